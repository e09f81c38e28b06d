"""The table of expected results in the district file: its rows, what each expects in a year, the document behind it."""

import datetime as dt
import sqlite3
from collections.abc import Sequence

from msoko_desktop.domain.directions.expected_results import ExpectedCell, ExpectedRow
from msoko_desktop.storage.positions import GAP


def read_rows(connection: sqlite3.Connection) -> tuple[ExpectedRow, ...]:
    """Return the rows of all directions in their order."""
    cells: dict[int, dict[int, ExpectedCell]] = {}
    for result_id, year, title, due, document_id in connection.execute(
        "SELECT result_id, year, title, due, document_id FROM expected_cell ORDER BY year"
    ):
        day = None if due is None else dt.date.fromisoformat(due)
        cells.setdefault(result_id, {})[year] = ExpectedCell(title, day, document_id)
    return tuple(
        ExpectedRow(direction, cells.get(row_id, {}), row_id)
        for row_id, direction in connection.execute(
            "SELECT id, direction FROM expected_result ORDER BY direction, position, id"
        )
    )


def add_row(connection: sqlite3.Connection, direction: str) -> int:
    """Add an empty row at the end of a direction; return its id."""
    (last,) = connection.execute(
        "SELECT coalesce(max(position), 0) FROM expected_result WHERE direction = ?", (direction,)
    ).fetchone()
    cursor = connection.execute(
        "INSERT INTO expected_result (direction, position) VALUES (?, ?)", (direction, last + GAP)
    )
    assert cursor.lastrowid is not None  # noqa: S101  # an INSERT that did not raise has one
    return cursor.lastrowid


def write_cell(connection: sqlite3.Connection, row_id: int, year: int, cell: ExpectedCell | None) -> None:
    """Store what a row expects in a year; None takes it away."""
    if cell is None:
        connection.execute("DELETE FROM expected_cell WHERE result_id = ? AND year = ?", (row_id, year))
        return
    connection.execute(
        "INSERT INTO expected_cell (result_id, year, title, due, document_id) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (result_id, year) DO UPDATE SET title = excluded.title, due = excluded.due, "
        "document_id = excluded.document_id",
        (row_id, year, cell.title, None if cell.due is None else cell.due.isoformat(), cell.document_id),
    )


def delete_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Delete rows with what they expect; documents of the register stay."""
    for row_id in ids:
        connection.execute("DELETE FROM expected_cell WHERE result_id = ?", (row_id,))
        connection.execute("DELETE FROM expected_result WHERE id = ?", (row_id,))
