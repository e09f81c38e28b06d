"""Generated from ui/recommendation_rules_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QListWidget, QListWidgetItem,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_RecommendationRulesDialog(object):
    def setupUi(self, RecommendationRulesDialog: QWidget) -> None:
        if not RecommendationRulesDialog.objectName():
            RecommendationRulesDialog.setObjectName(u"RecommendationRulesDialog")
        RecommendationRulesDialog.resize(960, 600)
        RecommendationRulesDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(RecommendationRulesDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(RecommendationRulesDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.body = QHBoxLayout()
        self.body.setSpacing(10)
        self.body.setObjectName(u"body")
        self.rules = QListWidget(RecommendationRulesDialog)
        self.rules.setObjectName(u"rules")
        self.rules.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rules.setWordWrap(True)

        self.body.addWidget(self.rules)

        self.fields = QVBoxLayout()
        self.fields.setObjectName(u"fields")
        self.thresholdRow = QHBoxLayout()
        self.thresholdRow.setObjectName(u"thresholdRow")
        self.thresholdLabel = QLabel(RecommendationRulesDialog)
        self.thresholdLabel.setObjectName(u"thresholdLabel")
        self.thresholdLabel.setWordWrap(False)
        self.thresholdLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.thresholdRow.addWidget(self.thresholdLabel)

        self.threshold = QSpinBox(RecommendationRulesDialog)
        self.threshold.setObjectName(u"threshold")

        self.thresholdRow.addWidget(self.threshold)

        self.says = QLabel(RecommendationRulesDialog)
        self.says.setObjectName(u"says")
        self.says.setWordWrap(True)
        self.says.setTextFormat(Qt.TextFormat.PlainText)

        self.thresholdRow.addWidget(self.says)


        self.fields.addLayout(self.thresholdRow)

        self.source = QLabel(RecommendationRulesDialog)
        self.source.setObjectName(u"source")
        self.source.setWordWrap(True)
        self.source.setTextFormat(Qt.TextFormat.PlainText)
        self.source.setProperty(u"role", u"muted")

        self.fields.addWidget(self.source)

        self.deficitLabel = QLabel(RecommendationRulesDialog)
        self.deficitLabel.setObjectName(u"deficitLabel")
        self.deficitLabel.setWordWrap(False)
        self.deficitLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.fields.addWidget(self.deficitLabel)

        self.deficit = QPlainTextEdit(RecommendationRulesDialog)
        self.deficit.setObjectName(u"deficit")
        self.deficit.setTabChangesFocus(True)

        self.fields.addWidget(self.deficit)

        self.measuresLabel = QLabel(RecommendationRulesDialog)
        self.measuresLabel.setObjectName(u"measuresLabel")
        self.measuresLabel.setWordWrap(False)
        self.measuresLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.addWidget(self.measuresLabel)

        self.measures = QTableWidget(RecommendationRulesDialog)
        self.measures.setObjectName(u"measures")
        self.measures.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.measures.setWordWrap(True)
        self.measures.setTabKeyNavigation(False)
        self.measures.verticalHeader().setVisible(False)

        self.fields.addWidget(self.measures)

        self.measureRow = QHBoxLayout()
        self.measureRow.setObjectName(u"measureRow")
        self.addMeasure = QPushButton(RecommendationRulesDialog)
        self.addMeasure.setObjectName(u"addMeasure")
        self.addMeasure.setAutoDefault(False)

        self.measureRow.addWidget(self.addMeasure)

        self.removeMeasure = QPushButton(RecommendationRulesDialog)
        self.removeMeasure.setObjectName(u"removeMeasure")
        self.removeMeasure.setAutoDefault(False)

        self.measureRow.addWidget(self.removeMeasure)

        self.measureSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.measureRow.addItem(self.measureSpace)


        self.fields.addLayout(self.measureRow)

        self.supportLabel = QLabel(RecommendationRulesDialog)
        self.supportLabel.setObjectName(u"supportLabel")
        self.supportLabel.setWordWrap(False)
        self.supportLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.fields.addWidget(self.supportLabel)

        self.support = QPlainTextEdit(RecommendationRulesDialog)
        self.support.setObjectName(u"support")
        self.support.setTabChangesFocus(True)

        self.fields.addWidget(self.support)

        self.checkLabel = QLabel(RecommendationRulesDialog)
        self.checkLabel.setObjectName(u"checkLabel")
        self.checkLabel.setWordWrap(False)
        self.checkLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.fields.addWidget(self.checkLabel)

        self.check = QPlainTextEdit(RecommendationRulesDialog)
        self.check.setObjectName(u"check")
        self.check.setTabChangesFocus(True)

        self.fields.addWidget(self.check)


        self.body.addLayout(self.fields)


        self.mainLayout.addLayout(self.body)

        self.problem = QLabel(RecommendationRulesDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.restore = QPushButton(RecommendationRulesDialog)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.row.addWidget(self.restore)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)

        self.save = QPushButton(RecommendationRulesDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.row.addWidget(self.save)

        self.close = QPushButton(RecommendationRulesDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.row.addWidget(self.close)


        self.mainLayout.addLayout(self.row)

#if QT_CONFIG(shortcut)
        self.thresholdLabel.setBuddy(self.threshold)
        self.deficitLabel.setBuddy(self.deficit)
        self.supportLabel.setBuddy(self.support)
        self.checkLabel.setBuddy(self.check)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecommendationRulesDialog)

        QMetaObject.connectSlotsByName(RecommendationRulesDialog)
    # setupUi

    def retranslateUi(self, RecommendationRulesDialog: QWidget) -> None:
        RecommendationRulesDialog.setWindowTitle(QCoreApplication.translate("RecommendationRulesDialog", u"\u041f\u0440\u0430\u0432\u0438\u043b\u0430 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0439", None))
        self.hint.setText(QCoreApplication.translate("RecommendationRulesDialog", u"\u041f\u0440\u0430\u0432\u0438\u043b\u043e \u0434\u0435\u0439\u0441\u0442\u0432\u0443\u0435\u0442, \u0435\u0441\u043b\u0438 \u043e\u0442\u043c\u0435\u0447\u0435\u043d\u043e. \u0422\u0435\u043a\u0441\u0442\u044b \u043c\u043e\u0436\u043d\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u044c: \u0432 \u043d\u0438\u0445 \u0437\u0430\u043f\u043e\u043b\u043d\u044f\u044e\u0442\u0441\u044f {works} \u2013 \u0440\u0430\u0431\u043e\u0442\u044b, {tasks} \u2013 \u0437\u0430\u0434\u0430\u043d\u0438\u044f, {subject} \u2013 \u043f\u0440\u0435\u0434\u043c\u0435\u0442.", None))
#if QT_CONFIG(accessibility)
        self.rules.setAccessibleName(QCoreApplication.translate("RecommendationRulesDialog", u"\u041f\u0440\u0430\u0432\u0438\u043b\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.thresholdLabel.setText(QCoreApplication.translate("RecommendationRulesDialog", u"&\u041f\u043e\u0440\u043e\u0433:", None))
#if QT_CONFIG(accessibility)
        self.threshold.setAccessibleName(QCoreApplication.translate("RecommendationRulesDialog", u"\u041f\u043e\u0440\u043e\u0433", None))
#endif // QT_CONFIG(accessibility)
        self.says.setText("")
        self.source.setText("")
        self.deficitLabel.setText(QCoreApplication.translate("RecommendationRulesDialog", u"&\u0414\u0435\u0444\u0438\u0446\u0438\u0442:", None))
#if QT_CONFIG(accessibility)
        self.deficit.setAccessibleName(QCoreApplication.translate("RecommendationRulesDialog", u"\u0414\u0435\u0444\u0438\u0446\u0438\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.measuresLabel.setText(QCoreApplication.translate("RecommendationRulesDialog", u"\u0427\u0442\u043e \u0441\u0434\u0435\u043b\u0430\u0442\u044c:", None))
#if QT_CONFIG(accessibility)
        self.measures.setAccessibleName(QCoreApplication.translate("RecommendationRulesDialog", u"\u041c\u0435\u0440\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.addMeasure.setText(QCoreApplication.translate("RecommendationRulesDialog", u"\u0414\u043e\u0431\u0430&\u0432\u0438\u0442\u044c", None))
        self.removeMeasure.setText(QCoreApplication.translate("RecommendationRulesDialog", u"&\u0423\u0431\u0440\u0430\u0442\u044c", None))
        self.supportLabel.setText(QCoreApplication.translate("RecommendationRulesDialog", u"\u041f&\u043e\u0434\u0434\u0435\u0440\u0436\u043a\u0430:", None))
#if QT_CONFIG(accessibility)
        self.support.setAccessibleName(QCoreApplication.translate("RecommendationRulesDialog", u"\u041f\u043e\u0434\u0434\u0435\u0440\u0436\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.checkLabel.setText(QCoreApplication.translate("RecommendationRulesDialog", u"\u041a\u0430\u043a \u043f\u0440\u043e\u0432\u0435\u0440\u044f\u0435\u0442\u0441\u044f \u0432&\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u0435:", None))
#if QT_CONFIG(accessibility)
        self.check.setAccessibleName(QCoreApplication.translate("RecommendationRulesDialog", u"\u041a\u0430\u043a \u043f\u0440\u043e\u0432\u0435\u0440\u044f\u0435\u0442\u0441\u044f \u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.restore.setText(QCoreApplication.translate("RecommendationRulesDialog", u"&\u0412\u0435\u0440\u043d\u0443\u0442\u044c \u0438\u0441\u0445\u043e\u0434\u043d\u043e\u0435", None))
        self.save.setText(QCoreApplication.translate("RecommendationRulesDialog", u"\u0421\u043e&\u0445\u0440\u0430\u043d\u0438\u0442\u044c", None))
        self.close.setText(QCoreApplication.translate("RecommendationRulesDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

