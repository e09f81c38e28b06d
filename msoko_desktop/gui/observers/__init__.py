"""The page «Наблюдатели»: who goes to which school, what they saw, works checked again."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need
from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "observers"


def register(window: "MainWindow") -> None:
    """Add the page and the entry that leads to it."""
    window.add_page(PageSpec(PAGE, "Наблюдатели", "observers", _make, 97, "observers"))
    window.registry.add(
        ActionSpec(
            "results.observers",
            "На&блюдатели и перепроверка…",
            MenuName.RESULTS,
            lambda: window.show_page(PAGE),
            50,
            20,
            "",
            "observers",
            Need.FILE,
            "Кто в какую школу направлен, что увидел, какие работы перепроверены",
        )
    )


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.observers.page import ObserversPage

    return ObserversPage(window)
