"""A grid that a person types into, as values: columns, rows, cells, remarks on them; text to value and back."""

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import parse_date
from msoko_desktop.domain.remarks import Severity

Value = float | str | None
NEW = "new:"  # the key of a row that is being made: «new:0», «new:1» …, in the order of the rows
DASH = "–"  # in a cell: does not apply
_DASHES = frozenset({"-", "–", "—", "−"})
LARGEST = 1e9  # beyond it a number is a slip of the hand or of a spreadsheet (1e400)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?|[-+]?[.,]\d+")
_SHORT_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?: 0?0:00(?::00)?)?(?: ?г\.?)?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")


class ValueKind(StrEnum):
    """What a cell of a column holds. SHARE is kept in per cent (0 … 100), whatever is typed («45», «45 %»), DATE as
    «2026-09-01»."""

    TEXT = "text"
    COUNT = "count"
    NUMBER = "number"
    SHARE = "share"
    CHOICE = "choice"
    DATE = "date"


class RowKind(StrEnum):
    """What a row is: entered data, a total that calculates itself, a line that parts the others."""

    DATA = "data"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: `key` for programs, `title` for the person, `tip` in full.

    `calculated` columns are not typed into. `choices` are what may be entered where `kind` is CHOICE (other text is
    refused; case does not matter), and what is offered where it is TEXT. `minimum` and `maximum` are what a cell can
    hold at all: beyond them typing is not refused but remarked on by the source. `decimals` is the number of places
    shown of numbers that are not whole. `sample` is a text the column must have room for. `group` stands above columns
    that belong together.

    Quick typing: a `quick` column holds one digit, so that the digit alone fills it; an `optional` one is passed over.
    A cell of a `dash` column also takes «–»: what it asks does not apply to its row.
    """

    key: str
    title: str
    kind: ValueKind = ValueKind.TEXT
    tip: str = ""
    calculated: bool = False
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    decimals: int = 2
    sample: str = ""
    group: str = ""
    quick: bool = False
    optional: bool = False
    dash: bool = False

    def is_filled_by(self, text: str) -> bool:
        """Tell whether one key says all: a digit in a quick column, a choice that no other one begins with."""
        if self.kind is ValueKind.CHOICE:
            return [choice for choice in self.choices if choice.casefold().startswith(text.casefold())] == [text]
        return self.quick and len(text) == 1 and text.isdecimal()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: `key` is unique in its grid, `title` names it in sentences («МБОУ „СОШ № 1“», «участник 0012»)."""

    key: str
    title: str
    kind: RowKind = RowKind.DATA


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A value for a cell; `row` may be a new one (`NEW` with a number)."""

    row: str
    column: str
    value: Value


@dataclass(frozen=True, slots=True)
class CellRemark:
    """What is wrong with a cell (ERROR: impossible) or doubtful (WARNING), in one Russian sentence.

    `column` None: the whole row; `row` None: the whole grid.
    """

    row: str | None
    column: str | None
    severity: Severity
    text: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class PastValue:
    """What a cell held until a moment: local time as «2026-11-25T09:12:44», the value as shown, how it was changed."""

    made: str
    old: str
    new: str
    how: str = ""


@dataclass(slots=True)
class GridContent:
    """All that a grid shows. `values` has a list for each row, in the order of the columns.

    `fixed` counts the first columns, which stay in sight. `notes` are the comments by (row key, column key). `locked`
    are cells that are calculated in their row though their column is entered in others. `new_rows` tells whether
    rows can be added by typing behind the last one; `offered` is what such a row begins with, by column key. `pinned`
    are cells that the person fixed: they are marked. `tints` are roles of colours («good», «warning», «danger»,
    «muted») of cells that tell a state, by (row key, column key).
    """

    columns: tuple[GridColumn, ...]
    rows: list[GridRow] = field(default_factory=list)
    values: list[list[Value]] = field(default_factory=list)
    fixed: int = 1
    remarks: tuple[CellRemark, ...] = ()
    notes: Mapping[tuple[str, str], str] = field(default_factory=dict)
    locked: frozenset[tuple[str, str]] = frozenset()
    new_rows: bool = False
    new_row_hint: str = ""
    offered: Mapping[str, Value] = field(default_factory=dict)
    pinned: frozenset[tuple[str, str]] = frozenset()
    tints: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def row_index(self, key: str) -> int:
        """Return the place of a row. Raises KeyError for an unknown one."""
        for index, row in enumerate(self.rows):
            if row.key == key:
                return index
        raise KeyError(key)

    def column_index(self, key: str) -> int:
        """Return the place of a column. Raises KeyError for an unknown one."""
        for index, column in enumerate(self.columns):
            if column.key == key:
                return index
        raise KeyError(key)


def parse_value(column: GridColumn, text: str) -> Value:
    """Return what was typed or pasted into a cell as a value; None for an empty one.

    Numbers take a decimal comma or point, spaces between thousands, a per cent sign where the column is a share.
    Raises InputRefused with a sentence where the text is no value of the column.
    """
    tidy = _SPACES.sub(" ", text).strip()
    if not tidy:
        return None
    if column.dash and tidy in _DASHES:
        return DASH
    if column.kind is ValueKind.TEXT:
        return tidy
    if column.kind is ValueKind.CHOICE:
        for choice in column.choices:
            if choice.casefold() == tidy.casefold():
                return choice
        listed = ", ".join(f"«{choice}»" for choice in column.choices)
        raise InputRefused(f"«{shortened(tidy)}» не подходит: здесь может стоять {listed}.")
    if column.kind is ValueKind.DATE:
        return parse_day(tidy)
    number = parse_number(tidy.removesuffix("%").strip() if column.kind is ValueKind.SHARE else tidy)
    if number is None:
        raise InputRefused(f"«{shortened(tidy)}» — не число. Введите число, например «12» или «3,5».")
    if column.kind is ValueKind.COUNT and (number != int(number) or number < 0):
        raise InputRefused(f"«{shortened(tidy)}» — здесь нужно целое число, 0 или больше.")
    return number


def parse_day(text: str) -> str:
    """Return a day as people and spreadsheets write it («01.09.2026», «1.9.26», «2026-09-01») as «2026-09-01».

    Raises InputRefused with a sentence for anything else.
    """
    short = _SHORT_DAY.fullmatch(text)
    if short is not None:
        day, month, year = (int(part) for part in short.groups())
        found = _day(year + 2000 if year < 100 else year, month, day)
    else:
        iso = _ISO_DAY.fullmatch(text)
        found = _day(*(int(part) for part in iso.groups())) if iso is not None else parse_date(text)
    if found is None:
        raise InputRefused(f"«{shortened(text)}» — не дата. Введите, например, «01.09.2026».")
    return found.isoformat()


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def parse_number(text: str) -> float | None:
    """Return a number as people and spreadsheets write it («1 234,5», «12.5», «−3»), None for anything else."""
    tidy = _SPACES.sub(" ", text).strip().replace("\u2212", "-").replace("\u2013", "-")
    if _THOUSANDS.fullmatch(tidy):
        tidy = tidy.replace(" ", "")
    if not _NUMBER.fullmatch(tidy) or len(tidy) > 30:
        return None
    number = float(tidy.replace(",", "."))
    return number if math.isfinite(number) and abs(number) <= LARGEST else None


def format_value(column: GridColumn, value: Value) -> str:
    """Return a value as it is shown and typed: whole numbers without places, others with a decimal comma."""
    if value is None:
        return ""
    if isinstance(value, str):
        iso = _ISO_DAY.fullmatch(value) if column.kind is ValueKind.DATE else None
        return ".".join(reversed(iso.groups())) if iso is not None else value
    return format_number(value, column.decimals)


def format_number(value: float, decimals: int = 2) -> str:
    """Return a number with a decimal comma, at most `decimals` places, without zeros at the end."""
    if value == int(value):
        return str(int(value))
    text = f"{value:.{decimals}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",").replace("-0", "0", text == "-0")


def number_words(value: float, decimals: int = 2) -> str:
    """Return a rounded number as it stands in Russian text: «12,5», «−0,82» with the sign of minus (U+2212)."""
    return format_number(round(value, decimals), decimals).replace("-", "−")


def fixed_words(value: float, decimals: int) -> str:
    """Return a number with all its places, as it stands in a column: «12,50», «−0,80», zero without a sign."""
    text = f"{value:.{decimals}f}"
    text = text.removeprefix("-") if not float(text) else text
    return text.replace(".", ",").replace("-", "−")


def signed_words(value: float, decimals: int) -> str:
    """Return a change with its sign and all its places: «+5,0», «−3,1», «0,0»."""
    text = f"{value:+.{decimals}f}"
    text = text.lstrip("+-") if not float(text) else text
    return text.replace(".", ",").replace("-", "−")


def shortened(text: str, length: int = 40) -> str:
    """Return a text short enough to be quoted in a sentence."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def first_new(edits: Sequence[CellEdit]) -> list[str]:
    """Return the keys of the new rows that edits speak of, in their order."""
    keys = {edit.row for edit in edits if edit.row.startswith(NEW)}
    return sorted(keys, key=lambda key: int(key.removeprefix(NEW)))
