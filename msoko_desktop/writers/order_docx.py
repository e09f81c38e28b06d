"""An order as a Word document of the same look as the PDF, with everything that is attached to it."""

from collections.abc import Mapping
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from msoko_desktop.domain.orders.orders import Order, PageNumbers
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.writers.columns import plan_sheet_tables
from msoko_desktop.writers.docx_parts import (
    StyleBook,
    add_picture,
    add_tiny_paragraph,
    begin_section,
    describe,
    document_bytes,
    new_document,
    number_pages,
    watermark,
)
from msoko_desktop.writers.fonts import Face, FaceName, face
from msoko_desktop.writers.order_docx_parts import add_executor, number_styles, right_tab, rule_under
from msoko_desktop.writers.order_parts import order_paper, order_parts
from msoko_desktop.writers.order_sheet import BodyKind, BodyParagraph, Letterhead, OrderSheet, order_sheet, order_title
from msoko_desktop.writers.packages import timeless
from msoko_desktop.writers.page_flow import post_lines, set_paragraph
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
from msoko_desktop.writers.sheet import DRAFT_WORD, SIGNATURE_GAP_LINES, Signature
from msoko_desktop.writers.sheet_docx import write_sheet
from msoko_desktop.writers.typography import wrap_evenly

_SLACK = 1.0  # points: office programs measure letters a little differently
_CENTRE, _BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def order_docx(order: Order, office: PaperOffice, plans: Mapping[int, Plan], options: OrderPrintOptions) -> bytes:
    """Return the DOCX file of an order with its attachments and sheets, each in a section of its own.

    `plans` are the attached plans by their ids. Raises as `order_pdf` does.
    """
    rules = paper_rules()
    paper = order_paper(order, options)
    edition = rules.edition(paper, order.date)
    size = options.text_size or edition.text_size
    sheet = order_sheet(order, office, options)
    parts = order_parts(order, office, plans, options)
    frame = PageFrame.of(edition, paper, landscape=False)
    document = new_document(frame, edition, size)
    describe(document, order_title(order), (office.name or order.issuer).replace("\n", " "), options.made)
    number_pages(document, edition.page_number_size)
    if options.draft is DraftMark.WATERMARK:
        watermark(document, DRAFT_WORD, frame)
    book = StyleBook(document)
    heading = edition.heading_place if options.heading is HeadingPlace.AUTO else options.heading
    OrderWriter(document, book, frame, edition, size, rules.order).write(sheet, heading)
    for part in parts:
        layout = plan_sheet_tables(part.sheet, edition, rules.table, part.paper)
        through = part.through and order.page_numbers is PageNumbers.THROUGH
        begin_section(document, layout.main.frame, restart=not through)
        write_sheet(document, book, part.sheet, layout, edition, size)
    if document.element.body[-2].tag.endswith("}tbl"):
        add_tiny_paragraph(document)
    return timeless(document_bytes(document), options.made)


