"""Typing into a cell: one editor for the whole grid, which says beside the cell why something was not taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit

from msoko_desktop.domain.grids import NEW
from msoko_desktop.gui.grid.model import NUMBERS
from msoko_desktop.gui.grid.quoting import quoted
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class CellEditor(QLineEdit):
    """The line that stands over a cell. While `replacing` (opened by typing) the arrows leave it, as in Excel."""

    def __init__(self, editing: "CellEditing", table: "GridTable") -> None:
        super().__init__(table.viewport())
        self.setObjectName("gridEditor")
        self._editing = editing
        self.replacing = False
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the cell by Enter, Tab, Esc and, where one replaces it, by the arrows; all else is typed."""
        if self._editing.leave_by(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Tab as a key of the grid and keep every key but F1 … F12 from the shortcuts of the window."""
        if isinstance(event, QKeyEvent):
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.type() == QEvent.Type.KeyPress and tab:
                self.keyPressEvent(event)
                return True
            own = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2) or _is_typed(event)
            if event.type() == QEvent.Type.ShortcutOverride and own:
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed when the person goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._editing.commit()


def _is_typed(event: QKeyEvent) -> bool:
    return bool(event.text()) and not event.modifiers() & ~(_SHIFT | _KEYPAD)


class CellEditing:
    """Opens the editor over a cell of the table, hands on what was typed, closes it."""

    def __init__(self, table: "GridTable") -> None:
        self._table = table
        self.editor = CellEditor(self, table)
        self.bubble = QLabel(table.viewport())
        self.bubble.setObjectName("gridRefusal")
        self.bubble.setWordWrap(True)
        self.bubble.hide()
        self._row, self._column = -1, -1
        self._row_key = ""
        self._busy = False
        self._before = ""
        self.editor.textEdited.connect(lambda _text: self._refuse(""))

    def is_open(self) -> bool:
        """Whether the editor is open."""
        return not self.editor.isHidden()

    def start(self, text: str | None = None) -> bool:
        """Open the editor in the current cell with what stands there, the cursor at its end, or with `text` instead."""
        table = self._table
        row, column = table.place()
        if row < 0:
            return False
        why_not = table.grid.why_not(row, column)
        if why_not:
            table.cannot(why_not)
            return False
        table.show_cell(row, column)
        self._row, self._column, self._row_key = row, column, table.grid.row_key(row)
        found, editor = table.grid.columns[column], self.editor
        self._before = table.grid.edit_text(row, column)
        editor.replacing = text is not None
        editor.setFont(table.painting.look.font)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight if found.kind in NUMBERS else Qt.AlignmentFlag.AlignLeft)
        editor.setAccessibleName(f"{found.title}, {table.grid.row_title(row)}")
        editor.setText(self._before if text is None else text)
        self._offer(found.choices)
        self._refuse("")
        self.follow()
        editor.show()
        editor.raise_()
        editor.setFocus()
        editor.end(False)
        table.update_all()
        return True

    def _offer(self, choices: tuple[str, ...]) -> None:
        """Offer what may be entered."""
        if not choices:
            if self.editor.completer() is not None:
                self.editor.setCompleter(None)  # type: ignore[arg-type]
            return
        completer = QCompleter(QStringListModel(list(choices), self.editor), self.editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.editor.setCompleter(completer)

    def show_choices(self) -> None:
        """Open the list of what may be entered."""
        completer = self.editor.completer()
        if completer is not None:
            completer.setCompletionPrefix("")
            completer.complete()

    def follow(self) -> None:
        """Stand over the cell after the table scrolled or changed its size."""
        if self._row < 0 or self._row >= self._table.geo.rows:
            return
        geo, look = self._table.geo, self._table.painting.look
        cell, zone = geo.cell(self._row, self._column), geo.zone_of(self._row, self._column)
        if not zone.intersects(cell):
            cell.moveLeft(-20_000)  # out of sight, but it keeps the focus and what is typed
        wanted = max(cell.width(), min(look.width(self.editor.text()) + theme().px(24), theme().px(260)))
        rect = QRect(cell.left(), cell.top() - 1, min(wanted, cell.width()), cell.height() + 1)
        self.editor.setGeometry(rect)
        self._place_bubble()

    def _place_bubble(self) -> None:
        if self.bubble.isHidden():
            return
        view, cell = self._table.viewport(), self.editor.geometry()
        width = min(theme().px(320), view.width() - theme().px(8))
        self.bubble.setFixedWidth(width)
        height = self.bubble.heightForWidth(width)
        left = max(0, min(cell.left(), view.width() - width))
        below = cell.bottom() + theme().px(3)
        top = below if below + height <= view.height() else cell.top() - height - theme().px(3)
        self.bubble.setGeometry(left, max(0, top), width, height)

    def _refuse(self, sentence: str) -> None:
        """Say beside the cell why it was not taken, or stop saying so."""
        self.bubble.setText(sentence)
        self.bubble.setAccessibleName(sentence)
        self.bubble.setVisible(bool(sentence))
        if bool(self.editor.property("refused")) != bool(sentence):
            self.editor.setProperty("refused", bool(sentence))
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
        if sentence:
            self._place_bubble()
            self.bubble.raise_()

    @property
    def refusal(self) -> str:
        """Why what is typed was not taken, "" where nothing was refused."""
        return self.bubble.text() if self.is_open() else ""

    def place_told(self) -> str:
        """Name the cell that is typed into, as a paste names it: «СОШ № 3, столбец «Писали»»."""
        grid, row = self._table.grid, self._current_row()
        title = "новая строка" if row is None else grid.row_title(row)
        return f"{title[:1].upper()}{title[1:]}, столбец {quoted(grid.columns[self._column].title)}"

    # --- leaving the cell

    def leave_by(self, event: QKeyEvent) -> bool:
        """Do what a key of the grid does while one types; return whether it was one."""
        key, plain = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
        keys = self._table.keys
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if plain == _CONTROL:
                self._commit_all()
            elif self.commit():
                keys.enter(-1 if plain & _SHIFT else 1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self.commit():
                keys.tab(-1 if key == Qt.Key.Key_Backtab or plain & _SHIFT else 1)
        elif key == Qt.Key.Key_F2:
            self.editor.replacing = not self.editor.replacing
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_F4) and self.editor.completer() is not None:
            self.show_choices()
        elif key in _ARROWS and not plain and (self.editor.replacing or key in (Qt.Key.Key_Up, Qt.Key.Key_Down)):
            if self.commit():
                row, column = self._table.place()
                keys.forget_run()
                self._table.go(row + _ARROWS[key][0], column + _ARROWS[key][1])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            if self.commit():
                keys.press(event)
        else:
            return False
        return True

    def commit(self) -> bool:
        """Hand on what was typed and close; where it is refused the editor stays and False comes back."""
        if not self.is_open() or self._busy:
            return True
        self._busy = True
        try:
            text, row = self.editor.text(), self._current_row()
            if row is not None and text.strip() != self._before.strip():
                sentence = self._table.store(row, self._column, text)
                if sentence:
                    self._refuse(sentence)
                    return False
            self._close()
        finally:
            self._busy = False
        return True

    def _commit_all(self) -> None:
        """Put what was typed into every selected cell."""
        self._busy = True
        try:
            sentence = self._table.store_all(self.editor.text())
            if sentence:
                self._refuse(sentence)
            else:
                self._close()
        finally:
            self._busy = False

    def cancel(self) -> None:
        """Close and leave the cell as it was."""
        self._busy = True
        self._close()
        self._busy = False

    def drop(self) -> None:
        """Follow the row where it is now; close where it is gone."""
        if self.is_open() and not self._busy:
            row = self._current_row()
            if row is None:
                self.cancel()
            else:
                self._row = row

    def _current_row(self) -> int | None:
        """Return where the row that is typed into stands now."""
        grid = self._table.grid
        if self._row_key.startswith(NEW):
            return grid.data_rows if grid.has_plus else None
        return grid.row_of(self._row_key)

    def _close(self) -> None:
        if self.editor.hasFocus():
            self._table.setFocus()  # first: Qt would hand the focus on from a hidden widget, by a Tab in the table
        self._refuse("")
        self.editor.hide()
        self._row = -1
        self._table.update_all()
