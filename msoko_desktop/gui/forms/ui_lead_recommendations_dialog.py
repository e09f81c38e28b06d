"""Generated from ui/lead_recommendations_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QLabel, QListWidget, QListWidgetItem,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_LeadRecommendationsDialog(object):
    def setupUi(self, LeadRecommendationsDialog: QWidget) -> None:
        if not LeadRecommendationsDialog.objectName():
            LeadRecommendationsDialog.setObjectName(u"LeadRecommendationsDialog")
        LeadRecommendationsDialog.resize(640, 420)
        LeadRecommendationsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(LeadRecommendationsDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(LeadRecommendationsDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.what)

        self.targetLabel = QLabel(LeadRecommendationsDialog)
        self.targetLabel.setObjectName(u"targetLabel")
        self.targetLabel.setWordWrap(False)
        self.targetLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.mainLayout.addWidget(self.targetLabel)

        self.target = QListWidget(LeadRecommendationsDialog)
        self.target.setObjectName(u"target")
        self.target.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.target.setWordWrap(True)

        self.mainLayout.addWidget(self.target)

        self.sectionLabel = QLabel(LeadRecommendationsDialog)
        self.sectionLabel.setObjectName(u"sectionLabel")
        self.sectionLabel.setWordWrap(False)
        self.sectionLabel.setTextFormat(Qt.TextFormat.AutoText)

        self.mainLayout.addWidget(self.sectionLabel)

        self.section = QComboBox(LeadRecommendationsDialog)
        self.section.setObjectName(u"section")
        self.section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.section.setMinimumContentsLength(12)

        self.mainLayout.addWidget(self.section)

        self.problem = QLabel(LeadRecommendationsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(LeadRecommendationsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.targetLabel.setBuddy(self.target)
        self.sectionLabel.setBuddy(self.section)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LeadRecommendationsDialog)

        QMetaObject.connectSlotsByName(LeadRecommendationsDialog)
    # setupUi

    def retranslateUi(self, LeadRecommendationsDialog: QWidget) -> None:
        LeadRecommendationsDialog.setWindowTitle(QCoreApplication.translate("LeadRecommendationsDialog", u"\u0421\u0434\u0435\u043b\u0430\u0442\u044c \u043c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435\u043c \u043f\u043b\u0430\u043d\u0430", None))
        self.what.setText("")
        self.targetLabel.setText(QCoreApplication.translate("LeadRecommendationsDialog", u"&\u041f\u043b\u0430\u043d:", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("LeadRecommendationsDialog", u"\u041a\u0443\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.sectionLabel.setText(QCoreApplication.translate("LeadRecommendationsDialog", u"&\u0420\u0430\u0437\u0434\u0435\u043b:", None))
#if QT_CONFIG(accessibility)
        self.section.setAccessibleName(QCoreApplication.translate("LeadRecommendationsDialog", u"\u0420\u0430\u0437\u0434\u0435\u043b", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

