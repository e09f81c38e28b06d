"""Generated from ui/order_preview.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from msoko_desktop.gui.printing.pages_view import PagesView

class Ui_OrderPreview(object):
    def setupUi(self, OrderPreview: QWidget) -> None:
        if not OrderPreview.objectName():
            OrderPreview.setObjectName(u"OrderPreview")
        self.outer = QVBoxLayout(OrderPreview)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 4, 8, 8)
        self.tools = QHBoxLayout()
        self.tools.setObjectName(u"tools")
        self.zoomOut = QToolButton(OrderPreview)
        self.zoomOut.setObjectName(u"zoomOut")

        self.tools.addWidget(self.zoomOut)

        self.fitWidth = QToolButton(OrderPreview)
        self.fitWidth.setObjectName(u"fitWidth")

        self.tools.addWidget(self.fitWidth)

        self.zoomIn = QToolButton(OrderPreview)
        self.zoomIn.setObjectName(u"zoomIn")

        self.tools.addWidget(self.zoomIn)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.toolsSpace)

        self.pageNumber = QLabel(OrderPreview)
        self.pageNumber.setObjectName(u"pageNumber")
        self.pageNumber.setProperty(u"role", u"muted")

        self.tools.addWidget(self.pageNumber)


        self.outer.addLayout(self.tools)

        self.message = QLabel(OrderPreview)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty(u"role", u"danger")

        self.outer.addWidget(self.message)

        self.pages = PagesView(OrderPreview)
        self.pages.setObjectName(u"pages")

        self.outer.addWidget(self.pages)


        self.retranslateUi(OrderPreview)

        QMetaObject.connectSlotsByName(OrderPreview)
    # setupUi

    def retranslateUi(self, OrderPreview: QWidget) -> None:
        self.zoomOut.setText(QCoreApplication.translate("OrderPreview", u"\u2212", None))
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("OrderPreview", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("OrderPreview", u"\u041c\u0435\u043b\u044c\u0447\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.fitWidth.setText(QCoreApplication.translate("OrderPreview", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435", None))
#if QT_CONFIG(tooltip)
        self.fitWidth.setToolTip(QCoreApplication.translate("OrderPreview", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fitWidth.setAccessibleName(QCoreApplication.translate("OrderPreview", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.zoomIn.setText(QCoreApplication.translate("OrderPreview", u"+", None))
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("OrderPreview", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("OrderPreview", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.pageNumber.setText("")
        self.message.setText("")
        pass
    # retranslateUi

