"""XLSX into blocks by way of calamine, after looking whether the sheets keep to sane bounds."""

import io
import re
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import Block, RowCounter
from msoko_desktop.readers.packages import Package, damaged, parse_xml, protected, too_large
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_values import sheet_blocks

_REFERENCE = re.compile(rb"""[\s]r\s*=\s*["']([A-Za-z]{0,3})(\d{1,10})["']""")
# A cell whose formula has no result beside it, written by a program that does not count: Excel stores both, and an
# empty text as a result is marked t="str".
_UNCOUNTED = re.compile(
    rb"""<(?:\w+:)?c\b(?![^<>]*\bt\s*=\s*["']str["'])[^<>]*>\s*"""
    rb"""<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*"""
    rb"""(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"""
)
# A cell that does not begin as Excel writes it, or is beyond column AZ or row 199,999.
_UNUSUAL = re.compile(rb"""<c(?! r="A?[A-Z](?:\d{1,5}|1\d{5})")""")
_NEAR_CELLS = 200_000 * 52
_SHEET_PART = re.compile(r"^xl/worksheets/[^/]+\.(xml|bin)$")
_MOST_MERGED = 20_000


def read_xlsx_blocks(package: Package, data: bytes, rows: RowCounter, limits: Limits) -> list[Block]:
    """Turn the sheets of an XLSX package into tables; raises InputRefused."""
    package.check_all()
    for part in sorted(package.names):
        if _SHEET_PART.match(part):
            content = package.read(part)
            if part.endswith(".xml"):
                parse_xml(content, package.name)
                if _UNCOUNTED.search(content):
                    raise InputRefused(
                        f"В файле «{package.name}» есть формулы без результатов: откройте его в Excel, сохраните "
                        "и загрузите снова."
                    )
            check_bounds(content, package.name, limits)
    return _read(data, package.name, rows, limits)


def check_bounds(content: bytes, name: str, limits: Limits) -> None:
    """Refuse a sheet whose corners are so far apart that reading it would fill the memory."""
    end = max(content.rfind(b"</sheetData>"), 0)  # merged cells are listed behind the data
    if content.count(b"mergeCell ", end) > _MOST_MERGED:
        raise too_large(name)
    if limits.sheet_cells >= _NEAR_CELLS and _is_near(content):
        return
    last_row = last_column = 1
    for match in _REFERENCE.finditer(content):
        last_row = max(last_row, int(match.group(2)))
        column = 0
        for letter in match.group(1).upper():
            column = column * 26 + letter - 64
        last_column = max(last_column, column)
    if last_row * last_column > limits.sheet_cells:
        raise too_large(name)


def _is_near(content: bytes) -> bool:
    """Tell at one go whether all cells are within `_NEAR_CELLS`; False where a closer look has to tell."""
    start, end = content.find(b"<sheetData"), content.rfind(b"</sheetData>")
    prefixed = content.find(b":", start, end) >= 0 and content.find(b":c ", start, end) >= 0
    if not 0 <= start < end or prefixed:
        return False
    return (
        content.find(b"<c ", 0, start) < 0
        and content.find(b"<c ", end) < 0
        and not _UNUSUAL.search(content, start, end)
    )


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
    merged = [
        (top - first_row, left - first_column, bottom - first_row, right - first_column)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or []
    ]
    return sheet_blocks(str(sheet.name), sheet.to_python(skip_empty_area=True), merged, counter, limits)
