"""What schools are in a school year: how many classes and pupils they have, in which lists of the region they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.language.russian import counted

WHOLE = 0  # the grade that stands for the whole school
FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True)
class SchoolSize:
    """Classes and pupils of a school in a school year, by grade (0: the whole school); None where not known."""

    school_id: int
    school_year: int
    grade: int
    classes: int | None
    pupils: int | None


class SchoolList(StrEnum):
    """The lists of the region that name single schools."""

    LOW_RESULTS = "low_results"
    ADVERSE_CONDITIONS = "adverse_conditions"

    @property
    def short(self) -> str:
        """The usual abbreviation."""
        return {SchoolList.LOW_RESULTS: "ШНРО", SchoolList.ADVERSE_CONDITIONS: "ШФНСУ"}[self]

    @property
    def full(self) -> str:
        """What the abbreviation stands for, of many schools."""
        return {
            SchoolList.LOW_RESULTS: "школы с низкими результатами обучения",
            SchoolList.ADVERSE_CONDITIONS: "школы, функционирующие в неблагоприятных социальных условиях",
        }[self]


@dataclass(frozen=True, slots=True)
class Membership:
    """That a school is in a list of a calendar year, and on what ground."""

    school_id: int
    list: SchoolList
    year: int
    ground: str = ""


def year_title(school_year: int) -> str:
    """Return a school year as it is written: «2026/27» for 2026."""
    return f"{school_year}/{(school_year + 1) % 100:02d}"


def whole_pupils(sizes: Iterable[SchoolSize]) -> int | None:
    """Return the pupils of a school in a year: the number entered for the whole school, else the sum of its grades."""
    return _whole({one.grade: one.pupils for one in sizes})


def whole_classes(sizes: Iterable[SchoolSize]) -> int | None:
    """Return the classes of a school in a year: the number entered for the whole school, else the sum of its grades."""
    return _whole({one.grade: one.classes for one in sizes})


def _whole(counts: Mapping[int, int | None]) -> int | None:
    if counts.get(WHOLE) is not None:
        return counts[WHOLE]
    grades = [count for grade, count in counts.items() if grade != WHOLE and count is not None]
    return sum(grades) if grades else None


def sum_remark(sizes: Sequence[SchoolSize], *, pupils: bool) -> str:
    """Return what is wrong with the numbers of a school in a year where its grades do not add up to the whole, else "".

    `pupils` tells whether pupils or classes are looked at.
    """
    counts = {one.grade: one.pupils if pupils else one.classes for one in sizes}
    whole = counts.get(WHOLE)
    grades = [count for grade, count in counts.items() if grade != WHOLE and count is not None]
    if whole is None or not grades or sum(grades) == whole:
        return ""
    words = ("обучающийся", "обучающихся", "обучающихся") if pupils else ("класс", "класса", "классов")
    return f"По классам в сумме {counted(sum(grades), *words)}, а по всей школе указано {whole}."


def listed_now(memberships: Iterable[Membership]) -> dict[SchoolList, dict[int, Membership]]:
    """Return who is in each list as it is now, by school id: that of its newest year in the file."""
    found: dict[SchoolList, dict[int, Membership]] = {one: {} for one in SchoolList}
    known = tuple(memberships)
    for one in SchoolList:
        newest = max((entry.year for entry in known if entry.list is one), default=None)
        found[one] = {entry.school_id: entry for entry in known if entry.list is one and entry.year == newest}
    return found
