"""The rows of a `GridSource` as the grid shows them: their order, their texts, what is marked."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.domain.grids import (
    NEW,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    RowKind,
    Value,
    ValueKind,
    format_number,
    format_value,
)
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.gui.grid.filtering import ColumnFilter, Order
from msoko_desktop.gui.grid.quoting import quoted
from msoko_desktop.services.grids import GridSource

Index = QModelIndex | QPersistentModelIndex
PLUS = -1  # stands for the row that is not made yet
ERROR, WARNING, NOTE, LOCKED, PINNED = 1, 2, 4, 8, 16  # what is painted in a cell
NUMBERS = frozenset({ValueKind.COUNT, ValueKind.NUMBER, ValueKind.SHARE})
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_NO_PARENT = QModelIndex()
_EMPTY: dict[int, int] = {}


class GridModel(QAbstractTableModel):
    """Shows rows of data in the order that was chosen, behind them the row «+» where rows can be added, then totals.

    The rows are asked for by their place on the screen; `PLUS` stands in `order` for the row «+».
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source: GridSource | None = None
        self.content = GridContent(())
        self.order: list[int] = []
        self.data_rows = 0
        self.arrangement = Order(filters={})
        self.kept: frozenset[str] = frozenset()
        self.decor: dict[str, dict[int, int]] = {}
        self._texts: dict[int, list[str]] = {}
        self._reasons: dict[tuple[str | None, str | None], list[CellRemark]] = {}
        self._places: dict[str, int] | None = None
        self._column_places: dict[str, int] = {}
        self._decorated: tuple[object, ...] = ()

    # --- taking over what the source has

    def set_source(self, source: GridSource | None) -> None:
        """Show another source, unsorted and whole."""
        self.beginResetModel()
        self.source = source
        self.arrangement = Order(filters={})
        self.kept = frozenset()
        self._take_over()
        self.endResetModel()

    def rebuild(self) -> None:
        """Take over rows that are other ones now; the order chosen stays."""
        self.beginResetModel()
        self._take_over()
        self.endResetModel()

    def arrange(self, order: Order) -> None:
        """Show the rows in another order, or other rows."""
        self.arrangement = order
        self.kept = frozenset()
        self.rebuild()

    def _take_over(self) -> None:
        self.content = self.source.content if self.source is not None else GridContent(())
        self._column_places = {column.key: place for place, column in enumerate(self.content.columns)}
        self._texts = {}
        self._places = None
        self.decorate()
        data, totals = self.arrangement.shown(self.content, self.kept, self._is_remarked)
        self.data_rows = len(data)
        self.order = data + ([PLUS] if self.content.new_rows and self.editable else []) + totals

    def rows_written(self, keys: Iterable[str]) -> None:
        """Show other values of rows that stay where they are."""
        assert self.source is not None  # noqa: S101
        self.content = self.source.content
        for key in keys:
            row = self.row_of(key)
            if row is not None:
                self._texts.pop(self.order[row], None)
        self.decorate()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.order) - 1, len(self.content.columns) - 1))

    def decorate(self) -> None:
        """Note anew which cells are marked."""
        content = self.content
        stamp = (content, content.remarks, content.locked, content.pinned, dict(content.notes))
        same = bool(self._decorated) and all(a is b for a, b in zip(stamp[:4], self._decorated[:4], strict=True))
        if same and stamp[4:] == self._decorated[4:]:
            return
        self._decorated = stamp
        decor: dict[str, dict[int, int]] = defaultdict(dict)
        places = self._column_places
        for row, column in content.locked:
            if column in places:
                decor[row][places[column]] = LOCKED
        for row, column in content.pinned:
            if column in places:
                decor[row][places[column]] = decor[row].get(places[column], 0) | PINNED
        for row, column in content.notes:
            if column in places and content.notes[row, column]:
                cells = decor[row]
                cells[places[column]] = cells.get(places[column], 0) | NOTE
        self._reasons = {}
        for remark in content.remarks:
            self._reasons.setdefault((remark.row, remark.column), []).append(remark)
            if remark.row is not None and remark.severity is not Severity.HINT:
                at = places.get(remark.column, -1) if remark.column is not None else -1
                cells = decor[remark.row]
                cells[at] = cells.get(at, 0) | (ERROR if remark.severity is Severity.ERROR else WARNING)
        self.decor = dict(decor)

    # --- what stands where

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return self.source is not None and self.source.editable

    @property
    def columns(self) -> tuple[GridColumn, ...]:
        """The columns."""
        return self.content.columns

    @property
    def has_plus(self) -> bool:
        """Whether there is a row for what is new."""
        return self.data_rows < len(self.order) and self.order[self.data_rows] == PLUS

    @property
    def typed_rows(self) -> int:
        """How many rows there are above the totals, the row «+» among them."""
        return self.data_rows + self.has_plus

    @property
    def stored_rows(self) -> int:
        """How many rows of data the source has, those that are not shown among them."""
        return sum(row.kind is RowKind.DATA for row in self.content.rows)

    def grid_row(self, row: int) -> GridRow | None:
        """Return the row at a place, None for the row «+»."""
        place = self.order[row]
        return None if place == PLUS else self.content.rows[place]

    def row_key(self, row: int) -> str:
        """Return the key of a row; of the row «+» that of a new one."""
        found = self.grid_row(row)
        return f"{NEW}0" if found is None else found.key

    def row_title(self, row: int) -> str:
        """Return the name of a row in sentences."""
        found = self.grid_row(row)
        return "новая строка" if found is None else found.title

    def row_of(self, key: str) -> int | None:
        """Return the place of a row, None where it is not shown."""
        if self._places is None:
            rows = self.content.rows
            self._places = {rows[place].key: row for row, place in enumerate(self.order) if place != PLUS}
        return self._places.get(key)

    def column_of(self, key: str) -> int | None:
        """Return the place of a column."""
        return self._column_places.get(key)

    def value(self, row: int, column: int) -> Value:
        """Return what a cell holds."""
        place = self.order[row]
        return None if place == PLUS else self.content.values[place][column]

    def texts(self, row: int) -> list[str]:
        """Return the cells of a row as they are shown."""
        place = self.order[row]
        known = self._texts.get(place)
        if known is None:
            columns = self.content.columns
            if place == PLUS:
                known = [""] * len(columns)
            else:
                values = self.content.values[place]
                known = [format_value(column, value) for column, value in zip(columns, values, strict=True)]
            self._texts[place] = known
        return known

    def edit_text(self, row: int, column: int) -> str:
        """Return what stands in the editor of a cell: a number with all its places."""
        value = self.value(row, column)
        if isinstance(value, str):
            return format_value(self.columns[column], value)
        return "" if value is None else format_number(value, 10)

    def decor_of(self, row: int) -> dict[int, int]:
        """Return what is painted in the cells of a row by column; -1 stands for the whole row."""
        if not self.decor or self.order[row] == PLUS:
            return _EMPTY
        return self.decor.get(self.content.rows[self.order[row]].key, _EMPTY)

    def can_type(self, row: int, column: int) -> bool:
        """Whether a cell can be typed into."""
        return not self.why_not(row, column)

    def why_not(self, row: int, column: int) -> str:
        """Return why a cell cannot be typed into, "" where it can."""
        if not self.editable:
            return "Здесь можно только смотреть: данные нельзя изменить."
        found = self.content.columns[column]
        if row >= self.typed_rows:
            return f"{quoted(self.row_title(row))} – строка итогов, она считается сама."
        if found.calculated:
            return f"Столбец {quoted(found.title)} считается сам."
        if self.decor_of(row).get(column, 0) & LOCKED:
            return f"Ячейка столбца {quoted(found.title)} в этой строке считается сама."
        return ""

    def remarks_of(self, row: int, column: int) -> list[CellRemark]:
        """Return what is wrong with a cell, then what is wrong with its row."""
        key = self.row_key(row)
        return self._reasons.get((key, self.content.columns[column].key), []) + self._reasons.get((key, None), [])

    def row_remarks(self, row: int) -> list[CellRemark]:
        """Return what is wrong with a row as a whole."""
        return self._reasons.get((self.row_key(row), None), [])

    def column_remarks(self, column: int) -> list[CellRemark]:
        """Return what is wrong with a column as a whole."""
        return self._reasons.get((None, self.content.columns[column].key), [])

    def is_pinned(self, row: int, column: int) -> bool:
        """Whether the person fixed a cell."""
        return bool(self.decor_of(row).get(column, 0) & PINNED)

    def note(self, row: int, column: int) -> str:
        """Return the comment of a cell."""
        return self.content.notes.get((self.row_key(row), self.content.columns[column].key), "")

    def filter_of(self, column: int) -> ColumnFilter:
        """Return the choice of rows by a column."""
        return (self.arrangement.filters or {}).get(self.content.columns[column].key, ColumnFilter())

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be hidden."""
        return any((self.arrangement.filters or {}).values())

    def _is_remarked(self, row: str, column: int) -> bool:
        cells = self.decor.get(row, _EMPTY)
        return bool((cells.get(column, 0) | cells.get(-1, 0)) & (ERROR | WARNING))

    # --- what Qt asks

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.content.columns)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """Return that every cell can be gone to; the grid has its own editor."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return what a cell shows, and what it is called for those who cannot see it."""
        if role in (_DISPLAY, _EDIT) and index.isValid():
            return self.texts(index.row())[index.column()]
        if role == _ACCESSIBLE and index.isValid():
            return self.spoken(index.row(), index.column())
        return None

    def spoken(self, row: int, column: int) -> str:
        """Return a cell in words: column, row, value, what is wrong, the comment."""
        text = self.texts(row)[column] or "пусто"
        words = [f"{self.content.columns[column].title}, {self.row_title(row)}: {text}"]
        words += ["закреплено"] if self.is_pinned(row, column) else []
        words += [f"{remark.severity.label}: {remark.text}" for remark in self.remarks_of(row, column)]
        note = self.note(row, column)
        return ". ".join([*words, f"Комментарий: {note}"] if note else words)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return the heading of a column, the number of a row."""
        if role not in (_DISPLAY, _ACCESSIBLE):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.content.columns[section].title if section < len(self.content.columns) else None
        if section >= len(self.order):
            return None
        if role == _ACCESSIBLE:
            return self.row_title(section)
        if section < self.data_rows:
            return str(section + 1)
        return "+" if self.order[section] == PLUS else "Σ"
