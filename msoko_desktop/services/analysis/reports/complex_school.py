"""The report on one school over procedures and years: its place among the schools in z, where works disagree."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from msoko_desktop.domain.analysis.aggregate import group_rows
from msoko_desktop.domain.analysis.complex import (
    ComplexRules,
    Discord,
    Standing,
    complex_rules_from,
    discords,
    standing,
)
from msoko_desktop.domain.analysis.dynamics import column_key, spread_out
from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
    Sign,
)
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import format_number, number_words
from msoko_desktop.services.analysis.groups import school_group, school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import RANK, VPR_NOTE, merged, notes_of, work_title
from msoko_desktop.services.analysis.signs import bias_rules, is_cohort
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text
from msoko_desktop.services.results.assessment_names import assessment_title, order_of, procedure_title, year_title

DISCORD = "discord"
_TITLE = "Рассогласование результатов"
_EXPLANATIONS = (
    "Работы проверяют разное, и состав участников мог измениться.",
    "Другие школы района изменились больше, чем эта.",
)
_Z = Measure(
    "z",
    "Отличие от среднего по школам, стандартных отклонений",
    MeasureKind.INDEX,
    "(x − среднее по школам) / стандартное отклонение; x – выполнение работы, %",
    "математическая статистика",
    1,
    2,
    "z",
)
_Z_OF_YEAR = replace(_Z, counted="результатов")

_COMPARED = Measure(
    "compared", "Школы, с которыми сравнивается", MeasureKind.COUNT, "Число школ с результатами, считая эту",
    "по определению", 0, 0, "Школ",
)  # fmt: skip


@lru_cache(maxsize=8)
def _rules(text: str) -> ComplexRules:
    return complex_rules_from(data_of_stored(Book.COMPLEX, text))


def complex_rules(reader: ResultReader) -> ComplexRules:
    """Return the rules of complex analysis in force for the open file."""
    return _rules(stored_text(reader.district, Book.COMPLEX))


def complex_school(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The works of a school with z, procedures × years, and the works that disagree."""
    if not choice.school_ids:
        raise NothingToShow("Выберите организацию: комплексный анализ составляется по одной.")
    school, rules = choice.school_ids[0], complex_rules(reader)
    name = school_titles(reader).get(school, "")
    found = standings(reader, school, choice)
    if not found:
        raise NothingToShow(
            f"У организации нет результатов, сравнимых с результатами не меньше {rules.least_schools - 1} других школ."
        )
    cohorts = bias_rules(reader)
    apart = discords(found, lambda one, other: is_cohort(cohorts, one, other), rules)
    notes = notes_of(
        (
            "z – отличие от среднего по школам в стандартных отклонениях: 0 – как в среднем. Рассогласование – "
            f"разность z не меньше {format_number(rules.discord)} в работах одного класса в одном году или одного "
            f"выпуска, если в каждой участников школы не меньше {rules.participants}, школ – не меньше "
            f"{rules.discord_schools}. Источник: {rules.source}.",
        ),
        () if apart else ("Рассогласований нет.",),
        (VPR_NOTE,) if any(one.assessment.procedure == "vpr" for one in found) else (),
        merged(reader, [one.assessment for one in found]),
    )
    measures = (reader.catalogue.find("completion"), _Z, *((RANK,) if choice.ranked else ()), _COMPARED)
    rows = tuple(_row(one, school) for one in found)
    tables = [AnalysisTable(title, name, measures, rows, notes), _by_year(reader, found, name, school)]
    if apart:
        tables.append(_discord_table(apart, name, school))
    signs = tuple(_sign(one, school, rules) for one in apart)
    return ReportContent(title, name, tuple(tables), notes=notes, signs=signs)


def standings(reader: ResultReader, school: int, choice: Choice) -> tuple[Standing, ...]:
    """Return where a school stands in the chosen works (in all of them), from the earliest year on."""
    rules, found = complex_rules(reader), []
    for work in sorted(reader.assessments(), key=lambda one: (one.school_year, order_of(one))):
        if choice.assessment_ids and work.id not in choice.assessment_ids:
            continue
        if choice.school_years and work.school_year not in choice.school_years:
            continue
        key = ("standing", work.id, school, rules)
        one = reader.kept(key, lambda work=work: _standing(reader, work, school, rules))  # type: ignore[misc]
        if one is not None:
            found.append(one)
    return tuple(found)


def _standing(reader: ResultReader, work: Assessment, school: int, rules: ComplexRules) -> Standing | None:
    for key in ("completion", "success_rate"):  # levels and credits have no points
        one = standing(work, _figures(reader, work, key), school, rules)
        if one is not None:
            return one
    return None


