"""Registers of the office: ready ones, rows with schools and days, columns that change, what undo brings back."""

import datetime as dt

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history, registers
from msoko_desktop.services.registers.grid import RegisterGrid
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 11, 25)
NEW_ROW = "new:0"


def two_schools(d: District) -> tuple[int, int]:
    first, second = schools.add_schools(d, [School("МБОУ СОШ № 1"), School("МБОУ «Лицей»")]).created
    return first, second


def test_ten_registers_stand_ready_in_a_new_file_and_nothing_is_stored(empty: District) -> None:
    found = registers.list_registers(empty)
    assert [one.register.title for one in found] == [
        "Банк контрольных материалов", "Рабочие группы и комиссии", "Эксперты", "Общественные наблюдатели",
        "Обучающиеся группы риска", "Одарённые дети", "Курсы и удостоверения", "Конкурсы и олимпиады",
        "Социальные партнёры", "Наставники и молодые педагоги",
    ]  # fmt: skip
    assert {one.rows for one in found} == {0}
    assert history.undo_name(empty) is None
    assert [one.register.key for one in found if not one.register.on] == ["gifted"], "personal data are off"


def test_observers_know_their_schools_by_id_whatever_they_are_called_later(empty: District) -> None:
    first, second = two_schools(empty)
    registers.add_rows(
        empty,
        "observers",
        [
            {
                "name": "Кленова Вера Ильинична",
                "school_of_work": "сош №1",
                "relatives_schools": "МБОУ «Лицей»; Детский сад № 5",
                "accreditation_until": "2027-05-31",
            }
        ],
    )
    (row,) = registers.rows_of(empty, "observers")
    assert row.school_ids("school_of_work") == (first,)
    assert row.school_ids("relatives_schools") == (second,)
    assert row.text("relatives_schools") == "МБОУ «Лицей»; Детский сад № 5"
    assert row.date("accreditation_until") == dt.date(2027, 5, 31)
    assert row.text("accreditation_until") == "31.05.2027"

    schools.delete_schools(empty, [second])
    (row,) = registers.rows_of(empty, "observers")
    assert row.school_ids("relatives_schools") == ()
    assert row.text("relatives_schools") == "МБОУ «Лицей»; Детский сад № 5", "the name stays where the school is gone"
    history.undo(empty)
    (row,) = registers.rows_of(empty, "observers")
    assert row.school_ids("relatives_schools") == (second,)


def test_typing_makes_a_row_and_marks_what_is_doubtful(empty: District) -> None:
    two_schools(empty)
    grid = RegisterGrid(empty, "observers", TODAY)
    made = grid.write(
        [
            CellEdit(NEW_ROW, "name", "Осокин П. П."),
            CellEdit(NEW_ROW, "school_of_work", "Музыкальная школа"),
            CellEdit(NEW_ROW, "relatives_schools", "Гимназия № 99"),
            CellEdit(NEW_ROW, "accreditation_until", "2026-11-24"),
        ],
        "Ввод",
    )
    row = made.created[NEW_ROW]
    assert grid.content.rows[0].title == "Осокин П. П."
    assert {(one.column, one.text) for one in grid.content.remarks} == {
        ("relatives_schools", "Школы «Гимназия № 99» нет в списке школ района."),
        ("accreditation_until", "Срок действия закончился 24.11.2026."),
    }, "another body may stand where somebody works"

    grid.write([CellEdit(row, "relatives_schools", None), CellEdit(row, "accreditation_until", "2026-11-25")], "Ввод")
    assert grid.content.remarks == (), "the last day is still valid"
    assert [past.old for past in grid.history(row, "accreditation_until")] == ["24.11.2026"]
    history.undo(empty)
    history.undo(empty)
    assert registers.rows_of(empty, "observers") == ()


def test_a_second_row_of_the_same_name_and_an_empty_one_are_told(empty: District) -> None:
    registers.add_rows(empty, "observers", [{"name": "Осокин П. П."}, {"name": "осокин п. п."}, {"phone": "2-15-40"}])
    grid = RegisterGrid(empty, "observers", TODAY)
    assert [(one.row, one.column, one.rule) for one in grid.content.remarks] == [
        (grid.content.rows[1].key, "name", "twice"),
        (grid.content.rows[2].key, "name", "missing"),
    ]


def test_a_row_that_is_gone_and_a_column_that_is_gone_are_refused(empty: District) -> None:
    (row,) = registers.add_rows(empty, "experts", [{"name": "Осокин П. П."}]).created
    registers.delete_rows(empty, "experts", [row])
    with pytest.raises(InputRefused, match="строки в банке больше нет"):
        registers.set_cells(empty, "experts", {row: {"name": "Кто-то"}})
    with pytest.raises(InputRefused, match="столбца в банке больше нет"):
        registers.add_rows(empty, "experts", [{"hobby": "шахматы"}])
    with pytest.raises(InputRefused, match="банка в файле больше нет"):
        registers.add_rows(empty, "own7", [{"name": "Кто-то"}])


def test_a_new_row_takes_nothing_over_from_a_deleted_one_with_its_id(empty: District) -> None:
    grid = RegisterGrid(empty, "partners", TODAY)
    row = grid.write([CellEdit(NEW_ROW, "partner", "Завод")], "Ввод").created[NEW_ROW]
    grid.write([CellEdit(row, "partner", "Завод «Луч»")], "Ввод")
    grid.set_note(row, "partner", "бывший")
    grid.delete_rows([row])
    again = grid.write([CellEdit(NEW_ROW, "partner", "Музей")], "Ввод").created[NEW_ROW]
    assert again == row, "SQLite gives the id out again"
    assert grid.content.notes == {}
    assert grid.history(again, "partner") == ()
