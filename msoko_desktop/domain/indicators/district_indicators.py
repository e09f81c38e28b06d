"""Indicators of directions: their targets and facts by year and quarter, what light they show, trend and forecast."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.grids import format_number

WHOLE_YEAR = 0  # the quarter of a value for the whole year
Period = tuple[int, int]
"""A calendar year and its quarter, `WHOLE_YEAR` for all of it."""


class IndicatorKind(StrEnum):
    """What an indicator counts: whether a document is there, things or persons, a share in per cent, points."""

    EVIDENCE = "evidence"
    COUNT = "count"
    SHARE = "share"
    POINTS = "points"

    @property
    def label(self) -> str:
        """The kind in Russian."""
        return {"evidence": "Наличие", "count": "Количество", "share": "Доля, %", "points": "Баллы"}[self.value]

    @property
    def adds_up(self) -> bool:
        """Whether the values of quarters add up to that of the year."""
        return self is IndicatorKind.COUNT


class Comparison(StrEnum):
    """How a fact is held against its target."""

    LEAST = "least"
    MOST = "most"
    EQUAL = "equal"

    @property
    def label(self) -> str:
        """The comparison in Russian."""
        return {"least": "не менее", "most": "не более", "equal": "ровно"}[self.value]

    @property
    def sign(self) -> str:
        """The comparison as a sign before a number."""
        return {"least": "≥", "most": "≤", "equal": "="}[self.value]


class AutoFact(StrEnum):
    """Where the facts of an indicator come from by themselves; NONE: a person types them."""

    NONE = ""
    EXECUTED = "executed"
    EVIDENCE = "evidence"
    DOCUMENTS = "documents"
    SUCCESS = "success"
    QUALITY = "quality"
    MONITORING = "monitoring"
    REGISTER = "register"
    SURVEY = "survey"

    @property
    def label(self) -> str:
        """The source in Russian."""
        return _AUTO[self]


_AUTO = {
    AutoFact.NONE: "Вводится вручную",
    AutoFact.EXECUTED: "Число выполненных сроков мероприятия",
    AutoFact.EVIDENCE: "Документ, приложенный к исполнению",
    AutoFact.DOCUMENTS: "Утверждённые документы реестра",
    AutoFact.SUCCESS: "Успеваемость по результатам, %",
    AutoFact.QUALITY: "Качество знаний по результатам, %",
    AutoFact.MONITORING: "Мониторинг по школам",
    AutoFact.REGISTER: "Карточки банка",
    AutoFact.SURVEY: "Ответы на анкету, %",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What was reached: the value; of a share perhaps how many of how many. `source` says where it is from.

    `automatic` values follow from the file. `document_id` is a document of the register that proves it.
    """

    value: float | None
    counted: float | None = None
    whole: float | None = None
    source: str = ""
    document_id: int | None = None
    automatic: bool = False

    @property
    def problem(self) -> str:
        """Why the fact cannot be worked out, "" where it can."""
        if self.whole == 0:
            return "База равна нулю: долю посчитать нельзя. Проверьте базу показателя."
        if self.whole is not None and self.counted is not None and self.counted > self.whole:
            return f"Часть ({format_number(self.counted)}) больше базы ({format_number(self.whole)}). Проверьте числа."
        return ""


