"""Generated from ui/make_forms_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_MakeFormsDialog(object):
    def setupUi(self, MakeFormsDialog: QWidget) -> None:
        if not MakeFormsDialog.objectName():
            MakeFormsDialog.setObjectName(u"MakeFormsDialog")
        MakeFormsDialog.resize(820, 560)
        MakeFormsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(MakeFormsDialog)
        self.mainLayout.setSpacing(10)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(MakeFormsDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.yearRow = QHBoxLayout()
        self.yearRow.setObjectName(u"yearRow")
        self.yearLabel = QLabel(MakeFormsDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.yearRow.addWidget(self.yearLabel)

        self.year = QComboBox(MakeFormsDialog)
        self.year.setObjectName(u"year")

        self.yearRow.addWidget(self.year)

        self.yearSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.yearRow.addItem(self.yearSpace)


        self.mainLayout.addLayout(self.yearRow)

        self.lists = QHBoxLayout()
        self.lists.setSpacing(12)
        self.lists.setObjectName(u"lists")
        self.worksColumn = QVBoxLayout()
        self.worksColumn.setObjectName(u"worksColumn")
        self.worksHead = QHBoxLayout()
        self.worksHead.setObjectName(u"worksHead")
        self.worksLabel = QLabel(MakeFormsDialog)
        self.worksLabel.setObjectName(u"worksLabel")

        self.worksHead.addWidget(self.worksLabel)


        self.worksColumn.addLayout(self.worksHead)

        self.works = QListWidget(MakeFormsDialog)
        self.works.setObjectName(u"works")
        self.works.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.works.setWordWrap(True)

        self.worksColumn.addWidget(self.works)

        self.worksRow = QHBoxLayout()
        self.worksRow.setObjectName(u"worksRow")
        self.allWorks = QPushButton(MakeFormsDialog)
        self.allWorks.setObjectName(u"allWorks")
        self.allWorks.setProperty(u"flat", True)
        self.allWorks.setAutoDefault(False)

        self.worksRow.addWidget(self.allWorks)

        self.noWorks = QPushButton(MakeFormsDialog)
        self.noWorks.setObjectName(u"noWorks")
        self.noWorks.setProperty(u"flat", True)
        self.noWorks.setAutoDefault(False)

        self.worksRow.addWidget(self.noWorks)

        self.worksRowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.worksRow.addItem(self.worksRowSpace)


        self.worksColumn.addLayout(self.worksRow)


        self.lists.addLayout(self.worksColumn)

        self.schoolsColumn = QVBoxLayout()
        self.schoolsColumn.setObjectName(u"schoolsColumn")
        self.schoolsLabel = QLabel(MakeFormsDialog)
        self.schoolsLabel.setObjectName(u"schoolsLabel")

        self.schoolsColumn.addWidget(self.schoolsLabel)

        self.schools = QListWidget(MakeFormsDialog)
        self.schools.setObjectName(u"schools")
        self.schools.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.schools.setWordWrap(True)

        self.schoolsColumn.addWidget(self.schools)

        self.schoolsRow = QHBoxLayout()
        self.schoolsRow.setObjectName(u"schoolsRow")
        self.allSchools = QPushButton(MakeFormsDialog)
        self.allSchools.setObjectName(u"allSchools")
        self.allSchools.setProperty(u"flat", True)
        self.allSchools.setAutoDefault(False)

        self.schoolsRow.addWidget(self.allSchools)

        self.noSchools = QPushButton(MakeFormsDialog)
        self.noSchools.setObjectName(u"noSchools")
        self.noSchools.setProperty(u"flat", True)
        self.noSchools.setAutoDefault(False)

        self.schoolsRow.addWidget(self.noSchools)

        self.schoolsRowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.schoolsRow.addItem(self.schoolsRowSpace)


        self.schoolsColumn.addLayout(self.schoolsRow)


        self.lists.addLayout(self.schoolsColumn)


        self.mainLayout.addLayout(self.lists)

        self.options = QFormLayout()
        self.options.setObjectName(u"options")
        self.options.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        self.options.setHorizontalSpacing(12)
        self.kindLabel = QLabel(MakeFormsDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.options.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(MakeFormsDialog)
        self.kind.setObjectName(u"kind")

        self.options.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.untilLabel = QLabel(MakeFormsDialog)
        self.untilLabel.setObjectName(u"untilLabel")

        self.options.setWidget(1, QFormLayout.ItemRole.LabelRole, self.untilLabel)

        self.until = DateField(MakeFormsDialog)
        self.until.setObjectName(u"until")

        self.options.setWidget(1, QFormLayout.ItemRole.FieldRole, self.until)

        self.packLabel = QLabel(MakeFormsDialog)
        self.packLabel.setObjectName(u"packLabel")

        self.options.setWidget(2, QFormLayout.ItemRole.LabelRole, self.packLabel)

        self.pack = QComboBox(MakeFormsDialog)
        self.pack.setObjectName(u"pack")

        self.options.setWidget(2, QFormLayout.ItemRole.FieldRole, self.pack)


        self.mainLayout.addLayout(self.options)

        self.contact = QLabel(MakeFormsDialog)
        self.contact.setObjectName(u"contact")
        self.contact.setWordWrap(True)
        self.contact.setTextFormat(Qt.TextFormat.PlainText)
        self.contact.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.contact)

        self.problem = QLabel(MakeFormsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(MakeFormsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.worksLabel.setBuddy(self.works)
        self.schoolsLabel.setBuddy(self.schools)
        self.kindLabel.setBuddy(self.kind)
        self.untilLabel.setBuddy(self.until)
        self.packLabel.setBuddy(self.pack)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.year, self.works)
        QWidget.setTabOrder(self.works, self.allWorks)
        QWidget.setTabOrder(self.allWorks, self.noWorks)
        QWidget.setTabOrder(self.noWorks, self.schools)
        QWidget.setTabOrder(self.schools, self.allSchools)
        QWidget.setTabOrder(self.allSchools, self.noSchools)
        QWidget.setTabOrder(self.noSchools, self.kind)
        QWidget.setTabOrder(self.kind, self.until)
        QWidget.setTabOrder(self.until, self.pack)

        self.retranslateUi(MakeFormsDialog)

        QMetaObject.connectSlotsByName(MakeFormsDialog)
    # setupUi

    def retranslateUi(self, MakeFormsDialog: QWidget) -> None:
        MakeFormsDialog.setWindowTitle(QCoreApplication.translate("MakeFormsDialog", u"\u0424\u043e\u0440\u043c\u044b \u0434\u043b\u044f \u0448\u043a\u043e\u043b", None))
        self.hint.setText(QCoreApplication.translate("MakeFormsDialog", u"\u0414\u043b\u044f \u043a\u0430\u0436\u0434\u043e\u0439 \u0448\u043a\u043e\u043b\u044b \u0441\u043e\u0437\u0434\u0430\u0451\u0442\u0441\u044f \u0444\u0430\u0439\u043b Excel: \u0438\u043d\u0441\u0442\u0440\u0443\u043a\u0446\u0438\u044f, \u043b\u0438\u0441\u0442\u044b \u0440\u0430\u0431\u043e\u0442 \u0441 \u043f\u0440\u043e\u0432\u0435\u0440\u043a\u043e\u0439 \u0438 \u043b\u0438\u0441\u0442 \u0434\u043b\u044f \u043f\u043e\u0434\u043f\u0438\u0441\u0438 \u0434\u0438\u0440\u0435\u043a\u0442\u043e\u0440\u0430. \u0417\u0430\u043f\u043e\u043b\u043d\u0435\u043d\u043d\u044b\u0435 \u0444\u0430\u0439\u043b\u044b \u043f\u0440\u0438\u043d\u0438\u043c\u0430\u0435\u0442 \u00ab\u041f\u0440\u0438\u043d\u044f\u0442\u044c \u0444\u043e\u0440\u043c\u044b\u2026\u00bb.", None))
        self.yearLabel.setText(QCoreApplication.translate("MakeFormsDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
        self.worksLabel.setText(QCoreApplication.translate("MakeFormsDialog", u"&\u0420\u0430\u0431\u043e\u0442\u044b", None))
#if QT_CONFIG(accessibility)
        self.works.setAccessibleName(QCoreApplication.translate("MakeFormsDialog", u"\u0420\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.allWorks.setText(QCoreApplication.translate("MakeFormsDialog", u"\u0412\u0441\u0435", None))
#if QT_CONFIG(tooltip)
        self.allWorks.setToolTip(QCoreApplication.translate("MakeFormsDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0432\u0441\u0435 \u0440\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.allWorks.setAccessibleName(QCoreApplication.translate("MakeFormsDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0432\u0441\u0435 \u0440\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.noWorks.setText(QCoreApplication.translate("MakeFormsDialog", u"\u041d\u0438 \u043e\u0434\u043d\u043e\u0439", None))
#if QT_CONFIG(tooltip)
        self.noWorks.setToolTip(QCoreApplication.translate("MakeFormsDialog", u"\u0421\u043d\u044f\u0442\u044c \u043e\u0442\u043c\u0435\u0442\u043a\u0438 \u0441 \u0440\u0430\u0431\u043e\u0442", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.noWorks.setAccessibleName(QCoreApplication.translate("MakeFormsDialog", u"\u0421\u043d\u044f\u0442\u044c \u043e\u0442\u043c\u0435\u0442\u043a\u0438 \u0441 \u0440\u0430\u0431\u043e\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.schoolsLabel.setText(QCoreApplication.translate("MakeFormsDialog", u"&\u0428\u043a\u043e\u043b\u044b", None))
#if QT_CONFIG(accessibility)
        self.schools.setAccessibleName(QCoreApplication.translate("MakeFormsDialog", u"\u0428\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.allSchools.setText(QCoreApplication.translate("MakeFormsDialog", u"\u0412\u0441\u0435", None))
#if QT_CONFIG(tooltip)
        self.allSchools.setToolTip(QCoreApplication.translate("MakeFormsDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0432\u0441\u0435 \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.allSchools.setAccessibleName(QCoreApplication.translate("MakeFormsDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0432\u0441\u0435 \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.noSchools.setText(QCoreApplication.translate("MakeFormsDialog", u"\u041d\u0438 \u043e\u0434\u043d\u043e\u0439", None))
#if QT_CONFIG(tooltip)
        self.noSchools.setToolTip(QCoreApplication.translate("MakeFormsDialog", u"\u0421\u043d\u044f\u0442\u044c \u043e\u0442\u043c\u0435\u0442\u043a\u0438 \u0441\u043e \u0448\u043a\u043e\u043b", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.noSchools.setAccessibleName(QCoreApplication.translate("MakeFormsDialog", u"\u0421\u043d\u044f\u0442\u044c \u043e\u0442\u043c\u0435\u0442\u043a\u0438 \u0441\u043e \u0448\u043a\u043e\u043b", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("MakeFormsDialog", u"&\u0427\u0442\u043e \u0437\u0430\u043f\u043e\u043b\u043d\u044f\u0435\u0442 \u0448\u043a\u043e\u043b\u0430", None))
        self.untilLabel.setText(QCoreApplication.translate("MakeFormsDialog", u"&\u041f\u0440\u0438\u0441\u043b\u0430\u0442\u044c \u0434\u043e", None))
        self.packLabel.setText(QCoreApplication.translate("MakeFormsDialog", u"&\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c", None))
        self.contact.setText("")
        self.problem.setText("")
    # retranslateUi

