"""Generated from ui/crash_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_CrashDialog(object):
    def setupUi(self, CrashDialog: QWidget) -> None:
        if not CrashDialog.objectName():
            CrashDialog.setObjectName(u"CrashDialog")
        CrashDialog.setMinimumSize(QSize(520, 0))
        self.layout = QVBoxLayout(CrashDialog)
        self.layout.setObjectName(u"layout")
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.icon = QLabel(CrashDialog)
        self.icon.setObjectName(u"icon")
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.head.addWidget(self.icon)

        self.text = QLabel(CrashDialog)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)

        self.head.addWidget(self.text)

        self.head.setStretch(1, 1)

        self.layout.addLayout(self.head)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.copy = QPushButton(CrashDialog)
        self.copy.setObjectName(u"copy")

        self.row.addWidget(self.copy)

        self.folder = QPushButton(CrashDialog)
        self.folder.setObjectName(u"folder")

        self.row.addWidget(self.folder)

        self.details = QPushButton(CrashDialog)
        self.details.setObjectName(u"details")
        self.details.setCheckable(True)

        self.row.addWidget(self.details)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.space)


        self.layout.addLayout(self.row)

        self.report = QPlainTextEdit(CrashDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

        self.layout.addWidget(self.report)

        self.buttons = QDialogButtonBox(CrashDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout.addWidget(self.buttons)

        QWidget.setTabOrder(self.copy, self.folder)
        QWidget.setTabOrder(self.folder, self.details)
        QWidget.setTabOrder(self.details, self.report)

        self.retranslateUi(CrashDialog)
        self.buttons.rejected.connect(CrashDialog.reject)

        QMetaObject.connectSlotsByName(CrashDialog)
    # setupUi

    def retranslateUi(self, CrashDialog: QWidget) -> None:
        CrashDialog.setWindowTitle(QCoreApplication.translate("CrashDialog", u"\u041e\u0448\u0438\u0431\u043a\u0430 \u0432 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0435", None))
        self.text.setText(QCoreApplication.translate("CrashDialog", u"\u0412 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0435 \u043f\u0440\u043e\u0438\u0437\u043e\u0448\u043b\u0430 \u043e\u0448\u0438\u0431\u043a\u0430, \u043f\u043e\u0441\u043b\u0435\u0434\u043d\u0435\u0435 \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u0435 \u043c\u043e\u0433\u043b\u043e \u043d\u0435 \u0432\u044b\u043f\u043e\u043b\u043d\u0438\u0442\u044c\u0441\u044f. \u0412\u0441\u0451 \u0432\u0432\u0435\u0434\u0451\u043d\u043d\u043e\u0435 \u0440\u0430\u043d\u0435\u0435 \u0441\u043e\u0445\u0440\u0430\u043d\u0435\u043d\u043e \u0432 \u0444\u0430\u0439\u043b\u0435. \u0421\u043a\u043e\u043f\u0438\u0440\u0443\u0439\u0442\u0435 \u043e\u0442\u0447\u0451\u0442 \u0438 \u043f\u0435\u0440\u0435\u0434\u0430\u0439\u0442\u0435 \u0435\u0433\u043e \u0442\u043e\u043c\u0443, \u043a\u0442\u043e \u0441\u043e\u043f\u0440\u043e\u0432\u043e\u0436\u0434\u0430\u0435\u0442 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0443.", None))
        self.copy.setText(QCoreApplication.translate("CrashDialog", u"&\u0421\u043a\u043e\u043f\u0438\u0440\u043e\u0432\u0430\u0442\u044c \u043e\u0442\u0447\u0451\u0442", None))
        self.folder.setText(QCoreApplication.translate("CrashDialog", u"&\u041f\u0430\u043f\u043a\u0430 \u0441 \u0436\u0443\u0440\u043d\u0430\u043b\u043e\u043c", None))
        self.details.setText(QCoreApplication.translate("CrashDialog", u"\u041f\u043e&\u0434\u0440\u043e\u0431\u043d\u043e\u0441\u0442\u0438", None))
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("CrashDialog", u"\u041e\u0442\u0447\u0451\u0442 \u043e\u0431 \u043e\u0448\u0438\u0431\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

