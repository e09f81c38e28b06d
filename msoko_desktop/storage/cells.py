"""What belongs to single cells of grids in the district file: comments, and what the cells held before.

A grid is named by a text («context 2025», «assessment 5», «classes 5/3», «pupils 5/3»), a cell in it by the keys of
its row and its field. Values are kept as they are shown: history tells a person what stood there.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from msoko_desktop.domain.grids import PastValue

Cell = tuple[str, str]
"""A cell of a grid: the key of its row and the key of its field."""


def read_notes(connection: sqlite3.Connection, grid: str) -> dict[Cell, str]:
    """Return the comments of a grid by (row, field)."""
    rows = connection.execute("SELECT row, field, text FROM cell_note WHERE grid = ? ORDER BY id", (grid,))
    return {(row, field): text for row, field, text in rows}


def write_note(connection: sqlite3.Connection, grid: str, row: str, field: str, text: str) -> None:
    """Store the comment of a cell; a blank one takes it away."""
    if text.strip():
        connection.execute(
            "INSERT INTO cell_note (grid, row, field, text) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (grid, row, field) DO UPDATE SET text = excluded.text",
            (grid, row, field, text.strip()),
        )
    else:
        connection.execute("DELETE FROM cell_note WHERE grid = ? AND row = ? AND field = ?", (grid, row, field))


def note_changes(
    connection: sqlite3.Connection, grid: str, changes: Iterable[tuple[str, str, str, str]], how: str, made: str
) -> None:
    """Record what cells held: (row, field, old, new) as shown, `how` in Russian («вставка»), `made` as PastValue's.

    A cell that was empty has no past, and one that stays what it was has not changed: neither is recorded.
    """
    connection.executemany(
        "INSERT INTO cell_change (grid, row, field, old, new, how, made) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(grid, row, field, old, new, how, made) for row, field, old, new in changes if old and old != new],
    )


def read_history(connection: sqlite3.Connection, grid: str, row: str, field: str) -> tuple[PastValue, ...]:
    """Return what a cell held before, the newest first."""
    rows = connection.execute(
        "SELECT made, old, new, how FROM cell_change WHERE grid = ? AND row = ? AND field = ? ORDER BY id DESC",
        (grid, row, field),
    )
    return tuple(PastValue(*values) for values in rows)


def rename_row(connection: sqlite3.Connection, grid: str, old: str, new: str) -> None:
    """Let comments and history follow a row that is known by another key from now on."""
    for table in ("cell_note", "cell_change"):
        connection.execute(f"UPDATE {table} SET row = ? WHERE grid = ? AND row = ?", (new, grid, old))  # noqa: S608


Renames = Mapping[int, tuple[str, Mapping[str, str]]]
"""Renamed columns by id: the grid, and old name → new one."""


def rename_fields(connection: sqlite3.Connection, grid: str, names: Mapping[str, str]) -> None:
    """Let comments and history of columns go with them to other names (old name → new one; names may be exchanged).

    The history is not undone with the step; `follow_renames` lets it follow.
    """
    if not names:
        return
    taken = [new for new in names.values() if new not in names]
    connection.executemany("DELETE FROM cell_note WHERE grid = ? AND field = ?", [(grid, new) for new in taken])
    _exchange(connection, "cell_note", grid, names)
    added = connection.execute(
        "INSERT INTO cell_rename (grid, names) VALUES (?, ?)", (grid, json.dumps(names, ensure_ascii=False))
    ).lastrowid
    # The number may be that of a rename that was taken back for good: what was put by for it is nobody's any more.
    connection.execute(
        "DELETE FROM cell_change WHERE grid = ? AND (field LIKE ? OR field LIKE ?)",
        (grid, f"%\n{added}+", f"%\n{added}-"),
    )
    _move_history(connection, added or 0, grid, names, forwards=True)


def read_renames(connection: sqlite3.Connection) -> Renames:
    """Return all renames that are in force. Raises ValueError for a damaged file."""
    rows = connection.execute("SELECT id, grid, names FROM cell_rename ORDER BY id")
    return {
        number: (grid, {str(old): str(new) for old, new in json.loads(names).items()}) for number, grid, names in rows
    }


def follow_renames(connection: sqlite3.Connection, before: Renames) -> None:
    """Let the history of cells follow an undo or a redo: `before` are the renames that were in force before it."""
    after = read_renames(connection)
    for number in sorted(set(before) - set(after), reverse=True):
        _move_history(connection, number, *before[number], forwards=False)
    for number in sorted(set(after) - set(before)):
        _move_history(connection, number, *after[number], forwards=True)


def _move_history(
    connection: sqlite3.Connection, number: int, grid: str, names: Mapping[str, str], *, forwards: bool
) -> None:
    """Give the history of columns their other names.

    What stands under a name that is taken now, and belongs to a column that is not there in this direction, is put by
    under that name with the number of the rename, and brought back the other way round.
    """
    moves = dict(names) if forwards else {new: old for old, new in names.items()}
    aside, back = ("+", "-") if forwards else ("-", "+")
    for name in moves.values():
        if name not in moves:
            _rename(connection, "cell_change", grid, name, f"{name}\n{number}{aside}")
    _exchange(connection, "cell_change", grid, moves)
    for name in moves:
        if name not in moves.values():
            _rename(connection, "cell_change", grid, f"{name}\n{number}{back}", name)


def _exchange(connection: sqlite3.Connection, table: str, grid: str, names: Mapping[str, str]) -> None:
    """Give fields other names all at once: first names that nothing has."""
    for place, old in enumerate(names):
        _rename(connection, table, grid, old, f"\n{place}")
    for place, new in enumerate(names.values()):
        _rename(connection, table, grid, f"\n{place}", new)


def _rename(connection: sqlite3.Connection, table: str, grid: str, old: str, new: str) -> None:
    connection.execute(f"UPDATE {table} SET field = ? WHERE grid = ? AND field = ?", (new, grid, old))  # noqa: S608


def forget_school(connection: sqlite3.Connection, school_id: int) -> None:
    """Delete the comments and the history of a school: its rows where rows are schools, the sheets of its classes.

    A new school may get the id of one that was deleted; what was written of that one is not its own.
    """
    for table in ("cell_note", "cell_change"):
        connection.execute(
            f"DELETE FROM {table} WHERE row IN (?, ?) AND (grid LIKE 'assessment %' OR grid LIKE 'context %' "  # noqa: S608
            "OR grid LIKE 'sizes %')",
            (str(school_id), f"board {school_id}"),
        )
        connection.execute(f"DELETE FROM {table} WHERE grid LIKE ?", (f"classes %/{school_id}",))  # noqa: S608 - as above
