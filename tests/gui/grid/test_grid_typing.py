"""Typing into the cells of the grid: what opens the editor, what leaves it, what is refused and how that is told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from msoko_desktop.domain.grids import GridColumn, ValueKind
from msoko_desktop.services.changes import Changes
from tests.gui.grid_hands import CONTROL, SHIFT, GridHands, MemoryGrid, five_schools
from tests.gui.grid_window import make_hands  # noqa: F401  # a fixture

Key = Qt.Key
MakeHands = Callable[[MemoryGrid], GridHands]


@pytest.fixture
def source() -> MemoryGrid:
    return five_schools()


@pytest.fixture
def hands(make_hands: MakeHands, source: MemoryGrid) -> GridHands:  # noqa: F811
    return make_hands(source)


def test_typing_replaces_what_stands_in_the_cell(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").type("7\n")
    assert source.stored["s0"]["m2"] == 7
    assert source.steps == ["Изменить ячейку"]
    assert hands.here() == (1, "m2")


def test_f2_edits_with_the_cursor_at_the_end(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "all").press(Key.Key_F2).type("0\n")
    assert source.stored["s0"]["all"] == 250


def test_a_double_click_edits(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "all")
    view = hands.table.viewport()
    hands.qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=hands.point(0, 1))
    hands.type("1\n")
    assert source.stored["s0"]["all"] == 251


def test_escape_leaves_the_cell_as_it_was(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "all").type("99").press(Key.Key_Escape)
    assert not hands.table.editor_is_open()
    assert hands.table.hasFocus()
    assert source.steps == []
    assert hands.here() == (0, "all")


def test_the_arrows_leave_a_cell_that_is_replaced_and_move_in_one_that_is_edited(
    hands: GridHands, source: MemoryGrid
) -> None:
    hands.at(0, "m2").type("4").press(Key.Key_Right)
    assert (source.stored["s0"]["m2"], hands.here()) == (4, (0, "m3"))
    hands.at(0, "all").press(Key.Key_F2, Key.Key_Left).type("1\n")
    assert source.stored["s0"]["all"] == 215


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_and_backspace_clear_what_is_selected_as_one_step(
    hands: GridHands, source: MemoryGrid, key: Qt.Key
) -> None:
    hands.at(0, "m2").press(Key.Key_Right, Key.Key_Down, modifier=SHIFT).press(key)
    assert source.column("m2") == [None, None, 0, None, None]
    assert source.column("m3") == [None, None, 4, None, None]
    assert source.steps == ["Очистить 4 ячейки"]


def test_what_is_no_number_stays_in_its_editor_with_the_reason_beside_it(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").type("1а\n")
    assert source.steps == []
    assert hands.table.editor().text() == "1а"
    assert hands.table.editing.bubble.isVisible()
    assert hands.table.editing.refusal == "«1а» — не число. Введите число, например «12» или «3,5»."
    hands.press(Key.Key_Backspace)
    assert not hands.table.editing.bubble.isVisible()
    hands.press(Key.Key_Return)
    assert source.stored["s0"]["m2"] == 1


def test_what_the_source_refuses_is_told_beside_the_cell_too(hands: GridHands, source: MemoryGrid) -> None:
    source.refuses = "Отметки этой школы проверены. Снимите проверку, чтобы их изменить."
    hands.at(0, "m2").type("5\n")
    assert hands.table.editing.refusal == source.refuses
    source.refuses = ""
    hands.press(Key.Key_Return)
    assert source.stored["s0"]["m2"] == 5


def test_a_click_elsewhere_keeps_what_was_typed_but_not_what_cannot_be_read(
    hands: GridHands, source: MemoryGrid
) -> None:
    hands.at(0, "m2").type("6")
    hands.click(1, 3)
    assert source.stored["s0"]["m2"] == 6
    hands.type("нет")
    hands.click(0, 2)
    assert hands.table.editor().text() == "нет"
    assert hands.here() == (1, "m3")


def test_leaving_the_page_tells_what_could_not_be_stored(hands: GridHands, source: MemoryGrid) -> None:
    told: list[str] = []
    hands.panel.session.refused.connect(lambda error: told.append(str(error)))
    hands.at(0, "m2").type("6")
    assert hands.panel.commit_edits()
    assert source.stored["s0"]["m2"] == 6
    hands.type("шесть")
    assert not hands.panel.commit_edits()
    assert told == ["Не записано. СОШ № 1, столбец «2»: «шесть» — не число. Введите число, например «12» или «3,5»."]
    assert not hands.table.editor_is_open()


def test_cells_that_calculate_themselves_cannot_be_typed_into_and_say_so(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "mean").type("4")
    assert not hands.table.editor_is_open()
    assert hands.panel.ui.cellText.text() == "Столбец «Средний балл» считается сам."
    hands.at(5, "m2").type("4")
    assert hands.panel.ui.cellText.text() == "«Итого» – строка итогов, она считается сама."
    assert source.steps == []


def test_what_is_calculated_follows_at_once(hands: GridHands) -> None:
    hands.at(3, "m4").type("3\n")
    hands.at(3, "m5").type("1\n")
    assert hands.table.grid.texts(3)[6] == "4,25"  # (3 · 4 + 1 · 5) / 4
    assert hands.table.grid.texts(5)[4] == "29"  # 10 + 10 + 6 + 3


def test_a_grid_that_is_not_editable_is_only_looked_at(make_hands: MakeHands, source: MemoryGrid) -> None:  # noqa: F811
    source.editable = False
    hands = make_hands(source)
    hands.at(0, "m2").type("7").press(Key.Key_Delete).press(Key.Key_D, modifier=CONTROL)
    hands.paste("7")
    assert source.steps == []
    assert hands.panel.ui.cellText.text() == "Здесь можно только смотреть: данные нельзя изменить."
    assert hands.table.handle_rect() is None


def test_the_beginning_of_a_choice_is_enough_and_the_list_opens_by_key(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "kind").type("до\n")
    assert source.stored["s0"]["kind"] == "досрочно"
    hands.at(1, "kind").press(Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    popup = hands.table.editor().completer().popup()
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["штатно", "досрочно"]
    popup.hide()
    hands.press(Key.Key_Escape)


def test_a_choice_is_picked_in_its_list_by_keys(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "kind").press(Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    popup = hands.table.editor().completer().popup()
    hands.qtbot.keyClick(popup, Key.Key_Down)
    hands.qtbot.keyClick(popup, Key.Key_Down)
    hands.qtbot.keyClick(popup, Key.Key_Return)
    assert source.stored["s0"]["kind"] == "досрочно"
    assert hands.here() == (1, "kind")


def test_control_and_enter_fill_the_whole_selection(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(3, "m2").press(Key.Key_Right, Key.Key_Down, modifier=SHIFT)
    hands.type("0").press(Key.Key_Return, modifier=CONTROL)
    assert [source.stored[key].get(mark) for key in ("s3", "s4") for mark in ("m2", "m3")] == [0, 0, 0, 0]
    assert source.steps == ["Заполнить 4 ячейки"]


def test_an_unchanged_cell_is_not_written(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").press(Key.Key_F2, Key.Key_Return)
    hands.at(0, "m2").type("2\n")
    assert source.steps == []


def test_typing_in_the_last_row_makes_a_new_one_and_goes_on_there(make_hands: MakeHands) -> None:  # noqa: F811
    source = MemoryGrid(["участник 1"], new_rows=True, totals=False)
    hands = make_hands(source)
    hands.at(1, "all").type("5\t2\n")
    assert hands.here() == (2, "all")
    hands.type("6\n")
    assert source.column("all") == [None, 5, 6]
    assert source.column("m2") == [None, 2, None]
    assert hands.table.grid.has_plus


def test_a_write_is_told_to_everybody_and_the_grid_is_not_read_anew(hands: GridHands, source: MemoryGrid) -> None:
    steps: list[str] = []

    def tell(changes: Changes) -> None:
        steps.append(changes.step)
        hands.panel.reload()

    hands.panel.session.changed.connect(tell)
    with hands.qtbot.waitSignal(hands.panel.changed):
        hands.at(0, "m2").type("7\n")
    assert steps == ["Изменить ячейку"]
    assert source.reloaded == 0


def test_others_changes_are_shown_and_the_place_stays(make_hands: MakeHands) -> None:  # noqa: F811
    source = MemoryGrid([f"школа {number}" for number in range(100)])
    hands = make_hands(source)
    hands.at(60, "m4").press(Key.Key_Down, Key.Key_Right, modifier=SHIFT)
    hands.table.verticalScrollBar().setValue(hands.table.verticalScrollBar().value() + 37)
    scrolled = hands.table.verticalScrollBar().value()
    source.stored["s60"]["m4"] = 17
    hands.panel.reload()
    assert hands.table.grid.texts(60)[4] == "17"
    assert hands.here() == (60, "m4")
    assert hands.table.ranges() == [(60, 4, 61, 5)]
    assert hands.table.verticalScrollBar().value() == scrolled


def test_a_place_that_was_scrolled_out_of_sight_stays_so(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(MemoryGrid([f"школа {number}" for number in range(100)]))
    hands.at(60, "m4")
    hands.table.verticalScrollBar().setValue(0)
    hands.panel.reload()
    assert hands.table.verticalScrollBar().value() == 0
    assert hands.here() == (60, "m4")


def test_the_editor_follows_its_row(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(2, "m2").type("13")
    source._keys.remove("s0")
    hands.panel.reload()
    row = hands.table.visualRect(hands.table.grid.index(1, 2))
    assert hands.table.grid.row_title(1) == "СОШ № 10"
    assert hands.table.editor().geometry().contains(row.center())


def test_what_is_being_typed_survives_changes_of_others(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(2, "m2").type("13")
    source._keys.remove("s0")
    hands.panel.reload()
    hands.press(Key.Key_Return)
    assert source.stored["s2"]["m2"] == 13


def test_a_menu_or_a_sort_does_not_take_away_what_cannot_be_stored(hands: GridHands) -> None:
    hands.at(0, "m2").type("нет")
    hands.panel.sort_by("all", True)
    hands.panel.go_to("s2", "m5")
    hands.panel.start_find()
    assert hands.table.editor().text() == "нет"
    assert hands.table.editing.refusal


def test_a_grid_of_pupils_begins_with_its_first_column(make_hands: MakeHands) -> None:  # noqa: F811
    columns = (GridColumn("code", "Код"), GridColumn("score", "Балл", ValueKind.NUMBER))
    source = MemoryGrid([], columns=columns, new_rows=True, totals=False)
    hands = make_hands(source)
    assert hands.here() == (0, "code")
    hands.type("0012\t14\n0013\t9\n")
    assert source.column("code") == ["0012", "0013"]
    assert source.column("score") == [14, 9]
