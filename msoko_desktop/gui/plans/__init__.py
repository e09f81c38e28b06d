"""The page «Планы»: the list of plans and the plan as a table that looks like the paper."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the page with its entries."""
    from msoko_desktop.gui.plans.entries import add_entries
    from msoko_desktop.gui.plans.page import PlansPage

    page = PlansPage(window)
    window.add_page(PageSpec("plans", "Планы", "plans", lambda _window: page, 20, "plans"))
    add_entries(window, page)
