"""Puts the cells of a row under the columns of the plan, also where the row has other columns than the header."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from itertools import combinations

from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.readers.blocks import Cell, Row
from msoko_desktop.readers.recognition.headers import Header
from msoko_desktop.readers.recognition.texts import (
    bare_number,
    is_open,
    is_rule,
    leading_number,
    starts_lower,
    words,
)
from msoko_desktop.readers.rules import RecognitionRules

_TIME = re.compile(
    r"\b(?:январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|ежегодн|ежемесяч|кварт|"
    r"полугод|в течени|постоянн|\d{4}\s*г|20\d\d|\d\d\.\d\d\.)",
    re.IGNORECASE,
)
_LONGEST_SPLIT = 3  # words in the second half of a title that is spread over cells
_EXCEL_MONTHS = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")


@dataclass(slots=True)
class GridRow:
    """A row with one text for each kind of column; `number` is the № cell as printed.

    `meant` is the number that a sheet turned into a date («01.янв» for 1.1), `own` the kinds whose cell is not the
    lower piece of a merged one, `guessed` says that the columns were found by weighing the texts.
    """

    number: str = ""
    cells: dict[ColumnKind, str] = field(default_factory=dict)
    after_gap: bool = False
    bold: bool = False
    guessed: bool = False
    number_merged: bool = False
    number_hint: str = ""
    meant: str = ""
    own: frozenset[ColumnKind] = frozenset()

    @property
    def title(self) -> str:
        """The text under the column of the activity."""
        return self.cells.get(ColumnKind.TITLE, "")

    def others(self) -> bool:
        """Tell whether any cell besides number and title is filled."""
        return any(text for kind, text in self.cells.items() if kind is not ColumnKind.TITLE)


def looks_like_time(text: str) -> bool:
    """Tell whether a text speaks of a month, a year, a date or a recurrence."""
    return bool(_TIME.search(text))


def place_row(row: Row, header: Header, exact: bool, before: Mapping[ColumnKind, str], seen: Set[str],
              rules: RecognitionRules) -> GridRow:  # fmt: skip
    """Put the cells of a row under the header's columns.

    `exact` says that the columns of the grid are those of the header; `before` are the cells of the line above,
    `seen` the words met in the executors' column so far: they help where the columns have changed.
    """
    filled = [cell for cell in row.cells if cell.text and not is_rule(cell.text)]
    result = GridRow(after_gap=row.after_gap)
    result.bold = bool(filled) and all(cell.bold for cell in filled)
    slots: list[tuple[int, Cell]]
    if split := _split_title(filled, seen, rules):
        result.number = split
        return result
    if exact:
        slots = _by_position(row, header)
    else:
        slots, result.guessed = _by_count(row.cells, header, before, seen, rules)
    own: set[ColumnKind] = set()
    for place, cell in slots:
        column = header.columns[place]
        if is_rule(cell.text) and (cell.text or not cell.merged):
            continue
        if column.kind is ColumnKind.NUMBER:
            result.number_merged = result.number_merged or cell.merged
            if not cell.merged:
                result.number = f"{result.number} {cell.text.replace(chr(10), ' ')}".strip()
                result.number_hint = cell.hint
            continue
        joint = " – " if column.kind is ColumnKind.DEADLINE and ":" in column.heading else "\n"
        text = cell.text
        present = result.cells.get(column.kind, "")
        result.cells[column.kind] = f"{present}{joint}{text}" if present and text else present or text
        if not cell.merged:
            own.add(column.kind)
    result.own = frozenset(own)
    if result.number_hint == "date":
        _restore_date(result)
    return result


def _split_title(filled: list[Cell], seen: Set[str], rules: RecognitionRules) -> str:
    """Return the title of a section that is spread over several cells («4. Меры по … учебных» | «предметов»)."""
    if len(filled) < 2 or not leading_number(filled[0].text)[0]:
        return ""
    for cell in filled[1:]:
        found = words(cell.text)
        body = any(name in cell.text.lower() for name in rules.bodies) or all(word in seen for word in found)
        if len(found) > _LONGEST_SPLIT or not starts_lower(cell.text) or body or looks_like_time(cell.text):
            return ""
    return " ".join(" ".join(cell.text.split()) for cell in filled)


def _restore_date(row: GridRow) -> None:
    """Show a № that a sheet took for a date as the sheet shows it, and remember what was meant."""
    day, month, _ = (int(part) for part in row.number.split("."))
    row.number = f"{day:02d}.{_EXCEL_MONTHS[month - 1]}"
    row.meant = f"{day}.{month}"


def _by_position(row: Row, header: Header) -> list[tuple[int, Cell]]:
    placed: list[tuple[int, Cell]] = []
    for cell in row.cells:
        place = 0
        for index, column in enumerate(header.columns):
            if column.start <= cell.column:
                place = index
        if cell.column <= header.columns[-1].start + header.columns[-1].span - 1 or cell.text:
            placed.append((place, cell))
    return placed


def _by_count(cells: tuple[Cell, ...], header: Header, before: Mapping[ColumnKind, str], seen: Set[str],
              rules: RecognitionRules) -> tuple[list[tuple[int, Cell]], bool]:  # fmt: skip
    width = len(header.columns)
    kept = list(cells)
    while len(kept) > width and not kept[-1].text:
        kept.pop()
    if len(kept) > width:
        extra = "\n".join(cell.text for cell in kept[width - 1 :] if cell.text)
        kept = [*kept[: width - 1], Cell(extra, width - 1)]
    if len(kept) == width:
        return list(enumerate(kept)), False
    filled = [cell for cell in kept if cell.text]
    if len(kept) == 1 or not filled:
        return [(0, kept[0])], False
    combined = leading_number(kept[0].text)[0] and not bare_number(kept[0].text)
    if combined and len(kept) == width - 1:
        return [(0, kept[0])] + [(place + 1, cell) for place, cell in enumerate(kept[1:], 1)], False
    if len(filled) == 1 and kept[0].text and not starts_lower(kept[0].text):
        return [(0, kept[0])], False
    return _weighed(filled, header, before, seen, rules), True


def _weighed(filled: list[Cell], header: Header, before: Mapping[ColumnKind, str], seen: Set[str],
             rules: RecognitionRules) -> list[tuple[int, Cell]]:  # fmt: skip
    """Choose the columns, in order, under which the texts fit best."""
    best: tuple[float, tuple[int, ...]] | None = None
    places = range(len(header.columns))
    for chosen in combinations(places, min(len(filled), len(header.columns))):
        weight = sum(
            _fit(cell.text, header.columns[place].kind, before, seen, rules)
            for place, cell in zip(chosen, filled, strict=False)
        )
        if best is None or weight > best[0]:
            best = (weight, chosen)
    return list(zip(best[1], filled, strict=False)) if best else []


def _fit(text: str, kind: ColumnKind, before: Mapping[ColumnKind, str], seen: Set[str],
         rules: RecognitionRules) -> float:  # fmt: skip
    """Weigh how well a text goes under a column, seen from the cell above it and from its own words."""
    if kind is ColumnKind.NUMBER:
        return 5.0 if bare_number(text) else -5.0
    weight = 0.0
    above = before.get(kind, "")
    if above and is_open(above, rules.open_endings) and (starts_lower(text) or not text[0].isalpha()):
        weight += 4.0
    if kind is ColumnKind.DEADLINE:
        weight += 3.0 if _TIME.search(text) else -1.0
    if kind is ColumnKind.EXECUTORS:
        found = words(text)
        weight += 2.5 if found and all(word in seen for word in found) else -0.5
    if kind is ColumnKind.TITLE and len(words(text)) > 3:
        weight += 1.0
    if kind in (ColumnKind.INDICATORS, ColumnKind.EXPECTED_RESULT) and ("%" in text or text.startswith("Наличие")):
        weight += 2.0
    return weight


def place_fragment(text: str, header: Header, before: Mapping[ColumnKind, str], seen: Set[str],
                   rules: RecognitionRules) -> GridRow:  # fmt: skip
    """Put a line that stands between two rows under the column whose text it goes on with."""
    row = GridRow(after_gap=True, guessed=True)
    for place, cell in _weighed([Cell(text)], header, before, seen, rules):
        row.cells[header.columns[place].kind] = cell.text
    return row
