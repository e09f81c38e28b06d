"""Generated from ui/measures_of_signs_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QVBoxLayout, QWidget)

class Ui_MeasuresOfSignsDialog(object):
    def setupUi(self, MeasuresOfSignsDialog: QWidget) -> None:
        if not MeasuresOfSignsDialog.objectName():
            MeasuresOfSignsDialog.setObjectName(u"MeasuresOfSignsDialog")
        MeasuresOfSignsDialog.resize(760, 480)
        MeasuresOfSignsDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(MeasuresOfSignsDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.what = QLabel(MeasuresOfSignsDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)

        self.mainLayout.addWidget(self.what)

        self.signs = QListWidget(MeasuresOfSignsDialog)
        self.signs.setObjectName(u"signs")
        self.signs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.signs.setWordWrap(True)

        self.mainLayout.addWidget(self.signs)

        self.count = QLabel(MeasuresOfSignsDialog)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.count)

        self.problem = QLabel(MeasuresOfSignsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.mainLayout.addWidget(self.problem)

        self.buttons = QDialogButtonBox(MeasuresOfSignsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.mainLayout.addWidget(self.buttons)


        self.retranslateUi(MeasuresOfSignsDialog)

        QMetaObject.connectSlotsByName(MeasuresOfSignsDialog)
    # setupUi

    def retranslateUi(self, MeasuresOfSignsDialog: QWidget) -> None:
        MeasuresOfSignsDialog.setWindowTitle(QCoreApplication.translate("MeasuresOfSignsDialog", u"\u041f\u0440\u0438\u043a\u0430\u0437 \u043e \u043c\u0435\u0440\u0430\u0445 \u043f\u043e \u043f\u0440\u0438\u0437\u043d\u0430\u043a\u0430\u043c", None))
        self.what.setText(QCoreApplication.translate("MeasuresOfSignsDialog", u"\u041e\u0442\u043c\u0435\u0442\u044c\u0442\u0435 \u043f\u0440\u0438\u0437\u043d\u0430\u043a\u0438. \u0411\u0443\u0434\u0435\u0442 \u0441\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d \u043f\u0440\u043e\u0435\u043a\u0442 \u043f\u0440\u0438\u043a\u0430\u0437\u0430: \u043a\u0430\u0436\u0434\u043e\u0439 \u043e\u0440\u0433\u0430\u043d\u0438\u0437\u0430\u0446\u0438\u0438 \u2013 \u043f\u0443\u043d\u043a\u0442 \u0441 \u0440\u0430\u0431\u043e\u0442\u0430\u043c\u0438, \u043c\u0435\u0440\u0430\u043c\u0438 \u0438 \u0441\u0440\u043e\u043a\u0430\u043c\u0438 \u043f\u043e \u043f\u0440\u0430\u0432\u0438\u043b\u0430\u043c \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0439; \u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0430\u0446\u0438\u0438 \u0441\u043e\u0445\u0440\u0430\u043d\u044f\u0442\u0441\u044f \u0432 \u0440\u0435\u0435\u0441\u0442\u0440\u0435 \u0438 \u0431\u0443\u0434\u0443\u0442 \u0441\u0432\u044f\u0437\u0430\u043d\u044b \u0441 \u043f\u0443\u043d\u043a\u0442\u0430\u043c\u0438. \u041f\u0440\u0438"
                        "\u0437\u043d\u0430\u043a \u2013 \u043f\u043e\u0432\u043e\u0434 \u043f\u043e\u0441\u043c\u043e\u0442\u0440\u0435\u0442\u044c \u0440\u0430\u0431\u043e\u0442\u044b, \u0430 \u043d\u0435 \u0432\u044b\u0432\u043e\u0434.", None))
#if QT_CONFIG(accessibility)
        self.signs.setAccessibleName(QCoreApplication.translate("MeasuresOfSignsDialog", u"\u041f\u0440\u0438\u0437\u043d\u0430\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        self.problem.setText("")
    # retranslateUi

