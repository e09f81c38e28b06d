"""Generated from ui/new_plan_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFormLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QSizePolicy, QSpinBox, QSplitter,
    QTextBrowser, QVBoxLayout, QWidget)

class Ui_NewPlanDialog(object):
    def setupUi(self, NewPlanDialog: QWidget) -> None:
        if not NewPlanDialog.objectName():
            NewPlanDialog.setObjectName(u"NewPlanDialog")
        NewPlanDialog.resize(760, 520)
        NewPlanDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NewPlanDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.hint = QLabel(NewPlanDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.mainLayout.addWidget(self.hint)

        self.splitter = QSplitter(NewPlanDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.templates = QListWidget(self.splitter)
        self.templates.setObjectName(u"templates")
        self.templates.setWordWrap(True)
        self.splitter.addWidget(self.templates)
        self.description = QTextBrowser(self.splitter)
        self.description.setObjectName(u"description")
        self.splitter.addWidget(self.description)

        self.mainLayout.addWidget(self.splitter)

        self.periodForm = QFormLayout()
        self.periodForm.setObjectName(u"periodForm")
        self.firstYearLabel = QLabel(NewPlanDialog)
        self.firstYearLabel.setObjectName(u"firstYearLabel")

        self.periodForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.firstYearLabel)

        self.firstYear = QSpinBox(NewPlanDialog)
        self.firstYear.setObjectName(u"firstYear")
        self.firstYear.setMinimum(2000)
        self.firstYear.setMaximum(2100)

        self.periodForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.firstYear)

        self.periodCaption = QLabel(NewPlanDialog)
        self.periodCaption.setObjectName(u"periodCaption")

        self.periodForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.periodCaption)

        self.period = QLabel(NewPlanDialog)
        self.period.setObjectName(u"period")

        self.periodForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.period)

        self.titleLabel = QLabel(NewPlanDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.periodForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.planTitle = QLineEdit(NewPlanDialog)
        self.planTitle.setObjectName(u"planTitle")

        self.periodForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.planTitle)


        self.mainLayout.addLayout(self.periodForm)

        self.buttons = QDialogButtonBox(NewPlanDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.firstYearLabel.setBuddy(self.firstYear)
        self.titleLabel.setBuddy(self.planTitle)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewPlanDialog)

        QMetaObject.connectSlotsByName(NewPlanDialog)
    # setupUi

    def retranslateUi(self, NewPlanDialog: QWidget) -> None:
        NewPlanDialog.setWindowTitle(QCoreApplication.translate("NewPlanDialog", u"\u041d\u043e\u0432\u044b\u0439 \u043f\u043b\u0430\u043d", None))
        self.hint.setText(QCoreApplication.translate("NewPlanDialog", u"\u0412\u044b\u0431\u0435\u0440\u0438\u0442\u0435 \u043e\u0431\u0440\u0430\u0437\u0435\u0446. \u0415\u0433\u043e \u043c\u043e\u0436\u043d\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u044c \u0446\u0435\u043b\u0438\u043a\u043e\u043c: \u044d\u0442\u043e \u043e\u0431\u044b\u0447\u043d\u044b\u0439 \u043f\u043b\u0430\u043d.", None))
#if QT_CONFIG(accessibility)
        self.templates.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"\u041e\u0431\u0440\u0430\u0437\u0446\u044b \u043f\u043b\u0430\u043d\u043e\u0432", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.description.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"\u0427\u0442\u043e \u0432\u0445\u043e\u0434\u0438\u0442 \u0432 \u043e\u0431\u0440\u0430\u0437\u0435\u0446", None))
#endif // QT_CONFIG(accessibility)
        self.firstYearLabel.setText(QCoreApplication.translate("NewPlanDialog", u"&\u041f\u0435\u0440\u0432\u044b\u0439 \u0433\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.firstYear.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"\u041f\u0435\u0440\u0432\u044b\u0439 \u0433\u043e\u0434 \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.periodCaption.setText(QCoreApplication.translate("NewPlanDialog", u"\u041f\u0435\u0440\u0438\u043e\u0434", None))
        self.period.setText("")
        self.titleLabel.setText(QCoreApplication.translate("NewPlanDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.planTitle.setAccessibleName(QCoreApplication.translate("NewPlanDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u043f\u043b\u0430\u043d\u0430", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

