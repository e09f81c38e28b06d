"""Generated from ui/bind_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

class Ui_BindDialog(object):
    def setupUi(self, BindDialog: QWidget) -> None:
        if not BindDialog.objectName():
            BindDialog.setObjectName(u"BindDialog")
        BindDialog.resize(620, 520)
        BindDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(BindDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(BindDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.phrase = QLabel(BindDialog)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setWordWrap(True)
        self.phrase.setTextFormat(Qt.TextFormat.PlainText)
        self.phrase.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.phrase)

        self.bound = QLabel(BindDialog)
        self.bound.setObjectName(u"bound")
        self.bound.setWordWrap(True)
        self.bound.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.bound)

        self.tree = QTreeWidget(BindDialog)
        self.tree.setObjectName(u"tree")

        self.mainLayout.addWidget(self.tree)

        self.empty = QLabel(BindDialog)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.empty)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.schedules = QPushButton(BindDialog)
        self.schedules.setObjectName(u"schedules")
        self.schedules.setAutoDefault(False)

        self.row.addWidget(self.schedules)

        self.unbind = QPushButton(BindDialog)
        self.unbind.setObjectName(u"unbind")
        self.unbind.setAutoDefault(False)

        self.row.addWidget(self.unbind)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)


        self.mainLayout.addLayout(self.row)

        self.problem = QLabel(BindDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(BindDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

        QWidget.setTabOrder(self.tree, self.schedules)
        QWidget.setTabOrder(self.schedules, self.unbind)

        self.retranslateUi(BindDialog)

        QMetaObject.connectSlotsByName(BindDialog)
    # setupUi

    def retranslateUi(self, BindDialog: QWidget) -> None:
        BindDialog.setWindowTitle(QCoreApplication.translate("BindDialog", u"\u041f\u0440\u0438\u0432\u044f\u0437\u043a\u0430 \u043a \u0433\u0440\u0430\u0444\u0438\u043a\u0443", None))
        self.what.setText("")
        self.phrase.setText("")
        self.bound.setText("")
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("BindDialog", u"\u0413\u0440\u0430\u0444\u0438\u043a\u0438 \u0438 \u0438\u0445 \u0441\u043e\u0431\u044b\u0442\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("BindDialog", u"\u0413\u0440\u0430\u0444\u0438\u043a\u043e\u0432 \u0432 \u0444\u0430\u0439\u043b\u0435 \u043f\u043e\u043a\u0430 \u043d\u0435\u0442. \u0412\u043d\u0435\u0441\u0438\u0442\u0435 \u0433\u0440\u0430\u0444\u0438\u043a \u0438 \u0435\u0433\u043e \u0434\u0430\u0442\u044b.", None))
        self.schedules.setText(QCoreApplication.translate("BindDialog", u"&\u0413\u0440\u0430\u0444\u0438\u043a\u0438 \u043f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u2026", None))
        self.unbind.setText(QCoreApplication.translate("BindDialog", u"&\u041e\u0442\u0432\u044f\u0437\u0430\u0442\u044c", None))
        self.problem.setText("")
    # retranslateUi

