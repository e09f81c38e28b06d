"""Generated from ui/on_date_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QSizePolicy, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_OnDateDialog(object):
    def setupUi(self, OnDateDialog: QWidget) -> None:
        if not OnDateDialog.objectName():
            OnDateDialog.setObjectName(u"OnDateDialog")
        OnDateDialog.resize(440, 160)
        self.outer = QVBoxLayout(OnDateDialog)
        self.outer.setObjectName(u"outer")
        self.hint = QLabel(OnDateDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.outer.addWidget(self.hint)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.dayLabel = QLabel(OnDateDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = DateField(OnDateDialog)
        self.day.setObjectName(u"day")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)


        self.outer.addLayout(self.form)

        self.problem = QLabel(OnDateDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(OnDateDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OnDateDialog)

        QMetaObject.connectSlotsByName(OnDateDialog)
    # setupUi

    def retranslateUi(self, OnDateDialog: QWidget) -> None:
        OnDateDialog.setWindowTitle(QCoreApplication.translate("OnDateDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c \u043d\u0430 \u0434\u0430\u0442\u0443", None))
        self.hint.setText(QCoreApplication.translate("OnDateDialog", u"\u0412\u0441\u0435 \u0440\u0430\u0437\u0434\u0435\u043b\u044b \u043f\u043e\u043a\u0430\u0436\u0443\u0442, \u043a\u0430\u043a \u043e\u0431\u0441\u0442\u043e\u044f\u043b\u0438 \u0434\u0435\u043b\u0430 \u0432 \u044d\u0442\u043e\u0442 \u0434\u0435\u043d\u044c. \u0414\u0430\u043d\u043d\u044b\u0435 \u043d\u0435 \u0438\u0437\u043c\u0435\u043d\u044f\u0442\u0441\u044f.", None))
        self.dayLabel.setText(QCoreApplication.translate("OnDateDialog", u"&\u0414\u0430\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("OnDateDialog", u"\u0414\u0430\u0442\u0430, \u043d\u0430 \u043a\u043e\u0442\u043e\u0440\u0443\u044e \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setProperty(u"role", QCoreApplication.translate("OnDateDialog", u"danger", None))
    # retranslateUi

