"""Reports of one work: its measures, distribution of scores, completion of tasks, comparison with the journal."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from msoko_desktop.domain.analysis.aggregate import Group
from msoko_desktop.domain.analysis.arrays import Whole
from msoko_desktop.domain.analysis.distribution import Histogram, histogram
from msoko_desktop.domain.analysis.journal import far_figures, far_measure, matrix
from msoko_desktop.domain.analysis.model import AnalysisTable, GroupKind, GroupRow
from msoko_desktop.domain.analysis.pictures import Spread, SpreadRow
from msoko_desktop.domain.analysis.tally import Tally
from msoko_desktop.domain.analysis.tasks import insufficient, rows_by_mark
from msoko_desktop.domain.assessments.model import ResultKind
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import sentence_list
from msoko_desktop.services.analysis.groups import groups_for
from msoko_desktop.services.analysis.reading import AssessmentResults, ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import (
    HEAD,
    MARKS,
    SCORES,
    measures_for,
    merged,
    notes_of,
    one_work,
    ranked,
    rows_of_work,
    used,
)
from msoko_desktop.services.result_sheets.common import limits
from msoko_desktop.services.results.assessment_names import assessment_title

ALL = (*HEAD, *MARKS, *SCORES, "completion", "below_share", "high_share")
N_NOTE = "N – число участников, по которым посчитан показатель."


def indicators(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The measures of a work by school, class or group, beside the district and other areas."""
    results = one_work(reader, choice)
    work = results.assessment
    measures = measures_for(reader, choice, [work], ALL)
    rows, notes = rows_of_work(reader, choice, work.id or 0, measures)
    table = AnalysisTable(
        title,
        assessment_title(work),
        used(measures, rows),
        rows,
        notes_of([N_NOTE], notes, merged(reader, [work])),
    )
    if choice.ranked:
        table = ranked(table, work)
    shares = measures_for(reader, replace(choice, measures=()), [work], [f"mark_{mark}_share" for mark in "2345"])
    tables = [table]
    if shares and (share_rows := rows_of_work(reader, choice, work.id or 0, shares)[0]) and used(shares, share_rows):
        words = "Доли уровней" if work.scale.kind is ResultKind.LEVEL else "Статистика по отметкам"
        tables.append(AnalysisTable(words, assessment_title(work), shares, share_rows))
    return ReportContent(title, assessment_title(work), tuple(tables), notes=table.notes)


