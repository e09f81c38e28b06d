"""The words of a reminder: places filled in, addressees as the standard writes them."""

import datetime as dt

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.timetable.reminders import LateWork, filled, salutation, surname_first


def test_places_are_filled_and_a_lone_list_becomes_parts() -> None:
    text = "Не поступили результаты на {today}:\n{works}\n\nСрок – {until}."
    values = {"today": "25.11.2026", "works": ["Математика, 8 класс", "Физика, 9 класс"], "until": "01.12.2026"}
    assert filled(text, values) == (
        "Не поступили результаты на 25.11.2026:",
        "- Математика, 8 класс;",
        "- Физика, 9 класс.",
        "Срок – 01.12.2026.",
    )


def test_a_list_inside_a_sentence_stays_in_it() -> None:
    assert filled("Ждём: {works}.", {"works": ["А", "Б"]}) == ("Ждём: А; Б.",)


def test_a_paragraph_of_which_nothing_is_known_is_left_out() -> None:
    assert filled("Телефон: {phone}.\nКонец.", {"phone": ""}) == ("Конец.",)


@pytest.mark.parametrize("text", ["Срок {срок}", "Срок {until", "Срок until}", "{}"])
def test_a_place_that_nobody_knows_is_refused_with_those_that_are_known(text: str) -> None:
    with pytest.raises(InputRefused, match=r"\{until\}"):
        filled(text, {"until": "01.12.2026"})


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Маслобоевой Ирине Геннадьевне", "Маслобоевой И.Г."),
        ("И.Г. Маслобоевой", "Маслобоевой И.Г."),
        ("Маслобоевой И.Г.", "Маслобоевой И.Г."),
        ("Ирине Петровне", "Ирине Петровне"),
    ],
)
def test_the_surname_of_an_addressee_stands_before_the_initials(name: str, shown: str) -> None:
    assert surname_first(name) == shown


def test_a_salutation_needs_a_full_name_and_a_known_gender() -> None:
    assert salutation("Маслобоева Ирина Геннадьевна", "femn") == "Уважаемая Ирина Геннадьевна!"
    assert salutation("Чернотал Олег Витальевич", "masc") == "Уважаемый Олег Витальевич!"
    assert salutation("И.Г. Маслобоева", "femn") == ""
    assert salutation("Маслобоева Ирина Геннадьевна", "") == ""


def test_a_work_tells_its_day_and_when_it_was_due() -> None:
    day, due = dt.date(2026, 11, 10), dt.date(2026, 11, 20)
    assert LateWork("Физика, 9 класс (МДР)", day, due).words == "Физика, 9 класс (МДР): 10.11.2026, срок – 20.11.2026"
    assert LateWork("Физика, 9 класс (МДР)").words == "Физика, 9 класс (МДР)"
