"""The year and the list of the calendar, what is chosen to be shown, finding, and what is remembered."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution.spans import Span
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.calendar import spans
from msoko_desktop.gui.calendar.bar import View
from msoko_desktop.gui.calendar.page import CalendarPage
from msoko_desktop.gui.calendar.year_rows import RowKind
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from tests.gui.calendar.test_calendar_month import open_calendar
from tests.gui.calendar_hands import LEFT, TUESDAY, CalendarHands, calendar_plan, november
from tests.gui.hands import COLUMNS, activity
from tests.gui.typing_keys import type_text

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def school_plan() -> Plan:
    period = PlanPeriod(dt.date(2026, 9, 1), dt.date(2027, 8, 31), school_year=True)
    line = activity("7", "Пробный экзамен по математике", "12.02.2027", "Школа № 1")
    return Plan("План подготовки к экзаменам на 2026/2027 учебный год", period, COLUMNS, (line,))


@pytest.fixture
def page(window: MainWindow, district_path: Path) -> CalendarPage:
    return open_calendar(window, district_path, calendar_plan(), school_plan())


@pytest.fixture
def hands(page: CalendarPage, qtbot: QtBot) -> CalendarHands:
    return CalendarHands(page, qtbot)


def plan_id(page: CalendarPage, words: str) -> int:
    return next(plan.id for plan in page.session.timetable.plans if words in plan.title)


# --- the year


def test_the_year_shows_plans_sections_and_activities(hands: CalendarHands) -> None:
    hands.press(KEY.Key_2, ALT)
    assert hands.page.bar.ui.title.text() == "2026 г."
    rows = hands.page.year.rows
    assert [(row.kind, row.number or row.title) for row in rows] == [
        (RowKind.PLAN, "План по качеству образования на 2026 год"),
        (RowKind.SECTION, "1. Анализ"),
        (RowKind.ACTIVITY, "1.1"),
        (RowKind.ACTIVITY, "1.2"),
        (RowKind.ACTIVITY, "1.3"),
        (RowKind.ACTIVITY, "1.4"),
        (RowKind.SECTION, "2. Меры"),
        (RowKind.ACTIVITY, "2.2"),
    ]
    monthly = next(row for row in rows if row.number == "1.4")
    assert [chip.item.due.month for chip in monthly.chips] == list(range(1, 13))


def test_marks_stand_in_the_columns_of_their_months(window: MainWindow, district_path: Path, qtbot: QtBot) -> None:
    first, last = activity("1", "Первый день декабря", "01.12.2026"), activity("2", "Последний день года", "31.12.2026")
    long = activity("3", "Два месяца", "октябрь–ноябрь 2026 г.")
    page = open_calendar(window, district_path, Plan("План", calendar_plan().period, COLUMNS, (first, last, long)))
    page.show_view(View.YEAR)
    months = {}
    for number in ("1", "2", "3"):
        mark = page.year.chip_rect(CalendarHands(page, qtbot).item(number).key)
        layout = page.year._layout
        months[number] = (layout.month_at(mark.left()), layout.month_at(mark.right()))
    assert months == {"1": (11, 11), "2": (11, 11), "3": (10, 10)}  # counted from January, which is 0


def test_keys_go_over_the_rows_and_occurrences_of_the_year(hands: CalendarHands) -> None:
    page, year = hands.page, hands.page.year
    hands.press(KEY.Key_2, ALT)
    assert year.hasFocus()
    hands.press(KEY.Key_End, target=year)
    assert page.chosen() == (hands.item("2.2"),)
    hands.press(KEY.Key_Up, target=year)  # over the heading of the section
    assert page.chosen() == (hands.item("1.4", dt.date(2026, 12, 31)),)  # the nearest to 25 December
    hands.press(KEY.Key_Left, target=year)
    assert page.chosen() == (hands.item("1.4", november(30)),)
    assert year.accessibleDescription() == "1.4 Отчёт о посещаемости, запланировано, срок 30.11.2026"
    hands.press(KEY.Key_1, ALT, year)
    assert page.bar.ui.title.text() == "Ноябрь 2026 г."
    assert page.chosen() == (hands.item("1.4", november(30)),)


def test_a_click_on_the_head_opens_the_month_and_on_a_mark_chooses_it(hands: CalendarHands, qtbot: QtBot) -> None:
    page, year = hands.page, hands.page.year
    page.show_view(View.YEAR)
    item = hands.item("1.1")
    qtbot.mouseClick(year.viewport(), LEFT, pos=year.chip_rect(item.key).center())
    assert page.chosen() == (item,)
    head = QPoint(year._layout.month_left(2.5), 5)
    qtbot.mouseClick(year.viewport(), LEFT, pos=head)
    assert (page.view, page.bar.ui.title.text()) == (View.MONTH, "Март 2026 г.")


def test_a_double_click_in_the_year_opens_the_plan(hands: CalendarHands, qtbot: QtBot) -> None:
    page, year = hands.page, hands.page.year
    page.show_view(View.YEAR)
    qtbot.mouseDClick(year.viewport(), LEFT, pos=year.chip_rect(hands.item("1.2").key).center())
    plan_page = page.window_.current_page()
    assert isinstance(plan_page, PlansPage)
    line = plan_page.table.current_line()
    assert line is not None
    assert line.number == "1.2"


def test_the_plan_of_a_school_year_is_shown_from_september_to_august(hands: CalendarHands) -> None:
    page = hands.page
    page.selection.choose_plan(plan_id(page, "экзаменам"))
    page.show_view(View.YEAR)
    assert page.bar.ui.title.text() == "2026/2027 учебный год"
    assert [row.number for row in page.year.rows] == ["7"]
    assert page.year._layout.month_at(page.year.chip_rect(hands.item("7").key).center().x()) == 5  # from September: 0
    page.step(1)
    assert page.bar.ui.title.text() == "2027/2028 учебный год"
    assert page.hint.text() == "По этому отбору за этот период ничего нет. Ближайший срок – 12.02.2027."


def test_a_thousand_activities_scroll(window: MainWindow, district_path: Path) -> None:
    lines = tuple(activity(str(n), f"Мероприятие {n}", "18.11.2026") for n in range(1, 1001))
    page = open_calendar(window, district_path, Plan("Большой план", calendar_plan().period, COLUMNS, lines))
    page.show_view(View.YEAR)
    assert page.choose(next(one.key for one in page.session.timetable.occurrences(TUESDAY) if one.number == "1000"))
    assert page.year.verticalScrollBar().value() == page.year.verticalScrollBar().maximum()


# --- the list


def shown_list(page: CalendarPage) -> list[str]:
    return [row.heading or (row.chosen.number if row.chosen is not None else "") for row in page.list.rows.rows]


def test_the_list_goes_week_by_week_and_ends_with_what_runs_through(hands: CalendarHands) -> None:
    hands.press(KEY.Key_3, ALT)
    assert shown_list(hands.page) == [
        "9–15 ноября 2026 г. – 1 срок", "1.1",
        "16–22 ноября 2026 г. – 1 срок", "1.2",
        "30 ноября – 6 декабря 2026 г. – 2 срока", "1.3", "1.4",
    ]  # fmt: skip
    hands.page.step(-1)  # October, through which 1.3 runs
    assert shown_list(hands.page) == [
        "26 октября – 1 ноября 2026 г. – 1 срок", "1.4", "В работе в течение периода – 1 срок", "1.3",
    ]  # fmt: skip


def test_the_list_shows_a_week_a_quarter_or_a_year(hands: CalendarHands) -> None:
    page = hands.page
    page.show_view(View.LIST)
    spans_of_list = page.bar.ui.span
    titles = {}
    for place in range(spans_of_list.count()):
        spans_of_list.setCurrentIndex(place)
        titles[spans_of_list.currentText()] = page.bar.ui.title.text()
    assert titles == {
        "неделя": "9–15 ноября 2026 г.",
        "месяц": "Ноябрь 2026 г.",
        "квартал": "IV квартал 2026 г.",
        "год": "2026 г.",
    }


def test_enter_in_the_list_opens_the_plan(hands: CalendarHands) -> None:
    hands.press(KEY.Key_3, ALT)
    assert hands.page.list.hasFocus()
    hands.page.choose(hands.item("1.2").key)
    hands.press(KEY.Key_Return, target=hands.page.list)
    assert isinstance(hands.page.window_.current_page(), PlansPage)


# --- what is chosen to be shown


def test_executor_and_plan_choose_what_is_shown(hands: CalendarHands) -> None:
    page = hands.page
    combo = page.selection.ui.executor
    combo.setCurrentIndex(combo.findText("Образовательные организации"))
    assert (hands.on(november(15)), hands.on(november(18)), hands.on(november(30))) == ([], ["1.2"], ["1.4"])
    page.selection.choose_plan(plan_id(page, "экзаменам"))
    assert hands.on(november(18)) == []
    assert page.hint.text().startswith("По этому отбору в ноябре 2026 г. ничего нет.")


def test_the_view_and_the_choices_are_remembered_for_the_file(
    hands: CalendarHands, make_window: Callable[[], MainWindow], district_path: Path
) -> None:
    page = hands.page
    wanted = plan_id(page, "экзаменам")
    page.selection.choose_plan(wanted)
    page.show_view(View.LIST)
    page.bar.ui.span.setCurrentIndex(2)
    hands.press(KEY.Key_F4, target=page.list)
    page.window_.files.close()
    again = make_window()
    assert again.files.open_path(district_path)
    other = again.show_page("calendar")
    assert isinstance(other, CalendarPage)
    assert (other.view, other.bar.list_span, other.selection.selection().plan_id) == (View.LIST, Span.QUARTER, wanted)
    assert not other.side.isVisible()


def test_words_narrow_what_is_shown_and_f3_goes_to_the_next_month(hands: CalendarHands) -> None:
    page = hands.page
    page.window_.registry.trigger("edit.find")
    assert page.selection.ui.text.hasFocus()
    type_text(page.selection.ui.text, "отчет")  # without the dots, as people type
    assert (hands.on(november(18)), hands.on(november(30))) == ([], ["1.4"])
    page.window_.registry.trigger("edit.find_next")
    assert page.chosen() == (hands.item("1.4", november(30)),)
    page.window_.registry.trigger("edit.find_next")
    assert page.bar.ui.title.text() == "Декабрь 2026 г."
    assert page.chosen() == (hands.item("1.4", dt.date(2026, 12, 31)),)
    page.window_.registry.trigger("edit.find_previous")
    assert page.bar.ui.title.text() == "Ноябрь 2026 г."


def test_an_occurrence_is_brought_into_sight_from_outside(hands: CalendarHands) -> None:
    assert hands.page.choose(hands.item("7").key)
    assert hands.page.bar.ui.title.text() == "Февраль 2027 г."
    assert hands.page.chosen() == (hands.item("7"),)
    assert not hands.page.choose("0.0.nothing")


def test_another_day_of_looking_turns_the_calendar(hands: CalendarHands) -> None:
    hands.page.session.show_day(dt.date(2026, 12, 27))
    assert hands.page.bar.ui.title.text() == "Декабрь 2026 г."
    assert [chip.state.label for chip in hands.month.day_chips(dt.date(2026, 12, 25))] == ["просрочено"]


# --- where there is nothing


def test_a_month_without_deadlines_says_so_and_names_the_nearest(hands: CalendarHands) -> None:
    hands.page.show_day(dt.date(2027, 4, 1))
    assert hands.page.hint.text() == "В апреле 2027 г. сроков нет. Ближайший срок – 12.02.2027."
    hands.page.show_day(november(10))
    assert not hands.page.hint.isVisible()


def test_plans_without_a_period_are_told(window: MainWindow, district_path: Path) -> None:
    page = open_calendar(window, district_path, replace(calendar_plan(), period=None))
    assert page.hint.text() == (
        "В ноябре 2026 г. сроков нет. Сроки 1 плана не показаны: в свойствах плана не указан период."
    )


def test_panels_take_the_focus_in_turn(hands: CalendarHands) -> None:
    page = hands.page
    page.tray.unfold(True)
    page.month.setFocus()
    for target in (page.card, page.tray.list, page.selection.ui.text, page.month):
        hands.press(KEY.Key_F6, target=page.focusWidget())
        assert page.focusWidget() is target


# --- stretches of time


@pytest.mark.parametrize(
    ("span", "day", "title"),
    [
        (Span.WEEK, dt.date(2027, 1, 1), "28 декабря 2026 г. – 3 января 2027 г."),
        (Span.MONTH, dt.date(2028, 2, 29), "Февраль 2028 г."),
        (Span.QUARTER, dt.date(2026, 9, 30), "III квартал 2026 г."),
        (Span.YEAR, dt.date(2026, 1, 1), "2026 г."),
        (Span.SCHOOL_YEAR, dt.date(2026, 8, 31), "2025/2026 учебный год"),
        (Span.SCHOOL_YEAR, dt.date(2026, 9, 1), "2026/2027 учебный год"),
    ],
)
def test_stretches_have_their_titles(span: Span, day: dt.date, title: str) -> None:
    assert spans.title(span, day) == title


def test_turning_by_months_keeps_to_the_shorter_ones_and_stops_at_the_ends() -> None:
    assert spans.stepped(Span.MONTH, dt.date(2027, 1, 31), 1) == dt.date(2027, 2, 28)
    assert spans.stepped(Span.YEAR, dt.date(2028, 2, 29), -1) == dt.date(2027, 2, 28)
    end = dt.date(spans.LAST_YEAR, 12, 31)
    assert spans.stepped(Span.MONTH, end, 1) == end
