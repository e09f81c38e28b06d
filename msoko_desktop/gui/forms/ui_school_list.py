"""Generated from ui/school_list.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QTableView, QVBoxLayout, QWidget)

class Ui_SchoolList(object):
    def setupUi(self, SchoolList: QWidget) -> None:
        if not SchoolList.objectName():
            SchoolList.setObjectName(u"SchoolList")
        self.outer = QVBoxLayout(SchoolList)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 4, 8)
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.find = QLineEdit(SchoolList)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)

        self.top.addWidget(self.find)

        self.add = QPushButton(SchoolList)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.top.addWidget(self.add)


        self.outer.addLayout(self.top)

        self.second = QHBoxLayout()
        self.second.setObjectName(u"second")
        self.filter = QComboBox(SchoolList)
        self.filter.setObjectName(u"filter")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.filter.sizePolicy().hasHeightForWidth())
        self.filter.setSizePolicy(sizePolicy)
        self.filter.setMaxVisibleItems(30)

        self.second.addWidget(self.filter)

        self.more = QPushButton(SchoolList)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.second.addWidget(self.more)


        self.outer.addLayout(self.second)

        self.table = QTableView(SchoolList)
        self.table.setObjectName(u"table")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.outer.addWidget(self.table)

        self.count = QLabel(SchoolList)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.outer.addWidget(self.count)

        self.district = QPushButton(SchoolList)
        self.district.setObjectName(u"district")
        self.district.setAutoDefault(False)

        self.outer.addWidget(self.district)


        self.retranslateUi(SchoolList)

        QMetaObject.connectSlotsByName(SchoolList)
    # setupUi

    def retranslateUi(self, SchoolList: QWidget) -> None:
        self.find.setPlaceholderText(QCoreApplication.translate("SchoolList", u"\u041d\u0430\u0439\u0442\u0438 \u0448\u043a\u043e\u043b\u0443", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("SchoolList", u"\u041d\u0430\u0439\u0442\u0438 \u0448\u043a\u043e\u043b\u0443", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.find.setToolTip(QCoreApplication.translate("SchoolList", u"\u0421\u043b\u043e\u0432\u0430 \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u044f, \u043a\u043e\u0434, \u043d\u0430\u0441\u0435\u043b\u0451\u043d\u043d\u044b\u0439 \u043f\u0443\u043d\u043a\u0442, \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044c (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
        self.add.setText(QCoreApplication.translate("SchoolList", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("SchoolList", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0448\u043a\u043e\u043b\u0443, \u0437\u0430\u0433\u0440\u0443\u0437\u0438\u0442\u044c \u0438\u043b\u0438 \u0432\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0441\u043f\u0438\u0441\u043e\u043a", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("SchoolList", u"\u041a\u0430\u043a\u0438\u0435 \u0448\u043a\u043e\u043b\u044b \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.filter.setToolTip(QCoreApplication.translate("SchoolList", u"\u041a\u0430\u043a\u0438\u0435 \u0448\u043a\u043e\u043b\u044b \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u044c", None))
#endif // QT_CONFIG(tooltip)
        self.more.setText(QCoreApplication.translate("SchoolList", u"&\u0415\u0449\u0451", None))
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("SchoolList", u"\u0417\u0430\u043a\u0440\u044b\u0442\u044c \u0438\u043b\u0438 \u043f\u0440\u0438\u0441\u043e\u0435\u0434\u0438\u043d\u0438\u0442\u044c, \u043f\u0435\u0440\u0435\u043c\u0435\u0441\u0442\u0438\u0442\u044c, \u0443\u0434\u0430\u043b\u0438\u0442\u044c, \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SchoolList", u"\u0428\u043a\u043e\u043b\u044b \u0440\u0430\u0439\u043e\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.district.setText(QCoreApplication.translate("SchoolList", u"\u041a\u043e\u043d\u0442\u0438\u043d\u0433\u0435\u043d\u0442 &\u0440\u0430\u0439\u043e\u043d\u0430", None))
#if QT_CONFIG(tooltip)
        self.district.setToolTip(QCoreApplication.translate("SchoolList", u"\u041a\u043b\u0430\u0441\u0441\u044b \u0438 \u043e\u0431\u0443\u0447\u0430\u044e\u0449\u0438\u0435\u0441\u044f \u0432\u0441\u0435\u0445 \u0448\u043a\u043e\u043b \u0437\u0430 \u0443\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434 \u043e\u0434\u043d\u043e\u0439 \u0442\u0430\u0431\u043b\u0438\u0446\u0435\u0439", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

