"""From a plan's lines to its dated occurrences: the phrase's own days, a schedule's, or the turns of schools."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from msoko_desktop.domain.deadlines import Deadline, DeadlineKind, describe, missing_date
from msoko_desktop.domain.execution.model import (
    Origin,
    PlannedOccurrence,
    Undated,
    Window,
)
from msoko_desktop.domain.execution.rotation import Turns, turn_occurrences
from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine, part_deadlines, parts_of
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar

Place = tuple[int, int]
"""A line's id with a part of its deadline: 0 for the whole line, 1 … for its stacked parts."""

BoundEntry = tuple[int, str, dt.date, dt.date]
"""An entry of a schedule: its id, its title, its first and last day."""

ReadDeadline = Callable[[str, PlanPeriod], Deadline]

_ANY_DAY = dt.date(2000, 1, 1)  # what has no date reads the same on every day


@dataclass(frozen=True, slots=True)
class Sources:
    """What gives days besides the phrases: the school calendar, entries of schedules, turns of schools, by place."""

    read: ReadDeadline
    calendar: SchoolCalendar
    bindings: Mapping[Place, tuple[BoundEntry, ...]] = field(default_factory=dict)
    turns: Mapping[Place, Turns] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlannedDeadline:
    """One deadline of a plan – of a line, or of one of its stacked parts – with its planned occurrences.

    `number` and `executors` of a row that continues another one are that one's. `undated` is given where a date is
    missing, even beside occurrences («в течение года по графику»).
    """

    plan_id: int
    line_id: int
    part: int
    position: int
    number: str
    title: str
    phrase: str
    executors: str
    section: str
    occurrences: tuple[PlannedOccurrence, ...]
    undated: Undated | None = None


def plan_deadlines(plan: Plan, sources: Sources) -> tuple[PlannedDeadline, ...]:
    """Return the deadlines of a stored plan in the order of its lines.

    Lines that ask for nothing – sections, headings of sub-activities, all lines of a plan without a period – are
    among them with nothing planned: what was recorded of such a line before it became one keeps its place.
    """
    if plan.id is None:
        return ()
    return tuple(_deadline(cell, plan.id, plan.period, sources) for cell in _cells(plan))


@dataclass(frozen=True, slots=True)
class _Cell:
    """A deadline as it stands in the plan, before it is read; `asks` is False where nothing is to be done by it."""

    line_id: int
    part: int
    position: int
    number: str
    title: str
    phrase: str
    executors: str
    section: str
    asks: bool = True


def _cells(plan: Plan) -> Iterator[_Cell]:
    """Yield the deadlines of a plan's lines; sections and headings that only hold sub-activities ask for nothing."""
    section = number = ""
    parents: dict[int, str] = {}
    heads: dict[int, str] = {}
    for position, line in enumerate(plan.lines):
        if line.kind is LineKind.SECTION:
            section = " ".join(f"{line.number}. {line.title}".split()) if line.number else " ".join(line.title.split())
            parents.clear()
            heads.clear()
            if line.id is not None:
                yield _Cell(line.id, 0, position, line.number, line.title, "", "", section, asks=False)
            continue
        number = line.number or number
        executors = line.executors.strip() or _inherited(parents, line)
        parents = {level: text for level, text in parents.items() if level < line.level} | {line.level: executors}
        heads = {level: text for level, text in heads.items() if level < line.level}
        above = heads[max(heads)] if heads else ""
        heads[line.level] = parts_of(line.title)[0]
        if line.id is None:
            continue
        asks = bool(line.deadline.strip()) or not _is_heading(plan.lines, position)
        parts = part_deadlines(line) if "\n" in line.deadline else ()
        if not parts:
            title = line.title.strip() or line.expected_result.strip() or line.indicators.strip()
            if above and _continues(title):
                title = _part_title(above, title)
            yield _Cell(line.id, 0, position, number, title, line.deadline, executors, section, asks)
        head, _ = parts_of(line.title) if parts else ("", ())
        for part, (text, phrase) in enumerate(parts, start=1):
            title = _part_title(head, text)
            yield _Cell(line.id, part, position, number, title, phrase, executors, section)


def _continues(title: str) -> bool:
    """Whether a sub-activity's title only continues that of the activity above («по математике в 9 классах»)."""
    start = title.lstrip("- –").lstrip()
    return start[:1].islower()


def _part_title(head: str, text: str) -> str:
    """Return the title of a part: what stands above the list, and the part without the mark that ends it."""
    part = text.strip().lstrip("- –").rstrip(";,.")
    above = " ".join(head.split()).rstrip(":;,. ")
    return f"{above}: {part}" if above else part


def _inherited(parents: Mapping[int, str], line: PlanLine) -> str:
    """Return the executors of the activity above, for a sub-activity or a continuation row that names none."""
    above = [level for level in parents if level < line.level or (level == line.level and not line.number)]
    return parents[max(above)] if above else ""


def _is_heading(lines: tuple[PlanLine, ...], position: int) -> bool:
    """Whether a line without a deadline is no task of its own: sub-activities follow, or it continues a row."""
    line = lines[position]
    below = lines[position + 1] if position + 1 < len(lines) else None
    if below is not None and below.kind is LineKind.ACTIVITY and below.level > line.level:
        return True
    return not line.number


def _deadline(cell: _Cell, plan_id: int, period: PlanPeriod | None, sources: Sources) -> PlannedDeadline:
    place = (cell.line_id, cell.part)
    bound, turns = sources.bindings.get(place), sources.turns.get(place)
    undated: Undated | None = None
    found: tuple[PlannedOccurrence, ...] = ()
    if bound:
        found = tuple(
            PlannedOccurrence(start, due, origin=Origin.SCHEDULE, entry_id=entry_id, note=title)
            for entry_id, title, start, due in bound
        )
    elif turns and period is not None:
        found = turn_occurrences(turns, period, sources.calendar)
    elif period is not None and cell.asks:
        meaning = sources.read(cell.phrase, period)
        found = tuple(PlannedOccurrence(one.start, one.due, one.approximate) for one in meaning.occurrences)
        if meaning.needs_date or not meaning.occurrences:
            undated = _undated(cell, plan_id, meaning)
    return PlannedDeadline(
        plan_id=plan_id,
        line_id=cell.line_id,
        part=cell.part,
        position=cell.position,
        number=cell.number,
        title=cell.title,
        phrase=cell.phrase,
        executors=cell.executors,
        section=cell.section,
        occurrences=found,
        undated=undated,
    )


def _undated(cell: _Cell, plan_id: int, meaning: Deadline) -> Undated:
    window: Window | None = None
    if meaning.occurrences:
        window = (meaning.occurrences[0].start, meaning.occurrences[-1].due)
    schedules = [part.schedule for part in (meaning, *meaning.parts) if part.schedule is not None]
    reason = missing_date(meaning) if meaning.occurrences else describe(meaning, _ANY_DAY)
    return Undated(
        plan_id=plan_id,
        line_id=cell.line_id,
        part=cell.part,
        position=cell.position,
        number=cell.number,
        title=cell.title,
        phrase=cell.phrase,
        executors=cell.executors,
        reason=capitalised(reason) or "Назначьте дату",
        window=window,
        schedule_code=schedules[0].code if schedules else "",
        interval_years=meaning.interval_years if meaning.kind is DeadlineKind.EVERY_N_YEARS else None,
        per_school=meaning.per_school,
    )
