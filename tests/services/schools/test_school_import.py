"""A list of schools taken from files of every kind: what is proposed, what is refused, what is stored as one step."""

import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.schools.school_columns import Field
from msoko_desktop.domain.schools.school_table import State
from msoko_desktop.services import history
from msoko_desktop.services.schools import school_import, schools
from msoko_desktop.services.schools.school_years import pupils_in_year, sizes_of_year
from msoko_desktop.services.schools.schools import School
from msoko_desktop.storage.district_file import District

HEADINGS = ("№", "Логин ОО", "Наименование ОО", "Тип", "Директор", "Обучающихся", "Классов")
YEAR = 2026


@pytest.fixture
def two(empty: District) -> District:
    schools.add_schools(empty, [School("МБОУ «СОШ № 1»", code="edu1"), School("МБОУ «СОШ № 2»", code="edu2")])
    return empty


def book(folder: Path, *rows: tuple[object, ...], title: str = "Школы района") -> Path:
    """Write a book as an office has it: a title, an empty row, headings, schools, a total."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in ((title,), (), HEADINGS, *rows, (None, None, "Итого", None, None, 900, 30)):
        sheet.append(row)
    path = folder / "Список.xlsx"
    made.save(path)
    return path


def test_a_book_is_read_shown_and_stored_as_one_step(two: District, tmp_path: Path) -> None:
    path = book(
        tmp_path,
        (1, "edu1", "МБОУ СОШ №1", "СОШ", "Иванова Ирина Ивановна", 310, 12),
        (2, "edu2", "МБОУ СОШ №2", None, None, None, None),
        (3, 1003, "МКОУ «Заречная НОШ»", None, "Петров Пётр Петрович", 15.0, 2),
    )
    (sheet,) = school_import.read_list(path)
    assert sheet.headings == HEADINGS
    assert sheet.columns == (
        None, Field.CODE, Field.SHORT_NAME, Field.KIND, Field.HEAD_NAME, Field.PUPILS, Field.CLASSES,
    )  # fmt: skip
    rows = school_import.preview(two, sheet, sheet.columns, YEAR)
    assert [(row.number, row.state) for row in rows] == [(4, State.CHANGED), (5, State.SAME), (6, State.NEW)]
    assert [one.short_name for one in schools.list_schools(two)] == ["МБОУ «СОШ № 1»", "МБОУ «СОШ № 2»"], "only shown"

    changes = school_import.take_in(two, rows, YEAR)
    assert changes.step == "Загрузить список школ"
    first, second, third = schools.list_schools(two)
    assert (first.kind, first.head_name) == ("secondary", "Иванова Ирина Ивановна")
    assert (second.kind, second.head_name) == ("", "")
    assert (third.short_name, third.code, third.kind) == ("МКОУ «Заречная НОШ»", "1003", "primary")
    assert changes.created == (third.id,)
    assert pupils_in_year(two, YEAR) == {first.id: 310, third.id: 15}
    history.undo(two)
    assert len(schools.list_schools(two)) == 2
    assert not sizes_of_year(two, YEAR)


def test_only_the_rows_that_are_kept_are_stored(two: District, tmp_path: Path) -> None:
    path = book(tmp_path, (1, "edu1", "", "", "Иванова", None, 9), (2, "edu9", "Лицей", "", "", 40, None))
    (sheet,) = school_import.read_list(path)
    rows = school_import.preview(two, sheet, sheet.columns, YEAR)
    school_import.take_in(two, [row for row in rows if row.state is State.CHANGED], YEAR)
    assert [(one.short_name, one.head_name) for one in schools.list_schools(two)] == [
        ("МБОУ «СОШ № 1»", "Иванова"),
        ("МБОУ «СОШ № 2»", ""),
    ]
    school_import.take_in(two, [row for row in rows if row.state is State.NEW], YEAR)
    assert [(one.classes, one.pupils) for one in sizes_of_year(two, YEAR)] == [(9, None), (None, 40)]


def test_of_two_numbers_the_one_that_is_not_told_stays(two: District, tmp_path: Path) -> None:
    for cells in (
        (1, "edu1", "", "", "", 300, 12),
        (1, "edu1", "", "", "", 305, None),
        (1, "edu1", "", "", "", None, 13),
    ):
        (sheet,) = school_import.read_list(book(tmp_path, cells))
        school_import.take_in(two, school_import.preview(two, sheet, sheet.columns, YEAR), YEAR)
    assert [(one.classes, one.pupils) for one in sizes_of_year(two, YEAR)] == [(13, 305)]


def test_a_table_without_changes_makes_no_step(two: District, tmp_path: Path) -> None:
    (sheet,) = school_import.read_list(book(tmp_path, (1, "edu1", "МБОУ СОШ №1", "", "", None, None)))
    before = history.undo_name(two)
    assert not school_import.take_in(two, school_import.preview(two, sheet, sheet.columns, YEAR), YEAR)
    assert history.undo_name(two) == before


def test_the_same_table_taken_in_twice_changes_nothing_the_second_time(empty: District, tmp_path: Path) -> None:
    path = book(tmp_path, (1, "edu1", "МБОУ «СОШ № 1»", "СОШ", "Иванова", 310, 12), (2, "", "Лицей", "", "", 90, 4))
    (sheet,) = school_import.read_list(path)
    school_import.take_in(empty, school_import.preview(empty, sheet, sheet.columns, YEAR), YEAR)
    assert {row.state for row in school_import.preview(empty, sheet, sheet.columns, YEAR)} == {State.SAME}


def test_a_list_with_a_name_twice_is_refused_whole(two: District, tmp_path: Path) -> None:
    path = book(tmp_path, (1, "edu1", "Лицей", "", "", None, None), (2, "", "лицей", "", "", None, None))
    (sheet,) = school_import.read_list(path)
    rows = school_import.preview(two, sheet, sheet.columns, YEAR)
    assert [row.state for row in rows] == [State.CHANGED, State.NEW]
    with pytest.raises(InputRefused, match="школа «лицей» уже есть в списке"):
        school_import.take_in(two, rows, YEAR)
    assert [one.short_name for one in schools.list_schools(two)] == ["МБОУ «СОШ № 1»", "МБОУ «СОШ № 2»"]


def test_a_person_may_give_columns_another_meaning(two: District) -> None:
    sheet = school_import.list_of_rows([["Лицей", "Иванова"], ["Гимназия", "Петрова"]])
    assert (sheet.heading, sheet.columns) == (None, (Field.SHORT_NAME, None))
    rows = school_import.preview(two, sheet, (Field.SHORT_NAME, Field.HEAD_NAME), YEAR)
    assert [(row.school.short_name, row.school.head_name, row.number) for row in rows] == [
        ("Лицей", "Иванова", 1),
        ("Гимназия", "Петрова", 2),
    ]
    with pytest.raises(InputRefused, match="в каком столбце краткое наименование"):
        school_import.preview(two, sheet, (None, Field.HEAD_NAME), YEAR)
    with pytest.raises(InputRefused, match="назначено двум столбцам"):
        school_import.preview(two, sheet, (Field.SHORT_NAME, Field.SHORT_NAME), YEAR)


def test_another_row_may_be_the_headings(two: District) -> None:
    sheet = school_import.list_of_rows([["Школа", "Код"], ["Список", "2026"], ["Лицей", "edu7"]])
    later = school_import.with_heading(sheet, 1)
    assert [row.school.short_name for row in school_import.preview(two, later, (Field.SHORT_NAME, None), YEAR)] == [
        "Лицей"
    ]
    none = school_import.with_heading(sheet, None)
    assert len(school_import.preview(two, none, (Field.SHORT_NAME, None), YEAR)) == 3


def test_texts_of_a_csv_in_the_older_encoding_are_read(two: District, tmp_path: Path) -> None:
    path = tmp_path / "школы.csv"
    path.write_bytes("Логин;Школа;Телефон\r\nedu1;МБОУ СОШ №1;8 (30999) 2-12-01\r\n".encode("cp1251"))
    (sheet,) = school_import.read_list(path)
    (row,) = school_import.preview(two, sheet, sheet.columns, YEAR)
    assert row.changes == (("Телефон", "", "8 (30999) 2-12-01"),)


def test_formulas_are_texts_here_and_errors_of_formulas_refuse_their_row(two: District, tmp_path: Path) -> None:
    (sheet,) = school_import.read_list(book(tmp_path, (1, "edu5", '\'=HYPERLINK("x")', "", "", 1, 1)))
    (row,) = school_import.preview(two, sheet, sheet.columns, YEAR)
    assert row.school.short_name == '\'=HYPERLINK("x")'

    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    for cells in (HEADINGS, (1, "edu1", "МБОУ СОШ №1", "", "Иванова", "#N/A", 1)):
        page.append(cells)
    page["F2"].data_type = "e"
    path = tmp_path / "с ошибкой.xlsx"
    made.save(path)
    (sheet,) = school_import.read_list(path)
    (row,) = school_import.preview(two, sheet, sheet.columns, YEAR)
    assert row.state is State.REFUSED
    assert "«Обучающихся»: формула показывает ошибку «#N/A»" in row.problem
    without = tuple(None if one is Field.PUPILS else one for one in sheet.columns)
    assert school_import.preview(two, sheet, without, YEAR)[0].state is State.CHANGED


def test_a_formula_without_a_result_names_its_cell(two: District, tmp_path: Path) -> None:
    path = book(tmp_path, (1, "edu1", "МБОУ СОШ №1", "", "", "=1+1", 1))
    with pytest.raises(InputRefused, match=r"формула без результата .*ячейка F4"):
        school_import.read_list(path)


def test_hidden_rows_are_read_and_counted_and_hidden_sheets_left_out(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    for cells in (HEADINGS, (1, "edu1", "А", "", "", 1, 1), (2, "edu2", "Б", "", "", 1, 1)):
        page.append(cells)
    page.row_dimensions[3].hidden = True
    other = made.create_sheet("Черновик")
    other.append(HEADINGS)
    other.sheet_state = "hidden"
    path = tmp_path / "скрытое.xlsx"
    made.save(path)
    (sheet,) = school_import.read_list(path)
    assert (sheet.hidden, len(sheet.body)) == (1, 2)


def test_the_sheet_that_is_a_list_of_schools_comes_first(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    page = made.active
    assert page is not None
    page.title = "О таблице"
    page["A1"] = "Составлено отделом"
    made.create_sheet("Перечень").append(HEADINGS)
    path = tmp_path / "две.xlsx"
    made.save(path)
    assert [one.name for one in school_import.read_list(path)] == ["Перечень", "О таблице"]


def test_what_is_no_table_is_refused_with_a_sentence(tmp_path: Path) -> None:
    empty = io.BytesIO()
    openpyxl.Workbook().save(empty)
    for name, data, words in (
        ("пусто.xlsx", b"", "пуст"),
        ("рисунок.xlsx", b"\x89PNG\r\n\x1a\n....", "не таблица"),
        ("лист.xlsx", empty.getvalue(), "нет заполненных листов"),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(InputRefused, match=words):
            school_import.read_list(path)
    with pytest.raises(InputRefused, match="не найден"):
        school_import.read_list(tmp_path / "нет такого.xlsx")
    with pytest.raises((InputRefused, EnvironmentProblem)):
        school_import.read_list(tmp_path)
    with pytest.raises(InputRefused, match="нет таблицы"):
        school_import.list_of_rows([["", " "]])


def test_a_table_of_thousands_of_rows_is_no_list_of_schools(two: District) -> None:
    sheet = school_import.list_of_rows([[f"Ученик {number}"] for number in range(2001)])
    with pytest.raises(InputRefused, match="2001 строка: это не список школ"):
        school_import.preview(two, sheet, sheet.columns, YEAR)


CELLS = st.text(max_size=20) | st.sampled_from(
    ["Логин", "Школа", "Обучающихся", "edu1", "МБОУ «СОШ № 1»", "1e400", "=1+1", "да", "село", "01.09.2026", "Итого"]
)


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=6), st.lists(st.sampled_from([None, *Field]), max_size=6)
)
def test_any_table_is_shown_or_refused_and_changes_nothing(
    two: District, table: list[list[str]], meanings: list[Field | None]
) -> None:
    before = schools.list_schools(two)
    try:
        sheet = school_import.list_of_rows(table)
        rows = school_import.preview(two, sheet, sheet.columns, YEAR)
        school_import.preview(two, sheet, meanings, YEAR)
    except InputRefused as error:
        assert str(error).endswith((".", ")"))
    else:
        assert all(row.problem or row.school.short_name for row in rows)
    assert schools.list_schools(two) == before
