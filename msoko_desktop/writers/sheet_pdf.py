"""A sheet as the PDF that gets signed: heading, tables, texts, pictures, signature on the pages of the standard."""

import datetime as dt

from msoko_desktop.writers.columns import SheetPlan, plan_sheet_tables
from msoko_desktop.writers.fonts import NBSP, FaceName, face
from msoko_desktop.writers.page_flow import Align, PageFlow, Shown, TablePart, draw_pages, set_paragraph
from msoko_desktop.writers.paper import DraftMark, Edition, PaperOptions, TableRules, paper_rules, points
from msoko_desktop.writers.pdf_pages import PdfPages
from msoko_desktop.writers.sheet import DRAFT_WORD, KEPT_LINES, Picture, Sheet, Table, Text, apart
from msoko_desktop.writers.table_layout import LaidTable, Paginator, lay_table
from msoko_desktop.writers.typography import wrap, wrap_evenly

_TITLE_WIDTH_MM = 200.0
_KEPT_ROWS = 2
"""Rows of a table, besides its header, that what stands above it stays with."""


class _Composer(PageFlow):
    """Puts the words of a sheet on pages."""

    def __init__(self, sheet: Sheet, layout: SheetPlan, edition: Edition, size: int) -> None:
        super().__init__(layout.main.frame, edition, size)
        self.sheet = sheet
        self.layout = layout

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
            if place and apart(self.sheet.blocks[place - 1], block):
                self.y -= self.leading
            tail = self.tail() if place == last else 0.0
            if place < last and self.stays(place):
                tail = self.least(place + 1, rules)
            if isinstance(block, Table):
                self.table(lay_table(block, self.layout.tables[place], rules), rules, tail)
            elif isinstance(block, Text):
                self.text(block, tail)
            else:
                self.picture(block, tail)

    def tail(self) -> float:
        """Return the height of the signature and of the lines below it."""
        after = len(self.sheet.after) + 1 if self.sheet.after else 0
        return self.signature_height(self.sheet.signature) + after * self.leading

    def after(self) -> None:
        """Put the lines below the signature, an empty line above them."""
        if not self.sheet.after:
            return
        self.y -= self.leading
        for text in self.sheet.after:
            for line in wrap(face(FaceName.REGULAR), text, self.frame.text_width / self.size):
                self.line(self.frame.left, line)

    def stays(self, place: int) -> bool:
        """Tell whether a block stays on the page of the one below it."""
        block, below = self.sheet.blocks[place], self.sheet.blocks[place + 1]
        return (isinstance(block, Text) and block.keeps) or not apart(block, below)

    def least(self, place: int, rules: TableRules) -> float:
        """Return the height of the beginning of a block that what stands above it stays with."""
        block = self.sheet.blocks[place]
        below = self.least(place + 1, rules) if place + 1 < len(self.sheet.blocks) and self.stays(place) else 0.0
        if isinstance(block, Picture):
            return self.fitted(block, below)[1] + below
        if isinstance(block, Table):
            laid = lay_table(block, self.layout.tables[place], rules)
            return sum(laid.height(row.slots) for row in (laid.header, *laid.rows[:_KEPT_ROWS]))
        return min(len(block.lines), KEPT_LINES) * self.leading + below

    def table(self, table: LaidTable, rules: TableRules, tail: float) -> None:
        """Put a table; `tail` is the height that must follow its last row on the same page."""
        for number, part in enumerate(Paginator(table, rules).run(self.y, tail)):
            if number:
                self.fresh_page()
            self.pages[-1].append(TablePart(part, table))
            self.y = part.bottom

    def text(self, block: Text, tail: float) -> None:
        """Put paragraphs: their first lines together, and with a tail their last ones on the page of what follows."""
        if block.flowing:
            self.flowing(block, tail)
            return
        if block.strong or block.centred:
            self.set_apart(block, tail)
            return
        regular = face(FaceName.REGULAR)
        lines = [line for text in block.lines for line in wrap(regular, text, self.frame.text_width / self.size)]
        if not self.room(min(len(lines), KEPT_LINES + 1) * self.leading):
            self.fresh_page()
        for number, text in enumerate(lines):
            left = len(lines) - number
            kept = left == min(KEPT_LINES, len(lines)) and tail > 0
            if kept and not self.room(left * self.leading + tail):
                self.fresh_page()
            self.line(self.frame.left, text)

    def set_apart(self, block: Text, tail: float) -> None:
        """Put paragraphs that are bold or in the middle, all on the page of what follows."""
        name = FaceName.BOLD if block.strong else FaceName.REGULAR
        align = Align.CENTRE if block.centred else Align.LEFT
        for text in block.lines:
            self.pour(set_paragraph(text, self.frame.text_width, self.size, align=align, name=name), tail, name=name)

    def flowing(self, block: Text, tail: float) -> None:
        """Put paragraphs with indented first lines and even edges; one that ends in a colon stays with the next."""
        width, indent = self.frame.text_width, points(self.edition.first_line_mm)
        paragraphs = [set_paragraph(text, width, self.size, indent=indent) for text in block.lines]
        following = [*paragraphs[1:], []] if paragraphs else []  # a block may have no paragraphs yet
        for lines, text, after in zip(paragraphs, block.lines, following, strict=True):
            follows = min(len(after), KEPT_LINES) * self.leading if text.endswith(":") else 0.0
            self.pour(lines, follows if after else tail)

    def picture(self, block: Picture, tail: float) -> None:
        """Put a picture in the middle, no larger than the page leaves room for."""
        width, height = self.fitted(block, tail)
        if not self.room(height + tail):
            self.fresh_page()
        self.y -= height
        x = self.frame.left + (self.frame.text_width - width) / 2
        self.pages[-1].append(Shown(x, self.y, width, height, block.png))

    def fitted(self, block: Picture, tail: float) -> tuple[float, float]:
        """Return the width and the height of a picture in points, made smaller where the page asks for it."""
        width, height = points(block.width_mm), points(block.height_mm)
        scale = min(1.0, self.frame.text_width / width, (self.frame.text_height - tail) / height)
        return width * scale, height * scale


def sheet_pdf(
    sheet: Sheet,
    options: PaperOptions,
    *,
    author: str = "",
    day: dt.date | None = None,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the PDF file of a sheet.

    `day` is the document's date, which chooses the edition of the standard (None: the newest); `made` is the moment
    written into the file's properties (None: not written). Raises InputRefused for an edition or a size the rules do
    not know, FileNotFoundError when the installation lacks the fonts. Characters without a glyph are printed as an
    empty box (`missing_glyphs` names them).
    """
    rules = paper_rules()
    edition = rules.edition(options, day)
    flow = compose_sheet(sheet, edition, rules.table, options)
    title = " ".join(sheet.title).replace(NBSP, " ")
    pdf = PdfPages(flow.frame.width, flow.frame.height, title=title, author=author, made=made)
    draw_pages(pdf, flow, rules.table.border_pt, watermark=sheet.draft is DraftMark.WATERMARK)
    return pdf.finish()


def compose_sheet(sheet: Sheet, edition: Edition, rules: TableRules, options: PaperOptions) -> PageFlow:
    """Return a sheet on its pages, to be drawn alone or among others."""
    layout = plan_sheet_tables(sheet, edition, rules, options)
    composer = _Composer(sheet, layout, edition, options.text_size or edition.text_size)
    composer.mark()
    composer.title()
    composer.blocks(rules)
    composer.sign(sheet.signature)
    composer.after()
    return composer
