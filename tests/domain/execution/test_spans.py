"""The first and the last day of what «эта неделя», «следующий месяц» … mean on a day."""

import pytest

from msoko_desktop.domain.execution.spans import Span, span_around
from tests.domain.execution.builders import day


@pytest.mark.parametrize(
    ("span", "on", "first", "last"),
    [
        (Span.WEEK, "2027-01-01", "2026-12-28", "2027-01-03"),
        (Span.WEEK, "2026-11-23", "2026-11-23", "2026-11-29"),
        (Span.WEEK, "2026-11-29", "2026-11-23", "2026-11-29"),
        (Span.MONTH, "2028-02-29", "2028-02-01", "2028-02-29"),
        (Span.MONTH, "2027-02-28", "2027-02-01", "2027-02-28"),
        (Span.NEXT_MONTH, "2026-12-31", "2027-01-01", "2027-01-31"),
        (Span.NEXT_MONTH, "2027-01-31", "2027-02-01", "2027-02-28"),
        (Span.QUARTER, "2026-09-30", "2026-07-01", "2026-09-30"),
        (Span.QUARTER, "2026-12-31", "2026-10-01", "2026-12-31"),
        (Span.HALF_YEAR, "2026-06-30", "2026-01-01", "2026-06-30"),
        (Span.HALF_YEAR, "2026-07-01", "2026-07-01", "2026-12-31"),
        (Span.YEAR, "2026-01-01", "2026-01-01", "2026-12-31"),
        (Span.SCHOOL_YEAR, "2026-08-31", "2025-09-01", "2026-08-31"),
        (Span.SCHOOL_YEAR, "2026-09-01", "2026-09-01", "2027-08-31"),
    ],
)
def test_a_period_around_a_day(span: Span, on: str, first: str, last: str) -> None:
    assert span_around(span, day(on)) == (day(first), day(last))
