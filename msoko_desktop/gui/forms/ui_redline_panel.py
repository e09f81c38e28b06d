"""Generated from ui/redline_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QPushButton, QSizePolicy,
    QTextBrowser, QVBoxLayout, QWidget)

class Ui_RedlinePanel(object):
    def setupUi(self, RedlinePanel: QWidget) -> None:
        if not RedlinePanel.objectName():
            RedlinePanel.setObjectName(u"RedlinePanel")
        self.outer = QVBoxLayout(RedlinePanel)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.heading = QLabel(RedlinePanel)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.heading)

        self.summary = QLabel(RedlinePanel)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty(u"role", u"muted")

        self.outer.addWidget(self.summary)

        self.changes = QTextBrowser(RedlinePanel)
        self.changes.setObjectName(u"changes")
        self.changes.setOpenLinks(False)

        self.outer.addWidget(self.changes)

        self.print = QPushButton(RedlinePanel)
        self.print.setObjectName(u"print")

        self.outer.addWidget(self.print)

        self.order = QPushButton(RedlinePanel)
        self.order.setObjectName(u"order")

        self.outer.addWidget(self.order)

        QWidget.setTabOrder(self.changes, self.print)
        QWidget.setTabOrder(self.print, self.order)

        self.retranslateUi(RedlinePanel)

        QMetaObject.connectSlotsByName(RedlinePanel)
    # setupUi

    def retranslateUi(self, RedlinePanel: QWidget) -> None:
        self.heading.setText(QCoreApplication.translate("RedlinePanel", u"\u0427\u0442\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u043b\u043e\u0441\u044c", None))
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("RedlinePanel", u"\u0418\u0437\u043c\u0435\u043d\u0435\u043d\u0438\u044f \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.print.setText(QCoreApplication.translate("RedlinePanel", u"&\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u0438\u0439\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("RedlinePanel", u"\u041f\u0440\u0435\u0436\u043d\u044f\u044f \u0438 \u043d\u043e\u0432\u0430\u044f \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0438 \u0440\u044f\u0434\u043e\u043c: \u043f\u043e\u0441\u043c\u043e\u0442\u0440\u0435\u0442\u044c, \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c, \u0441\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c", None))
#endif // QT_CONFIG(tooltip)
        self.order.setText(QCoreApplication.translate("RedlinePanel", u"\u041f&\u0440\u0438\u043a\u0430\u0437 \u043e\u0431 \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u0438\u044f\u0445\u2026", None))
#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("RedlinePanel", u"\u0421\u043e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u043f\u0440\u0438\u043a\u0430\u0437 \u043e \u0432\u043d\u0435\u0441\u0435\u043d\u0438\u0438 \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u0438\u0439", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

