"""A sheet as an Excel book that prints like the PDF and in which every cell is plain text."""

import datetime as dt
import io
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.dimensions import RowDimension

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.writers.columns import SheetPlan, TablePlan, plan_sheet_tables
from msoko_desktop.writers.fonts import NBSP, OFFICE_FAMILY, FaceName, face
from msoko_desktop.writers.packages import timeless
from msoko_desktop.writers.paper import DraftMark, Edition, PaperOptions, PaperSize, TableRules, paper_rules, points
from msoko_desktop.writers.sheet import (
    DRAFT_WORD,
    Block,
    Cell,
    Look,
    Picture,
    Sheet,
    Signature,
    Table,
    Text,
    apart,
    cell_text,
)
from msoko_desktop.writers.table_layout import LINE_SPACING, Wrapper, lay_table, side_by_side
from msoko_desktop.writers.typography import wrap
from msoko_desktop.writers.xlsx_text import LONGEST_CELL, put_text

_TALLEST_ROW = 409.0
_LOOKS: dict[Look | None, dict[str, Any]] = {None: {}, Look.STRUCK: {"strike": True}, Look.UNDERLINED: {"u": "single"}}
_PAPER_CODES = {PaperSize.A4: 9, PaperSize.A3: 8}
_POINTS_PER_INCH = 72.0
_STANDARD_SIZE = 11
_DIGIT_PIXELS = 7  # width of a digit of the workbook's standard face at 96 dots per inch
_PIXELS_PER_POINT = 96 / 72
_PICTURE_ROW = 15.0  # points of an empty row under a picture
_LEFT_PART = 0.5
_CELL_PADDING_MM = 0.9  # what Excel leaves between a border and the text
_ROW_AIR = 3.0  # points between the text and the borders of a row
_ROOM_LOST = 6.0  # points of a cell's width that its text does not get


class _FreeRow(RowDimension):  # type: ignore[misc]  # openpyxl carries no types
    """A row that is as high as asked and yet grows with its text when somebody edits it."""

    customHeight = False  # noqa: N815  # the name in the file's format


def _set_standard_face(book: Any) -> None:
    """Make Times the workbook's standard face: widths of columns are counted in its digits on every computer."""
    standard = Font(name=OFFICE_FAMILY, size=_STANDARD_SIZE, family=1)
    book._fonts = IndexedList([standard])
    book._named_styles["Normal"].font = standard


