"""Reports over years and procedures: dynamics, the same cohort in another procedure, trial exam against exam."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from msoko_desktop.domain.analysis.dynamics import (
    CHANGE,
    change_measure,
    column_key,
    comparable_measures,
    joined,
    scale_changes,
    spread_out,
)
from msoko_desktop.domain.analysis.journal import Matrix, matrix
from msoko_desktop.domain.analysis.model import AnalysisTable, GroupKind, GroupRow, Measure
from msoko_desktop.domain.analysis.participants import matched
from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import counted, sentence_list
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import (
    has_results,
    in_list_order,
    measures_for,
    merged,
    notes_of,
    rows_of_work,
    used,
    work_title,
)
from msoko_desktop.services.results.assessment_names import procedure_title, subject_line, subject_title, year_title

DYNAMIC = ("success_rate", "quality_rate", "mean_mark", "mean_score", "below_share", "high_share")
COHORT = ("success_rate", "quality_rate", "mean_mark", "below_share", "completion")
_SAME_SUBJECTS = {"mathematics": ("mathematics", "mathematics_profile", "mathematics_base")}
OTHER_SCALE = "**"
"""What marks a year whose scale or tasks are not those of the year before."""

INTERVALS = (
    "В скобках у изменения – доверительный интервал: разности долей – по Ньюкомбу (1998), разности средних – по Уэлчу "
    "(1947). Если в него входит 0, изменение от случайного не отличить."
)
SAME_COHORT = "Интервал разности – как для разных участников; если участники те же, настоящий интервал обычно уже."
COMPOSITION = "Состав участников мог измениться: школы сравниваются по выпуску в целом, а не по одним и тем же людям."


def dynamics(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The measures of a work over years by school or group, without those that its scales make incomparable."""
    works = _same_work(reader, choice)
    subject = f"{procedure_title(works[0].procedure)}: {subject_line(works[0])}"
    measures = comparable_measures(measures_for(reader, choice, works, DYNAMIC), works)
    tables = _over_years(reader, choice, works, measures, title, subject)
    notes = notes_of(_years_notes(works), tables[0].notes if tables else (), merged(reader, works))
    if not tables:
        raise NothingToShow("Показатели этих лет несопоставимы: шкалы разные.")
    return ReportContent(title, subject, tables, notes=notes)


