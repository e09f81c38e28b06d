"""Generated from ui/school_card.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QSizePolicy, QTabWidget, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.elided_label import ElidedLabel

class Ui_SchoolCard(object):
    def setupUi(self, SchoolCard: QWidget) -> None:
        if not SchoolCard.objectName():
            SchoolCard.setObjectName(u"SchoolCard")
        self.outer = QVBoxLayout(SchoolCard)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(8, 10, 12, 8)
        self.title = ElidedLabel(SchoolCard)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.title)

        self.facts = ElidedLabel(SchoolCard)
        self.facts.setObjectName(u"facts")
        self.facts.setProperty(u"role", u"muted")

        self.outer.addWidget(self.facts)

        self.tabs = QTabWidget(SchoolCard)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.detailsTab = QWidget()
        self.detailsTab.setObjectName(u"detailsTab")
        self.detailsTabPlace = QVBoxLayout(self.detailsTab)
        self.detailsTabPlace.setObjectName(u"detailsTabPlace")
        self.detailsTabPlace.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.detailsTab, "")
        self.sizesTab = QWidget()
        self.sizesTab.setObjectName(u"sizesTab")
        self.sizesTabPlace = QVBoxLayout(self.sizesTab)
        self.sizesTabPlace.setObjectName(u"sizesTabPlace")
        self.sizesTabPlace.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.sizesTab, "")
        self.membersTab = QWidget()
        self.membersTab.setObjectName(u"membersTab")
        self.membersTabPlace = QVBoxLayout(self.membersTab)
        self.membersTabPlace.setObjectName(u"membersTabPlace")
        self.membersTabPlace.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.membersTab, "")
        self.contextTab = QWidget()
        self.contextTab.setObjectName(u"contextTab")
        self.contextTabPlace = QVBoxLayout(self.contextTab)
        self.contextTabPlace.setObjectName(u"contextTabPlace")
        self.contextTabPlace.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.contextTab, "")
        self.resultsTab = QWidget()
        self.resultsTab.setObjectName(u"resultsTab")
        self.resultsTabPlace = QVBoxLayout(self.resultsTab)
        self.resultsTabPlace.setObjectName(u"resultsTabPlace")
        self.resultsTabPlace.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.resultsTab, "")
        self.signsTab = QWidget()
        self.signsTab.setObjectName(u"signsTab")
        self.signsTabPlace = QVBoxLayout(self.signsTab)
        self.signsTabPlace.setObjectName(u"signsTabPlace")
        self.signsTabPlace.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(self.signsTab, "")

        self.outer.addWidget(self.tabs)


        self.retranslateUi(SchoolCard)

        QMetaObject.connectSlotsByName(SchoolCard)
    # setupUi

    def retranslateUi(self, SchoolCard: QWidget) -> None:
        self.title.setText("")
        self.facts.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.detailsTab), QCoreApplication.translate("SchoolCard", u"\u0421\u0432\u0435\u0434\u0435\u043d\u0438\u044f", None))
        self.tabs.setTabText(self.tabs.indexOf(self.sizesTab), QCoreApplication.translate("SchoolCard", u"\u041a\u043e\u043d\u0442\u0438\u043d\u0433\u0435\u043d\u0442", None))
        self.tabs.setTabText(self.tabs.indexOf(self.membersTab), QCoreApplication.translate("SchoolCard", u"\u0428\u041d\u0420\u041e \u0438 \u0428\u0424\u041d\u0421\u0423", None))
        self.tabs.setTabText(self.tabs.indexOf(self.contextTab), QCoreApplication.translate("SchoolCard", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438", None))
        self.tabs.setTabText(self.tabs.indexOf(self.resultsTab), QCoreApplication.translate("SchoolCard", u"\u0420\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u044b", None))
        self.tabs.setTabText(self.tabs.indexOf(self.signsTab), QCoreApplication.translate("SchoolCard", u"\u041f\u0440\u0438\u0437\u043d\u0430\u043a\u0438", None))
        pass
    # retranslateUi

