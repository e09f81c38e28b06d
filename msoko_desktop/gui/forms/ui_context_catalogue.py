"""Generated from ui/context_catalogue.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFormLayout,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QSplitter, QToolButton, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from msoko_desktop.gui.plans.field_edit import FieldEdit

class Ui_ContextCatalogue(object):
    def setupUi(self, ContextCatalogue: QWidget) -> None:
        if not ContextCatalogue.objectName():
            ContextCatalogue.setObjectName(u"ContextCatalogue")
        self.outer = QVBoxLayout(ContextCatalogue)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(ContextCatalogue)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 0, 0)
        self.tree = QTreeWidget(self.left)
        self.tree.setObjectName(u"tree")
        self.tree.setRootIsDecorated(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setVisible(False)

        self.leftLayout.addWidget(self.tree)

        self.treeButtons = QHBoxLayout()
        self.treeButtons.setObjectName(u"treeButtons")
        self.add = QPushButton(self.left)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.treeButtons.addWidget(self.add)

        self.remove = QPushButton(self.left)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.treeButtons.addWidget(self.remove)

        self.up = QToolButton(self.left)
        self.up.setObjectName(u"up")

        self.treeButtons.addWidget(self.up)

        self.down = QToolButton(self.left)
        self.down.setObjectName(u"down")

        self.treeButtons.addWidget(self.down)

        self.treeGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.treeButtons.addItem(self.treeGap)


        self.leftLayout.addLayout(self.treeButtons)

        self.restoreRow = QHBoxLayout()
        self.restoreRow.setObjectName(u"restoreRow")
        self.restore = QPushButton(self.left)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.restoreRow.addWidget(self.restore)

        self.restoreGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.restoreRow.addItem(self.restoreGap)


        self.leftLayout.addLayout(self.restoreRow)

        self.splitter.addWidget(self.left)
        self.scroll = QScrollArea(self.splitter)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = QWidget()
        self.form.setObjectName(u"form")
        self.formLayout = QFormLayout(self.form)
        self.formLayout.setObjectName(u"formLayout")
        self.formLayout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.formLayout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.formLayout.setContentsMargins(-1, 0, -1, -1)
        self.clusterLabel = QLabel(self.form)
        self.clusterLabel.setObjectName(u"clusterLabel")

        self.formLayout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.clusterLabel)

        self.cluster = QComboBox(self.form)
        self.cluster.setObjectName(u"cluster")
        self.cluster.setEditable(True)
        self.cluster.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.cluster.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.cluster.setMinimumContentsLength(20)

        self.formLayout.setWidget(0, QFormLayout.ItemRole.FieldRole, self.cluster)

        self.criterionLabel = QLabel(self.form)
        self.criterionLabel.setObjectName(u"criterionLabel")

        self.formLayout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.criterionLabel)

        self.criterion = QComboBox(self.form)
        self.criterion.setObjectName(u"criterion")
        self.criterion.setEditable(True)
        self.criterion.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.criterion.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.criterion.setMinimumContentsLength(20)

        self.formLayout.setWidget(1, QFormLayout.ItemRole.FieldRole, self.criterion)

        self.titleLabel = QLabel(self.form)
        self.titleLabel.setObjectName(u"titleLabel")

        self.formLayout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = FieldEdit(self.form)
        self.title.setObjectName(u"title")

        self.formLayout.setWidget(2, QFormLayout.ItemRole.FieldRole, self.title)

        self.shortLabel = QLabel(self.form)
        self.shortLabel.setObjectName(u"shortLabel")

        self.formLayout.setWidget(3, QFormLayout.ItemRole.LabelRole, self.shortLabel)

        self.short_title = QLineEdit(self.form)
        self.short_title.setObjectName(u"short_title")

        self.formLayout.setWidget(3, QFormLayout.ItemRole.FieldRole, self.short_title)

        self.codeLabel = QLabel(self.form)
        self.codeLabel.setObjectName(u"codeLabel")

        self.formLayout.setWidget(4, QFormLayout.ItemRole.LabelRole, self.codeLabel)

        self.codeRow = QHBoxLayout()
        self.codeRow.setObjectName(u"codeRow")
        self.code = QLineEdit(self.form)
        self.code.setObjectName(u"code")

        self.codeRow.addWidget(self.code)

        self.unitLabel = QLabel(self.form)
        self.unitLabel.setObjectName(u"unitLabel")

        self.codeRow.addWidget(self.unitLabel)

        self.unit = QComboBox(self.form)
        self.unit.setObjectName(u"unit")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.unit.sizePolicy().hasHeightForWidth())
        self.unit.setSizePolicy(sizePolicy1)
        self.unit.setEditable(True)
        self.unit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.codeRow.addWidget(self.unit)

        self.codeRow.setStretch(0, 2)
        self.codeRow.setStretch(2, 3)

        self.formLayout.setLayout(4, QFormLayout.ItemRole.FieldRole, self.codeRow)

        self.rangeLabel = QLabel(self.form)
        self.rangeLabel.setObjectName(u"rangeLabel")

        self.formLayout.setWidget(5, QFormLayout.ItemRole.LabelRole, self.rangeLabel)

        self.rangeRow = QHBoxLayout()
        self.rangeRow.setObjectName(u"rangeRow")
        self.minimum = QLineEdit(self.form)
        self.minimum.setObjectName(u"minimum")

        self.rangeRow.addWidget(self.minimum)

        self.maximumLabel = QLabel(self.form)
        self.maximumLabel.setObjectName(u"maximumLabel")

        self.rangeRow.addWidget(self.maximumLabel)

        self.maximum = QLineEdit(self.form)
        self.maximum.setObjectName(u"maximum")

        self.rangeRow.addWidget(self.maximum)


        self.formLayout.setLayout(5, QFormLayout.ItemRole.FieldRole, self.rangeRow)

        self.directionLabel = QLabel(self.form)
        self.directionLabel.setObjectName(u"directionLabel")

        self.formLayout.setWidget(6, QFormLayout.ItemRole.LabelRole, self.directionLabel)

        self.direction = QComboBox(self.form)
        self.direction.setObjectName(u"direction")

        self.formLayout.setWidget(6, QFormLayout.ItemRole.FieldRole, self.direction)

        self.noteLabel = QLabel(self.form)
        self.noteLabel.setObjectName(u"noteLabel")

        self.formLayout.setWidget(7, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.explanation = FieldEdit(self.form)
        self.explanation.setObjectName(u"explanation")

        self.formLayout.setWidget(7, QFormLayout.ItemRole.FieldRole, self.explanation)

        self.sourceLabel = QLabel(self.form)
        self.sourceLabel.setObjectName(u"sourceLabel")

        self.formLayout.setWidget(8, QFormLayout.ItemRole.LabelRole, self.sourceLabel)

        self.source = FieldEdit(self.form)
        self.source.setObjectName(u"source")

        self.formLayout.setWidget(8, QFormLayout.ItemRole.FieldRole, self.source)

        self.yearLabel = QLabel(self.form)
        self.yearLabel.setObjectName(u"yearLabel")

        self.formLayout.setWidget(9, QFormLayout.ItemRole.LabelRole, self.yearLabel)

        self.yearRow = QHBoxLayout()
        self.yearRow.setObjectName(u"yearRow")
        self.year = QLineEdit(self.form)
        self.year.setObjectName(u"year")

        self.yearRow.addWidget(self.year)

        self.yearGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.yearRow.addItem(self.yearGap)


        self.formLayout.setLayout(9, QFormLayout.ItemRole.FieldRole, self.yearRow)

        self.verified = QCheckBox(self.form)
        self.verified.setObjectName(u"verified")

        self.formLayout.setWidget(10, QFormLayout.ItemRole.FieldRole, self.verified)

        self.problem = QLabel(self.form)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"danger")

        self.formLayout.setWidget(11, QFormLayout.ItemRole.FieldRole, self.problem)

        self.scroll.setWidget(self.form)
        self.splitter.addWidget(self.scroll)

        self.outer.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.clusterLabel.setBuddy(self.cluster)
        self.criterionLabel.setBuddy(self.criterion)
        self.titleLabel.setBuddy(self.title)
        self.shortLabel.setBuddy(self.short_title)
        self.codeLabel.setBuddy(self.code)
        self.unitLabel.setBuddy(self.unit)
        self.rangeLabel.setBuddy(self.minimum)
        self.maximumLabel.setBuddy(self.maximum)
        self.directionLabel.setBuddy(self.direction)
        self.noteLabel.setBuddy(self.explanation)
        self.sourceLabel.setBuddy(self.source)
        self.yearLabel.setBuddy(self.year)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ContextCatalogue)

        QMetaObject.connectSlotsByName(ContextCatalogue)
    # setupUi

    def retranslateUi(self, ContextCatalogue: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438 \u043f\u043e \u043a\u043b\u0430\u0441\u0442\u0435\u0440\u0430\u043c \u0438 \u043a\u0440\u0438\u0442\u0435\u0440\u0438\u044f\u043c", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("ContextCatalogue", u"&\u0414\u043e\u0431\u0430\u0432\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("ContextCatalogue", u"\u041d\u043e\u0432\u044b\u0439 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u0432 \u0442\u043e\u043c \u0436\u0435 \u043a\u0440\u0438\u0442\u0435\u0440\u0438\u0438", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("ContextCatalogue", u"&\u0423\u0434\u0430\u043b\u0438\u0442\u044c", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("ContextCatalogue", u"\u0423\u0431\u0440\u0430\u0442\u044c \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044c \u0438\u0437 \u043f\u0435\u0440\u0435\u0447\u043d\u044f; \u0435\u0433\u043e \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f \u043e\u0441\u0442\u0430\u043d\u0443\u0442\u0441\u044f \u0432 \u0444\u0430\u0439\u043b\u0435", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u0412\u044b\u0448\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("ContextCatalogue", u"\u0412\u044b\u0448\u0435 \u0432 \u043a\u0440\u0438\u0442\u0435\u0440\u0438\u0438 (Alt+\u2191)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041d\u0438\u0436\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("ContextCatalogue", u"\u041d\u0438\u0436\u0435 \u0432 \u043a\u0440\u0438\u0442\u0435\u0440\u0438\u0438 (Alt+\u2193)", None))
#endif // QT_CONFIG(tooltip)
        self.restore.setText(QCoreApplication.translate("ContextCatalogue", u"\u0412\u0435\u0440\u043d\u0443\u0442\u044c &\u0438\u0441\u0445\u043e\u0434\u043d\u044b\u0439 \u043f\u0435\u0440\u0435\u0447\u0435\u043d\u044c", None))
        self.clusterLabel.setText(QCoreApplication.translate("ContextCatalogue", u"&\u041a\u043b\u0430\u0441\u0442\u0435\u0440", None))
#if QT_CONFIG(accessibility)
        self.cluster.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041a\u043b\u0430\u0441\u0442\u0435\u0440", None))
#endif // QT_CONFIG(accessibility)
        self.criterionLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u041a&\u0440\u0438\u0442\u0435\u0440\u0438\u0439", None))
#if QT_CONFIG(accessibility)
        self.criterion.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041a\u0440\u0438\u0442\u0435\u0440\u0438\u0439", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("ContextCatalogue", u"&\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041d\u0430\u0437\u0432\u0430\u043d\u0438\u0435 \u043f\u043e\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u044f", None))
#endif // QT_CONFIG(accessibility)
        self.shortLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u041a\u0440&\u0430\u0442\u043a\u043e\u0435 \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.short_title.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041a\u0440\u0430\u0442\u043a\u043e\u0435 \u043d\u0430\u0437\u0432\u0430\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.short_title.setToolTip(QCoreApplication.translate("ContextCatalogue", u"\u0421\u0442\u043e\u0438\u0442 \u043d\u0430\u0434 \u0441\u0442\u043e\u043b\u0431\u0446\u043e\u043c \u0442\u0430\u0431\u043b\u0438\u0446\u044b", None))
#endif // QT_CONFIG(tooltip)
        self.codeLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u041a&\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.code.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041a\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.code.setToolTip(QCoreApplication.translate("ContextCatalogue", u"\u041f\u043e \u043a\u043e\u0434\u0443 \u0445\u0440\u0430\u043d\u044f\u0442\u0441\u044f \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u044f; \u043f\u0440\u0438 \u043d\u043e\u0432\u043e\u043c \u043a\u043e\u0434\u0435 \u043e\u043d\u0438 \u043f\u0435\u0440\u0435\u0445\u043e\u0434\u044f\u0442 \u0432\u043c\u0435\u0441\u0442\u0435 \u0441 \u043d\u0438\u043c", None))
#endif // QT_CONFIG(tooltip)
        self.unitLabel.setText(QCoreApplication.translate("ContextCatalogue", u"&\u0415\u0434\u0438\u043d\u0438\u0446\u0430", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u0415\u0434\u0438\u043d\u0438\u0446\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.rangeLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u0412\u043e\u0437\u043c\u043e&\u0436\u043d\u043e \u043e\u0442", None))
#if QT_CONFIG(accessibility)
        self.minimum.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041d\u0430\u0438\u043c\u0435\u043d\u044c\u0448\u0435\u0435 \u0432\u043e\u0437\u043c\u043e\u0436\u043d\u043e\u0435 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.minimum.setPlaceholderText(QCoreApplication.translate("ContextCatalogue", u"\u0431\u0435\u0437 \u0433\u0440\u0430\u043d\u0438\u0446\u044b", None))
        self.maximumLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u0434\u043e", None))
#if QT_CONFIG(accessibility)
        self.maximum.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041d\u0430\u0438\u0431\u043e\u043b\u044c\u0448\u0435\u0435 \u0432\u043e\u0437\u043c\u043e\u0436\u043d\u043e\u0435 \u0437\u043d\u0430\u0447\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.maximum.setPlaceholderText(QCoreApplication.translate("ContextCatalogue", u"\u0431\u0435\u0437 \u0433\u0440\u0430\u043d\u0438\u0446\u044b", None))
        self.directionLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u041d\u0430\u043f\u0440\u0430\u0432&\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u041f\u043e&\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.explanation.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u041f\u043e\u044f\u0441\u043d\u0435\u043d\u0438\u0435", None))
#endif // QT_CONFIG(accessibility)
        self.sourceLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u0418\u0441&\u0442\u043e\u0447\u043d\u0438\u043a", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a", None))
#endif // QT_CONFIG(accessibility)
        self.yearLabel.setText(QCoreApplication.translate("ContextCatalogue", u"\u0413\u043e\u0434 \u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a\u0430", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("ContextCatalogue", u"\u0413\u043e\u0434 \u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.verified.setText(QCoreApplication.translate("ContextCatalogue", u"\u0415\u0434\u0438\u043d\u0438\u0446\u0430 \u0438 \u043d\u0430\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435 &\u0432\u0437\u044f\u0442\u044b \u0438\u0437 \u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a\u0430", None))
        self.problem.setText("")
        pass
    # retranslateUi