def task_dynamics(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The completion of tasks over years, as far as the tasks are the same: number, maximum and level."""
    works = [one for one in _same_work(reader, choice) if one.tasks]
    if len(works) < 2:
        raise NothingToShow("Списки заданий есть меньше чем за два года: сравнивать не с чем.")
    subject = f"{procedure_title(works[0].procedure)}: {subject_line(works[0])}"
    shapes = [{(task.number, task.maximum, task.level) for task in one.tasks} for one in works]
    same = set.intersection(*shapes)
    if not same:
        raise NothingToShow("Список заданий изменился полностью: выполнение заданий по годам не сравнить.")
    numbers = [task.number for task in works[-1].tasks if (task.number, task.maximum, task.level) in same]
    measures = [one for one in reader.catalogue.for_tasks(works[-1]) if one.short_title in numbers]
    rows: dict[int | str, Sequence[GroupRow]] = {}
    for work in works:
        found, _ = rows_of_work(reader, choice, work.id or 0, measures)
        rows[work.school_year] = [row for row in found if choice.school_ids or row.kind is not GroupKind.SCHOOL]
    columns = _year_columns(works)
    wide = spread_out(measures, columns)
    together = in_list_order(reader, joined(rows, measures))
    if not used(wide, together):
        raise NothingToShow("Баллы за задания не введены: выполнение заданий посчитать нельзя.")
    left = [task.number for task in works[-1].tasks if task.number not in numbers]
    notes = [f"Не сравниваются изменившиеся задания: {sentence_list(left)}."] if left else []
    table = AnalysisTable(title, subject, wide, together, notes_of(notes, _years_notes(works)))
    return ReportContent(title, subject, (table,), notes=table.notes)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two procedures that one cohort goes through: grades, and years between them."""

    first: tuple[str, ...]
    first_grade: int
    second: tuple[str, ...]
    second_grade: int
    years: int


VPR_OGE = Pair(("vpr",), 8, ("oge",), 9, 1)
OGE_EGE = Pair(("oge",), 9, ("ege",), 11, 2)


def vpr_oge(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """ВПР of grade 8 against ОГЭ of grade 9 of the next year, by school; by pupil where the person says codes match."""
    return _cohort(reader, choice, title, VPR_OGE)


def oge_ege(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """ОГЭ of grade 9 against ЕГЭ of grade 11 two years later, by school; by pupil where codes match."""
    return _cohort(reader, choice, title, OGE_EGE)


def trial(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """A trial exam against the exam of the same year, subject and grade."""
    tables, matrices, subjects = [], [], []
    for grade, exams in ((9, ("oge", "gve")), (11, ("ege", "gve"))):
        pair = Pair(("trial_exam",), grade, exams, grade, 0)
        for first, second in _pairs(reader, choice, pair):
            tables.append(_pair_table(reader, choice, first, second, title))
            matrices += _pair_matrix(reader, choice, first, second)
            subjects.append(subject_line(first))
    if not tables:
        raise NothingToShow(
            "Нет пробного экзамена и экзамена одного предмета в одном учебном году. Введите результаты обоих."
        )
    return ReportContent(title, ", ".join(dict.fromkeys(subjects)), tuple(tables), matrices=tuple(matrices))


# --- over years


def _same_work(reader: ResultReader, choice: Choice) -> list[Assessment]:
    """Return the works of the same procedure, subject, grade and variant with results, from the earliest on."""
    if not choice.assessment_ids:
        raise NothingToShow("Выберите работу: процедуру, предмет, класс.")
    one = reader.results(choice.assessment_ids[0]).assessment
    key = (one.procedure, one.subject, one.grade, one.variant)
    found = [
        work
        for work in reader.assessments()
        if (work.procedure, work.subject, work.grade, work.variant) == key
        and (not choice.school_years or work.school_year in choice.school_years)
        and has_results(reader, work)
    ]
    found.sort(key=lambda work: work.school_year)
    if not found:
        raise NothingToShow("У выбранной работы нет результатов. Введите их на странице «Результаты».")
    if len(found) == 1:
        year = year_title(found[0].school_year)
        raise NothingToShow(f"Результаты есть только за {year} учебный год: динамика видна с двух лет.")
    return found


def _years_notes(works: Sequence[Assessment]) -> tuple[str, ...]:
    years = [one.school_year for one in works]
    missing = [year_title(year) for year in range(years[0], years[-1]) if year not in years]
    notes = [f"Нет данных за {sentence_list(missing)}."] if missing else []
    changes = scale_changes([(year_title(one.school_year), one) for one in works])
    return (*notes, *(f"{OTHER_SCALE} {words}" for words in changes))


def _year_columns(works: Sequence[Assessment]) -> dict[int | str, str]:
    """Return the years as columns, marked where the scale or the tasks are not those of the year before."""
    titled = [(year_title(one.school_year), one) for one in works]
    others = {later[1].school_year for both in pairwise(titled) if scale_changes(both) for later in both[1:]}
    return {one.school_year: f"{title}{OTHER_SCALE if one.school_year in others else ''}" for title, one in titled}


def _over_years(
    reader: ResultReader,
    choice: Choice,
    works: Sequence[Assessment],
    measures: Sequence[Measure],
    title: str,
    subject: str,
) -> tuple[AnalysisTable, ...]:
    """Return a table for each measure: rows × years and the change of the last year."""
    rows: dict[int | str, Sequence[GroupRow]] = {}
    notes: dict[str, None] = {}
    for work in works:
        rows[work.school_year], said = rows_of_work(reader, choice, work.id or 0, measures)
        notes |= dict.fromkeys(said)
    columns = _year_columns(works)
    confidence = reader.catalogue.rules.confidence
    together = in_list_order(reader, joined(rows, measures, [one.key for one in measures], confidence))
    tables = []
    for one in measures:
        wide = (*spread_out([one], columns), _last_change(one, list(columns.values())[-1]))
        if used(wide, together):
            own = tuple(_only(row, wide) for row in together)
            said = notes_of(notes, _growth(reader, one, own, columns), (INTERVALS,) if _has_interval(own, one) else ())
            tables.append(AnalysisTable(one.title, subject, wide, own, said))
    return tuple(tables)


def _last_change(one: Measure, last: str) -> Measure:
    """Return the change of the last year as a measure, marked where that year (its title) has another scale."""
    found = change_measure(one, "изменение за последний год")
    if not last.endswith(OTHER_SCALE):
        return found
    return replace(
        found,
        title=f"{found.title}; шкала или задания изменились",
        short_title=f"{found.short_title}{OTHER_SCALE}",
    )


def _has_interval(rows: Sequence[GroupRow], one: Measure) -> bool:
    key = column_key(one.key, CHANGE)
    return any(key in row.figures and row.figures[key].low is not None for row in rows)


def _only(row: GroupRow, measures: Sequence[Measure]) -> GroupRow:
    figures = {one.key: row.figures[one.key] for one in measures if one.key in row.figures}
    return GroupRow(row.key, row.title, row.kind, figures, row.school_ids, row.note)


def _growth(
    reader: ResultReader, one: Measure, rows: Sequence[GroupRow], columns: dict[int | str, str]
) -> tuple[str, ...]:
    """Return whose share below the minimum grew by so much that it counts as a decline, where years follow another."""
    years = [int(year) for year in columns]
    if one.key != "below_share" or years[-1] - years[-2] != 1:
        return ()
    limit = reader.catalogue.rules.low_growth
    grown = [
        row.title
        for row in rows
        if (figure := row.figures.get(column_key(one.key, CHANGE))) is not None
        and figure.value is not None
        and figure.value >= limit
        and not figure.small
    ]
    return (f"Доля выросла на {format_number(limit)} п. п. и больше: {', '.join(grown)}.",) if grown else ()


# --- cohorts


def _cohort(reader: ResultReader, choice: Choice, title: str, pair: Pair) -> ReportContent:
    pairs = _pairs(reader, choice, pair)
    if not pairs:
        first, second = procedure_title(pair.first[0]), procedure_title(pair.second[0])
        years = counted(pair.years, "год", "года", "лет")
        raise NothingToShow(
            f"Нет результатов одного выпуска по одному предмету: {first} в {pair.first_grade} классе и {second} "
            f"в {pair.second_grade} классе через {years}."
        )
    tables = tuple(_pair_table(reader, choice, first, second, title) for first, second in pairs)
    matrices = [one for first, second in pairs for one in _pair_matrix(reader, choice, first, second)]
    notes = notes_of(
        () if choice.match_codes else [COMPOSITION], merged(reader, [one for both in pairs for one in both])
    )
    subject = ", ".join(dict.fromkeys(subject_title(second.subject) for _, second in pairs))
    return ReportContent(title, subject, tables, matrices=tuple(matrices), notes=notes)


def _pairs(reader: ResultReader, choice: Choice, pair: Pair) -> list[tuple[Assessment, Assessment]]:
    """Return the works of one cohort: those chosen, else those of the newest year that has any."""
    firsts = [one for one in reader.assessments() if one.procedure in pair.first and one.grade == pair.first_grade]
    seconds = [one for one in reader.assessments() if one.procedure in pair.second and one.grade == pair.second_grade]
    found = [
        (first, second)
        for second in seconds
        for first in firsts
        if second.subject in _SAME_SUBJECTS.get(first.subject, (first.subject,))
        and first.school_year + pair.years == second.school_year
        and (not choice.assessment_ids or {first.id, second.id} & set(choice.assessment_ids))
        and (not choice.school_years or second.school_year in choice.school_years)
        and has_results(reader, first)
        and has_results(reader, second)
    ]
    newest = max((second.school_year for _, second in found), default=None)
    if choice.assessment_ids or choice.school_years:
        return found
    return [both for both in found if both[1].school_year == newest]


def _pair_table(
    reader: ResultReader, choice: Choice, first: Assessment, second: Assessment, title: str
) -> AnalysisTable:
    measures = comparable_measures(measures_for(reader, choice, [first, second], COHORT), [first, second])
    columns: dict[int | str, str] = {
        "first": f"{procedure_title(first.procedure)} {year_title(first.school_year)}",
        "second": f"{procedure_title(second.procedure)} {year_title(second.school_year)}",
    }
    rows: dict[int | str, Sequence[GroupRow]] = {}
    notes: list[str] = []
    for column, work in (("first", first), ("second", second)):
        rows[column], said = rows_of_work(reader, choice, work.id or 0, measures, areas=False)
        notes += [f"{columns[column]}. {note}" for note in said]
    keys = [one.key for one in measures]
    together = in_list_order(reader, joined(rows, measures, keys, reader.catalogue.rules.confidence))
    wide = tuple(
        one
        for measure in measures
        for one in (*spread_out([measure], columns), change_measure(measure, "разность процедур"))
    )
    if first.scale.kind is not second.scale.kind:
        notes.append("Результаты процедур выражены по-разному: сравниваются только доли.")
    if any(_has_interval(together, one) for one in measures):
        notes += [INTERVALS, SAME_COHORT]
    subject = f"{work_title(first)} → {work_title(second)}"
    return AnalysisTable(title, subject, used(wide, together), together, tuple(dict.fromkeys(notes)))


def _pair_matrix(reader: ResultReader, choice: Choice, first: Assessment, second: Assessment) -> list[Matrix]:
    """Return marks against marks of the same pupils, where the person says that codes name them."""
    if not choice.match_codes or {first.scale.kind, second.scale.kind} != {ResultKind.MARK}:
        return []
    earlier, later = reader.results(first.id or 0).pupils, reader.results(second.id or 0).pupils
    places, others = matched(earlier, later)
    titles = (work_title(first), work_title(second))
    words = f"Совпали коды: {counted(len(places), 'участник', 'участника', 'участников')}"
    found = matrix(earlier.marks[places], later.marks[others], titles, f"pair {first.id} {second.id}", words)
    return [found] if found.n else []
