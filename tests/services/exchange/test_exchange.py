"""Forms for schools: what is made, what comes back, and that the numbers of the paper arrive in the file."""

import datetime as dt
import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from msoko_desktop.domain.assessments.model import SheetOrigin, SheetStatus
from msoko_desktop.domain.errors import Cancelled, InputRefused
from msoko_desktop.services import exchange, history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.exchange import FormKind, FormState
from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools import schools
from msoko_desktop.storage import pupils, results
from msoko_desktop.storage.district_file import District
from tests.services.school_forms import (
    CLASSES,
    FIRST_ROW,
    MARKS,
    MATHS,
    PUPILS,
    RUSSIAN,
    edit,
    fill_classes,
    fill_district,
    fill_pupils,
    made,
    papers_of,
    places,
)


def stored_classes(d: District, work: int = 1) -> dict[int, dict[str, dict[str, float]]]:
    with d.reading() as connection:
        return results.read_class_results(connection, work)


def stored_pupils(d: District, school: int = 1) -> dict[str, tuple[float | None, str, str]]:
    with d.reading() as connection:
        return {
            one.code: (one.primary_score, one.mark, one.journal_mark)
            for one in pupils.read_pupils(connection, 1, school)
        }


def test_each_school_gets_a_file_with_a_name_that_can_be_read(empty: District, tmp_path: Path) -> None:
    paths = made(empty, tmp_path)

    assert [path.name for path in paths] == [f"МБОУ «СОШ № {number}» – ВПР 2026.xlsx" for number in (1, 2, 3)]
    assert {path.parent.parent for path in paths} == {tmp_path}
    assert paths[0].parent.name.startswith("Формы ВПР 2026 от ")


def test_a_second_making_never_writes_over_forms_that_may_have_come_back(empty: District, tmp_path: Path) -> None:
    works, ids = fill_district(empty)

    first = exchange.make_forms(empty, works, ids, FormKind.CLASSES, tmp_path)
    second = exchange.make_forms(empty, works, ids, FormKind.CLASSES, tmp_path)

    assert not set(first) & set(second)
    assert all(path.is_file() for path in (*first, *second))


def test_forms_go_into_one_archive_where_the_person_wants_that(empty: District, tmp_path: Path) -> None:
    works, ids = fill_district(empty)

    (path,) = exchange.make_forms(empty, works, ids, FormKind.PUPILS, tmp_path / "Формы.zip")

    assert zipfile.ZipFile(path).namelist() == [f"МБОУ «СОШ № {number}» – ВПР 2026.xlsx" for number in (1, 2, 3)]


def test_the_file_knows_that_forms_were_made_and_undo_forgets_it(empty: District, tmp_path: Path) -> None:
    made(empty, tmp_path)

    with empty.reading() as connection:
        sheet = results.read_sheets(connection, [1])[1, 2]
    assert sheet.form_made is not None
    assert (sheet.status, sheet.origin) == (SheetStatus.NOTHING, SheetOrigin.TYPED)
    assert history.undo_name(empty) == "Создать формы для школ"


def test_a_cancelled_making_leaves_nothing_on_the_disk(empty: District, tmp_path: Path) -> None:
    works, ids = fill_district(empty)
    target = tmp_path / "forms"

    with pytest.raises(Cancelled):
        exchange.make_forms(empty, works, ids, FormKind.CLASSES, target, cancelled=lambda: True)

    assert not target.exists()
    assert history.undo_name(empty) != "Создать формы для школ"


def test_nothing_chosen_and_two_years_are_refused(empty: District, tmp_path: Path) -> None:
    works, ids = fill_district(empty)
    other = assessments.copy_assessments(empty, works[:1], 2026).created

    with pytest.raises(InputRefused, match="хотя бы одну работу"):
        exchange.make_forms(empty, (), ids, FormKind.CLASSES, tmp_path)
    with pytest.raises(InputRefused, match="одного учебного года"):
        exchange.make_forms(empty, (*works, *other), ids, FormKind.CLASSES, tmp_path)


