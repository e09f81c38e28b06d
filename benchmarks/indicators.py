"""The board of nine directions over five years of the demonstration district, results read anew and kept."""

import datetime as dt
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from benchmarks._timing import Result, interleaved
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.indicators.indicators import board

TODAY = dt.date(2026, 11, 25)
YEARS = tuple(range(2023, 2028))
GOAL = 0.2


def run() -> Iterable[Result]:
    """Judge all indicators of the example for five years."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        example = Path(folder) / "пример.msoko"
        make_demo(example, TODAY)
        with closing(open_district(example)) as d:
            reader = ResultReader(d)
            assert all(row.indicators for row in board(d, YEARS, TODAY, reader))
            anew, kept = interleaved(lambda: board(d, YEARS, TODAY), lambda: board(d, YEARS, TODAY, reader))
    yield Result("the board of nine directions over five years, results read anew", anew, None, "s", at_most=GOAL)
    yield Result("the same with the results that the page keeps", kept, None, "s", at_most=GOAL)
