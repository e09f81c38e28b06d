"""Letters as a Word document of the same look as the PDF, each in a section of its own."""

import datetime as dt
from collections.abc import Sequence

from docx.enum.text import WD_ALIGN_PARAGRAPH

from msoko_desktop.domain.orders.letters import Letter
from msoko_desktop.writers.columns import plan_sheet_tables
from msoko_desktop.writers.docx_parts import (
    StyleBook,
    add_tiny_paragraph,
    begin_section,
    cell_xml,
    describe,
    document_bytes,
    new_document,
    number_pages,
    paragraph_xml,
    row_xml,
    table_element,
)
from msoko_desktop.writers.letter_sheet import LetterSheet, letter_sheet, letter_title
from msoko_desktop.writers.order_docx import OrderWriter
from msoko_desktop.writers.order_sheet import BodyParagraph, OrderSheet
from msoko_desktop.writers.packages import timeless
from msoko_desktop.writers.paper import PageFrame, PaperOffice, PaperOptions, paper_rules, points
from msoko_desktop.writers.sheet_docx import write_sheet


def letters_docx(
    letters: Sequence[Letter],
    office: PaperOffice,
    options: PaperOptions | None = None,
    *,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the DOCX file of letters (at least one) with the tables that go with them. Raises as `letters_pdf`."""
    rules = paper_rules()
    options = options or PaperOptions()
    edition = rules.edition(options, letters[0].date)
    size = options.text_size or edition.text_size
    frame = PageFrame.of(edition, options, landscape=False)
    document = new_document(frame, edition, size)
    describe(document, letter_title(letters[0]), office.name.replace("\n", " "), made)
    number_pages(document, edition.page_number_size)
    book = StyleBook(document)
    for place, letter in enumerate(letters):
        sheet = letter_sheet(letter, office)
        if place:
            begin_section(document, frame, restart=True)
        writer = _Writer(document, book, frame, edition, size, rules.order)
        writer.letter = sheet
        writer.write(sheet.base, edition.heading_place)
        if sheet.appendix is not None:
            layout = plan_sheet_tables(sheet.appendix, edition, rules.table, options)
            begin_section(document, layout.main.frame, restart=False)
            write_sheet(document, book, sheet.appendix, layout, edition, size)
            add_tiny_paragraph(document)
    return timeless(document_bytes(document), made)


class _Writer(OrderWriter):
    """Writes the words of a letter: an order's, but for the addressee at the right and the salutation."""

    letter: LetterSheet

    def requisites(self, sheet: OrderSheet) -> None:
        """Write date and number at the left and the addressee in the corner, as a table without borders."""
        width = self.frame.text_width
        corner = min(points(self.edition.corner_width_mm), width / 2)
        gap = self.book.add("Дата и номер", space_before=self.gap("date")).style_id
        more = self.book.add("Адресат").style_id
        first = self.book.add("Адресат, первая строка", space_before=self.gap("date")).style_id
        left = paragraph_xml(f"{sheet.date} {sheet.number}", gap)
        lines = [paragraph_xml(text, first if place == 0 else more) for place, text in enumerate(self.letter.addressee)]
        right = "".join(lines) or paragraph_xml("", more)
        row = row_xml(cell_xml(left, width - corner) + cell_xml(right, corner))
        body = self.document.element.body
        body.insert(len(body) - 1, table_element([row], (width - corner, corner), border=0, padding=0, vertical=0))

    def body(self, body: tuple[BodyParagraph, ...]) -> None:
        """Write the salutation above the text."""
        if self.letter.salutation:
            centre = WD_ALIGN_PARAGRAPH.CENTER
            self.paragraphs((self.letter.salutation,), "Обращение", "heading", align=centre)
        super().body(body)
