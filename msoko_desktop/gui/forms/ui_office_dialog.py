"""Generated from ui/office_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_OfficeDialog(object):
    def setupUi(self, OfficeDialog: QWidget) -> None:
        if not OfficeDialog.objectName():
            OfficeDialog.setObjectName(u"OfficeDialog")
        OfficeDialog.resize(640, 560)
        OfficeDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(OfficeDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(OfficeDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.mainLayout.addWidget(self.hint)

        self.scroll = QScrollArea(OfficeDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scrollContents = QWidget()
        self.scrollContents.setObjectName(u"scrollContents")
        self.officeForm = QFormLayout(self.scrollContents)
        self.officeForm.setObjectName(u"officeForm")
        self.name_label = QLabel(self.scrollContents)
        self.name_label.setObjectName(u"name_label")

        self.officeForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.name_label)

        self.name = QLineEdit(self.scrollContents)
        self.name.setObjectName(u"name")

        self.officeForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.short_name_label = QLabel(self.scrollContents)
        self.short_name_label.setObjectName(u"short_name_label")

        self.officeForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.short_name_label)

        self.short_name = QLineEdit(self.scrollContents)
        self.short_name.setObjectName(u"short_name")

        self.officeForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.short_name)

        self.genitive_name_label = QLabel(self.scrollContents)
        self.genitive_name_label.setObjectName(u"genitive_name_label")

        self.officeForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.genitive_name_label)

        self.genitive_name = QLineEdit(self.scrollContents)
        self.genitive_name.setObjectName(u"genitive_name")

        self.officeForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.genitive_name)

        self.dative_name_label = QLabel(self.scrollContents)
        self.dative_name_label.setObjectName(u"dative_name_label")

        self.officeForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dative_name_label)

        self.dative_name = QLineEdit(self.scrollContents)
        self.dative_name.setObjectName(u"dative_name")

        self.officeForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.dative_name)

        self.instrumental_name_label = QLabel(self.scrollContents)
        self.instrumental_name_label.setObjectName(u"instrumental_name_label")

        self.officeForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.instrumental_name_label)

        self.instrumental_name = QLineEdit(self.scrollContents)
        self.instrumental_name.setObjectName(u"instrumental_name")

        self.officeForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.instrumental_name)

        self.casesRow = QHBoxLayout()
        self.casesRow.setObjectName(u"casesRow")
        self.proposeCases = QPushButton(self.scrollContents)
        self.proposeCases.setObjectName(u"proposeCases")
        self.proposeCases.setAutoDefault(False)

        self.casesRow.addWidget(self.proposeCases)

        self.casesSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.casesRow.addItem(self.casesSpace)


        self.officeForm.setLayout(5, QFormLayout.ItemRole.FieldRole, self.casesRow)

        self.parent_body_label = QLabel(self.scrollContents)
        self.parent_body_label.setObjectName(u"parent_body_label")

        self.officeForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.parent_body_label)

        self.parent_body = QLineEdit(self.scrollContents)
        self.parent_body.setObjectName(u"parent_body")

        self.officeForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.parent_body)

        self.district_name_label = QLabel(self.scrollContents)
        self.district_name_label.setObjectName(u"district_name_label")

        self.officeForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.district_name_label)

        self.district_name = QLineEdit(self.scrollContents)
        self.district_name.setObjectName(u"district_name")

        self.officeForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.district_name)

        self.place_label = QLabel(self.scrollContents)
        self.place_label.setObjectName(u"place_label")

        self.officeForm.setWidget(8, QFormLayout.ItemRole.LabelRole, self.place_label)

        self.place = QLineEdit(self.scrollContents)
        self.place.setObjectName(u"place")

        self.officeForm.setWidget(8, QFormLayout.ItemRole.FieldRole, self.place)

        self.address_label = QLabel(self.scrollContents)
        self.address_label.setObjectName(u"address_label")

        self.officeForm.setWidget(9, QFormLayout.ItemRole.LabelRole, self.address_label)

        self.address = QLineEdit(self.scrollContents)
        self.address.setObjectName(u"address")

        self.officeForm.setWidget(9, QFormLayout.ItemRole.FieldRole, self.address)

        self.phone_label = QLabel(self.scrollContents)
        self.phone_label.setObjectName(u"phone_label")

        self.officeForm.setWidget(10, QFormLayout.ItemRole.LabelRole, self.phone_label)

        self.phone = QLineEdit(self.scrollContents)
        self.phone.setObjectName(u"phone")

        self.officeForm.setWidget(10, QFormLayout.ItemRole.FieldRole, self.phone)

        self.email_label = QLabel(self.scrollContents)
        self.email_label.setObjectName(u"email_label")

        self.officeForm.setWidget(11, QFormLayout.ItemRole.LabelRole, self.email_label)

        self.email = QLineEdit(self.scrollContents)
        self.email.setObjectName(u"email")

        self.officeForm.setWidget(11, QFormLayout.ItemRole.FieldRole, self.email)

        self.requisites_label = QLabel(self.scrollContents)
        self.requisites_label.setObjectName(u"requisites_label")

        self.officeForm.setWidget(12, QFormLayout.ItemRole.LabelRole, self.requisites_label)

        self.requisites = QLineEdit(self.scrollContents)
        self.requisites.setObjectName(u"requisites")

        self.officeForm.setWidget(12, QFormLayout.ItemRole.FieldRole, self.requisites)

        self.arms_label = QLabel(self.scrollContents)
        self.arms_label.setObjectName(u"arms_label")

        self.officeForm.setWidget(13, QFormLayout.ItemRole.LabelRole, self.arms_label)

        self.armsRow = QHBoxLayout()
        self.armsRow.setObjectName(u"armsRow")
        self.arms = QLabel(self.scrollContents)
        self.arms.setObjectName(u"arms")
        self.arms.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.armsRow.addWidget(self.arms)

        self.armsButtons = QVBoxLayout()
        self.armsButtons.setObjectName(u"armsButtons")
        self.chooseArms = QPushButton(self.scrollContents)
        self.chooseArms.setObjectName(u"chooseArms")
        self.chooseArms.setAutoDefault(False)

        self.armsButtons.addWidget(self.chooseArms)

        self.removeArms = QPushButton(self.scrollContents)
        self.removeArms.setObjectName(u"removeArms")
        self.removeArms.setAutoDefault(False)

        self.armsButtons.addWidget(self.removeArms)


        self.armsRow.addLayout(self.armsButtons)

        self.armsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.armsRow.addItem(self.armsSpace)


        self.officeForm.setLayout(13, QFormLayout.ItemRole.FieldRole, self.armsRow)

        self.head_post_label = QLabel(self.scrollContents)
        self.head_post_label.setObjectName(u"head_post_label")

        self.officeForm.setWidget(14, QFormLayout.ItemRole.LabelRole, self.head_post_label)

        self.head_post = QLineEdit(self.scrollContents)
        self.head_post.setObjectName(u"head_post")

        self.officeForm.setWidget(14, QFormLayout.ItemRole.FieldRole, self.head_post)

        self.head_name_label = QLabel(self.scrollContents)
        self.head_name_label.setObjectName(u"head_name_label")

        self.officeForm.setWidget(15, QFormLayout.ItemRole.LabelRole, self.head_name_label)

        self.head_name = QLineEdit(self.scrollContents)
        self.head_name.setObjectName(u"head_name")

        self.officeForm.setWidget(15, QFormLayout.ItemRole.FieldRole, self.head_name)

        self.executor_name_label = QLabel(self.scrollContents)
        self.executor_name_label.setObjectName(u"executor_name_label")

        self.officeForm.setWidget(16, QFormLayout.ItemRole.LabelRole, self.executor_name_label)

        self.executor_name = QLineEdit(self.scrollContents)
        self.executor_name.setObjectName(u"executor_name")

        self.officeForm.setWidget(16, QFormLayout.ItemRole.FieldRole, self.executor_name)

        self.executor_phone_label = QLabel(self.scrollContents)
        self.executor_phone_label.setObjectName(u"executor_phone_label")

        self.officeForm.setWidget(17, QFormLayout.ItemRole.LabelRole, self.executor_phone_label)

        self.executor_phone = QLineEdit(self.scrollContents)
        self.executor_phone.setObjectName(u"executor_phone")

        self.officeForm.setWidget(17, QFormLayout.ItemRole.FieldRole, self.executor_phone)

        self.scroll.setWidget(self.scrollContents)

        self.mainLayout.addWidget(self.scroll)

        self.problem = QLabel(OfficeDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(OfficeDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.short_name_label.setBuddy(self.short_name)
        self.genitive_name_label.setBuddy(self.genitive_name)
        self.dative_name_label.setBuddy(self.dative_name)
        self.instrumental_name_label.setBuddy(self.instrumental_name)
        self.parent_body_label.setBuddy(self.parent_body)
        self.district_name_label.setBuddy(self.district_name)
        self.place_label.setBuddy(self.place)
        self.address_label.setBuddy(self.address)
        self.phone_label.setBuddy(self.phone)
        self.email_label.setBuddy(self.email)
        self.requisites_label.setBuddy(self.requisites)
        self.arms_label.setBuddy(self.chooseArms)
        self.head_post_label.setBuddy(self.head_post)
        self.head_name_label.setBuddy(self.head_name)
        self.executor_name_label.setBuddy(self.executor_name)
        self.executor_phone_label.setBuddy(self.executor_phone)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OfficeDialog)

        QMetaObject.connectSlotsByName(OfficeDialog)
    # setupUi

    def retranslateUi(self, OfficeDialog: QWidget) -> None:
        OfficeDialog.setWindowTitle(QCoreApplication.translate("OfficeDialog", u"\u041a\u0430\u0440\u0442\u043e\u0447\u043a\u0430 \u043e\u0442\u0434\u0435\u043b\u0430", None))
        self.hint.setText(QCoreApplication.translate("OfficeDialog", u"\u042d\u0442\u0438 \u0441\u0432\u0435\u0434\u0435\u043d\u0438\u044f \u043f\u0435\u0447\u0430\u0442\u0430\u044e\u0442\u0441\u044f \u043d\u0430 \u0431\u043b\u0430\u043d\u043a\u0435 \u043f\u0440\u0438\u043a\u0430\u0437\u043e\u0432, \u0432 \u0433\u0440\u0438\u0444\u0430\u0445 \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u044f \u0438 \u0432 \u043f\u043e\u0434\u043f\u0438\u0441\u044f\u0445.", None))
        self.name_label.setText(QCoreApplication.translate("OfficeDialog", u"\u041f\u043e\u043b\u043d\u043e\u0435 &\u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u041f\u043e\u043b\u043d\u043e\u0435 \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u043e\u0440\u0433\u0430\u043d\u0430 \u0443\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u043e\u0431\u0440\u0430\u0437\u043e\u0432\u0430\u043d\u0438\u0435\u043c", None))
#endif // QT_CONFIG(accessibility)
        self.short_name_label.setText(QCoreApplication.translate("OfficeDialog", u"\u041a\u0440\u0430\u0442\u043a\u043e\u0435", None))
#if QT_CONFIG(accessibility)
        self.short_name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u041a\u0440\u0430\u0442\u043a\u043e\u0435 \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.genitive_name_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0412 \u0440\u043e\u0434\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435", None))
#if QT_CONFIG(accessibility)
        self.genitive_name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u041d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u0432 \u0440\u043e\u0434\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435: \u043f\u0440\u0438\u043a\u0430\u0437\u043e\u043c \u043a\u043e\u0433\u043e?", None))
#endif // QT_CONFIG(accessibility)
        self.dative_name_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0412 \u0434\u0430\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435", None))
#if QT_CONFIG(accessibility)
        self.dative_name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u041d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u0432 \u0434\u0430\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435: \u043f\u0440\u0438\u043a\u0430\u0437 \u043a\u043e\u043c\u0443?", None))
#endif // QT_CONFIG(accessibility)
        self.instrumental_name_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0412 \u0442\u0432\u043e\u0440\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435", None))
#if QT_CONFIG(accessibility)
        self.instrumental_name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u041d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u0432 \u0442\u0432\u043e\u0440\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u043c \u043f\u0430\u0434\u0435\u0436\u0435: \u043a\u0435\u043c?", None))
#endif // QT_CONFIG(accessibility)
        self.proposeCases.setText(QCoreApplication.translate("OfficeDialog", u"\u041f\u0440\u0435\u0434\u043b\u043e\u0436\u0438\u0442\u044c &\u043f\u0430\u0434\u0435\u0436\u0438", None))
#if QT_CONFIG(tooltip)
        self.proposeCases.setToolTip(QCoreApplication.translate("OfficeDialog", u"\u0417\u0430\u043f\u043e\u043b\u043d\u0438\u0442\u044c \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u0432 \u043f\u0430\u0434\u0435\u0436\u0430\u0445 \u043f\u043e \u043f\u0440\u0430\u0432\u0438\u043b\u0430\u043c; \u0442\u043e, \u0447\u0442\u043e \u0432\u0432\u0435\u0434\u0435\u043d\u043e, \u043c\u043e\u0436\u043d\u043e \u0438\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c", None))
#endif // QT_CONFIG(tooltip)
        self.parent_body_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0412\u044b\u0448\u0435\u0441\u0442\u043e\u044f\u0449\u0438\u0439 \u043e\u0440\u0433\u0430\u043d", None))
#if QT_CONFIG(accessibility)
        self.parent_body.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0412\u044b\u0448\u0435\u0441\u0442\u043e\u044f\u0449\u0438\u0439 \u043e\u0440\u0433\u0430\u043d", None))
#endif // QT_CONFIG(accessibility)
        self.district_name_label.setText(QCoreApplication.translate("OfficeDialog", u"&\u0420\u0430\u0439\u043e\u043d", None))
#if QT_CONFIG(accessibility)
        self.district_name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u041d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435 \u0440\u0430\u0439\u043e\u043d\u0430 \u0438\u043b\u0438 \u043e\u043a\u0440\u0443\u0433\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("OfficeDialog", u"\u041d\u0430\u0441\u0435\u043b\u0451\u043d\u043d\u044b\u0439 &\u043f\u0443\u043d\u043a\u0442", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u041d\u0430\u0441\u0435\u043b\u0451\u043d\u043d\u044b\u0439 \u043f\u0443\u043d\u043a\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.address_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0410\u0434\u0440\u0435\u0441", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0410\u0434\u0440\u0435\u0441", None))
#endif // QT_CONFIG(accessibility)
        self.phone_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0422\u0435\u043b\u0435\u0444\u043e\u043d", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0422\u0435\u043b\u0435\u0444\u043e\u043d", None))
#endif // QT_CONFIG(accessibility)
        self.email_label.setText(QCoreApplication.translate("OfficeDialog", u"\u042d\u043b\u0435\u043a\u0442\u0440\u043e\u043d\u043d\u0430\u044f \u043f\u043e\u0447\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u042d\u043b\u0435\u043a\u0442\u0440\u043e\u043d\u043d\u0430\u044f \u043f\u043e\u0447\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.requisites_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0420\u0435\u043a\u0432\u0438\u0437\u0438\u0442\u044b", None))
#if QT_CONFIG(accessibility)
        self.requisites.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0420\u0435\u043a\u0432\u0438\u0437\u0438\u0442\u044b: \u041e\u041a\u041f\u041e, \u041e\u0413\u0420\u041d, \u0418\u041d\u041d \u0438 \u041a\u041f\u041f", None))
#endif // QT_CONFIG(accessibility)
        self.arms_label.setText(QCoreApplication.translate("OfficeDialog", u"&\u0413\u0435\u0440\u0431", None))
#if QT_CONFIG(accessibility)
        self.arms.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0413\u0435\u0440\u0431 \u043d\u0430 \u0431\u043b\u0430\u043d\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.chooseArms.setText(QCoreApplication.translate("OfficeDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u0440\u0438\u0441\u0443\u043d\u043e\u043a\u2026", None))
#if QT_CONFIG(tooltip)
        self.chooseArms.setToolTip(QCoreApplication.translate("OfficeDialog", u"\u0413\u0435\u0440\u0431 \u0434\u043b\u044f \u0431\u043b\u0430\u043d\u043a\u0430: PNG \u0438\u043b\u0438 JPEG \u0434\u043e 1 \u041c\u0411", None))
#endif // QT_CONFIG(tooltip)
        self.removeArms.setText(QCoreApplication.translate("OfficeDialog", u"\u0423\u0431\u0440\u0430\u0442\u044c", None))
        self.head_post_label.setText(QCoreApplication.translate("OfficeDialog", u"&\u0414\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
#if QT_CONFIG(accessibility)
        self.head_post.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0414\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.head_name_label.setText(QCoreApplication.translate("OfficeDialog", u"&\u0418. \u041e. \u0424\u0430\u043c\u0438\u043b\u0438\u044f \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
#if QT_CONFIG(accessibility)
        self.head_name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0418\u043d\u0438\u0446\u0438\u0430\u043b\u044b \u0438 \u0444\u0430\u043c\u0438\u043b\u0438\u044f \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.executor_name_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#if QT_CONFIG(accessibility)
        self.executor_name.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.executor_phone_label.setText(QCoreApplication.translate("OfficeDialog", u"\u0422\u0435\u043b\u0435\u0444\u043e\u043d \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f", None))
#if QT_CONFIG(accessibility)
        self.executor_phone.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u0422\u0435\u043b\u0435\u0444\u043e\u043d \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

