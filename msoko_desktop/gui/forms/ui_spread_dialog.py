"""Generated from ui/spread_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidgetItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.execution.turns_table import TurnsTable

class Ui_SpreadDialog(object):
    def setupUi(self, SpreadDialog: QWidget) -> None:
        if not SpreadDialog.objectName():
            SpreadDialog.setObjectName(u"SpreadDialog")
        SpreadDialog.resize(720, 560)
        SpreadDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(SpreadDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(SpreadDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.mainLayout.addWidget(self.what)

        self.phrase = QLabel(SpreadDialog)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setWordWrap(True)
        self.phrase.setTextFormat(Qt.TextFormat.PlainText)
        self.phrase.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.phrase)

        self.hint = QLabel(SpreadDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.table = TurnsTable(SpreadDialog)
        self.table.setObjectName(u"table")

        self.mainLayout.addWidget(self.table)

        self.without = QLabel(SpreadDialog)
        self.without.setObjectName(u"without")
        self.without.setWordWrap(True)
        self.without.setTextFormat(Qt.TextFormat.PlainText)
        self.without.setProperty(u"role", u"warning")

        self.mainLayout.addWidget(self.without)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.evenly = QPushButton(SpreadDialog)
        self.evenly.setObjectName(u"evenly")
        self.evenly.setAutoDefault(False)

        self.row.addWidget(self.evenly)

        self.clear = QPushButton(SpreadDialog)
        self.clear.setObjectName(u"clear")
        self.clear.setAutoDefault(False)

        self.row.addWidget(self.clear)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)


        self.mainLayout.addLayout(self.row)

        self.problem = QLabel(SpreadDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(SpreadDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

        QWidget.setTabOrder(self.table, self.evenly)
        QWidget.setTabOrder(self.evenly, self.clear)

        self.retranslateUi(SpreadDialog)

        QMetaObject.connectSlotsByName(SpreadDialog)
    # setupUi

    def retranslateUi(self, SpreadDialog: QWidget) -> None:
        SpreadDialog.setWindowTitle(QCoreApplication.translate("SpreadDialog", u"\u0420\u0430\u0441\u043f\u0440\u0435\u0434\u0435\u043b\u0435\u043d\u0438\u0435 \u0448\u043a\u043e\u043b \u043f\u043e \u0433\u043e\u0434\u0430\u043c", None))
        self.what.setText("")
        self.phrase.setText("")
        self.hint.setText(QCoreApplication.translate("SpreadDialog", u"\u0429\u0435\u043b\u0447\u043e\u043a \u0438\u043b\u0438 \u043f\u0440\u043e\u0431\u0435\u043b \u0441\u0442\u0430\u0432\u0438\u0442 \u043e\u0447\u0435\u0440\u0435\u0434\u044c \u0448\u043a\u043e\u043b\u044b \u0432 \u044d\u0442\u043e\u043c \u0433\u043e\u0434\u0443; Alt+\u2190 \u0438 Alt+\u2192 \u043f\u0435\u0440\u0435\u043d\u043e\u0441\u044f\u0442 \u0435\u0451 \u043d\u0430 \u0441\u043e\u0441\u0435\u0434\u043d\u0438\u0439 \u0433\u043e\u0434.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SpreadDialog", u"\u0428\u043a\u043e\u043b\u044b \u0438 \u0433\u043e\u0434\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.without.setText("")
        self.evenly.setText(QCoreApplication.translate("SpreadDialog", u"\u0420\u0430\u0441\u043f\u0440\u0435\u0434\u0435\u043b\u0438\u0442\u044c &\u043f\u043e\u0440\u043e\u0432\u043d\u0443", None))
        self.clear.setText(QCoreApplication.translate("SpreadDialog", u"\u041e&\u0447\u0438\u0441\u0442\u0438\u0442\u044c", None))
        self.problem.setText("")
    # retranslateUi

