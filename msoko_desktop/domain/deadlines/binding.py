"""Dating a rule within a plan's period: the occurrences, whether the person must name a date, and the notes."""

import datetime as dt
from dataclasses import dataclass, replace

from msoko_desktop.domain.deadlines.compose import Meaning, unnamed
from msoko_desktop.domain.deadlines.happening import event_windows, is_reporting, name_sources
from msoko_desktop.domain.deadlines.limits import limit_day, limit_days
from msoko_desktop.domain.deadlines.model import (
    Anchor,
    Bound,
    BoundKind,
    DeadlineKind,
    Occurrence,
    Point,
    Repeat,
    Rule,
    ScheduleRef,
    Unit,
)
from msoko_desktop.domain.deadlines.placing import Place, outside, point_windows, say_period
from msoko_desktop.domain.deadlines.repeating import repeated, school_years
from msoko_desktop.domain.deadlines.windows import Window, in_month, window_in
from msoko_desktop.domain.language.russian import date_dots as say
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar

_USUAL = "обычные"


@dataclass(frozen=True, slots=True)
class Dated:
    """A rule dated within a plan."""

    occurrences: tuple[Occurrence, ...]
    needs_date: bool
    notes: tuple[str, ...]
    rule: Rule


def date_rule(meaning: Meaning, period: PlanPeriod, calendar: SchoolCalendar) -> Dated:
    """Return the occurrences of a meaning within the period, with the notes on how they were found."""
    place = Place(period, calendar, list(meaning.notes))
    rule = name_sources(meaning.rule, calendar)
    windows = _windows(rule, meaning.kind, place)
    _explain(rule, windows, place)
    if rule.approximate:
        windows = [replace(w, approximate=True) for w in windows]
    elif any(w.approximate for w in windows) and not any(_USUAL in note for note in place.notes):
        place.note("Даты приблизительные: взяты обычные, при необходимости уточните.")
    found = sorted({Occurrence(w.start, w.end, w.approximate) for w in windows})
    return Dated(tuple(found), place.needs_date or not found, tuple(place.notes), rule)


def _windows(rule: Rule, kind: DeadlineKind, place: Place) -> list[Window]:
    if rule.data_period:
        place.needs_date = True
        place.note("Указан период, за который берутся данные, а не срок исполнения; назначьте дату.")
        return []
    if rule.several_years or (rule.duration is not None and rule.event is None):
        place.needs_date = True
        place.note(
            "Число лет не названо; назначьте дату."
            if rule.several_years
            else "Не указано, с какого дня отсчитывать срок; назначьте дату."
        )
        return []
    if rule.event is not None and not (rule.repeat and rule.repeat.unit not in (Unit.YEAR, Unit.SCHOOL_YEAR)):
        return _event(rule, place)
    if rule.repeat is not None:
        return repeated(rule, place)
    if kind is DeadlineKind.MONTHLY:
        place.note("«Числа» без месяца: понято как каждый месяц.")
        return repeated(replace(rule, repeat=Repeat(Unit.MONTH)), place)
    if rule.points:
        return _points(rule, place)
    if rule.bounds:
        return _before(rule, place)
    if rule.since is not None:
        start = limit_day(rule.since, place)
        end = _frame(rule, place)[-1].end
        if start is None or start > end:
            place.note(f"Срок начинается после окончания плана ({say_period(place.period)}).")
            return []
        return [Window(max(start, place.period.start), end)]
    return _spans(rule, place)


def _spans(rule: Rule, place: Place) -> list[Window]:
    """Return the named years, the plan's own years or its whole period."""
    if rule.years or rule.school_years or rule.span is not None:
        return _frame(rule, place)
    if rule.permanent or rule.regular or (rule.once and rule.schedule is None):
        return [place.whole]
    return []


