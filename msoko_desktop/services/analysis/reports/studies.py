"""Reports on ВПР and studies, final essay and interview; schools × subjects; schools over several procedures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from msoko_desktop.domain.analysis.aggregate import Group, group_rows, index_of
from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
    Origin,
)
from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.domain.grids import format_number
from msoko_desktop.services.analysis.groups import in_order, school_group, school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import (
    HEAD,
    MARKS,
    has_results,
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
from msoko_desktop.services.assessment_names import assessment_title, procedure_title

WORKS = ("vpr", "niko", "regional_work", "municipal_work")
_TRAINING = (*HEAD, *MARKS, "mean_score", "completion", "below_share")
_FEWEST = 3  # schools whose results have a spread


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


def complex_analysis(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Schools over the procedures of a year: standardised results by procedure and the index of them.

    A result is standardised in a work among its schools ((x − mean) / standard deviation of the completion); that of
    a procedure is the mean over its works weighted by participants.
    """
    works = works_of_year(reader, _with_several(reader, choice), lambda _: True, "результатов работ")
    by_procedure: dict[str, list[Assessment]] = {}
    for work in works:
        by_procedure.setdefault(work.procedure, []).append(work)
    made = {name: _standardised(reader, found) for name, found in by_procedure.items()}
    made = {name: found for name, found in made.items() if found}
    if not made:
        raise NothingToShow(f"Работ, в которых сравнимы не меньше {_FEWEST} школ с разными результатами, нет.")
    titles = school_titles(reader)
    schools = in_order(reader, {school for found in made.values() for school in found})
    rows = [
        GroupRow(
            f"school {school}",
            titles[school],
            GroupKind.SCHOOL,
            {name: found.get(school, NOTHING) for name, found in made.items()},
            (school,),
        )
        for school in schools
    ]
    weights = {name: reader.catalogue.rules.index_weights.get(name, 1.0) for name in made}
    index = index_of(rows, weights, {})
    general = reader.catalogue.find("index")
    full = tuple(
        GroupRow(
            row.key,
            row.title,
            row.kind,
            {**row.figures, general.key: _index_figure(row, index[row.key])},
            row.school_ids,
        )
        for row in rows
        if not choice.school_ids or row.school_ids[0] in choice.school_ids
    )
    measures = (*(_z_measure(name) for name in made), general)
    notes = (
        "Результат по процедуре – отличие от среднего по школам в стандартных отклонениях: 0 – как в среднем.",
        "Индекс – среднее по процедурам, приведённое к промежутку от 0 до 1; посчитан для школ, участвовавших во всех.",
        *_weights_note(weights),
    )
    table = AnalysisTable(title, year_words(works), used(measures, full), full, notes)
    return ReportContent(title, year_words(works), (table,), notes=notes_of(notes, merged(reader, works)))


def _weights_note(weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the weights of procedures in words where they are not all the same."""
    if len(set(weights.values())) < 2:
        return ()
    listed = ", ".join(f"{procedure_title(name)} – {format_number(weight)}" for name, weight in weights.items())
    return (f"Веса процедур в индексе: {listed}.",)


def _with_several(reader: ResultReader, choice: Choice) -> Choice:
    """Return the choice with the newest year in which several procedures have results, unless a year was chosen."""
    if choice.assessment_ids or choice.school_years:
        return choice
    procedures: dict[int, set[str]] = {}
    for one in reader.assessments():  # the newest year first
        if has_results(reader, one):
            procedures.setdefault(one.school_year, set()).add(one.procedure)
        if len(procedures.get(one.school_year, ())) > 1:
            return replace(choice, school_years=(one.school_year,))
    return choice


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


def _standardised(reader: ResultReader, works: Sequence[Assessment]) -> dict[int, Figure]:
    """Return the standardised result of schools in the works of a procedure."""
    one, titles = reader.catalogue.find("completion"), school_titles(reader)
    other = reader.catalogue.find("success_rate")
    parts: dict[int, list[tuple[float, Figure]]] = {}
    for work in works:
        tally = reader.tally(work.id or 0)
        groups: list[Group] = [school_group(school, titles) for school, _ in tally.units]
        rows = group_rows(tally, groups, [one, other], reader.catalogue.rules)
        for key in (one.key, other.key):  # levels and credits have no points
            known = [(row, row.figures[key]) for row in rows if row.figures[key].value is not None]
            values = np.array([figure.value for _, figure in known], dtype=np.float64)
            if len(known) < _FEWEST or values.std(ddof=1) < 1e-9:
                continue
            standard = (values - values.mean()) / values.std(ddof=1)
            for (row, figure), z in zip(known, standard.tolist(), strict=True):
                parts.setdefault(row.school_ids[0], []).append((z, figure))
            break
    return {school: _mean_z(reader, found) for school, found in parts.items()}


def _mean_z(reader: ResultReader, found: Sequence[tuple[float, Figure]]) -> Figure:
    n = sum(figure.n for _, figure in found)
    origins: tuple[Origin, ...] = tuple(origin for _, figure in found for origin in figure.origins)
    small = max(figure.n for _, figure in found) < reader.catalogue.rules.small  # results add up, people do not
    return Figure(sum(z * figure.n for z, figure in found) / n, n, small=small, origins=origins)


def _index_figure(row: GroupRow, value: float | None) -> Figure:
    if value is None:
        return NOTHING
    figures = list(row.figures.values())
    origins = tuple(origin for figure in figures for origin in figure.origins)
    return Figure(value, sum(figure.n for figure in figures), small=any(one.small for one in figures), origins=origins)


def _z_measure(procedure: str) -> Measure:
    name = procedure_title(procedure)
    return Measure(
        procedure,
        f"{name}: отличие от среднего, стандартных отклонений",
        MeasureKind.INDEX,
        "(x − среднее по школам) / стандартное отклонение; x – выполнение работы, %",
        "математическая статистика",
        1,
        2,
        name,
    )