class OrderWriter:
    """Writes the words of an order into the first section of a document."""

    def __init__(
        self, document: Any, book: StyleBook, frame: PageFrame, edition: Edition, size: int, rules: OrderRules
    ) -> None:
        self.document = document
        self.book = book
        self.frame = frame
        self.edition = edition
        self.rules = rules
        self.size = size
        self.line = size * edition.line_spacing

    def gap(self, name: str) -> float:
        """Return the room above a part in points."""
        return self.rules.gaps[name] * self.line

    def write(self, sheet: OrderSheet, heading: HeadingPlace) -> None:
        """Write the whole order."""
        if sheet.draft is DraftMark.WORD:
            style = self.book.add("Пометка проекта", bold=True, align=WD_ALIGN_PARAGRAPH.RIGHT)
            self.document.add_paragraph(DRAFT_WORD, style)
        self.letterhead(sheet.letterhead)
        self.requisites(sheet)
        self.heading(sheet.heading, heading)
        self.body(sheet.body)
        self.signature(sheet.signature, sheet.executor)

    def paragraphs(self, texts: tuple[str, ...], name: str, gap: str, **settings: Any) -> None:
        """Write paragraphs of a style, with the gap that belongs above the first; centred lines are of even length."""
        style = self.book.add(name, **settings)
        begun = len(self.document.element.body) > 1  # a page's text begins at its margin
        for number, text in enumerate(texts):
            paragraph = self.document.add_paragraph(text, style)
            layout = paragraph.paragraph_format
            if number == 0 and begun:
                layout.space_before = Pt(round(self.gap(gap), 1))
            if settings.get("align") is _CENTRE:
                used = face(FaceName.BOLD if settings.get("bold") else FaceName.REGULAR)
                room = self._spare(text, used, settings.get("size", self.size))
                if room:
                    layout.left_indent = layout.right_indent = Pt(room)

    def _spare(self, text: str, used: Face, size: float) -> float:
        """Return how far the edges of a text may come in so that its lines, as many as before, are of even length."""
        lines = wrap_evenly(used, text, self.frame.text_width / size)
        widest = max(used.width(line, size) for line in lines)
        return max(0.0, (self.frame.text_width - widest) / 2 - _SLACK) if len(lines) > 1 else 0.0

    def letterhead(self, head: Letterhead) -> None:
        """Write the arms, the names and the address, and a line under them."""
        if head.arms:
            add_picture(self.document, head.arms, self.frame)
        self.paragraphs(head.parent, "Вышестоящий орган", "name", align=_CENTRE)
        self.paragraphs(head.name, "Название органа", "name", align=_CENTRE, bold=True)
        small = self.rules.contacts_size
        self.paragraphs(head.contacts, "Справочные данные", "contacts", align=_CENTRE, size=small)
        if head.ruled:
            style = self.book.add("Черта")
            style.paragraph_format.line_spacing = Pt(round(self.gap("rule"), 1))
            rule_under(self.document.add_paragraph("", style), self.rules.rule_pt)

    def requisites(self, sheet: OrderSheet) -> None:
        """Write the kind of the act, its date and number on one line, and the place."""
        self.paragraphs((sheet.title,), "Вид акта", "title", align=_CENTRE, bold=True)
        right_tab(self.book.add("Дата и номер"), self.frame.text_width)
        self.paragraphs((f"{sheet.date}\t{sheet.number}",), "Дата и номер", "date")
        self.paragraphs((sheet.place,) if sheet.place else (), "Место издания", "place", align=_CENTRE)

    def heading(self, texts: tuple[str, ...], place: HeadingPlace) -> None:
        """Write the heading at the left, no wider than a corner's requisite, or in the middle."""
        bold = self.rules.heading_bold
        if place is HeadingPlace.CENTRE:
            self.paragraphs(texts, "Заголовок приказа", "heading", align=_CENTRE, bold=bold)
        else:
            room = self.frame.text_width - points(self.edition.heading_width_mm)
            left = WD_ALIGN_PARAGRAPH.LEFT
            self.paragraphs(texts, "Заголовок приказа", "heading", align=left, bold=bold, right=room)

    def signature(self, signature: Signature, executor: tuple[str, ...]) -> None:
        """Write the post at the left and the name at the right on its last line, and the executor's mark.

        The signature is one paragraph, which the last item stays with: longer chains LibreOffice tears apart.
        """
        width = self.frame.text_width
        style = self.book.add("Подпись", space_before=SIGNATURE_GAP_LINES * self.line)
        style.paragraph_format.keep_together = True
        right_tab(style, width)
        lines = "\n".join(post_lines(signature, width, self.size))
        self.document.add_paragraph(f"{lines}\t{signature.name}", style)
        if executor:
            small = self.rules.executor_size
            mark = self.book.add("Исполнитель", size=small)
            add_executor(self.document, mark, executor, small * self.edition.line_spacing, width)

    def body(self, body: tuple[BodyParagraph, ...]) -> None:
        """Write the preamble, the ordering word and the items, which Word counts where counting gives their numbers."""
        indent = points(self.edition.first_line_mm)
        depth = max((paragraph.level for paragraph in body), default=0)
        items = [self.book.add(f"Пункт приказа {level + 1}", align=_BOTH, first_line=indent) for level in range(depth)]
        if items:
            number_styles(self.document, items, indent)
        plain = self.book.add("Текст приказа", align=_BOTH, first_line=indent)
        verb_gap = self.gap("verb")
        for number, paragraph in enumerate(body):
            if paragraph.kind is BodyKind.VERB:
                style = self.book.add(
                    "Распорядительное слово", align=_BOTH, space_before=verb_gap, space_after=verb_gap
                )
                written = self.document.add_paragraph(paragraph.text, style)
            elif paragraph.level:
                written = self.document.add_paragraph(paragraph.text, items[paragraph.level - 1])
            else:
                written = self.document.add_paragraph(paragraph.shown, plain)
            if number == 0:
                written.paragraph_format.space_before = Pt(round(self.gap("text"), 1))
            if (paragraph.keep or number == len(body) - 1) and self._low(paragraph):
                written.paragraph_format.keep_with_next = True

    def _low(self, paragraph: BodyParagraph) -> bool:
        """Say whether a paragraph may stay with the next one: LibreOffice would not divide it any more."""
        lines = set_paragraph(paragraph.shown, self.frame.text_width, self.size)
        return len(lines) * self.line <= self.frame.text_height * paper_rules().table.split_share
