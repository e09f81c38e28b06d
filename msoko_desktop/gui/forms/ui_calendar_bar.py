"""Generated from ui/calendar_bar.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QSizePolicy, QToolButton, QWidget)

class Ui_CalendarBar(object):
    def setupUi(self, calendarBar: QWidget) -> None:
        if not calendarBar.objectName():
            calendarBar.setObjectName(u"calendarBar")
        self.row = QHBoxLayout(calendarBar)
        self.row.setSpacing(4)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(10, 6, 10, 2)
        self.back = QToolButton(calendarBar)
        self.back.setObjectName(u"back")

        self.row.addWidget(self.back)

        self.forward = QToolButton(calendarBar)
        self.forward.setObjectName(u"forward")

        self.row.addWidget(self.forward)

        self.today = QToolButton(calendarBar)
        self.today.setObjectName(u"today")

        self.row.addWidget(self.today)

        self.title = QLabel(calendarBar)
        self.title.setObjectName(u"title")
        self.title.setIndent(8)

        self.row.addWidget(self.title)

        self.spanLabel = QLabel(calendarBar)
        self.spanLabel.setObjectName(u"spanLabel")

        self.row.addWidget(self.spanLabel)

        self.span = QComboBox(calendarBar)
        self.span.setObjectName(u"span")

        self.row.addWidget(self.span)

        self.month = QToolButton(calendarBar)
        self.month.setObjectName(u"month")
        self.month.setCheckable(True)

        self.row.addWidget(self.month)

        self.year = QToolButton(calendarBar)
        self.year.setObjectName(u"year")
        self.year.setCheckable(True)

        self.row.addWidget(self.year)

        self.list = QToolButton(calendarBar)
        self.list.setObjectName(u"list")
        self.list.setCheckable(True)

        self.row.addWidget(self.list)

        self.legend = QToolButton(calendarBar)
        self.legend.setObjectName(u"legend")
        self.legend.setCheckable(True)

        self.row.addWidget(self.legend)

        self.side = QToolButton(calendarBar)
        self.side.setObjectName(u"side")
        self.side.setCheckable(True)

        self.row.addWidget(self.side)

        self.row.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.spanLabel.setBuddy(self.span)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.back, self.forward)
        QWidget.setTabOrder(self.forward, self.today)
        QWidget.setTabOrder(self.today, self.span)
        QWidget.setTabOrder(self.span, self.month)
        QWidget.setTabOrder(self.month, self.year)
        QWidget.setTabOrder(self.year, self.list)
        QWidget.setTabOrder(self.list, self.legend)
        QWidget.setTabOrder(self.legend, self.side)

        self.retranslateUi(calendarBar)

        QMetaObject.connectSlotsByName(calendarBar)
    # setupUi

    def retranslateUi(self, calendarBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.back.setAccessibleName(QCoreApplication.translate("CalendarBar", u"\u041d\u0430\u0437\u0430\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.back.setToolTip(QCoreApplication.translate("CalendarBar", u"\u041d\u0430\u0437\u0430\u0434 (Alt+\u2190)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.forward.setAccessibleName(QCoreApplication.translate("CalendarBar", u"\u0412\u043f\u0435\u0440\u0451\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.forward.setToolTip(QCoreApplication.translate("CalendarBar", u"\u0412\u043f\u0435\u0440\u0451\u0434 (Alt+\u2192)", None))
#endif // QT_CONFIG(tooltip)
        self.today.setText(QCoreApplication.translate("CalendarBar", u"\u0421\u0435\u0433\u043e\u0434\u043d\u044f", None))
#if QT_CONFIG(tooltip)
        self.today.setToolTip(QCoreApplication.translate("CalendarBar", u"\u041f\u0435\u0440\u0435\u0439\u0442\u0438 \u043a \u0441\u0435\u0433\u043e\u0434\u043d\u044f\u0448\u043d\u0435\u043c\u0443 \u0434\u043d\u044e (Ctrl+Home)", None))
#endif // QT_CONFIG(tooltip)
        self.spanLabel.setText(QCoreApplication.translate("CalendarBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c:", None))
#if QT_CONFIG(accessibility)
        self.span.setAccessibleName(QCoreApplication.translate("CalendarBar", u"\u041f\u0435\u0440\u0438\u043e\u0434 \u0441\u043f\u0438\u0441\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.month.setText(QCoreApplication.translate("CalendarBar", u"\u041c\u0435\u0441\u044f\u0446", None))
#if QT_CONFIG(tooltip)
        self.month.setToolTip(QCoreApplication.translate("CalendarBar", u"\u0414\u043d\u0438 \u043c\u0435\u0441\u044f\u0446\u0430 (Alt+1)", None))
#endif // QT_CONFIG(tooltip)
        self.year.setText(QCoreApplication.translate("CalendarBar", u"\u0413\u043e\u0434", None))
#if QT_CONFIG(tooltip)
        self.year.setToolTip(QCoreApplication.translate("CalendarBar", u"\u041c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u044f \u043f\u043e \u043c\u0435\u0441\u044f\u0446\u0430\u043c \u0433\u043e\u0434\u0430 (Alt+2)", None))
#endif // QT_CONFIG(tooltip)
        self.list.setText(QCoreApplication.translate("CalendarBar", u"\u0421\u043f\u0438\u0441\u043e\u043a", None))
#if QT_CONFIG(tooltip)
        self.list.setToolTip(QCoreApplication.translate("CalendarBar", u"\u0421\u0440\u043e\u043a\u0438 \u043f\u043e \u043d\u0435\u0434\u0435\u043b\u044f\u043c (Alt+3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.legend.setAccessibleName(QCoreApplication.translate("CalendarBar", u"\u041e\u0431\u043e\u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.legend.setToolTip(QCoreApplication.translate("CalendarBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0438\u043b\u0438 \u0441\u043a\u0440\u044b\u0442\u044c \u043e\u0431\u043e\u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f \u0441\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0439", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.side.setAccessibleName(QCoreApplication.translate("CalendarBar", u"\u041f\u0430\u043d\u0435\u043b\u044c \u0441\u043f\u0440\u0430\u0432\u0430", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.side.setToolTip(QCoreApplication.translate("CalendarBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0438\u043b\u0438 \u0441\u043a\u0440\u044b\u0442\u044c \u043f\u0430\u043d\u0435\u043b\u044c \u0441\u043f\u0440\u0430\u0432\u0430 (F4)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

