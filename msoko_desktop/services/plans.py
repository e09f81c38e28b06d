"""What a person does with plans: list, read, make, edit cells and lines, delete. Each write is one undo step."""

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.periods import PlanPeriod
from msoko_desktop.domain.plans import Abbreviation, Approval, ColumnKind, Plan, PlanColumn, PlanLine, PlanStatus
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.texts import clean, cleaned
from msoko_desktop.storage import plans as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.plans import PlanRow

NO_PLAN = "Этого плана в файле уже нет: он удалён. Обновите список планов."
NO_LINE = "Этой строки в плане уже нет: она удалена. Обновите план и повторите."
APPROVED = "План утверждён. Чтобы изменить его, верните в черновики."
LONGEST_PLAN = 20_000  # lines: twenty times what a district ever wrote; more is a mistake in the source

Cell = tuple[int, ColumnKind, str]


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """A plan in the list: its requisites, how many activities it has, when it was changed last (local time)."""

    id: int
    title: str
    period: PlanPeriod | None
    status: PlanStatus
    direction: str
    activities: int
    approval: Approval | None
    changed: dt.datetime


def list_plans(d: District) -> list[PlanSummary]:
    """Return the plans of the file: those with the latest period first, those without a period before them."""
    with d.reading() as connection:
        counts = dict(
            connection.execute("SELECT plan_id, count(*) FROM line WHERE kind = 'activity' GROUP BY plan_id").fetchall()
        )
        found = PlanRow.select().order_by(PlanRow.period_start.desc(nulls="first"), PlanRow.id).execute(d.database)
        return [
            PlanSummary(
                id=row.id,
                title=row.title,
                period=rows.period_of(row),
                status=PlanStatus(row.status),
                direction=row.direction,
                activities=counts.get(row.id, 0),
                approval=rows.approval_of(row),
                changed=dt.datetime.fromisoformat(row.changed),
            )
            for row in found
        ]


def read_plan(d: District, plan_id: int) -> Plan:
    """Return a plan with its lines in order. Raises InputRefused where it is no longer there."""
    with d.reading() as connection:
        row = next(iter(PlanRow.select().where(PlanRow.id == plan_id).execute(d.database)), None)
        if row is None:
            raise InputRefused(NO_PLAN)
        return rows.plan_of(row, rows.read_lines(connection, plan_id))


def add_plan(d: District, plan: Plan, step: str = "Создать план") -> Changes:
    """Put a new plan into the file, its id in `created`. Raises UserError for what cannot be kept."""
    with operation(d, step) as write:
        plan_id = insert(write.connection, plan)
        write.changed(Area.PLANS, Area.PLAN_LINES, plans=[plan_id], created=[plan_id])
    return write.changes


def insert(connection: sqlite3.Connection, plan: Plan) -> int:
    """Insert a plan as part of a larger step; return its id. Raises InputRefused for what cannot be kept."""
    plan = sound(plan)
    if len(plan.lines) > LONGEST_PLAN:
        raise InputRefused(f"В плане «{plan.title[:60]}» больше {LONGEST_PLAN} строк. Разделите его на несколько.")
    return rows.insert_plan(connection, plan)


def sound(plan: Plan) -> Plan:
    """Return the plan with texts that can be kept and levels within 1–9."""
    lines = tuple(_sound_line(line) for line in plan.lines)
    return replace(cleaned(replace(plan, lines=()), "сведения о плане"), lines=lines)


def _sound_line(line: PlanLine) -> PlanLine:
    line = cleaned(line, f"п. {line.number}" if line.number else "строка плана")
    level = min(max(line.level, 1), 9)
    return line if level == line.level else replace(line, level=level)


