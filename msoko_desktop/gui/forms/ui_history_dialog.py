"""Generated from ui/history_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_HistoryDialog(object):
    def setupUi(self, HistoryDialog: QWidget) -> None:
        if not HistoryDialog.objectName():
            HistoryDialog.setObjectName(u"HistoryDialog")
        HistoryDialog.resize(760, 420)
        HistoryDialog.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(HistoryDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.title = QLabel(HistoryDialog)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.title)

        self.state = QLabel(HistoryDialog)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setProperty(u"role", u"muted")

        self.outer.addWidget(self.state)

        self.middle = QHBoxLayout()
        self.middle.setObjectName(u"middle")
        self.revisions = QTreeWidget(HistoryDialog)
        self.revisions.setObjectName(u"revisions")
        self.revisions.setRootIsDecorated(False)
        self.revisions.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.revisions.setAllColumnsShowFocus(True)
        self.revisions.setUniformRowHeights(True)

        self.middle.addWidget(self.revisions)

        self.buttonsLayout = QVBoxLayout()
        self.buttonsLayout.setObjectName(u"buttonsLayout")
        self.open = QPushButton(HistoryDialog)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.open)

        self.pdf = QPushButton(HistoryDialog)
        self.pdf.setObjectName(u"pdf")
        self.pdf.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.pdf)

        self.compare = QPushButton(HistoryDialog)
        self.compare.setObjectName(u"compare")
        self.compare.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.compare)

        self.order = QPushButton(HistoryDialog)
        self.order.setObjectName(u"order")
        self.order.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.order)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.buttonsLayout.addItem(self.rest)


        self.middle.addLayout(self.buttonsLayout)


        self.outer.addLayout(self.middle)

        self.dayRow = QHBoxLayout()
        self.dayRow.setObjectName(u"dayRow")
        self.dayLabel = QLabel(HistoryDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.dayRow.addWidget(self.dayLabel)

        self.day = DateField(HistoryDialog)
        self.day.setObjectName(u"day")

        self.dayRow.addWidget(self.day)

        self.dayAnswer = QLabel(HistoryDialog)
        self.dayAnswer.setObjectName(u"dayAnswer")
        self.dayAnswer.setWordWrap(True)
        self.dayAnswer.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.dayAnswer.sizePolicy().hasHeightForWidth())
        self.dayAnswer.setSizePolicy(sizePolicy)

        self.dayRow.addWidget(self.dayAnswer)


        self.outer.addLayout(self.dayRow)

        self.buttons = QDialogButtonBox(HistoryDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.revisions, self.open)
        QWidget.setTabOrder(self.open, self.pdf)
        QWidget.setTabOrder(self.pdf, self.compare)
        QWidget.setTabOrder(self.compare, self.order)
        QWidget.setTabOrder(self.order, self.day)

        self.retranslateUi(HistoryDialog)
        self.buttons.rejected.connect(HistoryDialog.reject)

        QMetaObject.connectSlotsByName(HistoryDialog)
    # setupUi

    def retranslateUi(self, HistoryDialog: QWidget) -> None:
        HistoryDialog.setWindowTitle(QCoreApplication.translate("HistoryDialog", u"\u0418\u0441\u0442\u043e\u0440\u0438\u044f \u043f\u043b\u0430\u043d\u0430", None))
        ___qtreewidgetitem = self.revisions.headerItem()
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("HistoryDialog", u"\u0412\u043d\u0435\u0441\u0435\u043d\u0430 \u0432 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0443", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("HistoryDialog", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("HistoryDialog", u"\u0420\u0435\u0434\u0430\u043a\u0446\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.revisions.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u0420\u0435\u0434\u0430\u043a\u0446\u0438\u0438 \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.open.setText(QCoreApplication.translate("HistoryDialog", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.open.setToolTip(QCoreApplication.translate("HistoryDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u044e \u043a\u0430\u043a \u043b\u0438\u0441\u0442, \u0431\u0435\u0437 \u0438\u0437\u043c\u0435\u043d\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.pdf.setText(QCoreApplication.translate("HistoryDialog", u"\u041f\u043e\u0434\u043f\u0438\u0441\u0430\u043d\u043d\u044b\u0439 &PDF\u2026", None))
#if QT_CONFIG(tooltip)
        self.pdf.setToolTip(QCoreApplication.translate("HistoryDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c, \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c \u0438\u043b\u0438 \u0441\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c PDF, \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0451\u043d\u043d\u044b\u0439 \u0441 \u044d\u0442\u043e\u0439 \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0435\u0439", None))
#endif // QT_CONFIG(tooltip)
        self.compare.setText(QCoreApplication.translate("HistoryDialog", u"&\u0421\u0440\u0430\u0432\u043d\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.compare.setToolTip(QCoreApplication.translate("HistoryDialog", u"\u0421\u0440\u0430\u0432\u043d\u0438\u0442\u044c \u0434\u0432\u0435 \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u044b\u0435 \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u0438; \u043e\u0434\u043d\u0443 \u2013 \u0441 \u043f\u0440\u0435\u0434\u044b\u0434\u0443\u0449\u0435\u0439", None))
#endif // QT_CONFIG(tooltip)
        self.order.setText(QCoreApplication.translate("HistoryDialog", u"\u041f&\u0440\u0438\u043a\u0430\u0437", None))
#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("HistoryDialog", u"\u041f\u0435\u0440\u0435\u0439\u0442\u0438 \u043a \u043f\u0440\u0438\u043a\u0430\u0437\u0443, \u043a\u043e\u0442\u043e\u0440\u044b\u0439 \u0443\u0442\u0432\u0435\u0440\u0434\u0438\u043b \u043f\u043b\u0430\u043d", None))
#endif // QT_CONFIG(tooltip)
        self.dayLabel.setText(QCoreApplication.translate("HistoryDialog", u"\u0414\u0435\u0439\u0441\u0442\u0432\u043e\u0432\u0430\u043b\u0430 &\u043d\u0430 \u0434\u0430\u0442\u0443", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u0414\u0430\u0442\u0430, \u043d\u0430 \u043a\u043e\u0442\u043e\u0440\u0443\u044e \u0438\u0449\u0435\u0442\u0441\u044f \u0440\u0435\u0434\u0430\u043a\u0446\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

