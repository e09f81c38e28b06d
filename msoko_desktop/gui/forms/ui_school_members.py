"""Generated from ui/school_members.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.entry_table import EntryTable

class Ui_SchoolMembers(object):
    def setupUi(self, SchoolMembers: QWidget) -> None:
        if not SchoolMembers.objectName():
            SchoolMembers.setObjectName(u"SchoolMembers")
        self.outer = QVBoxLayout(SchoolMembers)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 12, 12, 12)
        self.hint = QLabel(SchoolMembers)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.table = EntryTable(SchoolMembers)
        self.table.setObjectName(u"table")

        self.outer.addWidget(self.table)

        self.problem = QLabel(SchoolMembers)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.low = QPushButton(SchoolMembers)
        self.low.setObjectName(u"low")
        self.low.setAutoDefault(False)

        self.buttons.addWidget(self.low)

        self.adverse = QPushButton(SchoolMembers)
        self.adverse.setObjectName(u"adverse")
        self.adverse.setAutoDefault(False)

        self.buttons.addWidget(self.adverse)

        self.remove = QPushButton(SchoolMembers)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.buttons.addWidget(self.remove)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(SchoolMembers)

        QMetaObject.connectSlotsByName(SchoolMembers)
    # setupUi

    def retranslateUi(self, SchoolMembers: QWidget) -> None:
        self.hint.setText(QCoreApplication.translate("SchoolMembers", u"\u0412 \u043a\u0430\u043a\u0438\u0445 \u043f\u0435\u0440\u0435\u0447\u043d\u044f\u0445 \u0440\u0435\u0433\u0438\u043e\u043d\u0430 \u0448\u043a\u043e\u043b\u0430 \u0431\u044b\u043b\u0430 \u0438 \u043d\u0430 \u043a\u0430\u043a\u043e\u043c \u043e\u0441\u043d\u043e\u0432\u0430\u043d\u0438\u0438. \u0412\u0432\u0435\u0434\u0438\u0442\u0435 \u00ab\u0428\u041d\u0420\u041e\u00bb \u0438\u043b\u0438 \u00ab\u0428\u0424\u041d\u0421\u0423\u00bb \u0432 \u043f\u043e\u0441\u043b\u0435\u0434\u043d\u0435\u0439 \u0441\u0442\u0440\u043e\u043a\u0435.", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SchoolMembers", u"\u041f\u0435\u0440\u0435\u0447\u043d\u0438 \u0428\u041d\u0420\u041e \u0438 \u0428\u0424\u041d\u0421\u0423", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.low.setText(QCoreApplication.translate("SchoolMembers", u"\u0412 \u0428&\u041d\u0420\u041e", None))
#if QT_CONFIG(tooltip)
        self.low.setToolTip(QCoreApplication.translate("SchoolMembers", u"\u0428\u043a\u043e\u043b\u044b \u0441 \u043d\u0438\u0437\u043a\u0438\u043c\u0438 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442\u0430\u043c\u0438 \u043e\u0431\u0443\u0447\u0435\u043d\u0438\u044f: \u0432\u043d\u0435\u0441\u0442\u0438 \u043d\u0430 \u044d\u0442\u043e\u0442 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(tooltip)
        self.adverse.setText(QCoreApplication.translate("SchoolMembers", u"\u0412 \u0428&\u0424\u041d\u0421\u0423", None))
#if QT_CONFIG(tooltip)
        self.adverse.setToolTip(QCoreApplication.translate("SchoolMembers", u"\u0428\u043a\u043e\u043b\u044b, \u0444\u0443\u043d\u043a\u0446\u0438\u043e\u043d\u0438\u0440\u0443\u044e\u0449\u0438\u0435 \u0432 \u043d\u0435\u0431\u043b\u0430\u0433\u043e\u043f\u0440\u0438\u044f\u0442\u043d\u044b\u0445 \u0441\u043e\u0446\u0438\u0430\u043b\u044c\u043d\u044b\u0445 \u0443\u0441\u043b\u043e\u0432\u0438\u044f\u0445: \u0432\u043d\u0435\u0441\u0442\u0438 \u043d\u0430 \u044d\u0442\u043e\u0442 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("SchoolMembers", u"&\u0418\u0441\u043a\u043b\u044e\u0447\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("SchoolMembers", u"\u0423\u0431\u0440\u0430\u0442\u044c \u0432\u044b\u0431\u0440\u0430\u043d\u043d\u044b\u0435 \u0437\u0430\u043f\u0438\u0441\u0438 (Delete)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

