"""A person inserts, nests, moves, numbers and deletes rows of a plan."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.services.timetable import execution
from tests.gui.hands import Hands

KEY = Qt.Key
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def test_ctrl_enter_inserts_after_with_the_next_number_and_typing_goes_on(hands: Hands) -> None:
    hands.at("2.2").press(KEY.Key_Return, CTRL)
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "2.3"]
    assert hands.current() == ("2.3", ColumnKind.TITLE)
    hands.type("Итоговое совещание").press(KEY.Key_Return)
    assert hands.cell("2.3") == "Итоговое совещание"


def test_a_row_in_the_middle_leaves_the_other_numbers_and_says_what_to_do(hands: Hands, page: PlansPage) -> None:
    hands.at("1.1").press(KEY.Key_Return, CTRL)
    assert hands.numbers() == ["1", "1.1", "1.2", "1.2", "1.3", "2", "2.1", "2.2"]
    assert "Перенумеруйте" in page.window_.notice.text.text()
    hands.press(KEY.Key_N, CTRL | SHIFT)
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "1.4", "2", "2.1", "2.2"]
    hands.trigger("edit.undo").trigger("edit.undo")
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]


def test_ctrl_shift_enter_inserts_before(hands: Hands) -> None:
    hands.at("1.1").press(KEY.Key_Return, CTRL | SHIFT)
    lines = hands.stored().lines
    assert [(line.number, line.title) for line in lines[:3]] == [
        ("1", "Анализ результатов"),
        ("1.1", ""),
        ("1.1", lines[2].title),
    ]


def test_insert_in_an_open_editor_stores_the_cell_first(hands: Hands) -> None:
    hands.at("2.2").type("Проверка").press(KEY.Key_Return, CTRL)
    assert hands.cell("2.2") == "Проверка"
    assert hands.numbers()[-1] == "2.3"


def test_tab_behind_the_last_cell_adds_a_row(hands: Hands) -> None:
    hands.at("2.2", ColumnKind.EXECUTORS).press(KEY.Key_Tab)
    assert hands.numbers()[-1] == "2.3"


def test_a_section_goes_behind_the_section_one_stands_in(hands: Hands) -> None:
    hands.at("1.2").trigger("row.section")
    lines = hands.stored().lines
    assert [line.kind for line in lines].count(LineKind.SECTION) == 3
    assert lines[4].kind is LineKind.SECTION
    assert (lines[4].title, lines[4].number) == ("", "2")


def test_a_sub_activity_is_nested_and_numbered(hands: Hands) -> None:
    hands.at("1.2").press(KEY.Key_Return, CTRL | ALT)
    line = hands.stored().lines[3]
    assert (line.number, line.level) == ("1.2.1", 2)


def test_alt_arrows_nest_and_raise(hands: Hands) -> None:
    hands.at("1.2").press(KEY.Key_Right, ALT)
    assert hands.stored().lines[2].level == 2
    assert hands.current()[0] == "1.2"
    hands.press(KEY.Key_Left, ALT)
    assert hands.stored().lines[2].level == 1


def test_what_cannot_go_deeper_says_so(hands: Hands, page: PlansPage) -> None:
    hands.at("1.1").press(KEY.Key_Right, ALT)
    assert hands.stored().lines[1].level == 1
    assert page.window_.notice.text.text() == "Глубже строке стоять негде."


def test_alt_down_moves_over_the_next_row_and_into_the_next_section(hands: Hands) -> None:
    hands.at("1.2").press(KEY.Key_Down, ALT)
    assert hands.numbers() == ["1", "1.1", "1.3", "1.2", "2", "2.1", "2.2"]
    hands.press(KEY.Key_Down, ALT)
    assert hands.numbers() == ["1", "1.1", "1.3", "2", "1.2", "2.1", "2.2"]
    assert hands.current()[0] == "1.2"
    hands.press(KEY.Key_Up, ALT).press(KEY.Key_Up, ALT)
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]


def test_a_section_moves_with_its_activities(hands: Hands) -> None:
    hands.at("2").press(KEY.Key_Up, ALT)
    assert hands.numbers() == ["2", "2.1", "2.2", "1", "1.1", "1.2", "1.3"]


def test_rows_are_dragged_by_their_number(hands: Hands, qtbot: QtBot) -> None:
    view = hands.table.viewport()
    start = hands.place(hands.row("1.1"), 0)
    target = hands.table.visualRect(hands.page.model.index(hands.row("2.2"), 0))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(0, 40))
    qtbot.mouseMove(view, target.topLeft() + QPoint(10, 3))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target.topLeft() + QPoint(10, 3))
    assert hands.numbers() == ["1", "1.2", "1.3", "2", "2.1", "1.1", "2.2"]
    assert hands.page.session.undo_name() == "Переместить строки"


def test_escape_gives_a_drag_up(hands: Hands, qtbot: QtBot) -> None:
    view = hands.table.viewport()
    start = hands.place(hands.row("1.1"), 0)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(0, 60))
    qtbot.mouseMove(view, start + QPoint(0, 90))
    hands.press(KEY.Key_Escape)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 90))
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]


def test_several_rows_are_chosen_by_their_numbers_and_deleted_as_one_step(hands: Hands) -> None:
    hands.click(hands.row("1.1"), 0)
    hands.click(hands.row("1.3"), 0, SHIFT)
    assert hands.table.selected_rows() == [1, 2, 3]
    hands.press(KEY.Key_Delete, CTRL)
    assert hands.numbers() == ["1", "2", "2.1", "2.2"]
    hands.press(KEY.Key_Z, CTRL)
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]


def test_marks_of_execution_that_go_with_rows_or_the_plan_are_told(hands: Hands, page: PlansPage) -> None:
    session, notice = page.session, page.window_.notice
    hands.at("1.3").press(KEY.Key_Delete, CTRL)
    assert not notice.isVisible(), "nothing was recorded of it"
    planned = next(one for one in session.timetable.of_plan(1).occurrences if one.number == "1.1")
    day = planned.start
    session.run(lambda d: execution.mark_done(d, [planned.ref], day, today=day))
    hands.at("1.1").press(KEY.Key_Delete, CTRL)
    assert notice.text.text() == "Вместе со строками удалены отметки об исполнении (1). Вернуть: Ctrl+Z."
    hands.press(KEY.Key_Z, CTRL)
    assert next(one.done_on for one in session.timetable.of_plan(1).occurrences if one.number == "1.1") == day
    page.commands.delete()
    assert "План удалён вместе с отметками об исполнении (1)." in notice.text.text()


def test_rows_that_are_cut_and_pasted_keep_their_marks(hands: Hands, page: PlansPage) -> None:
    session, notice = page.session, page.window_.notice
    planned = next(one for one in session.timetable.of_plan(1).occurrences if one.number == "1.1")
    day = planned.start
    session.run(lambda d: execution.mark_done(d, [planned.ref], day, today=day))

    hands.click(hands.row("1.1"), 0)
    hands.press(KEY.Key_Space, SHIFT)
    hands.press(KEY.Key_X, CTRL)
    assert notice.text.text() == "Вырезаны и отметки об исполнении (1): они вернутся, когда вы вставите строки."
    hands.at("2.1").press(KEY.Key_V, CTRL)
    assert hands.numbers() == ["1", "1.2", "1.3", "2", "2.1", "1.1", "2.2"]
    assert next(one.done_on for one in session.timetable.of_plan(1).occurrences if one.number == "1.1") == day
    assert session.undo_name() == "Переместить строки"

    hands.at("2.2").press(KEY.Key_V, CTRL)  # once more: copies
    assert hands.numbers() == ["1", "1.2", "1.3", "2", "2.1", "1.1", "2.2", "1.1"]
    hands.press(KEY.Key_Z, CTRL)
    hands.press(KEY.Key_Z, CTRL)
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]


def test_rows_are_pasted_as_copies_where_something_was_done_since_the_cut(hands: Hands, page: PlansPage) -> None:
    hands.click(hands.row("1.1"), 0)
    hands.press(KEY.Key_Space, SHIFT)
    hands.press(KEY.Key_X, CTRL)
    hands.at("1.3").press(KEY.Key_Delete, CTRL)
    hands.at("2.1").press(KEY.Key_V, CTRL)
    assert hands.numbers() == ["1", "1.2", "2", "2.1", "1.1", "2.2"]
    assert page.session.undo_name() == "Вставить строку"


def test_duplicate_puts_copies_behind_and_says_that_numbers_repeat(hands: Hands, page: PlansPage) -> None:
    hands.at("1.1").press(KEY.Key_D, CTRL)
    lines = hands.stored().lines
    assert [(line.number, line.title) for line in lines[1:3]] == [("1.1", "Анализ результатов ВПР")] * 2
    assert "повторяются" in page.window_.notice.text.text()


def test_renumbering_the_plan_fills_or_keeps_gaps(hands: Hands) -> None:
    hands.at("1.2").press(KEY.Key_Delete, CTRL)
    hands.trigger("row.number_gaps")
    assert hands.numbers() == ["1", "1.1", "1.3", "2", "2.1", "2.2"]
    hands.trigger("row.number_all")
    assert hands.numbers() == ["1", "1.1", "1.2", "2", "2.1", "2.2"]


@pytest.mark.parametrize("name", ["row.after", "row.before", "row.section", "row.delete", "edit.paste"])
def test_entries_for_rows_need_a_plan_that_can_be_changed(page: PlansPage, name: str) -> None:
    action = page.window_.registry.action(name)
    assert action is not None
    assert action.isEnabled()
    page.window_.show_page("documents")
    assert not action.isEnabled()
