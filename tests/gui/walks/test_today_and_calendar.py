"""«Сегодня» and «Календарь» side by side: they count the same, and their lists answer to the first key."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui import session as session_module
from msoko_desktop.gui.calendar.page import CalendarPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.printing.papers_dialog import PapersDialog
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services import district as files
from msoko_desktop.services.plans import plans
from msoko_desktop.services.schools import schools
from msoko_desktop.services.schools.schools import School

TODAY = dt.date(2026, 11, 25)
OLD_YEARS = range(2016, 2021)  # five plans that ended long ago


def yearly(year: int) -> Plan:
    return Plan(
        f"План на {year} год",
        PlanPeriod(dt.date(year, 1, 1), dt.date(year, 12, 31)),
        lines=(
            PlanLine(LineKind.ACTIVITY, "Анализ", "1", deadline=f"октябрь {year} г."),
            PlanLine(LineKind.ACTIVITY, "Справка", "2", deadline=f"до 27 ноября {year} г."),
            PlanLine(LineKind.ACTIVITY, "Наблюдение", "3", deadline="по графику проведения ВПР"),
        ),
    )


@pytest.fixture
def opened(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(session_module.Session, "real_day", property(lambda _self: TODAY))
    made = files.create_district(district_path)
    for year in (*OLD_YEARS, 2026):
        plans.add_plan(made, yearly(year))
    files.close_district(made)
    assert window.files.open_path(district_path)
    return window


def today_page(window: MainWindow) -> TodayPage:
    page = window.show_page("today")
    assert isinstance(page, TodayPage)
    return page


def calendar_page(window: MainWindow) -> CalendarPage:
    page = window.show_page("calendar")
    assert isinstance(page, CalendarPage)
    return page


def test_both_pages_count_the_same_without_a_date(opened: MainWindow) -> None:
    assert "Без даты: 1" in [button.text() for button in today_page(opened)._tabs.values()]
    assert calendar_page(opened).tray.head.text() == "Без даты (1)", "plans that ended long ago wait for nothing"
    opened.session.show_day(dt.date(2018, 10, 1))
    assert "Без даты: 4" in [button.text() for button in today_page(opened)._tabs.values()], "2018, 2019, 2020, 2026"
    assert calendar_page(opened).tray.head.text() == "Без даты (4)"


def test_of_many_plans_that_ended_three_are_named(opened: MainWindow) -> None:
    told = today_page(opened).ui.notes.text().split("<br>")[1]
    assert told.startswith("Завершились, но не убраны в архив: ")
    assert told.count("(не закрыто 2 срока)") == 3
    assert told.endswith(" и ещё 2.")


def test_the_first_space_marks_the_row_that_bears_the_frame(opened: MainWindow, qtbot: QtBot) -> None:
    page = today_page(opened)
    page.bar.ui.text.setFocus()
    page.list.clearSelection()
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    (chosen,) = page.chosen()
    assert isinstance(chosen, TrackedOccurrence)
    assert (chosen.number, chosen.title, chosen.due) == ("1", "Анализ", dt.date(2026, 10, 31))
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert [one.done_on for one in opened.session.timetable.of_plan(6).occurrences] == [TODAY, None]


def test_a_file_is_kept_as_a_proof_by_ctrl_v_in_the_list(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    scan = tmp_path / "Справка.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(scan))])
    QGuiApplication.clipboard().setMimeData(copied)
    page = today_page(opened)
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (chosen,) = page.chosen()
    assert isinstance(chosen, TrackedOccurrence)
    assert [proof.title for proof in chosen.evidence] == ["Справка.pdf"]


def test_the_focus_stays_in_the_card_when_what_had_it_is_hidden(opened: MainWindow, qtbot: QtBot) -> None:
    lines = (PlanLine(LineKind.ACTIVITY, "Отчёты школ", "4", deadline="1 октября 2026 г.", executors="ОО"),)
    opened.session.run(lambda d: schools.add_schools(d, [School("СОШ № 1"), School("СОШ № 2")]))
    opened.session.run(lambda d: plans.add_plan(d, Plan("Школы", yearly(2026).period, lines=lines)))
    page = today_page(opened)
    reports = next(item for item in opened.session.timetable.of_plan(7).occurrences if item.number == "4")
    assert page.choose(reports.key)
    card = page._card.card
    ticking = card.ui.schools.ui.list
    ticking.setFocus()
    for school in ("СОШ № 1", "СОШ № 2"):
        assert ticking.hasFocus(), school
        qtbot.keyClick(ticking, Qt.Key.Key_Space)
        qtbot.keyClick(ticking, Qt.Key.Key_Down)
    assert "4" not in [row.chosen.number for row in page.list.rows.rows if row.chosen is not None]
    assert card.hasFocus(), QApplication.focusWidget()


@pytest.mark.parametrize(
    ("entry", "first", "last"),
    [
        ("execution.month", dt.date(2026, 11, 1), dt.date(2026, 11, 30)),
        ("execution.report", dt.date(2026, 11, 1), dt.date(2026, 11, 30)),
        ("execution.year", dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    ],
)
def test_the_year_is_printed_whole_while_the_calendar_shows_a_month(
    opened: MainWindow, entry: str, first: dt.date, last: dt.date
) -> None:
    calendar_page(opened)
    seen = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PapersDialog)
        seen.append((dialog.ui.first.date(), dialog.ui.last.date()))
        dialog.reject()

    QTimer.singleShot(0, opened, look)
    opened.registry.trigger(entry)
    assert seen == [(first, last)]
