"""Old binary workbooks (XLS) into blocks by way of xlrd, which is plain Python: a damaged file raises, never aborts."""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import Block, RowCounter
from msoko_desktop.readers.ole import Container, DamagedContainer, workbook_claims
from msoko_desktop.readers.packages import damaged, protected, too_large
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_values import Area, sheet_blocks

_COLUMNS = 256


def read_xls_blocks(container: Container, data: bytes, name: str, rows: RowCounter, limits: Limits) -> list[Block]:
    """Turn the visible sheets of an old binary workbook into tables; raises InputRefused."""
    blocks: list[Block] = []

    def take(book: Any, sheet: Any) -> None:
        if not sheet.visibility:
            blocks.extend(sheet_blocks(sheet.name, _rows(book, sheet), _areas(sheet), rows, limits))

    visit_sheets(container, data, name, limits, take)
    return blocks


def visit_sheets(
    container: Container, data: bytes, name: str, limits: Limits, take: Callable[[Any, Any], None]
) -> None:
    """Call `take(book, sheet)` for each sheet of an old binary workbook as xlrd has them; raises InputRefused."""
    try:
        stream = container.stream("Workbook" if "Workbook" in container.names else "Book")
    except (DamagedContainer, KeyError) as error:
        raise damaged(name, error) from error
    last_row, last_column, encrypted = workbook_claims(stream)
    if encrypted:
        raise protected(name)
    if last_column >= _COLUMNS:
        raise damaged(name, "column out of the sheet")
    if (last_row + 1) * (last_column + 1) > limits.sheet_cells:
        raise too_large(name)
    import xlrd

    try:
        with xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO(), on_demand=True
        ) as book:
            for place in range(book.nsheets):
                take(book, book.sheet_by_index(place))
    except (InputRefused, MemoryError):
        raise
    except Exception as error:  # xlrd raises whatever its unpacking meets: struct, index, assertion, lookup errors
        raise damaged(name, error) from error


def _areas(sheet: Any) -> list[Area]:
    return [(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]


def _rows(book: Any, sheet: Any) -> Iterator[list[object]]:
    for number in range(sheet.nrows):
        yield [cell_value(book, cell) for cell in sheet.row(number)]


def cell_value(book: Any, cell: Any) -> object:
    """Return the value of a cell of xlrd as Python knows it, "" for an error."""
    from xlrd import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_ERROR, xldate

    if cell.ctype == XL_CELL_DATE:
        try:
            moment = xldate.xldate_as_datetime(cell.value, book.datemode)
        except (xldate.XLDateError, OverflowError, ValueError):
            return float(cell.value)
        return moment if cell.value >= 1 else dt.time(moment.hour, moment.minute)
    if cell.ctype == XL_CELL_BOOLEAN:
        return bool(cell.value)
    return "" if cell.ctype == XL_CELL_ERROR else cell.value
