"""Generated from ui/propose_recommendations_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_ProposeRecommendationsDialog(object):
    def setupUi(self, ProposeRecommendationsDialog: QWidget) -> None:
        if not ProposeRecommendationsDialog.objectName():
            ProposeRecommendationsDialog.setObjectName(u"ProposeRecommendationsDialog")
        ProposeRecommendationsDialog.resize(900, 560)
        ProposeRecommendationsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ProposeRecommendationsDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(ProposeRecommendationsDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.hint)

        self.filters = QHBoxLayout()
        self.filters.setObjectName(u"filters")
        self.yearLabel = QLabel(ProposeRecommendationsDialog)
        self.yearLabel.setObjectName(u"yearLabel")
        self.yearLabel.setWordWrap(False)
        self.yearLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.filters.addWidget(self.yearLabel)

        self.year = QComboBox(ProposeRecommendationsDialog)
        self.year.setObjectName(u"year")
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.year.setMinimumContentsLength(12)

        self.filters.addWidget(self.year)

        self.all = QPushButton(ProposeRecommendationsDialog)
        self.all.setObjectName(u"all")
        self.all.setAutoDefault(False)

        self.filters.addWidget(self.all)

        self.none = QPushButton(ProposeRecommendationsDialog)
        self.none.setObjectName(u"none")
        self.none.setAutoDefault(False)

        self.filters.addWidget(self.none)

        self.filterSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters.addItem(self.filterSpace)


        self.mainLayout.addLayout(self.filters)

        self.tree = QTreeWidget(ProposeRecommendationsDialog)
        self.tree.setObjectName(u"tree")
        self.tree.setWordWrap(True)
        self.tree.setUniformRowHeights(False)

        self.mainLayout.addWidget(self.tree)

        self.details = QLabel(ProposeRecommendationsDialog)
        self.details.setObjectName(u"details")
        self.details.setWordWrap(True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.details)

        self.order = QCheckBox(ProposeRecommendationsDialog)
        self.order.setObjectName(u"order")

        self.mainLayout.addWidget(self.order)

        self.problem = QLabel(ProposeRecommendationsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ProposeRecommendationsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProposeRecommendationsDialog)

        QMetaObject.connectSlotsByName(ProposeRecommendationsDialog)
    # setupUi

    def retranslateUi(self, ProposeRecommendationsDialog: QWidget) -> None:
        ProposeRecommendationsDialog.setWindowTitle(QCoreApplication.translate("ProposeRecommendationsDialog", u"\u041f\u0440\u0435\u0434\u043b\u043e\u0436\u0438\u0442\u044c \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0438", None))
        self.hint.setText(QCoreApplication.translate("ProposeRecommendationsDialog", u"\u041f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 \u0442\u043e\u043b\u044c\u043a\u043e \u043f\u0440\u0435\u0434\u043b\u0430\u0433\u0430\u0435\u0442. \u041e\u0442\u043c\u0435\u0442\u044c\u0442\u0435 \u043e\u0441\u043d\u043e\u0432\u0430\u043d\u0438\u044f, \u0441 \u043a\u043e\u0442\u043e\u0440\u044b\u043c\u0438 \u0441\u043e\u0433\u043b\u0430\u0441\u043d\u044b: \u043f\u043e \u043a\u0430\u0436\u0434\u043e\u043c\u0443 \u0430\u0434\u0440\u0435\u0441\u0430\u0442\u0443 \u043f\u043e\u043b\u0443\u0447\u0438\u0442\u0441\u044f \u043e\u0434\u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430.", None))
        self.yearLabel.setText(QCoreApplication.translate("ProposeRecommendationsDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434:", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("ProposeRecommendationsDialog", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("ProposeRecommendationsDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c &\u0432\u0441\u0435", None))
        self.none.setText(QCoreApplication.translate("ProposeRecommendationsDialog", u"&\u0421\u043d\u044f\u0442\u044c \u0432\u0441\u0435", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("ProposeRecommendationsDialog", u"\u041e\u0441\u043d\u043e\u0432\u0430\u043d\u0438\u044f \u043f\u043e \u0430\u0434\u0440\u0435\u0441\u0430\u0442\u0430\u043c", None))
#endif // QT_CONFIG(accessibility)
        self.details.setText("")
        self.order.setText(QCoreApplication.translate("ProposeRecommendationsDialog", u"\u0421\u0440\u0430\u0437\u0443 \u0441\u043e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u043f\u0440\u043e\u0435\u043a\u0442 &\u043f\u0440\u0438\u043a\u0430\u0437\u0430 \u043e \u043c\u0435\u0440\u0430\u0445", None))
#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("ProposeRecommendationsDialog", u"\u0418\u0437 \u043f\u0440\u0438\u043d\u044f\u0442\u044b\u0445 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0439 \u0431\u0443\u0434\u0435\u0442 \u0441\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d \u043f\u0440\u043e\u0435\u043a\u0442 \u043f\u0440\u0438\u043a\u0430\u0437\u0430: \u043e\u043d \u043e\u0442\u043a\u0440\u043e\u0435\u0442\u0441\u044f \u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435 \u00ab\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b\u00bb", None))
#endif // QT_CONFIG(tooltip)
        self.problem.setText("")
    # retranslateUi

