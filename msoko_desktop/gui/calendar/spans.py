"""Turning the calendar by weeks, months, quarters and years, and the Russian titles of what it shows."""

import datetime as dt

from msoko_desktop.domain.execution.agenda import DAY, WEEK, monday_of
from msoko_desktop.domain.execution.day_words import period_words, stretch_words
from msoko_desktop.domain.execution.spans import Span, span_around
from msoko_desktop.domain.language.russian import Case, capitalised, month_name

FIRST_YEAR, LAST_YEAR = 1950, 2150  # the years a person can turn to


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
    if span is Span.YEAR:
        return f"{day.year} г."
    words = stretch_words if span is Span.WEEK else period_words
    return capitalised(words(*span_around(span, day)))


def in_month(day: dt.date) -> str:
    """Return «в ноябре 2026 г.»."""
    return f"в {month_name(day.month, Case.PREPOSITIONAL)} {day.year} г."


def month_days(day: dt.date) -> tuple[dt.date, ...]:
    """Return the days of the whole weeks that a month touches, from Monday to Sunday."""
    first, last = span_around(Span.MONTH, day)
    begin = monday_of(first)
    return tuple(begin + count * DAY for count in range((monday_of(last) + WEEK - begin).days))
