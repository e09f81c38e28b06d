"""Generated from ui/approve_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_ApproveDialog(object):
    def setupUi(self, ApproveDialog: QWidget) -> None:
        if not ApproveDialog.objectName():
            ApproveDialog.setObjectName(u"ApproveDialog")
        ApproveDialog.setMinimumSize(QSize(440, 0))
        self.outer = QVBoxLayout(ApproveDialog)
        self.outer.setObjectName(u"outer")
        self.text = QLabel(ApproveDialog)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)

        self.outer.addWidget(self.text)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.kindLabel = QLabel(ApproveDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(ApproveDialog)
        self.kind.setObjectName(u"kind")
        self.kind.setEditable(True)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.issuerLabel = QLabel(ApproveDialog)
        self.issuerLabel.setObjectName(u"issuerLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.issuerLabel)

        self.issuer = QLineEdit(ApproveDialog)
        self.issuer.setObjectName(u"issuer")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.issuer)

        self.numberLabel = QLabel(ApproveDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QLineEdit(ApproveDialog)
        self.number.setObjectName(u"number")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.number)

        self.dateLabel = QLabel(ApproveDialog)
        self.dateLabel.setObjectName(u"dateLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dateLabel)

        self.date = QLineEdit(ApproveDialog)
        self.date.setObjectName(u"date")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.date)


        self.outer.addLayout(self.form)

        self.problem = QLabel(ApproveDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ApproveDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.issuerLabel.setBuddy(self.issuer)
        self.numberLabel.setBuddy(self.number)
        self.dateLabel.setBuddy(self.date)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.number, self.date)
        QWidget.setTabOrder(self.date, self.kind)
        QWidget.setTabOrder(self.kind, self.issuer)

        self.retranslateUi(ApproveDialog)
        self.buttons.rejected.connect(ApproveDialog.reject)

        QMetaObject.connectSlotsByName(ApproveDialog)
    # setupUi

    def retranslateUi(self, ApproveDialog: QWidget) -> None:
        ApproveDialog.setWindowTitle(QCoreApplication.translate("ApproveDialog", u"\u0423\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435 \u043f\u043b\u0430\u043d\u0430", None))
        self.text.setText(QCoreApplication.translate("ApproveDialog", u"\u0412\u0432\u0435\u0434\u0438\u0442\u0435 \u0440\u0435\u043a\u0432\u0438\u0437\u0438\u0442\u044b \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043d\u043d\u043e\u0433\u043e \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430. \u041f\u043e\u0441\u043b\u0435 \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u044f \u043f\u043b\u0430\u043d \u043d\u0435\u043b\u044c\u0437\u044f \u0431\u0443\u0434\u0435\u0442 \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u044c, \u043f\u043e\u043a\u0430 \u043e\u043d \u043d\u0435 \u0432\u043e\u0437\u0432\u0440\u0430\u0449\u0451\u043d \u0432 \u0447\u0435\u0440\u043d\u043e\u0432\u0438\u043a\u0438.", None))
        self.kindLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u0412\u0438\u0434 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430", None))
        self.issuerLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u0427\u0435\u0439 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
        self.issuer.setPlaceholderText(QCoreApplication.translate("ApproveDialog", u"\u0443\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u044f \u2026 \u0440\u0430\u0439\u043e\u043d\u0430", None))
        self.numberLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u041d\u043e\u043c\u0435\u0440", None))
        self.dateLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u0414\u0430\u0442\u0430", None))
        self.date.setPlaceholderText(QCoreApplication.translate("ApproveDialog", u"\u0434\u0434.\u043c\u043c.\u0433\u0433\u0433\u0433", None))
    # retranslateUi

