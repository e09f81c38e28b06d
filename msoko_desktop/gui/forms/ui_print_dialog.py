"""Generated from ui/print_dialog.ui by tools/build_forms.py; change the form, not this module."""

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
    QSpinBox, QToolButton, QVBoxLayout, QWidget)

from msoko_desktop.gui.printing.pages_view import PagesView

class Ui_PrintDialog(object):
    def setupUi(self, PrintDialog: QWidget) -> None:
        if not PrintDialog.objectName():
            PrintDialog.setObjectName(u"PrintDialog")
        PrintDialog.resize(1120, 660)
        PrintDialog.setSizeGripEnabled(True)
        self.mainLayout = QHBoxLayout(PrintDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.previewLayout = QVBoxLayout()
        self.previewLayout.setObjectName(u"previewLayout")
        self.toolsLayout = QHBoxLayout()
        self.toolsLayout.setObjectName(u"toolsLayout")
        self.zoomOut = QToolButton(PrintDialog)
        self.zoomOut.setObjectName(u"zoomOut")

        self.toolsLayout.addWidget(self.zoomOut)

        self.fitWidth = QToolButton(PrintDialog)
        self.fitWidth.setObjectName(u"fitWidth")

        self.toolsLayout.addWidget(self.fitWidth)

        self.zoomIn = QToolButton(PrintDialog)
        self.zoomIn.setObjectName(u"zoomIn")

        self.toolsLayout.addWidget(self.zoomIn)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolsLayout.addItem(self.toolsSpace)

        self.pageNumber = QLabel(PrintDialog)
        self.pageNumber.setObjectName(u"pageNumber")

        self.toolsLayout.addWidget(self.pageNumber)


        self.previewLayout.addLayout(self.toolsLayout)

        self.pages = PagesView(PrintDialog)
        self.pages.setObjectName(u"pages")
        self.pages.setMinimumSize(QSize(360, 300))

        self.previewLayout.addWidget(self.pages)


        self.mainLayout.addLayout(self.previewLayout)

        self.side = QWidget(PrintDialog)
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
        self.orientationLabel = QLabel(self.options)
        self.orientationLabel.setObjectName(u"orientationLabel")

        self.optionsLayout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.orientationLabel)

        self.orientation = QComboBox(self.options)
        self.orientation.setObjectName(u"orientation")
        self.orientation.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.orientation.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.orientation)

        self.sizeLabel = QLabel(self.options)
        self.sizeLabel.setObjectName(u"sizeLabel")

        self.optionsLayout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.sizeLabel)

        self.size = QComboBox(self.options)
        self.size.setObjectName(u"size")
        self.size.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.size.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.size)

        self.textSizeLabel = QLabel(self.options)
        self.textSizeLabel.setObjectName(u"textSizeLabel")

        self.optionsLayout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.textSizeLabel)

        self.textSize = QComboBox(self.options)
        self.textSize.setObjectName(u"textSize")
        self.textSize.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.textSize.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.textSize)

        self.tableSizeLabel = QLabel(self.options)
        self.tableSizeLabel.setObjectName(u"tableSizeLabel")

        self.optionsLayout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.tableSizeLabel)

        self.tableSize = QComboBox(self.options)
        self.tableSize.setObjectName(u"tableSize")
        self.tableSize.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tableSize.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(3, QFormLayout.ItemRole.FieldRole, self.tableSize)

        self.markLabel = QLabel(self.options)
        self.markLabel.setObjectName(u"markLabel")

        self.optionsLayout.setWidget(4, QFormLayout.ItemRole.LabelRole, self.markLabel)

        self.mark = QComboBox(self.options)
        self.mark.setObjectName(u"mark")
        self.mark.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.mark.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(4, QFormLayout.ItemRole.FieldRole, self.mark)

        self.draftLabel = QLabel(self.options)
        self.draftLabel.setObjectName(u"draftLabel")

        self.optionsLayout.setWidget(5, QFormLayout.ItemRole.LabelRole, self.draftLabel)

        self.draft = QComboBox(self.options)
        self.draft.setObjectName(u"draft")
        self.draft.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.draft.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(5, QFormLayout.ItemRole.FieldRole, self.draft)

        self.editionLabel = QLabel(self.options)
        self.editionLabel.setObjectName(u"editionLabel")

        self.optionsLayout.setWidget(6, QFormLayout.ItemRole.LabelRole, self.editionLabel)

        self.edition = QComboBox(self.options)
        self.edition.setObjectName(u"edition")
        self.edition.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.edition.setMinimumContentsLength(14)

        self.optionsLayout.setWidget(6, QFormLayout.ItemRole.FieldRole, self.edition)

        self.appendixLabel = QLabel(self.options)
        self.appendixLabel.setObjectName(u"appendixLabel")

        self.optionsLayout.setWidget(7, QFormLayout.ItemRole.LabelRole, self.appendixLabel)

        self.appendix = QSpinBox(self.options)
        self.appendix.setObjectName(u"appendix")
        self.appendix.setMaximum(99)

        self.optionsLayout.setWidget(7, QFormLayout.ItemRole.FieldRole, self.appendix)


        self.optionsColumn.addLayout(self.optionsLayout)

        self.signature = QCheckBox(self.options)
        self.signature.setObjectName(u"signature")

        self.optionsColumn.addWidget(self.signature)

        self.abbreviations = QCheckBox(self.options)
        self.abbreviations.setObjectName(u"abbreviations")

        self.optionsColumn.addWidget(self.abbreviations)

        self.longStorage = QCheckBox(self.options)
        self.longStorage.setObjectName(u"longStorage")

        self.optionsColumn.addWidget(self.longStorage)

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
        self.orientationLabel.setBuddy(self.orientation)
        self.sizeLabel.setBuddy(self.size)
        self.textSizeLabel.setBuddy(self.textSize)
        self.tableSizeLabel.setBuddy(self.tableSize)
        self.markLabel.setBuddy(self.mark)
        self.draftLabel.setBuddy(self.draft)
        self.editionLabel.setBuddy(self.edition)
        self.appendixLabel.setBuddy(self.appendix)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PrintDialog)

        QMetaObject.connectSlotsByName(PrintDialog)
    # setupUi

    def retranslateUi(self, PrintDialog: QWidget) -> None:
        PrintDialog.setWindowTitle(QCoreApplication.translate("PrintDialog", u"\u041f\u0435\u0447\u0430\u0442\u044c", None))
        self.zoomOut.setText(QCoreApplication.translate("PrintDialog", u"\u2212", None))
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("PrintDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(accessibility)
        self.fitWidth.setText(QCoreApplication.translate("PrintDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435", None))
#if QT_CONFIG(tooltip)
        self.fitWidth.setToolTip(QCoreApplication.translate("PrintDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fitWidth.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(accessibility)
        self.zoomIn.setText(QCoreApplication.translate("PrintDialog", u"+", None))
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("PrintDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(accessibility)
        self.pageNumber.setText("")
        self.orientationLabel.setText(QCoreApplication.translate("PrintDialog", u"&\u041b\u0438\u0441\u0442", None))
#if QT_CONFIG(accessibility)
        self.orientation.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u0420\u0430\u0441\u043f\u043e\u043b\u043e\u0436\u0435\u043d\u0438\u0435 \u043b\u0438\u0441\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.sizeLabel.setText(QCoreApplication.translate("PrintDialog", u"&\u0424\u043e\u0440\u043c\u0430\u0442", None))
#if QT_CONFIG(accessibility)
        self.size.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u0424\u043e\u0440\u043c\u0430\u0442 \u0431\u0443\u043c\u0430\u0433\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.textSizeLabel.setText(QCoreApplication.translate("PrintDialog", u"\u0428\u0440\u0438\u0444\u0442 &\u0442\u0435\u043a\u0441\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.textSize.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u0420\u0430\u0437\u043c\u0435\u0440 \u0448\u0440\u0438\u0444\u0442\u0430 \u0442\u0435\u043a\u0441\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.tableSizeLabel.setText(QCoreApplication.translate("PrintDialog", u"\u0428\u0440\u0438\u0444\u0442 \u0442\u0430&\u0431\u043b\u0438\u0446\u044b", None))
#if QT_CONFIG(accessibility)
        self.tableSize.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u0420\u0430\u0437\u043c\u0435\u0440 \u0448\u0440\u0438\u0444\u0442\u0430 \u0442\u0430\u0431\u043b\u0438\u0446\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.markLabel.setText(QCoreApplication.translate("PrintDialog", u"&\u0413\u0440\u0438\u0444", None))
#if QT_CONFIG(accessibility)
        self.mark.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u0413\u0440\u0438\u0444 \u0443\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.draftLabel.setText(QCoreApplication.translate("PrintDialog", u"&\u0427\u0435\u0440\u043d\u043e\u0432\u0438\u043a", None))
#if QT_CONFIG(accessibility)
        self.draft.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u041e\u0442\u043c\u0435\u0442\u043a\u0430 \u0447\u0435\u0440\u043d\u043e\u0432\u0438\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.editionLabel.setText(QCoreApplication.translate("PrintDialog", u"&\u0413\u041e\u0421\u0422 \u0420 7.0.97", None))
#if QT_CONFIG(accessibility)
        self.edition.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u0420\u0435\u0434\u0430\u043a\u0446\u0438\u044f \u0413\u041e\u0421\u0422 \u0420 7.0.97", None))
#endif // QT_CONFIG(accessibility)
        self.appendixLabel.setText(QCoreApplication.translate("PrintDialog", u"\u041d\u043e\u043c\u0435\u0440 &\u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
        self.appendix.setSpecialValueText(QCoreApplication.translate("PrintDialog", u"\u0431\u0435\u0437 \u043d\u043e\u043c\u0435\u0440\u0430", None))
#if QT_CONFIG(accessibility)
        self.appendix.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u041d\u043e\u043c\u0435\u0440 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.signature.setText(QCoreApplication.translate("PrintDialog", u"\u041f\u043e\u0434\u043f\u0438\u0441\u044c &\u0440\u0443\u043a\u043e\u0432\u043e\u0434\u0438\u0442\u0435\u043b\u044f", None))
        self.abbreviations.setText(QCoreApplication.translate("PrintDialog", u"&\u0421\u043e\u043a\u0440\u0430\u0449\u0435\u043d\u0438\u044f \u043f\u043e\u0434 \u0442\u0430\u0431\u043b\u0438\u0446\u0435\u0439", None))
        self.longStorage.setText(QCoreApplication.translate("PrintDialog", u"\u041f\u043e\u043b\u0435 \u0434\u043b\u044f &\u043f\u043e\u0434\u0448\u0438\u0432\u043a\u0438 30 \u043c\u043c", None))
#if QT_CONFIG(tooltip)
        self.longStorage.setToolTip(QCoreApplication.translate("PrintDialog", u"\u0414\u043b\u044f \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u043e\u0432, \u043a\u043e\u0442\u043e\u0440\u044b\u0435 \u0445\u0440\u0430\u043d\u044f\u0442\u0441\u044f \u0434\u043e\u043b\u044c\u0448\u0435 10 \u043b\u0435\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("PrintDialog", u"&\u041f\u0435\u0447\u0430\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("PrintDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u043f\u0440\u0438\u043d\u0442\u0435\u0440 \u0438 \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.print.setShortcut(QCoreApplication.translate("PrintDialog", u"Ctrl+P", None))
#endif // QT_CONFIG(shortcut)
        self.save.setText(QCoreApplication.translate("PrintDialog", u"\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c &\u043a\u0430\u043a\u2026", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("PrintDialog", u"PDF, Word \u0438\u043b\u0438 Excel (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.save.setShortcut(QCoreApplication.translate("PrintDialog", u"Ctrl+S", None))
#endif // QT_CONFIG(shortcut)
        self.openFolder.setText(QCoreApplication.translate("PrintDialog", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043f\u0430\u043f\u043a\u0443", None))
        self.close.setText(QCoreApplication.translate("PrintDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

