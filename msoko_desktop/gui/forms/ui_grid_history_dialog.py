"""Generated from ui/grid_history_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_GridHistoryDialog(object):
    def setupUi(self, GridHistoryDialog: QWidget) -> None:
        if not GridHistoryDialog.objectName():
            GridHistoryDialog.setObjectName(u"GridHistoryDialog")
        GridHistoryDialog.resize(560, 340)
        self.outer = QVBoxLayout(GridHistoryDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.heading = QLabel(GridHistoryDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.heading)

        self.values = QTreeWidget(GridHistoryDialog)
        self.values.setObjectName(u"values")
        self.values.setRootIsDecorated(False)
        self.values.setUniformRowHeights(True)

        self.outer.addWidget(self.values)

        self.answer = QLabel(GridHistoryDialog)
        self.answer.setObjectName(u"answer")
        self.answer.setWordWrap(True)

        self.outer.addWidget(self.answer)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.restore = QPushButton(GridHistoryDialog)
        self.restore.setObjectName(u"restore")

        self.buttons.addWidget(self.restore)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.close = QPushButton(GridHistoryDialog)
        self.close.setObjectName(u"close")

        self.buttons.addWidget(self.close)


        self.outer.addLayout(self.buttons)

        QWidget.setTabOrder(self.values, self.restore)
        QWidget.setTabOrder(self.restore, self.close)

        self.retranslateUi(GridHistoryDialog)

        QMetaObject.connectSlotsByName(GridHistoryDialog)
    # setupUi

    def retranslateUi(self, GridHistoryDialog: QWidget) -> None:
        GridHistoryDialog.setWindowTitle(QCoreApplication.translate("GridHistoryDialog", u"\u0418\u0441\u0442\u043e\u0440\u0438\u044f \u044f\u0447\u0435\u0439\u043a\u0438", None))
        ___qtreewidgetitem = self.values.headerItem()
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("GridHistoryDialog", u"\u041a\u0430\u043a", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("GridHistoryDialog", u"\u0421\u0442\u0430\u043b\u043e", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("GridHistoryDialog", u"\u0411\u044b\u043b\u043e", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("GridHistoryDialog", u"\u041a\u043e\u0433\u0434\u0430", None))
#if QT_CONFIG(accessibility)
        self.values.setAccessibleName(QCoreApplication.translate("GridHistoryDialog", u"\u041f\u0440\u0435\u0436\u043d\u0438\u0435 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.restore.setText(QCoreApplication.translate("GridHistoryDialog", u"&\u0412\u0435\u0440\u043d\u0443\u0442\u044c \u044d\u0442\u043e \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435", None))
        self.close.setText(QCoreApplication.translate("GridHistoryDialog", u"\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

