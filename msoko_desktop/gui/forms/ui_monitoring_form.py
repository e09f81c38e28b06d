"""Generated from ui/monitoring_form.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)

class Ui_MonitoringForm(object):
    def setupUi(self, MonitoringForm: QWidget) -> None:
        if not MonitoringForm.objectName():
            MonitoringForm.setObjectName(u"MonitoringForm")
        MonitoringForm.resize(640, 420)
        self.mainLayout = QVBoxLayout(MonitoringForm)
        self.mainLayout.setObjectName(u"mainLayout")
        self.formLayout = QFormLayout()
        self.formLayout.setObjectName(u"formLayout")
        self.formLayout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.titleLabel = QLabel(MonitoringForm)
        self.titleLabel.setObjectName(u"titleLabel")

        self.formLayout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(MonitoringForm)
        self.title.setObjectName(u"title")

        self.formLayout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.directionLabel = QLabel(MonitoringForm)
        self.directionLabel.setObjectName(u"directionLabel")

        self.formLayout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(MonitoringForm)
        self.direction.setObjectName(u"direction")

        self.formLayout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.direction)

        self.subjectLabel = QLabel(MonitoringForm)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.formLayout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.subjectLabel)

        self.subject = QComboBox(MonitoringForm)
        self.subject.setObjectName(u"subject")

        self.formLayout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.subject)

        self.periodLabel = QLabel(MonitoringForm)
        self.periodLabel.setObjectName(u"periodLabel")

        self.formLayout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.periodLabel)

        self.periodRow = QHBoxLayout()
        self.periodRow.setObjectName(u"periodRow")
        self.period = QComboBox(MonitoringForm)
        self.period.setObjectName(u"period")

        self.periodRow.addWidget(self.period)

        self.years = QComboBox(MonitoringForm)
        self.years.setObjectName(u"years")

        self.periodRow.addWidget(self.years)


        self.formLayout.setLayout(3, QFormLayout.ItemRole.FieldRole, self.periodRow)

        self.dueLabel = QLabel(MonitoringForm)
        self.dueLabel.setObjectName(u"dueLabel")

        self.formLayout.setWidget(4, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = QLineEdit(MonitoringForm)
        self.due.setObjectName(u"due")

        self.formLayout.setWidget(4, QFormLayout.ItemRole.FieldRole, self.due)

        self.turnsLabel = QLabel(MonitoringForm)
        self.turnsLabel.setObjectName(u"turnsLabel")

        self.formLayout.setWidget(5, QFormLayout.ItemRole.LabelRole, self.turnsLabel)

        self.turnsRow = QHBoxLayout()
        self.turnsRow.setObjectName(u"turnsRow")
        self.turns = QSpinBox(MonitoringForm)
        self.turns.setObjectName(u"turns")
        self.turns.setMinimum(1)
        self.turns.setMaximum(5)

        self.turnsRow.addWidget(self.turns)

        self.turnsWord = QLabel(MonitoringForm)
        self.turnsWord.setObjectName(u"turnsWord")

        self.turnsRow.addWidget(self.turnsWord)

        self.turnsGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.turnsRow.addItem(self.turnsGap)


        self.formLayout.setLayout(5, QFormLayout.ItemRole.FieldRole, self.turnsRow)

        self.methodLabel = QLabel(MonitoringForm)
        self.methodLabel.setObjectName(u"methodLabel")

        self.formLayout.setWidget(6, QFormLayout.ItemRole.LabelRole, self.methodLabel)

        self.method = QComboBox(MonitoringForm)
        self.method.setObjectName(u"method")

        self.formLayout.setWidget(6, QFormLayout.ItemRole.FieldRole, self.method)

        self.noteLabel = QLabel(MonitoringForm)
        self.noteLabel.setObjectName(u"noteLabel")

        self.formLayout.setWidget(7, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.explanation = QPlainTextEdit(MonitoringForm)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setTabChangesFocus(True)

        self.formLayout.setWidget(7, QFormLayout.ItemRole.FieldRole, self.explanation)

        self.sourceLabel = QLabel(MonitoringForm)
        self.sourceLabel.setObjectName(u"sourceLabel")

        self.formLayout.setWidget(8, QFormLayout.ItemRole.LabelRole, self.sourceLabel)

        self.source = QLineEdit(MonitoringForm)
        self.source.setObjectName(u"source")

        self.formLayout.setWidget(8, QFormLayout.ItemRole.FieldRole, self.source)


        self.mainLayout.addLayout(self.formLayout)

        self.problem = QLabel(MonitoringForm)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(MonitoringForm)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.directionLabel.setBuddy(self.direction)
        self.subjectLabel.setBuddy(self.subject)
        self.periodLabel.setBuddy(self.period)
        self.dueLabel.setBuddy(self.due)
        self.turnsLabel.setBuddy(self.turns)
        self.methodLabel.setBuddy(self.method)
        self.noteLabel.setBuddy(self.explanation)
        self.sourceLabel.setBuddy(self.source)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MonitoringForm)

        QMetaObject.connectSlotsByName(MonitoringForm)
    # setupUi

    def retranslateUi(self, MonitoringForm: QWidget) -> None:
        MonitoringForm.setWindowTitle(QCoreApplication.translate("MonitoringForm", u"\u0421\u0432\u043e\u0439\u0441\u0442\u0432\u0430 \u043c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433\u0430", None))
        self.titleLabel.setText(QCoreApplication.translate("MonitoringForm", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.directionLabel.setText(QCoreApplication.translate("MonitoringForm", u"&\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText(QCoreApplication.translate("MonitoringForm", u"&\u041e \u043a\u043e\u043c", None))
#if QT_CONFIG(accessibility)
        self.subject.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u041e \u043a\u043e\u043c \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.periodLabel.setText(QCoreApplication.translate("MonitoringForm", u"&\u0417\u0430\u043f\u043e\u043b\u043d\u044f\u0435\u0442\u0441\u044f", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u041a\u0430\u043a \u0447\u0430\u0441\u0442\u043e \u0437\u0430\u043f\u043e\u043b\u043d\u044f\u0435\u0442\u0441\u044f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.years.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u041a\u0430\u043a\u043e\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.dueLabel.setText(QCoreApplication.translate("MonitoringForm", u"\u0421&\u0440\u043e\u043a (\u0434\u0435\u043d\u044c \u0438 \u043c\u0435\u0441\u044f\u0446)", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u0421\u0440\u043e\u043a \u0441\u0434\u0430\u0447\u0438: \u0434\u0435\u043d\u044c \u0438 \u043c\u0435\u0441\u044f\u0446", None))
#endif // QT_CONFIG(accessibility)
        self.due.setPlaceholderText(QCoreApplication.translate("MonitoringForm", u"\u043d\u0430\u043f\u0440\u0438\u043c\u0435\u0440, 31.05; \u043f\u0443\u0441\u0442\u043e \u2014 \u0431\u0435\u0437 \u0441\u0440\u043e\u043a\u0430", None))
        self.turnsLabel.setText(QCoreApplication.translate("MonitoringForm", u"\u041e&\u0447\u0435\u0440\u0435\u0434\u044c \u0448\u043a\u043e\u043b\u044b \u2014 \u0440\u0430\u0437 \u0432", None))
#if QT_CONFIG(accessibility)
        self.turns.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u0420\u0430\u0437 \u0432 \u0441\u043a\u043e\u043b\u044c\u043a\u043e \u043b\u0435\u0442 \u043e\u0447\u0435\u0440\u0435\u0434\u044c \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.turnsWord.setText(QCoreApplication.translate("MonitoringForm", u"\u0433\u043e\u0434 (\u043b\u0435\u0442); 1 \u2014 \u0432\u0441\u0435 \u0448\u043a\u043e\u043b\u044b \u043a\u0430\u0436\u0434\u044b\u0439 \u0440\u0430\u0437", None))
        self.methodLabel.setText(QCoreApplication.translate("MonitoringForm", u"&\u0418\u043d\u0434\u0435\u043a\u0441 \u0441\u0447\u0438\u0442\u0430\u0435\u0442\u0441\u044f", None))
#if QT_CONFIG(accessibility)
        self.method.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u041a\u0430\u043a \u0441\u0447\u0438\u0442\u0430\u0435\u0442\u0441\u044f \u0438\u043d\u0434\u0435\u043a\u0441", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("MonitoringForm", u"\u041f\u043e&\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.explanation.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u041f\u043e\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.sourceLabel.setText(QCoreApplication.translate("MonitoringForm", u"\u0418\u0441&\u0442\u043e\u0447\u043d\u0438\u043a", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("MonitoringForm", u"\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

