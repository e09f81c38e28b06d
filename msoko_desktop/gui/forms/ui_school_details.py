"""Generated from ui/school_details.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.gui.widgets.elided_label import ElidedLabel

class Ui_SchoolDetails(object):
    def setupUi(self, SchoolDetails: QWidget) -> None:
        if not SchoolDetails.objectName():
            SchoolDetails.setObjectName(u"SchoolDetails")
        self.outer = QVBoxLayout(SchoolDetails)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.problem = QLabel(SchoolDetails)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.scroll = QScrollArea(SchoolDetails)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.form = QFormLayout(self.sheet)
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setContentsMargins(12, 12, 12, 12)
        self.short_nameLabel = QLabel(self.sheet)
        self.short_nameLabel.setObjectName(u"short_nameLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.short_nameLabel)

        self.short_name = QLineEdit(self.sheet)
        self.short_name.setObjectName(u"short_name")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.short_name)

        self.nameLabel = QLabel(self.sheet)
        self.nameLabel.setObjectName(u"nameLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QPlainTextEdit(self.sheet)
        self.name.setObjectName(u"name")
        self.name.setTabChangesFocus(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.name)

        self.casesLabel = QLabel(self.sheet)
        self.casesLabel.setObjectName(u"casesLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.casesLabel)

        self.casesRow = QHBoxLayout()
        self.casesRow.setObjectName(u"casesRow")
        self.caseForms = QVBoxLayout()
        self.caseForms.setSpacing(2)
        self.caseForms.setObjectName(u"caseForms")
        self.genitive = ElidedLabel(self.sheet)
        self.genitive.setObjectName(u"genitive")
        self.genitive.setProperty(u"role", u"muted")

        self.caseForms.addWidget(self.genitive)

        self.dative = ElidedLabel(self.sheet)
        self.dative.setObjectName(u"dative")
        self.dative.setProperty(u"role", u"muted")

        self.caseForms.addWidget(self.dative)


        self.casesRow.addLayout(self.caseForms)

        self.cases = QPushButton(self.sheet)
        self.cases.setObjectName(u"cases")
        self.cases.setAutoDefault(False)

        self.casesRow.addWidget(self.cases)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.casesRow)

        self.codeLabel = QLabel(self.sheet)
        self.codeLabel.setObjectName(u"codeLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.codeLabel)

        self.codeRow = QHBoxLayout()
        self.codeRow.setObjectName(u"codeRow")
        self.code = QLineEdit(self.sheet)
        self.code.setObjectName(u"code")

        self.codeRow.addWidget(self.code)

        self.other_codes = QLineEdit(self.sheet)
        self.other_codes.setObjectName(u"other_codes")

        self.codeRow.addWidget(self.other_codes)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.codeRow)

        self.kindLabel = QLabel(self.sheet)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kindRow = QHBoxLayout()
        self.kindRow.setObjectName(u"kindRow")
        self.kind = QComboBox(self.sheet)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(6)

        self.kindRow.addWidget(self.kind)

        self.small = QCheckBox(self.sheet)
        self.small.setObjectName(u"small")

        self.kindRow.addWidget(self.small)


        self.form.setLayout(4, QFormLayout.ItemRole.FieldRole, self.kindRow)

        self.placeLabel = QLabel(self.sheet)
        self.placeLabel.setObjectName(u"placeLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.placeLabel)

        self.placeRow = QHBoxLayout()
        self.placeRow.setObjectName(u"placeRow")
        self.place = QLineEdit(self.sheet)
        self.place.setObjectName(u"place")

        self.placeRow.addWidget(self.place)

        self.place_kind = QComboBox(self.sheet)
        self.place_kind.setObjectName(u"place_kind")
        self.place_kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.place_kind.setMinimumContentsLength(6)

        self.placeRow.addWidget(self.place_kind)


        self.form.setLayout(5, QFormLayout.ItemRole.FieldRole, self.placeRow)

        self.addressLabel = QLabel(self.sheet)
        self.addressLabel.setObjectName(u"addressLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.addressLabel)

        self.address = QLineEdit(self.sheet)
        self.address.setObjectName(u"address")

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.address)

        self.phoneLabel = QLabel(self.sheet)
        self.phoneLabel.setObjectName(u"phoneLabel")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.phoneLabel)

        self.contactRow = QHBoxLayout()
        self.contactRow.setObjectName(u"contactRow")
        self.phone = QLineEdit(self.sheet)
        self.phone.setObjectName(u"phone")

        self.contactRow.addWidget(self.phone)

        self.email = QLineEdit(self.sheet)
        self.email.setObjectName(u"email")

        self.contactRow.addWidget(self.email)


        self.form.setLayout(7, QFormLayout.ItemRole.FieldRole, self.contactRow)

        self.head_postLabel = QLabel(self.sheet)
        self.head_postLabel.setObjectName(u"head_postLabel")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.head_postLabel)

        self.headRow = QHBoxLayout()
        self.headRow.setObjectName(u"headRow")
        self.head_post = QLineEdit(self.sheet)
        self.head_post.setObjectName(u"head_post")

        self.headRow.addWidget(self.head_post)

        self.head_name = QLineEdit(self.sheet)
        self.head_name.setObjectName(u"head_name")

        self.headRow.addWidget(self.head_name)


        self.form.setLayout(8, QFormLayout.ItemRole.FieldRole, self.headRow)

        self.parentLabel = QLabel(self.sheet)
        self.parentLabel.setObjectName(u"parentLabel")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.parentLabel)

        self.parent = QComboBox(self.sheet)
        self.parent.setObjectName(u"parent")
        self.parent.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.parent.setMinimumContentsLength(6)

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.parent)

        self.openedLabel = QLabel(self.sheet)
        self.openedLabel.setObjectName(u"openedLabel")

        self.form.setWidget(10, QFormLayout.ItemRole.LabelRole, self.openedLabel)

        self.daysRow = QHBoxLayout()
        self.daysRow.setObjectName(u"daysRow")
        self.opened = DateField(self.sheet)
        self.opened.setObjectName(u"opened")

        self.daysRow.addWidget(self.opened)

        self.closed = DateField(self.sheet)
        self.closed.setObjectName(u"closed")

        self.daysRow.addWidget(self.closed)

        self.daysSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.daysRow.addItem(self.daysSpace)


        self.form.setLayout(10, QFormLayout.ItemRole.FieldRole, self.daysRow)

        self.successorLabel = QLabel(self.sheet)
        self.successorLabel.setObjectName(u"successorLabel")

        self.form.setWidget(11, QFormLayout.ItemRole.LabelRole, self.successorLabel)

        self.successor = ElidedLabel(self.sheet)
        self.successor.setObjectName(u"successor")
        self.successor.setProperty(u"role", u"muted")

        self.form.setWidget(11, QFormLayout.ItemRole.FieldRole, self.successor)

        self.noteLabel = QLabel(self.sheet)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(12, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(self.sheet)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.form.setWidget(12, QFormLayout.ItemRole.FieldRole, self.note)

        self.aliasesLabel = QLabel(self.sheet)
        self.aliasesLabel.setObjectName(u"aliasesLabel")

        self.form.setWidget(13, QFormLayout.ItemRole.LabelRole, self.aliasesLabel)

        self.aliases = QLabel(self.sheet)
        self.aliases.setObjectName(u"aliases")
        self.aliases.setWordWrap(True)
        self.aliases.setProperty(u"role", u"muted")

        self.form.setWidget(13, QFormLayout.ItemRole.FieldRole, self.aliases)

        self.scroll.setWidget(self.sheet)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.short_nameLabel.setBuddy(self.short_name)
        self.nameLabel.setBuddy(self.name)
        self.casesLabel.setBuddy(self.cases)
        self.codeLabel.setBuddy(self.code)
        self.kindLabel.setBuddy(self.kind)
        self.placeLabel.setBuddy(self.place)
        self.addressLabel.setBuddy(self.address)
        self.phoneLabel.setBuddy(self.phone)
        self.head_postLabel.setBuddy(self.head_post)
        self.parentLabel.setBuddy(self.parent)
        self.openedLabel.setBuddy(self.opened)
        self.noteLabel.setBuddy(self.note)
        self.aliasesLabel.setBuddy(self.aliases)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SchoolDetails)

        QMetaObject.connectSlotsByName(SchoolDetails)
    # setupUi

    def retranslateUi(self, SchoolDetails: QWidget) -> None:
        self.problem.setText("")
        self.short_nameLabel.setText(QCoreApplication.translate("SchoolDetails", u"&\u041a\u0440\u0430\u0442\u043a\u043e\u0435 \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.short_name.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u041a\u0440\u0430\u0442\u043a\u043e\u0435 \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("SchoolDetails", u"&\u041f\u043e\u043b\u043d\u043e\u0435 \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u041f\u043e\u043b\u043d\u043e\u0435 \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.casesLabel.setText(QCoreApplication.translate("SchoolDetails", u"\u041f\u0430\u0434\u0435\u0436\u0438", None))
        self.genitive.setText("")
        self.dative.setText("")
        self.cases.setText(QCoreApplication.translate("SchoolDetails", u"\u0418\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.cases.setToolTip(QCoreApplication.translate("SchoolDetails", u"\u041f\u0430\u0434\u0435\u0436\u043d\u044b\u0435 \u0444\u043e\u0440\u043c\u044b \u043d\u0430\u0438\u043c\u0435\u043d\u043e\u0432\u0430\u043d\u0438\u0439 \u0448\u043a\u043e\u043b\u044b \u0438 \u0438\u043c\u0435\u043d\u0438 \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f: \u0442\u0430\u043a \u043e\u043d\u0438 \u0441\u0442\u043e\u044f\u0442 \u0432 \u043f\u0440\u0438\u043a\u0430\u0437\u0430\u0445", None))
#endif // QT_CONFIG(tooltip)
        self.codeLabel.setText(QCoreApplication.translate("SchoolDetails", u"\u041a&\u043e\u0434 \u0438 \u043f\u0440\u0435\u0436\u043d\u0438\u0435 \u043a\u043e\u0434\u044b", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u041a\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.code.setToolTip(QCoreApplication.translate("SchoolDetails", u"\u041b\u043e\u0433\u0438\u043d \u0448\u043a\u043e\u043b\u044b \u0432 \u0424\u0418\u0421 \u041e\u041a\u041e, \u043d\u0430\u043f\u0440\u0438\u043c\u0435\u0440 edu991401", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.other_codes.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u041f\u0440\u0435\u0436\u043d\u0438\u0435 \u043a\u043e\u0434\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.other_codes.setPlaceholderText(QCoreApplication.translate("SchoolDetails", u"\u043f\u0440\u0435\u0436\u043d\u0438\u0435 \u043a\u043e\u0434\u044b \u0447\u0435\u0440\u0435\u0437 \u043f\u0440\u043e\u0431\u0435\u043b", None))
#if QT_CONFIG(tooltip)
        self.other_codes.setToolTip(QCoreApplication.translate("SchoolDetails", u"\u041a\u043e\u0434\u044b \u0438 \u043b\u043e\u0433\u0438\u043d\u044b, \u043f\u043e\u0434 \u043a\u043e\u0442\u043e\u0440\u044b\u043c\u0438 \u0448\u043a\u043e\u043b\u0430 \u0441\u0442\u043e\u0438\u0442 \u0432 \u0441\u0442\u0430\u0440\u044b\u0445 \u0444\u0430\u0439\u043b\u0430\u0445, \u0447\u0435\u0440\u0435\u0437 \u043f\u0440\u043e\u0431\u0435\u043b", None))
#endif // QT_CONFIG(tooltip)
        self.kindLabel.setText(QCoreApplication.translate("SchoolDetails", u"&\u0412\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0412\u0438\u0434 \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.small.setText(QCoreApplication.translate("SchoolDetails", u"\u043c\u0430\u043b\u043e\u043a\u043e\u043c\u043f\u043b\u0435\u043a\u0442\u043d\u0430\u044f", None))
#if QT_CONFIG(accessibility)
        self.small.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u041c\u0430\u043b\u043e\u043a\u043e\u043c\u043f\u043b\u0435\u043a\u0442\u043d\u0430\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText(QCoreApplication.translate("SchoolDetails", u"&\u041d\u0430\u0441\u0435\u043b\u0451\u043d\u043d\u044b\u0439 \u043f\u0443\u043d\u043a\u0442", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u041d\u0430\u0441\u0435\u043b\u0451\u043d\u043d\u044b\u0439 \u043f\u0443\u043d\u043a\u0442", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.place_kind.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0413\u043e\u0440\u043e\u0434\u0441\u043a\u0430\u044f \u0438\u043b\u0438 \u0441\u0435\u043b\u044c\u0441\u043a\u0430\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.addressLabel.setText(QCoreApplication.translate("SchoolDetails", u"\u0410\u0434\u0440\u0435&\u0441", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0410\u0434\u0440\u0435\u0441", None))
#endif // QT_CONFIG(accessibility)
        self.phoneLabel.setText(QCoreApplication.translate("SchoolDetails", u"&\u0422\u0435\u043b\u0435\u0444\u043e\u043d, \u044d\u043b. \u043f\u043e\u0447\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0422\u0435\u043b\u0435\u0444\u043e\u043d", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u042d\u043b\u0435\u043a\u0442\u0440\u043e\u043d\u043d\u0430\u044f \u043f\u043e\u0447\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.email.setPlaceholderText(QCoreApplication.translate("SchoolDetails", u"\u044d\u043b. \u043f\u043e\u0447\u0442\u0430", None))
        self.head_postLabel.setText(QCoreApplication.translate("SchoolDetails", u"&\u0420\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044c", None))
#if QT_CONFIG(accessibility)
        self.head_post.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0414\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.head_post.setPlaceholderText(QCoreApplication.translate("SchoolDetails", u"\u0434\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c", None))
#if QT_CONFIG(accessibility)
        self.head_name.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0424\u0430\u043c\u0438\u043b\u0438\u044f, \u0438\u043c\u044f, \u043e\u0442\u0447\u0435\u0441\u0442\u0432\u043e \u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.head_name.setPlaceholderText(QCoreApplication.translate("SchoolDetails", u"\u0444\u0430\u043c\u0438\u043b\u0438\u044f, \u0438\u043c\u044f, \u043e\u0442\u0447\u0435\u0441\u0442\u0432\u043e", None))
        self.parentLabel.setText(QCoreApplication.translate("SchoolDetails", u"&\u0424\u0438\u043b\u0438\u0430\u043b \u0448\u043a\u043e\u043b\u044b", None))
#if QT_CONFIG(accessibility)
        self.parent.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0424\u0438\u043b\u0438\u0430\u043b \u043a\u0430\u043a\u043e\u0439 \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.openedLabel.setText(QCoreApplication.translate("SchoolDetails", u"\u041e\u0442\u043a\u0440\u044b\u0442\u0430, \u0437\u0430\u043a\u0440\u044b\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.opened.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0414\u0430\u0442\u0430 \u043e\u0442\u043a\u0440\u044b\u0442\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.opened.setToolTip(QCoreApplication.translate("SchoolDetails", u"\u041f\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c \u0440\u0430\u0431\u043e\u0442\u044b; \u043f\u0443\u0441\u0442\u043e \u2014 \u0440\u0430\u0431\u043e\u0442\u0430\u043b\u0430 \u0432\u0441\u0435\u0433\u0434\u0430", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.closed.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u0414\u0430\u0442\u0430 \u0437\u0430\u043a\u0440\u044b\u0442\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.closed.setToolTip(QCoreApplication.translate("SchoolDetails", u"\u0421 \u044d\u0442\u043e\u0433\u043e \u0434\u043d\u044f \u0448\u043a\u043e\u043b\u0430 \u043d\u0435 \u0440\u0430\u0431\u043e\u0442\u0430\u0435\u0442; \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b \u043f\u0440\u043e\u0448\u043b\u044b\u0445 \u043b\u0435\u0442 \u0441\u043e\u0445\u0440\u0430\u043d\u044f\u044e\u0442\u0441\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.successorLabel.setText(QCoreApplication.translate("SchoolDetails", u"\u041f\u0440\u0438\u0441\u043e\u0435\u0434\u0438\u043d\u0435\u043d\u0430 \u043a", None))
        self.successor.setText("")
        self.noteLabel.setText(QCoreApplication.translate("SchoolDetails", u"\u041f\u0440\u0438\u043c\u0435&\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("SchoolDetails", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.aliasesLabel.setText(QCoreApplication.translate("SchoolDetails", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u044f \u0432 \u0444\u0430\u0439\u043b\u0430\u0445", None))
        self.aliases.setText("")
#if QT_CONFIG(tooltip)
        self.aliases.setToolTip(QCoreApplication.translate("SchoolDetails", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u044f, \u043f\u043e\u0434 \u043a\u043e\u0442\u043e\u0440\u044b\u043c\u0438 \u0448\u043a\u043e\u043b\u0443 \u0443\u0437\u043d\u0430\u043b\u0438 \u0432 \u0444\u0430\u0439\u043b\u0430\u0445 \u043e\u0434\u0438\u043d \u0440\u0430\u0437: \u0434\u0430\u043b\u044c\u0448\u0435 \u043f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 \u0443\u0437\u043d\u0430\u0451\u0442 \u0435\u0451 \u0441\u0430\u043c\u0430", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

