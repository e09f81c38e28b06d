"""What the cells of a plan mean, for the screen: deadlines in words, executors recognised, targets of indicators."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod

if TYPE_CHECKING:
    from collections.abc import Callable

    from msoko_desktop.domain.deadlines import Deadline
    from msoko_desktop.domain.plans.executors import ExecutorDirectory, ExecutorMatch
    from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar

# The grammar of deadlines and executors is imported with the first cell that is read, after the window is painted.


class DeadlineState(StrEnum):
    """How a deadline stands; the choices of the filter."""

    EMPTY = "empty"
    NOT_UNDERSTOOD = "not_understood"
    NEEDS_DATE = "needs_date"
    OUTSIDE = "outside"
    DATED = "dated"


STATE_NAMES = {
    DeadlineState.EMPTY: "Без срока",
    DeadlineState.NOT_UNDERSTOOD: "Срок не понят",
    DeadlineState.NEEDS_DATE: "Нужна дата",
    DeadlineState.OUTSIDE: "Вне периода плана",
    DeadlineState.DATED: "С датами",
}
STATE_SIGNS = {
    DeadlineState.NOT_UNDERSTOOD: "Срок не понят: уточните формулировку.",
    DeadlineState.OUTSIDE: "Срок выходит за период плана.",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A deadline phrase in words, and how it stands."""

    text: str
    state: DeadlineState


class Meanings:
    """Reads cells for one plan and remembers what it read; a new period or directory begins anew."""

    def __init__(self) -> None:
        self._period: PlanPeriod | None = None
        self._today = dt.date.today()  # the date on the wall of the person
        self._deadlines: dict[str, Meaning] = {}
        self._executors: dict[str, tuple[ExecutorMatch, ...]] = {}
        self._directory: ExecutorDirectory | None = None
        self._find_calendar: Callable[[], SchoolCalendar | None] = lambda: None
        self._calendar: SchoolCalendar | None = None

    def set_calendar(self, find: "Callable[[], SchoolCalendar]") -> None:
        """Read deadlines by this school calendar from now on; it is asked for with the first one."""
        self._find_calendar, self._calendar = find, None
        self._deadlines.clear()

    def set_plan(self, period: PlanPeriod | None, today: dt.date) -> None:
        """Read from now on for a plan of this period."""
        if period != self._period or today != self._today:
            self._period, self._today = period, today
            self._deadlines.clear()

    def set_directory(self, directory: "ExecutorDirectory") -> None:
        """Recognise executors by this directory from now on."""
        self._directory = directory
        self._executors.clear()

    def deadline(self, phrase: str) -> Meaning:
        """Return what a deadline phrase means."""
        known = self._deadlines.get(phrase)
        if known is None:
            known = self._deadlines[phrase] = self._read(phrase)
        return known

    def _read(self, phrase: str) -> Meaning:
        if not phrase.strip():
            return Meaning("Срок не указан", DeadlineState.EMPTY)
        from msoko_desktop.domain.deadlines.describe import describe
        from msoko_desktop.services.timetable.deadlines import read_deadline

        # Without a period the phrase can still be understood or not; its dates cannot be told.
        period = self._period or PlanPeriod(dt.date(self._today.year, 1, 1), dt.date(self._today.year, 12, 31))
        if self._calendar is None:
            self._calendar = self._find_calendar()
        deadline = read_deadline(phrase, period, self._calendar)
        state = state_of(deadline, period)
        if self._period is None and state is not DeadlineState.NOT_UNDERSTOOD:
            return Meaning("Срок понят. Укажите период плана, чтобы видеть даты", DeadlineState.NEEDS_DATE)
        return Meaning(capitalised(describe(deadline, self._today)), state)

    def line_state(self, line: PlanLine) -> DeadlineState:
        """Return how the deadline of an activity stands."""
        return self.deadline(line.deadline).state

    def sign(self, line: PlanLine, kind: ColumnKind) -> str:
        """Return what a person should be warned of in a cell, "" where nothing is wrong."""
        if line.kind is LineKind.SECTION or kind is not ColumnKind.DEADLINE:
            return ""
        meaning = self.deadline(line.deadline)
        return meaning.text if meaning.state in STATE_SIGNS else ""

    def executors(self, text: str) -> tuple["ExecutorMatch", ...]:
        """Return the bodies recognised in a cell of executors."""
        if self._directory is None or not text.strip():
            return ()
        known = self._executors.get(text)
        if known is None:
            from msoko_desktop.domain.plans.executor_split import match_executors

            known = self._executors[text] = match_executors(text, self._directory)
        return known

    def executor_names(self, text: str) -> tuple[str, ...]:
        """Return the names by which a cell of executors can be filtered: of the body, or as printed."""
        return tuple(match.body.name if match.body is not None else match.text for match in self.executors(text))

    def known_names(self) -> list[str]:
        """Return every name of the directory, for completion."""
        if self._directory is None:
            return []
        names = dict.fromkeys(name for body in self._directory.bodies for name in body.names)
        return sorted(names, key=str.casefold)


def state_of(deadline: "Deadline", period: PlanPeriod) -> DeadlineState:
    """Return how a deadline stands in a plan of that period."""
    from msoko_desktop.domain.deadlines import DeadlineKind

    if deadline.kind is DeadlineKind.EMPTY:
        return DeadlineState.EMPTY
    if not deadline.understood:
        return DeadlineState.NOT_UNDERSTOOD
    follows = any(bound.following is not None for bound in deadline.rule.bounds)
    outside = [o for o in deadline.occurrences if o.start > period.end or o.due < period.start]
    if outside and not follows and not deadline.parts:
        return DeadlineState.OUTSIDE
    if deadline.needs_date:
        return DeadlineState.NEEDS_DATE
    return DeadlineState.DATED
