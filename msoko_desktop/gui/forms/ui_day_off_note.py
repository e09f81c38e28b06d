"""Generated from ui/day_off_note.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_DayOffNote(object):
    def setupUi(self, DayOffNote: QWidget) -> None:
        if not DayOffNote.objectName():
            DayOffNote.setObjectName(u"DayOffNote")
        self.outer = QVBoxLayout(DayOffNote)
        self.outer.setSpacing(4)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.text = QLabel(DayOffNote)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)

        self.outer.addWidget(self.text)

        self.actions = FlowRow(DayOffNote)
        self.actions.setObjectName(u"actions")

        self.outer.addWidget(self.actions)


        self.retranslateUi(DayOffNote)

        QMetaObject.connectSlotsByName(DayOffNote)
    # setupUi

    def retranslateUi(self, DayOffNote: QWidget) -> None:
        self.text.setText("")
        pass
    # retranslateUi

