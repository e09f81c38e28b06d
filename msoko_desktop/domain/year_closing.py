"""The change of the school year: what is unfinished, what can be prepared for the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.school_years import SchoolSize


class Unfinished(StrEnum):
    """What can be left open at the end of a year."""

    OVERDUE = "overdue"
    ENDED_PLANS = "ended_plans"
    MISSING_RESULTS = "missing_results"
    UNCHECKED = "unchecked"
    DOCUMENTS = "documents"
    RECOMMENDATIONS = "recommendations"
    STAGES = "stages"

    @property
    def label(self) -> str:
        """The sort in Russian, as it heads a list."""
        return _UNFINISHED[self]


_UNFINISHED = {
    Unfinished.OVERDUE: "Мероприятия не исполнены в срок",
    Unfinished.ENDED_PLANS: "Планы закончились, но не в архиве",
    Unfinished.MISSING_RESULTS: "Результаты не сданы",
    Unfinished.UNCHECKED: "Результаты не проверены",
    Unfinished.DOCUMENTS: "Документы ожидались и не появились",
    Unfinished.RECOMMENDATIONS: "Рекомендации без ответа",
    Unfinished.STAGES: "Стадии цикла без доказательства",
}


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Something that is unfinished: its sort, its words, where it is shown («plan 3», «results», «document 5»)."""

    sort: Unfinished
    text: str
    key: str


def moved_up(sizes: Iterable[SchoolSize], last_grades: Mapping[int, int]) -> tuple[SchoolSize, ...]:
    """Return the sizes of the next school year as far as they follow: pupils of a grade stand in the next one.

    `last_grades` says for each school the last grade it has (11 where it is not named). Grades 1 and 10 begin anew:
    they are not guessed, nor is the whole number of a school.
    """
    found = []
    for one in sizes:
        if 1 <= one.grade < last_grades.get(one.school_id, 11) and one.grade != 9:
            found.append(SchoolSize(one.school_id, one.school_year + 1, one.grade + 1, one.classes, one.pupils))
    return tuple(found)
