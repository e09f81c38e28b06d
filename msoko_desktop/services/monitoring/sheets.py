"""Takes values of a form from a table of somebody else's: any sheet with heads and names of schools."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.schools.context_table import ReadTable
from msoko_desktop.services.monitoring.grid import MonitoringGrid, read_pasted
from msoko_desktop.services.reference.reference import reference_data

if TYPE_CHECKING:
    from msoko_desktop.readers.sheet_cells import SheetCells


def read_sheet_file(grid: MonitoringGrid, path: Path) -> ReadTable:
    """Return what the sheet of a book that fits best holds for a grid; nothing is stored.

    Raises InputRefused where no sheet has heads that name indicators, UserError for what cannot be read.
    """
    from msoko_desktop.readers.rules import Limits
    from msoko_desktop.readers.school_forms.form import read_bytes
    from msoko_desktop.readers.sheet_cells import read_workbook

    limits = Limits(**reference_data("recognition")["limits"])
    sheets = read_workbook(read_bytes(path, "", limits), path.name, limits)
    best: ReadTable | None = None
    refused: InputRefused | None = None
    for sheet in sheets:
        try:
            found = read_pasted(grid, texts_of(sheet))
        except InputRefused as error:
            refused = error
            continue
        if best is None or len(found.edits) > len(best.edits):
            best = found
    if best is not None:
        return best
    reason = str(refused) if refused is not None else "В книге нет листов с данными."
    raise InputRefused(f"Файл «{path.name}»: {reason[:1].lower()}{reason[1:]}")


def texts_of(sheet: "SheetCells") -> list[list[str]]:
    """Return the cells of a sheet as texts a person would type."""
    return [
        [_text(sheet.value(row, column)) for column in range(sheet.left, sheet.right + 1)]
        for row in range(sheet.top, sheet.bottom + 1)
    ]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, float | int):
        return format_number(float(value), 6)
    if isinstance(value, dt.date):
        return date_dots(value)
    return str(value)
