"""Sheets of results as grids: what is typed is stored, totals and marks follow, history and undo tell the truth."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, Condition, MarkScale, Task
from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.grids import NEW, CellEdit, CellRemark, Value
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridSource
from msoko_desktop.services.reference.reference_books import Book, change_value
from msoko_desktop.services.result_sheets import checking
from msoko_desktop.services.result_sheets.class_sheet import ClassSheet
from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.result_sheets.second_entry import SecondEntry
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.status_board import read_board, set_taking_part
from msoko_desktop.services.schools import school_import
from msoko_desktop.services.schools.school_sizes import Measure, Place, set_counts
from msoko_desktop.services.schools.schools import School, add_schools, close_school, delete_schools, list_schools
from msoko_desktop.storage.district_file import District, open_file

# Three tasks of 2, 2 and 1 points; «3» from 2 points, «4» from 4, «5» from 5, not without a point in geometry.
SCALE = MarkScale(
    title="Шкала для примера",
    year=2026,
    source="Описание работы",
    verified=True,
    maximum=5,
    bands=(
        Band("2", 0, 1),
        Band("3", 2, 3),
        Band("4", 4, 4),
        Band("5", 5, 5, Condition("геометрия", 1), "4"),
    ),
)
TASKS = (Task("1", 2), Task("2", 2), Task("3", 1, part="геометрия"))
MATHS = Assessment(2025, "vpr", "mathematics", 8, dt.date(2026, 4, 22), scale=SCALE, tasks=TASKS)


@pytest.fixture
def maths(district: District) -> int:
    add_schools(district, [School("Школа № 1"), School("Школа № 2", code="edu991402"), School("Школа № 3")])
    return assessments.add_assessments(district, [MATHS]).created[0]


def type_in(sheet: GridSource, row: str, **values: Value) -> None:
    sheet.write([CellEdit(row, column.replace("__", ":"), value) for column, value in values.items()], "Ввод")


def cell(sheet: GridSource, row: str, column: str) -> Value:
    content = sheet.content
    return content.values[content.row_index(row)][content.column_index(column)]


def row(sheet: GridSource, key: str) -> dict[str, Value]:
    content = sheet.content
    return dict(zip((one.key for one in content.columns), content.values[content.row_index(key)], strict=True))


def states(district: District, maths: int) -> list[str]:
    """How far the schools are, without what their numbers were counted from."""
    sheet = SchoolSheet(district, maths)
    return [str(cell(sheet, key, "state")).partition(",")[0] for key in "123"]


def test_the_district_adds_up_what_schools_reported(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    type_in(sheet, "1", enrolled=25, participants=20, mark_2=2, mark_3=8, mark_4=6, mark_5=4)
    type_in(sheet, "2", participants=10, mark_2=1, mark_3=4, mark_4=5, mark_5=0)
    # by hand: (8+6+4)/20 = 90 %, (6+4)/20 = 50 %, (4+24+24+20)/20 = 3,6
    first = row(sheet, "1")
    assert [first[key] for key in ("success_rate", "quality_rate")] == [90, 50]
    assert first["mean_mark"] == pytest.approx(3.6)
    whole = row(sheet, "total:district")
    assert [whole[key] for key in ("participants", "mark_2", "mark_3", "mark_4", "mark_5")] == [30, 3, 12, 11, 4]
    assert whole["success_rate"] == pytest.approx(90)  # 27 of 30
    assert whole["quality_rate"] == pytest.approx(50)  # 15 of 30
    assert whole["enrolled"] == 25
    assert first["state"] == "черновик"
    assert whole["state"] == "2 из 3"
    again = SchoolSheet(district, maths)
    assert again.content.values == sheet.content.values


def test_what_was_typed_can_be_undone_and_is_remembered(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    type_in(sheet, "1", participants=14)
    type_in(sheet, "1", participants=15)
    assert [(past.old, past.new) for past in sheet.history("1", "participants")] == [("14", "15")]
    history.undo(district)
    sheet.reload()
    assert cell(sheet, "1", "participants") == 14
    history.undo(district)
    sheet.reload()
    assert cell(sheet, "1", "participants") is None
    assert cell(sheet, "1", "state") is None


def test_an_impossible_row_is_marked_and_not_checked(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    type_in(sheet, "1", participants=20, mark_2=2, mark_3=8, mark_4=6, mark_5=5)  # 21 marks
    errors = [remark for remark in sheet.content.remarks if remark.severity is Severity.ERROR]
    assert errors
    assert {remark.row for remark in errors} == {"1"}
    with pytest.raises(InputRefused, match="Не отмечено"):
        checking.mark_checked(district, maths, [1])
    sheet.reload()
    assert cell(sheet, "1", "state") == "черновик"
    type_in(sheet, "1", mark_5=4)
    assert not [remark for remark in sheet.content.remarks if remark.severity is Severity.ERROR]
    checking.mark_checked(district, maths, [1])
    sheet.reload()
    assert cell(sheet, "1", "state") == "проверено"
    type_in(sheet, "1", mark_5=3, mark_4=7)
    assert cell(sheet, "1", "state") == "черновик"  # what is changed is to be checked again


def test_calculated_columns_are_not_typed_into(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    with pytest.raises(InputRefused, match="заполняется сам"):
        type_in(sheet, "1", success_rate=100)
    with pytest.raises(InputRefused, match="откройте лист заново"):
        type_in(sheet, "99", participants=1)


def test_points_become_a_score_and_a_mark(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    update = sheet.write(
        [CellEdit(f"{NEW}0", "code", "0012"), CellEdit(f"{NEW}0", "class", "8А"), CellEdit(f"{NEW}1", "code", "0013")],
        "Вставить",
    )
    one, two = update.created[f"{NEW}0"], update.created[f"{NEW}1"]
    type_in(sheet, one, task__0=2, task__1=2, task__2=1)
    assert (cell(sheet, one, "primary"), cell(sheet, one, "mark")) == (5, "5")
    type_in(sheet, two, task__0=1, task__1=0.5)
    assert (cell(sheet, two, "primary"), cell(sheet, two, "mark")) == (1.5, "2")
    assert cell(sheet, "total:mean", "primary") == 3.25
    assert cell(sheet, "total:done", "task:0") == 75  # 3 points of 4
    again = PupilSheet(district, maths, 1)
    assert again.content.values == sheet.content.values
    # the row of the school is made of its pupils, until something is typed there
    school = SchoolSheet(district, maths)
    assert [cell(school, "1", key) for key in ("participants", "mark_2", "mark_5")] == [2, 1, 1]
    assert cell(school, "1", "state") == "черновик, из 2 участников"
    type_in(school, "1", participants=3)
    assert any(remark.row == "1" and remark.severity is Severity.ERROR for remark in school.content.remarks)


def test_control_characters_of_a_pasted_text_are_left_out(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    edits = [CellEdit(f"{NEW}0", "code", "80\x01077"), CellEdit(f"{NEW}0", "class", "8А\x0b")]
    (key,) = sheet.write(edits, "Вставить").created.values()
    sheet.set_note(key, "code", "сверить\x02 с журналом")
    assert (cell(sheet, key, "code"), cell(sheet, key, "class")) == ("80077", "8А")
    assert sheet.content.notes == {(key, "code"): "сверить с журналом"}
    assert PupilSheet(district, maths, 1).content.notes == sheet.content.notes


def test_totals_follow_each_key_stroke(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    rows = [f"{NEW}{place}" for place in range(30)]
    created = sheet.write([CellEdit(key, "code", f"{place:03}") for place, key in enumerate(rows)], "Ввод").created
    for place, key in enumerate(created.values()):
        type_in(sheet, key, task__0=place % 3, task__1=(place + 1) % 3)
    for key in list(created.values())[::2]:
        type_in(sheet, key, task__0=None)
    fresh = PupilSheet(district, maths, 1)
    assert fresh.content.values[-2:] == [
        [pytest.approx(value) if isinstance(value, float) else value for value in values]
        for values in sheet.content.values[-2:]
    ]
    assert set(fresh.content.remarks) == set(sheet.content.remarks)


def test_the_same_code_twice_and_too_many_points_are_marked(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    created = sheet.write([CellEdit(f"{NEW}0", "code", "7"), CellEdit(f"{NEW}1", "code", "7")], "Ввод").created
    one, two = created.values()
    errors = {(remark.row, remark.column) for remark in sheet.content.remarks if remark.severity is Severity.ERROR}
    assert {(one, "code"), (two, "code")} <= errors
    type_in(sheet, two, code="8", task__2=3)
    errors = {(remark.row, remark.column) for remark in sheet.content.remarks if remark.severity is Severity.ERROR}
    assert (two, "task:2") in errors
    assert not {(one, "code"), (two, "code")} & errors


def test_deleted_pupils_come_back(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    created = sheet.write([CellEdit(f"{NEW}{n}", "code", f"{n}") for n in range(3)], "Ввод").created
    before = [list(values) for values in sheet.content.values]
    sheet.delete_rows([created[f"{NEW}1"]])
    assert [values[0] for values in sheet.content.values[:2]] == ["0", "2"]
    history.undo(district)
    sheet.reload()
    assert sheet.content.values == before


def test_classes_make_the_school(district: District, maths: int) -> None:
    sheet = ClassSheet(district, maths, 2)
    with pytest.raises(InputRefused, match="название класса"):
        type_in(sheet, f"{NEW}0", participants=12)
    type_in(sheet, f"{NEW}0", **{"class": "8А"})
    type_in(sheet, "8А", participants=12, mark_2=0, mark_3=6, mark_4=4, mark_5=2)
    new: dict[str, Value] = {"class": "8Б", "participants": 8.0, "mark_2": 1.0, "mark_3": 7.0}
    type_in(sheet, f"{NEW}0", **new)
    assert cell(sheet, "total:school", "participants") == 20
    assert cell(SchoolSheet(district, maths), "2", "participants") == 20
    with pytest.raises(InputRefused, match="уже есть"):
        type_in(sheet, "8Б", **{"class": "8а"})
    type_in(sheet, "8Б", **{"class": "8В"})
    assert [values[0] for values in sheet.content.values] == ["8А", "8В", "Всего"]
    history.undo(district)
    sheet.reload()
    assert [values[0] for values in sheet.content.values] == ["8А", "8Б", "Всего"]


def test_a_new_scale_works_marks_out_anew(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    (key,) = sheet.write([CellEdit(f"{NEW}0", "code", "1"), CellEdit(f"{NEW}0", "task:0", 2)], "Ввод").created.values()
    assert cell(sheet, key, "mark") == "3"
    stored = assessments.read_assessment(district, maths)
    swapped = Assessment(
        stored.school_year, stored.procedure, stored.subject, stored.grade, stored.date, scale=SCALE,
        tasks=(Task("3", 1, part="геометрия"), Task("1", 2)), id=maths,
    )  # fmt: skip
    assessments.change_assessment(district, swapped)
    sheet.reload()
    assert [cell(sheet, key, f"task:{place}") for place in (0, 1)] == [None, 2]  # points go with the number
    history.undo(district)
    sheet.reload()
    assert [cell(sheet, key, f"task:{place}") for place in (0, 1, 2)] == [2, None, None]


def test_what_is_written_of_a_task_goes_with_its_number(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    edits = [CellEdit(f"{NEW}0", "code", "1"), CellEdit(f"{NEW}0", "task:0", 2), CellEdit(f"{NEW}0", "task:1", 0)]
    (key,) = sheet.write(edits, "Ввод").created.values()
    type_in(sheet, key, task__0=1)
    sheet.set_note(key, "task:0", "к первому")
    sheet.set_note(key, "task:1", "ко второму")
    SecondEntry(district, sheet).write([CellEdit(key, "task:0", 1), CellEdit(key, "task:1", 0)], "Ввод")
    stored = assessments.read_assessment(district, maths)
    more = (Task("0", 2), *TASKS)
    assessments.change_assessment(district, replace(stored, tasks=more))  # a task before the others
    sheet.reload()
    assert sheet.content.notes == {(key, "task:1"): "к первому", (key, "task:2"): "ко второму"}
    assert [(one.old, one.new) for one in sheet.history(key, "task:1")] == [("2", "1")]
    assert sheet.history(key, "task:0") == ()
    assert SecondEntry(district, sheet).differences() == ()
    swapped = (Task("0", 2), Task("2", 2), Task("1", 2), TASKS[2])  # the numbers of two tasks are exchanged
    assessments.change_assessment(district, replace(stored, tasks=swapped), origins={"2": "1", "1": "2"})
    sheet.reload()
    assert sheet.content.notes == {(key, "task:1"): "к первому", (key, "task:2"): "ко второму"}
    assert [(one.old, one.new) for one in sheet.history(key, "task:1")] == [("2", "1")]
    assert SecondEntry(district, sheet).differences() == ()
    history.undo(district)
    history.undo(district)
    sheet.reload()
    assert sheet.content.notes == {(key, "task:0"): "к первому", (key, "task:1"): "ко второму"}


def test_the_history_follows_renumbered_tasks_through_undo_and_redo(district: District, maths: int) -> None:
    sheet = PupilSheet(district, maths, 1)
    edits = [CellEdit(f"{NEW}0", "code", "1"), *(CellEdit(f"{NEW}0", f"task:{at}", 2 - at // 2) for at in range(3))]
    (key,) = sheet.write(edits, "Ввод").created.values()
    type_in(sheet, key, task__0=1)
    type_in(sheet, key, task__1=0)
    type_in(sheet, key, task__1=2)
    type_in(sheet, key, task__2=0)

    def past() -> list[list[str]]:
        sheet.reload()
        return [
            [one.old for one in sheet.history(key, f"task:{place}")] for place in range(len(sheet.assessment.tasks))
        ]

    before = past()
    assert before == [["2"], ["0", "2"], ["1"]]
    stored = assessments.read_assessment(district, maths)
    # A task is put before the first: it is called 1, the old 1 and 2 are 2 and 3, and the old third is gone.
    moved = (Task("1", 2), Task("2", 2), Task("3", 2, part="геометрия"))
    assessments.change_assessment(district, replace(stored, tasks=moved), origins={"1": "", "2": "1", "3": "2"})
    assert past() == [[], ["2"], ["0", "2"]]
    type_in(sheet, key, task__0=2)
    type_in(sheet, key, task__0=1)  # the new task gets a past of its own
    after = [["2"], ["2"], ["0", "2"]]
    assert past() == after
    for _ in range(3):
        history.undo(district)
    assert past() == before
    for _ in range(3):
        history.redo(district)
    assert past() == after
    for _ in range(3):
        history.undo(district)
    type_in(sheet, key, task__0=2)  # what was taken back cannot come back any more
    assert past() == [["1", "2"], ["0", "2"], ["1"]]
    assessments.change_assessment(district, replace(stored, tasks=moved), origins={"1": "", "2": "1", "3": "2"})
    assert past() == [[], ["1", "2"], ["0", "2"]]
    history.undo(district)
    assert past() == [["1", "2"], ["0", "2"], ["1"]]


def test_a_checked_sheet_that_a_new_scale_makes_wrong_is_a_draft_again(district: District, maths: int) -> None:
    schools = SchoolSheet(district, maths)
    type_in(schools, "1", participants=2, mark_2=0, mark_3=1, mark_4=1, mark_5=0, maximum=4)
    type_in(schools, "3", participants=2, mark_2=0, mark_3=1, mark_4=1, mark_5=0, maximum=3)
    pupils = PupilSheet(district, maths, 2)
    pupils.write([CellEdit(f"{NEW}0", "code", "1"), CellEdit(f"{NEW}0", "task:1", 2)], "Ввод")
    checking.mark_checked(district, maths, [1, 2, 3])
    bands = (Band("2", 0, 0), Band("3", 1, 1), Band("4", 2, 2), Band("5", 3, 3))
    stored = assessments.read_assessment(district, maths)
    scale, tasks = replace(SCALE, maximum=3, bands=bands), (Task("1", 2), Task("2", 1))
    assessments.change_assessment(district, replace(stored, scale=scale, tasks=tasks))
    # 4 points and 2 points for the second task cannot be any more; 3 points can
    assert states(district, maths) == ["черновик", "черновик", "проверено"]
    history.undo(district)
    assert states(district, maths) == ["проверено"] * 3


def test_a_checked_sheet_with_more_participants_than_pupils_is_a_draft_again(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    for key in "12":
        type_in(sheet, key, participants=20, mark_2=1, mark_3=5, mark_4=9, mark_5=5)
    type_in(sheet, "3", participants=19, mark_2=0, mark_3=5, mark_4=9, mark_5=5)
    checking.mark_checked(district, maths, [1, 2, 3])
    eighth, seventh = (Place(1, 2025, grade, Measure.PUPILS) for grade in (8, 7))
    set_counts(district, {eighth: 19, seventh: 3, Place(2, 2025, 8, Measure.PUPILS): 20}, "Ввод")
    set_counts(district, {Place(3, 2025, 8, Measure.CLASSES): 1}, "Ввод")
    assert states(district, maths) == ["черновик", "проверено", "проверено"]


def test_a_list_of_schools_with_fewer_pupils_makes_a_checked_sheet_a_draft(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    for key in "123":
        type_in(sheet, key, participants=20, mark_2=1, mark_3=5, mark_4=9, mark_5=5)
    set_counts(district, {Place(2, 2025, 8, Measure.PUPILS): 20}, "Ввод")  # of the others no grade is known
    checking.mark_checked(district, maths, [1, 2, 3])
    names = [one.short_name for one in list_schools(district)]
    table = [["Наименование ОО", "Обучающихся"], [names[0], "19"], [names[1], "19"], [names[2], "20"]]
    found = school_import.list_of_rows(table)
    changes = school_import.take_in(district, school_import.preview(district, found, found.columns, 2025), 2025)
    assert Area.RESULTS in changes.areas
    assert states(district, maths) == ["черновик", "проверено", "проверено"]
    (faulty,) = checking.errors_of(district, maths)
    assert faulty.remarks[0].text == (
        "Писали 20, а во всей школе по справочнику 19 обучающихся: исправьте число или справочник."
    )
    history.undo(district)
    assert states(district, maths) == ["проверено"] * 3
    school_import.take_in(district, school_import.preview(district, found, found.columns, 2024), 2024)
    assert states(district, maths) == ["проверено"] * 3, "another year"


def test_a_school_closed_before_the_day_of_the_work_makes_its_checked_sheet_a_draft(
    district: District, maths: int
) -> None:
    sheet = SchoolSheet(district, maths)
    for key in "123":
        type_in(sheet, key, participants=20, mark_2=1, mark_3=5, mark_4=9, mark_5=5)
    checking.mark_checked(district, maths, [1, 2, 3])
    close_school(district, 1, dt.date(2026, 4, 23))  # the work was on 22 April
    assert states(district, maths) == ["проверено"] * 3
    changes = close_school(district, 2, dt.date(2026, 4, 22), 3)
    assert Area.RESULTS in changes.areas
    assert states(district, maths) == ["проверено", "черновик", "проверено"]
    (faulty,) = checking.errors_of(district, maths)
    assert faulty.remarks[0].text.startswith("Школа закрыта 22.04.2026, а работа проведена 22.04.2026: ")
    with pytest.raises(InputRefused, match="1 ошибка"):
        checking.mark_checked(district, maths, [2])
    history.undo(district)
    assert states(district, maths) == ["проверено"] * 3
    moved = replace(assessments.read_assessment(district, maths), date=dt.date(2026, 4, 24))
    assessments.change_assessment(district, moved)  # now the first school was closed on the day before
    assert states(district, maths) == ["черновик", "проверено", "проверено"]


def test_the_second_typing_finds_the_slip(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    type_in(sheet, "1", participants=20, mark_2=2, mark_3=8, mark_4=6, mark_5=4)
    second = SecondEntry(district, sheet)
    assert second.differences() == ()
    type_in(second, "1", participants=20, mark_2=2, mark_3=6, mark_4=8)
    found = {(one.column, one.first, one.second) for one in second.differences()}
    assert found == {("mark_3", "8", "6"), ("mark_4", "6", "8"), ("mark_5", "4", "")}
    again = SecondEntry(district, SchoolSheet(district, maths))
    assert again.differences() == second.differences()
    again.take_second([one for one in again.differences() if one.second])
    assert [cell(SchoolSheet(district, maths), "1", key) for key in ("mark_3", "mark_4")] == [6, 8]
    again.take_first(again.differences())
    assert again.differences() == ()
    again.forget()
    assert SecondEntry(district, SchoolSheet(district, maths)).begun() == 0


def test_comments_stay_with_their_cell(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    sheet.set_note("1", "participants", "  по телефону  ")
    assert SchoolSheet(district, maths).content.notes == {("1", "participants"): "по телефону"}
    history.undo(district)
    assert SchoolSheet(district, maths).content.notes == {}


def test_a_file_that_is_only_read_refuses_and_stays(district: District, maths: int) -> None:
    path = district.path
    district.close()
    looked_at = open_file(path, read_only=True)
    try:
        sheet = SchoolSheet(looked_at, maths)
        assert not sheet.editable
        with pytest.raises(EnvironmentProblem):
            type_in(sheet, "1", participants=1)
    finally:
        looked_at.close()


def test_works_of_last_year_are_copied_once(district: District, maths: int) -> None:
    (copy,) = assessments.copy_assessments(district, [maths], 2026).created
    copied = assessments.read_assessment(district, copy)
    assert (copied.date, copied.scale, copied.tasks) == (None, SCALE, TASKS)
    with pytest.raises(InputRefused, match="уже есть"):
        assessments.copy_assessments(district, [maths], 2026)
    with pytest.raises(InputRefused, match="уже есть"):
        assessments.add_assessments(district, [MATHS])
    assert assessments.list_years(district) == (2026, 2025)


def test_a_deleted_work_takes_its_results_along_and_brings_them_back(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    type_in(sheet, "1", participants=20)
    PupilSheet(district, maths, 2).write([CellEdit(f"{NEW}0", "code", "1")], "Ввод")
    assert assessments.use_of(district, [maths]) == (2, 1)
    assessments.delete_assessments(district, [maths])
    assert assessments.list_assessments(district) == ()
    history.undo(district)
    sheet.reload()
    assert cell(sheet, "1", "participants") == 20
    assert assessments.use_of(district, [maths]) == (2, 1)


def test_a_new_school_does_not_inherit_what_was_written_of_a_deleted_one(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    sheet.set_note("3", "participants", "звонили")
    type_in(sheet, "3", participants=4)
    type_in(sheet, "3", participants=5)
    type_in(sheet, "3", participants=None)
    delete_schools(district, [3])
    (again,) = add_schools(district, [School("Школа № 4")]).created
    assert again == 3  # the data base gives the id anew
    fresh = SchoolSheet(district, maths)
    assert fresh.content.notes == {}
    assert fresh.history("3", "participants") == ()
    history.undo(district)
    history.undo(district)
    assert SchoolSheet(district, maths).content.notes == {("3", "participants"): "звонили"}


def test_a_new_school_does_not_inherit_the_classes_of_a_deleted_one(district: District, maths: int) -> None:
    classes = ClassSheet(district, maths, 3)
    classes.write([CellEdit(f"{NEW}0", "class", "8А"), CellEdit(f"{NEW}0", "participants", 20)], "Ввод")
    type_in(classes, "8А", participants=21)
    classes.set_note("8А", "participants", "звонили")
    classes.delete_rows(["8А"])
    delete_schools(district, [3])
    assert add_schools(district, [School("Школа № 4")]).created == (3,)
    fresh = ClassSheet(district, maths, 3)
    assert fresh.content.notes == {}
    assert fresh.history("8А", "participants") == ()


def test_comments_are_those_of_rows_that_are_shown(district: District, maths: int) -> None:
    set_taking_part(district, [(maths, 2)], False, "нет восьмых классов")
    assert SchoolSheet(district, maths).content.notes == {}


def test_the_district_says_itself_what_is_doubtful(district: District, maths: int) -> None:
    sheet = SchoolSheet(district, maths)
    type_in(sheet, "1", enrolled=20, participants=16, mark_2=1, mark_3=5, mark_4=6, mark_5=4)
    assert sheet.content.remarks == ()  # 80 % of those on the list
    change_value(district, Book.RESULT_CHECKS, "participation/least_percent", 90)
    sheet.reload()
    found: tuple[CellRemark, ...] = sheet.content.remarks
    assert [(one.row, one.column) for one in found] == [("1", "participants")]
    history.undo(district)
    sheet.reload()
    assert sheet.content.remarks == ()


def test_the_district_says_itself_when_a_school_is_late(district: District, maths: int) -> None:
    day = dt.date(2026, 4, 22) + dt.timedelta(days=20)
    assert read_board(district, 2025, today=day).late() == {}  # thirty days for the ВПР
    change_value(district, Book.STATUS_BOARD, "procedure_days/vpr", 15)
    assert set(read_board(district, 2025, today=day).late()) == {1, 2, 3}
