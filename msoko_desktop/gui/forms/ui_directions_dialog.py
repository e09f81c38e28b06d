"""Generated from ui/directions_dialog.ui by tools/build_forms.py; change the form, not this module."""

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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_DirectionsDialog(object):
    def setupUi(self, DirectionsDialog: QWidget) -> None:
        if not DirectionsDialog.objectName():
            DirectionsDialog.setObjectName(u"DirectionsDialog")
        DirectionsDialog.resize(980, 620)
        self.outer = QVBoxLayout(DirectionsDialog)
        self.outer.setObjectName(u"outer")
        self.setRow = QHBoxLayout()
        self.setRow.setObjectName(u"setRow")
        self.setLabel = QLabel(DirectionsDialog)
        self.setLabel.setObjectName(u"setLabel")

        self.setRow.addWidget(self.setLabel)

        self.sets = QComboBox(DirectionsDialog)
        self.sets.setObjectName(u"sets")

        self.setRow.addWidget(self.sets)

        self.activate = QPushButton(DirectionsDialog)
        self.activate.setObjectName(u"activate")
        self.activate.setAutoDefault(False)

        self.setRow.addWidget(self.activate)

        self.copySet = QPushButton(DirectionsDialog)
        self.copySet.setObjectName(u"copySet")
        self.copySet.setAutoDefault(False)

        self.setRow.addWidget(self.copySet)

        self.deleteSet = QPushButton(DirectionsDialog)
        self.deleteSet.setObjectName(u"deleteSet")
        self.deleteSet.setAutoDefault(False)

        self.setRow.addWidget(self.deleteSet)

        self.setRow.setStretch(1, 1)

        self.outer.addLayout(self.setRow)

        self.remark = QLabel(DirectionsDialog)
        self.remark.setObjectName(u"remark")
        self.remark.setWordWrap(True)
        self.remark.setTextFormat(Qt.TextFormat.PlainText)
        self.remark.setProperty(u"role", u"warning")

        self.outer.addWidget(self.remark)

        self.middle = QHBoxLayout()
        self.middle.setObjectName(u"middle")
        self.leftBox = QVBoxLayout()
        self.leftBox.setObjectName(u"leftBox")
        self.cards = QListWidget(DirectionsDialog)
        self.cards.setObjectName(u"cards")

        self.leftBox.addWidget(self.cards)

        self.cardButtons = QHBoxLayout()
        self.cardButtons.setObjectName(u"cardButtons")
        self.add = QPushButton(DirectionsDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.cardButtons.addWidget(self.add)

        self.split = QPushButton(DirectionsDialog)
        self.split.setObjectName(u"split")
        self.split.setAutoDefault(False)

        self.cardButtons.addWidget(self.split)

        self.remove = QPushButton(DirectionsDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.cardButtons.addWidget(self.remove)


        self.leftBox.addLayout(self.cardButtons)

        self.moveButtons = QHBoxLayout()
        self.moveButtons.setObjectName(u"moveButtons")
        self.up = QPushButton(DirectionsDialog)
        self.up.setObjectName(u"up")
        self.up.setAutoDefault(False)

        self.moveButtons.addWidget(self.up)

        self.down = QPushButton(DirectionsDialog)
        self.down.setObjectName(u"down")
        self.down.setAutoDefault(False)

        self.moveButtons.addWidget(self.down)

        self.moveSpace = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.moveButtons.addItem(self.moveSpace)


        self.leftBox.addLayout(self.moveButtons)


        self.middle.addLayout(self.leftBox)

        self.rightBox = QVBoxLayout()
        self.rightBox.setObjectName(u"rightBox")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.titleLabel = QLabel(DirectionsDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QPlainTextEdit(DirectionsDialog)
        self.title.setObjectName(u"title")
        self.title.setTabChangesFocus(True)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.shortLabel = QLabel(DirectionsDialog)
        self.shortLabel.setObjectName(u"shortLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.shortLabel)

        self.short_title = QLineEdit(DirectionsDialog)
        self.short_title.setObjectName(u"short_title")
        self.short_title.setMaxLength(60)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.short_title)

        self.numberLabel = QLabel(DirectionsDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QLineEdit(DirectionsDialog)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(12)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.number)

        self.partLabel = QLabel(DirectionsDialog)
        self.partLabel.setObjectName(u"partLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.partLabel)

        self.part = QComboBox(DirectionsDialog)
        self.part.setObjectName(u"part")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.part)


        self.rightBox.addLayout(self.form)

        self.textRow = QHBoxLayout()
        self.textRow.setObjectName(u"textRow")
        self.whatLabel = QLabel(DirectionsDialog)
        self.whatLabel.setObjectName(u"whatLabel")

        self.textRow.addWidget(self.whatLabel)

        self.what = QComboBox(DirectionsDialog)
        self.what.setObjectName(u"what")

        self.textRow.addWidget(self.what)

        self.textRow.setStretch(1, 1)

        self.rightBox.addLayout(self.textRow)

        self.text = QPlainTextEdit(DirectionsDialog)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.rightBox.addWidget(self.text)

        self.saveRow = QHBoxLayout()
        self.saveRow.setObjectName(u"saveRow")
        self.hint = QLabel(DirectionsDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")

        self.saveRow.addWidget(self.hint)

        self.saveSpace = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.saveRow.addItem(self.saveSpace)

        self.save = QPushButton(DirectionsDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.saveRow.addWidget(self.save)


        self.rightBox.addLayout(self.saveRow)

        self.rightBox.setStretch(2, 1)

        self.middle.addLayout(self.rightBox)

        self.middle.setStretch(0, 2)
        self.middle.setStretch(1, 3)

        self.outer.addLayout(self.middle)

        self.problem = QLabel(DirectionsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(DirectionsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)

        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.setLabel.setBuddy(self.sets)
        self.titleLabel.setBuddy(self.title)
        self.shortLabel.setBuddy(self.short_title)
        self.numberLabel.setBuddy(self.number)
        self.partLabel.setBuddy(self.part)
        self.whatLabel.setBuddy(self.what)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DirectionsDialog)

        QMetaObject.connectSlotsByName(DirectionsDialog)
    # setupUi

    def retranslateUi(self, DirectionsDialog: QWidget) -> None:
        DirectionsDialog.setWindowTitle(QCoreApplication.translate("DirectionsDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f", None))
        self.setLabel.setText(QCoreApplication.translate("DirectionsDialog", u"&\u041d\u0430\u0431\u043e\u0440:", None))
#if QT_CONFIG(accessibility)
        self.sets.setAccessibleName(QCoreApplication.translate("DirectionsDialog", u"\u041d\u0430\u0431\u043e\u0440 \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0439", None))
#endif // QT_CONFIG(accessibility)
        self.activate.setText(QCoreApplication.translate("DirectionsDialog", u"\u0421\u0434\u0435\u043b\u0430\u0442\u044c &\u0434\u0435\u0439\u0441\u0442\u0432\u0443\u044e\u0449\u0438\u043c", None))
        self.copySet.setText(QCoreApplication.translate("DirectionsDialog", u"&\u041a\u043e\u043f\u0438\u044f\u2026", None))
#if QT_CONFIG(tooltip)
        self.copySet.setToolTip(QCoreApplication.translate("DirectionsDialog", u"\u0421\u043e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0441\u0432\u043e\u0439 \u043d\u0430\u0431\u043e\u0440 \u0438\u0437 \u044d\u0442\u043e\u0433\u043e", None))
#endif // QT_CONFIG(tooltip)
        self.deleteSet.setText(QCoreApplication.translate("DirectionsDialog", u"\u0423\u0434\u0430\u043b\u0438\u0442\u044c \u043d\u0430\u0431\u043e\u0440", None))
        self.remark.setText("")
#if QT_CONFIG(accessibility)
        self.cards.setAccessibleName(QCoreApplication.translate("DirectionsDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u043d\u0430\u0431\u043e\u0440\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("DirectionsDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
        self.split.setText(QCoreApplication.translate("DirectionsDialog", u"&\u0420\u0430\u0437\u0434\u0435\u043b\u0438\u0442\u044c\u2026", None))
        self.remove.setText(QCoreApplication.translate("DirectionsDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.up.setText(QCoreApplication.translate("DirectionsDialog", u"\u0412&\u044b\u0448\u0435", None))
        self.down.setText(QCoreApplication.translate("DirectionsDialog", u"&\u041d\u0438\u0436\u0435", None))
        self.titleLabel.setText(QCoreApplication.translate("DirectionsDialog", u"\u041d&\u0430\u0437\u0432\u0430\u043d\u0438\u0435:", None))
        self.shortLabel.setText(QCoreApplication.translate("DirectionsDialog", u"&\u041a\u0440\u0430\u0442\u043a\u043e:", None))
        self.numberLabel.setText(QCoreApplication.translate("DirectionsDialog", u"\u041d\u043e&\u043c\u0435\u0440:", None))
        self.partLabel.setText(QCoreApplication.translate("DirectionsDialog", u"&\u0427\u0430\u0441\u0442\u044c:", None))
        self.whatLabel.setText(QCoreApplication.translate("DirectionsDialog", u"&\u0422\u0435\u043a\u0441\u0442\u044b:", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("DirectionsDialog", u"\u041a\u0430\u043a\u043e\u0439 \u0442\u0435\u043a\u0441\u0442", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("DirectionsDialog", u"\u0422\u0435\u043a\u0441\u0442, \u0430\u0431\u0437\u0430\u0446 \u2013 \u0441\u0442\u0440\u043e\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("DirectionsDialog", u"\u041a\u0430\u0436\u0434\u044b\u0439 \u0430\u0431\u0437\u0430\u0446 \u2013 \u043e\u0442\u0434\u0435\u043b\u044c\u043d\u0430\u044f \u0441\u0442\u0440\u043e\u043a\u0430.", None))
        self.save.setText(QCoreApplication.translate("DirectionsDialog", u"&\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
        self.problem.setText("")
    # retranslateUi

