"""The rows that a school filled in: columns found by their keys or headings, each cell read or named as unreadable."""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msoko_desktop.domain.assessments.form_identity import KEY_SIGN, SHEET_SIGN, TOTAL_WORD
from msoko_desktop.domain.assessments.forms import FilledSheet, FormColumn, FormRow
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import LARGEST, GridColumn, Value, ValueKind, format_number, parse_value
from msoko_desktop.domain.language.russian import comparable, counted, shortened
from msoko_desktop.readers.sheet_cells import Corner, SheetCells, address

SIGN_ROWS = 60  # the hidden rows and the headings are looked for in so many rows from the top
_NOT_DONE = frozenset({"x", "х", "-", "–", "—", "н", "н/д"})  # a task that was not done, as ФИС ОКО writes it
_ENOUGH = 0.5  # of the headings make a row that of the headings
LONGEST_TEXT = 100


@dataclass(slots=True)
class _Reading:
    """A sheet being read: what is wrong in it, what the person should know."""

    sheet: SheetCells
    columns: Mapping[str, int]
    telling: Sequence[GridColumn] = ()
    idle: int = 0
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def place(self, row: int, column: int) -> str:
        return f"лист «{self.sheet.name}», ячейка {address(row, column)}"

    def problem(self, row: int, column: int, text: str) -> None:
        self.problems.append(f"{self.place(row, column)}: {text}")

    def remark(self, row: int, column: int, text: str) -> None:
        self.remarks.append(f"{self.place(row, column)}: {text}")


def read_rows(
    sheet: SheetCells, assessment_id: int, columns: Sequence[FormColumn]
) -> tuple[FilledSheet, tuple[str, ...], tuple[str, ...]]:
    """Return the filled rows of a sheet, what makes them unfit (each with its cell), and remarks.

    The first of `columns` names a row. Raises InputRefused where the table has lost its headings.
    """
    found = find_headings(sheet, columns)
    if found is None:
        raise InputRefused(
            f"лист «{sheet.name}»: не найдены заголовки граф. Верните их из файла, который прислал отдел образования"
        )
    heading, places = found
    inputs = [column.cell for column in columns if column.calculation is None]
    reading = _Reading(sheet, places, [one.cell for one in columns if one.calculation is None and not one.names])
    missing = [column.title for column in inputs if column.key not in places]
    if missing:
        raise InputRefused(f"лист «{sheet.name}»: нет графы «{shortened(missing[0], 60)}». Верните её на место")
    _look_at_merged(reading, heading, inputs)
    rows = []
    for number in range(heading + 1, sheet.bottom + 1):
        row = _row(reading, number, inputs)
        if row is not None:
            rows.append(row)
    if reading.idle:
        told = counted(reading.idle, "строка", "строки", "строк")
        reading.remarks.append(f"лист «{sheet.name}»: {told} без данных, в приём не вошли")
    return FilledSheet(assessment_id, sheet.name, tuple(rows)), tuple(reading.problems), tuple(reading.remarks)


def find_headings(sheet: SheetCells, columns: Sequence[FormColumn]) -> tuple[int, dict[str, int]] | None:
    """Return the row of the headings and the place of each column by its key; None where they are gone.

    The hidden row of keys comes first: headings may have been reworded. Of a key that stands twice the first counts.
    """
    keys = {f"{KEY_SIGN}{column.key}": column.key for column in columns}
    titles: dict[str, str] = {}
    for column in columns:
        titles.setdefault(comparable(column.cell.title), column.key)
    by_keys: dict[str, int] = {}
    best: tuple[int, dict[str, int]] | None = None
    for row in range(sheet.top, min(sheet.bottom + 1, sheet.top + SIGN_ROWS)):
        texts = [
            (place, value)
            for place in range(sheet.left, sheet.right + 1)
            if isinstance(value := sheet.value(row, place), str)
        ]
        if any(text.strip() == SHEET_SIGN for _, text in texts):
            continue
        signs = {keys[text.strip()]: place for place, text in reversed(texts) if text.strip() in keys}
        if len(signs) > len(by_keys):
            by_keys = signs
        named = {titles[folded]: place for place, text in reversed(texts) if (folded := comparable(text)) in titles}
        if best is None or len(named) > len(best[1]):
            best = (row, named)
    if best is None or len(best[1]) < max(1, len(titles) * _ENOUGH):
        return None if not by_keys else _under_keys(sheet, by_keys, keys)
    return best[0], {**best[1], **by_keys}


def _under_keys(
    sheet: SheetCells, by_keys: dict[str, int], keys: Mapping[str, str]
) -> tuple[int, dict[str, int]] | None:
    """Return the row of the total as that of the headings, where the headings themselves were reworded."""
    for row in range(sheet.top, min(sheet.bottom + 1, sheet.top + SIGN_ROWS)):
        if any(_is_total(sheet.value(row, place)) for place in by_keys.values()):
            return row, by_keys
    return None


def _is_total(value: object) -> bool:
    return isinstance(value, str) and comparable(value).startswith(comparable(TOTAL_WORD))


