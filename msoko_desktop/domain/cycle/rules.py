"""The rules of the cycle as data/cycle_rules.toml holds them: lifetimes, days, checks, points, words."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from msoko_desktop.domain.cycle.model import CellState
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.language.russian import comparable


@dataclass(frozen=True, slots=True)
class Automatic:
    """Where the program puts what it keeps itself: the code of a direction and a stage."""

    direction: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class CycleRules:
    """The rules in force.

    `valid_years`: for how many years a lasting proof of a stage holds, 1 where it is not named. `due_month`,
    `due_day`: the day of the next year until which the analysis of effectiveness of a year is due. `most_stages`,
    `most_directions`: how much one paper may prove. `points` by state.
    """

    points: Mapping[CellState, int] = field(default_factory=dict)
    valid_years: Mapping[Stage, int] = field(default_factory=dict)
    due_month: int = 3
    due_day: int = 1
    least_percent: int = 50
    most_stages: int = 3
    most_directions: int = 3
    shared: frozenset[Stage] = frozenset()
    checks: frozenset[str] = frozenset()
    measure_words: tuple[str, ...] = ()
    activities: tuple[tuple[Stage, tuple[str, ...]], ...] = ()
    automatic: Mapping[str, Automatic] = field(default_factory=dict)
    recommendation_directions: Mapping[str, str] = field(default_factory=dict)

    def effectiveness_due(self, year: int) -> dt.date:
        """Return the last day on which the analysis of effectiveness of a year is in time."""
        last = dt.date(year + 1, self.due_month, 1) + dt.timedelta(days=31)
        last_of_month = last.replace(day=1) - dt.timedelta(days=1)
        return last_of_month.replace(day=min(self.due_day, last_of_month.day))

    def stage_of_activity(self, title: str) -> Stage:
        """Return the stage that an activity of a plan belongs to, by the words of its title; MEASURES by default."""
        text = comparable(title)
        for stage, stems in self.activities:
            if any(stem in text for stem in stems):
                return stage
        return Stage.MEASURES

    @property
    def most_points(self) -> int:
        """How many points a direction can have in a year."""
        return self.points.get(CellState.PROVED, 0) * len(Stage)


def cycle_rules(data: Mapping[str, Any]) -> CycleRules:
    """Make the rules of the content of data/cycle_rules.toml."""
    due, paper = data["effectiveness_due"], data["one_paper"]
    return CycleRules(
        points={CellState(state): int(points) for state, points in data["points"].items()},
        valid_years={Stage(stage): int(years) for stage, years in data["valid_years"].items()},
        due_month=int(due["month"]),
        due_day=int(due["day"]),
        least_percent=int(data["monitoring"]["least_percent"]),
        most_stages=int(paper["stages"]),
        most_directions=int(paper["directions"]),
        shared=frozenset(Stage(one) for one in paper["shared"]),
        checks=frozenset(name for name, on in data["checks"].items() if on),
        measure_words=tuple(comparable(one) for one in data["measure_words"]["stems"]),
        activities=tuple(
            (Stage(row["stage"]), tuple(comparable(stem) for stem in row["stems"])) for row in data["activity"]
        ),
        automatic={name: Automatic(row["direction"], Stage(row["stage"])) for name, row in data["automatic"].items()},
        recommendation_directions=dict(data["recommendation_directions"]),
    )
