"""Generated from ui/results_tree.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QHBoxLayout,
    QHeaderView, QPushButton, QSizePolicy, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_ResultsTree(object):
    def setupUi(self, ResultsTree: QWidget) -> None:
        if not ResultsTree.objectName():
            ResultsTree.setObjectName(u"ResultsTree")
        self.outer = QVBoxLayout(ResultsTree)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 4, 8)
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.year = QComboBox(ResultsTree)
        self.year.setObjectName(u"year")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.year.sizePolicy().hasHeightForWidth())
        self.year.setSizePolicy(sizePolicy)

        self.top.addWidget(self.year)

        self.add = QPushButton(ResultsTree)
        self.add.setObjectName(u"add")

        self.top.addWidget(self.add)


        self.outer.addLayout(self.top)

        self.tree = QTreeWidget(ResultsTree)
        self.tree.headerItem().setText(0, "")
        self.tree.headerItem().setText(1, "")
        self.tree.setObjectName(u"tree")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.outer.addWidget(self.tree)


        self.retranslateUi(ResultsTree)

        QMetaObject.connectSlotsByName(ResultsTree)
    # setupUi

    def retranslateUi(self, ResultsTree: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("ResultsTree", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.year.setToolTip(QCoreApplication.translate("ResultsTree", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(tooltip)
        self.add.setText(QCoreApplication.translate("ResultsTree", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("ResultsTree", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0440\u0430\u0431\u043e\u0442\u044b \u0443\u0447\u0435\u0431\u043d\u043e\u0433\u043e \u0433\u043e\u0434\u0430", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("ResultsTree", u"\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u044b \u0438 \u0440\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

