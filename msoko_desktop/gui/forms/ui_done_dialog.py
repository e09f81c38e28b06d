"""Generated from ui/done_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QLineEdit, QPlainTextEdit,
    QSizePolicy, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_DoneDialog(object):
    def setupUi(self, DoneDialog: QWidget) -> None:
        if not DoneDialog.objectName():
            DoneDialog.setObjectName(u"DoneDialog")
        DoneDialog.resize(480, 200)
        DoneDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(DoneDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(DoneDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.planned = QLabel(DoneDialog)
        self.planned.setObjectName(u"planned")
        self.planned.setWordWrap(True)
        self.planned.setTextFormat(Qt.TextFormat.PlainText)
        self.planned.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.planned)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.doneOnLabel = QLabel(DoneDialog)
        self.doneOnLabel.setObjectName(u"doneOnLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.doneOnLabel)

        self.doneOn = DateField(DoneDialog)
        self.doneOn.setObjectName(u"doneOn")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.doneOn)

        self.doneByLabel = QLabel(DoneDialog)
        self.doneByLabel.setObjectName(u"doneByLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.doneByLabel)

        self.doneBy = QLineEdit(DoneDialog)
        self.doneBy.setObjectName(u"doneBy")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.doneBy)

        self.noteLabel = QLabel(DoneDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(DoneDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.note)


        self.mainLayout.addLayout(self.form)

        self.problem = QLabel(DoneDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(DoneDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.doneOnLabel.setBuddy(self.doneOn)
        self.doneByLabel.setBuddy(self.doneBy)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.doneOn, self.doneBy)
        QWidget.setTabOrder(self.doneBy, self.note)

        self.retranslateUi(DoneDialog)

        QMetaObject.connectSlotsByName(DoneDialog)
    # setupUi

    def retranslateUi(self, DoneDialog: QWidget) -> None:
        DoneDialog.setWindowTitle(QCoreApplication.translate("DoneDialog", u"\u041e\u0442\u043c\u0435\u0442\u043a\u0430 \u043e \u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u0438", None))
        self.what.setText("")
        self.planned.setText("")
        self.doneOnLabel.setText(QCoreApplication.translate("DoneDialog", u"&\u0414\u0430\u0442\u0430 \u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.doneOn.setAccessibleName(QCoreApplication.translate("DoneDialog", u"\u0414\u0430\u0442\u0430 \u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.doneByLabel.setText(QCoreApplication.translate("DoneDialog", u"&\u041a\u0442\u043e \u0432\u044b\u043f\u043e\u043b\u043d\u0438\u043b", None))
#if QT_CONFIG(accessibility)
        self.doneBy.setAccessibleName(QCoreApplication.translate("DoneDialog", u"\u041a\u0442\u043e \u0432\u044b\u043f\u043e\u043b\u043d\u0438\u043b", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("DoneDialog", u"\u041f&\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("DoneDialog", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

