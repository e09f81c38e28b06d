"""Generated from ui/context_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QSizePolicy, QTabWidget,
    QVBoxLayout, QWidget)

class Ui_ContextDialog(object):
    def setupUi(self, ContextDialog: QWidget) -> None:
        if not ContextDialog.objectName():
            ContextDialog.setObjectName(u"ContextDialog")
        ContextDialog.resize(1180, 640)
        ContextDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ContextDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.tabs = QTabWidget(ContextDialog)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.valuesTab = QWidget()
        self.valuesTab.setObjectName(u"valuesTab")
        self.valuesLayout = QVBoxLayout(self.valuesTab)
        self.valuesLayout.setObjectName(u"valuesLayout")
        self.valuesLayout.setContentsMargins(0, -1, 0, 0)
        self.tabs.addTab(self.valuesTab, "")
        self.catalogueTab = QWidget()
        self.catalogueTab.setObjectName(u"catalogueTab")
        self.catalogueLayout = QVBoxLayout(self.catalogueTab)
        self.catalogueLayout.setObjectName(u"catalogueLayout")
        self.catalogueLayout.setContentsMargins(0, -1, 0, 0)
        self.tabs.addTab(self.catalogueTab, "")

        self.mainLayout.addWidget(self.tabs)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.note = QLabel(ContextDialog)
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

        self.buttons = QDialogButtonBox(ContextDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.bottom.addWidget(self.buttons)


        self.mainLayout.addLayout(self.bottom)


        self.retranslateUi(ContextDialog)

        QMetaObject.connectSlotsByName(ContextDialog)
    # setupUi

    def retranslateUi(self, ContextDialog: QWidget) -> None:
        ContextDialog.setWindowTitle(QCoreApplication.translate("ContextDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u043a\u043e\u043d\u0442\u0435\u043a\u0441\u0442\u0430", None))
        self.tabs.setTabText(self.tabs.indexOf(self.valuesTab), QCoreApplication.translate("ContextDialog", u"\u0417\u043d\u0430&\u0447\u0435\u043d\u0438\u044f", None))
        self.tabs.setTabText(self.tabs.indexOf(self.catalogueTab), QCoreApplication.translate("ContextDialog", u"&\u041f\u0435\u0440\u0435\u0447\u0435\u043d\u044c \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0435\u0439", None))
        self.note.setText("")
    # retranslateUi

