"""An order as the PDF that gets signed, with everything that is attached to it."""

from collections.abc import Mapping

from msoko_desktop.domain.orders.orders import Order, PageNumbers
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.writers.fonts import NBSP, FaceName, face
from msoko_desktop.writers.order_parts import order_paper, order_parts
from msoko_desktop.writers.order_sheet import BodyKind, Letterhead, OrderSheet, order_sheet, order_title
from msoko_desktop.writers.page_flow import (
    Align,
    Bookmark,
    Line,
    PageFlow,
    Rule,
    SetLine,
    Shown,
    draw_pages,
    set_paragraph,
)
from msoko_desktop.writers.paper import (
    DraftMark,
    Edition,
    HeadingPlace,
    OrderPrintOptions,
    OrderRules,
    PageFrame,
    PaperOffice,
    paper_rules,
    points,
)
from msoko_desktop.writers.pdf_pages import ASCENT, PdfPages
from msoko_desktop.writers.sheet import DRAFT_WORD, KEPT_LINES, Picture
from msoko_desktop.writers.sheet_pdf import compose_sheet
from msoko_desktop.writers.typography import wrap_evenly


def order_pdf(order: Order, office: PaperOffice, plans: Mapping[int, Plan], options: OrderPrintOptions) -> bytes:
    """Return the PDF file of an order with its attachments and sheets.

    `plans` are the attached plans by their ids. Raises InputRefused for an edition or a size the rules do not know,
    for arms that are no picture and for an attached plan that is not among `plans`; FileNotFoundError when the
    installation lacks the fonts. Characters without a glyph are printed as an empty box (`missing_in_order`).
    """
    rules = paper_rules()
    paper = order_paper(order, options)
    edition = rules.edition(paper, order.date)
    sheet = order_sheet(order, office, options)
    parts = order_parts(order, office, plans, options)
    frame = PageFrame.of(edition, paper, landscape=False)
    flow = OrderComposer(frame, edition, options.text_size or edition.text_size, rules.order)
    flow.compose(sheet, options.heading)

    author = (office.name or order.issuer).replace("\n", " ")
    pdf = PdfPages(frame.width, frame.height, title=order_title(order), author=author, made=options.made)
    pale = options.draft is DraftMark.WATERMARK
    number = draw_pages(pdf, flow, rules.table.border_pt, watermark=pale)
    for part in parts:
        pages = compose_sheet(part.sheet, edition, rules.table, part.paper)
        pages.pages[0].insert(0, Bookmark(part.bookmark.replace(NBSP, " "), pages.top, 0))
        through = part.through and order.page_numbers is PageNumbers.THROUGH
        first = number if through else 1
        after = draw_pages(pdf, pages, rules.table.border_pt, first=first, watermark=pale, level=1)
        number = after if through else number
    return pdf.finish()


