"""Generated from ui/register_import_dialog.ui by tools/build_forms.py; change the form, not this module."""

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

class Ui_RegisterImportDialog(object):
    def setupUi(self, RegisterImportDialog: QWidget) -> None:
        if not RegisterImportDialog.objectName():
            RegisterImportDialog.setObjectName(u"RegisterImportDialog")
        RegisterImportDialog.resize(1000, 600)
        RegisterImportDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(RegisterImportDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.source = QLabel(RegisterImportDialog)
        self.source.setObjectName(u"source")
        self.source.setWordWrap(True)
        self.source.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.source)

        self.bar = QHBoxLayout()
        self.bar.setObjectName(u"bar")
        self.sheetLabel = QLabel(RegisterImportDialog)
        self.sheetLabel.setObjectName(u"sheetLabel")

        self.bar.addWidget(self.sheetLabel)

        self.sheetChoice = QComboBox(RegisterImportDialog)
        self.sheetChoice.setObjectName(u"sheetChoice")

        self.bar.addWidget(self.sheetChoice)

        self.headingLabel = QLabel(RegisterImportDialog)
        self.headingLabel.setObjectName(u"headingLabel")

        self.bar.addWidget(self.headingLabel)

        self.heading = QComboBox(RegisterImportDialog)
        self.heading.setObjectName(u"heading")

        self.bar.addWidget(self.heading)

        self.barSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.barSpace)


        self.mainLayout.addLayout(self.bar)

        self.hint = QLabel(RegisterImportDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.columnsPlace = QVBoxLayout()
        self.columnsPlace.setObjectName(u"columnsPlace")

        self.mainLayout.addLayout(self.columnsPlace)

        self.told = QLabel(RegisterImportDialog)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.told)

        self.rows = QTreeWidget(RegisterImportDialog)
        self.rows.setObjectName(u"rows")
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)

        self.mainLayout.addWidget(self.rows)

        self.problem = QLabel(RegisterImportDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(RegisterImportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.sheetLabel.setBuddy(self.sheetChoice)
        self.headingLabel.setBuddy(self.heading)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RegisterImportDialog)

        QMetaObject.connectSlotsByName(RegisterImportDialog)
    # setupUi

    def retranslateUi(self, RegisterImportDialog: QWidget) -> None:
        RegisterImportDialog.setWindowTitle(QCoreApplication.translate("RegisterImportDialog", u"\u0417\u0430\u0433\u0440\u0443\u0437\u0438\u0442\u044c \u0442\u0430\u0431\u043b\u0438\u0446\u0443 \u0432 \u0431\u0430\u043d\u043a", None))
        self.source.setText("")
        self.sheetLabel.setText(QCoreApplication.translate("RegisterImportDialog", u"&\u041b\u0438\u0441\u0442", None))
#if QT_CONFIG(accessibility)
        self.sheetChoice.setAccessibleName(QCoreApplication.translate("RegisterImportDialog", u"\u041b\u0438\u0441\u0442 \u043a\u043d\u0438\u0433\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.headingLabel.setText(QCoreApplication.translate("RegisterImportDialog", u"\u0417\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0438 \u0432 &\u0441\u0442\u0440\u043e\u043a\u0435", None))
#if QT_CONFIG(accessibility)
        self.heading.setAccessibleName(QCoreApplication.translate("RegisterImportDialog", u"\u0421\u0442\u0440\u043e\u043a\u0430 \u0441 \u0437\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0430\u043c\u0438 \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u0432", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("RegisterImportDialog", u"\u041d\u0430\u0434 \u043a\u0430\u0436\u0434\u044b\u043c \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u043c \u0432\u044b\u0431\u0435\u0440\u0438\u0442\u0435, \u0447\u0442\u043e \u0432 \u043d\u0451\u043c. \u0412\u044b\u0431\u043e\u0440 \u0437\u0430\u043f\u043e\u043c\u043d\u0438\u0442\u0441\u044f \u0434\u043b\u044f \u0441\u043b\u0435\u0434\u0443\u044e\u0449\u0435\u0439 \u0442\u0430\u043a\u043e\u0439 \u0442\u0430\u0431\u043b\u0438\u0446\u044b; \u043f\u0443\u0441\u0442\u044b\u0435 \u044f\u0447\u0435\u0439\u043a\u0438 \u043d\u0438\u0447\u0435\u0433\u043e \u043d\u0435 \u043c\u0435\u043d\u044f\u044e\u0442.", None))
        self.told.setText("")
#if QT_CONFIG(accessibility)
        self.rows.setAccessibleName(QCoreApplication.translate("RegisterImportDialog", u"\u0427\u0442\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u0441\u044f \u0432 \u0431\u0430\u043d\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

