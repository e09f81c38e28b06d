"""What was recorded of the occurrences of plans: rows to values and back.

Plain SQL on peewee's own connection: pages read all of it at once, thousands of rows for a district of many years.
"""

# ruff: noqa: S608 — the names in the statements are those of the columns below, never from outside

import datetime as dt
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from msoko_desktop.domain.execution import (
    Evidence,
    EvidenceKind,
    OccurrenceRecord,
    OccurrenceRef,
    Progress,
    SchoolTick,
)
from msoko_desktop.domain.execution.model import Window

_COLUMNS = (
    "line_id",
    "part",
    "planned_start",
    "planned_due",
    "entry_id",
    "progress",
    "start",
    "due",
    "done_on",
    "done_by",
    "note",
    "reason",
)
Deadline = tuple[int, int]
"""A line's id with a part of its deadline: 0 for the whole line."""


def read_records(connection: sqlite3.Connection) -> dict[Deadline, tuple[OccurrenceRecord, ...]]:
    """Return everything recorded in the file, by line and part, in the order in which it was recorded."""
    evidence = _evidence(connection)
    ticks = _ticks(connection)
    found: dict[Deadline, list[OccurrenceRecord]] = defaultdict(list)
    for row in connection.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM occurrence ORDER BY id"):
        record = _record(row, evidence, ticks)
        found[record.line_id, record.part].append(record)
    return {deadline: tuple(records) for deadline, records in found.items()}


def read_record(connection: sqlite3.Connection, record_id: int) -> OccurrenceRecord | None:
    """Return one record with its evidence and ticks, None where it is gone."""
    row = connection.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM occurrence WHERE id = ?", (record_id,)).fetchone()
    if row is None:
        return None
    return _record(row, _evidence(connection, record_id), _ticks(connection, record_id))


def _record(
    row: tuple[Any, ...], evidence: Mapping[int, list[Evidence]], ticks: Mapping[int, list[SchoolTick]]
) -> OccurrenceRecord:
    record_id, line_id, part, planned_start, planned_due, entry_id, progress, *rest = row
    start, due, done_on, done_by, note, reason = rest
    planned = None if planned_start is None else (_day(planned_start), _day(planned_due))
    return OccurrenceRecord(
        id=record_id,
        line_id=line_id,
        part=part,
        planned=planned,
        entry_id=entry_id,
        progress=Progress(progress),
        start=None if start is None else _day(start),
        due=None if due is None else _day(due),
        done_on=None if done_on is None else _day(done_on),
        done_by=done_by,
        note=note,
        reason=reason,
        evidence=tuple(evidence.get(record_id, ())),
        ticks=tuple(ticks.get(record_id, ())),
    )


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _evidence(connection: sqlite3.Connection, record_id: int | None = None) -> dict[int, list[Evidence]]:
    found: dict[int, list[Evidence]] = defaultdict(list)
    rows = connection.execute(
        "SELECT proof.occurrence_id, proof.id, proof.kind, proof.title, proof.link, proof.order_id, proof.file_id, "
        "coalesce(kept.size, 0), coalesce(kept.sha256, ''), proof.document_id "
        "FROM evidence AS proof LEFT JOIN stored_file AS kept ON kept.id = proof.file_id "
        + ("" if record_id is None else "WHERE proof.occurrence_id = ? ")
        + "ORDER BY proof.id",
        () if record_id is None else (record_id,),
    )
    for owner, proof_id, kind, *values in rows:
        found[owner].append(Evidence(proof_id, EvidenceKind(kind), *values))
    return found


def _ticks(connection: sqlite3.Connection, record_id: int | None = None) -> dict[int, list[SchoolTick]]:
    found: dict[int, list[SchoolTick]] = defaultdict(list)
    rows = connection.execute(
        "SELECT occurrence_id, school_id, done_on FROM school_tick "
        + ("" if record_id is None else "WHERE occurrence_id = ? ")
        + "ORDER BY done_on, id",
        () if record_id is None else (record_id,),
    )
    for owner, school_id, done_on in rows:
        found[owner].append(SchoolTick(school_id, _day(done_on)))
    return found


def find(connection: sqlite3.Connection, ref: OccurrenceRef) -> int | None:
    """Return the id of the record that a reference names, None where nothing was recorded yet."""
    if ref.record_id is not None:
        row = connection.execute("SELECT id FROM occurrence WHERE id = ?", (ref.record_id,)).fetchone()
    elif ref.entry_id is not None:
        row = connection.execute(
            "SELECT id FROM occurrence WHERE line_id = ? AND part = ? AND entry_id = ?",
            (ref.line_id, ref.part, ref.entry_id),
        ).fetchone()
    elif ref.planned is not None:
        row = connection.execute(
            "SELECT id FROM occurrence WHERE line_id = ? AND part = ? AND entry_id IS NULL "
            "AND planned_start = ? AND planned_due = ?",
            (ref.line_id, ref.part, *map(str, ref.planned)),
        ).fetchone()
    else:
        row = None
    return None if row is None else int(row[0])


def is_added(connection: sqlite3.Connection, deadline: Deadline, days: Window) -> bool:
    """Whether a person has added an occurrence on these days to a deadline."""
    row = connection.execute(
        "SELECT 1 FROM occurrence WHERE line_id = ? AND part = ? AND planned_due IS NULL AND entry_id IS NULL "
        "AND start = ? AND due = ?",
        (*deadline, *_stored(days)),
    ).fetchone()
    return row is not None


