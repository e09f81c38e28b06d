"""Generated from ui/filter_bar.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QToolButton,
    QWidget)

class Ui_FilterBar(object):
    def setupUi(self, FilterBar: QWidget) -> None:
        if not FilterBar.objectName():
            FilterBar.setObjectName(u"FilterBar")
        self.row = QHBoxLayout(FilterBar)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(10, 5, 6, 5)
        self.text = QLineEdit(FilterBar)
        self.text.setObjectName(u"text")
        self.text.setClearButtonEnabled(True)

        self.row.addWidget(self.text)

        self.executor = QComboBox(FilterBar)
        self.executor.setObjectName(u"executor")
        self.executor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.executor.setMinimumContentsLength(15)

        self.row.addWidget(self.executor)

        self.state = QComboBox(FilterBar)
        self.state.setObjectName(u"state")
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state.setMinimumContentsLength(9)

        self.row.addWidget(self.state)

        self.count = QLabel(FilterBar)
        self.count.setObjectName(u"count")

        self.row.addWidget(self.count)

        self.close = QToolButton(FilterBar)
        self.close.setObjectName(u"close")

        self.row.addWidget(self.close)

        self.row.setStretch(0, 2)
        self.row.setStretch(1, 2)
        self.row.setStretch(2, 1)
        self.row.setStretch(3, 1)
        QWidget.setTabOrder(self.text, self.executor)
        QWidget.setTabOrder(self.executor, self.state)
        QWidget.setTabOrder(self.state, self.close)

        self.retranslateUi(FilterBar)

        QMetaObject.connectSlotsByName(FilterBar)
    # setupUi

    def retranslateUi(self, FilterBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("FilterBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0441\u0442\u0440\u043e\u043a\u0438 \u0441 \u0442\u0435\u043a\u0441\u0442\u043e\u043c", None))
#endif // QT_CONFIG(accessibility)
        self.text.setPlaceholderText(QCoreApplication.translate("FilterBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0441\u0442\u0440\u043e\u043a\u0438 \u0441 \u0442\u0435\u043a\u0441\u0442\u043e\u043c\u2026", None))
#if QT_CONFIG(accessibility)
        self.executor.setAccessibleName(QCoreApplication.translate("FilterBar", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("FilterBar", u"\u0421\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0435 \u0441\u0440\u043e\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.close.setToolTip(QCoreApplication.translate("FilterBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0432\u0441\u0435 \u0441\u0442\u0440\u043e\u043a\u0438 (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.close.setAccessibleName(QCoreApplication.translate("FilterBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0432\u0441\u0435 \u0441\u0442\u0440\u043e\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

