"""Figures of the region and the country typed for a work, and groups of schools: each write is one undo step."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import NEW, CellEdit
from msoko_desktop.services import history
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, GroupBy
from msoko_desktop.services.analysis.reports import find_report
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import create_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.result_sheets.area_sheet import AreaSheet
from msoko_desktop.services.results.assessments import add_assessments
from msoko_desktop.services.schools import school_groups
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.storage import results
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import ResultCell

SCALE = MarkScale(maximum=10, bands=(Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10)))
WORK = Assessment(2025, "vpr", "mathematics", 8, scale=SCALE, tasks=(Task("1", 4), Task("2", 6)))


@pytest.fixture
def district(tmp_path: Path) -> Iterator[District]:
    with closing(create_district(tmp_path / "Район.msoko")) as opened:
        add_schools(opened, [School("СОШ № 1"), School("СОШ № 2"), School("СОШ № 3")])
        add_assessments(opened, [WORK])
        with transaction(opened) as connection:
            for school, (two, five) in {1: (5, 15), 2: (10, 10), 3: (20, 0)}.items():
                fields = {"participants": 20, "mark_2": two, "mark_3": 0, "mark_4": 0, "mark_5": five}
                cells = [ResultCell(school, key, float(value)) for key, value in fields.items()]
                results.write_results(connection, 1, cells)
        yield opened


def stored(district: District) -> list[tuple[str, str, float]]:
    with district.reading() as connection:
        return connection.execute("SELECT area, field, value FROM reference_figure ORDER BY id").fetchall()


def success(district: District, choice: Choice) -> dict[str, float | None]:
    table = find_report("indicators").build(ResultReader(district), choice).tables[0]
    return {row.title: row.figures["success_rate"].value for row in table.rows}


# --- areas


def test_region_and_country_are_offered_and_stored_only_once_typed(district: District) -> None:
    sheet = AreaSheet(district, 1)
    assert [row.title for row in sheet.content.rows] == ["Регион", "Россия"]
    assert {"success_rate", "mean_mark", "mark_2_share", "task:1", "task:2"} <= {
        one.key for one in sheet.content.columns
    }
    assert stored(district) == []
    update = sheet.write([CellEdit("Регион", "success_rate", 81.5)], "Ввод в ячейку")
    assert update.changes.areas == {Area.RESULTS}
    assert stored(district) == [("Регион", "success_rate", 81.5)]
    assert success(district, Choice((1,)))["Регион"] == 81.5


def test_a_block_is_one_step_that_undo_takes_back(district: District) -> None:
    sheet = AreaSheet(district, 1)
    sheet.write([CellEdit("Регион", "success_rate", 80.0), CellEdit("Россия", "task:1", 55.0)], "Вставка")
    history.undo(district)
    assert stored(district) == []
    history.redo(district)
    assert stored(district) == [("Регион", "success_rate", 80.0), ("Россия", "task:1", 55.0)]


def test_an_empty_cell_takes_the_figure_away_and_the_past_is_kept(district: District) -> None:
    sheet = AreaSheet(district, 1)
    sheet.write([CellEdit("Россия", "mean_mark", 3.7)], "Ввод")
    sheet.write([CellEdit("Россия", "mean_mark", None)], "Ввод")
    assert stored(district) == []
    newest = sheet.history("Россия", "mean_mark")[0]
    assert (newest.old, newest.new) == ("3,7", "")


def test_another_area_is_named_first(district: District) -> None:
    sheet = AreaSheet(district, 1)
    with pytest.raises(InputRefused, match="Сначала введите название"):
        sheet.write([CellEdit(f"{NEW}0", "success_rate", 80.0)], "Ввод")
    update = sheet.write([CellEdit(f"{NEW}0", "area", "Соседний район")], "Ввод")
    assert update.created == {f"{NEW}0": "Соседний район"}
    sheet.write([CellEdit("Соседний район", "success_rate", 90.0)], "Ввод")
    assert stored(district) == [("Соседний район", "success_rate", 90.0)]
    with pytest.raises(InputRefused, match="уже есть"):
        sheet.write([CellEdit(f"{NEW}0", "area", "соседний район")], "Ввод")
    sheet.delete_rows(["Соседний район"])
    assert stored(district) == []


@pytest.mark.parametrize(("key", "value"), [("success_rate", 101.0), ("mean_mark", -1.0), ("participants", -5.0)])
def test_what_cannot_be_is_refused(district: District, key: str, value: float) -> None:
    with pytest.raises(InputRefused):
        AreaSheet(district, 1).write([CellEdit("Регион", key, value)], "Ввод")
    assert stored(district) == []


def test_a_work_that_is_gone_is_refused(district: District) -> None:
    with pytest.raises(InputRefused):
        AreaSheet(district, 99)


# --- groups


def test_a_group_is_compared_as_one_row(district: District) -> None:
    (made,) = school_groups.save_group(district, None, "  Городские  ", (1, 2)).created
    assert school_groups.list_groups(district) == (school_groups.SchoolGroup(made, "Городские", (1, 2)),)
    found = success(district, Choice((1,), group_by=GroupBy.OWN))
    assert found["Городские"] == pytest.approx(25 / 40 * 100)
    assert found["Район"] == pytest.approx(25 / 60 * 100)


def test_each_write_of_a_group_is_taken_back_whole(district: District) -> None:
    (made,) = school_groups.save_group(district, None, "Городские", (1, 2)).created
    school_groups.save_group(district, made, "Сельские", (2, 3))
    assert school_groups.list_groups(district)[0].school_ids == (2, 3)
    history.undo(district)
    assert school_groups.list_groups(district) == (school_groups.SchoolGroup(made, "Городские", (1, 2)),)
    school_groups.delete_group(district, made)
    assert school_groups.list_groups(district) == ()
    history.undo(district)
    assert school_groups.list_groups(district) == (school_groups.SchoolGroup(made, "Городские", (1, 2)),)


def test_a_group_without_name_or_schools_is_refused(district: District) -> None:
    school_groups.save_group(district, None, "Городские", (1,))
    for name, schools, words in (
        (" ", (1,), "название"),
        ("Новая", (), "Отметьте школы"),
        ("ГОРОДСКИЕ", (2,), "уже есть"),
        ("Новая", (99,), "больше нет"),
    ):
        with pytest.raises(InputRefused, match=words):
            school_groups.save_group(district, None, name, schools)
    for act in (
        lambda: school_groups.save_group(district, 77, "Иная", (1,)),
        lambda: school_groups.delete_group(district, 77),
    ):
        with pytest.raises(InputRefused, match="больше нет"):
            act()
    assert len(school_groups.list_groups(district)) == 1
