"""Plans and their lines in the district file: peewee models, and rows to values and back.

The models belong to no data base: `query.execute(district.database)`. What runs at every key stroke or over
thousands of rows is plain SQL on peewee's own connection, which costs a tenth of it.
"""

# ruff: noqa: S608 — the names in the statements are those of the columns below, never from outside

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from peewee import AutoField, BooleanField, CharField, DateField, ForeignKeyField, IntegerField, Model, TextField

from msoko_desktop.domain.plans.plans import (
    Abbreviation,
    Approval,
    ColumnKind,
    LineKind,
    Plan,
    PlanColumn,
    PlanLine,
    PlanStatus,
)
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.storage import undo, undo_rows
from msoko_desktop.storage.positions import GAP, fill_gaps, longest_rise

CELLS = tuple(kind.value for kind in ColumnKind)
LINE_COLUMNS = ("plan_id", "position", "kind", "level", *CELLS)
BULK = 200  # from this many new lines on, one entry of the undo log stands for all


class PlanRow(Model):
    """A plan without its lines; lists are JSON."""

    id = AutoField()
    title = TextField()
    period_start = DateField(null=True)
    period_end = DateField(null=True)
    school_year = BooleanField(default=False)
    table_columns = TextField(default="[]")
    approval_kind = TextField(null=True)
    approval_issuer = TextField(null=True)
    approval_number = TextField(null=True)
    approval_date = DateField(null=True)
    abbreviations = TextField(default="[]")
    direction = TextField(default="")
    status = CharField(default=PlanStatus.DRAFT.value)
    extra = TextField(default="{}")
    changed = TextField()
    amends = IntegerField(null=True)
    order_id = IntegerField(null=True)

    class Meta:
        """The table's name."""

        table_name = "plan"


class LineRow(Model):
    """A line of a plan; `position` orders the lines, with gaps."""

    id = AutoField()
    plan = ForeignKeyField(PlanRow, on_delete="CASCADE", backref="lines")
    position = IntegerField()
    kind = CharField()
    level = IntegerField(default=1)
    number = TextField(default="")
    title = TextField(default="")
    deadline = TextField(default="")
    executors = TextField(default="")
    indicators = TextField(default="")
    expected_result = TextField(default="")
    note = TextField(default="")

    class Meta:
        """The table's name."""

        table_name = "line"


def moment() -> str:
    """Return the present local time as it is kept in `changed`."""
    return dt.datetime.now().isoformat(sep=" ", timespec="seconds")


