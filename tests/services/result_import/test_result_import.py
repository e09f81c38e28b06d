"""Taking in tables of results: what the file has afterwards, what it refuses, what it remembers."""

import hashlib
import io
from pathlib import Path

import openpyxl
import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, SheetOrigin, SheetStatus, Task
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history
from msoko_desktop.services.result_import import (
    ColumnMeaning,
    Decisions,
    Inspection,
    differences,
    inspect,
    inspect_bytes,
    reread,
    take_in,
)
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.pupil_names import keep_names
from msoko_desktop.services.schools.schools import add_schools
from msoko_desktop.storage import import_profiles, pupils, reference_figures, results, school_aliases
from msoko_desktop.storage.district_file import District

SCALE = MarkScale(maximum=8, bands=(Band("2", 0, 2), Band("3", 3, 4), Band("4", 5, 6), Band("5", 7, 8)))
TASKS = (Task("1", 1), Task("2", 2), Task("3К1", 5))
TITLE = "ВПР 2026 Математика 8 класс"
HEAD = ("ОО", "Название ОО", "Код участника", "Класс", "1 (1б)", "2 (2б)", "3К1 (5б)", "Первичный балл", "Отметка",
        "Отметка по журналу")  # fmt: skip
PUPILS = (
    ("edu990001", "МБОУ СОШ № 1", "001", "8А", 1, 2, 4, 7, 5, 4),
    ("edu990001", "МБОУ СОШ № 1", "002", "8А", 0, 1, 1, 2, 2, 3),
    ("edu990002", "МБОУ Лицей № 2", "001", "8Б", 1, 1, 3, 5, 4, 4),
)  # fmt: skip


def book(*rows: tuple[object, ...]) -> bytes:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(list(row))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def f1(*rows: tuple[object, ...], title: str = TITLE) -> bytes:
    return book((title,), (f"Кол-во участников: {len(rows)}",), HEAD, *rows)


@pytest.fixture
def d(empty: District) -> District:
    """A district with two schools, ids 1 and 2."""
    add_schools(empty, [School("СОШ № 1", code="edu990001"), School("Лицей № 2", "МБОУ «Лицей № 2»")])
    return empty


def look(d: District, data: bytes) -> Inspection:
    return inspect_bytes(d, data, "Ф1.xlsx")


def load(d: District, data: bytes, **changes: object) -> int:
    """Take a table in as it was recognised and return the id of the assessment."""
    found = look(d, data)
    assert found.table is not None
    assert found.assessment is not None
    (made,) = take_in(d, found.table, Decisions(found.assessment, **changes)).created  # type: ignore[arg-type]
    return made


def dump(d: District) -> str:
    """Everything in the file, as one number."""
    lines = "\n".join(d.connection.iterdump())
    return hashlib.sha256(lines.encode()).hexdigest()


def stored(d: District, assessment_id: int) -> list[tuple[object, ...]]:
    with d.reading() as connection:
        return [
            (one.school_id, one.code, one.class_name, one.scores, one.primary_score, one.mark, one.journal_mark)
            for one in pupils.read_pupils(connection, assessment_id)
        ]


def test_a_report_makes_the_assessment_and_its_pupils_in_one_step(d: District) -> None:
    before = dump(d)
    found = look(d, f1(*PUPILS))
    assert [(one.code, one.school_id, one.rows) for one in found.schools] == [("edu990001", 1, 2), ("edu990002", 2, 1)]
    assessment_id = load(d, f1(*PUPILS))
    work = assessments.read_assessment(d, assessment_id)
    assert (work.procedure, work.subject, work.grade, work.school_year) == ("vpr", "mathematics", 8, 2025)
    assert [(one.number, one.maximum) for one in work.tasks] == [("1", 1), ("2", 2), ("3К1", 5)]
    assert work.declared == 3
    assert stored(d, assessment_id) == [
        (1, "001", "8А", (1, 2, 4), 7, "5", "4"),
        (1, "002", "8А", (0, 1, 1), 2, "2", "3"),
        (2, "001", "8Б", (1, 1, 3), 5, "4", "4"),
    ]
    with d.reading() as connection:
        sheet = results.read_sheets(connection, [assessment_id])[assessment_id, 1]
    assert (sheet.status, sheet.origin, sheet.file_name) == (SheetStatus.DRAFT, SheetOrigin.REPORT, "Ф1.xlsx")
    assert history.undo_name(d) == "Загрузить результаты: ВПР 2026: Математика, 8 класс"
    history.undo(d)
    tables = [line for line in d.connection.iterdump() if "undo" not in line and "sqlite_sequence" not in line]
    assert not any('INSERT INTO "pupil_result"' in line or 'INSERT INTO "assessment"' in line for line in tables)
    assert before != dump(d)  # the step can be done again


