"""Puts PDF files together, and turns a page into a picture."""

from collections.abc import Sequence
from io import BytesIO

PICTURE_DOTS = 150  # per inch


def joined_pdf(documents: Sequence[bytes]) -> bytes:
    """Return one PDF file with the pages of several, one file after another; the only one as it is."""
    import pypdfium2

    if len(documents) == 1:
        return documents[0]
    whole = pypdfium2.PdfDocument.new()
    for data in documents:
        with pypdfium2.PdfDocument(data) as part:
            whole.import_pages(part)
    buffer = BytesIO()
    whole.save(buffer)
    whole.close()
    return buffer.getvalue()


def first_page_png(data: bytes) -> bytes:
    """Return the first page of a PDF file as a PNG picture of 150 dots per inch."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=PICTURE_DOTS / 72).to_pil()
    buffer = BytesIO()
    picture.save(buffer, format="PNG", optimize=True)
    return buffer.getvalue()
