"""Generated from ui/approve_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_ApproveDialog(object):
    def setupUi(self, ApproveDialog: QWidget) -> None:
        if not ApproveDialog.objectName():
            ApproveDialog.setObjectName(u"ApproveDialog")
        ApproveDialog.resize(520, 300)
        ApproveDialog.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(ApproveDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.text = QLabel(ApproveDialog)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)

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

        self.date = DateField(ApproveDialog)
        self.date.setObjectName(u"date")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.date)


        self.outer.addLayout(self.form)

        self.remarksFrame = QFrame(ApproveDialog)
        self.remarksFrame.setObjectName(u"remarksFrame")
        self.remarksRow = QHBoxLayout(self.remarksFrame)
        self.remarksRow.setObjectName(u"remarksRow")
        self.remarksRow.setContentsMargins(0, 0, 0, 0)
        self.remarksIcon = QLabel(self.remarksFrame)
        self.remarksIcon.setObjectName(u"remarksIcon")

        self.remarksRow.addWidget(self.remarksIcon)

        self.remarks = QLabel(self.remarksFrame)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.remarks.sizePolicy().hasHeightForWidth())
        self.remarks.setSizePolicy(sizePolicy)

        self.remarksRow.addWidget(self.remarks)

        self.showRemarks = QPushButton(self.remarksFrame)
        self.showRemarks.setObjectName(u"showRemarks")
        self.showRemarks.setAutoDefault(False)

        self.remarksRow.addWidget(self.showRemarks)


        self.outer.addWidget(self.remarksFrame)

        self.final = QLabel(ApproveDialog)
        self.final.setObjectName(u"final")
        self.final.setWordWrap(True)
        self.final.setProperty(u"role", u"muted")

        self.outer.addWidget(self.final)

        self.problem = QLabel(ApproveDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.rest)

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
        QWidget.setTabOrder(self.issuer, self.showRemarks)

        self.retranslateUi(ApproveDialog)
        self.buttons.rejected.connect(ApproveDialog.reject)

        QMetaObject.connectSlotsByName(ApproveDialog)
    # setupUi

    def retranslateUi(self, ApproveDialog: QWidget) -> None:
        ApproveDialog.setWindowTitle(QCoreApplication.translate("ApproveDialog", u"\u0423\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435 \u043f\u043b\u0430\u043d\u0430", None))
        self.text.setText(QCoreApplication.translate("ApproveDialog", u"\u0412\u0432\u0435\u0434\u0438\u0442\u0435 \u0440\u0435\u043a\u0432\u0438\u0437\u0438\u0442\u044b \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043d\u043d\u043e\u0433\u043e \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430.", None))
        self.kindLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u0412\u0438\u0434 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430", None))
        self.issuerLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u0427\u0435\u0439 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
        self.issuer.setPlaceholderText(QCoreApplication.translate("ApproveDialog", u"\u0443\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u044f \u2026 \u0440\u0430\u0439\u043e\u043d\u0430", None))
        self.numberLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u041d\u043e\u043c\u0435\u0440", None))
        self.dateLabel.setText(QCoreApplication.translate("ApproveDialog", u"&\u0414\u0430\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("ApproveDialog", u"\u0414\u0430\u0442\u0430 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.showRemarks.setText(QCoreApplication.translate("ApproveDialog", u"&\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0437\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f", None))
        self.final.setText(QCoreApplication.translate("ApproveDialog", u"\u041e\u0442\u043c\u0435\u043d\u0438\u0442\u044c \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435 \u043d\u0435\u043b\u044c\u0437\u044f. \u0423\u0442\u0432\u0435\u0440\u0436\u0434\u0451\u043d\u043d\u044b\u0439 \u043f\u043b\u0430\u043d \u043d\u0435 \u0438\u0437\u043c\u0435\u043d\u044f\u0435\u0442\u0441\u044f: \u0434\u0430\u043b\u044c\u043d\u0435\u0439\u0448\u0438\u0435 \u043f\u0440\u0430\u0432\u043a\u0438 \u0432\u043d\u043e\u0441\u044f\u0442\u0441\u044f \u043d\u043e\u0432\u043e\u0439 \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0435\u0439.", None))
    # retranslateUi

