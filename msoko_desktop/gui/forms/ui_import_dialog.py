"""Generated from ui/import_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QCheckBox,
    QDateEdit, QDialog, QDialogButtonBox, QFormLayout,
    QGroupBox, QHBoxLayout, QHeaderView, QLabel,
    QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton,
    QSizePolicy, QSplitter, QTabWidget, QTreeView,
    QVBoxLayout, QWidget)

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog: QWidget) -> None:
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.resize(1180, 640)
        ImportDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ImportDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.summary = QLabel(ImportDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.summary)

        self.splitter = QSplitter(ImportDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.tabs = QTabWidget(self.splitter)
        self.tabs.setObjectName(u"tabs")
        self.recognisedTab = QWidget()
        self.recognisedTab.setObjectName(u"recognisedTab")
        self.recognisedLayout = QVBoxLayout(self.recognisedTab)
        self.recognisedLayout.setObjectName(u"recognisedLayout")
        self.recognisedLayout.setContentsMargins(0, 4, 0, 0)
        self.tree = QTreeView(self.recognisedTab)
        self.tree.setObjectName(u"tree")
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed|QAbstractItemView.EditTrigger.DoubleClicked|QAbstractItemView.EditTrigger.EditKeyPressed)
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(False)

        self.recognisedLayout.addWidget(self.tree)

        self.tabs.addTab(self.recognisedTab, "")
        self.leftOverTab = QWidget()
        self.leftOverTab.setObjectName(u"leftOverTab")
        self.leftOverLayout = QVBoxLayout(self.leftOverTab)
        self.leftOverLayout.setObjectName(u"leftOverLayout")
        self.leftOverLayout.setContentsMargins(0, 4, 0, 0)
        self.leftOverHint = QLabel(self.leftOverTab)
        self.leftOverHint.setObjectName(u"leftOverHint")
        self.leftOverHint.setWordWrap(True)

        self.leftOverLayout.addWidget(self.leftOverHint)

        self.leftOver = QPlainTextEdit(self.leftOverTab)
        self.leftOver.setObjectName(u"leftOver")
        self.leftOver.setReadOnly(True)

        self.leftOverLayout.addWidget(self.leftOver)

        self.tabs.addTab(self.leftOverTab, "")
        self.splitter.addWidget(self.tabs)
        self.side = QWidget(self.splitter)
        self.side.setObjectName(u"side")
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(8, 0, 0, 0)
        self.planBox = QGroupBox(self.side)
        self.planBox.setObjectName(u"planBox")
        self.planLayout = QFormLayout(self.planBox)
        self.planLayout.setObjectName(u"planLayout")
        self.planLayout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.titleLabel = QLabel(self.planBox)
        self.titleLabel.setObjectName(u"titleLabel")

        self.planLayout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.planTitle = QPlainTextEdit(self.planBox)
        self.planTitle.setObjectName(u"planTitle")
        self.planTitle.setMaximumSize(QSize(16777215, 72))
        self.planTitle.setTabChangesFocus(True)

        self.planLayout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.planTitle)

        self.periodLabel = QLabel(self.planBox)
        self.periodLabel.setObjectName(u"periodLabel")

        self.planLayout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.periodLabel)

        self.periodLayout = QHBoxLayout()
        self.periodLayout.setObjectName(u"periodLayout")
        self.periodStart = QDateEdit(self.planBox)
        self.periodStart.setObjectName(u"periodStart")
        self.periodStart.setCalendarPopup(True)

        self.periodLayout.addWidget(self.periodStart)

        self.periodDash = QLabel(self.planBox)
        self.periodDash.setObjectName(u"periodDash")

        self.periodLayout.addWidget(self.periodDash)

        self.periodEnd = QDateEdit(self.planBox)
        self.periodEnd.setObjectName(u"periodEnd")
        self.periodEnd.setCalendarPopup(True)

        self.periodLayout.addWidget(self.periodEnd)


        self.planLayout.setLayout(1, QFormLayout.ItemRole.FieldRole, self.periodLayout)

        self.schoolYear = QCheckBox(self.planBox)
        self.schoolYear.setObjectName(u"schoolYear")

        self.planLayout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.schoolYear)


        self.sideLayout.addWidget(self.planBox)

        self.doubtsLabel = QLabel(self.side)
        self.doubtsLabel.setObjectName(u"doubtsLabel")

        self.sideLayout.addWidget(self.doubtsLabel)

        self.doubts = QListWidget(self.side)
        self.doubts.setObjectName(u"doubts")
        self.doubts.setWordWrap(True)
        self.doubts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.sideLayout.addWidget(self.doubts)

        self.proposal = QLabel(self.side)
        self.proposal.setObjectName(u"proposal")
        self.proposal.setWordWrap(True)
        self.proposal.setTextFormat(Qt.TextFormat.PlainText)
        self.proposal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.sideLayout.addWidget(self.proposal)

        self.doubtButtons = QHBoxLayout()
        self.doubtButtons.setObjectName(u"doubtButtons")
        self.accept = QPushButton(self.side)
        self.accept.setObjectName(u"accept")
        self.accept.setAutoDefault(False)

        self.doubtButtons.addWidget(self.accept)

        self.leave = QPushButton(self.side)
        self.leave.setObjectName(u"leave")
        self.leave.setAutoDefault(False)

        self.doubtButtons.addWidget(self.leave)

        self.acceptAll = QPushButton(self.side)
        self.acceptAll.setObjectName(u"acceptAll")
        self.acceptAll.setAutoDefault(False)

        self.doubtButtons.addWidget(self.acceptAll)


        self.sideLayout.addLayout(self.doubtButtons)

        self.splitter.addWidget(self.side)

        self.mainLayout.addWidget(self.splitter)

        self.buttons = QDialogButtonBox(ImportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.planTitle)
        self.periodLabel.setBuddy(self.periodStart)
        self.doubtsLabel.setBuddy(self.doubts)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportDialog)

        QMetaObject.connectSlotsByName(ImportDialog)
    # setupUi

    def retranslateUi(self, ImportDialog: QWidget) -> None:
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"\u0417\u0430\u0433\u0440\u0443\u0437\u043a\u0430 \u043f\u043b\u0430\u043d\u0430", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u0420\u0430\u0441\u043f\u043e\u0437\u043d\u0430\u043d\u043d\u044b\u0435 \u043f\u043b\u0430\u043d\u044b \u0438 \u043f\u0440\u0438\u043a\u0430\u0437\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.recognisedTab), QCoreApplication.translate("ImportDialog", u"\u0420\u0430\u0441\u043f\u043e\u0437\u043d\u0430\u043d\u043e", None))
        self.leftOverHint.setText(QCoreApplication.translate("ImportDialog", u"\u042d\u0442\u043e\u0442 \u0442\u0435\u043a\u0441\u0442 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430 \u043d\u0435 \u0432\u043e\u0448\u0451\u043b \u043d\u0438 \u0432 \u043f\u043b\u0430\u043d, \u043d\u0438 \u0432 \u043f\u0440\u0438\u043a\u0430\u0437. \u041e\u043d \u043d\u0435 \u0431\u0443\u0434\u0435\u0442 \u0437\u0430\u0433\u0440\u0443\u0436\u0435\u043d; \u0435\u0433\u043e \u043c\u043e\u0436\u043d\u043e \u0441\u043a\u043e\u043f\u0438\u0440\u043e\u0432\u0430\u0442\u044c.", None))
#if QT_CONFIG(accessibility)
        self.leftOver.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u041d\u0435\u0440\u0430\u0441\u043f\u043e\u0437\u043d\u0430\u043d\u043d\u044b\u0439 \u0442\u0435\u043a\u0441\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.leftOverTab), QCoreApplication.translate("ImportDialog", u"\u041d\u0435 \u0440\u0430\u0441\u043f\u043e\u0437\u043d\u0430\u043d\u043e", None))
        self.planBox.setTitle(QCoreApplication.translate("ImportDialog", u"\u041f\u043b\u0430\u043d", None))
        self.titleLabel.setText(QCoreApplication.translate("ImportDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
        self.periodLabel.setText(QCoreApplication.translate("ImportDialog", u"\u041f&\u0435\u0440\u0438\u043e\u0434", None))
        self.periodStart.setDisplayFormat(QCoreApplication.translate("ImportDialog", u"dd.MM.yyyy", None))
#if QT_CONFIG(accessibility)
        self.periodStart.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u041d\u0430\u0447\u0430\u043b\u043e \u043f\u0435\u0440\u0438\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.periodDash.setText(QCoreApplication.translate("ImportDialog", u"\u2013", None))
        self.periodEnd.setDisplayFormat(QCoreApplication.translate("ImportDialog", u"dd.MM.yyyy", None))
#if QT_CONFIG(accessibility)
        self.periodEnd.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u041a\u043e\u043d\u0435\u0446 \u043f\u0435\u0440\u0438\u043e\u0434\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.schoolYear.setText(QCoreApplication.translate("ImportDialog", u"\u041f\u043e &\u0443\u0447\u0435\u0431\u043d\u043e\u043c\u0443 \u0433\u043e\u0434\u0443", None))
#if QT_CONFIG(tooltip)
        self.schoolYear.setToolTip(QCoreApplication.translate("ImportDialog", u"\u041c\u0435\u0441\u044f\u0446\u044b \u0431\u0435\u0437 \u0433\u043e\u0434\u0430 \u0447\u0438\u0442\u0430\u044e\u0442\u0441\u044f \u0441 \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f \u043f\u043e \u0430\u0432\u0433\u0443\u0441\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.doubtsLabel.setText(QCoreApplication.translate("ImportDialog", u"&\u0421\u043e\u043c\u043d\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.doubts.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u0421\u043e\u043c\u043d\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.accept.setText(QCoreApplication.translate("ImportDialog", u"&\u0418\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.accept.setToolTip(QCoreApplication.translate("ImportDialog", u"\u041f\u0440\u0438\u043d\u044f\u0442\u044c \u043f\u0440\u0435\u0434\u043b\u043e\u0436\u0435\u043d\u0438\u0435 (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(shortcut)
        self.accept.setShortcut(QCoreApplication.translate("ImportDialog", u"Ctrl+Return", None))
#endif // QT_CONFIG(shortcut)
        self.leave.setText(QCoreApplication.translate("ImportDialog", u"&\u041e\u0441\u0442\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.leave.setToolTip(QCoreApplication.translate("ImportDialog", u"\u041e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0442\u0435\u043a\u0441\u0442, \u043a\u0430\u043a \u043e\u043d \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u043d", None))
#endif // QT_CONFIG(tooltip)
        self.acceptAll.setText(QCoreApplication.translate("ImportDialog", u"\u0418\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c \u0432&\u0441\u0435", None))
#if QT_CONFIG(tooltip)
        self.acceptAll.setToolTip(QCoreApplication.translate("ImportDialog", u"\u041f\u0440\u0438\u043d\u044f\u0442\u044c \u0432\u0441\u0435 \u043f\u0440\u0435\u0434\u043b\u043e\u0436\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

