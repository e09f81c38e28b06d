"""Generated from ui/cycle_page.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QSplitter, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.cycle.look import CycleLegend
from msoko_desktop.gui.cycle.table import CycleTable
from msoko_desktop.gui.widgets.elided_label import ElidedLabel

class Ui_CyclePage(object):
    def setupUi(self, CyclePage: QWidget) -> None:
        if not CyclePage.objectName():
            CyclePage.setObjectName(u"CyclePage")
        self.outer = QVBoxLayout(CyclePage)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 12, 8)
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.yearLabel = QLabel(CyclePage)
        self.yearLabel.setObjectName(u"yearLabel")

        self.top.addWidget(self.yearLabel)

        self.year = QComboBox(CyclePage)
        self.year.setObjectName(u"year")

        self.top.addWidget(self.year)

        self.summary = ElidedLabel(CyclePage)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)

        self.top.addWidget(self.summary)

        self.print = QPushButton(CyclePage)
        self.print.setObjectName(u"print")

        self.top.addWidget(self.print)

        self.closeYear = QPushButton(CyclePage)
        self.closeYear.setObjectName(u"closeYear")

        self.top.addWidget(self.closeYear)

        self.top.setStretch(2, 1)

        self.outer.addLayout(self.top)

        self.legend = CycleLegend(CyclePage)
        self.legend.setObjectName(u"legend")

        self.outer.addWidget(self.legend)

        self.split = QSplitter(CyclePage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.above = QWidget(self.split)
        self.above.setObjectName(u"above")
        self.aboveLayout = QVBoxLayout(self.above)
        self.aboveLayout.setObjectName(u"aboveLayout")
        self.aboveLayout.setContentsMargins(0, 0, 0, 0)
        self.table = CycleTable(self.above)
        self.table.setObjectName(u"table")

        self.aboveLayout.addWidget(self.table)

        self.split.addWidget(self.above)
        self.below = QWidget(self.split)
        self.below.setObjectName(u"below")
        self.belowLayout = QVBoxLayout(self.below)
        self.belowLayout.setObjectName(u"belowLayout")
        self.belowLayout.setContentsMargins(0, 6, 0, 0)
        self.title = QLabel(self.below)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setProperty(u"role", u"subheading")

        self.belowLayout.addWidget(self.title)

        self.acts = QHBoxLayout()
        self.acts.setObjectName(u"acts")
        self.open = QPushButton(self.below)
        self.open.setObjectName(u"open")

        self.acts.addWidget(self.open)

        self.attach = QPushButton(self.below)
        self.attach.setObjectName(u"attach")

        self.acts.addWidget(self.attach)

        self.start = QPushButton(self.below)
        self.start.setObjectName(u"start")

        self.acts.addWidget(self.start)

        self.refuse = QPushButton(self.below)
        self.refuse.setObjectName(u"refuse")

        self.acts.addWidget(self.refuse)

        self.takeBack = QPushButton(self.below)
        self.takeBack.setObjectName(u"takeBack")

        self.acts.addWidget(self.takeBack)

        self.actsSpace = QSpacerItem(10, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.actsSpace)


        self.belowLayout.addLayout(self.acts)

        self.proofs = QTreeWidget(self.below)
        self.proofs.setObjectName(u"proofs")
        self.proofs.setRootIsDecorated(False)
        self.proofs.setWordWrap(True)
        self.proofs.setColumnCount(4)

        self.belowLayout.addWidget(self.proofs)

        self.split.addWidget(self.below)

        self.outer.addWidget(self.split)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.year, self.table)
        QWidget.setTabOrder(self.table, self.open)
        QWidget.setTabOrder(self.open, self.attach)
        QWidget.setTabOrder(self.attach, self.start)
        QWidget.setTabOrder(self.start, self.refuse)
        QWidget.setTabOrder(self.refuse, self.takeBack)
        QWidget.setTabOrder(self.takeBack, self.proofs)
        QWidget.setTabOrder(self.proofs, self.print)
        QWidget.setTabOrder(self.print, self.closeYear)

        self.retranslateUi(CyclePage)

        QMetaObject.connectSlotsByName(CyclePage)
    # setupUi

    def retranslateUi(self, CyclePage: QWidget) -> None:
        self.yearLabel.setText(QCoreApplication.translate("CyclePage", u"&\u0413\u043e\u0434:", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("CyclePage", u"\u0413\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.summary.setText("")
        self.print.setText(QCoreApplication.translate("CyclePage", u"\u0421\u0430\u043c\u043e&\u043e\u0446\u0435\u043d\u043a\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("CyclePage", u"\u041d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c \u0441\u0430\u043c\u043e\u043e\u0446\u0435\u043d\u043a\u0443 \u0437\u0430 \u0433\u043e\u0434 \u0441 \u0431\u0430\u043b\u043b\u0430\u043c\u0438 \u0438 \u043f\u0435\u0440\u0435\u0447\u043d\u0435\u043c \u0434\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c\u0441\u0442\u0432", None))
#endif // QT_CONFIG(tooltip)
        self.closeYear.setText(QCoreApplication.translate("CyclePage", u"&\u0417\u0430\u0432\u0435\u0440\u0448\u0438\u0442\u044c \u0433\u043e\u0434\u2026", None))
#if QT_CONFIG(tooltip)
        self.closeYear.setToolTip(QCoreApplication.translate("CyclePage", u"\u041f\u0440\u043e\u0432\u0435\u0440\u0438\u0442\u044c, \u0447\u0442\u043e \u043e\u0441\u0442\u0430\u043b\u043e\u0441\u044c \u043d\u0435\u0437\u0430\u0432\u0435\u0440\u0448\u0451\u043d\u043d\u044b\u043c, \u0438 \u043f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u0438\u0442\u044c \u0441\u043b\u0435\u0434\u0443\u044e\u0449\u0438\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CyclePage", u"\u0426\u0438\u043a\u043b: \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u0438 \u0441\u0442\u0430\u0434\u0438\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText("")
        self.open.setText(QCoreApplication.translate("CyclePage", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.open.setToolTip(QCoreApplication.translate("CyclePage", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u0442\u043e, \u0447\u0442\u043e \u0434\u043e\u043a\u0430\u0437\u044b\u0432\u0430\u0435\u0442 \u0441\u0442\u0430\u0434\u0438\u044e", None))
#endif // QT_CONFIG(tooltip)
        self.attach.setText(QCoreApplication.translate("CyclePage", u"&\u041f\u0440\u0438\u043b\u043e\u0436\u0438\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.attach.setToolTip(QCoreApplication.translate("CyclePage", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442 \u0438\u0437 \u0440\u0435\u0435\u0441\u0442\u0440\u0430 \u0438\u043b\u0438 \u0434\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u043d\u043e\u0432\u044b\u0439", None))
#endif // QT_CONFIG(tooltip)
        self.start.setText(QCoreApplication.translate("CyclePage", u"&\u041d\u0430\u0447\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.start.setToolTip(QCoreApplication.translate("CyclePage", u"\u041f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u0438\u0442\u044c \u0442\u043e, \u0447\u0435\u0433\u043e \u043d\u0435 \u0445\u0432\u0430\u0442\u0430\u0435\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.refuse.setText(QCoreApplication.translate("CyclePage", u"&\u041d\u0435 \u0441\u0447\u0438\u0442\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.refuse.setToolTip(QCoreApplication.translate("CyclePage", u"\u041d\u0435 \u0441\u0447\u0438\u0442\u0430\u0442\u044c \u044d\u0442\u043e \u0434\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c\u0441\u0442\u0432\u043e\u043c \u0441\u0442\u0430\u0434\u0438\u0438 \u0432 \u044d\u0442\u043e\u043c \u0433\u043e\u0434\u0443", None))
#endif // QT_CONFIG(tooltip)
        self.takeBack.setText(QCoreApplication.translate("CyclePage", u"\u0412\u0435&\u0440\u043d\u0443\u0442\u044c \u0441\u043d\u044f\u0442\u044b\u0435", None))
#if QT_CONFIG(tooltip)
        self.takeBack.setToolTip(QCoreApplication.translate("CyclePage", u"\u0421\u043d\u043e\u0432\u0430 \u0441\u0447\u0438\u0442\u0430\u0442\u044c \u0442\u043e, \u0447\u0442\u043e \u0431\u044b\u043b\u043e \u0441\u043d\u044f\u0442\u043e \u0432 \u044d\u0442\u043e\u0439 \u0441\u0442\u0430\u0434\u0438\u0438", None))
#endif // QT_CONFIG(tooltip)
        ___qtreewidgetitem = self.proofs.headerItem()
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("CyclePage", u"\u0421\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0435", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("CyclePage", u"\u0414\u0430\u0442\u0430", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("CyclePage", u"\u0414\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c\u0441\u0442\u0432\u043e", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("CyclePage", u"\u0427\u0442\u043e", None))
#if QT_CONFIG(accessibility)
        self.proofs.setAccessibleName(QCoreApplication.translate("CyclePage", u"\u0414\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c\u0441\u0442\u0432\u0430 \u0441\u0442\u0430\u0434\u0438\u0438", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

