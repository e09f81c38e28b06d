"""Generated from ui/register_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from msoko_desktop.gui.documents.register_table import RegisterTable
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_RegisterPanel(object):
    def setupUi(self, RegisterPanel: QWidget) -> None:
        if not RegisterPanel.objectName():
            RegisterPanel.setObjectName(u"RegisterPanel")
        self.outer = QVBoxLayout(RegisterPanel)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 12, 8)
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.find = QLineEdit(RegisterPanel)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)

        self.top.addWidget(self.find)

        self.count = QLabel(RegisterPanel)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.top.addWidget(self.count)

        self.add = QPushButton(RegisterPanel)
        self.add.setObjectName(u"add")

        self.top.addWidget(self.add)

        self.export = QPushButton(RegisterPanel)
        self.export.setObjectName(u"export")

        self.top.addWidget(self.export)


        self.outer.addLayout(self.top)

        self.filters = FlowRow(RegisterPanel)
        self.filters.setObjectName(u"filters")

        self.outer.addWidget(self.filters)

        self.stack = QStackedWidget(RegisterPanel)
        self.stack.setObjectName(u"stack")
        self.tablePage = QWidget()
        self.tablePage.setObjectName(u"tablePage")
        self.tableLayout = QVBoxLayout(self.tablePage)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(0, 0, 0, 0)
        self.table = RegisterTable(self.tablePage)
        self.table.setObjectName(u"table")

        self.tableLayout.addWidget(self.table)

        self.stack.addWidget(self.tablePage)
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.above)

        self.emptyText = QLabel(self.emptyPage)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setWordWrap(True)
        self.emptyText.setProperty(u"role", u"muted")
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.emptyLayout.addWidget(self.emptyText)

        self.emptyButtons = QHBoxLayout()
        self.emptyButtons.setObjectName(u"emptyButtons")
        self.l = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.l)

        self.clear = QPushButton(self.emptyPage)
        self.clear.setObjectName(u"clear")

        self.emptyButtons.addWidget(self.clear)

        self.r = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.r)


        self.emptyLayout.addLayout(self.emptyButtons)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.below)

        self.stack.addWidget(self.emptyPage)

        self.outer.addWidget(self.stack)


        self.retranslateUi(RegisterPanel)

        QMetaObject.connectSlotsByName(RegisterPanel)
    # setupUi

    def retranslateUi(self, RegisterPanel: QWidget) -> None:
        self.find.setPlaceholderText(QCoreApplication.translate("RegisterPanel", u"\u041d\u0430\u0439\u0442\u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u2026", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"\u041d\u0430\u0439\u0442\u0438 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.add.setText(QCoreApplication.translate("RegisterPanel", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("RegisterPanel", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u0432 \u0440\u0435\u0435\u0441\u0442\u0440", None))
#endif // QT_CONFIG(tooltip)
        self.export.setText(QCoreApplication.translate("RegisterPanel", u"\u0412 &Excel\u2026", None))
#if QT_CONFIG(tooltip)
        self.export.setToolTip(QCoreApplication.translate("RegisterPanel", u"\u0412\u044b\u0433\u0440\u0443\u0437\u0438\u0442\u044c \u043f\u043e\u043a\u0430\u0437\u0430\u043d\u043d\u043e\u0435 \u0432 \u043a\u043d\u0438\u0433\u0443 Excel", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"\u0420\u0435\u0435\u0441\u0442\u0440 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u043e\u0432", None))
#endif // QT_CONFIG(accessibility)
        self.emptyText.setText("")
        self.clear.setText(QCoreApplication.translate("RegisterPanel", u"\u0421\u043d\u044f\u0442\u044c &\u043e\u0442\u0431\u043e\u0440", None))
        pass
    # retranslateUi

