"""Dragging rows by their numbers to another place in the plan."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind

if TYPE_CHECKING:
    from msoko_desktop.gui.plans.table_view import PlanTable

EDGE = 28  # pixels from the edge of the view in which it scrolls by itself
STEP = 14
PAUSE_MS = 30


class RowDrag(QObject):
    """Follows the mouse from a press on the number of a row; `dropped(ids, position)` gives index in the plan."""

    dropped = Signal(object, int)

    def __init__(self, table: "PlanTable") -> None:
        super().__init__(table)
        self._table = table
        self._start: QPoint | None = None
        self._place: QPoint | None = None
        self._dragging = False
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent, index: QModelIndex) -> bool:
        """Take a press on a number; return whether it was one. Rows that are chosen already stay chosen together."""
        sheet = self._table.sheet
        if not index.isValid() or sheet.kinds[0] is not ColumnKind.NUMBER or index.column() != 0:
            return False
        line = sheet.rows[index.row()]
        point = event.position().toPoint()
        if line.kind is LineKind.SECTION and point.x() > self._table.columnWidth(0):
            return False
        row = index.row()
        chosen = self._table.selected_rows()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._table.currentIndex().isValid():
            anchor = self._table.currentIndex().row()
            self._select(range(min(anchor, row), max(anchor, row) + 1), anchor)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            rows = set(chosen) ^ {row} if self._table.whole_rows_selected() else {*chosen, row}
            self._select(sorted(rows or {row}), row)
        elif row not in chosen or not self._table.whole_rows_selected():
            self._select([row], row)
        self._start = point
        return True

    def _select(self, rows: "range | list[int]", current: int) -> None:
        table = self._table
        last = len(table.sheet.kinds) - 1
        picked = QItemSelection()
        for row in rows:
            picked.select(table.sheet.index(row, 0), table.sheet.index(row, last))
        model = table.selectionModel()
        model.setCurrentIndex(table.sheet.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def move(self, event: QMouseEvent) -> bool:
        """Follow the mouse; return whether a press on a number began it."""
        if self._start is None:
            return False
        point = event.position().toPoint()
        far = (point - self._start).manhattanLength() >= QApplication.startDragDistance()
        if not self._dragging and far and self._table.sheet.editable:
            self._dragging = True
            self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._timer.start()
        if self._dragging:
            self._place = point
            self._table.viewport().update()
        return True

    def release(self, _event: QMouseEvent) -> bool:
        """Drop the rows; return whether a press on a number began it."""
        if self._start is None:
            return False
        dragging, position = self._dragging, self._position()
        self._end()
        if dragging and position is not None:
            sheet = self._table.sheet
            ids = [sheet.rows[row].id for row in self._table.selected_rows()]
            self.dropped.emit(ids, sheet.position_of(position))
        return True

    def cancel(self) -> bool:
        """Give the drag up; return whether there was one."""
        was = self._dragging
        self._end()
        return was

    def line(self) -> int | None:
        """Return where the mark of the target stands, in pixels of the view, None while nothing is dragged."""
        position = self._position() if self._dragging else None
        if position is None:
            return None
        if position < len(self._table.sheet.rows):
            return max(1, self._table.rowViewportPosition(position))
        last = position - 1
        return self._table.rowViewportPosition(last) + self._table.rowHeight(last) - 1

    def _position(self) -> int | None:
        """Return the row before which the rows would go."""
        if self._place is None:
            return None
        row = self._table.rowAt(self._place.y())
        if row < 0:
            return len(self._table.sheet.rows) if self._place.y() > 0 else 0
        middle = self._table.rowViewportPosition(row) + self._table.rowHeight(row) / 2
        return row if self._place.y() < middle else row + 1

    def _scroll(self) -> None:
        if self._place is None:
            return
        bar = self._table.verticalScrollBar()
        if self._place.y() < EDGE:
            bar.setValue(bar.value() - STEP)
        elif self._place.y() > self._table.viewport().height() - EDGE:
            bar.setValue(bar.value() + STEP)

    def _end(self) -> None:
        self._start = self._place = None
        self._dragging = False
        self._timer.stop()
        self._table.viewport().unsetCursor()
        self._table.viewport().update()
