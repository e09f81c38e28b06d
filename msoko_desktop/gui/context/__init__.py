"""The context of schools: indicators by year typed into a grid, and the catalogue of indicators."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ENTRY = "file.context"
"""The name of the entry; other pages offer it by `window.registry.trigger(ENTRY)`."""


def register(window: "MainWindow") -> None:
    """Add the entry that opens the indicators."""

    def run() -> None:
        from msoko_desktop.gui.context.dialog import show_context

        show_context(window)

    window.registry.add(
        ActionSpec(
            ENTRY,
            "Показатели ко&нтекста…",
            MenuName.EDIT,
            run,
            95,
            23,
            needs=Need.FILE,
            tip="Условия, в которых работают школы: значения по годам и перечень показателей",
        )
    )
