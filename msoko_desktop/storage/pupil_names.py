"""Takes the names of pupils out of the district file for good: rows, history of cells, comments, the log of undo."""

import json
import sqlite3
from typing import Any

from msoko_desktop.storage import pupils, undo

_TABLE = "pupil_result"
_FIELD = "name"
_GRID = "pupils "  # how the grids of pupils begin that keep comments and history (`storage/cells.py`)


def erase_names(connection: sqlite3.Connection) -> int:
    """Erase the names inside the caller's transaction, everywhere in the file; return how many pupils had one.

    The steps of the undo log stay, but without names: neither undo nor redo brings one back. The erasure itself is no
    step.
    """
    first = undo.next_entry(connection)
    count = pupils.forget_names(connection)
    for table in ("cell_change", "cell_note"):
        connection.execute(
            f"DELETE FROM {table} WHERE field = ? AND substr(grid, 1, ?) = ?",  # noqa: S608 - one of the two names
            (_FIELD, len(_GRID), _GRID),
        )
    _clean_second_entries(connection)
    connection.execute("DELETE FROM undo_entry WHERE id >= ?", (first,))
    _clean_log(connection)
    return count


def _clean_log(connection: sqlite3.Connection) -> None:
    """Take names out of what undo and redo would put back."""
    connection.execute(
        "UPDATE undo_entry SET old_values = json_set(old_values, '$.name', '') "
        "WHERE table_name = ? AND json_extract(old_values, '$.name') <> ''",
        (_TABLE,),
    )
    connection.execute(
        "UPDATE undo_entry SET old_values = json_set(old_values, '$.text', '') "
        "WHERE table_name = 'cell_note' AND json_extract(old_values, '$.field') = ? "
        "AND substr(json_extract(old_values, '$.grid'), 1, ?) = ?",
        (_FIELD, len(_GRID), _GRID),
    )
    entries = connection.execute(
        "SELECT id, old_values FROM undo_entry WHERE table_name = 'sheet' "
        "AND coalesce(json_extract(old_values, '$.second_entry'), '') <> ''"
    ).fetchall()
    for entry, text in entries:
        values = json.loads(text)
        values["second_entry"] = _nameless(values["second_entry"])
        connection.execute(
            "UPDATE undo_entry SET old_values = ? WHERE id = ?", (json.dumps(values, ensure_ascii=False), entry)
        )


def _clean_second_entries(connection: sqlite3.Connection) -> None:
    for sheet, text in connection.execute("SELECT id, second_entry FROM sheet WHERE second_entry <> ''").fetchall():
        connection.execute("UPDATE sheet SET second_entry = ? WHERE id = ?", (_nameless(text), sheet))


def _nameless(text: str) -> str:
    """Return a second typing (JSON) without the values of the column of names."""
    try:
        return json.dumps(_without_names(json.loads(text)), ensure_ascii=False)
    except ValueError:
        return ""  # nobody can read it: rather lost than kept with names


def _without_names(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_names(inner) for key, inner in value.items() if key != _FIELD}
    if isinstance(value, list):
        return [_without_names(inner) for inner in value]
    return value
