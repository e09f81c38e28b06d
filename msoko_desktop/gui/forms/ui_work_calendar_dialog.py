"""Generated from ui/work_calendar_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.widgets.year_view import (YearLegend, YearView)

class Ui_WorkCalendarDialog(object):
    def setupUi(self, WorkCalendarDialog: QWidget) -> None:
        if not WorkCalendarDialog.objectName():
            WorkCalendarDialog.setObjectName(u"WorkCalendarDialog")
        WorkCalendarDialog.resize(1020, 640)
        WorkCalendarDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(WorkCalendarDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.yearLayout = QHBoxLayout()
        self.yearLayout.setObjectName(u"yearLayout")
        self.yearLabel = QLabel(WorkCalendarDialog)
        self.yearLabel.setObjectName(u"yearLabel")

        self.yearLayout.addWidget(self.yearLabel)

        self.year = QSpinBox(WorkCalendarDialog)
        self.year.setObjectName(u"year")
        self.year.setMinimum(1992)
        self.year.setMaximum(2100)

        self.yearLayout.addWidget(self.year)

        self.count = QLabel(WorkCalendarDialog)
        self.count.setObjectName(u"count")

        self.yearLayout.addWidget(self.count)

        self.yearSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.yearLayout.addItem(self.yearSpace)


        self.mainLayout.addLayout(self.yearLayout)

        self.view = YearView(WorkCalendarDialog)
        self.view.setObjectName(u"view")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.view.sizePolicy().hasHeightForWidth())
        self.view.setSizePolicy(sizePolicy)

        self.mainLayout.addWidget(self.view)

        self.dayLayout = QHBoxLayout()
        self.dayLayout.setObjectName(u"dayLayout")
        self.day = QLabel(WorkCalendarDialog)
        self.day.setObjectName(u"day")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(3)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.day.sizePolicy().hasHeightForWidth())
        self.day.setSizePolicy(sizePolicy1)

        self.dayLayout.addWidget(self.day)

        self.noteLabel = QLabel(WorkCalendarDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.dayLayout.addWidget(self.noteLabel)

        self.note = QLineEdit(WorkCalendarDialog)
        self.note.setObjectName(u"note")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(2)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy2)

        self.dayLayout.addWidget(self.note)


        self.mainLayout.addLayout(self.dayLayout)

        self.warning = QLabel(WorkCalendarDialog)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.mainLayout.addWidget(self.warning)

        self.problem = QLabel(WorkCalendarDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.mainLayout.addWidget(self.problem)

        self.source = QLabel(WorkCalendarDialog)
        self.source.setObjectName(u"source")
        self.source.setWordWrap(True)

        self.mainLayout.addWidget(self.source)

        self.lastLayout = QHBoxLayout()
        self.lastLayout.setObjectName(u"lastLayout")
        self.restore = QPushButton(WorkCalendarDialog)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.lastLayout.addWidget(self.restore)

        self.lastSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lastLayout.addItem(self.lastSpace)

        self.legend = YearLegend(WorkCalendarDialog)
        self.legend.setObjectName(u"legend")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.legend.sizePolicy().hasHeightForWidth())
        self.legend.setSizePolicy(sizePolicy3)

        self.lastLayout.addWidget(self.legend)

        self.buttons = QDialogButtonBox(WorkCalendarDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.lastLayout.addWidget(self.buttons)


        self.mainLayout.addLayout(self.lastLayout)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WorkCalendarDialog)

        QMetaObject.connectSlotsByName(WorkCalendarDialog)
    # setupUi

    def retranslateUi(self, WorkCalendarDialog: QWidget) -> None:
        WorkCalendarDialog.setWindowTitle(QCoreApplication.translate("WorkCalendarDialog", u"\u041f\u0440\u043e\u0438\u0437\u0432\u043e\u0434\u0441\u0442\u0432\u0435\u043d\u043d\u044b\u0439 \u043a\u0430\u043b\u0435\u043d\u0434\u0430\u0440\u044c", None))
        self.yearLabel.setText(QCoreApplication.translate("WorkCalendarDialog", u"&\u0413\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("WorkCalendarDialog", u"\u0413\u043e\u0434 \u043a\u0430\u043b\u0435\u043d\u0434\u0430\u0440\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.day.setText("")
        self.noteLabel.setText(QCoreApplication.translate("WorkCalendarDialog", u"&\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("WorkCalendarDialog", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435 \u043a \u0438\u0441\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043d\u043e\u043c\u0443 \u0434\u043d\u044e", None))
#endif // QT_CONFIG(accessibility)
        self.note.setPlaceholderText(QCoreApplication.translate("WorkCalendarDialog", u"\u043f\u043e\u0447\u0435\u043c\u0443 \u0434\u0435\u043d\u044c \u0438\u0441\u043f\u0440\u0430\u0432\u043b\u0435\u043d", None))
        self.warning.setText("")
        self.problem.setText("")
        self.source.setText("")
        self.restore.setText(QCoreApplication.translate("WorkCalendarDialog", u"&\u0412\u0435\u0440\u043d\u0443\u0442\u044c \u0433\u043e\u0434 \u043a\u0430\u043a \u0432 \u0437\u0430\u043a\u043e\u043d\u0435", None))
    # retranslateUi

