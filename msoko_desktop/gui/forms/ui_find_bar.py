"""Generated from ui/find_bar.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QToolButton,
    QWidget)

class Ui_FindBar(object):
    def setupUi(self, FindBar: QWidget) -> None:
        if not FindBar.objectName():
            FindBar.setObjectName(u"FindBar")
        self.row = QHBoxLayout(FindBar)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(10, 5, 6, 5)
        self.text = QLineEdit(FindBar)
        self.text.setObjectName(u"text")
        self.text.setClearButtonEnabled(True)

        self.row.addWidget(self.text)

        self.previous = QToolButton(FindBar)
        self.previous.setObjectName(u"previous")

        self.row.addWidget(self.previous)

        self.next = QToolButton(FindBar)
        self.next.setObjectName(u"next")

        self.row.addWidget(self.next)

        self.count = QLabel(FindBar)
        self.count.setObjectName(u"count")

        self.row.addWidget(self.count)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.space)

        self.close = QToolButton(FindBar)
        self.close.setObjectName(u"close")

        self.row.addWidget(self.close)

        self.row.setStretch(0, 1)
        self.row.setStretch(4, 1)

        self.retranslateUi(FindBar)

        QMetaObject.connectSlotsByName(FindBar)
    # setupUi

    def retranslateUi(self, FindBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("FindBar", u"\u041d\u0430\u0439\u0442\u0438 \u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.text.setPlaceholderText(QCoreApplication.translate("FindBar", u"\u041d\u0430\u0439\u0442\u0438 \u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435\u2026", None))
#if QT_CONFIG(tooltip)
        self.previous.setToolTip(QCoreApplication.translate("FindBar", u"\u041f\u0440\u0435\u0434\u044b\u0434\u0443\u0449\u0435\u0435 (Shift+F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previous.setAccessibleName(QCoreApplication.translate("FindBar", u"\u041f\u0440\u0435\u0434\u044b\u0434\u0443\u0449\u0435\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next.setToolTip(QCoreApplication.translate("FindBar", u"\u0421\u043b\u0435\u0434\u0443\u044e\u0449\u0435\u0435 (F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("FindBar", u"\u0421\u043b\u0435\u0434\u0443\u044e\u0449\u0435\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.close.setToolTip(QCoreApplication.translate("FindBar", u"\u0417\u0430\u043a\u0440\u044b\u0442\u044c \u043f\u043e\u0438\u0441\u043a (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.close.setAccessibleName(QCoreApplication.translate("FindBar", u"\u0417\u0430\u043a\u0440\u044b\u0442\u044c \u043f\u043e\u0438\u0441\u043a", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

