"""Bringing things to other days on the page: by mouse from the month and the tray, by keys like cut and paste."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from msoko_desktop.domain.execution import TrackedOccurrence, Undated
from msoko_desktop.gui.calendar.commands import name_in_quotes
from msoko_desktop.gui.calendar.dragging import Carried
from msoko_desktop.gui.execution import commands

if TYPE_CHECKING:
    from msoko_desktop.gui.calendar.page import CalendarPage


class Moving:
    """What is on its way to another day, and the ends of the way."""

    def __init__(self, page: "CalendarPage") -> None:
        self._page = page

    @property
    def carried(self) -> Carried | None:
        """What was taken by Ctrl+X and not yet put down."""
        return self._page.month.carried

    def carrying_words(self) -> str:
        """Return how to put down what is carried, "" where nothing is."""
        thing = self.carried
        if thing is None:
            return ""
        return f"Перенос {name_in_quotes(thing)}: выберите день и нажмите Ctrl+V (Esc – отказаться)."

    def carry(self, thing: Carried | None) -> None:
        """Take a thing to put it down on another day of the month; None puts it back."""
        self._page.month.carried = thing
        self._page.say()
        if thing is not None:
            self._page.show_month_view()

    def carry_chosen(self) -> None:
        """Take what is chosen (Ctrl+X)."""
        chosen = self._page.chosen()
        thing = chosen[0] if chosen else None
        if isinstance(thing, TrackedOccurrence | Undated) and not self._page.commands.refuse(thing):
            self.carry(thing)

    def put_carried(self) -> None:
        """Put what is carried down on the current day of the month (Ctrl+V)."""
        if self.carried is not None:
            self._page.show_month_view()
            self.put(self.carried, self._page.month.day)

    def put(self, thing: Carried, day: dt.date) -> None:
        """Bring a thing to a day; it is chosen there then."""
        page = self._page
        key = page.commands.put(thing, day)
        if key is None:
            return
        self.carry(None)
        page.show_day(day)
        page.choose(key)

    def give_date(self) -> None:
        """Ask for the date of the deadline that is chosen in the tray."""
        chosen = self._page.tray.list.chosen()
        if chosen and isinstance(chosen[0], Undated) and not self._page.commands.refuse(chosen[0]):
            commands.ask_date(self._page.window_, chosen)

    # --- a drag that began in the tray

    def drag_over(self, _thing: Carried, at: QPoint) -> None:
        """Show the day below what is dragged out of the tray."""
        month = self._page.month
        point = month.mapFromGlobal(at)
        if month.isVisible() and month.rect().contains(point):
            month.hover(point)
        else:
            month.end_hover()

    def drop_from_tray(self, thing: Carried, at: QPoint) -> None:
        """Give what was dragged out of the tray the day it was let go on."""
        month = self._page.month
        point = month.mapFromGlobal(at)
        month.end_hover()
        if month.isVisible() and month.rect().contains(point):
            month.drop(thing, point)
