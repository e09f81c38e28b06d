"""Generated from ui/add_works_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTabWidget, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.results.ticks_table import TicksTable
from msoko_desktop.gui.widgets.date_field import DateField

class Ui_AddWorksDialog(object):
    def setupUi(self, AddWorksDialog: QWidget) -> None:
        if not AddWorksDialog.objectName():
            AddWorksDialog.setObjectName(u"AddWorksDialog")
        AddWorksDialog.resize(800, 600)
        AddWorksDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(AddWorksDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QHBoxLayout()
        self.what.setObjectName(u"what")
        self.yearLabel = QLabel(AddWorksDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.what.addWidget(self.yearLabel)

        self.year = QComboBox(AddWorksDialog)
        self.year.setObjectName(u"year")

        self.what.addWidget(self.year)

        self.procedureLabel = QLabel(AddWorksDialog)
        self.procedureLabel.setObjectName(u"procedureLabel")

        self.what.addWidget(self.procedureLabel)

        self.procedure = QComboBox(AddWorksDialog)
        self.procedure.setObjectName(u"procedure")
        self.procedure.setEditable(True)
        self.procedure.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.procedure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.procedure.setMinimumContentsLength(26)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.procedure.sizePolicy().hasHeightForWidth())
        self.procedure.setSizePolicy(sizePolicy)

        self.what.addWidget(self.procedure)


        self.mainLayout.addLayout(self.what)

        self.about = QLabel(AddWorksDialog)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.about)

        self.tabs = QTabWidget(AddWorksDialog)
        self.tabs.setObjectName(u"tabs")
        self.worksPage = QWidget()
        self.worksPage.setObjectName(u"worksPage")
        self.worksLayout = QVBoxLayout(self.worksPage)
        self.worksLayout.setObjectName(u"worksLayout")
        self.works = TicksTable(self.worksPage)
        self.works.setObjectName(u"works")

        self.worksLayout.addWidget(self.works)

        self.worksRow = QHBoxLayout()
        self.worksRow.setObjectName(u"worksRow")
        self.all = QPushButton(self.worksPage)
        self.all.setObjectName(u"all")
        self.all.setAutoDefault(False)

        self.worksRow.addWidget(self.all)

        self.none = QPushButton(self.worksPage)
        self.none.setObjectName(u"none")
        self.none.setAutoDefault(False)

        self.worksRow.addWidget(self.none)

        self.every = QCheckBox(self.worksPage)
        self.every.setObjectName(u"every")

        self.worksRow.addWidget(self.every)

        self.worksSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.worksRow.addItem(self.worksSpace)

        self.ownSubject = QLineEdit(self.worksPage)
        self.ownSubject.setObjectName(u"ownSubject")
        self.ownSubject.setMaxLength(120)

        self.worksRow.addWidget(self.ownSubject)

        self.addSubject = QPushButton(self.worksPage)
        self.addSubject.setObjectName(u"addSubject")
        self.addSubject.setAutoDefault(False)

        self.worksRow.addWidget(self.addSubject)


        self.worksLayout.addLayout(self.worksRow)

        self.tabs.addTab(self.worksPage, "")
        self.scalesPage = QWidget()
        self.scalesPage.setObjectName(u"scalesPage")
        self.scalesLayout = QVBoxLayout(self.scalesPage)
        self.scalesLayout.setObjectName(u"scalesLayout")
        self.chosen = QTableWidget(self.scalesPage)
        self.chosen.setObjectName(u"chosen")

        self.scalesLayout.addWidget(self.chosen)

        self.forRows = QLabel(self.scalesPage)
        self.forRows.setObjectName(u"forRows")
        self.forRows.setWordWrap(True)
        self.forRows.setTextFormat(Qt.TextFormat.PlainText)
        self.forRows.setProperty(u"role", u"muted")

        self.scalesLayout.addWidget(self.forRows)

        self.detail = QHBoxLayout()
        self.detail.setObjectName(u"detail")
        self.dateLabel = QLabel(self.scalesPage)
        self.dateLabel.setObjectName(u"dateLabel")

        self.detail.addWidget(self.dateLabel)

        self.date = DateField(self.scalesPage)
        self.date.setObjectName(u"date")

        self.detail.addWidget(self.date)

        self.variantLabel = QLabel(self.scalesPage)
        self.variantLabel.setObjectName(u"variantLabel")

        self.detail.addWidget(self.variantLabel)

        self.variant = QComboBox(self.scalesPage)
        self.variant.setObjectName(u"variant")
        self.variant.setEditable(True)
        self.variant.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.variant.setMinimumContentsLength(10)

        self.detail.addWidget(self.variant)

        self.scaleLabel = QLabel(self.scalesPage)
        self.scaleLabel.setObjectName(u"scaleLabel")

        self.detail.addWidget(self.scaleLabel)

        self.scale = QComboBox(self.scalesPage)
        self.scale.setObjectName(u"scale")
        self.scale.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scale.setMinimumContentsLength(18)
        sizePolicy.setHeightForWidth(self.scale.sizePolicy().hasHeightForWidth())
        self.scale.setSizePolicy(sizePolicy)

        self.detail.addWidget(self.scale)


        self.scalesLayout.addLayout(self.detail)

        self.tabs.addTab(self.scalesPage, "")

        self.mainLayout.addWidget(self.tabs)

        self.count = QLabel(AddWorksDialog)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)
        self.count.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.count)

        self.problem = QLabel(AddWorksDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(AddWorksDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.procedureLabel.setBuddy(self.procedure)
        self.dateLabel.setBuddy(self.date)
        self.variantLabel.setBuddy(self.variant)
        self.scaleLabel.setBuddy(self.scale)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.year, self.procedure)
        QWidget.setTabOrder(self.procedure, self.tabs)
        QWidget.setTabOrder(self.tabs, self.works)
        QWidget.setTabOrder(self.works, self.all)
        QWidget.setTabOrder(self.all, self.none)
        QWidget.setTabOrder(self.none, self.every)
        QWidget.setTabOrder(self.every, self.ownSubject)
        QWidget.setTabOrder(self.ownSubject, self.addSubject)
        QWidget.setTabOrder(self.addSubject, self.chosen)
        QWidget.setTabOrder(self.chosen, self.date)
        QWidget.setTabOrder(self.date, self.variant)
        QWidget.setTabOrder(self.variant, self.scale)

        self.retranslateUi(AddWorksDialog)

        QMetaObject.connectSlotsByName(AddWorksDialog)
    # setupUi

    def retranslateUi(self, AddWorksDialog: QWidget) -> None:
        AddWorksDialog.setWindowTitle(QCoreApplication.translate("AddWorksDialog", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0440\u0430\u0431\u043e\u0442\u044b", None))
        self.yearLabel.setText(QCoreApplication.translate("AddWorksDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
        self.procedureLabel.setText(QCoreApplication.translate("AddWorksDialog", u"&\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#if QT_CONFIG(tooltip)
        self.procedure.setToolTip(QCoreApplication.translate("AddWorksDialog", u"\u0412\u044b\u0431\u0435\u0440\u0438\u0442\u0435 \u043f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0443 \u0438\u043b\u0438 \u0432\u0432\u0435\u0434\u0438\u0442\u0435 \u0441\u0432\u043e\u0451 \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.about.setText("")
#if QT_CONFIG(accessibility)
        self.works.setAccessibleName(QCoreApplication.translate("AddWorksDialog", u"\u041f\u0440\u0435\u0434\u043c\u0435\u0442\u044b \u0438 \u043a\u043b\u0430\u0441\u0441\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("AddWorksDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0432&\u0441\u0435", None))
        self.none.setText(QCoreApplication.translate("AddWorksDialog", u"\u0421\u043d\u044f\u0442\u044c \u043e\u0442&\u043c\u0435\u0442\u043a\u0438", None))
        self.every.setText(QCoreApplication.translate("AddWorksDialog", u"\u0412&\u0441\u0435 \u043f\u0440\u0435\u0434\u043c\u0435\u0442\u044b \u0438 \u043a\u043b\u0430\u0441\u0441\u044b", None))
        self.ownSubject.setPlaceholderText(QCoreApplication.translate("AddWorksDialog", u"\u0421\u0432\u043e\u0439 \u043f\u0440\u0435\u0434\u043c\u0435\u0442", None))
#if QT_CONFIG(accessibility)
        self.ownSubject.setAccessibleName(QCoreApplication.translate("AddWorksDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0441\u0432\u043e\u0435\u0433\u043e \u043f\u0440\u0435\u0434\u043c\u0435\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.addSubject.setText(QCoreApplication.translate("AddWorksDialog", u"&\u0412\u043d\u0435\u0441\u0442\u0438", None))
        self.tabs.setTabText(self.tabs.indexOf(self.worksPage), QCoreApplication.translate("AddWorksDialog", u"\u041f\u0440\u0435\u0434\u043c\u0435\u0442\u044b \u0438 \u043a\u043b\u0430\u0441\u0441\u044b", None))
#if QT_CONFIG(accessibility)
        self.chosen.setAccessibleName(QCoreApplication.translate("AddWorksDialog", u"\u041e\u0442\u043c\u0435\u0447\u0435\u043d\u043d\u044b\u0435 \u0440\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.forRows.setText("")
        self.dateLabel.setText(QCoreApplication.translate("AddWorksDialog", u"&\u0414\u0430\u0442\u0430", None))
        self.variantLabel.setText(QCoreApplication.translate("AddWorksDialog", u"\u0412\u0430&\u0440\u0438\u0430\u043d\u0442", None))
#if QT_CONFIG(tooltip)
        self.variant.setToolTip(QCoreApplication.translate("AddWorksDialog", u"\u041e\u0442\u043b\u0438\u0447\u0430\u0435\u0442 \u0440\u0430\u0431\u043e\u0442\u044b \u043f\u043e \u043e\u0434\u043d\u043e\u043c\u0443 \u043f\u0440\u0435\u0434\u043c\u0435\u0442\u0443 \u0432 \u043e\u0434\u043d\u043e\u043c \u043a\u043b\u0430\u0441\u0441\u0435: \u0431\u0430\u0437\u043e\u0432\u0430\u044f, \u043f\u0440\u043e\u0444\u0438\u043b\u044c\u043d\u0430\u044f, \u043f\u0438\u0441\u044c\u043c\u0435\u043d\u043d\u0430\u044f, \u0443\u0441\u0442\u043d\u0430\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.scaleLabel.setText(QCoreApplication.translate("AddWorksDialog", u"&\u0428\u043a\u0430\u043b\u0430", None))
        self.tabs.setTabText(self.tabs.indexOf(self.scalesPage), QCoreApplication.translate("AddWorksDialog", u"\u0414\u0430\u0442\u044b \u0438 \u0448\u043a\u0430\u043b\u044b", None))
        self.count.setText("")
        self.problem.setText("")
    # retranslateUi

