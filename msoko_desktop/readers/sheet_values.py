"""The rows of a sheet, whoever has read them, as a table: values written as a clerk sees them, merged cells."""

import datetime as dt
from collections.abc import Iterable, Sequence

from msoko_desktop.readers.blocks import Block, Cell, Row, RowCounter, Table, cell_text
from msoko_desktop.readers.rules import Limits

_SMALL = 1e15
Area = tuple[int, int, int, int]
Corner = tuple[int, int]


def sheet_blocks(
    name: str, values: Iterable[Sequence[object]], merged: Iterable[Area], counter: RowCounter, limits: Limits
) -> list[Block]:
    """Make a table of a sheet; `merged` are (first row, first column, last row, last column) from 0.

    An empty sheet gives nothing; raises InputRefused where there are too many rows.
    """
    spans, covered = _merges(merged, limits)
    rows: list[Row] = []
    hanging: dict[Corner, Cell] = {}
    gap = False
    for number, row in enumerate(values):
        filled = any(value not in ("", None) for value in row)
        inside = any((number, column) in covered for column in range(min(len(row), limits.columns)))
        if not filled and not inside:
            gap = True
            continue
        counter.take()
        cells: list[Cell] = []
        for column, value in enumerate(row[: limits.columns]):
            origin = covered.get((number, column))
            if origin is not None:
                above = hanging.get(origin)
                if above is not None and origin[1] == column:
                    cells.append(Cell(above.text, column, above.span, 1, True))
                continue
            text, hint = value_text(value)
            height, width = spans.get((number, column), (1, 1))
            cell = Cell(text, column, width, height, False, False, hint)
            if height > 1:
                hanging[(number, column)] = cell
            cells.append(cell)
        rows.append(Row(tuple(cells), gap))
        gap = False
    return [Table(tuple(rows), name=name)] if rows else []


def _merges(merged: Iterable[Area], limits: Limits) -> tuple[dict[Corner, Corner], dict[Corner, Corner]]:
    """Return the sizes of merged cells by their corner, and the corner of every cell they cover."""
    spans: dict[Corner, Corner] = {}
    covered: dict[Corner, Corner] = {}
    for top, left, bottom, right in merged:
        height = min(bottom, limits.rows) - top + 1
        width = min(right, limits.columns) - left + 1
        if min(top, left) < 0 or height < 1 or width < 1 or len(covered) + height * width > limits.sheet_cells:
            continue
        spans[(top, left)] = (height, width)
        for row in range(top, top + height):
            for column in range(left, left + width):
                if (row, column) != (top, left):
                    covered[(row, column)] = (top, left)
    return spans, covered


def value_text(value: object) -> tuple[str, str]:
    """Write a value as a clerk would see it, with the hint that it was a "date" or a "number"."""
    if isinstance(value, bool):
        return ("да" if value else "нет"), ""
    if isinstance(value, dt.date):  # a datetime is a date too
        return value.strftime("%d.%m.%Y"), "date"
    if isinstance(value, float | int):
        if isinstance(value, int) or (abs(value) < _SMALL and value == int(value)):
            return str(int(value)), "number"
        return repr(round(value, 10)), "number"
    if isinstance(value, dt.time):
        return value.strftime("%H:%M"), ""
    if isinstance(value, dt.timedelta):
        return str(value), ""
    return cell_text([str(value)]) if value is not None else "", ""
