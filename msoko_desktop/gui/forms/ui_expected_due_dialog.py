"""Generated from ui/expected_due_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_ExpectedDueDialog(object):
    def setupUi(self, ExpectedDueDialog: QWidget) -> None:
        if not ExpectedDueDialog.objectName():
            ExpectedDueDialog.setObjectName(u"ExpectedDueDialog")
        ExpectedDueDialog.resize(440, 160)
        self.outer = QVBoxLayout(ExpectedDueDialog)
        self.outer.setObjectName(u"outer")
        self.what = QLabel(ExpectedDueDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.what)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.dayLabel = QLabel(ExpectedDueDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.row.addWidget(self.dayLabel)

        self.day = DateField(ExpectedDueDialog)
        self.day.setObjectName(u"day")

        self.row.addWidget(self.day)

        self.row.setStretch(1, 1)

        self.outer.addLayout(self.row)

        self.problem = QLabel(ExpectedDueDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ExpectedDueDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExpectedDueDialog)

        QMetaObject.connectSlotsByName(ExpectedDueDialog)
    # setupUi

    def retranslateUi(self, ExpectedDueDialog: QWidget) -> None:
        ExpectedDueDialog.setWindowTitle(QCoreApplication.translate("ExpectedDueDialog", u"\u0421\u0440\u043e\u043a \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430", None))
        self.what.setText("")
        self.dayLabel.setText(QCoreApplication.translate("ExpectedDueDialog", u"&\u0414\u043e \u043a\u0430\u043a\u043e\u0433\u043e \u0434\u043d\u044f:", None))
        self.problem.setText("")
    # retranslateUi