def _figures(reader: ResultReader, work: Assessment, key: str) -> dict[int, Figure]:
    """Return a measure of all schools of a work."""

    def make() -> dict[int, Figure]:
        tally = reader.tally(work.id or 0)
        groups = [school_group(school, {}) for school, _ in tally.units]
        rows = group_rows(tally, groups, [reader.catalogue.find(key)], reader.catalogue.rules)
        return {row.school_ids[0]: row.figures[key] for row in rows}

    return reader.kept(("schools of", work.id, key), make)


def _row(one: Standing, school: int) -> GroupRow:
    figures = {
        "completion": one.figure,
        _Z.key: Figure(one.z, one.figure.n, small=one.figure.small, origins=one.figure.origins),
        RANK.key: Figure(float(one.place), one.figure.n, origins=one.figure.origins),
    }
    work = one.assessment
    figures[_COMPARED.key] = Figure(float(one.schools), one.figure.n, origins=one.figure.origins)
    return GroupRow(f"work {work.id}", assessment_title(work), GroupKind.SCHOOL, figures, (school,))


def _by_year(reader: ResultReader, found: Sequence[Standing], name: str, school: int) -> AnalysisTable:
    """Return the mean z of each procedure by year, weighted by participants."""
    years: dict[int | str, str] = {one: year_title(one) for one in sorted({s.assessment.school_year for s in found})}
    procedures = list(dict.fromkeys(one.assessment.procedure for one in found))
    rows = []
    for procedure in procedures:
        figures = {}
        for year in years:
            own = [one for one in found if (one.assessment.procedure, one.assessment.school_year) == (procedure, year)]
            figures[column_key(_Z.key, year)] = _mean(reader, own)
        key, title = f"procedure {procedure}", procedure_title(procedure)
        rows.append(GroupRow(key, title, GroupKind.SCHOOL, figures, (school,)))
    return AnalysisTable("Процедуры по годам", name, spread_out([_Z_OF_YEAR], years), tuple(rows))


def _mean(reader: ResultReader, own: Sequence[Standing]) -> Figure:
    n = sum(one.figure.n for one in own)
    if not n:
        return NOTHING
    origins = tuple(origin for one in own for origin in one.figure.origins)
    value = sum(one.z * one.figure.n for one in own) / n
    people = max(one.figure.n for one in own)  # of several works: results add up, people do not
    return Figure(value, n, small=people < reader.catalogue.rules.small, origins=origins)


def _discord_table(apart: Sequence[Discord], name: str, school: int) -> AnalysisTable:
    measures = spread_out([_Z], {"first": "первая работа", "second": "вторая работа", "change": "разность"})
    rows = []
    for one in apart:
        n = min(one.first.figure.n, one.second.figure.n)
        origins = (*one.first.figure.origins, *one.second.figure.origins)
        values = {"first": one.first.z, "second": one.second.z, "change": one.difference}
        figures = {column_key(_Z.key, key): Figure(value, n, origins=origins) for key, value in values.items()}
        key = f"pair {one.first.assessment.id} {one.second.assessment.id}"
        note = "один выпуск" if one.cohort else "один класс, один учебный год"
        note += f"; школ {one.first.schools} и {one.second.schools}"
        rows.append(GroupRow(key, _pair(one), GroupKind.SCHOOL, figures, (school,), note))
    return AnalysisTable(_TITLE, name, measures, tuple(rows))


def _pair(one: Discord) -> str:
    first, second = one.first.assessment, one.second.assessment
    return f"{assessment_title(first)} → {assessment_title(second)}"


def _stood(one: Standing) -> str:
    """Return «ВПР: Математика, 8 класс: z = −1,2 (участников 25, школ 12)»."""
    people = f"участников {one.figure.n}, школ {one.schools}"
    return f"{work_title(one.assessment)}: z = {number_words(one.z)} ({people})"


def _sign(one: Discord, school: int, rules: ComplexRules) -> Sign:
    words = "тот же выпуск" if one.cohort else "тот же класс и год"
    text = f"{_stood(one.first)}; {words}, {_stood(one.second)}."
    return Sign(
        DISCORD,
        _TITLE,
        school,
        one.second.assessment.id,
        text,
        min(one.first.figure.n, one.second.figure.n),
        abs(one.difference),
        rules.discord,
        _EXPLANATIONS,
        one.second.assessment.school_year,
        (*one.first.figure.origins, *one.second.figure.origins),
        "z",
    )
