"""Generated from ui/observer_round_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QListWidget, QListWidgetItem, QSizePolicy, QSpinBox,
    QVBoxLayout, QWidget)

class Ui_ObserverRoundDialog(object):
    def setupUi(self, ObserverRoundDialog: QWidget) -> None:
        if not ObserverRoundDialog.objectName():
            ObserverRoundDialog.setObjectName(u"ObserverRoundDialog")
        ObserverRoundDialog.resize(560, 520)
        self.outer = QVBoxLayout(ObserverRoundDialog)
        self.outer.setObjectName(u"outer")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.titleLabel = QLabel(ObserverRoundDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(ObserverRoundDialog)
        self.title.setObjectName(u"title")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.kindLabel = QLabel(ObserverRoundDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(ObserverRoundDialog)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(16)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)

        self.yearLabel = QLabel(ObserverRoundDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.yearLabel)

        self.year = QComboBox(ObserverRoundDialog)
        self.year.setObjectName(u"year")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.year)


        self.outer.addLayout(self.form)

        self.rulesLabel = QLabel(ObserverRoundDialog)
        self.rulesLabel.setObjectName(u"rulesLabel")

        self.outer.addWidget(self.rulesLabel)

        self.rules = QListWidget(ObserverRoundDialog)
        self.rules.setObjectName(u"rules")
        self.rules.setWordWrap(True)

        self.outer.addWidget(self.rules)

        self.limits = QFormLayout()
        self.limits.setObjectName(u"limits")
        self.limits.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.limitLabel = QLabel(ObserverRoundDialog)
        self.limitLabel.setObjectName(u"limitLabel")

        self.limits.setWidget(0, QFormLayout.ItemRole.LabelRole, self.limitLabel)

        self.limit = QSpinBox(ObserverRoundDialog)
        self.limit.setObjectName(u"limit")
        self.limit.setMaximum(99)

        self.limits.setWidget(0, QFormLayout.ItemRole.FieldRole, self.limit)

        self.noteLabel = QLabel(ObserverRoundDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.limits.setWidget(1, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(ObserverRoundDialog)
        self.note.setObjectName(u"note")

        self.limits.setWidget(1, QFormLayout.ItemRole.FieldRole, self.note)


        self.outer.addLayout(self.limits)

        self.problem = QLabel(ObserverRoundDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ObserverRoundDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.kindLabel.setBuddy(self.kind)
        self.yearLabel.setBuddy(self.year)
        self.rulesLabel.setBuddy(self.rules)
        self.limitLabel.setBuddy(self.limit)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObserverRoundDialog)

        QMetaObject.connectSlotsByName(ObserverRoundDialog)
    # setupUi

    def retranslateUi(self, ObserverRoundDialog: QWidget) -> None:
        ObserverRoundDialog.setWindowTitle(QCoreApplication.translate("ObserverRoundDialog", u"\u0413\u0440\u0430\u0444\u0438\u043a \u043d\u0430\u0431\u043b\u044e\u0434\u0435\u043d\u0438\u044f", None))
        self.titleLabel.setText(QCoreApplication.translate("ObserverRoundDialog", u"\u041d\u0430&\u0437\u0432\u0430\u043d\u0438\u0435", None))
        self.title.setPlaceholderText(QCoreApplication.translate("ObserverRoundDialog", u"\u0412\u041f\u0420, \u0432\u0435\u0441\u043d\u0430 2027 \u0433\u043e\u0434\u0430", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("ObserverRoundDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ObserverRoundDialog", u"&\u0412\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ObserverRoundDialog", u"\u0412\u0438\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.yearLabel.setText(QCoreApplication.translate("ObserverRoundDialog", u"&\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("ObserverRoundDialog", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.rulesLabel.setText(QCoreApplication.translate("ObserverRoundDialog", u"&\u041f\u0440\u0430\u0432\u0438\u043b\u0430", None))
#if QT_CONFIG(accessibility)
        self.rules.setAccessibleName(QCoreApplication.translate("ObserverRoundDialog", u"\u041f\u0440\u0430\u0432\u0438\u043b\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.limitLabel.setText(QCoreApplication.translate("ObserverRoundDialog", u"&\u041d\u0430\u0437\u043d\u0430\u0447\u0430\u0442\u044c \u043e\u0434\u043d\u043e\u0433\u043e \u043d\u0435 \u0431\u043e\u043b\u044c\u0448\u0435", None))
        self.limit.setSpecialValueText(QCoreApplication.translate("ObserverRoundDialog", u"\u0441\u043a\u043e\u043b\u044c\u043a\u043e \u0443\u0433\u043e\u0434\u043d\u043e \u0440\u0430\u0437", None))
#if QT_CONFIG(accessibility)
        self.limit.setAccessibleName(QCoreApplication.translate("ObserverRoundDialog", u"\u041d\u0430\u0438\u0431\u043e\u043b\u044c\u0448\u0435\u0435 \u0447\u0438\u0441\u043b\u043e \u043d\u0430\u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0439 \u043e\u0434\u043d\u043e\u0433\u043e \u0447\u0435\u043b\u043e\u0432\u0435\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ObserverRoundDialog", u"\u041f\u0440&\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ObserverRoundDialog", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