def insert(connection: sqlite3.Connection, ref: OccurrenceRef, **values: Any) -> int:
    """Make a record for a reference, with further columns (days as dates); return its id."""
    planned = ref.planned or (None, None)
    row = {
        "line_id": ref.line_id,
        "part": ref.part,
        "planned_start": planned[0],
        "planned_due": planned[1],
        "entry_id": ref.entry_id,
        **values,
    }
    cursor = connection.execute(
        f"INSERT INTO occurrence ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", _stored(row.values())
    )
    assert cursor.lastrowid is not None  # noqa: S101  # an INSERT that did not raise has one
    return cursor.lastrowid


def update(connection: sqlite3.Connection, record_id: int, **values: Any) -> None:
    """Change columns of a record."""
    assignments = ", ".join(f"{name} = ?" for name in values)
    connection.execute(f"UPDATE occurrence SET {assignments} WHERE id = ?", (*_stored(values.values()), record_id))


def _stored(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(value.isoformat() if isinstance(value, dt.date) else value for value in values)


def delete(connection: sqlite3.Connection, record_id: int) -> None:
    """Delete a record with its evidence and ticks."""
    connection.execute("DELETE FROM occurrence WHERE id = ?", (record_id,))


def is_bare(connection: sqlite3.Connection, record_id: int) -> bool:
    """Whether a record of a planned occurrence says nothing any more, so that it can go."""
    row = connection.execute(
        "SELECT 1 FROM occurrence WHERE id = ? AND planned_due IS NOT NULL AND progress = 'planned' AND due IS NULL "
        "AND done_on IS NULL AND done_by = '' AND note = '' AND reason = '' "
        "AND NOT EXISTS (SELECT 1 FROM evidence WHERE occurrence_id = occurrence.id) "
        "AND NOT EXISTS (SELECT 1 FROM school_tick WHERE occurrence_id = occurrence.id)",
        (record_id,),
    ).fetchone()
    return row is not None


def insert_evidence(
    connection: sqlite3.Connection,
    record_id: int,
    kind: EvidenceKind,
    title: str,
    *,
    link: str = "",
    order_id: int | None = None,
    file_id: int | None = None,
    document_id: int | None = None,
) -> int:
    """Add a proof to a record; return its id."""
    cursor = connection.execute(
        "INSERT INTO evidence (occurrence_id, kind, title, link, order_id, file_id, document_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (record_id, kind.value, title, link, order_id, file_id, document_id),
    )
    assert cursor.lastrowid is not None  # noqa: S101  # an INSERT that did not raise has one
    return cursor.lastrowid


def read_turns(connection: sqlite3.Connection) -> dict[Deadline, dict[int, tuple[int, ...]]]:
    """Return the turns of schools, by line and part: the ids of the schools of each year, in the list's order."""
    found: dict[Deadline, dict[int, tuple[int, ...]]] = defaultdict(dict)
    rows = connection.execute(
        "SELECT turn.line_id, turn.part, turn.year, turn.school_id FROM school_turn AS turn "
        "JOIN school ON school.id = turn.school_id ORDER BY turn.year, school.position, school.id"
    )
    for line_id, part, year, school_id in rows:
        years = found[line_id, part]
        years[year] = (*years.get(year, ()), school_id)
    return dict(found)


def replace_turns(connection: sqlite3.Connection, deadline: Deadline, turns: Mapping[int, Iterable[int]]) -> None:
    """Make `turns` (year → ids of schools) the turns of a deadline, touching only what differs."""
    wanted = {(school_id, year) for year, schools in turns.items() for school_id in schools}
    stored = set(
        connection.execute(
            "SELECT school_id, year FROM school_turn WHERE line_id = ? AND part = ?", deadline
        ).fetchall()
    )
    connection.executemany(
        "DELETE FROM school_turn WHERE line_id = ? AND part = ? AND school_id = ? AND year = ?",
        [(*deadline, *turn) for turn in sorted(stored - wanted)],
    )
    connection.executemany(
        "INSERT INTO school_turn (line_id, part, school_id, year) VALUES (?, ?, ?, ?)",
        [(*deadline, *turn) for turn in sorted(wanted - stored)],
    )


def read_bindings(connection: sqlite3.Connection) -> dict[Deadline, tuple[tuple[int, str, dt.date, dt.date], ...]]:
    """Return the entries of schedules that deadlines are bound to, by line and part: id, title, first and last day."""
    found: dict[Deadline, list[tuple[int, str, dt.date, dt.date]]] = defaultdict(list)
    rows = connection.execute(
        "SELECT bound.line_id, bound.part, entry.id, entry.title, entry.start, entry.due "
        "FROM schedule_binding AS bound JOIN schedule_entry AS entry ON entry.id = bound.entry_id "
        "ORDER BY entry.start, entry.due, entry.id"
    )
    for line_id, part, entry_id, title, start, due in rows:
        found[line_id, part].append((entry_id, title, _day(start), _day(due)))
    return {deadline: tuple(entries) for deadline, entries in found.items()}


def set_tick(connection: sqlite3.Connection, record_id: int, school_id: int, day: dt.date | None) -> None:
    """Tick a school off on a day; None takes its tick back."""
    if day is None:
        connection.execute("DELETE FROM school_tick WHERE occurrence_id = ? AND school_id = ?", (record_id, school_id))
        return
    connection.execute(
        "INSERT INTO school_tick (occurrence_id, school_id, done_on) VALUES (?, ?, ?) "
        "ON CONFLICT (occurrence_id, school_id) DO UPDATE SET done_on = excluded.done_on",
        (record_id, school_id, day.isoformat()),
    )