@dataclass(frozen=True, slots=True)
class DistrictIndicator:
    """An indicator of a direction (by its code); `line_ids` are the lines of plans it was made of, one a year's plan.

    `source_problem` says why the automatic source gives nothing (it is gone), "" where it does.
    `overdue` are running periods in which a day of the plan has gone by without what was to be done on it.
    `base` names the whole of which a share is taken. `weight` is in per cent, None: all indicators weigh the same.
    `auto_of` says what the automatic source counts (the kind of a document, a procedure with subject and grade, what of
    a form, register or survey and how).
    """

    title: str
    direction: str
    kind: IndicatorKind = IndicatorKind.COUNT
    unit: str = ""
    base: str = ""
    comparison: Comparison = Comparison.LEAST
    weight: float | None = None
    line_ids: tuple[int, ...] = ()
    auto: AutoFact = AutoFact.NONE
    auto_of: str = ""
    note: str = ""
    id: int | None = None
    targets: Mapping[Period, float] = field(default_factory=dict)
    facts: Mapping[Period, Fact] = field(default_factory=dict)
    overdue: frozenset[Period] = frozenset()
    source_problem: str = ""

    @property
    def key(self) -> str:
        """A name by which it is found again: «indicator 12»."""
        return f"indicator {self.id}"

    @property
    def unit_words(self) -> str:
        """The unit as it stands beside a number."""
        if self.kind is IndicatorKind.SHARE:
            return "%"
        return self.unit or ("док." if self.kind is IndicatorKind.EVIDENCE else "")

    def target(self, year: int, quarter: int = WHOLE_YEAR) -> float | None:
        """Return the target of a period; of a year whose quarters alone have targets what follows from them."""
        found = self.targets.get((year, quarter))
        if found is not None or quarter != WHOLE_YEAR:
            return found
        parts = [self.targets[year, one] for one in range(1, 5) if (year, one) in self.targets]
        if not parts:
            return None
        return sum(parts) if self.kind.adds_up else parts[-1]

    def fact(self, year: int, quarter: int = WHOLE_YEAR) -> Fact | None:
        """Return the fact of a period; of a year with facts of quarters alone their sum, or the last where they do
        not add up."""
        found = self.facts.get((year, quarter))
        if found is not None or quarter != WHOLE_YEAR:
            return found
        parts = [self.facts[year, one] for one in range(1, 5) if (year, one) in self.facts]
        parts = [one for one in parts if one.value is not None and not one.problem]
        if not parts:
            return None
        if self.kind.adds_up:
            total = sum(one.value or 0 for one in parts)
            return Fact(total, source="сумма кварталов", automatic=all(one.automatic for one in parts))
        if self.kind is IndicatorKind.EVIDENCE:
            return max(parts, key=lambda one: one.value or 0)
        return parts[-1]

    def value(self, year: int) -> float | None:
        """Return what was reached in a year; None where that is not known or cannot be measured."""
        found = self.fact(year)
        return None if found is None or found.problem else found.value

    @property
    def known_years(self) -> tuple[int, ...]:
        """The years whose fact is known and can be measured, in their order."""
        return tuple(year for year in sorted({year for year, _ in self.facts}) if self.value(year) is not None)


class Light(StrEnum):
    """The traffic light of an indicator in a period; each has a shape of its own."""

    REACHED = "reached"
    NEAR = "near"
    MISSED = "missed"
    UNKNOWN = "unknown"
    OVERDUE = "overdue"
    RUNNING = "running"
    NONE = "none"

    @property
    def shape(self) -> str:
        """The sign that tells the light without its colour."""
        return _SHAPES[self.value]

    @property
    def label(self) -> str:
        """The light in Russian."""
        return _LIGHTS[self]


_SHAPES = {
    "reached": "●", "near": "▲", "missed": "■", "unknown": "?", "overdue": "◊", "running": "○", "none": "–",
}  # fmt: skip
_LIGHTS = {
    Light.REACHED: "достигнут",
    Light.NEAR: "близко к плану",
    Light.MISSED: "не достигнут",
    Light.UNKNOWN: "нет данных",
    Light.OVERDUE: "просрочен",
    Light.RUNNING: "период идёт",
    Light.NONE: "план не задан",
}


@dataclass(frozen=True, slots=True)
class IndicatorRules:
    """From which share of the target (in per cent) a fact is near it; how many years a line needs, boards show; which
    share of a year must be over for its count to be carried on to the end."""

    near_percent: float = 90
    least_years: int = 3
    shown_years: int = 10
    least_gone: float = 25


def indicator_rules(data: Mapping[str, Any]) -> IndicatorRules:
    """Make the rules of the content of data/indicator_rules.toml."""
    rule = data["rule"]
    return IndicatorRules(
        float(rule["near_percent"]), int(rule["least_years"]), int(rule["shown_years"]), float(rule["least_gone"])
    )


def period_end(year: int, quarter: int = WHOLE_YEAR) -> dt.date:
    """Return the last day of a year or of one of its quarters."""
    if quarter in (WHOLE_YEAR, 4):
        return dt.date(year, 12, 31)
    return dt.date(year, quarter * 3 + 1, 1) - dt.timedelta(days=1)


def period_start(year: int, quarter: int = WHOLE_YEAR) -> dt.date:
    """Return the first day of a year or of one of its quarters."""
    return dt.date(year, 1 if quarter == WHOLE_YEAR else quarter * 3 - 2, 1)