def test_only_the_cells_for_the_school_are_open_and_no_password_stands_in_the_way(
    empty: District, tmp_path: Path
) -> None:
    book = load_workbook(made(empty, tmp_path)[0])

    assert book.sheetnames == ["Инструкция", MATHS, RUSSIAN, "Подпись", "_msoko"]
    assert book["_msoko"].sheet_state == "veryHidden"
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)
    sheet = book[MATHS]
    columns = places(sheet)
    open_keys = {key for key, place in columns.items() if not sheet.cell(FIRST_ROW, place).protection.locked}
    assert open_keys == {
        "class", "enrolled", "participants", "mark_2", "mark_3", "mark_4", "mark_5", "mean_score", "minimum",
        "maximum", "journal_lowered", "journal_confirmed", "journal_raised",
    }  # fmt: skip
    assert sheet.row_dimensions[1].hidden and sheet.row_dimensions[2].hidden
    assert sheet.freeze_panes == "B7"


def test_a_name_that_looks_like_a_formula_is_written_as_a_text(empty: District, tmp_path: Path) -> None:
    fill_district(empty)
    evil = '=HYPERLINK("http://example.org","школа")'
    (school,) = schools.add_schools(empty, [schools.School(evil)]).created

    (path,) = exchange.make_forms(empty, [1], [school], FormKind.CLASSES, tmp_path)

    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if "HYPERLINK" in str(cell.value)]
    assert cells
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value).startswith("="))
    assert not [part for part in zipfile.ZipFile(path).namelist() if "hyperlink" in part.lower()]


def test_the_instruction_says_until_when_where_to_and_whom_to_ask(empty: District, tmp_path: Path) -> None:
    sheet = load_workbook(made(empty, tmp_path)[0])["Инструкция"]

    text = "\n".join(str(row[0].value or "") for row in sheet.iter_rows())
    for part in ("25 мая 2026", "oo@zarechny.example", "Смирнова Анна Петровна, тел. 2-11-22", "МБОУ «СОШ № 1»"):
        assert part in text


def test_classes_of_a_filled_form_arrive_as_they_were_typed(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path)[1], fill_classes)

    (report,) = exchange.inspect_forms(empty, [path])
    assert (report.state, report.reasons) == (FormState.REMARKED, ())
    assert report.remarks == (f"Лист «{RUSSIAN}» не заполнен.",)
    assert report.school == "МБОУ «СОШ № 2»"
    assert stored_classes(empty) == {}

    changes = exchange.take_in_forms(empty, [report])

    assert changes.step == "Принять формы школ (1)"
    assert changes.areas == {Area.RESULTS}
    assert stored_classes(empty) == {2: CLASSES}
    with empty.reading() as connection:
        sheet = results.read_sheets(connection, [1])[1, 2]
    assert (sheet.status, sheet.origin, sheet.file_name) == (SheetStatus.DRAFT, SheetOrigin.FORM, path.name)
    history.undo(empty)
    assert stored_classes(empty) == {}


def test_points_of_pupils_arrive_and_the_program_works_the_marks_out(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, FormKind.PUPILS)[0], fill_pupils)

    (report,) = exchange.inspect_forms(empty, [path])
    exchange.take_in_forms(empty, [report])

    expected = {code: (*MARKS[code], values[-1]) for code, values in PUPILS.items()}
    assert stored_pupils(empty) == expected
    with empty.reading() as connection:
        scores = {one.code: one.scores for one in pupils.read_pupils(connection, 1, 1)}
    assert scores["80001"] == (1, 2, 4, 8)
    assert scores["80004"] == (1, 2, None, 5)


def test_a_batch_of_all_schools_is_one_step_of_undo(empty: District, tmp_path: Path) -> None:
    paths = [edit(path, fill_classes) for path in made(empty, tmp_path, count=5)]

    reports = exchange.inspect_forms(empty, [paths[0].parent])
    exchange.take_in_forms(empty, reports)

    assert set(stored_classes(empty)) == {1, 2, 3, 4, 5}
    assert history.undo_name(empty) == "Принять формы школ (5)"
    history.undo(empty)
    assert stored_classes(empty) == {}


def test_forms_of_eighteen_schools_bring_the_numbers_of_each(empty: District, tmp_path: Path) -> None:
    papers = papers_of(18, 3)
    paths = made(empty, tmp_path, works=1, count=18)
    for path, classes in zip(paths, papers.values(), strict=True):
        edit(path, partial(fill_classes, classes=classes))

    reports = exchange.inspect_forms(empty, paths)
    assert [(report.reasons, report.remarks) for report in reports] == [((), ())] * 18
    exchange.take_in_forms(empty, reports)

    assert stored_classes(empty) == papers
    sheet = SchoolSheet(empty, 1)
    whole = dict(zip((column.key for column in sheet.content.columns), sheet.content.values[-1], strict=True))
    for key in ("enrolled", "participants", "mark_2", "mark_3", "mark_4", "mark_5"):
        assert whole[key] == sum(values[key] for classes in papers.values() for values in classes.values())


