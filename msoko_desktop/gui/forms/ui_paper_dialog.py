"""Generated from ui/paper_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QToolButton,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.printing.pages_view import PagesView

class Ui_PaperDialog(object):
    def setupUi(self, PaperDialog: QWidget) -> None:
        if not PaperDialog.objectName():
            PaperDialog.setObjectName(u"PaperDialog")
        PaperDialog.resize(960, 660)
        PaperDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(PaperDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.toolsLayout = QHBoxLayout()
        self.toolsLayout.setObjectName(u"toolsLayout")
        self.zoomOut = QToolButton(PaperDialog)
        self.zoomOut.setObjectName(u"zoomOut")

        self.toolsLayout.addWidget(self.zoomOut)

        self.fitWidth = QToolButton(PaperDialog)
        self.fitWidth.setObjectName(u"fitWidth")

        self.toolsLayout.addWidget(self.fitWidth)

        self.zoomIn = QToolButton(PaperDialog)
        self.zoomIn.setObjectName(u"zoomIn")

        self.toolsLayout.addWidget(self.zoomIn)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toolsLayout.addItem(self.toolsSpace)

        self.pageNumber = QLabel(PaperDialog)
        self.pageNumber.setObjectName(u"pageNumber")

        self.toolsLayout.addWidget(self.pageNumber)


        self.mainLayout.addLayout(self.toolsLayout)

        self.pages = PagesView(PaperDialog)
        self.pages.setObjectName(u"pages")
        self.pages.setMinimumSize(QSize(360, 240))

        self.mainLayout.addWidget(self.pages)

        self.message = QLabel(PaperDialog)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.message)

        self.buttonsLayout = QHBoxLayout()
        self.buttonsLayout.setObjectName(u"buttonsLayout")
        self.openFolder = QPushButton(PaperDialog)
        self.openFolder.setObjectName(u"openFolder")
        self.openFolder.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.openFolder)

        self.buttonsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonsLayout.addItem(self.buttonsSpace)

        self.print = QPushButton(PaperDialog)
        self.print.setObjectName(u"print")

        self.buttonsLayout.addWidget(self.print)

        self.save = QPushButton(PaperDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.save)

        self.close = QPushButton(PaperDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.buttonsLayout.addWidget(self.close)


        self.mainLayout.addLayout(self.buttonsLayout)

        QWidget.setTabOrder(self.pages, self.print)
        QWidget.setTabOrder(self.print, self.save)
        QWidget.setTabOrder(self.save, self.close)
        QWidget.setTabOrder(self.close, self.openFolder)

        self.retranslateUi(PaperDialog)

        QMetaObject.connectSlotsByName(PaperDialog)
    # setupUi

    def retranslateUi(self, PaperDialog: QWidget) -> None:
        PaperDialog.setWindowTitle(QCoreApplication.translate("PaperDialog", u"\u041f\u0440\u043e\u0441\u043c\u043e\u0442\u0440", None))
        self.zoomOut.setText(QCoreApplication.translate("PaperDialog", u"\u2212", None))
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("PaperDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u041c\u0435\u043b\u044c\u0447\u0435 (Ctrl+\u2212)", None))
#endif // QT_CONFIG(accessibility)
        self.fitWidth.setText(QCoreApplication.translate("PaperDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435", None))
#if QT_CONFIG(tooltip)
        self.fitWidth.setToolTip(QCoreApplication.translate("PaperDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fitWidth.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u041f\u043e \u0448\u0438\u0440\u0438\u043d\u0435 \u043e\u043a\u043d\u0430 (Ctrl+0)", None))
#endif // QT_CONFIG(accessibility)
        self.zoomIn.setText(QCoreApplication.translate("PaperDialog", u"+", None))
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("PaperDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u041a\u0440\u0443\u043f\u043d\u0435\u0435 (Ctrl++)", None))
#endif // QT_CONFIG(accessibility)
        self.pageNumber.setText("")
        self.message.setText("")
        self.openFolder.setText(QCoreApplication.translate("PaperDialog", u"\u041e\u0442\u043a\u0440\u044b\u0442\u044c \u043f&\u0430\u043f\u043a\u0443", None))
        self.print.setText(QCoreApplication.translate("PaperDialog", u"&\u041f\u0435\u0447\u0430\u0442\u044c\u2026", None))
        self.save.setText(QCoreApplication.translate("PaperDialog", u"&\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c \u043a\u0430\u043a\u2026", None))
        self.close.setText(QCoreApplication.translate("PaperDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