def delete_plan(d: District, plan_id: int) -> Changes:
    """Delete a plan with its lines and its place in orders; undo brings all of it back. An approved plan refuses."""
    with operation(d, "Удалить план") as step:
        require_editable(step.connection, plan_id)
        linked = step.connection.execute("SELECT 1 FROM order_plan WHERE plan_id = ?", (plan_id,)).fetchone()
        step.connection.execute("DELETE FROM plan WHERE id = ?", (plan_id,))
        step.changed(Area.PLANS, Area.PLAN_LINES, *([Area.ORDERS] if linked else []), plans=[plan_id])
    return step.changes


def set_properties(
    d: District,
    plan_id: int,
    *,
    title: str | None = None,
    period: PlanPeriod | Any | None = ...,
    columns: Sequence[PlanColumn] | None = None,
    approval: Approval | Any | None = ...,
    abbreviations: Sequence[Abbreviation] | None = None,
    direction: str | None = None,
    status: PlanStatus | None = None,
    extra: dict[str, str] | None = None,
) -> Changes:
    """Change what is given of a plan's requisites and leave the rest; `period=None`, `approval=None` clear them.

    An approved or archived plan takes nothing but a new status (and, with it, the requisites of its approval).
    """
    given: dict[str, Any] = {
        name: value
        for name, value in (
            ("title", title),
            ("columns", None if columns is None else tuple(columns)),
            ("abbreviations", None if abbreviations is None else tuple(abbreviations)),
            ("direction", direction),
            ("status", status),
            ("extra", extra),
        )
        if value is not None
    }
    given |= {name: value for name, value in (("period", period), ("approval", approval)) if value is not ...}
    with operation(d, _properties_step(given)) as step:
        row = next(iter(PlanRow.select().where(PlanRow.id == plan_id).execute(d.database)), None)
        if row is None:
            raise InputRefused(NO_PLAN)
        if row.status != PlanStatus.DRAFT and (status is None or not given.keys() <= {"status", "approval"}):
            raise InputRefused(APPROVED)
        old = rows.plan_of(row)
        new = sound(replace(old, **given))
        before, after = rows.plan_values(old), rows.plan_values(new)
        values = {name: value for name, value in after.items() if value != before[name]}
        if values:
            PlanRow.update(**values).where(PlanRow.id == plan_id).execute(d.database)
        step.changed(Area.PLANS, plans=[plan_id])
    return step.changes


def _properties_step(given: dict[str, Any]) -> str:
    match given.get("status"):
        case PlanStatus.APPROVED:
            return "Утвердить план"
        case PlanStatus.ARCHIVED:
            return "Убрать план в архив"
        case PlanStatus.DRAFT:
            return "Вернуть план в черновики"
    names = {
        "title": "Изменить название плана",
        "period": "Изменить период плана",
        "columns": "Изменить графы плана",
        "approval": "Изменить реквизиты утверждения",
        "abbreviations": "Изменить сокращения плана",
        "direction": "Изменить направление плана",
    }
    return names.get(next(iter(given), ""), "Изменить план") if len(given) == 1 else "Изменить свойства плана"


def require_editable(connection: sqlite3.Connection, plan_id: int) -> None:
    """Raise InputRefused where the plan is gone, approved or archived."""
    row = connection.execute("SELECT status FROM plan WHERE id = ?", (plan_id,)).fetchone()
    if row is None:
        raise InputRefused(NO_PLAN)
    if row[0] != PlanStatus.DRAFT:
        raise InputRefused(APPROVED)


def set_cells(d: District, plan_id: int, cells: Iterable[Cell], step: str = "Изменить ячейку") -> Changes:
    """Set the texts of cells, (line id, column, text) each, as one step. Raises InputRefused where a line is gone."""
    texts: dict[ColumnKind, list[tuple[str, int]]] = defaultdict(list)
    for line_id, column, text in cells:
        texts[column].append((clean(text), line_id))
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        for column, values in texts.items():
            if not rows.set_cells(write.connection, plan_id, column, values):
                raise InputRefused(NO_LINE)
        write.changed(Area.PLAN_LINES, plans=[plan_id])
    return write.changes


