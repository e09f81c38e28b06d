"""Generated from ui/area_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QSizePolicy, QVBoxLayout, QWidget)

class Ui_AreaDialog(object):
    def setupUi(self, AreaDialog: QWidget) -> None:
        if not AreaDialog.objectName():
            AreaDialog.setObjectName(u"AreaDialog")
        AreaDialog.resize(860, 400)
        self.outer = QVBoxLayout(AreaDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.work = QLabel(AreaDialog)
        self.work.setObjectName(u"work")
        self.work.setWordWrap(True)
        self.work.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.work)

        self.hint = QLabel(AreaDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.outer.addLayout(self.place)

        self.buttons = QDialogButtonBox(AreaDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(AreaDialog)

        QMetaObject.connectSlotsByName(AreaDialog)
    # setupUi

    def retranslateUi(self, AreaDialog: QWidget) -> None:
        AreaDialog.setWindowTitle(QCoreApplication.translate("AreaDialog", u"\u0414\u0430\u043d\u043d\u044b\u0435 \u0440\u0435\u0433\u0438\u043e\u043d\u0430 \u0438 \u0441\u0442\u0440\u0430\u043d\u044b", None))
        self.work.setText("")
        self.hint.setText(QCoreApplication.translate("AreaDialog", u"\u0412\u0432\u0435\u0434\u0438\u0442\u0435 \u0442\u043e, \u0447\u0442\u043e \u0438\u0437\u0432\u0435\u0441\u0442\u043d\u043e \u0438\u0437 \u043e\u0442\u0447\u0451\u0442\u043e\u0432 \u0440\u0435\u0433\u0438\u043e\u043d\u0430 \u0438\u043b\u0438 \u0424\u0418\u0421 \u041e\u041a\u041e: \u0440\u0430\u0439\u043e\u043d \u0438 \u0448\u043a\u043e\u043b\u044b \u0431\u0443\u0434\u0443\u0442 \u043f\u043e\u043a\u0430\u0437\u0430\u043d\u044b \u0440\u044f\u0434\u043e\u043c. \u0427\u0435\u0433\u043e \u043d\u0435\u0442, \u043e\u0441\u0442\u0430\u0432\u044c\u0442\u0435 \u043f\u0443\u0441\u0442\u044b\u043c.", None))
    # retranslateUi

