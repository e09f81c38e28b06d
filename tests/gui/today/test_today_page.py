"""The page «Сегодня» as a person uses it on Monday morning: real keys and clicks on a real file."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderItem
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui import session as session_module
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.today.looking_back import OnDateDialog
from msoko_desktop.gui.today.page import Tab, TodayPage
from msoko_desktop.services import district as files
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import execution
from tests.gui.typing_keys import type_text

D = dt.date
TODAY = D(2026, 11, 25)  # a Wednesday
KEY = Qt.Key
PLAN = Plan(
    "План мероприятий на 2026 год",
    PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)),
    lines=(
        PlanLine(LineKind.SECTION, "Анализ", "1"),
        PlanLine(LineKind.ACTIVITY, "Анализ ВПР", "1.1", deadline="октябрь 2026 г.", executors="МКУ «ИМЦ»"),
        PlanLine(LineKind.ACTIVITY, "Справка", "1.2", deadline="до 27 ноября 2026 г.", executors="Отдел образования"),
        PlanLine(LineKind.ACTIVITY, "Совещание", "1.3", deadline="до 10 декабря 2026 г.", executors="ОО"),
        PlanLine(LineKind.ACTIVITY, "Отчёт", "1.4", deadline="до 30 декабря 2026 г.", executors="Отдел образования"),
        PlanLine(LineKind.ACTIVITY, "Наблюдение", "1.5", deadline="по графику проведения ВПР", executors="ОО"),
    ),
)


class Clock:
    """The day on the wall."""

    today = TODAY


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    wall = Clock()
    monkeypatch.setattr(session_module.Session, "real_day", property(lambda _self: wall.today))
    return wall


@pytest.fixture
def opened(clock: Clock, window: MainWindow, district_path: Path) -> MainWindow:
    made = files.create_district(district_path)
    plans.add_plan(made, PLAN)
    files.close_district(made)
    assert window.files.open_path(district_path)
    return window


@pytest.fixture
def today(opened: MainWindow) -> TodayPage:
    page = opened.current_page()
    assert isinstance(page, TodayPage)
    return page


def numbers(page: TodayPage) -> list[str]:
    return [row.chosen.number for row in page.list.rows.rows if row.chosen is not None]


def headings(page: TodayPage) -> list[str]:
    return [row.heading for row in page.list.rows.rows if row.chosen is None]


def counters(page: TodayPage) -> dict[Tab, str]:
    return {tab: button.text() for tab, button in page._tabs.items() if not button.isHidden()}


def click(
    page: TodayPage, qtbot: QtBot, number: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = next(
        r for r, row in enumerate(page.list.rows.rows) if row.chosen is not None and row.chosen.number == number
    )
    box = page.list.visualRect(page.list.rows.index(place))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, modifier, box.topLeft() + QPoint(120, 8))


def item(page: TodayPage, number: str) -> TrackedOccurrence:
    found = page.session.timetable.occurrences(TODAY)
    return next(one for one in found if one.number == number)


def test_it_is_what_the_program_opens_with_and_says_what_is_due(today: TodayPage) -> None:
    assert today.ui.date.text() == "Среда, 25 ноября 2026 г."
    assert numbers(today) == ["1.1", "1.2", "1.3"]
    assert headings(today) == ["Просрочено – 1", "Эта неделя: 23–29 ноября – 1", "7–13 декабря – 1"]
    assert counters(today) == {
        Tab.ALL: "Всё открытое: 3",
        Tab.OVERDUE: "Просрочено: 1",
        Tab.WEEK: "Эта неделя: 1",
        Tab.MONTH: "Ближайшие 30 дней: 1",
        Tab.UNDATED: "Без даты: 1",
    }


def test_one_key_marks_it_done_and_undo_brings_it_back(today: TodayPage, qtbot: QtBot) -> None:
    click(today, qtbot, "1.1")
    qtbot.keyClick(today.list, KEY.Key_Space)
    assert item(today, "1.1").done_on == TODAY
    assert item(today, "1.1").state(TODAY) is State.DONE_LATE
    assert numbers(today) == ["1.2", "1.3"]
    assert counters(today)[Tab.OVERDUE] == "Просрочено: 0"
    chosen = today.chosen()
    assert [one.number for one in chosen] == ["1.2"], "the next row is chosen, so that Space can be pressed again"
    qtbot.keyClick(today.list, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert numbers(today) == ["1.1", "1.2", "1.3"]


def test_several_rows_are_marked_in_one_step(today: TodayPage, qtbot: QtBot) -> None:
    click(today, qtbot, "1.1")
    click(today, qtbot, "1.3", Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(today.list, KEY.Key_Space)
    assert numbers(today) == []
    assert today.ui.stack.currentIndex() == 1
    assert today.ui.empty.text().startswith("Открытых сроков нет")
    today.session.undo()
    assert numbers(today) == ["1.1", "1.2", "1.3"]


def test_enter_opens_the_activity_in_its_plan(today: TodayPage, qtbot: QtBot) -> None:
    click(today, qtbot, "1.3")
    qtbot.keyClick(today.list, KEY.Key_Return)
    page = today.window_.current_page()
    assert isinstance(page, PlansPage)
    line = page.table.current_line()
    assert line is not None
    assert line.number == "1.3"


def test_counters_open_their_lists_and_the_choice_is_remembered(today: TodayPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(today._tabs[Tab.UNDATED], Qt.MouseButton.LeftButton)
    assert numbers(today) == ["1.5"]
    assert headings(today) == ["Дата определяется графиком ВПР; назначьте её – 1"]
    assert today.window_.settings.value("today/tab") == "undated"


def test_the_list_is_narrowed_by_executor_plan_and_words(today: TodayPage, qtbot: QtBot) -> None:
    bar = today.bar.ui
    bar.executor.setCurrentIndex(bar.executor.findText("Отдел образования"))
    assert numbers(today) == ["1.2"]
    qtbot.mouseClick(bar.reset, Qt.MouseButton.LeftButton)
    type_text(bar.text, "совещ")
    assert numbers(today) == ["1.3"]
    assert headings(today) == ["7–13 декабря – 1"]
    type_text(bar.text, "ъъ")
    assert "Сбросить" in today.ui.empty.text()
    today.bar.reset()
    assert numbers(today) == ["1.1", "1.2", "1.3"]


def test_looking_back_shows_another_day_and_the_way_home(today: TodayPage, qtbot: QtBot) -> None:
    execution_day = D(2026, 11, 20)
    today.session.run(lambda d: execution.mark_done(d, [item(today, "1.1").ref], execution_day, today=TODAY))
    today.session.show_day(D(2026, 11, 2))
    assert today.ui.date.text() == "Понедельник, 2 ноября 2026 г."
    assert numbers(today) == ["1.1", "1.2"], "what was done on 20 November was not done yet"
    banner = today.window_.looking_back
    assert banner.isVisible()
    assert "2 ноября 2026 г." in banner.text.text()
    assert banner.text.text().endswith("Новая отметка получит эту дату.")
    qtbot.mouseClick(banner.back, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    assert numbers(today) == ["1.2", "1.3"]


def test_a_mark_gets_the_day_that_is_looked_at_but_none_to_come(today: TodayPage, qtbot: QtBot) -> None:
    today.session.show_day(D(2026, 11, 20))
    click(today, qtbot, "1.1")
    qtbot.keyClick(today.list, KEY.Key_Space)
    assert item(today, "1.1").done_on == D(2026, 11, 20)
    today.session.show_day(D(2026, 12, 20))
    assert today.window_.looking_back.text.text().endswith("Новая отметка получит сегодняшнюю дату.")
    click(today, qtbot, "1.2")
    qtbot.keyClick(today.list, KEY.Key_Space)
    assert item(today, "1.2").done_on == TODAY


def test_a_plan_of_2020_can_be_followed_as_it_was(today: TodayPage) -> None:
    old = Plan(
        "План на 2020 год",
        PlanPeriod(D(2020, 1, 1), D(2020, 12, 31)),
        lines=(PlanLine(LineKind.ACTIVITY, "Старое дело", "9", deadline="октябрь 2020"),),
    )
    today.session.run(lambda d: plans.add_plan(d, old))
    assert numbers(today) == ["1.1", "1.2", "1.3"], "a plan that ended long ago does not fill the list"
    assert "Завершились, но не убраны в архив" in today.ui.notes.text()
    today.session.show_day(D(2020, 10, 15))
    assert "9" in numbers(today)


def test_orders_to_be_signed_and_documents_that_are_late_are_named(today: TodayPage) -> None:
    order = Order(heading="О мерах по итогам ВПР", items=(OrderItem("1", "Принять меры."),))
    late = Document(DocumentKind.NOTE, "Анализ ГИА", status=DocumentStatus.EXPECTED, due=D(2026, 11, 24))
    soon = replace(late, title="Анализ ВПР", due=D(2026, 11, 25))
    today.session.run(lambda d: orders.add_order(d, order))
    today.session.run(lambda d: documents.add_expected(d, [late, soon]))
    waiting, missing, *_ = today.ui.notes.text().split("<br>")
    assert "приказ «О мерах по итогам ВПР»" in waiting
    assert missing.startswith("Срок прошёл, а документа в реестре нет: ")
    assert "«Анализ ГИА»" in missing
    assert "«Анализ ВПР»" not in missing, "its day is today"

    today.ui.notes.linkActivated.emit("order:1")
    page = today.window_.current_page()
    assert isinstance(page, DocumentsPage)
    assert page.order_id == 1
    today.ui.notes.linkActivated.emit("document:1")
    assert page.order_id is None
    chosen = page.register.current()
    assert chosen is not None
    assert chosen.title == "Анализ ГИА"


def test_what_changed_since_last_time_is_told_all_day(
    today: TodayPage, clock: Clock, make_window: Callable[[], MainWindow], district_path: Path
) -> None:
    assert Tab.CHANGES not in counters(today)
    today.window_.close()
    clock.today = D(2026, 11, 30)
    for _ in range(2):  # a second start on the same day tells the same
        window = make_window()
        assert window.files.open_path(district_path)
        page = window.current_page()
        assert isinstance(page, TodayPage)
        assert counters(page)[Tab.CHANGES] == "Изменилось с 25.11: 1"
        page.show_tab(Tab.CHANGES)
        assert headings(page) == ["Стали просроченными: 1"]
        assert numbers(page) == ["1.2"]
        page.show_tab(Tab.ALL)
        window.close()


def test_the_list_of_changes_shows_a_mark_at_once_and_only_what_is_chosen(
    today: TodayPage, clock: Clock, make_window: Callable[[], MainWindow], district_path: Path, qtbot: QtBot
) -> None:
    today.window_.close()
    clock.today = D(2026, 11, 30)
    window = make_window()
    assert window.files.open_path(district_path)
    page = window.current_page()
    assert isinstance(page, TodayPage)
    page.show_tab(Tab.CHANGES)
    click(page, qtbot, "1.2")  # of «Отдел образования»
    qtbot.keyClick(page.list, KEY.Key_Space)
    assert headings(page) == ["Выполнены или отменены: 1"]
    (shown,) = page.chosen()
    assert isinstance(shown, TrackedOccurrence)
    assert shown.done_on == clock.today
    box = page.bar.ui.executor
    own = box.findText("Отдел образования")
    box.setCurrentIndex(own)
    assert counters(page)[Tab.CHANGES] == "Изменилось с 25.11: 1"
    box.setCurrentIndex(next(place for place in range(1, box.count()) if place != own))
    assert counters(page)[Tab.CHANGES] == "Изменилось с 25.11: 0"
    page.bar.reset()
    page.session.show_day(D(2026, 11, 2))
    assert Tab.CHANGES not in counters(page), "what changed since last time is told of today only"
    page.session.show_day(None)
    assert page.tab is Tab.CHANGES
    page.show_tab(Tab.ALL)


def test_a_clock_set_back_is_told_and_nothing_is_forgotten(
    today: TodayPage, clock: Clock, make_window: Callable[[], MainWindow], district_path: Path
) -> None:
    today.window_.close()
    clock.today = D(2020, 1, 1)
    window = make_window()
    assert window.files.open_path(district_path)
    page = window.current_page()
    assert isinstance(page, TodayPage)
    assert page.ui.warning.isVisible()
    assert page.ui.warning.text().startswith(
        "Часы компьютера показывают 01.01.2020, а прошлый раз файл открывали 25.11.2026"
    )
    window.close()
    clock.today = D(2026, 11, 30)
    window = make_window()
    assert window.files.open_path(district_path)
    page = window.current_page()
    assert isinstance(page, TodayPage)
    assert not page.ui.warning.isVisible()
    assert counters(page)[Tab.CHANGES] == "Изменилось с 25.11: 1"


def test_a_changed_phrase_asks_for_a_decision(today: TodayPage, qtbot: QtBot) -> None:
    click(today, qtbot, "1.1")
    qtbot.keyClick(today.list, KEY.Key_Space)
    done = item(today, "1.1")
    edit = [(done.line_id, ColumnKind.DEADLINE, "сентябрь 2026 г.")]
    today.session.run(lambda d: plans.set_cells(d, done.plan_id, edit))
    assert counters(today)[Tab.UNFIT] == "К решению: 1"
    qtbot.mouseClick(today._tabs[Tab.UNFIT], Qt.MouseButton.LeftButton)
    assert numbers(today) == ["1.1"]


def test_an_empty_file_has_the_first_steps_and_a_read_only_one_no_marks(
    today: TodayPage, make_window: Callable[[], MainWindow], district_path: Path, qtbot: QtBot
) -> None:
    second = make_window()
    assert second.files.open_path(district_path)
    page = second.current_page()
    assert isinstance(page, TodayPage)
    assert second.session.read_only
    click(page, qtbot, "1.1")
    qtbot.keyClick(page.list, KEY.Key_Space)
    assert item(page, "1.1").record is None


def test_the_dialog_for_a_day_refuses_what_is_none(qtbot: QtBot) -> None:
    dialog = OnDateDialog(TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.day.selectAll()
    qtbot.keyClicks(dialog.ui.day, "29.02.2027")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.problem.text() != ""
    dialog.ui.day.selectAll()
    qtbot.keyClicks(dialog.ui.day, "29.02.2028")
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.day() == D(2028, 2, 29)
