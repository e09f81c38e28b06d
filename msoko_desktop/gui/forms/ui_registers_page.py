"""Generated from ui/registers_page.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.registers.card import RegisterCard
from msoko_desktop.gui.widgets.elided_label import ElidedLabel
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_RegistersPage(object):
    def setupUi(self, RegistersPage: QWidget) -> None:
        if not RegistersPage.objectName():
            RegistersPage.setObjectName(u"RegistersPage")
        self.outer = QVBoxLayout(RegistersPage)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.split = QSplitter(RegistersPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.side = QWidget(self.split)
        self.side.setObjectName(u"side")
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(10, 10, 4, 8)
        self.list = QTreeWidget(self.side)
        self.list.setObjectName(u"list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(2)

        self.sideLayout.addWidget(self.list)

        self.add = QPushButton(self.side)
        self.add.setObjectName(u"add")

        self.sideLayout.addWidget(self.add)

        self.split.addWidget(self.side)
        self.middle = QWidget(self.split)
        self.middle.setObjectName(u"middle")
        self.middleLayout = QVBoxLayout(self.middle)
        self.middleLayout.setSpacing(6)
        self.middleLayout.setObjectName(u"middleLayout")
        self.middleLayout.setContentsMargins(4, 10, 8, 8)
        self.title = ElidedLabel(self.middle)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"subheading")

        self.middleLayout.addWidget(self.title)

        self.info = ElidedLabel(self.middle)
        self.info.setObjectName(u"info")
        self.info.setProperty(u"role", u"muted")

        self.middleLayout.addWidget(self.info)

        self.bar = FlowRow(self.middle)
        self.bar.setObjectName(u"bar")

        self.middleLayout.addWidget(self.bar)

        self.stack = QStackedWidget(self.middle)
        self.stack.setObjectName(u"stack")
        self.gridPage = QWidget()
        self.gridPage.setObjectName(u"gridPage")
        self.gridPlace = QVBoxLayout(self.gridPage)
        self.gridPlace.setObjectName(u"gridPlace")
        self.gridPlace.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.gridPage)
        self.askPage = QWidget()
        self.askPage.setObjectName(u"askPage")
        self.askLayout = QVBoxLayout(self.askPage)
        self.askLayout.setObjectName(u"askLayout")
        self.ask = QLabel(self.askPage)
        self.ask.setObjectName(u"ask")
        self.ask.setTextFormat(Qt.TextFormat.PlainText)
        self.ask.setWordWrap(True)

        self.askLayout.addWidget(self.ask)

        self.askRow = QHBoxLayout()
        self.askRow.setObjectName(u"askRow")
        self.askButton = QPushButton(self.askPage)
        self.askButton.setObjectName(u"askButton")

        self.askRow.addWidget(self.askButton)

        self.askSpace = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.askRow.addItem(self.askSpace)


        self.askLayout.addLayout(self.askRow)

        self.record = QLabel(self.askPage)
        self.record.setObjectName(u"record")
        self.record.setTextFormat(Qt.TextFormat.PlainText)
        self.record.setWordWrap(True)
        self.record.setProperty(u"role", u"muted")

        self.askLayout.addWidget(self.record)

        self.askBelow = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.askLayout.addItem(self.askBelow)

        self.stack.addWidget(self.askPage)

        self.middleLayout.addWidget(self.stack)

        self.split.addWidget(self.middle)
        self.card = RegisterCard(self.split)
        self.card.setObjectName(u"card")
        self.split.addWidget(self.card)

        self.outer.addWidget(self.split)


        self.retranslateUi(RegistersPage)

        QMetaObject.connectSlotsByName(RegistersPage)
    # setupUi

    def retranslateUi(self, RegistersPage: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("RegistersPage", u"\u0411\u0430\u043d\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("RegistersPage", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0431\u0430\u043d\u043a\u2026", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("RegistersPage", u"\u0421\u043e\u0437\u0434\u0430\u0442\u044c \u0441\u0432\u043e\u0439 \u0431\u0430\u043d\u043a \u0438\u043b\u0438 \u0432\u0435\u0440\u043d\u0443\u0442\u044c \u0443\u0431\u0440\u0430\u043d\u043d\u044b\u0439", None))
#endif // QT_CONFIG(tooltip)
        self.ask.setText("")
        self.askButton.setText("")
        self.record.setText("")
        pass
    # retranslateUi

