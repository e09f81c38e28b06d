"""Generated from ui/note_changes_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QDialog,
    QDialogButtonBox, QHeaderView, QLabel, QSizePolicy,
    QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget)

class Ui_NoteChangesDialog(object):
    def setupUi(self, NoteChangesDialog: QWidget) -> None:
        if not NoteChangesDialog.objectName():
            NoteChangesDialog.setObjectName(u"NoteChangesDialog")
        NoteChangesDialog.resize(860, 480)
        NoteChangesDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NoteChangesDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.lead = QLabel(NoteChangesDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setWordWrap(True)
        self.lead.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.lead)

        self.table = QTableWidget(NoteChangesDialog)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setVisible(False)

        self.mainLayout.addWidget(self.table)

        self.hint = QLabel(NoteChangesDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.problem = QLabel(NoteChangesDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(NoteChangesDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)


        self.retranslateUi(NoteChangesDialog)

        QMetaObject.connectSlotsByName(NoteChangesDialog)
    # setupUi

    def retranslateUi(self, NoteChangesDialog: QWidget) -> None:
        NoteChangesDialog.setWindowTitle(QCoreApplication.translate("NoteChangesDialog", u"\u041f\u0435\u0440\u0435\u0441\u0447\u0438\u0442\u0430\u0442\u044c \u0441\u043f\u0440\u0430\u0432\u043a\u0443", None))
        self.lead.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("NoteChangesDialog", u"\u0427\u0442\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u0441\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("NoteChangesDialog", u"\u0412\u0430\u0448\u0438 \u0441\u043b\u043e\u0432\u0430 \u043e\u0441\u0442\u0430\u043d\u0443\u0442\u0441\u044f. \u041e\u0431\u043d\u043e\u0432\u044f\u0442\u0441\u044f \u0447\u0438\u0441\u043b\u0430 \u0432 \u0442\u0435\u043a\u0441\u0442\u0435, \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u0438 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u044b.", None))
        self.problem.setText("")
    # retranslateUi

