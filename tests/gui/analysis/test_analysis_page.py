"""The page «Анализ» on the demonstration district: chosen by keys, figures as in the file, led back to the sheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.analysis.page import NO_FILE, NO_WORKS, READING, AnalysisPage
from msoko_desktop.gui.analysis.report_panel import RANKING_NOTE
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.results.sheet_panel import View
from msoko_desktop.services import district as files
from msoko_desktop.services.analysis.selection import Selection, WorkKey
from tests.gui.analysis_hands import MATHS_4, NONE, Analyst, analyst, ask, demo, numbers, per_cent, someone
from tests.gui.typing_keys import type_text

__all__ = ["demo", "someone"]


# --- choosing and reading


def test_opening_the_page_does_not_wait_for_the_results(window: MainWindow, demo: Path, qtbot: QtBot) -> None:
    assert window.files.open_path(demo)
    page = window.show_page("analysis")
    assert isinstance(page, AnalysisPage)
    assert page.busy and page.report.ui.words.text() == READING
    Analyst(page, qtbot).wait()
    assert page.report.shown is not None


def test_a_work_is_chosen_with_the_keys(someone: Analyst) -> None:
    ui = someone.choice.ui
    someone.pick(ui.year, "2025/26").pick(ui.procedure, "ВПР").pick(ui.work, "Математика, 4 класс")
    assert someone.choice.selection == MATHS_4
    assert someone.panel.title.text() == "Показатели работы"
    assert someone.panel.ui.subject.text() == "ВПР 2026: Математика, 4 класс"
    ui.reports.setFocus()
    someone.press(ui.reports, Qt.Key.Key_Down).press(ui.reports, Qt.Key.Key_Down)
    assert someone.panel.title.text() == "Сравнение отметок с отметками по журналу"


def test_only_reports_that_fit_are_offered(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")
    assert "Показатели работы" in someone.reports() and "Динамика показателей" in someone.reports()
    assert not [one for one in someone.reports() if "ЕГЭ" in one]
    someone.choose(Selection("", None, 2025), "")
    assert "Показатели работы" not in someone.reports()
    assert [one for one in someone.reports() if "ЕГЭ" in one]


def test_shares_are_those_of_the_typed_marks(someone: Analyst, district_path: Path) -> None:
    someone.choose(MATHS_4, "indicators")
    typed = numbers(district_path, 2025, "vpr", "mathematics", 4)
    assert len(typed) > 10
    success, quality = someone.column("success_rate"), someone.column("quality_rate")
    sums = dict.fromkeys(("mark_2", "mark_3", "mark_4", "mark_5"), 0.0)
    for school, row in typed.items():
        marks = [row.get(f"mark_{mark}", 0.0) for mark in (2, 3, 4, 5)]
        few = "*" if sum(marks) < 10 else ""
        assert success[school] == per_cent(sum(marks[1:]), sum(marks)) + few, school
        assert quality[school] == per_cent(sum(marks[2:]), sum(marks)) + few, school
        for key, number in zip(sums, marks, strict=True):
            sums[key] += number
    whole = sum(sums.values())
    assert success["Район"] == per_cent(whole - sums["mark_2"], whole)
    assert quality["Район"] == per_cent(sums["mark_4"] + sums["mark_5"], whole)
    assert someone.column("participants")["Район"] == str(round(whole))


def test_scores_are_counted_from_the_pupils(someone: Analyst, district_path: Path) -> None:
    someone.choose(Selection("oge", WorkKey("mathematics", 9), 2025), "distribution")
    query = """
        SELECT CAST(p.primary_score AS INTEGER), COUNT(*) FROM pupil_result p
        JOIN assessment a ON a.id = p.assessment_id
        WHERE a.school_year = 2025 AND a.procedure = 'oge' AND a.subject = 'mathematics' AND a.grade = 9
          AND p.primary_score IS NOT NULL GROUP BY 1"""
    counts = {str(score): str(number) for score, number in ask(district_path, query)}
    shown = {score: number for score, number in someone.column("count").items() if number != "0"}
    assert shown == counts
    assert someone.panel.view is not None and someone.panel.view.key == "histogram"


def test_some_schools_are_ticked_with_the_keys(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")
    whole = someone.column("success_rate")
    button = someone.choice.schools
    someone.press(button, Qt.Key.Key_Space)
    popup = button.popup
    assert popup.isVisible()
    type_text(popup.line, "лицей")
    someone.press(popup.line, Qt.Key.Key_Down).press(popup.list, Qt.Key.Key_Space)
    someone.press(popup, Qt.Key.Key_Escape)
    found = someone.column("success_rate")
    assert list(found) == ["МБОУ «Верхнезаозёрский лицей»", "Район"]
    assert found["Район"] == whole["Район"]
    assert "лицей" in button.toolTip()


def test_groups_stand_in_rows(someone: Analyst, district_path: Path) -> None:
    someone.choose(MATHS_4, "indicators").pick(someone.choice.ui.group, "городские и сельские")
    places = {str(name): kind for name, kind in ask(district_path, "SELECT short_name, place_kind FROM school")}
    typed = numbers(district_path, 2025, "vpr", "mathematics", 4)
    urban = [row for school, row in typed.items() if places[school] == "urban"]
    passed = sum(row.get(f"mark_{mark}", 0.0) for row in urban for mark in (3, 4, 5))
    whole = passed + sum(row.get("mark_2", 0.0) for row in urban)
    assert someone.column("success_rate")["Городские"] == per_cent(passed, whole)


def test_an_explanation_stands_where_there_is_nothing(someone: Analyst) -> None:
    someone.choose(MATHS_4, "distribution")
    assert someone.panel.ui.stack.currentWidget() is someone.panel.ui.words_page
    assert "только сведения школ" in someone.panel.ui.words.text()
    assert not someone.page.print_paper() and not someone.panel.copy.isEnabled()


def test_a_file_without_works_says_what_to_do(window: MainWindow, district_path: Path, qtbot: QtBot) -> None:
    files.close_district(files.create_district(district_path))
    assert window.files.open_path(district_path)
    assert analyst(window, qtbot).panel.ui.words.text() == NO_WORKS
    window.files.close()
    QApplication.processEvents()
    page = window.page("analysis")
    assert isinstance(page, AnalysisPage)
    page.bring_up_to_date()
    assert page.report.ui.words.text() == NO_FILE


def test_what_was_chosen_is_there_at_the_next_start(
    someone: Analyst, make_window: Callable[[], MainWindow], district_path: Path
) -> None:
    someone.choose(MATHS_4, "journal")
    someone.page.window_.close()
    again = make_window()
    assert again.files.open_path(district_path)
    other = analyst(again, someone.qtbot)
    assert other.choice.selection == MATHS_4
    assert other.panel.title.text() == "Сравнение отметок с отметками по журналу"


# --- order


def test_schools_stand_by_the_list_until_value_is_asked_for(someone: Analyst, district_path: Path) -> None:
    someone.choose(MATHS_4, "indicators")
    listed = list(numbers(district_path, 2025, "vpr", "mathematics", 4))
    assert list(someone.column("success_rate")) == [*listed, "Район"]
    assert RANKING_NOTE not in someone.panel.notes.text()
    someone.panel.table.setFocus()
    someone.panel.table.go_to("district", "quality_rate")
    someone.pick(someone.panel.ui.measure, "Качество знаний").pick(someone.panel.ui.order, "по убыванию")
    values = [float(text.rstrip("*").replace(",", ".")) for text in someone.column("quality_rate").values()]
    assert values[:-1] == sorted(values[:-1], reverse=True) and list(someone.column("quality_rate"))[-1] == "Район"
    assert RANKING_NOTE in someone.panel.notes.text()
    someone.pick(someone.panel.ui.order, "по списку")
    assert list(someone.column("success_rate")) == [*listed, "Район"]
    assert RANKING_NOTE not in someone.panel.notes.text()


def test_a_heading_sorts_and_the_chart_follows(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators").drawn()
    heads, shown = someone.panel.table.horizontalHeader(), someone.panel.shown
    assert shown is not None
    at = [one.key for one in shown.columns].index("success_rate")
    place = QPoint(heads.sectionViewportPosition(at) + 20, heads.height() // 2)
    someone.qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    someone.drawn()
    drawn = someone.panel.canvas.drawn
    assert drawn is not None and someone.panel.shown is not None
    bars = [one.key for one in drawn.spots if one.key.startswith("school")]
    assert bars == [row.key for row in someone.panel.shown.rows if row.key.startswith("school")]
    assert bars != [row.key for row in shown.rows if row.key.startswith("school")]
    assert someone.panel.ui.measure.currentText() == "Успеваемость"


# --- where from


def test_a_cell_leads_to_its_sheet(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")
    table = someone.panel.table
    table.setFocus()
    assert table.go_to("school 2", "success_rate")
    someone.press(table, Qt.Key.Key_Return)
    line, card = someone.sources()
    assert card == "Карточка школы · МБОУ «Верхнезаозёрская СОШ № 2»"
    assert line.startswith("ВПР 2026: Математика, 4 класс · лист школ: МБОУ «Верхнезаозёрская СОШ № 2»")
    assert "столбцы: «2», «3», «4», «5»" in line
    someone.press(someone.panel.whence.list, Qt.Key.Key_Return)
    results = someone.page.window_.current_page()
    assert isinstance(results, ResultsPage) and results.sheet.assessment is not None
    assert results.sheet.assessment.subject == "mathematics" and results.sheet.assessment.grade == 4
    assert results.sheet.view is View.SCHOOLS


def test_a_figure_of_pupils_leads_to_the_pupils_of_the_school(someone: Analyst) -> None:
    someone.choose(Selection("oge", WorkKey("mathematics", 9), 2025), "indicators")
    someone.panel.table.go_to("school 2", "mean_score")
    someone.press(someone.panel.table, Qt.Key.Key_Return)
    someone.press(someone.panel.whence.list, Qt.Key.Key_Return)
    results = someone.page.window_.current_page()
    assert isinstance(results, ResultsPage)
    assert (results.sheet.view, results.sheet.school_id) == (View.PUPILS, 2)


def test_a_bar_that_is_entered_leads_to_its_cell(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators").drawn()
    sheet = someone.panel.canvas.sheet
    at = next(place for place, spot in enumerate(sheet.spots) if spot.key == "school 3")
    sheet.setFocus()
    sheet.look_at(at)
    someone.press(sheet, Qt.Key.Key_Return)
    assert someone.panel.table.place() == ("school 3", "success_rate")
    assert someone.panel.whence.isVisible() and "лицей" in someone.sources()[0]
