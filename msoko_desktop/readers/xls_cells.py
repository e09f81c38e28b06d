"""The cells of old binary workbooks (XLS) as they stand, with errors, merged cells, hidden rows and sheets."""

from typing import Any

from msoko_desktop.readers.ole import Container
from msoko_desktop.readers.packages import too_large
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_cells import SheetCells
from msoko_desktop.readers.xls_blocks import cell_value, visit_sheets

_PLAIN = frozenset({0, 1, 2, 6})  # empty, text, number, blank: their value is what stands there


def read_xls_cells(container: Container, data: bytes, name: str, limits: Limits) -> tuple[SheetCells, ...]:
    """Return the sheets of an old binary workbook, hidden ones too. Raises InputRefused."""
    found: list[SheetCells] = []

    def take(book: Any, sheet: Any) -> None:
        if sheet.nrows > limits.rows:
            raise too_large(name)
        found.append(_sheet(book, sheet))

    visit_sheets(container, data, name, limits, take)
    return tuple(found)


def _sheet(book: Any, sheet: Any) -> SheetCells:
    from xlrd import XL_CELL_ERROR, error_text_from_code

    cells = SheetCells(sheet.name, not sheet.visibility)
    for number in range(sheet.nrows):
        if _PLAIN.issuperset(sheet.row_types(number)):
            cells.rows.append(sheet.row_values(number))
            continue
        row = sheet.row(number)
        cells.rows.append([cell_value(book, cell) for cell in row])
        for column, cell in enumerate(row):
            if cell.ctype == XL_CELL_ERROR:
                cells.errors[number, column] = error_text_from_code.get(cell.value, "#ОШИБКА")
    cells.merged = tuple(((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in sheet.merged_cells)
    cells.hidden_rows = frozenset(number for number, info in sheet.rowinfo_map.items() if info.hidden)
    return cells
