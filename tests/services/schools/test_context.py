"""The context of schools in a real file: the catalogue, values by year, the grid, the Excel book, undo of all of it."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.context import ContextIndicator
from msoko_desktop.services import district as files
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import District
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.context_grid import ContextGrid, context_xlsx
from msoko_desktop.services.schools.context_school_grid import SchoolContextGrid
from msoko_desktop.services.schools.schools import School, add_schools, delete_schools, list_schools

TURNOVER, AGE, NETWORK, FUNDS = "2.1.1", "2.1.2", "1.3.2", "1.2.1"
OWN = ContextIndicator("2.1.3", "Педагогические работники образовательной организации", "Свой критерий", "Вакансии")


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(opened, [School("СОШ № 1", code="edu1"), School("СОШ № 2"), School("=Лицей")])
    yield opened
    opened.close()


def ids(d: District) -> list[int]:
    return [school.id or 0 for school in list_schools(d)]


def codes(d: District) -> list[str]:
    return [one.code for one in context.catalogue(d)]


def by_code(d: District, code: str) -> ContextIndicator:
    return next(one for one in context.catalogue(d) if one.code == code)


# --- the catalogue


def test_the_shipped_catalogue_is_in_force_and_not_in_the_file(d: District) -> None:
    assert context.catalogue(d) == context.shipped_catalogue()
    assert d.connection.execute("SELECT count(*) FROM context_indicator").fetchone() == (0,)
    assert not context.has_own_catalogue(d)


def test_a_changed_indicator_is_kept_in_the_file_and_undo_goes_back_to_the_shipped_one(d: District) -> None:
    new = replace(by_code(d, TURNOVER), title="  Текучесть   кадров ", unit="чел.", maximum=None, verified=True)
    changes = context.change_indicator(d, TURNOVER, new)

    assert changes.areas == {Area.CONTEXT}
    assert changes.step == "Изменить показатель"
    assert by_code(d, TURNOVER) == replace(new, title="Текучесть кадров")
    assert len(codes(d)) == 30
    assert context.has_own_catalogue(d)
    history.undo(d)
    assert not context.has_own_catalogue(d)
    history.redo(d)
    assert by_code(d, TURNOVER).unit == "чел."


def test_nothing_changed_is_no_step(d: District) -> None:
    before = history.undo_name(d)

    assert not context.change_indicator(d, TURNOVER, by_code(d, TURNOVER))
    assert not context.move_indicator(d, TURNOVER, -1)
    assert history.undo_name(d) == before
    assert not context.has_own_catalogue(d)


def test_indicators_are_added_moved_and_deleted_each_an_undo_step(d: District) -> None:
    context.add_indicator(d, OWN)
    context.add_indicator(d, replace(OWN, code="2.1.4", title="Молодые педагоги"), behind="2.1.3")
    assert codes(d)[17:19] == ["2.1.3", "2.1.4"]  # behind the criteria of the second cluster
    context.move_indicator(d, "2.1.4", -1)
    assert codes(d)[17:19] == ["2.1.4", "2.1.3"]
    context.delete_indicators(d, [TURNOVER, "2.1.4"])
    assert len(codes(d)) == 30
    for _ in range(4):
        history.undo(d)
    assert context.catalogue(d) == context.shipped_catalogue()
    for _ in range(4):
        history.redo(d)
    assert codes(d)[8] == AGE
    context.restore_catalogue(d)
    assert codes(d)[8:10] == [TURNOVER, AGE]
    history.undo(d)
    assert codes(d)[8] == AGE


def test_what_cannot_be_used_is_refused_and_nothing_is_stored(d: District) -> None:
    with pytest.raises(InputRefused, match=r"Код «2\.1\.1» уже есть"):
        context.add_indicator(d, replace(OWN, code=TURNOVER))
    with pytest.raises(InputRefused, match="уже есть у показателя «Текучесть педагогических кадров»"):
        context.change_indicator(d, "1.1.1", replace(by_code(d, "1.1.1"), code=TURNOVER))
    with pytest.raises(InputRefused, match="нет названия"):
        context.change_indicator(d, TURNOVER, replace(by_code(d, TURNOVER), title=" "))
    with pytest.raises(InputRefused, match="больше нет"):
        context.change_indicator(d, "9.9.9", OWN)
    with pytest.raises(InputRefused, match="больше нет"):
        context.delete_indicators(d, [TURNOVER, "9.9.9"])
    with pytest.raises(InputRefused, match="хотя бы один"):
        context.delete_indicators(d, codes(d))
    assert not context.has_own_catalogue(d)


def test_values_of_a_deleted_indicator_stay_and_come_back_with_its_code(d: District) -> None:
    school = ids(d)[0]
    context.set_values(d, 2025, {(school, TURNOVER): 12.5, (school, AGE): 46})
    deleted = by_code(d, TURNOVER)
    context.delete_indicators(d, [TURNOVER])

    assert TURNOVER not in [column.key for column in ContextGrid(d, 2025).content.columns]
    assert context.values_kept(d) == {TURNOVER: 1, AGE: 1}
    with pytest.raises(InputRefused, match=r"По коду «2\.1\.1» хранятся значения удалённого показателя"):
        context.change_indicator(d, AGE, replace(by_code(d, AGE), code=TURNOVER))
    context.add_indicator(d, deleted)
    grid = ContextGrid(d, 2025).content
    assert grid.values[0][grid.column_index(TURNOVER)] == 12.5


def test_a_new_code_takes_values_comments_and_history_along(d: District) -> None:
    school = ids(d)[0]
    context.set_values(d, 2025, {(school, AGE): 46})
    context.set_values(d, 2025, {(school, AGE): 47})
    ContextGrid(d, 2025).set_note(str(school), AGE, "по тарификации")
    context.change_indicator(d, AGE, replace(by_code(d, AGE), code="2.1.9"))

    grid = ContextGrid(d, 2025)
    assert context.school_values(d, school) == {(2025, "2.1.9"): 47}
    assert grid.content.notes == {(str(school), "2.1.9"): "по тарификации"}
    assert [past.old for past in grid.history(str(school), "2.1.9")] == ["46"]
    history.undo(d)
    assert context.school_values(d, school) == {(2025, AGE): 47}
    assert ContextGrid(d, 2025).content.notes == {(str(school), AGE): "по тарификации"}


def test_a_new_indicator_takes_no_code_that_values_are_kept_by(d: District) -> None:
    school = ids(d)[0]
    context.add_indicator(d, replace(OWN, criterion=by_code(d, AGE).criterion))
    context.set_values(d, 2025, {(school, "2.1.3"): 1})
    context.delete_indicators(d, ["2.1.3"])

    proposed = context.new_indicator(d, by_code(d, AGE), "Новый показатель")
    assert (proposed.code, proposed.criterion, proposed.unit) == ("2.1.4", by_code(d, AGE).criterion, "лет")
    context.add_indicator(d, proposed)


# --- values


def test_values_are_stored_by_year_and_undone(d: District) -> None:
    first, second, _ = ids(d)
    context.set_values(d, 2024, {(first, TURNOVER): 10, (second, TURNOVER): 0})
    context.set_values(d, 2025, {(first, TURNOVER): 11})

    assert context.values_of_year(d, 2024) == {(first, TURNOVER): 10, (second, TURNOVER): 0}
    assert context.school_values(d, first) == {(2024, TURNOVER): 10, (2025, TURNOVER): 11}
    assert context.years(d, 2026) == (2027, 2026, 2025, 2024)
    context.set_values(d, 2024, {(first, TURNOVER): None})
    assert context.values_of_year(d, 2024) == {(second, TURNOVER): 0}
    history.undo(d)
    history.undo(d)
    assert context.values_of_year(d, 2025) == {}
    assert context.values_of_year(d, 2024)[first, TURNOVER] == 10
    with pytest.raises(InputRefused, match="Год 25 не подходит"):
        context.set_values(d, 25, {(first, TURNOVER): 1})


def test_values_of_a_deleted_school_come_back_with_it(d: District) -> None:
    first = ids(d)[0]
    context.set_values(d, 2025, {(first, TURNOVER): 10})
    delete_schools(d, [first])
    assert context.values_of_year(d, 2025) == {}
    history.undo(d)
    assert context.values_of_year(d, 2025) == {(first, TURNOVER): 10}


def test_last_years_values_fill_what_is_empty_and_nothing_else(d: District) -> None:
    first, second, _ = ids(d)
    context.set_values(d, 2024, {(first, TURNOVER): 10, (second, TURNOVER): 20, (second, "удалён"): 5})
    context.set_values(d, 2025, {(first, TURNOVER): 11})

    changes, count = context.copy_year(d, 2025)
    assert (changes.step, count) == ("Взять значения 2024 года", 1)
    assert context.values_of_year(d, 2025) == {(first, TURNOVER): 11, (second, TURNOVER): 20}
    with pytest.raises(InputRefused, match="Пустых ячеек, для которых есть значения за 2024 год, нет"):
        context.copy_year(d, 2025)
    with pytest.raises(InputRefused, match="За 2022 год значений нет"):
        context.copy_year(d, 2023)
    history.undo(d)
    assert context.values_of_year(d, 2025) == {(first, TURNOVER): 11}


# --- the grid


def test_the_grid_has_a_row_a_school_and_a_column_an_indicator_under_its_criterion(d: District) -> None:
    grid = ContextGrid(d, 2025).content

    assert [row.title for row in grid.rows] == ["СОШ № 1", "СОШ № 2", "=Лицей"]
    assert [column.key for column in grid.columns] == ["school", *codes(d)]
    assert grid.fixed == 1
    assert grid.columns[0].calculated
    network = grid.columns[grid.column_index(NETWORK)]
    assert (network.group, network.choices, network.title) == (
        "Социальное партнерство",
        ("да", "нет"),
        "Сетевое взаимодействие",
    )
    assert grid.columns[grid.column_index(FUNDS)].title == "Финансирование, тыс. руб."
    assert grid.values == [["СОШ № 1", *[None] * 30], ["СОШ № 2", *[None] * 30], ["=Лицей", *[None] * 30]]


def test_what_is_typed_is_stored_with_its_past(d: District) -> None:
    grid, (first, second, _) = ContextGrid(d, 2025), ids(d)
    update = grid.write([CellEdit(str(first), TURNOVER, 14.0), CellEdit(str(second), NETWORK, "да")], "Ввод")
    assert update.rows == (str(first), str(second))
    assert update.changes.step == "Ввод"
    assert update.changes.areas == {Area.CONTEXT}
    assert context.values_of_year(d, 2025) == {(first, TURNOVER): 14, (second, NETWORK): 1}
    grid.write([CellEdit(str(first), TURNOVER, 12.5), CellEdit(str(second), NETWORK, "нет")], "Вставка")

    assert [(past.old, past.new, past.how) for past in grid.history(str(first), TURNOVER)] == [
        ("14", "12,5", "Вставка")
    ]
    assert [(past.old, past.new) for past in grid.history(str(second), NETWORK)] == [("да", "нет")]
    for content in (grid.content, ContextGrid(d, 2025).content):
        assert content.values[0][content.column_index(TURNOVER)] == 12.5
        assert content.values[1][content.column_index(NETWORK)] == "нет"
    history.undo(d)
    grid.reload()
    assert grid.content.values[0][grid.content.column_index(TURNOVER)] == 14


def test_impossible_and_doubtful_values_are_marked_and_stored_all_the_same(d: District) -> None:
    first = str(ids(d)[0])
    for year, value in ((2022, 10.0), (2023, 12.0), (2024, 14.0)):
        context.set_values(d, year, {(int(first), TURNOVER): value})
    grid = ContextGrid(d, 2025)
    grid.write([CellEdit(first, TURNOVER, 120.0), CellEdit(first, AGE, 17.0)], "Ввод")

    assert {(one.column, one.severity) for one in grid.content.remarks} == {
        (TURNOVER, Severity.ERROR),
        (AGE, Severity.ERROR),
    }
    grid.write([CellEdit(first, TURNOVER, 40.0), CellEdit(first, AGE, None)], "Ввод")
    assert [(one.row, one.column, one.severity) for one in grid.content.remarks] == [
        (first, TURNOVER, Severity.WARNING)
    ]
    assert ContextGrid(d, 2025).content.remarks == grid.content.remarks
    grid.write([CellEdit(first, TURNOVER, 15.0)], "Ввод")
    assert grid.content.remarks == ()


def test_comments_are_kept_with_the_year(d: District) -> None:
    first = str(ids(d)[0])
    grid = ContextGrid(d, 2025)
    grid.set_note(first, TURNOVER, " уточнить ")
    assert grid.content.notes == ContextGrid(d, 2025).content.notes == {(first, TURNOVER): "уточнить"}
    assert ContextGrid(d, 2024).content.notes == {}
    assert history.undo_name(d) == "Примечание к ячейке"
    grid.set_note(first, TURNOVER, "")
    assert grid.content.notes == ContextGrid(d, 2025).content.notes == {}


def test_schools_are_not_renamed_or_deleted_in_the_grid(d: District) -> None:
    grid, first = ContextGrid(d, 2025), str(ids(d)[0])
    for refused in (CellEdit(first, "school", "Другая"), CellEdit("new:0", TURNOVER, 1.0), CellEdit("99", TURNOVER, 1)):
        with pytest.raises(InputRefused, match="странице «Школы»"):
            grid.write([CellEdit(first, TURNOVER, 5.0), refused], "Ввод")
    with pytest.raises(InputRefused, match="странице «Школы»"):
        grid.delete_rows([first])
    assert context.values_of_year(d, 2025) == {}


def test_a_file_that_can_only_be_read_is_shown_and_not_written(d: District) -> None:
    path, first = d.path, ids(d)[0]
    context.set_values(d, 2025, {(first, TURNOVER): 10})
    d.close()
    opened = files.open_district(path, read_only=True)
    grid = ContextGrid(opened, 2025)

    assert not grid.editable
    assert grid.content.values[0][grid.content.column_index(TURNOVER)] == 10
    with pytest.raises(EnvironmentProblem):
        grid.write([CellEdit(str(first), TURNOVER, 1.0)], "Ввод")
    opened.close()


def test_a_closed_school_keeps_its_row_where_it_was_open_or_has_values(d: District) -> None:
    first, second, _ = ids(d)
    d.connection.execute("UPDATE school SET closed = '2024-08-31' WHERE id = ?", (first,))
    d.connection.execute("UPDATE school SET opened = '2026-09-01' WHERE id = ?", (second,))
    context.set_values(d, 2020, {(second, TURNOVER): 5})

    def shown(year: int) -> list[str]:
        return [row.title for row in ContextGrid(d, year).content.rows]

    assert shown(2024) == ["СОШ № 1", "=Лицей"]  # open until August
    assert shown(2025) == ["=Лицей"]
    assert shown(2026) == ["СОШ № 2", "=Лицей"]  # open since September
    assert shown(2020) == ["СОШ № 1", "СОШ № 2", "=Лицей"]


def test_the_grid_of_a_school_writes_the_same_cells(d: District) -> None:
    first, second, _ = ids(d)
    context.set_values(d, 2024, {(first, TURNOVER): 14, (second, TURNOVER): 1})
    ContextGrid(d, 2024).set_note(str(first), TURNOVER, "по отчёту")
    ContextGrid(d, 2024).set_note(str(second), TURNOVER, "чужое")
    grid = SchoolContextGrid(d, first, 2025)

    assert [column.key for column in grid.content.columns] == ["indicator", "2024", "2025"]
    assert grid.content.notes == {(TURNOVER, "2024"): "по отчёту"}
    update = grid.write(
        [CellEdit(TURNOVER, "2024", "12,5 %"), CellEdit(TURNOVER, "2025", "11"), CellEdit(NETWORK, "2025", "Да")],
        "Ввод",
    )
    assert update.changes.areas == {Area.CONTEXT}
    assert context.school_values(d, first) == {(2024, TURNOVER): 12.5, (2025, TURNOVER): 11, (2025, NETWORK): 1}
    assert [past.old for past in grid.history(TURNOVER, "2024")] == ["14"]
    assert [past.old for past in ContextGrid(d, 2024).history(str(first), TURNOVER)] == ["14"]
    grid.set_note(TURNOVER, "2025", "оценка")
    assert ContextGrid(d, 2025).content.notes == {(str(first), TURNOVER): "оценка"}
    history.undo(d)
    history.undo(d)
    assert context.school_values(d, first) == {(2024, TURNOVER): 14}


def test_the_grid_of_a_school_refuses_what_is_no_value_and_marks_what_is_impossible(d: District) -> None:
    first = ids(d)[0]
    grid = SchoolContextGrid(d, first, 2025)
    for row, column, value in (
        (TURNOVER, "2025", "много"),
        (NETWORK, "2025", "иногда"),
        (TURNOVER, "indicator", "Другой"),
        ("9.9.9", "2025", "1"),
    ):
        with pytest.raises(InputRefused):
            grid.write([CellEdit(AGE, "2025", "40"), CellEdit(row, column, value)], "Ввод")
    with pytest.raises(InputRefused):
        grid.delete_rows([TURNOVER])
    assert context.school_values(d, first) == {}
    grid.write([CellEdit(TURNOVER, "2025", "101")], "Ввод")
    assert [(one.row, one.column, one.severity) for one in grid.content.remarks] == [(TURNOVER, "2025", Severity.ERROR)]


# --- Excel


def test_the_excel_book_has_numbers_as_numbers_and_no_formula(d: District) -> None:
    first, second, _ = ids(d)
    context.set_values(d, 2025, {(first, TURNOVER): 12.5, (second, NETWORK): 1, (second, FUNDS): 28400})
    ContextGrid(d, 2025).set_note(str(first), TURNOVER, "=уточнить")

    book = openpyxl.load_workbook(io.BytesIO(context_xlsx(d, 2025)))
    assert book.sheetnames == ["2025", "Показатели"]
    page = book["2025"]
    assert page["A1"].value == "Показатели контекста школ за 2025 год"
    heads = {page.cell(4, place).value: place for place in range(1, 32)}
    assert page["A4"].value == "Школа"
    assert [page.cell(row, 1).value for row in (5, 6, 7)] == ["СОШ № 1", "СОШ № 2", "=Лицей"]
    assert page["A7"].data_type == "s"
    assert page.cell(5, heads["Текучесть кадров, %"]).value == 12.5
    assert page.cell(5, heads["Текучесть кадров, %"]).comment.text == "=уточнить"
    assert page.cell(6, heads["Финансирование, тыс. руб."]).value == 28400
    assert page.cell(6, heads["Сетевое взаимодействие"]).value == "да"
    assert page.cell(3, heads["Договоры, ед."]).value == "Социальное партнерство"
    assert page.freeze_panes == "B5"
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    words = book["Показатели"]
    row = [cell.value for cell in next(words.iter_rows(min_row=10, max_row=10))]
    assert row[0] == TURNOVER
    assert row[3:7] == ["Текучесть педагогических кадров", "%", "0–100", "меньше — лучше"]


# --- the demonstration


def test_the_demonstration_has_values_of_two_years(tmp_path: Path) -> None:
    make_demo(tmp_path / "Пример.msoko", dt.date(2026, 11, 25))
    opened = files.open_district(tmp_path / "Пример.msoko")
    lyceum = next(one for one in list_schools(opened) if one.code == "edu991403")
    primary = next(one for one in list_schools(opened) if one.code == "edu991416")

    # Read in data/demo/context.toml: the ninth and the first value of the lyceum, the nineteenth of the primary school.
    assert context.values_of_year(opened, 2024)[lyceum.id or 0, TURNOVER] == 4.2
    assert context.values_of_year(opened, 2025)[lyceum.id or 0, "1.1.1"] == 86.8
    assert (primary.id or 0, "3.1.2") not in context.values_of_year(opened, 2025)
    assert ContextGrid(opened, 2025).content.remarks == ()
    assert history.undo_name(opened) is None
    opened.close()
