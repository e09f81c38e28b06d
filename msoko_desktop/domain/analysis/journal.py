"""Marks of a work against the marks of the class register: the matrix, and how many differ by two or more."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.arrays import PupilArrays, Real, Text, Whole
from msoko_desktop.domain.analysis.intervals import wilson
from msoko_desktop.domain.analysis.measures import MeasureRules
from msoko_desktop.domain.analysis.model import NOTHING, Figure, Measure, MeasureKind, Origin
from msoko_desktop.domain.analysis.tally import coded
from msoko_desktop.domain.assessments.fields import MARKS


@dataclass(frozen=True, slots=True)
class Matrix:
    """How many people have which pair of marks: `counts[i][j]` those with `rows[i]` and `columns[j]`.

    `row_title` and `column_title` say what the marks are of; `gap` is the difference from which on a pair is
    highlighted (0: none is).
    """

    key: str
    title: str
    row_title: str
    column_title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    gap: int = 0

    @property
    def n(self) -> int:
        """The number of people."""
        return sum(map(sum, self.counts))

    def highlighted(self, row: int, column: int) -> bool:
        """Tell whether a pair differs by the gap or more."""
        return self.gap > 0 and abs(int(self.rows[row]) - int(self.columns[column])) >= self.gap


def far_measure(gap: int) -> Measure:
    """Return the share of those whose mark is `gap` or more away from that of the class register."""
    return Measure(
        "journal_far_share",
        f"Отметка отличается от журнала на {gap} и больше",
        MeasureKind.SHARE,
        f"n(|отметка − отметка по журналу| ≥ {gap}) / N · 100",
        "Рекомендации ФИОКО по работе с результатами ВПР (2026), по пересказу",
        -1,
        1,
        f"≥ {gap}, %",
    )


def numbers_of(marks: Text) -> Whole:
    """Return marks 2 … 5 as numbers, 0 for anything else."""
    return coded(marks, lambda mark: int(mark) if mark in MARKS else 0)


def matrix(first: Text, second: Text, titles: tuple[str, str], key: str, title: str, gap: int = 0) -> Matrix:
    """Return how marks (rows) stand against other marks (columns) of the same people, place by place."""
    rows, columns = numbers_of(first), numbers_of(second)
    both = (rows > 0) & (columns > 0)
    flat = np.bincount((rows[both] - 2) * len(MARKS) + columns[both] - 2, minlength=len(MARKS) ** 2)
    counts = tuple(tuple(row) for row in flat.reshape(len(MARKS), len(MARKS)).tolist())
    return Matrix(key, title, *titles, MARKS, MARKS, counts, gap)


def far_figures(
    assessment_id: int, pupils: PupilArrays, groups: Sequence[Sequence[int]], gap: int, rules: MeasureRules
) -> tuple[Figure, ...]:
    """Return for groups of schools the share of those whose mark is `gap` or more away from that of the register."""
    mark, journal = numbers_of(pupils.marks), numbers_of(pupils.journal)
    both = (mark > 0) & (journal > 0)
    far = both & (np.abs(mark - journal) >= gap)
    parts, wholes, known = [], [], []
    for schools in groups:
        inside = np.isin(pupils.schools, list(schools))
        parts.append(float((far & inside).sum()))
        wholes.append(float((both & inside).sum()))
        known.append(tuple(np.unique(pupils.schools[both & inside]).tolist()))
    low, high = _bounds(parts, wholes, rules)
    found = []
    for place, (part, whole) in enumerate(zip(parts, wholes, strict=True)):
        if not whole:
            found.append(NOTHING)
            continue
        origin = Origin(assessment_id, "pupils", known[place], "", ("mark", "journal"))
        bounds = (float(low[place]), float(high[place])) if whole > 1 else (None, None)
        found.append(Figure(part / whole * 100, int(whole), bounds[0], bounds[1], whole < rules.small, (origin,)))
    return tuple(found)


def _bounds(parts: Sequence[float], wholes: Sequence[float], rules: MeasureRules) -> tuple[Real, Real]:
    with np.errstate(divide="ignore", invalid="ignore"):
        return wilson(np.array(parts), np.array(wholes), rules.confidence)
