"""The stretches of time a calendar shows – week, month, quarter, year, school year – with their Russian titles."""

import datetime as dt
from enum import StrEnum

from msoko_desktop.domain.execution.agenda import DAY, WEEK, monday_of
from msoko_desktop.domain.russian import Case, capitalised, month_name

FIRST_YEAR, LAST_YEAR = 1950, 2150  # the years a person can turn to
SCHOOL_YEAR_BEGINS = 9  # September
_ROMAN = ("I", "II", "III", "IV")


class Span(StrEnum):
    """How much is shown at once."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"


def bounds(span: Span, day: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the stretch that holds a day."""
    if span is Span.WEEK:
        first = monday_of(day)
        return first, first + WEEK - DAY
    months = {Span.MONTH: 1, Span.QUARTER: 3}.get(span, 12)
    begins = SCHOOL_YEAR_BEGINS if span is Span.SCHOOL_YEAR else 1
    count = day.year * 12 + day.month - begins
    count -= count % months
    return _month(count + begins - 1), _month(count + begins - 1 + months) - DAY


def _month(count: int) -> dt.date:
    """Return the first day of a month counted from January of the year 0."""
    return dt.date(count // 12, count % 12 + 1, 1)


def stepped(span: Span, day: dt.date, by: int) -> dt.date:
    """Return the day that lies as many stretches later (earlier, if negative); the last of a shorter month.

    It stays within the years that can be shown.
    """
    if span is Span.WEEK:
        found = day + by * WEEK
    else:
        months = {Span.MONTH: 1, Span.QUARTER: 3}.get(span, 12)
        count = day.year * 12 + day.month - 1 + by * months
        last = _month(count + 1) - DAY
        found = last.replace(day=min(day.day, last.day))
    return found if is_shown(found) else day


def is_shown(day: dt.date) -> bool:
    """Whether the calendar can be turned to a day."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def title(span: Span, day: dt.date) -> str:
    """Return what the stretch that holds a day is called: «Ноябрь 2026 г.», «23–29 ноября 2026 г.»."""
    first, last = bounds(span, day)
    if span is Span.MONTH:
        return f"{capitalised(month_name(day.month))} {day.year} г."
    if span is Span.QUARTER:
        return f"{_ROMAN[(first.month - 1) // 3]} квартал {day.year} г."
    if span is Span.YEAR:
        return f"{day.year} г."
    if span is Span.SCHOOL_YEAR:
        return f"{first.year}/{last.year} учебный год"
    end = f"{last.day} {month_name(last.month, Case.GENITIVE)} {last.year} г."
    if first.month == last.month:
        return f"{first.day}–{end}"
    begin = f"{first.day} {month_name(first.month, Case.GENITIVE)}"
    return f"{begin} – {end}" if first.year == last.year else f"{begin} {first.year} г. – {end}"


def in_month(day: dt.date) -> str:
    """Return «в ноябре 2026 г.»."""
    return f"в {month_name(day.month, Case.PREPOSITIONAL)} {day.year} г."


def month_days(day: dt.date) -> tuple[dt.date, ...]:
    """Return the days of the whole weeks that a month touches, from Monday to Sunday."""
    first, last = bounds(Span.MONTH, day)
    begin = monday_of(first)
    return tuple(begin + count * DAY for count in range((monday_of(last) + WEEK - begin).days))
