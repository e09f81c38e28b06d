"""Generated from ui/order_form.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFormLayout, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QTabWidget, QVBoxLayout, QWidget)

from msoko_desktop.gui.documents.attachments_panel import AttachmentsPanel
from msoko_desktop.gui.documents.items_table import ItemsTable
from msoko_desktop.gui.documents.people_panel import PeoplePanel
from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_OrderForm(object):
    def setupUi(self, OrderForm: QWidget) -> None:
        if not OrderForm.objectName():
            OrderForm.setObjectName(u"OrderForm")
        self.outer = QVBoxLayout(OrderForm)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.tabs = QTabWidget(OrderForm)
        self.tabs.setObjectName(u"tabs")
        self.textTab = QScrollArea()
        self.textTab.setObjectName(u"textTab")
        self.textTab.setWidgetResizable(True)
        self.textTab.setFrameShape(QFrame.Shape.NoFrame)
        self.textTab.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textTabBody = QWidget()
        self.textTabBody.setObjectName(u"textTabBody")
        self.textLayout = QVBoxLayout(self.textTabBody)
        self.textLayout.setObjectName(u"textLayout")
        self.headingLabel = QLabel(self.textTabBody)
        self.headingLabel.setObjectName(u"headingLabel")

        self.textLayout.addWidget(self.headingLabel)

        self.heading = FieldEdit(self.textTabBody)
        self.heading.setObjectName(u"heading")

        self.textLayout.addWidget(self.heading)

        self.preambleLabel = QLabel(self.textTabBody)
        self.preambleLabel.setObjectName(u"preambleLabel")

        self.textLayout.addWidget(self.preambleLabel)

        self.preamble = FieldEdit(self.textTabBody)
        self.preamble.setObjectName(u"preamble")

        self.textLayout.addWidget(self.preamble)

        self.verbRow = QHBoxLayout()
        self.verbRow.setObjectName(u"verbRow")
        self.verbLabel = QLabel(self.textTabBody)
        self.verbLabel.setObjectName(u"verbLabel")

        self.verbRow.addWidget(self.verbLabel)

        self.verb = QComboBox(self.textTabBody)
        self.verb.setObjectName(u"verb")
        self.verb.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.verb.setEditable(True)

        self.verbRow.addWidget(self.verb)


        self.textLayout.addLayout(self.verbRow)

        self.itemsLabel = QLabel(self.textTabBody)
        self.itemsLabel.setObjectName(u"itemsLabel")

        self.textLayout.addWidget(self.itemsLabel)

        self.items = ItemsTable(self.textTabBody)
        self.items.setObjectName(u"items")

        self.textLayout.addWidget(self.items)

        self.itemButtons = FlowRow(self.textTabBody)
        self.itemButtons.setObjectName(u"itemButtons")

        self.textLayout.addWidget(self.itemButtons)

        self.textTab.setWidget(self.textTabBody)
        self.tabs.addTab(self.textTab, "")
        self.attachmentsTab = QScrollArea()
        self.attachmentsTab.setObjectName(u"attachmentsTab")
        self.attachmentsTab.setWidgetResizable(True)
        self.attachmentsTab.setFrameShape(QFrame.Shape.NoFrame)
        self.attachmentsTab.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.attachmentsTabBody = QWidget()
        self.attachmentsTabBody.setObjectName(u"attachmentsTabBody")
        self.attachmentsLayout = QVBoxLayout(self.attachmentsTabBody)
        self.attachmentsLayout.setObjectName(u"attachmentsLayout")
        self.attachmentsLayout.setContentsMargins(0, 0, 0, 0)
        self.attachments = AttachmentsPanel(self.attachmentsTabBody)
        self.attachments.setObjectName(u"attachments")

        self.attachmentsLayout.addWidget(self.attachments)

        self.attachmentsTab.setWidget(self.attachmentsTabBody)
        self.tabs.addTab(self.attachmentsTab, "")
        self.signatureTab = QScrollArea()
        self.signatureTab.setObjectName(u"signatureTab")
        self.signatureTab.setWidgetResizable(True)
        self.signatureTab.setFrameShape(QFrame.Shape.NoFrame)
        self.signatureTab.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.signatureTabBody = QWidget()
        self.signatureTabBody.setObjectName(u"signatureTabBody")
        self.signatureLayout = QVBoxLayout(self.signatureTabBody)
        self.signatureLayout.setObjectName(u"signatureLayout")
        self.signatureHint = QLabel(self.signatureTabBody)
        self.signatureHint.setObjectName(u"signatureHint")
        self.signatureHint.setWordWrap(True)
        self.signatureHint.setProperty(u"role", u"muted")

        self.signatureLayout.addWidget(self.signatureHint)

        self.signatureForm = QFormLayout()
        self.signatureForm.setObjectName(u"signatureForm")
        self.signatureForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.postLabel = QLabel(self.signatureTabBody)
        self.postLabel.setObjectName(u"postLabel")

        self.signatureForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.postLabel)

        self.signatory_post = FieldEdit(self.signatureTabBody)
        self.signatory_post.setObjectName(u"signatory_post")

        self.signatureForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.signatory_post)

        self.nameLabel = QLabel(self.signatureTabBody)
        self.nameLabel.setObjectName(u"nameLabel")

        self.signatureForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.signatory_name = QLineEdit(self.signatureTabBody)
        self.signatory_name.setObjectName(u"signatory_name")

        self.signatureForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.signatory_name)

        self.executorLabel = QLabel(self.signatureTabBody)
        self.executorLabel.setObjectName(u"executorLabel")

        self.signatureForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.executorLabel)

        self.executor_name = QLineEdit(self.signatureTabBody)
        self.executor_name.setObjectName(u"executor_name")

        self.signatureForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.executor_name)

        self.phoneLabel = QLabel(self.signatureTabBody)
        self.phoneLabel.setObjectName(u"phoneLabel")

        self.signatureForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.phoneLabel)

        self.executor_phone = QLineEdit(self.signatureTabBody)
        self.executor_phone.setObjectName(u"executor_phone")

        self.signatureForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.executor_phone)


        self.signatureLayout.addLayout(self.signatureForm)

        self.officeRow = QHBoxLayout()
        self.officeRow.setObjectName(u"officeRow")
        self.fromOffice = QPushButton(self.signatureTabBody)
        self.fromOffice.setObjectName(u"fromOffice")

        self.officeRow.addWidget(self.fromOffice)

        self.officeSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.officeRow.addItem(self.officeSpace)


        self.signatureLayout.addLayout(self.officeRow)

        self.signatureSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signatureLayout.addItem(self.signatureSpace)

        self.signatureTab.setWidget(self.signatureTabBody)
        self.tabs.addTab(self.signatureTab, "")
        self.sheetsTab = QScrollArea()
        self.sheetsTab.setObjectName(u"sheetsTab")
        self.sheetsTab.setWidgetResizable(True)
        self.sheetsTab.setFrameShape(QFrame.Shape.NoFrame)
        self.sheetsTab.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheetsTabBody = QWidget()
        self.sheetsTabBody.setObjectName(u"sheetsTabBody")
        self.sheetsLayout = QVBoxLayout(self.sheetsTabBody)
        self.sheetsLayout.setObjectName(u"sheetsLayout")
        self.agreementLabel = QLabel(self.sheetsTabBody)
        self.agreementLabel.setObjectName(u"agreementLabel")

        self.sheetsLayout.addWidget(self.agreementLabel)

        self.agreement = PeoplePanel(self.sheetsTabBody)
        self.agreement.setObjectName(u"agreement")

        self.sheetsLayout.addWidget(self.agreement)

        self.acquaintanceLabel = QLabel(self.sheetsTabBody)
        self.acquaintanceLabel.setObjectName(u"acquaintanceLabel")

        self.sheetsLayout.addWidget(self.acquaintanceLabel)

        self.acquaintance = PeoplePanel(self.sheetsTabBody)
        self.acquaintance.setObjectName(u"acquaintance")

        self.sheetsLayout.addWidget(self.acquaintance)

        self.sheetsTab.setWidget(self.sheetsTabBody)
        self.tabs.addTab(self.sheetsTab, "")
        self.requisitesTab = QScrollArea()
        self.requisitesTab.setObjectName(u"requisitesTab")
        self.requisitesTab.setWidgetResizable(True)
        self.requisitesTab.setFrameShape(QFrame.Shape.NoFrame)
        self.requisitesTab.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.requisitesTabBody = QWidget()
        self.requisitesTabBody.setObjectName(u"requisitesTabBody")
        self.requisitesLayout = QVBoxLayout(self.requisitesTabBody)
        self.requisitesLayout.setObjectName(u"requisitesLayout")
        self.requisitesForm = QFormLayout()
        self.requisitesForm.setObjectName(u"requisitesForm")
        self.requisitesForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(self.requisitesTabBody)
        self.kindLabel.setObjectName(u"kindLabel")

        self.requisitesForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.requisitesTabBody)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.requisitesForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.registeredLabel = QLabel(self.requisitesTabBody)
        self.registeredLabel.setObjectName(u"registeredLabel")

        self.requisitesForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.registeredLabel)

        self.registered = QLabel(self.requisitesTabBody)
        self.registered.setObjectName(u"registered")
        self.registered.setWordWrap(True)
        self.registered.setTextFormat(Qt.TextFormat.PlainText)

        self.requisitesForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.registered)

        self.issuerLabel = QLabel(self.requisitesTabBody)
        self.issuerLabel.setObjectName(u"issuerLabel")

        self.requisitesForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.issuerLabel)

        self.issuer = FieldEdit(self.requisitesTabBody)
        self.issuer.setObjectName(u"issuer")

        self.requisitesForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.issuer)

        self.placeLabel = QLabel(self.requisitesTabBody)
        self.placeLabel.setObjectName(u"placeLabel")

        self.requisitesForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.placeLabel)

        self.place = QLineEdit(self.requisitesTabBody)
        self.place.setObjectName(u"place")

        self.requisitesForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.place)

        self.pagesLabel = QLabel(self.requisitesTabBody)
        self.pagesLabel.setObjectName(u"pagesLabel")

        self.requisitesForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.pagesLabel)

        self.page_numbers = QComboBox(self.requisitesTabBody)
        self.page_numbers.setObjectName(u"page_numbers")
        self.page_numbers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.requisitesForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.page_numbers)

        self.editionLabel = QLabel(self.requisitesTabBody)
        self.editionLabel.setObjectName(u"editionLabel")

        self.requisitesForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.editionLabel)

        self.edition = QComboBox(self.requisitesTabBody)
        self.edition.setObjectName(u"edition")
        self.edition.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.requisitesForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.edition)

        self.actsOnLabel = QLabel(self.requisitesTabBody)
        self.actsOnLabel.setObjectName(u"actsOnLabel")

        self.requisitesForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.actsOnLabel)

        self.actsOn = QLabel(self.requisitesTabBody)
        self.actsOn.setObjectName(u"actsOn")
        self.actsOn.setWordWrap(True)
        self.actsOn.setTextFormat(Qt.TextFormat.PlainText)

        self.requisitesForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.actsOn)


        self.requisitesLayout.addLayout(self.requisitesForm)

        self.requisitesSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.requisitesLayout.addItem(self.requisitesSpace)

        self.requisitesTab.setWidget(self.requisitesTabBody)
        self.tabs.addTab(self.requisitesTab, "")

        self.outer.addWidget(self.tabs)

#if QT_CONFIG(shortcut)
        self.headingLabel.setBuddy(self.heading)
        self.preambleLabel.setBuddy(self.preamble)
        self.verbLabel.setBuddy(self.verb)
        self.itemsLabel.setBuddy(self.items)
        self.postLabel.setBuddy(self.signatory_post)
        self.nameLabel.setBuddy(self.signatory_name)
        self.executorLabel.setBuddy(self.executor_name)
        self.phoneLabel.setBuddy(self.executor_phone)
        self.agreementLabel.setBuddy(self.agreement)
        self.acquaintanceLabel.setBuddy(self.acquaintance)
        self.kindLabel.setBuddy(self.kind)
        self.issuerLabel.setBuddy(self.issuer)
        self.placeLabel.setBuddy(self.place)
        self.pagesLabel.setBuddy(self.page_numbers)
        self.editionLabel.setBuddy(self.edition)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OrderForm)

        QMetaObject.connectSlotsByName(OrderForm)
    # setupUi

    def retranslateUi(self, OrderForm: QWidget) -> None:
        self.headingLabel.setText(QCoreApplication.translate("OrderForm", u"&\u0417\u0430\u0433\u043e\u043b\u043e\u0432\u043e\u043a", None))
#if QT_CONFIG(accessibility)
        self.heading.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u0417\u0430\u0433\u043e\u043b\u043e\u0432\u043e\u043a", None))
#endif // QT_CONFIG(accessibility)
        self.heading.setPlaceholderText(QCoreApplication.translate("OrderForm", u"\u041e\u0431 \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0438 \u043f\u043b\u0430\u043d\u0430\u2026", None))
        self.preambleLabel.setText(QCoreApplication.translate("OrderForm", u"\u041f\u0440\u0435&\u0430\u043c\u0431\u0443\u043b\u0430", None))
#if QT_CONFIG(accessibility)
        self.preamble.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u041f\u0440\u0435\u0430\u043c\u0431\u0443\u043b\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.preamble.setPlaceholderText(QCoreApplication.translate("OrderForm", u"\u0412 \u0446\u0435\u043b\u044f\u0445\u2026 \u0438 \u0432 \u0441\u043e\u043e\u0442\u0432\u0435\u0442\u0441\u0442\u0432\u0438\u0438 \u0441\u2026", None))
        self.verbLabel.setText(QCoreApplication.translate("OrderForm", u"\u0420\u0430\u0441\u043f\u043e\u0440\u044f\u0434\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u0435 &\u0441\u043b\u043e\u0432\u043e", None))
#if QT_CONFIG(accessibility)
        self.verb.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u0420\u0430\u0441\u043f\u043e\u0440\u044f\u0434\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u0435 \u0441\u043b\u043e\u0432\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.itemsLabel.setText(QCoreApplication.translate("OrderForm", u"\u041f&\u0443\u043d\u043a\u0442\u044b", None))
#if QT_CONFIG(accessibility)
        self.items.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u041f\u0443\u043d\u043a\u0442\u044b \u043f\u0440\u0438\u043a\u0430\u0437\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.textTab), QCoreApplication.translate("OrderForm", u"&\u0422\u0435\u043a\u0441\u0442", None))
        self.tabs.setTabText(self.tabs.indexOf(self.attachmentsTab), QCoreApplication.translate("OrderForm", u"\u041f\u0440\u0438&\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
        self.signatureHint.setText(QCoreApplication.translate("OrderForm", u"\u0414\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c \u0438 \u0438\u043c\u044f \u0431\u0435\u0440\u0443\u0442\u0441\u044f \u0438\u0437 \u043a\u0430\u0440\u0442\u043e\u0447\u043a\u0438 \u043e\u0442\u0434\u0435\u043b\u0430; \u0437\u0434\u0435\u0441\u044c \u0438\u0445 \u043c\u043e\u0436\u043d\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u044c.", None))
        self.postLabel.setText(QCoreApplication.translate("OrderForm", u"&\u0414\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c", None))
#if QT_CONFIG(accessibility)
        self.signatory_post.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u0414\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u0432\u0448\u0435\u0433\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("OrderForm", u"\u041f\u043e&\u0434\u043f\u0438\u0441\u044b\u0432\u0430\u0435\u0442", None))
#if QT_CONFIG(accessibility)
        self.signatory_name.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u041f\u043e\u0434\u043f\u0438\u0441\u044b\u0432\u0430\u0435\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.signatory_name.setPlaceholderText(QCoreApplication.translate("OrderForm", u"\u0413.\u0412. \u0418\u0432\u0430\u043d\u043e\u0432\u0430", None))
        self.executorLabel.setText(QCoreApplication.translate("OrderForm", u"&\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#if QT_CONFIG(accessibility)
        self.executor_name.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.executor_name.setPlaceholderText(QCoreApplication.translate("OrderForm", u"\u041f\u0435\u0442\u0440\u043e\u0432\u0430 \u0410\u043d\u043d\u0430 \u0421\u0435\u0440\u0433\u0435\u0435\u0432\u043d\u0430", None))
        self.phoneLabel.setText(QCoreApplication.translate("OrderForm", u"\u0422\u0435\u043b\u0435&\u0444\u043e\u043d", None))
#if QT_CONFIG(accessibility)
        self.executor_phone.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u0422\u0435\u043b\u0435\u0444\u043e\u043d \u0438\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.fromOffice.setText(QCoreApplication.translate("OrderForm", u"&\u0412\u0437\u044f\u0442\u044c \u0438\u0437 \u043a\u0430\u0440\u0442\u043e\u0447\u043a\u0438 \u043e\u0442\u0434\u0435\u043b\u0430", None))
        self.tabs.setTabText(self.tabs.indexOf(self.signatureTab), QCoreApplication.translate("OrderForm", u"\u041f&\u043e\u0434\u043f\u0438\u0441\u044c", None))
        self.agreementLabel.setText(QCoreApplication.translate("OrderForm", u"\u041b\u0438\u0441\u0442 \u0441\u043e&\u0433\u043b\u0430\u0441\u043e\u0432\u0430\u043d\u0438\u044f", None))
        self.acquaintanceLabel.setText(QCoreApplication.translate("OrderForm", u"\u041b\u0438\u0441\u0442 \u043e\u0437\u043d\u0430&\u043a\u043e\u043c\u043b\u0435\u043d\u0438\u044f", None))
        self.tabs.setTabText(self.tabs.indexOf(self.sheetsTab), QCoreApplication.translate("OrderForm", u"&\u041b\u0438\u0441\u0442\u044b", None))
        self.kindLabel.setText(QCoreApplication.translate("OrderForm", u"&\u0412\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u0412\u0438\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.registeredLabel.setText(QCoreApplication.translate("OrderForm", u"\u041d\u043e\u043c\u0435\u0440 \u0438 \u0434\u0430\u0442\u0430", None))
        self.registered.setText(QCoreApplication.translate("OrderForm", u"\u043f\u0440\u0438\u0441\u0432\u0430\u0438\u0432\u0430\u044e\u0442\u0441\u044f \u043f\u0440\u0438 \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u0438", None))
        self.issuerLabel.setText(QCoreApplication.translate("OrderForm", u"&\u041e\u0440\u0433\u0430\u043d\u0438\u0437\u0430\u0446\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.issuer.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u041e\u0440\u0433\u0430\u043d\u0438\u0437\u0430\u0446\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.issuer.setToolTip(QCoreApplication.translate("OrderForm", u"\u041f\u0435\u0447\u0430\u0442\u0430\u0435\u0442\u0441\u044f \u043d\u0430 \u0431\u043b\u0430\u043d\u043a\u0435 \u043d\u0430\u0434 \u0441\u043b\u043e\u0432\u043e\u043c \u00ab\u043f\u0440\u0438\u043a\u0430\u0437\u00bb", None))
#endif // QT_CONFIG(tooltip)
        self.placeLabel.setText(QCoreApplication.translate("OrderForm", u"&\u041c\u0435\u0441\u0442\u043e", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u041c\u0435\u0441\u0442\u043e \u0438\u0437\u0434\u0430\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.place.setPlaceholderText(QCoreApplication.translate("OrderForm", u"\u0441. \u041e\u0437\u0451\u0440\u043d\u043e\u0435", None))
        self.pagesLabel.setText(QCoreApplication.translate("OrderForm", u"\u041d\u043e\u043c\u0435\u0440\u0430 &\u0441\u0442\u0440\u0430\u043d\u0438\u0446", None))
#if QT_CONFIG(accessibility)
        self.page_numbers.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u041d\u043e\u043c\u0435\u0440\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446", None))
#endif // QT_CONFIG(accessibility)
        self.editionLabel.setText(QCoreApplication.translate("OrderForm", u"\u0420\u0435\u0434\u0430\u043a\u0446\u0438\u044f &\u0413\u041e\u0421\u0422", None))
#if QT_CONFIG(accessibility)
        self.edition.setAccessibleName(QCoreApplication.translate("OrderForm", u"\u0420\u0435\u0434\u0430\u043a\u0446\u0438\u044f \u0413\u041e\u0421\u0422 \u0420 7.0.97", None))
#endif // QT_CONFIG(accessibility)
        self.actsOnLabel.setText(QCoreApplication.translate("OrderForm", u"\u0421\u0432\u044f\u0437\u0430\u043d \u0441 \u043f\u0440\u0438\u043a\u0430\u0437\u043e\u043c", None))
        self.actsOn.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.requisitesTab), QCoreApplication.translate("OrderForm", u"&\u0420\u0435\u043a\u0432\u0438\u0437\u0438\u0442\u044b", None))
        pass
    # retranslateUi

