"""Generated from ui/new_note_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_NewNoteDialog(object):
    def setupUi(self, NewNoteDialog: QWidget) -> None:
        if not NewNoteDialog.objectName():
            NewNoteDialog.setObjectName(u"NewNoteDialog")
        NewNoteDialog.resize(560, 260)
        NewNoteDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NewNoteDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(NewNoteDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(NewNoteDialog)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(20)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.yearLabel = QLabel(NewNoteDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.yearLabel)

        self.year = QComboBox(NewNoteDialog)
        self.year.setObjectName(u"year")
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.year.setMinimumContentsLength(20)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.year)

        self.procedureLabel = QLabel(NewNoteDialog)
        self.procedureLabel.setObjectName(u"procedureLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.procedureLabel)

        self.procedure = QComboBox(NewNoteDialog)
        self.procedure.setObjectName(u"procedure")
        self.procedure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.procedure.setMinimumContentsLength(20)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.procedure)

        self.workLabel = QLabel(NewNoteDialog)
        self.workLabel.setObjectName(u"workLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.workLabel)

        self.work = QComboBox(NewNoteDialog)
        self.work.setObjectName(u"work")
        self.work.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.work.setMinimumContentsLength(20)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.work)

        self.schoolLabel = QLabel(NewNoteDialog)
        self.schoolLabel.setObjectName(u"schoolLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.schoolLabel)

        self.school = QComboBox(NewNoteDialog)
        self.school.setObjectName(u"school")
        self.school.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.school.setMinimumContentsLength(20)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.school)

        self.directionLabel = QLabel(NewNoteDialog)
        self.directionLabel.setObjectName(u"directionLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(NewNoteDialog)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.direction.setMinimumContentsLength(20)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.direction)

        self.collectedLabel = QLabel(NewNoteDialog)
        self.collectedLabel.setObjectName(u"collectedLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.collectedLabel)

        self.collected = QComboBox(NewNoteDialog)
        self.collected.setObjectName(u"collected")
        self.collected.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.collected.setMinimumContentsLength(20)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.collected)


        self.mainLayout.addLayout(self.form)

        self.hint = QLabel(NewNoteDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.problem = QLabel(NewNoteDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(NewNoteDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.yearLabel.setBuddy(self.year)
        self.procedureLabel.setBuddy(self.procedure)
        self.workLabel.setBuddy(self.work)
        self.schoolLabel.setBuddy(self.school)
        self.directionLabel.setBuddy(self.direction)
        self.collectedLabel.setBuddy(self.collected)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewNoteDialog)

        QMetaObject.connectSlotsByName(NewNoteDialog)
    # setupUi

    def retranslateUi(self, NewNoteDialog: QWidget) -> None:
        NewNoteDialog.setWindowTitle(QCoreApplication.translate("NewNoteDialog", u"\u041d\u043e\u0432\u0430\u044f \u0441\u043f\u0440\u0430\u0432\u043a\u0430", None))
        self.kindLabel.setText(QCoreApplication.translate("NewNoteDialog", u"&\u0421\u043f\u0440\u0430\u0432\u043a\u0430", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("NewNoteDialog", u"\u0412\u0438\u0434 \u0441\u043f\u0440\u0430\u0432\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.yearLabel.setText(QCoreApplication.translate("NewNoteDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("NewNoteDialog", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.procedureLabel.setText(QCoreApplication.translate("NewNoteDialog", u"&\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#if QT_CONFIG(accessibility)
        self.procedure.setAccessibleName(QCoreApplication.translate("NewNoteDialog", u"\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.workLabel.setText(QCoreApplication.translate("NewNoteDialog", u"&\u0420\u0430\u0431\u043e\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.work.setAccessibleName(QCoreApplication.translate("NewNoteDialog", u"\u0420\u0430\u0431\u043e\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.schoolLabel.setText(QCoreApplication.translate("NewNoteDialog", u"&\u0428\u043a\u043e\u043b\u0430", None))
#if QT_CONFIG(accessibility)
        self.school.setAccessibleName(QCoreApplication.translate("NewNoteDialog", u"\u0428\u043a\u043e\u043b\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.directionLabel.setText(QCoreApplication.translate("NewNoteDialog", u"&\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("NewNoteDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.collectedLabel.setText(QCoreApplication.translate("NewNoteDialog", u"\u0421\u0432&\u0435\u0434\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.collected.setAccessibleName(QCoreApplication.translate("NewNoteDialog", u"\u041c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433 \u0438\u043b\u0438 \u0430\u043d\u043a\u0435\u0442\u0430 \u0438 \u043f\u0435\u0440\u0438\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("NewNoteDialog", u"\u041f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 \u0441\u043e\u0441\u0442\u0430\u0432\u0438\u0442 \u0442\u0435\u043a\u0441\u0442, \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u0438 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u044b \u043f\u043e \u0434\u0430\u043d\u043d\u044b\u043c. \u041f\u0440\u0438\u0447\u0438\u043d\u044b \u0438 \u0432\u044b\u0432\u043e\u0434\u044b \u0434\u043e\u043f\u0438\u0448\u0435\u0442\u0435 \u0432\u044b.", None))
        self.problem.setText("")
    # retranslateUi

