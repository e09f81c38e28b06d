"""Analytical notes: drafted from a template, kept with their figures, worked out anew, printed, put on record."""

from msoko_desktop.domain.documents.notes import shown_title
from msoko_desktop.services.notes.collected import collected_offers, find_note
from msoko_desktop.services.notes.directions import draft_direction_note
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
    find_like,
    list_notes,
    read_note,
    record_note,
    save_note,
)
from msoko_desktop.services.notes.offers import ReportOffer, offered_places, offered_reports, table_titles
from msoko_desktop.services.notes.papers import FORMATS, note_document, prepared
from msoko_desktop.services.notes.subject import NoteAbout, about_of, works_of
from msoko_desktop.storage.notes import NoteSummary

__all__ = [
    "FORMATS",
    "NoteAbout",
    "NoteSummary",
    "ReportOffer",
    "about_of",
    "collected_offers",
    "delete_note",
    "draft_direction_note",
    "draft_note",
    "find_like",
    "find_note",
    "list_notes",
    "note_document",
    "offered_places",
    "offered_reports",
    "prepared",
    "read_note",
    "recomputed",
    "record_note",
    "save_note",
    "shown_title",
    "table_titles",
    "templates",
    "what_changed",
    "with_figures",
    "with_report",
    "works_of",
]
