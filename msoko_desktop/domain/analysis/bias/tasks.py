"""Signs in how tasks were done: easy ones worse and hard ones better, a lower group better than a higher one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from msoko_desktop.domain.analysis.arrays import PupilArrays, Real, Whole
from msoko_desktop.domain.analysis.bias.families import Batch, Found
from msoko_desktop.domain.analysis.bias.rules import BiasRule
from msoko_desktop.domain.analysis.journal import numbers_of
from msoko_desktop.domain.analysis.measures import TASK
from msoko_desktop.domain.analysis.model import Origin
from msoko_desktop.domain.analysis.statistics import mean_tail, permutation_tail, welch_tail
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import number_words

_HOPELESS = 0.2  # a chance that no correction for many tests makes small
_MOST_EXACT = 300  # people of two groups


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
class Region:
    """How the region (`name`) did the tasks of a work: their completion in per cent by place.

    `beside` names it in the instrumental case, after «по сравнению с».
    """

    name: str
    beside: str
    completion: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Inversion:
    """How much better a school did the easy and the hard third of the tasks than others, per cent points.

    `tasks` are the places of both thirds among those that were entered.
    """

    easy: float
    hard: float
    chance: float
    n: int
    tasks: tuple[int, ...] = ()


def inversion(known: TaskShares, school: int, region: Region | None = None) -> Inversion:
    """Return how a school did the tasks that are easy and hard for the region, else for all other schools.

    The chance is the larger of two, one-sided: that its pupils did the easy tasks so much worse, and the hard ones so
    much better (Welch's t test against the pupils of the others; against the region's figures, which are taken as
    they are, Student's). So both have to be clear (an intersection–union test). With a region only the tasks it has
    figures of are looked at.
    """
    own = known.schools == school
    places = [at for at, task in enumerate(known.tasks) if region is None or task in region.completion]
    everybody = known.shares if len(places) == len(known.tasks) else known.shares[:, places]
    if region is None:
        mine = everybody[own]
        beside = (everybody.sum(axis=0) - mine.sum(axis=0)) / (len(everybody) - len(mine))
    else:
        beside = np.array([region.completion[known.tasks[at]] / 100 for at in places])
    third = max(1, len(places) // 3)
    order = np.argsort(-beside, kind="stable")
    easy, hard = order[:third], order[-third:]
    means = [(everybody[:, part].mean(axis=1), float(beside[part].mean())) for part in (easy, hard)]
    (of_easy, least), (of_hard, most) = means
    if region is None:
        chances = welch_tail(of_easy[~own], of_easy[own]), welch_tail(of_hard[own], of_hard[~own])
    else:
        chances = mean_tail(-of_easy[own], -least), mean_tail(of_hard[own], most)
    return Inversion(
        float(of_easy[own].mean() - least) * 100,
        float(of_hard[own].mean() - most) * 100,
        max(chances),
        int(own.sum()),
        tuple(sorted({places[at] for at in (*easy.tolist(), *hard.tolist())})),
    )


def inverted(assessment: Assessment, known: TaskShares | None, rule: BiasRule, region: Region | None = None) -> Batch:
    """Return the tests whether schools did easy tasks worse and hard tasks better than the region, one for each.

    Where the region's figures are of too few of the tasks, the others are the other schools of the district.
    """
    if known is None or not rule.suits(assessment.procedure) or len(known.tasks) < rule.limits["tasks"]:
        return Batch()
    if region is not None and len(set(known.tasks) & set(region.completion)) < rule.limits["tasks"]:
        region = None
    least = rule.limits["participants"]
    ids, counts = np.unique(known.schools, return_counts=True)
    tested = [
        (school, inversion(known, school, region))
        for school, count in zip(ids.tolist(), counts.tolist(), strict=True)
        if count >= least and (region is not None or len(known.schools) - count >= least)
    ]
    others = "остальными школами района" if region is None else region.beside
    found = [
        Found(
            school,
            assessment.id,
            f"По сравнению с {others} лёгкая треть заданий выполнена на {_points(-one.easy)} хуже, "
            f"трудная – на {_points(one.hard)} лучше",
            one.n,
            min(-one.easy, one.hard),
            one.chance,
            _inversion_origins(assessment, school, [known.tasks[at] for at in one.tasks], region),
        )
        for school, one in tested
        if min(-one.easy, one.hard) >= rule.threshold
    ]
    return Batch(len(tested), tuple(found))


def _inversion_origins(
    assessment: Assessment, school: int, tasks: Sequence[int], region: Region | None
) -> tuple[Origin, ...]:
    own = _origin(assessment, school, tasks)
    if region is None:
        return (own,)
    numbers = tuple(f"{TASK}{assessment.tasks[place].number}" for place in tasks)
    return own, Origin(assessment.id or 0, columns=numbers, area=region.name)


def lower_better(assessment: Assessment, known: TaskShares | None, rule: BiasRule) -> Batch:
    """Return the tests whether those with a lower mark did a task better than those with a higher one.

    There is one for each school, task and two groups of marks with enough people. Found is what is at least
    `threshold` per cent points better; its chance is that of the exact permutation test (of a task of one point:
    Fisher's), of more than some hundreds of people Welch's.
    """
    if known is None or not rule.suits(assessment.procedure):
        return Batch()
    count = 0
    found: list[Found] = []
    for school in np.unique(known.schools).tolist():
        own = known.schools == school
        marked = {mark: known.shares[own & (known.marks == mark)] for mark in (2, 3, 4, 5)}
        groups = {mark: shares for mark, shares in marked.items() if len(shares) >= rule.limits["group"]}
        for low, high in combinations(groups, 2):
            count += len(known.tasks)
            found += _better(assessment, known, rule, school, (low, groups[low]), (high, groups[high]))
    return Batch(count, tuple(found))


def _better(
    assessment: Assessment,
    known: TaskShares,
    rule: BiasRule,
    school: int,
    low: tuple[int, Real],
    high: tuple[int, Real],
) -> Iterator[Found]:
    """Yield the tasks that a group with a lower mark did better than one with a higher by so much."""
    points = (low[1].mean(axis=0) - high[1].mean(axis=0)) * 100
    for at in np.flatnonzero(points >= rule.threshold).tolist():
        task = assessment.tasks[known.tasks[at]]
        chance = chance_of_lead(low[1][:, at], high[1][:, at], task.maximum)
        yield Found(
            school,
            assessment.id,
            f"Задание {task.number}: получившие «{low[0]}» выполнили его на {_points(float(points[at]))} лучше "
            f"получивших «{high[0]}», участников – {len(low[1])} и {len(high[1])}",
            len(low[1]) + len(high[1]),
            float(points[at]),
            chance,
            (_origin(assessment, school, [known.tasks[at]], "mark"),),
        )


def chance_of_lead(low: Real, high: Real, maximum: float) -> float:
    """Return the one-sided chance 0 … 1 of so large a lead of the first group; shares 0 … 1 of a task's points.

    By an exact permutation test; by Welch's where points are no wholes or people many.
    """
    usual = welch_tail(low, high)
    if usual > _HOPELESS:
        return 1.0  # spares the exact test where it could not matter
    exact = [np.rint(one * maximum).astype(np.int64) for one in (low, high)]
    whole = all(np.allclose(points, one * maximum, atol=1e-6) for points, one in zip(exact, (low, high), strict=True))
    return permutation_tail(exact[0], exact[1]) if whole and len(low) + len(high) <= _MOST_EXACT else usual


def _origin(assessment: Assessment, school: int, tasks: Sequence[int], *more: str) -> Origin:
    return Origin(assessment.id or 0, "pupils", (school,), "", (*(f"{TASK}{place}" for place in tasks), *more))


def _points(value: float) -> str:
    return f"{number_words(value, 1)} п. п."
