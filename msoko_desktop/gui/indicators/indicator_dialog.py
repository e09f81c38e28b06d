"""Asks for an indicator: its title, kind, unit, base, weight, and where its facts come from."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.grids import format_number, parse_number
from msoko_desktop.domain.indicators.district_indicators import AutoFact, Comparison, DistrictIndicator, IndicatorKind
from msoko_desktop.domain.language.russian import counted, one_line, shortened
from msoko_desktop.domain.plans.plans import LineKind
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_indicator_dialog import Ui_IndicatorDialog
from msoko_desktop.gui.printing.dialog import fill_combo
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.directions.directions import plans_of_directions
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_choices import procedures_of
from msoko_desktop.services.indicators.indicator_sources import OF_ROOMS, Sources
from msoko_desktop.services.plans.plans import read_plan

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.district import District

_TITLE = 90  # characters of an activity in the list
_OF_RESULTS = (AutoFact.SUCCESS, AutoFact.QUALITY)
_NOTHING = {
    AutoFact.MONITORING: "Форм мониторинга пока нет",
    AutoFact.REGISTER: "Включённых банков нет",
    AutoFact.SURVEY: "Вопросов с положительными ответами пока нет",
}
_OF_LINES = (AutoFact.EXECUTED, AutoFact.EVIDENCE)


class IndicatorDialog(Question):
    """Changes one indicator, or makes one whose id is None; `made` is its id once it is stored."""

    def __init__(self, window: "MainWindow", one: DistrictIndicator) -> None:
        super().__init__(window)
        self._window, self._one = window, one
        self.made: int | None = None
        self._sources = Sources(window.session.district)
        self._lines_of: tuple[tuple[int, ...], ...] = ((),)
        self.ui = Ui_IndicatorDialog()
        self.ui.setupUi(self)
        if one.id is None:
            self.setWindowTitle("Новый показатель")
        self.arrange(self.ui.buttons, self.ui.problem, "&Добавить" if one.id is None else "&Сохранить")
        self.limit(self.ui.title)
        self.limit(self.ui.note)
        self._fill()
        self.ui.kind.currentIndexChanged.connect(lambda _: self._show_what_fits())
        self.ui.auto.currentIndexChanged.connect(lambda _: self._on_auto())
        self.ui.of.currentIndexChanged.connect(lambda _: self._on_of())
        self._on_auto()
        self._show_what_fits()
        if one.source_problem:
            self.show_problem(one.source_problem)
        fit_dialog(self)
        self.ui.title.setFocus()

    def _fill(self) -> None:
        ui, one = self.ui, self._one
        ui.title.setPlainText(one.title)
        fill_combo(ui.kind, tuple((kind, kind.label) for kind in IndicatorKind), one.kind)
        ui.unit.setText(one.unit)
        ui.base.setText(one.base)
        fill_combo(ui.comparison, tuple((found, found.label) for found in Comparison), one.comparison)
        ui.weight.setText("" if one.weight is None else format_number(one.weight))
        fill_combo(ui.auto, tuple((auto, auto.label) for auto in AutoFact), one.auto)
        lines = self._lines()
        if len(one.line_ids) > 1:
            many = counted(len(one.line_ids), "мероприятием", "мероприятиями", "мероприятиями")
            lines.insert(0, (one.line_ids, f"Связан с {many} планов"))
        self._lines_of = ((), *(ids for ids, _ in lines))
        ui.line.addItems(["Не связан с планом", *(words for _, words in lines)])
        ui.line.setCurrentIndex(self._lines_of.index(one.line_ids) if one.line_ids in self._lines_of else 0)
        ui.note.setPlainText(one.note)

    def _lines(self) -> list[tuple[tuple[int, ...], str]]:
        district = self._window.session.district
        found: list[tuple[tuple[int, ...], str]] = []
        for summary in plans_of_directions(district).get(self._one.direction, ()):
            plan = read_plan(district, summary.id)
            years = "" if plan.period is None else f"{plan.period.start.year}: "
            for line in plan.lines:
                if line.kind is LineKind.ACTIVITY and line.id is not None:
                    words = shortened(one_line(f"{line.number} {line.title}"), _TITLE)
                    found.append(((line.id,), f"{years}{words}"))
        return found

    def _on_auto(self) -> None:
        """Offer what the chosen source can count."""
        ui, auto, chosen = self.ui, AutoFact(self.ui.auto.currentData()), self._one.auto_of
        choices: tuple[tuple[str, str], ...] = (("", "–"),)
        if auto is AutoFact.DOCUMENTS:
            choices = (("", "Любой документ направления"), *((kind.value, kind.label) for kind in DocumentKind))
        elif auto in _OF_RESULTS:
            found = procedures_of(self._window.session.district)
            choices = found or (("", "Результатов в файле пока нет"),)
        elif auto in OF_ROOMS:
            choices = self._sources.what(auto) or (("", _NOTHING[auto]),)
            chosen = chosen.rpartition("|")[0]
        with QSignalBlocker(ui.of):
            ui.of.clear()
            fill_combo(ui.of, choices, chosen)
        self._on_of()

    def _on_of(self) -> None:
        """Offer the ways in which the chosen thing can be counted."""
        ui, auto = self.ui, AutoFact(self.ui.auto.currentData())
        choices = self._sources.how(auto, str(ui.of.currentData() or ""))
        ui.how.clear()
        fill_combo(ui.how, choices or (("", "–"),), self._one.auto_of.rpartition("|")[2])
        ui.of.setToolTip(ui.of.currentText())
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        ui, kind, auto = self.ui, IndicatorKind(self.ui.kind.currentData()), AutoFact(self.ui.auto.currentData())
        ui.base.setEnabled(kind is IndicatorKind.SHARE)
        ui.unit.setEnabled(kind in (IndicatorKind.COUNT, IndicatorKind.POINTS))
        ui.of.setEnabled(auto is AutoFact.DOCUMENTS or auto in _OF_RESULTS or auto in OF_ROOMS)
        ui.how.setEnabled(ui.how.count() > 1)
        ui.line.setEnabled(auto in _OF_LINES or ui.line.count() > 1)

    def _auto_of(self) -> str:
        """Return what the source counts, as it is stored."""
        what = str(self.ui.of.currentData() or "")
        of_rooms = AutoFact(self.ui.auto.currentData()) in OF_ROOMS
        return f"{what}|{self.ui.how.currentData() or ''}" if of_rooms else what

    def write(self) -> str:
        """Store the indicator; return the sentence of the refusal."""
        ui = self.ui
        weight = ui.weight.text().replace("%", "").strip()
        number = parse_number(weight) if weight else None
        if weight and number is None:
            return f"«{weight}» — не число. Вес – от 0 до 100 % или пусто."
        kind = IndicatorKind(ui.kind.currentData())
        stored = replace(
            self._one,
            title=ui.title.toPlainText(),
            kind=kind,
            unit=ui.unit.text() if kind in (IndicatorKind.COUNT, IndicatorKind.POINTS) else "",
            base=ui.base.text() if kind is IndicatorKind.SHARE else "",
            comparison=Comparison(ui.comparison.currentData()),
            weight=number,
            auto=AutoFact(ui.auto.currentData()),
            auto_of=self._auto_of(),
            line_ids=self._lines_of[ui.line.currentIndex()],
            note=ui.note.toPlainText(),
        )

        def save(d: "District") -> Changes:
            changes = indicators.save_indicator(d, stored)
            self.made = changes.created[0] if changes.created else self._one.id
            return changes

        return commands.attempt(self._window, save)
