"""Generated from ui/groups_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_GroupsDialog(object):
    def setupUi(self, GroupsDialog: QWidget) -> None:
        if not GroupsDialog.objectName():
            GroupsDialog.setObjectName(u"GroupsDialog")
        GroupsDialog.resize(720, 460)
        self.outer = QVBoxLayout(GroupsDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.middle = QHBoxLayout()
        self.middle.setSpacing(10)
        self.middle.setObjectName(u"middle")
        self.left = QVBoxLayout()
        self.left.setObjectName(u"left")
        self.groups = QListWidget(GroupsDialog)
        self.groups.setObjectName(u"groups")

        self.left.addWidget(self.groups)

        self.leftButtons = QHBoxLayout()
        self.leftButtons.setObjectName(u"leftButtons")
        self.add = QPushButton(GroupsDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.leftButtons.addWidget(self.add)

        self.remove = QPushButton(GroupsDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.leftButtons.addWidget(self.remove)


        self.left.addLayout(self.leftButtons)


        self.middle.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setObjectName(u"right")
        self.nameRow = QHBoxLayout()
        self.nameRow.setObjectName(u"nameRow")
        self.nameLabel = QLabel(GroupsDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.nameRow.addWidget(self.nameLabel)

        self.name = QLineEdit(GroupsDialog)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(120)

        self.nameRow.addWidget(self.name)


        self.right.addLayout(self.nameRow)

        self.schools = QListWidget(GroupsDialog)
        self.schools.setObjectName(u"schools")

        self.right.addWidget(self.schools)

        self.saveRow = QHBoxLayout()
        self.saveRow.setObjectName(u"saveRow")
        self.count = QLabel(GroupsDialog)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.saveRow.addWidget(self.count)

        self.saveSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.saveRow.addItem(self.saveSpace)

        self.save = QPushButton(GroupsDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.saveRow.addWidget(self.save)


        self.right.addLayout(self.saveRow)


        self.middle.addLayout(self.right)

        self.middle.setStretch(0, 2)
        self.middle.setStretch(1, 3)

        self.outer.addLayout(self.middle)

        self.problem = QLabel(GroupsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(GroupsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GroupsDialog)

        QMetaObject.connectSlotsByName(GroupsDialog)
    # setupUi

    def retranslateUi(self, GroupsDialog: QWidget) -> None:
        GroupsDialog.setWindowTitle(QCoreApplication.translate("GroupsDialog", u"\u0413\u0440\u0443\u043f\u043f\u044b \u0448\u043a\u043e\u043b", None))
#if QT_CONFIG(accessibility)
        self.groups.setAccessibleName(QCoreApplication.translate("GroupsDialog", u"\u0413\u0440\u0443\u043f\u043f\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("GroupsDialog", u"&\u041d\u043e\u0432\u0430\u044f \u0433\u0440\u0443\u043f\u043f\u0430", None))
        self.remove.setText(QCoreApplication.translate("GroupsDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.nameLabel.setText(QCoreApplication.translate("GroupsDialog", u"\u041d\u0430&\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.schools.setAccessibleName(QCoreApplication.translate("GroupsDialog", u"\u0428\u043a\u043e\u043b\u044b \u0433\u0440\u0443\u043f\u043f\u044b; \u043f\u0440\u043e\u0431\u0435\u043b \u2013 \u043e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0438\u043b\u0438 \u0441\u043d\u044f\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.save.setText(QCoreApplication.translate("GroupsDialog", u"&\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c \u0433\u0440\u0443\u043f\u043f\u0443", None))
        self.problem.setText("")
    # retranslateUi

