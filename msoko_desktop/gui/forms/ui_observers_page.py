"""Generated from ui/observers_page.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QPlainTextEdit, QPushButton, QSizePolicy,
    QTabWidget, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.elided_label import ElidedLabel

class Ui_ObserversPage(object):
    def setupUi(self, ObserversPage: QWidget) -> None:
        if not ObserversPage.objectName():
            ObserversPage.setObjectName(u"ObserversPage")
        self.outer = QVBoxLayout(ObserversPage)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 12, 8)
        self.top = QHBoxLayout()
        self.top.setSpacing(6)
        self.top.setObjectName(u"top")
        self.roundLabel = QLabel(ObserversPage)
        self.roundLabel.setObjectName(u"roundLabel")

        self.top.addWidget(self.roundLabel)

        self.round = QComboBox(ObserversPage)
        self.round.setObjectName(u"round")
        self.round.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.round.setMinimumContentsLength(14)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.round.sizePolicy().hasHeightForWidth())
        self.round.setSizePolicy(sizePolicy)

        self.top.addWidget(self.round)

        self.newRound = QPushButton(ObserversPage)
        self.newRound.setObjectName(u"newRound")

        self.top.addWidget(self.newRound)

        self.more = QPushButton(ObserversPage)
        self.more.setObjectName(u"more")

        self.top.addWidget(self.more)

        self.print = QPushButton(ObserversPage)
        self.print.setObjectName(u"print")

        self.top.addWidget(self.print)


        self.outer.addLayout(self.top)

        self.tabs = QTabWidget(ObserversPage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.scheduleTab = QWidget()
        self.scheduleTab.setObjectName(u"scheduleTab")
        self.scheduleLayout = QVBoxLayout(self.scheduleTab)
        self.scheduleLayout.setSpacing(6)
        self.scheduleLayout.setObjectName(u"scheduleLayout")
        self.scheduleLayout.setContentsMargins(0, 8, 0, 0)
        self.scheduleBar = QHBoxLayout()
        self.scheduleBar.setSpacing(6)
        self.scheduleBar.setObjectName(u"scheduleBar")
        self.solve = QPushButton(self.scheduleTab)
        self.solve.setObjectName(u"solve")

        self.scheduleBar.addWidget(self.solve)

        self.lock = QPushButton(self.scheduleTab)
        self.lock.setObjectName(u"lock")

        self.scheduleBar.addWidget(self.lock)

        self.clear = QPushButton(self.scheduleTab)
        self.clear.setObjectName(u"clear")

        self.scheduleBar.addWidget(self.clear)

        self.state = ElidedLabel(self.scheduleTab)
        self.state.setObjectName(u"state")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy1)

        self.scheduleBar.addWidget(self.state)


        self.scheduleLayout.addLayout(self.scheduleBar)

        self.reasons = QFrame(self.scheduleTab)
        self.reasons.setObjectName(u"reasons")
        self.reasons.setFrameShape(QFrame.Shape.NoFrame)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.reasons.sizePolicy().hasHeightForWidth())
        self.reasons.setSizePolicy(sizePolicy2)
        self.reasonsLayout = QVBoxLayout(self.reasons)
        self.reasonsLayout.setSpacing(6)
        self.reasonsLayout.setObjectName(u"reasonsLayout")
        self.reasonsLayout.setContentsMargins(10, 8, 10, 8)
        self.reasonsTop = QHBoxLayout()
        self.reasonsTop.setSpacing(6)
        self.reasonsTop.setObjectName(u"reasonsTop")
        self.headline = QLabel(self.reasons)
        self.headline.setObjectName(u"headline")
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy1.setHeightForWidth(self.headline.sizePolicy().hasHeightForWidth())
        self.headline.setSizePolicy(sizePolicy1)

        self.reasonsTop.addWidget(self.headline)

        self.storePart = QPushButton(self.reasons)
        self.storePart.setObjectName(u"storePart")

        self.reasonsTop.addWidget(self.storePart)

        self.closeReasons = QPushButton(self.reasons)
        self.closeReasons.setObjectName(u"closeReasons")

        self.reasonsTop.addWidget(self.closeReasons)


        self.reasonsLayout.addLayout(self.reasonsTop)

        self.why = QPlainTextEdit(self.reasons)
        self.why.setObjectName(u"why")
        self.why.setReadOnly(True)
        self.why.setTabChangesFocus(True)

        self.reasonsLayout.addWidget(self.why)


        self.scheduleLayout.addWidget(self.reasons)

        self.schedulePlace = QVBoxLayout()
        self.schedulePlace.setObjectName(u"schedulePlace")
        self.schedulePlace.setStretch(0, 1)

        self.scheduleLayout.addLayout(self.schedulePlace)

        self.tabs.addTab(self.scheduleTab, "")
        self.needsTab = QWidget()
        self.needsTab.setObjectName(u"needsTab")
        self.needsPlace = QVBoxLayout(self.needsTab)
        self.needsPlace.setObjectName(u"needsPlace")
        self.needsPlace.setContentsMargins(0, 8, 0, 0)
        self.tabs.addTab(self.needsTab, "")
        self.slotsTab = QWidget()
        self.slotsTab.setObjectName(u"slotsTab")
        self.slotsPlace = QVBoxLayout(self.slotsTab)
        self.slotsPlace.setObjectName(u"slotsPlace")
        self.slotsPlace.setContentsMargins(0, 8, 0, 0)
        self.tabs.addTab(self.slotsTab, "")
        self.visitsTab = QWidget()
        self.visitsTab.setObjectName(u"visitsTab")
        self.visitsPlace = QVBoxLayout(self.visitsTab)
        self.visitsPlace.setObjectName(u"visitsPlace")
        self.visitsPlace.setContentsMargins(0, 8, 0, 0)
        self.tabs.addTab(self.visitsTab, "")
        self.peopleTab = QWidget()
        self.peopleTab.setObjectName(u"peopleTab")
        self.peoplePlace = QVBoxLayout(self.peopleTab)
        self.peoplePlace.setObjectName(u"peoplePlace")
        self.peoplePlace.setContentsMargins(0, 8, 0, 0)
        self.tabs.addTab(self.peopleTab, "")
        self.rechecksTab = QWidget()
        self.rechecksTab.setObjectName(u"rechecksTab")
        self.rechecksLayout = QVBoxLayout(self.rechecksTab)
        self.rechecksLayout.setSpacing(6)
        self.rechecksLayout.setObjectName(u"rechecksLayout")
        self.rechecksLayout.setContentsMargins(0, 8, 0, 0)
        self.rechecksBar = QHBoxLayout()
        self.rechecksBar.setSpacing(6)
        self.rechecksBar.setObjectName(u"rechecksBar")
        self.workLabel = QLabel(self.rechecksTab)
        self.workLabel.setObjectName(u"workLabel")

        self.rechecksBar.addWidget(self.workLabel)

        self.work = QComboBox(self.rechecksTab)
        self.work.setObjectName(u"work")
        self.work.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.work.setMinimumContentsLength(20)
        sizePolicy.setHeightForWidth(self.work.sizePolicy().hasHeightForWidth())
        self.work.setSizePolicy(sizePolicy)

        self.rechecksBar.addWidget(self.work)


        self.rechecksLayout.addLayout(self.rechecksBar)

        self.rechecksPlace = QVBoxLayout()
        self.rechecksPlace.setObjectName(u"rechecksPlace")

        self.rechecksLayout.addLayout(self.rechecksPlace)

        self.tabs.addTab(self.rechecksTab, "")

        self.outer.addWidget(self.tabs)

#if QT_CONFIG(shortcut)
        self.roundLabel.setBuddy(self.round)
        self.workLabel.setBuddy(self.work)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObserversPage)

        QMetaObject.connectSlotsByName(ObserversPage)
    # setupUi

    def retranslateUi(self, ObserversPage: QWidget) -> None:
        self.roundLabel.setText(QCoreApplication.translate("ObserversPage", u"&\u0413\u0440\u0430\u0444\u0438\u043a", None))
#if QT_CONFIG(accessibility)
        self.round.setAccessibleName(QCoreApplication.translate("ObserversPage", u"\u0413\u0440\u0430\u0444\u0438\u043a \u043d\u0430\u0431\u043b\u044e\u0434\u0435\u043d\u0438\u044f \u0438\u043b\u0438 \u043f\u0440\u043e\u0432\u0435\u0440\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.newRound.setText(QCoreApplication.translate("ObserversPage", u"&\u041d\u043e\u0432\u044b\u0439\u2026", None))
#if QT_CONFIG(tooltip)
        self.newRound.setToolTip(QCoreApplication.translate("ObserversPage", u"\u041d\u043e\u0432\u044b\u0439 \u0433\u0440\u0430\u0444\u0438\u043a: \u043d\u0430\u0431\u043b\u044e\u0434\u0435\u043d\u0438\u0435, \u043f\u0440\u043e\u0432\u0435\u0440\u043a\u0430 \u0440\u0430\u0431\u043e\u0442 \u044d\u043a\u0441\u043f\u0435\u0440\u0442\u0430\u043c\u0438 \u0438\u043b\u0438 \u043c\u0435\u0436\u0434\u0443 \u0448\u043a\u043e\u043b\u0430\u043c\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.more.setText(QCoreApplication.translate("ObserversPage", u"&\u0415\u0449\u0451", None))
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("ObserversPage", u"\u0421\u0432\u043e\u0439\u0441\u0442\u0432\u0430 \u0433\u0440\u0430\u0444\u0438\u043a\u0430, \u0434\u043d\u0438 \u0438\u0437 \u0440\u0430\u0431\u043e\u0442, \u0443\u0434\u0430\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("ObserversPage", u"&\u041f\u0435\u0447\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("ObserversPage", u"\u0413\u0440\u0430\u0444\u0438\u043a, \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f, \u0431\u043b\u0430\u043d\u043a \u0430\u043a\u0442\u0430, \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u0435 \u043a \u043f\u0440\u0438\u043a\u0430\u0437\u0443", None))
#endif // QT_CONFIG(tooltip)
        self.solve.setText(QCoreApplication.translate("ObserversPage", u"&\u0420\u0430\u0441\u0441\u0442\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.solve.setToolTip(QCoreApplication.translate("ObserversPage", u"\u041f\u043e\u0434\u043e\u0431\u0440\u0430\u0442\u044c, \u043a\u0442\u043e \u043a\u0443\u0434\u0430 \u0438\u0434\u0451\u0442, \u043f\u043e \u043f\u0440\u0430\u0432\u0438\u043b\u0430\u043c \u0433\u0440\u0430\u0444\u0438\u043a\u0430; \u0437\u0430\u043a\u0440\u0435\u043f\u043b\u0451\u043d\u043d\u044b\u0435 \u043e\u0441\u0442\u0430\u044e\u0442\u0441\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.lock.setText(QCoreApplication.translate("ObserversPage", u"&\u0417\u0430\u043a\u0440\u0435\u043f\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.lock.setToolTip(QCoreApplication.translate("ObserversPage", u"\u0417\u0430\u043a\u0440\u0435\u043f\u0438\u0442\u044c \u0438\u043b\u0438 \u043e\u0442\u043a\u0440\u0435\u043f\u0438\u0442\u044c \u043d\u0430\u0437\u043d\u0430\u0447\u0435\u043d\u043d\u044b\u0445 \u0432 \u0432\u044b\u0434\u0435\u043b\u0435\u043d\u043d\u044b\u0445 \u044f\u0447\u0435\u0439\u043a\u0430\u0445 (F4)", None))
#endif // QT_CONFIG(tooltip)
        self.clear.setText(QCoreApplication.translate("ObserversPage", u"\u041e&\u0447\u0438\u0441\u0442\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.clear.setToolTip(QCoreApplication.translate("ObserversPage", u"\u0421\u043d\u044f\u0442\u044c \u0432\u0441\u0435\u0445, \u043a\u0442\u043e \u043d\u0435 \u0437\u0430\u043a\u0440\u0435\u043f\u043b\u0451\u043d \u0438 \u0447\u044c\u0451 \u043f\u043e\u0441\u0435\u0449\u0435\u043d\u0438\u0435 \u043d\u0435 \u0437\u0430\u043f\u0438\u0441\u0430\u043d\u043e", None))
#endif // QT_CONFIG(tooltip)
        self.state.setText("")
        self.headline.setText("")
        self.storePart.setText(QCoreApplication.translate("ObserversPage", u"\u0417&\u0430\u043f\u0438\u0441\u0430\u0442\u044c \u043d\u0430\u0439\u0434\u0435\u043d\u043d\u043e\u0435", None))
#if QT_CONFIG(tooltip)
        self.storePart.setToolTip(QCoreApplication.translate("ObserversPage", u"\u0417\u0430\u043d\u044f\u0442\u044c \u043c\u0435\u0441\u0442\u0430, \u0434\u043b\u044f \u043a\u043e\u0442\u043e\u0440\u044b\u0445 \u043b\u044e\u0434\u0438 \u0435\u0441\u0442\u044c; \u043e\u0441\u0442\u0430\u043b\u044c\u043d\u044b\u0435 \u043e\u0441\u0442\u0430\u043d\u0443\u0442\u0441\u044f \u043f\u0443\u0441\u0442\u044b\u043c\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.closeReasons.setText(QCoreApplication.translate("ObserversPage", u"\u0417\u0430&\u043a\u0440\u044b\u0442\u044c", None))
#if QT_CONFIG(accessibility)
        self.why.setAccessibleName(QCoreApplication.translate("ObserversPage", u"\u041f\u043e\u0447\u0435\u043c\u0443 \u0437\u0430\u043f\u043e\u043b\u043d\u0438\u0442\u044c \u043d\u0435\u043b\u044c\u0437\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.scheduleTab), QCoreApplication.translate("ObserversPage", u"\u0420\u0430\u0441\u0441\u0442\u0430\u043d\u043e\u0432\u043a\u0430", None))
        self.tabs.setTabText(self.tabs.indexOf(self.needsTab), QCoreApplication.translate("ObserversPage", u"\u0421\u043a\u043e\u043b\u044c\u043a\u043e \u043d\u0443\u0436\u043d\u043e", None))
        self.tabs.setTabText(self.tabs.indexOf(self.slotsTab), QCoreApplication.translate("ObserversPage", u"\u0414\u043d\u0438", None))
        self.tabs.setTabText(self.tabs.indexOf(self.visitsTab), QCoreApplication.translate("ObserversPage", u"\u041f\u043e\u0441\u0435\u0449\u0435\u043d\u0438\u044f", None))
        self.tabs.setTabText(self.tabs.indexOf(self.peopleTab), QCoreApplication.translate("ObserversPage", u"\u041d\u0430\u0431\u043b\u044e\u0434\u0430\u0442\u0435\u043b\u0438 \u0438 \u044d\u043a\u0441\u043f\u0435\u0440\u0442\u044b", None))
        self.workLabel.setText(QCoreApplication.translate("ObserversPage", u"\u0420\u0430&\u0431\u043e\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.work.setAccessibleName(QCoreApplication.translate("ObserversPage", u"\u0420\u0430\u0431\u043e\u0442\u0430, \u043a\u043e\u0442\u043e\u0440\u0443\u044e \u043f\u0435\u0440\u0435\u043f\u0440\u043e\u0432\u0435\u0440\u0438\u043b\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.rechecksTab), QCoreApplication.translate("ObserversPage", u"\u041f\u0435\u0440\u0435\u043f\u0440\u043e\u0432\u0435\u0440\u043a\u0430", None))
        pass
    # retranslateUi

