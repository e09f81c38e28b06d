"""What a monitoring is: a form of weighted indicators that every school fills in for a period."""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import quoted
from msoko_desktop.domain.schools.context import ContextIndicator
from msoko_desktop.domain.schools.school_years import year_title

FIRST_YEAR, LAST_YEAR = 2000, 2100
WHOLE_WEIGHT = 100.0  # what the weights of a form make together, per cent
MOST_TURNS = 5  # years over which schools may be spread
NOT_ASKED = math.nan  # in place of a value: the indicator does not apply to the school
_SLACK = 0.05  # of a sum of weights: three times 33,3 is a whole
_ROMAN = ("", "I", "II", "III", "IV")


class Subject(StrEnum):
    """Whose the indicators are; every line of a form is a school all the same."""

    SCHOOLS = "schools"
    HEADS = "heads"
    TEACHERS = "teachers"
    PUPILS = "pupils"
    PARENTS = "parents"

    @property
    def label(self) -> str:
        """The choice in Russian."""
        return {
            Subject.SCHOOLS: "школы",
            Subject.HEADS: "руководители школ",
            Subject.TEACHERS: "педагоги по школам",
            Subject.PUPILS: "обучающиеся по школам",
            Subject.PARENTS: "родители по школам",
        }[self]


class PeriodKind(StrEnum):
    """How often a form is filled in."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"

    @property
    def label(self) -> str:
        """The choice in Russian."""
        return {"year": "раз в год", "half": "раз в полугодие", "quarter": "раз в квартал"}[self.value]

    @property
    def parts(self) -> tuple[int, ...]:
        """The numbers of the parts of a year; (0,) where the year is the period."""
        return {"year": (0,), "half": (1, 2), "quarter": (1, 2, 3, 4)}[self.value]


class YearKind(StrEnum):
    """Which year the periods are of."""

    CALENDAR = "calendar"
    SCHOOL = "school"

    @property
    def label(self) -> str:
        """The choice in Russian."""
        return {"calendar": "календарный год", "school": "учебный год"}[self.value]


class IndexMethod(StrEnum):
    """How values of different units are made comparable before they are weighted."""

    RANGE = "range"
    BOUNDS = "bounds"
    SCORE = "score"

    @property
    def label(self) -> str:
        """The choice in Russian."""
        return {
            "range": "от наименьшего до наибольшего среди школ",
            "bounds": "по границам показателей",
            "score": "z-оценки",
        }[self.value]

    @property
    def formula(self) -> str:
        """The formula of the index as people read it."""
        return {
            "range": "Σ вес · (x − min) / (max − min) / Σ вес · 100, min и max — среди школ",
            "bounds": "Σ вес · (x − min) / (max − min) / Σ вес · 100, min и max — границы показателя",
            "score": "Σ вес · (x − среднее) / стандартное отклонение / Σ вес",
        }[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A period of a form: the year (a school year by the one it begins in) and the part of it, 0 for the whole."""

    year: int
    part: int = 0

    def title(self, kind: PeriodKind, years: YearKind) -> str:
        """Return how the period is called: «2025 год», «II полугодие 2025/26 учебного года»."""
        school = years is YearKind.SCHOOL
        if not self.part:
            return f"{year_title(self.year)} учебный год" if school else f"{self.year} год"
        word = "полугодие" if kind is PeriodKind.HALF else "квартал"
        of_year = f"{year_title(self.year)} учебного года" if school else f"{self.year} года"
        return f"{_ROMAN[self.part]} {word} {of_year}"

    def short(self, years: YearKind) -> str:
        """Return the period for the head of a column: «2025», «II 2025/26»."""
        year = year_title(self.year) if years is YearKind.SCHOOL else str(self.year)
        return f"{_ROMAN[self.part]} {year}" if self.part else year


@dataclass(frozen=True, slots=True)
class MonitoringIndicator(ContextIndicator):
    """An indicator of a form: as one of the context (`criterion` is its group), with its `weight` in per cent.

    `whom` says which schools it applies to, as domain/monitoring/whom.py keeps it ("": all).
    """

    weight: float = 0.0
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Monitoring:
    """A form. `direction` is the code of a direction, `due` the last day of a year to hand it in («05-31», "" none).

    Every school has its turn once in `turns` years (1: every year). `ready` is the code of the ready set it was made
    of. `of_context`: its indicators and values are those of the context of schools, only weights are its own.
    """

    title: str
    direction: str = ""
    subject: Subject = Subject.SCHOOLS
    period: PeriodKind = PeriodKind.YEAR
    years: YearKind = YearKind.CALENDAR
    method: IndexMethod = IndexMethod.RANGE
    turns: int = 1
    due: str = ""
    note: str = ""
    source: str = ""
    year: int | None = None
    verified: bool = False
    ready: str = ""
    of_context: bool = False
    indicators: tuple[MonitoringIndicator, ...] = field(default=())
    id: int | None = None

    def period_title(self, period: Period) -> str:
        """Return how a period of the form is called."""
        return period.title(self.period, self.years)

    def weights(self) -> dict[str, float]:
        """Return the weights by the code of their indicator, those above zero."""
        return {one.code: one.weight for one in self.indicators if one.weight > 0}


