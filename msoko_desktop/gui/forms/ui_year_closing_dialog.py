"""Generated from ui/year_closing_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

class Ui_YearClosingDialog(object):
    def setupUi(self, YearClosingDialog: QWidget) -> None:
        if not YearClosingDialog.objectName():
            YearClosingDialog.setObjectName(u"YearClosingDialog")
        self.outer = QVBoxLayout(YearClosingDialog)
        self.outer.setObjectName(u"outer")
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.yearLabel = QLabel(YearClosingDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.top.addWidget(self.yearLabel)

        self.year = QComboBox(YearClosingDialog)
        self.year.setObjectName(u"year")

        self.top.addWidget(self.year)

        self.state = QLabel(YearClosingDialog)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)

        self.top.addWidget(self.state)

        self.topSpace = QSpacerItem(20, 10, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.topSpace)


        self.outer.addLayout(self.top)

        self.openLabel = QLabel(YearClosingDialog)
        self.openLabel.setObjectName(u"openLabel")
        self.openLabel.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.openLabel)

        self.open = QTreeWidget(YearClosingDialog)
        self.open.setObjectName(u"open")
        self.open.setHeaderHidden(True)
        self.open.setColumnCount(1)

        self.outer.addWidget(self.open)

        self.nextLabel = QLabel(YearClosingDialog)
        self.nextLabel.setObjectName(u"nextLabel")
        self.nextLabel.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.nextLabel)

        self.next = QListWidget(YearClosingDialog)
        self.next.setObjectName(u"next")
        self.next.setWordWrap(True)

        self.outer.addWidget(self.next)

        self.note = QLabel(YearClosingDialog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)
        self.note.setProperty(u"role", u"muted")

        self.outer.addWidget(self.note)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.show = QPushButton(YearClosingDialog)
        self.show.setObjectName(u"show")
        self.show.setAutoDefault(False)

        self.bottom.addWidget(self.show)

        self.reopen = QPushButton(YearClosingDialog)
        self.reopen.setObjectName(u"reopen")
        self.reopen.setAutoDefault(False)

        self.bottom.addWidget(self.reopen)

        self.buttons = QDialogButtonBox(YearClosingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.bottom.addWidget(self.buttons)


        self.outer.addLayout(self.bottom)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.openLabel.setBuddy(self.open)
        self.nextLabel.setBuddy(self.next)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.year, self.open)
        QWidget.setTabOrder(self.open, self.next)
        QWidget.setTabOrder(self.next, self.show)
        QWidget.setTabOrder(self.show, self.reopen)

        self.retranslateUi(YearClosingDialog)

        QMetaObject.connectSlotsByName(YearClosingDialog)
    # setupUi

    def retranslateUi(self, YearClosingDialog: QWidget) -> None:
        YearClosingDialog.setWindowTitle(QCoreApplication.translate("YearClosingDialog", u"\u0417\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u0438\u0435 \u0443\u0447\u0435\u0431\u043d\u043e\u0433\u043e \u0433\u043e\u0434\u0430", None))
        self.yearLabel.setText(QCoreApplication.translate("YearClosingDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434:", None))
        self.state.setText("")
        self.openLabel.setText(QCoreApplication.translate("YearClosingDialog", u"&\u041d\u0435 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u043e", None))
        ___qtreewidgetitem = self.open.headerItem()
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e", None))
#if QT_CONFIG(accessibility)
        self.open.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u043d\u0435 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.nextLabel.setText(QCoreApplication.translate("YearClosingDialog", u"&\u041f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u0438\u0442\u044c \u0441\u043b\u0435\u0434\u0443\u044e\u0449\u0438\u0439 \u0433\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("YearClosingDialog", u"\u0427\u0442\u043e \u043f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u0438\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.note.setText(QCoreApplication.translate("YearClosingDialog", u"\u0428\u043a\u043e\u043b\u044b, \u0431\u0430\u043d\u043a\u0438, \u0441\u043f\u0440\u0430\u0432\u043e\u0447\u043d\u0438\u043a\u0438 \u0438 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b \u043f\u0440\u043e\u0448\u043b\u044b\u0445 \u043b\u0435\u0442 \u043e\u0441\u0442\u0430\u044e\u0442\u0441\u044f. \u0412\u0441\u0451 \u043f\u043e\u0434\u0433\u043e\u0442\u043e\u0432\u043b\u0435\u043d\u043d\u043e\u0435 \u043e\u0442\u043c\u0435\u043d\u044f\u0435\u0442\u0441\u044f \u043e\u0434\u043d\u0438\u043c \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u0435\u043c.", None))
        self.show.setText(QCoreApplication.translate("YearClosingDialog", u"\u041f\u043e&\u043a\u0430\u0437\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.show.setToolTip(QCoreApplication.translate("YearClosingDialog", u"\u041f\u0435\u0440\u0435\u0439\u0442\u0438 \u043a \u0442\u043e\u043c\u0443, \u0447\u0442\u043e \u043d\u0435 \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u043e", None))
#endif // QT_CONFIG(tooltip)
        self.reopen.setText(QCoreApplication.translate("YearClosingDialog", u"&\u0421\u043d\u044f\u0442\u044c \u0437\u0430\u0432\u0435\u0440\u0448\u0435\u043d\u0438\u0435", None))
    # retranslateUi

