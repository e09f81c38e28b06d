"""The rows of a reference book as a table: name, yes or no, value in force, shipped value, source."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QBrush, QFont

from msoko_desktop.gui.theme import theme
from msoko_desktop.services.reference.reference_books import Book, ReferenceRow, ValueKind, say

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, in their order."""

    NAME = 0
    FLAG = 1
    VALUE = 2
    SHIPPED = 3
    SOURCE = 4


#: Headings of each book; a book without a heading for FLAG has no such column.
HEADINGS = {
    Book.CALENDAR: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.CHECKS: ("Название", "Проверять", "Значение", "Исходное", "Источник"),
    Book.ABBREVIATIONS: ("Сокращение", "Объяснять", "Значение", "Исходное", "Источник"),
    Book.BACKUPS: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.RESULT_CHECKS: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.STATUS_BOARD: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.MEASURES: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.BIAS: ("Правило", "Действует", "Порог", "Исходное", "Источник"),
    Book.LOW_RESULTS: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.CONDITIONS: ("Название", "Учитывать", "Значение", "Исходное", "Источник"),
    Book.COMPLEX: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.MEDALS: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.ACT: ("Нарушение", "Существенное", "Текст в акте", "Исходное", "Источник"),
    Book.CYCLE: ("Название", "", "Значение", "Исходное", "Источник"),
    Book.INDICATORS: ("Название", "", "Значение", "Исходное", "Источник"),
}


def shipped_text(row: ReferenceRow) -> str:
    """Return the shipped values of a row for a person: «31 мая», «да, Ошибка»."""
    if row.own:
        return "—"
    value = say(row.shipped)
    return value if row.shipped_flag is None else f"{'да' if row.shipped_flag else 'нет'}, {value}"


class ReferenceModel(QAbstractTableModel):
    """Shows the rows of one book; what is typed or ticked goes to `store`, which answers with "" or why not."""

    def __init__(self, store: Callable[[ReferenceRow, Column, object], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._book = Book.CALENDAR
        self._rows: tuple[ReferenceRow, ...] = ()
        self.editable = True

    @property
    def book(self) -> Book:
        """The book that is shown."""
        return self._book

    def show_rows(self, book: Book, rows: Sequence[ReferenceRow]) -> None:
        """Show the rows of a book; the view keeps its place where they are the same ones with other values."""
        same = book is self._book and [row.key for row in rows] == [row.key for row in self._rows]
        if same:
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._book, self._rows = book, tuple(rows)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return the place of the row with that key, -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def put(self, index: Index, typed: object) -> str:
        """Store what was typed in a cell; return "" or the sentence that says why it was refused."""
        return self._store(self._rows[index.row()], Column(index.column()), typed)

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[self._book][section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done in a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return flags
        row, column = self._rows[index.row()], index.column()
        if not self.editable:
            return flags
        if column == Column.FLAG and row.flag is not None:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        value = column == Column.VALUE and bool(row.name)
        name = column == Column.NAME and row.own
        return flags | Qt.ItemFlag.ItemIsEditable if value or name else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.FLAG and row.flag is not None:
            return Qt.CheckState.Checked if row.flag else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole):
            return self._text(row, column)
        if role == Qt.ItemDataRole.FontRole and _differs(row, column):
            font = QFont(theme().font)
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and column in (Column.SHIPPED, Column.SOURCE):
            return QBrush(theme().colour("muted"))
        return None

    def _text(self, row: ReferenceRow, column: Column) -> str:
        if column is Column.NAME:
            return row.name
        if column is Column.FLAG:
            return "" if row.flag is None else "да" if row.flag else "нет"
        if column is Column.VALUE:
            return say(row.value)
        return shipped_text(row) if column is Column.SHIPPED else row.source

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick; what is typed comes through `put`, which can say why it was refused."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.FLAG:
            return False
        return not self.put(index, Qt.CheckState(value) is Qt.CheckState.Checked)


def _differs(row: ReferenceRow, column: Column) -> bool:
    if column is Column.VALUE:
        return row.value != row.shipped
    return column is Column.FLAG and row.flag != row.shipped_flag


class ReferenceFilter(QSortFilterProxyModel):
    """Leaves the rows that hold all the words looked for, and, where asked, only those the district changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._only_changed = False

    def look_for(self, text: str, *, only_changed: bool) -> None:
        """Show the rows with these words from now on."""
        self._words, self._only_changed = text.casefold().replace("ё", "е").split(), only_changed
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Return whether a row is shown."""
        row = self.sourceModel().index(source_row, 0, source_parent).data(ROW)
        if not isinstance(row, ReferenceRow) or not row.key:
            return True
        if self._only_changed and not row.changed:
            return False
        value = say(row.value) if row.kind is ValueKind.TEXT else ""
        text = f"{row.name} {value}".casefold().replace("ё", "е")
        return all(word in text for word in self._words)
