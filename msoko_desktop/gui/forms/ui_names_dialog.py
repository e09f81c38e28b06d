"""Generated from ui/names_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QDialog,
    QDialogButtonBox, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_NamesDialog(object):
    def setupUi(self, NamesDialog: QWidget) -> None:
        if not NamesDialog.objectName():
            NamesDialog.setObjectName(u"NamesDialog")
        NamesDialog.resize(560, 250)
        self.mainLayout = QVBoxLayout(NamesDialog)
        self.mainLayout.setSpacing(10)
        self.mainLayout.setObjectName(u"mainLayout")
        self.codes = QLabel(NamesDialog)
        self.codes.setObjectName(u"codes")
        self.codes.setWordWrap(True)

        self.mainLayout.addWidget(self.codes)

        self.keep = QCheckBox(NamesDialog)
        self.keep.setObjectName(u"keep")

        self.mainLayout.addWidget(self.keep)

        self.law = QLabel(NamesDialog)
        self.law.setObjectName(u"law")
        self.law.setWordWrap(True)
        self.law.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.law)

        self.effect = QLabel(NamesDialog)
        self.effect.setObjectName(u"effect")
        self.effect.setWordWrap(True)
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.effect.setProperty(u"role", u"warning")

        self.mainLayout.addWidget(self.effect)

        self.problem = QLabel(NamesDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.bottomSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.mainLayout.addItem(self.bottomSpace)

        self.buttons = QDialogButtonBox(NamesDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)


        self.retranslateUi(NamesDialog)

        QMetaObject.connectSlotsByName(NamesDialog)
    # setupUi

    def retranslateUi(self, NamesDialog: QWidget) -> None:
        NamesDialog.setWindowTitle(QCoreApplication.translate("NamesDialog", u"\u0418\u043c\u0435\u043d\u0430 \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u043e\u0432", None))
        self.codes.setText(QCoreApplication.translate("NamesDialog", u"\u0420\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u043e\u0432 \u0445\u0440\u0430\u043d\u044f\u0442\u0441\u044f \u043f\u043e\u0434 \u043a\u043e\u0434\u0430\u043c\u0438. \u0414\u043b\u044f \u0430\u043d\u0430\u043b\u0438\u0437\u0430, \u043e\u0442\u0447\u0451\u0442\u043e\u0432 \u0438 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0439 \u0438\u043c\u0435\u043d\u0430 \u043d\u0435 \u043d\u0443\u0436\u043d\u044b.", None))
        self.keep.setText(QCoreApplication.translate("NamesDialog", u"&\u0425\u0440\u0430\u043d\u0438\u0442\u044c \u0432 \u044d\u0442\u043e\u043c \u0444\u0430\u0439\u043b\u0435 \u0444\u0430\u043c\u0438\u043b\u0438\u0438 \u0438 \u0438\u043c\u0435\u043d\u0430 \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u043e\u0432", None))
        self.law.setText(QCoreApplication.translate("NamesDialog", u"\u0418\u043c\u044f \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u0430 \u0432\u043c\u0435\u0441\u0442\u0435 \u0441 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u043e\u043c \u2013 \u043f\u0435\u0440\u0441\u043e\u043d\u0430\u043b\u044c\u043d\u044b\u0435 \u0434\u0430\u043d\u043d\u044b\u0435 (\u0424\u0435\u0434\u0435\u0440\u0430\u043b\u044c\u043d\u044b\u0439 \u0437\u0430\u043a\u043e\u043d \u043e\u0442 27.07.2006 \u2116 152-\u0424\u0417 \u00ab\u041e \u043f\u0435\u0440\u0441\u043e\u043d\u0430\u043b\u044c\u043d\u044b\u0445 \u0434\u0430\u043d\u043d\u044b\u0445\u00bb). \u0414\u043b\u044f \u0438\u0445 \u043e\u0431\u0440\u0430\u0431\u043e\u0442\u043a\u0438 \u043d\u0443\u0436\u043d\u043e \u0437\u0430\u043a\u043e\u043d\u043d\u043e\u0435 \u043e\u0441\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u0438\u043b\u0438 \u0441\u043e\u0433\u043b\u0430\u0441\u0438\u0435 \u0440\u043e\u0434\u0438\u0442\u0435\u043b\u0435\u0439 (\u0437\u0430\u043a\u043e\u043d\u043d\u044b\u0445 \u043f\u0440\u0435\u0434\u0441\u0442\u0430\u0432\u0438"
                        "\u0442\u0435\u043b\u0435\u0439). \u0424\u0430\u0439\u043b \u0440\u0430\u0439\u043e\u043d\u0430, \u0435\u0433\u043e \u043a\u043e\u043f\u0438\u0438 \u0438 \u0440\u0430\u0441\u043f\u0435\u0447\u0430\u0442\u043a\u0438 \u0434\u043e\u043b\u0436\u043d\u044b \u0431\u044b\u0442\u044c \u0437\u0430\u0449\u0438\u0449\u0435\u043d\u044b \u043e\u0442 \u043f\u043e\u0441\u0442\u043e\u0440\u043e\u043d\u043d\u0438\u0445. \u041a\u043e\u0433\u0434\u0430 \u0438\u043c\u0435\u043d\u0430 \u0431\u043e\u043b\u044c\u0448\u0435 \u043d\u0435 \u043d\u0443\u0436\u043d\u044b, \u0443\u0434\u0430\u043b\u0438\u0442\u0435 \u0438\u0445.", None))
        self.effect.setText("")
        self.problem.setText("")
    # retranslateUi

