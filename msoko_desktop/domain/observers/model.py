"""Persons, places and rules of a round of observation or of cross-checking, as values."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class RoundKind(StrEnum):
    """What a round is about: persons who watch a procedure, experts who check works, schools that check works."""

    OBSERVATION = "observation"
    EXPERTS = "experts"
    SCHOOLS = "schools"

    @property
    def label(self) -> str:
        """The kind in Russian."""
        return _KINDS[self]

    @property
    def has_days(self) -> bool:
        """Whether a column is a day on which somebody has to come."""
        return self is RoundKind.OBSERVATION


_KINDS = {
    RoundKind.OBSERVATION: "общественное наблюдение",
    RoundKind.EXPERTS: "проверка работ экспертами",
    RoundKind.SCHOOLS: "перекрёстная проверка между школами",
}


class Rule(StrEnum):
    """A rule that nobody may be sent against; LAST_YEAR is a wish, LOCKS stands for the choices a person fixed."""

    OWN = "own"
    RELATED = "related"
    SUBJECT = "subject"
    KNOWS = "knows"
    ACCREDITED = "accredited"
    AWAY = "away"
    MUTUAL = "mutual"
    LIMIT = "limit"
    LAST_YEAR = "last_year"
    LOCKS = "locks"

    @property
    def label(self) -> str:
        """The rule in Russian, as it stands in a list of rules."""
        return _RULES[self]


_RULES = {
    Rule.OWN: "не в школу, где работает",
    Rule.RELATED: "не в школу, где учатся или работают родственники",
    Rule.SUBJECT: "не на предмет, который преподаёт",
    Rule.KNOWS: "только работы по своему предмету",
    Rule.ACCREDITED: "аккредитация действует в этот день",
    Rule.AWAY: "не в дни, когда не может",
    Rule.MUTUAL: "школы не проверяют друг друга",
    Rule.LIMIT: "не больше назначенного числа раз",
    Rule.LAST_YEAR: "по возможности не туда, где был в прошлом году",
    Rule.LOCKS: "закреплённые назначения",
}
PERSONAL = (Rule.OWN, Rule.RELATED, Rule.SUBJECT, Rule.KNOWS, Rule.ACCREDITED, Rule.AWAY)
"""The rules that a person and a place decide alone, in the order in which they are told."""

RULES_OF: Mapping[RoundKind, tuple[Rule, ...]] = {
    RoundKind.OBSERVATION: (
        Rule.OWN, Rule.RELATED, Rule.SUBJECT, Rule.ACCREDITED, Rule.AWAY, Rule.MUTUAL, Rule.LAST_YEAR,
    ),
    RoundKind.EXPERTS: (Rule.OWN, Rule.RELATED, Rule.KNOWS, Rule.AWAY, Rule.MUTUAL, Rule.LAST_YEAR),
    RoundKind.SCHOOLS: (Rule.OWN, Rule.MUTUAL, Rule.LAST_YEAR),
}  # fmt: skip
"""The rules that a kind of round knows, besides LIMIT, which is on where a number is given."""


Place = tuple[int, int]
"""Where somebody is needed: the id of the slot and that of the school."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be sent: an observer, an expert, or a whole school (then `id` and `school_id` are its own).

    `related` are schools of children and relatives, `subjects` what is taught, `away` spans of days (both ends
    belong). Without `accredited_until` there is no accreditation.
    """

    id: int
    name: str
    school_id: int | None = None
    related: frozenset[int] = frozenset()
    subjects: frozenset[str] = frozenset()
    accredited_from: dt.date | None = None
    accredited_until: dt.date | None = None
    away: tuple[tuple[dt.date, dt.date], ...] = ()

    def accredited_on(self, day: dt.date) -> bool:
        """Tell whether the accreditation is valid on a day."""
        until, since = self.accredited_until, self.accredited_from
        return until is not None and day <= until and (since is None or since <= day)

    def is_away(self, day: dt.date) -> bool:
        """Tell whether the person cannot come on a day."""
        return any(first <= day <= last for first, last in self.away)


@dataclass(frozen=True, slots=True)
class Slot:
    """A column of the plan: a day, or works without one; `subjects` are what is written or checked in it."""

    id: int
    day: dt.date | None = None
    title: str = ""
    subjects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody sent somewhere; `locked` choices are kept by the solver, whatever the rules say."""

    person_id: int
    slot_id: int
    school_id: int
    locked: bool = False

    @property
    def place(self) -> Place:
        """Where it is."""
        return self.slot_id, self.school_id


@dataclass(frozen=True, slots=True)
class Problem:
    """What is to be solved: `needs` says how many are needed at each place, `rules` which rules are on.

    `limit` is the most that anybody may be sent (None: any number), `before` who was in which school a year ago.
    """

    persons: tuple[Person, ...]
    slots: tuple[Slot, ...]
    needs: Mapping[Place, int]
    rules: frozenset[Rule]
    limit: int | None = None
    locked: tuple[Choice, ...] = ()
    before: frozenset[tuple[int, int]] = field(default_factory=frozenset)

    @property
    def in_force(self) -> tuple[Rule, ...]:
        """What may be given up where nothing is found: the rules that are on, then the locks."""
        found: list[Rule] = [
            rule for rule in Rule if rule in self.rules and rule not in (Rule.LAST_YEAR, Rule.LIMIT, Rule.LOCKS)
        ]
        if self.limit is not None:
            found.append(Rule.LIMIT)
        return (*found, Rule.LOCKS) if self.locked else tuple(found)


class Outcome(StrEnum):
    """How solving ended: all places are filled, that is proved to be impossible, or time ran out before either."""

    COMPLETE = "complete"
    IMPOSSIBLE = "impossible"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Solution:
    """Who goes where, the locked choices among them; `short` says how many are missing at which place."""

    choices: tuple[Choice, ...]
    short: Mapping[Place, int]
    outcome: Outcome
