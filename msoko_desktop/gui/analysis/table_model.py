"""The table of an analysis as a model: cells with N beside them, their tips, sorting left to the panel."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.services.analysis.shown import ShownCell, ShownTable

CELL = Qt.ItemDataRole.UserRole
WHOLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class TableModel(QAbstractTableModel):
    """Shows a `ShownTable`; names of rows are the vertical heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: ShownTable | None = None

    def show_table(self, table: ShownTable | None) -> None:
        """Show a table, None for nothing."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if self.table is None or parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if self.table is None or parent.isValid() else len(self.table.columns)

    def cell(self, index: _Index) -> ShownCell | None:
        """Return the cell at a place, None for none."""
        if self.table is None or not index.isValid() or index.row() >= self.rowCount():
            return None
        return self.table.rows[index.row()].cells[index.column()]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, tip, the cell itself, whether the row is of the whole district."""
        cell = self.cell(index)
        if cell is None or self.table is None:
            return None
        row = self.table.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            people = "" if cell.n is None else f", N = {cell.n}"
            return f"{row.title}, {self.table.columns[index.column()].title}: {cell.text}{people}"
        if role == CELL:
            return cell
        return row.whole if role == WHOLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a column or a row, in full as a tip."""
        across = orientation is Qt.Orientation.Horizontal
        # While the model is reset one heading still asks for sections that the other one has let go of.
        if self.table is None or section >= (self.columnCount() if across else self.rowCount()):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not across:
            return self.table.rows[section].title
        column = self.table.columns[section]
        return column.title if role == Qt.ItemDataRole.DisplayRole else column.tip or column.title
