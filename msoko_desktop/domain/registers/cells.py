"""What a cell of a register holds for the grid and how it is kept; what is doubtful in it."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellRemark,
    GridColumn,
    Value,
    ValueKind,
    format_value,
    parse_value,
    shortened,
)
from msoko_desktop.domain.language.russian import comparable, date_dots
from msoko_desktop.domain.registers import school_tokens
from msoko_desktop.domain.registers.model import (
    NO,
    YES,
    FieldKind,
    Register,
    RegisterColumn,
    RegisterRow,
    parse_stored_date,
    plain_number,
)
from msoko_desktop.domain.remarks import Severity

_Wrong = tuple[Severity, str, str]
LONGEST = 4_000  # characters of a cell
_KINDS = {
    FieldKind.CHOICE: ValueKind.CHOICE,
    FieldKind.YES_NO: ValueKind.CHOICE,
    FieldKind.DATE: ValueKind.DATE,
    FieldKind.UNTIL: ValueKind.DATE,
    FieldKind.COUNT: ValueKind.COUNT,
    FieldKind.NUMBER: ValueKind.NUMBER,
    FieldKind.SHARE: ValueKind.SHARE,
}
_SAMPLES = {
    FieldKind.PERSON: "Константинопольская А. В.",
    FieldKind.SCHOOL: "МБОУ «Средняя школа № 1»",
    FieldKind.SCHOOLS: "МБОУ «Средняя школа № 1»",
    FieldKind.DATE: "00.00.0000",
    FieldKind.UNTIL: "00.00.0000",
}


def grid_column(column: RegisterColumn, schools: Sequence[str] = ()) -> GridColumn:
    """Return a column as the grid takes it; `schools` are offered where schools are entered."""
    tip = f"{column.title} ({column.kind.label}). {column.note}".strip()
    choices = column.choices
    if column.kind is FieldKind.YES_NO:
        choices = (YES, NO)
    elif column.kind is FieldKind.SCHOOL:
        choices = tuple(schools)
    return GridColumn(
        column.key,
        column.title,
        # A list without a choice would take nothing at all: until it has some, any text may stand there.
        ValueKind.TEXT if column.kind is FieldKind.CHOICE and not choices else _KINDS.get(column.kind, ValueKind.TEXT),
        tip,
        choices=choices,
        minimum=0 if column.kind in (FieldKind.COUNT, FieldKind.SHARE) else None,
        maximum=100 if column.kind is FieldKind.SHARE else None,
        sample=_SAMPLES.get(column.kind, ""),
        optional=not column.required,
    )


def cell_value(column: RegisterColumn, stored: str, schools: Mapping[int, str]) -> Value:
    """Return what is kept as the grid holds it; what is no value of the column any more stands there as text."""
    if not stored:
        return None
    if column.kind.is_school:
        return school_tokens.shown(stored, schools)
    if column.kind.is_number:
        try:
            return float(stored)
        except ValueError:
            return stored
    return stored


def cell_values(column: RegisterColumn, stored: Sequence[str | None], schools: Mapping[int, str]) -> list[Value]:
    """Return a whole column as the grid holds it (None: an empty cell): thousands of cells at once."""
    if not (column.kind.is_school or column.kind.is_number):
        return list(stored)  # days and texts stand there as they are kept
    known: dict[str | None, Value] = {None: None}
    for value in stored:
        if value not in known:
            known[value] = cell_value(column, value or "", schools)
    return [known[value] for value in stored]


def stored_value(column: RegisterColumn, value: Value, find: Callable[[str], int | None]) -> str:
    """Return the value of a cell as it is kept, "" for an empty one."""
    if value is None:
        return ""
    if isinstance(value, str):
        if column.kind.is_school:
            return school_tokens.stored(value, find, several=column.kind is FieldKind.SCHOOLS)
        return value.strip()
    return plain_number(value)


def remarks_of(
    register: Register, columns: Sequence[GridColumn], rows: Sequence[RegisterRow], today: dt.date
) -> tuple[CellRemark, ...]:
    """Return what is doubtful or impossible in the rows as they are kept."""
    found: list[CellRemark] = []
    for column, grid in zip(register.shown, columns, strict=True):
        check = _Check(column, grid, today)
        if check.is_needed:
            for row in rows:
                stored = row.stored.get(column.key)
                sentence = check.sentence(stored) if stored else None
                if sentence is not None:
                    found.append(CellRemark(str(row.id), column.key, sentence[0], sentence[1], sentence[2]))
        if column.unique:
            found += _twice(column, rows)
    if register.shown and not any(column.required for column in register.shown):
        return tuple(found)
    return (*found, *_missing(register, rows))


class _Check:
    def __init__(self, column: RegisterColumn, grid: GridColumn, today: dt.date) -> None:
        self.column, self.grid, self.today = column, grid, today
        self.allowed = frozenset(grid.choices) if grid.kind is ValueKind.CHOICE else None
        self._known: dict[str, _Wrong | None] = {}

    @property
    def is_needed(self) -> bool:
        """Whether anything can be wrong with a cell by itself: a text takes all."""
        kind = self.column.kind
        schools = kind.is_school and not self.column.other
        return kind.is_date or kind.is_number or schools or self.allowed is not None

    def sentence(self, stored: str) -> _Wrong | None:
        """Return severity, sentence and rule of what is wrong with a kept value; equal ones are looked at once."""
        if stored not in self._known:
            self._known[stored] = self._look(stored)
        return self._known[stored]

    def _look(self, stored: str) -> _Wrong | None:
        kind = self.column.kind
        if kind.is_date:
            return self._of_date(stored)
        if kind.is_school and not self.column.other:
            unknown = school_tokens.others(stored)
            if unknown:
                words = f"Школы «{shortened(unknown[0])}» нет в списке школ района."
                return Severity.WARNING, words, "unknown_school"
        elif self.allowed is not None and stored not in self.allowed:
            return Severity.WARNING, f"Значения «{shortened(stored)}» нет в списке этого столбца.", "unknown_choice"
        elif kind.is_number:
            return self._of_number(stored)
        return None

    def _of_date(self, stored: str) -> _Wrong | None:
        day = parse_stored_date(stored)
        if day is None:
            return Severity.ERROR, f"«{shortened(stored)}» — не дата. Введите, например, «01.09.2026».", "no_date"
        if self.column.kind is FieldKind.UNTIL and day < self.today:
            return Severity.WARNING, f"Срок действия закончился {date_dots(day)}.", "expired"
        return None

    def _of_number(self, stored: str) -> _Wrong | None:
        try:
            value = float(stored)
        except ValueError:
            return Severity.ERROR, f"«{shortened(stored)}» — не число.", "no_number"
        low, high = self.grid.minimum, self.grid.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            bounds = f"от {low:g} до {high:g}" if low is not None and high is not None else f"не меньше {low:g}"
            return Severity.ERROR, f"Здесь должно быть {bounds}.", "range"
        return None


def _twice(column: RegisterColumn, rows: Sequence[RegisterRow]) -> list[CellRemark]:
    first: dict[str, int] = {}
    found = []
    for row in rows:
        value = comparable(row.stored.get(column.key, ""))
        if value and value in first:
            words = f"«{shortened(row.text(column.key))}» в этом столбце уже есть."
            found.append(CellRemark(str(row.id), column.key, Severity.WARNING, words, "twice"))
        first.setdefault(value, row.id)
    return found


def _missing(register: Register, rows: Sequence[RegisterRow]) -> list[CellRemark]:
    return [
        CellRemark(str(row.id), column.key, Severity.WARNING, f"Не заполнено: {column.title}.", "missing")
        for column in register.shown
        if column.required
        for row in rows
        if not row.stored.get(column.key)
    ]


def shown_value(column: RegisterColumn, stored: str, schools: Mapping[int, str]) -> str:
    """Return what is kept as a person reads it."""
    value = cell_value(column, stored, schools)
    return format_value(grid_column(column), value)


def converted(
    old: RegisterColumn, new: RegisterColumn, stored: str, schools: Mapping[int, str], find: Callable[[str], int | None]
) -> str:
    """Return a kept value after the kind of its column changed; what is no value of the new kind stays as its text."""
    return typed(new, shown_value(old, stored, schools), find)


def typed(column: RegisterColumn, text: str, find: Callable[[str], int | None]) -> str:
    """Return a text of a table of somebody else's as it is kept; what is no value of the column stays as it is."""
    try:
        value = parse_value(grid_column(column), text)
    except InputRefused:
        return text.strip()
    return stored_value(column, value, find)
