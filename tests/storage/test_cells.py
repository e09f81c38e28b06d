"""Comments on cells and what cells held before: each grid its own, nothing recorded of what was empty."""

from msoko_desktop.domain.grids import PastValue
from msoko_desktop.services import history
from msoko_desktop.services.operations import operation
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District


def test_comment_belongs_to_one_cell_of_one_grid_and_goes_when_blank(district: District) -> None:
    connection = district.connection
    cells.write_note(connection, "assessment 5", "7", "participants", " по звонку директора ")
    cells.write_note(connection, "assessment 55", "7", "participants", "другая таблица")
    cells.write_note(connection, "assessment 5", "7", "mark_5", "уточнить")
    cells.write_note(connection, "assessment 5", "7", "participants", "по письму")

    assert cells.read_notes(connection, "assessment 5") == {
        ("7", "participants"): "по письму",
        ("7", "mark_5"): "уточнить",
    }
    cells.write_note(connection, "assessment 5", "7", "mark_5", "  ")
    assert cells.read_notes(connection, "assessment 5") == {("7", "participants"): "по письму"}


def test_history_tells_what_stood_there_the_newest_first(district: District) -> None:
    connection = district.connection
    cells.note_changes(connection, "classes 5/3", [("5А", "mark_2", "", "14")], "ввод", "2026-11-24T09:00:00")
    cells.note_changes(connection, "classes 5/3", [("5А", "mark_2", "14", "12")], "ввод", "2026-11-25T09:00:00")
    cells.note_changes(
        connection,
        "classes 5/3",
        [("5А", "mark_2", "12", ""), ("5А", "mark_3", "8", "8")],
        "вставка",
        "2026-11-25T10:00:00",
    )

    assert cells.read_history(connection, "classes 5/3", "5А", "mark_2") == (
        PastValue("2026-11-25T10:00:00", "12", "", "вставка"),
        PastValue("2026-11-25T09:00:00", "14", "12", "ввод"),
    )
    assert cells.read_history(connection, "classes 5/3", "5А", "mark_3") == ()
    assert cells.read_history(connection, "classes 5/4", "5А", "mark_2") == ()


def test_undo_takes_a_comment_back_and_history_stays(district: District) -> None:
    with operation(district, "Изменить примечание") as step:
        cells.write_note(step.connection, "context 2025", "1", "1.2.1", "нет отчёта")
        cells.note_changes(step.connection, "context 2025", [("1", "1.2.1", "5", "6")], "ввод", "2026-11-25T09:00:00")

    history.undo(district)

    assert cells.read_notes(district.connection, "context 2025") == {}
    assert cells.read_history(district.connection, "context 2025", "1", "1.2.1")[0].old == "5"
