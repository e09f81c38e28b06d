"""The panel at the right: the card of what is chosen above the tray of what has no date."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from msoko_desktop.gui.calendar.tray import Tray
from msoko_desktop.gui.execution.card import OccurrenceCard
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

UNFOLDED = 230  # the height of the tray when it is unfolded


class SidePanel(QSplitter):
    """Keeps most of its height for the card; the tray takes its share when it is unfolded."""

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.card, self.tray = OccurrenceCard(window, self), Tray(self)
        self.addWidget(self.card)
        self.addWidget(self.tray)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.tray.folded.connect(self._share)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _share(self, unfolded: bool) -> None:
        if unfolded:
            height = theme().px(UNFOLDED)
            self.setSizes([max(1, self.height() - height), height])

    def _renew_look(self) -> None:
        self.setMinimumWidth(theme().px(230))


def focus_next(page: QWidget, panels: Sequence[tuple[QWidget, QWidget]]) -> None:
    """Give the focus to the panel after the one that has it; each is given with the widget that takes the focus."""
    shown = [(panel, target) for panel, target in panels if panel.isVisible()]
    focus = page.focusWidget()
    here = next((n for n, (panel, _) in enumerate(shown) if focus is panel or panel.isAncestorOf(focus)), -1)
    shown[(here + 1) % len(shown)][1].setFocus(Qt.FocusReason.TabFocusReason)
