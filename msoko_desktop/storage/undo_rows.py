"""Brings back what went with deleted lines – marks, evidence, bound schedules – from the undo log."""

# ruff: noqa: S608 — the names in the statements are those of the file's own schema, checked against it

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

_BY_LINE = ("occurrence", "schedule_binding", "school_turn")
_BY_OCCURRENCE = ("school_tick", "evidence")

Row = dict[str, Any]


def restore_with_lines(connection: sqlite3.Connection, line_ids: Iterable[int]) -> None:
    """Insert again what was deleted together with lines that have just come back under their ids.

    What the log no longer knows stays lost, and so does what refers to a school or a schedule that is gone.
    """
    for line_id in line_ids:
        deleted = _deleted_with(connection, line_id)
        for table in (*_BY_LINE, *_BY_OCCURRENCE):
            owner = "line_id" if table in _BY_LINE else "occurrence_id"
            owners = {line_id} if table in _BY_LINE else {row_id for row_id, _ in deleted.get("occurrence", ())}
            for row_id, values in deleted.get(table, ()):
                if values.get(owner) in owners:
                    _insert(connection, table, row_id, values)


def _deleted_with(connection: sqlite3.Connection, line_id: int) -> dict[str, list[tuple[int, Row]]]:
    """Return by table the rows that the step which deleted a line deleted, an id with its values."""
    step = connection.execute(
        "SELECT first_entry, last_entry FROM undo_entry JOIN undo_step "
        "ON undo_entry.id BETWEEN first_entry AND last_entry AND NOT undone "
        "WHERE table_name = 'line' AND action = 'restore' AND row_id = ? ORDER BY undo_entry.id DESC LIMIT 1",
        (line_id,),
    ).fetchone()
    found: dict[str, list[tuple[int, Row]]] = {}
    if step is not None:
        for table, row_id, text in connection.execute(
            "SELECT table_name, row_id, old_values FROM undo_entry WHERE id BETWEEN ? AND ? AND action = 'restore'",
            step,
        ).fetchall():
            try:
                values = json.loads(text)
            except ValueError:
                continue  # a log that cannot be read brings nothing back
            if isinstance(values, dict):
                found.setdefault(table, []).append((row_id, values))
    return found


def _insert(connection: sqlite3.Connection, table: str, row_id: int, values: Row) -> None:
    known = {row[1] for row in connection.execute(f'PRAGMA main.table_info("{table}")')}
    kept: Row = {"id": row_id, **{name: value for name, value in values.items() if name in known}}
    for _, _, parent, name, key, _, on_delete, _ in connection.execute(
        f'PRAGMA main.foreign_key_list("{table}")'
    ).fetchall():
        if kept.get(name) is None:
            continue
        if connection.execute(f'SELECT 1 FROM "{parent}" WHERE "{key or "id"}" = ?', (kept[name],)).fetchone() is None:
            if on_delete != "SET NULL":
                return
            kept[name] = None
    names = ", ".join(f'"{name}"' for name in kept)
    connection.execute(
        f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({", ".join("?" * len(kept))})', tuple(kept.values())
    )
