"""Dating what hangs on events and on schedules kept elsewhere."""

import datetime as dt
from dataclasses import replace

from msoko_desktop.domain.deadlines.model import Anchor, EventRef, Offset, Point, Relation, Rule, ScheduleRef, Unit
from msoko_desktop.domain.deadlines.placing import Place, point_windows
from msoko_desktop.domain.deadlines.windows import DAY, Window, each_of, month_window, window_in
from msoko_desktop.domain.timetable.school_calendar import NamedSource, SchoolCalendar

_REPORTED = "отчетн"
_LAST_WORKING_WEEKDAY = 4


def name_sources(rule: Rule, calendar: SchoolCalendar) -> Rule:
    """Return the rule with the calendar's codes of its event and schedule filled in."""
    event, schedule = rule.event, rule.schedule
    if event is not None and event.anchor is None:
        found = calendar.event_in(event.text)
        event = replace(event, code=found.code) if found else event
    if schedule is not None:
        source = calendar.schedule_in(schedule.text)
        if source:
            schedule = ScheduleRef(schedule.text, source.code, source.name)
    return rule if event is rule.event and schedule is rule.schedule else replace(rule, event=event, schedule=schedule)


def event_windows(event: EventRef, place: Place, years: tuple[int, ...], school_years: tuple[int, ...]) -> list[Window]:
    """Return the usual days an event gives within the plan, or nothing where they are not known.

    The days of «каждая четверть», «учебный год» and of known events are usual ones and so approximate.
    """
    if event.anchor is not None:
        anchors = (event.anchor, *event.more)
        source = [w for anchor in anchors for w in _unit_windows(anchor, place, years, school_years)]
        return [w for window in source for w in _at(event, window.start, window.end, window.end, place)]
    named = place.calendar.event_in(event.text)
    if named is None or named.window is None:
        return []
    return _known(event, named, place, years)


def _unit_windows(anchor: Anchor, place: Place, years: tuple[int, ...], school_years: tuple[int, ...]) -> list[Window]:
    """Return the units whose end or start is the event."""
    if anchor.unit is Unit.PERIOD:
        return [place.whole]
    if anchor.unit is Unit.YEAR and anchor.year is None:
        if years:
            return [w for y in years if (w := window_in(anchor, y, place.calendar))]
        if place.period.school_year:
            anchor = Anchor(Unit.SCHOOL_YEAR)
            place.note("«Год» понят как учебный год плана.")
        else:
            return [w for y in place.period.years if (w := window_in(anchor, y, place.calendar))]
    if anchor.year is None and anchor.unit is Unit.SCHOOL_YEAR:
        if school_years:
            return [Window(*place.calendar.teaching.starting_in(y)) for y in school_years]
        ends = years or tuple(range(place.period.start.year, place.period.end.year + 2))
        return [Window(*place.calendar.teaching.starting_in(y - 1)) for y in ends]
    named = years if anchor.year is not None else ()
    if named and anchor.unit is Unit.YEAR:
        return [w for y in (anchor.year, *named) if y and (w := window_in(anchor, y, place.calendar))]
    if anchor.year is not None:
        return point_windows(Point(anchor, anchor), place)
    if anchor.unit in (Unit.WEEK, Unit.DAY):
        return []
    span = range(place.period.start.year - 1, place.period.end.year + 2)
    numbered = [Point(a, a) for a in _each(anchor, place)]
    return sorted({w for p in numbered for y in span if (w := window_in(p.first, y, place.calendar))})


def _each(anchor: Anchor, place: Place) -> tuple[Anchor, ...]:
    school = anchor.unit is Unit.HALF_YEAR and place.period.school_year
    return tuple(replace(a, school=school or a.school) for a in each_of(anchor, place.calendar))


def _known(event: EventRef, named: NamedSource, place: Place, years: tuple[int, ...]) -> list[Window]:
    found: list[Window] = []
    window = named.window
    if window is None:
        return found
    span = years or tuple(range(place.period.start.year - 1, place.period.end.year + 1))
    for year in span:
        start, end = window.starting_in(year)
        results = end
        if named.results is not None:
            results = named.results.in_year(end.year)
            if results < end:
                results = named.results.in_year(end.year + 1)
        known = results if "результат" in event.text.lower() else end  # «после получения результатов ВПР»
        found += _at(event, start, known, results, place, named=bool(years))
    return found


def _at(
    event: EventRef, start: dt.date, end: dt.date, results: dt.date, place: Place, *, named: bool = False
) -> list[Window]:
    """Return the day or days that stand in the event's relation, when they fall into the plan."""
    match event.relation:
        case Relation.RESULTS:
            days = (results, results)
        case Relation.AFTER:
            days = (end, end)
        case Relation.BEFORE:
            days = (start - DAY, start - DAY)
        case Relation.BY:
            days = (start, start)
        case Relation.DURING:
            days = (start, end)
    if event.offset is not None:
        origin = start if event.relation is Relation.BEFORE else end
        moved = shift_day(origin, event.offset, back=event.relation is Relation.BEFORE)
        days = (moved, moved) if event.relation is Relation.BEFORE else (origin, moved)
    window = Window(days[0], days[1], True)
    if named or (event.anchor is not None and event.anchor.year is not None):
        return [window]
    inside = window.within(place.whole)
    return [inside] if inside else []


def shift_day(day: dt.date, offset: Offset, *, back: bool = False) -> dt.date:
    """Return the day that lies the offset after (or before) a day; working days are Monday to Friday."""
    sign = -1 if back else 1
    count = offset.count
    if offset.unit is Unit.DAY and offset.working:
        while count > 0:
            day += sign * DAY
            if day.weekday() <= _LAST_WORKING_WEEKDAY:
                count -= 1
        return day
    if offset.unit is Unit.DAY:
        return day + sign * count * DAY
    if offset.unit is Unit.WEEK:
        return day + sign * count * 7 * DAY
    months = count * (12 if offset.unit is Unit.YEAR else 1)
    place = day.year * 12 + day.month - 1 + sign * months
    month = month_window(place // 12, place % 12 + 1)
    return min(month.start.replace(day=min(day.day, month.end.day)), month.end)


def is_reporting(event: EventRef) -> bool:
    """Whether the event is the end of «отчетный период», which is the unit that repeats."""
    return event.anchor is None and _REPORTED in event.text.lower().replace("ё", "е")
