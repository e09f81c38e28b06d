"""Generated from ui/shift_plan_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QPlainTextEdit, QSizePolicy,
    QSpinBox, QVBoxLayout, QWidget)

class Ui_ShiftPlanDialog(object):
    def setupUi(self, ShiftPlanDialog: QWidget) -> None:
        if not ShiftPlanDialog.objectName():
            ShiftPlanDialog.setObjectName(u"ShiftPlanDialog")
        ShiftPlanDialog.resize(620, 320)
        ShiftPlanDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ShiftPlanDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(ShiftPlanDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.mainLayout.addWidget(self.hint)

        self.shiftForm = QFormLayout()
        self.shiftForm.setObjectName(u"shiftForm")
        self.sourceCaption = QLabel(ShiftPlanDialog)
        self.sourceCaption.setObjectName(u"sourceCaption")

        self.shiftForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.sourceCaption)

        self.source = QLabel(ShiftPlanDialog)
        self.source.setObjectName(u"source")
        self.source.setWordWrap(True)

        self.shiftForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.source)

        self.yearsLabel = QLabel(ShiftPlanDialog)
        self.yearsLabel.setObjectName(u"yearsLabel")

        self.shiftForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.yearsLabel)

        self.years = QSpinBox(ShiftPlanDialog)
        self.years.setObjectName(u"years")
        self.years.setMinimum(1)
        self.years.setMaximum(30)

        self.shiftForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.years)

        self.periodCaption = QLabel(ShiftPlanDialog)
        self.periodCaption.setObjectName(u"periodCaption")

        self.shiftForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.periodCaption)

        self.period = QLabel(ShiftPlanDialog)
        self.period.setObjectName(u"period")

        self.shiftForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.period)

        self.titleLabel = QLabel(ShiftPlanDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.shiftForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.planTitle = QPlainTextEdit(ShiftPlanDialog)
        self.planTitle.setObjectName(u"planTitle")
        self.planTitle.setTabChangesFocus(True)

        self.shiftForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.planTitle)


        self.mainLayout.addLayout(self.shiftForm)

        self.buttons = QDialogButtonBox(ShiftPlanDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.yearsLabel.setBuddy(self.years)
        self.titleLabel.setBuddy(self.planTitle)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ShiftPlanDialog)

        QMetaObject.connectSlotsByName(ShiftPlanDialog)
    # setupUi

    def retranslateUi(self, ShiftPlanDialog: QWidget) -> None:
        ShiftPlanDialog.setWindowTitle(QCoreApplication.translate("ShiftPlanDialog", u"\u041f\u043b\u0430\u043d \u043d\u0430 \u043d\u043e\u0432\u044b\u0439 \u0433\u043e\u0434", None))
        self.hint.setText(QCoreApplication.translate("ShiftPlanDialog", u"\u0411\u0443\u0434\u0435\u0442 \u0441\u043e\u0437\u0434\u0430\u043d\u0430 \u043a\u043e\u043f\u0438\u044f \u043f\u043b\u0430\u043d\u0430, \u0432\u0441\u0435 \u0441\u0440\u043e\u043a\u0438 \u0438 \u0433\u043e\u0434\u044b \u0432 \u043d\u0435\u0439 \u0441\u0434\u0432\u0438\u043d\u0443\u0442\u0441\u044f. \u0418\u0441\u0445\u043e\u0434\u043d\u044b\u0439 \u043f\u043b\u0430\u043d \u043d\u0435 \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u0441\u044f.", None))
        self.sourceCaption.setText(QCoreApplication.translate("ShiftPlanDialog", u"\u0418\u0441\u0445\u043e\u0434\u043d\u044b\u0439 \u043f\u043b\u0430\u043d", None))
        self.source.setText("")
        self.yearsLabel.setText(QCoreApplication.translate("ShiftPlanDialog", u"\u0421\u0434\u0432\u0438\u043d\u0443\u0442\u044c &\u043d\u0430", None))
#if QT_CONFIG(accessibility)
        self.years.setAccessibleName(QCoreApplication.translate("ShiftPlanDialog", u"\u041d\u0430 \u0441\u043a\u043e\u043b\u044c\u043a\u043e \u043b\u0435\u0442 \u0441\u0434\u0432\u0438\u043d\u0443\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.periodCaption.setText(QCoreApplication.translate("ShiftPlanDialog", u"\u041d\u043e\u0432\u044b\u0439 \u043f\u0435\u0440\u0438\u043e\u0434", None))
        self.period.setText("")
        self.titleLabel.setText(QCoreApplication.translate("ShiftPlanDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.planTitle.setAccessibleName(QCoreApplication.translate("ShiftPlanDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u043d\u043e\u0432\u043e\u0433\u043e \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

