"""Reports over five years × forty schools × a million points of tasks, beside the same averages in hand-written SQL."""

import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks._big_district import SCHOOLS, TASKS, YEARS, add_context, write_big_file
from benchmarks._timing import Result, interleaved
from msoko_desktop.domain.analysis.aggregate import group_rows
from msoko_desktop.domain.analysis.measures import Catalogue
from msoko_desktop.domain.analysis.tally import Tally
from msoko_desktop.services.analysis.groups import school_group
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import REPORTS, Choice, Report, Scope
from msoko_desktop.services.district import open_district
from msoko_desktop.storage import assessments
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.pupils import unpack_scores

_BY_TASK = "SELECT work, school, task, count(*), avg(points) FROM score GROUP BY work, school, task"
_OF_SCHOOL = "SELECT task, count(*), avg(points) FROM score WHERE work = ? AND school = ? GROUP BY work, school, task"


def run() -> Iterable[Result]:
    """Average each task by work and school; build every report, kept and anew; those of one school."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        path = Path(folder) / "большой.msoko"
        points = write_big_file(path)
        with closing(open_district(path)) as district, closing(_as_rows(path)) as table:
            yield from _averages(district, table, points)
            add_context(district)
            yield from _reports(district)


def _as_rows(path: Path) -> sqlite3.Connection:
    """Return the points as one row each in a table with a covering index: what SQL is fastest on."""
    table = sqlite3.connect(":memory:")
    table.execute("CREATE TABLE score (work INTEGER, school INTEGER, task INTEGER, points REAL)")
    with closing(sqlite3.connect(path)) as source:
        for work, school, packed in source.execute("SELECT assessment_id, school_id, scores FROM pupil_result"):
            rows = [(work, school, task, value) for task, value in enumerate(unpack_scores(packed))]
            table.executemany("INSERT INTO score VALUES (?, ?, ?, ?)", rows)
    table.execute("CREATE INDEX score_covering ON score (work, school, task, points)")
    return table


def _averages(district: District, table: sqlite3.Connection, points: int) -> Iterable[Result]:
    with district.reading() as connection:
        works = [one for one in assessments.read_assessments(connection) if one.grade in (6, 8)]
    ids = [one.id or 0 for one in works]
    school_id = int(table.execute("SELECT min(school) FROM score").fetchone()[0])
    kept = ResultReader(district)

    def ours(reader: ResultReader, of: list[int], schools: list[int] | None = None) -> int:
        return sum(_figures(reader.catalogue, reader.tally(work), schools) for work in of)

    def sql() -> int:
        return len(table.execute(_BY_TASK).fetchall())

    assert ours(kept, ids) == sql() == len(YEARS) * 4 * SCHOOLS * len(TASKS)
    warm, cold, one, yardstick, one_sql = interleaved(
        lambda: ours(kept, ids),
        lambda: ours(ResultReader(district), ids),
        lambda: ours(kept, ids[:1], [school_id]),
        sql,
        lambda: table.execute(_OF_SCHOOL, (ids[0], school_id)).fetchall(),
    )
    name = f"means of {points:,} points by task and school"
    yield Result(f"{name}, kept / SQL, covering index", warm, yardstick, "s", at_most=1.3)
    # Reading the file is in ours alone here: what it adds, while the reports below are held to their second.
    yield Result(f"{name}, read from the file / SQL", cold, yardstick, "s")
    yield Result("means of tasks of one school", one * 1000, None, "ms", at_most=20)
    yield Result("the same in SQL, covering index", one_sql * 1000, None, "ms")


def _figures(known: Catalogue, tally: Tally, schools: list[int] | None) -> int:
    """Return how many figures of tasks by school were worked out, with N, interval and origins."""
    groups = [school_group(school, {}) for school, _ in tally.units if schools is None or school in schools]
    rows = group_rows(tally, groups, known.for_tasks(tally.assessment), known.rules)
    return sum(len(row.figures) for row in rows)


def _reports(district: District) -> Iterable[Result]:
    kept = ResultReader(district)
    work = next(one for one in kept.assessments() if one.tasks and one.grade == 8 and one.school_year == YEARS[-1])
    school = kept.tally(work.id or 0).units[0][0]
    slowest: dict[str, tuple[float, str]] = {}

    def note(name: str, seconds: float, report: str) -> None:
        slowest[name] = max(slowest.get(name, (0.0, "")), (seconds, report))

    for report in REPORTS:
        chosen = (work.id or 0,) if report.needs.scope is not Scope.YEAR else ()
        warm, cold, one = interleaved(
            partial(report.build, kept, Choice(chosen)),
            partial(_anew, district, report, Choice(chosen)),
            partial(report.build, kept, Choice(chosen, school_ids=(school,))),
            rounds=3,
        )
        note("warm", warm, report.key)
        note("cold", cold, report.key)
        note("one school", one, report.key)
    for name, most in (("warm", 200), ("cold", 1000), ("one school", 20)):
        seconds, key = slowest[name]
        yield Result(f"slowest report, {name} ({key})", seconds * 1000, None, "ms", at_most=most)


def _anew(district: District, report: Report, choice: Choice) -> object:
    return report.build(ResultReader(district), choice)