class _Page:
    """Fills one worksheet from above, its columns those of one table; `row` is the last row written."""

    def __init__(self, page: Any, layout: TablePlan, size: int, rules: TableRules) -> None:
        self.page = page
        self.layout = layout
        self.rules = replace(rules, padding_mm=_CELL_PADDING_MM)
        self.size = size
        self.columns = len(layout.widths)
        side = Side(style="thin", color="FF000000") if rules.border_pt else Side()
        self.border = Border(left=side, right=side, top=side, bottom=side)
        self.row = 0

    def put(self, row: int, column: int, text: str, *, size: int, bold: bool = False, align: str = "left") -> Any:
        """Write text into a cell so that Excel never takes it for a formula, a number or a date."""
        if len(text) > LONGEST_CELL:
            raise InputRefused(
                f"Текст «{text[:40]}…» длиннее {LONGEST_CELL} знаков и не помещается в ячейку Excel: "
                "сократите его или сохраните документ в PDF или DOCX."
            )
        cell = self.page.cell(row, column)
        put_text(cell, text)
        cell.number_format = "@"
        cell.font = Font(name=OFFICE_FAMILY, size=size, bold=bold)
        cell.alignment = Alignment(horizontal=align, vertical="top", wrap_text=True)
        return cell

    def span(self, text: str, *, first: int = 1, bold: bool = False, align: str = "left") -> None:
        """Write text of the document's size into the next row over the columns from `first` to the last."""
        self.row += 1
        self.put(self.row, first, text, size=self.size, bold=bold, align=align)
        self._merge(first, self.columns)
        self._set_height(text, sum(self.layout.widths[first - 1 :]), self.size, bold=bold)

    def _merge(self, first: int, last: int) -> None:
        if last > first:
            self.page.merge_cells(start_row=self.row, end_row=self.row, start_column=first, end_column=last)

    def _set_height(self, text: str, width: float, size: int, *, bold: bool) -> None:
        """Set the height of a row with merged cells, whose height no program finds by itself."""
        which = face(FaceName.BOLD if bold else FaceName.REGULAR)
        room = max(1.0, (width - _ROOM_LOST) / size)
        lines = sum(len(wrap(which, paragraph, room)) for paragraph in text.split("\n"))
        self._set_row(self.row, max(1, lines) * size * LINE_SPACING + _ROW_AIR)

    def _set_row(self, row: int, height: float) -> None:
        self.page.row_dimensions[row] = _FreeRow(self.page, index=row, ht=round(min(_TALLEST_ROW, height), 1))

    def gap(self) -> None:
        """Leave an empty row."""
        self.row += 1

    def heading(self, words: Sheet, corner: float) -> None:
        """Write the draft's word, the mark in the right half and the title over the whole width."""
        first = self._corner_column(corner)
        if words.draft is not DraftMark.NONE:
            self.span(DRAFT_WORD, first=first, bold=True, align="right")
        for text in words.mark:
            self.span(text, first=first)
        if words.mark or words.draft is not DraftMark.NONE:
            self.gap()
        for text in words.title:
            self.span(text, bold=True, align="center")
        if words.title:
            self.gap()

    def _corner_column(self, corner: float) -> int:
        """Return the column whose left border is nearest to where the corner's block begins."""
        wanted = sum(self.layout.widths) - corner
        edges = [sum(self.layout.widths[:place]) for place in range(self.columns)]
        return min(range(self.columns), key=lambda place: abs(edges[place] - wanted)) + 1

    def table(self, table: Table) -> int:
        """Write the header and the rows; return the header's row."""
        wrapper = Wrapper(self.layout, self.rules)
        table_laid = lay_table(table, self.layout, self.rules)
        self.row += 1
        header = self.row
        for place, column in enumerate(table.columns, 1):
            cell = self.put(header, place, column.heading, size=self.layout.size, bold=True, align="center")
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.border = self.border
        self._set_row(header, table_laid.header.slots * table_laid.leading + _ROW_AIR)
        for row, laid in zip(table.rows, table_laid.rows, strict=False):
            if row.section:
                self._table_span("\n".join(item.text for item in row.cells[0]), bold=True)
            else:
                cells = side_by_side(row, wrapper).cells
                self._activity(cells, laid.slots * table_laid.leading + _ROW_AIR)
        if not table.rows:
            self._table_span(table.empty)
        return header

    def _activity(self, cells: Sequence[Cell], height: float) -> None:
        """Write an activity into one row, or into several merged ones where it is higher than a row can be."""
        parts = math.ceil(height / _TALLEST_ROW)
        first = self.row + 1
        self.row += parts
        for row in range(first, self.row + 1):
            self._set_row(row, height / parts)
            for place in range(1, self.columns + 1):
                self.page.cell(row, place).border = self.border
        for place, words in enumerate(cells, 1):
            cell = self.put(first, place, cell_text(words), size=self.layout.size)
            if any(item.spans for item in words):
                cell.value = self._set_off(words)
            if parts > 1:
                self.page.merge_cells(start_row=first, end_row=self.row, start_column=place, end_column=place)

    def _set_off(self, words: Cell) -> CellRichText:
        """Return the text of a cell with its words struck out or underlined."""
        pieces = [piece for item in words for piece in (("\n", None), *item.pieces)][1:]
        return CellRichText(
            *(
                TextBlock(InlineFont(rFont=OFFICE_FAMILY, sz=self.layout.size, **_LOOKS[look]), text)
                for text, look in pieces
            )
        )

    def _table_span(self, text: str, *, bold: bool = False) -> None:
        self.row += 1
        self.put(self.row, 1, text, size=self.layout.size, bold=bold, align="center")
        for place in range(1, self.columns + 1):
            self.page.cell(self.row, place).border = self.border
        self._merge(1, self.columns)
        self._set_height(text, sum(self.layout.widths), self.layout.size, bold=bold)

    def text(self, block: Text) -> None:
        """Write paragraphs, each over the whole width."""
        for text in block.lines:
            self.span(text, bold=block.strong, align="center" if block.centred else "left")

    def picture(self, block: Picture) -> None:
        """Put a picture on empty rows of its height, no wider than the columns."""
        width, height = points(block.width_mm), points(block.height_mm)
        scale = min(1.0, sum(self.layout.widths) / width)
        image = Image(io.BytesIO(block.png))
        image.width, image.height = round(width * scale * _PIXELS_PER_POINT), round(height * scale * _PIXELS_PER_POINT)
        self.page.add_image(image, f"A{self.row + 1}")
        rows = math.ceil(height * scale / _PICTURE_ROW)
        for _ in range(rows):
            self.row += 1
            self._set_row(self.row, height * scale / rows)

    def signature(self, signature: Signature) -> None:
        """Write the post at the left and the name at the right."""
        self.row += 2
        if self.columns == 1:
            self.span(signature.post)
            self.span(signature.name, align="right")
            return
        self.row += 1
        split = self._split_column()
        post = self.put(self.row, 1, signature.post, size=self.size)
        post.alignment = Alignment(vertical="bottom", wrap_text=True)
        self._merge(1, split)
        name = self.put(self.row, split + 1, signature.name, size=self.size)
        name.alignment = Alignment(horizontal="right", vertical="bottom", wrap_text=True)
        self._merge(split + 1, self.columns)
        self._set_height(signature.post, sum(self.layout.widths[:split]), self.size, bold=False)

    def _split_column(self) -> int:
        """Return the last column of the left half, which holds the signature's post."""
        half = sum(self.layout.widths) * _LEFT_PART
        used = 0.0
        for place, width in enumerate(self.layout.widths[:-1], 1):
            used += width
            if used >= half:
                return place
        return self.columns - 1

    def set_up(self, header: int, edition: Edition, paper: PaperSize) -> None:
        """Set widths, the header that repeats and stays in sight, and how the sheet prints."""
        page, frame = self.page, self.layout.frame
        for place, width in enumerate(self.layout.widths, 1):
            pixels = width * _PIXELS_PER_POINT
            page.column_dimensions[get_column_letter(place)].width = pixels / _DIGIT_PIXELS
        page.freeze_panes = page.cell(header + 1, 1)
        page.print_title_rows = f"{header}:{header}"
        page.print_area = f"A1:{get_column_letter(self.columns)}{self.row}"
        page.page_setup.orientation = "landscape" if self.layout.landscape else "portrait"
        page.page_setup.paperSize = _PAPER_CODES[paper]
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        margins = page.page_margins
        margins.left, margins.right = frame.left / _POINTS_PER_INCH, frame.right / _POINTS_PER_INCH
        margins.top, margins.bottom = frame.top / _POINTS_PER_INCH, frame.bottom / _POINTS_PER_INCH
        margins.header = margins.footer = points(edition.page_number_mm) / _POINTS_PER_INCH
        page.HeaderFooter.differentFirst = True
        page.oddHeader.center.text = f'&"{OFFICE_FAMILY},обычный"&{edition.page_number_size}&P'
        page.sheet_view.showGridLines = False


