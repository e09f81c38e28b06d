"""Forms that went through LibreOffice, where this machine has it; elsewhere there is nothing to collect here."""

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from msoko_desktop.services import exchange
from msoko_desktop.services.exchange import FormKind
from msoko_desktop.storage.district_file import District
from tests.services.school_forms import (
    CLASSES,
    FIRST_ROW,
    MARKS,
    MATHS,
    PUPILS,
    edit,
    fill_classes,
    fill_pupils,
    made,
    places,
)
from tests.services.test_exchange import stored_classes, stored_pupils

OFFICE = shutil.which("soffice")


def convert(path: Path, ending: str, folder: Path) -> Path:
    """Save a file in another format with LibreOffice."""
    profile = (folder / "profile").as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending, "--outdir"]
    subprocess.run([*command, str(folder), str(path)], check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{ending}"


if OFFICE is not None:

    @pytest.mark.parametrize("kind", list(FormKind))
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

    def test_a_school_sees_points_summed_marks_given_and_a_code_that_stands_twice(
        empty: District, tmp_path: Path
    ) -> None:
        path = made(empty, tmp_path, FormKind.PUPILS, works=1)[0]

        def fill(book: object) -> None:
            fill_pupils(book)
            sheet = book[MATHS]  # type: ignore[index]
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
