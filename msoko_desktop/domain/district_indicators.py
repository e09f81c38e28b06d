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

    `base` names the whole of which a share is taken. `weight` is in per cent, None: all indicators weigh the same.
    `auto_of` says what the automatic source counts (the kind of a document, a procedure with subject and grade).
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
        parts = [one for one in parts if one.value is not None]
        if not parts:
            return None
        if self.kind.adds_up:
            total = sum(one.value or 0 for one in parts)
            return Fact(total, source="сумма кварталов", automatic=all(one.automatic for one in parts))
        if self.kind is IndicatorKind.EVIDENCE:
            return max(parts, key=lambda one: one.value or 0)
        return parts[-1]


class Light(StrEnum):
    """The traffic light of an indicator in a period; each has a shape of its own."""

    REACHED = "reached"
    NEAR = "near"
    MISSED = "missed"
    RUNNING = "running"
    UNKNOWN = "unknown"
    NONE = "none"

    @property
    def shape(self) -> str:
        """The sign that tells the light without its colour."""
        return {"reached": "●", "near": "▲", "missed": "■", "running": "○", "unknown": "?", "none": "–"}[self.value]

    @property
    def label(self) -> str:
        """The light in Russian."""
        return _LIGHTS[self]


_LIGHTS = {
    Light.REACHED: "достигнут",
    Light.NEAR: "близко к плану",
    Light.MISSED: "не достигнут",
    Light.RUNNING: "период идёт",
    Light.UNKNOWN: "нет данных",
    Light.NONE: "план не задан",
}


@dataclass(frozen=True, slots=True)
class IndicatorRules:
    """From which share of the target (in per cent) a fact is near it; how many years a line needs, boards show."""

    near_percent: float = 90
    least_years: int = 3
    shown_years: int = 10


def indicator_rules(data: Mapping[str, Any]) -> IndicatorRules:
    """Make the rules of the content of data/indicator_rules.toml."""
    rule = data["rule"]
    return IndicatorRules(float(rule["near_percent"]), int(rule["least_years"]), int(rule["shown_years"]))


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
    """Return the light of a period. A target that is reached counts at once; one that is not, when the period ends."""
    target, fact = one.target(year, quarter), one.fact(year, quarter)
    if target is None:
        return Light.NONE
    running = today <= period_end(year, quarter)
    if fact is None or fact.value is None or fact.problem:
        return Light.RUNNING if running and (fact is None or not fact.problem) else Light.UNKNOWN
    if _reached(one.comparison, fact.value, target):
        if running and one.comparison is not Comparison.LEAST:
            return Light.RUNNING  # «не более 3» is known at the end of the period
        return Light.REACHED
    if running and one.comparison is not Comparison.MOST:
        return Light.RUNNING
    return Light.NEAR if _nearness(one.comparison, fact.value, target) >= rules.near_percent else Light.MISSED


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
class Trend:
    """How a fact changed against the year before: `change` in the indicator's unit, whether that is for the better."""

    before: int
    change: float
    better: bool | None

    @property
    def sign(self) -> str:
        """An arrow."""
        return "→" if self.change == 0 else "↑" if self.change > 0 else "↓"


def trend_of(one: DistrictIndicator, year: int) -> Trend | None:
    """Return the change against the last year before `year` with a fact, None where either is not known."""
    fact = one.fact(year)
    if fact is None or fact.value is None or fact.problem:
        return None
    earlier = [
        past for past, quarter in one.facts if past < year and (known := one.fact(past)) and known.value is not None
    ]
    if not earlier:
        return None
    before = max(earlier)
    past_fact = one.fact(before)
    assert past_fact is not None and past_fact.value is not None  # noqa: S101  # chosen so above
    change = round(fact.value - past_fact.value, 6)
    better = (
        None
        if change == 0 or one.comparison is Comparison.EQUAL
        else (change > 0) is (one.comparison is Comparison.LEAST)
    )
    return Trend(before, change, better)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the period is expected to end with, and the rule that says so."""

    value: float
    rule: str


def forecast_of(one: DistrictIndicator, year: int, today: dt.date, rules: IndicatorRules) -> Forecast | None:
    """Return what a running or coming year may end with, None where nothing can be said.

    What adds up over a year that has begun goes on as fast as until today: fact ÷ part of the year that has gone
    (plain proportion). Anything else goes on along the straight line through the facts of the years before, by least
    squares, where at least `least_years` of them are known. Both are plain arithmetic rules, not of a document.
    """
    start, end = period_start(year), period_end(year)
    if one.kind is IndicatorKind.EVIDENCE or today > end:
        return None
    fact = one.fact(year)
    if one.kind.adds_up and fact is not None and fact.value is not None and today >= start:
        gone = ((today - start).days + 1) / ((end - start).days + 1)
        shown = format_number(fact.value)
        rule = f"Прямая пропорция: факт {shown} ÷ прошедшая часть года {format_number(gone * 100, 0)} %."
        return Forecast(fact.value / gone, rule)
    past = sorted({y for y, _ in one.facts if y < year})
    points = [(y, known.value) for y in past if (known := one.fact(y)) is not None and known.value is not None]
    if len(points) < rules.least_years:
        return None
    value = line_at(points, year)
    if one.kind is IndicatorKind.SHARE:
        value = min(max(value, 0.0), 100.0)
    rule = f"Прямая линия по значениям {points[0][0]}–{points[-1][0]} годов (метод наименьших квадратов)."
    return Forecast(max(value, 0.0), rule)


def line_at(points: Sequence[tuple[float, float]], x: float) -> float:
    """Return the value at `x` of the straight line through points by least squares (two different x at least)."""
    count = len(points)
    mean_x, mean_y = sum(px for px, _ in points) / count, sum(py for _, py in points) / count
    slope = sum((px - mean_x) * (py - mean_y) for px, py in points) / sum((px - mean_x) ** 2 for px, _ in points)
    return mean_y + slope * (x - mean_x)


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


def summarise_year(
    indicators: Sequence[DistrictIndicator], year: int, today: dt.date, rules: IndicatorRules
) -> YearSummary:
    """Return the lights of a direction's indicators in a year, and the share reached."""
    lights = [(one, light_of(one, year, today, rules)) for one in indicators]
    counts = {light: sum(found is light for _, found in lights) for light in Light}
    problem = weights_problem(indicators)
    decided = [(one, light) for one, light in lights if light not in (Light.NONE, Light.RUNNING)]
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
