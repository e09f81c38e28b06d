"""A sheet as the PDF that gets signed: heading, tables, texts, pictures, signature on the pages of the standard."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.writers.columns import SheetPlan, plan_sheet_tables
from msoko_desktop.writers.fonts import NBSP, FaceName, face
from msoko_desktop.writers.paper import DraftMark, Edition, PageFrame, PaperOptions, TableRules, paper_rules, points
from msoko_desktop.writers.pdf_pages import ASCENT, PdfPages
from msoko_desktop.writers.sheet import DRAFT_WORD, Picture, Sheet, Table, Text
from msoko_desktop.writers.table_layout import LaidTable, Paginator, Piece, TablePage, lay_table
from msoko_desktop.writers.typography import wrap, wrap_evenly

_TITLE_WIDTH_MM = 200.0
_POST_SHARE = 0.5
_SIGNATURE_GAP_LINES = 2.0
_KEPT_LINES = 2


@dataclass(frozen=True, slots=True)
class _Line:
    """A line outside the tables: place of its baseline's beginning, face and words."""

    x: float
    y: float
    text: str
    face: FaceName = FaceName.REGULAR


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a table stands on a page."""

    page: TablePage
    table: LaidTable


@dataclass(frozen=True, slots=True)
class _Shown:
    """A picture: its lower left corner and its size in points."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


_Item = _Line | _Part | _Shown
_Page = list[_Item]


class _Composer:
    """Puts the words of a sheet on pages, from above, with `y` at the lower edge of what stands already."""

    def __init__(self, sheet: Sheet, layout: SheetPlan, edition: Edition, size: int) -> None:
        self.sheet = sheet
        self.layout = layout
        self.frame = layout.main.frame
        self.edition = edition
        self.size = size
        self.leading = size * edition.line_spacing
        self.pages: list[_Page] = [[]]
        self.y = self.frame.height - self.frame.top

    def fresh_page(self) -> None:
        self.pages.append([])
        self.y = self.frame.height - self.frame.top

    def room(self, height: float) -> bool:
        """Say whether so much height is left on the page."""
        return self.y - height >= self.frame.bottom

    def line(self, x: float, text: str, name: FaceName = FaceName.REGULAR) -> None:
        """Put one line, on a fresh page when this one is full."""
        if not self.room(self.leading):
            self.fresh_page()
        self.pages[-1].append(_Line(x, self.y - self.size * ASCENT, text, name))
        self.y -= self.leading

    def mark(self) -> None:
        """Put the draft's word and the approval mark into the upper right corner."""
        width = min(points(self.edition.corner_width_mm), self.frame.text_width)
        left = self.frame.width - self.frame.right - width
        regular = face(FaceName.REGULAR)
        if self.sheet.draft is DraftMark.WORD:
            bold = face(FaceName.BOLD)
            self.line(left + width - bold.width(DRAFT_WORD, self.size), DRAFT_WORD, FaceName.BOLD)
            self.y -= self.leading / 2
        for text in self.sheet.mark:
            for line in wrap(regular, text, width / self.size):
                self.line(left, line)
        if self.sheet.mark:
            self.y -= self.leading

    def title(self) -> None:
        """Put the title in the middle, bold, in lines of even length."""
        bold = face(FaceName.BOLD)
        room = min(self.frame.text_width, points(_TITLE_WIDTH_MM)) / self.size
        for text in self.sheet.title:
            for line in wrap_evenly(bold, text, room):
                indent = (self.frame.text_width - bold.width(line, self.size)) / 2
                self.line(self.frame.left + indent, line, FaceName.BOLD)
        if self.sheet.title:
            self.y -= self.leading

    def blocks(self, rules: TableRules) -> None:
        """Put the blocks one below the other with an empty line between them; the last one holds the signature."""
        last = len(self.sheet.blocks) - 1
        for place, block in enumerate(self.sheet.blocks):
            if place:
                self.y -= self.leading
            tail = self.signature_height() if place == last else 0.0
            if isinstance(block, Table):
                self.table(lay_table(block, self.layout.tables[place], rules), rules, tail)
            elif isinstance(block, Text):
                self.text(block, tail)
            else:
                self.picture(block, tail)

    def table(self, table: LaidTable, rules: TableRules, tail: float) -> None:
        """Put a table; `tail` is the height that must follow its last row on the same page."""
        for number, part in enumerate(Paginator(table, rules).run(self.y, tail)):
            if number:
                self.fresh_page()
            self.pages[-1].append(_Part(part, table))
            self.y = part.bottom

    def text(self, block: Text, tail: float) -> None:
        """Put paragraphs: their first lines together, and with a tail their last ones on the page of what follows."""
        regular = face(FaceName.REGULAR)
        lines = [line for text in block.lines for line in wrap(regular, text, self.frame.text_width / self.size)]
        if not self.room(min(len(lines), _KEPT_LINES + 1) * self.leading):
            self.fresh_page()
        for number, text in enumerate(lines):
            left = len(lines) - number
            kept = left == min(_KEPT_LINES, len(lines)) and tail > 0
            if kept and not self.room(left * self.leading + tail):
                self.fresh_page()
            self.line(self.frame.left, text)

    def picture(self, block: Picture, tail: float) -> None:
        """Put a picture in the middle, no larger than the page leaves room for."""
        width, height = points(block.width_mm), points(block.height_mm)
        scale = min(1.0, self.frame.text_width / width, (self.frame.text_height - tail) / height)
        width, height = width * scale, height * scale
        if not self.room(height + tail):
            self.fresh_page()
        self.y -= height
        x = self.frame.left + (self.frame.text_width - width) / 2
        self.pages[-1].append(_Shown(x, self.y, width, height, block.png))

    def signature_height(self) -> float:
        """Return the height of the signature block with the gap above it, 0 when there is none."""
        return (_SIGNATURE_GAP_LINES + len(self._post())) * self.leading if self.sheet.signature else 0.0

    def _post(self) -> list[str]:
        if self.sheet.signature is None:
            return []
        regular = face(FaceName.REGULAR)
        room = self.frame.text_width * _POST_SHARE / self.size
        return [line for text in self.sheet.signature.post.split("\n") for line in wrap_evenly(regular, text, room)]

    def signature(self) -> None:
        """Put the post at the left and the name at the right on the post's last line."""
        if self.sheet.signature is None:
            return
        post = self._post()
        if not self.room(self.signature_height()):
            self.fresh_page()
        self.y -= _SIGNATURE_GAP_LINES * self.leading
        for number, text in enumerate(post):
            level = self.y
            self.line(self.frame.left, text)
            if number == len(post) - 1:
                name = self.sheet.signature.name
                self.y = level
                right = self.frame.width - self.frame.right
                self.line(right - face(FaceName.REGULAR).width(name, self.size), name)


