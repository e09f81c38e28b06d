"""A list of schools in somebody else's table: what its columns mean and what each row would change."""

import datetime as dt
import tomllib

import pytest

from msoko_desktop import paths
from msoko_desktop.domain.schools.school_columns import (
    Field,
    TableWords,
    columns_by_content,
    find_headings,
    propose_columns,
)
from msoko_desktop.domain.schools.school_finder import SchoolFinder
from msoko_desktop.domain.schools.school_kinds import SchoolKinds
from msoko_desktop.domain.schools.school_table import State, TableRow, read_rows, told
from msoko_desktop.domain.schools.schools import PlaceKind, School


def _data(name: str) -> dict[str, object]:
    return tomllib.loads(paths.asset(f"data/{name}.toml").read_text(encoding="utf-8"))


WORDS = TableWords.from_mapping(_data("school_columns"))
KINDS = SchoolKinds.from_mapping(_data("school_kinds"))
KNOWN = (
    School("МБОУ «СОШ № 1»", code="edu1001", head_name="Иванова И. И.", id=1),
    School("МБОУ «СОШ № 2»", code="edu1002", id=2),
)
COLUMNS = (Field.CODE, Field.SHORT_NAME, Field.HEAD_NAME, Field.PUPILS)


def rows(*cells: tuple[str, ...], columns: tuple[Field | None, ...] = COLUMNS) -> tuple[TableRow, ...]:
    numbered = list(enumerate(cells, start=4))
    return read_rows(numbered, columns, WORDS, KINDS, SchoolFinder(KNOWN, KINDS), {1: (300, 12)})


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Логин ОО", Field.CODE),
        ("Код ОО", Field.CODE),
        ("код организации в ФИС ОКО", Field.CODE),
        ("Прежний логин", Field.OTHER_CODES),
        ("Наименование ОО", Field.SHORT_NAME),
        ("Полное наименование образовательной организации", Field.NAME),
        ("Сокращённое наименование", Field.SHORT_NAME),
        ("ФИО руководителя", Field.HEAD_NAME),
        ("Ф.И.О. директора", Field.HEAD_NAME),
        ("Должность", Field.HEAD_POST),
        ("Тип ОО", Field.KIND),
        ("Населённый  пункт", Field.PLACE),
        ("Тип населённого пункта", Field.PLACE_KIND),
        ("Адрес электронной почты", Field.EMAIL),
        ("E-mail", Field.EMAIL),
        ("Юридический адрес", Field.ADDRESS),
        ("Контактный телефон", Field.PHONE),
        ("Кол-во обучающихся", Field.PUPILS),
        ("Численность обучающихся, чел.", Field.PUPILS),
        ("Количество классов", Field.CLASSES),
        ("№ п/п", None),
        ("Площадь здания", None),
        ("", None),
    ],
)
def test_headings_are_known_as_offices_write_them(heading: str, field: Field | None) -> None:
    assert WORDS.meaning(heading) is field


def test_each_meaning_stands_over_one_column() -> None:
    assert propose_columns(["Логин", "Наименование", "Название"], WORDS) == (Field.CODE, Field.SHORT_NAME, None)


def test_the_only_name_is_the_short_one() -> None:
    assert propose_columns(["№", "Полное наименование"], WORDS) == (None, Field.SHORT_NAME)
    both = propose_columns(["Полное наименование", "Краткое наименование"], WORDS)
    assert both == (Field.NAME, Field.SHORT_NAME)


def test_headings_stand_below_the_title_of_the_table() -> None:
    table = [
        ["Список школ района"],
        ["на 01.09.2026"],
        ["№", "Логин", "Школа", "Телефон"],
        ["1", "edu1", "СОШ № 1", ""],
    ]
    assert find_headings(table, WORDS) == 2
    assert find_headings([["СОШ № 1", "edu1"], ["СОШ № 2", "edu2"]], WORDS) is None


def test_without_headings_the_cells_tell_what_the_columns_are() -> None:
    table = [
        ["1", "edu991401", "МБОУ «СОШ № 1»", "Иванова"],
        ["2", "edu991402", "Лицей", ""],
        ["3", "", "СОШ № 3", "—"],
    ]
    assert columns_by_content(table, 5) == (None, Field.CODE, Field.SHORT_NAME, None, None)
    assert columns_by_content([["СОШ № 1"], ["СОШ № 2"]], 1) == (Field.SHORT_NAME,)
    assert columns_by_content([["1"], ["2"]], 1) == (None,)


