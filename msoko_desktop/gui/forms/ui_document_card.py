"""Generated from ui/document_card.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.widgets.date_field import DateField

class Ui_DocumentCard(object):
    def setupUi(self, DocumentCard: QWidget) -> None:
        if not DocumentCard.objectName():
            DocumentCard.setObjectName(u"DocumentCard")
        DocumentCard.resize(640, 430)
        self.outer = QVBoxLayout(DocumentCard)
        self.outer.setObjectName(u"outer")
        self.what = QLabel(DocumentCard)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setProperty(u"role", u"subheading")

        self.outer.addWidget(self.what)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kindLabel = QLabel(DocumentCard)
        self.kindLabel.setObjectName(u"kindLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(DocumentCard)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.titleLabel = QLabel(DocumentCard)
        self.titleLabel.setObjectName(u"titleLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QPlainTextEdit(DocumentCard)
        self.title.setObjectName(u"title")
        self.title.setTabChangesFocus(True)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.title)

        self.numberLabel = QLabel(DocumentCard)
        self.numberLabel.setObjectName(u"numberLabel")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.numberRow = QHBoxLayout()
        self.numberRow.setObjectName(u"numberRow")
        self.number = QLineEdit(DocumentCard)
        self.number.setObjectName(u"number")

        self.numberRow.addWidget(self.number)

        self.propose = QPushButton(DocumentCard)
        self.propose.setObjectName(u"propose")
        self.propose.setAutoDefault(False)

        self.numberRow.addWidget(self.propose)

        self.dateLabel = QLabel(DocumentCard)
        self.dateLabel.setObjectName(u"dateLabel")

        self.numberRow.addWidget(self.dateLabel)

        self.date = DateField(DocumentCard)
        self.date.setObjectName(u"date")

        self.numberRow.addWidget(self.date)


        self.form.setLayout(2, QFormLayout.ItemRole.FieldRole, self.numberRow)

        self.statusLabel = QLabel(DocumentCard)
        self.statusLabel.setObjectName(u"statusLabel")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.statusLabel)

        self.statusRow = QHBoxLayout()
        self.statusRow.setObjectName(u"statusRow")
        self.status = QComboBox(DocumentCard)
        self.status.setObjectName(u"status")
        self.status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.statusRow.addWidget(self.status)

        self.dueLabel = QLabel(DocumentCard)
        self.dueLabel.setObjectName(u"dueLabel")

        self.statusRow.addWidget(self.dueLabel)

        self.due = DateField(DocumentCard)
        self.due.setObjectName(u"due")

        self.statusRow.addWidget(self.due)


        self.form.setLayout(3, QFormLayout.ItemRole.FieldRole, self.statusRow)

        self.issuerLabel = QLabel(DocumentCard)
        self.issuerLabel.setObjectName(u"issuerLabel")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.issuerLabel)

        self.issuer = QLineEdit(DocumentCard)
        self.issuer.setObjectName(u"issuer")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.issuer)

        self.directionLabel = QLabel(DocumentCard)
        self.directionLabel.setObjectName(u"directionLabel")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(DocumentCard)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.direction)

        self.stageLabel = QLabel(DocumentCard)
        self.stageLabel.setObjectName(u"stageLabel")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.stageLabel)

        self.stage = QComboBox(DocumentCard)
        self.stage.setObjectName(u"stage")
        self.stage.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.stage)

        self.placeLabel = QLabel(DocumentCard)
        self.placeLabel.setObjectName(u"placeLabel")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.placeLabel)

        self.place = QLineEdit(DocumentCard)
        self.place.setObjectName(u"place")

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.place)

        self.linkLabel = QLabel(DocumentCard)
        self.linkLabel.setObjectName(u"linkLabel")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.linkLabel)

        self.linkRow = QHBoxLayout()
        self.linkRow.setObjectName(u"linkRow")
        self.link = QLineEdit(DocumentCard)
        self.link.setObjectName(u"link")

        self.linkRow.addWidget(self.link)

        self.openLink = QPushButton(DocumentCard)
        self.openLink.setObjectName(u"openLink")
        self.openLink.setAutoDefault(False)

        self.linkRow.addWidget(self.openLink)


        self.form.setLayout(8, QFormLayout.ItemRole.FieldRole, self.linkRow)

        self.noteLabel = QLabel(DocumentCard)
        self.noteLabel.setObjectName(u"noteLabel")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(DocumentCard)
        self.note.setObjectName(u"note")

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.note)

        self.fileLabel = QLabel(DocumentCard)
        self.fileLabel.setObjectName(u"fileLabel")

        self.form.setWidget(10, QFormLayout.ItemRole.LabelRole, self.fileLabel)

        self.fileRow = QHBoxLayout()
        self.fileRow.setObjectName(u"fileRow")
        self.fileName = QLabel(DocumentCard)
        self.fileName.setObjectName(u"fileName")
        self.fileName.setWordWrap(True)
        self.fileName.setTextFormat(Qt.TextFormat.PlainText)

        self.fileRow.addWidget(self.fileName)

        self.attach = QPushButton(DocumentCard)
        self.attach.setObjectName(u"attach")
        self.attach.setAutoDefault(False)

        self.fileRow.addWidget(self.attach)

        self.openFile = QPushButton(DocumentCard)
        self.openFile.setObjectName(u"openFile")
        self.openFile.setAutoDefault(False)

        self.fileRow.addWidget(self.openFile)

        self.saveFile = QPushButton(DocumentCard)
        self.saveFile.setObjectName(u"saveFile")
        self.saveFile.setAutoDefault(False)

        self.fileRow.addWidget(self.saveFile)

        self.removeFile = QPushButton(DocumentCard)
        self.removeFile.setObjectName(u"removeFile")
        self.removeFile.setAutoDefault(False)

        self.fileRow.addWidget(self.removeFile)


        self.form.setLayout(10, QFormLayout.ItemRole.FieldRole, self.fileRow)


        self.outer.addLayout(self.form)

        self.problem = QLabel(DocumentCard)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.space)

        self.buttons = QDialogButtonBox(DocumentCard)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.titleLabel.setBuddy(self.title)
        self.numberLabel.setBuddy(self.number)
        self.statusLabel.setBuddy(self.status)
        self.issuerLabel.setBuddy(self.issuer)
        self.directionLabel.setBuddy(self.direction)
        self.stageLabel.setBuddy(self.stage)
        self.placeLabel.setBuddy(self.place)
        self.linkLabel.setBuddy(self.link)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DocumentCard)

        QMetaObject.connectSlotsByName(DocumentCard)
    # setupUi

    def retranslateUi(self, DocumentCard: QWidget) -> None:
        DocumentCard.setWindowTitle(QCoreApplication.translate("DocumentCard", u"\u0414\u043e\u043a\u0443\u043c\u0435\u043d\u0442", None))
        self.what.setText("")
        self.kindLabel.setText(QCoreApplication.translate("DocumentCard", u"&\u0412\u0438\u0434", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u0412\u0438\u0434 \u0434\u043e\u043a\u0443\u043c\u0435\u043d\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("DocumentCard", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("DocumentCard", u"&\u041d\u043e\u043c\u0435\u0440 \u0438 \u0434\u0430\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u041d\u043e\u043c\u0435\u0440", None))
#endif // QT_CONFIG(accessibility)
        self.propose.setText(QCoreApplication.translate("DocumentCard", u"&\u0421\u043b\u0435\u0434\u0443\u044e\u0449\u0438\u0439", None))
#if QT_CONFIG(tooltip)
        self.propose.setToolTip(QCoreApplication.translate("DocumentCard", u"\u041f\u0440\u0435\u0434\u043b\u043e\u0436\u0438\u0442\u044c \u0441\u043b\u0435\u0434\u0443\u044e\u0449\u0438\u0439 \u0441\u0432\u043e\u0431\u043e\u0434\u043d\u044b\u0439 \u043d\u043e\u043c\u0435\u0440", None))
#endif // QT_CONFIG(tooltip)
        self.dateLabel.setText(QCoreApplication.translate("DocumentCard", u"\u043e\u0442", None))
#if QT_CONFIG(accessibility)
        self.date.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u0414\u0430\u0442\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.statusLabel.setText(QCoreApplication.translate("DocumentCard", u"\u0421&\u0442\u0430\u0442\u0443\u0441", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u0421\u0442\u0430\u0442\u0443\u0441", None))
#endif // QT_CONFIG(accessibility)
        self.dueLabel.setText(QCoreApplication.translate("DocumentCard", u"\u0434\u043e", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u041e\u0436\u0438\u0434\u0430\u0435\u0442\u0441\u044f \u0434\u043e", None))
#endif // QT_CONFIG(accessibility)
        self.issuerLabel.setText(QCoreApplication.translate("DocumentCard", u"&\u041a\u0442\u043e \u0438\u0437\u0434\u0430\u043b", None))
#if QT_CONFIG(accessibility)
        self.issuer.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u041a\u0442\u043e \u0438\u0437\u0434\u0430\u043b", None))
#endif // QT_CONFIG(accessibility)
        self.directionLabel.setText(QCoreApplication.translate("DocumentCard", u"\u041d\u0430\u043f\u0440\u0430\u0432&\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.stageLabel.setText(QCoreApplication.translate("DocumentCard", u"\u0421\u0442\u0430\u0434\u0438&\u044f \u0446\u0438\u043a\u043b\u0430", None))
#if QT_CONFIG(accessibility)
        self.stage.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u0421\u0442\u0430\u0434\u0438\u044f \u0446\u0438\u043a\u043b\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText(QCoreApplication.translate("DocumentCard", u"&\u0413\u0434\u0435 \u0445\u0440\u0430\u043d\u0438\u0442\u0441\u044f", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u0413\u0434\u0435 \u0445\u0440\u0430\u043d\u0438\u0442\u0441\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.place.setPlaceholderText(QCoreApplication.translate("DocumentCard", u"\u041f\u0430\u043f\u043a\u0430 01-05, \u0448\u043a\u0430\u0444 2", None))
        self.linkLabel.setText(QCoreApplication.translate("DocumentCard", u"\u0421\u0441&\u044b\u043b\u043a\u0430", None))
#if QT_CONFIG(accessibility)
        self.link.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u0421\u0441\u044b\u043b\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.link.setPlaceholderText(QCoreApplication.translate("DocumentCard", u"\u0410\u0434\u0440\u0435\u0441 \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u044b \u0438\u043b\u0438 \u043f\u0443\u0442\u044c \u043a \u0444\u0430\u0439\u043b\u0443", None))
        self.openLink.setText(QCoreApplication.translate("DocumentCard", u"\u041f\u0435\u0440\u0435\u0439\u0442\u0438", None))
        self.noteLabel.setText(QCoreApplication.translate("DocumentCard", u"&\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("DocumentCard", u"\u041f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.fileLabel.setText(QCoreApplication.translate("DocumentCard", u"\u0424\u0430\u0439\u043b", None))
        self.fileName.setText(QCoreApplication.translate("DocumentCard", u"\u041d\u0435 \u043f\u0440\u0438\u043b\u043e\u0436\u0435\u043d", None))
        self.attach.setText(QCoreApplication.translate("DocumentCard", u"\u041f\u0440\u0438&\u043b\u043e\u0436\u0438\u0442\u044c\u2026", None))
        self.openFile.setText(QCoreApplication.translate("DocumentCard", u"&\u041e\u0442\u043a\u0440\u044b\u0442\u044c", None))
        self.saveFile.setText(QCoreApplication.translate("DocumentCard", u"\u0421\u043e\u0445\u0440\u0430\u043d\u0438\u0442\u044c\u2026", None))
        self.removeFile.setText(QCoreApplication.translate("DocumentCard", u"\u0423\u0431\u0440\u0430\u0442\u044c", None))
        self.problem.setText("")
    # retranslateUi

