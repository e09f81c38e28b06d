"""Generated from ui/analysis_report.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

class Ui_AnalysisReport(object):
    def setupUi(self, AnalysisReport: QWidget) -> None:
        if not AnalysisReport.objectName():
            AnalysisReport.setObjectName(u"AnalysisReport")
        self.outer = QVBoxLayout(AnalysisReport)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(4, 10, 12, 8)
        self.top = QHBoxLayout()
        self.top.setSpacing(6)
        self.top.setObjectName(u"top")

        self.outer.addLayout(self.top)

        self.subject = QLabel(AnalysisReport)
        self.subject.setObjectName(u"subject")
        self.subject.setWordWrap(True)

        self.outer.addWidget(self.subject)

        self.choices = QHBoxLayout()
        self.choices.setSpacing(6)
        self.choices.setObjectName(u"choices")
        self.part = QComboBox(AnalysisReport)
        self.part.setObjectName(u"part")
        self.part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.part.setMinimumContentsLength(8)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(3)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.part.sizePolicy().hasHeightForWidth())
        self.part.setSizePolicy(sizePolicy)

        self.choices.addWidget(self.part)

        self.view = QComboBox(AnalysisReport)
        self.view.setObjectName(u"view")
        self.view.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view.setMinimumContentsLength(9)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.view.sizePolicy().hasHeightForWidth())
        self.view.setSizePolicy(sizePolicy1)

        self.choices.addWidget(self.view)

        self.measure = QComboBox(AnalysisReport)
        self.measure.setObjectName(u"measure")
        self.measure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.measure.setMinimumContentsLength(8)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(2)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.measure.sizePolicy().hasHeightForWidth())
        self.measure.setSizePolicy(sizePolicy2)

        self.choices.addWidget(self.measure)

        self.order = QComboBox(AnalysisReport)
        self.order.setObjectName(u"order")
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(9)
        sizePolicy1.setHeightForWidth(self.order.sizePolicy().hasHeightForWidth())
        self.order.setSizePolicy(sizePolicy1)

        self.choices.addWidget(self.order)

        self.choices_space = QSpacerItem(0, 0, QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Minimum)

        self.choices.addItem(self.choices_space)


        self.outer.addLayout(self.choices)

        self.stack = QStackedWidget(AnalysisReport)
        self.stack.setObjectName(u"stack")
        self.words_page = QWidget()
        self.words_page.setObjectName(u"words_page")
        self.words_layout = QVBoxLayout(self.words_page)
        self.words_layout.setObjectName(u"words_layout")
        self.words = QLabel(self.words_page)
        self.words.setObjectName(u"words")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)

        self.words_layout.addWidget(self.words)

        self.stack.addWidget(self.words_page)
        self.body_page = QWidget()
        self.body_page.setObjectName(u"body_page")
        self.body = QVBoxLayout(self.body_page)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.body_page)

        self.outer.addWidget(self.stack)


        self.retranslateUi(AnalysisReport)

        QMetaObject.connectSlotsByName(AnalysisReport)
    # setupUi

    def retranslateUi(self, AnalysisReport: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.part.setAccessibleName(QCoreApplication.translate("AnalysisReport", u"\u0427\u0430\u0441\u0442\u044c \u043e\u0442\u0447\u0451\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.part.setToolTip(QCoreApplication.translate("AnalysisReport", u"\u0427\u0430\u0441\u0442\u044c \u043e\u0442\u0447\u0451\u0442\u0430", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("AnalysisReport", u"\u0414\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u0430", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.view.setToolTip(QCoreApplication.translate("AnalysisReport", u"\u0412\u0438\u0434 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u044b", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.measure.setAccessibleName(QCoreApplication.translate("AnalysisReport", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u044b", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.measure.setToolTip(QCoreApplication.translate("AnalysisReport", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u043d\u0430 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u0435", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.order.setAccessibleName(QCoreApplication.translate("AnalysisReport", u"\u041f\u043e\u0440\u044f\u0434\u043e\u043a \u0441\u0442\u0440\u043e\u043a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("AnalysisReport", u"\u041f\u043e\u0440\u044f\u0434\u043e\u043a \u0441\u0442\u0440\u043e\u043a: \u043f\u043e \u0441\u043f\u0438\u0441\u043a\u0443 \u0448\u043a\u043e\u043b \u0438\u043b\u0438 \u043f\u043e \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044e \u0441\u0442\u043e\u043b\u0431\u0446\u0430, \u0432 \u043a\u043e\u0442\u043e\u0440\u043e\u043c \u0441\u0442\u043e\u0438\u0442 \u043a\u0443\u0440\u0441\u043e\u0440", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

