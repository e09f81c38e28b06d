"""Generated from ui/note_record_dialog.ui by tools/build_forms.py; change the form, not this module."""

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

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_NoteRecordDialog(object):
    def setupUi(self, NoteRecordDialog: QWidget) -> None:
        if not NoteRecordDialog.objectName():
            NoteRecordDialog.setObjectName(u"NoteRecordDialog")
        NoteRecordDialog.resize(460, 200)
        NoteRecordDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NoteRecordDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.numberLabel = QLabel(NoteRecordDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QLineEdit(NoteRecordDialog)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(60)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.number)

        self.dateLabel = QLabel(NoteRecordDialog)
        self.dateLabel.setObjectName(u"dateLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dateLabel)

        self.date = DateField(NoteRecordDialog)
        self.date.setObjectName(u"date")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.date)

        self.directionLabel = QLabel(NoteRecordDialog)
        self.directionLabel.setObjectName(u"directionLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(NoteRecordDialog)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.direction.setMinimumContentsLength(20)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.direction)


        self.mainLayout.addLayout(self.form)

        self.hint = QLabel(NoteRecordDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.problem = QLabel(NoteRecordDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(NoteRecordDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.numberLabel.setBuddy(self.number)
        self.dateLabel.setBuddy(self.date)
        self.directionLabel.setBuddy(self.direction)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NoteRecordDialog)

        QMetaObject.connectSlotsByName(NoteRecordDialog)
    # setupUi

    def retranslateUi(self, NoteRecordDialog: QWidget) -> None:
        NoteRecordDialog.setWindowTitle(QCoreApplication.translate("NoteRecordDialog", u"\u0421\u043f\u0440\u0430\u0432\u043a\u0430 \u0432 \u0440\u0435\u0435\u0441\u0442\u0440", None))
        self.numberLabel.setText(QCoreApplication.translate("NoteRecordDialog", u"&\u041d\u043e\u043c\u0435\u0440", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("NoteRecordDialog", u"\u041d\u043e\u043c\u0435\u0440 \u0441\u043f\u0440\u0430\u0432\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("NoteRecordDialog", u"&\u0414\u0430\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("NoteRecordDialog", u"\u0414\u0430\u0442\u0430 \u0441\u043f\u0440\u0430\u0432\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.directionLabel.setText(QCoreApplication.translate("NoteRecordDialog", u"\u041d\u0430&\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("NoteRecordDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("NoteRecordDialog", u"\u0421\u043f\u0440\u0430\u0432\u043a\u0430 \u0432\u0441\u0442\u0430\u043d\u0435\u0442 \u0432 \u00ab\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b\u00bb \u0432\u043c\u0435\u0441\u0442\u0435 \u0441 PDF \u0432 \u0435\u0451 \u043d\u044b\u043d\u0435\u0448\u043d\u0435\u043c \u0432\u0438\u0434\u0435.", None))
        self.problem.setText("")
    # retranslateUi

