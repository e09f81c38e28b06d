"""Generated from ui/register_columns_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QSplitter, QToolButton, QVBoxLayout,
    QWidget)

class Ui_RegisterColumnsDialog(object):
    def setupUi(self, RegisterColumnsDialog: QWidget) -> None:
        if not RegisterColumnsDialog.objectName():
            RegisterColumnsDialog.setObjectName(u"RegisterColumnsDialog")
        RegisterColumnsDialog.resize(860, 520)
        RegisterColumnsDialog.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(RegisterColumnsDialog)
        self.outer.setObjectName(u"outer")
        self.split = QSplitter(RegisterColumnsDialog)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.left = QWidget(self.split)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 6, 0)
        self.list = QListWidget(self.left)
        self.list.setObjectName(u"list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.list)

        self.acts = QHBoxLayout()
        self.acts.setObjectName(u"acts")
        self.add = QPushButton(self.left)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.acts.addWidget(self.add)

        self.remove = QPushButton(self.left)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.acts.addWidget(self.remove)

        self.up = QToolButton(self.left)
        self.up.setObjectName(u"up")

        self.acts.addWidget(self.up)

        self.down = QToolButton(self.left)
        self.down.setObjectName(u"down")

        self.acts.addWidget(self.down)

        self.actsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.actsSpace)


        self.leftLayout.addLayout(self.acts)

        self.split.addWidget(self.left)
        self.right = QWidget(self.split)
        self.right.setObjectName(u"right")
        self.form = QFormLayout(self.right)
        self.form.setObjectName(u"form")
        self.form.setContentsMargins(6, 0, 0, 0)
        self.titleLabel = QLabel(self.right)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(self.right)
        self.title.setObjectName(u"title")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.kindLabel = QLabel(self.right)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.right)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)

        self.choicesLabel = QLabel(self.right)
        self.choicesLabel.setObjectName(u"choicesLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.choicesLabel)

        self.choices = QPlainTextEdit(self.right)
        self.choices.setObjectName(u"choices")
        self.choices.setTabChangesFocus(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.choices)

        self.daysLabel = QLabel(self.right)
        self.daysLabel.setObjectName(u"daysLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.daysLabel)

        self.days = QSpinBox(self.right)
        self.days.setObjectName(u"days")
        self.days.setMaximum(3650)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.days)

        self.required = QCheckBox(self.right)
        self.required.setObjectName(u"required")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.required)

        self.unique = QCheckBox(self.right)
        self.unique.setObjectName(u"unique")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.unique)

        self.other = QCheckBox(self.right)
        self.other.setObjectName(u"other")

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.other)

        self.noteLabel = QLabel(self.right)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(self.right)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.note)

        self.state = QLabel(self.right)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.state.setProperty(u"role", u"muted")

        self.form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.state)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form.setItem(9, QFormLayout.ItemRole.FieldRole, self.below)

        self.split.addWidget(self.right)

        self.outer.addWidget(self.split)

        self.problem = QLabel(RegisterColumnsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(RegisterColumnsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.kindLabel.setBuddy(self.kind)
        self.choicesLabel.setBuddy(self.choices)
        self.daysLabel.setBuddy(self.days)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RegisterColumnsDialog)

        QMetaObject.connectSlotsByName(RegisterColumnsDialog)
    # setupUi

    def retranslateUi(self, RegisterColumnsDialog: QWidget) -> None:
        RegisterColumnsDialog.setWindowTitle(QCoreApplication.translate("RegisterColumnsDialog", u"\u0421\u0442\u043e\u043b\u0431\u0446\u044b \u0431\u0430\u043d\u043a\u0430", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("RegisterColumnsDialog", u"\u0421\u0442\u043e\u043b\u0431\u0446\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("RegisterColumnsDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
        self.remove.setText(QCoreApplication.translate("RegisterColumnsDialog", u"&\u0423\u0431\u0440\u0430\u0442\u044c", None))
        self.up.setText(QCoreApplication.translate("RegisterColumnsDialog", u"\u0412\u044b\u0448\u0435", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("RegisterColumnsDialog", u"\u041f\u0435\u0440\u0435\u0434\u0432\u0438\u043d\u0443\u0442\u044c \u0441\u0442\u043e\u043b\u0431\u0435\u0446 \u0432\u043b\u0435\u0432\u043e (Alt+\u0412\u0432\u0435\u0440\u0445)", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("RegisterColumnsDialog", u"\u041d\u0438\u0436\u0435", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("RegisterColumnsDialog", u"\u041f\u0435\u0440\u0435\u0434\u0432\u0438\u043d\u0443\u0442\u044c \u0441\u0442\u043e\u043b\u0431\u0435\u0446 \u0432\u043f\u0440\u0430\u0432\u043e (Alt+\u0412\u043d\u0438\u0437)", None))
#endif // QT_CONFIG(tooltip)
        self.titleLabel.setText(QCoreApplication.translate("RegisterColumnsDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("RegisterColumnsDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0441\u0442\u043e\u043b\u0431\u0446\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("RegisterColumnsDialog", u"&\u0412\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("RegisterColumnsDialog", u"\u0412\u0438\u0434 \u0441\u0442\u043e\u043b\u0431\u0446\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.choicesLabel.setText(QCoreApplication.translate("RegisterColumnsDialog", u"&\u0417\u043d\u0430\u0447\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.choices.setAccessibleName(QCoreApplication.translate("RegisterColumnsDialog", u"\u0417\u043d\u0430\u0447\u0435\u043d\u0438\u044f, \u043f\u043e \u043e\u0434\u043d\u043e\u043c\u0443 \u0432 \u0441\u0442\u0440\u043e\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.choices.setPlaceholderText(QCoreApplication.translate("RegisterColumnsDialog", u"\u041f\u043e \u043e\u0434\u043d\u043e\u043c\u0443 \u0432 \u0441\u0442\u0440\u043e\u043a\u0435", None))
        self.daysLabel.setText(QCoreApplication.translate("RegisterColumnsDialog", u"\u041d\u0430\u043f\u043e\u043c\u0438\u043d\u0430\u0442\u044c &\u0437\u0430, \u0434\u043d\u0435\u0439", None))
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("RegisterColumnsDialog", u"\u0417\u0430 \u0441\u043a\u043e\u043b\u044c\u043a\u043e \u0434\u043d\u0435\u0439 \u043d\u0430\u043f\u043e\u043c\u0438\u043d\u0430\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.required.setText(QCoreApplication.translate("RegisterColumnsDialog", u"&\u041e\u0431\u044f\u0437\u0430\u0442\u0435\u043b\u044c\u043d\u044b\u0439", None))
#if QT_CONFIG(tooltip)
        self.required.setToolTip(QCoreApplication.translate("RegisterColumnsDialog", u"\u041d\u0435\u0437\u0430\u043f\u043e\u043b\u043d\u0435\u043d\u043d\u044b\u0435 \u044f\u0447\u0435\u0439\u043a\u0438 \u043e\u0442\u043c\u0435\u0447\u0430\u044e\u0442\u0441\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.unique.setText(QCoreApplication.translate("RegisterColumnsDialog", u"\u0411\u0435\u0437 \u043f\u043e\u0432&\u0442\u043e\u0440\u043e\u0432", None))
#if QT_CONFIG(tooltip)
        self.unique.setToolTip(QCoreApplication.translate("RegisterColumnsDialog", u"\u041f\u043e\u0432\u0442\u043e\u0440\u044b \u043e\u0442\u043c\u0435\u0447\u0430\u044e\u0442\u0441\u044f; \u043f\u0440\u0438 \u0437\u0430\u0433\u0440\u0443\u0437\u043a\u0435 \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u0441\u0442\u0440\u043e\u043a\u0430 \u0443\u0437\u043d\u0430\u0451\u0442\u0441\u044f \u043f\u043e \u044d\u0442\u043e\u043c\u0443 \u0441\u0442\u043e\u043b\u0431\u0446\u0443", None))
#endif // QT_CONFIG(tooltip)
        self.other.setText(QCoreApplication.translate("RegisterColumnsDialog", u"\u041c\u043e\u0436\u043d\u043e &\u0443\u043a\u0430\u0437\u0430\u0442\u044c \u0434\u0440\u0443\u0433\u0443\u044e \u043e\u0440\u0433\u0430\u043d\u0438\u0437\u0430\u0446\u0438\u044e", None))
        self.noteLabel.setText(QCoreApplication.translate("RegisterColumnsDialog", u"\u041f\u043e&\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RegisterColumnsDialog", u"\u041f\u043e\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.state.setText("")
        self.problem.setText("")
    # retranslateUi

