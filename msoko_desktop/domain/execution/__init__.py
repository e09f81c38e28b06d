"""Following a plan: its dated occurrences with what was recorded of them, as values and pure rules."""

from msoko_desktop.domain.execution.model import (
    Evidence,
    EvidenceKind,
    OccurrenceRecord,
    OccurrenceRef,
    Origin,
    PlannedOccurrence,
    Progress,
    SchoolTick,
    State,
    TrackedOccurrence,
    Undated,
    Unfit,
)

__all__ = [
    "Evidence",
    "EvidenceKind",
    "OccurrenceRecord",
    "OccurrenceRef",
    "Origin",
    "PlannedOccurrence",
    "Progress",
    "SchoolTick",
    "State",
    "TrackedOccurrence",
    "Undated",
    "Unfit",
]
