"""What is analysed: year, procedure, work, schools or groups, and the ready reports that fit them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QWidget

from msoko_desktop.gui.analysis.check_button import CheckButton
from msoko_desktop.gui.analysis.report_lines import KEY, NEEDS, ReportLines
from msoko_desktop.gui.forms.ui_analysis_choice import Ui_AnalysisChoice
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.results.assessment_names import procedure_title, subject_line, year_title

if TYPE_CHECKING:
    from msoko_desktop.domain.assessments.model import Assessment
    from msoko_desktop.services.analysis.report_model import Report
    from msoko_desktop.services.analysis.selection import Selection

EFFECTIVENESS = "effectiveness"
SPLITS: tuple[tuple[str, object], ...] = (
    ("городские, сельские, малокомплектные", True),
    ("все школы вместе", False),
)
ALL_PROCEDURES, ALL_WORKS = "Все процедуры", "Все предметы и классы"


@dataclass(frozen=True, slots=True)
class Material:
    """What can be chosen from: the works of the file, its schools (id, name), indicators of context (code, name) to
    cluster schools by with those of the rules, the greatest number of clusters, the schools with measures by year."""

    works: "tuple[Assessment, ...]"
    schools: tuple[tuple[int, str], ...]
    features: tuple[tuple[str, str], ...] = ()
    usual_features: tuple[str, ...] = ()
    most_clusters: int = 2
    with_measures: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


class ChoicePanel(QWidget):
    """`changed()` when something else is chosen; `selection` and `report` tell what is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AnalysisChoice()
        self.ui.setupUi(self)
        self._material = Material((), ())
        self._selection: Selection | None = None
        self._report = ""
        self.schools = CheckButton("Школы", "все школы", "школ выбрано", self)
        self.years = CheckButton("Годы", "все годы", "лет выбрано", self)
        self.ui.form.setWidget(4, self.ui.form.ItemRole.FieldRole, self.schools)
        self.ui.form.setWidget(5, self.ui.form.ItemRole.FieldRole, self.years)
        self.features = CheckButton("Показатели для кластеров", "из справочника", "выбрано", self)
        self.ui.form.setWidget(9, self.ui.form.ItemRole.FieldRole, self.features)
        self.treated = CheckButton("Школы с мерами", "перечень ШНРО", "отмечено", self)
        self.ui.form.setWidget(6, self.ui.form.ItemRole.FieldRole, self.treated)
        self.ui.treated_label.setBuddy(self.treated)
        self.ui.features_label.setBuddy(self.features)
        self.ui.schools_label.setBuddy(self.schools)
        self.ui.years_label.setBuddy(self.years)
        self._lines = ReportLines(self.ui.reports)
        self.ui.reports.setItemDelegate(self._lines)
        QWidget.setTabOrder(self.ui.group, self.schools)
        QWidget.setTabOrder(self.schools, self.years)
        QWidget.setTabOrder(self.years, self.treated)
        QWidget.setTabOrder(self.treated, self.ui.split)
        QWidget.setTabOrder(self.ui.split, self.ui.clusters)
        QWidget.setTabOrder(self.ui.clusters, self.features)
        QWidget.setTabOrder(self.features, self.ui.match)
        QWidget.setTabOrder(self.ui.match, self.ui.reports)
        self.ui.year.activated.connect(lambda _: self._on_year())
        self.ui.procedure.activated.connect(lambda _: self._on_procedure())
        self.ui.work.activated.connect(lambda _: self._on_work())
        self.ui.group.activated.connect(lambda _: self._on_group())
        self.ui.match.toggled.connect(self._on_match)
        self.schools.chosen_changed.connect(self._on_schools)
        self.years.chosen_changed.connect(self._on_years)
        self.treated.chosen_changed.connect(self._on_treated)
        self.ui.split.activated.connect(lambda _: self._on_split())
        self.ui.clusters.activated.connect(lambda _: self._on_clusters())
        self.features.chosen_changed.connect(self._on_features)
        self.ui.reports.currentItemChanged.connect(lambda item, _before: self._on_report(item))
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        self.setMinimumWidth(theme().px(235))
        self.ui.reports.doItemsLayout()

    # --- what is chosen

    @property
    def selection(self) -> "Selection":
        """What is selected. Raises RuntimeError before `show_material`."""
        if self._selection is None:
            raise RuntimeError("nothing was read yet")
        return self._selection

    @property
    def report(self) -> "Report | None":
        """The ready report that is chosen, None where no report fits."""
        from msoko_desktop.services.analysis.reports import REPORTS

        return next((one for one in REPORTS if one.key == self._report), None)

    @property
    def is_ready(self) -> bool:
        """Whether the file was read, so that something is chosen."""
        return self._selection is not None

    @property
    def material(self) -> Material:
        """What can be chosen from."""
        return self._material

    @property
    def works(self) -> "tuple[Assessment, ...]":
        """The works of the file."""
        return self._material.works

    def show_material(self, material: Material, selection: "Selection", report: str) -> None:
        """Offer what the file has; what of the selection is there no longer gives way to what is."""
        self._material = material
        self._selection = self._known(selection)
        self._report = report
        self._fill()

    def choose(self, selection: "Selection", report: str) -> None:
        """Choose something else, as another page or a test asks."""
        self.show_material(self._material, selection, report)
        self.changed.emit()

    def _known(self, selection: "Selection") -> "Selection":
        from msoko_desktop.services.analysis.selection import settled

        return settled(self._material.works, {school for school, _ in self._material.schools}, selection)

    # --- filling

    def _fill(self) -> None:
        from msoko_desktop.services.analysis.selection import procedures_of, works_of, years_of

        works, chosen = self._material.works, self.selection
        years = years_of(works)
        _fill_box(self.ui.year, [(year_title(one), one) for one in years], chosen.school_year)
        known = procedures_of(works, chosen.school_year)
        entries = [*((procedure_title(one), one) for one in known), (ALL_PROCEDURES, "")]
        _fill_box(self.ui.procedure, entries, chosen.procedure)
        self._fill_works(works_of(works, chosen.school_year, chosen.procedure) if chosen.procedure else ())
        self.schools.set_entries(self._material.schools, chosen.school_ids)
        with QSignalBlocker(self.ui.match):
            self.ui.match.setChecked(chosen.match_codes)
        self._fill_reports()
        self._fill_for_report()

    def _fill_works(self, works: "Sequence[Assessment]") -> None:
        from msoko_desktop.services.analysis.selection import key_of

        box, wanted = self.ui.work, self.selection.work
        keys = [key_of(one) for one in works]
        with QSignalBlocker(box):
            box.clear()
            box.addItems([*map(subject_line, works), ALL_WORKS])
            box.setCurrentIndex(keys.index(wanted) if wanted in keys else box.count() - 1)
        box.setEnabled(bool(works))

    def _fill_reports(self) -> None:
        from msoko_desktop.services.analysis.selection import fitting, needs_words, settled_report

        offered = fitting(self._material.works, self.selection)
        report = settled_report(self._material.works, self.selection, self._report)
        self._report = report.key if report is not None else ""
        with QSignalBlocker(self.ui.reports):
            self.ui.reports.clear()
            for one in offered:
                item = QListWidgetItem(one.title, self.ui.reports)
                item.setData(KEY, one.key)
                item.setData(NEEDS, needs_words(one))
                seeds = f"\nДорожная карта: {', '.join(one.seeds)}" if one.seeds else ""
                item.setToolTip(f"{one.title}\nНужно: {needs_words(one)}{seeds}")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.title}. Нужно: {needs_words(one)}")
                if one.key == self._report:
                    self.ui.reports.setCurrentItem(item)

    def _fill_for_report(self) -> None:
        """Offer the groups and years that the report can have."""
        from msoko_desktop.services.analysis.report_model import GroupBy, Scope

        report = self.report
        groups = (GroupBy.SCHOOL,) if report is None or not report.groups else report.groups
        shown = self.selection.group_by if self.selection.group_by in groups else GroupBy.SCHOOL
        _fill_box(self.ui.group, [(one.label, one.value) for one in groups], shown.value)
        self.ui.form.setRowVisible(self.ui.group, report is not None and bool(report.groups))
        over_years = report is not None and (report.needs.scope is Scope.SAME_WORK or report.needs.all_years)
        self.ui.form.setRowVisible(self.years, over_years)
        if over_years:
            known = sorted({one.school_year for one in self._material.works})
            self.years.set_entries([(one, year_title(one)) for one in known], self.selection.years)
        self._fill_treated(shown=self._report == EFFECTIVENESS)
        self._fill_clusters(clustered=self._report == "clusters" or shown is GroupBy.CLUSTER)
        self.ui.match.setVisible(report is not None and report.key in ("vpr_oge", "oge_ege", "trial"))

    def _fill_treated(self, *, shown: bool) -> None:
        """Offer the schools with measures in place of the schools that are rows: those of the file are ticked."""
        self.ui.form.setRowVisible(self.schools, not shown)
        self.ui.form.setRowVisible(self.treated, shown)
        if shown:
            self.treated.set_entries(self._material.schools, self.selection.treated or self._with_measures())

    def _with_measures(self) -> tuple[int, ...]:
        """Return the schools that the file has measures of between the selected year and the one before."""
        return self._material.with_measures.get(self.selection.school_year or 0, ())

    def _fill_clusters(self, *, clustered: bool) -> None:
        """Offer numbers of clusters and the indicators that schools are clustered by, where that is asked for."""
        self.ui.form.setRowVisible(self.ui.split, clustered)
        self.ui.form.setRowVisible(self.ui.clusters, clustered)
        self.ui.form.setRowVisible(self.features, clustered)
        if clustered:
            _fill_box(self.ui.split, SPLITS, self.selection.split)
            numbers: list[tuple[str, object]] = [("по силуэту", 0)]
            numbers += [(str(one), one) for one in range(2, self._material.most_clusters + 1)]
            _fill_box(self.ui.clusters, numbers, self.selection.cluster_count)
            codes = [code for code, _ in self._material.features]
            wanted = self.selection.features or self._material.usual_features
            chosen = [codes.index(code) for code in wanted if code in codes]
            self.features.set_entries([(at, name) for at, (_, name) in enumerate(self._material.features)], chosen)

    # --- what the person does

    def _take(self, selection: "Selection") -> None:
        self._selection = self._known(selection)
        self._fill()
        self.changed.emit()

    def _on_year(self) -> None:
        self._take(replace(self.selection, school_year=int(self.ui.year.currentData())))

    def _on_procedure(self) -> None:
        from msoko_desktop.services.analysis.selection import key_of, works_of

        procedure = str(self.ui.procedure.currentData())
        chosen = replace(self.selection, procedure=procedure)
        works = works_of(self._material.works, chosen.school_year, procedure)
        keys = [key_of(one) for one in works]
        if chosen.work not in keys:
            chosen = replace(chosen, work=keys[0] if keys else None)
        self._take(chosen)

    def _on_work(self) -> None:
        from msoko_desktop.services.analysis.selection import key_of, works_of

        works = works_of(self._material.works, self.selection.school_year, self.selection.procedure)
        at = self.ui.work.currentIndex()
        self._take(replace(self.selection, work=key_of(works[at]) if at < len(works) else None))

    def _on_group(self) -> None:
        from msoko_desktop.services.analysis.report_model import GroupBy

        self._take(replace(self.selection, group_by=GroupBy(str(self.ui.group.currentData()))))

    def _on_match(self, wanted: bool) -> None:
        self._take(replace(self.selection, match_codes=wanted))

    def _on_schools(self) -> None:
        self._take(replace(self.selection, school_ids=self.schools.chosen))

    def _on_treated(self) -> None:
        ticked = self.treated.popup.ticked()
        self._take(replace(self.selection, treated=() if set(ticked) == set(self._with_measures()) else ticked))

    def _on_split(self) -> None:
        self._take(replace(self.selection, split=bool(self.ui.split.currentData())))

    def _on_clusters(self) -> None:
        self._take(replace(self.selection, cluster_count=int(self.ui.clusters.currentData())))

    def _on_features(self) -> None:
        codes = [code for code, _ in self._material.features]
        ticked = tuple(codes[at] for at in self.features.chosen)
        if not ticked and self.features.popup.ticked():  # all of them
            ticked = tuple(codes)
        usual = set(ticked) == set(self._material.usual_features)
        self._take(replace(self.selection, features=() if usual else ticked))

    def _on_years(self) -> None:
        self._take(replace(self.selection, years=self.years.chosen))

    def _on_report(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._report = str(item.data(KEY))
            self._fill_for_report()
            self.changed.emit()

    def sizeHint(self) -> QSize:
        """Return the width the lists need."""
        return QSize(theme().px(270), theme().px(400))


def _fill_box(box: QComboBox, entries: Sequence[tuple[str, object]], chosen: object) -> None:
    with QSignalBlocker(box):
        box.clear()
        for title, data in entries:
            box.addItem(title, data)
        found = [at for at, (_, data) in enumerate(entries) if data == chosen]
        box.setCurrentIndex(found[0] if found else min(0, box.count() - 1))
    box.setEnabled(len(entries) > 1)
