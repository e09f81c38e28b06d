"""The rules of signs as data (`data/bias_rules.toml`): on or off, threshold, source, explanations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from msoko_desktop.domain.analysis.model import Origin, Sign
from msoko_desktop.domain.grids import format_number

BORDERS = "border_peaks"
ABOVE = "above_unconfirmed"
TASKS = "inverted_tasks"
GROUPS = "lower_group_better"
LOWERED = "lowered"
RAISED = "raised"
MEDALS = "medal_unconfirmed"
RECHECK = "recheck_changed"
OBSERVED = "observed_violations"
YEARS = "several_years"
KNOWN = (BORDERS, ABOVE, TASKS, GROUPS, LOWERED, RAISED, MEDALS, RECHECK, OBSERVED, YEARS)
TESTED = (BORDERS, ABOVE, TASKS, GROUPS, LOWERED, RAISED)
"""Rules that ask how likely chance alone is; the others are thresholds of what was counted."""

PLAIN = "порог без проверки случайности"
"""How it is said of a rule that is a threshold and nothing else."""


@dataclass(frozen=True, slots=True)
class BiasRule:
    """A rule: whether it is on, its threshold in `unit`, further numbers by name, causes that would explain a sign.

    `says` tells in Russian what is asked for, {} standing for the threshold.

    `procedures` are those it is for (empty: any). `source` says where the rule is from, `verified` whether it was
    read there.
    """

    code: str
    title: str
    short_title: str
    on: bool
    threshold: float
    says: str
    unit: str
    limits: Mapping[str, float] = field(default_factory=dict)
    procedures: tuple[str, ...] = ()
    explanations: tuple[str, ...] = ()
    source: str = ""
    verified: bool = False

    def suits(self, procedure: str) -> bool:
        """Tell whether the rule is on for a procedure."""
        return self.on and (not self.procedures or procedure in self.procedures)

    @property
    def words(self) -> str:
        """The rule with its threshold and source, as a note under a table."""
        plain = "" if self.code in TESTED else f" ({PLAIN})"
        return f"{self.title}: {self.says.format(format_number(self.threshold))}{plain}. Источник: {self.source}."

    def sign(
        self,
        school_id: int | None,
        assessment_id: int | None,
        text: str,
        n: int,
        strength: float,
        origins: Sequence[Origin] = (),
        school_year: int | None = None,
    ) -> Sign:
        """Return a sign of this rule; `strength` is in the unit of the threshold."""
        return Sign(
            self.code,
            self.title,
            school_id,
            assessment_id,
            text,
            n,
            strength,
            self.threshold,
            self.explanations,
            school_year,
            tuple(origins),
            self.unit,
        )


@dataclass(frozen=True, slots=True)
class Cohort:
    """Two procedures that one cohort goes through, and the years between them."""

    first: tuple[str, ...]
    first_grade: int
    second: tuple[str, ...]
    second_grade: int
    years: int


@dataclass(frozen=True, slots=True)
class BiasRules:
    """All rules by code; which kinds of schools have a profile; which procedures confirm which.

    `level` is how likely, in per cent, a rule may name somebody in a school year by chance alone.
    """

    rules: Mapping[str, BiasRule]
    profile_kinds: frozenset[str]
    cohorts: tuple[Cohort, ...]
    subjects: Mapping[str, tuple[str, ...]]
    level: float

    @property
    def level_words(self) -> str:
        """What p and the level mean, as a note under a table."""
        return (
            f"p – вероятность увидеть такое случайно, с поправкой Холма на все проверки правила за учебный год: все "
            f"школы и все работы, а у правила о группах отметок – и все задания. Признак – при p не больше "
            f"{format_number(self.level)} %."
        )

    def __getitem__(self, code: str) -> BiasRule:
        """Return the rule of a code. Raises KeyError."""
        return self.rules[code]


def bias_rules_from(data: Mapping[str, Any]) -> BiasRules:
    """Return the rules of `data/bias_rules.toml`. Raises KeyError or ValueError for what they should not be."""
    found = {one["code"]: _rule(one) for one in data["rule"]}
    if set(found) != set(KNOWN) or len(found) != len(data["rule"]):
        raise ValueError(f"rules of signs: {sorted(found)}")
    return BiasRules(
        found,
        frozenset(data["profile_kinds"]),
        tuple(
            Cohort(tuple(one["first"]), one["first_grade"], tuple(one["second"]), one["second_grade"], one["years"])
            for one in data["cohort"]
        ),
        {subject: tuple(others) for subject, others in data["subjects"].items()},
        _level(data["level"]),
    )


def _level(data: Mapping[str, Any]) -> float:
    least, most = data["range"]
    if not least <= data["p_percent"] <= most:
        raise ValueError(f"level of chance: {data['p_percent']}")
    return float(data["p_percent"])


def _rule(one: Mapping[str, Any]) -> BiasRule:
    least, most = one["range"]
    if not least <= one["threshold"] <= most:
        raise ValueError(f"threshold of {one['code']}: {one['threshold']}")
    return BiasRule(
        one["code"],
        one["title"],
        one["short_title"],
        bool(one["on"]),
        float(one["threshold"]),
        one["says"],
        one["unit"],
        {key: float(value) for key, value in one.get("limits", {}).items()},
        tuple(one.get("procedures", ())),
        tuple(one["explanations"]),
        one["source"],
        bool(one["verified"]),
    )
