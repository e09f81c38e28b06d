"""Reports on ВПР and studies, final essay and interview; schools × subjects."""

from collections.abc import Callable, Sequence

from msoko_desktop.domain.analysis.model import (
    AnalysisTable,
    GroupKind,
)
from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import (
    HEAD,
    MARKS,
    in_list_order,
    measures_for,
    merged,
    notes_of,
    row_of_work,
    rows_of_work,
    schools_by_work,
    used,
    work_title,
    works_of_year,
    year_words,
)
from msoko_desktop.services.results.assessment_names import assessment_title

WORKS = ("vpr", "niko", "regional_work", "municipal_work")
_TRAINING = (*HEAD, *MARKS, "mean_score", "completion", "below_share")


def independent(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The level of training by ВПР and studies: a row for each work, then schools × works by СОУ and success."""
    works = works_of_year(reader, choice, _of(WORKS), "результатов ВПР и мониторинговых исследований")
    measures = measures_for(reader, choice, works, _TRAINING)
    rows = tuple(
        row_of_work(
            reader,
            reader.tally(work.id or 0),
            measures,
            f"work {work.id}",
            work_title(work),
            GroupKind.DISTRICT,
            choice.school_ids or None,
        )
        for work in works
    )
    tables = [AnalysisTable(title, year_words(works), used(measures, rows), rows)]
    for key in ("learning_degree", "success_rate"):
        grid = schools_by_work(reader, choice, works, key, "", year_words(works))
        if used(grid.measures, grid.rows):
            tables.append(grid)
    notes = notes_of(*(table.notes for table in tables), merged(reader, works))
    return ReportContent(title, year_words(works), tuple(tables), notes=notes)


def essay(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Participation in the final essay and its results by school."""
    return _by_school(reader, choice, title, "essay_11", "результатов итогового сочинения")


def interview(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Participation in the final interview in Russian and its results by school."""
    return _by_school(reader, choice, title, "interview_9", "результатов итогового собеседования")


def niko(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The schools of the sample of НИКО and their levels, beside the region and the country."""
    return _by_school(reader, choice, title, "niko", "результатов НИКО")


def pisa(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The schools of the sample of the study by the PISA model and their levels, beside the region."""
    return _by_school(reader, choice, title, "pisa_model", "результатов оценки по модели PISA")


def subjects(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Schools × the works of a year with one measure: what a heat map shows."""
    works = works_of_year(reader, choice, lambda _: True, "результатов работ")
    keys = choice.measures or ("success_rate",)
    known = {one.key for one in reader.catalogue.measures}
    grids = [schools_by_work(reader, choice, works, key, "", year_words(works)) for key in keys if key in known]
    grids = [grid for grid in grids if used(grid.measures, grid.rows)]
    if not grids:
        raise NothingToShow("У работ этого года такого показателя нет.")
    notes = notes_of(*(grid.notes for grid in grids), merged(reader, works))
    return ReportContent(title, year_words(works), tuple(grids), notes=notes)


def _of(procedures: Sequence[str]) -> Callable[[Assessment], bool]:
    return lambda one: one.procedure in procedures


def _by_school(reader: ResultReader, choice: Choice, title: str, procedure: str, words: str) -> ReportContent:
    """Return a table for each work of a procedure in a year: groups, the district, other areas."""
    works = works_of_year(reader, choice, _of((procedure,)), words)
    tables = []
    for work in works:
        keys = (*HEAD, "success_rate", "below_share", "mean_score")
        measures = measures_for(reader, choice, [work], keys)
        rows, notes = rows_of_work(reader, choice, work.id or 0, measures)
        sample = ("Участвуют только организации из выборки.",) if work.scale.kind is ResultKind.LEVEL else ()
        shown = in_list_order(reader, rows)
        tables.append(AnalysisTable(title, assessment_title(work), used(measures, shown), shown, (*sample, *notes)))
    notes = notes_of(*(table.notes for table in tables), merged(reader, works))
    return ReportContent(title, year_words(works), tuple(tables), notes=notes)
