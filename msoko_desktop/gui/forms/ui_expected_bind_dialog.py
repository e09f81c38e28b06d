"""Generated from ui/expected_bind_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_ExpectedBindDialog(object):
    def setupUi(self, ExpectedBindDialog: QWidget) -> None:
        if not ExpectedBindDialog.objectName():
            ExpectedBindDialog.setObjectName(u"ExpectedBindDialog")
        ExpectedBindDialog.resize(640, 460)
        self.outer = QVBoxLayout(ExpectedBindDialog)
        self.outer.setObjectName(u"outer")
        self.what = QLabel(ExpectedBindDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.what)

        self.find = QLineEdit(ExpectedBindDialog)
        self.find.setObjectName(u"find")

        self.outer.addWidget(self.find)

        self.documents = QListWidget(ExpectedBindDialog)
        self.documents.setObjectName(u"documents")

        self.outer.addWidget(self.documents)

        self.problem = QLabel(ExpectedBindDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ExpectedBindDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(ExpectedBindDialog)

        QMetaObject.connectSlotsByName(ExpectedBindDialog)
    # setupUi

    def retranslateUi(self, ExpectedBindDialog: QWidget) -> None:
        ExpectedBindDialog.setWindowTitle(QCoreApplication.translate("ExpectedBindDialog", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u0440\u0435\u0435\u0441\u0442\u0440\u0430", None))
        self.what.setText("")
        self.find.setPlaceholderText(QCoreApplication.translate("ExpectedBindDialog", u"\u041d\u0430\u0439\u0442\u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("ExpectedBindDialog", u"\u041d\u0430\u0439\u0442\u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.documents.setAccessibleName(QCoreApplication.translate("ExpectedBindDialog", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b \u0440\u0435\u0435\u0441\u0442\u0440\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

