"""The same measures over years and procedures: columns by year, differences, what makes years incomparable."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from msoko_desktop.domain.analysis.effectiveness import difference as shares_difference
from msoko_desktop.domain.analysis.intervals import welch_half
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.analysis.tally import most_points
from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.domain.grids import format_number

CHANGE = "change"
_AT = "@"


def column_key(key: str, column: int | str) -> str:
    """Return the key of a measure in a year (or in an assessment): «success_rate@2025»."""
    return f"{key}{_AT}{column}"


def spread_out(measures: Sequence[Measure], columns: Mapping[int | str, str]) -> tuple[Measure, ...]:
    """Return a measure for each measure and column (year, assessment), titled by it, in the order of the columns."""
    several = len(measures) > 1
    return tuple(
        replace(
            one,
            key=column_key(one.key, column),
            title=f"{one.title}, {title}",
            short_title=f"{one.short_title} {title}" if several else title,
        )
        for one in measures
        for column, title in columns.items()
    )


def change_measure(one: Measure, words: str = "изменение") -> Measure:
    """Return the difference of a measure between its last two columns as a measure: per cent points for shares."""
    unit = "п. п." if one.kind is MeasureKind.SHARE else "разность"
    return replace(
        one,
        key=column_key(one.key, CHANGE),
        title=f"{one.title}: {words} ({unit})",
        short_title=f"±, {unit}",
        kind=MeasureKind.INDEX,
        formula=f"Последнее значение − предыдущее ({one.formula})",
    )


def joined(
    rows: Mapping[int | str, Sequence[GroupRow]],
    measures: Sequence[Measure],
    changing: Sequence[str] = (),
    confidence: float = 0.0,
) -> tuple[GroupRow, ...]:
    """Return rows with figures by column: the rows of each column (year, assessment) put together by their keys.

    The order is that of the rows as they are first met. `changing` are the measures of which the difference of the
    last two columns is given with its interval of `confidence` (0 … 1), unless one of the two is missing.
    """
    first: dict[str, GroupRow] = {}
    figures: dict[str, dict[str, Figure]] = {}
    for column, found in rows.items():
        for row in found:
            first.setdefault(row.key, row)
            own = figures.setdefault(row.key, {})
            own |= {column_key(one.key, column): row.figures.get(one.key, NOTHING) for one in measures}
    columns = list(rows)
    for own in figures.values():
        for one in measures:
            for column in columns:
                own.setdefault(column_key(one.key, column), NOTHING)
            if one.key in changing and len(columns) > 1:
                earlier, later = (own[column_key(one.key, column)] for column in columns[-2:])
                share = one.kind is MeasureKind.SHARE
                own[column_key(one.key, CHANGE)] = difference(earlier, later, confidence, share=share)
    return tuple(replace(row, figures=figures[key]) for key, row in first.items())


def difference(earlier: Figure, later: Figure, confidence: float, *, share: bool = False) -> Figure:
    """Return later − earlier of different people with its interval; N is the smaller of the two.

    The interval of means is Welch's, that of shares follows from those of both (Newcombe). There is none where the
    spread of one of them is not known, and none of means where one is of too few people: Student's quantile of two or
    three people is wider than anything that could be. That of a mean per cent (`share`) stays within −100 … 100.
    NOTHING where one is missing.
    """
    found = shares_difference(earlier, later)
    if found.value is None or earlier.error is None or later.error is None:
        return found
    half = welch_half((earlier.error, earlier.n), (later.error, later.n), confidence)
    if half is None or found.small:
        return replace(found, low=None, high=None)
    low, high = found.value - half, found.value + half
    return replace(found, low=max(low, -100.0), high=min(high, 100.0)) if share else replace(found, low=low, high=high)


def scale_changes(works: Sequence[tuple[str, Assessment]]) -> tuple[str, ...]:
    """Return what changed from one work to the next (titles of years with them), a Russian sentence each."""
    found = []
    for (before, earlier), (title, later) in pairwise(works):
        if earlier.scale.kind is not later.scale.kind:
            found.append(f"{title}: результат выражен иначе, чем в {before}; показатели несопоставимы.")
            continue
        parts = _differences(earlier, later)
        if parts:
            found.append(f"{title}: по сравнению с {before} изменились {', '.join(parts)}.")
    return tuple(found)


def comparable_measures(measures: Sequence[Measure], works: Sequence[Assessment]) -> tuple[Measure, ...]:
    """Return the measures that can be compared over works: without scores in points where the maximum differs, without
    marks where some tell no marks."""
    kinds = {one.scale.kind for one in works}
    left_out: set[str] = set()
    if len({most_points(one) for one in works}) > 1:
        left_out |= {"mean_score", "median_score", "spread"}
    if kinds != {ResultKind.MARK}:
        left_out |= {"quality_rate", "learning_degree", "mean_mark"}
    return tuple(
        one
        for one in measures
        if one.key not in left_out and not (kinds != {ResultKind.MARK} and one.key.startswith("mark_"))
    )


def _differences(earlier: Assessment, later: Assessment) -> list[str]:
    parts = []
    before, after = most_points(earlier), most_points(later)
    if before != after and before is not None and after is not None:
        parts.append(f"наибольший балл ({format_number(before)} → {format_number(after)})")
    if _borders(earlier) != _borders(later):
        parts.append(f"границы отметок ({_told(earlier)} → {_told(later)})")
    if [task.number for task in earlier.tasks] != [task.number for task in later.tasks]:
        if earlier.tasks and later.tasks:
            parts.append(f"состав заданий ({len(earlier.tasks)} → {len(later.tasks)})")
    elif earlier.tasks != later.tasks:
        parts.append("баллы или уровни заданий")
    return parts


def _borders(one: Assessment) -> tuple[tuple[str, float], ...]:
    if one.scale.bands:
        return tuple((band.label, band.minimum) for band in one.scale.bands)
    return tuple((threshold.title, threshold.minimum) for threshold in one.scale.thresholds)


def _told(one: Assessment) -> str:
    return "/".join(format_number(minimum) for _, minimum in _borders(one) if minimum) or "нет"
