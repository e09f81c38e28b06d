"""Generated from ui/schools_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.entry_table import EntryTable

class Ui_SchoolsDialog(object):
    def setupUi(self, SchoolsDialog: QWidget) -> None:
        if not SchoolsDialog.objectName():
            SchoolsDialog.setObjectName(u"SchoolsDialog")
        SchoolsDialog.resize(1100, 560)
        SchoolsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(SchoolsDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(SchoolsDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.mainLayout.addWidget(self.hint)

        self.table = EntryTable(SchoolsDialog)
        self.table.setObjectName(u"table")

        self.mainLayout.addWidget(self.table)

        self.problem = QLabel(SchoolsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.mainLayout.addWidget(self.problem)

        self.rowButtons = QHBoxLayout()
        self.rowButtons.setObjectName(u"rowButtons")
        self.add = QPushButton(SchoolsDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.rowButtons.addWidget(self.add)

        self.remove = QPushButton(SchoolsDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.rowButtons.addWidget(self.remove)

        self.up = QPushButton(SchoolsDialog)
        self.up.setObjectName(u"up")
        self.up.setAutoDefault(False)

        self.rowButtons.addWidget(self.up)

        self.down = QPushButton(SchoolsDialog)
        self.down.setObjectName(u"down")
        self.down.setAutoDefault(False)

        self.rowButtons.addWidget(self.down)

        self.paste = QPushButton(SchoolsDialog)
        self.paste.setObjectName(u"paste")
        self.paste.setAutoDefault(False)

        self.rowButtons.addWidget(self.paste)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rowButtons.addItem(self.rowSpace)

        self.count = QLabel(SchoolsDialog)
        self.count.setObjectName(u"count")

        self.rowButtons.addWidget(self.count)


        self.mainLayout.addLayout(self.rowButtons)

        self.buttons = QDialogButtonBox(SchoolsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.mainLayout.addWidget(self.buttons)


        self.retranslateUi(SchoolsDialog)

        QMetaObject.connectSlotsByName(SchoolsDialog)
    # setupUi

    def retranslateUi(self, SchoolsDialog: QWidget) -> None:
        SchoolsDialog.setWindowTitle(QCoreApplication.translate("SchoolsDialog", u"\u0428\u043a\u043e\u043b\u044b", None))
        self.hint.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SchoolsDialog", u"\u0428\u043a\u043e\u043b\u044b \u0440\u0430\u0439\u043e\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.add.setText(QCoreApplication.translate("SchoolsDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
        self.remove.setText(QCoreApplication.translate("SchoolsDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.up.setText(QCoreApplication.translate("SchoolsDialog", u"&\u0412\u044b\u0448\u0435", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("SchoolsDialog", u"\u041f\u0435\u0440\u0435\u043c\u0435\u0441\u0442\u0438\u0442\u044c \u0448\u043a\u043e\u043b\u0443 \u0432\u044b\u0448\u0435 (Alt+\u2191)", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("SchoolsDialog", u"&\u041d\u0438\u0436\u0435", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("SchoolsDialog", u"\u041f\u0435\u0440\u0435\u043c\u0435\u0441\u0442\u0438\u0442\u044c \u0448\u043a\u043e\u043b\u0443 \u043d\u0438\u0436\u0435 (Alt+\u2193)", None))
#endif // QT_CONFIG(tooltip)
        self.paste.setText(QCoreApplication.translate("SchoolsDialog", u"\u0412\u0441\u0442&\u0430\u0432\u0438\u0442\u044c \u0438\u0437 \u0431\u0443\u0444\u0435\u0440\u0430", None))
#if QT_CONFIG(tooltip)
        self.paste.setToolTip(QCoreApplication.translate("SchoolsDialog", u"\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0441\u0442\u0440\u043e\u043a\u0438, \u0441\u043a\u043e\u043f\u0438\u0440\u043e\u0432\u0430\u043d\u043d\u044b\u0435 \u0438\u0437 Excel \u0438\u043b\u0438 LibreOffice (Ctrl+V)", None))
#endif // QT_CONFIG(tooltip)
        self.count.setText("")
    # retranslateUi

