"""Cells to numbers, marks and texts, a column at a time; what does not fit is named with its cell.

A column of 100,000 cells holds few different texts, so each is looked at once; numbers are checked as a whole.
"""

import datetime as dt
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from msoko_desktop.domain.assessments.tables import TableRemark, cell_name
from msoko_desktop.domain.grids import LARGEST, parse_number
from msoko_desktop.domain.language.russian import date_dots, one_line, shortened
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.readers.result_tables.rules import TableRules, bare
from msoko_desktop.readers.sheet_cells import Corner

_LONGEST_TEXT = 300
_MARK_LETTERS = frozenset("2345")
T = TypeVar("T")


class Unfit(Exception):
    """A cell does not hold what its column needs; the text says what it holds instead."""


@dataclass(slots=True)
class Notes:
    """Remarks on a sheet, gathered while it is read; past the limit those on cells are only counted."""

    sheet: str
    top: int
    left: int
    limit: int
    errors: Mapping[Corner, str] = field(default_factory=dict)
    uncounted: frozenset[Corner] = frozenset()
    remarks: list[TableRemark] = field(default_factory=list)
    cells: list[tuple[int, int, TableRemark]] = field(default_factory=list)
    left_out: int = 0

    @property
    def place(self) -> str:
        """The beginning of a sentence about the sheet: «лист «Ф1», »; "" for a file without sheets."""
        return f"Лист «{self.sheet}», " if self.sheet else ""

    def cell(self, row: int, column: int, text: str, severity: Severity = Severity.ERROR) -> None:
        """Note something about a cell; row and column are those of the sheet's own rows, from 0."""
        if len(self.cells) >= self.limit:
            self.left_out += 1
            return
        name = cell_name(self.top + row, self.left + column)
        word = "ячейка" if self.sheet else "Ячейка"
        remark = TableRemark(severity, f"{self.place}{word} {name}: {text}.", self.sheet, name)
        self.cells.append((row, column, remark))

    def say(self, text: str, severity: Severity = Severity.WARNING) -> None:
        """Note something about the whole sheet: one sentence."""
        self.remarks.append(TableRemark(severity, text, self.sheet))

    def finished(self) -> tuple[TableRemark, ...]:
        """Return all remarks: those on the whole, then those on cells in their order, a line about those left out."""
        of_cells = [remark for _, _, remark in sorted(self.cells, key=lambda one: one[:2])]
        more = [TableRemark(Severity.WARNING, f"Ещё замечаний к отдельным ячейкам: {self.left_out}.", self.sheet)]
        return (*self.remarks, *of_cells, *(more if self.left_out else ()))


