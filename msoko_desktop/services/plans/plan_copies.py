"""A plan made over for later years: a new draft, and the list of what kept its old time."""

from dataclasses import dataclass, replace

from msoko_desktop.domain.deadlines.shift import shift_text
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans import plan_shift
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans.plan_rules import NO_PLAN, insert_plan
from msoko_desktop.storage import indicators as indicator_rows
from msoko_desktop.storage import plans as rows
from msoko_desktop.storage.district_file import District

_COLUMN_WORDS = {
    ColumnKind.NUMBER: "номер",
    ColumnKind.TITLE: "мероприятие",
    ColumnKind.DEADLINE: "срок",
    ColumnKind.EXECUTORS: "исполнители",
    ColumnKind.INDICATORS: "показатели",
    ColumnKind.EXPECTED_RESULT: "ожидаемый результат",
    ColumnKind.NOTE: "примечание",
}


@dataclass(frozen=True, slots=True)
class NotShifted:
    """A place of the copy that kept its old time.

    `where` names it for a person («п. 2.1, срок»), `text` is what was left, `reason` a Russian sentence. `line_id` is
    the line of the new plan (None: its title), `column` the cell.
    """

    where: str
    text: str
    reason: str
    line_id: int | None = None
    column: ColumnKind | None = None


@dataclass(frozen=True, slots=True)
class ShiftResult:
    """The new plan (its id in `changes.created`) and what a person has to look at in it."""

    changes: Changes
    not_shifted: tuple[NotShifted, ...]


def shifted_heading(plan: Plan, years: int) -> tuple[str, PlanPeriod | None]:
    """Return the title and the period that a copy of the plan for `years` later would have (negative: earlier)."""
    period = plan_shift.shift_period(plan.period, years) if plan.period else None
    return shift_text(plan.title, years).text, period


def shifted_copy(d: District, plan_id: int, years: int, title: str | None = None) -> ShiftResult:
    """Copy a plan for `years` later (negative: earlier) as a new draft, under its shifted title or the given one.

    Indicators made of its lines are tied to the lines of the copy, too: the fact of each year comes from its own plan.
    Raises InputRefused where the plan is gone or the years would leave the calendar.
    """
    with operation(d, "Скопировать план на другие годы") as step:
        row = next(iter(rows.PlanRow.select().where(rows.PlanRow.id == plan_id).execute(d.database)), None)
        if row is None:
            raise InputRefused(NO_PLAN)
        plan = rows.plan_of(row, rows.read_lines(step.connection, plan_id))
        try:
            shifted = plan_shift.shift_plan(plan, years)
        except (ValueError, OverflowError) as error:
            raise InputRefused("Такого года в календаре нет. Укажите меньшее число лет.") from error
        copy = shifted.plan if title is None else replace(shifted.plan, title=title)
        copy_id = insert_plan(step.connection, copy)
        ids = [line_id for line_id, _ in rows.line_order(step.connection, copy_id)]
        step.changed(Area.PLANS, Area.PLAN_LINES, plans=[copy_id], created=[copy_id])
        old = [line_id for line_id, _ in rows.line_order(step.connection, plan_id)]
        if years and indicator_rows.carry_lines(step.connection, dict(zip(old, ids, strict=True))):
            step.changed(Area.DIRECTIONS)
    found = tuple(
        NotShifted(
            where=_where(copy.lines, place.line, place.column),
            text=place.text,
            reason=place.reason,
            line_id=None if place.line is None else ids[place.line],
            column=place.column,
        )
        for place in shifted.not_shifted
        if not (place.line is None and title is not None)  # the person wrote the title
    )
    return ShiftResult(step.changes, found)


def _where(lines: tuple[PlanLine, ...], position: int | None, column: ColumnKind | None) -> str:
    """Name a place for a person: «название плана», «п. 2.1, срок», «раздел 3», «строка 7, примечание»."""
    if position is None:
        return "название плана"
    line = lines[position]
    if line.kind is LineKind.SECTION:
        return f"раздел {line.number}" if line.number else f"раздел в строке {position + 1}"
    place = f"п. {line.number}" if line.number else f"строка {position + 1}"
    return f"{place}, {_COLUMN_WORDS[column]}" if column else place
