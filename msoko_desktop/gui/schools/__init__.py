"""The page «Школы»: the list of the district's schools and the card of each."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "schools"


def register(window: "MainWindow") -> None:
    """Add the page and the menu «Школы»."""
    from msoko_desktop.gui.schools.entries import add_entries

    window.add_page(PageSpec(PAGE, "Школы", "school", _make, 40, "schools", own_start=True))
    add_entries(window)


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.schools.page import SchoolsPage

    return SchoolsPage(window)
