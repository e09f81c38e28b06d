"""Quick typing of points: a digit fills its cell and goes on, half as many keys as with Tab between the cells."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.results.sheet_panel import View
from msoko_desktop.services import district as files
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.storage.pupils import unpack_scores
from tests.gui.walks.test_results_day import Clerk

SHORT = (Band("2", 0, 0), Band("3", 1, 2), Band("4", 3, 3), Band("5", 4, 4))
BANDS = (Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 32))
WORK = Assessment(
    2026,
    "vpr",
    "mathematics",
    8,
    scale=MarkScale(title="Шкала", year=2027, source="Описание работы", verified=True, maximum=32, bands=BANDS),
    tasks=(*(Task(str(number), 1) for number in range(1, 20)), Task("20", 13)),
)


@pytest.fixture
def clerk(window: MainWindow, district_path: Path, qtbot: QtBot) -> Clerk:
    opened = files.create_district(district_path)
    add_schools(opened, [School("СОШ № 1"), School("СОШ № 2")])
    (work,) = assessments.add_assessments(opened, [WORK]).created
    files.close_district(opened)
    assert window.files.open_path(district_path)
    page = window.show_page("results")
    assert isinstance(page, ResultsPage)
    page.show_item(work)
    page.sheet.show_view(View.PUPILS)
    page.sheet.grid.setFocus()
    return Clerk(page, qtbot)


def pupils(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT code, class_name, variant, scores, primary_score, mark, journal_mark FROM pupil_result ORDER BY id"
        ).fetchall()
    return [(*row[:3], unpack_scores(row[3]), *row[4:]) for row in rows]


def test_a_digit_fills_its_cell_and_goes_on(clerk: Clerk, district_path: Path) -> None:
    clerk.page.sheet.quick.setChecked(True)
    for code, journal in (("001", "4"), ("002", "н/а")):
        for text in (code, "8А", "1"):
            clerk.type(text)
            clerk.press(Qt.Key.Key_Tab)
        clerk.type("1" * 17 + " " + "0")  # task 18 was not done
        clerk.type("12")  # more than a digit: not left by itself
        clerk.press(Qt.Key.Key_Tab)
        clerk.page.sheet.grid.go_to(None, "journal")
        clerk.type(journal[0])
        if len(journal) > 1:
            clerk.type(journal[1:])
            clerk.press(Qt.Key.Key_Return)
            clerk.page.sheet.grid.go_to(None, "code")

    points = (*[1.0] * 17, None, 0.0, 12.0)
    assert pupils(district_path) == [
        ("001", "8А", "1", points, 29, "5", "4"),
        ("002", "8А", "1", points, 29, "5", "н/а"),
    ]


def test_a_pupil_takes_half_the_keys_of_excel(clerk: Clerk, district_path: Path) -> None:
    clerk.page.sheet.quick.setChecked(True)
    clerk.page.sheet.grid.go_to(None, "code")
    clerk.page.sheet.grid.setFocus()
    clerk.type_row(["001", "8А", "1"])
    clerk.page.sheet.grid.go_to(None, "task:0")
    clerk.page.sheet.grid.table.go(0, 3)
    clerk.keys = 0
    clerk.type("1" * 19)

    assert clerk.keys == 19
    assert 2 * clerk.keys == sum(len(point) + 1 for point in "1" * 19)  # in Excel every cell is left by a key
    ((*_, scores, primary, mark, _),) = pupils(district_path)
    assert (scores, primary, mark) == ((1.0,) * 19, 19, "4")


CLASS_SIZE = 24


def paper_of(number: int) -> tuple[str, str, list[str]]:
    """Code, variant and points of a pupil: nineteen tasks of one point, one of up to thirteen; variants take turns."""
    points = [str((number + task) % 2) for task in range(19)]
    return f"{number:03}", str(2 - number % 2), [*points, str(10 + number % 4)]


def keys_of_excel(*, completes: bool) -> int:
    """The keys of the same class in a prepared table of Excel: every cell is left by a key, the file is saved once.

    Where it `completes` what stands above in the column, a class is its first letter.
    """
    cells = 0
    for number in range(1, CLASS_SIZE + 1):
        code, variant, points = paper_of(number)
        group = "8" if completes and number > 1 else "8А"
        cells += sum(len(text) + 1 for text in (code, group, variant, *points))
    return cells + 1


@pytest.mark.parametrize(("quick", "keys"), [(False, 1154), (True, 698)])
def test_a_class_of_twenty_four_takes_fewer_keys_than_excel(
    clerk: Clerk, district_path: Path, quick: bool, keys: int
) -> None:
    sheet = clerk.page.sheet
    sheet.quick.setChecked(quick)
    sheet.grid.go_to(None, "code")
    sheet.grid.setFocus()
    clerk.keys = 0
    for number in range(1, CLASS_SIZE + 1):
        code, variant, points = paper_of(number)
        clerk.type(code)
        clerk.press(Qt.Key.Key_Tab)
        if number == 1:
            clerk.type("8А")  # the others begin with it
        clerk.press(Qt.Key.Key_Tab)
        clerk.type(variant)
        clerk.press(Qt.Key.Key_Tab)
        for point in points[:-1]:
            clerk.type(point)
            if not quick:
                clerk.press(Qt.Key.Key_Tab)
        clerk.type(points[-1])
        clerk.press(Qt.Key.Key_Return)

    assert clerk.keys == keys < keys_of_excel(completes=True)
    assert (keys_of_excel(completes=False), keys_of_excel(completes=True)) == (1201, 1178)
    found = pupils(district_path)
    papers = [paper_of(number) for number in range(1, CLASS_SIZE + 1)]
    assert [row[:4] for row in found] == [
        (code, "8А", variant, tuple(map(float, points))) for code, variant, points in papers
    ]


def test_a_new_pupil_begins_with_the_class_above_and_what_is_typed_replaces_it(
    clerk: Clerk, district_path: Path
) -> None:
    grid = clerk.page.sheet.grid
    grid.go_to(None, "code")
    grid.setFocus()
    for cells in (["001", "8А", "1"], ["002", "", "2"], ["003", "8Б", "2"], ["004", "", "2"], ["005", "", ""]):
        clerk.type_row(cells)
    who = [row[:3] for row in pupils(district_path)]
    # The fifth has the variant too, as the two above it are alike.
    assert who == [("001", "8А", "1"), ("002", "8А", "2"), ("003", "8Б", "2"), ("004", "8Б", "2"), ("005", "8Б", "2")]
    clerk.page.session.undo()
    assert len(pupils(district_path)) == 4, "what is offered is one step with the code"
    grid.go_to(None, "code")
    grid.table.go(4, 0)
    clerk.type_row(["006", "9А", "1"])
    clerk.type_row(["007", "", ""])
    assert [row[:3] for row in pupils(district_path)[4:]] == [("006", "9А", "1"), ("007", "9А", "")]


def test_without_it_nothing_moves_by_itself(clerk: Clerk) -> None:
    assert not clerk.page.sheet.quick.isChecked()
    clerk.type_row(["001", "8А", "1"])
    grid = clerk.page.sheet.grid
    grid.table.go(0, 3)
    clerk.type("1")
    assert grid.table.place() == (0, 3)
    assert grid.table.editing.is_open()


def test_the_choice_is_remembered(clerk: Clerk, make_window: object) -> None:
    clerk.page.sheet.quick.setChecked(True)
    assert clerk.page.window_.settings.flag("results/quick typing", default=False)
    clerk.page.sheet.show_view(View.SCHOOLS)
    assert not clerk.page.sheet.grid.table.quick  # counts of people have more digits than one


def test_what_calculates_itself_is_passed_over(clerk: Clerk, district_path: Path) -> None:
    district = clerk.page.session.district
    work = assessments.read_assessment(district, 1)
    short = replace(work, tasks=(Task("1", 2), Task("2", 2)), scale=replace(work.scale, maximum=4, bands=SHORT))
    clerk.page.session.run(lambda d: assessments.change_assessment(d, short))
    clerk.page.sheet.quick.setChecked(True)
    clerk.type_row(["001", "8А", "1"])
    grid = clerk.page.sheet.grid
    grid.table.go(0, 3)
    clerk.type("21")  # both tasks: the score and the mark need no key
    assert grid.table.grid.columns[grid.table.place()[1]].key == "journal"
    clerk.type("4")  # the last of the row: the next one begins
    assert grid.table.place() == (1, 0)
    ((*_, primary, mark, journal),) = pupils(district_path)
    assert (primary, mark, journal) == (3, "4", "4")
