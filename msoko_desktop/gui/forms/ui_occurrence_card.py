"""Generated from ui/occurrence_card.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.execution.day_off_note import DayOffNote
from msoko_desktop.gui.execution.evidence_panel import EvidencePanel
from msoko_desktop.gui.execution.schools_panel import SchoolsPanel
from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.gui.widgets.flow import FlowRow

class Ui_OccurrenceCard(object):
    def setupUi(self, OccurrenceCard: QWidget) -> None:
        if not OccurrenceCard.objectName():
            OccurrenceCard.setObjectName(u"OccurrenceCard")
        self.outer = QVBoxLayout(OccurrenceCard)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(14, 10, 14, 12)
        self.hint = QLabel(OccurrenceCard)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.plan = QLabel(OccurrenceCard)
        self.plan.setObjectName(u"plan")
        self.plan.setWordWrap(True)
        self.plan.setTextFormat(Qt.TextFormat.RichText)
        self.plan.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard|Qt.TextInteractionFlag.LinksAccessibleByMouse)

        self.outer.addWidget(self.plan)

        self.title = QLabel(OccurrenceCard)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.title)

        self.stateRow = QHBoxLayout()
        self.stateRow.setSpacing(8)
        self.stateRow.setObjectName(u"stateRow")
        self.sign = QLabel(OccurrenceCard)
        self.sign.setObjectName(u"sign")

        self.stateRow.addWidget(self.sign)

        self.state = QLabel(OccurrenceCard)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)

        self.stateRow.addWidget(self.state)

        self.stateSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stateRow.addItem(self.stateSpace)


        self.outer.addLayout(self.stateRow)

        self.days = QLabel(OccurrenceCard)
        self.days.setObjectName(u"days")
        self.days.setTextFormat(Qt.TextFormat.PlainText)
        self.days.setWordWrap(True)

        self.outer.addWidget(self.days)

        self.phrase = QLabel(OccurrenceCard)
        self.phrase.setObjectName(u"phrase")
        self.phrase.setTextFormat(Qt.TextFormat.PlainText)
        self.phrase.setWordWrap(True)
        self.phrase.setProperty(u"role", u"muted")

        self.outer.addWidget(self.phrase)

        self.origin = QLabel(OccurrenceCard)
        self.origin.setObjectName(u"origin")
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.origin.setWordWrap(True)

        self.outer.addWidget(self.origin)

        self.dayOff = DayOffNote(OccurrenceCard)
        self.dayOff.setObjectName(u"dayOff")

        self.outer.addWidget(self.dayOff)

        self.executors = QLabel(OccurrenceCard)
        self.executors.setObjectName(u"executors")
        self.executors.setTextFormat(Qt.TextFormat.PlainText)
        self.executors.setWordWrap(True)

        self.outer.addWidget(self.executors)

        self.actions = FlowRow(OccurrenceCard)
        self.actions.setObjectName(u"actions")

        self.outer.addWidget(self.actions)

        self.doneBox = QWidget(OccurrenceCard)
        self.doneBox.setObjectName(u"doneBox")
        self.doneForm = QFormLayout(self.doneBox)
        self.doneForm.setObjectName(u"doneForm")
        self.doneForm.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.doneForm.setContentsMargins(0, 0, 0, 0)
        self.doneOnLabel = QLabel(self.doneBox)
        self.doneOnLabel.setObjectName(u"doneOnLabel")

        self.doneForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.doneOnLabel)

        self.doneOn = DateField(self.doneBox)
        self.doneOn.setObjectName(u"doneOn")

        self.doneForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.doneOn)

        self.doneByLabel = QLabel(self.doneBox)
        self.doneByLabel.setObjectName(u"doneByLabel")

        self.doneForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.doneByLabel)

        self.doneBy = QLineEdit(self.doneBox)
        self.doneBy.setObjectName(u"doneBy")

        self.doneForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.doneBy)


        self.outer.addWidget(self.doneBox)

        self.noteLabel = QLabel(OccurrenceCard)
        self.noteLabel.setObjectName(u"noteLabel")

        self.outer.addWidget(self.noteLabel)

        self.note = FieldEdit(OccurrenceCard)
        self.note.setObjectName(u"note")

        self.outer.addWidget(self.note)

        self.evidence = EvidencePanel(OccurrenceCard)
        self.evidence.setObjectName(u"evidence")

        self.outer.addWidget(self.evidence)

        self.schools = SchoolsPanel(OccurrenceCard)
        self.schools.setObjectName(u"schools")

        self.outer.addWidget(self.schools)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.space)

#if QT_CONFIG(shortcut)
        self.doneOnLabel.setBuddy(self.doneOn)
        self.doneByLabel.setBuddy(self.doneBy)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OccurrenceCard)

        QMetaObject.connectSlotsByName(OccurrenceCard)
    # setupUi

    def retranslateUi(self, OccurrenceCard: QWidget) -> None:
        self.hint.setText("")
        self.plan.setText("")
        self.title.setText("")
        self.sign.setText("")
        self.state.setText("")
        self.days.setText("")
        self.phrase.setText("")
        self.origin.setText("")
        self.executors.setText("")
        self.doneOnLabel.setText(QCoreApplication.translate("OccurrenceCard", u"\u0414\u0430\u0442\u0430 \u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.doneOn.setAccessibleName(QCoreApplication.translate("OccurrenceCard", u"\u0414\u0430\u0442\u0430 \u0432\u044b\u043f\u043e\u043b\u043d\u0435\u043d\u0438\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.doneByLabel.setText(QCoreApplication.translate("OccurrenceCard", u"\u041a\u0442\u043e \u0432\u044b\u043f\u043e\u043b\u043d\u0438\u043b", None))
#if QT_CONFIG(accessibility)
        self.doneBy.setAccessibleName(QCoreApplication.translate("OccurrenceCard", u"\u041a\u0442\u043e \u0432\u044b\u043f\u043e\u043b\u043d\u0438\u043b", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("OccurrenceCard", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("OccurrenceCard", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

