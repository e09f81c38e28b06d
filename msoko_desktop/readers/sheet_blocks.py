"""XLSX and XLS into blocks by way of calamine, after looking whether the sheets keep to sane bounds."""

import datetime as dt
import io
import re
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import Block, Cell, Row, RowCounter, Table, cell_text
from msoko_desktop.readers.ole import Container, DamagedContainer, workbook_claims
from msoko_desktop.readers.packages import Package, damaged, parse_xml, protected, too_large
from msoko_desktop.readers.rules import Limits

_REFERENCE = re.compile(rb"""[\s]r\s*=\s*["']([A-Za-z]{0,3})(\d{1,10})["']""")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b")
_SHEET_PART = re.compile(r"^xl/worksheets/[^/]+\.(xml|bin)$")
_MOST_MERGED = 20_000
_XLS_COLUMNS = 256
_SMALL = 1e15


def read_xlsx_blocks(package: Package, data: bytes, rows: RowCounter, limits: Limits) -> list[Block]:
    """Turn the sheets of an XLSX package into tables; raises InputRefused."""
    package.check_all()
    for part in sorted(package.names):
        if _SHEET_PART.match(part):
            content = package.read(part)
            if part.endswith(".xml"):
                parse_xml(content, package.name)
            _check_bounds(content, package.name, limits)
    return _read(data, package.name, rows, limits)


def read_xls_blocks(container: Container, data: bytes, name: str, rows: RowCounter, limits: Limits) -> list[Block]:
    """Turn the sheets of an old binary workbook into tables; raises InputRefused."""
    try:
        stream = container.stream("Workbook" if "Workbook" in container.names else "Book")
    except (DamagedContainer, KeyError) as error:
        raise damaged(name, error) from error
    last_row, last_column, encrypted = workbook_claims(stream)
    if encrypted:
        raise protected(name)
    if last_column >= _XLS_COLUMNS:
        raise damaged(name, "column out of the sheet")
    if (last_row + 1) * (last_column + 1) > limits.sheet_cells:
        raise too_large(name)
    return _read(data, name, rows, limits)


def _check_bounds(content: bytes, name: str, limits: Limits) -> None:
    """Refuse a sheet whose corners are so far apart that reading it would fill the memory."""
    last_row = last_column = 1
    for match in _REFERENCE.finditer(content):
        last_row = max(last_row, int(match.group(2)))
        column = 0
        for letter in match.group(1).upper():
            column = column * 26 + letter - 64
        last_column = max(last_column, column)
    if last_row * last_column > limits.sheet_cells or len(_MERGED.findall(content)) > _MOST_MERGED:
        raise too_large(name)


def _read(data: bytes, name: str, counter: RowCounter, limits: Limits) -> list[Block]:
    import python_calamine as calamine

    blocks: list[Block] = []
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for meta in book.sheets_metadata:
                if meta.typ == calamine.SheetTypeEnum.WorkSheet and meta.visible == calamine.SheetVisibleEnum.Visible:
                    blocks.extend(_sheet(book.get_sheet_by_name(meta.name), counter, limits))
    except calamine.PasswordError as error:
        raise protected(name) from error
    except (InputRefused, KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as error:  # a panic inside calamine is no Exception, and a damaged file may cause one
        raise damaged(name, error) from error
    return blocks


def _sheet(sheet: Any, counter: RowCounter, limits: Limits) -> list[Block]:
    if not sheet.total_height or not sheet.total_width or sheet.start is None:
        return []
    first_row, first_column = sheet.start
    spans, covered = _merges(sheet, first_row, first_column, limits)
    rows: list[Row] = []
    texts: dict[tuple[int, int], Cell] = {}
    gap = False
    for number, values in enumerate(sheet.to_python(skip_empty_area=True)):
        filled = [column for column, value in enumerate(values) if value not in ("", None)]
        inside = any((number, column) in covered for column in range(min(len(values), limits.columns)))
        if not filled and not inside:
            gap = True
            continue
        counter.take()
        cells: list[Cell] = []
        for column, value in enumerate(values[: limits.columns]):
            origin = covered.get((number, column))
            if origin is not None:
                above = texts.get(origin)
                if above is not None and origin[1] == column:
                    cells.append(Cell(above.text, column, above.span, 1, True))
                continue
            text, hint = _text(value)
            height, width = spans.get((number, column), (1, 1))
            cell = Cell(text, column, width, height, False, False, hint)
            if height > 1:
                texts[(number, column)] = cell
            cells.append(cell)
        rows.append(Row(tuple(cells), gap))
        gap = False
    return [Table(tuple(rows), name=str(sheet.name))] if rows else []


def _merges(
    sheet: Any, first_row: int, first_column: int, limits: Limits
) -> tuple[dict[tuple[int, int], tuple[int, int]], dict[tuple[int, int], tuple[int, int]]]:
    """Return the sizes of merged cells by their corner, and the corner of every cell they cover."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        corner = (top - first_row, left - first_column)
        height = min(bottom, first_row + limits.rows) - top + 1
        width = min(right, first_column + limits.columns) - left + 1
        if min(corner) < 0 or height < 1 or width < 1 or len(covered) + height * width > limits.sheet_cells:
            continue
        spans[corner] = (height, width)
        for row in range(height):
            for column in range(width):
                if row or column:
                    covered[(corner[0] + row, corner[1] + column)] = corner
    return spans, covered


def _text(value: object) -> tuple[str, str]:
    """Write a value as a clerk would see it, with the hint that it was a date or a number."""
    if isinstance(value, bool):
        return ("да" if value else "нет"), ""
    if isinstance(value, dt.date):  # a datetime is a date too
        return value.strftime("%d.%m.%Y"), "date"
    if isinstance(value, float | int):
        if isinstance(value, int) or (value == int(value) if abs(value) < _SMALL else False):
            return str(int(value)), "number"
        return repr(round(value, 10)), "number"
    if isinstance(value, dt.time):
        return value.strftime("%H:%M"), ""
    if isinstance(value, dt.timedelta):
        return str(value), ""
    return cell_text([str(value)]) if value is not None else "", ""
