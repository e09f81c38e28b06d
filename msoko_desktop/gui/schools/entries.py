"""The entry «Правка → Школы…», which shows the page."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def add_entries(window: "MainWindow") -> None:
    """Add the entry."""
    window.registry.add(
        ActionSpec(
            "file.schools",
            "&Школы…",
            MenuName.EDIT,
            lambda: window.show_page("schools"),
            95,
            22,
            needs=Need.FILE,
            tip="Школы района: сведения, контингент, перечни ШНРО и ШФНСУ, показатели, результаты",
        )
    )
