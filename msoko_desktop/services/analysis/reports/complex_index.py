"""The report on schools over the procedures of a year: standardised results by procedure and the index of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from msoko_desktop.domain.analysis.aggregate import Group, group_rows
from msoko_desktop.domain.analysis.complex import ProcedureIndex, procedure_indexes
from msoko_desktop.domain.analysis.measures import IndexRules
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
from msoko_desktop.domain.analysis.statistics import standardised
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.services.analysis.groups import in_order, school_group, school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import (
    N_RESULTS,
    VPR_NOTE,
    has_results,
    merged,
    notes_of,
    used,
    works_of_year,
    year_words,
)
from msoko_desktop.services.results.assessment_names import procedure_title

RESULTS = "результатов"
"""What N of a figure over several works are: whoever wrote two works has two results."""

_KEYS = (("completion", 1), ("success_rate", 1), ("below_share", -1))  # levels have no points, some credits neither
_PROCEDURES = Measure(
    "procedures", "Процедуры в индексе", MeasureKind.COUNT, "Число процедур с результатами школы",
    "по определению", 0, 0, "Процедур", RESULTS,
)  # fmt: skip
_ByProcedure = Mapping[str, Mapping[int, Figure]]


def complex_analysis(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Schools over the procedures of a year: standardised results by procedure and the index of them.

    A result is standardised in a work among its schools ((x − mean) / standard deviation of the completion); that of
    a procedure is the mean over its works weighted by participants. The index is made of the procedures a school took
    part in, so that a study by sample counts for its schools and keeps nobody else from an index. Results of too few
    people are shown, but neither count in the index nor set the ends of its scale.
    """
    works = works_of_year(reader, _with_several(reader, choice), lambda _: True, "результатов работ")
    rules = reader.catalogue.rules.index
    by_procedure: dict[str, list[Assessment]] = {}
    for work in works:
        by_procedure.setdefault(work.procedure, []).append(work)
    made = {name: _of_procedure(reader, found, rules.least_schools) for name, found in by_procedure.items()}
    left = [name for name, found in made.items() if not found]
    made = {name: found for name, found in made.items() if found}
    if not made:
        raise NothingToShow(
            f"Работ, в которых сравнимы не меньше {rules.least_schools} школ с разными результатами, нет."
        )
    values = {name: _sound(found) for name, found in made.items()}
    few = [name for name, found in values.items() if len(found) < rules.sound_schools]
    values = {name: {} if name in few else found for name, found in values.items()}
    indexes = procedure_indexes(values, rules.weights, rules.least_procedures)
    titles = school_titles(reader)
    shown = [
        one
        for one in in_order(reader, {one for found in made.values() for one in found})
        if not choice.school_ids or one in choice.school_ids
    ]
    without = ProcedureIndex(None, ())
    rows = tuple(_row(school, titles[school], made, indexes.get(school, without), rules) for school in shown)
    general = replace(
        reader.catalogue.find("index"), counted=RESULTS, doubt=f"Надёжных процедур меньше {rules.few_procedures}"
    )
    measures = (general, _PROCEDURES, *(_z_measure(name) for name in made))
    vpr = (VPR_NOTE,) if "vpr" in made else ()
    notes = notes_of(
        _said(reader, values, made, left, few),
        _without_index(indexes, shown, titles, rules),
        vpr,
        merged(reader, works),
    )
    table = AnalysisTable(title, year_words(works), used(measures, rows), rows, notes)
    return ReportContent(title, year_words(works), (table,), notes=notes)


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


# --- results of procedures


def _of_procedure(reader: ResultReader, works: Sequence[Assessment], least: int) -> dict[int, Figure]:
    """Return the standardised result of schools in the works of a procedure."""
    parts: dict[int, list[tuple[float, Figure]]] = {}
    for work in works:
        for school, (z, figure) in _of_work(reader, work, least).items():
            parts.setdefault(school, []).append((z, figure))
    found = {school: _mean_z(reader, own) for school, own in parts.items()}
    return found if len(found) >= least else {}


def _of_work(reader: ResultReader, work: Assessment, least: int) -> dict[int, tuple[float, Figure]]:
    """Return z of each school of a work with the figure it was made of; {} where it tells no schools apart."""
    titles, tally = school_titles(reader), reader.tally(work.id or 0)
    groups: list[Group] = [school_group(school, titles) for school, _ in tally.units]
    measures = reader.catalogue.some([key for key, _ in _KEYS])
    rows = group_rows(tally, groups, measures, reader.catalogue.rules)
    for key, sign in _KEYS:
        known = [(row.school_ids[0], figure) for row in rows if (figure := row.figures[key]).value is not None]
        z = standardised([sign * (figure.value or 0.0) for _, figure in known]) if len(known) >= least else None
        if z is not None:
            return {school: (one, figure) for (school, figure), one in zip(known, z, strict=True)}
    return {}


