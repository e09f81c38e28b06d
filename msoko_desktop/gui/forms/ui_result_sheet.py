"""Generated from ui/result_sheet.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QPushButton, QSizePolicy,
    QToolButton, QVBoxLayout, QWidget)

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
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.list = QToolButton(ResultSheet)
        self.list.setObjectName(u"list")
        self.list.setCheckable(True)
        self.list.setChecked(True)

        self.head.addWidget(self.list)

        self.title = ElidedLabel(ResultSheet)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"subheading")

        self.head.addWidget(self.title)


        self.outer.addLayout(self.head)

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
        self.list.setText(QCoreApplication.translate("ResultSheet", u"\u0421\u043f\u0438\u0441\u043e\u043a \u0440\u0430\u0431\u043e\u0442", None))
#if QT_CONFIG(tooltip)
        self.list.setToolTip(QCoreApplication.translate("ResultSheet", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0438\u043b\u0438 \u0441\u043a\u0440\u044b\u0442\u044c \u0441\u043f\u0438\u0441\u043e\u043a \u0440\u0430\u0431\u043e\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.warning.setText("")
        pass
    # retranslateUi

