"""Generated from ui/line_form.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.widgets.flow import ChipRow

class Ui_LineForm(object):
    def setupUi(self, LineForm: QWidget) -> None:
        if not LineForm.objectName():
            LineForm.setObjectName(u"LineForm")
        self.outer = QVBoxLayout(LineForm)
        self.outer.setSpacing(3)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, -1, 12, -1)
        self.place = QLabel(LineForm)
        self.place.setObjectName(u"place")
        self.place.setWordWrap(True)

        self.outer.addWidget(self.place)

        self.ledBy = QLabel(LineForm)
        self.ledBy.setObjectName(u"ledBy")
        self.ledBy.setWordWrap(True)
        self.ledBy.setTextFormat(Qt.TextFormat.RichText)
        self.ledBy.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard|Qt.TextInteractionFlag.LinksAccessibleByMouse)

        self.outer.addWidget(self.ledBy)

        self.numberLabel = QLabel(LineForm)
        self.numberLabel.setObjectName(u"numberLabel")

        self.outer.addWidget(self.numberLabel)

        self.number = QLineEdit(LineForm)
        self.number.setObjectName(u"number")

        self.outer.addWidget(self.number)

        self.titleLabel = QLabel(LineForm)
        self.titleLabel.setObjectName(u"titleLabel")

        self.outer.addWidget(self.titleLabel)

        self.title = FieldEdit(LineForm)
        self.title.setObjectName(u"title")

        self.outer.addWidget(self.title)

        self.deadlineLabel = QLabel(LineForm)
        self.deadlineLabel.setObjectName(u"deadlineLabel")

        self.outer.addWidget(self.deadlineLabel)

        self.deadline = FieldEdit(LineForm)
        self.deadline.setObjectName(u"deadline")

        self.outer.addWidget(self.deadline)

        self.meaning = QLabel(LineForm)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setWordWrap(True)

        self.outer.addWidget(self.meaning)

        self.executorsLabel = QLabel(LineForm)
        self.executorsLabel.setObjectName(u"executorsLabel")

        self.outer.addWidget(self.executorsLabel)

        self.executors = FieldEdit(LineForm)
        self.executors.setObjectName(u"executors")

        self.outer.addWidget(self.executors)

        self.chips = ChipRow(LineForm)
        self.chips.setObjectName(u"chips")

        self.outer.addWidget(self.chips)

        self.indicatorsLabel = QLabel(LineForm)
        self.indicatorsLabel.setObjectName(u"indicatorsLabel")

        self.outer.addWidget(self.indicatorsLabel)

        self.indicators = FieldEdit(LineForm)
        self.indicators.setObjectName(u"indicators")

        self.outer.addWidget(self.indicators)

        self.targets = QLabel(LineForm)
        self.targets.setObjectName(u"targets")
        self.targets.setWordWrap(True)

        self.outer.addWidget(self.targets)

        self.expected_resultLabel = QLabel(LineForm)
        self.expected_resultLabel.setObjectName(u"expected_resultLabel")

        self.outer.addWidget(self.expected_resultLabel)

        self.expected_result = FieldEdit(LineForm)
        self.expected_result.setObjectName(u"expected_result")

        self.outer.addWidget(self.expected_result)

        self.noteLabel = QLabel(LineForm)
        self.noteLabel.setObjectName(u"noteLabel")

        self.outer.addWidget(self.noteLabel)

        self.note = FieldEdit(LineForm)
        self.note.setObjectName(u"note")

        self.outer.addWidget(self.note)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.space)

#if QT_CONFIG(shortcut)
        self.numberLabel.setBuddy(self.number)
        self.titleLabel.setBuddy(self.title)
        self.deadlineLabel.setBuddy(self.deadline)
        self.executorsLabel.setBuddy(self.executors)
        self.indicatorsLabel.setBuddy(self.indicators)
        self.expected_resultLabel.setBuddy(self.expected_result)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LineForm)

        QMetaObject.connectSlotsByName(LineForm)
    # setupUi

    def retranslateUi(self, LineForm: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.ledBy.setAccessibleName(QCoreApplication.translate("LineForm", u"\u0420\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0438, \u043f\u043e \u043a\u043e\u0442\u043e\u0440\u044b\u043c \u0441\u0442\u0440\u043e\u043a\u0430 \u0432\u043d\u0435\u0441\u0435\u043d\u0430 \u0432 \u043f\u043b\u0430\u043d", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("LineForm", u"\u2116", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("LineForm", u"\u041d\u043e\u043c\u0435\u0440", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("LineForm", u"\u041c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("LineForm", u"\u041c\u0435\u0440\u043e\u043f\u0440\u0438\u044f\u0442\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.deadlineLabel.setText(QCoreApplication.translate("LineForm", u"\u0421\u0440\u043e\u043a", None))
#if QT_CONFIG(accessibility)
        self.deadline.setAccessibleName(QCoreApplication.translate("LineForm", u"\u0421\u0440\u043e\u043a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.meaning.setAccessibleName(QCoreApplication.translate("LineForm", u"\u0427\u0442\u043e \u043e\u0437\u043d\u0430\u0447\u0430\u0435\u0442 \u0441\u0440\u043e\u043a", None))
#endif // QT_CONFIG(accessibility)
        self.executorsLabel.setText(QCoreApplication.translate("LineForm", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u0438", None))
#if QT_CONFIG(accessibility)
        self.executors.setAccessibleName(QCoreApplication.translate("LineForm", u"\u0418\u0441\u043f\u043e\u043b\u043d\u0438\u0442\u0435\u043b\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.indicatorsLabel.setText(QCoreApplication.translate("LineForm", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438", None))
#if QT_CONFIG(accessibility)
        self.indicators.setAccessibleName(QCoreApplication.translate("LineForm", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.targets.setAccessibleName(QCoreApplication.translate("LineForm", u"\u041a\u0430\u043a \u043f\u043e\u043d\u044f\u0442 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.expected_resultLabel.setText(QCoreApplication.translate("LineForm", u"\u041e\u0436\u0438\u0434\u0430\u0435\u043c\u044b\u0439 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442", None))
#if QT_CONFIG(accessibility)
        self.expected_result.setAccessibleName(QCoreApplication.translate("LineForm", u"\u041e\u0436\u0438\u0434\u0430\u0435\u043c\u044b\u0439 \u0440\u0435\u0437\u0443\u043b\u044c\u0442\u0430\u0442", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("LineForm", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("LineForm", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

