"""Analytical notes: drafted from a template, kept with their figures, worked out anew, printed, put on record."""

from msoko_desktop.services.notes.drafting import (
    draft_note,
    recomputed,
    templates,
    what_changed,
    with_figures,
    with_report,
)
from msoko_desktop.services.notes.keeping import (
    delete_note,
    list_notes,
    read_note,
    record_note,
    save_note,
    shown_title,
)
from msoko_desktop.services.notes.papers import FORMATS, note_document
from msoko_desktop.services.notes.subject import NoteAbout, about_of
from msoko_desktop.storage.notes import NoteSummary

__all__ = [
    "FORMATS",
    "NoteAbout",
    "NoteSummary",
    "about_of",
    "delete_note",
    "draft_note",
    "list_notes",
    "note_document",
    "read_note",
    "recomputed",
    "record_note",
    "save_note",
    "shown_title",
    "templates",
    "what_changed",
    "with_figures",
    "with_report",
]
