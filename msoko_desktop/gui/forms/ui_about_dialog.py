"""Generated from ui/about_dialog.ui by tools/build_forms.py; change the form, not this module."""

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

class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog: QWidget) -> None:
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        AboutDialog.setMinimumSize(QSize(440, 0))
        self.outer = QVBoxLayout(AboutDialog)
        self.outer.setObjectName(u"outer")
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.icon = QLabel(AboutDialog)
        self.icon.setObjectName(u"icon")
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.head.addWidget(self.icon)

        self.texts = QVBoxLayout()
        self.texts.setObjectName(u"texts")
        self.name = QLabel(AboutDialog)
        self.name.setObjectName(u"name")

        self.texts.addWidget(self.name)

        self.version = QLabel(AboutDialog)
        self.version.setObjectName(u"version")

        self.texts.addWidget(self.version)

        self.purpose = QLabel(AboutDialog)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setWordWrap(True)

        self.texts.addWidget(self.purpose)

        self.licence = QLabel(AboutDialog)
        self.licence.setObjectName(u"licence")
        self.licence.setWordWrap(True)

        self.texts.addWidget(self.licence)

        self.data = QLabel(AboutDialog)
        self.data.setObjectName(u"data")
        self.data.setWordWrap(True)
        self.data.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.texts.addWidget(self.data)


        self.head.addLayout(self.texts)

        self.head.setStretch(1, 1)

        self.outer.addLayout(self.head)

        self.buttons = QDialogButtonBox(AboutDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(AboutDialog)
        self.buttons.rejected.connect(AboutDialog.reject)

        QMetaObject.connectSlotsByName(AboutDialog)
    # setupUi

    def retranslateUi(self, AboutDialog: QWidget) -> None:
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"\u041e \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0435", None))
        self.name.setText(QCoreApplication.translate("AboutDialog", u"\u041c\u0421\u041e\u041a\u041e", None))
        self.purpose.setText(QCoreApplication.translate("AboutDialog", u"\u041c\u0443\u043d\u0438\u0446\u0438\u043f\u0430\u043b\u044c\u043d\u0430\u044f \u0441\u0438\u0441\u0442\u0435\u043c\u0430 \u043e\u0446\u0435\u043d\u043a\u0438 \u043a\u0430\u0447\u0435\u0441\u0442\u0432\u0430 \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u044f: \u043f\u043b\u0430\u043d\u044b, \u0441\u0440\u043e\u043a\u0438 \u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b \u0440\u0430\u0439\u043e\u043d\u0430 \u0432 \u043e\u0434\u043d\u043e\u043c \u0444\u0430\u0439\u043b\u0435, \u0431\u0435\u0437 \u0441\u0435\u0442\u0438.", None))
        self.licence.setText(QCoreApplication.translate("AboutDialog", u"\u0421\u0432\u043e\u0431\u043e\u0434\u043d\u0430\u044f \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430, \u043b\u0438\u0446\u0435\u043d\u0437\u0438\u044f MIT. \u0418\u0441\u043f\u043e\u043b\u044c\u0437\u0443\u044e\u0442\u0441\u044f Qt (LGPL), SQLite \u0438 \u0434\u0440\u0443\u0433\u0438\u0435 \u0441\u0432\u043e\u0431\u043e\u0434\u043d\u044b\u0435 \u0431\u0438\u0431\u043b\u0438\u043e\u0442\u0435\u043a\u0438.", None))
    # retranslateUi

