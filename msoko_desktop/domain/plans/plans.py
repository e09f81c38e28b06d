"""A road map as values: the plan, its columns and its lines in the order of the paper.

A plan is kept as a flat outline, as on paper: section rows and activities follow one another, `level` says how deep
an activity is nested (5.1.2 under 5.1). The tree of the command line's JSON is derived from it (`plan_json`).
"""

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.timetable.periods import PlanPeriod


class ColumnKind(StrEnum):
    """What a column of a plan holds; the values are the names used in files and JSON."""

    NUMBER = "number"
    TITLE = "title"
    DEADLINE = "deadline"
    EXECUTORS = "executors"
    INDICATORS = "indicators"
    EXPECTED_RESULT = "expected_result"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class PlanColumn:
    """A column of the plan's own table: its kind, its heading as printed, its share of the width (0 = automatic)."""

    kind: ColumnKind
    heading: str
    width: float = 0.0


class LineKind(StrEnum):
    """What a line of a plan is."""

    SECTION = "section"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of a plan: a section row or an activity, with its cells as text.

    `number` is kept as printed less the final dot, "" when there is none. A cell holds plain text; "\\n" separates
    paragraphs. In `title`, a paragraph that begins with "- " is a part (bullet) of the activity; where `deadline`
    has as many paragraphs (two or more) as `title` has parts, each paragraph is the deadline of its part.
    `level` is 1 for an activity directly in a section and for a section of the first rank, up to 9.
    `id` is the key in the data base, None for a line that is not stored yet.
    """

    kind: LineKind
    title: str = ""
    number: str = ""
    level: int = 1
    deadline: str = ""
    executors: str = ""
    indicators: str = ""
    expected_result: str = ""
    note: str = ""
    id: int | None = None

    def cell(self, column: ColumnKind) -> str:
        """Return the text of the cell in that column."""
        return str(getattr(self, column.value))

    def with_cell(self, column: ColumnKind, text: str) -> "PlanLine":
        """Return the line with the text of one cell changed."""
        changes: dict[str, Any] = {column.value: text}
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Approval:
    """The requisites of the act that approves a plan: kind («приказ»), issuer, number, date; each may be unknown."""

    kind: str = "приказ"
    issuer: str = ""
    number: str = ""
    date: dt.date | None = None


class PlanStatus(StrEnum):
    """Where a plan stands on its way to the signature."""

    DRAFT = "draft"
    APPROVED = "approved"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and what it stands for, as explained under a plan."""

    short: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A road map for a period. `direction` is the code of a direction in the reference data, "" when none."""

    title: str
    period: PlanPeriod | None = None
    columns: tuple[PlanColumn, ...] = ()
    lines: tuple[PlanLine, ...] = ()
    approval: Approval | None = None
    abbreviations: tuple[Abbreviation, ...] = ()
    direction: str = ""
    status: PlanStatus = PlanStatus.DRAFT
    id: int | None = None
    extra: dict[str, str] = field(default_factory=dict)

    def column_kinds(self) -> tuple[ColumnKind, ...]:
        """Return the kinds of the plan's columns in their order."""
        return tuple(column.kind for column in self.columns)

    def activities(self) -> tuple[PlanLine, ...]:
        """Return the activities without the section rows."""
        return tuple(line for line in self.lines if line.kind is LineKind.ACTIVITY)


def parts_of(title: str) -> tuple[str, tuple[str, ...]]:
    """Split the cell of an activity into its leading text and its parts (paragraphs that begin with "- ").

    A paragraph without the mark that follows a part belongs to that part.
    """
    head: list[str] = []
    parts: list[str] = []
    for paragraph in title.split("\n"):
        if paragraph.startswith("- "):
            parts.append(paragraph[2:].strip())
        elif parts:
            parts[-1] = f"{parts[-1]}\n{paragraph}"
        else:
            head.append(paragraph)
    return "\n".join(head), tuple(parts)


def part_deadlines(line: PlanLine) -> tuple[tuple[str, str], ...]:
    """Pair each part of an activity with its own deadline phrase, or return () where they are not stacked."""
    _, parts = parts_of(line.title)
    phrases = [phrase for phrase in line.deadline.split("\n") if phrase.strip()]
    if len(parts) < 2 or len(parts) != len(phrases):
        return ()
    return tuple(zip(parts, phrases, strict=True))
