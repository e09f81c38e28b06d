"""Generated from ui/observer_works_dialog.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpinBox, QVBoxLayout, QWidget)

class Ui_ObserverWorksDialog(object):
    def setupUi(self, ObserverWorksDialog: QWidget) -> None:
        if not ObserverWorksDialog.objectName():
            ObserverWorksDialog.setObjectName(u"ObserverWorksDialog")
        ObserverWorksDialog.resize(560, 480)
        self.outer = QVBoxLayout(ObserverWorksDialog)
        self.outer.setObjectName(u"outer")
        self.hint = QLabel(ObserverWorksDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hint)

        self.bar = QHBoxLayout()
        self.bar.setObjectName(u"bar")
        self.procedureLabel = QLabel(ObserverWorksDialog)
        self.procedureLabel.setObjectName(u"procedureLabel")

        self.bar.addWidget(self.procedureLabel)

        self.procedure = QComboBox(ObserverWorksDialog)
        self.procedure.setObjectName(u"procedure")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.procedure.sizePolicy().hasHeightForWidth())
        self.procedure.setSizePolicy(sizePolicy)

        self.bar.addWidget(self.procedure)

        self.all = QPushButton(ObserverWorksDialog)
        self.all.setObjectName(u"all")
        self.all.setAutoDefault(False)

        self.bar.addWidget(self.all)


        self.outer.addLayout(self.bar)

        self.works = QListWidget(ObserverWorksDialog)
        self.works.setObjectName(u"works")

        self.outer.addWidget(self.works)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.countLabel = QLabel(ObserverWorksDialog)
        self.countLabel.setObjectName(u"countLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.countLabel)

        self.count = QSpinBox(ObserverWorksDialog)
        self.count.setObjectName(u"count")
        self.count.setMinimum(1)
        self.count.setMaximum(20)

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.count)


        self.outer.addLayout(self.form)

        self.problem = QLabel(ObserverWorksDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.outer.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ObserverWorksDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.procedureLabel.setBuddy(self.procedure)
        self.countLabel.setBuddy(self.count)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ObserverWorksDialog)

        QMetaObject.connectSlotsByName(ObserverWorksDialog)
    # setupUi

    def retranslateUi(self, ObserverWorksDialog: QWidget) -> None:
        ObserverWorksDialog.setWindowTitle(QCoreApplication.translate("ObserverWorksDialog", u"\u0412\u0437\u044f\u0442\u044c \u0434\u043d\u0438 \u0438\u0437 \u0440\u0430\u0431\u043e\u0442", None))
        self.hint.setText("")
        self.procedureLabel.setText(QCoreApplication.translate("ObserverWorksDialog", u"&\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#if QT_CONFIG(accessibility)
        self.procedure.setAccessibleName(QCoreApplication.translate("ObserverWorksDialog", u"\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("ObserverWorksDialog", u"\u041e\u0442\u043c\u0435\u0442\u0438\u0442\u044c &\u0432\u0441\u0435", None))
#if QT_CONFIG(accessibility)
        self.works.setAccessibleName(QCoreApplication.translate("ObserverWorksDialog", u"\u0420\u0430\u0431\u043e\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText(QCoreApplication.translate("ObserverWorksDialog", u"&\u0421\u043a\u043e\u043b\u044c\u043a\u043e \u043d\u0443\u0436\u043d\u043e \u0432 \u043a\u0430\u0436\u0434\u043e\u0439 \u0448\u043a\u043e\u043b\u0435", None))
#if QT_CONFIG(accessibility)
        self.count.setAccessibleName(QCoreApplication.translate("ObserverWorksDialog", u"\u0421\u043a\u043e\u043b\u044c\u043a\u043e \u043d\u0443\u0436\u043d\u043e \u0432 \u043a\u0430\u0436\u0434\u043e\u0439 \u0448\u043a\u043e\u043b\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.problem.setText("")
    # retranslateUi