def test_an_archive_of_forms_is_looked_through(empty: District, tmp_path: Path) -> None:
    paths = [edit(path, fill_classes) for path in made(empty, tmp_path)]
    archive = tmp_path / "почта.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in paths:
            file.write(path, f"вложения/{path.name}")
        file.writestr("вложения/письмо.txt", "Здравствуйте!")
        file.writestr("вложения/~$временный.xlsx", b"x")

    reports = exchange.inspect_forms(empty, [archive])

    assert [report.school for report in reports] == [f"МБОУ «СОШ № {number}»" for number in (1, 2, 3)]
    assert {report.state for report in reports} == {FormState.REMARKED}


def test_checks_of_the_program_become_remarks_with_the_cell(empty: District, tmp_path: Path) -> None:
    wrong = {"8А": {**CLASSES["8А"], "mark_5": 5}}  # 2+10+9+5 = 26, not 25
    path = edit(made(empty, tmp_path, works=1)[0], lambda book: fill_classes(book, classes=wrong))

    (report,) = exchange.inspect_forms(empty, [path])

    assert report.state is FormState.REMARKED
    (remark,) = report.remarks
    assert remark.startswith(f"Лист «{MATHS}», ячейка C7: ")
    assert "26" in remark and "25" in remark


def test_more_participants_than_pupils_of_the_grade_are_remarked_on(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, works=1)[0], fill_classes)
    with empty.connection as connection:
        connection.execute("INSERT INTO school_size (school_id, school_year, grade, pupils) VALUES (1, 2025, 8, 48)")

    (report,) = exchange.inspect_forms(empty, [path])

    assert report.state is FormState.REMARKED
    (remark,) = report.remarks
    assert remark.startswith(f"Лист «{MATHS}»: писали 49, а в параллели по справочнику школ 48")


def test_a_sum_that_was_typed_otherwise_is_remarked_on(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, FormKind.PUPILS, works=1)[0], fill_pupils)
    with empty.connection as connection:
        results.write_results(connection, 1, [results.ResultCell(1, "participants", 5.0)])

    (report,) = exchange.inspect_forms(empty, [path])

    assert report.remarks == (
        f"Лист «{MATHS}»: итог школы введён в программе иначе. «Писали» – 5, а по строкам участников или классов – 4: "
        "исправьте или очистите ячейку.",
    )


def test_how_many_were_announced_in_all_schools_is_no_remark_on_one(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, works=1)[0], fill_classes)
    assessments.change_assessment(empty, replace(assessments.read_assessment(empty, 1), declared=500))

    (report,) = exchange.inspect_forms(empty, [path])

    assert (report.state, report.remarks) == (FormState.ACCEPTED, ())


def test_differences_are_shown_and_overwritten_only_where_the_person_says_so(empty: District, tmp_path: Path) -> None:
    first, second = made(empty, tmp_path, works=1)[:2]
    edit(first, fill_classes)
    edit(second, fill_classes)
    exchange.take_in_forms(empty, exchange.inspect_forms(empty, [first, second]))
    corrected = {"8А": {**CLASSES["8А"], "mark_2": 3, "mark_3": 9, "minimum": 4}}
    for path in (first, second):
        edit(path, lambda book: fill_classes(book, classes=corrected))

    reports = exchange.inspect_forms(empty, [first, second])
    (sheet,) = reports[0].sheets
    assert [(one.row_title, one.column_title, one.old, one.new) for one in sheet.differences] == [
        ("класс 8А", "«2»", "2", "3"),
        ("класс 8А", "«3»", "10", "9"),
        ("класс 8А", "Мин. балл", "", "4"),
    ]
    assert (reports[0].overwritten, reports[0].added) == (2, 1)
    exchange.take_in_forms(empty, reports, {reports[0].key})

    assert stored_classes(empty)[1]["8А"] == {**CLASSES["8А"], "mark_2": 3, "mark_3": 9, "minimum": 4}
    assert stored_classes(empty)[2]["8А"] == {**CLASSES["8А"], "minimum": 4}
    assert stored_classes(empty)[1]["8Б"] == CLASSES["8Б"]


