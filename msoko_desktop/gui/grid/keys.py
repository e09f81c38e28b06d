"""The keys of the grid, as Excel has them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
# What the panel does by a key. The letters stand where they stand on a keyboard that is switched to Latin.
_COMMANDS = {
    (_CONTROL, Qt.Key.Key_D): "fill_down",
    (_CONTROL, Qt.Key.Key_R): "fill_right",
    (_CONTROL, Qt.Key.Key_F): "find",
    (_CONTROL, Qt.Key.Key_Minus): "delete_rows",
    (_CONTROL | _SHIFT, Qt.Key.Key_L): "filter",
    (_SHIFT, Qt.Key.Key_F2): "note",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F3): "find_next",
    (_SHIFT, Qt.Key.Key_F3): "find_previous",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Delete): "clear",
    (Qt.KeyboardModifier.NoModifier, Qt.Key.Key_Backspace): "clear",
}
_WINDOWS_OWN = frozenset({"find", "find_next", "find_previous"})  # the window has shortcuts for them
# The same places on a Russian keyboard, where Qt tells the Cyrillic letter.
_CYRILLIC = {
    0x412: Qt.Key.Key_D,
    0x41A: Qt.Key.Key_R,
    0x410: Qt.Key.Key_F,
    0x414: Qt.Key.Key_L,
    0x424: Qt.Key.Key_A,
    0x421: Qt.Key.Key_C,
    0x427: Qt.Key.Key_X,
    0x41C: Qt.Key.Key_V,
}
_CLIPBOARD = {Qt.Key.Key_C: "copy", Qt.Key.Key_X: "cut", Qt.Key.Key_V: "paste", Qt.Key.Key_A: "all"}


class GridKeys:
    """Moves through the table and asks the panel for what a key is for. Remembers where a run of Tabs began."""

    def __init__(self, table: "GridTable") -> None:
        self._table = table
        self._run_column: int | None = None

    def forget_run(self) -> None:
        """The run of Tabs is over."""
        self._run_column = None

    def is_own(self, event: QKeyEvent) -> bool:
        """Whether a key is the grid's, before the shortcuts of the window that everybody knows."""
        command = self._command(event)
        if command:
            return command not in _WINDOWS_OWN
        plain = event.modifiers() & ~_KEYPAD
        return (
            event.key() in (*_ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F2)
            or (event.key() == Qt.Key.Key_Space and bool(plain))
            or (not plain & ~_SHIFT and bool(event.text()))
        )

    def _command(self, event: QKeyEvent) -> str:
        key, plain = _latin(event), event.modifiers() & ~_KEYPAD
        for standard, name in (
            (QKeySequence.StandardKey.Copy, "copy"),
            (QKeySequence.StandardKey.Cut, "cut"),
            (QKeySequence.StandardKey.Paste, "paste"),
            (QKeySequence.StandardKey.SelectAll, "all"),
        ):
            if event.matches(standard):
                return name
        if plain == _CONTROL and key in _CLIPBOARD:
            return _CLIPBOARD[key]
        return _COMMANDS.get((plain, key), "")

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key is for; return whether it was for the grid."""
        table, key, plain = self._table, _latin(event), event.modifiers() & ~_KEYPAD
        command = self._command(event)
        if command == "all":
            table.selectAll()
        elif command:
            table.asked.emit(command)
        elif key in _ARROWS:
            if plain & _ALT:
                return self._alt_arrow(key)
            self._arrow(_ARROWS[key], extend=bool(plain & _SHIFT), jump=bool(plain & _CONTROL))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and plain & _CONTROL:
            table.leave(forward=key == Qt.Key.Key_Tab)  # Tab alone stays in the grid
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.tab(-1 if key == Qt.Key.Key_Backtab or plain & _SHIFT else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter(-1 if plain & _SHIFT else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._far(key, extend=bool(plain & _SHIFT), control=bool(plain & _CONTROL))
        elif key == Qt.Key.Key_F2 and not plain:
            table.editing.start()
        elif key == Qt.Key.Key_Escape:
            return self._escape()
        elif key == Qt.Key.Key_Space and plain in (_SHIFT, _CONTROL):
            self._whole(rows=plain == _SHIFT)
        elif event.text() and event.text().isprintable() and not plain & (_CONTROL | _ALT):
            self._type(event.text())
        else:
            return False
        return True

    def _type(self, text: str) -> None:
        """Type into the current cell; in quick typing a key that says all fills it and goes on, a blank passes over."""
        table = self._table
        row, column = table.place()
        if not table.quick or row < 0 or (text != " " and not table.grid.columns[column].is_filled_by(text)):
            table.editing.start(text)
        elif text == " " or (table.editing.start(text) and table.editing.commit()):
            self._go_on(row)

    def _go_on(self, row: int) -> None:
        """Go to the next cell to be typed into; in the row, columns that quick typing passes over are left out."""
        table = self._table
        for _ in table.grid.columns:
            self.tab(1)
            at, column = table.place()
            if at != row or not table.grid.columns[column].optional:
                return

    # --- moving

    def first_column(self) -> int:
        """Return the first column that scrolls."""
        fixed, count = self._table.grid.content.fixed, len(self._table.grid.columns)
        return fixed if fixed < count else 0

    def first_typed_column(self) -> int:
        """Return the first column that can be typed into in the first row, the first that scrolls where none can."""
        grid = self._table.grid
        typed = (place for place in range(len(grid.columns)) if grid.order and grid.can_type(0, place))
        return next(typed, self.first_column())

    def _arrow(self, step: tuple[int, int], *, extend: bool, jump: bool) -> None:
        table = self._table
        self.forget_run()
        row, column = table.extent if extend and table.extent[0] >= 0 else table.place()
        if row < 0:
            table.go(0, self.first_column())
            return
        if jump:
            row, column = self._edge(row, column, step)
        else:
            row, column = row + step[0], column + step[1]
        table.go(row, column, extend=extend)

    def _edge(self, row: int, column: int, step: tuple[int, int]) -> tuple[int, int]:
        """Return the end of the block of filled cells in a direction, or the next filled cell, or the last one."""
        grid = self._table.grid
        last_row, last_column = max(0, grid.data_rows - 1), len(grid.columns) - 1

        def inside(place: tuple[int, int]) -> bool:
            return 0 <= place[0] <= last_row and 0 <= place[1] <= last_column

        here, following = (row, column), (row + step[0], column + step[1])
        if not inside(following):
            return min(max(following[0], 0), len(grid.order) - 1), min(max(following[1], 0), last_column)
        run = inside(here) and grid.value(*here) is not None and grid.value(*following) is not None
        while inside(following) and (grid.value(*following) is not None) is run:
            here, following = following, (following[0] + step[0], following[1] + step[1])
        return here if run or not inside(following) else following

    def _far(self, key: Qt.Key, *, extend: bool, control: bool) -> None:
        table, grid = self._table, self._table.grid
        self.forget_run()
        row, column = table.extent if extend and table.extent[0] >= 0 else table.place()
        last = max(0, grid.data_rows - 1)
        match key:
            case Qt.Key.Key_Home if control:
                row, column = 0, self.first_column()
            case Qt.Key.Key_Home:
                column = 0 if column <= self.first_column() else self.first_column()
            case Qt.Key.Key_End:
                row, column = (last if control else row), len(grid.columns) - 1
            case Qt.Key.Key_PageUp:
                row = max(0, row - table.geo.page())
            case _:
                row = min(max(last, row), row + table.geo.page())
        table.go(row, column, extend=extend)

    def tab(self, step: int) -> None:
        """Go to the next (or previous) cell that can be typed into, over the ends of rows, within a selected block."""
        row, column = self._table.place()
        if row < 0:
            return
        block = self._block()
        if block is not None:
            top, left, bottom, right = block
            width = right - left + 1
            place = ((row - top) * width + column - left + step) % (width * (bottom - top + 1))
            self._table.move_within(top + place // width, left + place % width)
            self._table.show_cell(*self._table.place())
            return
        if self._run_column is None and step > 0:
            self._run_column = column
        self._table.go(*self._next_typed(row, column, step))

    def _next_typed(self, row: int, column: int, step: int) -> tuple[int, int]:
        grid = self._table.grid
        count, rows = len(grid.columns), max(grid.typed_rows, row + 1)
        place = row * count + column + step
        while 0 <= place < rows * count:
            if not grid.editable or grid.can_type(place // count, place % count):
                return place // count, place % count
            place += step
        return row, column

    def enter(self, step: int) -> None:
        """Go down (or up); after a run of Tabs to the column where the run began; within a selected block."""
        row, column = self._table.place()
        if row < 0:
            return
        block = self._block()
        if block is not None:
            top, left, bottom, right = block
            height = bottom - top + 1
            place = ((column - left) * height + row - top + step) % (height * (right - left + 1))
            self._table.move_within(top + place % height, left + place // height)
            self._table.show_cell(*self._table.place())
            return
        if self._run_column is not None:
            column = self._run_column
        self.forget_run()
        last = max(self._table.grid.typed_rows - 1, row)
        self._table.go(min(row + step, last), column)

    def _block(self) -> tuple[int, int, int, int] | None:
        """Return the one selected block of several cells with the current cell in it."""
        ranges, (row, column) = self._table.ranges(), self._table.place()
        if len(ranges) != 1 or ranges[0][:2] == ranges[0][2:]:
            return None
        top, left, bottom, right = ranges[0]
        return ranges[0] if top <= row <= bottom and left <= column <= right else None

    # --- the rest

    def _whole(self, *, rows: bool) -> None:
        areas = self._table.chosen()
        if not areas:
            return
        top, left, bottom, right = areas[-1]
        if rows:
            self._table.select_block((top, 0), (bottom, len(self._table.grid.columns) - 1))
        else:
            self._table.select_block((0, left), (max(0, self._table.grid.data_rows - 1), right))

    def _alt_arrow(self, key: Qt.Key) -> bool:
        """Open the list of what may be entered."""
        if key == Qt.Key.Key_Down and self._table.editing.start():
            self._table.editing.show_choices()
            return True
        return False

    def _escape(self) -> bool:
        ranges = self._table.ranges()
        if len(ranges) == 1 and ranges[0][:2] == ranges[0][2:]:
            return False
        self._table.go(*self._table.place())
        return True


def _latin(event: QKeyEvent) -> Qt.Key:
    return _CYRILLIC.get(event.key()) or Qt.Key(event.key())
