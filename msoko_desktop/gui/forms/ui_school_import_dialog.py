"""Generated from ui/school_import_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QSizePolicy, QSpacerItem, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

class Ui_SchoolImportDialog(object):
    def setupUi(self, SchoolImportDialog: QWidget) -> None:
        if not SchoolImportDialog.objectName():
            SchoolImportDialog.setObjectName(u"SchoolImportDialog")
        SchoolImportDialog.resize(1080, 640)
        SchoolImportDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(SchoolImportDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.source = QLabel(SchoolImportDialog)
        self.source.setObjectName(u"source")
        self.source.setWordWrap(True)
        self.source.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.source)

        self.bar = QHBoxLayout()
        self.bar.setObjectName(u"bar")
        self.sheetLabel = QLabel(SchoolImportDialog)
        self.sheetLabel.setObjectName(u"sheetLabel")

        self.bar.addWidget(self.sheetLabel)

        self.sheetChoice = QComboBox(SchoolImportDialog)
        self.sheetChoice.setObjectName(u"sheetChoice")

        self.bar.addWidget(self.sheetChoice)

        self.headingLabel = QLabel(SchoolImportDialog)
        self.headingLabel.setObjectName(u"headingLabel")

        self.bar.addWidget(self.headingLabel)

        self.heading = QComboBox(SchoolImportDialog)
        self.heading.setObjectName(u"heading")

        self.bar.addWidget(self.heading)

        self.yearLabel = QLabel(SchoolImportDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.bar.addWidget(self.yearLabel)

        self.year = QComboBox(SchoolImportDialog)
        self.year.setObjectName(u"year")

        self.bar.addWidget(self.year)

        self.barSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.barSpace)


        self.mainLayout.addLayout(self.bar)

        self.hint = QLabel(SchoolImportDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.columnsPlace = QVBoxLayout()
        self.columnsPlace.setObjectName(u"columnsPlace")

        self.mainLayout.addLayout(self.columnsPlace)

        self.told = QLabel(SchoolImportDialog)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.told)

        self.rows = QTreeWidget(SchoolImportDialog)
        self.rows.setObjectName(u"rows")
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)

        self.mainLayout.addWidget(self.rows)

        self.problem = QLabel(SchoolImportDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(SchoolImportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.sheetLabel.setBuddy(self.sheetChoice)
        self.headingLabel.setBuddy(self.heading)
        self.yearLabel.setBuddy(self.year)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SchoolImportDialog)

        QMetaObject.connectSlotsByName(SchoolImportDialog)
    # setupUi

    def retranslateUi(self, SchoolImportDialog: QWidget) -> None:
        SchoolImportDialog.setWindowTitle(QCoreApplication.translate("SchoolImportDialog", u"\u0417\u0430\u0433\u0440\u0443\u0437\u0438\u0442\u044c \u0441\u043f\u0438\u0441\u043e\u043a \u0448\u043a\u043e\u043b", None))
        self.source.setText("")
        self.sheetLabel.setText(QCoreApplication.translate("SchoolImportDialog", u"&\u041b\u0438\u0441\u0442", None))
#if QT_CONFIG(accessibility)
        self.sheetChoice.setAccessibleName(QCoreApplication.translate("SchoolImportDialog", u"\u041b\u0438\u0441\u0442 \u043a\u043d\u0438\u0433\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.headingLabel.setText(QCoreApplication.translate("SchoolImportDialog", u"\u0417\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0438 \u0432 &\u0441\u0442\u0440\u043e\u043a\u0435", None))
#if QT_CONFIG(accessibility)
        self.heading.setAccessibleName(QCoreApplication.translate("SchoolImportDialog", u"\u0421\u0442\u0440\u043e\u043a\u0430 \u0441 \u0437\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0430\u043c\u0438 \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u0432", None))
#endif // QT_CONFIG(accessibility)
        self.yearLabel.setText(QCoreApplication.translate("SchoolImportDialog", u"\u041e\u0431\u0443\u0447\u0430\u044e\u0449\u0438\u0435\u0441\u044f \u0437\u0430 &\u0443\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("SchoolImportDialog", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434, \u0437\u0430 \u043a\u043e\u0442\u043e\u0440\u044b\u0439 \u0432\u0437\u044f\u0442\u044b \u043e\u0431\u0443\u0447\u0430\u044e\u0449\u0438\u0435\u0441\u044f \u0438 \u043a\u043b\u0430\u0441\u0441\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("SchoolImportDialog", u"\u041d\u0430\u0434 \u043a\u0430\u0436\u0434\u044b\u043c \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u043c \u0432\u044b\u0431\u0435\u0440\u0438\u0442\u0435, \u0447\u0442\u043e \u0432 \u043d\u0451\u043c. \u0428\u043a\u043e\u043b\u044b \u0443\u0437\u043d\u0430\u044e\u0442\u0441\u044f \u043f\u043e \u043a\u043e\u0434\u0443, \u0437\u0430\u0442\u0435\u043c \u043f\u043e \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u044e; \u043f\u0443\u0441\u0442\u044b\u0435 \u044f\u0447\u0435\u0439\u043a\u0438 \u043d\u0438\u0447\u0435\u0433\u043e \u043d\u0435 \u043c\u0435\u043d\u044f\u044e\u0442.", None))
        self.told.setText("")
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("SchoolImportDialog", u"\u0427\u0442\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u0441\u044f \u0432 \u0441\u043f\u0438\u0441\u043a\u0435 \u0448\u043a\u043e\u043b", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

