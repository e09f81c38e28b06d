"""The page «Результаты»: procedures and works of a school year, sheets of results to type into, who has sent what."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "results"


def register(window: "MainWindow") -> None:
    """Add the page and the menu «Результаты»."""
    from msoko_desktop.gui.results.entries import add_entries

    window.add_page(PageSpec(PAGE, "Результаты", "results", _make, 45, "results", own_start=True))
    add_entries(window)


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.results.page import ResultsPage

    return ResultsPage(window)
