"""The items of an order as an outline that is typed as in Word: Enter adds, Tab nests, Alt and the arrows move."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from msoko_desktop.domain.orders import order_outline
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans.outline import Lines
from msoko_desktop.domain.plans.plans import LineKind, PlanLine
from msoko_desktop.gui.documents.items_delegate import ItemsDelegate
from msoko_desktop.gui.documents.items_model import DEADLINE, NUMBER, TEXT, ItemsModel
from msoko_desktop.gui.plans.cell_editor import CellEditor
from msoko_desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
HINT = "Пунктов пока нет.\nEnter – добавить пункт, Ctrl+V – вставить текст абзацами."


class ItemsTable(QTableView):
    """`edited(items, step)` when the items are others now; `typed()` while a text is being typed; `entered()` when
    the person comes to the table."""

    edited = Signal(object, str)
    typed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initial: str | None = None
        self.items_model = ItemsModel(self._store, self.typed.emit, self)
        self._delegate = ItemsDelegate(self, self._take_initial)
        self._delegate.left.connect(self._after_edit)
        self.setItemDelegate(self._delegate)
        self.setModel(self.items_model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.resizeRowsToContents)
        for signal in (
            self.items_model.dataChanged,
            self.items_model.modelReset,
            self.items_model.rowsInserted,
            self.items_model.rowsRemoved,
        ):
            signal.connect(lambda *_: self._fitting.start())
        theme().changed.connect(self._share_width)

    # --- what is shown

    def show_items(self, items: tuple[OrderItem, ...]) -> None:
        """Show stored items; the current row stays."""
        row = self.currentIndex().row()
        self.items_model.show_items(items)
        if self.items_model.rows and not self.currentIndex().isValid():
            self.go_to(max(0, min(row, len(self.items_model.rows) - 1)))

    def items(self) -> tuple[OrderItem, ...]:
        """Return the items with what is being typed."""
        return self.items_model.items()

    def set_editable(self, editable: bool) -> None:
        """Let the items be changed, or only read."""
        self.items_model.editable = editable

    def chosen(self) -> list[int]:
        """Return the chosen rows, in their order."""
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def go_to(self, row: int, *, edit: bool = False) -> None:
        """Make a row the current one, its editor open where asked."""
        index = self.items_model.index(row, TEXT)
        if not index.isValid():
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self._fitting.stop()
        self.resizeRowsToContents()
        self.scrollTo(index)
        if edit and self.items_model.editable:
            self.setFocus()
            self.edit(index)

    def open_editor(self) -> CellEditor | None:
        """Return the editor that is open."""
        found = self.indexWidget(self.items_model.index(self.currentIndex().row(), TEXT))
        return found if isinstance(found, CellEditor) else None

    def commit(self) -> None:
        """Store what is being typed."""
        editor = self.open_editor()
        if editor is not None:
            self._delegate.finish(editor, "stay")

    def _take_initial(self) -> str | None:
        """Return the letters that opened the editor, once."""
        initial, self._initial = self._initial, None
        return initial

    # --- editing

    def _store(self, lines: Lines, step: str) -> None:
        self.edited.emit(order_outline.items_of(lines), step)

    def _after_edit(self, how: str) -> None:
        row = self.currentIndex().row()
        self.items_model.set_live(row, None)
        if how == "give up":
            self.items_model.drop_pending()
            self.typed.emit()
        if how in ("down", "insert") and not self.items_model.was_dropped:
            QTimer.singleShot(0, self, self.add_after)
        elif how in ("next", "previous") and not self.items_model.was_dropped:
            QTimer.singleShot(0, self, lambda: self._nest_and_go_on(row, 1 if how == "next" else -1))
        if how != "leave":
            self.setFocus()

    def _nest_and_go_on(self, row: int, by: int) -> None:
        self.go_to(row)
        self.shift(by)
        self.go_to(row, edit=True)

    def add_after(self, *, sub: bool = False) -> None:
        """Begin a new item behind the current one and what is under it; `sub` makes it a sub-item."""
        if not self.items_model.editable:
            return
        rows, row = self.items_model.rows, self.currentIndex().row()
        if not rows or row < 0:
            position, level = len(rows), 1
        else:
            level = rows[row].level + sub
            position = row + 1
            while not sub and position < len(rows) and rows[position].level > level:
                position += 1
        self.go_to(self.items_model.begin_row(position, level), edit=True)

    def append(self, text: str, step: str) -> None:
        """Put a finished item behind the last one."""
        if self.items_model.editable:
            new = PlanLine(LineKind.ACTIVITY, text)
            rows = self.items_model.rows
            self._store(order_outline.inserted(rows, len(rows), [new]), step)
            self.go_to(len(self.items_model.rows) - 1)

    def shift(self, by: int) -> None:
        """Nest the chosen items deeper (1) or raise them (-1)."""
        rows = self.chosen()
        if self.items_model.editable and rows:
            lines = order_outline.shifted(self.items_model.rows, rows, by)
            self._write(lines, "Сделать подпунктом" if by > 0 else "Поднять пункт", rows)

    def move_rows(self, by: int) -> None:
        """Move the chosen items up (-1) or down (1), with their sub-items."""
        rows = self.chosen()
        if not self.items_model.editable or not rows:
            return
        before = self.items_model.rows
        lines = order_outline.moved(before, rows, by)
        first = before[rows[0]]
        place = next((row for row, line in enumerate(lines) if line.id == first.id and line.title == first.title), 0)
        self._write(lines, "Переместить пункт", [place + row - rows[0] for row in rows])

    def remove(self) -> None:
        """Delete the chosen items with their sub-items."""
        rows = self.chosen()
        if self.items_model.editable and rows:
            lines = order_outline.deleted(self.items_model.rows, rows)
            self._write(lines, "Удалить пункт" if len(rows) == 1 else "Удалить пункты", [min(rows)])

    def _write(self, lines: Lines, step: str, chosen: list[int]) -> None:
        if lines == self.items_model.rows:
            return
        self._store(lines, step)
        last = len(self.items_model.rows) - 1
        self.go_to(min(chosen[0], last))
        whole = QItemSelection()
        for row in (row for row in chosen if 0 <= row <= last):
            whole.select(self.items_model.index(row, NUMBER), self.items_model.index(row, DEADLINE))
        self.selectionModel().select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def paste(self) -> None:
        """Make the paragraphs on the clipboard items behind the current one."""
        if not self.items_model.editable:
            return
        rows, row = self.items_model.rows, self.currentIndex().row()
        level = rows[row].level if 0 <= row < len(rows) else 1
        new = order_outline.pasted(QGuiApplication.clipboard().text(), level)
        if new:
            position = row + 1 if row >= 0 else len(rows)
            while position < len(rows) and rows[position].level > level:
                position += 1
            step = "Вставить пункт" if len(new) == 1 else "Вставить пункты"
            self._write(order_outline.inserted(rows, position, new), step, list(range(position, position + len(new))))

    def copy(self) -> None:
        """Put the chosen items on the clipboard, a paragraph each, with their numbers."""
        lines = [self.items_model.rows[row] for row in self.chosen()]
        if lines:
            QGuiApplication.clipboard().setText(
                "\n".join(f"{line.number}. {line.title}" if line.number else line.title for line in lines)
            )

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add, nest, move, delete, copy, paste; letters open the editor and replace the text."""
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        keys, alt, control = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()
            return
        actions = {
            (keys.Key_Return, Qt.KeyboardModifier.NoModifier): self.add_after,
            (keys.Key_Enter, Qt.KeyboardModifier.NoModifier): self.add_after,
            (keys.Key_Insert, Qt.KeyboardModifier.NoModifier): self.add_after,
            (keys.Key_F2, Qt.KeyboardModifier.NoModifier): lambda: self.go_to(self.currentIndex().row(), edit=True),
            (keys.Key_Tab, Qt.KeyboardModifier.NoModifier): lambda: self.shift(1),
            (keys.Key_Backtab, Qt.KeyboardModifier.ShiftModifier): lambda: self.shift(-1),
            (keys.Key_Right, alt): lambda: self.shift(1),
            (keys.Key_Left, alt): lambda: self.shift(-1),
            (keys.Key_Up, alt): lambda: self.move_rows(-1),
            (keys.Key_Down, alt): lambda: self.move_rows(1),
            (keys.Key_Delete, control): self.remove,
        }
        action = actions.get((keys(key), plain))
        if action is not None:
            action()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.text().strip() and not plain & (alt | control) and self.currentIndex().isValid():
            self._initial = event.text()
            self.go_to(self.currentIndex().row(), edit=True)
            self._initial = None
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first item where none is, and tell that the person is here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.items_model.rows:
            self.go_to(0)
        self.entered.emit()

    def event(self, event: QEvent) -> bool:
        """Take Tab for nesting while there are items to nest."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and self.items_model.editable and self.items_model.rows:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    # --- size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say how to begin while there is nothing."""
        super().paintEvent(event)
        if not self.items_model.rows and self.items_model.editable:
            painter = QPainter(self.viewport())
            painter.setPen(theme().colour("muted"))
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), HINT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        metrics, look, room = self.fontMetrics(), theme(), self.viewport().width()
        number = metrics.horizontalAdvance("00.00.00.") + look.px(8)
        deadline = min(metrics.horizontalAdvance("до 00.00.0000") + look.px(24), room // 4)
        self.setColumnWidth(NUMBER, number)
        self.setColumnWidth(DEADLINE, deadline)
        self.setColumnWidth(TEXT, max(look.px(120), room - number - deadline))
        self._fitting.start()
