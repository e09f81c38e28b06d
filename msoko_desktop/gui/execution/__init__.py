"""Following the plans on the screen: what every page of occurrences shares – the card, the entries, the look."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the entries of «Исполнение», and what looks at the clock: another day, the reminder once a day."""
    from msoko_desktop.gui.execution.entries import add_entries
    from msoko_desktop.gui.execution.notify import add_reminder

    add_entries(window)
    add_reminder(window)
