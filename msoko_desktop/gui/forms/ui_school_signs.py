"""Generated from ui/school_signs.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QTableView,
    QVBoxLayout, QWidget)

class Ui_SchoolSigns(object):
    def setupUi(self, SchoolSigns: QWidget) -> None:
        if not SchoolSigns.objectName():
            SchoolSigns.setObjectName(u"SchoolSigns")
        self.outer = QVBoxLayout(SchoolSigns)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 12, 12, 12)
        self.table = QTableView(SchoolSigns)
        self.table.setObjectName(u"table")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.outer.addWidget(self.table)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.count = QLabel(SchoolSigns)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)
        self.count.setProperty(u"role", u"muted")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.count.sizePolicy().hasHeightForWidth())
        self.count.setSizePolicy(sizePolicy)

        self.bottom.addWidget(self.count)

        self.order = QPushButton(SchoolSigns)
        self.order.setObjectName(u"order")
        self.order.setAutoDefault(False)

        self.bottom.addWidget(self.order)

        self.recommendations = QPushButton(SchoolSigns)
        self.recommendations.setObjectName(u"recommendations")

        self.bottom.addWidget(self.recommendations)

        self.open = QPushButton(SchoolSigns)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.bottom.addWidget(self.open)


        self.outer.addLayout(self.bottom)


        self.retranslateUi(SchoolSigns)

        QMetaObject.connectSlotsByName(SchoolSigns)
    # setupUi

    def retranslateUi(self, SchoolSigns: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SchoolSigns", u"\u041f\u0440\u0438\u0437\u043d\u0430\u043a\u0438, \u043d\u0438\u0437\u043a\u0438\u0435 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b \u0438 \u0443\u0441\u043b\u043e\u0432\u0438\u044f \u0448\u043a\u043e\u043b\u044b \u043f\u043e \u0433\u043e\u0434\u0430\u043c", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.order.setText(QCoreApplication.translate("SchoolSigns", u"\u041f\u0440\u0438&\u043a\u0430\u0437 \u043e \u043c\u0435\u0440\u0430\u0445\u2026", None))
#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("SchoolSigns", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u043f\u0440\u0438\u0437\u043d\u0430\u043a\u0438 \u044d\u0442\u043e\u0439 \u0448\u043a\u043e\u043b\u044b \u0438 \u0441\u043e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u043f\u043e \u043d\u0438\u043c \u043f\u0440\u043e\u0435\u043a\u0442 \u043f\u0440\u0438\u043a\u0430\u0437\u0430 \u043e \u043c\u0435\u0440\u0430\u0445", None))
#endif // QT_CONFIG(tooltip)
        self.recommendations.setText(QCoreApplication.translate("SchoolSigns", u"\u0420\u0435\u043a\u043e\u043c\u0435\u043d&\u0434\u0430\u0446\u0438\u0438\u2026", None))
#if QT_CONFIG(tooltip)
        self.recommendations.setToolTip(QCoreApplication.translate("SchoolSigns", u"\u0420\u0435\u0435\u0441\u0442\u0440 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0439 \u044d\u0442\u043e\u0439 \u0448\u043a\u043e\u043b\u044b: \u0447\u0442\u043e \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e, \u043e\u0442\u0432\u0435\u0442\u044b, \u043c\u0435\u0440\u044b \u0438 \u044d\u0444\u0444\u0435\u043a\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.open.setText(QCoreApplication.translate("SchoolSigns", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c &\u043e\u0442\u0447\u0451\u0442", None))
#if QT_CONFIG(tooltip)
        self.open.setToolTip(QCoreApplication.translate("SchoolSigns", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043e\u0442\u0447\u0451\u0442 \u0441 \u044d\u0442\u043e\u0439 \u0448\u043a\u043e\u043b\u043e\u0439 \u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435 \u00ab\u0410\u043d\u0430\u043b\u0438\u0437\u00bb (Enter)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