def _frame(rule: Rule, place: Place) -> list[Window]:
    """Return the stretches that the named years or the plan's own span give; the whole period where none is named."""
    if rule.school_years:
        years = [_school_year(y, rule, place) for y in rule.school_years]
        return _coarse([Window(years[0].start, years[-1].end)] if rule.years_joined else years, place)
    if rule.years:
        if rule.years_joined:
            return _coarse([Window(dt.date(min(rule.years), 1, 1), dt.date(max(rule.years), 12, 31))], place)
        return _coarse([Window(dt.date(y, 1, 1), dt.date(y, 12, 31)) for y in rule.years], place)
    if rule.span is Unit.SCHOOL_YEAR:
        return school_years(place)
    if rule.span is Unit.YEAR:
        return place.years()
    return [place.whole]


def _school_year(first: int, rule: Rule, place: Place) -> Window:
    """Return a named school year: its lessons, or the whole of it where «на … учебный год» names the plan's own."""
    whole = Window(*place.calendar.school_year(first))
    if rule.span_for and place.period.school_year and whole == place.whole:
        return whole
    return Window(*place.calendar.teaching.starting_in(first))


def _coarse(windows: list[Window], place: Place) -> list[Window]:
    """Cut named years to the plan; those wholly beyond it are kept and noted."""
    found = []
    for window in windows:
        inside = window.within(place.whole)
        if inside is None:
            outside([window], place)
        elif inside != window:
            place.note(f"Взято в пределах срока плана: {say(inside.start)} – {say(inside.end)}.")
        found.append(inside or window)
    return found


def _points(rule: Rule, place: Place) -> list[Window]:
    """Return the windows named, each limited by a «до …» that lies in it."""
    points = rule.points
    if rule.school_years:
        points = tuple(
            Point(_in_school(p.first, y), _in_school(p.last, y), p.alternative)
            for y in rule.school_years
            for p in points
        )
    windows = []
    for point in points:
        found = point_windows(point, place, rule.years)
        if rule.years or point.first.year is not None or point.last.year is not None:
            outside(found, place)
        windows += found
    for bound in rule.bounds:
        if bound.following is None and bound.anchor.unit is Unit.DAY and bound.anchor.value == 0:
            windows = [_till_day_of_month(w, bound, place) for w in windows]
            continue
        due = limit_day(bound, place)
        inside = [w for w in windows if due and w.start <= due <= w.end]
        if inside and due:
            windows = [replace(w, end=due, approximate=False) if w in inside else w for w in windows]
        else:
            windows += _before(replace(rule, points=(), bounds=(bound,)), place)
    since = limit_day(rule.since, place) if rule.since else None
    if since is None:
        return windows
    return [replace(w, start=max(w.start, since)) for w in windows if w.end >= since] or windows


def _till_day_of_month(window: Window, bound: Bound, place: Place) -> Window:
    """Set the due day of «сентябрь (до 15 числа)» in the window's last month."""
    end = window.end
    day = window_in(in_month(bound.anchor, end.year, end.month), end.year, place.calendar)
    return replace(window, end=day.end, approximate=False) if day and day.end >= window.start else window


def _in_school(anchor: Anchor, year: int) -> Anchor:
    return anchor if anchor.year is not None else replace(anchor, year=year, school=True)


def _before(rule: Rule, place: Place) -> list[Window]:
    """Return for each «до …» the time from the beginning of the plan (of that year of it) to the day."""
    windows: list[Window] = []
    for bound in rule.bounds:
        if bound.following is not None:
            unit = bound.following if bound.following in (Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR) else Unit.YEAR
            windows += repeated(replace(rule, bounds=(bound,), repeat=Repeat(unit)), place)
            continue
        if unnamed(bound.anchor) and bound.anchor.unit is not Unit.TERM:
            each = Unit.MONTH if bound.anchor.unit is Unit.DAY else bound.anchor.unit
            place.note("Понято как срок в каждом таком отрезке плана.")
            windows += repeated(replace(rule, bounds=(bound,), repeat=Repeat(each)), place)
            continue
        if bound.kind is BoundKind.BEFORE and bound.anchor.unit in (Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR):
            place.note("«До» названного месяца или отрезка понято как «до его начала».")
        windows += [_until(due, approximate, rule, place) for due, approximate in _days(bound, rule, place)]
    return windows


