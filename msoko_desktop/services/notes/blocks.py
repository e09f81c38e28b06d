"""Tables and charts of a note: a report worked out for its choice, and what of it is kept in the note."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from msoko_desktop.domain.analysis.model import NOTHING, AnalysisTable, GroupKind, GroupRow, Measure
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.documents.notes import ChartForm, Kept, Note, NoteKind, Source
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.analysis.groups import school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, GroupBy
from msoko_desktop.services.notes.subject import works_of

WORKS = "works"
"""The report of a note's own: all its works as rows."""

SINGLE_NOTE = "По одному участнику показатели школы не приводятся."
_BESIDE = " district"
_USUAL = ("participants", "success_rate", "quality_rate", "mean_mark", "mean_score")


def built(reader: ResultReader, note: Note, source: Source) -> Kept:
    """Return what a source shows now. Raises InputRefused for a report that there is none of."""
    if note.kind.is_collected:
        from msoko_desktop.services.notes.collected import built_collected

        return built_collected(reader, note, source)
    if source.report == WORKS:
        return _works_table(reader, note, source)
    from msoko_desktop.services.analysis.reports import find_report

    try:
        report = find_report(source.report)
        choice = _choice(reader, note, source)
    except (KeyError, ValueError) as error:
        raise InputRefused("Отчёта, который показан в справке, больше нет. Удалите этот блок.", str(error)) from error
    content = report.build(reader, choice)
    if content.explanation:
        return Kept(explanation=content.explanation)
    if source.form is ChartForm.HISTOGRAM:
        return Kept(histogram=content.histograms[0]) if content.histograms else _nothing()
    if source.part >= len(content.tables):
        return _nothing()
    kept = _of_table(content.tables[source.part])
    return replace(kept, breaks=_breaks(reader, choice)) if source.form is ChartForm.LINES else kept


def _breaks(reader: ResultReader, choice: Choice) -> tuple[int, ...]:
    """Return the years from which on the chosen work had another scale or other tasks than before."""
    from msoko_desktop.domain.analysis.dynamics import scale_changes

    if not choice.assessment_ids:
        return ()
    one = reader.results(choice.assessment_ids[0]).assessment
    key = (one.procedure, one.subject, one.grade, one.variant)
    works = sorted(
        (work for work in reader.assessments() if (work.procedure, work.subject, work.grade, work.variant) == key),
        key=lambda work: work.school_year,
    )
    return tuple(later.school_year for before, later in pairwise(works) if scale_changes([("", before), ("", later)]))


def _nothing() -> Kept:
    return Kept(explanation="Сведений для этой таблицы нет.")


def _of_table(table: AnalysisTable) -> Kept:
    if table.explanation or not table.rows:
        return Kept(explanation=table.explanation or "Сведений для этой таблицы нет.")
    if not any(one.value is not None for row in table.rows for one in row.figures.values()):
        return _nothing()
    return Kept(table)


def _choice(reader: ResultReader, note: Note, source: Source) -> Choice:
    ids, years = source.assessment_ids, source.school_years
    if not ids and note.kind is NoteKind.ASSESSMENT and note.assessment_id is not None:
        ids = (note.assessment_id,)
    if not ids and note.kind is NoteKind.PROCEDURE:
        ids = tuple(one.id or 0 for one in works_of(reader, note))
    if not ids and not years:
        years = (note.school_year,)
    schools = source.school_ids or ((note.school_id,) if note.school_id is not None else ())
    return Choice(ids, years, schools, GroupBy(source.group_by), source.measures)


def _works_table(reader: ResultReader, note: Note, source: Source) -> Kept:
    """Return the works of a note as rows; in a note on a school with its figures beside the district's."""
    from msoko_desktop.services.analysis.reports.common import used, work_title

    works = works_of(reader, note)
    if not works:
        return Kept(explanation="Работ с результатами нет.")
    measures = reader.catalogue.some(source.measures or _USUAL)
    shown: tuple[Measure, ...] = measures
    if note.school_id is not None:
        shown = tuple(
            replace(one, key=f"{one.key}{who}", title=f"{one.title}{words}", short_title=f"{one.short_title}{words}")
            for one in measures
            for who, words in (("", ", школа"), (_BESIDE, ", район"))
            if one.key != "participants" or not who
        )
    rows = tuple(_work_row(reader, note, one, measures, work_title(one)) for one in works)
    single = any(_is_single(row) for row in rows) if note.school_id is not None else False
    rows = tuple(map(_without_single, rows)) if single else rows
    return _of_table(
        AnalysisTable(
            "Результаты работ",
            "",
            used(shown, rows),
            rows,
            (*_small(reader, rows), *((SINGLE_NOTE,) if single else ())),
            confidence=reader.catalogue.rules.confidence,
        )
    )


def _is_single(row: GroupRow) -> bool:
    """Tell whether the school's figures of a work are those of one person."""
    return any(one.n == 1 and one.value is not None for key, one in row.figures.items() if not key.endswith(_BESIDE))


def _without_single(row: GroupRow) -> GroupRow:
    """Return a row without what would be one person's result; N stays."""
    kept = {
        key: NOTHING if one.n == 1 and key != "participants" and not key.endswith(_BESIDE) else one
        for key, one in row.figures.items()
    }
    return replace(row, figures=kept)


def _work_row(reader: ResultReader, note: Note, work: Assessment, measures: Sequence[Measure], title: str) -> GroupRow:
    from msoko_desktop.services.analysis.reports.common import row_of_work

    tally = reader.tally(work.id or 0)
    whole = row_of_work(reader, tally, measures, f"work {work.id}", title, GroupKind.DISTRICT)
    if note.school_id is None:
        return whole
    name = school_titles(reader).get(note.school_id, "")
    own = row_of_work(reader, tally, measures, f"work {work.id}", name, GroupKind.SCHOOL, (note.school_id,))
    beside = {f"{key}{_BESIDE}": figure for key, figure in whole.figures.items() if key != "participants"}
    return replace(own, title=title, figures={**own.figures, **beside})


def _small(reader: ResultReader, rows: Sequence[GroupRow]) -> tuple[str, ...]:
    from msoko_desktop.domain.analysis.aggregate import small_note

    return small_note(rows, reader.catalogue.rules)
