"""The bar that finds text above a table: what it does is the same for every table, where it looks is the table's."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.forms.ui_find_bar import Ui_FindBar
from msoko_desktop.gui.grid.filtering import folded
from msoko_desktop.gui.theme import theme

Place = tuple[int, int]


class TableFindBar(QFrame):
    """Goes to the places (row, column) that hold a text, in the order shown; case and «ё» do not matter.

    A table says where they are by the methods below, and calls `forget` when it shows something else. `prompt` stands
    in the empty field, `nothing` where nothing is found.
    """

    nothing = "Не найдено"

    def __init__(self, prompt: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_FindBar()
        self.ui.setupUi(self)
        self.setObjectName("findBar")
        self.ui.text.setPlaceholderText(f"{prompt}…")
        self.ui.text.setAccessibleName(prompt)
        self._places: list[Place] = []
        self._stale = True
        self.ui.text.textChanged.connect(lambda _text: self._on_text())
        self.ui.text.installEventFilter(self)
        self.ui.next.clicked.connect(lambda: self.step())  # noqa: PLW0108  # clicked hands a flag on
        self.ui.previous.clicked.connect(lambda: self.step(backwards=True))
        self.ui.close.clicked.connect(self.close_bar)
        theme().changed.connect(self._draw)
        self._draw()
        self.hide()

    # --- what a table says

    @abstractmethod
    def places_of(self, needle: str) -> list[Place]:
        """Return the places that hold a folded text, in their order."""

    @abstractmethod
    def here(self) -> Place:
        """Return the current place, as `places_of` would name it."""

    @abstractmethod
    def go(self, place: Place) -> None:
        """Make a place the current one."""

    @abstractmethod
    def mark(self, needle: str) -> None:
        """Mark a folded text in the table, "" for none."""

    @abstractmethod
    def leave(self) -> None:
        """Give the keys back to the table."""

    # --- what the bar does

    def _draw(self) -> None:
        look = theme()
        for button, icon in ((self.ui.previous, "previous"), (self.ui.next, "next"), (self.ui.close, "close")):
            button.setIcon(look.icon(icon, "text", 14))

    def needle(self) -> str:
        """Return the text looked for, folded."""
        return folded(self.ui.text.text())

    def start(self) -> None:
        """Show the bar, ready to type."""
        self.show()
        self.ui.text.setFocus()
        self.ui.text.selectAll()
        self._on_text()

    def close_bar(self) -> None:
        """Go back to the table."""
        self.hide()
        self.mark("")
        self.leave()

    def step(self, *, backwards: bool = False) -> None:
        """Go to the next (or previous) place, round the end."""
        self._search()
        if not self._places:
            return
        here = self.here()
        if backwards:
            before = [place for place in self._places if place < here]
            target = before[-1] if before else self._places[-1]
        else:
            target = next((place for place in self._places if place > here), self._places[0])
        self._go(target)

    def forget(self) -> None:
        """Look anew: the table shows something else."""
        self._stale = True
        if self.isVisible():
            self._show_count()

    def _on_text(self) -> None:
        self.forget()
        self._search()
        self.mark(self.needle())
        here = self.here()
        if self._places:
            self._go(next((place for place in self._places if place >= here), self._places[0]))

    def _go(self, target: Place) -> None:
        self.go(target)
        self._show_count()

    def _search(self) -> None:
        if not self._stale:
            return
        self._stale = False
        needle = self.needle()
        self._places = self.places_of(needle) if needle else []
        self._show_count()

    def _show_count(self) -> None:
        self._search()
        if not self.needle():
            self.ui.count.clear()
        elif not self._places:
            self.ui.count.setText(self.nothing)
        elif self.here() in self._places:
            self.ui.count.setText(f"{self._places.index(self.here()) + 1} из {len(self._places)}")
        else:
            self.ui.count.setText(counted(len(self._places), "место", "места", "мест"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter, back with Shift+Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
                self.step(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)
