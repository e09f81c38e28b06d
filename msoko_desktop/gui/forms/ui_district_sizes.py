"""Generated from ui/district_sizes.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QPushButton,
    QSizePolicy, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.elided_label import ElidedLabel

class Ui_DistrictSizes(object):
    def setupUi(self, DistrictSizes: QWidget) -> None:
        if not DistrictSizes.objectName():
            DistrictSizes.setObjectName(u"DistrictSizes")
        self.outer = QVBoxLayout(DistrictSizes)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(8, 10, 12, 8)
        self.bar = QHBoxLayout()
        self.bar.setObjectName(u"bar")
        self.title = ElidedLabel(DistrictSizes)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"subheading")

        self.bar.addWidget(self.title)

        self.year = QComboBox(DistrictSizes)
        self.year.setObjectName(u"year")

        self.bar.addWidget(self.year)

        self.measure = QComboBox(DistrictSizes)
        self.measure.setObjectName(u"measure")
        self.measure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.measure.setMinimumContentsLength(12)

        self.bar.addWidget(self.measure)

        self.back = QPushButton(DistrictSizes)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.bar.addWidget(self.back)


        self.outer.addLayout(self.bar)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.outer.addLayout(self.place)


        self.retranslateUi(DistrictSizes)

        QMetaObject.connectSlotsByName(DistrictSizes)
    # setupUi

    def retranslateUi(self, DistrictSizes: QWidget) -> None:
        self.title.setText(QCoreApplication.translate("DistrictSizes", u"\u041a\u043e\u043d\u0442\u0438\u043d\u0433\u0435\u043d\u0442 \u0440\u0430\u0439\u043e\u043d\u0430", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("DistrictSizes", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.year.setToolTip(QCoreApplication.translate("DistrictSizes", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.measure.setAccessibleName(QCoreApplication.translate("DistrictSizes", u"\u0427\u0442\u043e \u0432\u0432\u043e\u0434\u0438\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.measure.setToolTip(QCoreApplication.translate("DistrictSizes", u"\u0427\u0442\u043e \u0432\u0432\u043e\u0434\u0438\u0442\u044c: \u043e\u0431\u0443\u0447\u0430\u044e\u0449\u0438\u0445\u0441\u044f, \u043a\u043b\u0430\u0441\u0441\u044b \u0438\u043b\u0438 \u0442\u043e \u0438 \u0434\u0440\u0443\u0433\u043e\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.back.setText(QCoreApplication.translate("DistrictSizes", u"&\u041a \u043a\u0430\u0440\u0442\u043e\u0447\u043a\u0435", None))
#if QT_CONFIG(tooltip)
        self.back.setToolTip(QCoreApplication.translate("DistrictSizes", u"\u0412\u0435\u0440\u043d\u0443\u0442\u044c\u0441\u044f \u043a \u043a\u0430\u0440\u0442\u043e\u0447\u043a\u0435 \u0448\u043a\u043e\u043b\u044b (Esc)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

