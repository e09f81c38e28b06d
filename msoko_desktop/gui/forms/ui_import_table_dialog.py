"""Generated from ui/import_table_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QListWidget, QListWidgetItem,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QTabWidget, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_ImportTableDialog(object):
    def setupUi(self, ImportTableDialog: QWidget) -> None:
        if not ImportTableDialog.objectName():
            ImportTableDialog.setObjectName(u"ImportTableDialog")
        ImportTableDialog.resize(980, 600)
        ImportTableDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ImportTableDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.fileLine = QHBoxLayout()
        self.fileLine.setObjectName(u"fileLine")
        self.fileName = QLabel(ImportTableDialog)
        self.fileName.setObjectName(u"fileName")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.fileName.sizePolicy().hasHeightForWidth())
        self.fileName.setSizePolicy(sizePolicy)
        self.fileName.setWordWrap(True)
        self.fileName.setTextFormat(Qt.TextFormat.PlainText)
        self.fileName.setProperty(u"role", u"subheading")

        self.fileLine.addWidget(self.fileName)

        self.sheetLabel = QLabel(ImportTableDialog)
        self.sheetLabel.setObjectName(u"sheetLabel")

        self.fileLine.addWidget(self.sheetLabel)

        self.sheet = QComboBox(ImportTableDialog)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet.setMinimumContentsLength(14)

        self.fileLine.addWidget(self.sheet)


        self.mainLayout.addLayout(self.fileLine)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(6)
        self.kindLabel = QLabel(ImportTableDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.fields.addWidget(self.kindLabel, 0, 0, 1, 1)

        self.kind = QComboBox(ImportTableDialog)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(24)

        self.fields.addWidget(self.kind, 0, 1, 1, 1)

        self.workLabel = QLabel(ImportTableDialog)
        self.workLabel.setObjectName(u"workLabel")

        self.fields.addWidget(self.workLabel, 0, 2, 1, 1)

        self.work = QComboBox(ImportTableDialog)
        self.work.setObjectName(u"work")
        self.work.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.work.setMinimumContentsLength(30)

        self.fields.addWidget(self.work, 0, 3, 1, 1)

        self.newWork = QWidget(ImportTableDialog)
        self.newWork.setObjectName(u"newWork")
        self.newWorkLayout = QHBoxLayout(self.newWork)
        self.newWorkLayout.setObjectName(u"newWorkLayout")
        self.newWorkLayout.setContentsMargins(0, 0, 0, 0)
        self.procedureLabel = QLabel(self.newWork)
        self.procedureLabel.setObjectName(u"procedureLabel")

        self.newWorkLayout.addWidget(self.procedureLabel)

        self.procedure = QComboBox(self.newWork)
        self.procedure.setObjectName(u"procedure")
        self.procedure.setEditable(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(2)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.procedure.sizePolicy().hasHeightForWidth())
        self.procedure.setSizePolicy(sizePolicy1)
        self.procedure.setMinimumContentsLength(10)

        self.newWorkLayout.addWidget(self.procedure)

        self.subjectLabel = QLabel(self.newWork)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.newWorkLayout.addWidget(self.subjectLabel)

        self.subject = QComboBox(self.newWork)
        self.subject.setObjectName(u"subject")
        self.subject.setEditable(True)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(3)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.subject.sizePolicy().hasHeightForWidth())
        self.subject.setSizePolicy(sizePolicy2)
        self.subject.setMinimumContentsLength(12)

        self.newWorkLayout.addWidget(self.subject)

        self.gradeLabel = QLabel(self.newWork)
        self.gradeLabel.setObjectName(u"gradeLabel")

        self.newWorkLayout.addWidget(self.gradeLabel)

        self.grade = QComboBox(self.newWork)
        self.grade.setObjectName(u"grade")

        self.newWorkLayout.addWidget(self.grade)

        self.yearLabel = QLabel(self.newWork)
        self.yearLabel.setObjectName(u"yearLabel")

        self.newWorkLayout.addWidget(self.yearLabel)

        self.year = QComboBox(self.newWork)
        self.year.setObjectName(u"year")

        self.newWorkLayout.addWidget(self.year)


        self.fields.addWidget(self.newWork, 1, 0, 1, 4)


        self.mainLayout.addLayout(self.fields)

        self.tabs = QTabWidget(ImportTableDialog)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(1)
        sizePolicy3.setHeightForWidth(self.tabs.sizePolicy().hasHeightForWidth())
        self.tabs.setSizePolicy(sizePolicy3)
        self.columnsTab = QWidget()
        self.columnsTab.setObjectName(u"columnsTab")
        self.columnsLayout = QVBoxLayout(self.columnsTab)
        self.columnsLayout.setObjectName(u"columnsLayout")
        self.columnsLayout.setContentsMargins(0, 4, 0, 0)
        self.columns = QTableWidget(self.columnsTab)
        self.columns.setObjectName(u"columns")

        self.columnsLayout.addWidget(self.columns)

        self.remember = QCheckBox(self.columnsTab)
        self.remember.setObjectName(u"remember")
        self.remember.setChecked(True)

        self.columnsLayout.addWidget(self.remember)

        self.tabs.addTab(self.columnsTab, "")
        self.rowsTab = QWidget()
        self.rowsTab.setObjectName(u"rowsTab")
        self.rowsLayout = QVBoxLayout(self.rowsTab)
        self.rowsLayout.setObjectName(u"rowsLayout")
        self.rowsLayout.setContentsMargins(0, 4, 0, 0)
        self.rows = QTableWidget(self.rowsTab)
        self.rows.setObjectName(u"rows")

        self.rowsLayout.addWidget(self.rows)

        self.tabs.addTab(self.rowsTab, "")
        self.schoolsTab = QWidget()
        self.schoolsTab.setObjectName(u"schoolsTab")
        self.schoolsLayout = QVBoxLayout(self.schoolsTab)
        self.schoolsLayout.setObjectName(u"schoolsLayout")
        self.schoolsLayout.setContentsMargins(0, 4, 0, 0)
        self.schools = QTableWidget(self.schoolsTab)
        self.schools.setObjectName(u"schools")

        self.schoolsLayout.addWidget(self.schools)

        self.skipLine = QHBoxLayout()
        self.skipLine.setObjectName(u"skipLine")
        self.skipUnknown = QPushButton(self.schoolsTab)
        self.skipUnknown.setObjectName(u"skipUnknown")
        self.skipUnknown.setAutoDefault(False)

        self.skipLine.addWidget(self.skipUnknown)

        self.skipSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.skipLine.addItem(self.skipSpace)


        self.schoolsLayout.addLayout(self.skipLine)

        self.tabs.addTab(self.schoolsTab, "")
        self.remarksTab = QWidget()
        self.remarksTab.setObjectName(u"remarksTab")
        self.remarksLayout = QVBoxLayout(self.remarksTab)
        self.remarksLayout.setObjectName(u"remarksLayout")
        self.remarksLayout.setContentsMargins(0, 4, 0, 0)
        self.remarks = QListWidget(self.remarksTab)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setWordWrap(True)
        self.remarks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.remarksLayout.addWidget(self.remarks)

        self.tabs.addTab(self.remarksTab, "")
        self.differencesTab = QWidget()
        self.differencesTab.setObjectName(u"differencesTab")
        self.differencesLayout = QVBoxLayout(self.differencesTab)
        self.differencesLayout.setObjectName(u"differencesLayout")
        self.differencesLayout.setContentsMargins(0, 4, 0, 0)
        self.differences = QTableWidget(self.differencesTab)
        self.differences.setObjectName(u"differences")

        self.differencesLayout.addWidget(self.differences)

        self.choiceLine = QHBoxLayout()
        self.choiceLine.setObjectName(u"choiceLine")
        self.replace = QRadioButton(self.differencesTab)
        self.replace.setObjectName(u"replace")
        self.replace.setChecked(True)

        self.choiceLine.addWidget(self.replace)

        self.keep = QRadioButton(self.differencesTab)
        self.keep.setObjectName(u"keep")

        self.choiceLine.addWidget(self.keep)

        self.choiceSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choiceLine.addItem(self.choiceSpace)


        self.differencesLayout.addLayout(self.choiceLine)

        self.tabs.addTab(self.differencesTab, "")

        self.mainLayout.addWidget(self.tabs)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.summary = QLabel(ImportTableDialog)
        self.summary.setObjectName(u"summary")
        sizePolicy.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)

        self.bottom.addWidget(self.summary)

        self.buttons = QDialogButtonBox(ImportTableDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.bottom.addWidget(self.buttons)


        self.mainLayout.addLayout(self.bottom)

#if QT_CONFIG(shortcut)
        self.sheetLabel.setBuddy(self.sheet)
        self.kindLabel.setBuddy(self.kind)
        self.workLabel.setBuddy(self.work)
        self.procedureLabel.setBuddy(self.procedure)
        self.subjectLabel.setBuddy(self.subject)
        self.gradeLabel.setBuddy(self.grade)
        self.yearLabel.setBuddy(self.year)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.sheet, self.kind)
        QWidget.setTabOrder(self.kind, self.work)
        QWidget.setTabOrder(self.work, self.procedure)
        QWidget.setTabOrder(self.procedure, self.subject)
        QWidget.setTabOrder(self.subject, self.grade)
        QWidget.setTabOrder(self.grade, self.year)
        QWidget.setTabOrder(self.year, self.tabs)
        QWidget.setTabOrder(self.tabs, self.columns)
        QWidget.setTabOrder(self.columns, self.remember)

        self.retranslateUi(ImportTableDialog)

        QMetaObject.connectSlotsByName(ImportTableDialog)
    # setupUi

    def retranslateUi(self, ImportTableDialog: QWidget) -> None:
        ImportTableDialog.setWindowTitle(QCoreApplication.translate("ImportTableDialog", u"\u0417\u0430\u0433\u0440\u0443\u0437\u043a\u0430 \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u0441 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u0430\u043c\u0438", None))
        self.fileName.setText("")
        self.sheetLabel.setText(QCoreApplication.translate("ImportTableDialog", u"&\u041b\u0438\u0441\u0442", None))
#if QT_CONFIG(tooltip)
        self.sheet.setToolTip(QCoreApplication.translate("ImportTableDialog", u"\u041a\u0430\u0436\u0434\u044b\u0439 \u043b\u0438\u0441\u0442 \u0437\u0430\u0433\u0440\u0443\u0436\u0430\u0435\u0442\u0441\u044f \u043e\u0442\u0434\u0435\u043b\u044c\u043d\u043e", None))
#endif // QT_CONFIG(tooltip)
        self.kindLabel.setText(QCoreApplication.translate("ImportTableDialog", u"&\u0412\u0438\u0434 \u0442\u0430\u0431\u043b\u0438\u0446\u044b", None))
        self.workLabel.setText(QCoreApplication.translate("ImportTableDialog", u"&\u0420\u0430\u0431\u043e\u0442\u0430", None))
#if QT_CONFIG(tooltip)
        self.work.setToolTip(QCoreApplication.translate("ImportTableDialog", u"\u0412 \u043a\u0430\u043a\u0443\u044e \u0440\u0430\u0431\u043e\u0442\u0443 \u0437\u0430\u0433\u0440\u0443\u0437\u0438\u0442\u044c \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b", None))
#endif // QT_CONFIG(tooltip)
        self.procedureLabel.setText(QCoreApplication.translate("ImportTableDialog", u"\u041f\u0440\u043e&\u0446\u0435\u0434\u0443\u0440\u0430", None))
        self.subjectLabel.setText(QCoreApplication.translate("ImportTableDialog", u"\u041f\u0440&\u0435\u0434\u043c\u0435\u0442", None))
        self.gradeLabel.setText(QCoreApplication.translate("ImportTableDialog", u"&\u041a\u043b\u0430\u0441\u0441", None))
        self.yearLabel.setText(QCoreApplication.translate("ImportTableDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("ImportTableDialog", u"\u0421\u0442\u043e\u043b\u0431\u0446\u044b \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u0438 \u0438\u0445 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.remember.setText(QCoreApplication.translate("ImportTableDialog", u"&\u0417\u0430\u043f\u043e\u043c\u043d\u0438\u0442\u044c \u043d\u0430\u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435 \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u0432 \u0434\u043b\u044f \u0442\u0430\u043a\u0438\u0445 \u0442\u0430\u0431\u043b\u0438\u0446", None))
        self.tabs.setTabText(self.tabs.indexOf(self.columnsTab), QCoreApplication.translate("ImportTableDialog", u"\u0421\u0442\u043e\u043b\u0431\u0446\u044b", None))
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("ImportTableDialog", u"\u041f\u0435\u0440\u0432\u044b\u0435 \u0441\u0442\u0440\u043e\u043a\u0438 \u0442\u0430\u0431\u043b\u0438\u0446\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.rowsTab), QCoreApplication.translate("ImportTableDialog", u"\u041f\u0435\u0440\u0432\u044b\u0435 \u0441\u0442\u0440\u043e\u043a\u0438", None))
#if QT_CONFIG(accessibility)
        self.schools.setAccessibleName(QCoreApplication.translate("ImportTableDialog", u"\u0428\u043a\u043e\u043b\u044b \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u0438 \u0448\u043a\u043e\u043b\u044b \u0441\u043f\u0438\u0441\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.skipUnknown.setText(QCoreApplication.translate("ImportTableDialog", u"&\u041f\u0440\u043e\u043f\u0443\u0441\u0442\u0438\u0442\u044c \u043d\u0435 \u043d\u0430\u0439\u0434\u0435\u043d\u043d\u044b\u0435", None))
#if QT_CONFIG(tooltip)
        self.skipUnknown.setToolTip(QCoreApplication.translate("ImportTableDialog", u"\u041d\u0435 \u0437\u0430\u0433\u0440\u0443\u0436\u0430\u0442\u044c \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b \u0448\u043a\u043e\u043b, \u043a\u043e\u0442\u043e\u0440\u044b\u0445 \u043d\u0435\u0442 \u0432 \u0441\u043f\u0438\u0441\u043a\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.schoolsTab), QCoreApplication.translate("ImportTableDialog", u"\u0428\u043a\u043e\u043b\u044b", None))
#if QT_CONFIG(accessibility)
        self.remarks.setAccessibleName(QCoreApplication.translate("ImportTableDialog", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f \u043a \u0442\u0430\u0431\u043b\u0438\u0446\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.remarksTab), QCoreApplication.translate("ImportTableDialog", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.differences.setAccessibleName(QCoreApplication.translate("ImportTableDialog", u"\u041e\u0442\u043b\u0438\u0447\u0438\u044f \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u043e\u0442 \u0432\u0432\u0435\u0434\u0451\u043d\u043d\u043e\u0433\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.replace.setText(QCoreApplication.translate("ImportTableDialog", u"&\u0412\u0437\u044f\u0442\u044c \u0438\u0437 \u0442\u0430\u0431\u043b\u0438\u0446\u044b", None))
        self.keep.setText(QCoreApplication.translate("ImportTableDialog", u"&\u041e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0432\u0432\u0435\u0434\u0451\u043d\u043d\u043e\u0435", None))
        self.tabs.setTabText(self.tabs.indexOf(self.differencesTab), QCoreApplication.translate("ImportTableDialog", u"\u041e\u0442\u043b\u0438\u0447\u0438\u044f", None))
        self.summary.setText("")
    # retranslateUi

