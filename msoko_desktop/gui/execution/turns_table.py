"""A table of schools and years in which a school's turns are set by click and key."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from msoko_desktop.domain.execution.rotation import Turns
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.theme import theme

MARK = "●"


class TurnsTable(QTableWidget):
    """Shows `Turns`: a row a school, a column a year. `edited()` after a person has moved a turn.

    A turn set in one year takes the place of the school's turn in the same round of `interval` years.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[int] = []
        self._years: list[int] = []
        self._captions: list[str] = []
        self._interval = 1
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.clicked.connect(self._on_click)

    def show_turns(
        self, schools: Sequence[tuple[int, str]], years: Mapping[int, str], turns: Turns, interval: int
    ) -> None:
        """Show schools (id, name) against years (year → caption) with their turns."""
        self._ids, self._years, self._interval = [one for one, _ in schools], list(years), max(1, interval)
        self._captions = list(years.values())
        self.setRowCount(len(schools))
        self.setColumnCount(len(years))
        self.setVerticalHeaderLabels([name for _, name in schools])
        for row, (school_id, name) in enumerate(schools):
            header = self.verticalHeaderItem(row)
            if header is not None:
                header.setToolTip(name)
                header.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            for column, year in enumerate(self._years):
                self._set(row, column, school_id in turns.get(year, ()))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(theme().px(86))
        self.verticalHeader().setMaximumWidth(theme().px(300))
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme().px(10))
        if self.currentRow() < 0:
            self.setCurrentCell(0, 0)
        self._show_counts()

    def turns(self) -> Turns:
        """Return the turns as they stand: year → ids of schools, years without a turn left out."""
        found = {}
        for column, year in enumerate(self._years):
            ids = tuple(one for row, one in enumerate(self._ids) if self._has(row, column))
            if ids:
                found[year] = ids
        return found

    def without_turn(self) -> list[str]:
        """Return the names of the schools that have no turn in any year."""
        rows = [row for row in range(len(self._ids)) if not any(self._has(row, col) for col in range(len(self._years)))]
        return [str(self.model().headerData(row, Qt.Orientation.Vertical)) for row in rows]

    def toggle(self, row: int, column: int) -> None:
        """Set a school's turn to a year, or take it away where it stands there."""
        if self._has(row, column):
            self._set(row, column, False)
        else:
            first = column - column % self._interval
            for other in range(first, min(first + self._interval, len(self._years))):
                self._set(row, other, False)
            self._set(row, column, True)
        self._after_edit()

    def shift(self, row: int, column: int, by: int) -> None:
        """Move the turn in a cell to the year beside it; nothing at the edge or where that year has one."""
        target = column + by
        if self._has(row, column) and 0 <= target < len(self._years) and not self._has(row, target):
            self._set(row, column, False)
            self._set(row, target, True)
            self.setCurrentCell(row, target)
            self._after_edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set or take a turn with Space, take it with Delete, move it with Alt and the arrows."""
        row, column, key = self.currentRow(), self.currentColumn(), event.key()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if row < 0 or column < 0:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space or (key == Qt.Key.Key_Delete and self._has(row, column)):
            self.toggle(row, column)
        elif alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.shift(row, column, 1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _on_click(self, index: QModelIndex) -> None:
        self.toggle(index.row(), index.column())

    def _after_edit(self) -> None:
        self._show_counts()
        self.edited.emit()

    def _has(self, row: int, column: int) -> bool:
        item = self.item(row, column)
        return item is not None and item.text() == MARK

    def _set(self, row: int, column: int, has: bool) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, item)
        item.setText(MARK if has else "")
        item.setForeground(theme().colour("accent"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, "очередь" if has else "нет очереди")

    def _show_counts(self) -> None:
        """Say under each year how many schools it has, and mark the schools without a turn."""
        labels = []
        for column, caption in enumerate(self._captions):
            count = sum(self._has(row, column) for row in range(len(self._ids)))
            labels.append(f"{caption}\n{counted(count, 'школа', 'школы', 'школ')}")
        self.setHorizontalHeaderLabels(labels)
        for row in range(len(self._ids)):
            header = self.verticalHeaderItem(row)
            if header is not None:
                has = any(self._has(row, column) for column in range(len(self._years)))
                header.setIcon(QIcon() if has else theme().icon("warning", "warning", 16))
