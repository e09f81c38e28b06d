"""What the two windows that ask for days share: a last day, a first one, and what is to be known of them."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.execution.day_off_note import DayOffNote
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.services.timetable import days_off

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class DayQuestion(Question):
    """Warns of a day off and of a day outside the plan's period as the days are typed; neither stops anything."""

    def __init__(self, window: "MainWindow", plan_id: int) -> None:
        super().__init__(window)
        self.window_ = window
        plan = window.session.timetable.plan(plan_id)
        self._period: PlanPeriod | None = plan.period if plan is not None else None

    def follow(self, due: DateField, start: DateField, note: DayOffNote, outside: QLabel) -> None:
        """Keep the warnings in step with the fields."""
        self._due, self._start, self._note, self._outside = due, start, note, outside
        for field in (due, start):
            field.textChanged.connect(self._explain)
            field.refused.connect(self.show_problem)
            field.changed.connect(lambda _: self.show_problem(""))
        note.chosen.connect(self._take)
        self._explain()

    def days(self) -> tuple[dt.date | None, dt.date | None, str]:
        """Return the last day, the first one (None: not given), and a sentence where a text is no date."""
        for field in (self._due, self._start):
            if field.problem():
                field.setFocus()
                return None, None, field.problem()
        if self._due.date() is None:
            self._due.setFocus()
            return None, None, "Укажите последний день, например «15.04.2027»."
        return self._due.date(), self._start.date(), ""

    def _take(self, day: object) -> None:
        if isinstance(day, dt.date):
            self._due.set_date(day)
            self._due.setFocus()

    def _explain(self) -> None:
        due = self._due.date()
        district = self.window_.session.district
        self._note.show_day(due, lambda: days_off.days_off(district))
        period = self._period
        outside = due is not None and period is not None and not period.start <= due <= period.end
        if due is not None and period is not None and outside:
            self._outside.setText(
                f"{date_dots(due)} – вне периода плана ({date_dots(period.start)} – {date_dots(period.end)}). "
                "Проверьте год."
            )
        self._outside.setVisible(outside)
