"""Generated from ui/grid_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QListView, QPushButton, QSizePolicy, QToolButton,
    QVBoxLayout, QWidget)

class Ui_GridPanel(object):
    def setupUi(self, GridPanel: QWidget) -> None:
        if not GridPanel.objectName():
            GridPanel.setObjectName(u"GridPanel")
        self.outer = QVBoxLayout(GridPanel)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.barPlace = QVBoxLayout()
        self.barPlace.setObjectName(u"barPlace")

        self.outer.addLayout(self.barPlace)

        self.tablePlace = QVBoxLayout()
        self.tablePlace.setObjectName(u"tablePlace")

        self.outer.addLayout(self.tablePlace)

        self.gridFooter = QFrame(GridPanel)
        self.gridFooter.setObjectName(u"gridFooter")
        self.line = QHBoxLayout(self.gridFooter)
        self.line.setObjectName(u"line")
        self.line.setContentsMargins(8, 2, 4, 2)
        self.cellSign = QLabel(self.gridFooter)
        self.cellSign.setObjectName(u"cellSign")

        self.line.addWidget(self.cellSign)

        self.cellText = QLabel(self.gridFooter)
        self.cellText.setObjectName(u"cellText")
        self.cellText.setWordWrap(True)
        self.cellText.setTextFormat(Qt.TextFormat.PlainText)

        self.line.addWidget(self.cellText)

        self.shown = QLabel(self.gridFooter)
        self.shown.setObjectName(u"shown")

        self.line.addWidget(self.shown)

        self.showAll = QPushButton(self.gridFooter)
        self.showAll.setObjectName(u"showAll")
        self.showAll.setFlat(True)

        self.line.addWidget(self.showAll)

        self.remarksButton = QToolButton(self.gridFooter)
        self.remarksButton.setObjectName(u"remarksButton")
        self.remarksButton.setCheckable(True)
        self.remarksButton.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.line.addWidget(self.remarksButton)

        self.line.setStretch(1, 1)

        self.outer.addWidget(self.gridFooter)

        self.remarks = QListView(GridPanel)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setWordWrap(True)
        self.remarks.setUniformItemSizes(False)

        self.outer.addWidget(self.remarks)

        self.outer.setStretch(1, 1)

        self.retranslateUi(GridPanel)

        QMetaObject.connectSlotsByName(GridPanel)
    # setupUi

    def retranslateUi(self, GridPanel: QWidget) -> None:
        self.showAll.setText(QCoreApplication.translate("GridPanel", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0432\u0441\u0435", None))
#if QT_CONFIG(tooltip)
        self.remarksButton.setToolTip(QCoreApplication.translate("GridPanel", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0438\u043b\u0438 \u0441\u043a\u0440\u044b\u0442\u044c \u0441\u043f\u0438\u0441\u043e\u043a \u0437\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u0439", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.remarks.setAccessibleName(QCoreApplication.translate("GridPanel", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

