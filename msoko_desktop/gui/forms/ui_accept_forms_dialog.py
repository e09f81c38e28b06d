"""Generated from ui/accept_forms_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QTabWidget, QTableWidget,
    QTableWidgetItem, QVBoxLayout, QWidget)

class Ui_AcceptFormsDialog(object):
    def setupUi(self, AcceptFormsDialog: QWidget) -> None:
        if not AcceptFormsDialog.objectName():
            AcceptFormsDialog.setObjectName(u"AcceptFormsDialog")
        AcceptFormsDialog.resize(1060, 620)
        AcceptFormsDialog.setSizeGripEnabled(True)
        AcceptFormsDialog.setAcceptDrops(True)
        self.mainLayout = QVBoxLayout(AcceptFormsDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.tools = QHBoxLayout()
        self.tools.setObjectName(u"tools")
        self.addFiles = QPushButton(AcceptFormsDialog)
        self.addFiles.setObjectName(u"addFiles")
        self.addFiles.setAutoDefault(False)

        self.tools.addWidget(self.addFiles)

        self.addFolder = QPushButton(AcceptFormsDialog)
        self.addFolder.setObjectName(u"addFolder")
        self.addFolder.setAutoDefault(False)

        self.tools.addWidget(self.addFolder)

        self.remove = QPushButton(AcceptFormsDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.tools.addWidget(self.remove)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.toolsSpace)


        self.mainLayout.addLayout(self.tools)

        self.told = QHBoxLayout()
        self.told.setObjectName(u"told")
        self.summary = QLabel(AcceptFormsDialog)
        self.summary.setObjectName(u"summary")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy)
        self.summary.setWordWrap(True)

        self.told.addWidget(self.summary)

        self.forAllLabel = QLabel(AcceptFormsDialog)
        self.forAllLabel.setObjectName(u"forAllLabel")

        self.told.addWidget(self.forAllLabel)

        self.forAll = QComboBox(AcceptFormsDialog)
        self.forAll.setObjectName(u"forAll")

        self.told.addWidget(self.forAll)


        self.mainLayout.addLayout(self.told)

        self.empty = QLabel(AcceptFormsDialog)
        self.empty.setObjectName(u"empty")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.empty.sizePolicy().hasHeightForWidth())
        self.empty.setSizePolicy(sizePolicy1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.empty)

        self.splitter = QSplitter(AcceptFormsDialog)
        self.splitter.setObjectName(u"splitter")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy2)
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.table = QTableWidget(self.splitter)
        self.table.setObjectName(u"table")
        self.splitter.addWidget(self.table)
        self.details = QWidget(self.splitter)
        self.details.setObjectName(u"details")
        self.detailsLayout = QVBoxLayout(self.details)
        self.detailsLayout.setObjectName(u"detailsLayout")
        self.detailsLayout.setContentsMargins(0, 4, 0, 0)
        self.chosen = QLabel(self.details)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setWordWrap(True)
        self.chosen.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen.setProperty(u"role", u"subheading")

        self.detailsLayout.addWidget(self.chosen)

        self.tabs = QTabWidget(self.details)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.reasonsTab = QWidget()
        self.reasonsTab.setObjectName(u"reasonsTab")
        self.reasonsLayout = QVBoxLayout(self.reasonsTab)
        self.reasonsLayout.setObjectName(u"reasonsLayout")
        self.reasonsLayout.setContentsMargins(0, 4, 0, 0)
        self.reasons = QListWidget(self.reasonsTab)
        self.reasons.setObjectName(u"reasons")
        self.reasons.setWordWrap(True)
        self.reasons.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.reasonsLayout.addWidget(self.reasons)

        self.tabs.addTab(self.reasonsTab, "")
        self.differencesTab = QWidget()
        self.differencesTab.setObjectName(u"differencesTab")
        self.differencesLayout = QVBoxLayout(self.differencesTab)
        self.differencesLayout.setObjectName(u"differencesLayout")
        self.differencesLayout.setContentsMargins(0, 4, 0, 0)
        self.differences = QTableWidget(self.differencesTab)
        self.differences.setObjectName(u"differences")

        self.differencesLayout.addWidget(self.differences)

        self.tabs.addTab(self.differencesTab, "")

        self.detailsLayout.addWidget(self.tabs)

        self.splitter.addWidget(self.details)

        self.mainLayout.addWidget(self.splitter)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.copyReasons = QPushButton(AcceptFormsDialog)
        self.copyReasons.setObjectName(u"copyReasons")
        self.copyReasons.setAutoDefault(False)

        self.bottom.addWidget(self.copyReasons)

        self.bottomSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.bottomSpace)

        self.buttons = QDialogButtonBox(AcceptFormsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.bottom.addWidget(self.buttons)


        self.mainLayout.addLayout(self.bottom)

#if QT_CONFIG(shortcut)
        self.forAllLabel.setBuddy(self.forAll)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.addFiles, self.addFolder)
        QWidget.setTabOrder(self.addFolder, self.remove)
        QWidget.setTabOrder(self.remove, self.forAll)
        QWidget.setTabOrder(self.forAll, self.table)
        QWidget.setTabOrder(self.table, self.tabs)
        QWidget.setTabOrder(self.tabs, self.reasons)
        QWidget.setTabOrder(self.reasons, self.differences)
        QWidget.setTabOrder(self.differences, self.copyReasons)

        self.retranslateUi(AcceptFormsDialog)

        QMetaObject.connectSlotsByName(AcceptFormsDialog)
    # setupUi

    def retranslateUi(self, AcceptFormsDialog: QWidget) -> None:
        AcceptFormsDialog.setWindowTitle(QCoreApplication.translate("AcceptFormsDialog", u"\u041f\u0440\u0438\u0451\u043c \u0444\u043e\u0440\u043c \u0448\u043a\u043e\u043b", None))
        self.addFiles.setText(QCoreApplication.translate("AcceptFormsDialog", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c &\u0444\u0430\u0439\u043b\u044b\u2026", None))
#if QT_CONFIG(tooltip)
        self.addFiles.setToolTip(QCoreApplication.translate("AcceptFormsDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u043f\u0440\u0438\u0441\u043b\u0430\u043d\u043d\u044b\u0435 \u0444\u043e\u0440\u043c\u044b (XLSX, ODS) \u0438\u043b\u0438 \u0430\u0440\u0445\u0438\u0432\u044b ZIP", None))
#endif // QT_CONFIG(tooltip)
        self.addFolder.setText(QCoreApplication.translate("AcceptFormsDialog", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c &\u043f\u0430\u043f\u043a\u0443\u2026", None))
#if QT_CONFIG(tooltip)
        self.addFolder.setToolTip(QCoreApplication.translate("AcceptFormsDialog", u"\u0412\u044b\u0431\u0440\u0430\u0442\u044c \u043f\u0430\u043f\u043a\u0443 \u0441\u043e \u0432\u0441\u0435\u043c\u0438 \u0444\u043e\u0440\u043c\u0430\u043c\u0438 \u0438 \u0430\u0440\u0445\u0438\u0432\u0430\u043c\u0438 \u0432 \u043d\u0435\u0439", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("AcceptFormsDialog", u"&\u0423\u0431\u0440\u0430\u0442\u044c \u0438\u0437 \u0441\u043f\u0438\u0441\u043a\u0430", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("AcceptFormsDialog", u"\u0423\u0431\u0440\u0430\u0442\u044c \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u044b\u0435 \u0444\u043e\u0440\u043c\u044b \u0438\u0437 \u0441\u043f\u0438\u0441\u043a\u0430 (Del), \u0441\u0430\u043c\u0438 \u0444\u0430\u0439\u043b\u044b \u043e\u0441\u0442\u0430\u044e\u0442\u0441\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.summary.setText("")
        self.forAllLabel.setText(QCoreApplication.translate("AcceptFormsDialog", u"&\u041f\u0440\u0438 \u0440\u0430\u0441\u0445\u043e\u0436\u0434\u0435\u043d\u0438\u044f\u0445 \u0432\u043e \u0432\u0441\u0435\u0445 \u0444\u043e\u0440\u043c\u0430\u0445", None))
        self.empty.setText(QCoreApplication.translate("AcceptFormsDialog", u"\u041f\u0435\u0440\u0435\u0442\u0430\u0449\u0438\u0442\u0435 \u0441\u044e\u0434\u0430 \u043f\u0440\u0438\u0441\u043b\u0430\u043d\u043d\u044b\u0435 \u0444\u043e\u0440\u043c\u044b, \u043f\u0430\u043f\u043a\u0443 \u0438\u043b\u0438 \u0430\u0440\u0445\u0438\u0432, \u043b\u0438\u0431\u043e \u0434\u043e\u0431\u0430\u0432\u044c\u0442\u0435 \u0438\u0445 \u043a\u043d\u043e\u043f\u043a\u0430\u043c\u0438 \u0432\u044b\u0448\u0435.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AcceptFormsDialog", u"\u041f\u0440\u0438\u0441\u043b\u0430\u043d\u043d\u044b\u0435 \u0444\u043e\u0440\u043c\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.chosen.setText("")
#if QT_CONFIG(accessibility)
        self.reasons.setAccessibleName(QCoreApplication.translate("AcceptFormsDialog", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f \u043a \u0444\u043e\u0440\u043c\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.reasonsTab), QCoreApplication.translate("AcceptFormsDialog", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.differences.setAccessibleName(QCoreApplication.translate("AcceptFormsDialog", u"\u041e\u0442\u043b\u0438\u0447\u0438\u044f \u0444\u043e\u0440\u043c\u044b \u043e\u0442 \u0432\u0432\u0435\u0434\u0451\u043d\u043d\u043e\u0433\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.differencesTab), QCoreApplication.translate("AcceptFormsDialog", u"\u041e\u0442\u043b\u0438\u0447\u0438\u044f", None))
        self.copyReasons.setText(QCoreApplication.translate("AcceptFormsDialog", u"&\u041a\u043e\u043f\u0438\u0440\u043e\u0432\u0430\u0442\u044c \u043f\u0440\u0438\u0447\u0438\u043d\u044b", None))
#if QT_CONFIG(tooltip)
        self.copyReasons.setToolTip(QCoreApplication.translate("AcceptFormsDialog", u"\u0421\u043a\u043e\u043f\u0438\u0440\u043e\u0432\u0430\u0442\u044c \u0437\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f \u043a \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u044b\u043c \u0444\u043e\u0440\u043c\u0430\u043c, \u0447\u0442\u043e\u0431\u044b \u043e\u0442\u043f\u0440\u0430\u0432\u0438\u0442\u044c \u0438\u0445 \u0448\u043a\u043e\u043b\u0435", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

