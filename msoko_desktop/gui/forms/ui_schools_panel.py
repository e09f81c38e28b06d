"""Generated from ui/schools_panel.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFormLayout, QHeaderView, QLabel,
    QLineEdit, QSizePolicy, QTreeWidgetItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.execution.school_tree import SchoolTree
from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_SchoolsPanel(object):
    def setupUi(self, SchoolsPanel: QWidget) -> None:
        if not SchoolsPanel.objectName():
            SchoolsPanel.setObjectName(u"SchoolsPanel")
        self.outer = QVBoxLayout(SchoolsPanel)
        self.outer.setSpacing(4)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(SchoolsPanel)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.heading)

        self.count = QLabel(SchoolsPanel)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)

        self.outer.addWidget(self.count)

        self.dayRow = QWidget(SchoolsPanel)
        self.dayRow.setObjectName(u"dayRow")
        self.dayLayout = QFormLayout(self.dayRow)
        self.dayLayout.setObjectName(u"dayLayout")
        self.dayLayout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.dayLayout.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(self.dayRow)
        self.dayLabel.setObjectName(u"dayLabel")

        self.dayLayout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = DateField(self.dayRow)
        self.day.setObjectName(u"day")

        self.dayLayout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)


        self.outer.addWidget(self.dayRow)

        self.filter = QLineEdit(SchoolsPanel)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)

        self.outer.addWidget(self.filter)

        self.list = SchoolTree(SchoolsPanel)
        self.list.setObjectName(u"list")

        self.outer.addWidget(self.list)

        self.actions = FlowRow(SchoolsPanel)
        self.actions.setObjectName(u"actions")

        self.outer.addWidget(self.actions)

#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SchoolsPanel)

        QMetaObject.connectSlotsByName(SchoolsPanel)
    # setupUi

    def retranslateUi(self, SchoolsPanel: QWidget) -> None:
        self.heading.setText(QCoreApplication.translate("SchoolsPanel", u"\u0428\u043a\u043e\u043b\u044b", None))
        self.count.setText("")
        self.dayLabel.setText(QCoreApplication.translate("SchoolsPanel", u"\u041e\u0442\u043c\u0435\u0447\u0430\u0442\u044c \u0434\u043d\u0451\u043c", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("SchoolsPanel", u"\u0414\u0435\u043d\u044c, \u043a\u043e\u0442\u043e\u0440\u044b\u043c \u043e\u0442\u043c\u0435\u0447\u0430\u044e\u0442\u0441\u044f \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.filter.setPlaceholderText(QCoreApplication.translate("SchoolsPanel", u"\u041d\u0430\u0439\u0442\u0438 \u0448\u043a\u043e\u043b\u0443\u2026", None))
#if QT_CONFIG(accessibility)
        self.filter.setAccessibleName(QCoreApplication.translate("SchoolsPanel", u"\u041d\u0430\u0439\u0442\u0438 \u0448\u043a\u043e\u043b\u0443", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("SchoolsPanel", u"\u0428\u043a\u043e\u043b\u044b, \u043a\u043e\u0442\u043e\u0440\u044b\u0435 \u043e\u0442\u0447\u0438\u0442\u0430\u043b\u0438\u0441\u044c", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

