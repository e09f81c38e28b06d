"""Generated from ui/indicator_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget)

class Ui_IndicatorDialog(object):
    def setupUi(self, IndicatorDialog: QWidget) -> None:
        if not IndicatorDialog.objectName():
            IndicatorDialog.setObjectName(u"IndicatorDialog")
        IndicatorDialog.resize(620, 480)
        self.outer = QVBoxLayout(IndicatorDialog)
        self.outer.setObjectName(u"outer")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.titleLabel = QLabel(IndicatorDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QPlainTextEdit(IndicatorDialog)
        self.title.setObjectName(u"title")
        self.title.setTabChangesFocus(True)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.kindLabel = QLabel(IndicatorDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(IndicatorDialog)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)

        self.unitLabel = QLabel(IndicatorDialog)
        self.unitLabel.setObjectName(u"unitLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.unitLabel)

        self.unit = QLineEdit(IndicatorDialog)
        self.unit.setObjectName(u"unit")
        self.unit.setMaxLength(60)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.unit)

        self.baseLabel = QLabel(IndicatorDialog)
        self.baseLabel.setObjectName(u"baseLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.baseLabel)

        self.base = QLineEdit(IndicatorDialog)
        self.base.setObjectName(u"base")
        self.base.setMaxLength(200)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.base)

        self.comparisonLabel = QLabel(IndicatorDialog)
        self.comparisonLabel.setObjectName(u"comparisonLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.comparisonLabel)

        self.comparison = QComboBox(IndicatorDialog)
        self.comparison.setObjectName(u"comparison")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.comparison)

        self.weightLabel = QLabel(IndicatorDialog)
        self.weightLabel.setObjectName(u"weightLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.weightLabel)

        self.weight = QLineEdit(IndicatorDialog)
        self.weight.setObjectName(u"weight")
        self.weight.setMaxLength(6)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.weight)

        self.autoLabel = QLabel(IndicatorDialog)
        self.autoLabel.setObjectName(u"autoLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.autoLabel)

        self.auto = QComboBox(IndicatorDialog)
        self.auto.setObjectName(u"auto")

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.auto)

        self.ofLabel = QLabel(IndicatorDialog)
        self.ofLabel.setObjectName(u"ofLabel")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.ofLabel)

        self.of = QComboBox(IndicatorDialog)
        self.of.setObjectName(u"of")
        self.of.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.of)

        self.howLabel = QLabel(IndicatorDialog)
        self.howLabel.setObjectName(u"howLabel")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.howLabel)

        self.how = QComboBox(IndicatorDialog)
        self.how.setObjectName(u"how")
        self.how.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.how)

        self.lineLabel = QLabel(IndicatorDialog)
        self.lineLabel.setObjectName(u"lineLabel")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.lineLabel)

        self.line = QComboBox(IndicatorDialog)
        self.line.setObjectName(u"line")
        self.line.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.line)

        self.noteLabel = QLabel(IndicatorDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(10, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(IndicatorDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.form.setWidget(10, QFormLayout.ItemRole.FieldRole, self.note)


        self.outer.addLayout(self.form)

        self.problem = QLabel(IndicatorDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(IndicatorDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.kindLabel.setBuddy(self.kind)
        self.unitLabel.setBuddy(self.unit)
        self.baseLabel.setBuddy(self.base)
        self.comparisonLabel.setBuddy(self.comparison)
        self.weightLabel.setBuddy(self.weight)
        self.autoLabel.setBuddy(self.auto)
        self.ofLabel.setBuddy(self.of)
        self.howLabel.setBuddy(self.how)
        self.lineLabel.setBuddy(self.line)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(IndicatorDialog)

        QMetaObject.connectSlotsByName(IndicatorDialog)
    # setupUi

    def retranslateUi(self, IndicatorDialog: QWidget) -> None:
        IndicatorDialog.setWindowTitle(QCoreApplication.translate("IndicatorDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c", None))
        self.titleLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435:", None))
        self.kindLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u0412\u0438\u0434:", None))
        self.unitLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u0415\u0434\u0438\u043d\u0438\u0446\u0430:", None))
        self.unit.setPlaceholderText(QCoreApplication.translate("IndicatorDialog", u"\u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0439, \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u043e\u0432", None))
        self.baseLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u0411\u0430\u0437\u0430 \u0434\u043e\u043b\u0438:", None))
        self.base.setPlaceholderText(QCoreApplication.translate("IndicatorDialog", u"\u0432\u0441\u0435 \u043e\u0431\u0443\u0447\u0430\u044e\u0449\u0438\u0435\u0441\u044f \u0448\u043a\u043e\u043b \u0440\u0430\u0439\u043e\u043d\u0430", None))
        self.comparisonLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u0421\u0440\u0430\u0432\u043d\u0435\u043d\u0438\u0435:", None))
        self.weightLabel.setText(QCoreApplication.translate("IndicatorDialog", u"\u0412\u0435&\u0441, %:", None))
        self.weight.setPlaceholderText(QCoreApplication.translate("IndicatorDialog", u"\u043f\u0443\u0441\u0442\u043e \u2013 \u0432\u0441\u0435 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u0440\u0430\u0432\u043d\u044b", None))
        self.autoLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u041e\u0442\u043a\u0443\u0434\u0430 \u0444\u0430\u043a\u0442:", None))
        self.ofLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u0427\u0442\u043e \u0441\u0447\u0438\u0442\u0430\u0442\u044c:", None))
        self.howLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u041a\u0430\u043a \u0441\u0447\u0438\u0442\u0430\u0442\u044c:", None))
        self.lineLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u041c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435:", None))
        self.noteLabel.setText(QCoreApplication.translate("IndicatorDialog", u"&\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435:", None))
        self.problem.setText("")
    # retranslateUi

