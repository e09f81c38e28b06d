"""Generated from ui/template_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QFrame, QHBoxLayout, QLabel, QListWidget,
    QListWidgetItem, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_TemplateDialog(object):
    def setupUi(self, TemplateDialog: QWidget) -> None:
        if not TemplateDialog.objectName():
            TemplateDialog.setObjectName(u"TemplateDialog")
        TemplateDialog.resize(860, 500)
        TemplateDialog.setSizeGripEnabled(True)
        self.outer = QVBoxLayout(TemplateDialog)
        self.outer.setObjectName(u"outer")
        self.middle = QHBoxLayout()
        self.middle.setObjectName(u"middle")
        self.left = QVBoxLayout()
        self.left.setObjectName(u"left")
        self.list = QListWidget(TemplateDialog)
        self.list.setObjectName(u"list")
        self.list.setWordWrap(True)
        self.list.setMinimumSize(QSize(200, 0))

        self.left.addWidget(self.list)

        self.leftButtons = QHBoxLayout()
        self.leftButtons.setObjectName(u"leftButtons")
        self.remove = QPushButton(TemplateDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.leftButtons.addWidget(self.remove)

        self.ls = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.leftButtons.addItem(self.ls)


        self.left.addLayout(self.leftButtons)


        self.middle.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setObjectName(u"right")
        self.name = QLabel(TemplateDialog)
        self.name.setObjectName(u"name")
        self.name.setWordWrap(True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty(u"role", u"subheading")

        self.right.addWidget(self.name)

        self.description = QLabel(TemplateDialog)
        self.description.setObjectName(u"description")
        self.description.setWordWrap(True)
        self.description.setTextFormat(Qt.TextFormat.PlainText)
        self.description.setProperty(u"role", u"muted")

        self.right.addWidget(self.description)

        self.scroll = QScrollArea(TemplateDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.scroll.setWidget(self.fields)

        self.right.addWidget(self.scroll)


        self.middle.addLayout(self.right)


        self.outer.addLayout(self.middle)

        self.problem = QLabel(TemplateDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(TemplateDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)


        self.retranslateUi(TemplateDialog)

        QMetaObject.connectSlotsByName(TemplateDialog)
    # setupUi

    def retranslateUi(self, TemplateDialog: QWidget) -> None:
        TemplateDialog.setWindowTitle(QCoreApplication.translate("TemplateDialog", u"\u041f\u0440\u0438\u043a\u0430\u0437 \u043f\u043e \u0448\u0430\u0431\u043b\u043e\u043d\u0443", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("TemplateDialog", u"\u0428\u0430\u0431\u043b\u043e\u043d\u044b \u043f\u0440\u0438\u043a\u0430\u0437\u043e\u0432", None))
#endif // QT_CONFIG(accessibility)
        self.remove.setText(QCoreApplication.translate("TemplateDialog", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c \u0441\u0432\u043e\u0439", None))
        self.name.setText("")
        self.description.setText("")
        self.problem.setText("")
    # retranslateUi

