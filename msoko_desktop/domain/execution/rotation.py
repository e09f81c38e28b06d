"""«1 раз в 3 года для каждой ОО»: spreads the schools evenly over the years of a plan."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution.model import Origin, PlannedOccurrence
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar

Turns = dict[int, tuple[int, ...]]
"""For each year (the first one of a school year) the ids of the schools whose turn it is."""


def years_of(period: PlanPeriod, calendar: SchoolCalendar) -> range:
    """Return the years of a plan over which schools are spread: calendar years, or school years by their first one."""
    if period.school_year:
        return range(calendar.school_year_of(period.start), calendar.school_year_of(period.end) + 1)
    return range(period.start.year, period.end.year + 1)


def spread(school_ids: Sequence[int], years: Sequence[int], interval: int) -> Turns:
    """Give every school one year in `interval` (1 or more), as many schools to each year as to the next or one more.

    The schools keep their order. Where the plan has fewer years than the interval, some schools have their turn after
    it; where it has more, the turns come round again. Raises InputRefused without schools.
    """
    if not school_ids:
        raise InputRefused("В файле нет ни одной школы. Внесите список школ: «Правка → Школы…».")
    groups = [place * interval // len(school_ids) for place in range(len(school_ids))]
    turns: Turns = {}
    for step, year in enumerate(years):
        chosen = tuple(s for s, group in zip(school_ids, groups, strict=True) if group == step % interval)
        if chosen:
            turns[year] = chosen
    return turns


def turn_occurrences(turns: Turns, period: PlanPeriod, calendar: SchoolCalendar) -> tuple[PlannedOccurrence, ...]:
    """Return one occurrence for each year with turns: the year's days inside the plan, with its schools."""
    found = []
    for year in sorted(turns):
        days = calendar.school_year(year) if period.school_year else (dt.date(year, 1, 1), dt.date(year, 12, 31))
        start, due = max(days[0], period.start), min(days[1], period.end)
        if start <= due and turns[year]:
            found.append(PlannedOccurrence(start, due, origin=Origin.TURN, schools=turns[year]))
    return tuple(found)
