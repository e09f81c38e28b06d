"""Generated from ui/grid_filter.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QToolButton,
    QVBoxLayout, QWidget)

class Ui_GridFilter(object):
    def setupUi(self, GridFilter: QWidget) -> None:
        if not GridFilter.objectName():
            GridFilter.setObjectName(u"GridFilter")
        GridFilter.resize(290, 380)
        self.outer = QVBoxLayout(GridFilter)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.heading = QLabel(GridFilter)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.outer.addWidget(self.heading)

        self.sorting = QHBoxLayout()
        self.sorting.setObjectName(u"sorting")
        self.ascending = QToolButton(GridFilter)
        self.ascending.setObjectName(u"ascending")
        self.ascending.setCheckable(True)

        self.sorting.addWidget(self.ascending)

        self.descending = QToolButton(GridFilter)
        self.descending.setObjectName(u"descending")
        self.descending.setCheckable(True)

        self.sorting.addWidget(self.descending)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sorting.addItem(self.space)


        self.outer.addLayout(self.sorting)

        self.conditionRow = QHBoxLayout()
        self.conditionRow.setObjectName(u"conditionRow")
        self.condition = QComboBox(GridFilter)
        self.condition.setObjectName(u"condition")

        self.conditionRow.addWidget(self.condition)

        self.text = QLineEdit(GridFilter)
        self.text.setObjectName(u"text")

        self.conditionRow.addWidget(self.text)

        self.conditionRow.setStretch(1, 1)

        self.outer.addLayout(self.conditionRow)

        self.every = QCheckBox(GridFilter)
        self.every.setObjectName(u"every")

        self.outer.addWidget(self.every)

        self.values = QListView(GridFilter)
        self.values.setObjectName(u"values")
        self.values.setUniformItemSizes(True)

        self.outer.addWidget(self.values)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.reset = QPushButton(GridFilter)
        self.reset.setObjectName(u"reset")

        self.buttons.addWidget(self.reset)

        self.space2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space2)

        self.apply = QPushButton(GridFilter)
        self.apply.setObjectName(u"apply")

        self.buttons.addWidget(self.apply)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(GridFilter)

        self.apply.setDefault(True)


        QMetaObject.connectSlotsByName(GridFilter)
    # setupUi

    def retranslateUi(self, GridFilter: QWidget) -> None:
        self.ascending.setText(QCoreApplication.translate("GridFilter", u"\u041f\u043e \u0432\u043e\u0437\u0440\u0430\u0441\u0442\u0430\u043d\u0438\u044e", None))
        self.descending.setText(QCoreApplication.translate("GridFilter", u"\u041f\u043e \u0443\u0431\u044b\u0432\u0430\u043d\u0438\u044e", None))
#if QT_CONFIG(accessibility)
        self.condition.setAccessibleName(QCoreApplication.translate("GridFilter", u"\u0423\u0441\u043b\u043e\u0432\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("GridFilter", u"\u0421 \u0447\u0435\u043c \u0441\u0440\u0430\u0432\u043d\u0438\u0442\u044c", None))
#endif // QT_CONFIG(accessibility)
        self.every.setText(QCoreApplication.translate("GridFilter", u"\u0412\u0441\u0435 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f", None))
#if QT_CONFIG(accessibility)
        self.values.setAccessibleName(QCoreApplication.translate("GridFilter", u"\u0417\u043d\u0430\u0447\u0435\u043d\u0438\u044f \u0441\u0442\u043e\u043b\u0431\u0446\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.reset.setText(QCoreApplication.translate("GridFilter", u"\u0421\u0431\u0440\u043e\u0441\u0438\u0442\u044c", None))
        self.apply.setText(QCoreApplication.translate("GridFilter", u"\u041f\u0440\u0438\u043c\u0435\u043d\u0438\u0442\u044c", None))
        pass
    # retranslateUi

