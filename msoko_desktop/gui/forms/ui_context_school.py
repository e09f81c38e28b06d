"""Generated from ui/context_school.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_ContextSchool(object):
    def setupUi(self, ContextSchool: QWidget) -> None:
        if not ContextSchool.objectName():
            ContextSchool.setObjectName(u"ContextSchool")
        self.outer = QVBoxLayout(ContextSchool)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setObjectName(u"bar")
        self.hint = QLabel(ContextSchool)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.hint.sizePolicy().hasHeightForWidth())
        self.hint.setSizePolicy(sizePolicy)
        self.hint.setProperty(u"role", u"muted")

        self.bar.addWidget(self.hint)

        self.all = QPushButton(ContextSchool)
        self.all.setObjectName(u"all")
        self.all.setAutoDefault(False)

        self.bar.addWidget(self.all)


        self.outer.addLayout(self.bar)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.outer.addLayout(self.place)


        self.retranslateUi(ContextSchool)

        QMetaObject.connectSlotsByName(ContextSchool)
    # setupUi

    def retranslateUi(self, ContextSchool: QWidget) -> None:
        self.hint.setText(QCoreApplication.translate("ContextSchool", u"\u0423\u0441\u043b\u043e\u0432\u0438\u044f, \u0432 \u043a\u043e\u0442\u043e\u0440\u044b\u0445 \u0440\u0430\u0431\u043e\u0442\u0430\u0435\u0442 \u0448\u043a\u043e\u043b\u0430, \u043f\u043e \u0433\u043e\u0434\u0430\u043c.", None))
        self.all.setText(QCoreApplication.translate("ContextSchool", u"\u0412\u0441\u0435 &\u0448\u043a\u043e\u043b\u044b\u2026", None))
#if QT_CONFIG(tooltip)
        self.all.setToolTip(QCoreApplication.translate("ContextSchool", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u0432\u0441\u0435\u0445 \u0448\u043a\u043e\u043b \u0437\u0430 \u0433\u043e\u0434 \u0438 \u043f\u0435\u0440\u0435\u0447\u0435\u043d\u044c \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0435\u0439", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

