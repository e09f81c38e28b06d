"""The page «Планы»: the list of plans and the plan as a table that looks like the paper."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the page with its entries."""
    from msoko_desktop.gui.plans.entries import PAGE, add_entries

    window.add_page(PageSpec(PAGE, "Планы", "plans", _make, 20, "plans"))
    add_entries(window)


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.plans.entries import serve
    from msoko_desktop.gui.plans.page import PlansPage

    page = PlansPage(window)
    serve(window, page)
    return page
