"""Schools with measures before and after, beside those without: changes of shares with intervals."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.intervals import wilson
from msoko_desktop.domain.analysis.model import NOTHING, Figure

SAME_PUPILS = "Один обучающийся мог писать несколько работ, поэтому интервал – ориентир."
BACK_TO_THE_MEAN = (
    "Если организации выбраны по низким результатам, часть изменения объясняется возвращением к среднему, а не мерами."
)
"""What a comparison of years has to say of itself."""


@dataclass(frozen=True, slots=True)
class Change:
    """A share before and after, and its change in per cent points."""

    before: Figure
    after: Figure
    change: Figure


def pooled(figures: Sequence[Figure], confidence: float, small: int) -> Figure:
    """Return one share of several works together: all who count of all people, with Wilson's interval.

    Whoever wrote several works counts several times, so that the interval is narrower than it should be; whether N is
    small is told by the largest work alone. NOTHING where no share is known.
    """
    known = [figure for figure in figures if figure.value is not None and figure.n > 0]
    whole = sum(figure.n for figure in known)
    if not whole:
        return NOTHING
    part = sum((figure.value or 0.0) * figure.n / 100 for figure in known)
    low, high = wilson(np.array([part]), np.array([float(whole)]), confidence)
    bounds = (None, None) if math.isnan(low[0]) else (float(low[0]), float(high[0]))
    origins = tuple(origin for figure in known for origin in figure.origins)
    return Figure(part / whole * 100, whole, bounds[0], bounds[1], max(figure.n for figure in known) < small, origins)


def difference(earlier: Figure, later: Figure) -> Figure:
    """Return later − earlier with the interval that follows from those of both (R. G. Newcombe, 1998, method 10).

    No interval where one has none; NOTHING where one is not known.
    """
    if earlier.value is None or later.value is None:
        return NOTHING
    value = later.value - earlier.value
    low = high = None
    if None not in (earlier.low, earlier.high, later.low, later.high):
        below = math.hypot(later.value - (later.low or 0.0), (earlier.high or 0.0) - earlier.value)
        above = math.hypot((later.high or 0.0) - later.value, earlier.value - (earlier.low or 0.0))
        low, high = value - below, value + above
    n, small = min(earlier.n, later.n), earlier.small or later.small
    return Figure(value, n, low, high, small, (*earlier.origins, *later.origins))


def change(before: Figure, after: Figure) -> Change:
    """Return a share before and after with its change."""
    return Change(before, after, difference(before, after))


def told(effect: Figure, good: int) -> str:
    """Return what a difference of changes says, in Russian: better, worse, or not to be told from chance.

    `good` is 1 where a larger share is better, -1 where a smaller one is.
    """
    if effect.value is None:
        return "сравнить не с чем"
    if effect.low is None or effect.high is None or effect.low <= 0 <= effect.high:
        return "отличие от остальных школ не отличить от случайного"
    return (
        "изменение лучше, чем в остальных школах"
        if effect.value * good > 0
        else "изменение хуже, чем в остальных школах"
    )
