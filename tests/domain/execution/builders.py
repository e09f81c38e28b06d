"""Occurrences for the tests of the rules, made with as few words as a test needs."""

import datetime as dt
from typing import Any

from msoko_desktop.domain.execution import OccurrenceRecord, PlannedOccurrence, Progress, TrackedOccurrence

D = dt.date


def day(text: str) -> dt.date:
    """Read «2026-12-15»."""
    return dt.date.fromisoformat(text)


def planned(start: str, due: str = "", **more: Any) -> PlannedOccurrence:
    """An occurrence of the plan: one day, or a window."""
    return PlannedOccurrence(day(start), day(due or start), **more)


def record(number: int = 1, first: str = "", last: str = "", **more: Any) -> OccurrenceRecord:
    """A record made for a planned window (or, without one, an added occurrence)."""
    window = (day(first), day(last or first)) if first else None
    return OccurrenceRecord(number, 7, planned=window, **more)


def item(start: str, due: str = "", *, line: int = 7, kept: OccurrenceRecord | None = None) -> TrackedOccurrence:
    """A followed occurrence of the line 7 of plan 1."""
    return TrackedOccurrence(
        plan_id=1,
        line_id=line,
        part=0,
        position=line,
        number="1.2",
        title="Анализ результатов ВПР",
        phrase="срок",
        executors="ОО",
        planned=planned(start, due),
        record=kept,
    )


def done(start: str, due: str, on: str, **more: Any) -> TrackedOccurrence:
    """An occurrence that was done on a day."""
    return item(start, due, kept=record(1, start, due, progress=Progress.DONE, done_on=day(on)), **more)
