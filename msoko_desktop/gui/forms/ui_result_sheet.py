"""Generated from ui/result_sheet.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.elided_label import ElidedLabel
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_ResultSheet(object):
    def setupUi(self, ResultSheet: QWidget) -> None:
        if not ResultSheet.objectName():
            ResultSheet.setObjectName(u"ResultSheet")
        self.outer = QVBoxLayout(ResultSheet)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(4, 10, 12, 8)
        self.title = ElidedLabel(ResultSheet)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.title)

        self.about = QHBoxLayout()
        self.about.setObjectName(u"about")
        self.info = ElidedLabel(ResultSheet)
        self.info.setObjectName(u"info")
        self.info.setProperty(u"role", u"muted")

        self.about.addWidget(self.info)

        self.warning = QPushButton(ResultSheet)
        self.warning.setObjectName(u"warning")
        self.warning.setFlat(True)

        self.about.addWidget(self.warning)


        self.outer.addLayout(self.about)

        self.bar = FlowRow(ResultSheet)
        self.bar.setObjectName(u"bar")

        self.outer.addWidget(self.bar)


        self.retranslateUi(ResultSheet)

        QMetaObject.connectSlotsByName(ResultSheet)
    # setupUi

    def retranslateUi(self, ResultSheet: QWidget) -> None:
        self.warning.setText("")
        pass
    # retranslateUi

