"""Several sheets as one document, each from a new page: papers that are handed to one person each."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.writers.paper import PaperOptions, paper_rules
from msoko_desktop.writers.sheet import Sheet


def sheets_pdf(
    sheets: Sequence[Sheet], options: PaperOptions, *, author: str = "", made: dt.datetime | None = None
) -> bytes:
    """Return one PDF file with the pages of all sheets. Raises as `sheet_pdf` does."""
    from msoko_desktop.writers.joined_pdf import joined_pdf
    from msoko_desktop.writers.sheet_pdf import sheet_pdf

    return joined_pdf([sheet_pdf(sheet, options, author=author, made=made) for sheet in sheets])


def sheets_docx(
    sheets: Sequence[Sheet], options: PaperOptions, *, author: str = "", made: dt.datetime | None = None
) -> bytes:
    """Return one DOCX file with all sheets, each from a new page. Raises as `sheet_docx` does."""
    from msoko_desktop.writers.columns import plan_sheet_tables
    from msoko_desktop.writers.docx_parts import StyleBook, describe, document_bytes, new_document, number_pages
    from msoko_desktop.writers.fonts import NBSP
    from msoko_desktop.writers.packages import timeless
    from msoko_desktop.writers.sheet_docx import write_sheet

    rules = paper_rules()
    edition = rules.edition(options, None)
    layouts = [plan_sheet_tables(sheet, edition, rules.table, options) for sheet in sheets]
    size = options.text_size or edition.text_size
    document = new_document(layouts[0].main.frame, edition, size)
    describe(document, " ".join(sheets[0].title).replace(NBSP, " "), author, made)
    number_pages(document, edition.page_number_size)
    book = StyleBook(document)
    for sheet, layout in zip(sheets, layouts, strict=True):
        before = len(document.paragraphs)
        write_sheet(document, book, sheet, layout, edition, size)
        if before:
            document.paragraphs[before].paragraph_format.page_break_before = True
    return timeless(document_bytes(document), made)
