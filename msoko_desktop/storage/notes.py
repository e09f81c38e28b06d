"""Analytical notes in the district file."""

import sqlite3
from typing import NamedTuple

from msoko_desktop.domain.documents.notes import Collected, Note, NoteKind, note_json, read_json, shown_title


class NoteSummary(NamedTuple):
    """A note as lists show it: its title in one line, figures filled in; `changed` is a moment in ISO form.

    `direction` is that of the monitoring or the survey it tells of, "" for other notes.
    """

    id: int
    kind: NoteKind
    title: str
    school_year: int
    assessment_id: int | None
    school_id: int | None
    changed: str
    document_id: int | None
    direction: str = ""


_COLUMNS = "id, kind, title, school_year, assessment_id, school_id, changed, document_id, direction"


def read_summaries(connection: sqlite3.Connection) -> tuple[NoteSummary, ...]:
    """Return the notes of the file, the one changed last first; those of a kind not known here are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM analytical_note ORDER BY changed DESC, id DESC"  # noqa: S608
    )
    return tuple(NoteSummary(row[0], NoteKind(row[1]), *row[2:]) for row in rows if row[1] in set(NoteKind))


def read_note(connection: sqlite3.Connection, note_id: int) -> Note | None:
    """Return a note, None where there is none. Raises ValueError for one whose content cannot be read."""
    row = connection.execute(
        f"SELECT {_COLUMNS}, content, coalesce(monitoring_id, survey_id) FROM analytical_note WHERE id = ?",  # noqa: S608
        (note_id,),
    ).fetchone()
    if row is None:
        return None
    content = read_json(row[9])
    return Note(
        NoteKind(row[1]),
        content.title or row[2],
        row[3],
        content.blocks,
        content.figures,
        content.procedure,
        row[4],
        row[5],
        row[6],
        row[7],
        row[0],
        row[8],
        None if content.period is None else Collected(row[10], *content.period),
    )


def read_content(connection: sqlite3.Connection, note_id: int) -> str | None:
    """Return the content of a note as it is stored, None where there is none."""
    row = connection.execute("SELECT content FROM analytical_note WHERE id = ?", (note_id,)).fetchone()
    return None if row is None else str(row[0])


def write_note(connection: sqlite3.Connection, note: Note) -> int:
    """Store a note, new where it has no id, and return its id."""
    source = None if note.collected is None else note.collected.source_id
    values = (
        note.kind.value,
        shown_title(note),
        note.school_year,
        note.assessment_id,
        note.school_id,
        note_json(note),
        note.changed,
        note.document_id,
        note.direction,
        source if note.kind is NoteKind.MONITORING else None,
        source if note.kind is NoteKind.SURVEY else None,
    )
    if note.id is None:
        cursor = connection.execute(
            "INSERT INTO analytical_note (kind, title, school_year, assessment_id, school_id, content, changed, "
            "document_id, direction, monitoring_id, survey_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        return int(cursor.lastrowid or 0)
    connection.execute(
        "UPDATE analytical_note SET kind = ?, title = ?, school_year = ?, assessment_id = ?, school_id = ?, "
        "content = ?, changed = ?, document_id = ?, direction = ?, monitoring_id = ?, survey_id = ? WHERE id = ?",
        (*values, note.id),
    )
    return note.id


def count_about(
    connection: sqlite3.Connection, *, monitoring_id: int | None = None, survey_id: int | None = None
) -> int:
    """Return how many notes tell of a monitoring form or of a survey."""
    row = connection.execute(
        "SELECT count(*) FROM analytical_note WHERE monitoring_id = ? OR survey_id = ?", (monitoring_id, survey_id)
    ).fetchone()
    return int(row[0])


def erase_note(connection: sqlite3.Connection, note_id: int) -> bool:
    """Delete a note; tell whether it was there."""
    return connection.execute("DELETE FROM analytical_note WHERE id = ?", (note_id,)).rowcount > 0
