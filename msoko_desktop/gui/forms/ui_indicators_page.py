"""Generated from ui/indicators_page.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QTabWidget, QTextBrowser, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.elided_label import ElidedLabel

class Ui_IndicatorsPage(object):
    def setupUi(self, IndicatorsPage: QWidget) -> None:
        if not IndicatorsPage.objectName():
            IndicatorsPage.setObjectName(u"IndicatorsPage")
        self.outer = QVBoxLayout(IndicatorsPage)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(IndicatorsPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(12, 10, 6, 8)
        self.listLabel = QLabel(self.left)
        self.listLabel.setObjectName(u"listLabel")
        self.listLabel.setProperty(u"role", u"subheading")

        self.leftLayout.addWidget(self.listLabel)

        self.directions = QListWidget(self.left)
        self.directions.setObjectName(u"directions")
        self.directions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.directions)

        self.remark = QLabel(self.left)
        self.remark.setObjectName(u"remark")
        self.remark.setWordWrap(True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setProperty(u"role", u"warning")

        self.leftLayout.addWidget(self.remark)

        self.sets = QPushButton(self.left)
        self.sets.setObjectName(u"sets")
        self.sets.setAutoDefault(False)

        self.leftLayout.addWidget(self.sets)

        self.splitter.addWidget(self.left)
        self.right = QWidget(self.splitter)
        self.right.setObjectName(u"right")
        self.rightLayout = QVBoxLayout(self.right)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(6, 10, 12, 8)
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.title = ElidedLabel(self.right)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"heading")

        self.top.addWidget(self.title)

        self.print = QPushButton(self.right)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.top.addWidget(self.print)

        self.top.setStretch(0, 1)

        self.rightLayout.addLayout(self.top)

        self.tabs = QTabWidget(self.right)
        self.tabs.setObjectName(u"tabs")
        self.indicatorsTab = QWidget()
        self.indicatorsTab.setObjectName(u"indicatorsTab")
        self.indicatorsLayout = QVBoxLayout(self.indicatorsTab)
        self.indicatorsLayout.setObjectName(u"indicatorsLayout")
        self.indicatorsLayout.setContentsMargins(8, 8, 8, 8)
        self.stack = QStackedWidget(self.indicatorsTab)
        self.stack.setObjectName(u"stack")
        self.boardPlace = QWidget()
        self.boardPlace.setObjectName(u"boardPlace")
        self.boardPage = QVBoxLayout(self.boardPlace)
        self.boardPage.setObjectName(u"boardPage")
        self.boardPage.setContentsMargins(0, 0, 0, 0)
        self.boardLayout = QVBoxLayout()
        self.boardLayout.setObjectName(u"boardLayout")
        self.boardLayout.setContentsMargins(0, 0, 0, 0)

        self.boardPage.addLayout(self.boardLayout)

        self.legend = QLabel(self.boardPlace)
        self.legend.setObjectName(u"legend")
        self.legend.setWordWrap(True)
        self.legend.setTextFormat(Qt.TextFormat.PlainText)
        self.legend.setProperty(u"role", u"muted")

        self.boardPage.addWidget(self.legend)

        self.boardPage.setStretch(0, 1)
        self.stack.addWidget(self.boardPlace)
        self.gridPage = QWidget()
        self.gridPage.setObjectName(u"gridPage")
        self.gridPageLayout = QVBoxLayout(self.gridPage)
        self.gridPageLayout.setObjectName(u"gridPageLayout")
        self.gridPageLayout.setContentsMargins(0, 0, 0, 0)
        self.acts = QHBoxLayout()
        self.acts.setObjectName(u"acts")
        self.add = QPushButton(self.gridPage)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.acts.addWidget(self.add)

        self.edit = QPushButton(self.gridPage)
        self.edit.setObjectName(u"edit")
        self.edit.setAutoDefault(False)

        self.acts.addWidget(self.edit)

        self.fact = QPushButton(self.gridPage)
        self.fact.setObjectName(u"fact")
        self.fact.setAutoDefault(False)

        self.acts.addWidget(self.fact)

        self.periodLabel = QLabel(self.gridPage)
        self.periodLabel.setObjectName(u"periodLabel")

        self.acts.addWidget(self.periodLabel)

        self.period = QComboBox(self.gridPage)
        self.period.setObjectName(u"period")

        self.acts.addWidget(self.period)

        self.actsSpace = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.actsSpace)

        self.acts.setStretch(5, 1)

        self.gridPageLayout.addLayout(self.acts)

        self.split = QSplitter(self.gridPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.above = QWidget(self.split)
        self.above.setObjectName(u"above")
        self.gridPlace = QVBoxLayout(self.above)
        self.gridPlace.setObjectName(u"gridPlace")
        self.gridPlace.setContentsMargins(0, 0, 0, 0)
        self.split.addWidget(self.above)
        self.below = QWidget(self.split)
        self.below.setObjectName(u"below")
        self.belowLayout = QHBoxLayout(self.below)
        self.belowLayout.setObjectName(u"belowLayout")
        self.belowLayout.setContentsMargins(0, 4, 0, 0)
        self.words = QTextBrowser(self.below)
        self.words.setObjectName(u"words")
        self.words.setFrameShape(QFrame.Shape.NoFrame)

        self.belowLayout.addWidget(self.words)

        self.chartPlace = QVBoxLayout()
        self.chartPlace.setObjectName(u"chartPlace")
        self.chartPlace.setContentsMargins(0, 0, 0, 0)

        self.belowLayout.addLayout(self.chartPlace)

        self.belowLayout.setStretch(0, 2)
        self.belowLayout.setStretch(1, 5)
        self.split.addWidget(self.below)

        self.gridPageLayout.addWidget(self.split)

        self.gridPageLayout.setStretch(1, 1)
        self.stack.addWidget(self.gridPage)

        self.indicatorsLayout.addWidget(self.stack)

        self.tabs.addTab(self.indicatorsTab, "")
        self.expectedTab = QWidget()
        self.expectedTab.setObjectName(u"expectedTab")
        self.expectedLayout = QVBoxLayout(self.expectedTab)
        self.expectedLayout.setObjectName(u"expectedLayout")
        self.expectedLayout.setContentsMargins(8, 8, 8, 8)
        self.expectedActs = QHBoxLayout()
        self.expectedActs.setObjectName(u"expectedActs")
        self.take = QPushButton(self.expectedTab)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.expectedActs.addWidget(self.take)

        self.due = QPushButton(self.expectedTab)
        self.due.setObjectName(u"due")
        self.due.setAutoDefault(False)

        self.expectedActs.addWidget(self.due)

        self.bind = QPushButton(self.expectedTab)
        self.bind.setObjectName(u"bind")
        self.bind.setAutoDefault(False)

        self.expectedActs.addWidget(self.bind)

        self.open = QPushButton(self.expectedTab)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.expectedActs.addWidget(self.open)

        self.expectedSpace = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.expectedActs.addItem(self.expectedSpace)


        self.expectedLayout.addLayout(self.expectedActs)

        self.expectedPlace = QVBoxLayout()
        self.expectedPlace.setObjectName(u"expectedPlace")
        self.expectedPlace.setContentsMargins(0, 0, 0, 0)

        self.expectedLayout.addLayout(self.expectedPlace)

        self.expectedNote = QLabel(self.expectedTab)
        self.expectedNote.setObjectName(u"expectedNote")
        self.expectedNote.setWordWrap(True)
        self.expectedNote.setTextFormat(Qt.TextFormat.PlainText)
        self.expectedNote.setProperty(u"role", u"muted")

        self.expectedLayout.addWidget(self.expectedNote)

        self.expectedLayout.setStretch(1, 1)
        self.tabs.addTab(self.expectedTab, "")
        self.aboutTab = QWidget()
        self.aboutTab.setObjectName(u"aboutTab")
        self.aboutLayout = QVBoxLayout(self.aboutTab)
        self.aboutLayout.setObjectName(u"aboutLayout")
        self.aboutLayout.setContentsMargins(8, 8, 8, 8)
        self.about = QTextBrowser(self.aboutTab)
        self.about.setObjectName(u"about")
        self.about.setOpenLinks(False)

        self.aboutLayout.addWidget(self.about)

        self.aboutActs = QHBoxLayout()
        self.aboutActs.setObjectName(u"aboutActs")
        self.change = QPushButton(self.aboutTab)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)

        self.aboutActs.addWidget(self.change)

        self.aboutSpace = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.aboutActs.addItem(self.aboutSpace)


        self.aboutLayout.addLayout(self.aboutActs)

        self.tabs.addTab(self.aboutTab, "")

        self.rightLayout.addWidget(self.tabs)

        self.rightLayout.setStretch(1, 1)
        self.splitter.addWidget(self.right)

        self.outer.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.listLabel.setBuddy(self.directions)
        self.periodLabel.setBuddy(self.period)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IndicatorsPage)

        QMetaObject.connectSlotsByName(IndicatorsPage)
    # setupUi

    def retranslateUi(self, IndicatorsPage: QWidget) -> None:
        self.listLabel.setText(QCoreApplication.translate("IndicatorsPage", u"&\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.directions.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.remark.setText("")
        self.sets.setText(QCoreApplication.translate("IndicatorsPage", u"\u041d\u0430\u0431\u043e\u0440 \u0438 &\u043a\u0430\u0440\u0442\u043e\u0447\u043a\u0438\u2026", None))
#if QT_CONFIG(tooltip)
        self.sets.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u043d\u0430\u0431\u043e\u0440 \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0439, \u043f\u0435\u0440\u0435\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u0442\u044c, \u0440\u0430\u0437\u0434\u0435\u043b\u0438\u0442\u044c \u0438\u043b\u0438 \u0434\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.title.setText("")
        self.print.setText(QCoreApplication.translate("IndicatorsPage", u"&\u041f\u0435\u0447\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u041d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c \u0438\u043b\u0438 \u0441\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c \u0441\u0432\u043e\u0434\u043a\u0443, \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438, \u043e\u0436\u0438\u0434\u0430\u0435\u043c\u044b\u0435 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b, \u043a\u043e\u043d\u0446\u0435\u043f\u0446\u0438\u044e", None))
#endif // QT_CONFIG(tooltip)
        self.legend.setText("")
        self.add.setText(QCoreApplication.translate("IndicatorsPage", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u0438\u043b\u0438 \u0432\u0437\u044f\u0442\u044c \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u0438\u0437 \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(tooltip)
        self.edit.setText(QCoreApplication.translate("IndicatorsPage", u"&\u0418\u0437\u043c\u0435\u043d\u0438\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.edit.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u0412\u0438\u0434, \u0435\u0434\u0438\u043d\u0438\u0446\u0430, \u0431\u0430\u0437\u0430, \u0432\u0435\u0441 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044f \u0438 \u043e\u0442\u043a\u0443\u0434\u0430 \u0431\u0435\u0440\u0451\u0442\u0441\u044f \u0444\u0430\u043a\u0442 (F2 \u2013 \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0432 \u044f\u0447\u0435\u0439\u043a\u0435)", None))
#endif // QT_CONFIG(tooltip)
        self.fact.setText(QCoreApplication.translate("IndicatorsPage", u"&\u0424\u0430\u043a\u0442\u2026", None))
#if QT_CONFIG(tooltip)
        self.fact.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u0427\u0430\u0441\u0442\u044c \u0438 \u0431\u0430\u0437\u0430 \u0434\u043e\u043b\u0438, \u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a \u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u043a \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044e \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u043e\u0439 \u044f\u0447\u0435\u0439\u043a\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.periodLabel.setText(QCoreApplication.translate("IndicatorsPage", u"\u041f\u0435&\u0440\u0438\u043e\u0434:", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"\u041f\u0435\u0440\u0438\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"\u041e \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.indicatorsTab), QCoreApplication.translate("IndicatorsPage", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438", None))
        self.take.setText(QCoreApplication.translate("IndicatorsPage", u"&\u0417\u0430\u0433\u0440\u0443\u0437\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.take.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u0412\u0437\u044f\u0442\u044c \u0442\u0430\u0431\u043b\u0438\u0446\u0443 \u043e\u0436\u0438\u0434\u0430\u0435\u043c\u044b\u0445 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u043e\u0432 \u0438\u0437 \u0444\u0430\u0439\u043b\u0430 \u0438\u043b\u0438 \u0431\u0443\u0444\u0435\u0440\u0430 \u043e\u0431\u043c\u0435\u043d\u0430", None))
#endif // QT_CONFIG(tooltip)
        self.due.setText(QCoreApplication.translate("IndicatorsPage", u"\u0421&\u0440\u043e\u043a\u2026", None))
#if QT_CONFIG(tooltip)
        self.due.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u0414\u043e \u043a\u0430\u043a\u043e\u0433\u043e \u0434\u043d\u044f \u043e\u0436\u0438\u0434\u0430\u0435\u0442\u0441\u044f \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u043e\u0439 \u044f\u0447\u0435\u0439\u043a\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.bind.setText(QCoreApplication.translate("IndicatorsPage", u"&\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u2026", None))
#if QT_CONFIG(tooltip)
        self.bind.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u0423\u043a\u0430\u0437\u0430\u0442\u044c \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u0440\u0435\u0435\u0441\u0442\u0440\u0430, \u043a\u043e\u0442\u043e\u0440\u044b\u0439 \u043f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u043b\u0435\u043d", None))
#endif // QT_CONFIG(tooltip)
        self.open.setText(QCoreApplication.translate("IndicatorsPage", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u0432 \u0440\u0435\u0435\u0441\u0442\u0440\u0435", None))
#if QT_CONFIG(tooltip)
        self.open.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435 \u00ab\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b\u00bb", None))
#endif // QT_CONFIG(tooltip)
        self.expectedNote.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.expectedTab), QCoreApplication.translate("IndicatorsPage", u"\u041e\u0436\u0438\u0434\u0430\u0435\u043c\u044b\u0435 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b", None))
#if QT_CONFIG(accessibility)
        self.about.setAccessibleName(QCoreApplication.translate("IndicatorsPage", u"\u041e \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.change.setText(QCoreApplication.translate("IndicatorsPage", u"\u0418\u0437\u043c\u0435\u043d\u0438\u0442\u044c &\u0442\u0435\u043a\u0441\u0442\u044b\u2026", None))
#if QT_CONFIG(tooltip)
        self.change.setToolTip(QCoreApplication.translate("IndicatorsPage", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435, \u0446\u0435\u043b\u0438, \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438, \u043c\u0435\u0442\u043e\u0434\u044b, \u043e\u0442\u0432\u0435\u0442\u0441\u0442\u0432\u0435\u043d\u043d\u044b\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.aboutTab), QCoreApplication.translate("IndicatorsPage", u"\u041e \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0438", None))
        pass
    # retranslateUi