def sheet_pdf(
    sheet: Sheet,
    options: PaperOptions,
    *,
    author: str = "",
    day: dt.date | None = None,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the PDF file of a sheet that has at least one table.

    `day` is the document's date, which chooses the edition of the standard (None: the newest); `made` is the moment
    written into the file's properties (None: not written). Raises InputRefused for an edition or a size the rules do
    not know, FileNotFoundError when the installation lacks the fonts. Characters without a glyph are printed as an
    empty box (`missing_glyphs` names them).
    """
    rules = paper_rules()
    edition = rules.edition(options, day)
    layout = plan_sheet_tables(sheet, edition, rules.table, options)
    composer = _Composer(sheet, layout, edition, options.text_size or edition.text_size)
    composer.mark()
    composer.title()
    composer.blocks(rules.table)
    composer.signature()

    frame = layout.main.frame
    title = " ".join(sheet.title).replace(NBSP, " ")
    pdf = PdfPages(frame.width, frame.height, title=title, author=author, made=made)
    for number, page in enumerate(composer.pages, 1):
        if sheet.draft is DraftMark.WATERMARK:
            pdf.watermark(DRAFT_WORD)
        if number > 1:
            _page_number(pdf, number, frame, edition)
        for item in page:
            _draw(pdf, item, composer.size, rules.table.border_pt)
        pdf.end_page()
    return pdf.finish()


def _draw(pdf: PdfPages, item: _Item, size: int, border: float) -> None:
    if isinstance(item, _Line):
        pdf.text(item.x, item.y, item.text, item.face, size)
    elif isinstance(item, _Part):
        _draw_table(pdf, item.page, item.table, border)
    else:
        pdf.picture(item.x, item.y, item.width, item.height, item.png)


def _page_number(pdf: PdfPages, number: int, frame: PageFrame, edition: Edition) -> None:
    """Write the page's number in the middle of the upper margin, its top at the standard's distance from the edge."""
    size = edition.page_number_size
    middle = frame.left + frame.text_width / 2
    baseline = frame.height - points(edition.page_number_mm) - size * ASCENT
    text = str(number)
    pdf.text(middle - face(FaceName.REGULAR).width(text, size) / 2, baseline, text, FaceName.REGULAR, size)


def _draw_table(pdf: PdfPages, part: TablePage, table: LaidTable, border: float) -> None:
    """Draw the rows of one page and the lines around their cells."""
    if not part.pieces:
        return
    edges = [table.plan.frame.left]
    for width in table.plan.widths:
        edges.append(edges[-1] + width)
    top = part.pieces[0].top
    lines = [(edges[0], top, edges[-1], top)]
    begun = top
    for piece, after in zip(part.pieces, [*part.pieces[1:], None], strict=True):
        bottom = piece.top - table.height(piece.last - piece.first)
        _draw_piece(pdf, piece, table, edges)
        lines.append((edges[0], bottom, edges[-1], bottom))
        if after is None or after.row.spanning != piece.row.spanning:
            inner = (edges[0], edges[-1]) if piece.row.spanning else edges
            lines += [(x, begun, x, bottom) for x in inner]
            begun = bottom
    pdf.borders(lines, border)


def _draw_piece(pdf: PdfPages, piece: Piece, table: LaidTable, edges: list[float]) -> None:
    """Write the lines of a row that stand on this page, cell by cell; a section gets its bookmark."""
    row, size = piece.row, table.plan.size
    if row.title and piece.first == 0:
        pdf.bookmark(row.title, piece.top, row.level - 1)
    spare = (table.leading - size * (ASCENT + 0.216)) / 2
    baseline = piece.top - table.padding_vertical - spare - size * ASCENT
    style = (FaceName.BOLD if row.bold else FaceName.REGULAR, float(size))
    for place, lines in enumerate(row.cells):
        shown = lines[piece.first : piece.last]
        level = baseline
        if row is table.header:
            level -= (row.slots - len(lines)) * table.leading / 2
        pdf.block(edges[place] + table.padding, level, shown, table.leading, style)
