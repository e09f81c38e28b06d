"""Five years × forty schools with a million points of tasks: how fast such a file opens, what it takes of room."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from statistics import median

from benchmarks._big_district import YEARS, write_big_file
from benchmarks._screen import ROOT, screen
from benchmarks._timing import Result, interleaved
from msoko_desktop.services.district import open_district
from msoko_desktop.services.results.status_board import read_board

MEGABYTE = 1_000_000
WINDOWS = 3


def run() -> Iterable[Result]:
    """Open the large file and the same one without results in turn; read a board; read all pupils in a new process."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        big, bare = Path(folder) / "большой.msoko", Path(folder) / "без результатов.msoko"
        points = write_big_file(big)
        write_big_file(bare, results=False)
        ours, yardstick = interleaved(lambda: open_district(big).close(), lambda: open_district(bare).close())
        with closing(open_district(big)) as district:
            (board,) = interleaved(lambda: read_board(district, YEARS[-1]))
        size = big.stat().st_size / MEGABYTE
        memory = _peak_megabytes(big)
        windows = _windows(big, bare, Path(folder))
    # A file of up to 64 MB is looked through for damage when it is opened: that takes what reading it once takes.
    longer = (ours - yardstick) * 1000
    yield Result(f"open {points:,} points, longer than without", longer, None, "ms", at_most=50)
    if windows is not None:
        yield Result("window on the big file / without its results", *windows, "s", at_most=1.1)
    yield Result("board of a year of the big file", board * 1000, None, "ms", at_most=50)
    yield Result("size of the big file", size, None, "MB", at_most=150)
    yield Result("memory with all pupils of the big file", memory, None, "MB", at_most=400)


def _windows(big: Path, bare: Path, folder: Path) -> tuple[float, float] | None:
    """Return the median seconds to the painted window on both files; None where there is no screen in memory."""
    own = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "settings")}
    with screen() as shown:
        if shown is None:
            return None
        times: dict[Path, list[float]] = {big: [], bare: []}
        for turn in range(WINDOWS + 1):  # the first of each is a warm-up
            for path, values in times.items():
                seconds = shown.start([sys.executable, "-m", "msoko_desktop", str(path)], **own).seconds
                if turn:
                    values.append(seconds)
    return median(times[big]), median(times[bare])


def _peak_megabytes(path: Path) -> float:
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks._day_of_work", str(path)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return float(told.stdout.split()[1]) * 1024 / MEGABYTE
