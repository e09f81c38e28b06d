"""What is said about cells: remarks, comments, their history; and the menu that has all of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from msoko_desktop.gui.grid.history import HistoryDialog
from msoko_desktop.gui.grid.notes import NoteEditor
from msoko_desktop.gui.grid.tips import cell_tip
from tests.gui.grid_hands import CONTROL, SHIFT, GridHands, MemoryGrid, five_schools, in_dialog
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


def sentences(hands: GridHands) -> list[str]:
    model = hands.panel.ui.remarks.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_is_wrong_is_marked_at_once_with_the_reason(hands: GridHands) -> None:
    assert hands.panel.ui.remarksButton.isHidden()
    hands.at(0, "all").type("26\n")
    hands.press(Key.Key_Up)
    assert hands.panel.ui.cellText.text() == "Отметок 25, а участников 26."
    assert cell_tip(hands.table, 0, 1) == "<qt><b>Ошибка:</b> Отметок 25, а участников 26.</qt>"
    assert hands.panel.ui.remarksButton.text() == "1 ошибка"
    hands.type("25\n")
    assert hands.panel.ui.remarksButton.isHidden()


def test_the_list_of_remarks_leads_to_each_cell(hands: GridHands) -> None:
    hands.at(1, "m4").type("11\n")
    hands.at(0, "all").type("250\n").press(Key.Key_Up)
    hands.at(0, "m2").press(Key.Key_Right, Key.Key_Right, Key.Key_Right, modifier=SHIFT).press(Key.Key_Delete)
    hands.panel.ui.remarksButton.click()
    assert hands.panel.ui.remarksButton.text() == "1 ошибка, 1 замечание"
    assert sentences(hands) == [
        "СОШ № 2, «Участников»: Отметок 31, а участников 30.",
        "СОШ № 1, «Участников»: Участников больше, чем бывало.",
    ]
    view = hands.panel.ui.remarks
    second = view.visualRect(view.model().index(1, 0)).center()
    hands.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert hands.here() == (0, "all")
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    hands.qtbot.keyClick(view, Key.Key_Return)
    assert hands.here() == (1, "all")
    assert hands.table.hasFocus()


def test_a_comment_is_written_beside_the_cell_and_shown(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").press(Key.Key_F2, modifier=SHIFT)
    editor = QApplication.activePopupWidget()
    assert isinstance(editor, NoteEditor)
    assert editor.ui.heading.text() == "СОШ № 1, «2»"
    type_text(editor.ui.text, "Сверено с протоколом")
    hands.qtbot.keyClick(editor.ui.text, Key.Key_Return, CONTROL)
    assert source.content.notes["s0", "m2"] == "Сверено с протоколом"
    assert hands.panel.ui.cellText.text() == "Комментарий: Сверено с протоколом"
    assert "Сверено с протоколом" in cell_tip(hands.table, 0, 2)


def test_escape_leaves_a_comment_as_it_was(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").press(Key.Key_F2, modifier=SHIFT)
    editor = QApplication.activePopupWidget()
    assert isinstance(editor, NoteEditor)
    type_text(editor.ui.text, "Лишнее")
    hands.qtbot.keyClick(editor.ui.text, Key.Key_Escape)
    assert source.steps == []


def test_a_comment_is_taken_away(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2")
    hands.panel.store_note("s0", "m2", "Временно")
    hands.press(Key.Key_F2, modifier=SHIFT)
    editor = QApplication.activePopupWidget()
    assert isinstance(editor, NoteEditor)
    editor.ui.remove.click()
    assert source.content.notes["s0", "m2"] == ""
    assert not hands.table.grid.decor_of(0)


def test_the_history_tells_what_stood_there_and_puts_it_back(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").type("14\n")
    hands.at(0, "m2").type("15\n")
    hands.at(0, "m2")
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        values = dialog.ui.values
        for row in range(values.topLevelItemCount()):
            seen.append([values.topLevelItem(row).text(column) for column in range(4)])
        assert dialog.ui.heading.text() == "СОШ № 1, «2». Сейчас: 15"
        dialog.ui.restore.click()

    in_dialog(look)
    hands.panel.show_history()
    assert seen == [
        ["25.11.2026 09:01", "14", "15", "введено"],
        ["25.11.2026 09:00", "2", "14", "введено"],
    ]
    assert source.stored["s0"]["m2"] == 14
    assert source.steps[-1] == "Вернуть прежнее значение"


def test_a_cell_that_never_changed_says_so(hands: GridHands) -> None:
    hands.at(0, "m2")
    said: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        said.append(dialog.ui.answer.text())
        assert not dialog.ui.restore.isEnabled()
        dialog.ui.close.click()

    in_dialog(look)
    hands.panel.show_history()
    assert said == ["Значение этой ячейки не менялось."]


def open_menu(hands: GridHands, row: int, column: int) -> dict[str, object]:
    """Click a cell with the other button; return the entries by their text."""
    point = hands.point(row, column)
    view = hands.table.viewport()
    hands.qtbot.mousePress(view, Qt.MouseButton.RightButton, pos=point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.mapToGlobal(point))
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {action.text().split("\t")[0].replace("&", ""): action for action in menu.actions() if action.text()}


def choose(hands: GridHands, entries: dict[str, object], name: str) -> None:
    entries[name].trigger()  # type: ignore[attr-defined]
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        menu.close()


def test_the_menu_of_a_cell_has_it_all(hands: GridHands) -> None:
    entries = open_menu(hands, 1, 2)
    assert hands.here() == (1, "m2")
    assert list(entries) == [
        "Вырезать", "Копировать", "Вставить", "Очистить", "Заполнить вниз", "Заполнить вправо", "Комментарий…",
        "Удалить комментарий", "История ячейки…", "Сортировка и отбор…", "Только с таким значением",
        "Показать все строки", "Вернуть исходный порядок", "Удалить строки",
    ]  # fmt: skip
    choose(hands, entries, "Только с таким значением")
    assert hands.table.grid.data_rows == 1
    choose(hands, open_menu(hands, 0, 2), "Показать все строки")
    assert hands.table.grid.data_rows == 5


def test_the_menu_keeps_a_selection_that_was_clicked_into(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").press(Key.Key_Down, modifier=SHIFT)
    choose(hands, open_menu(hands, 1, 2), "Очистить")
    assert source.column("m2") == [None, None, 0, None, None]


def test_rows_are_deleted_where_they_are_the_persons_own(make_hands: MakeHands) -> None:  # noqa: F811
    source = MemoryGrid(["1", "2", "3"], [[None, 1], [None, 2], [None, 3]], new_rows=True, totals=False)
    hands = make_hands(source)
    hands.at(1, "all").press(Key.Key_Minus, modifier=CONTROL)
    assert source.column("all") == [1, 3]
    assert hands.here() == (1, "all")


def test_rows_that_are_not_the_persons_own_are_refused_with_the_reason(hands: GridHands) -> None:
    told: list[str] = []
    hands.panel.session.refused.connect(lambda error: told.append(str(error)))
    hands.at(1, "all")
    hands.panel.commands.delete_rows()
    assert told == ["Школы удаляют в справочнике школ."]
    assert hands.table.mapToGlobal(QPoint(0, 0)) is not None
