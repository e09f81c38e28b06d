"""Generated from ui/order_print_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFormLayout, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.printing.pages_view import PagesView

class Ui_OrderPrintDialog(object):
    def setupUi(self, OrderPrintDialog: QWidget) -> None:
        if not OrderPrintDialog.objectName():
            OrderPrintDialog.setObjectName(u"OrderPrintDialog")
        OrderPrintDialog.resize(1120, 660)
        OrderPrintDialog.setSizeGripEnabled(True)
        self.mainLayout = QHBoxLayout(OrderPrintDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.previewLayout = QVBoxLayout()
        self.previewLayout.setObjectName(u"previewLayout")
        self.toolsLayout = QHBoxLayout()
        self.toolsLayout.setObjectName(u"toolsLayout")
        self.zoomOut = QToolButton(OrderPrintDialog)
        self.zoomOut.setObjectName(u"zoomOut")

        self.toolsLayout.addWidget(self.zoomOut)

        self.fitWidth = QToolButton(OrderPrintDialog)
        self.fitWidth.setObjectName(u"fitWidth")

        self.toolsLayout.addWidget(self.fitWidth)

        self.zoomIn = QToolButton(OrderPrintDialog)
        self.zoomIn.setObjectName(u"zoomIn")

        self.toolsLayout.addWidget(self.zoomIn)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolsLayout.addItem(self.toolsSpace)

        self.pageNumber = QLabel(OrderPrintDialog)
        self.pageNumber.setObjectName(u"pageNumber")

        self.toolsLayout.addWidget(self.pageNumber)


        self.previewLayout.addLayout(self.toolsLayout)

        self.pages = PagesView(OrderPrintDialog)
        self.pages.setObjectName(u"pages")
        self.pages.setMinimumSize(QSize(360, 300))

        self.previewLayout.addWidget(self.pages)


        self.mainLayout.addLayout(self.previewLayout)

        self.side = QWidget(OrderPrintDialog)
        self.side.setObjectName(u"side")
        self.side.setMaximumSize(QSize(300, 16777215))
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(0, 0, 0, 0)
        self.optionsLayout = QFormLayout()
        self.optionsLayout.setObjectName(u"optionsLayout")
        self.optionsLayout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.draftLabel = QLabel(self.side)
        self.draftLabel.setObjectName(u"draftLabel")

        self.optionsLayout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.draftLabel)

        self.draft = QComboBox(self.side)
        self.draft.setObjectName(u"draft")
        self.draft.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.draft.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.draft)


        self.sideLayout.addLayout(self.optionsLayout)

        self.attachments = QCheckBox(self.side)
        self.attachments.setObjectName(u"attachments")
        self.attachments.setChecked(True)

        self.sideLayout.addWidget(self.attachments)

        self.agreement = QCheckBox(self.side)
        self.agreement.setObjectName(u"agreement")
        self.agreement.setChecked(True)

        self.sideLayout.addWidget(self.agreement)

        self.acquaintance = QCheckBox(self.side)
        self.acquaintance.setObjectName(u"acquaintance")
        self.acquaintance.setChecked(True)

        self.sideLayout.addWidget(self.acquaintance)

        self.longStorage = QCheckBox(self.side)
        self.longStorage.setObjectName(u"longStorage")

        self.sideLayout.addWidget(self.longStorage)

        self.optionsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sideLayout.addItem(self.optionsSpace)

        self.message = QLabel(self.side)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.sideLayout.addWidget(self.message)

        self.print = QPushButton(self.side)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.sideLayout.addWidget(self.print)

        self.save = QPushButton(self.side)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.sideLayout.addWidget(self.save)

        self.openFolder = QPushButton(self.side)
        self.openFolder.setObjectName(u"openFolder")
        self.openFolder.setAutoDefault(False)

        self.sideLayout.addWidget(self.openFolder)

        self.close = QPushButton(self.side)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.sideLayout.addWidget(self.close)


        self.mainLayout.addWidget(self.side)

#if QT_CONFIG(shortcut)
        self.draftLabel.setBuddy(self.draft)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrderPrintDialog)

        QMetaObject.connectSlotsByName(OrderPrintDialog)
    # setupUi

    def retranslateUi(self, OrderPrintDialog: QWidget) -> None:
        OrderPrintDialog.setWindowTitle(QCoreApplication.translate("OrderPrintDialog", u"\u041f\u0435\u0447\u0430\u0442\u044c \u043f\u0440\u0438\u043a\u0430\u0437\u0430", None))
        self.zoomOut.setText(QCoreApplication.translate("OrderPrintDialog", u"\u2212", None))
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("OrderPrintDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("OrderPrintDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(accessibility)
        self.fitWidth.setText(QCoreApplication.translate("OrderPrintDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435", None))
#if QT_CONFIG(tooltip)
        self.fitWidth.setToolTip(QCoreApplication.translate("OrderPrintDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fitWidth.setAccessibleName(QCoreApplication.translate("OrderPrintDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(accessibility)
        self.zoomIn.setText(QCoreApplication.translate("OrderPrintDialog", u"+", None))
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("OrderPrintDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("OrderPrintDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(accessibility)
        self.pageNumber.setText("")
        self.draftLabel.setText(QCoreApplication.translate("OrderPrintDialog", u"&\u0427\u0435\u0440\u043d\u043e\u0432\u0438\u043a", None))
#if QT_CONFIG(accessibility)
        self.draft.setAccessibleName(QCoreApplication.translate("OrderPrintDialog", u"\u041e\u0442\u043c\u0435\u0442\u043a\u0430 \u0447\u0435\u0440\u043d\u043e\u0432\u0438\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.attachments.setText(QCoreApplication.translate("OrderPrintDialog", u"\u041f\u0440\u0438&\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
        self.agreement.setText(QCoreApplication.translate("OrderPrintDialog", u"\u041b\u0438\u0441\u0442 \u0441\u043e&\u0433\u043b\u0430\u0441\u043e\u0432\u0430\u043d\u0438\u044f", None))
        self.acquaintance.setText(QCoreApplication.translate("OrderPrintDialog", u"\u041b\u0438\u0441\u0442 \u043e&\u0437\u043d\u0430\u043a\u043e\u043c\u043b\u0435\u043d\u0438\u044f", None))
        self.longStorage.setText(QCoreApplication.translate("OrderPrintDialog", u"\u041f\u043e\u043b\u0435 \u0434\u043b\u044f &\u043f\u043e\u0434\u0448\u0438\u0432\u043a\u0438 30 \u043c\u043c", None))
#if QT_CONFIG(tooltip)
        self.longStorage.setToolTip(QCoreApplication.translate("OrderPrintDialog", u"\u0414\u043b\u044f \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u043e\u0432, \u043a\u043e\u0442\u043e\u0440\u044b\u0435 \u0445\u0440\u0430\u043d\u044f\u0442\u0441\u044f \u0434\u043e\u043b\u044c\u0448\u0435 10 \u043b\u0435\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.message.setText("")
        self.print.setText(QCoreApplication.translate("OrderPrintDialog", u"&\u041f\u0435\u0447\u0430\u0442\u044c\u2026", None))
#if QT_CONFIG(shortcut)
        self.print.setShortcut(QCoreApplication.translate("OrderPrintDialog", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("OrderPrintDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u043f\u0440\u0438\u043d\u0442\u0435\u0440 \u0438 \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.save.setText(QCoreApplication.translate("OrderPrintDialog", u"\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c &\u043a\u0430\u043a\u2026", None))
#if QT_CONFIG(shortcut)
        self.save.setShortcut(QCoreApplication.translate("OrderPrintDialog", u"Ctrl+S", None))
#endif // QT_CONFIG(shortcut)
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("OrderPrintDialog", u"PDF \u0438\u043b\u0438 Word (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        self.openFolder.setText(QCoreApplication.translate("OrderPrintDialog", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043f\u0430\u043f\u043a\u0443", None))
        self.close.setText(QCoreApplication.translate("OrderPrintDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

