"""What a note is about: the works it tells of, what it is called, how the page of analysis names it."""

from dataclasses import dataclass

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.documents.notes import Collected, Note, NoteKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.results.assessment_names import order_of, procedure_title, year_title


@dataclass(frozen=True, slots=True)
class NoteAbout:
    """What a note is to tell of; of a kind only what it needs is looked at.

    `treated` are the schools in which measures were taken, for a note on their effect (none: those the file has
    measures of); `collected` is the monitoring or the survey with its period.
    """

    assessment_id: int | None = None
    procedure: str = ""
    school_year: int | None = None
    school_id: int | None = None
    treated: tuple[int, ...] = ()
    collected: Collected | None = None


def about_of(reader: ResultReader, choice: Choice) -> NoteAbout:
    """Return what a note is about from a choice of the page of analysis. Raises InputRefused for a work that is gone.

    Without a chosen work or year the newest year counts that has works.
    """
    work_id = choice.assessment_ids[0] if choice.assessment_ids else None
    work = reader.results(work_id).assessment if work_id is not None else None
    newest = max((one.school_year for one in reader.assessments()), default=None)
    year = work.school_year if work else choice.school_years[-1] if choice.school_years else newest
    return NoteAbout(
        work_id,
        work.procedure if work else "",
        year,
        choice.school_ids[0] if choice.school_ids else None,
        choice.school_ids,
    )


def checked(reader: ResultReader, kind: NoteKind, about: NoteAbout) -> Note:
    """Return an empty note about something. Raises InputRefused where it is not chosen or gone."""
    if kind.is_collected:
        from msoko_desktop.services.notes.collected import about_collected

        return about_collected(reader, kind, about.collected)
    if kind is NoteKind.ASSESSMENT:
        if about.assessment_id is None:
            raise InputRefused("Выберите работу, о которой составляется справка.")
        work = reader.results(about.assessment_id).assessment
        return Note(kind, "", work.school_year, procedure=work.procedure, assessment_id=work.id)
    if about.school_year is None:
        raise InputRefused("Выберите учебный год, за который составляется справка.")
    if kind is NoteKind.PROCEDURE:
        if not about.procedure:
            raise InputRefused("Выберите процедуру, о которой составляется справка.")
        return Note(kind, "", about.school_year, procedure=about.procedure)
    if kind is NoteKind.SCHOOL:
        if about.school_id not in {one.id for one in reader.schools().schools}:
            raise InputRefused("Выберите школу, о которой составляется справка.")
        return Note(kind, "", about.school_year, school_id=about.school_id)
    return Note(kind, "", about.school_year)


def works_of(reader: ResultReader, note: Note) -> tuple[Assessment, ...]:
    """Return the works with results that a note tells of, in the order of procedures; none where all are gone.

    A note on the effect of measures tells of those that the same schools wrote the year before, one on what schools
    gave in of none.
    """
    if note.kind.is_collected:
        return ()
    found = [one for one in reader.assessments() if _belongs(one, note) and _has_results(reader, one, note)]
    if note.kind is NoteKind.EFFECTIVENESS:
        from msoko_desktop.services.analysis.reports.effectiveness import compared_works

        compared = {one.id for one in compared_works(reader, note.school_year - 1, note.school_year)}
        found = [one for one in found if one.id in compared]
    return tuple(sorted(found, key=order_of))


def _belongs(one: Assessment, note: Note) -> bool:
    if note.kind is NoteKind.ASSESSMENT:
        return one.id == note.assessment_id
    if one.school_year != note.school_year:
        return False
    return note.kind is not NoteKind.PROCEDURE or one.procedure == note.procedure


def _has_results(reader: ResultReader, one: Assessment, note: Note) -> bool:
    from msoko_desktop.services.analysis.reports.common import has_results

    if note.kind is NoteKind.ASSESSMENT:
        return True
    if not has_results(reader, one):
        return False
    if note.kind is not NoteKind.SCHOOL:
        return True
    return any(school == note.school_id for school, _ in reader.tally(one.id or 0).units)


def nothing_to_tell(note: Note) -> str:
    """Return why a note cannot be written: no results."""
    year = year_title(note.school_year)
    if note.kind is NoteKind.PROCEDURE:
        return f"Результатов процедуры «{procedure_title(note.procedure)}» за {year} учебный год нет."
    if note.kind is NoteKind.SCHOOL:
        return f"Результатов этой школы за {year} учебный год нет."
    return f"Результатов за {year} учебный год нет. Введите их на странице «Результаты»."
