"""Generated from ui/copy_works_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QHBoxLayout, QLabel, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_CopyWorksDialog(object):
    def setupUi(self, CopyWorksDialog: QWidget) -> None:
        if not CopyWorksDialog.objectName():
            CopyWorksDialog.setObjectName(u"CopyWorksDialog")
        CopyWorksDialog.resize(640, 480)
        CopyWorksDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(CopyWorksDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.years = QHBoxLayout()
        self.years.setObjectName(u"years")
        self.sourceLabel = QLabel(CopyWorksDialog)
        self.sourceLabel.setObjectName(u"sourceLabel")

        self.years.addWidget(self.sourceLabel)

        self.source = QComboBox(CopyWorksDialog)
        self.source.setObjectName(u"source")

        self.years.addWidget(self.source)

        self.targetLabel = QLabel(CopyWorksDialog)
        self.targetLabel.setObjectName(u"targetLabel")

        self.years.addWidget(self.targetLabel)

        self.target = QComboBox(CopyWorksDialog)
        self.target.setObjectName(u"target")

        self.years.addWidget(self.target)

        self.yearsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.years.addItem(self.yearsSpace)


        self.mainLayout.addLayout(self.years)

        self.hint = QLabel(CopyWorksDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.works = QListWidget(CopyWorksDialog)
        self.works.setObjectName(u"works")
        self.works.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.works.setWordWrap(True)

        self.mainLayout.addWidget(self.works)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.all = QPushButton(CopyWorksDialog)
        self.all.setObjectName(u"all")
        self.all.setAutoDefault(False)

        self.row.addWidget(self.all)

        self.none = QPushButton(CopyWorksDialog)
        self.none.setObjectName(u"none")
        self.none.setAutoDefault(False)

        self.row.addWidget(self.none)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)

        self.count = QLabel(CopyWorksDialog)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.row.addWidget(self.count)


        self.mainLayout.addLayout(self.row)

        self.problem = QLabel(CopyWorksDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(CopyWorksDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.sourceLabel.setBuddy(self.source)
        self.targetLabel.setBuddy(self.target)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.source, self.target)
        QWidget.setTabOrder(self.target, self.works)
        QWidget.setTabOrder(self.works, self.all)
        QWidget.setTabOrder(self.all, self.none)

        self.retranslateUi(CopyWorksDialog)

        QMetaObject.connectSlotsByName(CopyWorksDialog)
    # setupUi

    def retranslateUi(self, CopyWorksDialog: QWidget) -> None:
        CopyWorksDialog.setWindowTitle(QCoreApplication.translate("CopyWorksDialog", u"\u0412\u0437\u044f\u0442\u044c \u0440\u0430\u0431\u043e\u0442\u044b \u0438\u0437 \u043f\u0440\u043e\u0448\u043b\u043e\u0433\u043e \u0433\u043e\u0434\u0430", None))
        self.sourceLabel.setText(QCoreApplication.translate("CopyWorksDialog", u"&\u0418\u0437 \u0443\u0447\u0435\u0431\u043d\u043e\u0433\u043e \u0433\u043e\u0434\u0430", None))
        self.targetLabel.setText(QCoreApplication.translate("CopyWorksDialog", u"&\u0432 \u0443\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
        self.hint.setText(QCoreApplication.translate("CopyWorksDialog", u"\u041a\u043e\u043f\u0438\u0440\u0443\u044e\u0442\u0441\u044f \u0437\u0430\u0434\u0430\u043d\u0438\u044f \u0438 \u0448\u043a\u0430\u043b\u0430. \u0414\u0430\u0442\u044b, \u0447\u0438\u0441\u043b\u043e \u0437\u0430\u044f\u0432\u043b\u0435\u043d\u043d\u044b\u0445 \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u043e\u0432 \u0438 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b \u043d\u0435 \u043a\u043e\u043f\u0438\u0440\u0443\u044e\u0442\u0441\u044f. \u0428\u043a\u0430\u043b\u0430 \u043e\u0441\u0442\u0430\u043d\u0435\u0442\u0441\u044f \u043f\u0440\u043e\u0448\u043b\u043e\u0433\u043e\u0434\u043d\u0435\u0439, \u043f\u043e\u043a\u0430 \u0435\u0451 \u043d\u0435 \u0441\u0432\u0435\u0440\u044f\u0442: \u0442\u0440\u0435\u0431\u043e\u0432\u0430\u043d\u0438\u044f \u043c\u0435\u043d\u044f\u044e\u0442\u0441\u044f.", None))
#if QT_CONFIG(accessibility)
        self.works.setAccessibleName(QCoreApplication.translate("CopyWorksDialog", u"\u0420\u0430\u0431\u043e\u0442\u044b \u043f\u0440\u043e\u0448\u043b\u043e\u0433\u043e \u0433\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("CopyWorksDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0432&\u0441\u0435", None))
        self.none.setText(QCoreApplication.translate("CopyWorksDialog", u"\u0421\u043d\u044f\u0442\u044c \u043e\u0442&\u043c\u0435\u0442\u043a\u0438", None))
        self.count.setText("")
        self.problem.setText("")
    # retranslateUi

