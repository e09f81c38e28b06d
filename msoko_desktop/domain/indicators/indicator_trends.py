"""How an indicator changed against the year before, and what a year that is not over may end with."""

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.indicators.district_indicators import (
    Comparison,
    DistrictIndicator,
    IndicatorKind,
    IndicatorRules,
    period_end,
    period_start,
)
from msoko_desktop.domain.language.russian import counted

LARGEST_SHARE = 100.0


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
    earlier = [past for past in one.known_years if past < year]
    if not earlier:
        return None
    before = max(earlier)
    change = round(fact.value - (one.value(before) or 0.0), 6)
    better = (
        None
        if change == 0 or one.comparison is Comparison.EQUAL
        else (change > 0) is (one.comparison is Comparison.LEAST)
    )
    return Trend(before, change, better)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the period is expected to end with, and the rule that says so; `value` is None where too little is known,
    the rule then says what is missing."""

    value: float | None
    rule: str


def forecast_of(one: DistrictIndicator, year: int, today: dt.date, rules: IndicatorRules) -> Forecast | None:
    """Return what a running or coming year may end with; None for a document and for a year that is over.

    What adds up over a year that has begun goes on as fast as until today: fact ÷ part of the year that has gone
    (plain proportion), once `least_gone` per cent of it are over. Anything else goes on along the straight line through
    the facts of the years before, by least squares, where at least `least_years` of them are known. Neither falls below
    zero, nor a share above 100. Both are plain arithmetic rules, not of a document.
    """
    start, end = period_start(year), period_end(year)
    if one.kind is IndicatorKind.EVIDENCE or today > end:
        return None
    fact = one.value(year)
    if one.kind.adds_up and fact is not None and today >= start:
        gone = ((today - start).days + 1) / ((end - start).days + 1)
        part = f"{format_number(gone * 100, 0)} %"
        if gone * 100 < rules.least_gone:
            least = format_number(rules.least_gone, 0)
            return Forecast(None, f"Прошло {part} года, а для прогноза нужно не меньше {least} %.")
        return Forecast(
            _whole(one, max(fact / gone, 0.0)),
            f"Прямая пропорция: факт {format_number(fact)} ÷ прошедшая часть года {part}.",
        )
    points = [(past, one.value(past) or 0.0) for past in one.known_years if past < year]
    if len(points) < rules.least_years:
        return Forecast(None, f"Нужны значения не меньше чем за {_years(rules.least_years)}, есть за {len(points)}.")
    plain = line_at(points, year)
    value = min(max(plain, 0.0), LARGEST_SHARE) if one.kind is IndicatorKind.SHARE else max(plain, 0.0)
    span = f"{points[0][0]}–{points[-1][0]}"
    bound = ""
    if value != plain:
        bound = f" Дальше {format_number(value)}{' %' if one.kind is IndicatorKind.SHARE else ''} показатель не идёт."
    return Forecast(
        _whole(one, value), f"Прямая линия по {len(points)} значениям за {span} годы (наименьшие квадраты).{bound}"
    )


def _whole(one: DistrictIndicator, value: float) -> float:
    """Return a forecast as the indicator can have it: things and persons are counted in whole numbers."""
    return float(math.floor(value + 0.5)) if one.kind is IndicatorKind.COUNT else value


def _years(count: int) -> str:
    return counted(count, "год", "года", "лет")


def line_at(points: Sequence[tuple[float, float]], x: float) -> float:
    """Return the value at `x` of the straight line through points by least squares (two different x at least)."""
    count = len(points)
    mean_x, mean_y = sum(px for px, _ in points) / count, sum(py for _, py in points) / count
    slope = sum((px - mean_x) * (py - mean_y) for px, py in points) / sum((px - mean_x) ** 2 for px, _ in points)
    return mean_y + slope * (x - mean_x)
