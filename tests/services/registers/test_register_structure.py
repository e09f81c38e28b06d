"""Columns and registers of the person's own: nothing is lost by a change, and what makes no sense is said."""

from dataclasses import replace

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.registers.model import FieldKind, RegisterColumn
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history, registers
from msoko_desktop.services.registers import structure
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District


def own(d: District, title: str = "Школьные музеи") -> str:
    (made,) = structure.add_register(d, title).created
    return next(one.register.key for one in registers.list_registers(d) if one.register.id == made)


def test_an_own_register_begins_with_one_column_and_takes_rows(empty: District) -> None:
    key = own(empty)
    registers.add_rows(empty, key, [{"c1": "Музей боевой славы"}])
    assert [(one.register.title, one.rows) for one in registers.list_registers(empty)][-1] == ("Школьные музеи", 1)
    with pytest.raises(InputRefused, match="уже есть"):
        structure.add_register(empty, "школьные  музеи")
    with pytest.raises(InputRefused, match="Введите название"):
        structure.add_register(empty, " ")


def test_a_column_taken_away_keeps_its_values_until_it_is_dropped(empty: District) -> None:
    registers.add_rows(empty, "partners", [{"partner": "Завод", "phone": "2-15-40"}])
    columns = registers.read_register(empty, "partners").columns
    phone = next(one for one in columns if one.key == "phone")
    structure.save_columns(empty, "partners", [one for one in columns if one is not phone])
    shown = registers.read_register(empty, "partners").shown
    assert "phone" not in [one.key for one in shown]
    assert structure.filled_counts(empty, "partners")["phone"] == 1

    structure.save_columns(empty, "partners", columns)  # brought back
    assert registers.rows_of(empty, "partners")[0].text("phone") == "2-15-40"

    structure.save_columns(empty, "partners", [one for one in columns if one is not phone], dropped=["phone"])
    assert "phone" not in structure.filled_counts(empty, "partners")
    history.undo(empty)
    assert registers.rows_of(empty, "partners")[0].text("phone") == "2-15-40", "even that is undone"


def test_a_register_without_columns_keeps_its_rows(empty: District) -> None:
    registers.add_rows(empty, "partners", [{"partner": "Завод"}])
    columns = registers.read_register(empty, "partners").columns
    structure.save_columns(empty, "partners", [])
    assert registers.read_register(empty, "partners").shown == ()
    assert [one.rows for one in registers.list_registers(empty) if one.register.key == "partners"] == [1]
    structure.save_columns(empty, "partners", columns)
    assert registers.rows_of(empty, "partners")[0].text("partner") == "Завод"


def test_another_kind_reads_what_it_can_and_keeps_the_rest_as_text(empty: District) -> None:
    (school,) = schools.add_schools(empty, [School("МБОУ СОШ № 1")]).created
    key = own(empty)
    text = registers.read_register(empty, key).columns[0]
    structure.save_columns(empty, key, [text, RegisterColumn("", "Открыт"), RegisterColumn("", "Где")])
    registers.add_rows(empty, key, [{"c1": "А", "c2": "9.5.1995 г.", "c3": "сош 1"}, {"c1": "Б", "c2": "давно"}])
    _, opened, place = registers.read_register(empty, key).columns
    structure.save_columns(
        empty, key, [text, replace(opened, kind=FieldKind.DATE), replace(place, kind=FieldKind.SCHOOL)]
    )
    first, second = registers.rows_of(empty, key)
    assert first.stored["c2"] == "1995-05-09"
    assert first.school_ids("c3") == (school,)
    assert second.stored["c2"] == "давно"

    structure.save_columns(empty, key, [text, opened, place])  # text again
    first, _ = registers.rows_of(empty, key)
    assert (first.stored["c2"], first.stored["c3"]) == ("09.05.1995", "МБОУ СОШ № 1")


def test_columns_that_make_no_sense_are_refused_and_nothing_changes(empty: District) -> None:
    key = own(empty)
    (first,) = registers.read_register(empty, key).columns
    for bad, words in (
        (RegisterColumn("", " "), "должно быть название"),
        (RegisterColumn("", "название"), "назван дважды"),
        (RegisterColumn("", "Вид", FieldKind.CHOICE), "перечислите значения"),
        (RegisterColumn("", "До", FieldKind.UNTIL, warn_days=5_000), "не раньше чем за 3650 дней"),
    ):
        with pytest.raises(InputRefused, match=words):
            structure.save_columns(empty, key, [first, bad])
    assert registers.read_register(empty, key).columns == (first,)


def test_a_register_taken_away_comes_back_with_its_rows(empty: District) -> None:
    registers.add_rows(empty, "experts", [{"name": "Осокин П. П."}])
    structure.remove_register(empty, "experts")
    assert "experts" not in [one.register.key for one in registers.list_registers(empty)]
    assert [(one.register.key, one.rows) for one in registers.hidden_registers(empty)] == [("experts", 1)]
    structure.restore_register(empty, "experts")
    assert [row.text("name") for row in registers.rows_of(empty, "experts")] == ["Осокин П. П."]

    key = own(empty)
    structure.remove_register(empty, key)
    assert registers.find_register(empty, key) is None, "an own one without rows goes wholly"


def test_a_register_is_named_anew_and_given_a_direction(empty: District) -> None:
    structure.change_register(empty, "experts", "Эксперты района", note="Проверяют работы", direction="objectivity")
    found = registers.read_register(empty, "experts")
    assert (found.title, found.note, found.direction) == ("Эксперты района", "Проверяют работы", "objectivity")
    with pytest.raises(InputRefused, match="уже есть"):
        structure.change_register(empty, "experts", "Социальные партнёры", note="", direction="")
