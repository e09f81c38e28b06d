"""The table of the grid: where the person is, what is selected, what is in sight; it paints itself in one pass."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from msoko_desktop.gui.grid.column_widths import ColumnWidths
from msoko_desktop.gui.grid.editing import CellEditing, CellEditor
from msoko_desktop.gui.grid.geometry import Geometry
from msoko_desktop.gui.grid.headings import ColumnHeadings, RowHeadings
from msoko_desktop.gui.grid.keys import GridKeys
from msoko_desktop.gui.grid.model import GridModel, Index
from msoko_desktop.gui.grid.mouse import GridMouse
from msoko_desktop.gui.grid.painting import Area, GridPainter
from msoko_desktop.gui.grid.tips import cell_tip
from msoko_desktop.gui.theme import theme

_Flag = QItemSelectionModel.SelectionFlag


class GridTable(QTableView):
    """Signals: `asked(command)` for what the panel does (copy, paste, fill_down …), `place_changed()`,
    `selection_changed()`, `fill_wanted(area, target)` after the handle was dragged, `menu_wanted(global point)`,
    `filter_wanted(column)`, `refused(sentence)` and `refused("")` for what is said beside the cell.

    `store(row, column, text)` keeps what was typed and answers with "" or why it cannot be kept; `store_all(text)`
    the same for every selected cell.
    """

    asked = Signal(str)
    place_changed = Signal()
    selection_changed = Signal()
    fill_wanted = Signal(object, object)
    menu_wanted = Signal(QPoint)
    filter_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gridTable")
        self.grid = GridModel(self)
        self.geo = Geometry()
        self.painting = GridPainter(self)
        self.store: Callable[[int, int, str], str] = lambda _row, _column, _text: ""
        self.store_all: Callable[[str], str] = lambda _text: ""
        self.cannot: Callable[[str], None] = lambda _sentence: None
        self.sentence = "Здесь пока ничего нет."
        self.quick = False  # a digit fills its cell and goes on (`GridColumn.quick`)
        self.extent = (-1, -1)
        self._ranges: list[Area] = []
        self._prepare()
        self.setModel(self.grid)
        self.widths = ColumnWidths(self)
        self.editing = CellEditing(self)
        self.keys = GridKeys(self)
        self.mouse = GridMouse(self)
        self.headings.sectionResized.connect(lambda *_: self.lay_out())
        self.grid.modelReset.connect(self._on_reset)
        self.grid.dataChanged.connect(lambda *_: self.update_all())
        theme().changed.connect(self.renew_look)
        self.renew_look()

    def _prepare(self) -> None:
        self.setAccessibleName("Таблица")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(True)  # Qt hands Tab on to keyPressEvent only then
        self.setWordWrap(False)
        self.headings = ColumnHeadings(self)
        self.row_headings = RowHeadings(self)
        self.setHorizontalHeader(self.headings)
        self.setVerticalHeader(self.row_headings)
        self.row_headings.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # --- look and lay-out

    def renew_look(self) -> None:
        """Take over colours and scale of the theme."""
        self.painting.renew_look()
        height = self.painting.look.row_height
        self.row_headings.setMinimumSectionSize(1)
        self.row_headings.setDefaultSectionSize(height)
        self.geo.row_height = height
        self.verticalScrollBar().setSingleStep(height)
        self.horizontalScrollBar().setSingleStep(theme().px(24))
        self.widths.apply()
        self.lay_out()

    def lay_out(self) -> None:
        """Work out anew where everything stands."""
        geo, model = self.geo, self.grid
        geo.width, geo.height = self.viewport().width(), self.viewport().height()
        widths = [self.headings.sectionSize(column) for column in range(len(model.columns))]
        geo.lay_out(widths, len(model.order), model.content.fixed, len(model.order) - model.typed_rows)
        self.headings.fit()
        self.row_headings.fit()
        self.updateGeometries()
        geo.x, geo.y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.editing.follow()
        self.update_all()

    def update_all(self) -> None:
        """Paint everything anew."""
        self.viewport().update()
        self.headings.viewport().update()
        self.row_headings.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stays in its place."""
        super().resizeEvent(event)
        row, column = self.extent if self.extent[0] >= 0 else self.place()
        cell = self.geo.cell(row, column) if 0 <= row < self.geo.rows else QRect()
        in_sight = not cell.isEmpty() and self.geo.zone_of(row, column).contains(cell)
        if event.size().width() != event.oldSize().width():
            self.geo.width = self.viewport().width()
            self.widths.follow_width()
        self.lay_out()
        if in_sight:
            self.show_cell(row, column)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint anew instead of shifting pixels: a part of them stays where it is."""
        self.geo.x, self.geo.y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.headings.setOffset(self.geo.x)
        self.row_headings.setOffset(self.geo.y)
        self.editing.follow()
        self.update_all()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells."""
        painter = QPainter(self.viewport())
        self.painting.paint(painter)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the person is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.grid.order:
            self.go(0, self.keys.first_typed_column())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the place more faintly."""
        super().focusOutEvent(event)
        self.viewport().update()

    def empty_sentence(self) -> str:
        """Return what stands in the middle of a grid without rows."""
        if self.grid.source is None:
            return self.sentence
        if self.grid.is_filtered and self.grid.stored_rows:
            return "Под отбор не подходит ни одна строка."
        if self.grid.has_plus:
            return "Строк пока нет. Начните печатать в строке «+» или вставьте таблицу из Excel (Ctrl+V)."
        return "Строк пока нет." if not self.grid.data_rows else ""

    # --- Qt asks where things are

    def visualRect(self, index: Index) -> QRect:
        """Return where a cell stands."""
        if not index.isValid() or index.row() >= self.geo.rows:
            return QRect()
        return self.geo.cell(index.row(), index.column())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the cell at a point."""
        row, column = self.geo.row_at(point.y()), self.geo.column_at(point.x())
        return self.grid.index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight, beside what stays."""
        if index.isValid():
            self.show_cell(index.row(), index.column())

    def show_cell(self, row: int, column: int) -> None:
        """Bring a cell into sight by its place."""
        geo = self.geo
        if geo.frozen <= column < len(geo.edges) - 1:
            left, right, bar = geo.edges[column], geo.edges[column + 1], self.horizontalScrollBar()
            if right - geo.x > geo.width:
                bar.setValue(right - geo.width)
            if left - geo.x < geo.frozen_width:
                bar.setValue(left - geo.frozen_width)
        if row < geo.rows - geo.bottom:
            top, upright = row * geo.row_height, self.verticalScrollBar()
            if top + geo.row_height - geo.y > geo.body_bottom:
                upright.setValue(top + geo.row_height - geo.body_bottom)
            if top < geo.y:
                upright.setValue(top)

    # --- where the person is, and what is selected

    def place(self) -> tuple[int, int]:
        """Return row and column of the current cell, (-1, -1) where there is none."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else (-1, -1)

    def ranges(self) -> list[Area]:
        """Return the selected blocks of cells."""
        return self._ranges

    def chosen(self) -> list[Area]:
        """Return the selected blocks, or the current cell where nothing is selected."""
        row, column = self.place()
        return self._ranges or ([(row, column, row, column)] if row >= 0 else [])

    def go(self, row: int, column: int, *, extend: bool = False) -> None:
        """Go to a cell; with `extend` the selection is drawn from the current cell to there."""
        if not self.grid.order or not self.grid.columns:
            return
        row = min(max(row, 0), len(self.grid.order) - 1)
        column = min(max(column, 0), len(self.grid.columns) - 1)
        start = self.place()
        if extend and start[0] >= 0:
            self.select_block(start, (row, column))
            self.extent = (row, column)
            self.show_cell(row, column)
            return
        index = self.grid.index(row, column)
        self.extent = (row, column)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        self.show_cell(row, column)

    def move_within(self, row: int, column: int) -> None:
        """Go to a cell and leave the selection as it is."""
        self.selectionModel().setCurrentIndex(self.grid.index(row, column), _Flag.NoUpdate)

    def select_block(self, first: tuple[int, int], last: tuple[int, int], *, add: bool = False) -> None:
        """Select the block between two cells; with `add` what is selected already stays so."""
        chosen = QItemSelection(
            self.grid.index(min(first[0], last[0]), min(first[1], last[1])),
            self.grid.index(max(first[0], last[0]), max(first[1], last[1])),
        )
        self.selectionModel().select(chosen, _Flag.Select if add else _Flag.ClearAndSelect)

    def select_rows(self, first: int, last: int, *, extend: bool = False, add: bool = False) -> None:
        """Select whole rows; the current cell goes along unless it is extended."""
        if not extend:
            self.move_within(first, self.place()[1] if self.place()[1] >= 0 else 0)
        self.select_block((first, 0), (last, len(self.grid.columns) - 1), add=add)

    def select_columns(self, first: int, last: int, *, extend: bool = False, add: bool = False) -> None:
        """Select whole columns of data."""
        if not self.grid.order:
            return
        if not extend:
            self.move_within(max(0, self.geo.rows_in_sight().start), first)
        self.select_block((0, first), (max(0, self.grid.data_rows - 1), last), add=add)

    def selectAll(self) -> None:
        """Select every cell of data."""
        if self.grid.data_rows:
            if not self.currentIndex().isValid():
                self.move_within(0, 0)
            self.select_block((0, 0), (self.grid.data_rows - 1, len(self.grid.columns) - 1))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Note what is selected."""
        super().selectionChanged(selected, deselected)
        found = self.selectionModel().selection()
        self._ranges = [
            (one.top(), one.left(), one.bottom(), one.right())
            for one in (found.at(place) for place in range(found.count()))
            if one.isValid()
        ]
        self.update_all()
        self.selection_changed.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the person is now."""
        super().currentChanged(current, previous)
        self.update_all()
        self.place_changed.emit()

    def _on_reset(self) -> None:
        self._ranges = []
        self.extent = (-1, -1)
        self.editing.drop()
        self.keys.forget_run()

    # --- the handle that fills

    def handle_rect(self) -> QRect | None:
        """Return where the handle at the corner of the selection stands, None where there is none."""
        areas = self.chosen()
        if len(areas) != 1 or not self.grid.editable or self.editing.is_open():
            return None
        row, column = areas[0][2], areas[0][3]
        if row >= self.grid.data_rows:
            return None
        cell, zone, size = self.geo.cell(row, column), self.geo.zone_of(row, column), self.painting.look.handle
        if not zone.contains(cell.bottomRight() - QPoint(1, 1)):
            return None
        return QRect(cell.right() - size // 2 - 1, cell.bottom() - size // 2 - 1, size, size)

    def filling_area(self) -> Area | None:
        """Return the block that would be filled if the handle was let go now."""
        return self.mouse.filling_area()

    # --- editing

    def editor_is_open(self) -> bool:
        """Whether a cell is being typed into."""
        return self.editing.is_open()

    def editor(self) -> CellEditor | None:
        """Return the editor that is open."""
        return self.editing.editor if self.editing.is_open() else None

    # --- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key is for, as in Excel."""
        if not self.keys.press(event):
            event.ignore()

    def leave(self, *, forward: bool) -> None:
        """Give the focus to the next widget (or the one before)."""
        super().setTabKeyNavigation(False)
        self.focusNextPrevChild(forward)
        super().setTabKeyNavigation(True)

    def keyboardSearch(self, _text: str) -> None:
        """Typing replaces a cell; it does not look for one."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the grid from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.keys.is_own(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what is to be told of the cell under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = cell_tip(self, index.row(), index.column()) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the cell, or begin to drag."""
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what was begun."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the cell."""
        self.mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cell."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            row, column = self.place()
            point = self.geo.cell(max(0, row), max(0, column)).center() if row >= 0 else QPoint(8, 8)
            self.menu_wanted.emit(self.viewport().mapToGlobal(point))
        else:
            self.menu_wanted.emit(event.globalPos())
        event.accept()
