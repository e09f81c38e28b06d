"""Generated from ui/recommendations_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableWidget, QTableWidgetItem,
    QVBoxLayout, QWidget)

class Ui_RecommendationsDialog(object):
    def setupUi(self, RecommendationsDialog: QWidget) -> None:
        if not RecommendationsDialog.objectName():
            RecommendationsDialog.setObjectName(u"RecommendationsDialog")
        RecommendationsDialog.resize(1080, 560)
        RecommendationsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(RecommendationsDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.filters = QHBoxLayout()
        self.filters.setObjectName(u"filters")
        self.yearLabel = QLabel(RecommendationsDialog)
        self.yearLabel.setObjectName(u"yearLabel")
        self.yearLabel.setWordWrap(False)
        self.yearLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.filters.addWidget(self.yearLabel)

        self.year = QComboBox(RecommendationsDialog)
        self.year.setObjectName(u"year")
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.year.setMinimumContentsLength(12)

        self.filters.addWidget(self.year)

        self.stateLabel = QLabel(RecommendationsDialog)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setWordWrap(False)
        self.stateLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.filters.addWidget(self.stateLabel)

        self.state = QComboBox(RecommendationsDialog)
        self.state.setObjectName(u"state")
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state.setMinimumContentsLength(12)

        self.filters.addWidget(self.state)

        self.schoolLabel = QLabel(RecommendationsDialog)
        self.schoolLabel.setObjectName(u"schoolLabel")
        self.schoolLabel.setWordWrap(False)
        self.schoolLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.filters.addWidget(self.schoolLabel)

        self.school = QComboBox(RecommendationsDialog)
        self.school.setObjectName(u"school")
        self.school.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.school.setMinimumContentsLength(12)

        self.filters.addWidget(self.school)

        self.filterSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters.addItem(self.filterSpace)


        self.mainLayout.addLayout(self.filters)

        self.table = QTableWidget(RecommendationsDialog)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setVisible(False)

        self.mainLayout.addWidget(self.table)

        self.message = QLabel(RecommendationsDialog)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.message)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.add = QPushButton(RecommendationsDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.row.addWidget(self.add)

        self.propose = QPushButton(RecommendationsDialog)
        self.propose.setObjectName(u"propose")
        self.propose.setAutoDefault(False)

        self.row.addWidget(self.propose)

        self.open = QPushButton(RecommendationsDialog)
        self.open.setObjectName(u"open")
        self.open.setAutoDefault(False)

        self.row.addWidget(self.open)

        self.send = QPushButton(RecommendationsDialog)
        self.send.setObjectName(u"send")
        self.send.setAutoDefault(False)

        self.row.addWidget(self.send)

        self.lead = QPushButton(RecommendationsDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setAutoDefault(False)

        self.row.addWidget(self.lead)

        self.print = QPushButton(RecommendationsDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.row.addWidget(self.print)

        self.more = QPushButton(RecommendationsDialog)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.row.addWidget(self.more)

        self.rowSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.rowSpace)

        self.close = QPushButton(RecommendationsDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.row.addWidget(self.close)


        self.mainLayout.addLayout(self.row)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.stateLabel.setBuddy(self.state)
        self.schoolLabel.setBuddy(self.school)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecommendationsDialog)

        QMetaObject.connectSlotsByName(RecommendationsDialog)
    # setupUi

    def retranslateUi(self, RecommendationsDialog: QWidget) -> None:
        RecommendationsDialog.setWindowTitle(QCoreApplication.translate("RecommendationsDialog", u"\u0410\u0434\u0440\u0435\u0441\u043d\u044b\u0435 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0438", None))
        self.yearLabel.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434:", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("RecommendationsDialog", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u0421\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0435:", None))
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("RecommendationsDialog", u"\u0421\u043e\u0441\u0442\u043e\u044f\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.schoolLabel.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u0410\u0434\u0440\u0435\u0441\u0430\u0442:", None))
#if QT_CONFIG(accessibility)
        self.school.setAccessibleName(QCoreApplication.translate("RecommendationsDialog", u"\u0410\u0434\u0440\u0435\u0441\u0430\u0442", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RecommendationsDialog", u"\u0420\u0435\u0435\u0441\u0442\u0440 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0439", None))
#endif // QT_CONFIG(accessibility)
        self.message.setText("")
        self.add.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u041d\u043e\u0432\u0430\u044f\u2026", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("RecommendationsDialog", u"\u0421\u043e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u044e \u0448\u043a\u043e\u043b\u0430\u043c \u0441\u0432\u043e\u0438\u043c\u0438 \u0441\u043b\u043e\u0432\u0430\u043c\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.propose.setText(QCoreApplication.translate("RecommendationsDialog", u"\u041f\u0440\u0435\u0434&\u043b\u043e\u0436\u0438\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.propose.setToolTip(QCoreApplication.translate("RecommendationsDialog", u"\u0427\u0442\u043e \u043f\u0440\u0435\u0434\u043b\u0430\u0433\u0430\u044e\u0442 \u043f\u0440\u0430\u0432\u0438\u043b\u0430 \u043f\u043e \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u0430\u043c", None))
#endif // QT_CONFIG(tooltip)
        self.open.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.open.setToolTip(QCoreApplication.translate("RecommendationsDialog", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u044e (Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.send.setText(QCoreApplication.translate("RecommendationsDialog", u"\u041e&\u0442\u043f\u0440\u0430\u0432\u043a\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.send.setToolTip(QCoreApplication.translate("RecommendationsDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c, \u043a\u043e\u0433\u0434\u0430 \u0438 \u043a\u0430\u043a \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u044b \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u044b\u0435 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.lead.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u041c\u0435\u0440\u044b", None))
#if QT_CONFIG(tooltip)
        self.lead.setToolTip(QCoreApplication.translate("RecommendationsDialog", u"\u0421\u0434\u0435\u043b\u0430\u0442\u044c \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435\u043c \u043f\u043b\u0430\u043d\u0430 \u0438\u043b\u0438 \u043f\u0443\u043d\u043a\u0442\u043e\u043c \u043f\u0440\u0438\u043a\u0430\u0437\u0430", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u041f\u0435\u0447\u0430\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("RecommendationsDialog", u"\u041d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u044b\u0435 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0438 \u0438\u043b\u0438 \u0440\u0435\u0435\u0441\u0442\u0440", None))
#endif // QT_CONFIG(tooltip)
        self.more.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u0415\u0449\u0451", None))
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("RecommendationsDialog", u"\u041f\u0440\u0430\u0432\u0438\u043b\u0430, \u0443\u0434\u0430\u043b\u0435\u043d\u0438\u0435, \u043e\u0442\u0447\u0451\u0442 \u043e\u0431 \u044d\u0444\u0444\u0435\u043a\u0442\u0438\u0432\u043d\u043e\u0441\u0442\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.close.setText(QCoreApplication.translate("RecommendationsDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

