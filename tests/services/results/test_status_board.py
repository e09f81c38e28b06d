"""The status board: which school has handed in what, who is late, who does not take part."""

import datetime as dt

import pytest

from msoko_desktop.domain.assessments.model import Assessment, MarkScale, Pupil, SheetOrigin
from msoko_desktop.services import history
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.status_board import CellState, read_board, set_taking_part
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.storage import pupils, results
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import ResultCell

D = dt.date
WORK = Assessment(2026, "municipal_work", "mathematics", 9, D(2026, 11, 10), scale=MarkScale(title="Шкала"))
OTHER = Assessment(2026, "vpr", "russian", 4, D(2026, 11, 10), scale=MarkScale(title="Шкала"))
UNDATED = Assessment(2026, "municipal_work", "physics", 9, scale=MarkScale(title="Шкала"))
LAST_YEAR = Assessment(2025, "vpr", "russian", 4, D(2026, 4, 21), scale=MarkScale(title="Шкала"))
TODAY = D(2026, 11, 25)


def moment(day: int) -> dt.datetime:
    return dt.datetime(2026, 11, day, 9, 30)


@pytest.fixture
def board_file(empty: District) -> District:
    """Four schools and four assessments: the ids of both are 1 … 4."""
    add_schools(empty, [School(f"МБОУ «СОШ № {number}»") for number in range(1, 5)])
    assessments.add_assessments(empty, [WORK, OTHER, UNDATED, LAST_YEAR])
    return empty


def states(d: District, assessment: int = 1, today: D = TODAY) -> list[str]:
    board = read_board(d, 2026, today=today)
    column = next(place for place, one in enumerate(board.assessments) if one.id == assessment)
    return [f"{cells[column].state.value}{' late' if cells[column].late else ''}" for cells in board.cells]


def test_each_school_is_as_far_as_its_sheet(board_file: District) -> None:
    with operation(board_file, "Проба") as step:
        results.note_form(step.connection, 1, [1], moment(9))
        results.note_work(step.connection, 1, [2], moment(12))
        results.note_work(step.connection, 1, [3], moment(13), SheetOrigin.FORM, "Форма школы 3.xlsx")
        results.note_work(step.connection, 1, [4], moment(13))
        results.set_checked(step.connection, 1, [4], moment(16))
    assert states(board_file) == ["form late", "draft", "file", "checked"]
    board = read_board(board_file, 2026, "municipal_work", today=TODAY)
    assert [cells[0].day for cells in board.cells] == [D(2026, 11, day) for day in (9, 12, 13, 16)]
    assert board.cells[2][0].file_name == "Форма школы 3.xlsx"


def test_a_checked_sheet_that_came_from_a_file_is_checked(board_file: District) -> None:
    with operation(board_file, "Проба") as step:
        results.note_work(step.connection, 1, [1], moment(12), SheetOrigin.REPORT, "Ф1.xlsx")
        results.set_checked(step.connection, 1, [1], moment(13))
    assert states(board_file)[0] == "checked"


@pytest.mark.parametrize(("day", "late"), [(D(2026, 11, 20), False), (D(2026, 11, 21), True)])
def test_a_school_is_late_after_the_tenth_day(board_file: District, day: D, late: bool) -> None:
    """Ten days after 10 November: `due_days` of data/status_board.toml."""
    assert states(board_file, today=day) == ["nothing late" if late else "nothing"] * 4


def test_results_of_the_procedures_of_the_state_are_awaited_for_thirty_days(board_file: District) -> None:
    assert states(board_file, 2, D(2026, 12, 10)) == ["nothing"] * 4
    assert states(board_file, 2, D(2026, 12, 11)) == ["nothing late"] * 4


def test_nobody_is_late_with_an_assessment_without_a_day_unless_one_is_given(board_file: District) -> None:
    assert states(board_file, 3) == ["nothing"] * 4
    board = read_board(board_file, 2026, today=TODAY, due=D(2026, 11, 24))
    assert all(cell.late for cells in board.cells for cell in cells)
    assert {one.due for one in board.assessments} == {D(2026, 11, 24)}


def test_the_board_shows_one_year_and_one_procedure(board_file: District) -> None:
    assert [one.id for one in read_board(board_file, 2026).assessments] == [
        2,
        1,
        3,
    ]  # ВПР first, mathematics before physics
    assert [one.id for one in read_board(board_file, 2026, "municipal_work").assessments] == [1, 3]
    assert [one.id for one in read_board(board_file, 2025).assessments] == [4]


