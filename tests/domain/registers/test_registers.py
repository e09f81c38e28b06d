"""Cells of registers as values: days, schools, tables of somebody else's."""

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridColumn, ValueKind, format_value, parse_day, parse_value
from msoko_desktop.domain.registers import school_tokens
from msoko_desktop.domain.registers.model import FieldKind, Register, RegisterColumn, RegisterRow
from msoko_desktop.domain.registers.table import State, propose, read_rows

SCHOOLS = {"сош 1": 1, "лицей": 2}
NAMES = {1: "СОШ № 1", 2: "Лицей"}


def find(text: str) -> int | None:
    return SCHOOLS.get(text.strip().lower())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("01.09.2026", "2026-09-01"),
        ("1.9.26", "2026-09-01"),
        ("1/9/2026", "2026-09-01"),
        ("2026-09-01", "2026-09-01"),
        ("1 сентября 2026 г.", "2026-09-01"),
        ("01.09.2026 00:00", "2026-09-01"),
        ("29.02.2028", "2028-02-29"),
    ],
)
def test_days_are_read_as_people_and_spreadsheets_write_them(typed: str, kept: str) -> None:
    assert parse_day(typed) == kept


@pytest.mark.parametrize(
    "typed", ["29.02.2027", "31.04.2026", "2026", "сентябрь 2026", "0.9.2026", "1.9.2026-5.9.2026"]
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(InputRefused, match="не дата"):
        parse_day(typed)


def test_a_day_is_shown_with_dots() -> None:
    column = GridColumn("day", "Дата", ValueKind.DATE)
    assert format_value(column, parse_value(column, " 1.9.26 ")) == "01.09.2026"
    assert format_value(column, "в марте") == "в марте"


def test_schools_are_kept_by_id_and_other_bodies_by_name() -> None:
    kept = school_tokens.stored("Лицей; сош 1\nДетский сад; лицей", find, several=True)
    assert kept == "#2; #1; Детский сад"
    assert school_tokens.shown(kept, NAMES) == "Лицей; СОШ № 1; Детский сад"
    assert school_tokens.ids(kept) == (2, 1)
    assert school_tokens.others(kept) == ("Детский сад",)
    assert school_tokens.without(kept, 2, "Лицей") == "Лицей; #1; Детский сад"
    assert school_tokens.stored("сош 1, лицей", find, several=True) == "#1; #2"
    assert school_tokens.stored("Клуб, сош 1", find, several=True) == "Клуб, сош 1", "not all of it are schools"
    assert school_tokens.stored("кабинет #1", find, several=False) == "кабинет № 1", "nobody types a token"


def test_headings_are_matched_by_memory_before_titles() -> None:
    columns = [
        RegisterColumn("name", "Ф.И.О."),
        RegisterColumn("phone", "Телефон"),
        RegisterColumn("note", "Примечание"),
    ]
    assert propose(["№", "Ф.И.О.", "телефон:", "Примеч."], columns, {}) == (None, "name", "phone", "note")
    assert propose(["Ф.И.О.", "Телефон"], columns, {"телефон": "note", "ф.и.о": "gone"}) == (None, "note")


def test_a_row_that_is_there_is_not_added_twice() -> None:
    register = Register("r", "Р", (RegisterColumn("a", "А"), RegisterColumn("b", "Б", FieldKind.COUNT)))
    present = [RegisterRow(7, {"a": "Завод", "b": "3"})]
    body = [(2, ("завод", "3")), (3, ("Завод", "4")), (4, ("Завод", "4")), (5, ("", ""))]
    found = read_rows(register, body, ("a", "b"), present, find)
    assert [(row.number, row.state) for row in found] == [(2, State.SAME), (3, State.NEW), (4, State.SAME)]
    assert found[1].values == {"a": "Завод", "b": "4"}
