"""Generated from ui/evidence_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QListWidget, QListWidgetItem,
    QSizePolicy, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_EvidencePanel(object):
    def setupUi(self, EvidencePanel: QWidget) -> None:
        if not EvidencePanel.objectName():
            EvidencePanel.setObjectName(u"EvidencePanel")
        self.outer = QVBoxLayout(EvidencePanel)
        self.outer.setSpacing(4)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(EvidencePanel)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.heading)

        self.list = QListWidget(EvidencePanel)
        self.list.setObjectName(u"list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)

        self.outer.addWidget(self.list)

        self.itemActions = FlowRow(EvidencePanel)
        self.itemActions.setObjectName(u"itemActions")

        self.outer.addWidget(self.itemActions)

        self.hint = QLabel(EvidencePanel)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.addActions = FlowRow(EvidencePanel)
        self.addActions.setObjectName(u"addActions")

        self.outer.addWidget(self.addActions)


        self.retranslateUi(EvidencePanel)

        QMetaObject.connectSlotsByName(EvidencePanel)
    # setupUi

    def retranslateUi(self, EvidencePanel: QWidget) -> None:
        self.heading.setText(QCoreApplication.translate("EvidencePanel", u"\u041f\u043e\u0434\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"\u041f\u043e\u0434\u0442\u0432\u0435\u0440\u0436\u0434\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText("")
        pass
    # retranslateUi