def test_a_school_without_the_grade_does_not_take_part(board_file: District) -> None:
    board_file.connection.executescript(
        """UPDATE school SET kind = 'primary' WHERE id = 1;
        INSERT INTO school_size (school_id, school_year, grade, classes, pupils) VALUES (2, 2026, 9, 0, 0),
            (3, 2026, 9, 1, 14), (4, 2025, 9, 0, 0);"""
    )
    assert states(board_file) == ["absent", "absent", "nothing late", "nothing late"]
    assert states(board_file, 2) == ["nothing"] * 4
    board = read_board(board_file, 2026, "municipal_work", today=TODAY)
    assert [cells[0].reason for cells in board.cells[:2]] == [
        "в школе этого вида нет 9 класса",
        "в школе нет обучающихся 9 класса",
    ]
    assert board.column_total(0).words == "0 из 2"


def test_results_count_though_a_school_should_have_none(board_file: District) -> None:
    board_file.connection.execute("UPDATE school SET kind = 'primary' WHERE id = 1")
    with operation(board_file, "Проба") as step:
        results.note_work(step.connection, 1, [1], moment(12))
    assert states(board_file)[0] == "draft"


def test_the_person_says_who_does_not_take_part_and_takes_it_back(board_file: District) -> None:
    set_taking_part(board_file, [(1, 1), (1, 3)], taking=False, reason="карантин")
    board = read_board(board_file, 2026, "municipal_work", today=TODAY)
    assert [cells[0].reason for cells in board.cells] == ["карантин", "", "карантин", ""]
    assert history.undo_name(board_file) == "Отметить: не участвует"
    history.undo(board_file)
    assert states(board_file) == ["nothing late"] * 4
    set_taking_part(board_file, [(1, 1)], taking=False)
    set_taking_part(board_file, [(1, 1)], taking=None)
    assert states(board_file)[0] == "nothing late"


def test_the_person_knows_better_than_the_kind_of_the_school(board_file: District) -> None:
    board_file.connection.execute("UPDATE school SET kind = 'primary' WHERE id = 1")
    set_taking_part(board_file, [(1, 1)], taking=True)
    assert states(board_file)[0] == "nothing late"


def test_schools_that_were_closed_before_are_not_there(board_file: District) -> None:
    board_file.connection.executescript(
        """UPDATE school SET closed = '2026-08-31' WHERE id = 1;
        UPDATE school SET closed = '2026-10-15' WHERE id = 2;
        UPDATE school SET opened = '2027-09-01' WHERE id = 3;"""
    )
    board = read_board(board_file, 2026, "municipal_work", today=TODAY)
    assert [one.id for one in board.schools] == [2, 4]
    assert [cells[0].state for cells in board.cells] == [CellState.ABSENT, CellState.NOTHING]


def test_participants_are_those_entered_else_listed_else_of_the_classes(board_file: District) -> None:
    with operation(board_file, "Проба") as step:
        c = step.connection
        results.note_work(c, 1, [1, 2, 3, 4], moment(12))
        results.write_results(c, 1, [ResultCell(1, "participants", 24.0), ResultCell(1, "participants", 9.0, "9А")])
        pupils.insert_pupils(c, 1, [Pupil("1", 2), Pupil("2", 2)])
        results.write_results(
            c, 1, [ResultCell(3, "participants", 20.0, "9А"), ResultCell(3, "participants", 21.0, "9Б")]
        )
    board = read_board(board_file, 2026, "municipal_work", today=TODAY)
    assert [cells[0].participants for cells in board.cells] == [24, 2, 41, None]


def test_totals_leave_out_who_does_not_take_part(board_file: District) -> None:
    set_taking_part(board_file, [(1, 4)], taking=False)
    with operation(board_file, "Проба") as step:
        results.note_work(step.connection, 1, [1], moment(12))
        results.note_work(step.connection, 3, [1, 2], moment(12))
    board = read_board(board_file, 2026, "municipal_work", today=TODAY)
    assert [board.column_total(place).words for place in (0, 1)] == ["1 из 3", "2 из 4"]
    assert [board.row_total(row).words for row in range(4)] == ["2 из 2", "1 из 2", "0 из 2", "0 из 1"]
    assert board.total.words == "3 из 7"
    late = board.late()
    assert {school: [one.id for one in works] for school, works in late.items()} == {2: [1], 3: [1]}
    missing = board.missing_only()
    assert [one.id for one in missing.schools] == [2, 3, 4]
    assert [one.id for one in missing.assessments] == [1, 3]


def test_a_board_without_assessments_is_empty(empty: District) -> None:
    board = read_board(empty, 2026)
    assert (board.schools, board.assessments, board.total.words) == ((), (), "0 из 0")