def _mean_z(reader: ResultReader, found: Sequence[tuple[float, Figure]]) -> Figure:
    n = sum(figure.n for _, figure in found)
    origins: tuple[Origin, ...] = tuple(origin for _, figure in found for origin in figure.origins)
    small = max(figure.n for _, figure in found) < reader.catalogue.rules.small  # results add up, people do not
    return Figure(sum(z * figure.n for z, figure in found) / n, n, small=small, origins=origins)


def _sound(found: Mapping[int, Figure]) -> dict[int, float]:
    """Return the results of enough people."""
    return {school: one.value for school, one in found.items() if one.value is not None and not one.small}


# --- rows and words


def _row(school: int, title: str, made: _ByProcedure, index: ProcedureIndex, rules: IndexRules) -> GroupRow:
    own = {name: found[school] for name, found in made.items() if school in found}
    counted_in = [own[name] for name in index.procedures]
    n = sum(figure.n for figure in counted_in)
    origins = tuple(origin for figure in counted_in for origin in figure.origins)
    few = len(counted_in) < rules.few_procedures
    value = NOTHING if index.value is None else Figure(index.value, n, small=few, origins=origins)
    number = Figure(float(len(counted_in)), n, origins=origins) if counted_in else NOTHING
    figures = {**own, "index": value, _PROCEDURES.key: number}
    return GroupRow(f"school {school}", title, GroupKind.SCHOOL, figures, (school,))


def _said(
    reader: ResultReader,
    values: Mapping[str, Mapping[int, float]],
    made: _ByProcedure,
    left: Sequence[str],
    few: Sequence[str],
) -> tuple[str, ...]:
    """Return in words how results and index were made: with which weights, of which procedures and how many schools.

    `values` are the results that count in the index, `made` those that are shown, `left` and `few` the procedures that
    tell no schools apart and that have too few schools with enough people.
    """
    small, rules = reader.catalogue.rules.small, reader.catalogue.rules.index
    weights = {name: rules.weights.get(name, 1.0) for name in made if name not in few}
    used_weights = {name: weight for name, weight in weights.items() if weight > 0}
    schools = ", ".join(
        f"{procedure_title(name)} – {len(found)}"
        + (f" (в индексе {len(values[name])})" if 0 < len(values[name]) < len(found) else "")
        for name, found in made.items()
    )
    least = counted(rules.least_procedures, "процедуре", "процедурам", "процедурам")
    if len(set(used_weights.values())) > 1:
        listed = ", ".join(f"{procedure_title(name)} – {format_number(one)}" for name, one in used_weights.items())
        weighed = f"Веса процедур в индексе: {listed}."
    else:
        weighed = "Веса процедур в индексе одинаковы."
    without = [procedure_title(name) for name, weight in weights.items() if weight <= 0]
    return (
        "Результат по процедуре – отличие от среднего по школам в стандартных отклонениях (z): 0 – как в среднем; по "
        "нескольким работам – среднее с весом участников.",
        "Индекс от 0 до 1: результат по каждой процедуре приведён к промежутку между худшей и лучшей школой процедуры, "
        "затем взято среднее с весами по тем процедурам, в которых школа участвовала.",
        f"Результаты меньше {small} участников показаны, но в индекс и в его границы не входят.",
        f"Индекс считается не меньше чем по {least}; меньше чем по {rules.few_procedures} – ненадёжен. Индексы школ, "
        "участвовавших в разных процедурах, сравнивают с осторожностью.",
        weighed,
        f"Школ с результатами: {schools}.",
        N_RESULTS,
        *((f"С весом 0, в индекс не входят: {', '.join(without)}.",) if without else ()),
        *((_few_words(few, rules, small),) if few else ()),
        *((f"Не вошли – школы не различаются или их меньше {rules.least_schools}: {_titles(left)}.",) if left else ()),
    )


def _few_words(few: Sequence[str], rules: IndexRules, small: int) -> str:
    return (
        f"Не вошли в индекс – школ, в которых участников не меньше {small}, меньше {rules.sound_schools}: "
        f"{_titles(few)}."
    )


def _titles(procedures: Sequence[str]) -> str:
    return ", ".join(map(procedure_title, procedures))


def _without_index(
    indexes: Mapping[int, ProcedureIndex], shown: Sequence[int], titles: Mapping[int, str], rules: IndexRules
) -> tuple[str, ...]:
    names = [titles[one] for one in shown if one not in indexes or indexes[one].value is None]
    if not names:
        return ()
    if len(names) == len(shown):
        return (f"Индекса нет: процедур, которые в него входят, у школ меньше {rules.least_procedures}.",)
    return (
        f"Без индекса, процедур с достаточным числом участников меньше {rules.least_procedures}: {', '.join(names)}.",
    )


def _z_measure(procedure: str) -> Measure:
    name = procedure_title(procedure)
    return Measure(
        procedure,
        f"{name}: отличие от среднего, стандартных отклонений",
        MeasureKind.INDEX,
        "(x − среднее по школам) / стандартное отклонение; x – выполнение работы, %; где баллов нет – успеваемость или "
        "доля достигших базового уровня",
        "математическая статистика",
        1,
        2,
        name,
        RESULTS,
    )
