"""Generated from ui/erase_register_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QLineEdit, QPlainTextEdit,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_EraseRegisterDialog(object):
    def setupUi(self, EraseRegisterDialog: QWidget) -> None:
        if not EraseRegisterDialog.objectName():
            EraseRegisterDialog.setObjectName(u"EraseRegisterDialog")
        EraseRegisterDialog.resize(560, 320)
        self.outer = QVBoxLayout(EraseRegisterDialog)
        self.outer.setObjectName(u"outer")
        self.what = QLabel(EraseRegisterDialog)
        self.what.setObjectName(u"what")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)

        self.outer.addWidget(self.what)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.reasonLabel = QLabel(EraseRegisterDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QLineEdit(EraseRegisterDialog)
        self.reason.setObjectName(u"reason")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.reason)


        self.outer.addLayout(self.form)

        self.backupsLabel = QLabel(EraseRegisterDialog)
        self.backupsLabel.setObjectName(u"backupsLabel")
        self.backupsLabel.setWordWrap(True)

        self.outer.addWidget(self.backupsLabel)

        self.backups = QPlainTextEdit(EraseRegisterDialog)
        self.backups.setObjectName(u"backups")
        self.backups.setReadOnly(True)
        self.backups.setTabChangesFocus(True)

        self.outer.addWidget(self.backups)

        self.buttons = QDialogButtonBox(EraseRegisterDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
        self.backupsLabel.setBuddy(self.backups)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EraseRegisterDialog)

        QMetaObject.connectSlotsByName(EraseRegisterDialog)
    # setupUi

    def retranslateUi(self, EraseRegisterDialog: QWidget) -> None:
        EraseRegisterDialog.setWindowTitle(QCoreApplication.translate("EraseRegisterDialog", u"\u0421\u0442\u0435\u0440\u0435\u0442\u044c \u043f\u0435\u0440\u0441\u043e\u043d\u0430\u043b\u044c\u043d\u044b\u0435 \u0434\u0430\u043d\u043d\u044b\u0435", None))
        self.what.setText("")
        self.reasonLabel.setText(QCoreApplication.translate("EraseRegisterDialog", u"&\u041e\u0441\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("EraseRegisterDialog", u"\u041e\u0441\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("EraseRegisterDialog", u"\u041d\u0430\u043f\u0440\u0438\u043c\u0435\u0440: \u0446\u0435\u043b\u044c \u043e\u0431\u0440\u0430\u0431\u043e\u0442\u043a\u0438 \u0434\u043e\u0441\u0442\u0438\u0433\u043d\u0443\u0442\u0430", None))
        self.backupsLabel.setText(QCoreApplication.translate("EraseRegisterDialog", u"\u042d\u0442\u0438 &\u0440\u0435\u0437\u0435\u0440\u0432\u043d\u044b\u0435 \u043a\u043e\u043f\u0438\u0438 \u043c\u043e\u0433\u0443\u0442 \u0441\u043e\u0434\u0435\u0440\u0436\u0430\u0442\u044c \u0441\u0442\u0451\u0440\u0442\u043e\u0435. \u041f\u0440\u0438 \u043d\u0435\u043e\u0431\u0445\u043e\u0434\u0438\u043c\u043e\u0441\u0442\u0438 \u0443\u0434\u0430\u043b\u0438\u0442\u0435 \u0438\u0445 \u0441\u0430\u043c\u0438:", None))
#if QT_CONFIG(accessibility)
        self.backups.setAccessibleName(QCoreApplication.translate("EraseRegisterDialog", u"\u0420\u0435\u0437\u0435\u0440\u0432\u043d\u044b\u0435 \u043a\u043e\u043f\u0438\u0438", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

