"""Generated from ui/schedules_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.entry_table import EntryTable

class Ui_SchedulesDialog(object):
    def setupUi(self, SchedulesDialog: QWidget) -> None:
        if not SchedulesDialog.objectName():
            SchedulesDialog.setObjectName(u"SchedulesDialog")
        SchedulesDialog.resize(1060, 600)
        SchedulesDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(SchedulesDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(SchedulesDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.mainLayout.addWidget(self.hint)

        self.splitter = QSplitter(SchedulesDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 4, 0)
        self.schedules = QListWidget(self.left)
        self.schedules.setObjectName(u"schedules")
        self.schedules.setWordWrap(True)
        self.schedules.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.schedules)

        self.listButtons = QVBoxLayout()
        self.listButtons.setObjectName(u"listButtons")
        self.add = QPushButton(self.left)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.listButtons.addWidget(self.add)

        self.remove = QPushButton(self.left)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.listButtons.addWidget(self.remove)


        self.leftLayout.addLayout(self.listButtons)

        self.splitter.addWidget(self.left)
        self.right = QWidget(self.splitter)
        self.right.setObjectName(u"right")
        self.rightLayout = QVBoxLayout(self.right)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(8, 0, 0, 0)
        self.nameLayout = QHBoxLayout()
        self.nameLayout.setObjectName(u"nameLayout")
        self.nameLabel = QLabel(self.right)
        self.nameLabel.setObjectName(u"nameLabel")

        self.nameLayout.addWidget(self.nameLabel)

        self.name = QLineEdit(self.right)
        self.name.setObjectName(u"name")

        self.nameLayout.addWidget(self.name)

        self.kindLabel = QLabel(self.right)
        self.kindLabel.setObjectName(u"kindLabel")

        self.nameLayout.addWidget(self.kindLabel)

        self.kind = QComboBox(self.right)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(14)

        self.nameLayout.addWidget(self.kind)


        self.rightLayout.addLayout(self.nameLayout)

        self.table = EntryTable(self.right)
        self.table.setObjectName(u"table")

        self.rightLayout.addWidget(self.table)

        self.problem = QLabel(self.right)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.rightLayout.addWidget(self.problem)

        self.note = QLabel(self.right)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)

        self.rightLayout.addWidget(self.note)

        self.rowButtons = QHBoxLayout()
        self.rowButtons.setObjectName(u"rowButtons")
        self.addEntry = QPushButton(self.right)
        self.addEntry.setObjectName(u"addEntry")
        self.addEntry.setAutoDefault(False)

        self.rowButtons.addWidget(self.addEntry)

        self.removeEntry = QPushButton(self.right)
        self.removeEntry.setObjectName(u"removeEntry")
        self.removeEntry.setAutoDefault(False)

        self.rowButtons.addWidget(self.removeEntry)

        self.paste = QPushButton(self.right)
        self.paste.setObjectName(u"paste")
        self.paste.setAutoDefault(False)

        self.rowButtons.addWidget(self.paste)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rowButtons.addItem(self.rowSpace)


        self.rightLayout.addLayout(self.rowButtons)

        self.splitter.addWidget(self.right)

        self.mainLayout.addWidget(self.splitter)

        self.lastLayout = QHBoxLayout()
        self.lastLayout.setObjectName(u"lastLayout")
        self.bound = QLabel(SchedulesDialog)
        self.bound.setObjectName(u"bound")

        self.lastLayout.addWidget(self.bound)

        self.buttons = QDialogButtonBox(SchedulesDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.lastLayout.addWidget(self.buttons)


        self.mainLayout.addLayout(self.lastLayout)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.kindLabel.setBuddy(self.kind)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SchedulesDialog)

        QMetaObject.connectSlotsByName(SchedulesDialog)
    # setupUi

    def retranslateUi(self, SchedulesDialog: QWidget) -> None:
        SchedulesDialog.setWindowTitle(QCoreApplication.translate("SchedulesDialog", u"\u0413\u0440\u0430\u0444\u0438\u043a\u0438 \u043f\u0440\u043e\u0446\u0435\u0434\u0443\u0440", None))
        self.hint.setText("")
#if QT_CONFIG(accessibility)
        self.schedules.setAccessibleName(QCoreApplication.translate("SchedulesDialog", u"\u0413\u0440\u0430\u0444\u0438\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("SchedulesDialog", u"\u041d\u043e\u0432\u044b\u0439 &\u0433\u0440\u0430\u0444\u0438\u043a", None))
        self.remove.setText(QCoreApplication.translate("SchedulesDialog", u"\u0423\u0434\u0430&\u043b\u0438\u0442\u044c \u0433\u0440\u0430\u0444\u0438\u043a", None))
        self.nameLabel.setText(QCoreApplication.translate("SchedulesDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SchedulesDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0433\u0440\u0430\u0444\u0438\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("SchedulesDialog", u"\u0412&\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("SchedulesDialog", u"\u0412\u0438\u0434 \u0433\u0440\u0430\u0444\u0438\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SchedulesDialog", u"\u0421\u043e\u0431\u044b\u0442\u0438\u044f \u0433\u0440\u0430\u0444\u0438\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.note.setText("")
        self.addEntry.setText(QCoreApplication.translate("SchedulesDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0441\u043e\u0431\u044b\u0442\u0438\u0435", None))
        self.removeEntry.setText(QCoreApplication.translate("SchedulesDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.paste.setText(QCoreApplication.translate("SchedulesDialog", u"\u0412\u0441\u0442&\u0430\u0432\u0438\u0442\u044c \u0438\u0437 \u0431\u0443\u0444\u0435\u0440\u0430", None))
#if QT_CONFIG(tooltip)
        self.paste.setToolTip(QCoreApplication.translate("SchedulesDialog", u"\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0441\u0442\u0440\u043e\u043a\u0438, \u0441\u043a\u043e\u043f\u0438\u0440\u043e\u0432\u0430\u043d\u043d\u044b\u0435 \u0438\u0437 Excel \u0438\u043b\u0438 LibreOffice (Ctrl+V)", None))
#endif // QT_CONFIG(tooltip)
        self.bound.setText("")
    # retranslateUi

