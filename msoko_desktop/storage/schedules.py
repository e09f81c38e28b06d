"""Schedules, their entries and what is bound to them in the district file: rows to values and back."""

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.storage.positions import GAP

Deadline = tuple[int, int]
"""A deadline: the line's id and the part (0: the whole line)."""


@dataclass(frozen=True, slots=True)
class BoundLine:
    """An activity bound to an entry of a schedule, for telling which one it is."""

    plan_id: int
    line_id: int
    number: str
    title: str


def read_schedules(connection: sqlite3.Connection) -> tuple[Schedule, ...]:
    """Return the schedules in their order, each with its entries by date."""
    entries: dict[int, list[ScheduleEntry]] = defaultdict(list)
    for schedule_id, title, start, due, note, entry_id in connection.execute(
        "SELECT schedule_id, title, start, due, note, id FROM schedule_entry ORDER BY start, due, title, id"
    ):
        days = dt.date.fromisoformat(start), dt.date.fromisoformat(due)
        entries[schedule_id].append(ScheduleEntry(title, *days, note, entry_id))
    rows = connection.execute("SELECT name, code, id FROM schedule ORDER BY position, id")
    return tuple(Schedule(name, code, tuple(entries[row_id]), row_id) for name, code, row_id in rows)


def write_schedule(connection: sqlite3.Connection, schedule: Schedule) -> int:
    """Insert a schedule, or change the one with its id and return the id; entries keep theirs.

    Stored entries of it that are not given go, with what is bound to them.
    """
    schedule_id = schedule.id
    if schedule_id is None:
        cursor = connection.execute(
            "INSERT INTO schedule (name, code, position) "
            "VALUES (?, ?, (SELECT coalesce(max(position), 0) + ? FROM schedule))",
            (schedule.name, schedule.code, GAP),
        )
        schedule_id = int(cursor.lastrowid or 0)
    else:
        connection.execute(
            "UPDATE schedule SET name = ?, code = ? WHERE id = ? AND (name, code) != (?, ?)",
            (schedule.name, schedule.code, schedule_id, schedule.name, schedule.code),
        )
    _write_entries(connection, schedule_id, schedule.entries)
    return schedule_id


def _write_entries(connection: sqlite3.Connection, schedule_id: int, entries: Sequence[ScheduleEntry]) -> None:
    rows = connection.execute(
        "SELECT id, title, start, due, note FROM schedule_entry WHERE schedule_id = ?", (schedule_id,)
    )
    stored = {entry_id: values for entry_id, *values in rows}
    kept = {entry.id for entry in entries}
    connection.executemany("DELETE FROM schedule_entry WHERE id = ?", [(gone,) for gone in stored if gone not in kept])
    for entry in entries:
        values = [entry.title, entry.start.isoformat(), entry.due.isoformat(), entry.note]
        if entry.id not in stored:
            connection.execute(
                "INSERT INTO schedule_entry (title, start, due, note, schedule_id) VALUES (?, ?, ?, ?, ?)",
                (*values, schedule_id),
            )
        elif values != stored[entry.id]:
            connection.execute(
                "UPDATE schedule_entry SET title = ?, start = ?, due = ?, note = ? WHERE id = ?", (*values, entry.id)
            )
            # What is recorded of it goes along, so that it tells the last days it had when the entry is deleted.
            connection.execute(
                "UPDATE occurrence SET planned_start = ?, planned_due = ? WHERE entry_id = ?",
                (values[1], values[2], entry.id),
            )


def erase_schedule(connection: sqlite3.Connection, schedule_id: int) -> bool:
    """Delete a schedule with its entries and what is bound to them; return False where there is none."""
    return connection.execute("DELETE FROM schedule WHERE id = ?", (schedule_id,)).rowcount > 0


def read_bound(connection: sqlite3.Connection) -> dict[Deadline, tuple[int, ...]]:
    """Return the ids of the entries that deadlines are bound to, the earliest first."""
    found: dict[Deadline, list[int]] = defaultdict(list)
    for line_id, part, entry_id in connection.execute(
        "SELECT bound.line_id, bound.part, bound.entry_id FROM schedule_binding AS bound "
        "JOIN schedule_entry AS entry ON entry.id = bound.entry_id ORDER BY entry.start, entry.due, entry.id"
    ):
        found[line_id, part].append(entry_id)
    return {deadline: tuple(entries) for deadline, entries in found.items()}


def replace_bound(connection: sqlite3.Connection, deadline: Deadline, entry_ids: Sequence[int]) -> None:
    """Bind a deadline to these entries and to no other."""
    rows = connection.execute("SELECT entry_id FROM schedule_binding WHERE line_id = ? AND part = ?", deadline)
    stored = {entry_id for (entry_id,) in rows}
    connection.executemany(
        "DELETE FROM schedule_binding WHERE line_id = ? AND part = ? AND entry_id = ?",
        [(*deadline, entry_id) for entry_id in sorted(stored - set(entry_ids))],
    )
    connection.executemany(
        "INSERT INTO schedule_binding (line_id, part, entry_id) VALUES (?, ?, ?)",
        [(*deadline, entry_id) for entry_id in dict.fromkeys(entry_ids) if entry_id not in stored],
    )


def bound_lines(connection: sqlite3.Connection, entry_id: int) -> tuple[BoundLine, ...]:
    """Return the activities bound to an entry, each once, in the order of plans and lines."""
    rows = connection.execute(
        "SELECT DISTINCT line.plan_id, line.id, line.number, line.title FROM schedule_binding AS bound "
        "JOIN line ON line.id = bound.line_id WHERE bound.entry_id = ? ORDER BY line.plan_id, line.position, line.id",
        (entry_id,),
    )
    return tuple(BoundLine(*row) for row in rows)


def holds(connection: sqlite3.Connection, table: str, row_id: int) -> bool:
    """Tell whether there is a row with that id in the table of lines or that of entries."""
    query = {"line": "SELECT 1 FROM line WHERE id = ?", "entry": "SELECT 1 FROM schedule_entry WHERE id = ?"}[table]
    return connection.execute(query, (row_id,)).fetchone() is not None
