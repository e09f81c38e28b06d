"""Generated from ui/attachments_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFormLayout, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_AttachmentsPanel(object):
    def setupUi(self, AttachmentsPanel: QWidget) -> None:
        if not AttachmentsPanel.objectName():
            AttachmentsPanel.setObjectName(u"AttachmentsPanel")
        self.outer = QVBoxLayout(AttachmentsPanel)
        self.outer.setObjectName(u"outer")
        self.list = QListWidget(AttachmentsPanel)
        self.list.setObjectName(u"list")
        self.list.setWordWrap(True)

        self.outer.addWidget(self.list)

        self.listButtons = FlowRow(AttachmentsPanel)
        self.listButtons.setObjectName(u"listButtons")

        self.outer.addWidget(self.listButtons)

        self.empty = QLabel(AttachmentsPanel)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setProperty(u"role", u"muted")

        self.outer.addWidget(self.empty)

        self.details = QWidget(AttachmentsPanel)
        self.details.setObjectName(u"details")
        self.detailsLayout = QVBoxLayout(self.details)
        self.detailsLayout.setObjectName(u"detailsLayout")
        self.detailsLayout.setContentsMargins(0, 0, 0, 0)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.titleLabel = QLabel(self.details)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = FieldEdit(self.details)
        self.title.setObjectName(u"title")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.markLabel = QLabel(self.details)
        self.markLabel.setObjectName(u"markLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.markLabel)

        self.mark = QComboBox(self.details)
        self.mark.setObjectName(u"mark")
        self.mark.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.mark)

        self.wayLabel = QLabel(self.details)
        self.wayLabel.setObjectName(u"wayLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.wayLabel)

        self.way = QComboBox(self.details)
        self.way.setObjectName(u"way")
        self.way.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.way)


        self.detailsLayout.addLayout(self.form)

        self.textLabel = QLabel(self.details)
        self.textLabel.setObjectName(u"textLabel")

        self.detailsLayout.addWidget(self.textLabel)

        self.text = FieldEdit(self.details)
        self.text.setObjectName(u"text")

        self.detailsLayout.addWidget(self.text)

        self.contentRow = QHBoxLayout()
        self.contentRow.setObjectName(u"contentRow")
        self.contents = QLabel(self.details)
        self.contents.setObjectName(u"contents")
        self.contents.setWordWrap(True)
        self.contents.setTextFormat(Qt.TextFormat.PlainText)

        self.contentRow.addWidget(self.contents)

        self.edit = QPushButton(self.details)
        self.edit.setObjectName(u"edit")

        self.contentRow.addWidget(self.edit)

        self.showPlan = QPushButton(self.details)
        self.showPlan.setObjectName(u"showPlan")

        self.contentRow.addWidget(self.showPlan)


        self.detailsLayout.addLayout(self.contentRow)


        self.outer.addWidget(self.details)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.space)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.markLabel.setBuddy(self.mark)
        self.wayLabel.setBuddy(self.way)
        self.textLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AttachmentsPanel)

        QMetaObject.connectSlotsByName(AttachmentsPanel)
    # setupUi

    def retranslateUi(self, AttachmentsPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u041f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("AttachmentsPanel", u"\u041f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u0439 \u043d\u0435\u0442. \u0414\u043e\u0431\u0430\u0432\u044c\u0442\u0435 \u043f\u043b\u0430\u043d \u0438\u0437 \u0444\u0430\u0439\u043b\u0430, \u0442\u0430\u0431\u043b\u0438\u0446\u0443 \u0438\u043b\u0438 \u0442\u0435\u043a\u0441\u0442.", None))
        self.titleLabel.setText(QCoreApplication.translate("AttachmentsPanel", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.markLabel.setText(QCoreApplication.translate("AttachmentsPanel", u"\u041e\u0442&\u043c\u0435\u0442\u043a\u0430", None))
#if QT_CONFIG(accessibility)
        self.mark.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u041e\u0442\u043c\u0435\u0442\u043a\u0430 \u0432 \u0443\u0433\u043b\u0443 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.wayLabel.setText(QCoreApplication.translate("AttachmentsPanel", u"&\u041b\u0438\u0441\u0442", None))
#if QT_CONFIG(accessibility)
        self.way.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u0420\u0430\u0441\u043f\u043e\u043b\u043e\u0436\u0435\u043d\u0438\u0435 \u043b\u0438\u0441\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.textLabel.setText(QCoreApplication.translate("AttachmentsPanel", u"\u0422&\u0435\u043a\u0441\u0442", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u0422\u0435\u043a\u0441\u0442 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.contents.setText("")
        self.edit.setText(QCoreApplication.translate("AttachmentsPanel", u"\u0418\u0437&\u043c\u0435\u043d\u0438\u0442\u044c \u0442\u0430\u0431\u043b\u0438\u0446\u0443\u2026", None))
        self.showPlan.setText(QCoreApplication.translate("AttachmentsPanel", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043f\u043b\u0430\u043d", None))
        pass
    # retranslateUi

