"""Days of named places in the calendar: what «3-я неделя апреля», «II квартал 2021 г.», «I четверть» span."""

import calendar as months
import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise

from msoko_desktop.domain.deadlines.model import Anchor, Part, Unit
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar, TypicalSpan

DAY = dt.timedelta(days=1)
_COUNTS = {Unit.QUARTER: 4, Unit.HALF_YEAR: 2, Unit.TERM: 4, Unit.TRIMESTER: 3, Unit.MONTH: 12}


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A stretch of days, both ends included; `approximate` where the days are only the usual ones."""

    start: dt.date
    end: dt.date
    approximate: bool = False

    def within(self, other: "Window") -> "Window | None":
        """Return what lies inside the other stretch, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return replace(self, start=start, end=end) if start <= end else None


def month_window(year: int, month: int) -> Window:
    """Return a whole month; months beyond 12 belong to the next years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Window(dt.date(year, month, 1), dt.date(year, month, months.monthrange(year, month)[1]))


def months_window(year: int, first: int, last: int) -> Window:
    """Return the months from `first` to `last` of a year, as `month_window` counts them."""
    return Window(month_window(year, first).start, month_window(year, last).end)


def in_month(anchor: Anchor, year: int, month: int) -> Anchor:
    """Return the anchor of an unnamed month placed in a month; «31 числа» is the last day of a shorter one."""
    last = months.monthrange(year, month)[1]
    return replace(anchor, value=month, day=min(anchor.day, last) if anchor.unit is Unit.DAY else anchor.day)


def each_of(anchor: Anchor, calendar: SchoolCalendar) -> tuple[Anchor, ...]:
    """Return the anchors that an unnumbered one stands for: «четверть» the four terms, «каникулы» all of them."""
    if anchor.unit is Unit.HOLIDAYS and anchor.name == "all":
        return tuple(replace(anchor, name=span.code) for span in calendar.holidays)
    if anchor.value == 0 and anchor.unit in _COUNTS:
        return tuple(replace(anchor, value=number) for number in range(1, _COUNTS[anchor.unit] + 1))
    if anchor.value == 0 and anchor.unit is Unit.DAY:
        return tuple(replace(anchor, value=number) for number in range(1, 13))
    return (anchor,)


def named_window(anchor: Anchor, calendar: SchoolCalendar) -> Window | None:
    """Return the days of an anchor that names its year."""
    if anchor.year is None:
        return None
    year = anchor.year
    if anchor.school and anchor.unit not in (Unit.SCHOOL_YEAR, Unit.YEAR) and not _starts_in_autumn(anchor, calendar):
        year += 1
    return window_in(anchor, year, calendar)


def _starts_in_autumn(anchor: Anchor, calendar: SchoolCalendar) -> bool:
    """Whether a place of a school year lies in its first calendar year."""
    probe = window_in(anchor, 2001, calendar)
    return probe is not None and probe.start.month >= calendar.teaching.start.month


def window_in(anchor: Anchor, year: int, calendar: SchoolCalendar) -> Window | None:
    """Return the days of an anchor that begins in the calendar year `year`; None where that year lacks them."""
    value = anchor.value
    whole: Window | None
    match anchor.unit:
        case Unit.DAY:
            return _day(anchor, year)
        case Unit.MONTH:
            return _part_of_month(anchor, month_window(year, value))
        case Unit.QUARTER:
            whole = months_window(year, value * 3 - 2, value * 3)
        case Unit.HALF_YEAR:
            whole = _half_year(anchor, year, calendar)
        case Unit.SEASON:
            whole = months_window(year, 12, 14) if value == 1 else months_window(year, value * 3 - 3, value * 3 - 1)
        case Unit.TERM:
            whole = _typical(calendar.terms, year, number=value)
        case Unit.TRIMESTER:
            whole = _typical(calendar.trimesters, year, number=value)
        case Unit.HOLIDAYS:
            whole = _typical(calendar.holidays, year, code=anchor.name)
        case Unit.YEAR:
            whole = Window(dt.date(year, 1, 1), dt.date(year, 12, 31))
        case Unit.SCHOOL_YEAR:
            whole = Window(*calendar.teaching.starting_in(year))
        case _:
            return None
    return _part_of(anchor.part, whole) if whole else None


def _day(anchor: Anchor, year: int) -> Window | None:
    last = months.monthrange(year, anchor.value)[1]
    day = last if anchor.day == -1 else anchor.day
    if day > last:
        return None
    date = dt.date(year, anchor.value, day)
    return Window(date, date)


def _half_year(anchor: Anchor, year: int, calendar: SchoolCalendar) -> Window:
    """Return a half of the calendar year, or of the school year: till 31 December and from then to its last lesson."""
    if not anchor.school:
        return months_window(year, anchor.value * 6 - 5, anchor.value * 6)
    if anchor.value == 1:
        return Window(calendar.teaching.start.in_year(year), dt.date(year, 12, 31))
    return Window(dt.date(year, 1, 1), calendar.teaching.end.in_year(year))


def _typical(spans: tuple[TypicalSpan, ...], year: int, *, number: int = 0, code: str = "") -> Window | None:
    for span in spans:
        if (number and span.number == number) or (code and span.code == code):
            return Window(*span.window.starting_in(year), span.approximate)
    return None


def _part_of_month(anchor: Anchor, month: Window) -> Window | None:
    """Return a part of a month; a week counts seven days from the first, the fifth runs to the month's end."""
    first, last = month.start, month.end

    def days(start: int, end: int, approximate: bool = False) -> Window:
        return Window(first.replace(day=start), first.replace(day=min(end, last.day)), approximate)

    match anchor.part:
        case Part.WHOLE:
            return month
        case Part.START:
            return days(1, 10, True)
        case Part.MIDDLE:
            return days(11, 20, True)
        case Part.END:
            return days(21, 31, True)
        case Part.FIRST_HALF:
            return days(1, 15)
        case Part.SECOND_HALF:
            return days(16, 31)
        case Part.DECADE:
            index = 3 if anchor.index == -1 else anchor.index
            return days(index * 10 - 9, index * 10 if index < 3 else 31)
        case Part.WEEK:
            if anchor.index == -1:
                return Window(last - 6 * DAY, last, True)
            start = anchor.index * 7 - 6
            return days(start, start + 6, True) if start <= last.day else None
        case Part.WEEKDAY:
            return _weekday(anchor, month)


