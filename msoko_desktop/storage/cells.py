"""What belongs to single cells of grids in the district file: comments, and what the cells held before.

A grid is named by a text («context 2025», «assessment 5», «classes 5/3», «pupils 5/3»), a cell in it by the keys of
its row and its field. Values are kept as they are shown: history tells a person what stood there.
"""

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


def rename_fields(connection: sqlite3.Connection, grid: str, names: Mapping[str, str]) -> None:
    """Let comments and history of columns go with them to other names (old name → new one; names may be exchanged)."""
    for table in ("cell_note", "cell_change"):
        for place, old in enumerate(names):
            connection.execute(f"UPDATE {table} SET field = ? WHERE grid = ? AND field = ?", (f"\n{place}", grid, old))  # noqa: S608
        for place, new in enumerate(names.values()):
            connection.execute(f"DELETE FROM {table} WHERE grid = ? AND field = ?", (grid, new))  # noqa: S608
            connection.execute(f"UPDATE {table} SET field = ? WHERE grid = ? AND field = ?", (new, grid, f"\n{place}"))  # noqa: S608


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
