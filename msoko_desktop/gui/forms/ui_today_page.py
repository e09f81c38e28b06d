"""Generated from ui/today_page.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSplitter,
    QStackedWidget, QVBoxLayout, QWidget)
class Ui_TodayPage(object):
    def setupUi(self, TodayPage: QWidget) -> None:
        if not TodayPage.objectName():
            TodayPage.setObjectName(u"TodayPage")
        self.outer = QVBoxLayout(TodayPage)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(14, 10, 10, 4)
        self.date = QLabel(TodayPage)
        self.date.setObjectName(u"date")

        self.head.addWidget(self.date)

        self.onDate = QPushButton(TodayPage)
        self.onDate.setObjectName(u"onDate")

        self.head.addWidget(self.onDate)

        self.agenda = QPushButton(TodayPage)
        self.agenda.setObjectName(u"agenda")

        self.head.addWidget(self.agenda)

        self.head.setStretch(0, 1)

        self.outer.addLayout(self.head)

        self.warning = QLabel(TodayPage)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)
        self.warning.setMargin(14)

        self.outer.addWidget(self.warning)

        self.counters = QWidget(TodayPage)
        self.counters.setObjectName(u"counters")

        self.outer.addWidget(self.counters)

        self.selection = QWidget(TodayPage)
        self.selection.setObjectName(u"selection")
        self.selectionLayout = QVBoxLayout(self.selection)
        self.selectionLayout.setObjectName(u"selectionLayout")
        self.selectionLayout.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.selection)

        self.splitter = QSplitter(TodayPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.listLayout = QVBoxLayout(self.listPage)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.listPage)
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.empty = QLabel(self.emptyPage)
        self.empty.setObjectName(u"empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)

        self.emptyLayout.addWidget(self.empty)

        self.stack.addWidget(self.emptyPage)
        self.splitter.addWidget(self.stack)

        self.outer.addWidget(self.splitter)

        self.notesArea = QScrollArea(TodayPage)
        self.notesArea.setObjectName(u"notesArea")
        self.notesArea.setFrameShape(QFrame.Shape.NoFrame)
        self.notesArea.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notesArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notesArea.setWidgetResizable(True)
        self.notes = QLabel()
        self.notes.setObjectName(u"notes")
        self.notes.setWordWrap(True)
        self.notes.setMargin(10)
        self.notes.setTextFormat(Qt.TextFormat.RichText)
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse|Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        self.notesArea.setWidget(self.notes)

        self.outer.addWidget(self.notesArea)

        self.outer.setStretch(4, 1)

        self.retranslateUi(TodayPage)

        QMetaObject.connectSlotsByName(TodayPage)
    # setupUi

    def retranslateUi(self, TodayPage: QWidget) -> None:
        self.date.setProperty(u"role", QCoreApplication.translate("TodayPage", u"heading", None))
        self.onDate.setText(QCoreApplication.translate("TodayPage", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u043d\u0430 \u0434\u0430\u0442\u0443\u2026", None))
#if QT_CONFIG(tooltip)
        self.onDate.setToolTip(QCoreApplication.translate("TodayPage", u"\u041f\u043e\u0441\u043c\u043e\u0442\u0440\u0435\u0442\u044c, \u043a\u0430\u043a \u043e\u0431\u0441\u0442\u043e\u044f\u043b\u0438 \u0434\u0435\u043b\u0430 \u0432 \u0434\u0440\u0443\u0433\u043e\u0439 \u0434\u0435\u043d\u044c", None))
#endif // QT_CONFIG(tooltip)
        self.agenda.setText(QCoreApplication.translate("TodayPage", u"\u041f\u0435\u0447\u0430\u0442\u044c \u0441\u043f\u0438\u0441\u043a\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.agenda.setToolTip(QCoreApplication.translate("TodayPage", u"\u0421\u043f\u0438\u0441\u043e\u043a \u0434\u0435\u043b \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f \u0437\u0430 \u043f\u0435\u0440\u0438\u043e\u0434: PDF, Word, Excel", None))
#endif // QT_CONFIG(tooltip)
        self.warning.setProperty(u"role", QCoreApplication.translate("TodayPage", u"warning", None))
        self.empty.setProperty(u"role", QCoreApplication.translate("TodayPage", u"muted", None))
        self.notes.setProperty(u"role", QCoreApplication.translate("TodayPage", u"muted", None))
        pass
    # retranslateUi

