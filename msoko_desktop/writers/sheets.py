"""Several sheets as one document: each begins on a page of its own, its pages numbered from 1."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.writers.columns import plan_sheet_tables
from msoko_desktop.writers.fonts import NBSP
from msoko_desktop.writers.paper import Edition, PaperOptions, TableRules, paper_rules
from msoko_desktop.writers.sheet import Sheet

SPARE_LINES = 7
"""Lines left free on a page of Word, whose rows are a little higher than those of the PDF."""


def sheets_pdf(
    sheets: Sequence[Sheet],
    choices: Sequence[PaperOptions],
    *,
    author: str = "",
    day: dt.date | None = None,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the PDF file of sheets (at least one); `choices` are ways to set them, the roomiest first.

    Each sheet is set in the first way in which it stands on one page, else in the last. Arguments and errors are else
    those of `sheet_pdf`.
    """
    from msoko_desktop.writers.page_flow import Bookmark, draw_pages
    from msoko_desktop.writers.pdf_pages import PdfPages
    from msoko_desktop.writers.sheet_pdf import compose_sheet

    rules = paper_rules()
    edition = rules.edition(choices[0], day)
    title = " ".join(sheets[0].title).replace(NBSP, " ")
    pdf = None
    for sheet in sheets:
        for options in choices:
            flow = compose_sheet(sheet, edition, rules.table, options)
            if len(flow.pages) == 1:
                break
        if pdf is None:
            pdf = PdfPages(flow.frame.width, flow.frame.height, title=title, author=author, made=made)
        if len(sheets) > 1:
            name = " ".join(sheet.mark or sheet.title).replace(NBSP, " ")
            flow.pages[0].insert(0, Bookmark(name, flow.top, 0))
        draw_pages(pdf, flow, rules.table.border_pt)
    assert pdf is not None  # noqa: S101  # there is at least one sheet
    return pdf.finish()


def is_one_page(sheet: Sheet, options: PaperOptions, spare: int = 0, day: dt.date | None = None) -> bool:
    """Tell whether a sheet set so stands on one page with so many lines to spare (of Word: SPARE_LINES)."""
    rules = paper_rules()
    edition = rules.edition(options, day)
    return fitting_or_none(sheet, (options,), edition, rules.table, spare) is not None


def fitting(sheet: Sheet, choices: Sequence[PaperOptions], edition: Edition, rules: TableRules) -> PaperOptions:
    """Return the first way to set a sheet in which it stands on one page of Word with lines to spare, else the last."""
    return fitting_or_none(sheet, choices, edition, rules) or choices[-1]


def fitting_or_none(
    sheet: Sheet, choices: Sequence[PaperOptions], edition: Edition, rules: TableRules, spare: int = SPARE_LINES
) -> PaperOptions | None:
    """Return the first way to set a sheet in which it stands on one page with lines to spare, None for none."""
    from msoko_desktop.writers.sheet_pdf import compose_sheet

    for options in choices:
        flow = compose_sheet(sheet, edition, rules, options)
        if len(flow.pages) == 1 and flow.room(spare * flow.leading):
            return options
    return None


def sheets_docx(
    sheets: Sequence[Sheet],
    choices: Sequence[PaperOptions],
    *,
    author: str = "",
    day: dt.date | None = None,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the DOCX file of sheets, each in a section of its own; arguments are those of `sheets_pdf`."""
    from msoko_desktop.writers.docx_parts import (
        StyleBook,
        add_tiny_paragraph,
        begin_section,
        describe,
        document_bytes,
        new_document,
        number_pages,
    )
    from msoko_desktop.writers.packages import timeless
    from msoko_desktop.writers.sheet_docx import write_sheet

    rules = paper_rules()
    edition = rules.edition(choices[0], day)
    chosen = [fitting(sheet, choices, edition, rules.table) for sheet in sheets]
    layouts = [
        plan_sheet_tables(sheet, edition, rules.table, options) for sheet, options in zip(sheets, chosen, strict=True)
    ]
    size = choices[0].text_size or edition.text_size
    document = new_document(layouts[0].main.frame, edition, size)
    describe(document, " ".join(sheets[0].title).replace(NBSP, " "), author, made)
    number_pages(document, edition.page_number_size)
    book = StyleBook(document)
    for place, (sheet, layout) in enumerate(zip(sheets, layouts, strict=True)):
        if place:
            begin_section(document, layout.main.frame, restart=True)
        write_sheet(document, book, sheet, layout, edition, size)
        add_tiny_paragraph(document)
    return timeless(document_bytes(document), made)
