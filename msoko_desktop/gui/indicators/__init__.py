"""The page «Показатели»: directions with their indicators, expected results, and what the concept says of each."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "indicators"


def register(window: "MainWindow") -> None:
    """Add the page."""
    window.add_page(PageSpec(PAGE, "Показатели", "indicators", _make, 60, "indicators", own_start=True))


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.indicators.page import IndicatorsPage

    return IndicatorsPage(window)
