"""Peaks at the borders of marks: are there more works just above a border than a smooth distribution would have?

At each border the works within a window of scores above are counted against those within the same window below, as
J. McCrary (2008) compares densities at a cutoff. What share of both should be above follows from a log-quadratic curve
(that of a normal distribution, and of any with one bend) through all scores outside the windows, which nobody had a
reason to move (the counterfactual of «bunching», H. Kleven, 2016); the least and the greatest score, where works pile
up, are left out of it. Given how many works are in both windows, those above are binomial: the test is exact but for
the curve, over all borders of a work at once, and one-sided. Fewer participants than the rule asks for give no sign.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.arrays import PupilArrays, Real, Whole
from msoko_desktop.domain.analysis.bias.families import Batch, Found
from msoko_desktop.domain.analysis.bias.rules import BiasRule
from msoko_desktop.domain.analysis.distribution import borders_of
from msoko_desktop.domain.analysis.model import Origin
from msoko_desktop.domain.analysis.statistics import binomials_tail, log_quadratic
from msoko_desktop.domain.analysis.tally import most_points, result_scores
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import number_words


@dataclass(frozen=True, slots=True)
class BorderCount:
    """A border (least score of a mark): works just below and just above, the share expected above (0 … 1)."""

    label: str
    minimum: int
    window: int
    below: int
    above: int
    share: float

    @property
    def expected(self) -> float:
        """How many works a smooth distribution would have just above."""
        return (self.below + self.above) * self.share


def border_counts(
    counts: Whole, borders: Sequence[tuple[str, int]], window: int, least_share: float
) -> tuple[BorderCount, ...]:
    """Return the counts around each border; `counts[s]` are the people with s points.

    Windows of borders close to each other are narrowed so that they do not overlap. () where the scores outside the
    windows do not tell a curve. The expected share stays within `least_share` … 1 − `least_share`.
    """
    windows = _windows([minimum for _, minimum in borders], window, len(counts))
    taken = {score for least, most in windows.values() for score in range(least, most)}
    places = [score for score in range(1, len(counts) - 1) if score not in taken]
    if not places:
        return ()
    middle, spread = float(np.mean(places)), float(np.std(places)) or 1.0
    curve = log_quadratic((np.array(places) - middle) / spread, counts[places].astype(np.float64))
    if curve is None:
        return ()
    found = []
    for label, minimum in borders:
        if minimum not in windows:
            continue
        least, most = windows[minimum]
        x = (np.arange(least, most) - middle) / spread
        expected = np.exp(np.clip(curve[1] * x + curve[2] * x * x, -30, 30))
        above = float(expected[minimum - least :].sum() / expected.sum())
        share = min(max(above, least_share), 1 - least_share)
        below, over = int(counts[least:minimum].sum()), int(counts[minimum:most].sum())
        found.append(BorderCount(label, minimum, minimum - least, below, over, share))
    return tuple(found)


def chance(found: Sequence[BorderCount]) -> float:
    """Return the chance of so many works above the borders; 1 where there are none around them."""
    whole = [(one.below + one.above, one.share) for one in found]
    return binomials_tail(whole, sum(one.above for one in found)) if found else 1.0


def peaks(assessment: Assessment, pupils: PupilArrays, rule: BiasRule) -> Batch:
    """Return the tests of a work, one for each school with enough participants.

    Found is a school where so many per cent points more of the works around the borders are above them than expected.
    """
    borders = _whole_borders(assessment)
    most = most_points(assessment)
    if not borders or not most or not rule.suits(assessment.procedure):
        return Batch()
    scores = result_scores(assessment, pupils)
    known = ~np.isnan(scores) & (scores >= 0) & (scores <= most)
    schools, count, found = pupils.schools[known], 0, []
    for school in np.unique(schools).tolist():
        own = scores[known][schools == school]
        if len(own) < rule.limits["participants"]:
            continue
        around = _of_school(own, borders, int(most), rule)
        if not around:
            continue
        count += 1
        excess = _excess(around)
        if excess >= rule.threshold:
            origin = Origin(assessment.id or 0, "pupils", (school,), "", ("primary", "mark"))
            found.append(Found(school, assessment.id, _words(around), len(own), excess, chance(around), (origin,)))
    return Batch(count, tuple(found))


def _excess(around: Sequence[BorderCount]) -> float:
    """Return how many per cent points more of the works around the borders are above them than expected."""
    whole = sum(one.below + one.above for one in around)
    return (sum(one.above - one.expected for one in around) / whole * 100) if whole else 0.0


def _of_school(own: Real, borders: Sequence[tuple[str, int]], most: int, rule: BiasRule) -> tuple[BorderCount, ...]:
    counts = np.bincount(np.floor(own).astype(np.int64), minlength=most + 1)
    limits = rule.limits
    return border_counts(counts, borders, int(limits["window"]), limits["least_share"])


def _whole_borders(assessment: Assessment) -> list[tuple[str, int]]:
    """Return the borders of marks as whole scores, from the lowest on: a border of 7.5 points is reached with 8."""
    return sorted(((one.label, int(np.ceil(one.minimum))) for one in borders_of(assessment)), key=lambda one: one[1])


def _windows(minima: Sequence[int], window: int, scores: int) -> dict[int, tuple[int, int]]:
    """Return for each border the first score below it that counts and the first above that does not."""
    found = {}
    for place, minimum in enumerate(minima):
        room = min(minimum, scores - minimum, window)
        if place:
            room = min(room, (minimum - minima[place - 1]) // 2)
        if place + 1 < len(minima):
            room = min(room, (minima[place + 1] - minimum) // 2)
        if room > 0:
            found[minimum] = (minimum - room, minimum + room)
    return found


def _words(found: Sequence[BorderCount]) -> str:
    below, above = sum(one.below for one in found), sum(one.above for one in found)
    expected = sum(one.expected for one in found)
    where = ", ".join(f"«{one.label}» с {one.minimum}" for one in found)
    return (
        f"У границ отметок ({where}) чуть ниже границы работ – {below}, чуть выше – {above}; при плавном распределении "
        f"выше ожидалось бы {number_words(expected, 1)}"
    )
