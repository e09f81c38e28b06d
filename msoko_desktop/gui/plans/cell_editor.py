"""The editor that opens in a cell: several paragraphs, grows with its text, completes the names of executors."""

import math
import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QCompleter, QFrame, QListView, QPlainTextEdit, QWidget

FRAME = 3  # the border that the style sheet draws, and a pixel for the rounding of the lines
_LAST_NAME = re.compile(r"[^,;\n]*$")


class NameCompleter:
    """Offers names for the part after the last comma of a text edit."""

    def __init__(self, editor: QPlainTextEdit, names: Sequence[str]) -> None:
        self._editor = editor
        self._completer = QCompleter(QStringListModel(list(names), editor), editor)
        self.popup = QListView(editor)
        self._completer.setPopup(self.popup)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(editor)
        self._completer.activated.connect(self._insert)

    def is_open(self) -> bool:
        """Whether the list of names is open."""
        return self.popup.isVisible()

    def offer(self, *, anyway: bool = False) -> None:
        """Open the list where at least two letters of a name are typed (or `anyway`), close it otherwise."""
        start = self._typed()
        popup = self.popup
        if len(start) < 2 and not anyway:
            popup.hide()
            return
        self._completer.setCompletionPrefix(start)
        count = self._completer.completionCount()
        if not count or (count == 1 and self._completer.currentCompletion().lower() == start.lower()):
            popup.hide()
            return
        place = QRect(self._editor.cursorRect())
        place.setWidth(max(popup.sizeHintForColumn(0) + 40, 220))
        self._completer.complete(place)

    def is_chosen(self) -> bool:
        """Whether the person went into the list with the arrow keys; only then Enter and Tab take a name from it."""
        return self.is_open() and self.popup.currentIndex().isValid()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key is for the open list: Esc, and Enter or Tab once a name is chosen; else it closes the list."""
        if not self.is_open():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            if self.is_chosen():
                return True
            self.close()
        return event.key() == Qt.Key.Key_Escape

    def close(self) -> None:
        """Close the list."""
        self.popup.hide()

    def _typed(self) -> str:
        cursor = self._editor.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        found = _LAST_NAME.search(before)
        return found[0].strip() if found else ""

    def _insert(self, name: str) -> None:
        cursor = self._editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(self._typed()))
        cursor.insertText(name)
        self._editor.setTextCursor(cursor)


class CellEditor(QPlainTextEdit):
    """`finished(how)` when the person leaves the cell: one of "stay", "down", "next", "previous", "insert"; `given_up`.

    Shift+Enter and Alt+Enter begin a new paragraph, with a bullet where the one before has one.
    """

    finished = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget, font: QFont, names: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setObjectName("cellEditor")
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(4)
        self._host = parent
        self._cell = QRect()
        self._names = NameCompleter(self, names) if names else None
        self.textChanged.connect(self._grow)
        # Another width breaks the lines anew and changes the height without any typing.
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    def completing(self) -> bool:
        """Whether the list of names is open."""
        return self._names is not None and self._names.is_open()

    def popup(self) -> QWidget:
        """Return the list of names, or the editor where there is none."""
        return self._names.popup if self._names is not None else self

    def set_cell(self, cell: QRect) -> None:
        """Stand over this rectangle of the view, larger where the text needs it."""
        self._cell = QRect(cell)  # a copy: the rectangle of a style option lives only as long as the option
        self._grow()
        QTimer.singleShot(0, self, self._grow)  # only then are the lines broken for this width

    def _grow(self) -> None:
        if self._cell.isNull():
            return
        area = self._host.rect()
        self.setFixedWidth(self._cell.width())
        line = QFontMetrics(self.font()).lineSpacing()
        needed = math.ceil(self._text_height() + 2 * self.document().documentMargin()) + 2 * FRAME
        height = min(max(needed, self._cell.height()), max(area.height(), line * 3))
        top = max(0, min(self._cell.top(), area.height() - height))
        self.setFixedHeight(height)
        self.move(self._cell.left(), top)
        too_long = needed > height
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if too_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if not too_long:
            self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the text from its head once there is room for all of it."""
        super().resizeEvent(event)
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            self.verticalScrollBar().setValue(0)

    def _text_height(self) -> float:
        block, height = self.document().firstBlock(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return height

    def event(self, event: QEvent) -> bool:
        """Keep every key for the text while the editor is open, menus' shortcuts included, but those of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _belongs_to_text(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the cell on Enter, Tab and Esc; all else is typed."""
        if self.completing() and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Tab,
            Qt.Key.Key_Escape,
        ):
            event.ignore()  # the list of names takes it
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(plain)
            case Qt.Key.Key_Tab:
                self.finished.emit("next")
            case Qt.Key.Key_Backtab:
                self.finished.emit("previous")
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case Qt.Key.Key_F2:
                self.finished.emit("stay")
            case Qt.Key.Key_Space if plain == Qt.KeyboardModifier.ControlModifier and self._names is not None:
                self._names.offer(anyway=True)
            case _:
                super().keyPressEvent(event)
                if self._names is not None and (event.text().strip() or event.key() == Qt.Key.Key_Backspace):
                    self._names.offer()

    def _enter(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers in (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier):
            bullet = self.textCursor().block().text().startswith("- ")
            self.insertPlainText("\n- " if bullet else "\n")
            self.ensureCursorVisible()
        elif modifiers == Qt.KeyboardModifier.ControlModifier:
            self.finished.emit("insert")
        else:
            self.finished.emit("down")


def _belongs_to_text(event: QKeyEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    if event.modifiers() & control:
        return event.key() in (
            Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_X, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_Space,
            Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete,
            Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert,
            Qt.Key.Key_Up, Qt.Key.Key_Down,
        )  # fmt: skip
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
        )  # fmt: skip
    return event.key() not in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F4)
