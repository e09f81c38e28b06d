"""Generated from ui/monitoring_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QHBoxLayout,
    QLabel, QListView, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QTabWidget, QToolButton, QVBoxLayout,
    QWidget)

class Ui_MonitoringPanel(object):
    def setupUi(self, MonitoringPanel: QWidget) -> None:
        if not MonitoringPanel.objectName():
            MonitoringPanel.setObjectName(u"MonitoringPanel")
        self.outer = QVBoxLayout(MonitoringPanel)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(MonitoringPanel)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 0, 0)
        self.forms = QListWidget(self.left)
        self.forms.setObjectName(u"forms")
        self.forms.setWordWrap(True)
        self.forms.setResizeMode(QListView.ResizeMode.Adjust)
        self.forms.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.forms)

        self.leftButtons = QGridLayout()
        self.leftButtons.setObjectName(u"leftButtons")
        self.add = QToolButton(self.left)
        self.add.setObjectName(u"add")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.leftButtons.addWidget(self.add, 0, 0, 1, 2)

        self.properties = QPushButton(self.left)
        self.properties.setObjectName(u"properties")
        self.properties.setAutoDefault(False)

        self.leftButtons.addWidget(self.properties, 1, 0, 1, 1)

        self.remove = QPushButton(self.left)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.leftButtons.addWidget(self.remove, 1, 1, 1, 1)


        self.leftLayout.addLayout(self.leftButtons)

        self.splitter.addWidget(self.left)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.words_page = QWidget()
        self.words_page.setObjectName(u"words_page")
        self.wordsLayout = QVBoxLayout(self.words_page)
        self.wordsLayout.setObjectName(u"wordsLayout")
        self.words = QLabel(self.words_page)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty(u"role", u"muted")

        self.wordsLayout.addWidget(self.words)

        self.stack.addWidget(self.words_page)
        self.body_page = QWidget()
        self.body_page.setObjectName(u"body_page")
        self.bodyLayout = QVBoxLayout(self.body_page)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(-1, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.periodLabel = QLabel(self.body_page)
        self.periodLabel.setObjectName(u"periodLabel")

        self.head.addWidget(self.periodLabel)

        self.period = QComboBox(self.body_page)
        self.period.setObjectName(u"period")
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.head.addWidget(self.period)

        self.headGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.card = QPushButton(self.body_page)
        self.card.setObjectName(u"card")
        self.card.setAutoDefault(False)

        self.head.addWidget(self.card)

        self.print = QPushButton(self.body_page)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.head.addWidget(self.print)


        self.bodyLayout.addLayout(self.head)

        self.state = QLabel(self.body_page)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setProperty(u"role", u"muted")

        self.bodyLayout.addWidget(self.state)

        self.tabs = QTabWidget(self.body_page)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.valuesTab = QWidget()
        self.valuesTab.setObjectName(u"valuesTab")
        self.valuesLayout = QVBoxLayout(self.valuesTab)
        self.valuesLayout.setObjectName(u"valuesLayout")
        self.valuesLayout.setContentsMargins(0, -1, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setObjectName(u"bar")
        self.paste = QPushButton(self.valuesTab)
        self.paste.setObjectName(u"paste")
        self.paste.setAutoDefault(False)

        self.bar.addWidget(self.paste)

        self.fromFile = QPushButton(self.valuesTab)
        self.fromFile.setObjectName(u"fromFile")
        self.fromFile.setAutoDefault(False)

        self.bar.addWidget(self.fromFile)

        self.makeForms = QPushButton(self.valuesTab)
        self.makeForms.setObjectName(u"makeForms")
        self.makeForms.setAutoDefault(False)

        self.bar.addWidget(self.makeForms)

        self.takeForms = QPushButton(self.valuesTab)
        self.takeForms.setObjectName(u"takeForms")
        self.takeForms.setAutoDefault(False)

        self.bar.addWidget(self.takeForms)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.gap)


        self.valuesLayout.addLayout(self.bar)

        self.message = QLabel(self.valuesTab)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)

        self.valuesLayout.addWidget(self.message)

        self.tabs.addTab(self.valuesTab, "")
        self.reportTab = QWidget()
        self.reportTab.setObjectName(u"reportTab")
        self.reportLayout = QVBoxLayout(self.reportTab)
        self.reportLayout.setObjectName(u"reportLayout")
        self.reportLayout.setContentsMargins(0, -1, 0, 0)
        self.tabs.addTab(self.reportTab, "")
        self.indicatorsTab = QWidget()
        self.indicatorsTab.setObjectName(u"indicatorsTab")
        self.indicatorsLayout = QVBoxLayout(self.indicatorsTab)
        self.indicatorsLayout.setObjectName(u"indicatorsLayout")
        self.indicatorsLayout.setContentsMargins(0, -1, 0, 0)
        self.weightBar = QHBoxLayout()
        self.weightBar.setObjectName(u"weightBar")
        self.even = QPushButton(self.indicatorsTab)
        self.even.setObjectName(u"even")
        self.even.setAutoDefault(False)

        self.weightBar.addWidget(self.even)

        self.up = QToolButton(self.indicatorsTab)
        self.up.setObjectName(u"up")

        self.weightBar.addWidget(self.up)

        self.down = QToolButton(self.indicatorsTab)
        self.down.setObjectName(u"down")

        self.weightBar.addWidget(self.down)

        self.weights = QLabel(self.indicatorsTab)
        self.weights.setObjectName(u"weights")
        self.weights.setWordWrap(True)
        self.weights.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.weights.sizePolicy().hasHeightForWidth())
        self.weights.setSizePolicy(sizePolicy)

        self.weightBar.addWidget(self.weights)


        self.indicatorsLayout.addLayout(self.weightBar)

        self.tabs.addTab(self.indicatorsTab, "")
        self.turnsTab = QWidget()
        self.turnsTab.setObjectName(u"turnsTab")
        self.turnsLayout = QVBoxLayout(self.turnsTab)
        self.turnsLayout.setObjectName(u"turnsLayout")
        self.turnsLayout.setContentsMargins(0, -1, 0, 0)
        self.turnBar = QHBoxLayout()
        self.turnBar.setObjectName(u"turnBar")
        self.spread = QPushButton(self.turnsTab)
        self.spread.setObjectName(u"spread")
        self.spread.setAutoDefault(False)

        self.turnBar.addWidget(self.spread)

        self.nextRound = QPushButton(self.turnsTab)
        self.nextRound.setObjectName(u"nextRound")
        self.nextRound.setAutoDefault(False)

        self.turnBar.addWidget(self.nextRound)

        self.noTurns = QPushButton(self.turnsTab)
        self.noTurns.setObjectName(u"noTurns")
        self.noTurns.setAutoDefault(False)

        self.turnBar.addWidget(self.noTurns)

        self.turnGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.turnBar.addItem(self.turnGap)


        self.turnsLayout.addLayout(self.turnBar)

        self.turnNote = QLabel(self.turnsTab)
        self.turnNote.setObjectName(u"turnNote")
        self.turnNote.setWordWrap(True)
        self.turnNote.setTextFormat(Qt.TextFormat.PlainText)
        self.turnNote.setProperty(u"role", u"muted")
        sizePolicy.setHeightForWidth(self.turnNote.sizePolicy().hasHeightForWidth())
        self.turnNote.setSizePolicy(sizePolicy)

        self.turnsLayout.addWidget(self.turnNote)

        self.tabs.addTab(self.turnsTab, "")

        self.bodyLayout.addWidget(self.tabs)

        self.stack.addWidget(self.body_page)
        self.splitter.addWidget(self.stack)

        self.outer.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.periodLabel.setBuddy(self.period)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MonitoringPanel)

        QMetaObject.connectSlotsByName(MonitoringPanel)
    # setupUi

    def retranslateUi(self, MonitoringPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.forms.setAccessibleName(QCoreApplication.translate("MonitoringPanel", u"\u041c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("MonitoringPanel", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u0413\u043e\u0442\u043e\u0432\u044b\u0439 \u043d\u0430\u0431\u043e\u0440 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0435\u0439 \u0438\u043b\u0438 \u0441\u0432\u043e\u0439 \u043c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433", None))
#endif // QT_CONFIG(tooltip)
        self.properties.setText(QCoreApplication.translate("MonitoringPanel", u"&\u0421\u0432\u043e\u0439\u0441\u0442\u0432\u0430\u2026", None))
        self.remove.setText(QCoreApplication.translate("MonitoringPanel", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u0423\u0434\u0430\u043b\u0438\u0442\u044c \u043c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433 \u0441\u043e \u0432\u0441\u0435\u043c\u0438 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f\u043c\u0438; \u043c\u043e\u0436\u043d\u043e \u043e\u0442\u043c\u0435\u043d\u0438\u0442\u044c (Ctrl+Z)", None))
#endif // QT_CONFIG(tooltip)
        self.periodLabel.setText(QCoreApplication.translate("MonitoringPanel", u"&\u041f\u0435\u0440\u0438\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("MonitoringPanel", u"\u041f\u0435\u0440\u0438\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.card.setText(QCoreApplication.translate("MonitoringPanel", u"\u041a\u0430&\u0440\u0442\u043e\u0447\u043a\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.card.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u041a\u0430\u0440\u0442\u043e\u0447\u043a\u0430 \u0448\u043a\u043e\u043b\u044b \u0438\u0437 \u0442\u0435\u043a\u0443\u0449\u0435\u0439 \u0441\u0442\u0440\u043e\u043a\u0438: \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f, \u0440\u0430\u0439\u043e\u043d, \u0438\u043d\u0434\u0435\u043a\u0441", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("MonitoringPanel", u"\u041f\u0435&\u0447\u0430\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u041d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c \u0442\u0430\u0431\u043b\u0438\u0446\u0443 \u0438\u043b\u0438 \u0441\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c PDF, DOCX, XLSX", None))
#endif // QT_CONFIG(tooltip)
        self.paste.setText(QCoreApplication.translate("MonitoringPanel", u"\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c &\u0442\u0430\u0431\u043b\u0438\u0446\u0443", None))
#if QT_CONFIG(tooltip)
        self.paste.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u0438\u0437 Excel \u0438\u043b\u0438 LibreOffice \u0441 \u0437\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0430\u043c\u0438: \u0448\u043a\u043e\u043b\u044b \u0438 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u043d\u0430\u0445\u043e\u0434\u044f\u0442\u0441\u044f \u043f\u043e \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u044f\u043c \u0438 \u043a\u043e\u0434\u0430\u043c", None))
#endif // QT_CONFIG(tooltip)
        self.fromFile.setText(QCoreApplication.translate("MonitoringPanel", u"\u0418\u0437 &\u0444\u0430\u0439\u043b\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.fromFile.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u0448\u043a\u043e\u043b \u0438 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0435\u0439 \u0438\u0437 \u043a\u043d\u0438\u0433\u0438 XLSX \u0438\u043b\u0438 ODS", None))
#endif // QT_CONFIG(tooltip)
        self.makeForms.setText(QCoreApplication.translate("MonitoringPanel", u"\u0424\u043e\u0440\u043c\u044b &\u0448\u043a\u043e\u043b\u0430\u043c\u2026", None))
#if QT_CONFIG(tooltip)
        self.makeForms.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u0421\u043e\u0437\u0434\u0430\u0442\u044c \u0434\u043b\u044f \u043a\u0430\u0436\u0434\u043e\u0439 \u0448\u043a\u043e\u043b\u044b \u0444\u0430\u0439\u043b Excel, \u043a\u043e\u0442\u043e\u0440\u044b\u0439 \u043f\u0440\u043e\u0432\u0435\u0440\u044f\u0435\u0442 \u0441\u0435\u0431\u044f \u0441\u0430\u043c", None))
#endif // QT_CONFIG(tooltip)
        self.takeForms.setText(QCoreApplication.translate("MonitoringPanel", u"&\u041f\u0440\u0438\u043d\u044f\u0442\u044c \u0444\u043e\u0440\u043c\u044b\u2026", None))
#if QT_CONFIG(tooltip)
        self.takeForms.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u041f\u0440\u0438\u043d\u044f\u0442\u044c \u0437\u0430\u043f\u043e\u043b\u043d\u0435\u043d\u043d\u044b\u0435 \u0444\u043e\u0440\u043c\u044b \u0448\u043a\u043e\u043b: \u0444\u0430\u0439\u043b\u044b, \u043f\u0430\u043f\u043a\u0443 \u0438\u043b\u0438 \u0430\u0440\u0445\u0438\u0432 ZIP", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.valuesTab), QCoreApplication.translate("MonitoringPanel", u"&\u0417\u043d\u0430\u0447\u0435\u043d\u0438\u044f", None))
        self.tabs.setTabText(self.tabs.indexOf(self.reportTab), QCoreApplication.translate("MonitoringPanel", u"&\u0418\u0442\u043e\u0433\u0438", None))
        self.even.setText(QCoreApplication.translate("MonitoringPanel", u"\u0412\u0435\u0441\u0430 &\u043f\u043e\u0440\u043e\u0432\u043d\u0443", None))
#if QT_CONFIG(tooltip)
        self.even.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u0412\u0441\u0435\u043c \u043e\u0446\u0435\u043d\u0438\u0432\u0430\u0435\u043c\u044b\u043c \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044f\u043c \u2014 \u0440\u0430\u0432\u043d\u044b\u0435 \u0432\u0435\u0441\u0430, \u0432\u043c\u0435\u0441\u0442\u0435 100 %", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("MonitoringPanel", u"\u0412\u044b\u0448\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u0432\u044b\u0448\u0435 \u0432 \u0433\u0440\u0443\u043f\u043f\u0435", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("MonitoringPanel", u"\u041d\u0438\u0436\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u043d\u0438\u0436\u0435 \u0432 \u0433\u0440\u0443\u043f\u043f\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.indicatorsTab), QCoreApplication.translate("MonitoringPanel", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u0438 &\u0432\u0435\u0441\u0430", None))
        self.spread.setText(QCoreApplication.translate("MonitoringPanel", u"\u0420\u0430\u0441\u043f\u0440\u0435\u0434\u0435\u043b\u0438\u0442\u044c \u043f\u043e&\u0440\u043e\u0432\u043d\u0443", None))
#if QT_CONFIG(tooltip)
        self.spread.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u041a\u0430\u0436\u0434\u043e\u0439 \u0448\u043a\u043e\u043b\u0435 \u2014 \u043e\u0434\u0438\u043d \u0433\u043e\u0434, \u0432 \u043a\u0430\u0436\u0434\u043e\u043c \u0433\u043e\u0434\u0443 \u043f\u043e\u0440\u043e\u0432\u043d\u0443 \u0448\u043a\u043e\u043b", None))
#endif // QT_CONFIG(tooltip)
        self.nextRound.setText(QCoreApplication.translate("MonitoringPanel", u"\u0421&\u043b\u0435\u0434\u0443\u044e\u0449\u0438\u0439 \u043a\u0440\u0443\u0433", None))
#if QT_CONFIG(tooltip)
        self.nextRound.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u041f\u0440\u043e\u0434\u043e\u043b\u0436\u0438\u0442\u044c \u043e\u0447\u0435\u0440\u0435\u0434\u044c: \u043f\u043e\u0440\u044f\u0434\u043e\u043a \u0448\u043a\u043e\u043b \u0442\u043e\u0442 \u0436\u0435, \u043d\u043e\u0432\u044b\u0435 \u0448\u043a\u043e\u043b\u044b \u2014 \u0432 \u0433\u043e\u0434, \u0433\u0434\u0435 \u0448\u043a\u043e\u043b \u043c\u0435\u043d\u044c\u0448\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.noTurns.setText(QCoreApplication.translate("MonitoringPanel", u"\u0423\u0431\u0440\u0430\u0442\u044c \u043e&\u0447\u0435\u0440\u0435\u0434\u044c", None))
#if QT_CONFIG(tooltip)
        self.noTurns.setToolTip(QCoreApplication.translate("MonitoringPanel", u"\u0412\u0441\u0435 \u0448\u043a\u043e\u043b\u044b \u0437\u0430\u043f\u043e\u043b\u043d\u044f\u044e\u0442 \u043c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433 \u043a\u0430\u0436\u0434\u044b\u0439 \u0440\u0430\u0437", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.turnsTab), QCoreApplication.translate("MonitoringPanel", u"&\u041e\u0447\u0435\u0440\u0435\u0434\u044c \u0448\u043a\u043e\u043b", None))
        pass
    # retranslateUi

