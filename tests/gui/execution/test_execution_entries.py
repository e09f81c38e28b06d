"""The menu «Исполнение»: what is enabled for which choice, what the entries and the right mouse button do."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import State
from msoko_desktop.gui.actions import MenuName
from msoko_desktop.gui.execution.entries import occurrence_menu
from msoko_desktop.gui.session import Session
from msoko_desktop.services.timetable import execution
from tests.gui.execution_page import ListPage, list_page
from tests.gui.typing_keys import type_text

SOME = {"done", "done_on", "in_work", "cancel", "open_plan"}
ONE = SOME | {"move", "bind", "evidence_file", "evidence_document", "evidence_link"}


def enabled(page: ListPage) -> set[str]:
    """The names of the entries of «Исполнение» that concern a choice and are enabled."""
    names = page.window_.registry.all_actions().items()
    mine = {
        "done", "done_on", "in_work", "reopen", "move", "put_back", "cancel", "date", "bind", "schools",
        "evidence_file", "evidence_document", "evidence_link", "open_plan",
    }  # fmt: skip
    found = {name.removeprefix("execution."): action for name, action in names if name.startswith("execution.")}
    return {name for name, action in found.items() if name in mine and action.isEnabled()}


def trigger(page: ListPage, name: str) -> None:
    action = page.window_.registry.action(f"execution.{name}")
    assert action is not None
    assert action.isEnabled(), name
    action.trigger()


def in_dialog(act: Callable[[QDialog], object]) -> None:
    """Do something in the dialog that will open, as soon as it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        act(dialog)

    QTimer.singleShot(0, look)


def test_the_entries_follow_what_is_chosen(follow: ListPage) -> None:
    follow.take()
    assert enabled(follow) == set()
    follow.take("1.1")
    assert enabled(follow) == ONE
    follow.take("1.1", "1.2")
    assert enabled(follow) == SOME
    follow.take("1.5")
    assert enabled(follow) == {"date", "bind", "open_plan"}
    follow.take("1.4")
    assert enabled(follow) == {"date", "bind", "schools", "open_plan"}
    follow.take("1.1", "1.5")
    assert enabled(follow) == {"open_plan"}


def test_marks_and_moves_can_be_taken_back_only_where_there_are_some(follow: ListPage) -> None:
    follow.take("1.1")
    trigger(follow, "in_work")
    assert enabled(follow) == ONE | {"reopen"}
    trigger(follow, "reopen")
    ref = follow.item().ref
    follow.session.run(lambda d: execution.move(d, ref, dt.date(2026, 12, 10)))
    assert enabled(follow) == ONE | {"put_back"}
    trigger(follow, "put_back")
    assert enabled(follow) == ONE


def test_what_is_done_is_not_marked_again(follow: ListPage) -> None:
    follow.take("1.1")
    trigger(follow, "done")
    assert enabled(follow) == (ONE | {"reopen"}) - {"done", "in_work", "move", "cancel"}


def test_on_another_page_and_in_a_file_for_reading_nothing_is_changed(
    follow: ListPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow.take("1.1")
    follow.window_.show_page("plans")
    assert enabled(follow) == set()
    follow.window_.show_page("list")
    assert enabled(follow) == ONE
    monkeypatch.setattr(Session, "read_only", property(lambda _: True))
    follow.load()
    assert enabled(follow) == {"open_plan"}


def test_each_page_keeps_its_own_choice(follow: ListPage) -> None:
    follow.take("1.1")
    other = list_page(follow.window_, "other")
    assert enabled(follow) == set()
    other.take("1.5")
    assert enabled(follow) == {"date", "bind", "open_plan"}
    follow.window_.show_page("list")
    assert enabled(follow) == ONE


def test_ctrl_enter_marks_done_and_stores_what_is_typed(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    follow.card.ui.note.setFocus()
    type_text(follow.card.ui.note, "Готово")
    trigger(follow, "done")
    assert (follow.item().state(follow.session.day), follow.item().note) == (State.DONE, "Готово")


def test_ctrl_enter_is_the_key_of_done_on_a_page_of_occurrences(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    follow.card.button("move").setFocus()
    qtbot.keyClick(follow.card.button("move"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert follow.item().state(follow.session.day) is State.DONE


def test_the_entries_ask_in_their_windows(follow: ListPage) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    for number, name in (
        ("1.1", "done_on"), ("1.1", "move"), ("1.1", "cancel"), ("1.1", "bind"), ("1.1", "evidence_document"),
        ("1.1", "evidence_link"), ("1.5", "date"), ("1.5", "bind"), ("1.4", "schools"),
    ):  # fmt: skip
        follow.take(number)
        in_dialog(look)
        trigger(follow, name)
    assert seen == [
        "Отметка о выполнении", "Перенос срока", "Отмена мероприятия", "Привязка к графику",
        "Документ как подтверждение", "Ссылка как подтверждение", "Дата мероприятия", "Привязка к графику",
        "Распределение школ по годам",
    ]  # fmt: skip


def test_a_file_is_chosen_and_kept(follow: ListPage, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([f"{tmp_path}/нет.pdf"], ""))
    follow.take("1.1")
    trigger(follow, "evidence_file")
    assert "нет на прежнем месте" in follow.window_.notice.text.text()


def test_the_plan_opens_at_the_activity(follow: ListPage) -> None:
    follow.take("1.5")
    trigger(follow, "open_plan")
    page = follow.window_.current_page()
    assert page is follow.window_.page("plans")


def menu_texts(page: ListPage) -> list[str]:
    menu = occurrence_menu(page.window_, page.chosen())
    return ["-" if action.isSeparator() else action.text().replace("&", "") for action in menu.actions()]


def test_the_menu_of_the_right_button_holds_what_makes_sense(follow: ListPage) -> None:
    follow.take("1.5")
    assert menu_texts(follow) == ["Назначить дату…", "Привязать к графику…", "-", "Показать в плане"]
    follow.take("1.1", "1.2")
    assert menu_texts(follow) == [
        "Выполнено", "Отметка о выполнении…", "В работе", "-", "Отменить мероприятие…", "-", "Показать в плане",
    ]  # fmt: skip


def test_the_menu_of_what_no_longer_fits_decides(follow: ListPage) -> None:
    follow.take("1.6")
    trigger(follow, "done")
    follow.change_phrase("1.6", "август 2026")
    assert menu_texts(follow) == [
        "Отнести к сроку 01.08.2026 – 31.08.2026", "Оставить отдельным сроком", "Удалить отметку", "-",
        "Показать в плане",
    ]  # fmt: skip
    menu = occurrence_menu(follow.window_, follow.chosen())
    menu.actions()[0].trigger()
    assert follow.item().done_on == dt.date(2026, 11, 25)


def test_every_entry_of_the_menu_has_its_own_letter(follow: ListPage) -> None:
    menu = follow.window_.registry.menu(MenuName.EXECUTION)
    letters = [
        action.text()[action.text().index("&") + 1].casefold() for action in menu.actions() if "&" in action.text()
    ]
    assert len(letters) == len(set(letters)), sorted(letters)
