"""When the yearly note on the effect of measures is due, and whether it is there: told on «Сегодня»."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.domain.cycle.rules import cycle_rules
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.services.directions.directions import direction_titles, owners_of, plans_of_directions
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.plans.plans import PlanSummary
from msoko_desktop.services.reference.reference_books import Book, book_data
from msoko_desktop.services.timetable.today import days_ahead
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import has_results


@dataclass(frozen=True, slots=True)
class EffectNote:
    """The note on the effect of measures that is awaited: of which school year, until when; its draft where there is
    one (`note_id`). `lacking` are the titles of the directions that no note on record speaks of;
    `of_results` says whether the note on results is awaited itself."""

    school_year: int
    due: dt.date
    note_id: int | None = None
    lacking: tuple[str, ...] = ()
    of_results: bool = True


def awaited_effect_note(d: District, on: dt.date) -> EffectNote | None:
    """Return the note that is to be on record about now, None where none is or there is nothing to compare.

    The analysis of a calendar year is due on the day of `data/cycle_rules.toml` («до 1 марта») of the next one, and is
    told of so many days before and after it as «the next days» are. It is of the school year that ended in the year
    analysed, beside the one before. The note on results is awaited where there are results of both years; it speaks of
    the direction that the rules give it, as that direction's own note does. Other directions with a plan in force in
    the year have notes of their own.
    """
    rules, span = cycle_rules(book_data(d, Book.CYCLE)), dt.timedelta(days=days_ahead())
    due = next((day for day in map(rules.effectiveness_due, (on.year - 1, on.year)) if abs(day - on) <= span), None)
    if due is None:
        return None
    school_year = due.year - 2
    with d.reading() as connection:
        comparable = all(has_results(connection, year) for year in (school_year - 1, school_year))
    measured = [code for code, plans in plans_of_directions(d, school_year + 1).items() if any(map(_in_force, plans))]
    if not comparable and not measured:
        return None
    from msoko_desktop.domain.documents.notes import NoteKind  # reading notes loads numpy, which the start does without
    from msoko_desktop.services.notes import list_notes

    own = [one for one in list_notes(d) if one.kind is NoteKind.EFFECTIVENESS and one.school_year == school_year]
    told, of_results = _told(d, school_year + 1), rules.automatic.get("effectiveness_notes")
    place = "" if of_results is None else owners_of(d).get(of_results.direction, "")
    if any(one.document_id is not None for one in own):
        told.add(place)
        comparable = False
    awaited = comparable and place not in told
    titles = direction_titles(d)
    lacking = tuple(titles[code] for code in measured if code not in told and not (awaited and code == place))
    if not awaited and not lacking:
        return None
    return EffectNote(school_year, due, own[0].id if own else None, lacking, of_results=awaited)


def _in_force(plan: PlanSummary) -> bool:
    return plan.status is not PlanStatus.DRAFT


def _told(d: District, year: int) -> set[str]:
    """Return the directions of the active set whose effect in a calendar year a document on record analyses."""
    from msoko_desktop.services import cycle

    rules, owners = cycle.rules_of(d), owners_of(d)
    return {
        owners.get(one.direction, "")
        for one in list_documents(d)
        if one.stage is Stage.EFFECTIVENESS
        and one.status is DocumentStatus.APPROVED
        and cycle.year_meant(one.stage, one.title, one.date, rules) == year
    } - {""}
