"""Finding a school in the state of a year: the bar above the board."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from msoko_desktop.gui.grid.filtering import folded
from msoko_desktop.gui.grid.find_bar import Place, TableFindBar

if TYPE_CHECKING:
    from msoko_desktop.gui.results.board import BoardPanel


class BoardFindBar(TableFindBar):
    """Goes to the rows of the schools whose short or full name holds a text; the work that is current stays so."""

    def __init__(self, board: "BoardPanel", parent: QWidget) -> None:
        self._board = board
        super().__init__("Найти школу", parent)
        board.model.modelReset.connect(self.forget)
        board.ui.missingOnly.toggled.connect(self._name_what_is_shown)
        self._name_what_is_shown()

    def _name_what_is_shown(self) -> None:
        chosen = self._board.ui.missingOnly.isChecked()
        self.nothing = "Не найдено среди не сдавших" if chosen else TableFindBar.nothing
        self.forget()

    def forget(self) -> None:
        """Look anew, and mark the names where they stand now."""
        super().forget()
        if self.isVisible():
            self.mark(self.needle())

    def places_of(self, needle: str) -> list[Place]:
        """Return the rows of the schools with the text in a name."""
        schools = self._board.model.board.schools
        return [(row, 0) for row, one in enumerate(schools) if needle in folded(f"{one.short_name} {one.name}")]

    def here(self) -> Place:
        """Return the row of the current cell."""
        return max(0, self._board.table.currentIndex().row()), 0

    def go(self, place: Place) -> None:
        """Go to the row of a school, in the column that is current."""
        table = self._board.table
        table.setCurrentIndex(self._board.model.index(place[0], max(0, table.currentIndex().column())))

    def mark(self, needle: str) -> None:
        """Tint the names with the text."""
        self._board.table.mark_schools({row for row, _ in self.places_of(needle)} if needle else set())

    def leave(self) -> None:
        """Go back to the table."""
        self._board.table.setFocus()
