"""Forms that went through LibreOffice, where this machine has it; elsewhere there is nothing to collect here."""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from msoko_desktop.domain.assessments.model import Band, Condition, MarkScale, ResultKind, Task
from msoko_desktop.services import exchange
from msoko_desktop.services.exchange import FormKind
from msoko_desktop.services.results import assessments
from msoko_desktop.storage import pupils
from msoko_desktop.storage.district_file import District
from tests.services.exchange.test_exchange import stored_classes, stored_pupils
from tests.services.school_forms import (
    CLASSES,
    FIRST_ROW,
    MARKS,
    MATHS,
    PUPILS,
    edit,
    fill_classes,
    fill_district,
    fill_pupils,
    made,
    papers_of,
    places,
)

OFFICE = shutil.which("soffice")


def convert(path: Path, ending: str, folder: Path) -> Path:
    """Save a file in another format with LibreOffice."""
    return convert_all([path], ending, folder)[0]


def convert_all(paths: Sequence[Path], ending: str, folder: Path) -> list[Path]:
    """Save files in another format with LibreOffice, all in one go."""
    profile = (folder / "profile").as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending, "--outdir"]
    subprocess.run([*command, str(folder), *map(str, paths)], check=True, capture_output=True, timeout=120)
    return [folder / f"{path.stem}.{ending}" for path in paths]


