"""Filling cells from their neighbours: Ctrl+D, Ctrl+R and the handle at the corner of the selection."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from msoko_desktop.domain.grids import GridColumn, Value, ValueKind
from msoko_desktop.gui.grid.filling import continued
from tests.gui.grid_hands import CONTROL, NONE, SHIFT, GridHands, MemoryGrid, five_schools
from tests.gui.grid_window import make_hands  # noqa: F401  # a fixture

Key = Qt.Key
MakeHands = Callable[[MemoryGrid], GridHands]


@pytest.fixture
def source() -> MemoryGrid:
    return five_schools()


@pytest.fixture
def hands(make_hands: MakeHands, source: MemoryGrid) -> GridHands:  # noqa: F811
    return make_hands(source)


def drag_handle(hands: GridHands, row: int, column: int) -> None:
    """Take the handle with the mouse, draw it to a cell and let it go."""
    handle = hands.table.handle_rect()
    assert handle is not None
    view, qtbot = hands.table.viewport(), hands.qtbot
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, NONE, handle.center())
    qtbot.mouseMove(view, hands.point(row, column) + QPoint(2, 2))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, hands.point(row, column) + QPoint(2, 2))


def test_control_d_fills_down_from_the_first_selected_row(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(2, "m3").press(Key.Key_Down, Key.Key_Down, Key.Key_Right, modifier=SHIFT)
    hands.press(Key.Key_D, modifier=CONTROL)
    assert source.column("m3") == [8, 12, 4, 4, 4]
    assert source.column("m4") == [10, 10, 6, 6, 6]
    assert source.steps == ["Заполнить 4 ячейки"]


def test_control_d_in_one_cell_takes_what_stands_above(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(3, "all").press(Key.Key_D, modifier=CONTROL)
    assert source.column("all") == [25, 30, 12, 12, None]
    hands.at(0, "all").press(Key.Key_D, modifier=CONTROL)
    assert len(source.steps) == 1


def test_control_r_fills_to_the_right_and_skips_what_calculates_itself(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m4").press(Key.Key_Right, Key.Key_Right, modifier=SHIFT).press(Key.Key_R, modifier=CONTROL)
    assert source.stored["s0"]["m5"] == 10
    assert source.steps == ["Заполнить 1 ячейку"]
    assert hands.panel.ui.cellText.text() == "Пропущено ячеек, которые не подходят или считаются сами: 1."


def test_the_handle_copies_one_cell(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(2, "all")
    drag_handle(hands, 4, 1)
    assert source.column("all") == [25, 30, 12, 12, 12]
    assert hands.table.ranges() == [(2, 1, 4, 1)]


def test_the_handle_goes_on_with_a_series(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "all").press(Key.Key_Down, modifier=SHIFT)
    drag_handle(hands, 4, 1)
    assert source.column("all") == [25, 30, 35, 40, 45]
    assert source.steps == ["Заполнить 3 ячейки"]


def test_the_handle_goes_up_and_aside_too(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(3, "all").type("10\n20\n")
    hands.at(3, "all").press(Key.Key_Down, modifier=SHIFT)
    drag_handle(hands, 2, 1)
    assert source.column("all") == [25, 30, 0, 10, 20]
    hands.at(0, "m3").press(Key.Key_Right, modifier=SHIFT)
    drag_handle(hands, 0, 5)
    assert source.stored["s0"]["m5"] == 12  # 8, 10, 12


def test_a_double_click_on_the_handle_fills_as_far_as_the_neighbours_reach(
    hands: GridHands, source: MemoryGrid
) -> None:
    hands.at(0, "kind").type("штатно\n")
    hands.at(0, "kind")
    handle = hands.table.handle_rect()
    assert handle is not None
    hands.qtbot.mouseDClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=handle.center())
    assert source.column("kind") == ["штатно", "штатно", "штатно", None, None]  # three schools have a mean


@pytest.mark.parametrize(
    ("values", "following"),
    [
        ([1.0, 2.0], [3, 4, 5]),
        ([10.0, 7.5], [5, 2.5, 0]),
        ([5.0], [5, 5, 5]),
        ([1.0, 2.0, 4.0], [1, 2, 4]),  # no arithmetic series: repeated
        (["да", "нет"], ["да", "нет", "да"]),
        (["0001", "0002"], ["0003", "0004", "0005"]),
        (["А-08", "А-10"], ["А-12", "А-14", "А-16"]),
        (["А-08", "Б-10"], ["А-08", "Б-10", "А-08"]),
        ([1.0, None], [1, None, 1]),
    ],
)
def test_what_follows_a_series(values: list[Value], following: list[Value]) -> None:
    assert continued(values, 3) == following


def test_a_count_never_goes_below_zero() -> None:
    assert continued([2.0, 1.0], 3, integers=True) == [2, 1, 2]


def test_a_word_does_not_fill_a_column_of_numbers(make_hands: MakeHands) -> None:  # noqa: F811
    columns = (GridColumn("a", "Слово"), GridColumn("b", "Число", ValueKind.NUMBER))
    source = MemoryGrid(["1"], [["да", None]], columns, totals=False)
    hands = make_hands(source)
    hands.at(0, "a").press(Key.Key_Right, modifier=SHIFT).press(Key.Key_R, modifier=CONTROL)
    assert source.steps == []
