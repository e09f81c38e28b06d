"""A note as PDF, DOCX or XLSX: its sheet with charts as pictures."""

import datetime as dt
import importlib
from typing import TYPE_CHECKING, Protocol

from msoko_desktop.domain.documents.notes import BlockKind, Note, filled
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.district import read_office
from msoko_desktop.services.printing import Orientation, PaperOptions, paper_office
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Picture

FORMATS = ("pdf", "docx", "xlsx")


class Maker(Protocol):
    """Makes a document in a format."""

    def __call__(self, ending: str, *, day: dt.date | None = None, made: dt.datetime | None = None) -> bytes:
        """Return the document; arguments and errors are those of `note_document`."""


def note_document(
    d: District, note: Note, ending: str, *, day: dt.date | None = None, made: dt.datetime | None = None
) -> bytes:
    """Return a note as a document; `ending` is one of `FORMATS`, `day` the document's date, `made` as the writers say.

    Raises InputRefused for another ending and, as a book of tables, for a note without any.
    """
    return prepared(d, note)(ending, day=day, made=made)


def prepared(d: District, note: Note) -> "Maker":
    """Read what paper needs of the file and return what makes the document, as `note_document` does, without it.

    What is returned can be called in another thread.
    """
    office, author = paper_office(d), read_office(d).name

    def make(ending: str, *, day: dt.date | None = None, made: dt.datetime | None = None) -> bytes:
        if ending not in FORMATS:
            raise InputRefused(f"В формате «{ending}» справка не печатается. Выберите PDF, DOCX или XLSX.")
        from msoko_desktop.writers.note_sheet import note_sheet
        from msoko_desktop.writers.sheet import Table

        book = ending == "xlsx"
        options = PaperOptions() if book else PaperOptions(orientation=Orientation.PORTRAIT)
        sheet = note_sheet(note, note_pictures(note), office=office, options=options, whole_tables=book)
        if book and not any(isinstance(one, Table) for one in sheet.blocks):
            raise InputRefused("В справке нет таблиц: сохранять в Excel нечего. Выберите PDF или DOCX.")
        writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
        data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=author, day=day, made=made)
        return data

    return make


def note_pictures(note: Note) -> dict[int, "Picture"]:
    """Return the charts of a note as pictures for paper, by the place of their block."""
    from msoko_desktop.services.notes.charts import chart_picture

    found = {}
    for place, block in enumerate(note.blocks):
        if block.kind is BlockKind.CHART and block.kept is not None and block.source is not None:
            picture = chart_picture(block.kept, block.source.form, filled(block.text, note.figures))
            if picture is not None:
                found[place] = picture
    return found
