"""Generated from ui/order_editor.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSplitter, QToolButton,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.documents.order_form import OrderForm
from msoko_desktop.gui.documents.order_preview import OrderPreview
from msoko_desktop.gui.widgets.elided_label import ElidedLabel
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_OrderEditor(object):
    def setupUi(self, OrderEditor: QWidget) -> None:
        if not OrderEditor.objectName():
            OrderEditor.setObjectName(u"OrderEditor")
        self.outer = QVBoxLayout(OrderEditor)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(OrderEditor)
        self.bar.setObjectName(u"bar")
        self.barLayout = QHBoxLayout(self.bar)
        self.barLayout.setObjectName(u"barLayout")
        self.barLayout.setContentsMargins(8, 4, 8, 4)
        self.back = QToolButton(self.bar)
        self.back.setObjectName(u"back")
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.barLayout.addWidget(self.back)

        self.name = ElidedLabel(self.bar)
        self.name.setObjectName(u"name")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty(u"role", u"subheading")

        self.barLayout.addWidget(self.name)

        self.status = QLabel(self.bar)
        self.status.setObjectName(u"status")
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setProperty(u"role", u"muted")

        self.barLayout.addWidget(self.status)

        self.recommendations = QPushButton(self.bar)
        self.recommendations.setObjectName(u"recommendations")

        self.barLayout.addWidget(self.recommendations)

        self.agreement = QPushButton(self.bar)
        self.agreement.setObjectName(u"agreement")

        self.barLayout.addWidget(self.agreement)

        self.print = QPushButton(self.bar)
        self.print.setObjectName(u"print")

        self.barLayout.addWidget(self.print)

        self.approve = QPushButton(self.bar)
        self.approve.setObjectName(u"approve")

        self.barLayout.addWidget(self.approve)


        self.outer.addWidget(self.bar)

        self.strip = QFrame(OrderEditor)
        self.strip.setObjectName(u"strip")
        self.stripLayout = QVBoxLayout(self.strip)
        self.stripLayout.setObjectName(u"stripLayout")
        self.stripLayout.setContentsMargins(12, 6, 12, 6)
        self.stripText = QLabel(self.strip)
        self.stripText.setObjectName(u"stripText")
        self.stripText.setWordWrap(True)
        self.stripText.setTextFormat(Qt.TextFormat.PlainText)

        self.stripLayout.addWidget(self.stripText)

        self.stripButtons = FlowRow(self.strip)
        self.stripButtons.setObjectName(u"stripButtons")

        self.stripLayout.addWidget(self.stripButtons)


        self.outer.addWidget(self.strip)

        self.warning = QFrame(OrderEditor)
        self.warning.setObjectName(u"warning")
        self.warningLayout = QHBoxLayout(self.warning)
        self.warningLayout.setObjectName(u"warningLayout")
        self.warningLayout.setContentsMargins(12, 6, 12, 6)
        self.warningText = QLabel(self.warning)
        self.warningText.setObjectName(u"warningText")
        self.warningText.setWordWrap(True)
        self.warningText.setTextFormat(Qt.TextFormat.PlainText)

        self.warningLayout.addWidget(self.warningText)


        self.outer.addWidget(self.warning)

        self.splitter = QSplitter(OrderEditor)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.form = OrderForm(self.splitter)
        self.form.setObjectName(u"form")
        self.splitter.addWidget(self.form)
        self.preview = OrderPreview(self.splitter)
        self.preview.setObjectName(u"preview")
        self.splitter.addWidget(self.preview)

        self.outer.addWidget(self.splitter)


        self.retranslateUi(OrderEditor)

        QMetaObject.connectSlotsByName(OrderEditor)
    # setupUi

    def retranslateUi(self, OrderEditor: QWidget) -> None:
        self.back.setText(QCoreApplication.translate("OrderEditor", u"\u041a \u0440\u0435\u0435\u0441\u0442\u0440\u0443", None))
#if QT_CONFIG(tooltip)
        self.back.setToolTip(QCoreApplication.translate("OrderEditor", u"\u0412\u0435\u0440\u043d\u0443\u0442\u044c\u0441\u044f \u043a \u0440\u0435\u0435\u0441\u0442\u0440\u0443 (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.back.setAccessibleName(QCoreApplication.translate("OrderEditor", u"\u0412\u0435\u0440\u043d\u0443\u0442\u044c\u0441\u044f \u043a \u0440\u0435\u0435\u0441\u0442\u0440\u0443", None))
#endif // QT_CONFIG(accessibility)
        self.status.setText("")
        self.recommendations.setText(QCoreApplication.translate("OrderEditor", u"\u0420\u0435\u043a\u043e\u043c\u0435\u043d&\u0434\u0430\u0446\u0438\u0438\u2026", None))
#if QT_CONFIG(tooltip)
        self.recommendations.setToolTip(QCoreApplication.translate("OrderEditor", u"\u0420\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0438, \u043f\u043e \u043a\u043e\u0442\u043e\u0440\u044b\u043c \u0441\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d\u044b \u043f\u0443\u043d\u043a\u0442\u044b \u043f\u0440\u0438\u043a\u0430\u0437\u0430", None))
#endif // QT_CONFIG(tooltip)
        self.agreement.setText(QCoreApplication.translate("OrderEditor", u"\u041d\u0430 &\u0441\u043e\u0433\u043b\u0430\u0441\u043e\u0432\u0430\u043d\u0438\u0435", None))
        self.print.setText(QCoreApplication.translate("OrderEditor", u"&\u041f\u0435\u0447\u0430\u0442\u044c\u2026", None))
        self.approve.setText(QCoreApplication.translate("OrderEditor", u"&\u0423\u0442\u0432\u0435\u0440\u0434\u0438\u0442\u044c\u2026", None))
        self.stripText.setText("")
        self.warningText.setText("")
        pass
    # retranslateUi

