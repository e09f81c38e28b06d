"""«Сегодня» tells which results are late, and leads to the work; works and schools are found from anywhere."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.schools.page import SchoolsPage
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services import district as files
from msoko_desktop.services.plans import plans
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from tests.gui.hands import small_plan
from tests.gui.typing_keys import type_text
from tests.gui.walks.test_results_day import SCALE

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def page(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> TodayPage:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    opened = files.create_district(district_path)
    plans.add_plan(opened, small_plan())
    add_schools(opened, [School(f"СОШ № {number}") for number in (1, 2, 3)])
    works = [
        Assessment(2026, "municipal_work", "mathematics", 8, dt.date(2026, 11, 6), scale=SCALE),
        Assessment(2026, "municipal_work", "russian", 6, dt.date(2026, 11, 20), scale=SCALE),  # ten days are not over
    ]
    assessments.add_assessments(opened, works)
    SchoolSheet(opened, 1).write([CellEdit("1", "participants", 20)], "Ввод")
    files.close_district(opened)
    assert window.files.open_path(district_path)
    shown = window.show_page("today")
    assert isinstance(shown, TodayPage)
    return shown


def test_late_results_are_told_and_lead_to_their_work(page: TodayPage) -> None:
    text = page.ui.notes.text()
    assert "Не сданы в срок результаты" in text
    assert "МДР 2026: Математика, 8 класс" in text
    assert "(2 школы)" in text
    assert "Русский язык" not in text
    page.ui.notes.linkActivated.emit("work:1")
    shown = page.window_.current_page()
    assert isinstance(shown, ResultsPage)
    assert shown.target() == 1


def test_a_file_that_has_works_and_no_plan_opens_on_this_page_too(
    window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    opened = files.create_district(district_path)
    add_schools(opened, [School("СОШ № 1")])
    work = Assessment(2026, "municipal_work", "mathematics", 8, dt.date(2026, 11, 6), scale=SCALE)
    assessments.add_assessments(opened, [work])
    files.close_district(opened)

    assert window.files.open_path(district_path)

    shown = window.current_page()
    assert isinstance(shown, TodayPage)
    assert "МДР 2026: Математика, 8 класс" in shown.ui.notes.text()


def test_what_is_handed_in_is_not_late_any_more(page: TodayPage) -> None:
    sheet = SchoolSheet(page.session.district, 1)
    update = sheet.write([CellEdit("2", "participants", 5), CellEdit("3", "participants", 5)], "Ввод")
    page.session.broadcast(update.changes)
    assert "Не сданы" not in page.ui.notes.text()


def test_schools_and_works_are_found_in_the_whole_file(page: TodayPage, qtbot: QtBot) -> None:
    window = page.window_
    window.finder.start()
    type_text(window.finder.line, "математика 2026/27")
    assert window.finder.list.count() == 1
    qtbot.keyClick(window.finder.line, Qt.Key.Key_Return)
    shown = window.current_page()
    assert isinstance(shown, ResultsPage)
    assert shown.target() == 1
    window.finder.start()
    type_text(window.finder.line, "сош № 2")
    assert window.finder.list.count() == 1
    qtbot.keyClick(window.finder.line, Qt.Key.Key_Return)
    schools = window.current_page()
    assert isinstance(schools, SchoolsPage)
    chosen = schools.list.current()
    assert chosen is not None
    assert chosen.short_name == "СОШ № 2"
