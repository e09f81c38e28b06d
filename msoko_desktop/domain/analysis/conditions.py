"""The index of social well-being of schools, the quarter in the worst conditions, results against conditions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from msoko_desktop.domain.analysis.model import Figure
from msoko_desktop.domain.analysis.pictures import Plane, PlanePoint
from msoko_desktop.domain.analysis.statistics import standardised

Values = Mapping[tuple[int, str], float]  # by school and code of the indicator

RESISTING, STRONG, STRUGGLING, COASTING = 0, 1, 2, 3
CORNERS = (
    "Условия хуже, результат выше",
    "Условия лучше, результат выше",
    "Условия хуже, результат ниже",
    "Условия лучше, результат ниже",
)


@dataclass(frozen=True, slots=True)
class ConditionRules:
    """What the index and the clusters are made of.

    `weights` are those of indicators by code, of those that are on. Schools up to `quartile` (0 … 1) are candidates for
    the list; a school gets no index where less than `known` (0 … 1) of the weight is known of it. `procedures` are
    those whose results are held against the index; a resilient school is `resilient_points` per cent points above the
    district. `features` are the indicators that schools are clustered by, into no more than `most_clusters`.
    """

    weights: Mapping[str, float]
    quartile: float
    known: float
    least_schools: int
    procedures: tuple[str, ...]
    resilient_points: float
    features: tuple[str, ...]
    most_clusters: int
    least_clustered: int
    source: str
    cluster_source: str


@dataclass(frozen=True, slots=True)
class SchoolIndex:
    """The index of a school; None where too little is known. `missing` are the codes it lacks, `scores` z by code."""

    school_id: int
    value: float | None
    scores: Mapping[str, float]
    missing: tuple[str, ...]
    lowest: bool = False


@dataclass(frozen=True, slots=True)
class ConditionIndex:
    """The index of all schools; `used` are the codes in it, `left_out` those that tell nothing apart, with a reason.

    `bound` is the value up to which schools are in the lowest quarter, None where there are too few schools.
    """

    schools: tuple[SchoolIndex, ...]
    used: tuple[str, ...]
    left_out: Mapping[str, str]
    bound: float | None


def condition_rules_from(data: Mapping[str, Any]) -> ConditionRules:
    """Return the rules of `data/conditions_index.toml`. Raises KeyError or ValueError for what they cannot be."""
    index, results, clusters = data["index"], data["results"], data["clusters"]
    known = {one["code"]: float(one["weight"]) for one in data["indicator"]}
    if not known or min(known.values()) <= 0 or len(known) != len(data["indicator"]):
        raise ValueError(f"weights of the index: {known}")
    weights = {one["code"]: known[one["code"]] for one in data["indicator"] if one.get("on", True)}
    for table in (index, results, clusters):
        for name, (least, most) in data["limits"].items():
            if name in table and not least <= table[name] <= most:
                raise ValueError(f"{name} of the index: {table[name]}")
    return ConditionRules(
        weights,
        float(index["quartile_percent"]) / 100,
        float(index["known_percent"]) / 100,
        int(index["least_schools"]),
        tuple(results["procedures"]),
        float(results["resilient_points"]),
        tuple(clusters["codes"]),
        int(clusters["most"]),
        int(clusters["least_schools"]),
        data["source"],
        clusters["source"],
    )


def condition_index(
    schools: Sequence[int], values: Values, directions: Mapping[str, int], rules: ConditionRules
) -> ConditionIndex:
    """Return Σw·z/Σw of each school over the indicators known of it; more is better.

    `directions` tell of each known indicator whether more is better (1) or less (-1). z is (x − mean) / standard
    deviation (N − 1) among the schools of which the indicator is known.
    """
    scores: dict[str, dict[int, float]] = {}
    left_out: dict[str, str] = {}
    for code in rules.weights:
        known = [school for school in schools if (school, code) in values]
        if code not in directions:
            left_out[code] = "нет в перечне показателей"
        elif not directions[code]:
            left_out[code] = "не оценивается"
        elif len(known) < rules.least_schools:
            left_out[code] = "известен у слишком немногих школ"
        elif (z := standardised([values[school, code] for school in known])) is None:
            left_out[code] = "одинаков у всех школ"
        else:
            scores[code] = {school: one * directions[code] for school, one in zip(known, z, strict=True)}
    whole = sum(rules.weights[code] for code in scores)
    found = [_of_school(school, scores, rules, whole) for school in schools]
    told = [one.value for one in found if one.value is not None]
    bound = float(np.quantile(told, rules.quartile)) if len(told) >= rules.least_schools else None
    return ConditionIndex(
        tuple(
            SchoolIndex(one.school_id, one.value, one.scores, one.missing, _lowest(one.value, bound)) for one in found
        ),
        tuple(scores),
        left_out,
        bound,
    )


def _of_school(
    school: int, scores: Mapping[str, Mapping[int, float]], rules: ConditionRules, whole: float
) -> SchoolIndex:
    own = {code: of_code[school] for code, of_code in scores.items() if school in of_code}
    weight = sum(rules.weights[code] for code in own)
    missing = tuple(code for code in scores if code not in own)
    if not own or weight < rules.known * whole - 1e-9:
        return SchoolIndex(school, None, own, missing)
    return SchoolIndex(school, sum(rules.weights[code] * z for code, z in own.items()) / weight, own, missing)


def _lowest(value: float | None, bound: float | None) -> bool:
    return value is not None and bound is not None and value <= bound + 1e-12


def plane(
    index: ConditionIndex,
    results: Mapping[int, Figure],
    listed: Collection[int],
    titles: Mapping[int, str],
    names: tuple[str, str, str],
    resilient_points: float,
) -> Plane:
    """Return results (difference from the district, upwards) against conditions (index, to the right).

    The fields meet where both are as in the district: 0 and 0. A school in the region's list of adverse conditions
    belongs to the left fields whatever its index. Resilient schools – in the upper left field, by `resilient_points`
    and more above the district, with participants enough to tell – are named. `names` are the titles of the plane and
    of its axes.
    """
    points = []
    for one in index.schools:
        figure = results.get(one.school_id)
        y = None if figure is None else figure.value
        place = _quadrant(one, y, one.school_id in listed)
        points.append(
            PlanePoint(
                f"school {one.school_id}",
                titles.get(one.school_id, ""),
                one.school_id,
                one.value,
                y,
                0 if figure is None else figure.n,
                figure is not None and figure.small,
                place,
                place == RESISTING and (y or 0.0) >= resilient_points and figure is not None and not figure.small,
            )
        )
    return Plane(names[0], names[1], names[2], 0.0, 0.0, CORNERS, tuple(points))


def _quadrant(one: SchoolIndex, result: float | None, listed: bool) -> int | None:
    if result is None or (one.value is None and not listed):
        return None
    adverse = listed or (one.value is not None and one.value < 0)
    if result > 0:
        return RESISTING if adverse else STRONG
    return STRUGGLING if adverse else COASTING