def test_a_known_school_tells_what_would_change() -> None:
    (row,) = rows(("edu1001", "МБОУ СОШ №1", "Петрова А. А.", "310"))
    assert (row.number, row.state) == (4, State.CHANGED)
    assert row.changes == (("Руководитель", "Иванова И. И.", "Петрова А. А."), ("Обучающихся", "300", "310"))
    assert row.school.short_name == "МБОУ «СОШ № 1»", "a name that only is written in another way does not push it out"
    assert (row.school.id, row.pupils, row.classes) == (1, 310, None)


def test_empty_cells_change_nothing() -> None:
    (row,) = rows(("edu1001", "", "", ""))
    assert (row.state, row.changes, row.school) == (State.SAME, (), KNOWN[0])


def test_a_school_is_known_by_its_name_and_a_new_code_keeps_the_older_one() -> None:
    (row,) = rows(("edu7777", "2 СОШ", "", ""))
    assert row.state is State.NEW, "another order of words is another name"
    (row,) = rows(("edu7777", "МБОУ Средняя общеобразовательная школа №2", "", ""))
    assert (row.state, row.school.id, row.school.code) == (State.CHANGED, 2, "edu7777")
    assert row.school.other_codes == ("edu1002",)


def test_an_unknown_school_is_new_and_its_kind_is_told_by_its_name() -> None:
    (row,) = rows(("edu1009", "МКОУ «Заречная начальная школа»", "Сидоров", "12"))
    assert (row.state, row.school.kind, row.school.code, row.pupils) == (State.NEW, "primary", "edu1009", 12)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (("edu1009", "", "", ""), "нет наименования"),
        (("edu1001", "", "", "много"), "«Обучающихся»: «много» — не целое число"),
        (("edu1001", "", "", "12,5"), "не целое число"),
        (("edu1001", "", "", "-3"), "не целое число от 0"),
        (("edu1001", "", "", "1e400"), "не целое число"),
        (("edu1001", "", "И" * 1001, ""), "длиннее 1000 знаков"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(cells: tuple[str, ...], words: str) -> None:
    (row,) = rows(cells)
    assert row.state is State.REFUSED
    assert words in row.problem


def test_a_school_twice_is_refused_the_second_time() -> None:
    first, second, third = rows(("edu1001", "", "А", ""), ("", "МБОУ «СОШ № 1»", "Б", ""), ("edu5", "Гимназия", "", ""))
    assert (first.state, second.state, third.state) == (State.CHANGED, State.REFUSED, State.NEW)
    assert "(строка 4)" in second.problem
    again = rows(("", "Гимназия", "", ""), ("", "гимназия", "", ""))
    assert [row.state for row in again] == [State.NEW, State.REFUSED]


def test_a_code_twice_and_a_code_of_another_school_than_the_name_are_refused() -> None:
    first, second = rows(("edu9", "Лицей", "", ""), ("EDU9", "Гимназия", "", ""))
    assert (first.state, second.state) == (State.NEW, State.REFUSED)
    assert second.problem == "Код «EDU9» уже есть в этой таблице (строка 4). Исправьте один из кодов."
    (row,) = rows(("edu1001", "МБОУ СОШ №2", "", ""))
    assert row.state is State.REFUSED
    assert "Код «edu1001» — школы «МБОУ „СОШ № 1“», а название — школы «МБОУ „СОШ № 2“»" in row.problem


def test_totals_numbers_of_columns_and_blank_rows_are_no_schools() -> None:
    assert (
        rows(("1", "2", "3", "4"), ("", "Итого", "", "900"), ("", "", "", ""), ("", "ВСЕГО по району:", "", "5")) == ()
    )


def test_places_days_kinds_and_ticks_are_read() -> None:
    columns = (Field.SHORT_NAME, Field.KIND, Field.PLACE_KIND, Field.SMALL, Field.OPENED, Field.OTHER_CODES)
    (row,) = rows(("Школа", "Основная общеобразовательная", "село", "да", "01.09.1985", "a1, b2; a1"), columns=columns)
    school = row.school
    assert (school.kind, school.place_kind, school.small) == ("basic", PlaceKind.RURAL, True)
    assert (school.opened, school.other_codes) == (dt.date(1985, 9, 1), ("a1", "b2"))
    for place, text, words in (
        (1, "дворец", "не узнан"),
        (2, "луна", "не «город»"),
        (3, "?", "не «да»"),
        (4, "вчера", "не дата"),
    ):
        cells = ["Школа", "", "", "", "", ""]
        cells[place] = text
        (row,) = rows(tuple(cells), columns=columns)
        assert words in row.problem


def test_the_sentence_tells_how_many() -> None:
    found = rows(("edu1001", "", "А", ""), ("edu1002", "", "", ""), ("", "Гимназия", "", ""), ("edu3", "", "", ""))
    assert told(found) == "4 школы: новых 1, изменится 1, без изменений 1, не взято 1."
    assert told(()) == "Школ в таблице нет."
