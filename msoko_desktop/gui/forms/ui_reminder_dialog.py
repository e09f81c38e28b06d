"""Generated from ui/reminder_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTabWidget, QToolButton, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.printing.pages_view import PagesView
from msoko_desktop.gui.widgets.date_field import DateField

class Ui_ReminderDialog(object):
    def setupUi(self, ReminderDialog: QWidget) -> None:
        if not ReminderDialog.objectName():
            ReminderDialog.setObjectName(u"ReminderDialog")
        ReminderDialog.resize(1160, 680)
        ReminderDialog.setSizeGripEnabled(True)
        self.mainLayout = QHBoxLayout(ReminderDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.previewLayout = QVBoxLayout()
        self.previewLayout.setObjectName(u"previewLayout")
        self.toolsLayout = QHBoxLayout()
        self.toolsLayout.setObjectName(u"toolsLayout")
        self.zoomOut = QToolButton(ReminderDialog)
        self.zoomOut.setObjectName(u"zoomOut")

        self.toolsLayout.addWidget(self.zoomOut)

        self.fitWidth = QToolButton(ReminderDialog)
        self.fitWidth.setObjectName(u"fitWidth")

        self.toolsLayout.addWidget(self.fitWidth)

        self.zoomIn = QToolButton(ReminderDialog)
        self.zoomIn.setObjectName(u"zoomIn")

        self.toolsLayout.addWidget(self.zoomIn)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolsLayout.addItem(self.toolsSpace)

        self.pageNumber = QLabel(ReminderDialog)
        self.pageNumber.setObjectName(u"pageNumber")

        self.toolsLayout.addWidget(self.pageNumber)


        self.previewLayout.addLayout(self.toolsLayout)

        self.pages = PagesView(ReminderDialog)
        self.pages.setObjectName(u"pages")
        self.pages.setMinimumSize(QSize(360, 300))

        self.previewLayout.addWidget(self.pages)


        self.mainLayout.addLayout(self.previewLayout)

        self.side = QWidget(ReminderDialog)
        self.side.setObjectName(u"side")
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(0, 0, 0, 0)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(self.side)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.side)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(12)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.procedureLabel = QLabel(self.side)
        self.procedureLabel.setObjectName(u"procedureLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.procedureLabel)

        self.procedure = QComboBox(self.side)
        self.procedure.setObjectName(u"procedure")
        self.procedure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.procedure.setMinimumContentsLength(12)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.procedure)

        self.dueLabel = QLabel(self.side)
        self.dueLabel.setObjectName(u"dueLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateField(self.side)
        self.due.setObjectName(u"due")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.due)

        self.untilLabel = QLabel(self.side)
        self.untilLabel.setObjectName(u"untilLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.untilLabel)

        self.until = DateField(self.side)
        self.until.setObjectName(u"until")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.until)

        self.numberLabel = QLabel(self.side)
        self.numberLabel.setObjectName(u"numberLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QLineEdit(self.side)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(60)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.number)

        self.dateLabel = QLabel(self.side)
        self.dateLabel.setObjectName(u"dateLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.dateLabel)

        self.date = DateField(self.side)
        self.date.setObjectName(u"date")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.date)


        self.sideLayout.addLayout(self.form)

        self.tabs = QTabWidget(self.side)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.schoolsTab = QWidget()
        self.schoolsTab.setObjectName(u"schoolsTab")
        self.schoolsLayout = QVBoxLayout(self.schoolsTab)
        self.schoolsLayout.setObjectName(u"schoolsLayout")
        self.schoolsLayout.setContentsMargins(0, 6, 0, 0)
        self.schools = QListWidget(self.schoolsTab)
        self.schools.setObjectName(u"schools")
        self.schools.setMinimumSize(QSize(0, 90))

        self.schoolsLayout.addWidget(self.schools)

        self.tabs.addTab(self.schoolsTab, "")
        self.textTab = QWidget()
        self.textTab.setObjectName(u"textTab")
        self.textLayout = QVBoxLayout(self.textTab)
        self.textLayout.setObjectName(u"textLayout")
        self.textLayout.setContentsMargins(0, 6, 0, 0)
        self.text = QPlainTextEdit(self.textTab)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QSize(0, 90))

        self.textLayout.addWidget(self.text)

        self.ownText = QPushButton(self.textTab)
        self.ownText.setObjectName(u"ownText")
        self.ownText.setAutoDefault(False)

        self.textLayout.addWidget(self.ownText)

        self.tabs.addTab(self.textTab, "")

        self.sideLayout.addWidget(self.tabs)

        self.message = QLabel(self.side)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)

        self.sideLayout.addWidget(self.message)

        self.record = QPushButton(self.side)
        self.record.setObjectName(u"record")
        self.record.setAutoDefault(False)

        self.sideLayout.addWidget(self.record)

        self.print = QPushButton(self.side)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.sideLayout.addWidget(self.print)

        self.save = QPushButton(self.side)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.sideLayout.addWidget(self.save)

        self.openFolder = QPushButton(self.side)
        self.openFolder.setObjectName(u"openFolder")
        self.openFolder.setAutoDefault(False)

        self.sideLayout.addWidget(self.openFolder)

        self.close = QPushButton(self.side)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.sideLayout.addWidget(self.close)


        self.mainLayout.addWidget(self.side)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.procedureLabel.setBuddy(self.procedure)
        self.dueLabel.setBuddy(self.due)
        self.untilLabel.setBuddy(self.until)
        self.numberLabel.setBuddy(self.number)
        self.dateLabel.setBuddy(self.date)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReminderDialog)

        QMetaObject.connectSlotsByName(ReminderDialog)
    # setupUi

    def retranslateUi(self, ReminderDialog: QWidget) -> None:
        ReminderDialog.setWindowTitle(QCoreApplication.translate("ReminderDialog", u"\u041f\u0438\u0441\u044c\u043c\u043e-\u043d\u0430\u043f\u043e\u043c\u0438\u043d\u0430\u043d\u0438\u0435", None))
        self.zoomOut.setText(QCoreApplication.translate("ReminderDialog", u"\u2212", None))
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("ReminderDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(accessibility)
        self.fitWidth.setText(QCoreApplication.translate("ReminderDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435", None))
#if QT_CONFIG(tooltip)
        self.fitWidth.setToolTip(QCoreApplication.translate("ReminderDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fitWidth.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(accessibility)
        self.zoomIn.setText(QCoreApplication.translate("ReminderDialog", u"+", None))
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("ReminderDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(accessibility)
        self.pageNumber.setText("")
        self.kindLabel.setText(QCoreApplication.translate("ReminderDialog", u"&\u041f\u0438\u0441\u044c\u043c\u043e", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u041f\u0438\u0441\u044c\u043c\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.procedureLabel.setText(QCoreApplication.translate("ReminderDialog", u"\u041f&\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#if QT_CONFIG(accessibility)
        self.procedure.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.dueLabel.setText(QCoreApplication.translate("ReminderDialog", u"\u0421\u0434\u0430\u0442\u044c \u0431\u044b\u043b\u043e &\u0434\u043e", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u0421\u0434\u0430\u0442\u044c \u0431\u044b\u043b\u043e \u0434\u043e", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.due.setToolTip(QCoreApplication.translate("ReminderDialog", u"\u041f\u0443\u0441\u0442\u043e \u2013 \u043e\u0431\u044b\u0447\u043d\u044b\u0439 \u0441\u0440\u043e\u043a: \u0434\u043d\u0438 \u043f\u043e\u0441\u043b\u0435 \u0440\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(tooltip)
        self.untilLabel.setText(QCoreApplication.translate("ReminderDialog", u"&\u041e\u0442\u0432\u0435\u0442\u0438\u0442\u044c \u0434\u043e", None))
#if QT_CONFIG(accessibility)
        self.until.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u041e\u0442\u0432\u0435\u0442\u0438\u0442\u044c \u0434\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("ReminderDialog", u"&\u041d\u043e\u043c\u0435\u0440", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u041d\u043e\u043c\u0435\u0440 \u043f\u0438\u0441\u044c\u043c\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("ReminderDialog", u"&\u0414\u0430\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u0414\u0430\u0442\u0430 \u043f\u0438\u0441\u044c\u043c\u0430", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.schools.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u0428\u043a\u043e\u043b\u044b, \u043a\u043e\u0442\u043e\u0440\u044b\u043c \u043f\u0438\u0448\u0443\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.schoolsTab), QCoreApplication.translate("ReminderDialog", u"\u041a\u043e\u043c\u0443", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"\u0422\u0435\u043a\u0441\u0442 \u043f\u0438\u0441\u044c\u043c\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.ownText.setText(QCoreApplication.translate("ReminderDialog", u"&\u0412\u0435\u0440\u043d\u0443\u0442\u044c \u0442\u0435\u043a\u0441\u0442 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u044b", None))
        self.tabs.setTabText(self.tabs.indexOf(self.textTab), QCoreApplication.translate("ReminderDialog", u"\u0422\u0435\u043a\u0441\u0442", None))
        self.message.setText("")
        self.record.setText(QCoreApplication.translate("ReminderDialog", u"\u0417\u0430&\u043f\u0438\u0441\u0430\u0442\u044c \u0432 \u0440\u0435\u0435\u0441\u0442\u0440", None))
#if QT_CONFIG(tooltip)
        self.record.setToolTip(QCoreApplication.translate("ReminderDialog", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u043f\u0438\u0441\u044c\u043c\u043e \u0432 \u0440\u0435\u0435\u0441\u0442\u0440 \u00ab\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b\u00bb \u0432\u043c\u0435\u0441\u0442\u0435 \u0441 \u0435\u0433\u043e PDF", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("ReminderDialog", u"\u041f&\u0435\u0447\u0430\u0442\u044c\u2026", None))
#if QT_CONFIG(shortcut)
        self.print.setShortcut(QCoreApplication.translate("ReminderDialog", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("ReminderDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u043f\u0440\u0438\u043d\u0442\u0435\u0440 \u0438 \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.save.setText(QCoreApplication.translate("ReminderDialog", u"\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c &\u043a\u0430\u043a\u2026", None))
#if QT_CONFIG(shortcut)
        self.save.setShortcut(QCoreApplication.translate("ReminderDialog", u"Ctrl+S", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("ReminderDialog", u"PDF \u0438\u043b\u0438 Word (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        self.openFolder.setText(QCoreApplication.translate("ReminderDialog", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043f&\u0430\u043f\u043a\u0443", None))
        self.close.setText(QCoreApplication.translate("ReminderDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

