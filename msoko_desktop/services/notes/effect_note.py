"""When the yearly note on the effect of measures is due, and whether it is there: told on «Сегодня»."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.domain.cycle.rules import cycle_rules
from msoko_desktop.services.reference.reference_books import Book, book_data
from msoko_desktop.services.timetable.today import days_ahead
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import has_results


@dataclass(frozen=True, slots=True)
class EffectNote:
    """The note on the effect of measures that is awaited: of which school year, until when; its draft where there is
    one (`note_id`)."""

    school_year: int
    due: dt.date
    note_id: int | None = None


def awaited_effect_note(d: District, on: dt.date) -> EffectNote | None:
    """Return the note that is to be on record about now, None where none is or there is nothing to compare.

    The analysis of a calendar year is due on the day of `data/cycle_rules.toml` («до 1 марта») of the next one, and is
    told of so many days before and after it as «the next days» are. It is of the school year that ended in the year
    analysed, beside the one before.
    """
    rules, span = cycle_rules(book_data(d, Book.CYCLE)), dt.timedelta(days=days_ahead())
    due = next((day for day in map(rules.effectiveness_due, (on.year - 1, on.year)) if abs(day - on) <= span), None)
    if due is None:
        return None
    school_year = due.year - 2
    with d.reading() as connection:
        if not all(has_results(connection, year) for year in (school_year - 1, school_year)):
            return None
    from msoko_desktop.domain.documents.notes import NoteKind  # reading notes loads numpy, which the start does without
    from msoko_desktop.services.notes import list_notes

    own = [one for one in list_notes(d) if one.kind is NoteKind.EFFECTIVENESS and one.school_year == school_year]
    if any(one.document_id is not None for one in own):
        return None
    return EffectNote(school_year, due, own[0].id if own else None)
