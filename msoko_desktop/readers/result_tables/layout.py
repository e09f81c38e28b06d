"""Where a table is on its sheet: its headings (several rows of them too), the title above, the first row of data."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from msoko_desktop.domain.assessments.model import TaskLevel
from msoko_desktop.domain.assessments.tables import (
    ColumnMeaning,
    Meaning,
    TableKind,
    TableProfile,
    fold_heading,
)
from msoko_desktop.domain.grids import parse_number
from msoko_desktop.readers.result_tables.headings import (
    IGNORED,
    Guess,
    by_profile,
    heading_text,
    level_of,
    meaning_of,
    settle,
)
from msoko_desktop.readers.result_tables.rules import TableRules
from msoko_desktop.readers.sheet_cells import SheetCells

_MOST_HEIGHT = 4
_KEYS = frozenset({
    Meaning.CODE, Meaning.SCHOOL_CODE, Meaning.SCHOOL_NAME, Meaning.GROUP, Meaning.TASK_NUMBER, Meaning.PUPIL_NAME,
})  # fmt: skip
_HOLDS_LINE = _KEYS | {Meaning.CLASS, Meaning.MUNICIPALITY}
_LINES_UNDER = 4  # rows between headings and data: numbers of columns, levels, maxima
_MOST_TASKS_SCORED = 12
_PROFILE_BONUS = 100.0


@dataclass(frozen=True, slots=True)
class Layout:
    """A table on a sheet; rows are numbered within the sheet's own rows, columns as in `headings`.

    `titles` are the texts above, `levels` and `maxima` of tasks by column, `data` the first row of data, `score` how
    much of the headings is understood (0 for a guess).
    """

    first: int
    height: int
    headings: tuple[str, ...]
    meanings: tuple[ColumnMeaning, ...]
    kind: TableKind
    data: int
    titles: tuple[str, ...] = ()
    levels: Mapping[int, TaskLevel] = field(default_factory=dict)
    maxima: Mapping[int, float] = field(default_factory=dict)
    score: float = 0.0
    profile: str = ""

    def column(self, meaning: Meaning) -> int | None:
        """Return the place of the column of a meaning, None where there is none."""
        return next((place for place, one in enumerate(self.meanings) if one.meaning is meaning), None)

    def columns(self, *meanings: Meaning) -> list[tuple[int, ColumnMeaning]]:
        """Return the columns of meanings in their order."""
        return [(place, one) for place, one in enumerate(self.meanings) if one.meaning in meanings]

    def with_meanings(
        self, meanings: Sequence[ColumnMeaning], rules: TableRules, kind: TableKind | None = None
    ) -> "Layout":
        """Return the layout with the meanings that a person has chosen, the kind following from them."""
        changed = tuple(meanings)
        return replace(self, meanings=changed, kind=kind or kind_of(changed, self.titles, rules), score=1.0)

    def as_profile(self, name: str) -> TableProfile:
        """Return how this table was matched, to be remembered under a name."""
        return TableProfile(name, self.kind, self.headings, self.meanings, self.height)


def find_layout(cells: SheetCells, rules: TableRules, profiles: Sequence[TableProfile] = ()) -> Layout | None:
    """Return where the table of a sheet is; a guess with `score` 0 where no heading is known, None on an empty sheet.

    `profiles` are how people matched tables before; the ready ones of the data file need not be given.
    """
    rows = cells.rows[: rules.heading_rows]
    texts = [[heading_text(value) for value in row[: rules.limits.columns]] for row in rows]
    best: Layout | None = None
    guess = cache(lambda text: meaning_of(text, rules))  # the same texts are met in many rows
    for first in range(len(texts)):
        for layout in _candidates(texts, first, rules, profiles, guess):
            if layout.score > 0 and (best is None or layout.score > best.score):
                best = layout
    best = best or _guess(texts, rules)
    return None if best is None else _finished(cells, best, texts, rules)


def _candidates(
    texts: list[list[str]],
    first: int,
    rules: TableRules,
    profiles: Sequence[TableProfile],
    guess: Callable[[str], Guess],
) -> Iterator[Layout]:
    if sum(map(bool, texts[first])) < 2:
        return
    context = " ".join(text for row in texts[:first] for text in row if text).lower()
    keys: dict[int, str] = {}
    for height in range(1, _MOST_HEIGHT + 1):
        if first + height > len(texts):
            return
        row = texts[first + height - 1]
        if height > 1:
            held = any(place < len(row) and row[place] and row[place] != text for place, text in keys.items())
            if held or not any(row):
                return
        block = texts[first : first + height]
        headings, parents = _joined(block)
        meanings = settle(headings, parents, context, guess)
        profile = ""
        bonus = 0.0
        for one in profiles:
            matched = _matched(headings, one) if one.header_rows == height else None
            if matched is not None:
                meanings = [matched.get(place, meaning) for place, meaning in enumerate(meanings)]
                profile, bonus = one.name, _PROFILE_BONUS
                break
        for place, meaning in enumerate(meanings):
            if meaning.meaning in _HOLDS_LINE and row[place : place + 1] != [""] and place < len(row):
                keys.setdefault(place, row[place])
        score = _score(meanings, headings) + bonus
        titles = tuple(dict.fromkeys(text for line in texts[:first] for text in line if text))
        kind = kind_of(meanings, titles, rules)
        yield Layout(
            first, height, tuple(headings), tuple(meanings), kind, first + height, titles,
            score=score - height / 1000, profile=profile,
        )  # fmt: skip


def _joined(block: Sequence[Sequence[str]]) -> tuple[list[str], list[str]]:
    """Return the lowest text of each column and the texts above it, which reach to the right as merged cells do."""
    width = max(map(len, block))
    lowest, above = [""] * width, [""] * width
    for depth, row in enumerate(block):
        reaching = ""
        bottom = depth == len(block) - 1
        for place in range(width):
            text = row[place] if place < len(row) else ""
            if text:
                reaching = text
            if text and text != lowest[place]:
                above[place] = f"{above[place]} {lowest[place]}".strip()
                lowest[place] = text
            elif not text and reaching and not bottom and not lowest[place]:
                above[place] = f"{above[place]} {reaching}".strip()
    return lowest, above


def _matched(headings: Sequence[str], profile: TableProfile) -> dict[int, ColumnMeaning] | None:
    """Return what a profile says of headings, None where it is one of another table."""
    named = {
        fold_heading(heading): meaning
        for heading, meaning in zip(profile.headings, profile.meanings, strict=True)
        if fold_heading(heading)
    }
    needed = {key for key, meaning in named.items() if not meaning.number and meaning.meaning is not Meaning.IGNORED}
    there = {fold_heading(heading) for heading in headings}
    return by_profile(headings, named) if len(named) > 1 and needed and needed <= there else None


def _score(meanings: Sequence[ColumnMeaning], headings: Sequence[str]) -> float:
    """How much of a row of headings is understood; 0 for a row that is none."""
    found = {one.meaning for one in meanings} - {Meaning.IGNORED}
    numbered = sum(one.meaning.numbered for one in meanings)
    keys = found & _KEYS
    named = {one for one in found if not one.numbered}
    if not keys or len(named) + min(numbered, 2) < 2:
        return 0.0
    # Words that stand only once in a row are headings; a row of data repeats itself and is hardly ever understood.
    filled = [heading for heading in headings if heading]
    distinct = len(set(filled)) / len(filled)
    return (2 * len(keys) + len(named) + min(numbered, _MOST_TASKS_SCORED) / 2) * distinct


def _guess(texts: list[list[str]], rules: TableRules) -> Layout | None:
    """Return the widest row of words near the top as headings that nobody knows."""
    best, most = -1, 0
    for place, row in enumerate(texts):
        words = sum(bool(text) and parse_number(text) is None for text in row)
        if words > most:
            best, most = place, words
    if best < 0:
        return None
    headings, meanings = texts[best], [IGNORED] * len(texts[best])
    titles = tuple(text for row in texts[:best] for text in row if text)
    return Layout(
        best, 1, tuple(headings), tuple(meanings), kind_of(meanings, titles, rules), best + 1, titles
    )  # fmt: skip


def _finished(cells: SheetCells, layout: Layout, texts: list[list[str]], rules: TableRules) -> Layout:
    """Return the layout with the levels and maxima of its tasks, and the rows of them left behind."""
    tasks = [place for place, one in enumerate(layout.meanings) if one.meaning is Meaning.TASK]
    levels: dict[int, TaskLevel] = {}
    maxima = {place: one.maximum for place, one in enumerate(layout.meanings) if one.maximum is not None}
    titles = list(layout.titles)
    for number in range(layout.first - 1, max(-1, layout.first - 3), -1):
        found = _levels(cells.rows[number], tasks)
        if found:
            levels |= found
            above = set(texts[number])
            titles = [text for text in titles if text not in above]
    for number in range(layout.first, layout.first + layout.height - 1):
        levels |= _levels(cells.rows[number], tasks)
    data = layout.data
    while data < min(len(cells.rows), layout.data + _LINES_UNDER):
        row = cells.rows[data]
        found = _levels(row, tasks)
        told = _maxima(row, tasks)
        if found:
            levels |= found
        elif told:
            maxima |= told
        elif any(value not in ("", None) for value in row) and not _counts_columns(row):
            break
        data += 1
    else:
        data = min(data, len(cells.rows))
    return replace(layout, levels=levels, maxima=maxima, data=data, titles=tuple(titles))


def _levels(row: Sequence[object], tasks: Sequence[int]) -> dict[int, TaskLevel]:
    """Return the levels that a row gives tasks, {} where it is no such row."""
    filled = [(place, row[place]) for place in tasks if place < len(row) and row[place] not in ("", None)]
    found = {place: level for place, value in filled if (level := level_of(value)) is not None}
    return found if filled and len(found) == len(filled) else {}


def _maxima(row: Sequence[object], tasks: Sequence[int]) -> dict[int, float]:
    """Return the maxima that a row «Макс. балл» gives tasks, {} where it is no such row."""
    label = next((value for value in row if isinstance(value, str) and value.strip()), "")
    if not fold_heading(label).startswith(("макс", "max")):
        return {}
    found: dict[int, float] = {}
    for place in tasks:
        value = row[place] if place < len(row) else None
        number = parse_number(value) if isinstance(value, str) else value
        if isinstance(number, int | float) and not isinstance(number, bool) and 0 < number <= 100:
            found[place] = float(number)
    return found


def _counts_columns(row: Sequence[object]) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3 …"""
    numbers = [heading_text(value) for value in row]
    filled = [text for text in numbers if text]
    return len(filled) > 2 and filled == [str(place) for place in range(1, len(filled) + 1)]


def kind_of(meanings: Sequence[ColumnMeaning], titles: Sequence[str], rules: TableRules) -> TableKind:
    """Return what kind of table it is: by its title where the columns allow it, else by its columns."""
    found = {one.meaning.value for one in meanings}
    if found & {"marks", "marks_count", "marks_share"}:
        found.add("mark_column")
    if "pupil_name" in found:
        found.add("code")
    text = " ".join(titles).lower().replace("ё", "е")
    fitting = [one for one in rules.reports if one.needs <= found]
    for report in fitting:
        if any(title in text for title in report.titles):
            return report.kind
    grouped = "group" in found
    for report in fitting:
        named = report.kind in (TableKind.PUPILS, TableKind.OUTCOMES, TableKind.MARK_GROUPS)
        if (named or grouped) and (not report.any_of or report.any_of & found):
            return report.kind
    return TableKind.SCHOOLS
