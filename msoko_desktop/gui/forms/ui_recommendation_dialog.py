"""Generated from ui/recommendation_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QFormLayout, QHBoxLayout, QHeaderView, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_RecommendationDialog(object):
    def setupUi(self, RecommendationDialog: QWidget) -> None:
        if not RecommendationDialog.objectName():
            RecommendationDialog.setObjectName(u"RecommendationDialog")
        RecommendationDialog.resize(860, 560)
        RecommendationDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(RecommendationDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.title = QLabel(RecommendationDialog)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.title)

        self.tabs = QTabWidget(RecommendationDialog)
        self.tabs.setObjectName(u"tabs")
        self.contentTab = QWidget()
        self.contentTab.setObjectName(u"contentTab")
        self.contentTabLayout = QVBoxLayout(self.contentTab)
        self.contentTabLayout.setObjectName(u"contentTabLayout")
        self.addresseeLabel = QLabel(self.contentTab)
        self.addresseeLabel.setObjectName(u"addresseeLabel")
        self.addresseeLabel.setWordWrap(False)
        self.addresseeLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.contentTabLayout.addWidget(self.addresseeLabel)

        self.addressee = QPlainTextEdit(self.contentTab)
        self.addressee.setObjectName(u"addressee")
        self.addressee.setTabChangesFocus(True)

        self.contentTabLayout.addWidget(self.addressee)

        self.factsLabel = QLabel(self.contentTab)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(False)
        self.factsLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.contentTabLayout.addWidget(self.factsLabel)

        self.facts = QTableWidget(self.contentTab)
        self.facts.setObjectName(u"facts")
        self.facts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.facts.setWordWrap(True)
        self.facts.setTabKeyNavigation(False)
        self.facts.verticalHeader().setVisible(False)

        self.contentTabLayout.addWidget(self.facts)

        self.factRow = QHBoxLayout()
        self.factRow.setObjectName(u"factRow")
        self.whence = QPushButton(self.contentTab)
        self.whence.setObjectName(u"whence")
        self.whence.setAutoDefault(False)

        self.factRow.addWidget(self.whence)

        self.addFact = QPushButton(self.contentTab)
        self.addFact.setObjectName(u"addFact")
        self.addFact.setAutoDefault(False)

        self.factRow.addWidget(self.addFact)

        self.removeFact = QPushButton(self.contentTab)
        self.removeFact.setObjectName(u"removeFact")
        self.removeFact.setAutoDefault(False)

        self.factRow.addWidget(self.removeFact)

        self.factSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.factRow.addItem(self.factSpace)


        self.contentTabLayout.addLayout(self.factRow)

        self.deficitsLabel = QLabel(self.contentTab)
        self.deficitsLabel.setObjectName(u"deficitsLabel")
        self.deficitsLabel.setWordWrap(False)
        self.deficitsLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.contentTabLayout.addWidget(self.deficitsLabel)

        self.deficits = QPlainTextEdit(self.contentTab)
        self.deficits.setObjectName(u"deficits")
        self.deficits.setTabChangesFocus(True)

        self.contentTabLayout.addWidget(self.deficits)

        self.tabs.addTab(self.contentTab, "")
        self.measuresTab = QWidget()
        self.measuresTab.setObjectName(u"measuresTab")
        self.measuresTabLayout = QVBoxLayout(self.measuresTab)
        self.measuresTabLayout.setObjectName(u"measuresTabLayout")
        self.measures = QTableWidget(self.measuresTab)
        self.measures.setObjectName(u"measures")
        self.measures.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.measures.setWordWrap(True)
        self.measures.setTabKeyNavigation(False)
        self.measures.verticalHeader().setVisible(False)

        self.measuresTabLayout.addWidget(self.measures)

        self.measureRow = QHBoxLayout()
        self.measureRow.setObjectName(u"measureRow")
        self.addMeasure = QPushButton(self.measuresTab)
        self.addMeasure.setObjectName(u"addMeasure")
        self.addMeasure.setAutoDefault(False)

        self.measureRow.addWidget(self.addMeasure)

        self.removeMeasure = QPushButton(self.measuresTab)
        self.removeMeasure.setObjectName(u"removeMeasure")
        self.removeMeasure.setAutoDefault(False)

        self.measureRow.addWidget(self.removeMeasure)

        self.measureSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.measureRow.addItem(self.measureSpace)


        self.measuresTabLayout.addLayout(self.measureRow)

        self.supportLabel = QLabel(self.measuresTab)
        self.supportLabel.setObjectName(u"supportLabel")
        self.supportLabel.setWordWrap(False)
        self.supportLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.measuresTabLayout.addWidget(self.supportLabel)

        self.support = QPlainTextEdit(self.measuresTab)
        self.support.setObjectName(u"support")
        self.support.setTabChangesFocus(True)

        self.measuresTabLayout.addWidget(self.support)

        self.checkLabel = QLabel(self.measuresTab)
        self.checkLabel.setObjectName(u"checkLabel")
        self.checkLabel.setWordWrap(False)
        self.checkLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.measuresTabLayout.addWidget(self.checkLabel)

        self.check = QPlainTextEdit(self.measuresTab)
        self.check.setObjectName(u"check")
        self.check.setTabChangesFocus(True)

        self.measuresTabLayout.addWidget(self.check)

        self.tabs.addTab(self.measuresTab, "")
        self.wayTab = QWidget()
        self.wayTab.setObjectName(u"wayTab")
        self.wayTabLayout = QVBoxLayout(self.wayTab)
        self.wayTabLayout.setObjectName(u"wayTabLayout")
        self.way = QLabel(self.wayTab)
        self.way.setObjectName(u"way")
        self.way.setWordWrap(True)
        self.way.setTextFormat(Qt.TextFormat.PlainText)

        self.wayTabLayout.addWidget(self.way)

        self.led = QLabel(self.wayTab)
        self.led.setObjectName(u"led")
        self.led.setWordWrap(True)
        self.led.setTextFormat(Qt.TextFormat.PlainText)

        self.wayTabLayout.addWidget(self.led)

        self.ledRow = QHBoxLayout()
        self.ledRow.setObjectName(u"ledRow")
        self.openLine = QPushButton(self.wayTab)
        self.openLine.setObjectName(u"openLine")
        self.openLine.setAutoDefault(False)

        self.ledRow.addWidget(self.openLine)

        self.openOrder = QPushButton(self.wayTab)
        self.openOrder.setObjectName(u"openOrder")
        self.openOrder.setAutoDefault(False)

        self.ledRow.addWidget(self.openOrder)

        self.ledSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ledRow.addItem(self.ledSpace)


        self.wayTabLayout.addLayout(self.ledRow)

        self.directionRow = QHBoxLayout()
        self.directionRow.setObjectName(u"directionRow")
        self.directionLabel = QLabel(self.wayTab)
        self.directionLabel.setObjectName(u"directionLabel")

        self.directionRow.addWidget(self.directionLabel)

        self.direction = QComboBox(self.wayTab)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.directionRow.addWidget(self.direction)

        self.directionRow.setStretch(1, 1)

        self.wayTabLayout.addLayout(self.directionRow)

        self.answerForm = QFormLayout()
        self.answerForm.setObjectName(u"answerForm")
        self.answerForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.answeredLabel = QLabel(self.wayTab)
        self.answeredLabel.setObjectName(u"answeredLabel")

        self.answerForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.answeredLabel)

        self.answered = DateField(self.wayTab)
        self.answered.setObjectName(u"answered")

        self.answerForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.answered)


        self.wayTabLayout.addLayout(self.answerForm)

        self.answerLabel = QLabel(self.wayTab)
        self.answerLabel.setObjectName(u"answerLabel")
        self.answerLabel.setWordWrap(False)
        self.answerLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.wayTabLayout.addWidget(self.answerLabel)

        self.answer = QPlainTextEdit(self.wayTab)
        self.answer.setObjectName(u"answer")
        self.answer.setTabChangesFocus(True)

        self.wayTabLayout.addWidget(self.answer)

        self.answerRow = QHBoxLayout()
        self.answerRow.setObjectName(u"answerRow")
        self.keepAnswer = QPushButton(self.wayTab)
        self.keepAnswer.setObjectName(u"keepAnswer")
        self.keepAnswer.setAutoDefault(False)

        self.answerRow.addWidget(self.keepAnswer)

        self.answerSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.answerRow.addItem(self.answerSpace)


        self.wayTabLayout.addLayout(self.answerRow)

        self.tabs.addTab(self.wayTab, "")
        self.effectTab = QWidget()
        self.effectTab.setObjectName(u"effectTab")
        self.effectTabLayout = QVBoxLayout(self.effectTab)
        self.effectTabLayout.setObjectName(u"effectTabLayout")
        self.effect = QLabel(self.effectTab)
        self.effect.setObjectName(u"effect")
        self.effect.setWordWrap(True)
        self.effect.setTextFormat(Qt.TextFormat.PlainText)

        self.effectTabLayout.addWidget(self.effect)

        self.effectRow = QHBoxLayout()
        self.effectRow.setObjectName(u"effectRow")
        self.report = QPushButton(self.effectTab)
        self.report.setObjectName(u"report")
        self.report.setAutoDefault(False)

        self.effectRow.addWidget(self.report)

        self.take = QPushButton(self.effectTab)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.effectRow.addWidget(self.take)

        self.effectSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.effectRow.addItem(self.effectSpace)


        self.effectTabLayout.addLayout(self.effectRow)

        self.wordsLabel = QLabel(self.effectTab)
        self.wordsLabel.setObjectName(u"wordsLabel")
        self.wordsLabel.setWordWrap(False)
        self.wordsLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.effectTabLayout.addWidget(self.wordsLabel)

        self.words = QPlainTextEdit(self.effectTab)
        self.words.setObjectName(u"words")
        self.words.setTabChangesFocus(True)

        self.effectTabLayout.addWidget(self.words)

        self.closeRow = QHBoxLayout()
        self.closeRow.setObjectName(u"closeRow")
        self.closeOne = QPushButton(self.effectTab)
        self.closeOne.setObjectName(u"closeOne")
        self.closeOne.setAutoDefault(False)

        self.closeRow.addWidget(self.closeOne)

        self.reopen = QPushButton(self.effectTab)
        self.reopen.setObjectName(u"reopen")
        self.reopen.setAutoDefault(False)

        self.closeRow.addWidget(self.reopen)

        self.closeSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.closeRow.addItem(self.closeSpace)


        self.effectTabLayout.addLayout(self.closeRow)

        self.tabs.addTab(self.effectTab, "")

        self.mainLayout.addWidget(self.tabs)

        self.problem = QLabel(RecommendationDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.print = QPushButton(RecommendationDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.row.addWidget(self.print)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)

        self.save = QPushButton(RecommendationDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.row.addWidget(self.save)

        self.close = QPushButton(RecommendationDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.row.addWidget(self.close)


        self.mainLayout.addLayout(self.row)

#if QT_CONFIG(shortcut)
        self.addresseeLabel.setBuddy(self.addressee)
        self.deficitsLabel.setBuddy(self.deficits)
        self.supportLabel.setBuddy(self.support)
        self.checkLabel.setBuddy(self.check)
        self.directionLabel.setBuddy(self.direction)
        self.answeredLabel.setBuddy(self.answered)
        self.answerLabel.setBuddy(self.answer)
        self.wordsLabel.setBuddy(self.words)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecommendationDialog)

        self.tabs.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(RecommendationDialog)
    # setupUi

    def retranslateUi(self, RecommendationDialog: QWidget) -> None:
        RecommendationDialog.setWindowTitle(QCoreApplication.translate("RecommendationDialog", u"\u0410\u0434\u0440\u0435\u0441\u043d\u0430\u044f \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u044f", None))
        self.title.setText("")
        self.addresseeLabel.setText(QCoreApplication.translate("RecommendationDialog", u"&\u041a\u043e\u043c\u0443 (\u0432 \u0434\u0430\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435):", None))
#if QT_CONFIG(accessibility)
        self.addressee.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u041a\u043e\u043c\u0443", None))
#endif // QT_CONFIG(accessibility)
        self.factsLabel.setText(QCoreApplication.translate("RecommendationDialog", u"\u0427\u0442\u043e \u043f\u043e\u043a\u0430\u0437\u0430\u043b\u0438 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b:", None))
#if QT_CONFIG(accessibility)
        self.facts.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.whence.setText(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442&\u043a\u0443\u0434\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.whence.setToolTip(QCoreApplication.translate("RecommendationDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u043b\u0438\u0441\u0442\u044b, \u0438\u0437 \u043a\u043e\u0442\u043e\u0440\u044b\u0445 \u0432\u0437\u044f\u0442 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c", None))
#endif // QT_CONFIG(tooltip)
        self.addFact.setText(QCoreApplication.translate("RecommendationDialog", u"\u0414\u043e\u0431\u0430&\u0432\u0438\u0442\u044c", None))
        self.removeFact.setText(QCoreApplication.translate("RecommendationDialog", u"&\u0423\u0431\u0440\u0430\u0442\u044c", None))
        self.deficitsLabel.setText(QCoreApplication.translate("RecommendationDialog", u"\u0412\u044b\u044f\u0432\u043b\u0435\u043d\u043d\u044b\u0435 &\u0434\u0435\u0444\u0438\u0446\u0438\u0442\u044b, \u043a\u0430\u0436\u0434\u044b\u0439 \u0441 \u043d\u043e\u0432\u043e\u0439 \u0441\u0442\u0440\u043e\u043a\u0438:", None))
#if QT_CONFIG(accessibility)
        self.deficits.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u0414\u0435\u0444\u0438\u0446\u0438\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.contentTab), QCoreApplication.translate("RecommendationDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u0438 \u0434\u0435\u0444\u0438\u0446\u0438\u0442\u044b", None))
#if QT_CONFIG(accessibility)
        self.measures.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u041c\u0435\u0440\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.addMeasure.setText(QCoreApplication.translate("RecommendationDialog", u"\u0414\u043e\u0431\u0430&\u0432\u0438\u0442\u044c", None))
        self.removeMeasure.setText(QCoreApplication.translate("RecommendationDialog", u"&\u0423\u0431\u0440\u0430\u0442\u044c", None))
        self.supportLabel.setText(QCoreApplication.translate("RecommendationDialog", u"&\u041f\u043e\u0434\u0434\u0435\u0440\u0436\u043a\u0430:", None))
#if QT_CONFIG(accessibility)
        self.support.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u041f\u043e\u0434\u0434\u0435\u0440\u0436\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.checkLabel.setText(QCoreApplication.translate("RecommendationDialog", u"\u041a\u0430\u043a \u043f\u0440\u043e\u0432\u0435\u0440\u044f\u0435\u0442\u0441\u044f &\u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u0435:", None))
#if QT_CONFIG(accessibility)
        self.check.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u041a\u0430\u043a \u043f\u0440\u043e\u0432\u0435\u0440\u044f\u0435\u0442\u0441\u044f \u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.measuresTab), QCoreApplication.translate("RecommendationDialog", u"\u0427\u0442\u043e \u0441\u0434\u0435\u043b\u0430\u0442\u044c", None))
        self.way.setText("")
        self.led.setText("")
        self.openLine.setText(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c &\u043f\u043b\u0430\u043d", None))
        self.openOrder.setText(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043f&\u0440\u0438\u043a\u0430\u0437", None))
        self.directionLabel.setText(QCoreApplication.translate("RecommendationDialog", u"&\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435 \u0441\u0438\u0441\u0442\u0435\u043c\u044b:", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.direction.setToolTip(QCoreApplication.translate("RecommendationDialog", u"\u0426\u0438\u043a\u043b \u043a\u0430\u043a\u043e\u0433\u043e \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u043f\u043e\u0434\u0442\u0432\u0435\u0440\u0436\u0434\u0430\u0435\u0442 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.answeredLabel.setText(QCoreApplication.translate("RecommendationDialog", u"&\u041e\u0442\u0432\u0435\u0442 \u043f\u043e\u043b\u0443\u0447\u0435\u043d:", None))
#if QT_CONFIG(accessibility)
        self.answered.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442\u0432\u0435\u0442 \u043f\u043e\u043b\u0443\u0447\u0435\u043d", None))
#endif // QT_CONFIG(accessibility)
        self.answerLabel.setText(QCoreApplication.translate("RecommendationDialog", u"&\u0421\u043e\u0434\u0435\u0440\u0436\u0430\u043d\u0438\u0435 \u043e\u0442\u0432\u0435\u0442\u0430:", None))
#if QT_CONFIG(accessibility)
        self.answer.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u0421\u043e\u0434\u0435\u0440\u0436\u0430\u043d\u0438\u0435 \u043e\u0442\u0432\u0435\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.keepAnswer.setText(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442&\u043c\u0435\u0442\u0438\u0442\u044c \u043e\u0442\u0432\u0435\u0442", None))
        self.tabs.setTabText(self.tabs.indexOf(self.wayTab), QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442\u043f\u0440\u0430\u0432\u043a\u0430 \u0438 \u043e\u0442\u0432\u0435\u0442", None))
        self.effect.setText("")
        self.report.setText(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442\u0447\u0451\u0442 \u00ab&\u042d\u0444\u0444\u0435\u043a\u0442\u0438\u0432\u043d\u043e\u0441\u0442\u044c\u00bb", None))
#if QT_CONFIG(tooltip)
        self.report.setToolTip(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043e\u0442\u0447\u0451\u0442 \u043e\u0431 \u044d\u0444\u0444\u0435\u043a\u0442\u0438\u0432\u043d\u043e\u0441\u0442\u0438 \u043c\u0435\u0440 \u0434\u043b\u044f \u044d\u0442\u043e\u0439 \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(tooltip)
        self.take.setText(QCoreApplication.translate("RecommendationDialog", u"\u0412\u0437\u044f\u0442\u044c \u0432 \u0432\u044b&\u0432\u043e\u0434", None))
#if QT_CONFIG(tooltip)
        self.take.setToolTip(QCoreApplication.translate("RecommendationDialog", u"\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u043f\u043e\u0441\u0447\u0438\u0442\u0430\u043d\u043d\u043e\u0435 \u0432 \u0432\u044b\u0432\u043e\u0434", None))
#endif // QT_CONFIG(tooltip)
        self.wordsLabel.setText(QCoreApplication.translate("RecommendationDialog", u"&\u0412\u044b\u0432\u043e\u0434:", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("RecommendationDialog", u"\u0412\u044b\u0432\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.closeOne.setText(QCoreApplication.translate("RecommendationDialog", u"\u0417\u0430&\u043a\u0440\u044b\u0442\u044c \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u044e", None))
        self.reopen.setText(QCoreApplication.translate("RecommendationDialog", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c &\u0441\u043d\u043e\u0432\u0430", None))
        self.tabs.setTabText(self.tabs.indexOf(self.effectTab), QCoreApplication.translate("RecommendationDialog", u"\u0427\u0442\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u043b\u043e\u0441\u044c", None))
        self.problem.setText("")
        self.print.setText(QCoreApplication.translate("RecommendationDialog", u"\u041f\u0435&\u0447\u0430\u0442\u044c\u2026", None))
        self.save.setText(QCoreApplication.translate("RecommendationDialog", u"\u0421\u043e&\u0445\u0440\u0430\u043d\u0438\u0442\u044c", None))
        self.close.setText(QCoreApplication.translate("RecommendationDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