def distribution(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The histogram of scores with the borders of marks: the district's, then those of the chosen schools."""
    results = _with_pupils(reader, choice)
    work, rules = results.assessment, reader.catalogue.rules
    tally = reader.tally(work.id or 0)
    scores, schools = tally.scores, np.array([school for school, _ in tally.units])[tally.score_units]
    known = scores[~np.isnan(scores)]
    if not len(known):
        raise NothingToShow("Баллы участников не введены: распределения нет.")
    if len(np.unique(known)) == 1:
        raise NothingToShow(f"Все участники получили один балл ({format_number(known[0])}): распределения нет.")
    found: list[Histogram] = [histogram(work, scores, rules, "district", "Район")]
    groups, notes = groups_for(reader, choice, tally, work.school_year)
    if choice.school_ids or choice.group_by.value not in ("school", "class"):
        for group in groups:
            inside = scores[np.isin(schools, group.school_ids)]
            found.append(histogram(work, inside, rules, group.key, group.title))
    return ReportContent(
        title,
        assessment_title(work),
        histograms=tuple(found),
        spreads=_spreads(tally, groups, schools, rules.small),
        notes=notes_of(notes, (f"{one.title}. {one.note}" for one in found if one.note)),
    )


def _spreads(tally: Tally, groups: Sequence[Group], schools: Whole, small: int) -> tuple[Spread, ...]:
    """Return the scores of each group and of the district; nothing where no group has any."""
    rows = []
    for group in groups:
        inside = tally.scores[np.isin(schools, group.school_ids)]
        values = tuple(inside[~np.isnan(inside)].tolist())
        if values:
            rows.append(SpreadRow(group.key, group.title, group.school_ids, values, len(values) < small))
    if not rows:
        return ()
    whole = tuple(tally.scores[~np.isnan(tally.scores)].tolist())
    rows.append(SpreadRow("district", "Район", (), whole, len(whole) < small, whole=True))
    return (Spread("Разброс баллов", "Балл", tuple(rows)),)


def tasks(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The completion of each task and of each level by school or group, beside the district and other areas."""
    results = _with_tasks(reader, choice)
    work, rules = results.assessment, reader.catalogue.rules
    by_task, by_level = reader.catalogue.for_tasks(work), reader.catalogue.for_task_levels(work)
    rows, notes = rows_of_work(reader, choice, work.id or 0, by_task)
    if not used(by_task, [row for row in rows if row.kind is not GroupKind.AREA]):
        raise NothingToShow("Баллы за задания не введены: выполнение заданий посчитать нельзя.")
    notes = notes_of(notes, _deficits(reader, results, rows))
    tables = [AnalysisTable(title, assessment_title(work), by_task, rows, notes)]
    if by_level:
        level_rows, _ = rows_of_work(reader, choice, work.id or 0, by_level, areas=False)
        bounds = [
            f"{level}: достаточно от {format_number(rules.sufficient[level])} %, "
            f"недостаточно ниже {format_number(rules.insufficient[level])} %."
            for level in dict.fromkeys(task.level.value for task in work.tasks)
            if level in rules.sufficient
        ]
        words = "Выполнение заданий по уровням"
        tables.append(AnalysisTable(words, assessment_title(work), by_level, level_rows, tuple(bounds)))
    return ReportContent(title, assessment_title(work), tuple(tables), notes=notes)


def tasks_by_mark(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """How those with «2», «3», «4» and «5» did each task, in the district or in the chosen schools."""
    results = _with_tasks(reader, choice)
    work = results.assessment
    if work.scale.kind is not ResultKind.MARK:
        raise NothingToShow("Результат этой работы – не отметки: групп по отметкам нет.")
    pupils = results.pupils
    if choice.school_ids:
        pupils = pupils.chosen(np.isin(pupils.schools, choice.school_ids))
    measures = reader.catalogue.for_tasks(work)
    rows = rows_by_mark(work, pupils, reader.catalogue, (reader.catalogue.find("participants"), *measures))
    rows = tuple(row for row in rows if row.figures["participants"].n)
    if not used(measures, rows):
        raise NothingToShow("Баллы за задания или отметки участников не введены.")
    if len(rows) == 1:
        mark = rows[0].title.removeprefix("Отметка ")
        raise NothingToShow(f"Все участники получили одну отметку ({mark}): сравнивать группы не с чем.")
    notes = []
    if any(row.figures["participants"].small for row in rows):
        limit = reader.catalogue.rules.small_mark_group
        notes.append(f"Отмечены группы, в которых меньше {limit} участников: их показатели ненадёжны.")
    table = AnalysisTable(title, assessment_title(work), measures, rows, tuple(notes))
    return ReportContent(title, assessment_title(work), (table,), notes=table.notes)


def journal(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Lowered, confirmed and raised marks by school or group, and the matrix of marks."""
    results = one_work(reader, choice)
    work, gap = results.assessment, limits(reader.district).journal_gap
    keys = [f"journal_{key}_share" for key in ("lowered", "confirmed", "raised")]
    measures = measures_for(reader, replace(choice, measures=()), [work], keys)
    if not measures:
        raise NothingToShow("Результат этой работы – не отметки: с журналом их не сравнить.")
    rows, notes = rows_of_work(reader, choice, work.id or 0, measures)
    if not used(measures, [row for row in rows if row.kind is not GroupKind.AREA]):
        raise NothingToShow("Отметки по журналу не введены: сравнивать не с чем.")
    far = far_measure(gap)
    rules = reader.catalogue.rules
    whole = [row for row in rows if row.kind not in (GroupKind.AREA, GroupKind.CLASS)]
    figures = far_figures(work.id or 0, results.pupils, [row.school_ids for row in whole], gap, rules)
    added = {row.key: figure for row, figure in zip(whole, figures, strict=True)}
    rows = tuple(
        replace(row, figures={**row.figures, far.key: added[row.key]}) if row.key in added else row for row in rows
    )
    table = AnalysisTable(title, assessment_title(work), used((*measures, far), rows), rows, notes)
    pupils = results.pupils
    if choice.school_ids:
        pupils = pupils.chosen(np.isin(pupils.schools, choice.school_ids))
    found = matrix(pupils.marks, pupils.journal, ("Отметка за работу", "Отметка по журналу"), "journal", title, gap)
    return ReportContent(title, assessment_title(work), (table,), matrices=(found,) if found.n else (), notes=notes)


def _with_pupils(reader: ResultReader, choice: Choice) -> AssessmentResults:
    results = one_work(reader, choice)
    if not results.pupils.took_part.any():
        raise NothingToShow("По этой работе введены только сведения школ, без результатов участников.")
    return results


def _with_tasks(reader: ResultReader, choice: Choice) -> AssessmentResults:
    results = one_work(reader, choice)
    if not results.assessment.tasks:
        raise NothingToShow("У работы нет списка заданий. Задайте его в шкале работы.")
    return _with_pupils(reader, choice)


def _deficits(reader: ResultReader, results: AssessmentResults, rows: tuple[GroupRow, ...]) -> tuple[str, ...]:
    """Return which tasks the district did insufficiently for their level."""
    whole = next(row for row in rows if row.kind is GroupKind.DISTRICT)
    missed = [task.number for task in insufficient(results.assessment, whole, reader.catalogue.rules)]
    if not missed:
        return ()
    words = "Задание, выполненное" if len(missed) == 1 else "Задания, выполненные"
    return (f"{words} по району недостаточно для своего уровня: {sentence_list(missed)}.",)
