"""The words of a note's block as they are edited: figures stand in the text, set off, and stay tied to the data."""

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextFragment
from PySide6.QtWidgets import QTextEdit, QWidget

from msoko_desktop.domain.documents.notes import UNKNOWN, NoteFigure
from msoko_desktop.gui.theme import theme

_KEY = QTextCharFormat.Property.UserProperty + 1
_PLACE = re.compile(r"\{([^{}]*)\}")


class NoteText(QTextEdit):
    """Shows a text with places as figures; `text()` gives it back with its places. A figure somebody types over
    becomes plain words. `left()`: the person went elsewhere."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._figures: Mapping[str, NoteFigure] = {}
        self._shown = ""
        theme().changed.connect(self._renew_look)

    def show_text(self, text: str, figures: Mapping[str, NoteFigure]) -> None:
        """Show a text with places; what was undone before it is forgotten."""
        self._figures, self._shown = figures, text
        self.clear()
        cursor = QTextCursor(self.document())
        at = 0
        for match in _PLACE.finditer(text):
            cursor.insertText(text[at : match.start()], QTextCharFormat())
            self._insert(cursor, match[1])
            at = match.end()
        cursor.insertText(text[at:], QTextCharFormat())
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setCurrentCharFormat(QTextCharFormat())

    def insert_figure(self, key: str, figure: NoteFigure) -> None:
        """Put a figure where the cursor stands."""
        self._figures = {**self._figures, key: figure}
        self._insert(self.textCursor(), key)
        self.setCurrentCharFormat(QTextCharFormat())

    def text(self) -> str:
        """Return the text with its places."""
        lines = []
        block = self.document().begin()
        while block.isValid():
            lines.append("".join(self._words(one) for one in _fragments(block)))
            block = block.next()
        return "\n".join(lines).replace("\u2028", "\n")

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from what was shown."""
        return self.text() != self._shown

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words as words, never as a part of a figure."""
        self.setCurrentCharFormat(QTextCharFormat())
        super().insertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def _insert(self, cursor: QTextCursor, key: str) -> None:
        figure = self._figures.get(key)
        words = figure.text if figure is not None and figure.text else UNKNOWN
        cursor.insertText(words, self._look(key, figure))

    def _look(self, key: str, figure: NoteFigure | None) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setProperty(_KEY, key)
        look.setBackground(theme().colour("accent_soft"))
        if figure is not None and figure.n:
            doubt = ", участников мало" if figure.small else ""
            look.setToolTip(f"Связано с данными: N = {figure.n}{doubt}")
        else:
            look.setToolTip("Связано с данными")
        return look

    def _words(self, fragment: QTextFragment) -> str:
        """Return a piece of text; a figure that is whole is its place, with what was typed before or behind it."""
        text, key = fragment.text(), fragment.charFormat().property(_KEY)
        if not key:
            return text
        figure = self._figures.get(key)
        shown = figure.text if figure is not None and figure.text else UNKNOWN
        return text.replace(shown, f"{{{key}}}") if shown in text else text

    def _renew_look(self) -> None:
        changed = self.text()
        kept = self._shown
        self.show_text(changed, self._figures)
        self._shown = kept


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    places = block.begin()
    while not places.atEnd():
        yield places.fragment()
        places += 1