class Reader:
    """Reads columns of one sheet: `rows` are the numbers of the rows of data within the sheet's own rows."""

    def __init__(self, rules: TableRules, notes: Notes, rows: Sequence[int]) -> None:
        self.rules = rules
        self.notes = notes
        self.rows = rows
        self._told: set[Corner] = set()
        self._damaged = {place[1] - notes.left for place in (*notes.errors, *notes.uncounted)}

    def numbers(self, values: Sequence[object], column: int) -> list[float | None]:
        """Return a column as numbers; what is none is noted and left empty."""
        kinds = set(map(type, values))
        if kinds <= {float} and self._sound(values):
            return list(values)  # type: ignore[arg-type]  # all are floats
        return self._converted(values, column, self.number, None)

    def marks(self, values: Sequence[object], column: int) -> list[str]:
        """Return a column as labels of marks («4», «зачёт»), "" for none; what is none is noted."""
        return self._converted(values, column, lambda value: self.mark(value) or "", "")

    def texts(self, values: Sequence[object], column: int) -> list[str]:
        """Return a column as texts, each on one line; numbers as they are written."""
        return self._converted(values, column, lambda value: plain_text(value) or "", "")

    def _sound(self, values: Sequence[object]) -> bool:
        numbers: Sequence[float] = values  # type: ignore[assignment]  # all are floats
        return not numbers or (
            all(map(math.isfinite, numbers)) and min(numbers) >= -LARGEST and max(numbers) <= LARGEST
        )

    def _converted(self, values: Sequence[object], column: int, convert: Callable[[object], T], empty: T) -> list[T]:
        """Return a column converted: each different value once, with a remark for each cell that does not fit."""
        quick = set(map(type, values)) <= {float, str}
        found: dict[object, T] = {}
        unfit: dict[object, str] = {}
        # True, 1 and 1.0 are one key of a dictionary, hence their types beside them where there may be others.
        keyed: Sequence[object] = values if quick else list(zip(map(type, values), values, strict=True))
        for key in set(keyed):
            try:
                found[key] = convert(key if quick else key[1])  # type: ignore[index]  # a pair then
            except Unfit as error:
                found[key], unfit[key] = empty, str(error)
        if unfit or column in self._damaged:
            self._tell(values, keyed, column, unfit)
        return list(map(found.__getitem__, keyed))

    def _tell(
        self, values: Sequence[object], keyed: Sequence[object], column: int, unfit: Mapping[object, str]
    ) -> None:
        for place, value in enumerate(values):
            text = unfit.get(keyed[place])
            row = self.rows[place]
            corner = (self.notes.top + row, self.notes.left + column)
            if text is None and value == "":
                if corner in self.notes.errors:
                    text = f"ошибка формулы «{self.notes.errors[corner]}»"
                elif corner in self.notes.uncounted:
                    text = "формула без результата, откройте файл в Excel и сохраните"
            if text is not None and corner not in self._told:
                self._told.add(corner)
                self.notes.cell(row, column, text)

    def number(self, value: object) -> float | None:
        """Return a cell as a number, None for an empty one. Raises Unfit."""
        if isinstance(value, bool):
            raise Unfit(f"«{'да' if value else 'нет'}» вместо числа")
        if isinstance(value, int | float):
            if not math.isfinite(value) or abs(value) > LARGEST:
                raise Unfit("невозможное число")
            return float(value)
        if not isinstance(value, str):
            _refuse_number(value)
            return None
        word = bare(value)
        if word in self.rules.empty:
            return None
        number = parse_number(value)
        if number is None:
            text = one_line(value.lower()).rstrip(".")
            unit = next((one for one in self.rules.units if text.endswith(one)), "")
            number = parse_number(text.removesuffix(unit)) if unit else None
        if number is None:
            raise Unfit(f"«{shortened(one_line(value), 40)}» вместо числа")
        return number

    def mark(self, value: object) -> str | None:
        """Return a cell as the label of a mark. Raises Unfit."""
        if isinstance(value, str):
            word = bare(value)
            if word in self.rules.empty:
                return None
            if word in self.rules.marks:
                return self.rules.marks[word]
            if word.strip('«»"()') in _MARK_LETTERS:
                return word.strip('«»"()')
            # A label of another scale is kept as it is written; the check of the sheet tells whether it fits.
            if not any(sign.isdigit() for sign in word):
                return one_line(value)[:_LONGEST_TEXT]
        number = self.number(value)
        if number is None:
            return None
        if number != int(number) or not 0 <= number <= 100:
            raise Unfit(f"«{shortened(plain_text(value) or '', 40)}» вместо отметки")
        return str(int(number))


def plain_text(value: object) -> str | None:
    """Return a cell as text on one line; whole numbers without places, dates as people write them."""
    if isinstance(value, str):
        return one_line(value[: _LONGEST_TEXT * 2])[:_LONGEST_TEXT]
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, int | float):
        if not math.isfinite(value):
            raise Unfit("невозможное число")
        whole = abs(value) < 1e15 and value == int(value)
        return str(int(value)) if whole else repr(float(value))
    if isinstance(value, dt.date):
        return date_dots(value)
    return None if value is None else str(value)[:_LONGEST_TEXT]


def _refuse_number(value: object) -> None:
    if isinstance(value, dt.date):
        raise Unfit(f"дата {date_dots(value)} вместо числа")
    if isinstance(value, dt.time | dt.timedelta):
        raise Unfit("время вместо числа")
    if value is not None:
        raise Unfit(f"«{shortened(str(value), 40)}» вместо числа")
