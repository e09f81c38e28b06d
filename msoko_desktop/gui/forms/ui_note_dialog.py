"""Generated from ui/note_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QToolButton, QVBoxLayout,
    QWidget)

from msoko_desktop.gui.documents.order_preview import OrderPreview
from msoko_desktop.gui.notes.text_edit import NoteText

class Ui_NoteDialog(object):
    def setupUi(self, NoteDialog: QWidget) -> None:
        if not NoteDialog.objectName():
            NoteDialog.setObjectName(u"NoteDialog")
        NoteDialog.resize(1180, 680)
        NoteDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(NoteDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.splitter = QSplitter(NoteDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.side = QWidget(self.splitter)
        self.side.setObjectName(u"side")
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setObjectName(u"tools")
        self.add = QToolButton(self.side)
        self.add.setObjectName(u"add")

        self.tools.addWidget(self.add)

        self.up = QToolButton(self.side)
        self.up.setObjectName(u"up")

        self.tools.addWidget(self.up)

        self.down = QToolButton(self.side)
        self.down.setObjectName(u"down")

        self.tools.addWidget(self.down)

        self.remove = QToolButton(self.side)
        self.remove.setObjectName(u"remove")

        self.tools.addWidget(self.remove)

        self.toolsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.toolsSpace)


        self.sideLayout.addLayout(self.tools)

        self.blocks = QListWidget(self.side)
        self.blocks.setObjectName(u"blocks")
        self.blocks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.sideLayout.addWidget(self.blocks)

        self.textTools = QHBoxLayout()
        self.textTools.setObjectName(u"textTools")
        self.blockLabel = QLabel(self.side)
        self.blockLabel.setObjectName(u"blockLabel")

        self.textTools.addWidget(self.blockLabel)

        self.textSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.textTools.addItem(self.textSpace)

        self.insert = QToolButton(self.side)
        self.insert.setObjectName(u"insert")

        self.textTools.addWidget(self.insert)


        self.sideLayout.addLayout(self.textTools)

        self.text = NoteText(self.side)
        self.text.setObjectName(u"text")

        self.sideLayout.addWidget(self.text)

        self.hint = QLabel(self.side)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty(u"role", u"muted")

        self.sideLayout.addWidget(self.hint)

        self.sideLayout.setStretch(1, 1)
        self.splitter.addWidget(self.side)
        self.preview = OrderPreview(self.splitter)
        self.preview.setObjectName(u"preview")
        self.splitter.addWidget(self.preview)

        self.mainLayout.addWidget(self.splitter)

        self.message = QLabel(NoteDialog)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setProperty(u"role", u"muted")

        self.mainLayout.addWidget(self.message)

        self.bottom = QHBoxLayout()
        self.bottom.setObjectName(u"bottom")
        self.recompute = QPushButton(NoteDialog)
        self.recompute.setObjectName(u"recompute")
        self.recompute.setAutoDefault(False)

        self.bottom.addWidget(self.recompute)

        self.record = QPushButton(NoteDialog)
        self.record.setObjectName(u"record")
        self.record.setAutoDefault(False)

        self.bottom.addWidget(self.record)

        self.bottomSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottom.addItem(self.bottomSpace)

        self.print = QPushButton(NoteDialog)
        self.print.setObjectName(u"print")
        self.print.setAutoDefault(False)

        self.bottom.addWidget(self.print)

        self.save = QPushButton(NoteDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.bottom.addWidget(self.save)

        self.close = QPushButton(NoteDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.bottom.addWidget(self.close)


        self.mainLayout.addLayout(self.bottom)

        self.mainLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.blockLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NoteDialog)

        QMetaObject.connectSlotsByName(NoteDialog)
    # setupUi

    def retranslateUi(self, NoteDialog: QWidget) -> None:
        NoteDialog.setWindowTitle(QCoreApplication.translate("NoteDialog", u"\u0410\u043d\u0430\u043b\u0438\u0442\u0438\u0447\u0435\u0441\u043a\u0430\u044f \u0441\u043f\u0440\u0430\u0432\u043a\u0430", None))
        self.add.setText(QCoreApplication.translate("NoteDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("NoteDialog", u"\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0440\u0430\u0437\u0434\u0435\u043b, \u0442\u0435\u043a\u0441\u0442, \u0442\u0430\u0431\u043b\u0438\u0446\u0443 \u0438\u043b\u0438 \u0434\u0438\u0430\u0433\u0440\u0430\u043c\u043c\u0443", None))
#endif // QT_CONFIG(tooltip)
        self.up.setText(QCoreApplication.translate("NoteDialog", u"\u0412\u044b\u0448\u0435", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("NoteDialog", u"\u041f\u0435\u0440\u0435\u043c\u0435\u0441\u0442\u0438\u0442\u044c \u0432\u044b\u0448\u0435 (Ctrl+Shift+\u0412\u0432\u0435\u0440\u0445)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("NoteDialog", u"\u041f\u0435\u0440\u0435\u043c\u0435\u0441\u0442\u0438\u0442\u044c \u0432\u044b\u0448\u0435 (Ctrl+Shift+\u0412\u0432\u0435\u0440\u0445)", None))
#endif // QT_CONFIG(accessibility)
        self.down.setText(QCoreApplication.translate("NoteDialog", u"\u041d\u0438\u0436\u0435", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("NoteDialog", u"\u041f\u0435\u0440\u0435\u043c\u0435\u0441\u0442\u0438\u0442\u044c \u043d\u0438\u0436\u0435 (Ctrl+Shift+\u0412\u043d\u0438\u0437)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("NoteDialog", u"\u041f\u0435\u0440\u0435\u043c\u0435\u0441\u0442\u0438\u0442\u044c \u043d\u0438\u0436\u0435 (Ctrl+Shift+\u0412\u043d\u0438\u0437)", None))
#endif // QT_CONFIG(accessibility)
        self.remove.setText(QCoreApplication.translate("NoteDialog", u"\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("NoteDialog", u"\u0423\u0434\u0430\u043b\u0438\u0442\u044c \u0431\u043b\u043e\u043a", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("NoteDialog", u"\u0423\u0434\u0430\u043b\u0438\u0442\u044c \u0431\u043b\u043e\u043a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.blocks.setAccessibleName(QCoreApplication.translate("NoteDialog", u"\u0411\u043b\u043e\u043a\u0438 \u0441\u043f\u0440\u0430\u0432\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.blockLabel.setText("")
        self.insert.setText(QCoreApplication.translate("NoteDialog", u"&\u0412\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u0447\u0438\u0441\u043b\u043e", None))
#if QT_CONFIG(tooltip)
        self.insert.setToolTip(QCoreApplication.translate("NoteDialog", u"\u0427\u0438\u0441\u043b\u043e, \u043a\u043e\u0442\u043e\u0440\u043e\u0435 \u043e\u0441\u0442\u0430\u043d\u0435\u0442\u0441\u044f \u0441\u0432\u044f\u0437\u0430\u043d\u043d\u044b\u043c \u0441 \u0434\u0430\u043d\u043d\u044b\u043c\u0438", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("NoteDialog", u"\u0422\u0435\u043a\u0441\u0442 \u0431\u043b\u043e\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText("")
        self.message.setText("")
        self.recompute.setText(QCoreApplication.translate("NoteDialog", u"&\u041f\u0435\u0440\u0435\u0441\u0447\u0438\u0442\u0430\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.recompute.setToolTip(QCoreApplication.translate("NoteDialog", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u044c, \u0447\u0442\u043e \u0438\u0437\u043c\u0435\u043d\u0438\u0442\u0441\u044f, \u0435\u0441\u043b\u0438 \u043f\u043e\u0441\u0447\u0438\u0442\u0430\u0442\u044c \u043f\u043e \u043d\u044b\u043d\u0435\u0448\u043d\u0438\u043c \u0434\u0430\u043d\u043d\u044b\u043c", None))
#endif // QT_CONFIG(tooltip)
        self.record.setText(QCoreApplication.translate("NoteDialog", u"\u0412 &\u0440\u0435\u0435\u0441\u0442\u0440\u2026", None))
#if QT_CONFIG(tooltip)
        self.record.setToolTip(QCoreApplication.translate("NoteDialog", u"\u0417\u0430\u043f\u0438\u0441\u0430\u0442\u044c \u0432 \u00ab\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u044b\u00bb \u0432\u043c\u0435\u0441\u0442\u0435 \u0441 PDF", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("NoteDialog", u"\u041f&\u0435\u0447\u0430\u0442\u044c\u2026", None))
        self.save.setText(QCoreApplication.translate("NoteDialog", u"&\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c\u2026", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("NoteDialog", u"PDF, Word \u0438\u043b\u0438 Excel", None))
#endif // QT_CONFIG(tooltip)
        self.close.setText(QCoreApplication.translate("NoteDialog", u"&\u0417\u0430\u043a\u0440\u044b\u0442\u044c", None))
    # retranslateUi

