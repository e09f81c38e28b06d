"""Letters as the PDF that gets signed: one after another, each with pages of its own."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.domain.orders.letters import Letter
from msoko_desktop.writers.fonts import NBSP
from msoko_desktop.writers.letter_sheet import LetterSheet, letter_sheet, letter_title
from msoko_desktop.writers.order_pdf import OrderComposer
from msoko_desktop.writers.order_sheet import OrderSheet
from msoko_desktop.writers.page_flow import Align, Bookmark, SetLine, draw_pages, set_paragraph
from msoko_desktop.writers.paper import (
    Edition,
    HeadingPlace,
    OrderRules,
    PageFrame,
    PaperOffice,
    PaperOptions,
    paper_rules,
    points,
)
from msoko_desktop.writers.pdf_pages import PdfPages
from msoko_desktop.writers.sheet_pdf import compose_sheet


def letters_pdf(
    letters: Sequence[Letter],
    office: PaperOffice,
    options: PaperOptions | None = None,
    *,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the PDF file of letters (at least one) with the tables that go with them.

    `made` is the moment written into the file's properties. Raises InputRefused for an edition or a size the rules do
    not know and for arms that are no picture, FileNotFoundError when the installation lacks the fonts.
    """
    rules = paper_rules()
    options = options or PaperOptions()
    edition = rules.edition(options, letters[0].date)
    frame = PageFrame.of(edition, options, landscape=False)
    author = office.name.replace("\n", " ")
    pdf = PdfPages(frame.width, frame.height, title=letter_title(letters[0]), author=author, made=made)
    for letter in letters:
        sheet = letter_sheet(letter, office)
        flow = _Composer(frame, edition, options.text_size or edition.text_size, rules.order, sheet)
        flow.compose(sheet.base, edition.heading_place)
        number = draw_pages(pdf, flow, rules.table.border_pt)
        if sheet.appendix is not None:
            pages = compose_sheet(sheet.appendix, edition, rules.table, options)
            draw_pages(pdf, pages, rules.table.border_pt, first=number, level=1)
    return pdf.finish()


class _Composer(OrderComposer):
    """Puts the words of a letter on pages: an order's, but for the addressee at the right and the salutation."""

    def __init__(self, frame: PageFrame, edition: Edition, size: float, rules: OrderRules, letter: LetterSheet) -> None:
        super().__init__(frame, edition, size, rules)
        self.letter = letter

    def compose(self, sheet: OrderSheet, heading: HeadingPlace) -> None:
        """Put the whole letter."""
        name = " ".join(self.letter.addressee).replace(NBSP, " ") or "Письмо"
        self.pages[-1].append(Bookmark(name, self.top, 0))
        self.letterhead(sheet.letterhead)
        self.requisites(sheet)
        self.heading(sheet.heading, heading)
        if self.letter.salutation:
            self.gap("heading")
            self.centred(self.letter.salutation, self.size)
        self.body(sheet)
        self.sign(sheet.signature)
        self.executor(sheet.executor)

    def requisites(self, sheet: OrderSheet) -> None:
        """Put date and number at the left, and beside them the addressee in the corner."""
        self.gap("date")
        level = self.y
        corner = min(points(self.edition.corner_width_mm), self.frame.text_width / 2)
        self.put(set_paragraph(_registered(sheet), self.frame.text_width - corner, self.size, align=Align.LEFT))
        below = self.y
        self.y = level
        shift = self.frame.text_width - corner
        for text in self.letter.addressee:
            lines = set_paragraph(text, corner, self.size, align=Align.LEFT)
            self.put([SetLine(line.x + shift, line.text) for line in lines])
        self.y = min(self.y, below)


def _registered(sheet: OrderSheet) -> str:
    """Return date and number as one line."""
    return f"{sheet.date} {sheet.number}"
