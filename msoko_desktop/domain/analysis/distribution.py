"""Histograms of scores with the borders of marks, and how far they can be trusted."""

from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.arrays import Real
from msoko_desktop.domain.analysis.measures import MeasureRules
from msoko_desktop.domain.analysis.tally import most_points
from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.domain.assessments.scales import points_of_tasks
from msoko_desktop.domain.grids import format_number

_FINE = 60  # the largest maximum at which each score has a bar of its own
_COARSE = 5


@dataclass(frozen=True, slots=True)
class Border:
    """The least score that gives a mark (or means a threshold)."""

    label: str
    minimum: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many participants got which score.

    A bar i counts the scores from `starts[i]` to below `starts[i] + width`; the last one its upper end as well. `note`
    tells in Russian how far so few participants can be trusted, "" for enough.
    """

    key: str
    title: str
    starts: tuple[float, ...]
    width: float
    counts: tuple[int, ...]
    borders: tuple[Border, ...] = ()
    note: str = ""

    @property
    def n(self) -> int:
        """The number of participants."""
        return sum(self.counts)

    @property
    def shares(self) -> tuple[float | None, ...]:
        """The counts in per cent of all; None where there is nobody."""
        whole = self.n
        return tuple(count / whole * 100 if whole else None for count in self.counts)


def histogram(assessment: Assessment, scores: Real, rules: MeasureRules, key: str, title: str) -> Histogram:
    """Return the histogram of scores (NaN where not known, points with a fraction belong to the whole one below)."""
    known = np.maximum(scores[~np.isnan(scores)], 0)
    most = _most(assessment, known)
    width = 1 if most <= _FINE else _COARSE
    bars = int(most // width) + (1 if width == 1 or most % width else 0)
    bars = max(1, bars)
    places = np.minimum((known // width).astype(np.int64), bars - 1)
    counts = np.bincount(places, minlength=bars)
    starts = tuple(float(place * width) for place in range(bars))
    return Histogram(
        key, title, starts, float(width), tuple(counts.tolist()), borders_of(assessment), _note(len(known), rules)
    )


def borders_of(assessment: Assessment) -> tuple[Border, ...]:
    """Return the borders of marks of a scale in points, or its thresholds where it has no marks; none for levels."""
    scale = assessment.scale
    if scale.kind is ResultKind.LEVEL:
        return ()
    if scale.kind is ResultKind.SCORE or not scale.bands:
        return tuple(Border(one.title, one.minimum) for one in scale.thresholds)
    factor = 1.0
    if scale.per_cent:
        most = points_of_tasks(assessment.tasks) if assessment.tasks else scale.maximum
        factor = (most or 0) / 100
    return tuple(Border(band.label, band.minimum * factor) for band in scale.bands if band.minimum > 0)


def _most(assessment: Assessment, known: Real) -> float:
    most = most_points(assessment) or 0.0
    highest = float(known.max()) if len(known) else 0.0
    return max(most, highest)


def _note(n: int, rules: MeasureRules) -> str:
    if n == 0:
        return "Баллов участников нет."
    if n < rules.rough_histogram:
        return f"Участников {format_number(n)}: меньше {rules.rough_histogram}, гистограмма ни о чём не говорит."
    if n < rules.histogram:
        return f"Участников {format_number(n)}: гистограмма груба, информативна она от {rules.histogram}."
    return ""
