"""The plan as a table that looks and works like paper and Excel: keys, choosing rows, dragging them, editing cells."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanLine
from msoko_desktop.gui.plans.cell_editor import CellEditor
from msoko_desktop.gui.plans.cell_layout import RowLayouts, pen
from msoko_desktop.gui.plans.delegate import SheetDelegate
from msoko_desktop.gui.plans.row_drag import RowDrag
from msoko_desktop.gui.plans.row_heights import RowHeights
from msoko_desktop.gui.plans.sheet_columns import granted, longest_words, widths_of
from msoko_desktop.gui.plans.sheet_font import sheet_font
from msoko_desktop.gui.plans.sheet_header import SheetHeader, word_widths
from msoko_desktop.gui.plans.table_model import Index, PlanTableModel
from msoko_desktop.gui.theme import theme

_MOVES = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Tab: "next",
    Qt.Key.Key_Backtab: "previous",
}


class PlanTable(QTableView):
    """Signals: `rows_dropped(ids, position)` after a drag; `cleared(edits)` for Delete; `wanted_row()` for Tab or
    Enter behind the last cell; `place_changed()` when the person went to another cell; `menu_wanted(point)`;
    `columns_resized(widths)` when the person changed the widths.
    """

    rows_dropped = Signal(object, int)
    cleared = Signal(object)
    wanted_row = Signal()
    place_changed = Signal()
    menu_wanted = Signal(QPoint)
    columns_resized = Signal(object)

    def __init__(
        self, model: PlanTableModel, names: Callable[[], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("planTable")
        self.setAccessibleName("Таблица плана")
        self.sheet = model
        self.layouts = RowLayouts(sheet_font())
        self.delegate = SheetDelegate(model, self.layouts, names, self)
        self.delegate.after_edit = self._after_edit
        self._column_before_sections = 0
        self._prepare()
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.heights = RowHeights(self, model, self.layouts)
        self._drag = RowDrag(self)
        self._drag.dropped.connect(self.rows_dropped)
        model.modelReset.connect(self._rebuild)
        for signal in (model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            signal.connect(self._span_sections)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.heights.refine_visible())
        theme().changed.connect(self.renew_look)

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._header = header = SheetHeader(self)
        self.setHorizontalHeader(header)
        header.sectionResized.connect(self._on_section_resized)
        header.released.connect(self._on_header_released)
        self._header_dragged = False
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalScrollBar().setSingleStep(theme().px(36))

    # --- look

    def renew_look(self) -> None:
        """Take over colours and scale of the theme."""
        self.delegate.renew_colours()
        self.layouts.set_font(sheet_font())
        self.verticalScrollBar().setSingleStep(theme().px(36))
        self.fit_columns(anew=True)
        self.viewport().update()

    def fit_columns(self, *, anew: bool = False) -> None:
        """Share the width of the sheet out among the columns."""
        room = self.viewport().width()
        if not self.sheet.columns or room < 50:
            return
        header = self.horizontalHeader()
        self._header_dragged = False
        widths = widths_of(self.sheet.columns, room, self._least_widths(room))
        if not anew and widths == [header.sectionSize(place) for place in range(len(widths))]:
            return
        header.blockSignals(True)
        for place, width in enumerate(widths):
            header.resizeSection(place, width)
        header.blockSignals(False)
        self._lay_out(widths)

    def _least_widths(self, room: int) -> list[int]:
        """Return how narrow the columns may be: no word of a heading is torn, nor one of a cell where there is room."""
        if self._words is None:  # the words of the plan as it was shown; the columns do not jump while one types
            plan = self.sheet.plan
            self._words = longest_words(plan.lines if plan is not None else (), self.sheet.kinds)
        wished = word_widths(self._words, self.layouts.font, self.layouts.padding_x)
        filled = any(self._words)  # a new plan shows its columns as they usually are
        return granted(room, self._header.least_widths([filled and not words for words in self._words]), wished)

    def _lay_out(self, widths: list[int]) -> None:
        self.layouts.set_columns(self.sheet.kinds, widths)
        current = self.currentIndex()
        self._header.fit()
        self.heights.reset()
        if current.isValid() and self.isVisible():
            self.scroll_to_row(current.row())

    def _rebuild(self) -> None:
        self._words = None
        self._span_sections()
        self.fit_columns(anew=True)

    def _span_sections(self, *_: object) -> None:
        if self._has_spans:
            self.clearSpans()
        count = len(self.sheet.kinds)
        self._has_spans = False
        if count > 1:
            for row, line in enumerate(self.sheet.rows):
                if line.kind is LineKind.SECTION:
                    self.setSpan(row, 0, 1, count)
                    self._has_spans = True

    _has_spans = False
    _words: list[frozenset[str]] | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sheet fill the room; rows keep their place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_columns()
        else:
            self.heights.refine_visible()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and over them where dragged rows would go."""
        super().paintEvent(event)
        if not self.sheet.rows and self.sheet.plan is not None:
            self._paint_hint()
        line = self._drag.line()
        if line is not None:
            painter = QPainter(self.viewport())
            painter.setPen(pen(theme().colour("accent"), 3.0))
            painter.drawLine(0, line, self.viewport().width(), line)

    def hint(self) -> str:
        """Return what an empty sheet says."""
        if self.sheet.is_filtered:
            return "Ни одна строка не подходит под отбор. Esc в строке отбора покажет все строки."
        if not self.sheet.editable:
            return "В этом плане нет строк."
        return "В плане пока нет строк.\nCtrl+Enter – вставить строку, Ctrl+V – вставить таблицу из Word или Excel."

    def _paint_hint(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(theme().colour("muted"))
        painter.setFont(theme().font)
        space = theme().px(24)
        flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.viewport().rect().adjusted(space, space, -space, -space), flags, self.hint())

    # --- where the person is

    def current_line(self) -> PlanLine | None:
        """Return the line of the current cell."""
        index = self.currentIndex()
        return self.sheet.rows[index.row()] if index.isValid() and index.row() < len(self.sheet.rows) else None

    def current_kind(self) -> ColumnKind:
        """Return the column of the current cell; in a section row the title."""
        line, index = self.current_line(), self.currentIndex()
        if line is None or line.kind is LineKind.SECTION:
            return ColumnKind.TITLE
        return self.sheet.kinds[index.column()]

    def selected_rows(self) -> list[int]:
        """Return the rows with a chosen cell, the current one where none is chosen."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        if rows:
            return rows
        index = self.currentIndex()
        return [index.row()] if index.isValid() else []

    def whole_rows_selected(self) -> bool:
        """Whether whole rows are chosen and not some cells of them."""
        chosen = self.selectionModel().selectedIndexes()
        rows = {index.row() for index in chosen}
        if not rows:
            return False
        needed = {(row, 0) for row in rows if self.sheet.rows[row].kind is LineKind.SECTION}
        needed |= {
            (row, column)
            for row in rows
            if self.sheet.rows[row].kind is not LineKind.SECTION
            for column in range(len(self.sheet.kinds))
        }
        return needed <= {(index.row(), index.column()) for index in chosen}

    def go_to(self, row: int, column: int | None = None, *, select_row: bool = False) -> None:
        """Make a cell the current one and bring it into sight."""
        if not 0 <= row < len(self.sheet.rows):
            return
        column = self.currentIndex().column() if column is None else column
        if self.sheet.rows[row].kind is LineKind.SECTION:
            column = 0
        index = self.sheet.index(row, min(max(column, 0), len(self.sheet.kinds) - 1))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if select_row:
            flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scroll_to_row(row)

    def select_rows(self, rows: Sequence[int], column: int = 0) -> None:
        """Choose whole rows; the first of them becomes the current one."""
        if not rows:
            return
        last = len(self.sheet.kinds) - 1
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.sheet.index(row, 0), self.sheet.index(row, last))
        self.go_to(rows[0], column)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def scroll_to_row(self, row: int) -> None:
        """Bring a row into sight; of one higher than the view, its head."""
        self.heights.refine_to(row)
        self.executeDelayedItemsLayout()
        top = self.rowViewportPosition(row)
        height = self.rowHeight(row)
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        if top < 0 or height >= room:
            bar.setValue(bar.value() + top)
        elif top + height > room:
            bar.setValue(bar.value() + top + height - room)
        self.heights.refine_visible()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight the same way for keys, mouse and program."""
        if index.isValid():
            self.scroll_to_row(index.row())

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        column = current.column()
        if current.isValid() and self.sheet.rows[current.row()].kind is not LineKind.SECTION:
            self._column_before_sections = column
        self.delegate.current = (current.row(), column)
        self.viewport().update()
        self.place_changed.emit()

    # --- editing

    def start_edit(self, initial: str | None = None) -> None:
        """Open the editor in the current cell; `initial` replaces what stands there."""
        index = self.currentIndex()
        if not index.isValid() or not self.sheet.editable:
            return
        if self.sheet.rows[index.row()].kind is LineKind.SECTION:
            index = self.sheet.index(index.row(), 0)
        self.scroll_to_row(index.row())
        self.delegate.initial = initial
        self.edit(index)
        self.delegate.initial = None

    def open_editor(self) -> CellEditor | None:
        """Return the editor that is open."""
        return next((child for child in self.viewport().findChildren(CellEditor) if not child.isHidden()), None)

    def commit_edit(self) -> None:
        """Store what is being typed and close the editor."""
        editor = self.open_editor()
        if editor is not None:
            editor.finished.emit("stay")

    def _after_edit(self, how: str) -> None:
        if how != "leave":
            self.setFocus()
        if how == "down":
            self.step_down()
        elif how in ("next", "previous"):
            self.step_aside(1 if how == "next" else -1)
        elif how == "insert":
            self.wanted_row.emit()

    def step_down(self, by: int = 1) -> None:
        """Go to the cell under (or above) the current one."""
        index = self.currentIndex()
        self.go_to(index.row() + by, self._column_before_sections)

    def step_aside(self, by: int) -> None:
        """Go to the next or previous cell, over the ends of rows; behind the last cell a new row is wanted."""
        index = self.currentIndex()
        row, column = index.row(), index.column() + by
        if self.sheet.rows[row].kind is LineKind.SECTION or not 0 <= column < len(self.sheet.kinds):
            row += by
            column = 0 if by > 0 else len(self.sheet.kinds) - 1
        if row >= len(self.sheet.rows):
            if self.sheet.editable:
                self.wanted_row.emit()
            return
        self.go_to(row, column)

    # --- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work as in Excel: Enter down, Tab aside, typing replaces, F2 edits, Delete clears."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = plain == Qt.KeyboardModifier.ShiftModifier
        free = plain == Qt.KeyboardModifier.NoModifier
        key = Qt.Key(event.key())
        if key in _MOVES and (free or shift) and self.currentIndex().isValid():
            how = _MOVES[key]
            if how == "down":
                self.step_down(-1 if shift else 1)
            else:
                self.step_aside(-1 if how == "previous" or shift else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and free:
            self.step_down(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_F2 and free:
            self.start_edit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and free:
            self.clear_chosen()
        elif key == Qt.Key.Key_Space and shift:
            self.select_rows(self.selected_rows(), self.currentIndex().column())
        elif key == Qt.Key.Key_Escape and self._drag.cancel():
            pass
        elif _is_text(event) and self.currentIndex().isValid() and self.sheet.editable:
            self.start_edit(event.text())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # Qt's own signature
        """Keep Tab for the cells; F6 leaves the table."""
        return False

    def clear_chosen(self) -> None:
        """Empty the chosen cells."""
        edits: list[tuple[int, ColumnKind, str]] = []
        for index in self.selectionModel().selectedIndexes():
            line = self.sheet.rows[index.row()]
            kind = ColumnKind.TITLE if line.kind is LineKind.SECTION else self.sheet.kinds[index.column()]
            if line.id is not None and line.cell(kind):
                edits.append((line.id, kind, ""))
        if edits:
            self.cleared.emit(edits)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a whole row by its number; from there it can be dragged."""
        index = self.indexAt(event.position().toPoint())
        self.commit_edit()
        if event.button() == Qt.MouseButton.LeftButton and self._drag.press(event, index):
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the editor in the cell."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(index.row(), index.column())
            self.start_edit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag rows, or choose cells."""
        if not self._drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the dragged rows."""
        if not self._drag.release(event):
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cell; a cell outside what is chosen becomes the current one first."""
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.go_to(index.row(), index.column())
        self.menu_wanted.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the colours of the sheet when the palette changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)

    # --- widths

    def _on_section_resized(self, _section: int, _old: int, _new: int) -> None:
        self._header_dragged = True

    def _on_header_released(self) -> None:
        if not self._header_dragged:
            return
        self._header_dragged = False
        header = self.horizontalHeader()
        widths = [header.sectionSize(place) for place in range(len(self.sheet.kinds))]
        if self.sheet.editable:
            self.columns_resized.emit(widths)
        else:
            self._lay_out(widths)


def _is_text(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    text = event.text()
    return modifiers == Qt.KeyboardModifier.NoModifier and bool(text) and text.isprintable()
