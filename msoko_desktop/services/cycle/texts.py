"""The words of papers, so that the cycle can tell whether an analysis names the measures."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.documents.notes import filled, read_json
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.storage import notes as note_rows
from msoko_desktop.storage import stored_files
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    from msoko_desktop.readers.blocks import Block

_MOST_KEPT = 512
_MOST_PAGES = 200
_READ = (".docx", ".odt", ".xlsx", ".ods", ".html", ".htm", ".txt", ".pdf")


_Words = OrderedDict[str, str | None]
_known: _Words = OrderedDict()
"""Folded words by the checksum of what they were read in; the papers asked for longest ago are forgotten."""


class PaperTexts:
    """Reads the words of notes and of stored files, each once for as long as it does not change."""

    def __init__(self, d: District) -> None:
        self._d = d

    def of_note(self, note_id: int) -> str | None:
        """Return the folded words of a note of the file, None where it is gone or cannot be read."""
        with self._d.reading() as connection:
            found = note_rows.read_content(connection, note_id)
        if found is None:
            return None
        return _kept(f"note {hashlib.sha256(found.encode()).hexdigest()}", lambda: _note_text(found))

    def of_document(self, document: Document) -> str | None:
        """Return the folded words of a document's file, None where it has none or its words cannot be read.

        A scan has no words: the person reads it.
        """
        file = document.file
        if file is None or not file.name.lower().endswith(_READ):
            return None
        with self._d.reading() as connection:
            checksum = stored_files.checksum_of(connection, file.file_id)
        return _kept(f"file {checksum}", lambda: self._file_text(file.file_id, file.name))

    def _file_text(self, file_id: int, name: str) -> str | None:
        with self._d.reading() as connection:
            content = stored_files.content_of(connection, file_id)
        if content is None:
            return None
        text = _pdf_text(content) if name.lower().endswith(".pdf") else _blocks_text(content, name)
        return text or None


def _kept(key: str, read: Callable[[], str | None]) -> str | None:
    if key not in _known:
        _known[key] = read()
        while len(_known) > _MOST_KEPT:
            _known.popitem(last=False)
    _known.move_to_end(key)
    return _known[key]


def _note_text(content: str) -> str | None:
    try:
        found = read_json(content)
    except ValueError:
        return None
    return comparable(" ".join(filled(block.text, found.figures) for block in found.blocks))


def _pdf_text(content: bytes) -> str:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(content) as document:
            pages = min(len(document), _MOST_PAGES)
            return comparable(" ".join(document[place].get_textpage().get_text_bounded() for place in range(pages)))
    except pypdfium2.PdfiumError:
        return ""


def _blocks_text(content: bytes, name: str) -> str:
    from msoko_desktop.readers.rules import RecognitionRules
    from msoko_desktop.readers.sources import read_blocks

    limits = RecognitionRules.from_mapping(reference_data("recognition")).limits
    try:
        blocks = read_blocks(content, name, limits)
    except InputRefused:
        return ""
    return comparable(" ".join(word for block in blocks for word in _block_words(block)))


def _block_words(block: "Block") -> Iterable[str]:
    from msoko_desktop.readers.blocks import Paragraph

    if isinstance(block, Paragraph):
        yield block.text
        return
    for row in block.rows:
        for cell in row.cells:
            yield cell.text
