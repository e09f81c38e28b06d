"""The items of an order as rows: number, text, the deadline found in it; one row may be new and not stored yet."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.domain.orders import order_outline
from msoko_desktop.domain.orders.order_deadlines import deadline_in
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans.outline import Lines
from msoko_desktop.domain.plans.plans import LineKind, PlanLine

Index = QModelIndex | QPersistentModelIndex
NUMBER, TEXT, DEADLINE = range(3)
HEADINGS = ("№", "Текст пункта", "Срок")


class ItemsModel(QAbstractTableModel):
    """`store(lines, step)` writes other items; `typed()` is called while a text is being typed."""

    def __init__(
        self, store: Callable[[Lines, str], None], typed: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: Lines = ()
        self.editable = True
        self.was_dropped = False  # by the last text that was put
        self._pending: int | None = None
        self._live: dict[int, str] = {}
        self._store, self._typed = store, typed

    # --- what is shown

    def show_items(self, items: tuple[OrderItem, ...]) -> None:
        """Show the stored items; the row that is not stored yet goes with it."""
        lines = order_outline.lines_of(items)
        self._pending = None
        if len(lines) == len(self.rows):
            self.rows = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, DEADLINE))
            return
        self.beginResetModel()
        self.rows = lines
        self._live.clear()
        self.endResetModel()

    def items(self) -> tuple[OrderItem, ...]:
        """Return the items with what is being typed; a new row without text is left out."""
        lines = tuple(
            replace(line, title=self._live[row]) if row in self._live else line for row, line in enumerate(self.rows)
        )
        kept = [row for row, line in enumerate(lines) if row != self._pending or line.title.strip()]
        return order_outline.items_of(tuple(lines[row] for row in kept))

    def set_live(self, row: int, text: str | None) -> None:
        """Note what is being typed in a row; None when the editor is closed."""
        if text is None:
            self._live.pop(row, None)
        else:
            self._live[row] = text
            self._typed()

    # --- the new row

    def is_pending(self, row: int) -> bool:
        """Whether a row is new and not stored yet."""
        return row == self._pending

    def begin_row(self, position: int, level: int) -> int:
        """Insert an empty row that is stored once something is typed into it; return its place."""
        self.drop_pending()
        position = min(position, len(self.rows))
        lines = order_outline.inserted(self.rows, position, [PlanLine(LineKind.ACTIVITY, level=level)])
        self.beginInsertRows(QModelIndex(), position, position)
        self.rows = lines
        self._pending = position
        self.endInsertRows()
        self._tell_numbers()
        return position

    def drop_pending(self) -> None:
        """Take the new row away again."""
        row = self._pending
        if row is None:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        self.rows = order_outline.renumbered(self.rows[:row] + self.rows[row + 1 :])
        self._live.pop(row, None)
        self._pending = None
        self.endRemoveRows()
        self._tell_numbers()

    def shift_pending(self, by: int) -> None:
        """Nest the new row deeper or raise it before it is stored."""
        if self._pending is not None:
            self.rows = order_outline.shifted(self.rows, [self._pending], by)
            self._tell_numbers()

    def _tell_numbers(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, NUMBER), self.index(len(self.rows) - 1, NUMBER))

    def put(self, row: int, text: str) -> None:
        """Store what was typed in a row; a new row without text goes."""
        self._live.pop(row, None)
        pending, text = self.is_pending(row), text.strip()
        self.was_dropped = pending and not text
        if self.was_dropped:
            self.drop_pending()
            return
        if not pending and text == self.rows[row].title:
            return
        lines = (*self.rows[:row], replace(self.rows[row], title=text), *self.rows[row + 1 :])
        self.rows = lines
        self._pending = None
        self._store(lines, "Добавить пункт приказа" if pending else "Изменить пункт приказа")

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of items."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done in a cell: only the text is typed."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable and index.column() == TEXT else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        line, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if column == NUMBER:
                return f"{line.number}." if line.number else ""
            return line.title if column == TEXT else deadline_in(line.title)
        if role == Qt.ItemDataRole.ToolTipRole and column == DEADLINE and deadline_in(line.title):
            return f"Срок: {deadline_in(line.title)}. После утверждения он встанет в календарь."
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Пункт {line.number}: {line.title or 'пусто'}" if column == TEXT else index.data()
        return None
