"""Work beside «Анализ»: figures follow the file, other areas, own groups, clipboard, papers, narrow windows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.gui.analysis.area_dialog import AreaDialog
from msoko_desktop.gui.analysis.groups_dialog import GroupsDialog
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.services.analysis.selection import Selection, WorkKey
from msoko_desktop.services.result_sheets.area_sheet import AreaSheet
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from tests.gui.analysis_hands import CTRL, MATHS_4, Analyst, demo, during, numbers, per_cent, someone
from tests.gui.typing_keys import type_text

__all__ = ["demo", "someone"]


# --- following the file


def test_figures_follow_what_is_typed_on_the_sheet(someone: Analyst, district_path: Path) -> None:

    someone.choose(MATHS_4, "indicators")
    work = someone.page.selected_work()
    assert work is not None and work.id is not None
    sheet = SchoolSheet(someone.page.session.district, work.id)
    everybody = numbers(district_path, 2025, "vpr", "mathematics", 4)["МБОУ «Верхнезаозёрская СОШ № 2»"]["participants"]
    edits = [
        CellEdit("2", key, value)
        for key, value in (("mark_2", everybody), ("mark_3", 0.0), ("mark_4", 0.0), ("mark_5", 0.0))
    ]
    someone.page.session.broadcast(sheet.write(edits, "Ввод").changes)
    someone.wait()
    assert someone.column("success_rate")["МБОУ «Верхнезаозёрская СОШ № 2»"] == "0,0"
    someone.page.session.undo()
    someone.wait()
    row = numbers(district_path, 2025, "vpr", "mathematics", 4)["МБОУ «Верхнезаозёрская СОШ № 2»"]
    marks = [row.get(f"mark_{mark}", 0.0) for mark in (2, 3, 4, 5)]
    assert someone.column("success_rate")["МБОУ «Верхнезаозёрская СОШ № 2»"] == per_cent(sum(marks[1:]), sum(marks))


def test_a_write_while_something_is_counted_is_counted_too(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")
    work = someone.page.selected_work()
    assert work is not None and work.id is not None

    someone.choice.choose(MATHS_4, "journal")
    assert someone.page.busy
    update = AreaSheet(someone.page.session.district, work.id).write([CellEdit("Регион", "success_rate", 77.0)], "Ввод")
    someone.page.session.broadcast(update.changes)
    someone.choose(MATHS_4, "indicators")
    assert someone.column("success_rate")["Регион"] == "77,0"


# --- other areas, groups, papers


def more(someone: Analyst, text: str) -> Callable[[], object]:
    menu = someone.panel.more.menu()
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text().replace("&", "") == text).trigger


def test_the_region_is_typed_and_stands_below_the_district(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")

    def type_it(dialog: QDialog) -> None:
        assert isinstance(dialog, AreaDialog)
        someone.qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or someone.page))
        dialog.grid.go_to("Регион", "success_rate")
        for character in "81,5":
            focused = QApplication.focusWidget()
            assert focused is not None
            type_text(focused, character)
        someone.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    during(AreaDialog, type_it, more(someone, "Данные региона и страны…"))
    someone.wait()
    found = someone.column("success_rate")
    assert list(found)[-2:] == ["Район", "Регион"] and found["Регион"] == "81,5"
    someone.page.session.undo()
    someone.wait()
    assert "Регион" not in someone.column("success_rate")


def test_own_groups_are_made_and_compared(someone: Analyst, district_path: Path) -> None:
    someone.choose(MATHS_4, "indicators")

    def make(dialog: QDialog) -> None:
        assert isinstance(dialog, GroupsDialog)
        type_text(dialog.ui.name, "Две школы")
        for at in (0, 1):
            dialog.ui.schools.setCurrentRow(at)
            someone.qtbot.keyClick(dialog.ui.schools, Qt.Key.Key_Space)
        someone.qtbot.mouseClick(dialog.ui.save, Qt.MouseButton.LeftButton)
        assert dialog.ui.groups.item(0).text() == "Две школы" and not dialog.ui.problem.isVisible()

    during(GroupsDialog, make, more(someone, "Группы школ…"))
    someone.wait().pick(someone.choice.ui.group, "по своим группам")
    rows = list(numbers(district_path, 2025, "vpr", "mathematics", 4).values())[:2]
    passed = sum(row.get(f"mark_{mark}", 0.0) for row in rows for mark in (3, 4, 5))
    whole = passed + sum(row.get("mark_2", 0.0) for row in rows)
    assert someone.column("success_rate")["Две школы"] == per_cent(passed, whole)


def test_the_table_goes_to_a_spreadsheet(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")
    someone.qtbot.mouseClick(someone.panel.copy, Qt.MouseButton.LeftButton)
    lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert lines[0][0] == "Школа" and lines[0][1] == "N"
    assert {len(line) for line in lines} == {len(lines[0])}
    someone.panel.table.setFocus()
    someone.panel.table.go_to("school 1", "success_rate")
    someone.press(someone.panel.table, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == someone.column("success_rate")["МБОУ «Верхнезаозёрская СОШ № 1»"]


def test_chart_and_table_are_shown_as_pages(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators").drawn()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PaperDialog)
        assert "Показатели работы" in dialog.windowTitle()

    during(PaperDialog, look, someone.page.print_paper)


# --- sizes and looks


def test_the_table_goes_below_the_chart_in_a_narrow_window(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")
    assert someone.panel.splitter.orientation() is Qt.Orientation.Horizontal
    someone.page.window_.resize(1000, 720)
    QApplication.processEvents()
    assert someone.panel.splitter.orientation() is Qt.Orientation.Vertical


def test_every_report_can_be_shown(someone: Analyst) -> None:
    seen = 0
    for selection in (Selection("", None, 2025), Selection("oge", WorkKey("mathematics", 9), 2025), MATHS_4):
        someone.choose(selection, "")
        for at in range(someone.choice.ui.reports.count()):
            someone.choice.ui.reports.setCurrentRow(at)
            someone.wait()
            for part in range(max(1, someone.panel.ui.part.count())):
                someone.panel.ui.part.setCurrentIndex(part)
                someone.panel.ui.part.activated.emit(part)
                for view in range(someone.panel.ui.view.count()):
                    someone.panel.ui.view.setCurrentIndex(view)
                    someone.panel.ui.view.activated.emit(view)
                    QApplication.processEvents()
            seen += 1
    assert seen > 30
