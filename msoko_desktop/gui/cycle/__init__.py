"""The page «Цикл»: directions by stages, what proves each cell, what is missing, the change of the year."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "cycle"


def register(window: "MainWindow") -> None:
    """Add the page."""
    window.add_page(PageSpec(PAGE, "Цикл", "cycle", _make, 90, "cycle"))


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.cycle.page import CyclePage

    return CyclePage(window)
