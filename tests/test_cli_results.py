"""The commands about results: procedures and works as a person on the phone asks for them, sheets as documents."""

import datetime as dt
import json
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdf
import pytest

from msoko_desktop import cli
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task
from msoko_desktop.services.district import create_district
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.storage import pupils, results
from msoko_desktop.storage.results import ResultCell

Command = Callable[..., tuple[int, str]]
SCALE = MarkScale(
    title="ВПР, математика, 8 класс",
    year=2026,
    source="Описание работы 2026 года",
    verified=True,
    maximum=25,
    bands=(Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 25)),
)
TASKS = (Task("1", 1), Task("2", 24))


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Two schools; in work 1 the first has reported marks, in work 2 it has two pupils."""
    path = tmp_path / "Район.msoko"
    with closing(create_district(path)) as made:
        add_schools(made, [School("МБОУ «СОШ № 1»"), School("=HYPERLINK(«Лицей»)")])
        works = [
            Assessment(2025, "vpr", "mathematics", 8, dt.date(2026, 4, 23), scale=SCALE, declared=40),
            Assessment(2025, "Срез знаний", "russian", 6, scale=SCALE, tasks=TASKS),
        ]
        assessments.add_assessments(made, works)
        with operation(made, "Проба") as step:
            marks = {"participants": 20.0, "mark_2": 2.0, "mark_3": 8.0, "mark_4": 6.0, "mark_5": 4.0}
            cells = [ResultCell(school, field, value) for school in (1, 2) for field, value in marks.items()]
            results.write_results(step.connection, 1, cells)
            results.note_work(step.connection, 1, [1, 2], dt.datetime(2026, 5, 18, 9))
            results.set_checked(step.connection, 1, [1], dt.datetime(2026, 5, 19, 9))
            pupils.insert_pupils(step.connection, 2, [Pupil("01", 1, scores=(1.0, 9.0)), Pupil("02", 1)])
            results.note_work(step.connection, 2, [1], dt.datetime(2026, 5, 18, 9))
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Command:
    def call(*arguments: str | Path) -> tuple[int, str]:
        capsys.readouterr()
        status = cli.run([str(argument) for argument in arguments])
        left = capsys.readouterr()
        return status, left.out or left.err

    return call


def listed(run: Command, what: str, db: Path) -> list[dict[str, Any]]:
    status, out = run("list", what, "--db", db, "--json")
    assert status == 0
    found: list[dict[str, Any]] = json.loads(out)
    return found


def test_procedures_are_those_of_the_reference_data_and_the_person_s_own(run: Command, db: Path) -> None:
    found = {one["code"]: one for one in listed(run, "procedures", db)}
    assert list(found["vpr"]) == ["id", "code", "title", "short_title", "level", "grades", "years"]
    assert found["vpr"]["grades"] == [4, 5, 6, 7, 8, 10]
    assert (found["vpr"]["title"], found["vpr"]["level"]) == ("Всероссийские проверочные работы", "federal")
    assert (found["vpr"]["years"], found["oge"]["years"]) == ([2025], [])
    assert (found["Срез знаний"]["grades"], found["Срез знаний"]["years"]) == ([6], [2025])
    _, lines = run("list", "procedures", "--db", db)
    assert "vpr\tВПР · Всероссийские проверочные работы · 2025/26" in lines.splitlines()


def test_works_are_listed_with_scale_and_how_far_they_are(run: Command, db: Path) -> None:
    first, second = listed(run, "assessments", db)
    assert first == {
        "id": 1,
        "title": "ВПР 2026: Математика, 8 класс",
        "school_year": 2025,
        "procedure": "vpr",
        "subject": "mathematics",
        "grade": 8,
        "variant": "",
        "date": "2026-04-23",
        "scale": {
            "kind": "mark",
            "title": "ВПР, математика, 8 класс",
            "year": 2026,
            "source": "Описание работы 2026 года",
            "verified": True,
        },
        "tasks": 0,
        "declared": 40,
        "schools": {"begun": 2, "checked": 1},
        "pupils": 0,
    }
    assert (second["tasks"], second["pupils"], second["date"], second["declared"]) == (2, 2, None, None)
    _, lines = run("list", "assessments", "--db", db)
    assert lines.splitlines()[0] == "1\tВПР 2026: Математика, 8 класс · 23.04.2026 · школ: 2, проверено: 1"


def test_a_sheet_of_results_is_printed_with_its_total_scale_and_number_of_participants(
    run: Command, db: Path, tmp_path: Path
) -> None:
    path = tmp_path / "Результаты.pdf"
    assert run("print", "results", "1", "--db", db, "-o", path)[0] == 0
    reader = pypdf.PdfReader(path)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\u00a0", " ").split())
    assert "СВЕДЕНИЯ О РЕЗУЛЬТАТАХ ВПР 2026: Математика, 8 класс" in text
    assert "Дата проведения: 23.04.2026. 40 участников, 2 школы." in text
    assert "«2» – 0–7, «3» – 8–14, «4» – 15–20, «5» – 21–25" in text
    assert "Источник шкалы: Описание работы 2026 года." in text
    assert "не сверена" not in text
    # 20 participants a school: 2, 8, 6, 4 – the district has 4, 16, 12, 8; 36 of 40 passed, 20 of 40 did well.
    assert "Итого по району 40 4 16 12 8 90 50 3,6" in text


def test_word_and_excel_hold_the_same_and_no_formula(run: Command, db: Path, tmp_path: Path) -> None:
    assert run("print", "results", "1", "--db", db, "-o", tmp_path / "р.docx")[0] == 0
    table = docx.Document(str(tmp_path / "р.docx")).tables[0]
    assert [cell.text.replace("\u00a0", " ") for cell in table.rows[1].cells][:6] == [
        "МБОУ «СОШ № 1»",
        "20",
        "2",
        "8",
        "6",
        "4",
    ]
    assert run("print", "results", "1", "--db", db, "-o", tmp_path / "р.xlsx")[0] == 0
    book = openpyxl.load_workbook(BytesIO((tmp_path / "р.xlsx").read_bytes()))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    (named,) = [cell for cell in cells if str(cell.value).startswith("=HYPERLINK")]
    assert (named.data_type, named.quotePrefix) == ("s", True)


def test_all_works_go_into_one_pdf(run: Command, db: Path, tmp_path: Path) -> None:
    assert run("print", "results", "all", "--db", db, "-o", tmp_path / "все.pdf")[0] == 0
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "все.pdf").pages)
    assert "Математика, 8 класс" in text.replace("\u00a0", " ")
    assert "Русский язык, 6 класс" in text.replace("\u00a0", " ")


def test_a_work_that_is_not_there_is_refused_with_those_that_are(run: Command, db: Path, tmp_path: Path) -> None:
    status, told = run("print", "results", "9", "--db", db, "-o", tmp_path / "р.pdf")
    assert (status, told.strip()) == (1, "Работы 9 нет в файле «Район.msoko». Здесь есть: 1, 2.")
    empty = tmp_path / "пустой.msoko"
    create_district(empty).close()
    assert run("print", "results", "all", "--db", empty, "-o", tmp_path / "р.pdf")[1].strip() == (
        "Работы all нет в файле «пустой.msoko». В нём нет ни одной работы."
    )


def test_a_picture_of_results_is_refused(run: Command, db: Path, tmp_path: Path) -> None:
    status, told = run("print", "results", "1", "--db", db, "-o", tmp_path / "р.png")
    assert (status, told.strip()) == (1, "Имя «р.png» должно кончаться на .pdf, .docx или .xlsx.")
