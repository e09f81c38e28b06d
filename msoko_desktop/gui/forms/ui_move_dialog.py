"""Generated from ui/move_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QPlainTextEdit, QSizePolicy,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.execution.day_off_note import DayOffNote
from msoko_desktop.gui.widgets.date_field import DateField

class Ui_MoveDialog(object):
    def setupUi(self, MoveDialog: QWidget) -> None:
        if not MoveDialog.objectName():
            MoveDialog.setObjectName(u"MoveDialog")
        MoveDialog.resize(520, 200)
        MoveDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(MoveDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(MoveDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.plannedCaption = QLabel(MoveDialog)
        self.plannedCaption.setObjectName(u"plannedCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.plannedCaption)

        self.planned = QLabel(MoveDialog)
        self.planned.setObjectName(u"planned")
        self.planned.setWordWrap(True)
        self.planned.setTextFormat(Qt.TextFormat.PlainText)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.planned)

        self.dueLabel = QLabel(MoveDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateField(MoveDialog)
        self.due.setObjectName(u"due")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.due)

        self.startLabel = QLabel(MoveDialog)
        self.startLabel.setObjectName(u"startLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.startLabel)

        self.start = DateField(MoveDialog)
        self.start.setObjectName(u"start")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.start)

        self.reasonLabel = QLabel(MoveDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = QPlainTextEdit(MoveDialog)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.reason)


        self.mainLayout.addLayout(self.form)

        self.lengthHint = QLabel(MoveDialog)
        self.lengthHint.setObjectName(u"lengthHint")
        self.lengthHint.setWordWrap(True)
        self.lengthHint.setTextFormat(Qt.TextFormat.PlainText)
        self.lengthHint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.lengthHint)

        self.dayOff = DayOffNote(MoveDialog)
        self.dayOff.setObjectName(u"dayOff")

        self.mainLayout.addWidget(self.dayOff)

        self.outside = QLabel(MoveDialog)
        self.outside.setObjectName(u"outside")
        self.outside.setWordWrap(True)
        self.outside.setTextFormat(Qt.TextFormat.PlainText)
        self.outside.setProperty(u"role", u"warning")

        self.mainLayout.addWidget(self.outside)

        self.problem = QLabel(MoveDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(MoveDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.dueLabel.setBuddy(self.due)
        self.startLabel.setBuddy(self.start)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.due, self.start)
        QWidget.setTabOrder(self.start, self.reason)

        self.retranslateUi(MoveDialog)

        QMetaObject.connectSlotsByName(MoveDialog)
    # setupUi

    def retranslateUi(self, MoveDialog: QWidget) -> None:
        MoveDialog.setWindowTitle(QCoreApplication.translate("MoveDialog", u"\u041f\u0435\u0440\u0435\u043d\u043e\u0441 \u0441\u0440\u043e\u043a\u0430", None))
        self.what.setText("")
        self.plannedCaption.setText(QCoreApplication.translate("MoveDialog", u"\u0421\u0440\u043e\u043a \u0432 \u043f\u043b\u0430\u043d\u0435", None))
        self.planned.setText("")
        self.dueLabel.setText(QCoreApplication.translate("MoveDialog", u"&\u041d\u043e\u0432\u044b\u0439 \u043f\u043e\u0441\u043b\u0435\u0434\u043d\u0438\u0439 \u0434\u0435\u043d\u044c", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("MoveDialog", u"\u041d\u043e\u0432\u044b\u0439 \u043f\u043e\u0441\u043b\u0435\u0434\u043d\u0438\u0439 \u0434\u0435\u043d\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.startLabel.setText(QCoreApplication.translate("MoveDialog", u"\u041f&\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c", None))
#if QT_CONFIG(accessibility)
        self.start.setAccessibleName(QCoreApplication.translate("MoveDialog", u"\u041f\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("MoveDialog", u"\u041f&\u0440\u0438\u0447\u0438\u043d\u0430", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("MoveDialog", u"\u041f\u0440\u0438\u0447\u0438\u043d\u0430 \u043f\u0435\u0440\u0435\u043d\u043e\u0441\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.lengthHint.setText(QCoreApplication.translate("MoveDialog", u"\u0415\u0441\u043b\u0438 \u043f\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c \u043d\u0435 \u0443\u043a\u0430\u0437\u0430\u043d, \u0434\u043b\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u0441\u0442\u044c \u043e\u0441\u0442\u0430\u043d\u0435\u0442\u0441\u044f \u043f\u0440\u0435\u0436\u043d\u0435\u0439.", None))
        self.outside.setText("")
        self.problem.setText("")
    # retranslateUi

