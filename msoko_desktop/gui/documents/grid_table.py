"""A plain grid of texts whose first row holds the headings; typed and pasted as in Excel."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.entry_table import text_rows

Rows = tuple[tuple[str, ...], ...]
MOST_COLUMNS = 20


class GridTable(QTableWidget):
    """Row 0 holds the headings. Enter goes on below, Delete empties cells, Ctrl+V takes a table from Excel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTabKeyNavigation(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_cells(self, headings: Sequence[str], rows: Rows) -> None:
        """Show a table."""
        width = max([len(headings), *(len(row) for row in rows), 1])
        self.setColumnCount(width)
        self.setRowCount(len(rows) + 1)
        for place, cells in enumerate((tuple(headings), *rows)):
            for column in range(width):
                self._put(place, column, cells[column] if column < len(cells) else "")
        self._name_rows()

    def cells(self) -> tuple[tuple[str, ...], Rows]:
        """Return the headings and the rows; empty rows at the end are left out."""
        every = [
            tuple(self._text(row, column) for column in range(self.columnCount())) for row in range(self.rowCount())
        ]
        while len(every) > 1 and not any(every[-1]):
            every.pop()
        return (every[0], tuple(every[1:])) if every else ((), ())

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if row == 0:
            font = self.font()
            font.setBold(True)
            item.setFont(font)
            item.setBackground(theme().colour("raised"))
        self.setItem(row, column, item)

    def _name_rows(self) -> None:
        names = ["Заголовки", *(str(row) for row in range(1, self.rowCount()))]
        self.setVerticalHeaderLabels(names)

    def add_row(self) -> None:
        """Insert an empty row behind the current one."""
        place = max(0, self.currentRow()) + 1 if self.currentRow() >= 0 else self.rowCount()
        self.insertRow(place)
        for column in range(self.columnCount()):
            self._put(place, column, "")
        self._name_rows()
        self.setCurrentCell(place, 0)
        self.setFocus()

    def remove_rows(self) -> None:
        """Delete the chosen rows; the headings stay."""
        chosen = {index.row() for index in self.selectedIndexes()} - {0}
        for row in sorted(chosen, reverse=True):
            self.removeRow(row)
        self._name_rows()

    def add_column(self) -> None:
        """Insert an empty column behind the current one."""
        if self.columnCount() < MOST_COLUMNS:
            place = self.currentColumn() + 1 if self.currentColumn() >= 0 else self.columnCount()
            self.insertColumn(place)
            for row in range(self.rowCount()):
                self._put(row, place, "")
            self.setCurrentCell(0, place)
            self.setFocus()

    def remove_column(self) -> None:
        """Delete the current column; the last one stays."""
        if self.columnCount() > 1 and self.currentColumn() >= 0:
            self.removeColumn(self.currentColumn())

    def append_rows(self, rows: Rows) -> None:
        """Put rows behind the last one that holds something."""
        headings, old = self.cells()
        self.show_cells(headings, (*old, *rows))

    def paste(self) -> None:
        """Write what a spreadsheet put on the clipboard from the current cell on; the table grows with it."""
        rows = text_rows(QGuiApplication.clipboard().text())
        top, left = max(0, self.currentRow()), max(0, self.currentColumn())
        if not rows:
            return
        width = min(MOST_COLUMNS, max(self.columnCount(), left + max(len(row) for row in rows)))
        while self.columnCount() < width:
            self.insertColumn(self.columnCount())
        while self.rowCount() < top + len(rows):
            self.insertRow(self.rowCount())
        for down, row in enumerate(rows):
            for right, text in enumerate(row[: width - left]):
                self._put(top + down, left + right, text)
        self._name_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, empty cells, go on below."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete:
            for index in self.selectedIndexes():
                self._put(index.row(), index.column(), "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() is not self.State.EditingState:
            if self.currentRow() + 1 >= self.rowCount():
                self.add_row()
            else:
                self.setCurrentCell(self.currentRow() + 1, self.currentColumn())
        else:
            super().keyPressEvent(event)
