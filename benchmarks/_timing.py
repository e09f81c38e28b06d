"""Fair figures on a busy machine: interleaved runs, medians, a ratio and the goal it is held against."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Result:
    """A measured figure in `unit` beside that of its yardstick (None: there is none).

    The goal bounds the ratio ours / yardstick or, without a yardstick, our figure itself: from above (`at_most`) or
    from below (`at_least`).
    """

    name: str
    ours: float
    yardstick: float | None
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours divided by the yardstick's, None without a yardstick."""
        return None if self.yardstick is None else self.ours / self.yardstick

    @property
    def goal(self) -> str:
        """The goal in short: «≤ 2 ×» for a ratio, «≤ 1 s» for a figure."""
        unit = "×" if self.yardstick is not None else self.unit
        bounds = (("≤", self.at_most), ("≥", self.at_least))
        return ", ".join(f"{sign} {bound:g} {unit}" for sign, bound in bounds if bound is not None) or "—"

    @property
    def met(self) -> bool:
        """Whether the goal is met."""
        value = self.ours if self.ratio is None else self.ratio
        above = self.at_most is None or value <= self.at_most
        return above and (self.at_least is None or value >= self.at_least)

    def as_json(self) -> dict[str, Any]:
        """Return the figures for `--json`."""
        return {
            "name": self.name,
            "ours": self.ours,
            "yardstick": self.yardstick,
            "unit": self.unit,
            "ratio": self.ratio,
            "goal": self.goal,
            "met": self.met,
        }


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes, garbage collection held back."""
    gc.collect()
    gc.disable()
    try:
        begin = time.perf_counter()
        work()
        return time.perf_counter() - begin
    finally:
        gc.enable()


def interleaved(*works: Callable[[], object], rounds: int = 7) -> list[float]:
    """Run the works in turn, `rounds` times after one warm-up, and return the median seconds of each.

    Interleaving gives each the same share of whatever else the machine does.
    """
    for work in works:
        work()
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for index, work in enumerate(works):
            times[index].append(seconds(work))
    return [median(values) for values in times]
