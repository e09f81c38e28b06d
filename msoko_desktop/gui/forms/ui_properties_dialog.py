"""Generated from ui/properties_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTabWidget,
    QTableWidget, QTableWidgetItem, QToolButton, QVBoxLayout,
    QWidget)

class Ui_PropertiesDialog(object):
    def setupUi(self, PropertiesDialog: QWidget) -> None:
        if not PropertiesDialog.objectName():
            PropertiesDialog.setObjectName(u"PropertiesDialog")
        PropertiesDialog.resize(640, 500)
        self.outer = QVBoxLayout(PropertiesDialog)
        self.outer.setObjectName(u"outer")
        self.tabs = QTabWidget(PropertiesDialog)
        self.tabs.setObjectName(u"tabs")
        self.main = QWidget()
        self.main.setObjectName(u"main")
        self.mainForm = QFormLayout(self.main)
        self.mainForm.setObjectName(u"mainForm")
        self.mainForm.setVerticalSpacing(10)
        self.titleLabel = QLabel(self.main)
        self.titleLabel.setObjectName(u"titleLabel")

        self.mainForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QPlainTextEdit(self.main)
        self.title.setObjectName(u"title")
        self.title.setTabChangesFocus(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.mainForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.startLabel = QLabel(self.main)
        self.startLabel.setObjectName(u"startLabel")

        self.mainForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.startLabel)

        self.periodRow = QHBoxLayout()
        self.periodRow.setObjectName(u"periodRow")
        self.start = QLineEdit(self.main)
        self.start.setObjectName(u"start")

        self.periodRow.addWidget(self.start)

        self.endLabel = QLabel(self.main)
        self.endLabel.setObjectName(u"endLabel")

        self.periodRow.addWidget(self.endLabel)

        self.end = QLineEdit(self.main)
        self.end.setObjectName(u"end")

        self.periodRow.addWidget(self.end)

        self.usual = QToolButton(self.main)
        self.usual.setObjectName(u"usual")
        self.usual.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.periodRow.addWidget(self.usual)


        self.mainForm.setLayout(1, QFormLayout.ItemRole.FieldRole, self.periodRow)

        self.schoolYear = QCheckBox(self.main)
        self.schoolYear.setObjectName(u"schoolYear")

        self.mainForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.schoolYear)

        self.directionLabel = QLabel(self.main)
        self.directionLabel.setObjectName(u"directionLabel")

        self.mainForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(self.main)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.direction.setMinimumContentsLength(30)

        self.mainForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.direction)

        self.tabs.addTab(self.main, "")
        self.approvalPage = QWidget()
        self.approvalPage.setObjectName(u"approvalPage")
        self.approvalForm = QFormLayout(self.approvalPage)
        self.approvalForm.setObjectName(u"approvalForm")
        self.approvalText = QLabel(self.approvalPage)
        self.approvalText.setObjectName(u"approvalText")
        self.approvalText.setWordWrap(True)

        self.approvalForm.setWidget(0, QFormLayout.ItemRole.SpanningRole, self.approvalText)

        self.kindLabel = QLabel(self.approvalPage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.approvalForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.approvalPage)
        self.kind.setObjectName(u"kind")
        self.kind.setEditable(True)

        self.approvalForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)

        self.issuerLabel = QLabel(self.approvalPage)
        self.issuerLabel.setObjectName(u"issuerLabel")

        self.approvalForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.issuerLabel)

        self.issuer = QLineEdit(self.approvalPage)
        self.issuer.setObjectName(u"issuer")

        self.approvalForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.issuer)

        self.numberLabel = QLabel(self.approvalPage)
        self.numberLabel.setObjectName(u"numberLabel")

        self.approvalForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QLineEdit(self.approvalPage)
        self.number.setObjectName(u"number")

        self.approvalForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.number)

        self.dateLabel = QLabel(self.approvalPage)
        self.dateLabel.setObjectName(u"dateLabel")

        self.approvalForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.dateLabel)

        self.date = QLineEdit(self.approvalPage)
        self.date.setObjectName(u"date")

        self.approvalForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.date)

        self.tabs.addTab(self.approvalPage, "")
        self.columnsPage = QWidget()
        self.columnsPage.setObjectName(u"columnsPage")
        self.columnsRow = QHBoxLayout(self.columnsPage)
        self.columnsRow.setObjectName(u"columnsRow")
        self.columns = QTableWidget(self.columnsPage)
        self.columns.setObjectName(u"columns")

        self.columnsRow.addWidget(self.columns)

        self.columnButtons = QVBoxLayout()
        self.columnButtons.setObjectName(u"columnButtons")
        self.columnUp = QPushButton(self.columnsPage)
        self.columnUp.setObjectName(u"columnUp")

        self.columnButtons.addWidget(self.columnUp)

        self.columnDown = QPushButton(self.columnsPage)
        self.columnDown.setObjectName(u"columnDown")

        self.columnButtons.addWidget(self.columnDown)

        self.automatic = QPushButton(self.columnsPage)
        self.automatic.setObjectName(u"automatic")

        self.columnButtons.addWidget(self.automatic)

        self.columnSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.columnButtons.addItem(self.columnSpace)


        self.columnsRow.addLayout(self.columnButtons)

        self.columnsRow.setStretch(0, 1)
        self.tabs.addTab(self.columnsPage, "")
        self.abbreviationsPage = QWidget()
        self.abbreviationsPage.setObjectName(u"abbreviationsPage")
        self.abbreviationColumn = QVBoxLayout(self.abbreviationsPage)
        self.abbreviationColumn.setObjectName(u"abbreviationColumn")
        self.abbreviations = QTableWidget(self.abbreviationsPage)
        self.abbreviations.setObjectName(u"abbreviations")

        self.abbreviationColumn.addWidget(self.abbreviations)

        self.abbreviationButtons = QHBoxLayout()
        self.abbreviationButtons.setObjectName(u"abbreviationButtons")
        self.abbreviationAdd = QPushButton(self.abbreviationsPage)
        self.abbreviationAdd.setObjectName(u"abbreviationAdd")

        self.abbreviationButtons.addWidget(self.abbreviationAdd)

        self.abbreviationRemove = QPushButton(self.abbreviationsPage)
        self.abbreviationRemove.setObjectName(u"abbreviationRemove")

        self.abbreviationButtons.addWidget(self.abbreviationRemove)

        self.abbreviationSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.abbreviationButtons.addItem(self.abbreviationSpace)


        self.abbreviationColumn.addLayout(self.abbreviationButtons)

        self.tabs.addTab(self.abbreviationsPage, "")

        self.outer.addWidget(self.tabs)

        self.problem = QLabel(PropertiesDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(PropertiesDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.startLabel.setBuddy(self.start)
        self.endLabel.setBuddy(self.end)
        self.directionLabel.setBuddy(self.direction)
        self.kindLabel.setBuddy(self.kind)
        self.issuerLabel.setBuddy(self.issuer)
        self.numberLabel.setBuddy(self.number)
        self.dateLabel.setBuddy(self.date)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PropertiesDialog)
        self.buttons.rejected.connect(PropertiesDialog.reject)

        QMetaObject.connectSlotsByName(PropertiesDialog)
    # setupUi

    def retranslateUi(self, PropertiesDialog: QWidget) -> None:
        PropertiesDialog.setWindowTitle(QCoreApplication.translate("PropertiesDialog", u"\u0421\u0432\u043e\u0439\u0441\u0442\u0432\u0430 \u043f\u043b\u0430\u043d\u0430", None))
        self.titleLabel.setText(QCoreApplication.translate("PropertiesDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
        self.startLabel.setText(QCoreApplication.translate("PropertiesDialog", u"\u041f\u0435\u0440\u0438\u043e\u0434 &\u0441", None))
        self.start.setPlaceholderText(QCoreApplication.translate("PropertiesDialog", u"\u0434\u0434.\u043c\u043c.\u0433\u0433\u0433\u0433", None))
#if QT_CONFIG(accessibility)
        self.start.setAccessibleName(QCoreApplication.translate("PropertiesDialog", u"\u041d\u0430\u0447\u0430\u043b\u043e \u043f\u0435\u0440\u0438\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.endLabel.setText(QCoreApplication.translate("PropertiesDialog", u"&\u043f\u043e", None))
        self.end.setPlaceholderText(QCoreApplication.translate("PropertiesDialog", u"\u0434\u0434.\u043c\u043c.\u0433\u0433\u0433\u0433", None))
#if QT_CONFIG(accessibility)
        self.end.setAccessibleName(QCoreApplication.translate("PropertiesDialog", u"\u041a\u043e\u043d\u0435\u0446 \u043f\u0435\u0440\u0438\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.usual.setText(QCoreApplication.translate("PropertiesDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u0433\u043e\u0434 \u25be", None))
        self.schoolYear.setText(QCoreApplication.translate("PropertiesDialog", u"\u041f\u043b\u0430\u043d \u043d\u0430 &\u0443\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434: \u043c\u0435\u0441\u044f\u0446\u044b \u0431\u0435\u0437 \u0433\u043e\u0434\u0430 \u0441\u0447\u0438\u0442\u0430\u044e\u0442\u0441\u044f \u0441 \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f \u043f\u043e \u0430\u0432\u0433\u0443\u0441\u0442", None))
        self.directionLabel.setText(QCoreApplication.translate("PropertiesDialog", u"\u041d&\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
        self.tabs.setTabText(self.tabs.indexOf(self.main), QCoreApplication.translate("PropertiesDialog", u"\u041e\u0441\u043d\u043e\u0432\u043d\u043e\u0435", None))
        self.approvalText.setText(QCoreApplication.translate("PropertiesDialog", u"\u0420\u0435\u043a\u0432\u0438\u0437\u0438\u0442\u044b \u043f\u0435\u0447\u0430\u0442\u0430\u044e\u0442\u0441\u044f \u0432 \u043e\u0442\u043c\u0435\u0442\u043a\u0435 \u043e\u0431 \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0438. \u041f\u043e\u043a\u0430 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u043d\u0435 \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043d, \u043d\u043e\u043c\u0435\u0440 \u0438 \u0434\u0430\u0442\u0443 \u043c\u043e\u0436\u043d\u043e \u043d\u0435 \u0437\u0430\u043f\u043e\u043b\u043d\u044f\u0442\u044c.", None))
        self.kindLabel.setText(QCoreApplication.translate("PropertiesDialog", u"&\u0412\u0438\u0434 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430", None))
        self.issuerLabel.setText(QCoreApplication.translate("PropertiesDialog", u"&\u0427\u0435\u0439 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
        self.issuer.setPlaceholderText(QCoreApplication.translate("PropertiesDialog", u"\u0443\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u044f \u2026 \u0440\u0430\u0439\u043e\u043d\u0430", None))
        self.numberLabel.setText(QCoreApplication.translate("PropertiesDialog", u"&\u041d\u043e\u043c\u0435\u0440", None))
        self.dateLabel.setText(QCoreApplication.translate("PropertiesDialog", u"&\u0414\u0430\u0442\u0430", None))
        self.date.setPlaceholderText(QCoreApplication.translate("PropertiesDialog", u"\u0434\u0434.\u043c\u043c.\u0433\u0433\u0433\u0433", None))
        self.tabs.setTabText(self.tabs.indexOf(self.approvalPage), QCoreApplication.translate("PropertiesDialog", u"\u0423\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("PropertiesDialog", u"\u0413\u0440\u0430\u0444\u044b \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.columnUp.setText(QCoreApplication.translate("PropertiesDialog", u"\u0412&\u044b\u0448\u0435", None))
        self.columnDown.setText(QCoreApplication.translate("PropertiesDialog", u"\u041d&\u0438\u0436\u0435", None))
        self.automatic.setText(QCoreApplication.translate("PropertiesDialog", u"&\u0428\u0438\u0440\u0438\u043d\u0430 \u0441\u0430\u043c\u0430", None))
#if QT_CONFIG(tooltip)
        self.automatic.setToolTip(QCoreApplication.translate("PropertiesDialog", u"\u041f\u043e\u0434\u043e\u0431\u0440\u0430\u0442\u044c \u0448\u0438\u0440\u0438\u043d\u0443 \u0432\u0441\u0435\u0445 \u0433\u0440\u0430\u0444 \u043f\u043e \u0438\u0445 \u0442\u0435\u043a\u0441\u0442\u0443", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.columnsPage), QCoreApplication.translate("PropertiesDialog", u"\u0413\u0440\u0430\u0444\u044b", None))
#if QT_CONFIG(accessibility)
        self.abbreviations.setAccessibleName(QCoreApplication.translate("PropertiesDialog", u"\u0421\u043e\u043a\u0440\u0430\u0449\u0435\u043d\u0438\u044f \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.abbreviationAdd.setText(QCoreApplication.translate("PropertiesDialog", u"\u0414\u043e\u0431\u0430&\u0432\u0438\u0442\u044c", None))
        self.abbreviationRemove.setText(QCoreApplication.translate("PropertiesDialog", u"&\u0423\u0431\u0440\u0430\u0442\u044c", None))
        self.tabs.setTabText(self.tabs.indexOf(self.abbreviationsPage), QCoreApplication.translate("PropertiesDialog", u"\u0421\u043e\u043a\u0440\u0430\u0449\u0435\u043d\u0438\u044f", None))
    # retranslateUi

