"""The look of a school form: faces, fills and borders, and texts that never become formulas."""

import datetime as dt
import io
from functools import cache
from typing import Any

from msoko_desktop.domain.assessments.form_identity import IDENTITY_TAB, identity_rows
from msoko_desktop.domain.assessments.forms import SchoolForm
from msoko_desktop.writers.packages import timeless
from msoko_desktop.writers.xlsx_text import put_text

FAMILY = "Times New Roman"
SIZE = 11
HEADING_FILL, LOCKED_FILL, WRONG_FILL, WRONG_TEXT = "E7ECF3", "F2F2F2", "FBE0DD", "9C1B12"


def finished(book: Any, form: SchoolForm, made: dt.datetime | None) -> bytes:
    """Return a form as bytes: its identity on a hidden sheet, its structure locked, its properties; dated `made`."""
    from openpyxl.workbook.protection import WorkbookProtection

    hidden = book.create_sheet(IDENTITY_TAB)
    for number, row in enumerate(identity_rows(form.identity), 1):
        for place, text in enumerate(row, 1):
            put(hidden.cell(number, place), text)
    hidden.sheet_state = "veryHidden"
    hidden.protection.enable()
    book.security = WorkbookProtection(lockStructure=True)
    book.calculation.fullCalcOnLoad = True
    book.properties.title = form.heading
    book.properties.creator = book.properties.lastModifiedBy = form.office_name
    book.properties.language = "ru-RU"
    file = io.BytesIO()
    book.save(file)
    return timeless(file.getvalue(), made)


def put(cell: Any, value: object) -> None:
    """Write a value; a text is stored as a text, whatever it begins with."""
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value


@cache
def face(*, bold: bool = False, size: float = SIZE, italic: bool = False, colour: str = "000000") -> Any:
    """Return a font; equal ones are one object, which a workbook stores once."""
    from openpyxl.styles import Font

    return Font(name=FAMILY, size=size, bold=bold, italic=italic, color=colour)


@cache
def fill(colour: str) -> Any:
    """Return a solid fill."""
    from openpyxl.styles import PatternFill

    return PatternFill("solid", start_color=colour, end_color=colour)


@cache
def frame() -> Any:
    """Return thin lines around a cell."""
    from openpyxl.styles import Border, Side

    side = Side("thin", color="808080")
    return Border(side, side, side, side)


@cache
def placed(across: str = "left", *, wrap: bool = False, down: str = "center") -> Any:
    """Return how a text stands in its cell."""
    from openpyxl.styles import Alignment

    return Alignment(across, down, wrap_text=wrap)


@cache
def open_cell(*, locked: bool) -> Any:
    """Return whether a cell of a protected sheet can be typed into."""
    from openpyxl.styles import Protection

    return Protection(locked=locked)


def set_page(page: Any, *, lying: bool) -> None:
    """Set A4, margins of official papers, as wide as the sheet, the page's number below."""
    page.page_setup.paperSize = 9
    page.page_setup.orientation = "landscape" if lying else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    margins = page.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.79, 0.4, 0.6, 0.8
    margins.header = margins.footer = 0.4
    page.oddFooter.right.text = "&P из &N"
    page.sheet_view.showGridLines = False


def protect(page: Any) -> None:
    """Protect all that is not to be typed into; widths and heights stay free.

    Without a password: a school that is told on the telephone to insert a row can do so.
    """
    protection = page.protection
    protection.formatColumns = protection.formatRows = False
    protection.enable()
