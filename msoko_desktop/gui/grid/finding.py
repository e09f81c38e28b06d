"""Finding text in the cells of the grid: the bar above it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from msoko_desktop.domain.russian import counted
from msoko_desktop.gui.forms.ui_find_bar import Ui_FindBar
from msoko_desktop.gui.grid.filtering import folded
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable


class GridFindBar(QFrame):
    """Goes to the cells that hold a text, in the order they are shown in; case and «ё» do not matter."""

    def __init__(self, table: "GridTable", parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_FindBar()
        self.ui.setupUi(self)
        self.setObjectName("findBar")
        self.ui.text.setPlaceholderText("Найти в таблице…")
        self.ui.text.setAccessibleName("Найти в таблице")
        self._table = table
        self._places: list[tuple[int, int]] = []
        self._stale = True
        self.ui.text.textChanged.connect(lambda _text: self._on_text())
        self.ui.text.installEventFilter(self)
        self.ui.next.clicked.connect(lambda: self.step())  # noqa: PLW0108  # clicked hands a flag on
        self.ui.previous.clicked.connect(lambda: self.step(backwards=True))
        self.ui.close.clicked.connect(self.close_bar)
        table.grid.modelReset.connect(self._forget)
        table.grid.dataChanged.connect(self._forget)
        theme().changed.connect(self._draw)
        self._draw()
        self.hide()

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
        self._table.painting.found = ""
        self._table.setFocus()
        self._table.update_all()

    def step(self, *, backwards: bool = False) -> None:
        """Go to the next (or previous) place, round the end."""
        self._search()
        if not self._places:
            return
        here = self._table.place()
        if backwards:
            before = [place for place in self._places if place < here]
            target = before[-1] if before else self._places[-1]
        else:
            target = next((place for place in self._places if place > here), self._places[0])
        self._go(target)

    def _on_text(self) -> None:
        self._forget()
        self._search()
        self._table.painting.found = self.needle()
        self._table.update_all()
        here = self._table.place()
        if self._places:
            self._go(next((place for place in self._places if place >= here), self._places[0]))

    def _go(self, target: tuple[int, int]) -> None:
        self._table.go(*target)
        self._show_count()

    def _forget(self) -> None:
        self._stale = True
        if self.isVisible():
            self._show_count()

    def _search(self) -> None:
        if not self._stale:
            return
        self._stale = False
        needle, grid = self.needle(), self._table.grid
        self._places = []
        if needle:
            self._places = [
                (row, column)
                for row in range(len(grid.order))
                for column, text in enumerate(grid.texts(row))
                if text and needle in folded(text)
            ]
        self._show_count()

    def _show_count(self) -> None:
        self._search()
        if not self.needle():
            self.ui.count.clear()
        elif not self._places:
            self.ui.count.setText("Не найдено")
        elif self._table.place() in self._places:
            self.ui.count.setText(f"{self._places.index(self._table.place()) + 1} из {len(self._places)}")
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
