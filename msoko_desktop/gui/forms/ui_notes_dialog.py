"""Generated from ui/notes_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_NotesDialog(object):
    def setupUi(self, NotesDialog: QWidget) -> None:
        if not NotesDialog.objectName():
            NotesDialog.setObjectName(u"NotesDialog")
        NotesDialog.resize(860, 460)
        NotesDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NotesDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.table = QTableWidget(NotesDialog)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setVisible(False)

        self.mainLayout.addWidget(self.table)

        self.message = QLabel(NotesDialog)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.message)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.add = QPushButton(NotesDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.row.addWidget(self.add)

        self.open = QPushButton(NotesDialog)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.row.addWidget(self.open)

        self.remove = QPushButton(NotesDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.row.addWidget(self.remove)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)

        self.close = QPushButton(NotesDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.row.addWidget(self.close)


        self.mainLayout.addLayout(self.row)


        self.retranslateUi(NotesDialog)

        QMetaObject.connectSlotsByName(NotesDialog)
    # setupUi

    def retranslateUi(self, NotesDialog: QWidget) -> None:
        NotesDialog.setWindowTitle(QCoreApplication.translate("NotesDialog", u"\u0410\u043d\u0430\u043b\u0438\u0442\u0438\u0447\u0435\u0441\u043a\u0438\u0435 \u0441\u043f\u0440\u0430\u0432\u043a\u0438", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("NotesDialog", u"\u0421\u043f\u0440\u0430\u0432\u043a\u0438 \u0444\u0430\u0439\u043b\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.message.setText("")
        self.add.setText(QCoreApplication.translate("NotesDialog", u"&\u041d\u043e\u0432\u0430\u044f \u0441\u043f\u0440\u0430\u0432\u043a\u0430\u2026", None))
        self.open.setText(QCoreApplication.translate("NotesDialog", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c", None))
        self.remove.setText(QCoreApplication.translate("NotesDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.close.setText(QCoreApplication.translate("NotesDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

