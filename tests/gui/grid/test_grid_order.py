"""Sorting, choosing rows and finding: what is shown changes, what is stored does not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from msoko_desktop.gui.grid.filter_popup import FilterPopup
from msoko_desktop.gui.grid.filtering import ColumnFilter, Condition
from tests.gui.grid_hands import CONTROL, SHIFT, GridHands, MemoryGrid, five_schools
from tests.gui.grid_window import make_hands  # noqa: F401  # a fixture
from tests.gui.typing_keys import type_text

Key = Qt.Key
MakeHands = Callable[[MemoryGrid], GridHands]


@pytest.fixture
def source() -> MemoryGrid:
    return five_schools()


@pytest.fixture
def hands(make_hands: MakeHands, source: MemoryGrid) -> GridHands:  # noqa: F811
    return make_hands(source)


def shown(hands: GridHands) -> list[str]:
    return [hands.table.grid.row_title(row) for row in range(len(hands.table.grid.order))]


def open_popup(hands: GridHands, column: int) -> FilterPopup:
    """Click the sign of a heading."""
    headings = hands.table.headings
    place = headings.sign_rect(column).center()
    hands.qtbot.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    return popup


def test_the_sign_of_a_heading_sorts_and_the_totals_stay_last(hands: GridHands, source: MemoryGrid) -> None:
    open_popup(hands, 1).ui.descending.click()
    assert shown(hands) == ["СОШ № 2", "СОШ № 1", "СОШ № 10", "Гимназия", "Лицей", "Итого"]
    open_popup(hands, 1).ui.ascending.click()
    assert shown(hands) == ["СОШ № 10", "СОШ № 1", "СОШ № 2", "Гимназия", "Лицей", "Итого"]
    popup = open_popup(hands, 1)
    assert popup.ui.ascending.isChecked()
    popup.ui.ascending.click()
    assert shown(hands) == ["СОШ № 1", "СОШ № 2", "СОШ № 10", "Гимназия", "Лицей", "Итого"]
    assert source.steps == []


def test_what_is_typed_into_the_open_choice_is_looked_for(hands: GridHands) -> None:
    popup = open_popup(hands, 0)
    type_text(QApplication.focusWidget() or popup, "с")
    type_text(QApplication.focusWidget() or popup, "ош")
    assert (popup.ui.condition.currentText(), popup.ui.text.text()) == ("Содержит", "сош")
    hands.qtbot.keyClick(popup.ui.text, Key.Key_Return)
    assert shown(hands) == ["СОШ № 1", "СОШ № 2", "СОШ № 10", "Итого"]


def test_names_are_sorted_with_their_numbers_counted(hands: GridHands) -> None:
    hands.panel.sort_by("school")
    assert shown(hands)[:5] == ["Гимназия", "Лицей", "СОШ № 1", "СОШ № 2", "СОШ № 10"]


def test_what_is_typed_in_sorted_rows_goes_to_its_school(hands: GridHands, source: MemoryGrid) -> None:
    hands.panel.sort_by("all", True)
    hands.at(0, "m2").type("9\n")
    assert source.stored["s1"]["m2"] == 9
    assert shown(hands)[0] == "СОШ № 2"


def test_the_current_cell_stays_with_its_school(hands: GridHands) -> None:
    hands.at(0, "m3")
    hands.panel.sort_by("all", True)
    assert hands.here() == (1, "m3")


def test_after_a_choice_that_hides_the_current_row_a_row_of_data_is_the_current_one(hands: GridHands) -> None:
    hands.at(4, "m3")
    hands.panel.set_filter("all", ColumnFilter(Condition.AT_LEAST, "20"))
    assert hands.here() == (1, "m3")


def test_sorting_takes_no_strangers_into_the_selection(hands: GridHands) -> None:
    hands.at(0, "m3").press(Key.Key_Down, modifier=SHIFT)
    hands.panel.sort_by("school")
    assert hands.table.ranges() == [(2, 3, 3, 3)]  # № 1 and № 2 are neighbours still
    hands.panel.sort_by("all")
    assert hands.table.ranges() == [(1, 3, 2, 3)]
    hands.at(0, "m3").press(Key.Key_Down, modifier=SHIFT)  # № 10 and № 1
    hands.panel.sort_by("school")
    assert hands.table.ranges() == [(4, 3, 4, 3)]


def test_a_condition_shows_some_rows_and_says_how_many(hands: GridHands) -> None:
    popup = open_popup(hands, 1)
    popup.ui.condition.setCurrentIndex(popup.ui.condition.findData(Condition.AT_LEAST))
    assert popup.ui.text.isVisible()
    type_text(popup.ui.text, "20")
    hands.qtbot.keyClick(popup.ui.text, Key.Key_Return)
    assert shown(hands) == ["СОШ № 1", "СОШ № 2", "Итого"]
    assert hands.panel.ui.shown.text() == "Показано 2 из 5 · итоги по всем строкам"
    assert hands.table.grid.texts(2)[1] == "67"  # 25 + 30 + 12
    hands.panel.ui.showAll.click()
    assert len(shown(hands)) == 6
    assert not hands.panel.ui.shown.isVisible()


def test_values_are_chosen_by_ticks(hands: GridHands) -> None:
    popup = open_popup(hands, 0)
    assert popup.values.texts == ["Гимназия", "Лицей", "СОШ № 1", "СОШ № 2", "СОШ № 10"]
    popup.ui.every.click()
    assert popup.values.ticked == set()
    popup.ui.values.setCurrentIndex(popup.values.index(1))
    hands.qtbot.keyClick(popup.ui.values, Key.Key_Space)
    popup.ui.apply.click()
    assert shown(hands) == ["Лицей", "Итого"]
    open_popup(hands, 0).ui.reset.click()
    assert len(shown(hands)) == 6


@pytest.mark.parametrize(
    ("column", "choice", "titles"),
    [
        ("school", ColumnFilter(Condition.CONTAINS, "сош"), ["СОШ № 1", "СОШ № 2", "СОШ № 10"]),
        ("all", ColumnFilter(Condition.EQUALS, "30"), ["СОШ № 2"]),
        ("mean", ColumnFilter(Condition.AT_LEAST, "3,7"), ["СОШ № 1", "СОШ № 10"]),  # 93 / 25 = 3,72; 46 / 12 = 3,83
        ("mean", ColumnFilter(Condition.AT_MOST, "3,6"), ["СОШ № 2"]),  # 107 / 30 = 3,57
        ("m2", ColumnFilter(Condition.EMPTY), ["Гимназия", "Лицей"]),
        ("m2", ColumnFilter(Condition.FILLED), ["СОШ № 1", "СОШ № 2", "СОШ № 10"]),
    ],
)
def test_conditions(hands: GridHands, column: str, choice: ColumnFilter, titles: list[str]) -> None:
    hands.panel.set_filter(column, choice)
    assert shown(hands)[:-1] == titles


def test_rows_with_a_remark_can_be_chosen(hands: GridHands) -> None:
    hands.at(2, "all").type("13\n")
    hands.panel.set_filter("all", ColumnFilter(Condition.REMARKED))
    assert shown(hands) == ["СОШ № 10", "Итого"]


def test_a_choice_that_fits_no_row_says_so(hands: GridHands) -> None:
    hands.panel.set_filter("school", ColumnFilter(Condition.CONTAINS, "интернат"))
    assert shown(hands) == ["Итого"]
    assert hands.table.empty_sentence() == "Под отбор не подходит ни одна строка."


def test_a_row_that_was_typed_stays_in_sight_though_it_does_not_fit(make_hands: MakeHands) -> None:  # noqa: F811
    source = MemoryGrid(["участник 1"], [[None, 5]], new_rows=True, totals=False)
    hands = make_hands(source)
    hands.panel.set_filter("all", ColumnFilter(Condition.AT_LEAST, "5"))
    hands.at(1, "all").type("3\n")
    assert shown(hands) == ["участник 1", "участник 2", "новая строка"]


def test_order_and_choice_survive_what_others_change(hands: GridHands, source: MemoryGrid) -> None:
    hands.panel.sort_by("all", True)
    hands.panel.set_filter("all", ColumnFilter(Condition.FILLED))
    source.stored["s2"]["all"] = 99
    hands.panel.reload()
    assert shown(hands) == ["СОШ № 10", "СОШ № 2", "СОШ № 1", "Итого"]


def test_only_rows_in_sight_are_copied_and_filled(hands: GridHands, source: MemoryGrid) -> None:
    hands.panel.set_filter("school", ColumnFilter(Condition.ANY, "", frozenset({"СОШ № 1", "СОШ № 10"})))
    hands.at(0, "m3").press(Key.Key_Down, modifier=SHIFT)
    hands.press(Key.Key_C, modifier=CONTROL)
    assert hands.copied() == "8\n4"
    hands.press(Key.Key_D, modifier=CONTROL)
    assert source.column("m3") == [8, 12, 8, None, None]


def test_the_menu_of_the_current_column_opens_by_keys(hands: GridHands) -> None:
    hands.at(0, "m4").press(Key.Key_L, modifier=CONTROL | SHIFT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    assert popup.accessibleName() == "Сортировка и отбор: «4»"
    hands.qtbot.keyClick(popup, Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


# --- finding


def test_finding_goes_from_place_to_place_and_round(hands: GridHands) -> None:
    hands.at(0, "school").press(Key.Key_F, modifier=CONTROL)
    bar = hands.panel.find_bar()
    assert bar.isVisible()
    type_text(bar.ui.text, "сош")
    assert hands.here() == (0, "school")
    assert bar.ui.count.text() == "1 из 3"
    hands.qtbot.keyClick(bar.ui.text, Key.Key_Return)
    assert hands.here() == (1, "school")
    hands.qtbot.keyClick(bar.ui.text, Key.Key_Return, SHIFT)
    hands.qtbot.keyClick(bar.ui.text, Key.Key_Return, SHIFT)
    assert hands.here() == (2, "school")
    hands.qtbot.keyClick(bar.ui.text, Key.Key_Escape)
    assert hands.table.hasFocus()
    assert hands.here() == (2, "school")
    hands.press(Key.Key_F3)
    assert hands.here() == (0, "school")
    hands.press(Key.Key_F3, modifier=SHIFT)
    assert hands.here() == (2, "school")


def test_what_is_not_there_is_not_found(hands: GridHands) -> None:
    hands.panel.start_find()
    bar = hands.panel.find_bar()
    type_text(bar.ui.text, "интернат")
    assert bar.ui.count.text() == "Не найдено"


def test_going_to_a_row_that_is_not_shown_shows_it(hands: GridHands) -> None:
    hands.panel.set_filter("all", ColumnFilter(Condition.EMPTY))
    hands.panel.go_to("s1", "m4")
    assert hands.here() == (1, "m4")
    assert len(shown(hands)) == 6


def test_a_click_on_a_heading_selects_the_column_and_on_a_number_the_row(hands: GridHands) -> None:
    headings, numbers = hands.table.headings, hands.table.row_headings
    left = hands.table.geo.left(3)
    hands.qtbot.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left + 12, 30))
    assert hands.table.ranges() == [(0, 3, 4, 3)]
    hands.qtbot.mouseClick(numbers.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, hands.table.geo.top(2) + 5))
    assert hands.table.ranges() == [(2, 0, 2, 8)]
