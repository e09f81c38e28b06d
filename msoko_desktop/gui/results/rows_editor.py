"""Rows of texts in a table of a dialog that is stored as a whole: typed, pasted, deleted, moved, taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.gui.widgets.entry_table import EntryModel, EntryTable

Row = tuple[str, ...]
Tidy = Callable[[int, str], str]
Read = Callable[[Sequence[Sequence[str]]], list[Row] | None]
MOST_STEPS = 100


class RowsEditor(QObject):
    """Keeps the rows of an `EntryTable` in memory. `changed()` after every edit; Ctrl+Z in the table takes one back.

    `tidy(column, text)` returns the text as it is kept and raises InputRefused where it is none of the column's.
    `read` may take what is pasted in another shape than rows of these columns: it returns the rows, or None.
    """

    changed = Signal()

    def __init__(
        self, table: EntryTable, headings: Sequence[str], invitation: str, tidy: Tidy, read: Read = lambda _: None
    ) -> None:
        super().__init__(table)
        self.table, self._headings, self._tidy, self._read = table, tuple(headings), tidy, read
        self._rows: list[Row] = []
        self._keys: list[int] = []
        self._next = 0
        self._past: list[tuple[list[Row], list[int]]] = []
        self.model = EntryModel(headings, invitation, self._store, table)
        table.setModel(self.model)
        table.pasted.connect(self._paste)
        table.delete_asked.connect(self.remove)
        for keys, act in (("Alt+Up", lambda: self.move(-1)), ("Alt+Down", lambda: self.move(1))):
            QShortcut(QKeySequence(keys), table, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), table, self.undo)
        undo.setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    @property
    def keys(self) -> tuple[int, ...]:
        """What each row is known by, however its cells and its place change."""
        return tuple(self._keys)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; what was there is forgotten."""
        self._past.clear()
        self._rows, self._keys = list(rows), [self._new_key() for _ in rows]
        self._show()

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Put other rows in place of those that are there, as one step that can be taken back."""
        self._remember()
        self._rows, self._keys = list(rows), [self._new_key() for _ in rows]
        self._show()
        self.changed.emit()

    def remove(self) -> None:
        """Delete the selected rows."""
        chosen = self.table.chosen_rows()
        if not chosen or not self.model.editable:
            return
        column = max(0, self.table.currentIndex().column())
        self._remember()
        for row in reversed(chosen):
            del self._rows[row], self._keys[row]
        self._show()
        self.table.go_to(chosen[0], column)
        self.changed.emit()

    def move(self, by: int) -> None:
        """Move the one selected row up (-1) or down (1)."""
        chosen = self.table.chosen_rows() if self.model.editable else []
        if len(chosen) != 1 or not 0 <= chosen[0] + by < len(self._rows):
            return
        self._remember()
        row, column = chosen[0], max(0, self.table.currentIndex().column())
        self._rows.insert(row + by, self._rows.pop(row))
        self._keys.insert(row + by, self._keys.pop(row))
        self._show()
        self.table.go_to(row + by, column)
        self.changed.emit()

    def undo(self) -> None:
        """Take the last edit back."""
        if self._past:
            self._rows, self._keys = self._past.pop()
            self._show()
            self.changed.emit()

    def _remember(self) -> None:
        self._past.append((list(self._rows), list(self._keys)))
        del self._past[:-MOST_STEPS]

    def _new_key(self) -> int:
        self._next += 1
        return self._next

    def _show(self) -> None:
        self.model.show_rows(self._keys, self._rows)

    def _store(self, row: int, column: int, text: str) -> str:
        try:
            text = self._tidy(column, text)
        except InputRefused as error:
            return str(error)
        self._remember()
        if row < len(self._rows):
            self._rows[row] = (*self._rows[row][:column], text, *self._rows[row][column + 1 :])
        elif text:
            empty = [""] * len(self._headings)
            empty[column] = text
            self._rows.append(tuple(empty))
            self._keys.append(self._new_key())
        self._show()
        self.changed.emit()
        return ""

    def _paste(self, cells: Sequence[Sequence[str]]) -> None:
        """Put pasted rows behind the current one; a row of headings is left out. All of them, or none and why."""
        try:
            new = self._read(cells)
            if new is None:
                if comparable(cells[0][0]) == comparable(self._headings[0]):
                    cells = cells[1:]
                new = [self._tidied(place, row) for place, row in enumerate(cells, 1)]
        except InputRefused as error:
            self.table.problem.emit(f"Не вставлено. {error}")
            return
        self.table.problem.emit("")
        at = self.table.currentIndex().row()
        place = at + 1 if 0 <= at < len(self._rows) else len(self._rows)
        self._remember()
        self._rows[place:place] = new
        self._keys[place:place] = [self._new_key() for _ in new]
        self._show()
        self.table.go_to(place)
        self.changed.emit()

    def _tidied(self, place: int, row: Sequence[str]) -> Row:
        width = len(self._headings)
        try:
            return tuple(self._tidy(column, text) for column, text in enumerate([*row, *[""] * width][:width]))
        except InputRefused as error:
            raise InputRefused(f"Строка {place} вставки: {error}") from error
