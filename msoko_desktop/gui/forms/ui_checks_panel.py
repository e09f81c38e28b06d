"""Generated from ui/checks_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)

class Ui_ChecksPanel(object):
    def setupUi(self, ChecksPanel: QWidget) -> None:
        if not ChecksPanel.objectName():
            ChecksPanel.setObjectName(u"ChecksPanel")
        self.outer = QVBoxLayout(ChecksPanel)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.heading = QLabel(ChecksPanel)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)

        self.outer.addWidget(self.heading)

        self.summary = QLabel(ChecksPanel)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.outer.addWidget(self.summary)

        self.tree = QTreeWidget(ChecksPanel)
        self.tree.setObjectName(u"tree")
        self.tree.setWordWrap(True)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setColumnCount(1)

        self.outer.addWidget(self.tree)

        self.proposal = QLabel(ChecksPanel)
        self.proposal.setObjectName(u"proposal")
        self.proposal.setWordWrap(True)
        self.proposal.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.proposal)

        self.buttons = QVBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.apply = QPushButton(ChecksPanel)
        self.apply.setObjectName(u"apply")

        self.buttons.addWidget(self.apply)

        self.applyAll = QPushButton(ChecksPanel)
        self.applyAll.setObjectName(u"applyAll")

        self.buttons.addWidget(self.applyAll)


        self.outer.addLayout(self.buttons)

        QWidget.setTabOrder(self.tree, self.apply)
        QWidget.setTabOrder(self.apply, self.applyAll)

        self.retranslateUi(ChecksPanel)

        QMetaObject.connectSlotsByName(ChecksPanel)
    # setupUi

    def retranslateUi(self, ChecksPanel: QWidget) -> None:
        self.heading.setText(QCoreApplication.translate("ChecksPanel", u"\u041f\u0440\u043e\u0432\u0435\u0440\u043a\u0430 \u043f\u0435\u0440\u0435\u0434 \u043f\u043e\u0434\u043f\u0438\u0441\u044c\u044e", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("ChecksPanel", u"\u0417\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.apply.setText(QCoreApplication.translate("ChecksPanel", u"&\u0418\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c", None))
        self.applyAll.setText(QCoreApplication.translate("ChecksPanel", u"\u0418\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c &\u0432\u0441\u0435 \u0442\u0430\u043a\u0438\u0435", None))
#if QT_CONFIG(tooltip)
        self.applyAll.setToolTip(QCoreApplication.translate("ChecksPanel", u"\u0418\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c \u0432\u0441\u0435 \u0437\u0430\u043c\u0435\u0447\u0430\u043d\u0438\u044f \u044d\u0442\u043e\u0433\u043e \u0432\u0438\u0434\u0430", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

