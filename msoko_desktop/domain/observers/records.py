"""Observers, rounds, visits and checks of works again as they are kept in the file."""

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.observers.model import RoundKind, Rule
from msoko_desktop.domain.timetable.schedules import read_days


class Role(StrEnum):
    """What a person is asked for."""

    OBSERVER = "observer"
    EXPERT = "expert"
    BOTH = "both"
    NONE = "none"

    @property
    def label(self) -> str:
        """The role in Russian, as it stands in the list."""
        return _ROLES[self]

    def suits(self, kind: RoundKind) -> bool:
        """Tell whether a person with this role takes part in a kind of round."""
        wanted = Role.OBSERVER if kind is RoundKind.OBSERVATION else Role.EXPERT
        return kind is not RoundKind.SCHOOLS and self in (wanted, Role.BOTH)


_ROLES = {
    Role.OBSERVER: "наблюдатель",
    Role.EXPERT: "эксперт",
    Role.BOTH: "оба",
    Role.NONE: "не участвует",
}


@dataclass(frozen=True, slots=True)
class Observer:
    """A person: where they work (a school, else another body), the schools of children and relatives, the subjects
    they teach (codes), when they were trained, for which time accredited, on which days they cannot come (as typed)."""

    name: str
    role: Role = Role.OBSERVER
    school_id: int | None = None
    body: str = ""
    related: tuple[int, ...] = ()
    subjects: tuple[str, ...] = ()
    trained: dt.date | None = None
    accredited_from: dt.date | None = None
    accredited_until: dt.date | None = None
    away: str = ""
    phone: str = ""
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """A round of visits or of checking in a school year (the year it begins in); `limit` None: any number of times."""

    title: str
    kind: RoundKind
    school_year: int
    rules: frozenset[Rule] = frozenset()
    limit: int | None = None
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class RoundSlot:
    """A column of a round: a day or works, the subjects that are written or checked then (codes)."""

    day: dt.date | None = None
    title: str = ""
    subjects: tuple[str, ...] = ()
    assessment_id: int | None = None
    id: int | None = None


class VisitState(StrEnum):
    """What became of a visit."""

    UNKNOWN = ""
    VISITED = "visited"
    MISSED = "missed"

    @property
    def label(self) -> str:
        """The state in Russian, "" while nothing is known."""
        return {VisitState.UNKNOWN: "", VisitState.VISITED: "состоялось", VisitState.MISSED: "не состоялось"}[self]


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody sent to a school in a slot: a person or a checking school, and what was recorded of the visit.

    `marks` are the codes of the violations that the act names.
    """

    slot_id: int
    school_id: int
    observer_id: int | None = None
    checker_id: int | None = None
    locked: bool = False
    state: VisitState = VisitState.UNKNOWN
    marks: tuple[str, ...] = ()
    remarks: str = ""
    id: int | None = field(default=None, compare=False)

    @property
    def who(self) -> int:
        """The id of whom was sent, a person or a school as the kind of the round has it."""
        return self.observer_id or self.checker_id or 0

    @property
    def is_recorded(self) -> bool:
        """Whether anything is known of the visit."""
        return bool(self.state or self.marks or self.remarks)


@dataclass(frozen=True, slots=True)
class Recheck:
    """Works of a school in an assessment that were checked again: how many, whose marks became lower or higher."""

    assessment_id: int
    school_id: int
    day: dt.date | None = None
    works: int | None = None
    lowered: int | None = None
    raised: int | None = None
    remarks: str = ""

    @property
    def changed(self) -> int:
        """How many marks were changed."""
        return (self.lowered or 0) + (self.raised or 0)

    @property
    def confirmed_share(self) -> float | None:
        """The share of works whose mark was confirmed in per cent, None where the number of works is not known."""
        return None if not self.works else 100.0 * (self.works - self.changed) / self.works


_PARTS = re.compile(r"[;\n]| и (?=\d)|,(?= ?\d\d?[.\-–])")


def read_away(text: str) -> tuple[tuple[dt.date, dt.date], ...]:
    """Return the days that a text names («12.04.2027; 15–17.04.2027»), each as first and last day.

    Raises InputRefused for what is no date.
    """
    found = []
    for part in _PARTS.split(text):
        if part.strip():
            found.append(read_days(part))
    return tuple(found)


def read_day(text: str) -> dt.date:
    """Return the one day that a text names. Raises InputRefused for what is no date or more than one day."""
    first, last = read_days(text)
    if first != last:
        raise InputRefused("Укажите один день, например «15.04.2027».")
    return first
