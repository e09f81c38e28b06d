"""The production calendar as a person corrects it: by keys and clicks, on a real file.

How many days of a year are worked is taken from the production calendars that are published for a week of five days.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.gui.dialogs.work_calendar import WorkCalendarDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import district as files
from msoko_desktop.services import history
from msoko_desktop.services.timetable import days_off
from tests.gui.hands import Hands
from tests.gui.typing_keys import type_text

FRIDAY = dt.date(2026, 11, 20)
K = Qt.Key


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = files.create_district(tmp_path / "Район.msoko")
    found = Session()
    found.set_district(opened)
    yield found
    opened.close()


def shown(session: Session, qtbot: QtBot, today: dt.date = FRIDAY) -> WorkCalendarDialog:
    dialog = WorkCalendarDialog(session, today)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.ui.view.setFocus()
    return dialog


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> WorkCalendarDialog:
    return shown(session, qtbot)


def click(dialog: WorkCalendarDialog, qtbot: QtBot, day: dt.date) -> None:
    qtbot.mouseClick(dialog.ui.view, Qt.MouseButton.LeftButton, pos=dialog.ui.view.cell(day).center().toPoint())


def hover(dialog: WorkCalendarDialog, day: dt.date) -> None:
    """Move the pointer over a day; sent straight to the year, wherever the real pointer is."""
    view, none = dialog.ui.view, Qt.MouseButton.NoButton
    place = view.cell(day).center()
    everywhere = view.mapToGlobal(place)
    event = QMouseEvent(QEvent.Type.MouseMove, place, everywhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def corrected(session: Session) -> list[tuple[dt.date, bool, str]]:
    return [(one.day, one.off, one.note) for one in days_off.corrections(session.district)]


@pytest.mark.parametrize(
    ("year", "count"),
    [
        (2018, "247 рабочих дней, 118 выходных"),
        (2019, "247 рабочих дней, 118 выходных"),
        (2021, "247 рабочих дней, 118 выходных"),
        (2022, "247 рабочих дней, 118 выходных"),
        (2023, "247 рабочих дней, 118 выходных"),
        (2024, "248 рабочих дней, 118 выходных"),
        (2025, "247 рабочих дней, 118 выходных"),
        (2026, "247 рабочих дней, 118 выходных"),
    ],
)
def test_a_year_counts_as_in_the_published_calendar(dialog: WorkCalendarDialog, year: int, count: str) -> None:
    dialog.ui.year.setValue(year)
    assert dialog.ui.count.text() == count
    assert dialog.ui.view.day == dt.date(year, 11, 20)
    assert not dialog.ui.warning.isVisible()


def test_a_year_without_a_decree_says_so(dialog: WorkCalendarDialog) -> None:
    dialog.ui.year.setValue(2035)
    assert dialog.ui.warning.isVisible()
    assert "Переносы выходных на 2035 год программе неизвестны" in dialog.ui.warning.text()


def test_keys_go_over_the_days(dialog: WorkCalendarDialog, qtbot: QtBot) -> None:
    view = dialog.ui.view
    for key, day in (
        (K.Key_Right, dt.date(2026, 11, 21)),
        (K.Key_Down, dt.date(2026, 11, 28)),
        (K.Key_Left, dt.date(2026, 11, 27)),
        (K.Key_Up, FRIDAY),
        (K.Key_End, dt.date(2026, 11, 30)),
        (K.Key_PageDown, dt.date(2026, 12, 30)),
        (K.Key_PageDown, dt.date(2027, 1, 30)),
        (K.Key_PageDown, dt.date(2027, 2, 28)),
        (K.Key_Home, dt.date(2027, 2, 1)),
        (K.Key_PageUp, dt.date(2027, 1, 1)),
        (K.Key_Left, dt.date(2026, 12, 31)),
    ):
        qtbot.keyClick(view, key)
        assert view.day == day
    assert dialog.ui.year.value() == 2026
    assert dialog.ui.day.text() == "31 декабря 2026 г., четверг – выходной (перенесено с 04.01.2026)"
    assert view.accessibleName().endswith("31 декабря 2026 г., четверг – выходной (перенесено с 04.01.2026)")


def test_the_ends_of_the_calendar_are_ends(dialog: WorkCalendarDialog, qtbot: QtBot) -> None:
    dialog.ui.view.go_to(dt.date(2100, 12, 31))
    for key in (K.Key_Right, K.Key_Down, K.Key_PageDown):
        qtbot.keyClick(dialog.ui.view, key)
        assert dialog.ui.view.day == dt.date(2100, 12, 31)
    dialog.ui.view.go_to(dt.date(1992, 1, 1))
    qtbot.keyClick(dialog.ui.view, K.Key_PageUp)
    assert dialog.ui.view.day == dt.date(1992, 1, 1)


def test_29_february_goes_to_a_common_year(dialog: WorkCalendarDialog) -> None:
    dialog.ui.view.go_to(dt.date(2028, 2, 29))
    dialog.ui.year.setValue(2027)
    assert dialog.ui.view.day == dt.date(2027, 2, 28)


def test_a_space_switches_the_day_there_and_back(session: Session, dialog: WorkCalendarDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.ui.view, K.Key_Space)
    assert corrected(session) == [(FRIDAY, True, "")]
    assert dialog.ui.day.text() == "20 ноября 2026 г., пятница – выходной, исправлен вручную"
    assert dialog.ui.count.text() == "246 рабочих дней, 119 выходных, исправлено вручную: 1"
    qtbot.keyClick(dialog.ui.view, K.Key_Space)
    assert corrected(session) == []


def test_a_click_makes_a_holiday_a_working_day_and_undo_works(
    session: Session, dialog: WorkCalendarDialog, qtbot: QtBot
) -> None:
    unity = dt.date(2026, 11, 4)
    click(dialog, qtbot, unity)
    assert corrected(session) == [(unity, False, "")]
    assert dialog.ui.view.day == unity
    qtbot.keyClick(dialog, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert corrected(session) == []
    assert dialog.ui.day.text() == "4 ноября 2026 г., среда – выходной. День народного единства"
    qtbot.keyClick(dialog, K.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert corrected(session) == [(unity, False, "")]
    assert history.undo_name(session.district) == "Исправить производственный календарь"


def test_a_click_between_the_days_changes_nothing(session: Session, dialog: WorkCalendarDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.ui.view, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert corrected(session) == []


def test_a_note_explains_a_corrected_day(session: Session, dialog: WorkCalendarDialog, qtbot: QtBot) -> None:
    assert not dialog.ui.note.isVisible(), "a day as in the law needs none"
    qtbot.keyClick(dialog.ui.view, K.Key_Space)
    dialog.ui.note.setFocus()
    type_text(dialog.ui.note, "День района")
    qtbot.keyClick(dialog.ui.note, K.Key_Return)
    assert dialog.isVisible()
    assert corrected(session) == [(FRIDAY, True, "День района")]
    dialog.ui.view.go_to(FRIDAY + dt.timedelta(1))
    hover(dialog, FRIDAY)
    assert dialog.ui.day.text() == "20 ноября 2026 г., пятница – выходной, исправлен вручную. День района"


def test_the_year_goes_back_to_the_law(session: Session, dialog: WorkCalendarDialog, qtbot: QtBot) -> None:
    assert not dialog.ui.restore.isEnabled()
    for day in (FRIDAY, dt.date(2026, 12, 30)):
        click(dialog, qtbot, day)
    days_off.correct_day(session.district, dt.date(2027, 1, 11), True)
    qtbot.mouseClick(dialog.ui.restore, Qt.MouseButton.LeftButton)
    assert corrected(session) == [(dt.date(2027, 1, 11), True, "")]
    assert not dialog.ui.restore.isEnabled()


def test_days_off_are_told_without_colour(dialog: WorkCalendarDialog) -> None:
    """A line under the figure of a day off, none under that of a working day: both read from the picture."""
    view = dialog.ui.view
    view.resize(1200, 500)
    picture = view.grab().toImage()
    line, plain = theme().colour("danger"), theme().colour("text")

    def longest_run(day: dt.date, colour: QColor) -> int:
        cell, best = view.cell(day).toRect(), 0
        for y in range(cell.top(), cell.bottom()):
            row = [picture.pixelColor(x, y).name() == colour.name() for x in range(cell.left(), cell.right())]
            runs = "".join("x" if found else " " for found in row).split()
            best = max(best, *(len(run) for run in runs), 0) if runs else best
        return best

    assert longest_run(dt.date(2026, 11, 15), line) > 8 > longest_run(dt.date(2026, 11, 17), plain)


@pytest.mark.parametrize("size", [(500, 700), (700, 420), (1400, 300)])
def test_every_day_has_a_place_of_its_own(dialog: WorkCalendarDialog, size: tuple[int, int]) -> None:
    view = dialog.ui.view
    view.resize(*size)
    year = [dt.date(2026, 1, 1) + dt.timedelta(place) for place in range(365)]
    assert [view.day_at(view.cell(day).center()) for day in year] == year
    assert view.day_at(QPointF(-5, -5)) is None


def test_a_file_that_can_only_be_read_is_not_changed(session: Session, qtbot: QtBot) -> None:
    days_off.correct_day(session.district, FRIDAY, True, "День района")
    path = session.district.path
    session.district.close()
    reading = files.open_district(path, read_only=True)
    session.set_district(reading)
    dialog = shown(session, qtbot)
    assert "только для чтения" in dialog.ui.source.text()
    qtbot.keyClick(dialog.ui.view, K.Key_Space)
    assert corrected(session) == [(FRIDAY, True, "День района")]
    assert dialog.ui.note.isReadOnly()
    assert not dialog.ui.restore.isEnabled()
    reading.close()


def test_remarks_to_the_open_plan_follow_a_corrected_day(page: PlansPage, hands: Hands) -> None:
    def days_off_found() -> list[str]:
        remarks = page.checks.remarks if page.plan is not None else ()
        return [remark.text for remark in remarks if remark.rule == "deadline_day_off"]

    page.window_.show_plan(1)
    hands.at("1.1", ColumnKind.DEADLINE).press(K.Key_Return).press(K.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.type("20.11.2026").press(K.Key_Return)
    page.side.toggle_checks()
    page.checks.run()
    assert days_off_found() == []
    page.session.run(lambda d: days_off.correct_day(d, FRIDAY, True))
    hands.qtbot.waitUntil(lambda: len(days_off_found()) == 1)
    assert days_off_found()[0].startswith("20.11.2026 (пятница) – выходной; последний рабочий день перед ним – 19.11")


def test_the_menu_opens_the_lists(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = files.create_district(district_path)
    made.close()
    opened: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: opened.append(dialog.windowTitle()))
    names = ("file.schedules", "file.work_calendar")
    actions = [window.registry.action(name) for name in names]
    assert not any(action is None or action.isEnabled() for action in actions), "there is no file yet"
    assert window.files.open_path(district_path)
    for name in names:
        window.registry.trigger(name)
    assert opened == ["Графики процедур", "Производственный календарь"]
