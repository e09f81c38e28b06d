"""A plan as the PDF that gets signed: heading, table, explanations, signature on the pages of the standard."""

from dataclasses import dataclass, field

from msoko_desktop.domain.plans import Plan
from msoko_desktop.writers.columns import plan_table
from msoko_desktop.writers.fonts import NBSP, FaceName, face
from msoko_desktop.writers.paper import DraftMark, Edition, PageFrame, PaperOffice, PrintOptions, paper_rules, points
from msoko_desktop.writers.pdf_pages import PdfPages
from msoko_desktop.writers.sheet import ABBREVIATIONS_HEADING, DRAFT_WORD, PlanSheet, plan_sheet
from msoko_desktop.writers.table_layout import LaidTable, Paginator, Piece, TablePage, lay_table
from msoko_desktop.writers.typography import wrap, wrap_evenly

_ASCENT = 0.891
"""Height of a face's ascenders for size 1; the baseline lies that much below the line's upper edge."""

_TITLE_WIDTH_MM = 200.0
_POST_SHARE = 0.5
_SIGNATURE_GAP_LINES = 2.0
_KEPT_LINES = 2


@dataclass(frozen=True, slots=True)
class _Text:
    """A line outside the table: place of its baseline's beginning, face and words."""

    x: float
    y: float
    text: str
    face: FaceName = FaceName.REGULAR


@dataclass(slots=True)
class _Page:
    """What stands on a page: lines above the table, its part of the table, lines below the table."""

    above: list[_Text] = field(default_factory=list)
    table: TablePage = field(default_factory=TablePage)
    below: list[_Text] = field(default_factory=list)


class _Composer:
    """Puts the words of a sheet on pages, from above, with `y` at the lower edge of what stands already."""

    def __init__(self, sheet: PlanSheet, frame: PageFrame, edition: Edition, size: int) -> None:
        self.sheet = sheet
        self.frame = frame
        self.edition = edition
        self.size = size
        self.leading = size * edition.line_spacing
        self.pages = [_Page()]
        self.y = frame.height - frame.top

    def fresh_page(self) -> None:
        self.pages.append(_Page())
        self.y = self.frame.height - self.frame.top

    def room(self, height: float) -> bool:
        """Say whether so much height is left on the page."""
        return self.y - height >= self.frame.bottom

    def line(self, x: float, text: str, name: FaceName = FaceName.REGULAR, *, below: bool = False) -> None:
        """Put one line, on a fresh page when this one is full."""
        if not self.room(self.leading):
            self.fresh_page()
        page = self.pages[-1]
        (page.below if below else page.above).append(_Text(x, self.y - self.size * _ASCENT, text, name))
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

    def table(self, paginator: Paginator, tail: float) -> None:
        """Put the table; `tail` is the height that must follow its last row on the same page."""
        for number, part in enumerate(paginator.run(self.y, tail)):
            if number:
                self.fresh_page()
            self.pages[-1].table = part
            self.y = part.bottom

    def signature_height(self) -> float:
        """Return the height of the signature block with the gap above it, 0 when there is none."""
        return (_SIGNATURE_GAP_LINES + len(self._post())) * self.leading if self.sheet.signature else 0.0

    def _post(self) -> list[str]:
        if self.sheet.signature is None:
            return []
        regular = face(FaceName.REGULAR)
        room = self.frame.text_width * _POST_SHARE / self.size
        return [line for text in self.sheet.signature.post.split("\n") for line in wrap_evenly(regular, text, room)]

    def abbreviations(self) -> None:
        """Put the explanations under the table; the last lines stay with the signature."""
        if not self.sheet.abbreviations:
            return
        regular = face(FaceName.REGULAR)
        lines = [ABBREVIATIONS_HEADING]
        for text in self.sheet.abbreviations:
            lines += wrap(regular, text, self.frame.text_width / self.size)
        self.y -= self.leading
        if not self.room(min(len(lines), _KEPT_LINES + 1) * self.leading):
            self.fresh_page()
        for number, text in enumerate(lines):
            left = len(lines) - number
            if left == min(_KEPT_LINES, len(lines)) and not self.room(left * self.leading + self.signature_height()):
                self.fresh_page()
            self.line(self.frame.left, text, below=True)

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
            self.line(self.frame.left, text, below=True)
            if number == len(post) - 1:
                name = self.sheet.signature.name
                self.y = level
                right = self.frame.width - self.frame.right
                self.line(right - face(FaceName.REGULAR).width(name, self.size), name, below=True)


def plan_pdf(plan: Plan, options: PrintOptions, office: PaperOffice) -> bytes:
    """Return the PDF file of a plan.

    Raises InputRefused for an edition or a size the rules do not know, FileNotFoundError when the installation
    lacks the fonts. Characters without a glyph are printed as an empty box (`missing_glyphs` names them).
    """
    rules = paper_rules()
    sheet = plan_sheet(plan, options, office)
    edition = rules.edition(options.paper, options.date or (plan.approval.date if plan.approval else None))
    layout = plan_table(sheet, edition, rules.table, options.paper)
    table = lay_table(sheet, layout, rules.table)
    composer = _Composer(sheet, layout.frame, edition, options.paper.text_size or edition.text_size)
    composer.mark()
    composer.title()
    composer.table(Paginator(table, rules.table), 0.0 if sheet.abbreviations else composer.signature_height())
    composer.abbreviations()
    composer.signature()

    frame = layout.frame
    title = " ".join(sheet.title).replace(NBSP, " ")
    pdf = PdfPages(frame.width, frame.height, title=title, author=office.name, made=options.made)
    for number, page in enumerate(composer.pages, 1):
        if sheet.draft is DraftMark.WATERMARK:
            pdf.watermark(DRAFT_WORD)
        if number > 1:
            _page_number(pdf, number, frame, edition)
        for text in page.above:
            pdf.text(text.x, text.y, text.text, text.face, composer.size)
        _draw_table(pdf, page.table, table, rules.table.border_pt)
        for text in page.below:
            pdf.text(text.x, text.y, text.text, text.face, composer.size)
        pdf.end_page()
    return pdf.finish()


def _page_number(pdf: PdfPages, number: int, frame: PageFrame, edition: Edition) -> None:
    """Write the page's number in the middle of the upper margin, its top at the standard's distance from the edge."""
    size = edition.page_number_size
    middle = frame.left + frame.text_width / 2
    baseline = frame.height - points(edition.page_number_mm) - size * _ASCENT
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
    spare = (table.leading - size * (_ASCENT + 0.216)) / 2
    baseline = piece.top - table.padding_vertical - spare - size * _ASCENT
    style = (FaceName.BOLD if row.bold else FaceName.REGULAR, float(size))
    for place, lines in enumerate(row.cells):
        shown = lines[piece.first : piece.last]
        level = baseline
        if row is table.header:
            level -= (row.slots - len(lines)) * table.leading / 2
        pdf.block(edges[place] + table.padding, level, shown, table.leading, style)
