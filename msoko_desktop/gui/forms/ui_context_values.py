"""Generated from ui/context_values.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_ContextValues(object):
    def setupUi(self, ContextValues: QWidget) -> None:
        if not ContextValues.objectName():
            ContextValues.setObjectName(u"ContextValues")
        self.outer = QVBoxLayout(ContextValues)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setObjectName(u"bar")
        self.yearLabel = QLabel(ContextValues)
        self.yearLabel.setObjectName(u"yearLabel")

        self.bar.addWidget(self.yearLabel)

        self.year = QComboBox(ContextValues)
        self.year.setObjectName(u"year")

        self.bar.addWidget(self.year)

        self.lastYear = QPushButton(ContextValues)
        self.lastYear.setObjectName(u"lastYear")
        self.lastYear.setAutoDefault(False)

        self.bar.addWidget(self.lastYear)

        self.paste = QPushButton(ContextValues)
        self.paste.setObjectName(u"paste")
        self.paste.setAutoDefault(False)

        self.bar.addWidget(self.paste)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.gap)

        self.save = QPushButton(ContextValues)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.bar.addWidget(self.save)


        self.outer.addLayout(self.bar)

        self.message = QLabel(ContextValues)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.message)

        self.place = QVBoxLayout()
        self.place.setObjectName(u"place")

        self.outer.addLayout(self.place)

#if QT_CONFIG(shortcut)
        self.yearLabel.setBuddy(self.year)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ContextValues)

        QMetaObject.connectSlotsByName(ContextValues)
    # setupUi

    def retranslateUi(self, ContextValues: QWidget) -> None:
        self.yearLabel.setText(QCoreApplication.translate("ContextValues", u"&\u0413\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("ContextValues", u"\u0413\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
        self.lastYear.setText(QCoreApplication.translate("ContextValues", u"\u0412\u0437\u044f\u0442\u044c \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f \u043f\u0440\u043e\u0448\u043b\u043e\u0433\u043e \u0433\u043e&\u0434\u0430", None))
#if QT_CONFIG(tooltip)
        self.lastYear.setToolTip(QCoreApplication.translate("ContextValues", u"\u0417\u0430\u043f\u043e\u043b\u043d\u0438\u0442\u044c \u043f\u0443\u0441\u0442\u044b\u0435 \u044f\u0447\u0435\u0439\u043a\u0438 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f\u043c\u0438 \u043f\u0440\u043e\u0448\u043b\u043e\u0433\u043e \u0433\u043e\u0434\u0430; \u0432\u0432\u0435\u0434\u0451\u043d\u043d\u043e\u0435 \u043d\u0435 \u043c\u0435\u043d\u044f\u0435\u0442\u0441\u044f", None))
#endif // QT_CONFIG(tooltip)
        self.paste.setText(QCoreApplication.translate("ContextValues", u"\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c &\u0442\u0430\u0431\u043b\u0438\u0446\u0443", None))
#if QT_CONFIG(tooltip)
        self.paste.setToolTip(QCoreApplication.translate("ContextValues", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u0438\u0437 Excel \u0438\u043b\u0438 LibreOffice \u0441 \u0437\u0430\u0433\u043e\u043b\u043e\u0432\u043a\u0430\u043c\u0438: \u0448\u043a\u043e\u043b\u044b \u0438 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u043d\u0430\u0445\u043e\u0434\u044f\u0442\u0441\u044f \u043f\u043e \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u044f\u043c \u0438 \u043a\u043e\u0434\u0430\u043c", None))
#endif // QT_CONFIG(tooltip)
        self.save.setText(QCoreApplication.translate("ContextValues", u"\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c \u0432 &Excel\u2026", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("ContextValues", u"\u0422\u0430\u0431\u043b\u0438\u0446\u0430 \u0433\u043e\u0434\u0430 \u0438 \u043f\u043e\u044f\u0441\u043d\u0435\u043d\u0438\u044f \u043a \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044f\u043c \u0432 \u043a\u043d\u0438\u0433\u0435 XLSX", None))
#endif // QT_CONFIG(tooltip)
        self.message.setText("")
        pass
    # retranslateUi

