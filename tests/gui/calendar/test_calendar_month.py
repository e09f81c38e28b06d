"""The month of the calendar with real mouse and keys: days, chips, dragging, carrying, the tray."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.gui.calendar.bar import View
from msoko_desktop.gui.calendar.menus import make_menu
from msoko_desktop.gui.calendar.page import CalendarPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import district as files
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import execution
from tests.gui.calendar_hands import LEFT, TUESDAY, CalendarHands, calendar_plan, november
from tests.gui.hands import activity

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def open_calendar(window: MainWindow, path: Path, *contents: Plan) -> CalendarPage:
    opened = files.create_district(path)
    for plan in contents:
        plans.add_plan(opened, plan)
    files.close_district(opened)
    assert window.files.open_path(path)
    window.session.show_day(TUESDAY)
    page = window.show_page("calendar")
    assert isinstance(page, CalendarPage)
    return page


@pytest.fixture
def page(window: MainWindow, district_path: Path) -> CalendarPage:
    return open_calendar(window, district_path, calendar_plan())


@pytest.fixture
def hands(page: CalendarPage, qtbot: QtBot) -> CalendarHands:
    return CalendarHands(page, qtbot)


def test_a_month_shows_what_is_due_on_its_days_and_on_the_days_beside_it(hands: CalendarHands) -> None:
    assert hands.page.bar.ui.title.text() == "Ноябрь 2026 г."
    days = hands.month.sheet.layout.days
    assert (days[0], days[-1]) == (dt.date(2026, 10, 26), dt.date(2026, 12, 6))
    assert {day.day: hands.on(day) for day in days if hands.on(day) and day.month == 11} == {
        15: ["1.1"],
        18: ["1.2"],
        30: ["1.3", "1.4"],
    }
    assert hands.on(dt.date(2026, 10, 31)) == ["1.4"]
    assert hands.month.day == TUESDAY


def test_days_off_are_shaded_and_named(hands: CalendarHands) -> None:
    looks = hands.month.sheet.looks
    assert [day.day for day, look in looks.items() if look.off and day.month == 11] == [
        1,
        4,
        7,
        8,
        14,
        15,
        21,
        22,
        28,
        29,
    ]
    assert looks[november(4)].name == "День народного единства"


def test_a_due_day_that_is_a_day_off_is_marked_and_the_working_days_are_offered(hands: CalendarHands) -> None:
    assert [chip.off for chip in hands.month.day_chips(november(15))] == [True]
    assert [chip.off for chip in hands.month.day_chips(november(18))] == [False]
    place = hands.place("1.1", november(15))
    QApplication.sendEvent(hands.month, QHelpEvent(QEvent.Type.ToolTip, place, hands.month.mapToGlobal(place)))
    assert "15.11.2026 – воскресенье. Ближайшие рабочие дни: 13.11.2026, 16.11.2026." in QToolTip.text()
    QToolTip.hideText()
    hands.click("1.1", november(15))
    menu = make_menu(hands.page, hands.page.chosen())
    texts = [entry.text() for entry in menu.actions()]
    assert texts[:2] == ["Перенести на 13.11 (пт)", "Перенести на 16.11 (пн)"]
    menu.actions()[1].trigger()
    assert hands.item("1.1").due == november(16)
    menu.deleteLater()


def test_a_chip_is_dragged_to_another_day_and_comes_back_with_undo(hands: CalendarHands) -> None:
    hands.drag("1.2", november(18), november(20))
    assert hands.item("1.2").window == (november(20), november(20))
    assert hands.on(november(20)) == ["1.2"]
    assert hands.notice().startswith("Срок «1.2 Сверка списков» перенесён с 18.11.2026 на 20.11.2026.")
    assert hands.page.chosen() == (hands.item("1.2"),)
    assert hands.month.day == november(20)
    hands.page.window_.registry.trigger("edit.undo")
    assert hands.on(november(18)) == ["1.2"]
    assert hands.item("1.2").record is None


def test_a_window_keeps_its_length_when_its_last_day_is_dragged(hands: CalendarHands) -> None:
    hands.drag("1.3", november(30), november(27))  # October and November, 61 days
    assert hands.item("1.3").window == (dt.date(2026, 9, 28), november(27))


def test_a_day_outside_the_plan_is_taken_and_told(hands: CalendarHands) -> None:
    hands.page.show_day(dt.date(2026, 12, 25))
    hands.drag("2.2", dt.date(2026, 12, 25), dt.date(2027, 1, 1))
    assert hands.item("2.2").due == dt.date(2027, 1, 1)
    assert "Дата 01.01.2027 вне периода плана (01.01.2026 – 31.12.2026)." in hands.notice()
    assert hands.page.bar.ui.title.text() == "Январь 2027 г."


def test_what_is_done_cannot_be_dragged_and_the_reason_is_told(hands: CalendarHands) -> None:
    ref = hands.item("1.2").ref
    hands.page.session.run(lambda d: execution.mark_done(d, [ref], TUESDAY, today=TUESDAY))
    hands.drag("1.2", november(18), november(20))
    assert hands.on(november(18)) == ["1.2"]
    assert hands.notice().startswith("Срок «1.2 Сверка списков» уже выполнен")
    hands.press(KEY.Key_X, CTRL)
    assert hands.page.moving.carried is None


def test_a_click_without_dragging_moves_nothing(hands: CalendarHands) -> None:
    hands.click("1.2", november(18))
    assert hands.page.chosen() == (hands.item("1.2"),)
    assert hands.page.session.undo_name() == "Создать план"


def test_a_chip_held_at_the_edge_turns_the_month_and_is_dropped_there(hands: CalendarHands, qtbot: QtBot) -> None:
    begin = hands.place("1.2", november(18))
    qtbot.mousePress(hands.month, LEFT, pos=begin)
    qtbot.mouseMove(hands.month, begin + QPoint(15, 15))
    with qtbot.waitSignal(hands.month.turned, timeout=3000) as turned:
        qtbot.mouseMove(hands.month, QPoint(hands.month.width() - 3, begin.y()))
    assert turned.args == [1]
    assert hands.page.bar.ui.title.text() == "Декабрь 2026 г."
    end = hands.field(dt.date(2026, 12, 9))
    qtbot.mouseMove(hands.month, end)
    qtbot.mouseRelease(hands.month, LEFT, pos=end)
    assert hands.item("1.2").due == dt.date(2026, 12, 9)


def test_escape_gives_a_drag_up(hands: CalendarHands, qtbot: QtBot) -> None:
    begin = hands.place("1.2", november(18))
    qtbot.mousePress(hands.month, LEFT, pos=begin)
    qtbot.mouseMove(hands.month, hands.field(november(20)))
    hands.press(KEY.Key_Escape)
    qtbot.mouseRelease(hands.month, LEFT, pos=hands.field(november(20)))
    assert hands.item("1.2").due == november(18)


def test_a_chip_is_carried_to_another_day_by_keys(hands: CalendarHands) -> None:
    for _ in range(8):
        hands.press(KEY.Key_Right)
    assert hands.month.day == november(18)
    hands.press(KEY.Key_Down, CTRL)
    assert hands.page.chosen() == (hands.item("1.2"),)
    hands.press(KEY.Key_X, CTRL)
    assert hands.page.hint.text().startswith("Перенос «1.2 Сверка списков»: выберите день")
    hands.press(KEY.Key_Up)
    hands.press(KEY.Key_Left)
    hands.press(KEY.Key_V, CTRL)
    assert hands.item("1.2").due == november(10)
    assert hands.page.moving.carried is None
    assert not hands.page.hint.isVisible()


def test_escape_puts_back_what_is_carried(hands: CalendarHands) -> None:
    hands.click("1.2", november(18))
    hands.press(KEY.Key_X, CTRL)
    hands.press(KEY.Key_Escape)
    hands.press(KEY.Key_Left)
    hands.press(KEY.Key_V, CTRL)
    assert hands.item("1.2").due == november(18)


def test_what_was_done_while_it_was_carried_stays_where_it_is(hands: CalendarHands) -> None:
    hands.click("1.2", november(18))
    hands.press(KEY.Key_X, CTRL)
    ref = hands.item("1.2").ref
    hands.page.session.run(lambda d: execution.mark_done(d, [ref], TUESDAY, today=TUESDAY))
    hands.press(KEY.Key_Left)
    hands.press(KEY.Key_V, CTRL)
    assert hands.item("1.2").due == november(18)
    assert hands.notice().startswith("Срок «1.2 Сверка списков» уже выполнен")


def test_pasting_in_the_card_is_left_to_the_card(hands: CalendarHands) -> None:
    hands.click("1.2", november(18))
    hands.press(KEY.Key_X, CTRL)
    hands.press(KEY.Key_Left)
    hands.page.card.setFocus()
    QApplication.clipboard().clear()
    hands.press(KEY.Key_V, CTRL, hands.page.card)
    assert hands.item("1.2").due == november(18)
    assert hands.page.moving.carried is not None


def test_keys_go_over_days_weeks_and_months(hands: CalendarHands) -> None:
    for key, day in (
        (KEY.Key_Down, november(17)),
        (KEY.Key_Home, november(16)),
        (KEY.Key_End, november(22)),
        (KEY.Key_PageDown, dt.date(2026, 12, 22)),
        (KEY.Key_PageUp, november(22)),
    ):
        hands.press(key)
        assert hands.month.day == day
    hands.press(KEY.Key_Right, ALT)
    assert hands.page.bar.ui.title.text() == "Декабрь 2026 г."
    hands.press(KEY.Key_Home, CTRL)
    assert hands.month.day == TUESDAY
    hands.press(KEY.Key_Up)
    hands.press(KEY.Key_Up)
    assert hands.page.bar.ui.title.text() == "Октябрь 2026 г."  # 27 October is beyond the first of November


def test_tab_walks_the_chips_of_a_day_and_then_leaves(hands: CalendarHands) -> None:
    hands.page.show_day(november(30))
    hands.month.setFocus()
    hands.press(KEY.Key_Tab)
    assert [one.number for one in hands.page.chosen()] == ["1.3"]
    hands.press(KEY.Key_Tab)
    assert [one.number for one in hands.page.chosen()] == ["1.4"]
    assert hands.month.accessibleDescription().startswith("1.4 Отчёт о посещаемости, запланировано, срок 30.11.2026")
    hands.press(KEY.Key_Tab)
    assert not hands.month.hasFocus()


def test_the_day_is_told_to_those_who_hear_the_screen(hands: CalendarHands) -> None:
    hands.page.show_day(november(4))
    assert hands.month.accessibleDescription() == (
        "4 ноября 2026 г., среда, выходной, День народного единства: сроков нет"
    )


def test_enter_and_a_double_click_open_the_activity_in_its_plan(hands: CalendarHands, qtbot: QtBot) -> None:
    hands.click("1.2", november(18))
    hands.press(KEY.Key_Return)
    window = hands.page.window_
    plan_page = window.current_page()
    assert isinstance(plan_page, PlansPage)
    line = plan_page.table.current_line()
    assert line is not None
    assert line.number == "1.2"
    window.show_page("calendar")
    qtbot.mouseDClick(hands.month, LEFT, pos=hands.place("1.1", november(15)))
    line = plan_page.table.current_line()
    assert line is not None
    assert line.number == "1.1"


def test_several_chips_are_marked_done_with_one_key(hands: CalendarHands, qtbot: QtBot) -> None:
    hands.click("1.2", november(18))
    qtbot.mouseClick(hands.month, LEFT, CTRL, hands.place("1.4", november(30)))
    assert [one.number for one in hands.page.chosen()] == ["1.2", "1.4"]
    hands.press(KEY.Key_Space)
    chips = [*hands.month.day_chips(november(18)), *hands.month.day_chips(november(30))]
    assert [(chip.item.number, chip.state.letter) for chip in chips] == [("1.2", "В"), ("1.3", "П"), ("1.4", "В")]


def test_the_deadline_without_a_date_is_dragged_onto_a_day(hands: CalendarHands, qtbot: QtBot) -> None:
    tray = hands.page.tray
    assert tray.head.text() == "Без даты (1)"
    qtbot.mouseClick(tray.head, LEFT)
    begin = tray.list.visualRect(tray.list.rows.index(0)).center()
    end = tray.list.viewport().mapFromGlobal(hands.month.mapToGlobal(hands.field(november(12))))
    qtbot.mousePress(tray.list.viewport(), LEFT, pos=begin)
    qtbot.mouseMove(tray.list.viewport(), begin + QPoint(-15, 0))
    qtbot.mouseMove(tray.list.viewport(), end)
    assert hands.month.sheet.target == november(12)
    qtbot.mouseRelease(tray.list.viewport(), LEFT, pos=end)
    assert hands.on(november(12)) == ["2.1"]
    assert hands.notice().startswith("Мероприятию «2.1 Наблюдение на ВПР» назначена дата 12.11.2026.")
    assert tray.head.text() == "Без даты (0)"
    assert hands.page.chosen() == (hands.item("2.1"),)
    hands.page.window_.registry.trigger("edit.undo")
    assert tray.head.text() == "Без даты (1)"


def test_the_deadline_without_a_date_gets_one_by_keys(hands: CalendarHands) -> None:
    tray = hands.page.tray
    tray.unfold(True)
    tray.list.setFocus()
    hands.press(KEY.Key_Home, target=tray.list)
    assert [one.number for one in hands.page.chosen()] == ["2.1"]
    hands.press(KEY.Key_X, CTRL, tray.list)
    assert hands.month.hasFocus()
    hands.press(KEY.Key_Right)
    hands.press(KEY.Key_Return)
    assert hands.item("2.1").due == november(11)


def test_only_one_thing_looks_chosen(hands: CalendarHands) -> None:
    hands.click("1.2", november(18))
    hands.page.tray.unfold(True)
    hands.page.tray.list.setFocus()
    hands.press(KEY.Key_Home, target=hands.page.tray.list)
    assert hands.month.chosen() == ()
    hands.click("1.2", november(18))
    assert hands.page.tray.list.chosen() == ()
    assert [one.number for one in hands.page.chosen()] == ["1.2"]


def crowded() -> Plan:
    lines = tuple(activity(str(n), f"Мероприятие {n}", "18.11.2026") for n in range(1, 13))
    return Plan("Плотный план", calendar_plan().period, calendar_plan().columns, lines)


def test_what_does_not_fit_is_counted_and_shown_as_a_list(
    window: MainWindow, district_path: Path, qtbot: QtBot
) -> None:
    page = open_calendar(window, district_path, crowded())
    shown = page.month.sheet.shown(november(18))
    assert shown.count + shown.more == 12
    assert shown.more > 0
    place = page.month.sheet.layout.more_rect(november(18), shown).center()
    qtbot.mouseClick(page.month, LEFT, pos=place)
    assert page.view is View.LIST
    assert page.bar.ui.title.text() == "16–22 ноября 2026 г."
    assert [row.chosen.number for row in page.list.rows.rows if row.chosen is not None] == [
        str(n) for n in range(1, 13)
    ]
    assert [one.number for one in page.chosen()] == ["1"]


def test_a_chip_that_does_not_fit_comes_into_sight_when_it_is_walked_to(
    window: MainWindow, district_path: Path, qtbot: QtBot
) -> None:
    page = open_calendar(window, district_path, crowded())
    hands = CalendarHands(page, qtbot)
    page.show_day(november(18))
    for _ in range(12):
        hands.press(KEY.Key_Down, CTRL)
    assert [one.number for one in page.chosen()] == ["12"]
    shown = page.month.sheet.shown(november(18))
    assert shown.first + shown.count == 12
    assert page.month.chip_at(hands.place("12", november(18))) is not None


def test_in_a_file_that_can_only_be_read_nothing_is_dragged(
    page: CalendarPage, make_window: Callable[[], MainWindow], district_path: Path, qtbot: QtBot
) -> None:
    second = make_window()
    assert second.files.open_path(district_path)
    second.session.show_day(TUESDAY)
    other = second.show_page("calendar")
    assert isinstance(other, CalendarPage)
    hands = CalendarHands(other, qtbot)
    hands.drag("1.2", november(18), november(20))
    assert hands.on(november(18)) == ["1.2"]
    assert hands.notice() == "Файл открыт только для чтения: срок нельзя перенести."
    assert not other.tray.give.isEnabled()


def turn_wheel(hands: CalendarHands, notches: int) -> None:
    """Turn the wheel over the middle of the month; away from the person is positive."""
    middle = QPointF(hands.month.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(hands.month.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(hands.month, event)


def test_the_wheel_turns_the_months(hands: CalendarHands) -> None:
    turn_wheel(hands, -2)
    assert hands.page.bar.ui.title.text() == "Январь 2027 г."
    turn_wheel(hands, 1)
    assert hands.page.bar.ui.title.text() == "Декабрь 2026 г."


def test_the_look_follows_the_theme(hands: CalendarHands) -> None:
    before = hands.month.sheet.layout.chip
    try:
        theme().apply("dark", 150)
        assert hands.month.sheet.layout.chip > before
        assert hands.month.grab().toImage().pixelColor(2, 2) == theme().colour("surface")
    finally:
        theme().apply("light", 100)
