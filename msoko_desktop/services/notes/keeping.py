"""Notes kept in the file: listed, stored, deleted, put on record; each write is one undo step."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage, StoredFile
from msoko_desktop.domain.documents.notes import Note, NoteBlock, shown_title, used_places
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import read_office
from msoko_desktop.services.documents import documents
from msoko_desktop.services.notes.papers import note_document
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import documents as register_rows
from msoko_desktop.storage import notes as rows
from msoko_desktop.storage import stored_files
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.notes import NoteSummary

GONE = "Этой справки в файле больше нет: она удалена."
FILE_NAME = "Аналитическая справка.pdf"


def list_notes(d: District) -> tuple[NoteSummary, ...]:
    """Return the notes of the file, the one changed last first."""
    with d.reading() as connection:
        return rows.read_summaries(connection)


def read_note(d: District, note_id: int) -> Note:
    """Return a note. Raises InputRefused for one that is gone or whose content cannot be read."""
    try:
        with d.reading() as connection:
            note = rows.read_note(connection, note_id)
    except ValueError as error:
        raise InputRefused(
            "Содержание справки повреждено и не читается. Удалите её и составьте заново.", str(error)
        ) from error
    if note is None:
        raise InputRefused(GONE)
    return note


def find_like(d: District, note: Note) -> int | None:
    """Return the id of the newest stored note about the same thing as another, None where there is none."""
    with d.reading() as connection:
        for one in rows.read_summaries(connection):
            known = rows.read_note(connection, one.id) if one.kind is note.kind else None
            if known is not None and known.subject == note.subject:
                return one.id
    return None


def save_note(d: District, note: Note, step_name: str = "Изменить справку") -> Changes:
    """Store a note as it is, new where it has no id (then its id is in `created`); one undo step called so.

    Raises InputRefused for a title that is empty, a place without its figure, a note that is gone.
    """
    note = cleaned_note(note)
    if not note.title.strip():
        raise InputRefused("У справки нет заголовка. Введите его.")
    missing = [key for key in used_places(note) if key not in note.figures]
    if missing:
        raise InputRefused(f"Место «{{{missing[0]}}}» не заполнено. Исправьте или уберите его.")
    with operation(d, step_name if note.id is not None else "Составить справку") as step:
        _write(step, note)
    return step.changes


def cleaned_note(note: Note) -> Note:
    """Return a note whose words can be kept. Raises InputRefused for a text that is too long."""

    def block(one: NoteBlock) -> NoteBlock:
        return replace(one, text=clean(one.text, "текст справки"), hint=clean(one.hint))

    return replace(note, title=clean(note.title, "заголовок справки"), blocks=tuple(map(block, note.blocks)))


def delete_note(d: District, note_id: int) -> Changes:
    """Delete a note; undo brings it back, its line of the register stays. Raises InputRefused where it is gone."""
    with operation(d, "Удалить справку") as step:
        if not rows.erase_note(step.connection, note_id):
            raise InputRefused(GONE)
        step.changed(Area.NOTES)
    return step.changes


def record_note(d: District, note: Note, number: str, date: dt.date) -> Changes:
    """Put a stored note into the register «Документы» with its PDF, one undo step; the document's id is in `created`.

    Its line has the direction of the note and the stage of the cycle that its kind is of.

    One that was on record already gets the new number, date and PDF in its line. Raises InputRefused where the number
    is taken or the note is gone.
    """
    if note.id is None:
        raise InputRefused("Сначала сохраните справку.")
    document = Document(
        DocumentKind.NOTE,
        shown_title(note),
        one_line(clean(number)),
        date,
        read_office(d).name,
        DocumentStatus.APPROVED,
        direction=note.direction,
        stage=Stage.EFFECTIVENESS if note.kind.tells_effect else Stage.ANALYSIS,
        id=_known_document(d, note.document_id),
    )
    documents.refuse_taken(d, document)
    pdf = note_document(d, note, "pdf", day=date)
    with operation(d, "Записать справку в реестр") as step:
        file = StoredFile(stored_files.keep(step.connection, pdf), FILE_NAME, len(pdf))
        document_id = register_rows.write_document(step.connection, replace(document, file=file))
        _write(step, replace(note, document_id=document_id))
        step.changed(Area.DOCUMENTS, created=[document_id] if document.id is None else [])
    return step.changes


def _known_document(d: District, document_id: int | None) -> int | None:
    found: Sequence[int | None] = [one.id for one in documents.list_documents(d) if one.id == document_id]
    return document_id if document_id is not None and found else None


def _write(step: Step, note: Note) -> None:
    if note.id is not None and rows.read_note(step.connection, note.id) is None:
        raise InputRefused(GONE)
    note_id = rows.write_note(step.connection, replace(note, changed=dt.datetime.now().isoformat(timespec="seconds")))
    step.changed(Area.NOTES, created=[note_id] if note.id is None else [])
