"""Spreads the schools over the years of a plan: «1 раз в 3 года для каждой ОО»."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.execution import TrackedOccurrence, Undated
from msoko_desktop.domain.execution.rotation import spread, years_of
from msoko_desktop.domain.language.russian import counted, one_line, shortened
from msoko_desktop.domain.schools.schools import works_between
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question, what_text
from msoko_desktop.gui.forms.ui_spread_dialog import Ui_SpreadDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.schools import schools
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.deadlines import calendar_of, read_deadline

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

NAMES = 160  # characters of the names of schools without a turn


class SpreadDialog(Question):
    """Proposes an even distribution where nobody made one yet; every school can be moved to another year."""

    def __init__(self, window: "MainWindow", item: TrackedOccurrence | Undated) -> None:
        super().__init__(window)
        self._window = window
        self._item = item
        self.ui = Ui_SpreadDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Сохранить")
        self.ui.what.setText(what_text((item,)))
        self.ui.phrase.setText(f"Срок в плане: {one_line(item.phrase) or 'не указан'}")
        district = window.session.district
        calendar = calendar_of(district)
        plan = window.session.timetable.plan(item.plan_id)
        self._period: PlanPeriod | None = plan.period if plan is not None else None
        stored = execution.turns_of(district, item.line_id, item.part)
        self._schools = self._whose_turns({school_id for ids in stored.values() for school_id in ids})
        self._years: dict[int, str] = {}
        self._interval = 1
        if self._period is not None:
            self._years = {year: self._caption(year) for year in years_of(self._period, calendar)}
            meaning = read_deadline(item.phrase, self._period, calendar)
            self._interval = meaning.interval_years or len(self._years) or 1
        self.ui.table.show_turns(self._schools, self._years, stored, self._interval)
        self.ui.table.edited.connect(self._explain)
        self.ui.evenly.clicked.connect(self.spread_evenly)
        self.ui.clear.clicked.connect(self._clear)
        self._explain()
        if not stored and self._schools and self._years:
            self.spread_evenly()
        self.ui.table.setFocus()
        fit_dialog(self)

    def _whose_turns(self, with_turns: Collection[int]) -> list[tuple[int, str]]:
        """Return the schools that work in the plan's period, and those that have a turn in it."""
        found = []
        for one in schools.list_schools(self._window.session.district):
            works = self._period is None or works_between(one, self._period.start, self._period.end)
            if one.id is not None and (works or one.id in with_turns):
                found.append((one.id, one.short_name))
        return found

    def _caption(self, year: int) -> str:
        school_year = self._period is not None and self._period.school_year
        return f"{year}/{(year + 1) % 100:02d}" if school_year else str(year)

    def spread_evenly(self) -> None:
        """Give every school its turn, as many to each year as to the next or one more."""
        try:
            turns = spread([one for one, _ in self._schools], list(self._years), self._interval)
        except UserError as error:
            self.show_problem(str(error))
            return
        self.ui.table.show_turns(self._schools, self._years, turns, self._interval)
        self._explain()

    def _clear(self) -> None:
        self.ui.table.show_turns(self._schools, self._years, {}, self._interval)
        self._explain()

    def _explain(self) -> None:
        usable = bool(self._schools and self._years)
        for widget in (self.ui.evenly, self.ui.clear, self._answer):
            widget.setEnabled(usable)
        self.ui.table.setVisible(usable)
        self.ui.hint.setVisible(usable)
        if not self._schools:
            text = "Список школ пуст. Внесите школы: «Правка → Школы…»."
        elif not self._years:
            text = "У плана не указан период: распределять не по чему. Укажите его в свойствах плана."
        else:
            without = self.ui.table.without_turn()
            count = counted(len(without), "школа", "школы", "школ")
            text = f"Без очереди {count}: {shortened(', '.join(without), NAMES)}" if without else ""
        self.ui.without.setText(text)
        self.ui.without.setVisible(bool(text))

    def write(self) -> str:
        """Keep the turns as they stand in the table."""
        item, turns = self._item, self.ui.table.turns()
        return commands.attempt(self._window, lambda d: execution.spread_schools(d, item.line_id, item.part, turns))
