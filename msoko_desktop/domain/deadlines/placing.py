"""Putting windows into a plan's period: years for months without one, what falls outside, what is cut."""

import datetime as dt
from dataclasses import dataclass, field, replace

from msoko_desktop.domain.deadlines.model import Anchor, Part, Point, Unit
from msoko_desktop.domain.deadlines.windows import DAY, Window, each_of, named_window, plan_years, window_in
from msoko_desktop.domain.language.russian import date_dots as say
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar


@dataclass(slots=True)
class Place:
    """A plan's period with the calendar it is read against, and the notes made while a rule is dated."""

    period: PlanPeriod
    calendar: SchoolCalendar
    notes: list[str] = field(default_factory=list)
    needs_date: bool = False

    @property
    def whole(self) -> Window:
        """The plan's period."""
        return Window(self.period.start, self.period.end)

    def note(self, text: str) -> None:
        """Add a sentence for the person, once."""
        if text not in self.notes:
            self.notes.append(text)

    def years(self) -> list[Window]:
        """The plan's own years."""
        return plan_years(self.period, self.calendar)


def say_period(period: PlanPeriod) -> str:
    """Return a period as people write it."""
    return f"{say(period.start)} – {say(period.end)}"


def point_windows(point: Point, place: Place, years: tuple[int, ...] = ()) -> list[Window]:
    """Return the windows of a point: its own year's, those of the named `years`, or each that the period holds.

    Windows of named years are kept whole even outside the plan (with a note); others are cut to it.
    """
    found: list[Window] = []
    if point.first.unit is Unit.PERIOD:
        window = _period_part(point.first, place)
        return [window] if window else []
    for numbered in _numbered(point, place.calendar):
        first, last = (_school_halves(anchor, place) for anchor in numbered)
        if last.year is not None or first.year is not None:
            window = _named(Point(first, last, point.alternative), place)
            if window:
                found.append(window)
        elif years:
            found += [w for year in years if (w := _starting(first, last, year, place.calendar))]
        else:
            found += _of_period(first, last, place)
    if not found:
        place.note(f"В срок плана ({say_period(place.period)}) такая дата не попадает.")
    return found


def _numbered(point: Point, calendar: SchoolCalendar) -> list[tuple[Anchor, Anchor]]:
    firsts, lasts = each_of(point.first, calendar), each_of(point.last, calendar)
    if len(firsts) == len(lasts):
        return list(zip(firsts, lasts, strict=True))
    return [(firsts[0], lasts[-1])]


def _school_halves(anchor: Anchor, place: Place) -> Anchor:
    """A half-year without a year means halves of the school year in a plan for one."""
    if anchor.unit is Unit.HALF_YEAR and anchor.year is None and place.period.school_year:
        return replace(anchor, school=True)
    return anchor


def _named(point: Point, place: Place) -> Window | None:
    window = _between(point, place.calendar)
    if window is None:
        return None
    if point.alternative and window.within(place.whole) is None:
        shifted = _between(_shifted(point, point.alternative), place.calendar)
        if shifted and shifted.within(place.whole):
            window = shifted
    return window


def _shifted(point: Point, years: int) -> Point:
    def move(anchor: Anchor) -> Anchor:
        return replace(anchor, year=None if anchor.year is None else anchor.year + years)

    return Point(move(point.first), move(point.last))


def _between(point: Point, calendar: SchoolCalendar) -> Window | None:
    start, end = named_window(point.first, calendar), named_window(point.last, calendar)
    if start is None or end is None or end.end < start.start:
        return None
    return Window(start.start, end.end, start.approximate or end.approximate)


def _starting(first: Anchor, last: Anchor, year: int, calendar: SchoolCalendar) -> Window | None:
    """Return the window whose first day lies in `year`; one that crosses the new year ends in the next."""
    start, end = window_in(first, year, calendar), window_in(last, year, calendar)
    if start and (end is None or end.end < start.start):
        end = window_in(last, year + 1, calendar)
    if start is None or end is None or end.end < start.start:
        return None
    return Window(start.start, end.end, start.approximate or end.approximate)


def _of_period(first: Anchor, last: Anchor, place: Place) -> list[Window]:
    """Return the windows that fall into the period, one for each year of it.

    A window that the period cuts off is cut to it. One that touches the period at both its ends counts once: in a
    plan for a calendar year at the end, where it runs on into the next year; in a plan for a school year at the
    beginning, since August before the lessons prepares the year that follows.
    """
    years = range(place.period.start.year - 1, place.period.end.year + 1)
    windows = [w for year in years if (w := _starting(first, last, year, place.calendar))]
    touching = [w for w in windows if w.within(place.whole)]
    tails = [w for w in touching if w.start < place.period.start]
    heads = [w for w in touching if w.end > place.period.end]
    spanning = tails and heads and tails[0] == heads[-1]
    if tails and heads and not spanning:
        if place.period.school_year:
            touching.remove(heads[-1])
            place.note(
                f"Срок задевает план с двух концов: взято его начало ({say(place.period.start)}), окончание плана "
                "относится уже к следующему году."
            )
        else:
            touching.remove(tails[0])
    return [_cut(window, place) for window in touching]


def touching(point: Point, place: Place) -> list[Window]:
    """Return the windows of a point without a year that have days in the period, each cut to it."""
    years = range(place.period.start.year - 1, place.period.end.year + 1)
    pairs = _numbered(point, place.calendar)
    windows = [w for year in years for pair in pairs if (w := _starting(*pair, year, place.calendar))]
    return [part for w in windows if (part := w.within(place.whole))]


def _cut(window: Window, place: Place) -> Window:
    """Cut a window to the period; one that crosses the new year at the end of the period ends in the next."""
    start = max(window.start, place.period.start)
    end = window.end
    if end > place.period.end:
        if end.year > window.start.year and place.period.end.month == 12:
            place.note(f"Срок переходит на следующий год, за окончание плана: {say(end)}.")
        else:
            end = place.period.end
            place.note(f"Срок ограничен окончанием плана: {say(end)}.")
    return replace(window, start=start, end=end)


def _period_part(anchor: Anchor, place: Place) -> Window | None:
    """Return the beginning or end of the plan's own period."""
    whole = place.whole
    month = dt.timedelta(days=30)
    if anchor.part is Part.START:
        return Window(whole.start, min(whole.end, whole.start + month), True)
    if anchor.part is Part.END:
        return Window(max(whole.start, whole.end - month), whole.end, True)
    return whole if anchor.part is Part.WHOLE else None


def outside(windows: list[Window], place: Place) -> None:
    """Note the windows of named years that lie beyond the period."""
    for window in windows:
        if window.start > place.period.end:
            place.note(f"Срок {say(window.end)} – после окончания плана ({say_period(place.period)}).")
        elif window.end < place.period.start:
            place.note(f"Срок {say(window.end)} – до начала плана ({say_period(place.period)}).")
        elif window.end > place.period.end:
            place.note(f"Срок {say(window.end)} выходит за окончание плана ({say_period(place.period)}).")
        elif window.start < place.period.start - DAY * 31:
            place.note(f"Срок начинается до начала плана ({say_period(place.period)}).")