def _weekday(anchor: Anchor, month: Window) -> Window | None:
    if anchor.index < 0:
        day = month.end - dt.timedelta(days=(month.end.weekday() - anchor.weekday) % 7)
    else:
        day = month.start + dt.timedelta(days=(anchor.weekday - month.start.weekday()) % 7 + 7 * (anchor.index - 1))
    return Window(day, day) if day <= month.end else None


def _part_of(part: Part, whole: Window) -> Window:
    """Return the beginning, middle or end of something longer than a month: its first, middle, last month or third."""
    if part is Part.WHOLE:
        return whole
    length = (whole.end - whole.start).days + 1
    if length < 80:
        third = dt.timedelta(days=max(length // 3 - 1, 0))
        if part is Part.START:
            return Window(whole.start, whole.start + third, True)
        if part is Part.END:
            return Window(whole.end - third, whole.end, True)
        middle = whole.start + third + DAY
        return Window(middle, max(middle, whole.end - third - DAY), True)
    first, last = whole.start, whole.end
    if part is Part.START:
        return Window(first, month_window(first.year, first.month).end, True)
    if part is Part.END:
        return Window(month_window(last.year, last.month).start, last, True)
    between = first + (last - first) / 2
    month = month_window(between.year, between.month)
    return Window(month.start, month.end, True)


def plan_years(period: PlanPeriod, calendar: SchoolCalendar) -> list[Window]:
    """Return the plan's own years inside its period: calendar years, or school years where the plan is for those.

    A few weeks that a school-year plan has before 1 September or after 31 August count to the nearest year.
    """
    whole = Window(period.start, period.end)
    if not period.school_year:
        years = [window_in(Anchor(Unit.YEAR), year, calendar) for year in period.years]
        return [part for year in years if year and (part := year.within(whole))]
    first = calendar.school_year_of(period.start)
    last = calendar.school_year_of(period.end)
    chunks = [
        part
        for year in range(first, last + 1)
        if (part := Window(calendar.school_year(year)[0], calendar.school_year(year + 1)[0] - DAY).within(whole))
    ]
    if len(chunks) > 1 and (chunks[0].end - chunks[0].start).days < 62:
        chunks[:2] = [Window(chunks[0].start, chunks[1].end)]
    if len(chunks) > 1 and (chunks[-1].end - chunks[-1].start).days < 62:
        chunks[-2:] = [Window(chunks[-2].start, chunks[-1].end)]
    return chunks


def split(window: Window, times: int) -> list[Window]:
    """Cut a stretch into `times` parts of about equal length, at month borders where it has enough whole months."""
    if times <= 1:
        return [window]
    first, last = window.start, window.end
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and (last + DAY).day == 1 and count % times == 0:
        step = count // times
        return [
            Window(
                month_window(first.year, first.month + step * i).start,
                month_window(first.year, first.month + step * (i + 1) - 1).end,
                True,
            )
            for i in range(times)
        ]
    length = (last - first).days + 1
    cuts = [first + dt.timedelta(days=length * i // times) for i in range(times)] + [last + DAY]
    return [Window(a, b - DAY, True) for a, b in pairwise(cuts) if a < b]
