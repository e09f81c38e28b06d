"""Going through the grid by keys, as in Excel."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.gui.grid_hands import CONTROL, SHIFT, GridHands, MemoryGrid, five_schools
from tests.gui.grid_window import make_hands  # noqa: F401  # a fixture

Key = Qt.Key
MakeHands = Callable[[MemoryGrid], GridHands]


@pytest.fixture
def hands(make_hands: MakeHands) -> GridHands:  # noqa: F811
    return make_hands(five_schools())


def test_arrows_go_from_cell_to_cell_and_stop_at_the_edges(hands: GridHands) -> None:
    hands.at(0, "all").press(Key.Key_Right, Key.Key_Down)
    assert hands.here() == (1, "m2")
    hands.press(Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Left, Key.Key_Left, Key.Key_Left)
    assert hands.here() == (0, "school")


def test_enter_after_a_run_of_tabs_returns_to_the_column_where_the_run_began(hands: GridHands) -> None:
    hands.at(3, "all").type("21\t1\t8\t7\t5\n")
    assert hands.here() == (4, "all")
    hands.type("10\t0\t4\t4\t2\n")
    assert [hands.panel.source.stored["s3"][key] for key in ("all", "m2", "m3", "m4", "m5")] == [21, 1, 8, 7, 5]
    assert [hands.panel.source.stored["s4"][key] for key in ("all", "m2", "m3", "m4", "m5")] == [10, 0, 4, 4, 2]


def test_an_arrow_ends_the_run_of_tabs(hands: GridHands) -> None:
    hands.at(0, "all").press(Key.Key_Tab, Key.Key_Tab, Key.Key_Up, Key.Key_Return)
    assert hands.here() == (1, "m3")


def test_tab_passes_over_cells_that_calculate_themselves_and_over_the_ends_of_rows(hands: GridHands) -> None:
    hands.at(0, "m5").press(Key.Key_Tab)
    assert hands.here() == (0, "kind")
    hands.press(Key.Key_Tab, Key.Key_Tab)
    assert hands.here() == (1, "all")
    hands.press(Key.Key_Backtab)
    assert hands.here() == (0, "comment")


def test_enter_goes_down_and_with_shift_up_and_never_into_the_totals(hands: GridHands) -> None:
    hands.at(3, "m2").press(Key.Key_Return)
    assert hands.here() == (4, "m2")
    hands.press(Key.Key_Return)
    assert hands.here() == (4, "m2")
    hands.press(Key.Key_Return, modifier=SHIFT)
    assert hands.here() == (3, "m2")


def test_control_and_an_arrow_jump_to_the_edge_of_what_is_filled(hands: GridHands) -> None:
    hands.at(0, "all").press(Key.Key_Down, modifier=CONTROL)
    assert hands.here() == (2, "all")  # the last school with a number
    hands.press(Key.Key_Down, modifier=CONTROL)
    assert hands.here() == (4, "all")  # nothing but blanks: the last row of data
    hands.press(Key.Key_Up, modifier=CONTROL)
    assert hands.here() == (2, "all")
    hands.press(Key.Key_Right, modifier=CONTROL)
    assert hands.here() == (2, "mean")


def test_home_and_end(hands: GridHands) -> None:
    hands.at(2, "m3").press(Key.Key_End)
    assert hands.here() == (2, "comment")
    hands.press(Key.Key_Home)
    assert hands.here() == (2, "all")  # the first column that scrolls, as in Excel with frozen panes
    hands.press(Key.Key_Home)
    assert hands.here() == (2, "school")
    hands.press(Key.Key_End, modifier=CONTROL)
    assert hands.here() == (4, "comment")
    hands.press(Key.Key_Home, modifier=CONTROL)
    assert hands.here() == (0, "all")


def test_page_down_goes_by_what_is_in_sight(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(MemoryGrid([f"школа {number}" for number in range(200)]))
    hands.at(0, "m2").press(Key.Key_PageDown)
    page = hands.here()[0]
    assert 5 < page < 40
    hands.press(Key.Key_PageDown)
    assert hands.here() == (2 * page, "m2")
    hands.press(Key.Key_PageUp, Key.Key_PageUp)
    assert hands.here() == (0, "m2")


def test_shift_and_arrows_select_and_the_summary_tells_count_sum_and_mean(hands: GridHands) -> None:
    said: list[str] = []
    hands.panel.summary_changed.connect(said.append)
    hands.at(0, "m2").press(Key.Key_Right, Key.Key_Down, modifier=SHIFT)
    assert hands.here() == (0, "m2")
    assert said[-1] == "Ячеек: 4 · Сумма: 25 · Среднее: 6,25"  # 2 + 8 + 3 + 12
    hands.press(Key.Key_Right)
    assert said[-1] == ""


def test_empty_cells_and_words_do_not_count_into_sum_and_mean(hands: GridHands) -> None:
    hands.at(0, "school").press(Key.Key_Right, modifier=SHIFT)
    hands.press(Key.Key_Down, modifier=SHIFT)
    assert hands.panel.summary() == "Ячеек: 4 · Сумма: 55 · Среднее: 27,5"
    hands.at(3, "m2").press(Key.Key_Right, modifier=SHIFT)
    assert hands.panel.summary() == "Ячеек: 0"


def test_shift_click_control_click_and_control_a(hands: GridHands) -> None:
    hands.at(0, "m2")
    hands.click(2, 3, SHIFT)
    assert hands.table.ranges() == [(0, 2, 2, 3)]
    hands.click(4, 5, CONTROL)
    assert sorted(hands.table.ranges()) == [(0, 2, 2, 3), (4, 5, 4, 5)]
    hands.press(Key.Key_A, modifier=CONTROL)
    assert hands.table.ranges() == [(0, 0, 4, 8)]  # the totals are not data


def test_drawing_the_selection_beyond_the_edge_scrolls_on(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(MemoryGrid([f"школа {number}" for number in range(60)]))
    view, qtbot = hands.table.viewport(), hands.qtbot
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=hands.point(2, 2))
    qtbot.mouseMove(view, QPoint(hands.point(2, 3).x(), view.height() + 30))
    qtbot.waitUntil(lambda: hands.table.geo.y > 5 * hands.table.geo.row_height)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(hands.point(2, 3).x(), view.height() + 30))
    top, left, bottom, right = hands.table.ranges()[0]
    assert (top, left, right) == (2, 2, 3)
    assert bottom > 15
    assert hands.here() == (2, "m2")


def test_shift_and_space_select_the_row_control_and_space_the_column(hands: GridHands) -> None:
    hands.at(1, "m3").press(Key.Key_Space, modifier=SHIFT)
    assert hands.table.ranges() == [(1, 0, 1, 8)]
    hands.at(1, "m3").press(Key.Key_Space, modifier=CONTROL)
    assert hands.table.ranges() == [(0, 3, 4, 3)]


def test_shift_control_end_selects_to_the_last_cell(hands: GridHands) -> None:
    hands.at(1, "m3").press(Key.Key_End, modifier=SHIFT | CONTROL)
    assert hands.table.ranges() == [(1, 3, 4, 8)]


def test_within_a_selected_block_tab_and_enter_go_round(hands: GridHands) -> None:
    hands.at(0, "m2").press(Key.Key_Right, Key.Key_Down, modifier=SHIFT)
    seen = []
    for _ in range(4):
        seen.append(hands.here())
        hands.press(Key.Key_Tab)
    assert seen == [(0, "m2"), (0, "m3"), (1, "m2"), (1, "m3")]
    assert hands.here() == (0, "m2")
    hands.press(Key.Key_Return)
    assert hands.here() == (1, "m2")
    hands.press(Key.Key_Return)
    assert hands.here() == (0, "m3")
    assert hands.table.ranges() == [(0, 2, 1, 3)]


def test_the_letters_of_a_russian_keyboard_are_the_same_keys(hands: GridHands) -> None:
    hands.at(0, "m2")
    press_cyrillic(hands, 0x421)  # Ctrl+С where the Latin C is
    assert hands.copied() == "2"
    press_cyrillic(hands, 0x424)  # Ctrl+Ф where the Latin A is
    assert hands.table.ranges() == [(0, 0, 4, 8)]


def press_cyrillic(hands: GridHands, key: int) -> None:
    QApplication.sendEvent(hands.table, QKeyEvent(QEvent.Type.KeyPress, key, CONTROL))


def test_control_and_tab_leave_the_grid(hands: GridHands) -> None:
    hands.at(0, "all").type("26").press(Key.Key_Return)  # a remark appears, with it the button of the list
    hands.press(Key.Key_Tab, modifier=CONTROL)
    assert not hands.table.hasFocus()
