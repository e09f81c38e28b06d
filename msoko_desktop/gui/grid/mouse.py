"""The mouse in the grid: going to cells, drawing a selection, dragging the handle that fills."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from msoko_desktop.gui.grid.painting import Area

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable

AUTOSCROLL_MS = 40


class GridMouse:
    """Follows one press of the mouse until it is let go."""

    def __init__(self, table: "GridTable") -> None:
        self._table = table
        self._doing = ""
        self._start = (-1, -1)
        self._base: list[Area] = []
        self._point = QPoint()
        self._area: Area | None = None
        self._timer = QTimer(table)
        self._timer.setInterval(AUTOSCROLL_MS)
        self._timer.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """Begin to select, or to fill."""
        table, point = self._table, event.position().toPoint()
        handle = table.handle_rect()
        if not table.editing.commit():
            return
        table.setFocus()
        on_handle = handle is not None and handle.adjusted(-3, -3, 3, 3).contains(point)
        if event.button() == Qt.MouseButton.LeftButton and on_handle:
            self._doing, self._area = "fill", None
            return
        row, column = table.geo.row_at(point.y()), table.geo.column_at(point.x())
        if row < 0 or column < 0:
            return
        table.keys.forget_run()
        if event.button() != Qt.MouseButton.LeftButton:
            if not any(top <= row <= low and left <= column <= right for top, left, low, right in table.ranges()):
                table.go(row, column)
            return
        modifiers = event.modifiers()
        self._doing, self._base = "select", []
        if modifiers & Qt.KeyboardModifier.ShiftModifier and table.place()[0] >= 0:
            self._start = table.place()
            table.go(row, column, extend=True)
        elif modifiers & Qt.KeyboardModifier.ControlModifier and table.place()[0] >= 0:
            self._base = list(table.chosen())
            self._start = (row, column)
            table.move_within(row, column)
            table.select_block(self._start, self._start, add=True)
        else:
            self._start = (row, column)
            table.go(row, column)

    def move(self, event: QMouseEvent) -> None:
        """Draw the selection, or what is to be filled; show where there is something to hold."""
        self._point = event.position().toPoint()
        if not self._doing:
            handle = self._table.handle_rect()
            on_handle = handle is not None and handle.adjusted(-3, -3, 3, 3).contains(self._point)
            shape = Qt.CursorShape.CrossCursor if on_handle else Qt.CursorShape.ArrowCursor
            if self._table.viewport().cursor().shape() != shape:
                self._table.viewport().setCursor(shape)
            return
        self._follow()
        inside = self._table.viewport().rect().contains(self._point)
        if inside:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def release(self, _event: QMouseEvent) -> None:
        """End it; fill what was drawn."""
        doing, area, self._doing, self._area = self._doing, self._area, "", None
        self._timer.stop()
        if doing == "fill":
            self._table.update_all()
            if area is not None:
                self._table.fill_wanted.emit(self._table.chosen()[0], area)

    def double_click(self, event: QMouseEvent) -> None:
        """Edit the cell; on the handle fill as far down as the neighbours are filled."""
        point, table = event.position().toPoint(), self._table
        handle = table.handle_rect()
        self._doing = ""
        if handle is not None and handle.adjusted(-3, -3, 3, 3).contains(point):
            self._fill_beside()
        elif table.indexAt(point).isValid() and event.button() == Qt.MouseButton.LeftButton:
            table.editing.start()

    def filling_area(self) -> Area | None:
        """Return the block that would be filled."""
        return self._area if self._doing == "fill" else None

    def _cell_near(self, point: QPoint) -> tuple[int, int]:
        geo, view = self._table.geo, self._table.viewport().rect()
        x, y = min(max(point.x(), 0), view.right()), min(max(point.y(), 0), view.bottom())
        row, column = geo.row_at(y), geo.column_at(x)
        return row if row >= 0 else geo.rows - 1, column if column >= 0 else len(geo.edges) - 2

    def _follow(self) -> None:
        row, column = self._cell_near(self._point)
        table = self._table
        if self._doing == "fill":
            self._area = filled_area(table.chosen()[0], min(row, max(0, table.grid.data_rows - 1)), column)
            table.update_all()
            return
        if self._base:
            table.select_block(self._base[0][:2], self._base[0][2:])
            for area in self._base[1:]:
                table.select_block(area[:2], area[2:], add=True)
            table.select_block(self._start, (row, column), add=True)
        else:
            table.select_block(self._start, (row, column))
        table.extent = (row, column)

    def _scroll_on(self) -> None:
        view, table = self._table.viewport().rect(), self._table
        upright, across = table.verticalScrollBar(), table.horizontalScrollBar()
        if self._point.y() > view.bottom() or self._point.y() < 0:
            upright.setValue(upright.value() + (1 if self._point.y() > 0 else -1) * table.geo.row_height)
        if self._point.x() > view.right() or self._point.x() < 0:
            across.setValue(across.value() + (1 if self._point.x() > 0 else -1) * table.geo.row_height)
        self._follow()

    def _fill_beside(self) -> None:
        table, grid = self._table, self._table.grid
        area = table.chosen()[0]
        for beside in (area[1] - 1, area[3] + 1):
            last = area[2]
            while 0 <= beside < len(grid.columns) and last + 1 < grid.data_rows:
                if grid.value(last + 1, beside) is None:
                    break
                last += 1
            if last > area[2]:
                table.fill_wanted.emit(area, (area[0], area[1], last, area[3]))
                return


def filled_area(area: Area, row: int, column: int) -> Area | None:
    """Return the block from a selection to the cell under the mouse, in the one direction it lies further away in."""
    top, left, bottom, right = area
    down = row - bottom if row > bottom else row - top if row < top else 0
    aside = column - right if column > right else column - left if column < left else 0
    if not down and not aside:
        return None
    if abs(down) >= abs(aside):
        return min(top, row), left, max(bottom, row), right
    return top, min(left, column), bottom, max(right, column)
