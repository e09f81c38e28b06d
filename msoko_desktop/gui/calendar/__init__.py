"""The page «Календарь»: what is due as a month, as a year of bars and as a list by weeks."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the page."""
    window.add_page(PageSpec("calendar", "Календарь", "calendar", _make, 30, "calendar"))


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.calendar.page import CalendarPage

    return CalendarPage(window)
