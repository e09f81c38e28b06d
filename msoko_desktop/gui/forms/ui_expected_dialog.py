"""Generated from ui/expected_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QHeaderView, QLabel, QSizePolicy,
    QSpacerItem, QSpinBox, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

class Ui_ExpectedDialog(object):
    def setupUi(self, ExpectedDialog: QWidget) -> None:
        if not ExpectedDialog.objectName():
            ExpectedDialog.setObjectName(u"ExpectedDialog")
        ExpectedDialog.resize(680, 480)
        self.outer = QVBoxLayout(ExpectedDialog)
        self.outer.setObjectName(u"outer")
        self.hint = QLabel(ExpectedDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.outer.addWidget(self.hint)

        self.yearsRow = QHBoxLayout()
        self.yearsRow.setObjectName(u"yearsRow")
        self.firstLabel = QLabel(ExpectedDialog)
        self.firstLabel.setObjectName(u"firstLabel")

        self.yearsRow.addWidget(self.firstLabel)

        self.first = QSpinBox(ExpectedDialog)
        self.first.setObjectName(u"first")
        self.first.setMinimum(2000)
        self.first.setMaximum(2100)

        self.yearsRow.addWidget(self.first)

        self.s = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.yearsRow.addItem(self.s)

        self.years = QWidget(ExpectedDialog)
        self.years.setObjectName(u"years")

        self.yearsRow.addWidget(self.years)


        self.outer.addLayout(self.yearsRow)

        self.tree = QTreeWidget(ExpectedDialog)
        self.tree.setObjectName(u"tree")
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(False)
        self.tree.setWordWrap(True)

        self.outer.addWidget(self.tree)

        self.count = QLabel(ExpectedDialog)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.outer.addWidget(self.count)

        self.problem = QLabel(ExpectedDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ExpectedDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.firstLabel.setBuddy(self.first)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExpectedDialog)

        QMetaObject.connectSlotsByName(ExpectedDialog)
    # setupUi

    def retranslateUi(self, ExpectedDialog: QWidget) -> None:
        ExpectedDialog.setWindowTitle(QCoreApplication.translate("ExpectedDialog", u"\u041e\u0436\u0438\u0434\u0430\u0435\u043c\u044b\u0435 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b", None))
        self.hint.setText(QCoreApplication.translate("ExpectedDialog", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b, \u043a\u043e\u0442\u043e\u0440\u044b\u0445 \u0436\u0434\u0443\u0442 \u043e\u0442 \u043a\u043e\u043d\u0446\u0435\u043f\u0446\u0438\u0438 \u043f\u043e \u0433\u043e\u0434\u0430\u043c \u0435\u0451 \u0446\u0438\u043a\u043b\u0430. \u041e\u043d\u0438 \u0432\u0441\u0442\u0430\u043d\u0443\u0442 \u0432 \u0440\u0435\u0435\u0441\u0442\u0440 \u0441\u043e \u0441\u0442\u0430\u0442\u0443\u0441\u043e\u043c \u00ab\u041e\u0436\u0438\u0434\u0430\u0435\u0442\u0441\u044f\u00bb; \u0442\u0435, \u0447\u0442\u043e \u0443\u0436\u0435 \u0435\u0441\u0442\u044c, \u043d\u0435 \u043f\u043e\u0432\u0442\u043e\u0440\u044f\u0442\u0441\u044f.", None))
        self.firstLabel.setText(QCoreApplication.translate("ExpectedDialog", u"&\u041f\u0435\u0440\u0432\u044b\u0439 \u0433\u043e\u0434 \u0446\u0438\u043a\u043b\u0430", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("ExpectedDialog", u"\u041f\u0435\u0440\u0432\u044b\u0439 \u0433\u043e\u0434 \u0446\u0438\u043a\u043b\u0430", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("ExpectedDialog", u"\u041e\u0436\u0438\u0434\u0430\u0435\u043c\u044b\u0435 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.problem.setText("")
    # retranslateUi

