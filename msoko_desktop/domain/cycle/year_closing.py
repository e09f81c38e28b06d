"""The change of the school year: what is unfinished, what is decided of it, what goes on, the record of a closing."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.execution import OccurrenceRef
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.schools.school_years import SchoolSize


class Unfinished(StrEnum):
    """What can be left open at the end of a year."""

    OVERDUE = "overdue"
    ENDED_PLANS = "ended_plans"
    ORDERS = "orders"
    MISSING_RESULTS = "missing_results"
    UNCHECKED = "unchecked"
    MONITORING = "monitoring"
    DOCUMENTS = "documents"
    RECOMMENDATIONS = "recommendations"
    STAGES = "stages"

    @property
    def label(self) -> str:
        """The sort in Russian, as it heads a list."""
        return _UNFINISHED[self]

    @property
    def acts(self) -> bool:
        """Whether a decision changes the thing itself (its day, its state); of others it is only put on record."""
        return self in (Unfinished.OVERDUE, Unfinished.DOCUMENTS, Unfinished.RECOMMENDATIONS)


_UNFINISHED = {
    Unfinished.OVERDUE: "Мероприятия не исполнены в срок",
    Unfinished.ENDED_PLANS: "Планы закончились, но не в архиве",
    Unfinished.ORDERS: "Приказы не утверждены",
    Unfinished.MISSING_RESULTS: "Результаты не сданы",
    Unfinished.UNCHECKED: "Результаты не проверены",
    Unfinished.MONITORING: "Мониторинг сдали не все школы",
    Unfinished.DOCUMENTS: "Документы ожидались и не появились",
    Unfinished.RECOMMENDATIONS: "Рекомендации без ответа",
    Unfinished.STAGES: "Стадии цикла без доказательства",
}


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Something that is unfinished: its sort, its words, where it is shown («plan 3», «results 4», «document 5»).

    `ref` names the occurrence of an activity that is overdue.
    """

    sort: Unfinished
    text: str
    key: str
    ref: OccurrenceRef | None = None


class Choice(StrEnum):
    """What is decided of something unfinished."""

    LEAVE = "leave"
    CARRY = "carry"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided: to leave it open, to carry it over to a day (`until`), to close it for a `reason`."""

    choice: Choice = Choice.LEAVE
    until: dt.date | None = None
    reason: str = ""

    @property
    def words(self) -> str:
        """The decision in Russian, as it stands beside what it is about."""
        if self.choice is Choice.CARRY and self.until is not None:
            return f"перенесено на {date_dots(self.until)}"
        if self.choice is Choice.CLOSE:
            return f"закрыто: {self.reason}"
        return "осталось открытым"


@dataclass(frozen=True, slots=True)
class LeftItem:
    """A line of the record: what was unfinished when the year was closed, and what was decided of it."""

    sort: Unfinished
    text: str
    key: str = ""
    decision: Decision = Decision()


@dataclass(frozen=True, slots=True)
class Analysed:
    """Something that was to be analysed in the year: its words, whether it is there, where it is made."""

    text: str
    done: bool
    key: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays as it is in the next year, with its count; `key` says where it is shown, `warning` what to mind."""

    text: str
    key: str = ""
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """The record of a closing: on which day, what was left, what was prepared for the next year, kept, analysed.

    `ahead` is what has to be done in the next year so that things stay as they are.
    """

    school_year: int
    closed: dt.date
    left: tuple[LeftItem, ...] = ()
    prepared: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    analysed: tuple[Analysed, ...] = ()
    ahead: tuple[str, ...] = ()

    @property
    def left_counts(self) -> dict[Choice, int]:
        """How many things were decided in which way."""
        return {choice: sum(one.decision.choice is choice for one in self.left) for choice in Choice}


def moved_up(
    sizes: Iterable[SchoolSize], last_grades: Mapping[int, int], successors: Mapping[int, int] | None = None
) -> tuple[SchoolSize, ...]:
    """Return the sizes of the next school year as far as they follow: pupils of a grade stand in the next one.

    `last_grades` says for each school the last grade it has (11 where it is not named). Pupils of a school that was
    joined to another (`successors`) are counted there; one number that is not known leaves the sum unknown. Grades 1
    and 10 begin anew: they are not guessed, nor is the whole number of a school.
    """
    joined = successors or {}
    groups: defaultdict[tuple[int, int, int], list[SchoolSize]] = defaultdict(list)
    for one in sizes:
        school = joined.get(one.school_id, one.school_id)
        if 1 <= one.grade < last_grades.get(school, 11) and one.grade != 9:
            groups[school, one.school_year + 1, one.grade + 1].append(one)
    return tuple(
        SchoolSize(*place, _sum(one.classes for one in found), _sum(one.pupils for one in found))
        for place, found in groups.items()
    )


def _sum(numbers: Iterable[int | None]) -> int | None:
    found = list(numbers)
    return None if None in found else sum(one for one in found if one is not None)
