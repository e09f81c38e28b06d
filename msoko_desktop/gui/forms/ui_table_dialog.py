"""Generated from ui/table_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHeaderView, QLabel, QSizePolicy, QTableWidgetItem,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.documents.grid_table import GridTable
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_TableDialog(object):
    def setupUi(self, TableDialog: QWidget) -> None:
        if not TableDialog.objectName():
            TableDialog.setObjectName(u"TableDialog")
        TableDialog.resize(860, 520)
        TableDialog.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(TableDialog)
        self.outer.setObjectName(u"outer")
        self.hint = QLabel(TableDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.grid = GridTable(TableDialog)
        self.grid.setObjectName(u"grid")

        self.outer.addWidget(self.grid)

        self.tools = FlowRow(TableDialog)
        self.tools.setObjectName(u"tools")

        self.outer.addWidget(self.tools)

        self.buttons = QDialogButtonBox(TableDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(TableDialog)

        QMetaObject.connectSlotsByName(TableDialog)
    # setupUi

    def retranslateUi(self, TableDialog: QWidget) -> None:
        TableDialog.setWindowTitle(QCoreApplication.translate("TableDialog", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
        self.hint.setText(QCoreApplication.translate("TableDialog", u"\u041f\u0435\u0440\u0432\u0430\u044f \u0441\u0442\u0440\u043e\u043a\u0430 \u2013 \u0437\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0438 \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u0432. \u0422\u0430\u0431\u043b\u0438\u0446\u0443 \u043c\u043e\u0436\u043d\u043e \u0432\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0438\u0437 Excel: Ctrl+V.", None))
#if QT_CONFIG(accessibility)
        self.grid.setAccessibleName(QCoreApplication.translate("TableDialog", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

