"""Generated from ui/people_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHeaderView, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.entry_table import EntryTable
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_PeoplePanel(object):
    def setupUi(self, PeoplePanel: QWidget) -> None:
        if not PeoplePanel.objectName():
            PeoplePanel.setObjectName(u"PeoplePanel")
        self.outer = QVBoxLayout(PeoplePanel)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.table = EntryTable(PeoplePanel)
        self.table.setObjectName(u"table")

        self.outer.addWidget(self.table)

        self.buttons = FlowRow(PeoplePanel)
        self.buttons.setObjectName(u"buttons")

        self.outer.addWidget(self.buttons)

        self.problem = QLabel(PeoplePanel)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)


        self.retranslateUi(PeoplePanel)

        QMetaObject.connectSlotsByName(PeoplePanel)
    # setupUi

    def retranslateUi(self, PeoplePanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PeoplePanel", u"\u041b\u044e\u0434\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        pass
    # retranslateUi

