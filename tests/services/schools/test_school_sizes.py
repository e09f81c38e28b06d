"""Classes and pupils typed as sheets: a school over the years, the district in one year, totals, remarks, the past."""

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, RowKind
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services import history
from msoko_desktop.services.schools import schools
from msoko_desktop.services.schools.school_sizes import DistrictSizesGrid, Measure, SchoolSizesGrid, years_offered
from msoko_desktop.services.schools.school_years import pupils_in_year, sizes_of_year
from msoko_desktop.services.schools.schools import School
from msoko_desktop.storage.district_file import District

PUPILS, CLASSES = Measure.PUPILS, Measure.CLASSES


@pytest.fixture
def two(empty: District) -> District:
    schools.add_schools(empty, [School("СОШ № 1"), School("Лицей")])
    return empty


def shown(grid: SchoolSizesGrid | DistrictSizesGrid, row: str, column: str) -> object:
    return grid.content.values[grid.content.row_index(row)][grid.content.column_index(column)]


def test_a_school_has_a_row_for_each_grade_and_its_years_beside(two: District) -> None:
    grid = SchoolSizesGrid(two, 1, 2026)
    assert [row.title for row in grid.content.rows] == [*[f"{grade} класс" for grade in range(1, 12)], "Вся школа"]
    assert [column.key for column in grid.content.columns[1:]] == [
        "2026:pupils",
        "2026:classes",
        "2025:pupils",
        "2025:classes",
    ]
    update = grid.write([CellEdit("5", "2026:pupils", 50.0), CellEdit("5", "2026:classes", 2.0)], "Ввод")
    assert update.changes.step == "Ввод"
    assert [(one.grade, one.classes, one.pupils) for one in sizes_of_year(two, 2026)] == [(5, 2, 50)]
    history.undo(two)
    grid.reload()
    assert shown(grid, "5", "2026:pupils") is None


def test_the_whole_school_follows_its_grades_until_it_is_entered(two: District) -> None:
    grid = SchoolSizesGrid(two, 1, 2026)
    grid.write([CellEdit("1", "2026:pupils", 20.0), CellEdit("2", "2026:pupils", 25.0)], "Ввод")
    assert shown(grid, "0", "2026:pupils") == 45
    assert pupils_in_year(two, 2026) == {1: 45}
    grid.write([CellEdit("0", "2026:pupils", 50.0)], "Ввод")
    (remark,) = grid.content.remarks
    assert (remark.row, remark.column, remark.severity) == ("0", "2026:pupils", Severity.WARNING)
    assert remark.text == "По классам в сумме 45 обучающихся, а по всей школе указано 50."
    grid.write([CellEdit("2", "2026:pupils", 30.0)], "Ввод")
    assert (shown(grid, "0", "2026:pupils"), grid.content.remarks) == (50, ())
    grid.write([CellEdit("1", "2026:pupils", 21.0)], "Ввод")
    assert shown(grid, "0", "2026:pupils") == 51, "the number of the whole school was the sum and stays it"


def test_a_district_is_typed_in_one_year_with_its_total(two: District) -> None:
    grid = DistrictSizesGrid(two, 2026, (PUPILS, CLASSES))
    edits = [CellEdit("1", "pupils:9", 30.0), CellEdit("2", "pupils:9", 12.0), CellEdit("2", "classes:9", 1.0)]
    grid.write(edits, "Вставка")
    total = grid.content.rows[-1]
    assert (total.kind, total.title) == (RowKind.TOTAL, "Итого по району")
    assert [shown(grid, total.key, key) for key in ("pupils:9", "classes:9", "pupils:0", "pupils:8")] == [
        42,
        1,
        42,
        None,
    ]
    assert pupils_in_year(two, 2026) == {1: 30, 2: 12}
    history.undo(two)
    assert sizes_of_year(two, 2026) == ()


def test_a_number_has_a_past_and_a_comment_in_both_sheets(two: District) -> None:
    grid = DistrictSizesGrid(two, 2026)
    grid.write([CellEdit("1", "pupils:9", 30.0)], "Ввод")
    grid.write([CellEdit("1", "pupils:9", 31.0)], "Исправление")
    grid.set_note("1", "pupils:9", "на 1 октября")
    school = SchoolSizesGrid(two, 1, 2026)
    assert school.content.notes == {("9", "2026:pupils"): "на 1 октября"}
    (past,) = school.history("9", "2026:pupils")
    assert (past.old, past.new, past.how) == ("30", "31", "Исправление")


@pytest.mark.parametrize("value", [-1.0, 20_001.0])
def test_numbers_that_no_school_has_are_refused(two: District, value: float) -> None:
    grid = SchoolSizesGrid(two, 1, 2026)
    with pytest.raises(InputRefused, match="от 0 до 20000"):
        grid.write([CellEdit("1", "2026:pupils", value)], "Ввод")
    assert sizes_of_year(two, 2026) == ()


def test_rows_and_names_are_not_typed_into(two: District) -> None:
    grid = DistrictSizesGrid(two, 2026)
    with pytest.raises(InputRefused, match="только числа"):
        grid.write([CellEdit("1", "name", "Другая")], "Ввод")
    with pytest.raises(InputRefused, match="удалить нельзя"):
        grid.delete_rows(["1"])


def test_years_to_choose_are_the_neighbours_and_those_with_numbers(two: District) -> None:
    SchoolSizesGrid(two, 1, 2021).write([CellEdit("1", "2021:pupils", 5.0)], "Ввод")
    assert years_offered(two, 2026) == (2027, 2026, 2025, 2021)
