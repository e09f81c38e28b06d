"""Generated from ui/reference_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QCheckBox,
    QDialog, QDialogButtonBox, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QListWidget, QListWidgetItem,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QVBoxLayout, QWidget)

from msoko_desktop.gui.dialogs.reference_table import ReferenceTable

class Ui_ReferenceDialog(object):
    def setupUi(self, ReferenceDialog: QWidget) -> None:
        if not ReferenceDialog.objectName():
            ReferenceDialog.setObjectName(u"ReferenceDialog")
        ReferenceDialog.resize(1040, 600)
        ReferenceDialog.setSizeGripEnabled(True)
        self.mainLayout = QVBoxLayout(ReferenceDialog)
        self.mainLayout.setObjectName(u"mainLayout")
        self.splitter = QSplitter(ReferenceDialog)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.books = QListWidget(self.splitter)
        self.books.setObjectName(u"books")
        self.splitter.addWidget(self.books)
        self.book = QWidget(self.splitter)
        self.book.setObjectName(u"book")
        self.bookLayout = QVBoxLayout(self.book)
        self.bookLayout.setObjectName(u"bookLayout")
        self.bookLayout.setContentsMargins(0, 0, 0, 0)
        self.hint = QLabel(self.book)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.bookLayout.addWidget(self.hint)

        self.warning = QLabel(self.book)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.bookLayout.addWidget(self.warning)

        self.findLayout = QHBoxLayout()
        self.findLayout.setObjectName(u"findLayout")
        self.findLabel = QLabel(self.book)
        self.findLabel.setObjectName(u"findLabel")

        self.findLayout.addWidget(self.findLabel)

        self.find = QLineEdit(self.book)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)

        self.findLayout.addWidget(self.find)

        self.onlyChanged = QCheckBox(self.book)
        self.onlyChanged.setObjectName(u"onlyChanged")

        self.findLayout.addWidget(self.onlyChanged)


        self.bookLayout.addLayout(self.findLayout)

        self.table = ReferenceTable(self.book)
        self.table.setObjectName(u"table")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

        self.bookLayout.addWidget(self.table)

        self.problem = QLabel(self.book)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)

        self.bookLayout.addWidget(self.problem)

        self.bookButtons = QHBoxLayout()
        self.bookButtons.setObjectName(u"bookButtons")
        self.add = QPushButton(self.book)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.bookButtons.addWidget(self.add)

        self.restoreRow = QPushButton(self.book)
        self.restoreRow.setObjectName(u"restoreRow")
        self.restoreRow.setAutoDefault(False)

        self.bookButtons.addWidget(self.restoreRow)

        self.bookSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bookButtons.addItem(self.bookSpace)

        self.restoreBook = QPushButton(self.book)
        self.restoreBook.setObjectName(u"restoreBook")
        self.restoreBook.setAutoDefault(False)

        self.bookButtons.addWidget(self.restoreBook)


        self.bookLayout.addLayout(self.bookButtons)

        self.splitter.addWidget(self.book)

        self.mainLayout.addWidget(self.splitter)

        self.buttons = QDialogButtonBox(ReferenceDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.mainLayout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.findLabel.setBuddy(self.find)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReferenceDialog)

        QMetaObject.connectSlotsByName(ReferenceDialog)
    # setupUi

    def retranslateUi(self, ReferenceDialog: QWidget) -> None:
        ReferenceDialog.setWindowTitle(QCoreApplication.translate("ReferenceDialog", u"\u0421\u043f\u0440\u0430\u0432\u043e\u0447\u043d\u0438\u043a\u0438", None))
#if QT_CONFIG(accessibility)
        self.books.setAccessibleName(QCoreApplication.translate("ReferenceDialog", u"\u0421\u043f\u0440\u0430\u0432\u043e\u0447\u043d\u0438\u043a\u0438", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText("")
        self.warning.setText("")
        self.findLabel.setText(QCoreApplication.translate("ReferenceDialog", u"&\u041d\u0430\u0439\u0442\u0438", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("ReferenceDialog", u"\u041d\u0430\u0439\u0442\u0438 \u0432 \u0441\u043f\u0440\u0430\u0432\u043e\u0447\u043d\u0438\u043a\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.onlyChanged.setText(QCoreApplication.translate("ReferenceDialog", u"\u0422\u043e\u043b\u044c\u043a\u043e &\u0438\u0437\u043c\u0435\u043d\u0451\u043d\u043d\u044b\u0435", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReferenceDialog", u"\u0417\u043d\u0430\u0447\u0435\u043d\u0438\u044f \u0441\u043f\u0440\u0430\u0432\u043e\u0447\u043d\u0438\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
        self.add.setText(QCoreApplication.translate("ReferenceDialog", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u0441\u043e\u043a\u0440\u0430\u0449\u0435\u043d\u0438\u0435", None))
        self.restoreRow.setText(QCoreApplication.translate("ReferenceDialog", u"&\u0412\u0435\u0440\u043d\u0443\u0442\u044c \u0438\u0441\u0445\u043e\u0434\u043d\u043e\u0435", None))
        self.restoreBook.setText(QCoreApplication.translate("ReferenceDialog", u"\u0412\u0435\u0440\u043d\u0443\u0442\u044c \u0438\u0441\u0445\u043e\u0434\u043d\u043e\u0435 \u0432\u043e \u0432\u0441\u0451\u043c &\u0441\u043f\u0440\u0430\u0432\u043e\u0447\u043d\u0438\u043a\u0435", None))
    # retranslateUi

