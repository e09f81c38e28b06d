"""Figures of the region for the demonstration district: what the model of `demo_pupils` expects of very many pupils.

They are worked out, not drawn by chance: readiness is taken at many places of a normal distribution, and of each the
distribution of points follows by adding up binomial ones.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from msoko_desktop.domain.analysis.arrays import Real
from msoko_desktop.domain.assessments.model import Assessment, Band, ResultKind
from msoko_desktop.services.demo.pupils import ROUGH, chance_of, difficulties

_PLACES = 81
_WIDE = 4.0  # standard deviations to each side


def region_figures(work: Assessment, entry: Mapping[str, Any], region: Mapping[str, Any]) -> dict[str, float]:
    """Return the region's participants, completion, shares of marks (of a work with points: tasks too), as typed.

    `entry` describes the work and `region` the region in `data/demo/results.toml`.
    """
    x = np.linspace(-_WIDE, _WIDE, _PLACES)
    weights = np.exp(-x * x / 2)
    weights /= weights.sum()
    mean, spread = region["level"] - entry["hard"], region["spread"]
    people = round(region["pupils"][str(work.grade)] * entry.get("share", 1.0))
    if not work.tasks:
        readiness = mean + x * float(np.hypot(spread, ROUGH))
        scores = [round((work.scale.maximum or 0) * chance_of(one)) for one in readiness.tolist()]
        whole: Real = np.bincount(scores, weights=weights, minlength=int(work.scale.maximum or 0) + 1).astype(
            np.float64
        )
        return _typed(work, people, whole, {})
    harder = difficulties(work)
    chances = np.array([[chance_of(one - more) for more in harder] for one in (mean + x * spread).tolist()])
    tasks = {f"task:{task.number}": float(weights @ chances[:, place]) * 100 for place, task in enumerate(work.tasks)}
    whole = np.sum([weight * _sums(work, own) for weight, own in zip(weights, chances, strict=True)], axis=0)
    return _typed(work, people, whole, tasks, weights, chances)


def _typed(
    work: Assessment,
    people: int,
    whole: Real,
    tasks: Mapping[str, float],
    weights: Real | None = None,
    chances: Real | None = None,
) -> dict[str, float]:
    most = len(whole) - 1
    score = float(whole @ np.arange(len(whole)))
    found = {"participants": float(people)}
    if work.scale.kind is ResultKind.SCORE:
        found["mean_score"] = score
        if work.scale.high is not None:
            found["high_share"] = float(whole[int(work.scale.high) :].sum()) * 100
    else:
        found["completion"] = score / most * 100
        unmet = {} if weights is None or chances is None else _unmet(work, weights, chances)
        shares = {band.label: _share(whole, band) for band in work.scale.bands}
        for band in work.scale.bands:
            lost = unmet.get(band.label, 0.0)
            shares[band.label] -= lost
            if lost:
                shares[band.fallback] += lost
        found |= {f"mark_{label}_share": value * 100 for label, value in shares.items()}
    return {key: round(value, 1) for key, value in (found | dict(tasks)).items()}


def _share(whole: Real, band: Band) -> float:
    return float(whole[int(band.minimum) : int(band.maximum) + 1].sum())


def _unmet(work: Assessment, weights: Real, chances: Real) -> dict[str, float]:
    """Return for each mark the share of those who have its points but too few in the part that it asks for."""
    found: dict[str, float] = {}
    for band in work.scale.bands:
        for condition in band.conditions:
            inside = [task.part == condition.part for task in work.tasks]
            for weight, own in zip(weights, chances, strict=True):
                part, rest = _sums(work, own, inside), _sums(work, own, [not one for one in inside])
                for points in range(int(condition.minimum)):
                    low, high = (max(0, int(one) - points) for one in (band.minimum, band.maximum))
                    lost = weight * part[points] * rest[low : high + 1].sum()
                    found[band.label] = found.get(band.label, 0.0) + float(lost)
    return found


def _sums(work: Assessment, chances: Real, wanted: list[bool] | None = None) -> Real:
    """Return the chances of 0, 1, … points in the wanted tasks (all) of pupils with these chances of a point."""
    whole = np.ones(1)
    for place, task in enumerate(work.tasks):
        if wanted is None or wanted[place]:
            for _ in range(int(task.maximum)):
                whole = np.convolve(whole, [1 - chances[place], chances[place]])
    return whole
