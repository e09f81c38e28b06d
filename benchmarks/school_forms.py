"""Forms of forty schools: written, and read and checked when they come back filled."""

import datetime as dt
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks._timing import Result, seconds
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import district, exchange
from msoko_desktop.services.exchange import FormKind
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools import schools

SCHOOLS = 40
WORKS = 4
PUPILS = 25
TASKS = 18
ROUNDS = 5


def run() -> Iterable[Result]:
    """Write forty forms of four works, 25 pupils × 18 tasks each, fill them in, read and check them, take them in.

    72,000 points come back; the issue's goal is five seconds for reading and checking.
    """
    with tempfile.TemporaryDirectory() as temporary:
        opened = district.create_district(Path(temporary) / "district.msoko")
        try:
            works, school_ids = fill(opened)
            begun = seconds(lambda: written(opened, works, school_ids, Path(temporary)))
            paths = sorted(Path(temporary).glob("*/*.xlsx"))
            for path in paths:
                fill_in(path)
            checking = [seconds(lambda: exchange.inspect_forms(opened, paths)) for _ in range(ROUNDS)]
            reports = exchange.inspect_forms(opened, paths)
            if any(report.reasons for report in reports):
                raise RuntimeError("a form was refused")
            taking = seconds(lambda: exchange.take_in_forms(opened, reports))
        finally:
            opened.close()
    yield Result("forty forms of 4 works and 25 pupils: written", begun, None, "s", at_most=20)
    yield Result("forty filled forms: read and checked", median(checking), None, "s", at_most=5)
    yield Result("forty filled forms: taken in as one step", taking, None, "s", at_most=5)


def fill(opened: district.District) -> tuple[Sequence[int], Sequence[int]]:
    """Enter schools and works; return their ids."""
    tasks = tuple(Task(str(number), 2 if number % 3 == 0 else 1) for number in range(1, TASKS + 1))
    scale = MarkScale(maximum=24, bands=(Band("2", 0, 7), Band("3", 8, 13), Band("4", 14, 19), Band("5", 20, 24)))
    works = [
        Assessment(2025, "vpr", "mathematics", grade, dt.date(2026, 4, 21), scale=scale, tasks=tasks)
        for grade in range(5, 5 + WORKS)
    ]
    added = schools.add_schools(opened, [School(f"Школа № {number}") for number in range(1, SCHOOLS + 1)])
    return assessments.add_assessments(opened, works).created, added.created


def written(opened: district.District, works: Sequence[int], school_ids: Sequence[int], folder: Path) -> None:
    """Write the forms."""
    exchange.make_forms(opened, works, school_ids, FormKind.PUPILS, folder)


def fill_in(path: Path) -> None:
    """Fill a form in as a school does, and save it with a spreadsheet library."""
    from openpyxl import load_workbook

    book: Any = load_workbook(path)
    for sheet in book.worksheets[1 : 1 + WORKS]:
        places = {str(cell.value)[1:]: cell.column for cell in sheet[2] if cell.value}
        for pupil in range(PUPILS):
            row = 7 + pupil
            sheet.cell(row, places["code"]).value = f"{10_000 + pupil}"
            sheet.cell(row, places["class"]).value = "А"
            for task in range(TASKS):
                sheet.cell(row, places[f"task:{task}"]).value = (pupil + task) % 2
            sheet.cell(row, places["journal"]).value = str(2 + pupil % 4)
    book.save(path)
