"""A grid as an Excel book to go on working with: numbers are numbers, words are words, nothing is a formula."""

import datetime as dt
import io
import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from msoko_desktop.domain.grids import GridColumn, GridContent, RowKind, Value, ValueKind, format_value
from msoko_desktop.writers.fonts import OFFICE_FAMILY
from msoko_desktop.writers.packages import timeless
from msoko_desktop.writers.xlsx_text import kept_text, put_text

_SIZE = 11
_NARROWEST, _WIDEST = 9, 60  # characters of a column
_FORMATS = {ValueKind.COUNT: "0", ValueKind.SHARE: "0.##", ValueKind.NUMBER: "0.##"}
_A4 = 9
_LINE, _AIR = 14.5, 4.0  # points of a line of text and of what is left around them
_TALLEST_ROW = 409.0


@dataclass(frozen=True, slots=True)
class WordTable:
    """A worksheet of words behind the grid: its name (at most 31 characters), headings, rows, widths in characters."""

    tab: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


def grid_xlsx(
    title: str,
    content: GridContent,
    tab: str,
    *,
    words: Sequence[WordTable] = (),
    author: str = "",
    made: dt.datetime | None = None,
) -> bytes:
    """Return the XLSX file of a grid: title, heads (groups above them), rows; the first columns stay in sight.

    `tab` names the worksheet (at most 31 characters). Comments of cells go along. `made` is the moment written into
    the file's properties (None: not written).
    """
    from openpyxl import Workbook

    book: Any = Workbook()
    book.active.title = tab
    _Grid(book.active).fill(title, content)
    for table in words:
        _fill_words(book.create_sheet(table.tab), table)
    properties = book.properties
    properties.title, properties.language = title, "ru-RU"
    properties.creator = properties.lastModifiedBy = author
    file = io.BytesIO()
    book.save(file)
    return timeless(file.getvalue(), made)


class _Grid:
    def __init__(self, page: Any) -> None:
        self.page = page

    def fill(self, title: str, content: GridContent) -> None:
        page, columns = self.page, content.columns
        _put_text(page, 1, 1, title, bold=True, wrap=False, border=False)
        has_groups = any(column.group for column in columns)
        head = 4 if has_groups else 3
        widths = [self._width(column, place, content) for place, column in enumerate(columns)]
        for place, (column, width) in enumerate(zip(columns, widths, strict=True), start=1):
            _put_text(page, head, place, column.title, bold=True, centred=True)
            page.column_dimensions[_letter(place)].width = width
        _set_height(page, head, [(column.title, width) for column, width in zip(columns, widths, strict=True)])
        if has_groups:
            self._groups(columns, widths)
        for row, (line, values) in enumerate(zip(content.rows, content.values, strict=True), start=head + 1):
            for place, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
                self._put(row, place, column, value, bold=line.kind is RowKind.TOTAL)
                note = content.notes.get((line.key, column.key))
                if note:
                    self._note(row, place, note)
        self._set_up(head, content)

    def _groups(self, columns: Sequence[GridColumn], widths: Sequence[float]) -> None:
        place = 1
        shown: list[tuple[str, float]] = []
        for group, members in groupby(columns, key=lambda column: column.group):
            last = place + len(list(members)) - 1
            for column in range(place, last + 1):
                _put_text(self.page, 3, column, group if column == place else "", bold=True, centred=True)
            if last > place and group:
                self.page.merge_cells(start_row=3, end_row=3, start_column=place, end_column=last)
            shown.append((group, sum(widths[place - 1 : last])))
            place = last + 1
        _set_height(self.page, 3, shown)

    def _put(self, row: int, place: int, column: GridColumn, value: Value, *, bold: bool) -> None:
        if isinstance(value, str) and column.kind is ValueKind.DATE and _put_day(self.page, row, place, value):
            return
        if isinstance(value, str) or value is None:
            _put_text(self.page, row, place, value or "", bold=bold)
            return
        cell = self.page.cell(row, place)
        cell.value = int(value) if value == int(value) else value
        cell.number_format = "0" if value == int(value) else _FORMATS.get(column.kind, "General")
        _dress(cell, bold=bold)

    def _note(self, row: int, place: int, text: str) -> None:
        from openpyxl.comments import Comment

        self.page.cell(row, place).comment = Comment(kept_text(text), "МСОКО")

    def _width(self, column: GridColumn, place: int, content: GridContent) -> float:
        shown = [format_value(column, values[place]) for values in content.values]
        words = [word for word in column.title.split() if word]
        longest = max(map(len, [*shown, *words, column.sample]), default=0)
        return float(min(_WIDEST, max(_NARROWEST, longest + 2)))

    def _set_up(self, head: int, content: GridContent) -> None:
        page = self.page
        page.freeze_panes = page.cell(head + 1, content.fixed + 1)
        page.print_title_rows = f"{head - 1 if head == 4 else head}:{head}"
        if content.fixed:
            page.print_title_cols = f"A:{_letter(content.fixed)}"
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = _A4


def _fill_words(page: Any, table: WordTable) -> None:
    for place, (heading, width) in enumerate(zip(table.headings, table.widths, strict=True), start=1):
        _put_text(page, 1, place, heading, bold=True, centred=True)
        page.column_dimensions[_letter(place)].width = float(width)
    for row, texts in enumerate(table.rows, start=2):
        for place, text in enumerate(texts, start=1):
            _put_text(page, row, place, text)
        _set_height(page, row, list(zip(texts, map(float, table.widths), strict=True)))
    page.freeze_panes = page.cell(2, 1)
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _set_height(page: Any, row: int, cells: Sequence[tuple[str, float]]) -> None:
    """Give a row the height of its highest text; `cells` are texts with the widths of their columns in characters.

    LibreOffice does not find it by itself for wrapped texts of a file it opens.
    """
    counts = (len(textwrap.wrap(text, math.floor(width), break_long_words=False)) for text, width in cells)
    lines = max(counts, default=1)
    page.row_dimensions[row].height = min(_TALLEST_ROW, max(1, lines) * _LINE + _AIR)


def _put_day(page: Any, row: int, place: int, value: str) -> bool:
    """Write a day as a day of the spreadsheet; return False for a text that is none."""
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        return False
    cell = page.cell(row, place)
    cell.value, cell.number_format = day, "DD.MM.YYYY"
    _dress(cell)
    return True


def _put_text(
    page: Any,
    row: int,
    place: int,
    text: str,
    *,
    bold: bool = False,
    centred: bool = False,
    wrap: bool = True,
    border: bool = True,
) -> None:
    """Write text so that no program takes it for a formula, a number or a date."""
    from openpyxl.styles import Alignment

    cell = page.cell(row, place)
    if text:
        put_text(cell, text)
        cell.number_format = "@"
    _dress(cell, bold=bold, border=border)
    side = "center" if centred else "left"
    cell.alignment = Alignment(horizontal=side, vertical="center" if centred else "top", wrap_text=wrap)


def _dress(cell: Any, *, bold: bool = False, border: bool = True) -> None:
    from openpyxl.styles import Border, Font, Side

    cell.font = Font(name=OFFICE_FAMILY, size=_SIZE, bold=bold)
    if border:
        side = Side(style="thin", color="FF000000")
        cell.border = Border(left=side, right=side, top=side, bottom=side)


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(place))
