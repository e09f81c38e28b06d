"""What can be added to a note: places with their figures, reports with their tables."""

from dataclasses import replace
from typing import NamedTuple

from msoko_desktop.domain.documents.notes import Note, NoteFigure, NoteKind, Source
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import GroupBy, Scope
from msoko_desktop.services.notes.blocks import WORKS, built
from msoko_desktop.services.notes.collected import CollectedFigures, table_names, titles_of_parts
from msoko_desktop.services.notes.figures import AREAS, CHANGE, Figures

_MOST_TABLES = 40
_WORK_WORDS = ("people", "schools", "date", "tasks_low")
_COMPARED = ("success_rate", "quality_rate", "mean_mark", "mean_score", "below_share")
_YEAR_WORDS = ("works_count", "people_count", "schools", "period", "procedures")


class ReportOffer(NamedTuple):
    """A report that a note can show: its key and title, the groups it can have as rows, whether it is of one work."""

    key: str
    title: str
    groups: tuple[GroupBy, ...]
    of_one_work: bool


def offered_places(reader: ResultReader, note: Note, assessment_id: int | None = None) -> tuple[tuple[str, str], ...]:
    """Return places with something to show, each with «Успеваемость: 87,5 %»; those of a work, or of the whole note."""
    if note.kind.is_collected:
        return _collected_places(reader, note)
    figures, at = Figures(reader, note), ""
    if assessment_id is not None and assessment_id != note.assessment_id:
        at = f"@{assessment_id}"
    wanted = list(_YEAR_WORDS)
    if assessment_id is not None or note.kind is NoteKind.ASSESSMENT:
        scale = reader.results(assessment_id or note.assessment_id or 0).assessment.scale
        keys = [one.key for one in reader.catalogue.for_scale(scale)]
        compared = [f"{what}{key}" for key in keys if key in _COMPARED for what in (CHANGE, AREAS)]
        school = [f"{key}:school {note.school_id}" for key in keys if note.school_id is not None]
        wanted = [*school, *keys, *_WORK_WORDS, *compared]
    found = []
    for key in (f"{one}{at}" for one in wanted):
        try:
            figure: NoteFigure = figures.figure(key)
        except InputRefused:
            continue
        if figure.text:
            found.append((key, f"{figures.name(key)}: {figure.text}"))
    return tuple(found)


def _collected_places(reader: ResultReader, note: Note) -> tuple[tuple[str, str], ...]:
    figures = CollectedFigures(reader, note)
    try:
        known = [(key, figures.figure(key).text) for key in figures.words]
    except InputRefused:  # what the note tells of is gone
        return ()
    return tuple((key, f"{figures.name(key)}: {text}") for key, text in known if text)


def offered_reports(reader: ResultReader, note: Note) -> tuple[ReportOffer, ...]:
    """Return the reports that suit a note, its own table of works first."""
    from msoko_desktop.services.analysis.reports import REPORTS

    if note.kind.is_collected:
        return tuple(ReportOffer(key, title, (), False) for key, title in table_names(note.kind).items())
    if note.kind is NoteKind.ASSESSMENT:
        work = reader.results(note.assessment_id or 0).assessment
        return tuple(
            ReportOffer(one.key, one.title, one.groups, True)
            for one in REPORTS
            if one.needs.scope is not Scope.YEAR and one.needs.suits(work)
        )
    own = ReportOffer(WORKS, "Результаты работ", (), False)
    return (
        own,
        *(ReportOffer(one.key, one.title, one.groups, one.needs.scope is not Scope.YEAR) for one in REPORTS),
    )


def table_titles(reader: ResultReader, note: Note, source: Source) -> tuple[str, ...]:
    """Return the titles of the tables of a report now. Raises InputRefused where there are none, saying why.

    The place of a title is the source's `part`.
    """
    if note.kind.is_collected:
        return titles_of_parts(reader, note, source)
    found: list[str] = []
    for part in range(_MOST_TABLES):
        kept = built(reader, note, replace(source, part=part))
        if kept.table is None:
            if not found and kept.explanation:
                raise InputRefused(kept.explanation)
            break
        subject = f" ({kept.table.subject})" if kept.table.subject else ""
        found.append(f"{kept.table.title}{subject}")
    return tuple(found)
