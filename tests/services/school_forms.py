"""A district with schools and works, the forms made for them, and hands that fill a form in as a school does."""

import datetime as dt
import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import exchange
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.exchange import FormKind
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District

MATHS, RUSSIAN = "Математика, 8 класс", "Русский язык, 5 класс"
BANDS = (Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 25))
TASKS = (Task("1", 1), Task("2", 2), Task("3.1", 4), Task("3.2", 18))  # 25 points, as the scale has
FIRST_ROW = 7  # the first row of a sheet that a school fills in

# Two classes of a paper: by list, took part, marks 2 … 5; 25 = 2+10+9+4 and 24 = 1+12+8+3.
CLASSES = {
    "8А": {"enrolled": 26, "participants": 25, "mark_2": 2, "mark_3": 10, "mark_4": 9, "mark_5": 4},
    "8Б": {"enrolled": 24, "participants": 24, "mark_2": 1, "mark_3": 12, "mark_4": 8, "mark_5": 3},
}


def fill_district(d: District, count: int = 3) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Enter the office, `count` schools and two works of ВПР; return the ids of works and schools."""
    save_office(
        d,
        Office(
            name="Отдел образования Заречного района",
            email="oo@zarechny.example",
            executor_name="Смирнова Анна Петровна",
            executor_phone="2-11-22",
        ),
    )
    added = schools.add_schools(
        d,
        [
            School(
                f"МБОУ «СОШ № {number}»", code=f"edu9914{number:02}", head_post="Директор", head_name="Иванова И. И."
            )
            for number in range(1, count + 1)
        ],
    )
    works = assessments.add_assessments(
        d,
        [
            Assessment(
                2025,
                "vpr",
                "mathematics",
                8,
                dt.date(2026, 4, 21),
                scale=MarkScale(maximum=25, bands=BANDS),
                tasks=TASKS,
            ),
            Assessment(
                2025,
                "vpr",
                "russian",
                5,
                scale=MarkScale(
                    maximum=45, bands=(Band("2", 0, 17), Band("3", 18, 28), Band("4", 29, 38), Band("5", 39, 45))
                ),
            ),
        ],
    )
    return works.created, added.created


def made(d: District, folder: Path, kind: FormKind = FormKind.CLASSES, *, count: int = 3, works: int = 2) -> list[Path]:
    """Fill the district and make forms of the first works for all schools."""
    work_ids, school_ids = fill_district(d, count)
    return list(exchange.make_forms(d, work_ids[:works], school_ids, kind, folder, until=dt.date(2026, 5, 25)))


def places(sheet: Any) -> dict[str, int]:
    """Return the column of each key by the hidden row of keys."""
    return {str(cell.value)[1:]: cell.column for cell in sheet[2] if cell.value}


def edit(path: Path, change: Callable[[Any], object], target: Path | None = None) -> Path:
    """Open a form as a school does, change it, and save it (as another file)."""
    book = load_workbook(path)
    change(book)
    book.save(target or path)
    return target or path


def fill_classes(book: Any, tab: str = MATHS, classes: Mapping[str, Mapping[str, object]] = CLASSES) -> None:
    """Type classes into a sheet."""
    sheet = book[tab]
    columns = places(sheet)
    for row, (name, values) in enumerate(classes.items(), FIRST_ROW):
        sheet.cell(row, columns["class"]).value = name
        for key, value in values.items():
            sheet.cell(row, columns[key]).value = value


def papers_of(count: int, seed: int) -> dict[int, dict[str, dict[str, int]]]:
    """Return what `count` schools wrote of one class each, by school id: invented numbers, no two schools alike."""
    chance = random.Random(seed)  # noqa: S311  # invented numbers
    found = {}
    for school in range(1, count + 1):
        marks = {f"mark_{mark}": chance.randint(0, 9) for mark in (2, 3, 4, 5)}
        wrote = sum(marks.values())
        found[school] = {f"8-{school}": {"enrolled": wrote + chance.randint(0, 2), "participants": wrote, **marks}}
    return found


def fill_pupils(book: Any, tab: str = MATHS, rows: Mapping[str, tuple[object, ...]] | None = None) -> None:
    """Type pupils into a sheet: the code, the points of the tasks, and the mark of the class register."""
    sheet = book[tab]
    columns = places(sheet)
    for row, (code, values) in enumerate((rows or PUPILS).items(), FIRST_ROW):
        sheet.cell(row, columns["code"]).value = code
        sheet.cell(row, columns["class"]).value = "8А"
        for place, value in enumerate(values[:-1]):
            sheet.cell(row, columns[f"task:{place}"]).value = value
        sheet.cell(row, columns["journal"]).value = values[-1]


# Points 1+2+4+8 = 15 → «4», 0+1+2+4 = 7 → «2», 1+2+4+14 = 21 → «5»; the last one left a task out: 1+2+5 = 8 → «3».
PUPILS = {
    "80001": (1, 2, 4, 8, "4"),
    "80002": (0, 1, 2, 4, "3"),
    "80003": (1, 2, 4, 14, "5"),
    "80004": (1, 2, None, 5, "3"),
}
MARKS = {"80001": (15, "4"), "80002": (7, "2"), "80003": (21, "5"), "80004": (8, "3")}


def change_xml(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """Change a part of a file, as a damaged disk or a strange program would."""
    old = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()).encode() if name == part else data)
    return path


def in_cell(address: str, inner: str, attributes: str = "") -> Callable[[str], str]:
    """Return a change of a sheet's XML that puts `inner` into a cell."""

    def change(xml: str) -> str:
        changed, count = re.subn(
            rf'<c r="{address}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)',
            lambda found: f'<c r="{address}"{found[1] or ""}{attributes}>{inner}</c>',
            xml,
        )
        assert count == 1
        return changed

    return change
