"""What happens on the page «Результаты» when a clerk is interrupted while typing, or pastes the impossible."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.results.second_dialog import SecondEntryDialog
from msoko_desktop.gui.results.sheet_panel import View
from msoko_desktop.services import district as files
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from tests.gui.walks.test_results_day import CONTROL, SCALE, TASKS, Clerk, of_schools, stored


def make_file(path: Path) -> None:
    """A file with three schools and a work in each of two school years."""
    opened = files.create_district(path)
    add_schools(opened, [School(f"СОШ № {number}") for number in (1, 2, 3)])
    works = [Assessment(year, "vpr", "mathematics", 8, scale=SCALE, tasks=TASKS) for year in (2025, 2026)]
    assessments.add_assessments(opened, works)
    files.close_district(opened)


@pytest.fixture
def clerk(window: MainWindow, district_path: Path, qtbot: QtBot) -> Clerk:
    make_file(district_path)
    assert window.files.open_path(district_path)
    page = window.show_page("results")
    assert isinstance(page, ResultsPage)
    page.show_item(2)
    page.sheet.grid.setFocus()
    return Clerk(page, qtbot)


def test_another_year_keeps_what_is_being_typed(clerk: Clerk, district_path: Path) -> None:
    clerk.type("25")
    year = clerk.page.tree.ui.year
    year.setCurrentIndex(year.findData(2025))
    assert of_schools(district_path) == {"СОШ № 1": {"enrolled": 25}}
    assert clerk.page.target() is None


def test_another_work_keeps_what_is_being_typed(clerk: Clerk, district_path: Path) -> None:
    clerk.type("25")
    clerk.page.show_item(1)
    assert stored(district_path, "SELECT assessment_id, field, value FROM school_result") == [(2, "enrolled", 25)]
    assert clerk.page.sheet.sheet.content.values[0][1] is None


def test_another_view_keeps_what_is_being_typed(clerk: Clerk, district_path: Path) -> None:
    clerk.type("25")
    clerk.page.sheet.show_view(View.PUPILS)
    assert of_schools(district_path) == {"СОШ № 1": {"enrolled": 25}}


def test_another_file_keeps_what_is_being_typed(clerk: Clerk, district_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "Другой район.msoko"
    make_file(other)
    clerk.type("25")
    assert clerk.page.window_.files.open_path(other)
    assert of_schools(district_path) == {"СОШ № 1": {"enrolled": 25}}
    assert of_schools(other) == {}


def test_closing_the_window_keeps_what_is_being_typed(clerk: Clerk, district_path: Path) -> None:
    clerk.type("25")
    clerk.page.window_.close()
    assert of_schools(district_path) == {"СОШ № 1": {"enrolled": 25}}


def test_a_block_goes_into_the_rows_that_are_seen(clerk: Clerk, district_path: Path) -> None:
    """With the rows turned round, the first line of the block belongs to the row that is shown first."""
    clerk.page.sheet.grid.sort_by("school", True)
    clerk.page.sheet.grid.table.go(0, 1)
    QGuiApplication.clipboard().setText("30\t29\n20\t19\n")
    clerk.press(Qt.Key.Key_V, CONTROL)
    assert of_schools(district_path) == {
        "СОШ № 3": {"enrolled": 30, "participants": 29},
        "СОШ № 2": {"enrolled": 20, "participants": 19},
    }


def test_a_block_with_a_word_among_numbers_is_refused_whole(
    clerk: Clerk, district_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    QGuiApplication.clipboard().setText("30\t29\n20\tмного\n")
    clerk.press(Qt.Key.Key_V, CONTROL)
    assert of_schools(district_path) == {}
    said = " ".join([*told, clerk.page.sheet.grid.ui.cellText.text(), clerk.page.window_.notice.text.text()])
    for word in ("СОШ № 2", "Писали", "много"):
        assert word in said


@pytest.mark.parametrize("text", ["1e400", "=1+1", "12.03.2026", "-3", "3,5", "сто", "1 000 000 000 000"])
def test_what_is_no_count_of_people_is_not_taken(clerk: Clerk, district_path: Path, text: str) -> None:
    clerk.type(text)
    clerk.press(Qt.Key.Key_Return)
    grid = clerk.page.sheet.grid
    assert of_schools(district_path) == {}
    assert grid.table.editing.is_open()
    assert grid.table.editing.refusal
    clerk.press(Qt.Key.Key_Escape)
    assert not grid.table.editing.is_open()


def test_a_thousand_pupils_are_pasted_as_one_step(clerk: Clerk, district_path: Path) -> None:
    clerk.page.sheet.show_view(View.PUPILS, 1)
    clerk.page.sheet.grid.setFocus()
    lines = [f"{number:04}\t8А\t1\t{number % 3}\t{(number + 1) % 3}\t2" for number in range(1000)]
    QGuiApplication.clipboard().setText("\n".join(lines))
    clerk.press(Qt.Key.Key_V, CONTROL)

    counted = "SELECT count(*), sum(primary_score) FROM pupil_result"
    total = sum(number % 3 + (number + 1) % 3 + 2 for number in range(1000))
    assert stored(district_path, counted) == [(1000, total)]
    clerk.page.session.undo()
    assert stored(district_path, counted) == [(0, None)]
    clerk.page.session.redo()
    assert stored(district_path, counted) == [(1000, total)]


def test_a_code_that_looks_like_a_formula_stays_a_text(clerk: Clerk, district_path: Path) -> None:
    clerk.page.sheet.show_view(View.PUPILS, 1)
    clerk.page.sheet.grid.setFocus()
    clerk.type_row(["=HYPERLINK(1)"])
    assert stored(district_path, "SELECT code FROM pupil_result") == [("=HYPERLINK(1)",)]


def test_undo_leads_back_to_the_beginning(clerk: Clerk, district_path: Path) -> None:
    clerk.type_row(["25", "24", "2", "10", "8", "4"])
    clerk.page.sheet.show_view(View.PUPILS, 2)
    clerk.page.sheet.grid.setFocus()
    clerk.type_row(["001", "8А", "1", "2", "2", "1"])
    clerk.page.sheet.show_view(View.CLASSES, 3)
    clerk.page.sheet.grid.setFocus()
    clerk.type_row(["8А", "12", "11"])
    steps = 0
    while clerk.page.session.undo_name() is not None and steps < 100:
        clerk.page.session.undo()
        steps += 1
        clerk.page.sheet.show_view(View.SCHOOLS)
    assert stored(district_path, "SELECT count(*) FROM school_result") == [(0,)]
    assert stored(district_path, "SELECT count(*) FROM pupil_result") == [(0,)]
    assert stored(district_path, "SELECT count(*) FROM assessment") == [(0,)]
    assert clerk.page.target() is None  # its work is gone


def test_a_work_without_a_scale_asks_for_one_not_to_check_one(clerk: Clerk) -> None:
    session, sheet = clerk.page.window_.session, clerk.page.sheet
    works = [
        Assessment(2026, "vpr", "russian", 8),
        Assessment(2026, "vpr", "history", 8, scale=replace(SCALE, title="", verified=False)),
    ]
    changes = session.run(lambda district: assessments.add_assessments(district, works))
    assert changes is not None
    told = []
    for work in changes.created:
        clerk.page.show_item(work)
        told.append((sheet.ui.warning.text(), sheet.ui.info.text().split(" · ")[1]))
    assert told == [("Задайте шкалу", "шкала не задана"), ("Сверьте шкалу", "шкала без названия")]


def test_a_finished_second_entry_does_not_look_for_a_deleted_work(
    clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SecondEntryDialog, "exec", lambda dialog: dialog.reject())
    window = clerk.page.window_
    window.registry.trigger("results.second")
    qtbot.waitUntil(lambda: not window.findChildren(SecondEntryDialog))
    window.session.run(lambda district: assessments.delete_assessments(district, [2]))
    assert clerk.page.target() is None
