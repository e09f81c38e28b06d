"""Signs in how tasks were done: easy ones worse and hard ones better, a lower group better than a higher one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.arrays import PupilArrays, Real, Whole
from msoko_desktop.domain.analysis.bias.borders import chance_words
from msoko_desktop.domain.analysis.bias.rules import BiasRule
from msoko_desktop.domain.analysis.journal import numbers_of
from msoko_desktop.domain.analysis.measures import TASK
from msoko_desktop.domain.analysis.model import Origin, Sign
from msoko_desktop.domain.analysis.statistics import corrected, welch_tail
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import format_number


@dataclass(frozen=True, slots=True)
class TaskShares:
    """How far each pupil did each task (0 … 1), pupils × tasks that were entered; `tasks` are their places."""

    tasks: tuple[int, ...]
    shares: Real
    schools: Whole
    marks: Whole


def task_shares(assessment: Assessment, pupils: PupilArrays) -> TaskShares | None:
    """Return the shares of points of those who have any; None without tasks, points or where some are impossible.

    Who has points for any task has written the paper, so that a task without points brought none; a task that nobody
    has points for was not entered. A pupil with impossible points is left out.
    """
    maxima = np.array([task.maximum for task in assessment.tasks], dtype=np.float64)
    if not len(maxima) or not pupils.count or pupils.scores.shape[1] != len(maxima):
        return None
    missing = np.isnan(pupils.scores)
    entered = np.flatnonzero(~missing.all(axis=0) & (maxima > 0))
    points = np.where(missing, 0.0, pupils.scores)
    sound = ~missing.all(axis=1) & np.all((points >= 0) & (points <= maxima), axis=1)
    if not len(entered) or not sound.any():
        return None
    shares = points[sound][:, entered] / maxima[entered]
    return TaskShares(tuple(entered.tolist()), shares, pupils.schools[sound], numbers_of(pupils.marks)[sound])


@dataclass(frozen=True, slots=True)
class Inversion:
    """How much better a school did the easy and the hard third of the tasks than the others, per cent points."""

    easy: float
    hard: float
    chance: float
    n: int


def inversion(known: TaskShares, school: int) -> Inversion:
    """Return how a school did the tasks that are easy and hard for all other schools.

    The chance is that of so large a difference between hard and easy tasks in its pupils (Welch's t test against the
    pupils of the others, one-sided).
    """
    own = known.schools == school
    of_others = known.shares[~own].mean(axis=0)
    third = max(1, len(known.tasks) // 3)
    order = np.argsort(-of_others, kind="stable")
    easy, hard = order[:third], order[-third:]
    difference = known.shares[own].mean(axis=0) - of_others
    contrast = known.shares[:, hard].mean(axis=1) - known.shares[:, easy].mean(axis=1)
    chance = welch_tail(contrast[own], contrast[~own])
    return Inversion(float(difference[easy].mean()) * 100, float(difference[hard].mean()) * 100, chance, int(own.sum()))


def inverted(assessment: Assessment, known: TaskShares | None, rule: BiasRule) -> tuple[Sign, ...]:
    """Return the schools that did easy tasks worse and hard tasks better than the other schools of the district."""
    if known is None or not rule.suits(assessment.procedure) or len(known.tasks) < rule.limits["tasks"]:
        return ()
    least = rule.limits["participants"]
    ids, counts = np.unique(known.schools, return_counts=True)
    tested = [
        (school, inversion(known, school))
        for school, count in zip(ids.tolist(), counts.tolist(), strict=True)
        if count >= least and len(known.schools) - count >= least
    ]
    chances = corrected([one.chance for _, one in tested])
    return tuple(
        rule.sign(
            school,
            assessment.id,
            f"По сравнению с остальными школами района лёгкая треть заданий выполнена на {_points(-one.easy)} хуже, "
            f"трудная – на {_points(one.hard)} лучше; {chance_words(p)}.",
            one.n,
            min(-one.easy, one.hard),
            (_origin(assessment, school, known.tasks),),
            assessment.school_year,
        )
        for (school, one), p in zip(tested, chances, strict=True)
        if min(-one.easy, one.hard) >= rule.threshold and p * 100 <= rule.limits["p_percent"]
    )


@dataclass(frozen=True, slots=True)
class _Better:
    """A task (its place among those entered) that a lower mark group did better than a higher one."""

    task: int
    low: int
    high: int
    points: float
    chance: float


def lower_better(assessment: Assessment, known: TaskShares | None, rule: BiasRule) -> tuple[Sign, ...]:
    """Return the schools in which those with a lower mark did some task better than those with a higher one."""
    if known is None or not rule.suits(assessment.procedure):
        return ()
    found = []
    for school in np.unique(known.schools).tolist():
        own = known.schools == school
        marked = {mark: own & (known.marks == mark) for mark in (2, 3, 4, 5)}
        groups = {mark: known.shares[places] for mark, places in marked.items()}
        groups = {mark: shares for mark, shares in groups.items() if len(shares) >= rule.limits["group"]}
        better = _better(groups, len(known.tasks))
        chances = corrected([one.chance for one in better])
        clear = [
            (one, p)
            for one, p in zip(better, chances, strict=True)
            if one.points >= rule.threshold and p * 100 <= rule.limits["p_percent"]
        ]
        if clear:
            n = sum(map(len, groups.values()))
            places = [known.tasks[one.task] for one, _ in clear]
            words = [_better_words(assessment, places[at], one, p) for at, (one, p) in enumerate(clear)]
            found.append(
                rule.sign(
                    school,
                    assessment.id,
                    f"{'; '.join(words)}.",
                    n,
                    max(one.points for one, _ in clear),
                    (_origin(assessment, school, sorted(set(places)), "mark"),),
                    assessment.school_year,
                )
            )
    return tuple(found)


def _better(groups: dict[int, Real], tasks: int) -> list[_Better]:
    """Return for each task and each two groups of marks by how much the lower one was better, per cent points."""
    marks = sorted(groups)
    pairs = [(low, high) for place, low in enumerate(marks) for high in marks[place + 1 :]]
    means = {mark: shares.mean(axis=0) for mark, shares in groups.items()}
    return [
        _Better(
            task,
            low,
            high,
            float(means[low][task] - means[high][task]) * 100,
            welch_tail(groups[low][:, task], groups[high][:, task]) if means[low][task] > means[high][task] else 1.0,
        )
        for low, high in pairs
        for task in range(tasks)
    ]


def _better_words(assessment: Assessment, place: int, one: _Better, p: float) -> str:
    number = assessment.tasks[place].number
    return (
        f"Задание {number}: получившие «{one.low}» выполнили его на {_points(one.points)} лучше получивших "
        f"«{one.high}» ({chance_words(p)})"
    )


def _origin(assessment: Assessment, school: int, tasks: Sequence[int], *more: str) -> Origin:
    return Origin(assessment.id or 0, "pupils", (school,), "", (*(f"{TASK}{place}" for place in tasks), *more))


def _points(value: float) -> str:
    return f"{format_number(round(value, 1), 1)} п. п."
