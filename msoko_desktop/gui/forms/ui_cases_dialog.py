"""Generated from ui/cases_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_CasesDialog(object):
    def setupUi(self, CasesDialog: QWidget) -> None:
        if not CasesDialog.objectName():
            CasesDialog.setObjectName(u"CasesDialog")
        CasesDialog.resize(780, 320)
        CasesDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(CasesDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(CasesDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.textLabel = QLabel(CasesDialog)
        self.textLabel.setObjectName(u"textLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.textLabel)

        self.words = QComboBox(CasesDialog)
        self.words.setObjectName(u"words")
        self.words.setEditable(True)
        self.words.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.words.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.words)

        self.genitiveLabel = QLabel(CasesDialog)
        self.genitiveLabel.setObjectName(u"genitiveLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.genitiveLabel)

        self.genitive = QLineEdit(CasesDialog)
        self.genitive.setObjectName(u"genitive")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.genitive)

        self.dativeLabel = QLabel(CasesDialog)
        self.dativeLabel.setObjectName(u"dativeLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dativeLabel)

        self.dative = QLineEdit(CasesDialog)
        self.dative.setObjectName(u"dative")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.dative)

        self.accusativeLabel = QLabel(CasesDialog)
        self.accusativeLabel.setObjectName(u"accusativeLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.accusativeLabel)

        self.accusative = QLineEdit(CasesDialog)
        self.accusative.setObjectName(u"accusative")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.accusative)

        self.instrumentalLabel = QLabel(CasesDialog)
        self.instrumentalLabel.setObjectName(u"instrumentalLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.instrumentalLabel)

        self.instrumental = QLineEdit(CasesDialog)
        self.instrumental.setObjectName(u"instrumental")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.instrumental)

        self.prepositionalLabel = QLabel(CasesDialog)
        self.prepositionalLabel.setObjectName(u"prepositionalLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.prepositionalLabel)

        self.prepositional = QLineEdit(CasesDialog)
        self.prepositional.setObjectName(u"prepositional")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.prepositional)


        self.mainLayout.addLayout(self.form)

        self.problem = QLabel(CasesDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.rest = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.mainLayout.addItem(self.rest)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.forget = QPushButton(CasesDialog)
        self.forget.setObjectName(u"forget")
        self.forget.setAutoDefault(False)

        self.foot.addWidget(self.forget)

        self.buttons = QDialogButtonBox(CasesDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.foot.addWidget(self.buttons)


        self.mainLayout.addLayout(self.foot)

#if QT_CONFIG(shortcut)
        self.textLabel.setBuddy(self.words)
        self.genitiveLabel.setBuddy(self.genitive)
        self.dativeLabel.setBuddy(self.dative)
        self.accusativeLabel.setBuddy(self.accusative)
        self.instrumentalLabel.setBuddy(self.instrumental)
        self.prepositionalLabel.setBuddy(self.prepositional)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.words, self.genitive)
        QWidget.setTabOrder(self.genitive, self.dative)
        QWidget.setTabOrder(self.dative, self.accusative)
        QWidget.setTabOrder(self.accusative, self.instrumental)
        QWidget.setTabOrder(self.instrumental, self.prepositional)
        QWidget.setTabOrder(self.prepositional, self.forget)

        self.retranslateUi(CasesDialog)

        QMetaObject.connectSlotsByName(CasesDialog)
    # setupUi

    def retranslateUi(self, CasesDialog: QWidget) -> None:
        CasesDialog.setWindowTitle(QCoreApplication.translate("CasesDialog", u"\u041f\u0430\u0434\u0435\u0436\u0438", None))
        self.hint.setText(QCoreApplication.translate("CasesDialog", u"\u0422\u0430\u043a \u0434\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u0438, \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u044f \u0438 \u0438\u043c\u0435\u043d\u0430 \u0432\u0441\u0442\u0430\u044e\u0442 \u0432 \u043f\u0440\u0438\u043a\u0430\u0437\u044b \u043f\u043e \u0448\u0430\u0431\u043b\u043e\u043d\u0430\u043c \u0438 \u0432 \u0433\u0440\u0438\u0444\u044b. \u041f\u0430\u0434\u0435\u0436\u0438 \u043f\u0440\u0435\u0434\u043b\u0430\u0433\u0430\u0435\u0442 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430; \u0438\u0441\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043d\u043e\u0435 \u0437\u0430\u043f\u043e\u043c\u0438\u043d\u0430\u0435\u0442\u0441\u044f \u0432 \u0444\u0430\u0439\u043b\u0435 \u0440\u0430\u0439\u043e\u043d\u0430.", None))
        self.textLabel.setText(QCoreApplication.translate("CasesDialog", u"&\u0421\u043b\u043e\u0432\u0430 \u0438\u043b\u0438 \u0438\u043c\u044f", None))
#if QT_CONFIG(accessibility)
        self.words.setAccessibleName(QCoreApplication.translate("CasesDialog", u"\u0421\u043b\u043e\u0432\u0430 \u0438\u043b\u0438 \u0438\u043c\u044f \u0432 \u0438\u043c\u0435\u043d\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.genitiveLabel.setText(QCoreApplication.translate("CasesDialog", u"&\u0420\u043e\u0434\u0438\u0442\u0435\u043b\u044c\u043d\u044b\u0439", None))
#if QT_CONFIG(accessibility)
        self.genitive.setAccessibleName(QCoreApplication.translate("CasesDialog", u"\u0420\u043e\u0434\u0438\u0442\u0435\u043b\u044c\u043d\u044b\u0439 \u043f\u0430\u0434\u0435\u0436: \u043a\u043e\u0433\u043e? \u0447\u0435\u0433\u043e?", None))
#endif // QT_CONFIG(accessibility)
        self.genitive.setPlaceholderText(QCoreApplication.translate("CasesDialog", u"\u043a\u043e\u0433\u043e? \u0447\u0435\u0433\u043e?", None))
        self.dativeLabel.setText(QCoreApplication.translate("CasesDialog", u"&\u0414\u0430\u0442\u0435\u043b\u044c\u043d\u044b\u0439", None))
#if QT_CONFIG(accessibility)
        self.dative.setAccessibleName(QCoreApplication.translate("CasesDialog", u"\u0414\u0430\u0442\u0435\u043b\u044c\u043d\u044b\u0439 \u043f\u0430\u0434\u0435\u0436: \u043a\u043e\u043c\u0443? \u0447\u0435\u043c\u0443?", None))
#endif // QT_CONFIG(accessibility)
        self.dative.setPlaceholderText(QCoreApplication.translate("CasesDialog", u"\u043a\u043e\u043c\u0443? \u0447\u0435\u043c\u0443?", None))
        self.accusativeLabel.setText(QCoreApplication.translate("CasesDialog", u"&\u0412\u0438\u043d\u0438\u0442\u0435\u043b\u044c\u043d\u044b\u0439", None))
#if QT_CONFIG(accessibility)
        self.accusative.setAccessibleName(QCoreApplication.translate("CasesDialog", u"\u0412\u0438\u043d\u0438\u0442\u0435\u043b\u044c\u043d\u044b\u0439 \u043f\u0430\u0434\u0435\u0436: \u043a\u043e\u0433\u043e? \u0447\u0442\u043e?", None))
#endif // QT_CONFIG(accessibility)
        self.accusative.setPlaceholderText(QCoreApplication.translate("CasesDialog", u"\u043a\u043e\u0433\u043e? \u0447\u0442\u043e?", None))
        self.instrumentalLabel.setText(QCoreApplication.translate("CasesDialog", u"&\u0422\u0432\u043e\u0440\u0438\u0442\u0435\u043b\u044c\u043d\u044b\u0439", None))
#if QT_CONFIG(accessibility)
        self.instrumental.setAccessibleName(QCoreApplication.translate("CasesDialog", u"\u0422\u0432\u043e\u0440\u0438\u0442\u0435\u043b\u044c\u043d\u044b\u0439 \u043f\u0430\u0434\u0435\u0436: \u043a\u0435\u043c? \u0447\u0435\u043c?", None))
#endif // QT_CONFIG(accessibility)
        self.instrumental.setPlaceholderText(QCoreApplication.translate("CasesDialog", u"\u043a\u0435\u043c? \u0447\u0435\u043c?", None))
        self.prepositionalLabel.setText(QCoreApplication.translate("CasesDialog", u"&\u041f\u0440\u0435\u0434\u043b\u043e\u0436\u043d\u044b\u0439", None))
#if QT_CONFIG(accessibility)
        self.prepositional.setAccessibleName(QCoreApplication.translate("CasesDialog", u"\u041f\u0440\u0435\u0434\u043b\u043e\u0436\u043d\u044b\u0439 \u043f\u0430\u0434\u0435\u0436: \u043e \u043a\u043e\u043c? \u043e \u0447\u0451\u043c?", None))
#endif // QT_CONFIG(accessibility)
        self.prepositional.setPlaceholderText(QCoreApplication.translate("CasesDialog", u"\u043e \u043a\u043e\u043c? \u043e \u0447\u0451\u043c?", None))
        self.problem.setText("")
        self.forget.setText(QCoreApplication.translate("CasesDialog", u"\u0412\u0435\u0440\u043d\u0443\u0442\u044c &\u043f\u0440\u0435\u0434\u043b\u043e\u0436\u0435\u043d\u043d\u044b\u0435", None))
    # retranslateUi

