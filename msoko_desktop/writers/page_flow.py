"""Pages filled from above: lines, paragraphs, tables and pictures get their places, then are drawn into a PDF file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from msoko_desktop.writers.fonts import NBSP, FaceName, face
from msoko_desktop.writers.paper import Edition, PageFrame, points
from msoko_desktop.writers.pdf_pages import ASCENT, PdfPages
from msoko_desktop.writers.sheet import (
    DRAFT_WORD,
    KEPT_LINES,
    LEAST_POST_SHARE,
    POST_SHARE,
    SIGNATURE_GAP_LINES,
    Look,
    Signature,
)
from msoko_desktop.writers.table_layout import LaidTable, Piece, TablePage
from msoko_desktop.writers.typography import wrap, wrap_evenly

_STROKE_WIDTH = 0.05  # of the size
_STROKE_HEIGHTS = {Look.STRUCK: 0.24, Look.UNDERLINED: -0.11}  # above the baseline, of the size
_WIDEST_GAP = 1.5  # of the size: a line that would need wider gaps ends uneven


@dataclass(frozen=True, slots=True)
class Line:
    """A line outside the tables: place of its baseline's beginning, words, size, face, widening of its spaces."""

    x: float
    y: float
    text: str
    size: float
    face: FaceName = FaceName.REGULAR
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class TablePart:
    """What of a table stands on a page."""

    page: TablePage
    table: LaidTable


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture: its lower left corner and its size in points."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line over the width of the text, `width` points thick."""

    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that leads to this place; `level` begins at 0."""

    title: str
    y: float
    level: int


Item = Line | TablePart | Shown | Rule | Bookmark


class Align(StrEnum):
    """Which edges of a paragraph are even."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    BOTH = "both"


class SetLine(NamedTuple):
    """A line of a paragraph: how far from the left margin it begins, its words, the widening of its spaces."""

    x: float
    text: str
    gap: float = 0.0


def set_paragraph(
    text: str,
    width: float,
    size: float,
    *,
    align: Align = Align.BOTH,
    indent: float = 0.0,
    name: FaceName = FaceName.REGULAR,
) -> list[SetLine]:
    """Break a paragraph into lines for a width; lengths in points, `indent` that of its first line."""
    used = face(name)
    broken = wrap(used, text, width / size, indent / size)
    last = len(broken) - 1
    return [
        _set_line(line, used.width(line, size), width, size, align, 0.0 if number else indent, number == last)
        for number, line in enumerate(broken)
    ]


def _set_line(text: str, used: float, width: float, size: float, align: Align, indent: float, last: bool) -> SetLine:
    spare = width - indent - used
    if align is Align.CENTRE:
        return SetLine(indent + spare / 2, text)
    if align is Align.RIGHT:
        return SetLine(indent + spare, text)
    spaces = text.count(" ") + text.count(NBSP)
    if align is Align.LEFT or last or not spaces or not 0 < spare / spaces <= _WIDEST_GAP * size:
        return SetLine(indent, text)
    return SetLine(indent, text, spare / spaces)


def post_lines(signature: Signature, width: float, size: float) -> list[str]:
    """Return the lines of a signatory's post for a text of this width in points, of even length.

    They take half of the width, less where a long name needs more than the other half.
    """
    regular = face(FaceName.REGULAR)
    left = width - regular.width(f"  {signature.name}", size)
    room = max(min(width * POST_SHARE, left), width * LEAST_POST_SHARE)
    return [line for text in signature.post.split("\n") for line in wrap_evenly(regular, text, room / size)]


class PageFlow:
    """Puts words on pages, from above, with `y` at the lower edge of what stands already."""

    def __init__(self, frame: PageFrame, edition: Edition, size: float) -> None:
        self.frame = frame
        self.edition = edition
        self.size = size
        self.leading = size * edition.line_spacing
        self.pages: list[list[Item]] = [[]]
        self.y = self.top

    @property
    def top(self) -> float:
        """The height at which a page's text begins."""
        return self.frame.height - self.frame.top

    def fresh_page(self) -> None:
        """Begin a page."""
        self.pages.append([])
        self.y = self.top

    def room(self, height: float) -> bool:
        """Say whether so much height is left on the page."""
        return self.y - height >= self.frame.bottom

    def line(self, x: float, text: str, name: FaceName = FaceName.REGULAR) -> None:
        """Put one line, `x` points from the sheet's left edge, on a fresh page when this one is full."""
        if not self.room(self.leading):
            self.fresh_page()
        self.pages[-1].append(Line(x, self.y - self.size * ASCENT, text, self.size, name))
        self.y -= self.leading

    def put(self, lines: Sequence[SetLine], *, size: float | None = None, name: FaceName = FaceName.REGULAR) -> None:
        """Put lines one below the other where the page has room for them."""
        size = size or self.size
        for line in lines:
            self.pages[-1].append(
                Line(self.frame.left + line.x, self.y - size * ASCENT, line.text, size, name, line.gap)
            )
            self.y -= size * self.edition.line_spacing

    def pour(self, lines: Sequence[SetLine], tail: float = 0.0, *, name: FaceName = FaceName.REGULAR) -> None:
        """Put the lines of a paragraph, divided between pages so that none of its lines stands alone.

        `tail` is the height of what must stand on the page of its last lines.
        """
        while lines:
            room = self.y - self.frame.bottom
            whole = len(lines) * self.leading
            if whole + tail <= room + 0.01:
                self.put(lines, name=name)
                return
            fits = min(int((room + 0.01) / self.leading), len(lines) - KEPT_LINES)
            if fits >= KEPT_LINES or (self.y >= self.top and fits >= 1):
                self.put(lines[:fits], name=name)
                lines = lines[fits:]
            elif self.y >= self.top:
                tail = 0.0  # an empty page is too low for both: what follows has to stand apart
                continue
            self.fresh_page()

    def signature_height(self, signature: Signature | None) -> float:
        """Return the height of a signature block with the gap above it, 0 when there is none."""
        return (
            (SIGNATURE_GAP_LINES + len(post_lines(signature, self.frame.text_width, self.size))) * self.leading
            if signature
            else 0.0
        )

    def sign(self, signature: Signature | None) -> None:
        """Put the post at the left and the name at the right on the post's last line."""
        if signature is None:
            return
        post = post_lines(signature, self.frame.text_width, self.size)
        if not self.room(self.signature_height(signature)):
            self.fresh_page()
        self.y -= SIGNATURE_GAP_LINES * self.leading
        for number, text in enumerate(post):
            level = self.y
            self.line(self.frame.left, text)
            if number == len(post) - 1:
                self.y = level
                right = self.frame.width - self.frame.right
                self.line(right - face(FaceName.REGULAR).width(signature.name, self.size), signature.name)


