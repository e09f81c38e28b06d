"""A person types into the cells of a plan, as in Excel."""

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import Approval, ColumnKind
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.services.plans import approval
from tests.gui.hands import Hands

KEY = Qt.Key
SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def test_typing_replaces_the_cell_and_enter_goes_down(hands: Hands) -> None:
    hands.at("1.1", ColumnKind.DEADLINE).type("август 2026").press(KEY.Key_Return)
    assert hands.cell("1.1", ColumnKind.DEADLINE) == "август 2026"
    assert hands.current() == ("1.2", ColumnKind.DEADLINE)
    assert hands.page.session.undo_name() == "Изменить срок"


def test_f2_keeps_the_text_and_escape_restores_it(hands: Hands) -> None:
    hands.at("1.1").press(KEY.Key_F2).type(" и ОГЭ").press(KEY.Key_Escape)
    assert hands.cell("1.1") == "Анализ результатов ВПР"
    hands.press(KEY.Key_F2).type(" и ОГЭ").press(KEY.Key_Return)
    assert hands.cell("1.1") == "Анализ результатов ВПР и ОГЭ"


def test_tab_goes_through_the_cells_and_stores_each(hands: Hands) -> None:
    hands.at("1.3").type("Справка по итогам").press(KEY.Key_Tab)
    assert hands.current() == ("1.3", ColumnKind.DEADLINE)
    hands.type("сентябрь 2026").press(KEY.Key_Tab).type("Методкабинет").press(KEY.Key_Tab)
    line = next(line for line in hands.stored().lines if line.number == "1.3")
    assert (line.title, line.deadline, line.executors) == ("Справка по итогам", "сентябрь 2026", "Методкабинет")
    assert hands.current()[0] == "2"
    hands.press(KEY.Key_Backtab, SHIFT)
    assert hands.current() == ("1.3", ColumnKind.EXECUTORS)


def test_shift_enter_and_alt_enter_begin_a_paragraph_and_bullets_go_on(hands: Hands) -> None:
    hands.at("1.3").type("Справки:").press(KEY.Key_Return, SHIFT).type("- по ВПР")
    hands.press(KEY.Key_Return, ALT).type("по ЕГЭ").press(KEY.Key_Return)
    assert hands.cell("1.3") == "Справки:\n- по ВПР\n- по ЕГЭ"


def test_delete_clears_the_chosen_cells_as_one_step(hands: Hands) -> None:
    hands.at("1.1", ColumnKind.DEADLINE).press(KEY.Key_Down, SHIFT).press(KEY.Key_Delete)
    assert hands.cell("1.1", ColumnKind.DEADLINE) == ""
    assert hands.cell("1.2", ColumnKind.DEADLINE) == ""
    hands.trigger("edit.undo")
    assert hands.cell("1.1", ColumnKind.DEADLINE) == "май 2026"
    assert hands.cell("1.2", ColumnKind.DEADLINE) == "июль 2026"


def test_a_section_is_edited_with_its_number_as_it_is_seen(hands: Hands) -> None:
    hands.at("2").press(KEY.Key_F2)
    editor = hands.table.open_editor()
    assert editor is not None
    assert editor.toPlainText() == "2. Меры"
    hands.press(KEY.Key_A, CTRL).type("3. Меры поддержки").press(KEY.Key_Return)
    assert hands.cell("3") == "Меры поддержки"


def test_a_number_is_kept_without_its_final_dot(hands: Hands) -> None:
    hands.at("1.3", ColumnKind.NUMBER).type("1.4.").press(KEY.Key_Return)
    assert hands.numbers()[3] == "1.4"


def test_double_click_opens_the_editor_even_on_a_number(hands: Hands, qtbot: QtBot) -> None:
    hands.at("1.2", ColumnKind.NUMBER)
    point = hands.place(hands.row("1.2"), 0)
    qtbot.mouseDClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    editor = hands.table.open_editor()
    assert editor is not None
    assert editor.toPlainText() == "1.2"


def test_leaving_the_editor_with_the_mouse_stores_it(hands: Hands) -> None:
    hands.at("1.1").type("Новое мероприятие")
    hands.at("2.2")
    assert hands.cell("1.1") == "Новое мероприятие"
    assert hands.table.open_editor() is None


def test_ctrl_z_inside_the_editor_takes_back_typing_and_not_the_last_step(hands: Hands) -> None:
    hands.at("1.1", ColumnKind.DEADLINE).type("май").press(KEY.Key_Return)
    hands.at("1.2").press(KEY.Key_F2).type("!")
    editor = hands.table.open_editor()
    assert editor is not None
    hands.press(KEY.Key_Z, CTRL)
    assert editor.toPlainText() == "Анализ результатов ЕГЭ"
    assert hands.cell("1.1", ColumnKind.DEADLINE) == "май"


def test_undo_and_redo_keep_the_current_cell_in_sight(hands: Hands) -> None:
    hands.at("1.1", ColumnKind.DEADLINE).type("июнь 2026").press(KEY.Key_Return)
    hands.at("2.2", ColumnKind.EXECUTORS).press(KEY.Key_Z, CTRL)
    assert hands.cell("1.1", ColumnKind.DEADLINE) == "май 2026"
    assert hands.current() == ("2.2", ColumnKind.EXECUTORS)
    undo = hands.page.window_.registry.action("edit.undo")
    redo = hands.page.window_.registry.action("edit.redo")
    assert redo is not None
    assert redo.text() == "&Повторить: Изменить срок"
    hands.press(KEY.Key_Y, CTRL)
    assert hands.cell("1.1", ColumnKind.DEADLINE) == "июнь 2026"
    assert undo is not None
    assert undo.text() == "&Отменить: Изменить срок"


def test_the_editor_grows_with_its_text(hands: Hands) -> None:
    hands.at("1.3").press(KEY.Key_F2)
    editor = hands.table.open_editor()
    assert editor is not None
    before = editor.height()
    for _ in range(6):
        hands.press(KEY.Key_Return, SHIFT).type("строка")
    assert editor.height() >= before + 5 * editor.fontMetrics().lineSpacing()


def test_executors_are_completed_from_the_directory(hands: Hands, page: PlansPage, qtbot: QtBot) -> None:
    known = next(name for name in page.meanings.known_names() if len(name) > 8)
    hands.at("1.3", ColumnKind.EXECUTORS).type("ОО, " + known[:6])
    editor = hands.table.open_editor()
    assert editor is not None
    assert editor.completing()
    qtbot.keyClick(editor.popup(), KEY.Key_Down)
    qtbot.keyClick(editor.popup(), KEY.Key_Return)
    assert not editor.completing()
    assert editor.toPlainText().startswith("ОО, ")
    assert editor.toPlainText().removeprefix("ОО, ") in page.meanings.known_names()


def test_an_approved_plan_takes_no_typing_and_says_why(hands: Hands, page: PlansPage) -> None:
    plan = hands.stored()
    act = Approval(number="11", date=dt.date(2026, 1, 13))
    page.session.run(lambda d: approval.approve_plan(d, plan.id or 0, act, dt.date(2026, 1, 14)))
    hands.at("1.1").type("абв")
    assert hands.table.open_editor() is None
    assert hands.cell("1.1") == "Анализ результатов ВПР"
    assert "План утверждён приказом от 13.01.2026 № 11." in page.sheet_panel.frozen_text()
    action = page.window_.registry.action("row.after")
    assert action is not None
    assert not action.isEnabled()
