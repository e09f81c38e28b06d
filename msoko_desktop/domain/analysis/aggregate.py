"""From sums to rows: schools, classes, groups of schools, the district, with N, intervals and origins."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.arrays import Real
from msoko_desktop.domain.analysis.formulas import Column, figures
from msoko_desktop.domain.analysis.measures import MeasureRules
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupKind, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.analysis.origins import Sources
from msoko_desktop.domain.analysis.tally import Tally


@dataclass(frozen=True, slots=True)
class Group:
    """Units that make a row: schools (all their pupils) or one class of a school."""

    key: str
    title: str
    kind: GroupKind
    school_ids: tuple[int, ...]
    class_name: str | None = None
    note: str = ""


def group_rows(
    tally: Tally, groups: Sequence[Group], measures: Sequence[Measure], rules: MeasureRules
) -> tuple[GroupRow, ...]:
    """Return a row for each group, in their order, with a figure of each measure; NOTHING where none can be told."""
    members = _members(tally, groups)
    columns = {one.key: figures(tally, members, one.key, rules) for one in measures}
    units = [frozenset(np.flatnonzero(row).tolist()) for row in members]
    sources = Sources(tally, units, [group.class_name for group in groups])
    made = {one.key: _column(columns[one.key], one, rules, sources) for one in measures}
    return tuple(
        GroupRow(
            group.key,
            group.title,
            group.kind,
            {key: values[place] for key, values in made.items()},
            group.school_ids,
            group.note,
        )
        for place, group in enumerate(groups)
    )


def source_notes(tally: Tally, titles: Mapping[int, str], school_ids: Collection[int]) -> tuple[str, ...]:
    """Return what is to be said of where figures came from: of which schools only the sheet of schools was there."""
    typed = sorted({tally.units[place][0] for name in ("marks", "scores", "pass", "levels", "people", "below")
                    for place in tally.from_rows.get(name, ())} & set(school_ids))  # fmt: skip
    with_pupils = {tally.units[place][0] for place in tally.from_pupils["people"]}
    only = [titles.get(one, "") for one in typed if one not in with_pupils]
    if not only:
        return ()
    if not with_pupils & set(school_ids):
        return ("Показатели взяты из сведений школ: результатов участников нет, поэтому нет медианы и разброса.",)
    return (f"По сведениям школы, без результатов участников: {', '.join(only)}.",)


def small_note(rows: Iterable[GroupRow], rules: MeasureRules) -> tuple[str, ...]:
    """Return the words about small groups, where there are any."""
    if any(figure.small for row in rows for figure in row.figures.values()):
        return (f"Отмечены группы, в которых меньше {rules.small} участников: их показатели ненадёжны.",)
    return ()


# --- from columns to figures


def _members(tally: Tally, groups: Sequence[Group]) -> Real:
    members = np.zeros((len(groups), len(tally.units)))
    for place, group in enumerate(groups):
        members[place, tally.places(group.school_ids, group.class_name)] = 1
    return members


def _column(column: Column, measure: Measure, rules: MeasureRules, sources: Sources) -> list[Figure]:
    """Return the figures of a measure; NOTHING for a group of which it tells nothing."""
    found = []
    error = np.full(len(column.value), np.nan) if column.error is None else column.error
    numbers = zip(*(part.tolist() for part in (column.value, column.n, column.low, column.high, error)), strict=True)
    for place, (value, n, low, high, spread) in enumerate(numbers):
        if n <= 0 or math.isnan(value):
            found.append(NOTHING)
            continue
        bounded = not math.isnan(low + high) and measure.kind is not MeasureKind.COUNT
        below, above = (low, high) if bounded else (None, None)
        known = None if math.isnan(spread) else spread
        origins = sources.of(place, measure.key)
        found.append(Figure(value, int(n), below, above, n < rules.small, origins, known))
    return found
