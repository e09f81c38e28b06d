"""The keys of the page «Календарь» that are not in the menus."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from msoko_desktop.gui.calendar.bar import View

if TYPE_CHECKING:
    from msoko_desktop.gui.calendar.page import CalendarPage


def add_keys(page: "CalendarPage") -> None:
    """Add the keys that work anywhere on the page; those that carry not on the card, which pastes files."""
    everywhere: tuple[tuple[str, Callable[[], object]], ...] = (
        ("Alt+Left", lambda: page.step(-1)),
        ("Alt+Right", lambda: page.step(1)),
        ("Ctrl+Home", page.go_today),
        ("Alt+1", lambda: page.show_view(View.MONTH)),
        ("Alt+2", lambda: page.show_view(View.YEAR)),
        ("Alt+3", lambda: page.show_view(View.LIST)),
        ("F4", page.bar.ui.side.toggle),
        ("F6", page.next_panel),
    )
    carrying: tuple[tuple[str, Callable[[], object]], ...] = (
        ("Ctrl+X", page.moving.carry_chosen),
        ("Ctrl+V", page.moving.put_carried),
    )
    for owners, keys in (((page,), everywhere), ((page.stack, page.tray), carrying)):
        for sequence, run in keys:
            action = QAction(page)
            action.setShortcut(QKeySequence(sequence))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, act=run: act())
            for owner in owners:
                owner.addAction(action)
