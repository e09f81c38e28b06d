"""The menu of the right mouse button: the working days near a day off, carrying, then the entries of «Исполнение»."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.execution import TrackedOccurrence, Undated
from msoko_desktop.gui.calendar.chips import short_day
from msoko_desktop.gui.execution.choice import Chosen
from msoko_desktop.gui.execution.texts import nearest_working

if TYPE_CHECKING:
    from msoko_desktop.gui.calendar.page import CalendarPage


def make_menu(page: "CalendarPage", chosen: tuple[Chosen, ...]) -> QMenu:
    """Return the menu for what is chosen; for a day alone what can be done with the day."""
    from msoko_desktop.gui.execution.entries import occurrence_menu

    own = _own_entries(page, chosen)
    if chosen:
        menu = occurrence_menu(page.window_, chosen)
        first = next(iter(menu.actions()), None)
        for entry in own:
            entry.setParent(menu)
            menu.insertAction(first, entry)  # type: ignore[arg-type]  # None puts it at the end
        if own and first is not None:
            menu.insertSeparator(first)
    else:
        menu = QMenu(page)
        for entry in own:
            entry.setParent(menu)
            menu.addAction(entry)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def popup_menu(page: "CalendarPage", chosen: tuple[Chosen, ...], at: QPoint) -> None:
    """Show the menu at a point of the screen; nothing where it would be empty."""
    menu = make_menu(page, chosen)
    if menu.isEmpty():
        menu.deleteLater()
    else:
        menu.popup(at)


def _own_entries(page: "CalendarPage", chosen: tuple[Chosen, ...]) -> list[QAction]:
    found: list[QAction] = []

    def add(text: str, run: object, keys: str = "") -> None:
        entry = QAction(text + (f"\t{keys}" if keys else ""), page)
        entry.triggered.connect(run)
        found.append(entry)

    thing = chosen[0] if len(chosen) == 1 else None
    if isinstance(thing, TrackedOccurrence | Undated) and not page.commands.refusal(thing):
        calendar = page.commands.days_off()
        if isinstance(thing, TrackedOccurrence) and calendar.is_day_off(thing.due):
            for day in nearest_working(thing.due, calendar):
                add(f"Перенести на {short_day(day)}", lambda _=False, to=day: page.moving.put(thing, to))
        words = "Взять для переноса" if isinstance(thing, TrackedOccurrence) else "Взять, чтобы назначить дату"
        add(words, lambda _=False: page.moving.carry(thing), "Ctrl+X")
    if page.moving.carried is not None and not page.tray.list.hasFocus():
        add("Перенести сюда", lambda _=False: page.moving.put_carried(), "Ctrl+V")
    if not chosen and page.stack.currentWidget() is page.month and page.month.day_chips(page.month.day):
        add("Показать неделю списком", lambda _=False: page.show_week(page.month.day))
    return found
