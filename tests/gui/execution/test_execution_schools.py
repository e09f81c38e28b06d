"""Schools: ticked off one by one or all at once on the card, and spread over the years in their window."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import State, Unfit
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.execution.schools_panel import SchoolsPanel
from msoko_desktop.gui.execution.spread_dialog import SpreadDialog
from msoko_desktop.services.plans import plans
from msoko_desktop.services.schools import schools
from msoko_desktop.services.timetable import execution
from tests.gui.execution_page import SCHOOLS, ListPage
from tests.gui.hands import COLUMNS, activity
from tests.gui.typing_keys import type_text

LEFT = Qt.MouseButton.LeftButton
NO_KEY, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def panel(page: ListPage) -> SchoolsPanel:
    return page.card.ui.schools


def rows(page: ListPage) -> list[tuple[str, str]]:
    tree = panel(page).ui.list
    return [(item.text(0), item.text(1)) for item in map(tree.topLevelItem, range(tree.topLevelItemCount())) if item]


def tick(qtbot: QtBot, page: ListPage, row: int) -> None:
    """Click the check box of a school."""
    tree = panel(page).ui.list
    item = tree.topLevelItem(row)
    assert item is not None
    box = QCheckBox()
    qtbot.addWidget(box)
    width = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, QStyleOptionButton(), box).width()
    rect = tree.visualItemRect(item)
    qtbot.mouseClick(tree.viewport(), LEFT, NO_KEY, QPoint(rect.left() + 6 + width // 2, rect.center().y()))


def test_schools_are_ticked_off_until_it_is_done(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.3")
    assert rows(follow) == [(name, "") for name in SCHOOLS]
    assert panel(follow).ui.count.text() == "Отчитались 0 из 3 школ"
    tick(qtbot, follow, 0)
    assert rows(follow)[0] == (SCHOOLS[0], "25.11.2026")
    assert panel(follow).ui.count.text() == "Отчиталась 1 из 3 школ"
    assert follow.item().state(follow.session.day) is State.IN_WORK
    day = panel(follow).ui.day
    day.setFocus()
    day.selectAll()
    type_text(day, "20.11.2026")
    qtbot.mouseClick(panel(follow).all, LEFT)
    assert rows(follow) == [(SCHOOLS[0], "25.11.2026"), (SCHOOLS[1], "20.11.2026"), (SCHOOLS[2], "20.11.2026")]
    assert follow.item().done_on == dt.date(2026, 11, 25)
    assert panel(follow).all.isHidden()
    tick(qtbot, follow, 2)
    assert rows(follow)[2] == (SCHOOLS[2], "")
    assert follow.item().state(follow.session.day) is State.IN_WORK
    qtbot.mouseClick(panel(follow).none, LEFT)
    assert rows(follow) == [(name, "") for name in SCHOOLS]


def test_a_closed_school_is_not_asked_any_more_but_what_it_reported_stays(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.3")
    tick(qtbot, follow, 0)
    first, second, _ = (one.id or 0 for one in schools.list_schools(follow.session.district))
    follow.session.run(lambda d: schools.close_school(d, first, dt.date(2025, 9, 1)))
    follow.session.run(lambda d: schools.close_school(d, second, dt.date(2025, 9, 1)))
    assert rows(follow) == [(SCHOOLS[0], "25.11.2026"), (SCHOOLS[2], "")]
    assert panel(follow).ui.count.text() == "Отчиталась 1 из 2 школ"


def test_space_ticks_everything_selected(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.3")
    tree = panel(follow).ui.list
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert [bool(day) for _, day in rows(follow)] == [True, True, False]
    assert follow.session.undo_name() == "Отметить школы"
    follow.session.undo()
    assert [bool(day) for _, day in rows(follow)] == [False, False, False]


def test_a_tick_on_a_day_to_come_is_refused_and_goes_back(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.3")
    panel(follow).ui.day.set_date(dt.date(2026, 12, 1))
    tick(qtbot, follow, 0)
    assert "ещё не наступила" in follow.window_.notice.text.text()
    assert rows(follow)[0] == (SCHOOLS[0], "")
    item = panel(follow).ui.list.topLevelItem(0)
    assert item is not None
    assert item.checkState(0) is Qt.CheckState.Unchecked


def test_looking_back_a_later_tick_is_not_seen_and_can_be_given_an_earlier_day(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.3")
    tick(qtbot, follow, 0)
    follow.session.show_day(dt.date(2026, 11, 10))
    follow.load()
    assert rows(follow)[0] == (SCHOOLS[0], "")
    panel(follow).ui.day.set_date(dt.date(2026, 11, 9))
    tick(qtbot, follow, 0)
    assert rows(follow)[0] == (SCHOOLS[0], "09.11.2026")


@pytest.mark.parametrize(("typed", "words"), [("29.02.2026", "не бывает"), ("", "Укажите день")])
def test_without_a_day_nothing_is_ticked(qtbot: QtBot, follow: ListPage, typed: str, words: str) -> None:
    follow.take("1.3")
    panel(follow).ui.day.setText(typed)
    tick(qtbot, follow, 1)
    assert words in follow.window_.notice.text.text()
    assert follow.item().record is None
    assert rows(follow)[1] == (SCHOOLS[1], "")


def test_done_with_schools_that_have_not_reported_is_done_all_the_same(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.3")
    tick(qtbot, follow, 0)
    qtbot.mouseClick(follow.card.button("done"), LEFT)
    assert follow.item().state(follow.session.day) is State.DONE
    assert panel(follow).ui.count.text() == "Отчиталась 1 из 3 школ"


def test_many_schools_are_found_by_words_and_ticked_as_found(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.3")
    assert panel(follow).ui.filter.isHidden()
    more = [School(f"МБОУ «ООШ № {number}»") for number in range(1, 16)]
    follow.session.run(lambda d: schools.add_schools(d, more))
    assert not panel(follow).ui.filter.isHidden()
    type_text(panel(follow).ui.filter, "ооШ 15")
    qtbot.mouseClick(panel(follow).all, LEFT)
    assert [name for name, day in rows(follow) if day] == ["МБОУ «ООШ № 15»"]


def test_what_the_office_does_itself_shows_no_schools(follow: ListPage) -> None:
    follow.take("1.1")
    assert panel(follow).isHidden()


# --- turns over the years


def spread_dialog(qtbot: QtBot, page: ListPage) -> SpreadDialog:
    chosen = page.chosen()[0]
    assert not isinstance(chosen, Unfit)
    dialog = SpreadDialog(page.window_, chosen)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def marks(dialog: SpreadDialog) -> list[str]:
    """The table as a person sees it: a line a school, «●» where it has its turn."""
    table = dialog.ui.table
    cells = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return ["".join((cell.text() if cell is not None else "") or "-" for cell in row) for row in cells]


def headers(dialog: SpreadDialog) -> list[str]:
    table = dialog.ui.table
    found = [table.horizontalHeaderItem(column) for column in range(table.columnCount())]
    return [item.text() for item in found if item is not None]


def test_an_even_distribution_is_proposed_and_kept(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.4")
    dialog = spread_dialog(qtbot, follow)
    assert marks(dialog) == ["●--", "-●-", "--●"]
    assert headers(dialog) == ["2026\n1 школа", "2027\n1 школа", "2028\n1 школа"]
    dialog.accept()
    follow.take("1.4")
    item = follow.item()
    assert item.window == (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert panel(follow).ui.heading.text() == "Школы, чья очередь в 2026 году"
    assert rows(follow) == [(SCHOOLS[0], "")]
    assert not panel(follow).spread.isHidden()
    tick(qtbot, follow, 0)
    assert follow.item().state(follow.session.day) is State.DONE


def test_a_school_is_moved_to_another_year_by_keys_and_by_click(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.4")
    dialog = spread_dialog(qtbot, follow)
    table = dialog.ui.table
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Right, ALT)
    qtbot.keyClick(table, Qt.Key.Key_Right, ALT)
    qtbot.keyClick(table, Qt.Key.Key_Right, ALT)  # the last year: it stays
    assert marks(dialog) == ["--●", "-●-", "--●"]
    assert headers(dialog)[0] == "2026\n0 школ"
    qtbot.keyClick(table, Qt.Key.Key_Left, ALT)
    assert marks(dialog)[0] == "-●-"
    cell = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, NO_KEY, cell)  # one turn in three years: the other one goes
    assert marks(dialog)[2] == "●--"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert marks(dialog)[2] == "---"
    assert dialog.ui.without.text() == "Без очереди 1 школа: МБОУ «Лицей»"
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.ui.without.isHidden()
    dialog.accept()
    ids = [school.id for school in schools.list_schools(follow.session.district)]
    line_id = follow.chosen()[0].line_id
    assert execution.turns_of(follow.session.district, line_id, 0) == {2026: (ids[2],), 2027: (ids[0], ids[1])}


def test_what_was_adjusted_by_hand_is_shown_again_and_spread_anew_only_on_request(
    qtbot: QtBot, follow: ListPage
) -> None:
    follow.take("1.4")
    dialog = spread_dialog(qtbot, follow)
    dialog.ui.table.setCurrentCell(0, 0)
    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Right, ALT)
    dialog.accept()
    follow.take("1.4")
    again = spread_dialog(qtbot, follow)
    assert marks(again) == ["-●-", "-●-", "--●"]
    qtbot.mouseClick(again.ui.evenly, LEFT)
    assert marks(again) == ["●--", "-●-", "--●"]
    qtbot.mouseClick(again.ui.clear, LEFT)
    again.accept()
    assert follow.session.undo_name() == "Снять распределение школ"


def test_in_a_plan_of_school_years_the_turns_are_those_of_school_years(qtbot: QtBot, follow: ListPage) -> None:
    lines = (activity("7.1", "Посещение школ", "1 раз в 2 года для каждой ОО", "Отдел"),)
    period = PlanPeriod(dt.date(2026, 9, 1), dt.date(2028, 8, 31), school_year=True)
    follow.session.run(lambda d: plans.add_plan(d, Plan("План на учебные годы", period, COLUMNS, lines)))
    follow.take("7.1")
    dialog = spread_dialog(qtbot, follow)
    assert headers(dialog) == ["2026/27\n2 школы", "2027/28\n1 школа"]
    dialog.accept()
    assert follow.item().window == (dt.date(2026, 9, 1), dt.date(2027, 8, 31))
    assert panel(follow).ui.heading.text() == "Школы, чья очередь в 2026/27 учебном году"


def test_without_schools_the_window_says_where_to_enter_them(qtbot: QtBot, follow: ListPage) -> None:
    ids = [school.id for school in schools.list_schools(follow.session.district) if school.id is not None]
    follow.session.run(lambda d: schools.delete_schools(d, ids))
    follow.take("1.4")
    dialog = spread_dialog(qtbot, follow)
    assert dialog.ui.without.text() == "Список школ пуст. Внесите школы: «Правка → Школы…»."
    assert not dialog.ui.evenly.isEnabled()
    follow.take("1.3")
    assert panel(follow).isHidden()


def test_a_school_that_closed_before_the_plan_gets_no_turn(qtbot: QtBot, follow: ListPage) -> None:
    second = schools.list_schools(follow.session.district)[1].id or 0
    follow.session.run(lambda d: schools.close_school(d, second, dt.date(2025, 9, 1)))
    follow.take("1.4")
    dialog = spread_dialog(qtbot, follow)
    assert marks(dialog) == ["●--", "-●-"]
    assert dialog.ui.table.model().headerData(1, Qt.Orientation.Vertical) == SCHOOLS[2]
