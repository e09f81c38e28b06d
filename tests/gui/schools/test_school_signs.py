"""The tab «Признаки» of a school's card on the demonstration district: read beside the window, leads to the report."""

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.analysis.page import AnalysisPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.schools.page import SchoolsPage
from msoko_desktop.gui.schools.signs_tab import NOTHING, READING
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference_books import Book
from tests.gui.analysis_hands import ask, demo

__all__ = ["demo"]
SIGNS = 5


def card(window: MainWindow, demo: Path, path: Path, qtbot: QtBot, name: str) -> tuple[SchoolsPage, int]:
    shutil.copy(demo, path)
    assert window.files.open_path(path)
    page = window.show_page("schools")
    assert isinstance(page, SchoolsPage)
    ((found,),) = ask(path, "SELECT id FROM school WHERE short_name LIKE ?", f"%{name}%")
    school = int(str(found))
    page.show_item(school)
    page.card.ui.tabs.setCurrentIndex(SIGNS)
    assert page.card.signs.ui.count.text() == READING  # the window does not wait
    qtbot.waitUntil(lambda: not page.card.signs.busy, timeout=20_000)
    return page, school


def test_signs_stand_by_year_and_lead_to_the_report_at_that_school(
    window: MainWindow, demo: Path, district_path: Path, qtbot: QtBot
) -> None:
    page, school = card(window, demo, district_path, qtbot, "СОШ № 1")
    tab = page.card.signs
    rows = [[str(tab.model.index(row, at).data()) for at in range(3)] for row in range(tab.model.rowCount())]
    assert {row[0] for row in rows} == {"2023/24", "2024/25", "2025/26"}
    assert "Признак: Пики на границах отметок" in {row[1] for row in rows}
    assert tab.ui.count.text().endswith("Признак – повод посмотреть работы, а не вывод.")
    at = next(at for at, row in enumerate(rows) if row[0] == "2024/25" and "Пики" in row[1])
    tab.ui.table.setFocus()
    tab.ui.table.setCurrentIndex(tab.model.index(at, 0))
    qtbot.keyClick(tab.ui.table, Qt.Key.Key_Return)
    analysis = window.current_page()
    assert isinstance(analysis, AnalysisPage)
    qtbot.waitUntil(lambda: not analysis.busy, timeout=20_000)
    assert analysis.choice.selection.school_ids == (school,)
    assert analysis.choice.selection.school_year == 2024
    assert analysis.report.title.text() == "Признаки необъективности"
    assert analysis.report.shown is not None
    assert [row.title for row in analysis.report.shown.rows] == ["МБОУ «Верхнезаозёрская СОШ № 1»", "Район"]


def test_a_rule_that_is_switched_off_takes_its_signs_away(
    window: MainWindow, demo: Path, district_path: Path, qtbot: QtBot
) -> None:
    page, _ = card(window, demo, district_path, qtbot, "СОШ № 1")
    tab = page.card.signs
    others = ("border_peaks", "above_unconfirmed", "inverted_tasks", "recheck_changed", "observed_violations")
    for code in (*others, "raised", "several_years"):
        page.session.run(partial(books.change_flag, book=Book.BIAS, key=f"rule/{code}", flag=False))
        qtbot.waitUntil(lambda: not tab.busy, timeout=20_000)
    assert tab.ui.count.text() == NOTHING and not tab.ui.open.isEnabled()
    for _ in range(2):
        page.session.undo()
        qtbot.waitUntil(lambda: not tab.busy, timeout=20_000)
    assert {one.title for one in tab.model.findings} == {
        "Признак: Большая доля повысивших отметку",
        "Признак повторяется несколько лет подряд",
    }


def test_low_results_and_conditions_are_told_beside_the_lists(
    window: MainWindow, demo: Path, district_path: Path, qtbot: QtBot
) -> None:
    page, _ = card(window, demo, district_path, qtbot, "Тростниковская")
    found = {one.title: one.text for one in reversed(page.card.signs.model.findings)}
    assert found["Низкие результаты (ШНРО)"].startswith("Отвечает правилу")
    assert "Индекс −" in found["Условия работы (ШФНСУ)"]
    assert all("перечне" in text for title, text in found.items() if not title.startswith("Признак"))