def monitoring_from_mapping(data: Mapping[str, Any], ready: str) -> Monitoring:
    """Return the form of a file of data/monitoring. Raises KeyError, TypeError or ValueError for what is none."""
    rest = dict(data)
    common = {"cluster": "", "year": data["year"], "source": data["source"]}
    indicators = tuple(MonitoringIndicator(**{**common, **entry}) for entry in rest.pop("indicator", ()))
    for name, kind in (("subject", Subject), ("period", PeriodKind), ("years", YearKind), ("method", IndexMethod)):
        if name in rest:
            rest[name] = kind(rest[name])
    return Monitoring(**rest, indicators=indicators, ready=ready)


def is_exempt(value: float | None) -> bool:
    """Tell whether what stands in place of a value says that the indicator does not apply to the school."""
    return value is not None and math.isnan(value)


def evened(indicators: tuple[MonitoringIndicator, ...]) -> tuple[MonitoringIndicator, ...]:
    """Return the indicators with like weights that make 100 per cent: all that are evaluated get the same.

    Whole per cents are given, the first ones get one more where they do not divide.
    """
    good = [one.code for one in indicators if one.direction]
    if not good:
        return indicators
    share, rest = divmod(round(WHOLE_WEIGHT), len(good))
    weights = {code: float(share + (place < rest)) for place, code in enumerate(good)}
    return tuple(replace(one, weight=weights.get(one.code, 0.0)) for one in indicators)


def weight_remark(indicators: tuple[MonitoringIndicator, ...]) -> str:
    """Return the sentence on weights that do not make 100 per cent, "" where they do."""
    total = sum(one.weight for one in indicators)
    if not any(one.weight for one in indicators):
        return "Веса не заданы: индекс не считается. Задайте веса показателей, вместе они составляют 100 %."
    if abs(total - WHOLE_WEIGHT) > _SLACK:
        shown = f"{total:g}".replace(".", ",")
        return f"Сумма весов — {shown} %, а должна быть 100 %. Пока индекс делится на сумму весов."
    return ""


def refuse_unsound_form(form: Monitoring) -> None:
    """Raise InputRefused with one sentence for a form that cannot be: no title, a strange day, years of turns."""
    if not form.title:
        raise InputRefused("У мониторинга нет названия. Введите его.")
    if not 1 <= form.turns <= MOST_TURNS:
        raise InputRefused(f"Школы чередуются не больше чем за {MOST_TURNS} лет: введите число от 1 до {MOST_TURNS}.")
    if form.due:
        due_in(form, 2024)  # a leap year: the 29th of February is a day
    for one in form.indicators:
        if not 0 <= one.weight <= WHOLE_WEIGHT:
            raise InputRefused(f"Показатель {quoted(one.title)}: вес — от 0 до 100 %. Исправьте вес.")
        if one.weight and not one.direction:
            raise InputRefused(
                f"Показатель {quoted(one.title)} не оценивается, веса у него быть не может. Укажите, что лучше — "
                "больше или меньше, или уберите вес."
            )


def due_in(form: Monitoring, year: int) -> dt.date | None:
    """Return the last day to hand a form in that is filled in for a year (of a school year: the day in that year).

    A form of a calendar year is due in the year after where its day lies in the first half of a year. None without a
    day. Raises InputRefused for what is no day.
    """
    if not form.due:
        return None
    month, _, day = form.due.partition("-")
    try:
        month_number, day_number = int(month), int(day)
        later = month_number <= 8 if form.years is YearKind.SCHOOL else month_number <= 6
        return _day(year + later, month_number, day_number)
    except ValueError as error:
        raise InputRefused(
            f"«{form.due}» — не день года. Введите день и месяц, например «31.05».", str(error)
        ) from error


def _day(year: int, month: int, day: int) -> dt.date:
    """Return a day; the 29th of February of other years is the 28th."""
    if (month, day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
        day = 28
    return dt.date(year, month, day)


def period_at(form: Monitoring, today: dt.date) -> Period:
    """Return the period of a form that a day lies in; a school year begins in September."""
    year, month = today.year, today.month
    if form.years is YearKind.SCHOOL:
        year, month = (year, month - 8) if month >= 9 else (year - 1, month + 4)
    if form.period is PeriodKind.YEAR:
        return Period(year)
    length = 6 if form.period is PeriodKind.HALF else 3
    if form.years is YearKind.SCHOOL and form.period is PeriodKind.HALF:
        return Period(year, 1 if month <= 4 else 2)  # September to December, January to August
    return Period(year, (month - 1) // length + 1)


def periods_of(form: Monitoring, first: int, last: int) -> tuple[Period, ...]:
    """Return the periods of a form in the years from `first` to `last`, the newest first."""
    return tuple(
        Period(year, part) for year in range(last, first - 1, -1) for part in sorted(form.period.parts, reverse=True)
    )
