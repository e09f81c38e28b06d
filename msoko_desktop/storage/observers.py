"""Public observers and experts in the district file: rows to values and back."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from msoko_desktop.domain.observers.records import Observer, Role
from msoko_desktop.storage.positions import GAP

_COLUMNS = (
    "name", "role", "school_id", "body", "subjects", "trained", "accredited_from", "accredited_until", "away", "phone",
    "note",
)  # fmt: skip


def read_observers(connection: sqlite3.Connection) -> tuple[Observer, ...]:
    """Return all persons in the order of their list."""
    related: dict[int, list[int]] = {}
    for observer_id, school_id in connection.execute(
        "SELECT r.observer_id, r.school_id FROM observer_relation AS r JOIN school AS s ON s.id = r.school_id "
        "ORDER BY s.position, s.id"
    ):
        related.setdefault(observer_id, []).append(school_id)
    rows = connection.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM observer ORDER BY position, id")  # noqa: S608
    return tuple(_observer(row, related.get(row[0], ())) for row in rows)


def write_observer(connection: sqlite3.Connection, observer: Observer) -> int:
    """Store a person (with the id None behind the others) and return the id; only what differs is written."""
    values = _values(observer)
    observer_id = observer.id
    if observer_id is None:
        (last,) = connection.execute("SELECT coalesce(max(position), 0) FROM observer").fetchone()
        marks = ", ".join("?" * (len(_COLUMNS) + 1))
        observer_id = (
            connection.execute(
                f"INSERT INTO observer ({', '.join(_COLUMNS)}, position) VALUES ({marks})",  # noqa: S608
                (*values, last + GAP),
            ).lastrowid
            or 0
        )
    else:
        names = ", ".join(f"{name} = ?" for name in _COLUMNS)
        connection.execute(f"UPDATE observer SET {names} WHERE id = ?", (*values, observer_id))  # noqa: S608
    kept = {
        one
        for (one,) in connection.execute(
            "SELECT school_id FROM observer_relation WHERE observer_id = ?", (observer_id,)
        )
    }
    connection.executemany(
        "DELETE FROM observer_relation WHERE observer_id = ? AND school_id = ?",
        [(observer_id, gone) for gone in kept - set(observer.related)],
    )
    connection.executemany(
        "INSERT INTO observer_relation (observer_id, school_id) VALUES (?, ?)",
        [(observer_id, new) for new in dict.fromkeys(observer.related) if new not in kept],
    )
    return observer_id


def delete_observers(connection: sqlite3.Connection, observer_ids: Iterable[int]) -> None:
    """Delete persons with their places in rounds, which go one by one, so that undo brings them back."""
    for observer_id in observer_ids:
        connection.execute("DELETE FROM observer_choice WHERE observer_id = ?", (observer_id,))
        connection.execute("DELETE FROM observer_relation WHERE observer_id = ?", (observer_id,))
        connection.execute("DELETE FROM observer WHERE id = ?", (observer_id,))


def count_recorded(connection: sqlite3.Connection, observer_ids: Sequence[int]) -> int:
    """Return of how many visits of these persons something is recorded."""
    marks = ", ".join("?" * len(observer_ids))
    row = connection.execute(
        f"SELECT count(*) FROM observer_choice WHERE state <> '' AND observer_id IN ({marks})",  # noqa: S608
        tuple(observer_ids),
    ).fetchone()
    return int(row[0])


def date_text(day: dt.date | None) -> str | None:
    """Return a day as it is stored."""
    return None if day is None else day.isoformat()


def date_value(text: str | None) -> dt.date | None:
    """Return a stored day."""
    return None if text is None else dt.date.fromisoformat(text)


def joined(codes: Iterable[str]) -> str:
    """Return codes as they are stored."""
    return ";".join(codes)


def parted(text: str) -> tuple[str, ...]:
    """Return stored codes."""
    return tuple(part for part in text.split(";") if part)


def _values(observer: Observer) -> tuple[Any, ...]:
    return (
        observer.name,
        str(observer.role),
        observer.school_id,
        observer.body,
        joined(observer.subjects),
        date_text(observer.trained),
        date_text(observer.accredited_from),
        date_text(observer.accredited_until),
        observer.away,
        observer.phone,
        observer.note,
    )


def _observer(row: Sequence[Any], related: Sequence[int]) -> Observer:
    own_id, name, role, school_id, body, subjects, trained, since, until, away, phone, note = row
    return Observer(
        name,
        Role(role),
        school_id,
        body,
        tuple(related),
        parted(subjects),
        date_value(trained),
        date_value(since),
        date_value(until),
        away,
        phone,
        note,
        own_id,
    )
