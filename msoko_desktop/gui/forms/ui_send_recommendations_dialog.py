"""Generated from ui/send_recommendations_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QLabel,
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_SendRecommendationsDialog(object):
    def setupUi(self, SendRecommendationsDialog: QWidget) -> None:
        if not SendRecommendationsDialog.objectName():
            SendRecommendationsDialog.setObjectName(u"SendRecommendationsDialog")
        SendRecommendationsDialog.resize(520, 300)
        SendRecommendationsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(SendRecommendationsDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(SendRecommendationsDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.what)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.dayLabel = QLabel(SendRecommendationsDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = DateField(SendRecommendationsDialog)
        self.day.setObjectName(u"day")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)

        self.wayLabel = QLabel(SendRecommendationsDialog)
        self.wayLabel.setObjectName(u"wayLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.wayLabel)

        self.way = QComboBox(SendRecommendationsDialog)
        self.way.setObjectName(u"way")
        self.way.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.way.setMinimumContentsLength(12)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.way)

        self.dueLabel = QLabel(SendRecommendationsDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateField(SendRecommendationsDialog)
        self.due.setObjectName(u"due")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.due)

        self.numberLabel = QLabel(SendRecommendationsDialog)
        self.numberLabel.setObjectName(u"numberLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QLineEdit(SendRecommendationsDialog)
        self.number.setObjectName(u"number")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.number)


        self.mainLayout.addLayout(self.fields)

        self.record = QCheckBox(SendRecommendationsDialog)
        self.record.setObjectName(u"record")

        self.mainLayout.addWidget(self.record)

        self.problem = QLabel(SendRecommendationsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(SendRecommendationsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
        self.wayLabel.setBuddy(self.way)
        self.dueLabel.setBuddy(self.due)
        self.numberLabel.setBuddy(self.number)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SendRecommendationsDialog)

        QMetaObject.connectSlotsByName(SendRecommendationsDialog)
    # setupUi

    def retranslateUi(self, SendRecommendationsDialog: QWidget) -> None:
        SendRecommendationsDialog.setWindowTitle(QCoreApplication.translate("SendRecommendationsDialog", u"\u041e\u0442\u043f\u0440\u0430\u0432\u043a\u0430 \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0439", None))
        self.what.setText("")
        self.dayLabel.setText(QCoreApplication.translate("SendRecommendationsDialog", u"&\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u044b:", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("SendRecommendationsDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.wayLabel.setText(QCoreApplication.translate("SendRecommendationsDialog", u"&\u041a\u0430\u043a:", None))
#if QT_CONFIG(accessibility)
        self.way.setAccessibleName(QCoreApplication.translate("SendRecommendationsDialog", u"\u0421\u043f\u043e\u0441\u043e\u0431 \u043e\u0442\u043f\u0440\u0430\u0432\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.dueLabel.setText(QCoreApplication.translate("SendRecommendationsDialog", u"&\u041e\u0442\u0432\u0435\u0442 \u0434\u043e:", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("SendRecommendationsDialog", u"\u041e\u0442\u0432\u0435\u0442 \u0434\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("SendRecommendationsDialog", u"&\u2116 \u043f\u0438\u0441\u044c\u043c\u0430:", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("SendRecommendationsDialog", u"\u041d\u043e\u043c\u0435\u0440 \u043f\u0438\u0441\u044c\u043c\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.record.setText(QCoreApplication.translate("SendRecommendationsDialog", u"\u0417\u0430\u043f\u0438\u0441\u0430\u0442\u044c \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u044b \u0432 &\u0440\u0435\u0435\u0441\u0442\u0440 \u00ab\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b\u00bb", None))
        self.problem.setText("")
    # retranslateUi

