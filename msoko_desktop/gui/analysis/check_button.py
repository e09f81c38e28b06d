"""A button that opens a list to tick in: some schools of forty, some years of five; nothing ticked means all."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.gui.theme import theme

_KEY = Qt.ItemDataRole.UserRole
_FEW = 10  # entries up to which nothing is looked for by typing
_ROWS = 14


class CheckButton(QPushButton):
    """Shows what is ticked. `chosen_changed()` is sent once the list is closed and something else is ticked."""

    chosen_changed = Signal()

    def __init__(self, name: str, everything: str, several: str, parent: QWidget | None = None) -> None:
        """`name` is for the screen reader, `everything` is shown where nothing is ticked, `several` before a number."""
        super().__init__(parent)
        self._everything, self._several = everything, several
        self._before: tuple[int, ...] = ()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.popup = CheckPopup(self)
        self.popup.closed.connect(self._on_closed)
        self.clicked.connect(self.open)
        self._renew()

    def set_entries(self, entries: Sequence[tuple[int, str]], chosen: Sequence[int]) -> None:
        """Offer entries (number, title) and tick some of them."""
        self.popup.set_entries(entries, chosen)
        self._renew()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The numbers of the ticked entries in the order of the list; none for all."""
        found = self.popup.ticked()
        return () if len(found) == self.popup.list.count() else found

    def open(self) -> None:
        """Open the list below the button."""
        self._before = self.chosen
        self.popup.open_at(self.mapToGlobal(QPoint(0, self.height())), self.width())

    def sizeHint(self) -> QSize:
        """Return the size of a button with a few words."""
        return QSize(theme().px(100), super().sizeHint().height())

    def _on_closed(self) -> None:
        self._renew()
        self.setFocus()
        if self.chosen != self._before:
            self.chosen_changed.emit()

    def _renew(self) -> None:
        chosen = self.chosen
        if not chosen:
            words = self._everything
        elif len(chosen) == 1:
            words = self.popup.titles()[0]
        else:
            words = f"{self._several}: {len(chosen)}"
        self._words = words
        self.setToolTip(", ".join(self.popup.titles()) if chosen else f"{self.accessibleName()}: {self._everything}")
        self._fit()

    def _fit(self) -> None:
        room = self.width() - theme().px(32)
        self.setText(self.fontMetrics().elidedText(self._words.replace("&", "&&"), Qt.TextElideMode.ElideMiddle, room))

    def resizeEvent(self, event: QEvent) -> None:
        """Shorten the words to the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()


class CheckPopup(QFrame):
    """The list, with a line to look for an entry where there are many. `closed()` when it goes."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._button = parent
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText("Найти в списке")
        self.line.setAccessibleName("Найти в списке")
        self.line.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Отметьте нужное; пробел – отметить или снять")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.clear = QPushButton("&Все", self)
        self.clear.setToolTip("Снять отметки: показать всё")
        layout = QVBoxLayout(self)
        margin = theme().px(6)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme().px(4))
        for widget in (self.line, self.list, self.clear):
            layout.addWidget(widget)
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.clear.clicked.connect(self._untick)

    def set_entries(self, entries: Sequence[tuple[int, str]], chosen: Sequence[int]) -> None:
        """Offer entries and tick some of them."""
        self.list.clear()
        for key, title in entries:
            item = QListWidgetItem(title, self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
            item.setData(_KEY, key)
        self.line.setVisible(len(entries) > _FEW)

    def open_at(self, place: QPoint, width: int) -> None:
        """Show the list at a place of the screen, within it."""
        self.line.clear()
        line = self.list.fontMetrics().lineSpacing() + theme().px(8)
        self.list.setFixedHeight(min(_ROWS, max(3, self.list.count())) * line + theme().px(4))
        self.adjustSize()
        room = self._button.screen().availableGeometry()
        bar = self.list.verticalScrollBar().sizeHint().width()
        words = self.list.sizeHintForColumn(0) + bar + theme().px(28)
        self.resize(min(max(width, words, theme().px(200)), room.width()), self.sizeHint().height())
        left = min(place.x(), room.right() - self.width())
        self.move(max(room.left(), left), max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.show()
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        (self.line if self.line.isVisible() else self.list).setFocus()

    def ticked(self) -> tuple[int, ...]:
        """Return the numbers of the ticked entries."""
        return tuple(int(item.data(_KEY)) for item in self._ticked())

    def titles(self) -> tuple[str, ...]:
        """Return the titles of the ticked entries."""
        return tuple(item.text() for item in self._ticked())

    def _ticked(self) -> list[QListWidgetItem]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item for item in items if item.checkState() is Qt.CheckState.Checked]

    def _untick(self) -> None:
        for item in self._ticked():
            item.setCheckState(Qt.CheckState.Unchecked)
        self.close()

    def _filter(self, text: str) -> None:
        wanted = comparable(text)
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in comparable(item.text()))
            if first is None and not item.isHidden():
                first = row
        if first is not None:
            self.list.setCurrentRow(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes over what is ticked, as Esc does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Go from the line into the list with the arrow down."""
        pressed = watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the choice is made."""
        super().hideEvent(event)
        self.closed.emit()