if OFFICE is not None:

    @pytest.mark.parametrize("kind", [FormKind.CLASSES, FormKind.PUPILS])
    def test_forms_saved_by_libreoffice_bring_the_same_numbers(empty: District, tmp_path: Path, kind: FormKind) -> None:
        paths = made(empty, tmp_path, kind, works=1)
        for path in paths:
            edit(path, fill_classes if kind is FormKind.CLASSES else fill_pupils)
        ods = convert(paths[0], "ods", tmp_path / "ods")
        xlsx = convert(convert(paths[1], "ods", tmp_path / "ods"), "xlsx", tmp_path / "xlsx")

        reports = exchange.inspect_forms(empty, [ods, xlsx])
        assert [(report.reasons, report.remarks) for report in reports] == [((), ())] * 2
        exchange.take_in_forms(empty, reports)

        if kind is FormKind.CLASSES:
            assert stored_classes(empty) == {1: CLASSES, 2: CLASSES}
        else:
            expected = {code: (*MARKS[code], values[-1]) for code, values in PUPILS.items()}
            assert stored_pupils(empty, 1) == stored_pupils(empty, 2) == expected

    def test_forms_of_eighteen_schools_saved_by_libreoffice_bring_the_numbers_of_each(
        empty: District, tmp_path: Path
    ) -> None:
        papers = papers_of(18, 5)
        paths = made(empty, tmp_path, works=1, count=18)
        for path, classes in zip(paths, papers.values(), strict=True):
            edit(path, partial(fill_classes, classes=classes))
        saved = convert_all(paths, "xlsx", tmp_path / "saved")

        reports = exchange.inspect_forms(empty, saved)
        assert [(report.reasons, report.remarks) for report in reports] == [((), ())] * 18
        exchange.take_in_forms(empty, reports)

        assert stored_classes(empty) == papers

    def test_a_school_sees_points_summed_marks_given_and_a_code_that_stands_twice(
        empty: District, tmp_path: Path
    ) -> None:
        path = made(empty, tmp_path, FormKind.PUPILS, works=1)[0]

        def fill(book: Any) -> None:
            fill_pupils(book)
            sheet = book[MATHS]
            columns = places(sheet)
            sheet.cell(FIRST_ROW + 4, columns["code"]).value = "80002"
            sheet.cell(FIRST_ROW + 4, columns["task:0"]).value = 1
            sheet.cell(FIRST_ROW + 5, columns["task:0"]).value = 1

        edit(path, fill)
        sheet = load_workbook(convert(path, "xlsx", tmp_path / "xlsx"), data_only=True)[MATHS]

        columns = places(sheet)
        rows = [[sheet.cell(row, columns[key]).value for key in ("primary", "mark", "check")] for row in range(7, 13)]
        twice = "проверьте: такая строка уже есть"
        assert rows == [
            [15, "4", "верно"],
            [7, "2", twice],
            [21, "5", "верно"],
            [8, "3", "верно"],
            [1, "2", twice],
            [1, "2", "укажите код"],
        ]
        assert sheet.cell(6, columns["check"]).value == "исправьте строк: 3"

    def test_a_school_sees_rates_and_marks_that_do_not_add_up(empty: District, tmp_path: Path) -> None:
        path = made(empty, tmp_path, works=1)[0]
        edit(path, lambda book: fill_classes(book, classes={**CLASSES, "8В": {**CLASSES["8А"], "mark_5": 5}}))

        book = load_workbook(convert(path, "xlsx", tmp_path / "xlsx"), data_only=True)

        sheet = book[MATHS]
        columns = places(sheet)
        keys = ("success_rate", "quality_rate", "mean_mark", "check")
        # 23/25, 13/25 and (2·2 + 10·3 + 9·4 + 4·5)/25; 23/24, 11/24 and (2 + 36 + 32 + 15)/24.
        assert [sheet.cell(7, columns[key]).value for key in keys] == [92, 52, 3.6, "верно"]
        assert [sheet.cell(8, columns[key]).value for key in keys] == [95.8, 45.8, 3.54, "верно"]
        assert sheet.cell(9, columns["check"]).value == "проверьте: сумма отметок ≠ «Писали»"
        assert sheet.cell(6, columns["participants"]).value == 74
        signed = [[cell.value for cell in row] for row in book["Подпись"].iter_rows(min_row=4, max_row=5)]
        assert signed[1] == ["ВПР 2026: Математика, 8 класс", 3, 74, "исправьте строк: 1"]

    def test_a_school_sees_marks_that_depend_on_a_part_and_scales_in_per_cent(empty: District, tmp_path: Path) -> None:
        fill_district(empty, 1)
        work = assessments.read_assessment(empty, 1)
        geometry = Condition("геометрия", 2)
        bands = (
            Band("2", 0, 7), Band("3", 8, 14, geometry, "2"), Band("4", 15, 20, geometry, "3"), Band("5", 21, 25),
        )  # fmt: skip
        tasks = (Task("1", 5, part="геометрия"), Task("2", 20))
        assessments.change_assessment(empty, replace(work, tasks=tasks, scale=replace(work.scale, bands=bands)))
        shares = (Band("низкий", 0, 49), Band("высокий", 50, 100))
        levels = MarkScale(ResultKind.LEVEL, maximum=20, bands=shares, per_cent=True)
        (other,) = assessments.add_assessments(
            empty, [replace(work, subject="physics", tasks=(Task("1", 8), Task("2", 12)), scale=levels, id=None)]
        ).created
        path = exchange.make_forms(empty, [1, other], [1], FormKind.PUPILS, tmp_path)[0]
        points = {"1": (2, 6), "2": (1, 7), "3": (1, 15), "4": (5, 20), "5": (2, 5)}

        def fill(book: Any) -> None:
            for tab, rows in ((book.sheetnames[1], points), (book.sheetnames[2], {"1": (4, 6), "2": (4, 5)})):
                columns = places(book[tab])
                for row, (code, scores) in enumerate(rows.items(), FIRST_ROW):
                    for key, value in zip(("code", "task:0", "task:1"), (code, *scores), strict=True):
                        book[tab].cell(row, columns[key]).value = value

        book = load_workbook(convert(edit(path, fill), "xlsx", tmp_path / "xlsx"), data_only=True)
        marks = [
            [book[tab].cell(row, places(book[tab])["mark"]).value for row in range(FIRST_ROW, FIRST_ROW + count)]
            for tab, count in ((book.sheetnames[1], 5), (book.sheetnames[2], 2))
        ]
        # One point in geometry makes 8 points a «2», and 16 points, whose «4» falls to a «3», a «2» as well.
        assert marks == [["3", "2", "2", "5", "2"], ["высокий", "низкий"]]

        exchange.take_in_forms(empty, exchange.inspect_forms(empty, [path]))
        with empty.reading() as connection:
            stored = [[one.mark for one in pupils.read_pupils(connection, work, 1)] for work in (1, other)]
        assert stored == marks
