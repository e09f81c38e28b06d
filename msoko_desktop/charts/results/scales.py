"""Axes that end at round numbers, and colours between colours."""

import math
from collections.abc import Iterable, Sequence

from msoko_desktop.domain.analysis.model import Measure, MeasureKind

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def step_for(span: float, most: int = 6, *, whole: bool = False) -> float:
    """Return a round step that divides a span into at most so many pieces; `whole`: a whole number."""
    if span <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(span / most))
    for base in (*_STEPS, 20.0):
        step = base * power
        if span / step <= most and (not whole or (step >= 1 and step == int(step))):
            return step
    return max(1.0, 20 * power)


def ticks(low: float, high: float, most: int = 6, *, whole: bool = False) -> list[float]:
    """Return round numbers from `low` to `high`."""
    step = step_for(high - low, most, whole=whole)
    first = math.ceil(low / step - 1e-9)
    return [place * step for place in range(first, math.floor(high / step + 1e-9) + 1)]


def from_zero(measure: Measure, values: Iterable[float]) -> tuple[float, float]:
    """Return the limits of bars: 0 … 100 for a share, else from zero to a round number; below zero where values are."""
    if measure.kind is MeasureKind.SHARE:
        return 0.0, 100.0
    found = [0.0, *values]
    low, high = min(found), max(found)
    if low == high:
        return 0.0, 1.0
    step = step_for(high - low)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step


def around(values: Iterable[float], *, share: bool = False, least: float = 1.0) -> tuple[float, float]:
    """Return limits around values that are round and at least `least` apart; a share stays in 0 … 100."""
    found = list(values)
    low, high = min(found), max(found)
    if high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
    step = step_for(high - low)
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    if share:
        low, high = max(0.0, low), min(100.0, high)
    return (low, high) if high > low else (low, low + least)


def decimals_of(step: float) -> int:
    """Return how many digits after the comma a step of an axis needs."""
    for digits in range(6):
        if abs(step * 10**digits - round(step * 10**digits)) < 1e-6:
            return digits
    return 6


def mixed(ramp: Sequence[str], share: float) -> str:
    """Return the colour at a share (0 … 1) of a ramp of colours."""
    share = min(1.0, max(0.0, share)) * (len(ramp) - 1)
    before = min(int(share), len(ramp) - 2) if len(ramp) > 1 else 0
    after = min(before + 1, len(ramp) - 1)
    part = share - before
    pairs = zip(_channels(ramp[before]), _channels(ramp[after]), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * part):02x}" for one, other in pairs)


def stepped(steps: Sequence[str], count: int) -> list[str]:
    """Return `count` ordered colours of a row of steps."""
    if count == len(steps):
        return list(steps)
    return [mixed(steps, place / max(1, count - 1)) for place in range(count)]


def luminance(colour: str) -> float:
    """Return how light a colour is, 0 … 1 (relative luminance of WCAG 2.1)."""
    parts = [one / 255 for one in _channels(colour)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ink_on(colour: str) -> str:
    """Return the colour of words that are read best on a colour: black or white, whose contrast is 4.5 or more."""
    light = luminance(colour)
    return "#ffffff" if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else "#000000"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
