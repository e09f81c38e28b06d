"""What the grids of observers share: comments, the past of cells, one undo step a write."""

import datetime as dt
import sqlite3
from abc import abstractmethod
from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, GridColumn, GridContent, format_value
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District

_ROWS_STAY = "Строки этой таблицы удалить нельзя: очистите ячейки (Delete)."


class BookGrid(CellMemory):
    """A `GridSource` of the area OBSERVERS; `grid` names it in comments and history."""

    area = Area.OBSERVERS
    name = ""

    def __init__(self, d: District, grid: str) -> None:
        self.district = d
        self.grid = grid
        self.content = GridContent(())
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read everything anew."""
        with self.district.reading() as connection:
            notes = cells.read_notes(connection, self.grid)
        self.content = self._read()
        self.content.notes = notes

    @abstractmethod
    def _read(self) -> GridContent:
        """Return what the grid shows."""

    @abstractmethod
    def _store(self, connection: sqlite3.Connection, edits: Sequence[CellEdit]) -> dict[str, str]:
        """Store values inside the step and return the keys that new rows got. Raises InputRefused."""

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store values as one undo step. Raises InputRefused for what cannot be stored."""
        columns = {column.key: column for column in self.content.columns}
        for edit in edits:
            if edit.column not in columns or columns[edit.column].calculated:
                raise InputRefused("Этот столбец заполняется сам.")
        with operation(self.district, step) as writing:
            created = self._store(writing.connection, edits)
            self._note_past(writing, edits, columns, step)
            writing.changed(Area.OBSERVERS)
        shape = [row.key for row in self.content.rows], len(self.content.columns)
        self.reload()
        rearranged = shape != ([row.key for row in self.content.rows], len(self.content.columns))
        touched = tuple(row.key for row in self.content.rows)  # remarks of one row may hang on another
        return GridUpdate(writing.changes, touched, created, rearranged=rearranged)

    def _note_past(self, writing: Step, edits: Sequence[CellEdit], columns: dict[str, GridColumn], how: str) -> None:
        known = {row.key: place for place, row in enumerate(self.content.rows)}
        changes = []
        for edit in edits:
            if edit.row in known:
                column = columns[edit.column]
                old = self.content.values[known[edit.row]][self.content.column_index(edit.column)]
                changes.append((edit.row, edit.column, format_value(column, old), format_value(column, edit.value)))
        made = dt.datetime.now().isoformat(timespec="seconds")
        cells.note_changes(writing.connection, self.grid, changes, how, made)

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse, where the rows are not the person's to delete."""
        raise InputRefused(_ROWS_STAY)

    def kept_at(self, row: str, column: str) -> Kept:
        """Return where comments and history of a cell are kept."""
        return self.grid, row, column
