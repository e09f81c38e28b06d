"""Generated from ui/close_school.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_CloseSchool(object):
    def setupUi(self, CloseSchool: QWidget) -> None:
        if not CloseSchool.objectName():
            CloseSchool.setObjectName(u"CloseSchool")
        CloseSchool.resize(560, 260)
        self.outer = QVBoxLayout(CloseSchool)
        self.outer.setObjectName(u"outer")
        self.what = QLabel(CloseSchool)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.what)

        self.hint = QLabel(CloseSchool)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.dayLabel = QLabel(CloseSchool)
        self.dayLabel.setObjectName(u"dayLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = DateField(CloseSchool)
        self.day.setObjectName(u"day")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)

        self.successorLabel = QLabel(CloseSchool)
        self.successorLabel.setObjectName(u"successorLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.successorLabel)

        self.successor = QComboBox(CloseSchool)
        self.successor.setObjectName(u"successor")
        self.successor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.successor.setMinimumContentsLength(10)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.successor)


        self.outer.addLayout(self.form)

        self.problem = QLabel(CloseSchool)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.space)

        self.buttons = QDialogButtonBox(CloseSchool)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
        self.successorLabel.setBuddy(self.successor)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CloseSchool)

        QMetaObject.connectSlotsByName(CloseSchool)
    # setupUi

    def retranslateUi(self, CloseSchool: QWidget) -> None:
        CloseSchool.setWindowTitle(QCoreApplication.translate("CloseSchool", u"\u0417\u0430\u043a\u0440\u044b\u0442\u044c \u0438\u043b\u0438 \u043f\u0440\u0438\u0441\u043e\u0435\u0434\u0438\u043d\u0438\u0442\u044c \u0448\u043a\u043e\u043b\u0443", None))
        self.what.setText("")
        self.hint.setText(QCoreApplication.translate("CloseSchool", u"\u0420\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b \u043f\u0440\u043e\u0448\u043b\u044b\u0445 \u043b\u0435\u0442 \u0441\u043e\u0445\u0440\u0430\u043d\u044f\u0442\u0441\u044f. \u0412 \u043b\u0438\u0441\u0442\u0430\u0445 \u0438 \u043e\u0442\u043c\u0435\u0442\u043a\u0430\u0445 \u0441 \u044d\u0442\u043e\u0433\u043e \u0434\u043d\u044f \u0448\u043a\u043e\u043b\u044b \u043d\u0435 \u0431\u0443\u0434\u0435\u0442.", None))
        self.dayLabel.setText(QCoreApplication.translate("CloseSchool", u"\u041d\u0435 \u0440\u0430\u0431\u043e\u0442\u0430\u0435\u0442 &\u0441", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("CloseSchool", u"\u0414\u0435\u043d\u044c \u0437\u0430\u043a\u0440\u044b\u0442\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.successorLabel.setText(QCoreApplication.translate("CloseSchool", u"&\u041f\u0440\u0438\u0441\u043e\u0435\u0434\u0438\u043d\u0435\u043d\u0430 \u043a", None))
#if QT_CONFIG(accessibility)
        self.successor.setAccessibleName(QCoreApplication.translate("CloseSchool", u"\u041f\u0440\u0430\u0432\u043e\u043f\u0440\u0435\u0435\u043c\u043d\u0438\u043a", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

