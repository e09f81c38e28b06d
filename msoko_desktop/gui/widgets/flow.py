"""A layout that puts widgets side by side and goes on in the next row, like words; and chips to put in it."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

GAP = 4


class FlowLayout(QLayout):
    """Rows of widgets, each as wide as it wants to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item over."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Tell that fewer columns need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the rows need."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets in their places."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        """Return the size of the largest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, really: bool) -> int:
        x, y, row = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), max(1, rect.width()))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
            if x > rect.x() and x + width > rect.right() + 1:
                x, y, row = rect.x(), y + row + GAP, 0
            if really:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, height)))
            x += width + GAP
            row = max(row, height)
        return y + row - rect.y()


class ChipRow(QWidget):
    """A flow of short texts in coloured fields; each chip is (text, tool tip, whether it is known)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._shown: list[tuple[str, str, bool]] = []

    def show_chips(self, chips: Sequence[tuple[str, str, bool]]) -> None:
        """Show these chips in place of those before."""
        if list(chips) == self._shown:
            return
        self._shown = list(chips)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, tip, known in chips:
            chip = QLabel(text, self)
            chip.setObjectName("chip")
            chip.setProperty("known", known)
            chip.setToolTip(tip)
            chip.setWordWrap(len(text) > 30)
            chip.setTextFormat(Qt.TextFormat.PlainText)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(chips))
        self.updateGeometry()

    def texts(self) -> list[str]:
        """Return the texts of the chips."""
        return [text for text, _, _ in self._shown]


class FlowRow(QWidget):
    """Buttons side by side that go on in the next row; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Let the row be narrower than its widest button, which is then narrower too."""
        return QSize(0, super().minimumSizeHint().height())

    def add(self, *widgets: QWidget) -> None:
        """Take widgets over, in the order of keys too."""
        for widget in widgets:
            widget.setParent(self)
            self._flow.addWidget(widget)
