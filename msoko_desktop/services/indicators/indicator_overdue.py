"""Which days of plans have gone by without what an indicator counts on them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from msoko_desktop.domain.indicators.district_indicators import (
    AutoFact,
    DistrictIndicator,
    Period,
    period_end,
    period_start,
)
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.services.timetable.deadlines import calendar_of, read_deadline
from msoko_desktop.storage import indicators as rows
from msoko_desktop.storage.district_file import District

Open = tuple[dt.date, bool]
"""A day on which something is due, and whether it was done (then only its document is missing)."""


def with_overdue(d: District, found: Sequence[DistrictIndicator], today: dt.date) -> tuple[DistrictIndicator, ...]:
    """Return indicators with the running periods in which something of their activities is late.

    Only those count whose facts follow from the plan: for a document, what was done without one is late, too.
    """
    ours = (AutoFact.EXECUTED, AutoFact.EVIDENCE)
    if not any(one.auto in ours and one.line_ids for one in found):
        return tuple(found)
    pending = _pending(d)

    def late(one: DistrictIndicator) -> frozenset[Period]:
        if one.auto not in ours:
            return frozenset()
        days = [
            day
            for line_id in one.line_ids
            for day, done in pending.get(line_id, ())
            if day < today and (not done or one.auto is AutoFact.EVIDENCE)
        ]
        periods = {(year, 0) for year, _ in one.targets} | set(one.targets)
        return frozenset(
            (year, quarter)
            for year, quarter in periods
            if today <= period_end(year, quarter)
            and any(period_start(year, quarter) <= day <= period_end(year, quarter) for day in days)
        )

    return tuple(replace(one, overdue=late(one)) for one in found)


def _pending(d: District) -> Mapping[int, list[Open]]:
    """Return by line the days of its deadline on which something is open, those it was moved to among them."""
    with d.reading() as connection:
        deadlines, recorded = rows.read_deadlines(connection), rows.read_recorded(connection)
    calendar = calendar_of(d)
    found: dict[int, list[Open]] = {}
    known: dict[int, set[str]] = {}
    followed = {line_id for line_id, *_ in deadlines}
    for line_id, planned, due, progress, proved in recorded:
        if line_id not in followed:
            continue
        if planned is not None:
            known.setdefault(line_id, set()).add(planned)
        done = progress == "done"
        if progress != "cancelled" and not (done and proved):
            found.setdefault(line_id, []).append((dt.date.fromisoformat(due), done))
    for line_id, phrase, first, last, school_year in deadlines:
        period = PlanPeriod(dt.date.fromisoformat(first), dt.date.fromisoformat(last), bool(school_year))
        there = known.get(line_id, set())
        fresh = [(day, False) for day in _days(phrase, period, calendar) if day.isoformat() not in there]
        found.setdefault(line_id, []).extend(fresh)
    return found


@lru_cache(maxsize=4096)
def _days(phrase: str, period: PlanPeriod, calendar: SchoolCalendar) -> tuple[dt.date, ...]:
    return tuple(one.due for one in read_deadline(phrase, period, calendar).occurrences)