class OrderComposer(PageFlow):
    """Puts the words of an order on pages."""

    def __init__(self, frame: PageFrame, edition: Edition, size: float, rules: OrderRules) -> None:
        super().__init__(frame, edition, size)
        self.rules = rules

    def compose(self, sheet: OrderSheet, heading: HeadingPlace) -> None:
        """Put the whole order."""
        self.pages[-1].append(Bookmark(sheet.title.replace(NBSP, "").capitalize(), self.top, 0))
        if sheet.draft is DraftMark.WORD:
            bold = face(FaceName.BOLD)
            self.line(self.frame.width - self.frame.right - bold.width(DRAFT_WORD, self.size), DRAFT_WORD, bold.name)
        self.letterhead(sheet.letterhead)
        self.requisites(sheet)
        self.heading(sheet.heading, self.edition.heading_place if heading is HeadingPlace.AUTO else heading)
        self.body(sheet)
        self.sign(sheet.signature)
        self.executor(sheet.executor)

    def gap(self, name: str) -> None:
        """Leave the room that belongs above a part, but not at the top of a page."""
        if self.y < self.top:
            self.y -= self.rules.gaps[name] * self.leading

    def centred(self, text: str, size: float, name: FaceName = FaceName.REGULAR) -> None:
        """Put a text in the middle in lines of even length."""
        used, width = face(name), self.frame.text_width
        for line in wrap_evenly(used, text, width / size):
            if not self.room(size * self.edition.line_spacing):
                self.fresh_page()
            self.put([SetLine((width - used.width(line, size)) / 2, line)], size=size, name=name)

    def letterhead(self, head: Letterhead) -> None:
        """Put the arms, the names and the address, and a line under them."""
        if head.arms:
            self.picture(head.arms)
        for texts, name, size in ((head.parent, FaceName.REGULAR, self.size), (head.name, FaceName.BOLD, self.size)):
            if texts:
                self.gap("name")
            for text in texts:
                self.centred(text, size, name)
        if head.contacts:
            self.gap("contacts")
        for text in head.contacts:
            self.centred(text, self.rules.contacts_size)
        if head.ruled:
            self.gap("rule")
            self.pages[-1].append(Rule(self.y, self.rules.rule_pt))

    def picture(self, picture: Picture) -> None:
        """Put the arms in the middle."""
        width, height = points(picture.width_mm), points(picture.height_mm)
        self.y -= height
        x = self.frame.left + (self.frame.text_width - width) / 2
        self.pages[-1].append(Shown(x, self.y, width, height, picture.png))

    def requisites(self, sheet: OrderSheet) -> None:
        """Put the kind of the act, its date at the left, its number at the right, and the place."""
        self.gap("title")
        self.centred(sheet.title, self.size, FaceName.BOLD)
        self.gap("date")
        width = self.frame.text_width
        number = set_paragraph(sheet.number, width / 2, self.size, align=Align.RIGHT)
        level = self.y
        self.put([SetLine(0, sheet.date)])
        self.y = level
        self.put([line._replace(x=line.x + width / 2) for line in number])
        if sheet.place:
            self.gap("place")
            self.centred(sheet.place, self.size)

    def heading(self, texts: tuple[str, ...], place: HeadingPlace) -> None:
        """Put the heading at the left, no wider than a corner's requisite, or in the middle."""
        name = FaceName.BOLD if self.rules.heading_bold else FaceName.REGULAR
        if texts:
            self.gap("heading")
        for text in texts:
            if place is HeadingPlace.CENTRE:
                self.centred(text, self.size, name)
            else:
                self.pour(self.corner(text, name), name=name)

    def corner(self, text: str, name: FaceName) -> list[SetLine]:
        """Return the lines of a heading that stands at the left."""
        width = points(self.edition.heading_width_mm)
        return set_paragraph(text, width, self.size, align=Align.LEFT, name=name)

    def body(self, sheet: OrderSheet) -> None:
        """Put the preamble, the ordering word and the items; the last lines stay with the signature."""
        self.gap("text")
        indent = points(self.edition.first_line_mm)
        set_lines = [
            set_paragraph(
                paragraph.shown,
                self.frame.text_width,
                self.size,
                indent=0.0 if paragraph.kind is BodyKind.VERB else indent,
            )
            for paragraph in sheet.body
        ]
        tails = [0.0] * len(set_lines)
        following = self.signature_height(sheet.signature) + self.executor_height(sheet.executor)
        for place in range(len(set_lines) - 1, -1, -1):
            last = place == len(set_lines) - 1
            tails[place] = following if last or sheet.body[place].keep else 0.0
            kept = min(len(set_lines[place]), KEPT_LINES) * self.leading
            following = kept + tails[place] + 2 * self._verb_gap(sheet, place)
        for place, (lines, tail) in enumerate(zip(set_lines, tails, strict=True)):
            gap = self._verb_gap(sheet, place)
            if gap and self.y < self.top:
                self.y -= gap
            self.pour(lines, tail + gap)
            self.y -= gap

    def _verb_gap(self, sheet: OrderSheet, place: int) -> float:
        """Return the gap above and below the ordering word, 0 for any other paragraph."""
        return self.rules.gaps["verb"] * self.leading if sheet.body[place].kind is BodyKind.VERB else 0.0

    def executor_height(self, texts: tuple[str, ...]) -> float:
        """Return the height of the executor's mark with the gap above it."""
        size = self.rules.executor_size
        return (len(self._executor(texts)) + 1) * size * self.edition.line_spacing if texts else 0.0

    def _executor(self, texts: tuple[str, ...]) -> list[SetLine]:
        size = self.rules.executor_size
        width = self.frame.text_width
        return [line for text in texts for line in set_paragraph(text, width, size, align=Align.LEFT)]

    def executor(self, texts: tuple[str, ...]) -> None:
        """Put the executor's name and telephone at the foot of the page."""
        size = self.rules.executor_size
        lines = self._executor(texts)
        if not lines:
            return
        if not self.room(self.executor_height(texts)):
            self.fresh_page()
        spacing = size * self.edition.line_spacing
        for number, line in enumerate(lines):
            y = self.frame.bottom + (len(lines) - number) * spacing - size * ASCENT
            self.pages[-1].append(Line(self.frame.left, y, line.text, size))
