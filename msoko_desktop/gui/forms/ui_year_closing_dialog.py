"""Generated from ui/year_closing_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QComboBox,
    QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_YearClosingDialog(object):
    def setupUi(self, YearClosingDialog: QWidget) -> None:
        if not YearClosingDialog.objectName():
            YearClosingDialog.setObjectName(u"YearClosingDialog")
        YearClosingDialog.resize(860, 600)
        YearClosingDialog.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(YearClosingDialog)
        self.outer.setObjectName(u"outer")
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.yearLabel = QLabel(YearClosingDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.top.addWidget(self.yearLabel)

        self.year = QComboBox(YearClosingDialog)
        self.year.setObjectName(u"year")

        self.top.addWidget(self.year)

        self.state = QLabel(YearClosingDialog)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)

        self.top.addWidget(self.state)

        self.topSpace = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.topSpace)


        self.outer.addLayout(self.top)

        self.steps = QTabWidget(YearClosingDialog)
        self.steps.setObjectName(u"steps")
        self.steps.setDocumentMode(True)
        self.stepOpen = QWidget()
        self.stepOpen.setObjectName(u"stepOpen")
        self.stepOpenLayout = QVBoxLayout(self.stepOpen)
        self.stepOpenLayout.setObjectName(u"stepOpenLayout")
        self.openHint = QLabel(self.stepOpen)
        self.openHint.setObjectName(u"openHint")
        self.openHint.setWordWrap(True)
        self.openHint.setProperty(u"role", u"muted")

        self.stepOpenLayout.addWidget(self.openHint)

        self.open = QTreeWidget(self.stepOpen)
        self.open.setObjectName(u"open")
        self.open.setWordWrap(True)
        self.open.setColumnCount(2)
        self.open.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

        self.stepOpenLayout.addWidget(self.open)

        self.decide = QGridLayout()
        self.decide.setObjectName(u"decide")
        self.untilLabel = QLabel(self.stepOpen)
        self.untilLabel.setObjectName(u"untilLabel")

        self.decide.addWidget(self.untilLabel, 0, 0, 1, 1)

        self.until = DateField(self.stepOpen)
        self.until.setObjectName(u"until")

        self.decide.addWidget(self.until, 0, 1, 1, 1)

        self.carry = QPushButton(self.stepOpen)
        self.carry.setObjectName(u"carry")
        self.carry.setAutoDefault(False)

        self.decide.addWidget(self.carry, 0, 2, 1, 1)

        self.show = QPushButton(self.stepOpen)
        self.show.setObjectName(u"show")
        self.show.setAutoDefault(False)

        self.decide.addWidget(self.show, 0, 3, 1, 1)

        self.reasonLabel = QLabel(self.stepOpen)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.decide.addWidget(self.reasonLabel, 1, 0, 1, 1)

        self.reason = QLineEdit(self.stepOpen)
        self.reason.setObjectName(u"reason")

        self.decide.addWidget(self.reason, 1, 1, 1, 1)

        self.closeItem = QPushButton(self.stepOpen)
        self.closeItem.setObjectName(u"closeItem")
        self.closeItem.setAutoDefault(False)

        self.decide.addWidget(self.closeItem, 1, 2, 1, 1)

        self.leave = QPushButton(self.stepOpen)
        self.leave.setObjectName(u"leave")
        self.leave.setAutoDefault(False)

        self.decide.addWidget(self.leave, 1, 3, 1, 1)

        self.decide.setColumnStretch(1, 1)

        self.stepOpenLayout.addLayout(self.decide)

        self.steps.addTab(self.stepOpen, "")
        self.stepNext = QWidget()
        self.stepNext.setObjectName(u"stepNext")
        self.stepNextLayout = QVBoxLayout(self.stepNext)
        self.stepNextLayout.setObjectName(u"stepNextLayout")
        self.nextLabel = QLabel(self.stepNext)
        self.nextLabel.setObjectName(u"nextLabel")
        self.nextLabel.setWordWrap(True)
        self.nextLabel.setProperty(u"role", u"subheading")

        self.stepNextLayout.addWidget(self.nextLabel)

        self.next = QListWidget(self.stepNext)
        self.next.setObjectName(u"next")
        self.next.setWordWrap(True)
        self.next.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.stepNextLayout.addWidget(self.next)

        self.keptLabel = QLabel(self.stepNext)
        self.keptLabel.setObjectName(u"keptLabel")
        self.keptLabel.setWordWrap(True)
        self.keptLabel.setProperty(u"role", u"subheading")

        self.stepNextLayout.addWidget(self.keptLabel)

        self.kept = QListWidget(self.stepNext)
        self.kept.setObjectName(u"kept")
        self.kept.setWordWrap(True)
        self.kept.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.stepNextLayout.addWidget(self.kept)

        self.steps.addTab(self.stepNext, "")
        self.stepAnalysed = QWidget()
        self.stepAnalysed.setObjectName(u"stepAnalysed")
        self.stepAnalysedLayout = QVBoxLayout(self.stepAnalysed)
        self.stepAnalysedLayout.setObjectName(u"stepAnalysedLayout")
        self.analysedHint = QLabel(self.stepAnalysed)
        self.analysedHint.setObjectName(u"analysedHint")
        self.analysedHint.setWordWrap(True)
        self.analysedHint.setProperty(u"role", u"muted")

        self.stepAnalysedLayout.addWidget(self.analysedHint)

        self.analysed = QTreeWidget(self.stepAnalysed)
        self.analysed.setObjectName(u"analysed")
        self.analysed.setWordWrap(True)
        self.analysed.setColumnCount(2)
        self.analysed.setRootIsDecorated(False)

        self.stepAnalysedLayout.addWidget(self.analysed)

        self.analysedBottom = QHBoxLayout()
        self.analysedBottom.setObjectName(u"analysedBottom")
        self.analysedSpace = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.analysedBottom.addItem(self.analysedSpace)

        self.showAnalysed = QPushButton(self.stepAnalysed)
        self.showAnalysed.setObjectName(u"showAnalysed")
        self.showAnalysed.setAutoDefault(False)

        self.analysedBottom.addWidget(self.showAnalysed)


        self.stepAnalysedLayout.addLayout(self.analysedBottom)

        self.steps.addTab(self.stepAnalysed, "")
        self.stepSummary = QWidget()
        self.stepSummary.setObjectName(u"stepSummary")
        self.stepSummaryLayout = QVBoxLayout(self.stepSummary)
        self.stepSummaryLayout.setObjectName(u"stepSummaryLayout")
        self.summaryHint = QLabel(self.stepSummary)
        self.summaryHint.setObjectName(u"summaryHint")
        self.summaryHint.setWordWrap(True)
        self.summaryHint.setProperty(u"role", u"muted")

        self.stepSummaryLayout.addWidget(self.summaryHint)

        self.summary = QListWidget(self.stepSummary)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)
        self.summary.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.stepSummaryLayout.addWidget(self.summary)

        self.steps.addTab(self.stepSummary, "")

        self.outer.addWidget(self.steps)

        self.problem = QLabel(YearClosingDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.print = QPushButton(YearClosingDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.bottom.addWidget(self.print)

        self.reopen = QPushButton(YearClosingDialog)
        self.reopen.setObjectName(u"reopen")
        self.reopen.setAutoDefault(False)

        self.bottom.addWidget(self.reopen)

        self.bottomSpace = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.bottomSpace)

        self.back = QPushButton(YearClosingDialog)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.bottom.addWidget(self.back)

        self.forward = QPushButton(YearClosingDialog)
        self.forward.setObjectName(u"forward")
        self.forward.setAutoDefault(False)

        self.bottom.addWidget(self.forward)

        self.buttons = QDialogButtonBox(YearClosingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.bottom.addWidget(self.buttons)

        self.bottom.setStretch(2, 1)

        self.outer.addLayout(self.bottom)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.untilLabel.setBuddy(self.until)
        self.reasonLabel.setBuddy(self.reason)
        self.nextLabel.setBuddy(self.next)
        self.keptLabel.setBuddy(self.kept)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(YearClosingDialog)

        QMetaObject.connectSlotsByName(YearClosingDialog)
    # setupUi

    def retranslateUi(self, YearClosingDialog: QWidget) -> None:
        YearClosingDialog.setWindowTitle(QCoreApplication.translate("YearClosingDialog", u"\u0417\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u0438\u0435 \u0443\u0447\u0435\u0431\u043d\u043e\u0433\u043e \u0433\u043e\u0434\u0430", None))
        self.yearLabel.setText(QCoreApplication.translate("YearClosingDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434:", None))
        self.state.setText("")
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0428\u0430\u0433\u0438 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u0438\u044f \u0433\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.openHint.setText(QCoreApplication.translate("YearClosingDialog", u"\u041e\u0442\u043c\u0435\u0442\u044c\u0442\u0435 \u0441\u0442\u0440\u043e\u043a\u0443 \u0438\u043b\u0438 \u0432\u0435\u0441\u044c \u0440\u0430\u0437\u0434\u0435\u043b. \u041f\u0435\u0440\u0435\u043d\u043e\u0441 \u0438 \u0437\u0430\u043a\u0440\u044b\u0442\u0438\u0435 \u043c\u0435\u043d\u044f\u044e\u0442 \u0441\u0440\u043e\u043a \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u044f, \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430, \u043e\u0442\u0432\u0435\u0442\u0430 \u043d\u0430 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u044e; \u043e\u0431 \u043e\u0441\u0442\u0430\u043b\u044c\u043d\u043e\u043c \u0440\u0435\u0448\u0435\u043d\u0438\u0435 \u0437\u0430\u043f\u0438\u0441\u044b\u0432\u0430\u0435\u0442\u0441\u044f \u0432 \u0441\u043f\u0440\u0430\u0432\u043a\u0443, \u0430 \u0432 \u0434\u0435\u043d\u044c, \u043d\u0430 \u043a\u043e\u0442\u043e\u0440\u044b\u0439 \u043f\u0435\u0440\u0435\u043d\u0435\u0441\u0435\u043d\u043e, \u043d\u0430\u043f\u043e\u043c\u043d\u0438\u0442 \u00ab"
                        "\u0421\u0435\u0433\u043e\u0434\u043d\u044f\u00bb.", None))
        ___qtreewidgetitem = self.open.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("YearClosingDialog", u"\u0420\u0435\u0448\u0435\u043d\u0438\u0435", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u043d\u0435 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u043e", None))
#if QT_CONFIG(accessibility)
        self.open.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u043d\u0435 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.untilLabel.setText(QCoreApplication.translate("YearClosingDialog", u"\u041f\u0435\u0440\u0435\u043d\u0435\u0441\u0442\u0438 &\u043d\u0430:", None))
#if QT_CONFIG(accessibility)
        self.until.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0414\u0435\u043d\u044c, \u043d\u0430 \u043a\u043e\u0442\u043e\u0440\u044b\u0439 \u043f\u0435\u0440\u0435\u043d\u043e\u0441\u0438\u0442\u0441\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.carry.setText(QCoreApplication.translate("YearClosingDialog", u"\u041f&\u0435\u0440\u0435\u043d\u0435\u0441\u0442\u0438", None))
#if QT_CONFIG(tooltip)
        self.carry.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u041f\u0435\u0440\u0435\u043d\u0435\u0441\u0442\u0438 \u043e\u0442\u043c\u0435\u0447\u0435\u043d\u043d\u043e\u0435 \u043d\u0430 \u044d\u0442\u043e\u0442 \u0434\u0435\u043d\u044c", None))
#endif // QT_CONFIG(tooltip)
        self.show.setText(QCoreApplication.translate("YearClosingDialog", u"\u041f\u043e&\u043a\u0430\u0437\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.show.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u041f\u0435\u0440\u0435\u0439\u0442\u0438 \u043a \u0442\u043e\u043c\u0443, \u0447\u0442\u043e \u043d\u0435 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u043e", None))
#endif // QT_CONFIG(tooltip)
        self.reasonLabel.setText(QCoreApplication.translate("YearClosingDialog", u"&\u041f\u0440\u0438\u0447\u0438\u043d\u0430:", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u041f\u0440\u0438\u0447\u0438\u043d\u0430 \u0437\u0430\u043a\u0440\u044b\u0442\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("YearClosingDialog", u"\u043d\u0430\u043f\u0440\u0438\u043c\u0435\u0440: \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435 \u043e\u0442\u043c\u0435\u043d\u0435\u043d\u043e \u043f\u0440\u0438\u043a\u0430\u0437\u043e\u043c", None))
        self.closeItem.setText(QCoreApplication.translate("YearClosingDialog", u"\u0417\u0430&\u043a\u0440\u044b\u0442\u044c \u0441 \u043f\u0440\u0438\u0447\u0438\u043d\u043e\u0439", None))
#if QT_CONFIG(tooltip)
        self.closeItem.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u0417\u0430\u043a\u0440\u044b\u0442\u044c \u043e\u0442\u043c\u0435\u0447\u0435\u043d\u043d\u043e\u0435 \u0441 \u044d\u0442\u043e\u0439 \u043f\u0440\u0438\u0447\u0438\u043d\u043e\u0439", None))
#endif // QT_CONFIG(tooltip)
        self.leave.setText(QCoreApplication.translate("YearClosingDialog", u"&\u041e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u043e\u0442\u043a\u0440\u044b\u0442\u044b\u043c", None))
#if QT_CONFIG(tooltip)
        self.leave.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u0421\u043d\u044f\u0442\u044c \u0440\u0435\u0448\u0435\u043d\u0438\u0435 \u0441 \u043e\u0442\u043c\u0435\u0447\u0435\u043d\u043d\u043e\u0433\u043e", None))
#endif // QT_CONFIG(tooltip)
        self.steps.setTabText(self.steps.indexOf(self.stepOpen), QCoreApplication.translate("YearClosingDialog", u"1. \u041d\u0435 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u043e", None))
        self.nextLabel.setText(QCoreApplication.translate("YearClosingDialog", u"&\u041f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u0438\u0442\u044c \u043d\u0430 \u0441\u043b\u0435\u0434\u0443\u044e\u0449\u0438\u0439 \u0433\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u043f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u0438\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.keptLabel.setText(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u043e\u0441&\u0442\u0430\u0451\u0442\u0441\u044f \u0432 \u0444\u0430\u0439\u043b\u0435", None))
#if QT_CONFIG(accessibility)
        self.kept.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u0441\u043e\u0445\u0440\u0430\u043d\u044f\u0435\u0442\u0441\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.steps.setTabText(self.steps.indexOf(self.stepNext), QCoreApplication.translate("YearClosingDialog", u"2. \u041f\u0435\u0440\u0435\u043d\u043e\u0441\u0438\u0442\u0441\u044f", None))
        self.analysedHint.setText(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u0441\u0434\u0435\u043b\u0430\u043d\u043e \u043f\u043e \u0438\u0442\u043e\u0433\u0430\u043c \u0433\u043e\u0434\u0430 \u0438 \u0447\u0435\u0433\u043e \u043d\u0435 \u0445\u0432\u0430\u0442\u0430\u0435\u0442. \u0414\u0432\u043e\u0439\u043d\u043e\u0439 \u0449\u0435\u043b\u0447\u043e\u043a \u0438\u043b\u0438 \u00ab\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c\u00bb \u043e\u0442\u043a\u0440\u044b\u0432\u0430\u0435\u0442 \u043c\u0435\u0441\u0442\u043e, \u0433\u0434\u0435 \u044d\u0442\u043e \u0434\u0435\u043b\u0430\u044e\u0442.", None))
        ___qtreewidgetitem1 = self.analysed.headerItem()
        ___qtreewidgetitem1.setText(1, QCoreApplication.translate("YearClosingDialog", u"\u0421\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0435", None))
        ___qtreewidgetitem1.setText(0, QCoreApplication.translate("YearClosingDialog", u"\u0410\u043d\u0430\u043b\u0438\u0437", None))
#if QT_CONFIG(accessibility)
        self.analysed.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u043f\u0440\u043e\u0430\u043d\u0430\u043b\u0438\u0437\u0438\u0440\u043e\u0432\u0430\u043d\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.showAnalysed.setText(QCoreApplication.translate("YearClosingDialog", u"\u041f\u043e&\u043a\u0430\u0437\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.showAnalysed.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u041f\u0435\u0440\u0435\u0439\u0442\u0438 \u0442\u0443\u0434\u0430, \u0433\u0434\u0435 \u044d\u0442\u043e \u0434\u0435\u043b\u0430\u044e\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.steps.setTabText(self.steps.indexOf(self.stepAnalysed), QCoreApplication.translate("YearClosingDialog", u"3. \u0410\u043d\u0430\u043b\u0438\u0437", None))
        self.summaryHint.setText(QCoreApplication.translate("YearClosingDialog", u"\u041a\u043e\u0433\u0434\u0430 \u0433\u043e\u0434 \u0431\u0443\u0434\u0435\u0442 \u0437\u0430\u0432\u0435\u0440\u0448\u0451\u043d, \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 \u0441\u0434\u0435\u043b\u0430\u0435\u0442 \u0441\u043b\u0435\u0434\u0443\u044e\u0449\u0435\u0435; \u0432\u0441\u0451 \u0432\u043c\u0435\u0441\u0442\u0435 \u043e\u0442\u043c\u0435\u043d\u044f\u0435\u0442\u0441\u044f \u043e\u0434\u043d\u0438\u043c \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u0435\u043c (Ctrl+Z).", None))
#if QT_CONFIG(accessibility)
        self.summary.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u0431\u0443\u0434\u0435\u0442 \u0441\u0434\u0435\u043b\u0430\u043d\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.steps.setTabText(self.steps.indexOf(self.stepSummary), QCoreApplication.translate("YearClosingDialog", u"4. \u0421\u043b\u0435\u0434\u0443\u044e\u0449\u0438\u0439 \u0433\u043e\u0434", None))
        self.problem.setText("")
        self.print.setText(QCoreApplication.translate("YearClosingDialog", u"\u0421&\u043f\u0440\u0430\u0432\u043a\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u0421\u043f\u0440\u0430\u0432\u043a\u0430 \u043e \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u0438\u0438 \u0433\u043e\u0434\u0430: \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c, \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u0442\u044c, \u0441\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c", None))
#endif // QT_CONFIG(tooltip)
        self.reopen.setText(QCoreApplication.translate("YearClosingDialog", u"&\u0421\u043d\u044f\u0442\u044c \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(tooltip)
        self.reopen.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u0413\u043e\u0434 \u0441\u043d\u043e\u0432\u0430 \u0441\u0447\u0438\u0442\u0430\u0435\u0442\u0441\u044f \u043d\u0435\u0437\u0430\u0432\u0435\u0440\u0448\u0451\u043d\u043d\u044b\u043c; \u043f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u043b\u0435\u043d\u043d\u043e\u0435 \u043e\u0441\u0442\u0430\u0451\u0442\u0441\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.back.setText(QCoreApplication.translate("YearClosingDialog", u"\u041d\u0430&\u0437\u0430\u0434", None))
        self.forward.setText(QCoreApplication.translate("YearClosingDialog", u"&\u0414\u0430\u043b\u0435\u0435", None))
    # retranslateUi

