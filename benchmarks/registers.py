"""A register of 5,000 rows × 12 columns: read for the grid with its remarks, and one cell of it stored."""

import datetime as dt
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from benchmarks._timing import Result, interleaved
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.services import registers
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.registers.grid import RegisterGrid
from msoko_desktop.services.schools.schools import list_schools

TODAY = dt.date(2026, 11, 25)
ROWS = 5_000
OPENED, STORED = 0.4, 0.1  # seconds within which nobody waits for the table, or for a key


def run() -> Iterable[Result]:
    """Fill the register of courses, then open it and store single cells."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        path = Path(folder) / "район.msoko"
        make_demo(path, TODAY)
        with closing(open_district(path)) as d:
            schools = [one.short_name for one in list_schools(d)]
            registers.add_rows(
                d,
                "courses",
                [
                    {
                        "name": f"Кленова Вера {number}",
                        "school": schools[number % len(schools)],
                        "post": "учитель",
                        "course": f"Программа {number % 40}",
                        "provider": "Институт развития образования",
                        "hours": 36.0,
                        "form": "очная",
                        "finished": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
                        "certificate": f"ПК-{number}",
                        "until": f"2028-{number % 12 + 1:02}-{number % 28 + 1:02}",
                        "deficit": "предметный",
                        "note": "без замечаний",
                    }
                    for number in range(ROWS)
                ],
            )
            grid = RegisterGrid(d, "courses", TODAY)
            row = grid.content.rows[ROWS // 2].key
            texts = iter(range(1_000))
            opened, stored = interleaved(
                lambda: RegisterGrid(d, "courses", TODAY),
                lambda: grid.write([CellEdit(row, "note", f"изменено {next(texts)}")], "Ввод"),
            )
    yield Result("a register of 5,000 rows read for the grid", opened, None, "s", at_most=OPENED)
    yield Result("one cell of it stored, with its remarks", stored, None, "s", at_most=STORED)
