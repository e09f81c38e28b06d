"""The matrices of nine directions over five years: of the demonstration district, and beside a million points."""

import datetime as dt
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from benchmarks._big_district import YEARS, write_big_file
from benchmarks._timing import Result, interleaved
from msoko_desktop.services.cycle import read_matrices
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district

TODAY = dt.date(2026, 11, 25)
GOAL = 0.2


def run() -> Iterable[Result]:
    """Work out the matrices of five years of both files."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        example, big = Path(folder) / "пример.msoko", Path(folder) / "большой.msoko"
        make_demo(example, TODAY)
        write_big_file(big)
        with closing(open_district(example)) as first, closing(open_district(big)) as second:
            years = tuple(year + 1 for year in YEARS)
            assert all(len(one.directions) == 9 for one in read_matrices(first, years, TODAY))
            small, large = interleaved(
                lambda: read_matrices(first, years, TODAY), lambda: read_matrices(second, years, TODAY)
            )
    yield Result("the cycle of nine directions over five years, example", small, None, "s", at_most=GOAL)
    yield Result("the same beside a million points of tasks", large, None, "s", at_most=GOAL)
