"""Generated from ui/fact_dialog.ui by tools/build_forms.py; change the form, not this module."""

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

class Ui_FactDialog(object):
    def setupUi(self, FactDialog: QWidget) -> None:
        if not FactDialog.objectName():
            FactDialog.setObjectName(u"FactDialog")
        FactDialog.resize(560, 320)
        self.outer = QVBoxLayout(FactDialog)
        self.outer.setObjectName(u"outer")
        self.what = QLabel(FactDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.what)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.valueLabel = QLabel(FactDialog)
        self.valueLabel.setObjectName(u"valueLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.valueLabel)

        self.value = QLineEdit(FactDialog)
        self.value.setObjectName(u"value")
        self.value.setMaxLength(20)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.value)

        self.countedLabel = QLabel(FactDialog)
        self.countedLabel.setObjectName(u"countedLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.countedLabel)

        self.counted = QLineEdit(FactDialog)
        self.counted.setObjectName(u"counted")
        self.counted.setMaxLength(20)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.counted)

        self.wholeLabel = QLabel(FactDialog)
        self.wholeLabel.setObjectName(u"wholeLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.wholeLabel)

        self.whole = QLineEdit(FactDialog)
        self.whole.setObjectName(u"whole")
        self.whole.setMaxLength(20)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.whole)

        self.sourceLabel = QLabel(FactDialog)
        self.sourceLabel.setObjectName(u"sourceLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.sourceLabel)

        self.source = QLineEdit(FactDialog)
        self.source.setObjectName(u"source")
        self.source.setMaxLength(300)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.source)

        self.documentLabel = QLabel(FactDialog)
        self.documentLabel.setObjectName(u"documentLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.documentLabel)

        self.document = QComboBox(FactDialog)
        self.document.setObjectName(u"document")
        self.document.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.document)


        self.outer.addLayout(self.form)

        self.hint = QLabel(FactDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.problem = QLabel(FactDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(FactDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.valueLabel.setBuddy(self.value)
        self.countedLabel.setBuddy(self.counted)
        self.wholeLabel.setBuddy(self.whole)
        self.sourceLabel.setBuddy(self.source)
        self.documentLabel.setBuddy(self.document)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FactDialog)

        QMetaObject.connectSlotsByName(FactDialog)
    # setupUi

    def retranslateUi(self, FactDialog: QWidget) -> None:
        FactDialog.setWindowTitle(QCoreApplication.translate("FactDialog", u"\u0424\u0430\u043a\u0442", None))
        self.what.setText("")
        self.valueLabel.setText(QCoreApplication.translate("FactDialog", u"&\u0417\u043d\u0430\u0447\u0435\u043d\u0438\u0435:", None))
        self.countedLabel.setText(QCoreApplication.translate("FactDialog", u"&\u0427\u0430\u0441\u0442\u044c:", None))
        self.wholeLabel.setText(QCoreApplication.translate("FactDialog", u"&\u0411\u0430\u0437\u0430:", None))
        self.sourceLabel.setText(QCoreApplication.translate("FactDialog", u"&\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a:", None))
        self.source.setPlaceholderText(QCoreApplication.translate("FactDialog", u"\u043e\u0442\u0447\u0451\u0442 \u043c\u0435\u0442\u043e\u0434\u0438\u0447\u0435\u0441\u043a\u043e\u0439 \u0441\u043b\u0443\u0436\u0431\u044b", None))
        self.documentLabel.setText(QCoreApplication.translate("FactDialog", u"&\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442:", None))
        self.hint.setText("")
        self.problem.setText("")
    # retranslateUi

