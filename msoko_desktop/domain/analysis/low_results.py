"""Schools with low results (ШНРО) by a rule that is data: large shares below the minimum, in several works, again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.analysis.model import NOTHING, Figure
from msoko_desktop.domain.grids import format_number

WorkKey = tuple[str, str, int, str]  # procedure, subject, grade, variant: the same work over years
Shares = Mapping[int, Mapping[WorkKey, Mapping[int, Figure]]]  # by school, work, school year: share below the minimum


@dataclass(frozen=True, slots=True)
class LowRule:
    """At least `share` per cent below the minimum in at least `procedures` works, in each of the last `years` years.

    Works with fewer than `participants` people count apart. `codes` are the procedures that count, `other_kinds` the
    kinds of schools that the rule is not for.
    """

    share: float
    procedures: int
    years: int
    participants: int
    codes: tuple[str, ...]
    other_kinds: tuple[str, ...]
    explanations: tuple[str, ...]
    source: str

    @property
    def words(self) -> str:
        """The rule as a sentence for people, with its source."""
        over = "в нынешнем году" if self.years == 1 else f"в каждом из {self.years} последних лет"
        return (
            f"Правило: не менее {format_number(self.share)} % участников ниже минимальной границы не менее чем в "
            f"{self.procedures} работах, {over} в тех же работах. Источник: {self.source}."
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """A work that a school has results of in all years; the share of each school year; `small`: too few people."""

    work: WorkKey
    figures: tuple[tuple[int, Figure], ...]
    small: bool


@dataclass(frozen=True, slots=True)
class LowResult:
    """How a school stands against the rule: works that meet it, those that do but of too few people, all examined."""

    school_id: int
    met: tuple[Evidence, ...]
    doubtful: tuple[Evidence, ...]
    examined: tuple[Evidence, ...]
    meets: bool
    meets_with_doubtful: bool


def low_rule_from(data: Mapping[str, Any]) -> LowRule:
    """Return the rule of `data/low_results.toml`. Raises KeyError or ValueError for what cannot be one."""
    rule = data["rule"]
    for name, (least, most) in data["limits"].items():
        if not least <= rule[name] <= most:
            raise ValueError(f"{name} of the rule of low results: {rule[name]}")
    return LowRule(
        float(rule["share_percent"]),
        int(rule["procedures"]),
        int(rule["years"]),
        int(rule["participants"]),
        tuple(rule["codes"]),
        tuple(rule["other_kinds"]),
        tuple(rule["explanations"]),
        data["source"],
    )


def low_results(shares: Shares, school_year: int, rule: LowRule) -> tuple[LowResult, ...]:
    """Return how each school stands in a school year; a work without results in one of the years is not examined."""
    wanted = [school_year - back for back in range(rule.years - 1, -1, -1)]
    return tuple(_of_school(school, works, wanted, rule) for school, works in shares.items())


def _of_school(
    school: int, works: Mapping[WorkKey, Mapping[int, Figure]], years: list[int], rule: LowRule
) -> LowResult:
    met: list[Evidence] = []
    doubtful: list[Evidence] = []
    examined: list[Evidence] = []
    for key, by_year in works.items():
        figures = [(year, by_year.get(year, NOTHING)) for year in years]
        values = [figure.value for _, figure in figures if figure.value is not None]
        if len(values) < len(years):
            continue
        one = Evidence(key, tuple(figures), any(figure.n < rule.participants for _, figure in figures))
        examined.append(one)
        if min(values) >= rule.share - 1e-9:
            (doubtful if one.small else met).append(one)
    return LowResult(
        school,
        tuple(met),
        tuple(doubtful),
        tuple(examined),
        len(met) >= rule.procedures,
        len(met) + len(doubtful) >= rule.procedures,
    )
