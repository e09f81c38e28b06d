"""Generated from ui/new_recommendation_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_NewRecommendationDialog(object):
    def setupUi(self, NewRecommendationDialog: QWidget) -> None:
        if not NewRecommendationDialog.objectName():
            NewRecommendationDialog.setObjectName(u"NewRecommendationDialog")
        NewRecommendationDialog.resize(640, 440)
        NewRecommendationDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NewRecommendationDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.top = QHBoxLayout()
        self.top.setObjectName(u"top")
        self.schoolsLabel = QLabel(NewRecommendationDialog)
        self.schoolsLabel.setObjectName(u"schoolsLabel")

        self.top.addWidget(self.schoolsLabel)

        self.topSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top.addItem(self.topSpace)

        self.all = QPushButton(NewRecommendationDialog)
        self.all.setObjectName(u"all")
        self.all.setAutoDefault(False)

        self.top.addWidget(self.all)


        self.mainLayout.addLayout(self.top)

        self.schools = QListWidget(NewRecommendationDialog)
        self.schools.setObjectName(u"schools")

        self.mainLayout.addWidget(self.schools)

        self.factLabel = QLabel(NewRecommendationDialog)
        self.factLabel.setObjectName(u"factLabel")

        self.mainLayout.addWidget(self.factLabel)

        self.fact = QPlainTextEdit(NewRecommendationDialog)
        self.fact.setObjectName(u"fact")
        self.fact.setTabChangesFocus(True)

        self.mainLayout.addWidget(self.fact)

        self.measureLabel = QLabel(NewRecommendationDialog)
        self.measureLabel.setObjectName(u"measureLabel")

        self.mainLayout.addWidget(self.measureLabel)

        self.measure = QPlainTextEdit(NewRecommendationDialog)
        self.measure.setObjectName(u"measure")
        self.measure.setTabChangesFocus(True)

        self.mainLayout.addWidget(self.measure)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.dueLabel = QLabel(NewRecommendationDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = DateField(NewRecommendationDialog)
        self.due.setObjectName(u"due")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.due)

        self.whoLabel = QLabel(NewRecommendationDialog)
        self.whoLabel.setObjectName(u"whoLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whoLabel)

        self.who = QLineEdit(NewRecommendationDialog)
        self.who.setObjectName(u"who")
        self.who.setMaxLength(200)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.who)

        self.directionLabel = QLabel(NewRecommendationDialog)
        self.directionLabel.setObjectName(u"directionLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(NewRecommendationDialog)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.direction.setMinimumContentsLength(20)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.direction)


        self.mainLayout.addLayout(self.form)

        self.problem = QLabel(NewRecommendationDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(NewRecommendationDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.schoolsLabel.setBuddy(self.schools)
        self.factLabel.setBuddy(self.fact)
        self.measureLabel.setBuddy(self.measure)
        self.dueLabel.setBuddy(self.due)
        self.whoLabel.setBuddy(self.who)
        self.directionLabel.setBuddy(self.direction)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewRecommendationDialog)

        QMetaObject.connectSlotsByName(NewRecommendationDialog)
    # setupUi

    def retranslateUi(self, NewRecommendationDialog: QWidget) -> None:
        NewRecommendationDialog.setWindowTitle(QCoreApplication.translate("NewRecommendationDialog", u"\u041d\u043e\u0432\u0430\u044f \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u044f", None))
        self.schoolsLabel.setText(QCoreApplication.translate("NewRecommendationDialog", u"&\u0428\u043a\u043e\u043b\u044b, \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f\u043c \u043a\u043e\u0442\u043e\u0440\u044b\u0445 \u043e\u043d\u0430 \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u044f\u0435\u0442\u0441\u044f:", None))
        self.all.setText(QCoreApplication.translate("NewRecommendationDialog", u"&\u0412\u0441\u0435", None))
#if QT_CONFIG(tooltip)
        self.all.setToolTip(QCoreApplication.translate("NewRecommendationDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c \u0432\u0441\u0435 \u0448\u043a\u043e\u043b\u044b \u0438\u043b\u0438 \u043d\u0438 \u043e\u0434\u043d\u043e\u0439", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.schools.setAccessibleName(QCoreApplication.translate("NewRecommendationDialog", u"\u0428\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.factLabel.setText(QCoreApplication.translate("NewRecommendationDialog", u"\u041d\u0430 \u0447\u0451\u043c &\u043e\u0441\u043d\u043e\u0432\u0430\u043d\u0430 (\u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c, \u0432\u044b\u0432\u043e\u0434):", None))
#if QT_CONFIG(accessibility)
        self.fact.setAccessibleName(QCoreApplication.translate("NewRecommendationDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u0438\u043b\u0438 \u0432\u044b\u0432\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.measureLabel.setText(QCoreApplication.translate("NewRecommendationDialog", u"\u0427\u0442\u043e &\u0441\u0434\u0435\u043b\u0430\u0442\u044c:", None))
#if QT_CONFIG(accessibility)
        self.measure.setAccessibleName(QCoreApplication.translate("NewRecommendationDialog", u"\u0427\u0442\u043e \u0441\u0434\u0435\u043b\u0430\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.dueLabel.setText(QCoreApplication.translate("NewRecommendationDialog", u"&\u0414\u043e \u043a\u0430\u043a\u043e\u0433\u043e \u0434\u043d\u044f", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("NewRecommendationDialog", u"\u0414\u043e \u043a\u0430\u043a\u043e\u0433\u043e \u0434\u043d\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.whoLabel.setText(QCoreApplication.translate("NewRecommendationDialog", u"&\u041e\u0442\u0432\u0435\u0442\u0441\u0442\u0432\u0435\u043d\u043d\u044b\u0439", None))
#if QT_CONFIG(accessibility)
        self.who.setAccessibleName(QCoreApplication.translate("NewRecommendationDialog", u"\u041e\u0442\u0432\u0435\u0442\u0441\u0442\u0432\u0435\u043d\u043d\u044b\u0439", None))
#endif // QT_CONFIG(accessibility)
        self.directionLabel.setText(QCoreApplication.translate("NewRecommendationDialog", u"&\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("NewRecommendationDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

