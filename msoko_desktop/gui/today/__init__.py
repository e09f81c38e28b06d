"""The page «Сегодня»: what is overdue, due this week and in the next days, and what waits for the person."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need
from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the page, which is the first one, and the entry for looking back."""
    window.add_page(PageSpec("today", "Сегодня", "today", _make, 10, "today"))

    def look_back() -> None:
        from msoko_desktop.gui.today.looking_back import ask_day

        ask_day(window)

    window.registry.add(
        ActionSpec(
            "view.on_date",
            "Показать на &дату…",
            MenuName.VIEW,
            look_back,
            20,
            10,
            "Ctrl+Shift+D",
            "calendar",
            Need.FILE,
            "Посмотреть, как обстояли дела в другой день; данные не изменятся",
        )
    )


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.today.page import TodayPage

    return TodayPage(window)
