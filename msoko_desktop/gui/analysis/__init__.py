"""The page «Анализ»: what is analysed at the left, charts and tables of ready reports at the right."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "analysis"


def register(window: "MainWindow") -> None:
    """Add the page."""
    window.add_page(PageSpec(PAGE, "Анализ", "analysis", _make, 47, "analysis", own_start=True))


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.analysis.page import AnalysisPage

    return AnalysisPage(window)
