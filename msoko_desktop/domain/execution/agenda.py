"""Occurrences as a person goes through them: week by week, and what is to be looked at on a given day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from msoko_desktop.domain.execution.model import State, TrackedOccurrence, in_order

WEEK = dt.timedelta(days=7)
DAY = dt.timedelta(days=1)


def monday_of(day: dt.date) -> dt.date:
    """Return the Monday of the day's week."""
    return day - dt.timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class AgendaWeek:
    """A week from Monday to Sunday, cut by the agenda's ends, with what is due in it, in the order of the days."""

    first: dt.date
    last: dt.date
    items: tuple[TrackedOccurrence, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is to be done in a period: week by week what is due, and what runs through it and is due later."""

    first: dt.date
    last: dt.date
    weeks: tuple[AgendaWeek, ...]
    running: tuple[TrackedOccurrence, ...]


def agenda(items: Iterable[TrackedOccurrence], first: dt.date, last: dt.date) -> Agenda:
    """Return the agenda of the days `first` … `last`; weeks without anything due are left out."""
    weeks: dict[dt.date, list[TrackedOccurrence]] = defaultdict(list)
    running = []
    for item in sorted(items, key=in_order):
        if first <= item.due <= last:
            weeks[monday_of(item.due)].append(item)
        elif item.overlaps(first, last):
            running.append(item)
    return Agenda(
        first,
        last,
        tuple(
            AgendaWeek(max(monday, first), min(monday + WEEK - DAY, last), tuple(found))
            for monday, found in sorted(weeks.items())
        ),
        tuple(running),
    )


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a person looks at on a day: overdue, due in the week that runs, due in the 30 days after that day.

    A week runs from Monday to Sunday. Closed occurrences are left out; `month` does not repeat those of the week.
    """

    overdue: tuple[TrackedOccurrence, ...]
    week: tuple[TrackedOccurrence, ...]
    month: tuple[TrackedOccurrence, ...]


def ahead(items: Iterable[TrackedOccurrence], today: dt.date, days: int = 30) -> Ahead:
    """Sort what is open on a day by how near its last day is; `days` is how far «the next 30 days» reach."""
    overdue, week, month = [], [], []
    sunday, farthest = monday_of(today) + WEEK - DAY, today + dt.timedelta(days=days)
    for item in items:
        if item.due > sunday and item.due > farthest:
            continue
        state = item.state(today)
        if state.is_closed:
            continue
        if state is State.OVERDUE:
            overdue.append(item)
        elif item.due <= sunday:
            week.append(item)
        else:
            month.append(item)
    return Ahead(*(tuple(sorted(found, key=in_order)) for found in (overdue, week, month)))
