"""Generated from ui/link_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QLineEdit, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_LinkDialog(object):
    def setupUi(self, LinkDialog: QWidget) -> None:
        if not LinkDialog.objectName():
            LinkDialog.setObjectName(u"LinkDialog")
        LinkDialog.resize(480, 160)
        LinkDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(LinkDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(LinkDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.linkLabel = QLabel(LinkDialog)
        self.linkLabel.setObjectName(u"linkLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.linkLabel)

        self.link = QLineEdit(LinkDialog)
        self.link.setObjectName(u"link")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.link)

        self.titleLabel = QLabel(LinkDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.linkTitle = QLineEdit(LinkDialog)
        self.linkTitle.setObjectName(u"linkTitle")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.linkTitle)


        self.mainLayout.addLayout(self.form)

        self.hint = QLabel(LinkDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.problem = QLabel(LinkDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(LinkDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.linkLabel.setBuddy(self.link)
        self.titleLabel.setBuddy(self.linkTitle)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.link, self.linkTitle)

        self.retranslateUi(LinkDialog)

        QMetaObject.connectSlotsByName(LinkDialog)
    # setupUi

    def retranslateUi(self, LinkDialog: QWidget) -> None:
        LinkDialog.setWindowTitle(QCoreApplication.translate("LinkDialog", u"\u0421\u0441\u044b\u043b\u043a\u0430 \u043a\u0430\u043a \u043f\u043e\u0434\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435", None))
        self.what.setText("")
        self.linkLabel.setText(QCoreApplication.translate("LinkDialog", u"&\u0410\u0434\u0440\u0435\u0441 \u0438\u043b\u0438 \u043f\u0443\u0442\u044c", None))
#if QT_CONFIG(accessibility)
        self.link.setAccessibleName(QCoreApplication.translate("LinkDialog", u"\u0410\u0434\u0440\u0435\u0441 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u044b \u0438\u043b\u0438 \u043f\u0443\u0442\u044c \u043a \u0444\u0430\u0439\u043b\u0443", None))
#endif // QT_CONFIG(accessibility)
        self.link.setPlaceholderText(QCoreApplication.translate("LinkDialog", u"https://\u2026 \u0438\u043b\u0438 \\\\\u0441\u0435\u0440\u0432\u0435\u0440\\\u043f\u0430\u043f\u043a\u0430\\\u0444\u0430\u0439\u043b.pdf", None))
        self.titleLabel.setText(QCoreApplication.translate("LinkDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.linkTitle.setAccessibleName(QCoreApplication.translate("LinkDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0441\u0441\u044b\u043b\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.linkTitle.setPlaceholderText(QCoreApplication.translate("LinkDialog", u"\u043d\u0430\u043f\u0440\u0438\u043c\u0435\u0440 \u00ab\u041d\u043e\u0432\u043e\u0441\u0442\u044c \u043d\u0430 \u0441\u0430\u0439\u0442\u0435 \u043e\u0442\u0434\u0435\u043b\u0430\u00bb", None))
        self.hint.setText(QCoreApplication.translate("LinkDialog", u"\u041f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 \u0441\u0430\u043c\u0430 \u043f\u043e \u0441\u0441\u044b\u043b\u043a\u0430\u043c \u043d\u0435 \u0445\u043e\u0434\u0438\u0442: \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430 \u043e\u0442\u043a\u0440\u043e\u0435\u0442\u0441\u044f \u0432 \u0431\u0440\u0430\u0443\u0437\u0435\u0440\u0435, \u043a\u043e\u0433\u0434\u0430 \u0432\u044b \u043d\u0430\u0436\u043c\u0451\u0442\u0435 \u00ab\u041e\u0442\u043a\u0440\u044b\u0442\u044c\u00bb.", None))
        self.problem.setText("")
    # retranslateUi

