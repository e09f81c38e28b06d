"""One edited cell on disk (WAL, FULL), with its undo step, beside a bare update and commit of SQLite."""

import sqlite3
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks._timing import Result
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.services.district import create_district
from msoko_desktop.services.plans.plans import add_plan, read_plan, set_cells

LINES = 1_000
EDITS = 400
TEXT = "Проведение совещания руководителей общеобразовательных организаций по итогам оценочных процедур"


def run() -> Iterable[Result]:
    """Edit cells of a plan of 1,000 lines one by one, each followed by a bare commit in a file of the same rows."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        lines = tuple(PlanLine(LineKind.ACTIVITY, TEXT, str(i), deadline="май 2026") for i in range(LINES))
        district = create_district(Path(folder) / "edit.msoko")
        with closing(district), closing(_bare(Path(folder) / "bare.db")) as bare:
            (plan_id,) = add_plan(district, Plan("План", lines=lines)).created
            ids = [line.id or 0 for line in read_plan(district, plan_id).lines]
            number = count()
            ours: list[float] = []
            yardstick: list[float] = []
            for turn in range(EDITS):
                text, line_id = f"до {next(number)} мая", ids[(turn * 37) % LINES]
                begin = time.perf_counter()
                set_cells(district, plan_id, [(line_id, ColumnKind.DEADLINE, text)], "Изменить срок")
                middle = time.perf_counter()
                bare.execute("BEGIN IMMEDIATE")
                bare.execute("UPDATE line SET deadline = ? WHERE id = ?", (text, line_id))
                bare.execute("COMMIT")
                ours.append(middle - begin)
                yardstick.append(time.perf_counter() - middle)
    yield Result("one_edit", median(ours) * 1000, median(yardstick) * 1000, "ms", at_most=2)


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, title TEXT, deadline TEXT)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO line (title, deadline) VALUES (?, 'май 2026')", [(TEXT,)] * LINES)
    connection.execute("COMMIT")
    return connection
