"""The overlay of Ctrl+K: a line to type in and what is found in the whole file."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import search

ICONS = {
    search.FoundKind.PLAN: "plans",
    search.FoundKind.LINE: "list",
    search.FoundKind.ORDER: "documents",
    search.FoundKind.DOCUMENT: "documents",
    search.FoundKind.SCHOOL: "school",
    search.FoundKind.ASSESSMENT: "results",
    search.FoundKind.REGISTER: "registers",
}
WIDTH = 620
SHOWN = 9


class FindAnything(QFrame):
    """Lies over the window; `chosen(Found)` when something is picked, hidden by Esc or when the focus leaves."""

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._session = session
        self._index: search.SearchIndex | None = None
        self._before: QWidget | None = None
        self._host = parent
        self._box = layout = QVBoxLayout(self)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText("Найти план, мероприятие или приказ…")
        self.line.setAccessibleName("Найти в файле")
        self.list = QListWidget(self)
        self.list.setAccessibleName("Найденное")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel("Ничего не найдено", self)
        self.nothing.setProperty("role", "muted")
        for widget in (self.line, self.list, self.nothing):
            layout.addWidget(widget)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._choose())
        self.hide()

    def start(self) -> None:
        """Open the overlay over the window, ready to type."""
        self._index = search.index_of(self._session.district)
        self._before = self.window().focusWidget()
        self.line.clear()
        self._search("")
        self.show()
        self.raise_()
        self.line.setFocus()

    def _search(self, text: str) -> None:
        look = theme()
        found = self._index.find(text) if self._index is not None else ()
        self.list.clear()
        self.list.setIconSize(QSize(look.px(18), look.px(18)))
        for thing in found:
            item = QListWidgetItem(look.icon(ICONS[thing.kind], "accent"), f"{thing.text}\n{thing.where}")
            item.setToolTip(f"{thing.text}\n{thing.where}")
            item.setData(Qt.ItemDataRole.UserRole, thing)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(bool(text.strip()) and not found)
        self._place(len(found))

    def _place(self, count: int) -> None:
        look = theme()
        window = self._host
        row = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(min(count, SHOWN) * row + look.px(6))
        self._box.activate()
        width = min(look.px(WIDTH), window.width() - look.px(40))
        height = self._box.sizeHint().height()
        self.setGeometry((window.width() - width) // 2, look.px(70), width, min(height, window.height() - look.px(90)))

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            thing = item.data(Qt.ItemDataRole.UserRole)
            self.hide()
            self.chosen.emit(thing)

    def _leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list with the keys pressed in the line."""
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            count = self.list.count()
            match event.key():
                case Qt.Key.Key_Down:
                    self.list.setCurrentRow(min(self.list.currentRow() + 1, count - 1))
                case Qt.Key.Key_Up:
                    self.list.setCurrentRow(max(self.list.currentRow() - 1, 0))
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._choose()
                case Qt.Key.Key_Escape:
                    self._leave()
                case _:
                    return super().eventFilter(watched, event)
            return True
        return super().eventFilter(watched, event)
