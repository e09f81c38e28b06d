"""Generated from ui/register_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_RegisterDialog(object):
    def setupUi(self, RegisterDialog: QWidget) -> None:
        if not RegisterDialog.objectName():
            RegisterDialog.setObjectName(u"RegisterDialog")
        RegisterDialog.resize(560, 250)
        self.outer = QVBoxLayout(RegisterDialog)
        self.outer.setObjectName(u"outer")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.titleLabel = QLabel(RegisterDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(RegisterDialog)
        self.title.setObjectName(u"title")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.directionLabel = QLabel(RegisterDialog)
        self.directionLabel.setObjectName(u"directionLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(RegisterDialog)
        self.direction.setObjectName(u"direction")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.direction)

        self.noteLabel = QLabel(RegisterDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(RegisterDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.note)


        self.outer.addLayout(self.form)

        self.personal = QCheckBox(RegisterDialog)
        self.personal.setObjectName(u"personal")

        self.outer.addWidget(self.personal)

        self.source = QLabel(RegisterDialog)
        self.source.setObjectName(u"source")
        self.source.setTextFormat(Qt.TextFormat.PlainText)
        self.source.setWordWrap(True)
        self.source.setProperty(u"role", u"muted")

        self.outer.addWidget(self.source)

        self.problem = QLabel(RegisterDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.below)

        self.buttons = QDialogButtonBox(RegisterDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.directionLabel.setBuddy(self.direction)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RegisterDialog)

        QMetaObject.connectSlotsByName(RegisterDialog)
    # setupUi

    def retranslateUi(self, RegisterDialog: QWidget) -> None:
        RegisterDialog.setWindowTitle(QCoreApplication.translate("RegisterDialog", u"\u0411\u0430\u043d\u043a", None))
        self.titleLabel.setText(QCoreApplication.translate("RegisterDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("RegisterDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0431\u0430\u043d\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.directionLabel.setText(QCoreApplication.translate("RegisterDialog", u"\u041d\u0430&\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("RegisterDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("RegisterDialog", u"\u041f\u043e&\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RegisterDialog", u"\u041f\u043e\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.personal.setText(QCoreApplication.translate("RegisterDialog", u"\u041f&\u0435\u0440\u0441\u043e\u043d\u0430\u043b\u044c\u043d\u044b\u0435 \u0434\u0430\u043d\u043d\u044b\u0435 \u0434\u0435\u0442\u0435\u0439", None))
#if QT_CONFIG(tooltip)
        self.personal.setToolTip(QCoreApplication.translate("RegisterDialog", u"\u0421\u0442\u0440\u043e\u043a\u0438 \u0445\u0440\u0430\u043d\u044f\u0442\u0441\u044f \u043e\u0442\u0434\u0435\u043b\u044c\u043d\u043e, \u043d\u0435 \u043f\u043e\u043f\u0430\u0434\u0430\u044e\u0442 \u0432 \u043e\u0431\u0449\u0438\u0439 \u043f\u043e\u0438\u0441\u043a \u0438 \u0441\u0442\u0438\u0440\u0430\u044e\u0442\u0441\u044f \u043e\u0434\u043d\u0438\u043c \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u0435\u043c. \u041f\u043e\u0441\u043b\u0435 \u0441\u043e\u0437\u0434\u0430\u043d\u0438\u044f \u043d\u0435 \u043c\u0435\u043d\u044f\u0435\u0442\u0441\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.source.setText("")
        self.problem.setText("")
    # retranslateUi

