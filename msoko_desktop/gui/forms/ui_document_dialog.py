"""Generated from ui/document_dialog.ui by tools/build_forms.py; change the form, not this module."""

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

class Ui_DocumentDialog(object):
    def setupUi(self, DocumentDialog: QWidget) -> None:
        if not DocumentDialog.objectName():
            DocumentDialog.setObjectName(u"DocumentDialog")
        DocumentDialog.resize(560, 420)
        DocumentDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(DocumentDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(DocumentDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.filter = QLineEdit(DocumentDialog)
        self.filter.setObjectName(u"filter")

        self.mainLayout.addWidget(self.filter)

        self.list = QListWidget(DocumentDialog)
        self.list.setObjectName(u"list")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.mainLayout.addWidget(self.list)

        self.empty = QLabel(DocumentDialog)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.empty)

        self.problem = QLabel(DocumentDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(DocumentDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

        QWidget.setTabOrder(self.filter, self.list)

        self.retranslateUi(DocumentDialog)

        QMetaObject.connectSlotsByName(DocumentDialog)
    # setupUi

    def retranslateUi(self, DocumentDialog: QWidget) -> None:
        DocumentDialog.setWindowTitle(QCoreApplication.translate("DocumentDialog", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u043a\u0430\u043a \u043f\u043e\u0434\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435", None))
        self.what.setText("")
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("DocumentDialog", u"\u041d\u0430\u0439\u0442\u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("DocumentDialog", u"\u041d\u0430\u0439\u0442\u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u2026", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("DocumentDialog", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("DocumentDialog", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u043e\u0432 \u0432 \u0444\u0430\u0439\u043b\u0435 \u043f\u043e\u043a\u0430 \u043d\u0435\u0442. \u041e\u043d\u0438 \u043f\u043e\u044f\u0432\u043b\u044f\u044e\u0442\u0441\u044f \u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435 \u00ab\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b\u00bb.", None))
        self.problem.setText("")
    # retranslateUi

