"""Comparing two revisions of a plan: what was added, removed, moved, renumbered, and what was changed inside cells."""

from collections.abc import Iterator

from msoko_desktop.domain.language.russian import tidy_spaces
from msoko_desktop.domain.plans.outline import is_section
from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, Plan, PlanColumn
from msoko_desktop.domain.redline.matching import Pairs, match_lines
from msoko_desktop.domain.redline.model import (
    AbbreviationChanged,
    CellChanged,
    Change,
    ColumnChanged,
    ColumnsReordered,
    LevelChanged,
    LineAdded,
    LineMoved,
    LineRemoved,
    PeriodChanged,
    Redline,
    Renumbered,
    TitleChanged,
    heading_of,
    shown_cells,
)
from msoko_desktop.domain.redline.places import Places, longest_rise
from msoko_desktop.domain.redline.words import compare_texts

_Placed = tuple[tuple[int, int, int], Change]
"""A change with its place on paper: index in the new plan, 1 for what stood behind that line and is gone, its turn."""


def compare(old: Plan, new: Plan) -> Redline:
    """Return what was changed between an approved plan and its new revision, nothing for equal plans.

    Differences only in blanks are none. What is not printed is left alone: cells without a column in the new plan,
    widths of columns; so are approval, status and direction.
    """
    pairs = match_lines(old.lines, new.lines)
    placed = [
        *_added_and_removed(old, new, pairs),
        *_shifted(old, new, Places(old.lines, new.lines, pairs), pairs),
        *_cells(old, new, pairs),
    ]
    lines = [change for _, change in sorted(placed, key=lambda item: item[0])]
    changes = (*_title_and_period(old, new), *_columns(old, new), *lines, *_abbreviations(old, new))
    return Redline(old, new, changes, tuple(sorted(pairs.items())))


def _title_and_period(old: Plan, new: Plan) -> Iterator[Change]:
    if tidy_spaces(old.title) != tidy_spaces(new.title):
        yield TitleChanged(old.title, new.title, compare_texts(old.title, new.title))
    if old.period != new.period:
        yield PeriodChanged(old.period, new.period)


def _columns(old: Plan, new: Plan) -> Iterator[Change]:
    """Yield what became of the columns; those of one kind are the same, in their order."""
    ours, theirs = _counted(old.columns), _counted(new.columns)
    for key, column in ours.items():
        if key not in theirs:
            yield ColumnChanged(column, None)
    for key, column in theirs.items():
        before = ours.get(key)
        if before is None or tidy_spaces(before.heading) != tidy_spaces(column.heading):
            yield ColumnChanged(before, column)
    order = list(ours)
    stayed = [order.index(key) for key in theirs if key in ours]
    if len(longest_rise(stayed)) < len(stayed):
        yield ColumnsReordered(tuple(" ".join(column.heading.split()) for column in new.columns))


def _counted(columns: tuple[PlanColumn, ...]) -> dict[tuple[ColumnKind, int], PlanColumn]:
    found: dict[tuple[ColumnKind, int], PlanColumn] = {}
    for column in columns:
        count = sum(kind is column.kind for kind, _ in found)
        found[column.kind, count] = column
    return found


def _abbreviations(old: Plan, new: Plan) -> Iterator[Change]:
    """Yield the abbreviations that came, went or got another meaning, in the order of the new list."""
    ours = {item.short.strip(): item for item in old.abbreviations}
    theirs = {item.short.strip(): item for item in new.abbreviations}
    for short, item in ours.items():
        if short not in theirs:
            yield AbbreviationChanged(item, None)
    for short, item in theirs.items():
        before: Abbreviation | None = ours.get(short)
        if before is None or tidy_spaces(before.meaning) != tidy_spaces(item.meaning):
            yield AbbreviationChanged(before, item)


def _added_and_removed(old: Plan, new: Plan, pairs: Pairs) -> Iterator[_Placed]:
    stayed = set(pairs.values())
    for at, line in enumerate(new.lines):
        if at not in stayed:
            yield (at, 0, 0), LineAdded(at, line)
    above = -1
    for at, line in enumerate(old.lines):
        if at in pairs:
            above = pairs[at]
        else:
            yield (above, 1, at), LineRemoved(at, line)


def _shifted(old: Plan, new: Plan, places: Places, pairs: Pairs) -> Iterator[_Placed]:
    back = {to: at for at, to in pairs.items()}
    for at in places.moved:
        lines = old.lines[back[at]], new.lines[at]
        yield (at, 0, 1), LineMoved(back[at], at, *lines, places.sibling_above(at))
    for at in places.level_changed:
        yield (at, 0, 1), LevelChanged(back[at], at, old.lines[back[at]], new.lines[at])
    for group in places.renumbered():
        numbers = tuple((back[at], at) for at in group.lines)
        yield (group.lines[0], 0, 9), Renumbered(numbers, tuple((back[at], at) for at in group.inner))


def _cells(old: Plan, new: Plan, pairs: Pairs) -> Iterator[_Placed]:
    """Yield the cells that changed, those of a line in the order of the columns."""
    printed, shown = shown_cells(old), shown_cells(new)
    order = dict.fromkeys((*new.column_kinds(), *ColumnKind))
    kinds = [kind for kind in order if kind in shown and kind is not ColumnKind.NUMBER]
    for old_at, new_at in pairs.items():
        before, after = old.lines[old_at], new.lines[new_at]
        section = is_section(after)
        for turn, kind in enumerate([ColumnKind.TITLE] if section else kinds):
            was = before.cell(kind) if section or kind in printed else ""
            now = after.cell(kind)
            if was != now and tidy_spaces(was) != tidy_spaces(now):
                heading = heading_of(new, kind)
                change = CellChanged(old_at, new_at, before, after, kind, heading, was, now, compare_texts(was, now))
                yield (new_at, 0, 2 + turn), change
