"""Generated from ui/help_window.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLineEdit,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSplitter, QTextBrowser, QVBoxLayout, QWidget)

class Ui_HelpWindow(object):
    def setupUi(self, HelpWindow: QWidget) -> None:
        if not HelpWindow.objectName():
            HelpWindow.setObjectName(u"HelpWindow")
        HelpWindow.resize(940, 640)
        HelpWindow.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(HelpWindow)
        self.mainLayout.setObjectName(u"mainLayout")
        self.topLayout = QHBoxLayout()
        self.topLayout.setObjectName(u"topLayout")
        self.back = QPushButton(HelpWindow)
        self.back.setObjectName(u"back")
        self.back.setAutoDefault(False)

        self.topLayout.addWidget(self.back)

        self.forward = QPushButton(HelpWindow)
        self.forward.setObjectName(u"forward")
        self.forward.setAutoDefault(False)

        self.topLayout.addWidget(self.forward)

        self.search = QLineEdit(HelpWindow)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)

        self.topLayout.addWidget(self.search)


        self.mainLayout.addLayout(self.topLayout)

        self.splitter = QSplitter(HelpWindow)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.chapters = QListWidget(self.splitter)
        self.chapters.setObjectName(u"chapters")
        self.chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chapters.setWordWrap(True)
        self.splitter.addWidget(self.chapters)
        self.page = QTextBrowser(self.splitter)
        self.page.setObjectName(u"page")
        self.page.setOpenLinks(False)
        self.splitter.addWidget(self.page)

        self.mainLayout.addWidget(self.splitter)


        self.retranslateUi(HelpWindow)

        QMetaObject.connectSlotsByName(HelpWindow)
    # setupUi

    def retranslateUi(self, HelpWindow: QWidget) -> None:
        HelpWindow.setWindowTitle(QCoreApplication.translate("HelpWindow", u"\u0421\u043f\u0440\u0430\u0432\u043a\u0430", None))
        self.back.setText(QCoreApplication.translate("HelpWindow", u"&\u041d\u0430\u0437\u0430\u0434", None))
        self.forward.setText(QCoreApplication.translate("HelpWindow", u"&\u0412\u043f\u0435\u0440\u0451\u0434", None))
        self.search.setPlaceholderText(QCoreApplication.translate("HelpWindow", u"\u041d\u0430\u0439\u0442\u0438 \u0432 \u0441\u043f\u0440\u0430\u0432\u043a\u0435", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("HelpWindow", u"\u041d\u0430\u0439\u0442\u0438 \u0432 \u0441\u043f\u0440\u0430\u0432\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chapters.setAccessibleName(QCoreApplication.translate("HelpWindow", u"\u0421\u043e\u0434\u0435\u0440\u0436\u0430\u043d\u0438\u0435 \u0441\u043f\u0440\u0430\u0432\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.page.setAccessibleName(QCoreApplication.translate("HelpWindow", u"\u0421\u0442\u0440\u0430\u043d\u0438\u0446\u0430 \u0441\u043f\u0440\u0430\u0432\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

