"""The self-assessment of a year: points of each stage, of each direction, of the whole system."""

from dataclasses import dataclass

from msoko_desktop.domain.cycle.model import CycleMatrix
from msoko_desktop.domain.cycle.rules import CycleRules


@dataclass(frozen=True, slots=True)
class Points:
    """Points of a direction (`direction` "": of all): by stages, their sum, the most there can be."""

    direction: str
    stages: tuple[int, ...]
    most: int

    @property
    def total(self) -> int:
        """The sum of the stages."""
        return sum(self.stages)

    @property
    def percent(self) -> float | None:
        """The share of the most in per cent, None where there is nothing to have."""
        return 100 * self.total / self.most if self.most else None


def points_of(matrix: CycleMatrix, rules: CycleRules) -> tuple[Points, ...]:
    """Return the points of every direction in their order, and those of all of them at the end."""
    found = [
        Points(
            direction,
            tuple(rules.points.get(cell.state, 0) for cell in matrix.row(direction)),
            rules.most_points,
        )
        for direction in matrix.directions
    ]
    sums = tuple(sum(column) for column in zip(*(one.stages for one in found), strict=True))
    return (*found, Points("", sums, rules.most_points * len(found)))
