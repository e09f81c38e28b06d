"""The periods that calendars show and papers are asked for: this week, month, quarter, half-year, year, school year."""

import calendar
import datetime as dt
from enum import StrEnum

from msoko_desktop.domain.execution.agenda import DAY, WEEK, monday_of
from msoko_desktop.domain.execution.model import Window

SCHOOL_YEAR_STARTS = 9  # September


class Span(StrEnum):
    """A kind of period around a day."""

    WEEK = "week"
    MONTH = "month"
    NEXT_MONTH = "next_month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"

    @property
    def label(self) -> str:
        """The period in Russian, for a list of choices."""
        return _LABELS[self]


_LABELS = {
    Span.WEEK: "Эта неделя",
    Span.MONTH: "Этот месяц",
    Span.NEXT_MONTH: "Следующий месяц",
    Span.QUARTER: "Этот квартал",
    Span.HALF_YEAR: "Это полугодие",
    Span.YEAR: "Этот год",
    Span.SCHOOL_YEAR: "Этот учебный год",
}


def span_around(span: Span, day: dt.date) -> Window:
    """Return the first and the last day of the period of that kind in which a day lies (or which follows its month)."""
    match span:
        case Span.WEEK:
            return monday_of(day), monday_of(day) + WEEK - DAY
        case Span.MONTH:
            return _months(day.year, day.month, 1)
        case Span.NEXT_MONTH:
            return _months(day.year + day.month // 12, day.month % 12 + 1, 1)
        case Span.QUARTER:
            return _months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case Span.HALF_YEAR:
            return _months(day.year, (day.month - 1) // 6 * 6 + 1, 6)
        case Span.YEAR:
            return _months(day.year, 1, 12)
    first = day.year if day.month >= SCHOOL_YEAR_STARTS else day.year - 1
    return dt.date(first, SCHOOL_YEAR_STARTS, 1), dt.date(first + 1, SCHOOL_YEAR_STARTS, 1) - DAY


def _months(year: int, month: int, count: int) -> Window:
    last = month + count - 1
    return dt.date(year, month, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
