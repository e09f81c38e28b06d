"""Keeps the heights of rows right without laying out the whole plan: exact where one looks, estimated elsewhere."""

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from msoko_desktop.domain.plans.plans import PlanLine
from msoko_desktop.gui.plans.cell_layout import RowLayouts
from msoko_desktop.gui.plans.table_model import PlanTableModel

SLICE_SECONDS = 0.008  # how long the work in the background may take at a time
PAUSE_MS = 15


class RowHeights(QObject):
    """Sets the heights of a table's rows; refines the estimates in slices while nothing else happens."""

    def __init__(self, view: QTableView, model: PlanTableModel, layouts: RowLayouts) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._layouts = layouts
        self._next = 0
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._refine_slice)
        model.dataChanged.connect(lambda first, last: self._changed(first.row(), last.row()))
        model.rowsInserted.connect(lambda _parent, first, last: self._changed(first, last))
        model.rowsRemoved.connect(self.refine_visible)
        model.layoutChanged.connect(self.reset)

    def reset(self) -> None:
        """Estimate every row anew, then make those in sight exact."""
        header = self._view.verticalHeader()
        header.blockSignals(True)  # one layout of the view instead of one for each row
        for row, line in enumerate(self._model.rows):
            header.resizeSection(row, self._layouts.estimate(line))
        header.blockSignals(False)
        self._view.doItemsLayout()
        self._next = 0
        self.refine_visible()
        self._timer.start()

    def refine_visible(self) -> None:
        """Make the rows in sight, and a little more, exact."""
        if self._busy:
            return
        self._busy = True
        view = self._view
        row = max(0, view.rowAt(0))
        bottom = view.viewport().height()
        y = view.rowViewportPosition(row) if self._model.rows else 0
        while row < len(self._model.rows) and y < bottom:
            y += self._make_exact(row, self._model.rows[row])
            row += 1
        self._busy = False

    def refine_to(self, row: int) -> None:
        """Make a row exact, and those around it that would stand in sight with it."""
        for near in range(max(0, row - 1), min(len(self._model.rows), row + 2)):
            self._make_exact(near, self._model.rows[near])

    def _make_exact(self, row: int, line: PlanLine) -> int:
        height = self._layouts.height(line)
        header = self._view.verticalHeader()
        if header.sectionSize(row) != height:
            header.resizeSection(row, height)
        return height

    def _changed(self, first: int, last: int) -> None:
        rows = self._model.rows
        if last - first < 60:
            for row in range(first, min(last + 1, len(rows))):
                self._make_exact(row, rows[row])
            return
        header = self._view.verticalHeader()
        for row in range(first, min(last + 1, len(rows))):
            height = self._layouts.estimate(rows[row])
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)
        self._next = min(self._next, first)
        self.refine_visible()
        self._timer.start()

    def _refine_slice(self) -> None:
        """Make some more rows exact, the rows in sight staying where they are."""
        rows = self._model.rows
        ends = time.perf_counter() + SLICE_SECONDS
        view = self._view
        first = view.rowAt(0)
        header = view.verticalHeader()
        moved = 0
        self._busy = True
        while self._next < len(rows) and time.perf_counter() < ends:
            row = self._next
            before = header.sectionSize(row)
            height = self._make_exact(row, rows[row])
            if row < first:
                moved += height - before
            self._next += 1
        if moved:
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + moved)
        self._busy = False
        if self._next >= len(rows):
            self._timer.stop()
