"""Paper on the screen: the preview of a document, the print dialog, saving to a file."""

from functools import partial
from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the entries that print a plan and save it as a file."""
    window.registry.add(
        ActionSpec(
            ActionName.PRINT,
            "&Печать и просмотр…",
            MenuName.FILE,
            partial(_print_plan, window),
            30,
            10,
            "Ctrl+P",
            "print",
            Need.PLAN,
            "Посмотреть план на листах, напечатать или сохранить",
            toolbar=True,
        )
    )
    formats = (("pdf", "PDF"), ("docx", "Word"), ("xlsx", "Excel"))
    for order, (kind, name) in enumerate(formats):
        window.registry.add(
            ActionSpec(
                f"plan.save_{kind}",
                f"Сохранить план как {name}…",
                MenuName.FILE,
                partial(_save_plan, window, kind),
                30,
                20 + order,
                needs=Need.PLAN,
                icon="export",
            )
        )


def _print_plan(window: "MainWindow") -> None:
    from msoko_desktop.gui.printing import commands

    commands.print_plan(window)


def _save_plan(window: "MainWindow", kind: str) -> None:
    from msoko_desktop.gui.printing import commands

    commands.save_plan(window, kind)