def plan_values(plan: Plan) -> dict[str, Any]:
    """Return the columns of a plan's row, `changed` apart."""
    approval = plan.approval
    return {
        "title": plan.title,
        "period_start": plan.period.start.isoformat() if plan.period else None,
        "period_end": plan.period.end.isoformat() if plan.period else None,
        "school_year": bool(plan.period and plan.period.school_year),
        "table_columns": _json([[column.kind.value, column.heading, column.width] for column in plan.columns]),
        "approval_kind": approval.kind if approval else None,
        "approval_issuer": approval.issuer if approval else None,
        "approval_number": approval.number if approval else None,
        "approval_date": approval.date.isoformat() if approval and approval.date else None,
        "abbreviations": _json([[item.short, item.meaning] for item in plan.abbreviations]),
        "direction": plan.direction,
        "status": plan.status.value,
        "extra": _json(plan.extra),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def period_of(row: PlanRow) -> PlanPeriod | None:
    """Return the period in a plan's row."""
    if row.period_start is None or row.period_end is None:
        return None
    return PlanPeriod(row.period_start, row.period_end, row.school_year)


def approval_of(row: PlanRow) -> Approval | None:
    """Return the requisites of the approving act in a plan's row."""
    if row.approval_kind is None:
        return None
    return Approval(row.approval_kind, row.approval_issuer or "", row.approval_number or "", row.approval_date)


def plan_of(row: PlanRow, lines: tuple[PlanLine, ...] = ()) -> Plan:
    """Return the plan in a row."""
    return Plan(
        title=row.title,
        period=period_of(row),
        columns=tuple(
            PlanColumn(ColumnKind(kind), heading, width) for kind, heading, width in json.loads(row.table_columns)
        ),
        lines=lines,
        approval=approval_of(row),
        abbreviations=tuple(Abbreviation(short, meaning) for short, meaning in json.loads(row.abbreviations)),
        direction=row.direction,
        status=PlanStatus(row.status),
        id=row.id,
        extra=json.loads(row.extra),
    )


def read_lines(connection: sqlite3.Connection, plan_id: int) -> tuple[PlanLine, ...]:
    """Return the lines of a plan in their order."""
    rows = connection.execute(
        f"SELECT id, kind, level, {', '.join(CELLS)} FROM line WHERE plan_id = ? ORDER BY position, id", (plan_id,)
    )
    return tuple(
        PlanLine(LineKind(kind), level=level, id=line_id, **dict(zip(CELLS, cells, strict=True)))
        for line_id, kind, level, *cells in rows
    )


def bring_back(connection: sqlite3.Connection, plan_id: int, lines: Iterable[PlanLine]) -> None:
    """Insert those of a plan's former lines that are gone, under their old ids, where nothing else has taken these.

    Marks of execution and the rest that went with them come back as far as the undo log knows them.
    """
    taken = {line_id for (line_id,) in connection.execute("SELECT id FROM line")}
    gone = [line for line in lines if line.id is not None and line.id not in taken]
    last = connection.execute("SELECT coalesce(max(position), 0) FROM line WHERE plan_id = ?", (plan_id,)).fetchone()[0]
    connection.executemany(
        f"INSERT INTO line (id, {', '.join(LINE_COLUMNS)}) VALUES (?{', ?' * len(LINE_COLUMNS)})",
        [(line.id, *_row(plan_id, last + GAP * place, line)) for place, line in enumerate(gone, start=1)],
    )
    undo_rows.restore_with_lines(connection, [line.id for line in gone if line.id is not None])


def line_order(connection: sqlite3.Connection, plan_id: int) -> list[tuple[int, int]]:
    """Return (id, position) of the lines of a plan in their order."""
    return connection.execute(
        "SELECT id, position FROM line WHERE plan_id = ? ORDER BY position, id", (plan_id,)
    ).fetchall()


def insert_plan(connection: sqlite3.Connection, plan: Plan) -> int:
    """Insert a plan with its lines and return its id."""
    values = {**plan_values(plan), "changed": moment()}
    cursor = connection.execute(
        f"INSERT INTO plan ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", tuple(values.values())
    )
    plan_id = cursor.lastrowid
    assert plan_id is not None  # noqa: S101  # an INSERT that did not raise has one
    append_lines(connection, plan_id, plan.lines)
    return plan_id


def _row(plan_id: int, position: int, line: PlanLine) -> tuple[Any, ...]:
    return (
        plan_id,
        position,
        line.kind.value,
        line.level,
        line.number,
        line.title,
        line.deadline,
        line.executors,
        line.indicators,
        line.expected_result,
        line.note,
    )


def insert_rows(connection: sqlite3.Connection, plan_id: int, positioned: Sequence[tuple[int, PlanLine]]) -> list[int]:
    """Insert lines at the given positions and return their ids."""
    rows = [_row(plan_id, position, line) for position, line in positioned]
    free = _id_beyond_revisions(connection, plan_id) if rows else None
    if free is not None:  # the ids of the others follow it
        columns = ("id", *LINE_COLUMNS)
        connection.execute(
            f"INSERT INTO line ({', '.join(columns)}) VALUES (?{', ?' * len(LINE_COLUMNS)})", (free, *rows[0])
        )
        return [free, *insert_rows(connection, plan_id, positioned[1:])]
    if len(rows) >= BULK:
        return list(undo.bulk_insert(connection, "line", LINE_COLUMNS, rows))
    statement = f"INSERT INTO line ({', '.join(LINE_COLUMNS)}) VALUES ({', '.join('?' * len(LINE_COLUMNS))})"
    return [int(connection.execute(statement, row).lastrowid or 0) for row in rows]


def _id_beyond_revisions(connection: sqlite3.Connection, plan_id: int) -> int | None:
    """Return the id for a new line where SQLite would give it that of a line which only a revision knows any more.

    A redline takes lines with equal ids for the same line, and an amendment that is given up brings its lines back
    under their ids: those of the plan's own revisions and of all that are being amended are not given again. None
    where SQLite's own choice is right.
    """
    known = connection.execute(
        "SELECT max(json_extract(item.value, '$.id')) FROM revision, "
        "json_each(CASE WHEN json_valid(snapshot) THEN snapshot ELSE '{}' END, '$.lines') AS item "
        "WHERE plan_id = ? OR revision.id IN (SELECT amends FROM plan)",
        (plan_id,),
    ).fetchone()[0]
    last = connection.execute("SELECT coalesce(max(id), 0) FROM line").fetchone()[0]
    return known + 1 if isinstance(known, int) and known > last else None


def append_lines(connection: sqlite3.Connection, plan_id: int, lines: Iterable[PlanLine]) -> list[int]:
    """Insert lines behind the last one and return their ids."""
    last = connection.execute("SELECT coalesce(max(position), 0) FROM line WHERE plan_id = ?", (plan_id,)).fetchone()[0]
    return insert_rows(connection, plan_id, [(last + GAP * (i + 1), line) for i, line in enumerate(lines)])


def place(connection: sqlite3.Connection, plan_id: int, ids: Sequence[int]) -> None:
    """Bring the lines of a plan into the order of `ids` (all of them), moving as few rows as possible.

    The lines that already ascend keep their positions (the longest such run); the others are put between them.
    Where the gaps are used up, the whole plan is spaced anew.
    """
    positions = dict(line_order(connection, plan_id))
    order = [positions[line_id] for line_id in ids]
    stay = longest_rise(order)
    placed = fill_gaps([position if index in stay else None for index, position in enumerate(order)])
    moves = [(new, line_id) for new, old, line_id in zip(placed, order, ids, strict=True) if new != old]
    connection.executemany("UPDATE line SET position = ? WHERE id = ?", moves)


def insert_at(connection: sqlite3.Connection, plan_id: int, position: int, lines: Sequence[PlanLine]) -> list[int]:
    """Insert lines before the line that stands at index `position` (their number for the end); return their ids."""
    order = line_order(connection, plan_id)
    wanted: list[int | None] = [place_ for _, place_ in order]
    wanted[position:position] = [None] * len(lines)
    placed = fill_gaps(wanted)
    old = placed[:position] + placed[position + len(lines) :]
    moves = [(new, line_id) for new, (line_id, before) in zip(old, order, strict=True) if new != before]
    connection.executemany("UPDATE line SET position = ? WHERE id = ?", moves)
    return insert_rows(connection, plan_id, list(zip(placed[position : position + len(lines)], lines, strict=True)))


def touch(connection: sqlite3.Connection, plan_ids: Iterable[int]) -> None:
    """Note that plans were changed now."""
    connection.executemany("UPDATE plan SET changed = ? WHERE id = ?", [(moment(), plan_id) for plan_id in plan_ids])


def set_cells(
    connection: sqlite3.Connection, plan_id: int, column: ColumnKind, cells: Sequence[tuple[str, int]]
) -> bool:
    """Set texts of one column, (text, line id) each; return False where a line is not the plan's."""
    statement = f"UPDATE line SET {column.value} = ? WHERE id = ? AND plan_id = ?"
    if len(cells) == 1:  # the cell just typed: the statement is kept ready
        return connection.execute(statement, (*cells[0], plan_id)).rowcount == 1
    return connection.executemany(statement, [(*cell, plan_id) for cell in cells]).rowcount == len(cells)


def update_lines(connection: sqlite3.Connection, pairs: Iterable[tuple[PlanLine, PlanLine]]) -> None:
    """Write what differs between the old and the new values of stored lines, like changes together."""
    groups: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for old, new in pairs:
        names = tuple(name for name in ("kind", "level", *CELLS) if getattr(new, name) != getattr(old, name))
        if names:
            values = [_plain(getattr(new, name)) for name in names]
            groups.setdefault(names, []).append((*values, old.id))
    for names, rows in groups.items():
        assignments = ", ".join(f"{name} = ?" for name in names)
        connection.executemany(f"UPDATE line SET {assignments} WHERE id = ?", rows)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, LineKind) else value
