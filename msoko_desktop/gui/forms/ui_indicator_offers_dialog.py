"""Generated from ui/indicator_offers_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHeaderView, QLabel, QSizePolicy, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_IndicatorOffersDialog(object):
    def setupUi(self, IndicatorOffersDialog: QWidget) -> None:
        if not IndicatorOffersDialog.objectName():
            IndicatorOffersDialog.setObjectName(u"IndicatorOffersDialog")
        IndicatorOffersDialog.resize(900, 560)
        self.outer = QVBoxLayout(IndicatorOffersDialog)
        self.outer.setObjectName(u"outer")
        self.hint = QLabel(IndicatorOffersDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.tree = QTreeWidget(IndicatorOffersDialog)
        self.tree.setObjectName(u"tree")

        self.outer.addWidget(self.tree)

        self.count = QLabel(IndicatorOffersDialog)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.outer.addWidget(self.count)

        self.problem = QLabel(IndicatorOffersDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(IndicatorOffersDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(IndicatorOffersDialog)

        QMetaObject.connectSlotsByName(IndicatorOffersDialog)
    # setupUi

    def retranslateUi(self, IndicatorOffersDialog: QWidget) -> None:
        IndicatorOffersDialog.setWindowTitle(QCoreApplication.translate("IndicatorOffersDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u0438\u0437 \u043f\u043b\u0430\u043d\u0430", None))
        self.hint.setText(QCoreApplication.translate("IndicatorOffersDialog", u"\u041e\u0442\u043c\u0435\u0447\u0435\u043d\u043d\u043e\u0435 \u0441\u0442\u0430\u043d\u0435\u0442 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044f\u043c\u0438 \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f: \u043f\u043b\u0430\u043d \u043f\u043e \u0433\u043e\u0434\u0430\u043c, \u0441\u0432\u044f\u0437\u044c \u0441 \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435\u043c \u0438 \u0430\u0432\u0442\u043e\u043c\u0430\u0442\u0438\u0447\u0435\u0441\u043a\u0438\u0439 \u0444\u0430\u043a\u0442.", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("IndicatorOffersDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u0438\u0437 \u043f\u043b\u0430\u043d\u043e\u0432; \u043f\u0440\u043e\u0431\u0435\u043b \u2013 \u043e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0438\u043b\u0438 \u0441\u043d\u044f\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.problem.setText("")
    # retranslateUi

