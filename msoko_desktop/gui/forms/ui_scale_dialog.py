"""Generated from ui/scale_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QCheckBox,
    QComboBox, QDialog, QDialogButtonBox, QFormLayout,
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTabWidget,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.results.scale_trial import ScaleTrial
from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.gui.widgets.entry_table import EntryTable

class Ui_ScaleDialog(object):
    def setupUi(self, ScaleDialog: QWidget) -> None:
        if not ScaleDialog.objectName():
            ScaleDialog.setObjectName(u"ScaleDialog")
        ScaleDialog.resize(960, 580)
        ScaleDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ScaleDialog)
        self.mainLayout.setSpacing(7)
        self.mainLayout.setObjectName(u"mainLayout")
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.what = QLabel(ScaleDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.what.sizePolicy().hasHeightForWidth())
        self.what.setSizePolicy(sizePolicy)
        self.what.setProperty(u"role", u"subheading")

        self.head.addWidget(self.what)

        self.ready = QPushButton(ScaleDialog)
        self.ready.setObjectName(u"ready")
        self.ready.setAutoDefault(False)

        self.head.addWidget(self.ready)


        self.mainLayout.addLayout(self.head)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.tabs = QTabWidget(ScaleDialog)
        self.tabs.setObjectName(u"tabs")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.tabs.sizePolicy().hasHeightForWidth())
        self.tabs.setSizePolicy(sizePolicy1)
        self.scalePage = QWidget()
        self.scalePage.setObjectName(u"scalePage")
        self.scaleLayout = QVBoxLayout(self.scalePage)
        self.scaleLayout.setSpacing(7)
        self.scaleLayout.setObjectName(u"scaleLayout")
        self.kindRow = QHBoxLayout()
        self.kindRow.setObjectName(u"kindRow")
        self.kindLabel = QLabel(self.scalePage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.kindRow.addWidget(self.kindLabel)

        self.kind = QComboBox(self.scalePage)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.kindRow.addWidget(self.kind)

        self.kindSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.kindRow.addItem(self.kindSpace)

        self.maximumLabel = QLabel(self.scalePage)
        self.maximumLabel.setObjectName(u"maximumLabel")

        self.kindRow.addWidget(self.maximumLabel)

        self.maximum = QLineEdit(self.scalePage)
        self.maximum.setObjectName(u"maximum")
        self.maximum.setMaxLength(8)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.maximum.sizePolicy().hasHeightForWidth())
        self.maximum.setSizePolicy(sizePolicy2)

        self.kindRow.addWidget(self.maximum)

        self.perCent = QCheckBox(self.scalePage)
        self.perCent.setObjectName(u"perCent")

        self.kindRow.addWidget(self.perCent)


        self.scaleLayout.addLayout(self.kindRow)

        self.sourceGrid = QGridLayout()
        self.sourceGrid.setObjectName(u"sourceGrid")
        self.titleLabel = QLabel(self.scalePage)
        self.titleLabel.setObjectName(u"titleLabel")

        self.sourceGrid.addWidget(self.titleLabel, 0, 0, 1, 1)

        self.title = QLineEdit(self.scalePage)
        self.title.setObjectName(u"title")
        self.title.setMaxLength(300)

        self.sourceGrid.addWidget(self.title, 0, 1, 1, 1)

        self.yearRow = QHBoxLayout()
        self.yearRow.setObjectName(u"yearRow")
        self.yearLabel = QLabel(self.scalePage)
        self.yearLabel.setObjectName(u"yearLabel")

        self.yearRow.addWidget(self.yearLabel)

        self.year = QLineEdit(self.scalePage)
        self.year.setObjectName(u"year")
        self.year.setMaxLength(4)
        sizePolicy2.setHeightForWidth(self.year.sizePolicy().hasHeightForWidth())
        self.year.setSizePolicy(sizePolicy2)

        self.yearRow.addWidget(self.year)


        self.sourceGrid.addLayout(self.yearRow, 0, 2, 1, 1)

        self.sourceLabel = QLabel(self.scalePage)
        self.sourceLabel.setObjectName(u"sourceLabel")

        self.sourceGrid.addWidget(self.sourceLabel, 1, 0, 1, 1)

        self.source = QLineEdit(self.scalePage)
        self.source.setObjectName(u"source")
        self.source.setMaxLength(500)

        self.sourceGrid.addWidget(self.source, 1, 1, 1, 1)

        self.verified = QCheckBox(self.scalePage)
        self.verified.setObjectName(u"verified")

        self.sourceGrid.addWidget(self.verified, 1, 2, 1, 1)


        self.scaleLayout.addLayout(self.sourceGrid)

        self.bands = EntryTable(self.scalePage)
        self.bands.setObjectName(u"bands")

        self.scaleLayout.addWidget(self.bands)

        self.bandsHint = QLabel(self.scalePage)
        self.bandsHint.setObjectName(u"bandsHint")
        self.bandsHint.setWordWrap(True)
        self.bandsHint.setProperty(u"role", u"muted")

        self.scaleLayout.addWidget(self.bandsHint)

        self.tabs.addTab(self.scalePage, "")
        self.tasksPage = QWidget()
        self.tasksPage.setObjectName(u"tasksPage")
        self.tasksLayout = QVBoxLayout(self.tasksPage)
        self.tasksLayout.setSpacing(7)
        self.tasksLayout.setObjectName(u"tasksLayout")
        self.tasks = EntryTable(self.tasksPage)
        self.tasks.setObjectName(u"tasks")

        self.tasksLayout.addWidget(self.tasks)

        self.tasksRow = QHBoxLayout()
        self.tasksRow.setObjectName(u"tasksRow")
        self.pasteTasks = QPushButton(self.tasksPage)
        self.pasteTasks.setObjectName(u"pasteTasks")
        self.pasteTasks.setAutoDefault(False)

        self.tasksRow.addWidget(self.pasteTasks)

        self.removeTasks = QPushButton(self.tasksPage)
        self.removeTasks.setObjectName(u"removeTasks")
        self.removeTasks.setAutoDefault(False)

        self.tasksRow.addWidget(self.removeTasks)

        self.up = QPushButton(self.tasksPage)
        self.up.setObjectName(u"up")
        self.up.setAutoDefault(False)

        self.tasksRow.addWidget(self.up)

        self.down = QPushButton(self.tasksPage)
        self.down.setObjectName(u"down")
        self.down.setAutoDefault(False)

        self.tasksRow.addWidget(self.down)

        self.tasksSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tasksRow.addItem(self.tasksSpace)

        self.sum = QLabel(self.tasksPage)
        self.sum.setObjectName(u"sum")
        self.sum.setProperty(u"role", u"muted")

        self.tasksRow.addWidget(self.sum)


        self.tasksLayout.addLayout(self.tasksRow)

        self.tabs.addTab(self.tasksPage, "")
        self.thresholdsPage = QWidget()
        self.thresholdsPage.setObjectName(u"thresholdsPage")
        self.thresholdsLayout = QVBoxLayout(self.thresholdsPage)
        self.thresholdsLayout.setSpacing(7)
        self.thresholdsLayout.setObjectName(u"thresholdsLayout")
        self.lowRow = QHBoxLayout()
        self.lowRow.setObjectName(u"lowRow")
        self.lowLabel = QLabel(self.thresholdsPage)
        self.lowLabel.setObjectName(u"lowLabel")

        self.lowRow.addWidget(self.lowLabel)

        self.low = QLineEdit(self.thresholdsPage)
        self.low.setObjectName(u"low")
        self.low.setMaxLength(100)

        self.lowRow.addWidget(self.low)

        self.highLabel = QLabel(self.thresholdsPage)
        self.highLabel.setObjectName(u"highLabel")

        self.lowRow.addWidget(self.highLabel)

        self.high = QLineEdit(self.thresholdsPage)
        self.high.setObjectName(u"high")
        self.high.setMaxLength(8)
        sizePolicy2.setHeightForWidth(self.high.sizePolicy().hasHeightForWidth())
        self.high.setSizePolicy(sizePolicy2)

        self.lowRow.addWidget(self.high)


        self.thresholdsLayout.addLayout(self.lowRow)

        self.thresholds = EntryTable(self.thresholdsPage)
        self.thresholds.setObjectName(u"thresholds")

        self.thresholdsLayout.addWidget(self.thresholds)

        self.scaleNoteLabel = QLabel(self.thresholdsPage)
        self.scaleNoteLabel.setObjectName(u"scaleNoteLabel")

        self.thresholdsLayout.addWidget(self.scaleNoteLabel)

        self.scaleNote = QPlainTextEdit(self.thresholdsPage)
        self.scaleNote.setObjectName(u"scaleNote")
        self.scaleNote.setTabChangesFocus(True)

        self.thresholdsLayout.addWidget(self.scaleNote)

        self.tabs.addTab(self.thresholdsPage, "")
        self.workPage = QWidget()
        self.workPage.setObjectName(u"workPage")
        self.workForm = QFormLayout(self.workPage)
        self.workForm.setObjectName(u"workForm")
        self.workForm.setVerticalSpacing(9)
        self.dateLabel = QLabel(self.workPage)
        self.dateLabel.setObjectName(u"dateLabel")

        self.workForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dateLabel)

        self.date = DateField(self.workPage)
        self.date.setObjectName(u"date")

        self.workForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.date)

        self.variantLabel = QLabel(self.workPage)
        self.variantLabel.setObjectName(u"variantLabel")

        self.workForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.variantLabel)

        self.variant = QLineEdit(self.workPage)
        self.variant.setObjectName(u"variant")
        self.variant.setMaxLength(100)

        self.workForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.variant)

        self.declaredLabel = QLabel(self.workPage)
        self.declaredLabel.setObjectName(u"declaredLabel")

        self.workForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.declaredLabel)

        self.declared = QLineEdit(self.workPage)
        self.declared.setObjectName(u"declared")
        self.declared.setMaxLength(7)

        self.workForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.declared)

        self.noteLabel = QLabel(self.workPage)
        self.noteLabel.setObjectName(u"noteLabel")

        self.workForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(self.workPage)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.workForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.note)

        self.tabs.addTab(self.workPage, "")

        self.body.addWidget(self.tabs)

        self.side = QVBoxLayout()
        self.side.setSpacing(6)
        self.side.setObjectName(u"side")
        self.tryHeading = QLabel(ScaleDialog)
        self.tryHeading.setObjectName(u"tryHeading")
        self.tryHeading.setProperty(u"role", u"subheading")

        self.side.addWidget(self.tryHeading)

        self.trial = ScaleTrial(ScaleDialog)
        self.trial.setObjectName(u"trial")

        self.side.addWidget(self.trial)

        self.remarksHeading = QLabel(ScaleDialog)
        self.remarksHeading.setObjectName(u"remarksHeading")
        self.remarksHeading.setProperty(u"role", u"subheading")

        self.side.addWidget(self.remarksHeading)

        self.remarks = QListWidget(ScaleDialog)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setWordWrap(True)
        self.remarks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remarks.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

        self.side.addWidget(self.remarks)


        self.body.addLayout(self.side)


        self.mainLayout.addLayout(self.body)

        self.effect = QLabel(ScaleDialog)
        self.effect.setObjectName(u"effect")
        self.effect.setWordWrap(True)
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.effect.setProperty(u"role", u"warning")

        self.mainLayout.addWidget(self.effect)

        self.problem = QLabel(ScaleDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ScaleDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.maximumLabel.setBuddy(self.maximum)
        self.titleLabel.setBuddy(self.title)
        self.yearLabel.setBuddy(self.year)
        self.sourceLabel.setBuddy(self.source)
        self.lowLabel.setBuddy(self.low)
        self.highLabel.setBuddy(self.high)
        self.scaleNoteLabel.setBuddy(self.scaleNote)
        self.dateLabel.setBuddy(self.date)
        self.variantLabel.setBuddy(self.variant)
        self.declaredLabel.setBuddy(self.declared)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.tabs, self.kind)
        QWidget.setTabOrder(self.kind, self.maximum)
        QWidget.setTabOrder(self.maximum, self.perCent)
        QWidget.setTabOrder(self.perCent, self.title)
        QWidget.setTabOrder(self.title, self.year)
        QWidget.setTabOrder(self.year, self.source)
        QWidget.setTabOrder(self.source, self.verified)
        QWidget.setTabOrder(self.verified, self.bands)
        QWidget.setTabOrder(self.bands, self.tasks)
        QWidget.setTabOrder(self.tasks, self.pasteTasks)
        QWidget.setTabOrder(self.pasteTasks, self.removeTasks)
        QWidget.setTabOrder(self.removeTasks, self.up)
        QWidget.setTabOrder(self.up, self.down)
        QWidget.setTabOrder(self.down, self.low)
        QWidget.setTabOrder(self.low, self.high)
        QWidget.setTabOrder(self.high, self.thresholds)
        QWidget.setTabOrder(self.thresholds, self.scaleNote)
        QWidget.setTabOrder(self.scaleNote, self.date)
        QWidget.setTabOrder(self.date, self.variant)
        QWidget.setTabOrder(self.variant, self.declared)
        QWidget.setTabOrder(self.declared, self.note)
        QWidget.setTabOrder(self.note, self.remarks)
        QWidget.setTabOrder(self.remarks, self.ready)

        self.retranslateUi(ScaleDialog)

        QMetaObject.connectSlotsByName(ScaleDialog)
    # setupUi

    def retranslateUi(self, ScaleDialog: QWidget) -> None:
        ScaleDialog.setWindowTitle(QCoreApplication.translate("ScaleDialog", u"\u0428\u043a\u0430\u043b\u0430 \u0438 \u0437\u0430\u0434\u0430\u043d\u0438\u044f", None))
        self.what.setText("")
        self.ready.setText(QCoreApplication.translate("ScaleDialog", u"\u0412\u0437\u044f\u0442\u044c &\u0433\u043e\u0442\u043e\u0432\u044b\u0439 \u043d\u0430\u0431\u043e\u0440", None))
        self.kindLabel.setText(QCoreApplication.translate("ScaleDialog", u"&\u0420\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442", None))
        self.maximumLabel.setText(QCoreApplication.translate("ScaleDialog", u"&\u041d\u0430\u0438\u0431\u043e\u043b\u044c\u0448\u0438\u0439 \u0431\u0430\u043b\u043b", None))
        self.perCent.setText(QCoreApplication.translate("ScaleDialog", u"\u0432 &\u043f\u0440\u043e\u0446\u0435\u043d\u0442\u0430\u0445", None))
#if QT_CONFIG(tooltip)
        self.perCent.setToolTip(QCoreApplication.translate("ScaleDialog", u"\u0413\u0440\u0430\u043d\u0438\u0446\u044b \u0448\u043a\u0430\u043b\u044b \u0434\u0430\u043d\u044b \u0432 \u043f\u0440\u043e\u0446\u0435\u043d\u0442\u0430\u0445 \u043e\u0442 \u0441\u0443\u043c\u043c\u044b \u0431\u0430\u043b\u043b\u043e\u0432 \u0437\u0430 \u0437\u0430\u0434\u0430\u043d\u0438\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.titleLabel.setText(QCoreApplication.translate("ScaleDialog", u"\u041d\u0430&\u0437\u0432\u0430\u043d\u0438\u0435", None))
        self.yearLabel.setText(QCoreApplication.translate("ScaleDialog", u"&\u0413\u043e\u0434 \u0448\u043a\u0430\u043b\u044b", None))
        self.sourceLabel.setText(QCoreApplication.translate("ScaleDialog", u"&\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a", None))
        self.source.setPlaceholderText(QCoreApplication.translate("ScaleDialog", u"\u041f\u0438\u0441\u044c\u043c\u043e \u0420\u043e\u0441\u043e\u0431\u0440\u043d\u0430\u0434\u0437\u043e\u0440\u0430 \u043e\u0442 \u2026 \u2116 \u2026", None))
        self.verified.setText(QCoreApplication.translate("ScaleDialog", u"\u0441\u0432\u0435&\u0440\u0435\u043d\u043e \u0441 \u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a\u043e\u043c", None))
#if QT_CONFIG(accessibility)
        self.bands.setAccessibleName(QCoreApplication.translate("ScaleDialog", u"\u0428\u043a\u0430\u043b\u0430: \u0431\u0430\u043b\u043b\u044b \u0438 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.bandsHint.setText(QCoreApplication.translate("ScaleDialog", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0443 \u043f\u0435\u0440\u0435\u0432\u043e\u0434\u0430 \u043c\u043e\u0436\u043d\u043e \u0432\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0438\u0437 Excel \u0438\u043b\u0438 Word (Ctrl+V). \u0423\u0441\u043b\u043e\u0432\u0438\u0435 \u2013 \u0447\u0430\u0441\u0442\u044c \u0440\u0430\u0431\u043e\u0442\u044b \u0438 \u0431\u0430\u043b\u043b, \u00ab\u0433\u0435\u043e\u043c\u0435\u0442\u0440\u0438\u044f: 2\u00bb: \u0435\u0441\u043b\u0438 \u043d\u0430\u0431\u0440\u0430\u043d\u043e \u043c\u0435\u043d\u044c\u0448\u0435, \u0441\u0442\u0430\u0432\u0438\u0442\u0441\u044f \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442 \u0438\u0437 \u0441\u0442\u043e\u043b\u0431\u0446\u0430 \u00ab\u0418\u043d\u0430\u0447\u0435\u00bb.", None))
        self.tabs.setTabText(self.tabs.indexOf(self.scalePage), QCoreApplication.translate("ScaleDialog", u"\u0428\u043a\u0430\u043b\u0430", None))
#if QT_CONFIG(accessibility)
        self.tasks.setAccessibleName(QCoreApplication.translate("ScaleDialog", u"\u0417\u0430\u0434\u0430\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.pasteTasks.setText(QCoreApplication.translate("ScaleDialog", u"&\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.pasteTasks.setToolTip(QCoreApplication.translate("ScaleDialog", u"\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0441\u0442\u0440\u043e\u043a\u0438 \u0438\u043b\u0438 \u0437\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0438 \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u0432 \u00ab1 (2\u0431)\u00bb, \u0441\u043a\u043e\u043f\u0438\u0440\u043e\u0432\u0430\u043d\u043d\u044b\u0435 \u0438\u0437 Excel (Ctrl+V)", None))
#endif // QT_CONFIG(tooltip)
        self.removeTasks.setText(QCoreApplication.translate("ScaleDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.up.setText(QCoreApplication.translate("ScaleDialog", u"\u0412&\u044b\u0448\u0435", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("ScaleDialog", u"Alt+\u2191", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("ScaleDialog", u"\u041d\u0438&\u0436\u0435", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("ScaleDialog", u"Alt+\u2193", None))
#endif // QT_CONFIG(tooltip)
        self.sum.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.tasksPage), QCoreApplication.translate("ScaleDialog", u"\u0417\u0430\u0434\u0430\u043d\u0438\u044f", None))
        self.lowLabel.setText(QCoreApplication.translate("ScaleDialog", u"\u041d\u0435 \u0441&\u043f\u0440\u0430\u0432\u0438\u043b\u0438\u0441\u044c \u2013 \u0441 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u043e\u043c", None))
#if QT_CONFIG(tooltip)
        self.low.setToolTip(QCoreApplication.translate("ScaleDialog", u"\u041e\u0434\u0438\u043d \u0438\u043b\u0438 \u043d\u0435\u0441\u043a\u043e\u043b\u044c\u043a\u043e \u0447\u0435\u0440\u0435\u0437 \u0437\u0430\u043f\u044f\u0442\u0443\u044e: \u00ab2\u00bb \u0438\u043b\u0438 \u00ab\u043d\u0435\u0437\u0430\u0447\u0451\u0442\u00bb", None))
#endif // QT_CONFIG(tooltip)
        self.highLabel.setText(QCoreApplication.translate("ScaleDialog", u"\u0412\u044b\u0441\u043e&\u043a\u0438\u0439 \u0431\u0430\u043b\u043b \u2013 \u043e\u0442", None))
#if QT_CONFIG(accessibility)
        self.thresholds.setAccessibleName(QCoreApplication.translate("ScaleDialog", u"\u041f\u043e\u0440\u043e\u0433\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.scaleNoteLabel.setText(QCoreApplication.translate("ScaleDialog", u"\u041f\u0440&\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435 \u043a \u0448\u043a\u0430\u043b\u0435", None))
        self.tabs.setTabText(self.tabs.indexOf(self.thresholdsPage), QCoreApplication.translate("ScaleDialog", u"\u041f\u043e\u0440\u043e\u0433\u0438", None))
        self.dateLabel.setText(QCoreApplication.translate("ScaleDialog", u"&\u0414\u0430\u0442\u0430 \u043f\u0440\u043e\u0432\u0435\u0434\u0435\u043d\u0438\u044f", None))
        self.variantLabel.setText(QCoreApplication.translate("ScaleDialog", u"\u0412\u0430&\u0440\u0438\u0430\u043d\u0442", None))
        self.variant.setPlaceholderText(QCoreApplication.translate("ScaleDialog", u"\u0431\u0430\u0437\u043e\u0432\u0430\u044f, \u043f\u0440\u043e\u0444\u0438\u043b\u044c\u043d\u0430\u044f, \u0443\u0441\u0442\u043d\u0430\u044f \u0447\u0430\u0441\u0442\u044c\u2026", None))
        self.declaredLabel.setText(QCoreApplication.translate("ScaleDialog", u"&\u0417\u0430\u044f\u0432\u043b\u0435\u043d\u043e \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u043e\u0432", None))
        self.noteLabel.setText(QCoreApplication.translate("ScaleDialog", u"&\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
        self.tabs.setTabText(self.tabs.indexOf(self.workPage), QCoreApplication.translate("ScaleDialog", u"\u0420\u0430\u0431\u043e\u0442\u0430", None))
        self.tryHeading.setText(QCoreApplication.translate("ScaleDialog", u"\u041f\u0440\u043e\u0432\u0435\u0440\u0438\u0442\u044c \u0448\u043a\u0430\u043b\u0443", None))
        self.remarksHeading.setText(QCoreApplication.translate("ScaleDialog", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.remarks.setAccessibleName(QCoreApplication.translate("ScaleDialog", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f \u043a \u0448\u043a\u0430\u043b\u0435 \u0438 \u0437\u0430\u0434\u0430\u043d\u0438\u044f\u043c", None))
#endif // QT_CONFIG(accessibility)
        self.effect.setText("")
        self.problem.setText("")
    # retranslateUi

