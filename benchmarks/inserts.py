"""Bulk inserts of lines, undoable, beside plain `sqlite3.executemany` into the same table with the same index."""

import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from benchmarks._timing import Result, interleaved
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import create_district
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans.plans import add_plan
from msoko_desktop.storage.migrations import m0001_first_schema
from msoko_desktop.storage.plans import LINE_COLUMNS
from msoko_desktop.storage.undo import bulk_insert

ROWS = 100_000
CELLS = ("Совещание руководителей", "ежегодно до 15 декабря", "отдел образования", "Наличие справки", "", "")


def run() -> Iterable[Result]:
    """Insert 100,000 lines as one undoable step."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        district = create_district(Path(folder) / "ours.msoko")
        with closing(district), closing(_plain(Path(folder) / "plain.db")) as plain:
            (plan_id,) = add_plan(district, Plan("План")).created
            rows = [(plan_id, i, "activity", 1, str(i), *CELLS) for i in range(ROWS)]

            def ours() -> None:
                with operation(district, "Вставить строки") as step:
                    bulk_insert(step.connection, "line", LINE_COLUMNS, rows)
                    step.changed(Area.PLAN_LINES, plans=[plan_id])

            def yardstick() -> None:
                names, marks = ", ".join(LINE_COLUMNS), ", ".join("?" * len(LINE_COLUMNS))
                plain.execute("BEGIN IMMEDIATE")
                plain.executemany(f"INSERT INTO line ({names}) VALUES ({marks})", rows)
                plain.execute("COMMIT")

            mine, theirs = interleaved(ours, yardstick, rounds=5)
    yield Result("inserts", ROWS / mine, ROWS / theirs, "rows/s", at_least=0.5)


def _plain(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for statement in m0001_first_schema.STATEMENTS:
        if "line" in statement.split("(")[0]:
            connection.execute(statement)
    return connection
