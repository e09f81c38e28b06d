"""Completion of tasks: judged by level, by groups of marks."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.aggregate import Group, group_rows
from msoko_desktop.domain.analysis.arrays import PupilArrays
from msoko_desktop.domain.analysis.journal import numbers_of
from msoko_desktop.domain.analysis.measures import Catalogue, MeasureRules
from msoko_desktop.domain.analysis.model import Figure, GroupKind, GroupRow, Measure
from msoko_desktop.domain.analysis.tally import tally_pupils
from msoko_desktop.domain.assessments.fields import MARKS
from msoko_desktop.domain.assessments.model import Assessment, Task


@dataclass(frozen=True, slots=True)
class TaskLevelJudgement:
    """How a task was done for its level: «достаточно», «недостаточно» or, between the two bounds, «на границе»."""

    word: str
    bound: float


def judged(task: Task, figure: Figure, rules: MeasureRules) -> TaskLevelJudgement | None:
    """Return how a task was done for its level; None for a task without a level and where nothing is known."""
    level = task.level.value
    if figure.value is None or level not in rules.sufficient:
        return None
    if figure.value >= rules.sufficient[level]:
        return TaskLevelJudgement("достаточно", rules.sufficient[level])
    if figure.value < rules.insufficient[level]:
        return TaskLevelJudgement("недостаточно", rules.insufficient[level])
    return TaskLevelJudgement("на границе", rules.sufficient[level])


def insufficient(assessment: Assessment, row: GroupRow, rules: MeasureRules) -> tuple[Task, ...]:
    """Return the tasks that a row did insufficiently for their level."""
    found = []
    for task in assessment.tasks:
        figure = row.figures.get(f"task:{task.number}")
        told = None if figure is None else judged(task, figure, rules)
        if told is not None and told.word == "недостаточно":
            found.append(task)
    return tuple(found)


def rows_by_mark(
    assessment: Assessment, pupils: PupilArrays, catalogue: Catalogue, measures: Sequence[Measure]
) -> tuple[GroupRow, ...]:
    """Return a row for each mark 2 … 5: how those who got it did the tasks; a small group has its own limit."""
    rules = catalogue.rules
    marks = numbers_of(pupils.marks)
    schools = tuple(np.unique(pupils.schools).tolist())
    found = []
    for mark in MARKS:
        tally = tally_pupils(assessment, pupils.chosen(marks == int(mark)), rules)
        group = Group(f"mark {mark}", f"Отметка «{mark}»", GroupKind.PUPILS, schools)
        (row,) = group_rows(tally, [group], measures, rules)
        found.append(_marked(row, rules))
    return tuple(found)


def _marked(row: GroupRow, rules: MeasureRules) -> GroupRow:
    figures = {
        key: one
        if one.value is None
        else Figure(one.value, one.n, one.low, one.high, one.n < rules.small_mark_group, one.origins)
        for key, one in row.figures.items()
    }
    return GroupRow(row.key, row.title, row.kind, figures, row.school_ids, row.note)
