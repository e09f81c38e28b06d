"""Plan templates: ready lines for a direction of work, filled with the years of a period and the district's name."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.plans.plan_data import abbreviations_from, column_from_mapping, line_from_mapping
from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod


class PeriodKind(StrEnum):
    """The kind of period a template is written for."""

    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    THREE_YEARS = "three_years"

    def starting(self, year: int) -> PlanPeriod:
        """Return the period of this kind that starts in `year`; a school year runs from 1 September to 31 August."""
        if self is PeriodKind.SCHOOL_YEAR:
            return PlanPeriod(dt.date(year, 9, 1), dt.date(year + 1, 8, 31), school_year=True)
        last = year + 2 if self is PeriodKind.THREE_YEARS else year
        return PlanPeriod(dt.date(year, 1, 1), dt.date(last, 12, 31))


@dataclass(frozen=True, slots=True)
class DistrictNames:
    """The name of the district in the cases that official texts need: what, of what, in what."""

    nominative: str
    genitive: str
    prepositional: str

    @classmethod
    def of(cls, name: str) -> "DistrictNames":
        """Decline the name of a district («Заозёрский муниципальный район»).

        Adjectives in -ий, -ый, -ой before «район» or «округ» are declined; any other name is put unchanged after
        «муниципальное образование», which is correct for every name. A blank name gives «муниципальный район».
        """
        words = name.split() or ["муниципальный", "район"]
        noun = _NOUNS.get(words[-1].lower())
        if noun is not None and len(words) > 1 and all(_ADJECTIVE.search(word) for word in words[:-1]):
            genitive = [_decline(word, "ого", "его") for word in words[:-1]]
            prepositional = [_decline(word, "ом", "ем") for word in words[:-1]]
            return cls(" ".join(words), " ".join([*genitive, noun[0]]), " ".join([*prepositional, noun[1]]))
        plain = " ".join(words)
        named = re.sub(r"^муниципальное образование\s+", "", plain, flags=re.IGNORECASE).strip("«»")
        return cls(plain, f"муниципального образования «{named}»", f"муниципальном образовании «{named}»")


_NOUNS = {"район": ("района", "районе"), "округ": ("округа", "округе")}
_ADJECTIVE = re.compile(r"(ий|ый|ой)$", re.IGNORECASE)
_SOFT = re.compile(r"[нжшчщ]ий$", re.IGNORECASE)


def _decline(word: str, hard: str, soft: str) -> str:
    """Give an adjective another ending: soft in «Нижний», «Рабочий», hard in «Заозёрский», «Большой»."""
    return word[:-2] + (soft if _SOFT.search(word) else hard)


@dataclass(frozen=True, slots=True)
class PlanTemplate:
    """A template: its code and title for the list, the kind of period, and the plan's own texts with placeholders.

    `name` and `description` are what the person chooses by; `title` is the heading of the plan to be.
    """

    code: str
    name: str
    title: str
    description: str
    direction: str
    period: PeriodKind
    columns: tuple[PlanColumn, ...]
    lines: tuple[PlanLine, ...]
    abbreviations: tuple[Abbreviation, ...] = ()

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "PlanTemplate":
        """Make a template of the content of a file `data/templates/<code>.toml`.

        Raises ValueError or KeyError when a part is missing or unknown.
        """
        return cls(
            code=str(data["code"]),
            name=str(data["name"]),
            title=str(data["title"]),
            description=str(data["description"]),
            direction=str(data.get("direction", "")),
            period=PeriodKind(data["period"]),
            columns=tuple(column_from_mapping(row) for row in data["column"]),
            lines=tuple(line_from_mapping(row) for row in data["line"]),
            abbreviations=abbreviations_from(data.get("abbreviation", ())),
        )

    @property
    def activities(self) -> int:
        """How many activities the template holds, section rows not counted."""
        return sum(line.kind is LineKind.ACTIVITY for line in self.lines)


def period_phrase(period: PlanPeriod) -> str:
    """Return the period as it stands after «на» in a heading.

    «2027 год», «2027–2029 годы», «2026/2027 учебный год»; a period that is none of these is given by its dates.
    """
    first, last = period.start, period.end
    if period.school_year and last.year == first.year + 1:
        return f"{first.year}/{last.year} учебный год"
    whole = (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)
    if not whole or period.school_year:
        return f"период с {first:%d.%m.%Y} по {last:%d.%m.%Y}"
    return f"{first.year} год" if first.year == last.year else f"{first.year}–{last.year} годы"


def fill(template: PlanTemplate, period: PlanPeriod, district: DistrictNames) -> Plan:
    """Make a draft plan of a template for a period and a district.

    Placeholders in all texts: `{year}` the first year of the period, `{year+N}` N years later, `{last_year}` its last
    year, `{span}` the years as in a deadline («2027–2029 гг.» or «2027 г.»), `{years}` the period as in a heading,
    `{district}`, `{district_genitive}`, `{district_prepositional}` the district's name in its cases.
    Raises ValueError for a placeholder that is none of these.
    """
    first, last = period.start.year, period.end.year
    words = {
        "last_year": str(last),
        "span": f"{first} г." if first == last else f"{first}–{last} гг.",
        "years": period_phrase(period),
        "district": district.nominative,
        "district_genitive": district.genitive,
        "district_prepositional": district.prepositional,
    }

    def text(pattern: str) -> str:
        return _PLACEHOLDER.sub(lambda match: _resolve(match.group(1), first, words), pattern)

    return Plan(
        title=text(template.title),
        period=period,
        columns=template.columns,
        lines=tuple(_filled(line, text) for line in template.lines),
        abbreviations=template.abbreviations,
        direction=template.direction,
    )


_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_YEAR = re.compile(r"year(?:\+(\d+))?")


def _resolve(name: str, first: int, words: Mapping[str, str]) -> str:
    year = _YEAR.fullmatch(name)
    if year is not None:
        return str(first + int(year.group(1) or 0))
    if name not in words:
        raise ValueError(f"unknown placeholder {{{name}}}")
    return words[name]


def _filled(line: PlanLine, text: Callable[[str], str]) -> PlanLine:
    for kind in ColumnKind:
        line = line.with_cell(kind, text(line.cell(kind)))
    return line
