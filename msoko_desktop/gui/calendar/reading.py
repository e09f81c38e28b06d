"""What the calendar reads of the timetable for the days it shows, and the sentence where there is nothing to see."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import TrackedOccurrence, Undated
from msoko_desktop.domain.execution.agenda import agenda
from msoko_desktop.domain.execution.spans import Span
from msoko_desktop.domain.language.russian import capitalised, counted, date_dots, one_line
from msoko_desktop.gui.calendar import spans
from msoko_desktop.gui.calendar.chips import Chip, make_chip
from msoko_desktop.gui.calendar.month_paint import DayLook
from msoko_desktop.gui.calendar.year_rows import YearRow, year_rows
from msoko_desktop.gui.execution.occurrence_list import ListRow
from msoko_desktop.services.search import fold
from msoko_desktop.services.timetable.today import today_view

if TYPE_CHECKING:
    from msoko_desktop.domain.timetable.days_off import DaysOff
    from msoko_desktop.services.timetable.timetable import Selection, Timetable


@dataclass(slots=True)
class Reading:
    """Reads for one day, selection and words; asks the timetable only for the days that are shown."""

    timetable: "Timetable"
    on: dt.date
    selection: "Selection"
    words: tuple[str, ...]
    days_off: "DaysOff"
    found: int = field(default=0)  # how many occurrences the last reading has found

    def matches(self, thing: TrackedOccurrence | Undated) -> bool:
        """Whether a thing holds all words that are looked for."""
        if not self.words:
            return True
        text = fold(f"{thing.number} {thing.title} {thing.executors} {thing.phrase}")
        return all(word in text for word in self.words)

    def items(self, first: dt.date, last: dt.date, *, due_only: bool = False) -> list[TrackedOccurrence]:
        """Return the occurrences with a day (with `due_only`: the last day) from `first` to `last`."""
        found = self.timetable.between(first, last, self.on, self.selection)
        return [item for item in found if (not due_only or item.due <= last) and self.matches(item)]

    def _chips(self, items: Sequence[TrackedOccurrence]) -> list[Chip]:
        return [make_chip(item, self.on, self.days_off) for item in items]

    def month(self, day: dt.date) -> tuple[list[Chip], dict[dt.date, DayLook]]:
        """Return what is due on the sheet of the month that holds a day, and what is special in its days."""
        days = spans.month_days(day)
        items = self.items(days[0], days[-1], due_only=True)
        self.found = sum((item.due.year, item.due.month) == (day.year, day.month) for item in items)
        looks = {one: DayLook(self.days_off.is_day_off(one), self.days_off.name(one)) for one in days}
        return self._chips(items), looks

    def year(self, first: dt.date, last: dt.date) -> list[YearRow]:
        """Return the rows of a year."""
        items = self.items(first, last)
        self.found = len(items)
        plans = [plan.id for plan in self.timetable.in_force(self.on)]
        whole = self.selection.plan_id is None
        return year_rows(self._chips(items), plans, self._plan_title, with_plans=whole)

    def _plan_title(self, plan_id: int) -> str:
        plan = self.timetable.plan(plan_id)
        return one_line(plan.title) if plan is not None else ""

    def weeks(self, first: dt.date, last: dt.date) -> list[ListRow]:
        """Return the rows of the list: week by week what is due, then what runs through the days."""
        found = agenda(self.items(first, last), first, last)
        self.found = sum(len(week.items) for week in found.weeks) + len(found.running)
        rows: list[ListRow] = []
        for week in found.weeks:
            rows.append(ListRow(f"{spans.title(Span.WEEK, week.first)} – {_dues(len(week.items))}", role="accent"))
            rows += [self.row(item) for item in week.items]
        if found.running:
            rows.append(ListRow(f"В работе в течение периода – {_dues(len(found.running))}", role="accent"))
            rows += [self.row(item) for item in found.running]
        return rows

    def row(self, thing: TrackedOccurrence | Undated) -> ListRow:
        """Return the row of an occurrence or of a deadline without a date."""
        executors = one_line(thing.executors)
        return ListRow(chosen=thing, executors=executors, plan=self.timetable.short_title(thing.plan_id))

    def undated(self) -> list[Undated]:
        """Return the deadlines without a date, the same as «Сегодня»: none of plans that ended long before."""
        found = today_view(self.timetable, self.on, self.selection).undated
        return [item for item in found if self.matches(item)]

    def everything(self) -> list[TrackedOccurrence]:
        """Return every occurrence that fits the selection and the words, of whatever day."""
        return [item for item in self.timetable.occurrences(self.on, self.selection) if self.matches(item)]

    def find(self, key: str) -> TrackedOccurrence | None:
        """Return the occurrence with this key; None where it is gone, or the selection or the words hide it."""
        item = self.timetable.find(key)
        shown = item is not None and item in self.timetable.between(item.start, item.due, self.on, self.selection)
        return item if item is not None and shown and self.matches(item) else None

    def next_match(self, here: str, day: dt.date, *, backwards: bool) -> TrackedOccurrence | None:
        """Return the occurrence after (before) that with the key `here`, or from a day on, round at the ends."""
        found = self.everything()
        if not found:
            return None
        keys = [item.key for item in found]
        if here in keys:
            place = keys.index(here) + (-1 if backwards else 1)
        else:
            later = next((place for place, item in enumerate(found) if item.due >= day), 0)
            place = later - (1 if backwards else 0)
        return found[place % len(found)]

    def hint(self, first: dt.date, last: dt.date, when: str, *, filtered: bool) -> str:
        """Return what to say after a reading: nothing is in force, nothing is found, plans that cannot be dated."""
        sentences: list[str] = []
        if not self.timetable.in_force(self.on):
            return "Действующих планов нет. Загрузите план или создайте его на странице «Планы»."
        if not self.found:
            sentences.append(f"По этому отбору {when} ничего нет." if filtered else f"{capitalised(when)} сроков нет.")
            near = self._nearest(first, last)
            if near is not None:
                sentences.append(f"Ближайший срок – {date_dots(near)}.")
        hidden = self.timetable.without_period()
        if hidden:
            plans = counted(len(hidden), "плана", "планов", "планов")
            sentences.append(f"Сроки {plans} не показаны: в свойствах плана не указан период.")
        return " ".join(sentences)

    def _nearest(self, first: dt.date, last: dt.date) -> dt.date | None:
        """Return the due day nearest to the days that are shown, a later one before an earlier one."""
        dues = [item.due for item in self.everything()]
        later = min((due for due in dues if due > last), default=None)
        return later or max((due for due in dues if due < first), default=None)


def _dues(count: int) -> str:
    return counted(count, "срок", "срока", "сроков")
