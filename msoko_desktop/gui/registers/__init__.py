"""The page «Банки»: registers of the office with the columns it needs, typed like a sheet, a card at the side."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "registers"


def register(window: "MainWindow") -> None:
    """Add the page."""
    window.add_page(PageSpec(PAGE, "Банки", "registers", _make, 95, "registers", own_start=True))


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.registers.page import RegistersPage

    return RegistersPage(window)