def _days(bound: Bound, rule: Rule, place: Place) -> list[tuple[dt.date, bool]]:
    """Return the days a limit means, with the notes on those that need one."""
    days = limit_days(bound, place, rule.years, rule.school_years)
    if not days:
        place.note(f"В срок плана ({say_period(place.period)}) такая дата не попадает.")
    school_start = bound.anchor.unit is Unit.SCHOOL_YEAR and bound.kind is BoundKind.BEFORE
    if school_start and bound.anchor.year is None and place.period.school_year:
        place.note("Начало учебного года, следующего за планом: если имеется в виду начало самого плана, уточните.")
    return days


def _until(due: dt.date, approximate: bool, rule: Rule, place: Place) -> Window:
    """Return the time open before a limit: from the beginning of the plan's year in which it falls."""
    if due < place.period.start or due > place.period.end:
        where = "после окончания" if due > place.period.end else "до начала"
        place.note(f"Срок {say(due)} – {where} плана ({say_period(place.period)}).")
    if due < place.period.start:
        return Window(due, due, approximate)
    since = limit_day(rule.since, place) if rule.since else None
    years = [year for year in place.years() if year.start <= due]
    start = max(years[-1].start if years else place.period.start, since or place.period.start)
    return Window(min(start, due), due, approximate)


def _event(rule: Rule, place: Place) -> list[Window]:
    """Return the days of an event: its month window where one is given, its usual days, or a limit on them."""
    event = rule.event
    if event is None:
        return []
    if rule.points:
        plain = replace(rule, event=None)
        return repeated(plain, place) if rule.repeat else _points(plain, place)
    years = tuple(rule.years)
    usual = event_windows(event, place, years, rule.school_years)
    if rule.bounds:
        plain = replace(rule, event=None)
        windows = repeated(plain, place) if rule.repeat else _before(plain, place)
        return [_from_event(w, usual) for w in windows]
    if rule.since is not None or rule.duration is not None:
        place.needs_date = True
    if usual and years:
        outside(usual, place)
    if usual:
        return usual
    place.needs_date = True
    if rule.repeat is not None and is_reporting(event):
        place.note("День после окончания отчетного периода не указан; назначьте дату.")
    frame = rule.span or rule.years or rule.school_years
    if rule.repeat is not None:
        return repeated(replace(rule, event=None), place)
    return _frame(rule, place) if frame else []


def _from_event(window: Window, usual: list[Window]) -> Window:
    """Start a time limited by «до …» at the event's usual day, when that lies inside."""
    starts = [w.start for w in usual if window.start <= w.start <= window.end]
    return replace(window, start=starts[-1]) if starts else window


def _explain(rule: Rule, windows: list[Window], place: Place) -> None:
    """Note what the person still has to settle."""
    if rule.schedule is not None:
        place.needs_date = True
        place.note(_schedule_note(rule.schedule))
    if rule.on_request or rule.as_needed:
        place.needs_date = True
        place.note(f"Дата заранее не известна: {rule.condition.lower()}.")
    if rule.event is not None and not windows:
        place.note(f"Обычная дата события «{rule.event.text}» не известна; назначьте дату.")
    if rule.once and windows == [place.whole]:
        place.note("Один раз за срок плана: точная дата не указана.")


def _schedule_note(schedule: ScheduleRef) -> str:
    """Say which schedule sets the date."""
    if schedule.code == "agreement":
        return "Дата устанавливается по согласованию; назначьте её."
    if schedule.name:
        return f"Дату определяет внешний график: {schedule.name}. Привяжите к нему мероприятие или назначьте дату."
    return f"Дату определяет внешний график («{schedule.text}»). Привяжите к нему мероприятие или назначьте дату."
