"""Generated from ui/revision_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QSizePolicy, QVBoxLayout, QWidget)

class Ui_RevisionDialog(object):
    def setupUi(self, RevisionDialog: QWidget) -> None:
        if not RevisionDialog.objectName():
            RevisionDialog.setObjectName(u"RevisionDialog")
        RevisionDialog.resize(1060, 640)
        RevisionDialog.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(RevisionDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.state = QLabel(RevisionDialog)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setProperty(u"role", u"muted")

        self.outer.addWidget(self.state)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.outer.addLayout(self.place)

        self.buttons = QDialogButtonBox(RevisionDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(RevisionDialog)
        self.buttons.rejected.connect(RevisionDialog.reject)

        QMetaObject.connectSlotsByName(RevisionDialog)
    # setupUi

    def retranslateUi(self, RevisionDialog: QWidget) -> None:
        RevisionDialog.setWindowTitle(QCoreApplication.translate("RevisionDialog", u"\u0420\u0435\u0434\u0430\u043a\u0446\u0438\u044f \u043f\u043b\u0430\u043d\u0430", None))
    # retranslateUi

