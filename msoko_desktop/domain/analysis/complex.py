"""Schools over procedures: the index of a year's procedures; where a school stands in each work, and where works
disagree."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.analysis.model import Figure
from msoko_desktop.domain.analysis.statistics import standardised
from msoko_desktop.domain.assessments.model import Assessment


@dataclass(frozen=True, slots=True)
class ComplexRules:
    """Results disagree from a difference of `discord` standard deviations on, of `participants` people or more each.

    A work counts where it has results of `least_schools` schools or more; for a discord each of the two works must have
    those of `discord_schools` or more.
    """

    discord: float
    participants: int
    least_schools: int
    discord_schools: int
    source: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a school stands in a work: z among the schools, its place (1 – the best, equal ones share it) of `schools`.

    `figure` is what was standardised, per cent.
    """

    assessment: Assessment
    z: float
    place: int
    schools: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Discord:
    """Two works in which a school stands far apart; `cohort`: they are of the same pupils in different years."""

    first: Standing
    second: Standing
    cohort: bool

    @property
    def difference(self) -> float:
        """How far z of the second work is above that of the first."""
        return self.second.z - self.first.z


@dataclass(frozen=True, slots=True)
class ProcedureIndex:
    """The index of a school, 0 … 1, None where it took part in too few procedures; the procedures it is made of."""

    value: float | None
    procedures: tuple[str, ...]


def procedure_indexes(
    results: Mapping[str, Mapping[int, float]], weights: Mapping[str, float], least: int
) -> dict[int, ProcedureIndex]:
    """Return the index of each school that has results: Σw·(x − min)/(max − min)/Σw (domain.md, section 4).

    `results` are those of schools by procedure, more is better; min and max are those among the schools of the
    procedure. The sums go over the procedures a school took part in, so that their weights make a whole. A procedure of
    weight 0, or with the same result everywhere, tells nothing and is left out; a procedure that is not among
    `weights` has 1. A school with fewer than `least` procedures has no index.
    """
    parts: dict[int, dict[str, float]] = {school: {} for found in results.values() for school in found}
    for name, found in results.items():
        low, high = min(found.values(), default=0.0), max(found.values(), default=0.0)
        if weights.get(name, 1.0) <= 0 or high - low <= 1e-12:
            continue
        for school, value in found.items():
            parts[school][name] = (value - low) / (high - low)
    return {school: ProcedureIndex(_weighted(own, weights, least), tuple(own)) for school, own in parts.items()}


def _weighted(own: Mapping[str, float], weights: Mapping[str, float], least: int) -> float | None:
    whole = sum(weights.get(name, 1.0) for name in own)
    if len(own) < max(1, least):
        return None
    return sum(weights.get(name, 1.0) * value for name, value in own.items()) / whole


def complex_rules_from(data: Mapping[str, Any]) -> ComplexRules:
    """Return the rules of `data/complex_analysis.toml`. Raises KeyError or ValueError for what they cannot be."""
    rule = data["rule"]
    for name, (least, most) in data["limits"].items():
        if not least <= rule[name] <= most:
            raise ValueError(f"{name} of complex analysis: {rule[name]}")
    return ComplexRules(
        float(rule["discord"]),
        int(rule["participants"]),
        int(rule["least_schools"]),
        int(rule["discord_schools"]),
        data["source"],
    )


def standing(
    assessment: Assessment, figures: Mapping[int, Figure], school: int, rules: ComplexRules
) -> Standing | None:
    """Return where a school stands among schools; None where it has no result, or results tell nothing apart."""
    known = {one: figure.value for one, figure in figures.items() if figure.value is not None}
    if school not in known or len(known) < rules.least_schools:
        return None
    z = standardised(list(known.values()))
    if z is None:
        return None
    own = known[school]
    place = 1 + sum(value > own + 1e-9 for value in known.values())
    return Standing(assessment, z[list(known).index(school)], place, len(known), figures[school])


def discords(
    found: Sequence[Standing], same_cohort: Callable[[Assessment, Assessment], bool], rules: ComplexRules
) -> tuple[Discord, ...]:
    """Return the works of one subject in which a school stands far apart, the farthest first.

    Held against each other are works of different procedures that one grade wrote in one year, and works that
    `same_cohort` says one cohort wrote (the earlier one first): other pupils may well be better or worse (domain.md,
    section 4).
    """
    enough = [one for one in found if one.figure.n >= rules.participants and one.schools >= rules.discord_schools]
    made = []
    for first in enough:
        for second in enough:
            one, other = first.assessment, second.assessment
            cohort = same_cohort(one, other)
            alike = (one.subject, one.grade, one.school_year) == (other.subject, other.grade, other.school_year)
            beside = alike and one.procedure != other.procedure and found.index(first) < found.index(second)
            if (cohort or beside) and abs(second.z - first.z) >= rules.discord - 1e-9:
                made.append(Discord(first, second, cohort))
    return tuple(sorted(made, key=lambda one: -abs(one.difference)))
