"""Generated from ui/not_shifted_dialog.ui by tools/build_forms.py; change the form, not this module."""

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

class Ui_NotShiftedDialog(object):
    def setupUi(self, NotShiftedDialog: QWidget) -> None:
        if not NotShiftedDialog.objectName():
            NotShiftedDialog.setObjectName(u"NotShiftedDialog")
        NotShiftedDialog.resize(720, 420)
        NotShiftedDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NotShiftedDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(NotShiftedDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.mainLayout.addWidget(self.hint)

        self.table = QTableWidget(NotShiftedDialog)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)

        self.mainLayout.addWidget(self.table)

        self.buttons = QDialogButtonBox(NotShiftedDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.mainLayout.addWidget(self.buttons)


        self.retranslateUi(NotShiftedDialog)

        QMetaObject.connectSlotsByName(NotShiftedDialog)
    # setupUi

    def retranslateUi(self, NotShiftedDialog: QWidget) -> None:
        NotShiftedDialog.setWindowTitle(QCoreApplication.translate("NotShiftedDialog", u"\u0427\u0442\u043e \u043d\u0435 \u0441\u0434\u0432\u0438\u043d\u0443\u0442\u043e", None))
        self.hint.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("NotShiftedDialog", u"\u0422\u0435\u043a\u0441\u0442\u044b, \u0433\u043e\u0434\u044b \u0432 \u043a\u043e\u0442\u043e\u0440\u044b\u0445 \u043d\u0435 \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u044b", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

