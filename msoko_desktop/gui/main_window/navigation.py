"""The list of pages at the left of the window."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from msoko_desktop.gui.page import PageSpec
from msoko_desktop.gui.theme import theme

KEYED = 9  # the first pages, which Ctrl and a digit open


class Navigation(QListWidget):
    """Icons with titles, one a page; `chosen(place)` when another page is chosen."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName("Разделы программы")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._specs: tuple[PageSpec, ...] = ()
        self._compact = False
        self.currentRowChanged.connect(self.chosen)
        theme().changed.connect(self._draw)

    def set_pages(self, specs: tuple[PageSpec, ...]) -> None:
        """Show these pages, in this order."""
        self._specs = specs
        self.blockSignals(True)
        self.clear()
        for place, spec in enumerate(specs, start=1):
            item = QListWidgetItem(spec.title, self)
            keys = QKeySequence(f"Ctrl+{place}").toString(QKeySequence.SequenceFormat.NativeText)
            item.setToolTip(f"{spec.title} ({keys})" if place <= KEYED else spec.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spec.title)
        self.blockSignals(False)
        self._draw()

    def set_compact(self, compact: bool) -> None:
        """Show only the icons, for a narrow window; the titles are in the tool tips."""
        if compact != self._compact:
            self._compact = compact
            self._draw()

    def _draw(self) -> None:
        look = theme()
        self.setIconSize(QSize(look.px(20), look.px(20)))
        for place, spec in enumerate(self._specs):
            self.item(place).setIcon(look.icon(spec.icon, "accent", 20))
            self.item(place).setText("" if self._compact else spec.title)
        if self._compact:
            self.setFixedWidth(look.px(64))
            return
        widest = max((self.fontMetrics().horizontalAdvance(spec.title) for spec in self._specs), default=0)
        self.setFixedWidth(widest + look.px(76))
