"""The cells of old binary workbooks (XLS) as they stand, with errors, merged cells, hidden rows and sheets.

They come by way of xlrd, which is plain Python: a damaged file raises, never aborts.
"""

import datetime as dt
import io
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.ole import Container, DamagedContainer, workbook_claims
from msoko_desktop.readers.packages import damaged, protected, too_large
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_cells import SheetCells

_COLUMNS = 256
_PLAIN = frozenset({0, 1, 2, 6})  # empty, text, number, blank: their value is what stands there


def read_xls_cells(container: Container, data: bytes, name: str, limits: Limits) -> tuple[SheetCells, ...]:
    """Return the sheets of an old binary workbook, hidden ones too. Raises InputRefused."""
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

    found: list[SheetCells] = []
    try:
        with xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO(), on_demand=True
        ) as book:
            for place in range(book.nsheets):
                sheet = book.sheet_by_index(place)
                if sheet.nrows > limits.rows:
                    raise too_large(name)
                found.append(_sheet(book, sheet))
    except (InputRefused, MemoryError):
        raise
    except Exception as error:  # xlrd raises whatever its unpacking meets: struct, index, assertion, lookup errors
        raise damaged(name, error) from error
    return tuple(found)


def _sheet(book: Any, sheet: Any) -> SheetCells:
    from xlrd import XL_CELL_ERROR, error_text_from_code

    cells = SheetCells(sheet.name, not sheet.visibility)
    for number in range(sheet.nrows):
        if _PLAIN.issuperset(sheet.row_types(number)):
            cells.rows.append(sheet.row_values(number))
            continue
        row = sheet.row(number)
        cells.rows.append([_cell_value(book, cell) for cell in row])
        for column, cell in enumerate(row):
            if cell.ctype == XL_CELL_ERROR:
                cells.errors[number, column] = error_text_from_code.get(cell.value, "#ОШИБКА")
    cells.merged = tuple(((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in sheet.merged_cells)
    cells.hidden_rows = frozenset(number for number, info in sheet.rowinfo_map.items() if info.hidden)
    return cells


def _cell_value(book: Any, cell: Any) -> object:
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
