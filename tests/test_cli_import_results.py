"""The command «import-results» as a person on the phone and a program meet it."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop import cli
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.district import create_district, open_district
from msoko_desktop.services.schools.schools import add_schools
from msoko_desktop.storage import pupils, results
from tests.readers.result_files import F1, book, text
from tests.services.school_forms import edit, fill_classes, made

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Command:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        status = cli.run([str(argument) for argument in arguments])
        left = capsys.readouterr()
        assert "Traceback" not in left.out + left.err
        return status, left.out, left.err

    return call


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A district with the first of the two schools of the report."""
    path = tmp_path / "Район.msoko"
    with closing(create_district(path)) as district:
        add_schools(district, [School("СОШ № 1", code="edu990001")])
    return path


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def codes(db: Path) -> list[str]:
    with closing(open_district(db)) as district, district.reading() as connection:
        return [one.code for one in pupils.read_pupils(connection, 1)]


def test_a_report_is_taken_in_and_told_as_json(run: Command, db: Path, tmp_path: Path) -> None:
    report = write(tmp_path, "Ф1.xlsx", book(F1, "Ф1"))
    status, out, _ = run("import-results", report, "--db", db, "--json")
    assert status == 0
    work = {"id": 1, "title": "ВПР 2025: Математика, 8 класс"}
    assert json.loads(out) == {
        "source": "Ф1.xlsx",
        "kind": "pupils",
        "assessment": work,
        "assessments": [work],
        "accepted": 1,
        "declared": 3,
        "read": 3,
        "schools": [
            {"school": "СОШ № 1", "status": "accepted", "remarks": []},
            {
                "school": "edu990002 МБОУ СОШ № 2",
                "status": "unknown",
                "remarks": ["Школы нет в списке, её результаты не загружены."],
            },
        ],
        "remarks": [],
        "unknown_schools": ["edu990002 МБОУ СОШ № 2"],
    }
    assert codes(db) == ["80001", "80002"]


def test_the_words_say_what_to_check(run: Command, db: Path, tmp_path: Path) -> None:
    rows = [*F1[:-1], (*F1[-1][:6], "01.02.2026", *F1[-1][7:])]
    status, out, err = run("import-results", write(tmp_path, "ф1.csv", text(rows)), "--db", db)
    assert status == 0
    assert "1\tВПР 2025: Математика, 8 класс" in out.splitlines()
    assert "Проверьте: Ячейка G8: «01.02.2026» вместо числа." in out.splitlines()
    assert "edu990002 МБОУ СОШ № 2: не найдена в списке школ" in out.splitlines()
    assert err == "Записано в «Район.msoko»: школ — 1.\n"


def test_a_refused_table_changes_nothing(run: Command, db: Path, tmp_path: Path) -> None:
    before = db.read_bytes()
    untitled = write(tmp_path, "а.xlsx", book(F1[4:]))
    status, out, err = run("import-results", untitled, "--db", db)
    assert (status, out) == (1, "")
    assert "не ясно: процедура, предмет, класс, год. Укажите работу: --assessment" in err
    strangers = write(tmp_path, "б.xlsx", book([*F1[:5], F1[7]]))
    status, _, err = run("import-results", strangers, "--db", db)
    assert (status, "ни одной школы из списка" in err) == (1, True)
    assert run("import-results", write(tmp_path, "в.xlsx", b"PK"), "--db", db)[0] == 1
    assert db.read_bytes() == before


def test_what_is_there_is_replaced_only_when_told_so(run: Command, db: Path, tmp_path: Path) -> None:
    run("import-results", write(tmp_path, "а.xlsx", book(F1)), "--db", db)
    changed = [*F1[:5], (*F1[5][:3], 80001, "8А", 1, 0, *F1[5][7:])]
    again = write(tmp_path, "б.xlsx", book(changed[4:]))

    def first() -> float | None:
        with closing(open_district(db)) as district, district.reading() as connection:
            return pupils.read_pupils(connection, 1)[0].scores[0]

    assert run("import-results", again, "--db", db, "--assessment", "1")[0] == 0
    assert first() == 1
    assert run("import-results", again, "--db", db, "--assessment", "1", "--overwrite")[0] == 0
    assert first() == 0


def test_a_form_of_a_school_is_known_by_itself(run: Command, tmp_path: Path) -> None:
    db = tmp_path / "Район.msoko"
    with closing(create_district(db)) as district:
        forms = made(district, tmp_path, works=1)
    status, out, _ = run("import-results", forms[0], "--db", db, "--json")
    told = json.loads(out)
    assert (status, told["kind"], told["accepted"]) == (1, "form", 0)
    assert [(one["school"], one["status"]) for one in told["schools"]] == [("МБОУ «СОШ № 1»", "refused")]
    status, out, _ = run("import-results", edit(forms[0], fill_classes), "--db", db, "--json")
    told = json.loads(out)
    assert (status, told["accepted"], told["read"]) == (0, 1, 2)  # two classes
    assert told["assessment"] == {"id": 1, "title": "ВПР 2026: Математика, 8 класс"}
    with closing(open_district(db)) as district, district.reading() as connection:
        assert results.read_class_results(connection, 1)[1]["8А"]["mark_4"] == 9
