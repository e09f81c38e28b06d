"""Generated from ui/analysis_choice.ui by tools/build_forms.py; change the form, not this module."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFormLayout,
    QLabel, QListView, QListWidget, QListWidgetItem,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_AnalysisChoice(object):
    def setupUi(self, AnalysisChoice: QWidget) -> None:
        if not AnalysisChoice.objectName():
            AnalysisChoice.setObjectName(u"AnalysisChoice")
        self.outer = QVBoxLayout(AnalysisChoice)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 4, 8)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(8)
        self.form.setVerticalSpacing(5)
        self.year_label = QLabel(AnalysisChoice)
        self.year_label.setObjectName(u"year_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.year_label)

        self.year = QComboBox(AnalysisChoice)
        self.year.setObjectName(u"year")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.year)

        self.procedure_label = QLabel(AnalysisChoice)
        self.procedure_label.setObjectName(u"procedure_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.procedure_label)

        self.procedure = QComboBox(AnalysisChoice)
        self.procedure.setObjectName(u"procedure")
        self.procedure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.procedure.setMinimumContentsLength(10)

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.procedure)

        self.work_label = QLabel(AnalysisChoice)
        self.work_label.setObjectName(u"work_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.work_label)

        self.work = QComboBox(AnalysisChoice)
        self.work.setObjectName(u"work")
        self.work.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.work.setMinimumContentsLength(10)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.work)

        self.group_label = QLabel(AnalysisChoice)
        self.group_label.setObjectName(u"group_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.group_label)

        self.group = QComboBox(AnalysisChoice)
        self.group.setObjectName(u"group")
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.group.setMinimumContentsLength(10)

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.group)

        self.schools_label = QLabel(AnalysisChoice)
        self.schools_label.setObjectName(u"schools_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.schools_label)

        self.years_label = QLabel(AnalysisChoice)
        self.years_label.setObjectName(u"years_label")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.years_label)

        self.treated_label = QLabel(AnalysisChoice)
        self.treated_label.setObjectName(u"treated_label")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.treated_label)

        self.split_label = QLabel(AnalysisChoice)
        self.split_label.setObjectName(u"split_label")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.split_label)

        self.split = QComboBox(AnalysisChoice)
        self.split.setObjectName(u"split")
        self.split.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.split.setMinimumContentsLength(10)

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.split)

        self.clusters_label = QLabel(AnalysisChoice)
        self.clusters_label.setObjectName(u"clusters_label")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.clusters_label)

        self.clusters = QComboBox(AnalysisChoice)
        self.clusters.setObjectName(u"clusters")

        self.form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.clusters)

        self.features_label = QLabel(AnalysisChoice)
        self.features_label.setObjectName(u"features_label")

        self.form.setWidget(9, QFormLayout.ItemRole.LabelRole, self.features_label)


        self.outer.addLayout(self.form)

        self.match = QCheckBox(AnalysisChoice)
        self.match.setObjectName(u"match")

        self.outer.addWidget(self.match)

        self.reports = QListWidget(AnalysisChoice)
        self.reports.setObjectName(u"reports")
        self.reports.setWordWrap(True)
        self.reports.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reports.setResizeMode(QListView.ResizeMode.Adjust)

        self.outer.addWidget(self.reports)

#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.procedure_label.setBuddy(self.procedure)
        self.work_label.setBuddy(self.work)
        self.group_label.setBuddy(self.group)
        self.split_label.setBuddy(self.split)
        self.clusters_label.setBuddy(self.clusters)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AnalysisChoice)

        QMetaObject.connectSlotsByName(AnalysisChoice)
    # setupUi

    def retranslateUi(self, AnalysisChoice: QWidget) -> None:
        self.year_label.setText(QCoreApplication.translate("AnalysisChoice", u"&\u0413\u043e\u0434", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("AnalysisChoice", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.year.setToolTip(QCoreApplication.translate("AnalysisChoice", u"\u0423\u0447\u0435\u0431\u043d\u044b\u0439 \u0433\u043e\u0434", None))
#endif // QT_CONFIG(tooltip)
        self.procedure_label.setText(QCoreApplication.translate("AnalysisChoice", u"&\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#if QT_CONFIG(accessibility)
        self.procedure.setAccessibleName(QCoreApplication.translate("AnalysisChoice", u"\u041f\u0440\u043e\u0446\u0435\u0434\u0443\u0440\u0430", None))
#endif // QT_CONFIG(accessibility)
        self.work_label.setText(QCoreApplication.translate("AnalysisChoice", u"&\u0420\u0430\u0431\u043e\u0442\u0430", None))
#if QT_CONFIG(accessibility)
        self.work.setAccessibleName(QCoreApplication.translate("AnalysisChoice", u"\u041f\u0440\u0435\u0434\u043c\u0435\u0442 \u0438 \u043a\u043b\u0430\u0441\u0441", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.work.setToolTip(QCoreApplication.translate("AnalysisChoice", u"\u041f\u0440\u0435\u0434\u043c\u0435\u0442 \u0438 \u043a\u043b\u0430\u0441\u0441", None))
#endif // QT_CONFIG(tooltip)
        self.group_label.setText(QCoreApplication.translate("AnalysisChoice", u"&\u0421\u0442\u0440\u043e\u043a\u0438", None))
#if QT_CONFIG(accessibility)
        self.group.setAccessibleName(QCoreApplication.translate("AnalysisChoice", u"\u0427\u0442\u043e \u0432 \u0441\u0442\u0440\u043e\u043a\u0430\u0445", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.group.setToolTip(QCoreApplication.translate("AnalysisChoice", u"\u0427\u0442\u043e \u0432 \u0441\u0442\u0440\u043e\u043a\u0430\u0445: \u0448\u043a\u043e\u043b\u044b, \u043a\u043b\u0430\u0441\u0441\u044b, \u0433\u0440\u0443\u043f\u043f\u044b \u0448\u043a\u043e\u043b", None))
#endif // QT_CONFIG(tooltip)
        self.schools_label.setText(QCoreApplication.translate("AnalysisChoice", u"&\u0428\u043a\u043e\u043b\u044b", None))
        self.years_label.setText(QCoreApplication.translate("AnalysisChoice", u"\u0413&\u043e\u0434\u044b", None))
        self.treated_label.setText(QCoreApplication.translate("AnalysisChoice", u"&\u0421 \u043c\u0435\u0440\u0430\u043c\u0438", None))
        self.split_label.setText(QCoreApplication.translate("AnalysisChoice", u"&\u0414\u0435\u043b\u0435\u043d\u0438\u0435", None))
#if QT_CONFIG(accessibility)
        self.split.setAccessibleName(QCoreApplication.translate("AnalysisChoice", u"\u0414\u0435\u043b\u0438\u0442\u044c \u043b\u0438 \u0448\u043a\u043e\u043b\u044b \u0434\u043e \u043a\u043b\u0430\u0441\u0442\u0435\u0440\u043e\u0432", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.split.setToolTip(QCoreApplication.translate("AnalysisChoice", u"\u0421\u043d\u0430\u0447\u0430\u043b\u0430 \u0440\u0430\u0437\u0434\u0435\u043b\u0438\u0442\u044c \u0448\u043a\u043e\u043b\u044b \u043d\u0430 \u0433\u043e\u0440\u043e\u0434\u0441\u043a\u0438\u0435, \u0441\u0435\u043b\u044c\u0441\u043a\u0438\u0435 \u0438 \u043c\u0430\u043b\u043e\u043a\u043e\u043c\u043f\u043b\u0435\u043a\u0442\u043d\u044b\u0435 \u0438\u043b\u0438 \u0438\u0441\u043a\u0430\u0442\u044c \u043a\u043b\u0430\u0441\u0442\u0435\u0440\u044b \u0441\u0440\u0435\u0434\u0438 \u0432\u0441\u0435\u0445 \u0448\u043a\u043e\u043b \u0441\u0440\u0430\u0437\u0443", None))
#endif // QT_CONFIG(tooltip)
        self.clusters_label.setText(QCoreApplication.translate("AnalysisChoice", u"\u041a&\u043b\u0430\u0441\u0442\u0435\u0440\u043e\u0432", None))
#if QT_CONFIG(accessibility)
        self.clusters.setAccessibleName(QCoreApplication.translate("AnalysisChoice", u"\u0427\u0438\u0441\u043b\u043e \u043a\u043b\u0430\u0441\u0442\u0435\u0440\u043e\u0432", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.clusters.setToolTip(QCoreApplication.translate("AnalysisChoice", u"\u041d\u0430 \u0441\u043a\u043e\u043b\u044c\u043a\u043e \u043a\u043b\u0430\u0441\u0442\u0435\u0440\u043e\u0432 \u0434\u0435\u043b\u0438\u0442\u044c \u0448\u043a\u043e\u043b\u044b", None))
#endif // QT_CONFIG(tooltip)
        self.features_label.setText(QCoreApplication.translate("AnalysisChoice", u"\u041f\u043e&\u043a\u0430\u0437\u0430\u0442\u0435\u043b\u0438", None))
        self.match.setText(QCoreApplication.translate("AnalysisChoice", u"&\u041a\u043e\u0434\u044b \u0443\u0447\u0430\u0441\u0442\u043d\u0438\u043a\u043e\u0432 \u0441\u043e\u0432\u043f\u0430\u0434\u0430\u044e\u0442", None))
#if QT_CONFIG(tooltip)
        self.match.setToolTip(QCoreApplication.translate("AnalysisChoice", u"\u041e\u0434\u0438\u043d \u043a\u043e\u0434 \u0432 \u0440\u0430\u0437\u043d\u044b\u0445 \u0440\u0430\u0431\u043e\u0442\u0430\u0445 \u2013 \u043e\u0434\u0438\u043d \u0438 \u0442\u043e\u0442 \u0436\u0435 \u043e\u0431\u0443\u0447\u0430\u044e\u0449\u0438\u0439\u0441\u044f: \u0442\u043e\u0433\u0434\u0430 \u0432\u0438\u0434\u043d\u043e, \u043a\u0442\u043e \u043a\u0430\u043a\u0443\u044e \u043e\u0442\u043c\u0435\u0442\u043a\u0443 \u043f\u043e\u043b\u0443\u0447\u0438\u043b \u0442\u0430\u043c \u0438 \u0437\u0434\u0435\u0441\u044c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.reports.setAccessibleName(QCoreApplication.translate("AnalysisChoice", u"\u041e\u0442\u0447\u0451\u0442\u044b", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