def _row(reading: _Reading, number: int, inputs: Sequence[GridColumn]) -> FormRow | None:
    """Return a row, None for an empty one, that of the total, or one that is unfit."""
    sheet, places = reading.sheet, reading.columns
    name_place = places[inputs[0].key]
    if _is_total(sheet.value(number, name_place)):
        return None
    if all(_is_empty(reading, number, places[column.key]) for column in inputs):
        return None
    before = len(reading.problems)
    values = {column.key: _value(reading, number, places[column.key], column) for column in inputs}
    cells = {column.key: address(number, places[column.key]) for column in inputs}
    if len(reading.problems) > before:
        return None
    if all(values[column.key] is None for column in reading.telling):
        reading.idle += any(value is not None for value in values.values())
        return None
    if values[inputs[0].key] is None:
        reading.problem(number, name_place, f"не заполнено «{inputs[0].title}», а в строке есть данные. Заполните")
        return None
    if number in sheet.hidden_rows:
        reading.remark(number, name_place, "строка скрыта, данные из неё приняты")
    return FormRow(number + 1, values, cells)


def _is_empty(reading: _Reading, row: int, column: int) -> bool:
    corner = (row, column)
    if corner in reading.sheet.errors or corner in reading.sheet.uncounted:
        return False
    value = reading.sheet.value(row, column)
    return value in ("", None) or (isinstance(value, str) and not value.strip())


def _value(reading: _Reading, row: int, place: int, column: GridColumn) -> Value:
    """Return the value of a cell as the column keeps it; what cannot be one is noted as a problem."""
    sheet, corner = reading.sheet, (row, place)
    if corner in sheet.errors:
        shown = sheet.errors[corner] or "#ЗНАЧ!"
        reading.problem(row, place, f"ошибка «{shown}» вместо значения. Введите значение")
        return None
    if corner in sheet.uncounted:
        reading.problem(row, place, "формула без результата. Введите само значение")
        return None
    raw = sheet.value(row, place)
    try:
        value = _read(raw, column)
    except InputRefused as error:
        reading.problem(row, place, str(error).rstrip("."))
        return None
    if corner in sheet.formulas and value is not None:
        shown = format_number(value) if isinstance(value, float | int) else shortened(value, 30)
        reading.remark(row, place, f"формула вместо значения, принят её результат «{shown}»")
    return value


def _read(raw: object, column: GridColumn) -> Value:
    """Return a raw value as the column keeps it. Raises InputRefused with one sentence."""
    if raw is None or raw == "":
        return None
    if isinstance(raw, bool):
        raise InputRefused(f"логическое значение вместо данных. Введите {_wanted(column)}")
    if isinstance(raw, dt.datetime | dt.date | dt.time | dt.timedelta):
        shown = f" {raw:%d.%m.%Y}" if isinstance(raw, dt.date) else ""
        raise InputRefused(
            f"дата{shown} вместо данных: так таблица поняла введённое. Задайте ячейке текстовый формат и введите "
            f"{_wanted(column)} снова"
        )
    if isinstance(raw, float | int):
        return _from_number(float(raw), column)
    text = str(raw).strip()
    if column.kind in (ValueKind.NUMBER, ValueKind.COUNT, ValueKind.SHARE) and text.lower() in _NOT_DONE:
        return None
    if len(text) > LONGEST_TEXT:
        raise InputRefused(f"«{shortened(text, 40)}» — слишком длинный текст. Введите {_wanted(column)}")
    return _within(parse_value(column, text), column)


def _from_number(number: float, column: GridColumn) -> Value:
    if not math.isfinite(number) or abs(number) > LARGEST:
        raise InputRefused(f"число за пределами возможного. Введите {_wanted(column)}")
    if column.kind in (ValueKind.TEXT, ValueKind.CHOICE):
        return parse_value(column, format_number(number, 6))
    if column.kind is ValueKind.COUNT and (number != int(number) or number < 0):
        raise InputRefused(f"«{format_number(number, 6)}» — нужно целое число, 0 или больше")
    return _within(number, column)


def _within(value: Value, column: GridColumn) -> Value:
    """Refuse what lies beyond the least and the greatest that the cell can hold."""
    if isinstance(value, float | int):
        if column.maximum is not None and value > column.maximum:
            raise InputRefused(f"«{format_number(value)}» больше наибольшего — {format_number(column.maximum)}")
        if value < (column.minimum or 0):
            raise InputRefused(f"«{format_number(value)}» меньше наименьшего — {format_number(column.minimum or 0)}")
    return value


def _wanted(column: GridColumn) -> str:
    if column.kind is ValueKind.TEXT:
        return "текст"
    if column.kind is ValueKind.CHOICE:
        return "одно из значений списка"
    return "число"


def _look_at_merged(reading: _Reading, heading: int, inputs: Sequence[GridColumn]) -> None:
    """Refuse merged cells over the table: it cannot be told which row or column their value is for."""
    typed = {reading.columns[column.key] for column in inputs}
    for (top, left), (bottom, right) in reading.sheet.merged:
        touched = [column for column in typed if left <= column <= right]
        if bottom <= heading or not touched or _blank(reading.sheet, (top, left)):
            continue
        reading.problem(
            max(top, heading + 1),
            min(touched),
            f"ячейки {address(top, left)}:{address(bottom, right)} объединены. Разъедините их и заполните каждую",
        )


def _blank(sheet: SheetCells, corner: Corner) -> bool:
    return sheet.value(*corner) in ("", None)
