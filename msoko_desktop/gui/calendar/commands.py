"""What the calendar does in the file: moves an occurrence, gives a date, and says what came of it."""

import datetime as dt
from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import State, TrackedOccurrence, Undated
from msoko_desktop.domain.language.russian import date_dots, one_line, quoted, shortened
from msoko_desktop.gui.calendar.dragging import Carried
from msoko_desktop.gui.execution.texts import day_off_text
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.domain.timetable.days_off import DaysOff
    from msoko_desktop.gui.main_window.window import MainWindow

NAME_LENGTH = 60


class CalendarCommands:
    """Writes through the session; each act is one undo step with a notice."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session

    def days_off(self) -> "DaysOff":
        """Return the production calendar of the open file."""
        from msoko_desktop.services.timetable.days_off import days_off

        return days_off(self._session.district)

    def refusal(self, thing: Carried) -> str:
        """Return one sentence on why a thing cannot be moved, "" where it can."""
        if self._session.read_only:
            return "Файл открыт только для чтения: срок нельзя перенести."
        if isinstance(thing, TrackedOccurrence) and thing.state(self._session.day).is_closed:
            what = "отменён" if thing.state(self._session.day) is State.CANCELLED else "уже выполнен"
            return f"Срок {name_in_quotes(thing)} {what}: переносить нечего. Если это ошибка, сначала снимите отметку."
        return ""

    def refuse(self, thing: Carried) -> bool:
        """Say why a thing cannot be moved; return whether it cannot."""
        sentence = self.refusal(thing)
        if sentence:
            self._window.notice.show_warning(sentence)
        return bool(sentence)

    def put(self, thing: Carried, day: dt.date) -> str | None:
        """Move an occurrence to a day, or give an undated deadline that day; return the occurrence's key.

        None where nothing was done; the key of one that stays where it is.
        """
        if isinstance(thing, TrackedOccurrence):  # it may have been marked since it was taken
            thing = self._session.timetable.find(thing.key) or thing
        if self.refuse(thing):
            return None
        if isinstance(thing, Undated):
            return self._give(thing, day)
        if thing.due == day:
            return thing.key
        before = thing.due
        if self._session.run(lambda d: execution.move(d, thing.ref, day)) is None:
            return None
        self._tell(
            f"Срок {name_in_quotes(thing)} перенесён с {date_dots(before)} на {date_dots(day)}.", thing.plan_id, day
        )
        return thing.key

    def _give(self, undated: Undated, day: dt.date) -> str | None:
        changes = self._session.run(lambda d: execution.add_occurrence(d, undated.line_id, undated.part, day))
        if changes is None:
            return None
        self._tell(f"Мероприятию {name_in_quotes(undated)} назначена дата {date_dots(day)}.", undated.plan_id, day)
        return f"{undated.line_id}.{undated.part}.a{changes.created[0]}"

    def _tell(self, sentence: str, plan_id: int, day: dt.date) -> None:
        """Say what was done, and what to look at: a day outside the plan's period, a day off."""
        plan = self._session.timetable.plan(plan_id)
        outside = execution.outside_period(day, plan.period if plan is not None else None)
        off = day_off_text(day, self.days_off())
        words = " ".join(filter(None, (sentence, outside, off)))
        if outside or off:
            self._window.notice.show_warning(words)
        else:
            self._window.notice.show_information(f"{words} Вернуть: Ctrl+Z.")


def name_in_quotes(thing: Carried) -> str:
    """Return number and title, shortened, in quotes."""
    return quoted(shortened(one_line(f"{thing.number} {thing.title}"), NAME_LENGTH))
