"""Peak memory at start, once the window on the demonstration file is painted and calm."""

from collections.abc import Iterable
from statistics import median

from benchmarks._programs import programs
from benchmarks._screen import screen
from benchmarks._timing import Result

ROUNDS = 3


def run() -> Iterable[Result]:
    """Start our program and an empty PySide6 window in turn, three times."""
    with screen() as shown, programs() as known:
        if shown is None:
            return
        ours: list[float] = []
        empty: list[float] = []
        for _ in range(ROUNDS):
            ours.append(shown.start(known.ours, **known.variables).megabytes)
            empty.append(shown.start(known.empty, **known.variables).megabytes)
    yield Result("memory at start", median(ours), None, "MB", at_most=110)
    yield Result("memory at start / empty window", median(ours), median(empty), "MB")