def insert_lines(
    d: District, plan_id: int, position: int, lines: Sequence[PlanLine], step: str = "Вставить строки"
) -> Changes:
    """Insert lines before the one at index `position` (0 … number of lines); their ids are in `created`, in order."""
    lines = [_sound_line(line) for line in lines]
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        count = len(rows.line_order(write.connection, plan_id))
        if count + len(lines) > LONGEST_PLAN:
            raise InputRefused(f"В плане стало бы больше {LONGEST_PLAN} строк. Разделите его на несколько.")
        created = rows.insert_at(write.connection, plan_id, min(max(position, 0), count), lines)
        write.changed(Area.PLANS, Area.PLAN_LINES, plans=[plan_id], created=created)
    return write.changes


def delete_lines(d: District, plan_id: int, ids: Collection[int], step: str = "Удалить строки") -> Changes:
    """Delete lines. Raises InputRefused where one of them is gone."""
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        _require_lines(write.connection, plan_id, ids)
        write.connection.executemany("DELETE FROM line WHERE id = ?", [(line_id,) for line_id in set(ids)])
        write.changed(Area.PLANS, Area.PLAN_LINES, plans=[plan_id])
    return write.changes


def move_lines(
    d: District, plan_id: int, ids: Collection[int], position: int, step: str = "Переместить строки"
) -> Changes:
    """Move lines, kept in their order, before the line that now stands at index `position` (their number: the end)."""
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        order = _require_lines(write.connection, plan_id, ids)
        moved = set(ids)
        position = min(max(position, 0), len(order))
        before = [line_id for line_id in order[:position] if line_id not in moved]
        after = [line_id for line_id in order[position:] if line_id not in moved]
        rows.place(write.connection, plan_id, before + [i for i in order if i in moved] + after)
        write.changed(Area.PLAN_LINES, plans=[plan_id])
    return write.changes


def _require_lines(connection: sqlite3.Connection, plan_id: int, ids: Collection[int]) -> list[int]:
    """Return the ids of the plan's lines in order; raise InputRefused where one of `ids` is not among them."""
    order = [line_id for line_id, _ in rows.line_order(connection, plan_id)]
    if not set(ids) <= set(order):
        raise InputRefused(NO_LINE)
    return order


def replace_lines(d: District, plan_id: int, lines: Sequence[PlanLine], step: str) -> Changes:
    """Make `lines` the lines of the plan: those with ids are kept and updated, those without inserted, others deleted.

    The ids of the inserted ones are in `created`, in order. Raises InputRefused where an id is not the plan's.
    """
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        created = store_lines(write.connection, plan_id, lines)
        write.changed(Area.PLANS, Area.PLAN_LINES, plans=[plan_id], created=created)
    return write.changes


def store_lines(connection: sqlite3.Connection, plan_id: int, lines: Sequence[PlanLine]) -> list[int]:
    """Do what `replace_lines` does as part of a larger step, touching only what differs; return the new ids."""
    if len(lines) > LONGEST_PLAN:
        raise InputRefused(f"В плане стало бы больше {LONGEST_PLAN} строк. Разделите его на несколько.")
    sound_lines = [_sound_line(line) for line in lines]
    old = {line.id: line for line in rows.read_lines(connection, plan_id)}
    kept = [line.id for line in sound_lines if line.id is not None]
    if len(set(kept)) != len(kept) or not set(kept) <= old.keys():
        raise InputRefused(NO_LINE)
    connection.executemany("DELETE FROM line WHERE id = ?", [(line_id,) for line_id in old.keys() - set(kept)])
    for line in sound_lines:
        if line.id is not None and line != old[line.id]:
            rows.update_line(connection, old[line.id], line)
    new = [line for line in sound_lines if line.id is None]
    created = rows.append_lines(connection, plan_id, new)
    fresh = iter(created)
    rows.place(connection, plan_id, [next(fresh) if line.id is None else line.id for line in sound_lines])
    return created
