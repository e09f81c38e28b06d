"""Generated from ui/board_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.results.board_look import BoardLegend
from msoko_desktop.gui.results.board_table import BoardTable
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_BoardPanel(object):
    def setupUi(self, BoardPanel: QWidget) -> None:
        if not BoardPanel.objectName():
            BoardPanel.setObjectName(u"BoardPanel")
        self.outer = QVBoxLayout(BoardPanel)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 12, 8)
        self.title = QLabel(BoardPanel)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.title)

        self.top = FlowRow(BoardPanel)
        self.top.setObjectName(u"top")
        self.summary = QLabel(self.top)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.missingOnly = QCheckBox(self.top)
        self.missingOnly.setObjectName(u"missingOnly")
        self.remind = QPushButton(self.top)
        self.remind.setObjectName(u"remind")
        self.print = QPushButton(self.top)
        self.print.setObjectName(u"print")

        self.outer.addWidget(self.top)

        self.barPlace = QVBoxLayout()
        self.barPlace.setObjectName(u"barPlace")

        self.outer.addLayout(self.barPlace)

        self.stack = QStackedWidget(BoardPanel)
        self.stack.setObjectName(u"stack")
        self.tablePage = QWidget()
        self.tablePage.setObjectName(u"tablePage")
        self.tableLayout = QVBoxLayout(self.tablePage)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(0, 0, 0, 0)
        self.table = BoardTable(self.tablePage)
        self.table.setObjectName(u"table")

        self.tableLayout.addWidget(self.table)

        self.legend = BoardLegend(self.tablePage)
        self.legend.setObjectName(u"legend")

        self.tableLayout.addWidget(self.legend)

        self.stack.addWidget(self.tablePage)
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyText = QLabel(self.emptyPage)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setWordWrap(True)
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyText.setProperty(u"role", u"muted")

        self.emptyLayout.addWidget(self.emptyText)

        self.stack.addWidget(self.emptyPage)

        self.outer.addWidget(self.stack)

        QWidget.setTabOrder(self.table, self.missingOnly)
        QWidget.setTabOrder(self.missingOnly, self.remind)
        QWidget.setTabOrder(self.remind, self.print)

        self.retranslateUi(BoardPanel)

        QMetaObject.connectSlotsByName(BoardPanel)
    # setupUi

    def retranslateUi(self, BoardPanel: QWidget) -> None:
        self.title.setText("")
        self.summary.setText("")
        self.missingOnly.setText(QCoreApplication.translate("BoardPanel", u"\u0422\u043e\u043b\u044c\u043a\u043e &\u043d\u0435 \u0441\u0434\u0430\u043d\u043d\u044b\u0435", None))
#if QT_CONFIG(tooltip)
        self.missingOnly.setToolTip(QCoreApplication.translate("BoardPanel", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0448\u043a\u043e\u043b\u044b \u0438 \u0440\u0430\u0431\u043e\u0442\u044b, \u0433\u0434\u0435 \u0435\u0449\u0451 \u043d\u0435 \u0432\u0441\u0451 \u0441\u0434\u0430\u043d\u043e", None))
#endif // QT_CONFIG(tooltip)
        self.remind.setText(QCoreApplication.translate("BoardPanel", u"\u041d\u0430&\u043f\u043e\u043c\u043d\u0438\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.remind.setToolTip(QCoreApplication.translate("BoardPanel", u"\u041f\u0438\u0441\u044c\u043c\u043e \u0448\u043a\u043e\u043b\u0430\u043c, \u043a\u043e\u0442\u043e\u0440\u044b\u0435 \u043e\u043f\u0430\u0437\u0434\u044b\u0432\u0430\u044e\u0442 \u0441 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u0430\u043c\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("BoardPanel", u"\u041f\u0435&\u0447\u0430\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("BoardPanel", u"\u041d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c \u0441\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0435 \u0441\u0434\u0430\u0447\u0438 \u0438\u043b\u0438 \u0441\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c PDF, DOCX, XLSX", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("BoardPanel", u"\u0421\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0435 \u0441\u0434\u0430\u0447\u0438: \u0448\u043a\u043e\u043b\u044b \u0438 \u0440\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.emptyText.setText("")
        pass
    # retranslateUi

