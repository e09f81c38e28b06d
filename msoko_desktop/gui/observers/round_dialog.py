"""The windows of a round: its name, kind and rules; the works its days are taken from."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import capitalised, date_dots
from msoko_desktop.domain.observers.model import RULES_OF, RoundKind, Rule
from msoko_desktop.domain.observers.records import Round
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_observer_round_dialog import Ui_ObserverRoundDialog
from msoko_desktop.gui.forms.ui_observer_works_dialog import Ui_ObserverWorksDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.observers import rounds
from msoko_desktop.services.results.assessment_names import assessment_title, procedure_title, year_title
from msoko_desktop.services.results.assessment_offers import years_around
from msoko_desktop.services.results.assessments import school_year_of

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_DATA = Qt.ItemDataRole.UserRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RoundDialog(Question):
    """Makes a round (None) or changes one; `created` is the id of a new one."""

    def __init__(self, window: "MainWindow", one: Round | None = None) -> None:
        super().__init__(window)
        self._session = window.session
        self._round = one
        self.created: int | None = None
        ui = self.ui = Ui_ObserverRoundDialog()
        ui.setupUi(self)
        self.arrange(ui.buttons, ui.problem, "&Создать" if one is None else "&Сохранить")
        self.setWindowTitle("Новый график" if one is None else "Свойства графика")
        for kind in RoundKind:
            ui.kind.addItem(capitalised(kind.label), kind)
        present = school_year_of(self._session.day)
        years = sorted({*years_around(present), *([one.school_year] if one is not None else [])}, reverse=True)
        for year in years:
            ui.year.addItem(year_title(year), year)
        shown = one if one is not None else rounds.new_round(RoundKind.OBSERVATION, present)
        ui.title.setText(shown.title)
        ui.kind.setCurrentIndex(list(RoundKind).index(shown.kind))
        ui.year.setCurrentIndex(years.index(shown.school_year))
        ui.limit.setValue(shown.limit or 0)
        ui.note.setText(shown.note)
        self._show_rules(shown.rules)
        ui.kind.currentIndexChanged.connect(lambda _: self._show_rules(frozenset(RULES_OF[self._kind()])))
        fit_dialog(self)
        ui.title.setFocus()

    def _kind(self) -> RoundKind:
        return RoundKind(self.ui.kind.currentData())

    def _show_rules(self, on: frozenset[Rule]) -> None:
        self.ui.rules.clear()
        for rule in RULES_OF[self._kind()]:
            item = QListWidgetItem(capitalised(rule.label), self.ui.rules)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_TICKED if rule in on else _OPEN)
            item.setData(_DATA, rule)
        self.ui.rules.setCurrentRow(0)

    def write(self) -> str:
        """Store the round; return why it cannot be."""
        ui = self.ui
        items = [ui.rules.item(row) for row in range(ui.rules.count())]
        rules = frozenset(Rule(one.data(_DATA)) for one in items if one.checkState() == _TICKED)
        old = self._round if self._round is not None else rounds.new_round(self._kind(), 0)
        new = replace(
            old,
            title=ui.title.text(),
            kind=self._kind(),
            school_year=int(ui.year.currentData()),
            rules=rules,
            limit=ui.limit.value() or None,
            note=ui.note.text(),
        )
        try:
            changes = rounds.save_round(self._session.district, new)
        except UserError as error:
            return str(error)
        if changes:
            self.created = changes.created[0] if changes.created else None
            self._session.broadcast(changes)
        return ""


class WorksDialog(Question):
    """Gives a round its days from works of the file."""

    def __init__(self, window: "MainWindow", one: Round) -> None:
        super().__init__(window)
        self._session = window.session
        self._round = one
        ui = self.ui = Ui_ObserverWorksDialog()
        ui.setupUi(self)
        self.arrange(ui.buttons, ui.problem, "&Добавить")
        self._works = rounds.works_of_year(self._session.district, one.school_year)
        day = "Работы одного дня становятся одним днём графика." if one.kind.has_days else ""
        ui.hint.setText(f"Отмеченные работы добавляются для школ, которые в них участвуют. {day}".strip())
        for code in dict.fromkeys(work.procedure for work in self._works):
            ui.procedure.addItem(procedure_title(code), code)
        ui.procedure.currentIndexChanged.connect(lambda _: self._show_works())
        ui.all.clicked.connect(lambda _=False: self._tick_all())
        self._show_works()
        if not self._works:
            self.show_problem(
                f"В {year_title(one.school_year)} учебном году работ нет: добавьте их на странице «Результаты»."
            )
        fit_dialog(self)

    def _show_works(self) -> None:
        self.ui.works.clear()
        for work in self._works:
            if work.procedure == self.ui.procedure.currentData():
                day = date_dots(work.date) if work.date is not None else "дата не указана"
                item = QListWidgetItem(f"{assessment_title(work)} – {day}", self.ui.works)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(_OPEN)
                item.setData(_DATA, work.id)
        self.ui.works.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.works.item(row) for row in range(self.ui.works.count())]

    def _tick_all(self) -> None:
        ticked = all(one.checkState() == _TICKED for one in self._items())
        for one in self._items():
            one.setCheckState(_OPEN if ticked else _TICKED)

    def write(self) -> str:
        """Add the days; return why they cannot be."""
        chosen = [int(one.data(_DATA)) for one in self._items() if one.checkState() == _TICKED]
        try:
            changes = rounds.add_from_works(self._session.district, self._round.id or 0, chosen, self.ui.count.value())
        except UserError as error:
            return str(error)
        if changes:
            self._session.broadcast(changes)
        return ""
