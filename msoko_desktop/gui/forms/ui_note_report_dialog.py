"""Generated from ui/note_report_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_NoteReportDialog(object):
    def setupUi(self, NoteReportDialog: QWidget) -> None:
        if not NoteReportDialog.objectName():
            NoteReportDialog.setObjectName(u"NoteReportDialog")
        NoteReportDialog.resize(640, 320)
        NoteReportDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NoteReportDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.reportLabel = QLabel(NoteReportDialog)
        self.reportLabel.setObjectName(u"reportLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.reportLabel)

        self.report = QComboBox(NoteReportDialog)
        self.report.setObjectName(u"report")
        self.report.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.report.setMinimumContentsLength(20)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.report)

        self.workLabel = QLabel(NoteReportDialog)
        self.workLabel.setObjectName(u"workLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.workLabel)

        self.work = QComboBox(NoteReportDialog)
        self.work.setObjectName(u"work")
        self.work.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.work.setMinimumContentsLength(20)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.work)

        self.groupLabel = QLabel(NoteReportDialog)
        self.groupLabel.setObjectName(u"groupLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.groupLabel)

        self.group = QComboBox(NoteReportDialog)
        self.group.setObjectName(u"group")
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.group.setMinimumContentsLength(20)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.group)

        self.partLabel = QLabel(NoteReportDialog)
        self.partLabel.setObjectName(u"partLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.partLabel)

        self.part = QComboBox(NoteReportDialog)
        self.part.setObjectName(u"part")
        self.part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.part.setMinimumContentsLength(20)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.part)

        self.shapeLabel = QLabel(NoteReportDialog)
        self.shapeLabel.setObjectName(u"shapeLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.shapeLabel)

        self.shape = QComboBox(NoteReportDialog)
        self.shape.setObjectName(u"shape")
        self.shape.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shape.setMinimumContentsLength(20)

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.shape)

        self.titleLabel = QLabel(NoteReportDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(NoteReportDialog)
        self.title.setObjectName(u"title")
        self.title.setMaxLength(300)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.title)


        self.mainLayout.addLayout(self.form)

        self.problem = QLabel(NoteReportDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(NoteReportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.reportLabel.setBuddy(self.report)
        self.workLabel.setBuddy(self.work)
        self.groupLabel.setBuddy(self.group)
        self.partLabel.setBuddy(self.part)
        self.shapeLabel.setBuddy(self.shape)
        self.titleLabel.setBuddy(self.title)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NoteReportDialog)

        QMetaObject.connectSlotsByName(NoteReportDialog)
    # setupUi

    def retranslateUi(self, NoteReportDialog: QWidget) -> None:
        NoteReportDialog.setWindowTitle(QCoreApplication.translate("NoteReportDialog", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u0438\u043b\u0438 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u0430", None))
        self.reportLabel.setText(QCoreApplication.translate("NoteReportDialog", u"&\u041e\u0442\u0447\u0451\u0442", None))
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("NoteReportDialog", u"\u041e\u0442\u0447\u0451\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.workLabel.setText(QCoreApplication.translate("NoteReportDialog", u"&\u0420\u0430\u0431\u043e\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.work.setAccessibleName(QCoreApplication.translate("NoteReportDialog", u"\u0420\u0430\u0431\u043e\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.groupLabel.setText(QCoreApplication.translate("NoteReportDialog", u"\u0421&\u0442\u0440\u043e\u043a\u0438", None))
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("NoteReportDialog", u"\u0427\u0442\u043e \u0441\u0442\u043e\u0438\u0442 \u0432 \u0441\u0442\u0440\u043e\u043a\u0430\u0445", None))
#endif // QT_CONFIG(accessibility)
        self.partLabel.setText(QCoreApplication.translate("NoteReportDialog", u"\u0422&\u0430\u0431\u043b\u0438\u0446\u0430", None))
#if QT_CONFIG(accessibility)
        self.part.setAccessibleName(QCoreApplication.translate("NoteReportDialog", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u043e\u0442\u0447\u0451\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.shapeLabel.setText(QCoreApplication.translate("NoteReportDialog", u"&\u0412\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.shape.setAccessibleName(QCoreApplication.translate("NoteReportDialog", u"\u0412\u0438\u0434 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("NoteReportDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("NoteReportDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0442\u0430\u0431\u043b\u0438\u0446\u044b \u0438\u043b\u0438 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

