"""Takes the rows of a register with personal data out of the district file for good, and records that it was done."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.registers.model import Register
from msoko_desktop.storage import undo
from msoko_desktop.storage.registers import grid_of


@dataclass(frozen=True, slots=True)
class Erasure:
    """The record of an erasing: of which register, when (local time, «2026-11-25T09:12:44»), how many rows, why, and
    the names of the backups that were there then and may still hold the data."""

    key: str
    title: str
    made: str
    rows: int
    reason: str
    backups: tuple[str, ...]


def erase_rows(connection: sqlite3.Connection, register: Register) -> int:
    """Erase all rows of a personal register inside the caller's transaction, everywhere in the file; return how many.

    Values, comments and history of cells go, and with them what undo and redo keep of rows with personal data (those
    of other personal registers stay as they are now, but earlier states of them are not brought back any more: an
    entry of the log does not always say which register it is about, and rather too much is forgotten than too little).
    The erasure itself is no step.
    """
    first = undo.next_entry(connection)
    grid = grid_of(register)
    notes = _notes_of(connection, grid)
    count = int(
        connection.execute("SELECT count(*) FROM personal_row WHERE register_id = ?", (register.id,)).fetchone()[0]
    )
    connection.execute("DELETE FROM personal_row WHERE register_id = ?", (register.id,))
    for table in ("cell_change", "cell_note"):
        connection.execute(f"DELETE FROM {table} WHERE grid = ?", (grid,))  # noqa: S608 - one of the two names
    connection.execute("UPDATE register SET turned_on = 0 WHERE id = ?", (register.id,))
    connection.execute("DELETE FROM undo_entry WHERE id >= ?", (first,))
    connection.execute("DELETE FROM undo_entry WHERE table_name IN ('personal_row', 'personal_value')")
    connection.executemany(
        "DELETE FROM undo_entry WHERE table_name = 'cell_note' AND row_id = ?", [(note,) for note in notes]
    )
    connection.execute(
        "DELETE FROM undo_step WHERE first_entry <= last_entry AND NOT EXISTS "
        "(SELECT 1 FROM undo_entry WHERE undo_entry.id BETWEEN first_entry AND last_entry)"
    )
    return count


def _notes_of(connection: sqlite3.Connection, grid: str) -> set[int]:
    """Return the ids of the comments of a grid, those that are and those that undo would bring back."""
    there = connection.execute("SELECT id FROM cell_note WHERE grid = ?", (grid,))
    gone = connection.execute(
        "SELECT row_id FROM undo_entry WHERE table_name = 'cell_note' AND action = 'restore' "
        "AND json_extract(old_values, '$.grid') = ?",
        (grid,),
    )
    return {int(row[0]) for row in (*there.fetchall(), *gone.fetchall())}


def write_erasure(
    connection: sqlite3.Connection, register: Register, made: str, rows: int, reason: str, backups: Sequence[str]
) -> None:
    """Record an erasing."""
    connection.execute(
        "INSERT INTO register_erasure (register_key, title, made, row_count, reason, backups) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (register.key, register.title, made, rows, reason, json.dumps(list(backups), ensure_ascii=False)),
    )


def read_erasures(connection: sqlite3.Connection) -> tuple[Erasure, ...]:
    """Return the records, the newest first."""
    rows = connection.execute(
        "SELECT register_key, title, made, row_count, reason, backups FROM register_erasure ORDER BY id DESC"
    )
    return tuple(
        Erasure(key, title, made, count, why, tuple(json.loads(files))) for key, title, made, count, why, files in rows
    )
