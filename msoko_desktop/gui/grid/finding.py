"""Finding text in the cells of the grid: the bar above it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from msoko_desktop.gui.grid.filtering import folded
from msoko_desktop.gui.grid.find_bar import Place, TableFindBar

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable


class GridFindBar(TableFindBar):
    """Goes to the cells that hold a text, in the order they are shown in."""

    def __init__(self, table: "GridTable", parent: QWidget) -> None:
        self._table = table
        super().__init__("Найти в таблице", parent)
        table.grid.modelReset.connect(self.forget)
        table.grid.dataChanged.connect(self.forget)

    def places_of(self, needle: str) -> list[Place]:
        """Return the cells with the text in them."""
        grid = self._table.grid
        return [
            (row, column)
            for row in range(len(grid.order))
            for column, text in enumerate(grid.texts(row))
            if text and needle in folded(text)
        ]

    def here(self) -> Place:
        """Return the current cell."""
        return self._table.place()

    def go(self, place: Place) -> None:
        """Make a cell the current one."""
        self._table.go(*place)

    def mark(self, needle: str) -> None:
        """Tint the cells with the text."""
        self._table.painting.found = needle
        self._table.update_all()

    def leave(self) -> None:
        """Go back to the table."""
        self._table.setFocus()
