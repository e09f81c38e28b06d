"""Finds the header row of a plan's table and says what each column holds."""

import itertools
from dataclasses import dataclass, replace

from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.readers.blocks import Cell, Row
from msoko_desktop.readers.recognition.texts import bare_number, squeeze, starts_lower, words
from msoko_desktop.readers.rules import RecognitionRules

_NEEDED = (ColumnKind.DEADLINE, ColumnKind.EXECUTORS, ColumnKind.INDICATORS, ColumnKind.EXPECTED_RESULT)
_NUMBER_HEADINGS = ("№", "n", "п/п", "№п/п", "nп/п", "№пп", "пп", "#", "№№", "номер", "№№п/п")
_LONGEST_NUMBER_HEADING = 12


@dataclass(frozen=True, slots=True)
class HeaderColumn:
    """A column of the plan's table: its kind, its heading, and its place in the grid."""

    kind: ColumnKind
    heading: str
    start: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table in their order; `height` rows of the source make the header up."""

    columns: tuple[HeaderColumn, ...]
    height: int = 1

    def kinds(self) -> tuple[ColumnKind, ...]:
        """Return the kinds of the columns."""
        return tuple(column.kind for column in self.columns)

    def key(self) -> tuple[str, ...]:
        """Return what a repeated header is known by."""
        return tuple(squeeze(column.heading) for column in self.columns)


def kind_of(heading: str, rules: RecognitionRules) -> ColumnKind | None:
    """Return what a column with this heading holds, None where no word is known; torn words are put together."""
    found = _match(heading, rules)
    return found[0] if found else None


def is_torn(heading: str, rules: RecognitionRules) -> bool:
    """Tell whether a heading is only understood when its spaces are taken out: «Сро к исполнени я»."""
    tokens = words(heading)
    if any(first + second in rules.whole_words for first, second in itertools.pairwise(tokens)):
        return True
    found = _match(heading, rules)
    if found is None or found[0] is ColumnKind.NUMBER or len(tokens) < 2:
        return False
    together = [*tokens, *(a + b for a, b in itertools.pairwise(tokens) if min(len(a), len(b)) > 3)]
    return not any(found[1] in token for token in together)


def _match(heading: str, rules: RecognitionRules) -> tuple[ColumnKind, str] | None:
    """Return the kind and the stem found earliest in a heading."""
    if len(heading) > rules.longest_header:
        return None
    squeezed = squeeze(heading)
    if not squeezed or bare_number(heading):
        return None
    if squeezed in _NUMBER_HEADINGS:
        return ColumnKind.NUMBER, squeezed
    best: tuple[int, int, ColumnKind, str] | None = None
    for kind, stems in rules.headers:
        if kind is ColumnKind.NUMBER and len(squeezed) > _LONGEST_NUMBER_HEADING:
            continue
        for stem in stems:
            at = squeezed.find(stem)
            if at >= 0 and (best is None or (at, -len(stem)) < best[:2]):
                best = (at, -len(stem), kind, stem)
    return (best[2], best[3]) if best else None


def find_header(rows: tuple[Row, ...], at: int, rules: RecognitionRules) -> Header | None:
    """Return the header that begins in row `at`, None where that row is none; looks one row on for its second half."""
    row = rows[at]
    if len(row.cells) < 2 or bare_number(row.cells[0].text):
        return None
    columns = _columns(row.cells, rules)
    if _is_header(columns):
        return _with_lower_rows(rows, at, columns, rules)
    if at + 1 < len(rows) and len(rows[at + 1].cells) == len(row.cells) and _known(columns) > 1:
        joined = tuple(
            replace(cell, text=f"{cell.text} {below.text}".strip())
            for cell, below in zip(row.cells, rows[at + 1].cells, strict=True)
        )
        if any(below.text for below in rows[at + 1].cells) and not bare_number(rows[at + 1].cells[0].text):
            columns = _columns(joined, rules)
            if _is_header(columns) and all(len(cell.text) <= rules.longest_header for cell in joined):
                return Header(tuple(columns), 2)
    return None


def _columns(cells: tuple[Cell, ...], rules: RecognitionRules) -> list[HeaderColumn]:
    found: list[HeaderColumn] = []
    for cell in cells:
        heading = " ".join(cell.text.split())
        kind = kind_of(heading, rules)
        if kind is None and not heading and not found:
            kind = ColumnKind.NUMBER
        if kind is None and not heading:
            continue
        found.append(HeaderColumn(kind or ColumnKind.NOTE, heading, cell.column, cell.span))
    return found


def _known(columns: list[HeaderColumn]) -> int:
    return len({column.kind for column in columns} - {ColumnKind.NOTE})


def _is_header(columns: list[HeaderColumn]) -> bool:
    kinds = [column.kind for column in columns]
    known = {kind for kind in kinds if kind is not ColumnKind.NOTE}
    titled = ColumnKind.TITLE in known
    return titled and len(known) >= 2 and any(kind in known for kind in _NEEDED)


def _with_lower_rows(rows: tuple[Row, ...], at: int, columns: list[HeaderColumn], rules: RecognitionRules) -> Header:
    """Add the rows that belong to a header of several rows: merged down, or its words going on below."""
    height = max((cell.rows for cell in rows[at].cells if not cell.merged), default=1)
    if not any(cell.merged for row in rows[at + 1 : at + 2] for cell in row.cells):
        height = 1
    while at + height < len(rows) and height < 4 and (
        _is_lower(rows[at + height], rules) or any(c.merged for c in rows[at + height].cells[:1])
    ):  # fmt: skip
        if bare_number(rows[at + height].cells[0].text) and not rows[at + height].cells[0].merged:
            break
        height += 1
    refined: list[HeaderColumn] = []
    for column in columns:
        parts = [
            (cell.column, cell.span, " ".join(cell.text.split()))
            for row in rows[at + 1 : at + height]
            for cell in row.cells
            if not cell.merged and cell.text and column.start <= cell.column < column.start + column.span
        ]
        if len(parts) > 1:
            for start, span, text in parts:
                refined.append(HeaderColumn(column.kind, f"{column.heading}: {text}", start, span))
        elif parts:
            refined.append(replace(column, heading=f"{column.heading} {parts[0][2]}".strip()))
        else:
            refined.append(column)
    return Header(tuple(refined), height)


def _is_lower(row: Row, rules: RecognitionRules) -> bool:
    """Tell whether a row is only the second line of the headings above it."""
    filled = [cell.text for cell in row.cells if cell.text]
    first = squeeze(row.cells[0].text)
    if not filled or (first and first not in ("п/п", "пп")) or (not first and len(row.cells) < 2):
        return False
    rest = [text for text in filled if squeeze(text) not in ("п/п", "пп")]
    return all(len(words(text)) <= 3 and starts_lower(text) for text in rest) and (
        bool(first) or any(kind_of(text, rules) for text in rest)
    )


def is_column_numbers(texts: list[str]) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3 …"""
    return len(texts) > 2 and all(bare_number(text) == str(place) for place, text in enumerate(texts, 1))
