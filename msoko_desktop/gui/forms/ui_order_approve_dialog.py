"""Generated from ui/order_approve_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_OrderApproveDialog(object):
    def setupUi(self, OrderApproveDialog: QWidget) -> None:
        if not OrderApproveDialog.objectName():
            OrderApproveDialog.setObjectName(u"OrderApproveDialog")
        OrderApproveDialog.resize(600, 440)
        self.outer = QVBoxLayout(OrderApproveDialog)
        self.outer.setObjectName(u"outer")
        self.what = QLabel(OrderApproveDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.what)

        self.text = QLabel(OrderApproveDialog)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)

        self.outer.addWidget(self.text)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.numberLabel = QLabel(OrderApproveDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.row.addWidget(self.numberLabel)

        self.number = QLineEdit(OrderApproveDialog)
        self.number.setObjectName(u"number")

        self.row.addWidget(self.number)

        self.dateLabel = QLabel(OrderApproveDialog)
        self.dateLabel.setObjectName(u"dateLabel")

        self.row.addWidget(self.dateLabel)

        self.date = DateField(OrderApproveDialog)
        self.date.setObjectName(u"date")

        self.row.addWidget(self.date)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)


        self.outer.addLayout(self.row)

        self.remarksLabel = QLabel(OrderApproveDialog)
        self.remarksLabel.setObjectName(u"remarksLabel")

        self.outer.addWidget(self.remarksLabel)

        self.remarks = QListWidget(OrderApproveDialog)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setWordWrap(True)

        self.outer.addWidget(self.remarks)

        self.problem = QLabel(OrderApproveDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(OrderApproveDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.numberLabel.setBuddy(self.number)
        self.dateLabel.setBuddy(self.date)
        self.remarksLabel.setBuddy(self.remarks)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrderApproveDialog)

        QMetaObject.connectSlotsByName(OrderApproveDialog)
    # setupUi

    def retranslateUi(self, OrderApproveDialog: QWidget) -> None:
        OrderApproveDialog.setWindowTitle(QCoreApplication.translate("OrderApproveDialog", u"\u0423\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435 \u043f\u0440\u0438\u043a\u0430\u0437\u0430", None))
        self.what.setText("")
        self.text.setText(QCoreApplication.translate("OrderApproveDialog", u"\u0412\u0432\u0435\u0434\u0438\u0442\u0435 \u043d\u043e\u043c\u0435\u0440 \u0438 \u0434\u0430\u0442\u0443, \u043f\u043e\u0434 \u043a\u043e\u0442\u043e\u0440\u044b\u043c\u0438 \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043d\u043d\u044b\u0439 \u043f\u0440\u0438\u043a\u0430\u0437 \u0437\u0430\u0440\u0435\u0433\u0438\u0441\u0442\u0440\u0438\u0440\u043e\u0432\u0430\u043d. \u041e\u043d\u0438 \u0432\u0441\u0442\u0430\u043d\u0443\u0442 \u0432\u043e \u0432\u0441\u0435 \u043e\u0442\u043c\u0435\u0442\u043a\u0438, \u0430 \u043f\u0440\u0438\u043a\u0430\u0437 \u0438 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u043d\u044b\u0435 \u043f\u043b\u0430\u043d\u044b \u0431\u043e\u043b\u044c\u0448\u0435 \u043d\u0435 \u0438\u0437\u043c\u0435\u043d\u044f\u0442\u0441\u044f. \u0423\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0435 \u043d\u0435\u043b\u044c\u0437\u044f \u043e\u0442\u043c\u0435\u043d\u0438\u0442\u044c \u0447\u0435\u0440\u0435\u0437 \u00ab\u041e\u0442\u043c\u0435\u043d\u0438\u0442\u044c\u00bb (Ctrl+Z): \u0443"
                        "\u0442\u0432\u0435\u0440\u0436\u0434\u0451\u043d\u043d\u044b\u0439 \u043f\u0440\u0438\u043a\u0430\u0437 \u0438\u0437\u043c\u0435\u043d\u044f\u044e\u0442 \u0438\u043b\u0438 \u043e\u0442\u043c\u0435\u043d\u044f\u044e\u0442 \u0434\u0440\u0443\u0433\u0438\u043c \u043f\u0440\u0438\u043a\u0430\u0437\u043e\u043c.", None))
        self.numberLabel.setText(QCoreApplication.translate("OrderApproveDialog", u"&\u041d\u043e\u043c\u0435\u0440", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("OrderApproveDialog", u"\u041d\u043e\u043c\u0435\u0440", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("OrderApproveDialog", u"&\u0414\u0430\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("OrderApproveDialog", u"\u0414\u0430\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.remarksLabel.setText(QCoreApplication.translate("OrderApproveDialog", u"\u0417\u0430&\u043c\u0435\u0447\u0430\u043d\u0438\u044f \u043f\u0435\u0440\u0435\u0434 \u043f\u043e\u0434\u043f\u0438\u0441\u044c\u044e", None))
#if QT_CONFIG(accessibility)
        self.remarks.setAccessibleName(QCoreApplication.translate("OrderApproveDialog", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f \u043f\u0435\u0440\u0435\u0434 \u043f\u043e\u0434\u043f\u0438\u0441\u044c\u044e", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