def test_a_scale_that_is_known_marks_the_pupils(d: District) -> None:
    work = Assessment(2025, "vpr", "mathematics", 8, scale=SCALE, tasks=TASKS)
    (assessment_id,) = assessments.add_assessments(d, [work]).created
    assert load(d, f1(("edu990001", "", "001", "8А", 1, 2, 0, 3, None, None))) == assessment_id
    assert stored(d, assessment_id) == [(1, "001", "8А", (1, 2, 0), 3, "3", "")]  # 3 points are «3»


def test_the_same_report_again_changes_nothing_and_a_corrected_one_shows_what_differs(d: District) -> None:
    assessment_id = load(d, f1(*PUPILS))
    first = stored(d, assessment_id)
    table, work = look(d, f1(*PUPILS)).table, assessments.read_assessment(d, assessment_id)
    assert table is not None
    same = differences(d, table, Decisions(work))
    assert (same.count, same.added, same.same, same.missing) == (0, 0, 3, 0)
    corrected = ("edu990001", "МБОУ СОШ № 1", "002", "8А", 1, 1, 1, 3, 3, None)
    table = look(d, f1(corrected, ("edu990002", "МБОУ Лицей № 2", "002", "8Б", 1, 1, 1, 3, 3, 3))).table
    assert table is not None
    told = differences(d, table, Decisions(work))
    assert [(one.school, one.row, one.column, one.old, one.new) for one in told.shown] == [
        ("СОШ № 1", "участник 002", "1 (1)", "0", "1"),
        ("СОШ № 1", "участник 002", "Первичный балл", "2", "3"),
        ("СОШ № 1", "участник 002", "Отметка", "2", "3"),
    ]
    assert (told.added, told.same, told.missing) == (1, 0, 2)
    take_in(d, table, Decisions(work, overwrite=False))
    assert stored(d, assessment_id)[:3] == [*first[:2], (2, "001", "8Б", (1, 1, 3), 5, "4", "4")]
    take_in(d, table, Decisions(work))
    assert stored(d, assessment_id)[1] == (1, "002", "8А", (1, 1, 1), 3, "3", "3")  # an empty cell takes nothing away


def test_an_unknown_school_is_asked_for_once_and_remembered(d: District) -> None:
    data = f1(("edu777", "Школа посёлка Заречного", "001", "8А", 1, 2, 4, 7, 5, 4))
    found = look(d, data)
    assert [one.text for one in found.unknown] == ["edu777 Школа посёлка Заречного"]
    before = dump(d)
    with pytest.raises(InputRefused, match=r"1 школа.*edu777 Школа посёлка Заречного"):
        load(d, data)
    with pytest.raises(InputRefused, match="ни одной школы"):
        load(d, data, schools={("edu777", "Школа посёлка Заречного"): None})
    assert dump(d) == before
    assessment_id = load(d, data, schools={("edu777", "Школа посёлка Заречного"): 2})
    assert stored(d, assessment_id)[0][0] == 2
    assert look(d, data).unknown == ()
    with d.reading() as connection:
        assert dict(school_aliases.read_aliases(connection)) == {"edu777": 2, "Школа посёлка Заречного": 2}


def test_tasks_that_the_work_does_not_have_are_refused_with_their_numbers(d: District) -> None:
    assessments.add_assessments(d, [Assessment(2025, "vpr", "mathematics", 8, tasks=(Task("1", 1), Task("2", 2)))])
    before = dump(d)
    with pytest.raises(InputRefused, match="нет заданий 3К1"):
        load(d, f1(*PUPILS))
    assert dump(d) == before


