"""Generated from ui/grid_note.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_GridNote(object):
    def setupUi(self, GridNote: QWidget) -> None:
        if not GridNote.objectName():
            GridNote.setObjectName(u"GridNote")
        GridNote.resize(300, 170)
        self.outer = QVBoxLayout(GridNote)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.heading = QLabel(GridNote)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.heading)

        self.text = QPlainTextEdit(GridNote)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.outer.addWidget(self.text)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.remove = QPushButton(GridNote)
        self.remove.setObjectName(u"remove")

        self.buttons.addWidget(self.remove)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.save = QPushButton(GridNote)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(GridNote)

        QMetaObject.connectSlotsByName(GridNote)
    # setupUi

    def retranslateUi(self, GridNote: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("GridNote", u"\u041a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0439 \u043a \u044f\u0447\u0435\u0439\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.remove.setText(QCoreApplication.translate("GridNote", u"\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
        self.save.setText(QCoreApplication.translate("GridNote", u"\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("GridNote", u"Ctrl+Enter; Esc \u2013 \u043d\u0435 \u0441\u043e\u0445\u0440\u0430\u043d\u044f\u0442\u044c", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

