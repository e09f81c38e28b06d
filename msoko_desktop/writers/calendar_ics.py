"""Occurrences as an iCalendar file (RFC 5545) that Outlook, Thunderbird and phones take in and, later, update."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msoko_desktop import __version__
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.language.russian import capitalised, one_line
from msoko_desktop.domain.language.typesetting import NBSP
from msoko_desktop.writers.occurrence_words import Plans, due_words, line_title, planned_words, state_words

if TYPE_CHECKING:
    from icalendar import Alarm, Event

DOMAIN = "msoko"
_PRODUCT = f"-//MSOKO//MSOKO Desktop {__version__}//RU"
_ALARM_TIME = dt.timedelta(hours=9)  # of the day: an event of a whole day begins at midnight
_LONGEST_TITLE = 200  # characters of a summary; the whole title stands in the description


def calendar_ics(
    items: Iterable[TrackedOccurrence],
    plans: Plans,
    *,
    name: str,
    file_uid: str,
    revision: int,
    moment: dt.datetime,
    today: dt.date,
    alarm_days: int | None = None,
) -> bytes:
    """Return a calendar with an event for each occurrence: all day, on its last day.

    An event keeps its UID (the occurrence's key and `file_uid`, which names the district file for good) when the
    occurrence is moved or done, and `revision`, which grows with every edit of the file, becomes its SEQUENCE: so a
    second import updates what the first one made. `moment` is when the export is made; it must know its time zone.
    States are those of `today`. `alarm_days` asks for a reminder at 9:00 that many days before (0: on the day), None
    for none; done and cancelled ones get none. Raises InputRefused for a negative number of days.
    """
    from icalendar import Calendar

    if alarm_days is not None and alarm_days < 0:
        raise InputRefused("Напоминание ставится за 0 дней до срока или раньше: введите число дней не меньше нуля.")
    stamp = moment.astimezone(dt.UTC)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _plain(name))
    for item in sorted(items, key=lambda one: (one.due, one.plan_id, one.position, one.part, one.key)):
        event = _event(item, plans, revision, today, alarm_days)
        event.add("uid", f"{item.key}@{file_uid}.{DOMAIN}")
        event.add("dtstamp", stamp)
        event.add("last-modified", stamp)
        calendar.add_component(event)
    data: bytes = calendar.to_ical(sorted=False)
    return data


def _event(item: TrackedOccurrence, plans: Plans, revision: int, today: dt.date, alarm_days: int | None) -> "Event":
    from icalendar import Event

    state, plan = item.state(today), one_line(plans.get(item.plan_id, ""))
    event = Event()
    event.add("sequence", revision)
    event.add("dtstart", item.due)
    event.add("dtend", item.due + dt.timedelta(days=1))
    title = line_title(item)
    event.add("summary", _plain(title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"))
    event.add("description", _description(item, plan, today))
    if plan:
        event.add("categories", [_plain(plan)])
    event.add("status", _status(item, state))
    event.add("transp", "TRANSPARENT")
    if alarm_days is not None and not state.is_closed:
        event.add_component(_alarm(title, alarm_days))
    return event


def _alarm(title: str, days: int) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(title))
    alarm.add("trigger", _ALARM_TIME - dt.timedelta(days=days))
    return alarm


def _status(item: TrackedOccurrence, state: State) -> str:
    if state is State.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if item.is_approximate else "CONFIRMED"


def _description(item: TrackedOccurrence, plan: str, today: dt.date) -> str:
    """Return what a person reads in the event, a line each."""
    before = planned_words(item)
    lines = (
        ("Мероприятие", line_title(item)),
        ("План", plan),
        ("Срок", due_words(item)),
        ("Срок по плану", before),
        ("Как в плане", one_line(item.phrase)),
        ("Исполнители", one_line(item.executors)),
        ("Состояние", capitalised(state_words(item, today))),
        ("Причина", one_line(item.reason)),
        ("Примечание", item.note.strip()),
    )
    return _plain("\n".join(f"{head}: {text}" for head, text in lines if text))


def _plain(text: str) -> str:
    """Return a text without what other programs show badly: bound spaces and control characters."""
    spaced = text.replace(NBSP, " ").replace("\r\n", "\n")
    return "".join(sign for sign in spaced if sign == "\n" or sign >= " ")
