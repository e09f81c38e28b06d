"""Generated from ui/papers_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFormLayout, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from msoko_desktop.gui.printing.pages_view import PagesView
from msoko_desktop.gui.widgets.date_field import DateField

class Ui_PapersDialog(object):
    def setupUi(self, PapersDialog: QWidget) -> None:
        if not PapersDialog.objectName():
            PapersDialog.setObjectName(u"PapersDialog")
        PapersDialog.resize(1120, 660)
        PapersDialog.setSizeGripEnabled(True)
        self.mainLayout = QHBoxLayout(PapersDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.previewLayout = QVBoxLayout()
        self.previewLayout.setObjectName(u"previewLayout")
        self.toolsLayout = QHBoxLayout()
        self.toolsLayout.setObjectName(u"toolsLayout")
        self.zoomOut = QToolButton(PapersDialog)
        self.zoomOut.setObjectName(u"zoomOut")

        self.toolsLayout.addWidget(self.zoomOut)

        self.fitWidth = QToolButton(PapersDialog)
        self.fitWidth.setObjectName(u"fitWidth")

        self.toolsLayout.addWidget(self.fitWidth)

        self.zoomIn = QToolButton(PapersDialog)
        self.zoomIn.setObjectName(u"zoomIn")

        self.toolsLayout.addWidget(self.zoomIn)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolsLayout.addItem(self.toolsSpace)

        self.pageNumber = QLabel(PapersDialog)
        self.pageNumber.setObjectName(u"pageNumber")

        self.toolsLayout.addWidget(self.pageNumber)


        self.previewLayout.addLayout(self.toolsLayout)

        self.pages = PagesView(PapersDialog)
        self.pages.setObjectName(u"pages")
        self.pages.setMinimumSize(QSize(360, 300))

        self.previewLayout.addWidget(self.pages)


        self.mainLayout.addLayout(self.previewLayout)

        self.side = QWidget(PapersDialog)
        self.side.setObjectName(u"side")
        self.side.setMaximumSize(QSize(300, 16777215))
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(0, 0, 0, 0)
        self.optionsScroll = QScrollArea(self.side)
        self.optionsScroll.setObjectName(u"optionsScroll")
        self.optionsScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.optionsScroll.setWidgetResizable(True)
        self.optionsScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options = QWidget()
        self.options.setObjectName(u"options")
        self.optionsColumn = QVBoxLayout(self.options)
        self.optionsColumn.setObjectName(u"optionsColumn")
        self.optionsColumn.setContentsMargins(4, -1, -1, -1)
        self.optionsLayout = QFormLayout()
        self.optionsLayout.setObjectName(u"optionsLayout")
        self.optionsLayout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.paperLabel = QLabel(self.options)
        self.paperLabel.setObjectName(u"paperLabel")

        self.optionsLayout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.paperLabel)

        self.paper = QComboBox(self.options)
        self.paper.setObjectName(u"paper")
        self.paper.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.paper.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.paper)

        self.periodLabel = QLabel(self.options)
        self.periodLabel.setObjectName(u"periodLabel")

        self.optionsLayout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.periodLabel)

        self.period = QComboBox(self.options)
        self.period.setObjectName(u"period")
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.period.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.period)

        self.firstLabel = QLabel(self.options)
        self.firstLabel.setObjectName(u"firstLabel")

        self.optionsLayout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.firstLabel)

        self.first = DateField(self.options)
        self.first.setObjectName(u"first")

        self.optionsLayout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.first)

        self.lastLabel = QLabel(self.options)
        self.lastLabel.setObjectName(u"lastLabel")

        self.optionsLayout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.lastLabel)

        self.last = DateField(self.options)
        self.last.setObjectName(u"last")

        self.optionsLayout.setWidget(3, QFormLayout.ItemRole.FieldRole, self.last)

        self.planLabel = QLabel(self.options)
        self.planLabel.setObjectName(u"planLabel")

        self.optionsLayout.setWidget(4, QFormLayout.ItemRole.LabelRole, self.planLabel)

        self.plan = QComboBox(self.options)
        self.plan.setObjectName(u"plan")
        self.plan.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plan.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(4, QFormLayout.ItemRole.FieldRole, self.plan)

        self.executorLabel = QLabel(self.options)
        self.executorLabel.setObjectName(u"executorLabel")

        self.optionsLayout.setWidget(5, QFormLayout.ItemRole.LabelRole, self.executorLabel)

        self.executor = QComboBox(self.options)
        self.executor.setObjectName(u"executor")
        self.executor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.executor.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(5, QFormLayout.ItemRole.FieldRole, self.executor)

        self.sizeLabel = QLabel(self.options)
        self.sizeLabel.setObjectName(u"sizeLabel")

        self.optionsLayout.setWidget(6, QFormLayout.ItemRole.LabelRole, self.sizeLabel)

        self.size = QComboBox(self.options)
        self.size.setObjectName(u"size")
        self.size.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.size.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(6, QFormLayout.ItemRole.FieldRole, self.size)


        self.optionsColumn.addLayout(self.optionsLayout)

        self.signature = QCheckBox(self.options)
        self.signature.setObjectName(u"signature")

        self.optionsColumn.addWidget(self.signature)

        self.optionsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.optionsColumn.addItem(self.optionsSpace)

        self.optionsScroll.setWidget(self.options)

        self.sideLayout.addWidget(self.optionsScroll)

        self.message = QLabel(self.side)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.sideLayout.addWidget(self.message)

        self.print = QPushButton(self.side)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.sideLayout.addWidget(self.print)

        self.save = QPushButton(self.side)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.sideLayout.addWidget(self.save)

        self.export_ = QPushButton(self.side)
        self.export_.setObjectName(u"export_")
        self.export_.setAutoDefault(False)

        self.sideLayout.addWidget(self.export_)

        self.openFolder = QPushButton(self.side)
        self.openFolder.setObjectName(u"openFolder")
        self.openFolder.setAutoDefault(False)

        self.sideLayout.addWidget(self.openFolder)

        self.close = QPushButton(self.side)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.sideLayout.addWidget(self.close)


        self.mainLayout.addWidget(self.side)

#if QT_CONFIG(shortcut)
        self.paperLabel.setBuddy(self.paper)
        self.periodLabel.setBuddy(self.period)
        self.firstLabel.setBuddy(self.first)
        self.lastLabel.setBuddy(self.last)
        self.planLabel.setBuddy(self.plan)
        self.executorLabel.setBuddy(self.executor)
        self.sizeLabel.setBuddy(self.size)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PapersDialog)

        QMetaObject.connectSlotsByName(PapersDialog)
    # setupUi

    def retranslateUi(self, PapersDialog: QWidget) -> None:
        PapersDialog.setWindowTitle(QCoreApplication.translate("PapersDialog", u"\u041f\u0435\u0447\u0430\u0442\u044c \u0441\u0440\u043e\u043a\u043e\u0432 \u0438 \u043e\u0442\u0447\u0451\u0442\u043e\u0432", None))
        self.zoomOut.setText(QCoreApplication.translate("PapersDialog", u"\u2212", None))
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("PapersDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(accessibility)
        self.fitWidth.setText(QCoreApplication.translate("PapersDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435", None))
#if QT_CONFIG(tooltip)
        self.fitWidth.setToolTip(QCoreApplication.translate("PapersDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fitWidth.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(accessibility)
        self.zoomIn.setText(QCoreApplication.translate("PapersDialog", u"+", None))
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("PapersDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(accessibility)
        self.pageNumber.setText("")
        self.paperLabel.setText(QCoreApplication.translate("PapersDialog", u"&\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
#if QT_CONFIG(accessibility)
        self.paper.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u0412\u0438\u0434 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.periodLabel.setText(QCoreApplication.translate("PapersDialog", u"\u041f&\u0435\u0440\u0438\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u041f\u0435\u0440\u0438\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.firstLabel.setText(QCoreApplication.translate("PapersDialog", u"&\u0421", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u041f\u0435\u0440\u0432\u044b\u0439 \u0434\u0435\u043d\u044c \u043f\u0435\u0440\u0438\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.lastLabel.setText(QCoreApplication.translate("PapersDialog", u"&\u041f\u043e", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u041f\u043e\u0441\u043b\u0435\u0434\u043d\u0438\u0439 \u0434\u0435\u043d\u044c \u043f\u0435\u0440\u0438\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.planLabel.setText(QCoreApplication.translate("PapersDialog", u"\u041f&\u043b\u0430\u043d", None))
#if QT_CONFIG(accessibility)
        self.plan.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u041f\u043b\u0430\u043d", None))
#endif // QT_CONFIG(accessibility)
        self.executorLabel.setText(QCoreApplication.translate("PapersDialog", u"&\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#if QT_CONFIG(accessibility)
        self.executor.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.sizeLabel.setText(QCoreApplication.translate("PapersDialog", u"&\u0424\u043e\u0440\u043c\u0430\u0442 \u043b\u0438\u0441\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.size.setAccessibleName(QCoreApplication.translate("PapersDialog", u"\u0424\u043e\u0440\u043c\u0430\u0442 \u0431\u0443\u043c\u0430\u0433\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.signature.setText(QCoreApplication.translate("PapersDialog", u"\u041f\u043e\u0434\u043f\u0438\u0441\u044c &\u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
        self.print.setText(QCoreApplication.translate("PapersDialog", u"&\u041f\u0435\u0447\u0430\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("PapersDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u043f\u0440\u0438\u043d\u0442\u0435\u0440 \u0438 \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.print.setShortcut(QCoreApplication.translate("PapersDialog", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
        self.save.setText(QCoreApplication.translate("PapersDialog", u"\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c &\u043a\u0430\u043a\u2026", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("PapersDialog", u"PDF, Word, Excel \u0438\u043b\u0438 \u0440\u0438\u0441\u0443\u043d\u043e\u043a (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.save.setShortcut(QCoreApplication.translate("PapersDialog", u"Ctrl+S", None))
#endif // QT_CONFIG(shortcut)
        self.export_.setText(QCoreApplication.translate("PapersDialog", u"\u0414\u043b\u044f Outlook \u0438 &\u0442\u0435\u043b\u0435\u0444\u043e\u043d\u0430\u2026", None))
#if QT_CONFIG(tooltip)
        self.export_.setToolTip(QCoreApplication.translate("PapersDialog", u"\u0424\u0430\u0439\u043b \u043a\u0430\u043b\u0435\u043d\u0434\u0430\u0440\u044f (ICS): \u0441\u0440\u043e\u043a\u0438 \u043f\u043e\u044f\u0432\u044f\u0442\u0441\u044f \u0432 Outlook, Thunderbird \u0438\u043b\u0438 \u0442\u0435\u043b\u0435\u0444\u043e\u043d\u0435; \u043f\u043e\u0432\u0442\u043e\u0440\u043d\u0430\u044f \u0437\u0430\u0433\u0440\u0443\u0437\u043a\u0430 \u043e\u0431\u043d\u043e\u0432\u0438\u0442 \u0438\u0445", None))
#endif // QT_CONFIG(tooltip)
        self.openFolder.setText(QCoreApplication.translate("PapersDialog", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043f\u0430\u043f\u043a\u0443", None))
        self.close.setText(QCoreApplication.translate("PapersDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

