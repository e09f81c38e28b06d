"""Deadline phrases: what they mean, when they fall, how they read in another year."""

from msoko_desktop.domain.deadlines.describe import describe, missing_date
from msoko_desktop.domain.deadlines.model import (
    Deadline,
    DeadlineKind,
    EventRef,
    Occurrence,
    Rule,
    ScheduleRef,
    deadline_as_json,
)
from msoko_desktop.domain.deadlines.reading import occurrences, read_deadline
from msoko_desktop.domain.deadlines.shift import ShiftedPhrase, shift_phrase, shift_text

__all__ = [
    "Deadline",
    "DeadlineKind",
    "EventRef",
    "Occurrence",
    "Rule",
    "ScheduleRef",
    "ShiftedPhrase",
    "deadline_as_json",
    "describe",
    "missing_date",
    "occurrences",
    "read_deadline",
    "shift_phrase",
    "shift_text",
]
