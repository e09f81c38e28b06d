"""Generated from ui/executors_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QVBoxLayout, QWidget)

class Ui_ExecutorsDialog(object):
    def setupUi(self, ExecutorsDialog: QWidget) -> None:
        if not ExecutorsDialog.objectName():
            ExecutorsDialog.setObjectName(u"ExecutorsDialog")
        ExecutorsDialog.resize(780, 480)
        ExecutorsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ExecutorsDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(ExecutorsDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.mainLayout.addWidget(self.hint)

        self.splitter = QSplitter(ExecutorsDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.bodies = QListWidget(self.splitter)
        self.bodies.setObjectName(u"bodies")
        self.splitter.addWidget(self.bodies)
        self.card = QWidget(self.splitter)
        self.card.setObjectName(u"card")
        self.cardForm = QFormLayout(self.card)
        self.cardForm.setObjectName(u"cardForm")
        self.cardForm.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(self.card)
        self.nameLabel.setObjectName(u"nameLabel")

        self.cardForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(self.card)
        self.name.setObjectName(u"name")

        self.cardForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.kindLabel = QLabel(self.card)
        self.kindLabel.setObjectName(u"kindLabel")

        self.cardForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.card)
        self.kind.setObjectName(u"kind")

        self.cardForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)

        self.aliasesLabel = QLabel(self.card)
        self.aliasesLabel.setObjectName(u"aliasesLabel")

        self.cardForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.aliasesLabel)

        self.aliases = QPlainTextEdit(self.card)
        self.aliases.setObjectName(u"aliases")
        self.aliases.setTabChangesFocus(True)

        self.cardForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.aliases)

        self.space = QLabel(self.card)
        self.space.setObjectName(u"space")

        self.cardForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.space)

        self.cardButtons = QHBoxLayout()
        self.cardButtons.setObjectName(u"cardButtons")
        self.save = QPushButton(self.card)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.cardButtons.addWidget(self.save)

        self.remove = QPushButton(self.card)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.cardButtons.addWidget(self.remove)


        self.cardForm.setLayout(3, QFormLayout.ItemRole.FieldRole, self.cardButtons)

        self.splitter.addWidget(self.card)

        self.mainLayout.addWidget(self.splitter)

        self.listButtons = QHBoxLayout()
        self.listButtons.setObjectName(u"listButtons")
        self.add = QPushButton(ExecutorsDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.listButtons.addWidget(self.add)

        self.listSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listButtons.addItem(self.listSpace)


        self.mainLayout.addLayout(self.listButtons)

        self.buttons = QDialogButtonBox(ExecutorsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.kindLabel.setBuddy(self.kind)
        self.aliasesLabel.setBuddy(self.aliases)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExecutorsDialog)

        QMetaObject.connectSlotsByName(ExecutorsDialog)
    # setupUi

    def retranslateUi(self, ExecutorsDialog: QWidget) -> None:
        ExecutorsDialog.setWindowTitle(QCoreApplication.translate("ExecutorsDialog", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u0438", None))
        self.hint.setText(QCoreApplication.translate("ExecutorsDialog", u"\u041f\u043e \u044d\u0442\u043e\u043c\u0443 \u0441\u043f\u0438\u0441\u043a\u0443 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 \u0443\u0437\u043d\u0430\u0451\u0442 \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u0435\u0439 \u0432 \u043f\u043b\u0430\u043d\u0430\u0445. \u0414\u0440\u0443\u0433\u0438\u0435 \u043d\u0430\u043f\u0438\u0441\u0430\u043d\u0438\u044f \u043f\u043e\u043c\u043e\u0433\u0430\u044e\u0442 \u0443\u0437\u043d\u0430\u0442\u044c \u043e\u0434\u043d\u043e\u0433\u043e \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f \u043f\u043e\u0434 \u0440\u0430\u0437\u043d\u044b\u043c\u0438 \u0438\u043c\u0435\u043d\u0430\u043c\u0438.", None))
#if QT_CONFIG(accessibility)
        self.bodies.setAccessibleName(QCoreApplication.translate("ExecutorsDialog", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("ExecutorsDialog", u"&\u041d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("ExecutorsDialog", u"\u041d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ExecutorsDialog", u"&\u0412\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ExecutorsDialog", u"\u0412\u0438\u0434 \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.aliasesLabel.setText(QCoreApplication.translate("ExecutorsDialog", u"\u0414\u0440\u0443\u0433\u0438\u0435 &\u043d\u0430\u043f\u0438\u0441\u0430\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.aliases.setAccessibleName(QCoreApplication.translate("ExecutorsDialog", u"\u0414\u0440\u0443\u0433\u0438\u0435 \u043d\u0430\u043f\u0438\u0441\u0430\u043d\u0438\u044f, \u043f\u043e \u043e\u0434\u043d\u043e\u043c\u0443 \u0432 \u0441\u0442\u0440\u043e\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.aliases.setPlaceholderText(QCoreApplication.translate("ExecutorsDialog", u"\u041f\u043e \u043e\u0434\u043d\u043e\u043c\u0443 \u0432 \u0441\u0442\u0440\u043e\u043a\u0435", None))
        self.space.setText("")
        self.save.setText(QCoreApplication.translate("ExecutorsDialog", u"&\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c", None))
        self.remove.setText(QCoreApplication.translate("ExecutorsDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.add.setText(QCoreApplication.translate("ExecutorsDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f", None))
    # retranslateUi

