"""Generated from ui/second_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_SecondDialog(object):
    def setupUi(self, SecondDialog: QWidget) -> None:
        if not SecondDialog.objectName():
            SecondDialog.setObjectName(u"SecondDialog")
        self.outer = QVBoxLayout(SecondDialog)
        self.outer.setObjectName(u"outer")
        self.hint = QLabel(SecondDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.outer.addLayout(self.place)

        self.state = QLabel(SecondDialog)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)

        self.outer.addWidget(self.state)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.first = QPushButton(SecondDialog)
        self.first.setObjectName(u"first")
        self.first.setAutoDefault(False)

        self.bottom.addWidget(self.first)

        self.second = QPushButton(SecondDialog)
        self.second.setObjectName(u"second")
        self.second.setAutoDefault(False)

        self.bottom.addWidget(self.second)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.gap)

        self.finish = QPushButton(SecondDialog)
        self.finish.setObjectName(u"finish")
        self.finish.setAutoDefault(False)

        self.bottom.addWidget(self.finish)

        self.buttons = QDialogButtonBox(SecondDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.bottom.addWidget(self.buttons)


        self.outer.addLayout(self.bottom)


        self.retranslateUi(SecondDialog)

        QMetaObject.connectSlotsByName(SecondDialog)
    # setupUi

    def retranslateUi(self, SecondDialog: QWidget) -> None:
        SecondDialog.setWindowTitle(QCoreApplication.translate("SecondDialog", u"\u0412\u0442\u043e\u0440\u043e\u0439 \u0432\u0432\u043e\u0434", None))
        self.hint.setText(QCoreApplication.translate("SecondDialog", u"\u0412\u0432\u0435\u0434\u0438\u0442\u0435 \u043b\u0438\u0441\u0442 \u0441 \u0431\u0443\u043c\u0430\u0433\u0438 \u0435\u0449\u0451 \u0440\u0430\u0437. \u041f\u0435\u0440\u0432\u044b\u0439 \u0432\u0432\u043e\u0434 \u0437\u0434\u0435\u0441\u044c \u043d\u0435 \u043f\u043e\u043a\u0430\u0437\u0430\u043d; \u0440\u0430\u0441\u0445\u043e\u0436\u0434\u0435\u043d\u0438\u044f \u043e\u0442\u043c\u0435\u0447\u0430\u044e\u0442\u0441\u044f \u0441\u0440\u0430\u0437\u0443. \u0412\u0432\u0435\u0434\u0451\u043d\u043d\u043e\u0435 \u0441\u043e\u0445\u0440\u0430\u043d\u044f\u0435\u0442\u0441\u044f: \u0432\u0442\u043e\u0440\u043e\u0439 \u0432\u0432\u043e\u0434 \u043c\u043e\u0436\u043d\u043e \u043f\u0440\u043e\u0434\u043e\u043b\u0436\u0438\u0442\u044c \u043f\u043e\u0437\u0436\u0435.", None))
        self.state.setText("")
        self.first.setText(QCoreApplication.translate("SecondDialog", u"\u0412\u0435\u0440\u043d\u043e \u0432 &\u043f\u0435\u0440\u0432\u043e\u043c", None))
#if QT_CONFIG(tooltip)
        self.first.setToolTip(QCoreApplication.translate("SecondDialog", u"\u0412 \u044f\u0447\u0435\u0439\u043a\u0435 \u0441 \u0440\u0430\u0441\u0445\u043e\u0436\u0434\u0435\u043d\u0438\u0435\u043c \u0432\u0435\u0440\u043d\u043e \u043f\u0435\u0440\u0432\u043e\u0435 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(tooltip)
        self.second.setText(QCoreApplication.translate("SecondDialog", u"\u0412\u0435\u0440\u043d\u043e \u0432\u043e &\u0432\u0442\u043e\u0440\u043e\u043c", None))
#if QT_CONFIG(tooltip)
        self.second.setToolTip(QCoreApplication.translate("SecondDialog", u"\u0412 \u044f\u0447\u0435\u0439\u043a\u0435 \u0441 \u0440\u0430\u0441\u0445\u043e\u0436\u0434\u0435\u043d\u0438\u0435\u043c \u0432\u0435\u0440\u043d\u043e \u0432\u0442\u043e\u0440\u043e\u0435 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435: \u0438\u0441\u043f\u0440\u0430\u0432\u0438\u0442\u044c \u043b\u0438\u0441\u0442", None))
#endif // QT_CONFIG(tooltip)
        self.finish.setText(QCoreApplication.translate("SecondDialog", u"&\u0417\u0430\u043a\u043e\u043d\u0447\u0438\u0442\u044c \u0441\u0432\u0435\u0440\u043a\u0443", None))
#if QT_CONFIG(tooltip)
        self.finish.setToolTip(QCoreApplication.translate("SecondDialog", u"\u0412\u0442\u043e\u0440\u043e\u0439 \u0432\u0432\u043e\u0434 \u0431\u043e\u043b\u044c\u0448\u0435 \u043d\u0435 \u043d\u0443\u0436\u0435\u043d: \u0443\u0431\u0440\u0430\u0442\u044c \u0435\u0433\u043e \u0438\u0437 \u0444\u0430\u0439\u043b\u0430", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

