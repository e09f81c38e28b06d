"""«Откуда»: the sheets and columns that a cell or a point of a chart was made of; a click opens the sheet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.services.analysis.whence import Whence

_HIGH = 170
_WHAT = Qt.ItemDataRole.UserRole
NOTHING = "У этой ячейки нет исходных листов: она посчитана из других или пуста."


class WhencePanel(QWidget):
    """`opened(Whence)` when a line is clicked or entered."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Откуда показатель: листы и столбцы; Enter – открыть лист")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(4))
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        theme().changed.connect(self._renew_look)
        self._renew_look()
        self.list.itemClicked.connect(self._open)
        self.list.installEventFilter(self)

    def _renew_look(self) -> None:
        self.setMaximumHeight(theme().px(_HIGH))

    def show_whence(self, words: str, found: "Sequence[Whence]") -> None:
        """Show what a figure (`words`) was made of."""
        self.title.setText(words)
        self.list.clear()
        for one in found:
            head = f"{one.title} · {one.place}" if one.title else f"    {one.place}"
            item = QListWidgetItem(f"{head}\n{one.columns}" if one.columns else head, self.list)
            item.setData(_WHAT, one)
            item.setToolTip("Открыть этот лист")
        if not found:
            item = QListWidgetItem(NOTHING, self.list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _open(self, item: QListWidgetItem) -> None:
        if item.data(_WHAT) is not None:
            self.opened.emit(item.data(_WHAT))

    def eventFilter(self, watched: object, event: object) -> bool:
        """Open the current line with Enter."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            item = self.list.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
                self._open(item)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def sizeHint(self) -> QSize:
        """Return the height of a few lines."""
        return QSize(theme().px(300), theme().px(130))
