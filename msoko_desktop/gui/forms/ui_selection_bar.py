"""Generated from ui/selection_bar.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLineEdit, QSizePolicy, QToolButton, QWidget)
class Ui_SelectionBar(object):
    def setupUi(self, filterBar: QWidget) -> None:
        if not filterBar.objectName():
            filterBar.setObjectName(u"filterBar")
        self.filters = QHBoxLayout(filterBar)
        self.filters.setObjectName(u"filters")
        self.filters.setContentsMargins(10, 5, 10, 5)
        self.text = QLineEdit(filterBar)
        self.text.setObjectName(u"text")
        self.text.setClearButtonEnabled(True)

        self.filters.addWidget(self.text)

        self.plan = QComboBox(filterBar)
        self.plan.setObjectName(u"plan")
        self.plan.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plan.setMinimumContentsLength(10)

        self.filters.addWidget(self.plan)

        self.executor = QComboBox(filterBar)
        self.executor.setObjectName(u"executor")
        self.executor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.executor.setMinimumContentsLength(10)

        self.filters.addWidget(self.executor)

        self.direction = QComboBox(filterBar)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.direction.setMinimumContentsLength(10)

        self.filters.addWidget(self.direction)

        self.reset = QToolButton(filterBar)
        self.reset.setObjectName(u"reset")

        self.filters.addWidget(self.reset)

        self.filters.setStretch(0, 3)
        self.filters.setStretch(1, 2)
        self.filters.setStretch(2, 2)
        self.filters.setStretch(3, 2)

        self.retranslateUi(filterBar)

        QMetaObject.connectSlotsByName(filterBar)
    # setupUi

    def retranslateUi(self, filterBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("SelectionBar", u"\u041d\u0430\u0439\u0442\u0438 \u0432 \u0441\u043f\u0438\u0441\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.text.setPlaceholderText(QCoreApplication.translate("SelectionBar", u"\u041d\u0430\u0439\u0442\u0438 \u0432 \u0441\u043f\u0438\u0441\u043a\u0435\u2026", None))
#if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("SelectionBar", u"\u041f\u043b\u0430\u043d", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.executor.setAccessibleName(QCoreApplication.translate("SelectionBar", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("SelectionBar", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.reset.setText(QCoreApplication.translate("SelectionBar", u"\u0421\u0431\u0440\u043e\u0441\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.reset.setToolTip(QCoreApplication.translate("SelectionBar", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0432\u0441\u0451", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