def test_points_that_are_there_give_way_only_where_the_person_says_so(empty: District, tmp_path: Path) -> None:
    paths = made(empty, tmp_path, FormKind.PUPILS, works=1)[:2]
    for path in paths:
        edit(path, fill_pupils)
    exchange.take_in_forms(empty, exchange.inspect_forms(empty, paths))
    corrected = {**PUPILS, "80002": (1, 2, 2, 4, "3"), "80004": (1, 2, 3, 5, "3")}  # 7 → 9 points, 8 → 11
    for path in paths:
        edit(path, lambda book: fill_pupils(book, rows=corrected))

    reports = exchange.inspect_forms(empty, paths)
    told = [(one.row_title, one.column_title, one.old, one.new) for one in reports[0].sheets[0].differences]
    assert told == [
        ("участник 80002", "1 (1)", "0", "1"),
        ("участник 80002", "2 (2)", "1", "2"),
        ("участник 80004", "3.1 (4)", "", "3"),
    ]
    exchange.take_in_forms(empty, reports, {reports[0].key})

    assert stored_pupils(empty, 1)["80002"] == (9, "3", "3")
    assert stored_pupils(empty, 2)["80002"] == (7, "2", "3")
    assert stored_pupils(empty, 1)["80004"] == stored_pupils(empty, 2)["80004"] == (11, "3", "3")
    sheet = PupilSheet(empty, 1, 1)
    row = next(one.key for one in sheet.content.rows if one.title == "участник 80002")
    (past,) = sheet.history(row, "task:0")
    assert (past.old, past.new, past.how) == ("0", "1", "Принять формы школ (2)")


def test_a_class_that_the_form_does_not_have_stays(empty: District, tmp_path: Path) -> None:
    path = made(empty, tmp_path, works=1)[0]
    with empty.connection as connection:
        results.write_results(connection, 1, [results.ResultCell(1, "participants", 17.0, "8В")])
    edit(path, fill_classes)

    exchange.take_in_forms(empty, exchange.inspect_forms(empty, [path]), True)

    assert stored_classes(empty)[1] == {"8В": {"participants": 17.0}, **CLASSES}


def test_a_class_written_in_another_way_is_the_same_class(empty: District, tmp_path: Path) -> None:
    path = made(empty, tmp_path, works=1)[0]
    edit(path, fill_classes)
    exchange.take_in_forms(empty, exchange.inspect_forms(empty, [path]))
    latin = {"8 a": {**CLASSES["8А"], "participants": 24}}

    def fill_one(book: Any) -> None:
        fill_classes(book, classes=latin)
        book[MATHS].delete_rows(FIRST_ROW + 1)

    edit(path, fill_one)

    (report,) = exchange.inspect_forms(empty, [path])

    assert [(one.row_title, one.old, one.new) for one in report.sheets[0].differences] == [("класс 8А", "25", "24")]


def test_the_same_form_again_changes_nothing(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, FormKind.PUPILS, works=1)[0], fill_pupils)
    exchange.take_in_forms(empty, exchange.inspect_forms(empty, [path]))
    with empty.connection as connection:
        results.set_checked(connection, 1, [1], dt.datetime(2026, 5, 20, 12, 0))

    (report,) = exchange.inspect_forms(empty, [path])
    changes = exchange.take_in_forms(empty, [report], True)

    assert (report.overwritten, report.added) == (0, 0)
    assert not changes.areas
    with empty.reading() as connection:
        assert results.read_sheets(connection, [1])[1, 1].status is SheetStatus.CHECKED


def test_a_form_for_pupils_brings_the_codes_that_are_known(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, FormKind.PUPILS, works=1)[0], fill_pupils)
    exchange.take_in_forms(empty, exchange.inspect_forms(empty, [path]))

    (again,) = exchange.make_forms(empty, [1], [1], FormKind.PUPILS, tmp_path / "снова")

    sheet = load_workbook(again)[MATHS]
    columns = places(sheet)
    codes = [sheet.cell(row, columns["code"]).value for row in range(FIRST_ROW, FIRST_ROW + 5)]
    assert codes == [*PUPILS, None]
    assert sheet.cell(FIRST_ROW, columns["task:0"]).value is None
