"""Filling cells from their neighbours: down, to the right, and by the handle, which goes on with series of numbers."""

import re
from itertools import pairwise

from msoko_desktop.domain.grids import CellEdit, Value, ValueKind, format_value
from msoko_desktop.domain.language.russian import parse_date
from msoko_desktop.gui.grid.model import GridModel
from msoko_desktop.gui.grid.painting import Area

_ENDING = re.compile(r"(.*?)(\d{1,15})")


def continued(values: list[Value], count: int, *, integers: bool = False) -> list[Value]:
    """Return the values that follow: an arithmetic series of two or more goes on, anything else is repeated.

    Texts that end with a number («0012») go on as well where there are two of them at least. `integers`: the series is
    of whole numbers not below 0, what it cannot hold is repeated.
    """
    numbers = [value for value in values if isinstance(value, int | float)]
    if len(values) >= 2 and len(numbers) == len(values):
        step = numbers[1] - numbers[0]
        if all(abs(later - earlier - step) < 1e-9 for earlier, later in pairwise(numbers)):
            following = [round(numbers[-1] + step * (place + 1), 9) for place in range(count)]
            if not integers or all(number >= 0 for number in following):
                return list(following)
    series = _numbered(values, count)
    return series if series is not None else [values[place % len(values)] for place in range(count)]


def _numbered(values: list[Value], count: int) -> list[Value] | None:
    found = [_ENDING.fullmatch(value) for value in values if isinstance(value, str)]
    parts = [(one[1], one[2]) for one in found if one is not None]
    if len(parts) < 2 or len(parts) != len(values) or len({front for front, _ in parts}) != 1:
        return None
    numbers = [int(digits) for _, digits in parts]
    step = numbers[1] - numbers[0]
    if any(later - earlier != step for earlier, later in pairwise(numbers)):
        return None
    last = numbers[-1] + step * count
    if last < 0 or numbers[-1] + step < 0:
        return None
    return [f"{parts[0][0]}{numbers[-1] + step * (place + 1):0{len(parts[-1][1])}d}" for place in range(count)]


def by_handle(model: GridModel, area: Area, target: Area) -> tuple[list[CellEdit], int]:
    """Return the edits that fill `target` from the selection `area`, which it holds, and how many cells are skipped."""
    edits: list[CellEdit] = []
    skipped = 0
    upright = target[1] == area[1] and target[3] == area[3]
    backwards = target[0] < area[0] or target[1] < area[1]
    lines = range(area[1], area[3] + 1) if upright else range(area[0], area[2] + 1)
    first, last = (area[0], area[2]) if upright else (area[1], area[3])
    start, end = (target[0], target[2]) if upright else (target[1], target[3])
    places = list(range(first - 1, start - 1, -1)) if backwards else list(range(last + 1, end + 1))
    for line in lines:
        cells = [(place, line) if upright else (line, place) for place in range(first, last + 1)]
        values = [model.value(*cell) for cell in cells]
        whole = any(model.columns[column].kind is ValueKind.COUNT for _, column in cells)
        following = continued(values[::-1] if backwards else values, len(places), integers=whole)
        for place, value in zip(places, following, strict=True):
            cell = (place, line) if upright else (line, place)
            if model.can_type(*cell) and fits(model, cell[1], value):
                edits.append(CellEdit(model.row_key(cell[0]), model.columns[cell[1]].key, value))
            else:
                skipped += 1
    return edits, skipped


def from_first(model: GridModel, area: Area, *, down: bool) -> tuple[list[CellEdit], int]:
    """Return the edits of Ctrl+D (Ctrl+R): the first row (column) of a block into the others, of a single one the
    neighbour before it; and how many cells are skipped."""
    top, left, bottom, right = area
    single = top == bottom if down else left == right
    if single and (top if down else left) == 0:
        return [], 0
    first = (top if down else left) - single
    places = range(first + 1, (bottom if down else right) + 1)
    edits: list[CellEdit] = []
    skipped = 0
    for line in range(left, right + 1) if down else range(top, bottom + 1):
        value = model.value(first, line) if down else model.value(line, first)
        for place in places:
            row, column = (place, line) if down else (line, place)
            if model.can_type(row, column) and fits(model, column, value):
                edits.append(CellEdit(model.row_key(row), model.columns[column].key, value))
            else:
                skipped += 1
    return edits, skipped


def fits(model: GridModel, column: int, value: Value) -> bool:
    """Whether a value of another column can stand in this one."""
    found = model.columns[column]
    if value is None:
        return True
    match found.kind:
        case ValueKind.TEXT:
            return isinstance(value, str)
        case ValueKind.CHOICE:
            return value in found.choices
        case ValueKind.DATE:
            return isinstance(value, str) and parse_date(format_value(found, value)) is not None
        case ValueKind.COUNT:
            return isinstance(value, int | float) and value >= 0 and value == int(value)
    return isinstance(value, int | float)