def light_of(
    one: DistrictIndicator, year: int, today: dt.date, rules: IndicatorRules, quarter: int = WHOLE_YEAR
) -> Light:
    """Return the light of a period. A target that is reached counts at once; one that is not, when the period ends.

    Until then it is overdue where a day of the plan, or a quarter with a target of its own, has gone by in vain.
    """
    target, fact = one.target(year, quarter), one.fact(year, quarter)
    if target is None:
        return Light.NONE
    running = today <= period_end(year, quarter)
    if fact is None or fact.value is None or fact.problem:
        return _running(one, year, today, rules, quarter) if running and (fact is None or not fact.problem) else (
            Light.UNKNOWN
        )  # fmt: skip
    if _reached(one.comparison, fact.value, target):
        if running and one.comparison is not Comparison.LEAST:
            return _running(one, year, today, rules, quarter)  # «не более 3» is known at the end of the period
        return Light.REACHED
    if running and one.comparison is not Comparison.MOST:
        return _running(one, year, today, rules, quarter)
    return Light.NEAR if _nearness(one.comparison, fact.value, target) >= rules.near_percent else Light.MISSED


def _running(one: DistrictIndicator, year: int, today: dt.date, rules: IndicatorRules, quarter: int) -> Light:
    """Tell whether something of a period that is not over is late already."""
    late = (year, quarter) in one.overdue
    if not late and quarter == WHOLE_YEAR:
        gone = [part for part in range(1, 5) if (year, part) in one.targets and period_end(year, part) < today]
        late = any(light_of(one, year, today, rules, part) is not Light.REACHED for part in gone)
    return Light.OVERDUE if late else Light.RUNNING


def _reached(comparison: Comparison, fact: float, target: float) -> bool:
    if comparison is Comparison.LEAST:
        return fact >= target
    return fact <= target if comparison is Comparison.MOST else fact == target


def _nearness(comparison: Comparison, fact: float, target: float) -> float:
    """Return how near a fact is to a target that it misses, in per cent of it."""
    low, high = sorted((fact, target))
    if high <= 0:
        return 0.0
    del comparison  # below a least, above a most: the lesser of both is held against the greater
    return low / high * 100


@dataclass(frozen=True, slots=True)
class YearSummary:
    """A direction in a year: how many indicators show each light, the reached share by weight in per cent.

    `share` counts indicators with a target whose light is decided; None where there is none, or the weights are not
    in order: `problem` then says so.
    """

    counts: Mapping[Light, int]
    share: float | None
    problem: str = ""

    @property
    def decided(self) -> int:
        """How many indicators with a target are decided: reached, near or missed, or without data after the end."""
        return sum(self.counts.get(one, 0) for one in (Light.REACHED, Light.NEAR, Light.MISSED, Light.UNKNOWN))

    @property
    def open(self) -> int:
        """How many indicators with a target are not decided yet, the overdue ones among them."""
        return self.counts.get(Light.RUNNING, 0) + self.counts.get(Light.OVERDUE, 0)


def summarise_year(
    indicators: Sequence[DistrictIndicator], year: int, today: dt.date, rules: IndicatorRules
) -> YearSummary:
    """Return the lights of a direction's indicators in a year, and the share reached."""
    lights = [(one, light_of(one, year, today, rules)) for one in indicators]
    counts = {light: sum(found is light for _, found in lights) for light in Light}
    problem = weights_problem(indicators)
    decided = [(one, light) for one, light in lights if light not in (Light.NONE, Light.RUNNING, Light.OVERDUE)]
    if problem or not decided:
        return YearSummary(counts, None, problem)
    weights = [(one.weight if one.weight is not None else 1.0, light) for one, light in decided]
    total = sum(weight for weight, _ in weights)
    if total <= 0:
        return YearSummary(counts, None)
    return YearSummary(counts, sum(w for w, light in weights if light is Light.REACHED) / total * 100)


def weights_problem(indicators: Sequence[DistrictIndicator]) -> str:
    """Return what is wrong with the weights of a direction's indicators, "" where nothing is."""
    weights = [one.weight for one in indicators if one.weight is not None]
    if not weights:
        return ""
    if len(weights) < len(indicators):
        return (
            f"Вес задан у {len(weights)} из {len(indicators)} показателей: общая доля не считается. "
            "Задайте вес каждому или никому."
        )
    total = sum(weights)
    if abs(total - 100) > 0.05:
        return f"Веса показателей дают в сумме {format_number(total)} %, а нужно 100 %: общая доля не считается."
    return ""