def test_the_tasks_of_the_work_may_stand_in_another_order(d: District) -> None:
    work = Assessment(2025, "vpr", "mathematics", 8, tasks=(Task("3К1", 5), Task("4", 1), Task("1", 1), Task("2", 2)))
    (assessment_id,) = assessments.add_assessments(d, [work]).created
    load(d, f1(*PUPILS))
    assert stored(d, assessment_id)[0][3] == (4, None, 1, 2)


def test_names_stay_out_of_a_file_that_does_not_keep_them(d: District) -> None:
    data = book((TITLE,), ("ФИО", *HEAD), *[("Иванов Пётр", *row) for row in PUPILS])
    assessment_id = load(d, data)
    with d.reading() as connection:
        assert {one.name for one in pupils.read_pupils(connection, assessment_id)} == {""}
    keep_names(d, on=True)
    load(d, data)
    with d.reading() as connection:
        assert {one.name for one in pupils.read_pupils(connection, assessment_id)} == {"Иванов Пётр"}


def test_figures_of_schools_and_of_the_region_are_kept(d: District) -> None:
    data = book(
        ("Статистика по отметкам",),
        (TITLE,),
        ("Группы участников", "Кол-во участников", "2", "3", "4", "5"),
        ("Нижегородская обл.", 30000, 5.5, 30, 40, 24.5),
        ("edu990001 СОШ № 1", 20, 10, 20, 40, 30),
        ("Лицей № 2", 10, 0, 0, 50, 50),
    )
    assessment_id = load(d, data)
    with d.reading() as connection:
        assert results.read_school_results(connection, assessment_id) == {
            1: {"participants": 20, "mark_2": 2, "mark_3": 4, "mark_4": 8, "mark_5": 6},
            2: {"participants": 10, "mark_2": 0, "mark_3": 0, "mark_4": 5, "mark_5": 5},
        }
        figures = reference_figures.read_figures(connection, assessment_id)
    assert figures["Нижегородская обл."]["mark_2_share"] == 5.5
    journal = book(
        ("Сравнение отметок с отметками по журналу",),
        (TITLE,),
        ("Группы участников", "Кол-во участников", "%"),
        ("СОШ № 1",),
        ("Понизили", 5, 25),
        ("Подтвердили", 15, 75),
        ("Повысили", 0, 0),
        ("Всего", 21, 100),
    )
    found = look(d, journal)
    assert found.table is not None
    told = differences(d, found.table, Decisions(assessments.read_assessment(d, assessment_id)))
    assert [(one.school, one.column, one.old, one.new) for one in told.shown] == [("СОШ № 1", "Писали", "20", "21")]
    load(d, journal)
    with d.reading() as connection:
        first = results.read_school_results(connection, assessment_id)[1]
    assert (first["participants"], first["mark_5"], first["journal_confirmed"]) == (21, 6, 15)


def test_a_matching_of_columns_is_remembered_with_the_table(d: District) -> None:
    data = book(("Шифр", "Чья", "Итог работы"), ("001", "СОШ № 1", 5))
    found = look(d, data)
    assert (found.table, found.assessment) == (None, None)
    assert "назначьте столбцы" in found.problem
    chosen = reread(d, found, meanings=[ColumnMeaning.from_key(key) for key in ("code", "school_name", "mark")])
    assert chosen.table is not None
    take_in(d, chosen.table, Decisions(Assessment(2025, "vpr", "mathematics", 8), profile="Наши"))
    again = look(d, data)
    assert again.table is not None
    assert [(one.code, one.mark) for one in again.table.pupils] == [("001", "5")]
    with d.reading() as connection:
        assert len(import_profiles.read_profiles(connection)) == 1


def test_a_work_that_is_there_already_or_gone_is_refused(d: District) -> None:
    assessment_id = load(d, f1(*PUPILS))
    table, work = look(d, f1(*PUPILS)).table, assessments.read_assessment(d, assessment_id)
    assert table is not None
    before = dump(d)
    with pytest.raises(InputRefused, match="уже есть"):
        take_in(d, table, Decisions(Assessment(2025, "vpr", "mathematics", 8)))
    assert dump(d) == before
    assessments.delete_assessments(d, [assessment_id])
    with pytest.raises(InputRefused, match="больше нет"):
        take_in(d, table, Decisions(work))


def test_a_file_that_is_not_there_is_refused(d: District, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="не найден"):
        inspect(d, tmp_path / "нет.xlsx")
