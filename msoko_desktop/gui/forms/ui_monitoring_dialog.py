"""Generated from ui/monitoring_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_MonitoringDialog(object):
    def setupUi(self, MonitoringDialog: QWidget) -> None:
        if not MonitoringDialog.objectName():
            MonitoringDialog.setObjectName(u"MonitoringDialog")
        MonitoringDialog.resize(1200, 660)
        MonitoringDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(MonitoringDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.mainLayout.addLayout(self.place)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.note = QLabel(MonitoringDialog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)
        self.note.setProperty(u"role", u"muted")

        self.bottom.addWidget(self.note)

        self.buttons = QDialogButtonBox(MonitoringDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.bottom.addWidget(self.buttons)


        self.mainLayout.addLayout(self.bottom)


        self.retranslateUi(MonitoringDialog)

        QMetaObject.connectSlotsByName(MonitoringDialog)
    # setupUi

    def retranslateUi(self, MonitoringDialog: QWidget) -> None:
        MonitoringDialog.setWindowTitle(QCoreApplication.translate("MonitoringDialog", u"\u041c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433", None))
    # retranslateUi

