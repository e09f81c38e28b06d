"""Generated from ui/surveys_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QListView, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QTabWidget, QToolButton, QVBoxLayout,
    QWidget)

class Ui_SurveysDialog(object):
    def setupUi(self, SurveysDialog: QWidget) -> None:
        if not SurveysDialog.objectName():
            SurveysDialog.setObjectName(u"SurveysDialog")
        SurveysDialog.resize(1200, 660)
        SurveysDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(SurveysDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.splitter = QSplitter(SurveysDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 0, 0)
        self.surveys = QListWidget(self.left)
        self.surveys.setObjectName(u"surveys")
        self.surveys.setWordWrap(True)
        self.surveys.setResizeMode(QListView.ResizeMode.Adjust)
        self.surveys.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.surveys)

        self.leftButtons = QHBoxLayout()
        self.leftButtons.setObjectName(u"leftButtons")
        self.add = QToolButton(self.left)
        self.add.setObjectName(u"add")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.leftButtons.addWidget(self.add)

        self.remove = QPushButton(self.left)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.leftButtons.addWidget(self.remove)

        self.leftGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.leftButtons.addItem(self.leftGap)


        self.leftLayout.addLayout(self.leftButtons)

        self.splitter.addWidget(self.left)
        self.stack = QStackedWidget(self.splitter)
        self.stack.setObjectName(u"stack")
        self.words_page = QWidget()
        self.words_page.setObjectName(u"words_page")
        self.wordsLayout = QVBoxLayout(self.words_page)
        self.wordsLayout.setObjectName(u"wordsLayout")
        self.words = QLabel(self.words_page)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty(u"role", u"muted")

        self.wordsLayout.addWidget(self.words)

        self.stack.addWidget(self.words_page)
        self.body_page = QWidget()
        self.body_page.setObjectName(u"body_page")
        self.bodyLayout = QVBoxLayout(self.body_page)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(-1, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.yearLabel = QLabel(self.body_page)
        self.yearLabel.setObjectName(u"yearLabel")

        self.head.addWidget(self.yearLabel)

        self.year = QComboBox(self.body_page)
        self.year.setObjectName(u"year")
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.head.addWidget(self.year)

        self.headGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headGap)

        self.print = QPushButton(self.body_page)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.head.addWidget(self.print)


        self.bodyLayout.addLayout(self.head)

        self.tabs = QTabWidget(self.body_page)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.answersTab = QWidget()
        self.answersTab.setObjectName(u"answersTab")
        self.answersLayout = QVBoxLayout(self.answersTab)
        self.answersLayout.setObjectName(u"answersLayout")
        self.answersLayout.setContentsMargins(0, -1, 0, 0)
        self.tabs.addTab(self.answersTab, "")
        self.reportTab = QWidget()
        self.reportTab.setObjectName(u"reportTab")
        self.reportLayout = QVBoxLayout(self.reportTab)
        self.reportLayout.setObjectName(u"reportLayout")
        self.reportLayout.setContentsMargins(0, -1, 0, 0)
        self.tabs.addTab(self.reportTab, "")
        self.questionsTab = QWidget()
        self.questionsTab.setObjectName(u"questionsTab")
        self.questionsLayout = QVBoxLayout(self.questionsTab)
        self.questionsLayout.setObjectName(u"questionsLayout")
        self.questionsLayout.setContentsMargins(0, -1, 0, 0)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.titleLabel = QLabel(self.questionsTab)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(self.questionsTab)
        self.title.setObjectName(u"title")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.prefaceLabel = QLabel(self.questionsTab)
        self.prefaceLabel.setObjectName(u"prefaceLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.prefaceLabel)

        self.preface = QLineEdit(self.questionsTab)
        self.preface.setObjectName(u"preface")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.preface)

        self.directionLabel = QLabel(self.questionsTab)
        self.directionLabel.setObjectName(u"directionLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(self.questionsTab)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.direction.setMinimumContentsLength(20)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.direction)

        self.audienceLabel = QLabel(self.questionsTab)
        self.audienceLabel.setObjectName(u"audienceLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.audienceLabel)

        self.audienceRow = QHBoxLayout()
        self.audienceRow.setObjectName(u"audienceRow")
        self.audience = QComboBox(self.questionsTab)
        self.audience.setObjectName(u"audience")
        self.audience.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.audience.setMinimumContentsLength(14)

        self.audienceRow.addWidget(self.audience)

        self.yearsLabel = QLabel(self.questionsTab)
        self.yearsLabel.setObjectName(u"yearsLabel")

        self.audienceRow.addWidget(self.yearsLabel)

        self.years = QComboBox(self.questionsTab)
        self.years.setObjectName(u"years")
        self.years.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.years.setMinimumContentsLength(14)

        self.audienceRow.addWidget(self.years)

        self.audienceGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.audienceRow.addItem(self.audienceGap)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.audienceRow)


        self.questionsLayout.addLayout(self.form)

        self.tabs.addTab(self.questionsTab, "")

        self.bodyLayout.addWidget(self.tabs)

        self.stack.addWidget(self.body_page)
        self.splitter.addWidget(self.stack)

        self.mainLayout.addWidget(self.splitter)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.note = QLabel(SurveysDialog)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy1)
        self.note.setProperty(u"role", u"muted")

        self.bottom.addWidget(self.note)

        self.buttons = QDialogButtonBox(SurveysDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.bottom.addWidget(self.buttons)


        self.mainLayout.addLayout(self.bottom)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.titleLabel.setBuddy(self.title)
        self.prefaceLabel.setBuddy(self.preface)
        self.directionLabel.setBuddy(self.direction)
        self.audienceLabel.setBuddy(self.audience)
        self.yearsLabel.setBuddy(self.years)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SurveysDialog)

        QMetaObject.connectSlotsByName(SurveysDialog)
    # setupUi

    def retranslateUi(self, SurveysDialog: QWidget) -> None:
        SurveysDialog.setWindowTitle(QCoreApplication.translate("SurveysDialog", u"\u0410\u043d\u043a\u0435\u0442\u044b", None))
#if QT_CONFIG(accessibility)
        self.surveys.setAccessibleName(QCoreApplication.translate("SurveysDialog", u"\u0410\u043d\u043a\u0435\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("SurveysDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("SurveysDialog", u"\u0413\u043e\u0442\u043e\u0432\u0430\u044f \u0430\u043d\u043a\u0435\u0442\u0430 \u0438\u043b\u0438 \u0441\u0432\u043e\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("SurveysDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("SurveysDialog", u"\u0423\u0434\u0430\u043b\u0438\u0442\u044c \u0430\u043d\u043a\u0435\u0442\u0443 \u0441\u043e \u0432\u0441\u0435\u043c\u0438 \u043e\u0442\u0432\u0435\u0442\u0430\u043c\u0438; \u043c\u043e\u0436\u043d\u043e \u043e\u0442\u043c\u0435\u043d\u0438\u0442\u044c (Ctrl+Z)", None))
#endif // QT_CONFIG(tooltip)
        self.words.setText(QCoreApplication.translate("SurveysDialog", u"\u0410\u043d\u043a\u0435\u0442 \u043f\u043e\u043a\u0430 \u043d\u0435\u0442. \u041d\u0430\u0436\u043c\u0438\u0442\u0435 \u00ab\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c\u00bb: \u0435\u0441\u0442\u044c \u0433\u043e\u0442\u043e\u0432\u044b\u0435 \u0430\u043d\u043a\u0435\u0442\u044b \u0434\u043b\u044f \u0440\u043e\u0434\u0438\u0442\u0435\u043b\u0435\u0439, \u043e\u0431\u0443\u0447\u0430\u044e\u0449\u0438\u0445\u0441\u044f \u0438 \u043f\u0435\u0434\u0430\u0433\u043e\u0433\u043e\u0432, \u043a\u0430\u0436\u0434\u0443\u044e \u043c\u043e\u0436\u043d\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u044c.", None))
        self.yearLabel.setText(QCoreApplication.translate("SurveysDialog", u"&\u0413\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("SurveysDialog", u"\u0413\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.print.setText(QCoreApplication.translate("SurveysDialog", u"\u041f\u0435&\u0447\u0430\u0442\u044c \u0430\u043d\u043a\u0435\u0442\u044b\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("SurveysDialog", u"\u0411\u043b\u0430\u043d\u043a \u0430\u043d\u043a\u0435\u0442\u044b: \u043d\u0430\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c \u0438\u043b\u0438 \u0441\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c PDF, DOCX", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.answersTab), QCoreApplication.translate("SurveysDialog", u"&\u041e\u0442\u0432\u0435\u0442\u044b", None))
        self.tabs.setTabText(self.tabs.indexOf(self.reportTab), QCoreApplication.translate("SurveysDialog", u"&\u0418\u0442\u043e\u0433\u0438", None))
        self.titleLabel.setText(QCoreApplication.translate("SurveysDialog", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("SurveysDialog", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u0430\u043d\u043a\u0435\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.prefaceLabel.setText(QCoreApplication.translate("SurveysDialog", u"\u041e&\u0431\u0440\u0430\u0449\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.preface.setAccessibleName(QCoreApplication.translate("SurveysDialog", u"\u041e\u0431\u0440\u0430\u0449\u0435\u043d\u0438\u0435 \u043a \u0442\u043e\u043c\u0443, \u043a\u0442\u043e \u043e\u0442\u0432\u0435\u0447\u0430\u0435\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.directionLabel.setText(QCoreApplication.translate("SurveysDialog", u"\u041d\u0430&\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("SurveysDialog", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.direction.setToolTip(QCoreApplication.translate("SurveysDialog", u"\u041e\u0442\u0432\u0435\u0442\u044b \u0448\u043a\u043e\u043b \u0434\u043e\u043a\u0430\u0437\u044b\u0432\u0430\u044e\u0442 \u043c\u043e\u043d\u0438\u0442\u043e\u0440\u0438\u043d\u0433 \u044d\u0442\u043e\u0433\u043e \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u044f \u043d\u0430 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435 \u00ab\u0426\u0438\u043a\u043b\u00bb", None))
#endif // QT_CONFIG(tooltip)
        self.audienceLabel.setText(QCoreApplication.translate("SurveysDialog", u"&\u041a\u0442\u043e \u043e\u0442\u0432\u0435\u0447\u0430\u0435\u0442", None))
#if QT_CONFIG(accessibility)
        self.audience.setAccessibleName(QCoreApplication.translate("SurveysDialog", u"\u041a\u0442\u043e \u043e\u0442\u0432\u0435\u0447\u0430\u0435\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.yearsLabel.setText(QCoreApplication.translate("SurveysDialog", u"\u0440&\u0430\u0437 \u0432", None))
#if QT_CONFIG(accessibility)
        self.years.setAccessibleName(QCoreApplication.translate("SurveysDialog", u"\u041a\u0430\u043a\u043e\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.questionsTab), QCoreApplication.translate("SurveysDialog", u"&\u0412\u043e\u043f\u0440\u043e\u0441\u044b", None))
        self.note.setText(QCoreApplication.translate("SurveysDialog", u"\u0412\u0441\u0451 \u0432\u0432\u0435\u0434\u0451\u043d\u043d\u043e\u0435 \u0441\u043e\u0445\u0440\u0430\u043d\u044f\u0435\u0442\u0441\u044f \u0441\u0440\u0430\u0437\u0443; Ctrl+Z \u043e\u0442\u043c\u0435\u043d\u044f\u0435\u0442 \u043f\u043e\u0441\u043b\u0435\u0434\u043d\u0435\u0435.", None))
    # retranslateUi

