"""Generated from ui/cancel_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout,
    QWidget)

class Ui_CancelDialog(object):
    def setupUi(self, CancelDialog: QWidget) -> None:
        if not CancelDialog.objectName():
            CancelDialog.setObjectName(u"CancelDialog")
        CancelDialog.resize(480, 160)
        CancelDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(CancelDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(CancelDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.planned = QLabel(CancelDialog)
        self.planned.setObjectName(u"planned")
        self.planned.setWordWrap(True)
        self.planned.setTextFormat(Qt.TextFormat.PlainText)
        self.planned.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.planned)

        self.reasonLabel = QLabel(CancelDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.mainLayout.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(CancelDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)

        self.mainLayout.addWidget(self.reason)

        self.hint = QLabel(CancelDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.problem = QLabel(CancelDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(CancelDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CancelDialog)

        QMetaObject.connectSlotsByName(CancelDialog)
    # setupUi

    def retranslateUi(self, CancelDialog: QWidget) -> None:
        CancelDialog.setWindowTitle(QCoreApplication.translate("CancelDialog", u"\u041e\u0442\u043c\u0435\u043d\u0430 \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u044f", None))
        self.what.setText("")
        self.planned.setText("")
        self.reasonLabel.setText(QCoreApplication.translate("CancelDialog", u"&\u041f\u043e\u0447\u0435\u043c\u0443 \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435 \u043d\u0435 \u043f\u0440\u043e\u0432\u043e\u0434\u0438\u0442\u0441\u044f", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("CancelDialog", u"\u041f\u0440\u0438\u0447\u0438\u043d\u0430 \u043e\u0442\u043c\u0435\u043d\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("CancelDialog", u"\u041c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435 \u043e\u0441\u0442\u0430\u043d\u0435\u0442\u0441\u044f \u0432 \u043f\u043b\u0430\u043d\u0435 \u0438 \u0432 \u043e\u0442\u0447\u0451\u0442\u0435 \u0441 \u043f\u043e\u043c\u0435\u0442\u043a\u043e\u0439 \u00ab\u043e\u0442\u043c\u0435\u043d\u0435\u043d\u043e\u00bb. \u0421\u043d\u044f\u0442\u044c \u043e\u0442\u043c\u0435\u0442\u043a\u0443 \u043c\u043e\u0436\u043d\u043e \u0432 \u043b\u044e\u0431\u043e\u0435 \u0432\u0440\u0435\u043c\u044f.", None))
        self.problem.setText("")
    # retranslateUi

