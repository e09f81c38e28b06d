"""Comments and history of the cells of a grid, for sources that keep them under names of their own."""

from abc import ABC, abstractmethod
from typing import ClassVar

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridContent, PastValue
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.operations import operation
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District

Kept = tuple[str, str, str]
"""Under which grid, row and field something is kept of a cell."""


class CellMemory(ABC):
    """A part of a `GridSource`. `area` is what a comment changes, `no_memory` why a cell cannot have one."""

    area: ClassVar[Area]
    no_memory: ClassVar[str] = "К этой ячейке примечаний нет."
    district: District
    content: GridContent

    @abstractmethod
    def kept_at(self, row: str, column: str) -> Kept | None:
        """Return where comments and history of a cell are kept, None for a cell that has none."""

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Store the comment of a cell ("" takes it away) as one undo step. Raises InputRefused with `no_memory`."""
        kept = self.kept_at(row, column)
        if kept is None:
            raise InputRefused(self.no_memory)
        note = clean(text).strip()
        with operation(self.district, "Примечание к ячейке") as step:
            cells.write_note(step.connection, *kept, note)
            step.changed(self.area)
        notes = {**self.content.notes, (row, column): note}
        self.content.notes = {cell: words for cell, words in notes.items() if words}
        return GridUpdate(step.changes, (row,))

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return what the cell held before, the newest first."""
        kept = self.kept_at(row, column)
        if kept is None:
            return ()
        with self.district.reading() as connection:
            return cells.read_history(connection, *kept)