def draw_pages(
    pdf: PdfPages, flow: PageFlow, border: float, *, first: int = 1, watermark: bool = False, level: int = 0
) -> int:
    """Draw the pages of a flow and return the number of the page after them.

    `border` is the width of tables' lines in points, `first` the number of the first page (number 1 is not shown),
    `level` that of the bookmarks of tables' sections.
    """
    pdf.page_size(flow.frame.width, flow.frame.height)
    for number, page in enumerate(flow.pages, first):
        if watermark:
            pdf.watermark(DRAFT_WORD)
        if number > 1:
            _page_number(pdf, number, flow.frame, flow.edition)
        for item in page:
            _draw(pdf, item, flow.frame, border, level)
        pdf.end_page()
    return first + len(flow.pages)


def _draw(pdf: PdfPages, item: Item, frame: PageFrame, border: float, level: int) -> None:
    if isinstance(item, Line):
        pdf.text(item.x, item.y, item.text, item.face, item.size, gap=item.gap)
    elif isinstance(item, TablePart):
        _draw_table(pdf, item.page, item.table, border, level)
    elif isinstance(item, Rule):
        pdf.borders([(frame.left, item.y, frame.width - frame.right, item.y)], item.width)
    elif isinstance(item, Bookmark):
        pdf.bookmark(item.title, item.y, item.level)
    else:
        pdf.picture(item.x, item.y, item.width, item.height, item.png)


def _page_number(pdf: PdfPages, number: int, frame: PageFrame, edition: Edition) -> None:
    """Write the page's number in the middle of the upper margin, its top at the standard's distance from the edge."""
    size = edition.page_number_size
    middle = frame.left + frame.text_width / 2
    baseline = frame.height - points(edition.page_number_mm) - size * ASCENT
    text = str(number)
    pdf.text(middle - face(FaceName.REGULAR).width(text, size) / 2, baseline, text, FaceName.REGULAR, size)


def _draw_table(pdf: PdfPages, part: TablePage, table: LaidTable, border: float, level: int) -> None:
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
        _draw_piece(pdf, piece, table, edges, level)
        lines.append((edges[0], bottom, edges[-1], bottom))
        if after is None or after.row.spanning != piece.row.spanning:
            inner = (edges[0], edges[-1]) if piece.row.spanning else edges
            lines += [(x, begun, x, bottom) for x in inner]
            begun = bottom
    pdf.borders(lines, border)


def _draw_piece(pdf: PdfPages, piece: Piece, table: LaidTable, edges: list[float], level: int) -> None:
    """Write the lines of a row that stand on this page, cell by cell; a section gets its bookmark."""
    row, size = piece.row, table.plan.size
    if row.title and piece.first == 0:
        pdf.bookmark(row.title, piece.top, level + row.level - 1)
    spare = (table.leading - size * (ASCENT + 0.216)) / 2
    baseline = piece.top - table.padding_vertical - spare - size * ASCENT
    style = (FaceName.BOLD if row.bold else FaceName.REGULAR, float(size))
    for place, lines in enumerate(row.cells):
        shown = lines[piece.first : piece.last]
        below = baseline
        if row is table.header:
            below -= (row.slots - len(lines)) * table.leading / 2
        pdf.block(edges[place] + table.padding, below, shown, table.leading, style)
    if row.strokes:
        pdf.borders(_stroke_lines(piece, table, edges, baseline), size * _STROKE_WIDTH)


def _stroke_lines(
    piece: Piece, table: LaidTable, edges: list[float], baseline: float
) -> Iterator[tuple[float, float, float, float]]:
    """Yield the lines under and through words of a row that stand on this page."""
    for stroke in piece.row.strokes:
        if piece.first <= stroke.slot < piece.last:
            left = edges[stroke.place] + table.padding
            y = baseline - (stroke.slot - piece.first) * table.leading + _STROKE_HEIGHTS[stroke.look] * table.plan.size
            yield left + stroke.start, y, left + stroke.end, y