def sheet_xlsx(
    sheet: Sheet,
    options: PaperOptions,
    *,
    author: str = "",
    day: dt.date | None = None,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the XLSX file of a sheet: one worksheet for its main table with all other blocks, one for a table more.

    `day` is the document's date, which chooses the edition of the standard (None: the newest); `made` is the moment
    written into the file's properties (None: not written). Raises InputRefused for an edition or a size the rules do
    not know and for a text longer than an Excel cell holds, FileNotFoundError when the installation lacks the fonts
    its columns are measured with.
    """
    rules = paper_rules()
    edition = rules.edition(options, day)
    layout = plan_sheet_tables(sheet, edition, rules.table, options)
    book: Any = Workbook()
    _set_standard_face(book)
    book.active.title = sheet.table.tab
    _fill(book, sheet, layout, edition, options)
    properties = book.properties
    properties.title = " ".join(sheet.title).replace(NBSP, " ")
    properties.creator = properties.lastModifiedBy = author
    properties.language = "ru-RU"
    file = io.BytesIO()
    book.save(file)
    return timeless(file.getvalue(), made)


def _fill(book: Any, sheet: Sheet, layout: SheetPlan, edition: Edition, options: PaperOptions) -> None:
    """Write the blocks: the main table, the texts and the pictures on the first worksheet, further tables apart."""
    rules = paper_rules().table
    size = options.text_size or edition.text_size
    page = _Page(book.active, layout.main, size, rules)
    page.heading(sheet, points(edition.corner_width_mm))
    header = 0
    before: Block | None = None
    for place, block in enumerate(sheet.blocks):
        if isinstance(block, Table) and block is not sheet.table:
            other = _Page(book.create_sheet(block.tab), layout.tables[place], size, rules)
            other.set_up(other.table(block), edition, options.size)
            continue
        if before is not None and apart(before, block):
            page.gap()
        before = block
        if isinstance(block, Table):
            header = page.table(block)
        elif isinstance(block, Text):
            page.text(block)
        else:
            page.picture(block)
    if sheet.signature is not None:
        page.signature(sheet.signature)
    if sheet.after:
        page.gap()
        page.text(Text(sheet.after))
    page.set_up(header, edition, options.size)
