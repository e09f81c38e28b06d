"""Generated from ui/date_dialog.ui by tools/build_forms.py; change the form, not this module."""

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

from msoko_desktop.gui.execution.day_off_note import DayOffNote
from msoko_desktop.gui.widgets.date_field import DateField

class Ui_DateDialog(object):
    def setupUi(self, DateDialog: QWidget) -> None:
        if not DateDialog.objectName():
            DateDialog.setObjectName(u"DateDialog")
        DateDialog.resize(520, 200)
        DateDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(DateDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(DateDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.phraseCaption = QLabel(DateDialog)
        self.phraseCaption.setObjectName(u"phraseCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.phraseCaption)

        self.phrase = QLabel(DateDialog)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setWordWrap(True)
        self.phrase.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.phrase)

        self.missingCaption = QLabel(DateDialog)
        self.missingCaption.setObjectName(u"missingCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.missingCaption)

        self.missing = QLabel(DateDialog)
        self.missing.setObjectName(u"missing")
        self.missing.setWordWrap(True)
        self.missing.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.missing)

        self.dueLabel = QLabel(DateDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateField(DateDialog)
        self.due.setObjectName(u"due")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.due)

        self.startLabel = QLabel(DateDialog)
        self.startLabel.setObjectName(u"startLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.startLabel)

        self.start = DateField(DateDialog)
        self.start.setObjectName(u"start")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.start)

        self.noteLabel = QLabel(DateDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(DateDialog)
        self.note.setObjectName(u"note")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.note)


        self.mainLayout.addLayout(self.form)

        self.startHint = QLabel(DateDialog)
        self.startHint.setObjectName(u"startHint")
        self.startHint.setWordWrap(True)
        self.startHint.setTextFormat(Qt.TextFormat.PlainText)
        self.startHint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.startHint)

        self.dayOff = DayOffNote(DateDialog)
        self.dayOff.setObjectName(u"dayOff")

        self.mainLayout.addWidget(self.dayOff)

        self.outside = QLabel(DateDialog)
        self.outside.setObjectName(u"outside")
        self.outside.setWordWrap(True)
        self.outside.setTextFormat(Qt.TextFormat.PlainText)
        self.outside.setProperty(u"role", u"warning")

        self.mainLayout.addWidget(self.outside)

        self.problem = QLabel(DateDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(DateDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.dueLabel.setBuddy(self.due)
        self.startLabel.setBuddy(self.start)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.due, self.start)
        QWidget.setTabOrder(self.start, self.note)

        self.retranslateUi(DateDialog)

        QMetaObject.connectSlotsByName(DateDialog)
    # setupUi

    def retranslateUi(self, DateDialog: QWidget) -> None:
        DateDialog.setWindowTitle(QCoreApplication.translate("DateDialog", u"\u0414\u0430\u0442\u0430 \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u044f", None))
        self.what.setText("")
        self.phraseCaption.setText(QCoreApplication.translate("DateDialog", u"\u0421\u0440\u043e\u043a \u0432 \u043f\u043b\u0430\u043d\u0435", None))
        self.phrase.setText("")
        self.missingCaption.setText(QCoreApplication.translate("DateDialog", u"\u0427\u0435\u0433\u043e \u043d\u0435 \u0445\u0432\u0430\u0442\u0430\u0435\u0442", None))
        self.missing.setText("")
        self.dueLabel.setText(QCoreApplication.translate("DateDialog", u"&\u041f\u043e\u0441\u043b\u0435\u0434\u043d\u0438\u0439 \u0434\u0435\u043d\u044c", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("DateDialog", u"\u041f\u043e\u0441\u043b\u0435\u0434\u043d\u0438\u0439 \u0434\u0435\u043d\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.startLabel.setText(QCoreApplication.translate("DateDialog", u"\u041f&\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c", None))
#if QT_CONFIG(accessibility)
        self.start.setAccessibleName(QCoreApplication.translate("DateDialog", u"\u041f\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("DateDialog", u"\u041f&\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("DateDialog", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.startHint.setText(QCoreApplication.translate("DateDialog", u"\u041f\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c \u0443\u043a\u0430\u0436\u0438\u0442\u0435, \u0435\u0441\u043b\u0438 \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435 \u0434\u043b\u0438\u0442\u0441\u044f \u043d\u0435\u0441\u043a\u043e\u043b\u044c\u043a\u043e \u0434\u043d\u0435\u0439.", None))
        self.outside.setText("")
        self.problem.setText("")
    # retranslateUi

