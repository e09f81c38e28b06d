"""The card of an occurrence in a real window: what it says, and what its buttons and fields write to the file."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import Progress, State, TrackedOccurrence
from msoko_desktop.gui.execution.card_place import NOTHING
from msoko_desktop.gui.execution.texts import NO_BREAK
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.timetable import execution
from tests.gui.execution_page import ListPage
from tests.gui.typing_keys import type_text

LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, page: ListPage, name: str) -> None:
    assert name in page.card.shown_buttons()
    qtbot.mouseClick(page.card.button(name), LEFT)


def shown(page: ListPage) -> dict[str, str]:
    """What a person reads on the card."""
    ui = page.card.ui
    names = ("title", "state", "days", "phrase", "origin", "executors")
    return {name: getattr(ui, name).text().replace(NO_BREAK, " ") for name in names if not getattr(ui, name).isHidden()}


def test_without_a_choice_the_card_says_what_to_do(follow: ListPage) -> None:
    follow.take()
    assert follow.card.ui.hint.text() == NOTHING
    assert not follow.card.ui.hint.isHidden()
    assert shown(follow) == {}
    assert follow.card.shown_buttons() == []


def test_the_card_tells_what_when_by_whom_and_how_it_stands(follow: ListPage) -> None:
    follow.take("1.1")
    assert shown(follow) == {
        "title": "1.1 Мониторинг",
        "state": "Запланировано",
        "days": "С 01.10.2026 по 30.11.2026, осталось 5 дней",
        "phrase": "В плане: с 1 октября по 30 ноября 2026",
        "executors": "Исполнители: Управление образования",
    }
    assert follow.card.ui.sign.text() == "П"
    assert "дорожная карта" in follow.card.ui.plan.text()
    assert follow.card.shown_buttons() == ["done", "doneOn", "inWork", "move", "cancel"]


def test_what_is_overdue_says_for_how_long_and_offers_working_days(follow: ListPage) -> None:
    follow.take("1.2")
    assert shown(follow)["state"] == "Просрочено"
    assert shown(follow)["days"] == "15.11.2026, просрочено на 10 дней"
    note = follow.card.ui.dayOff
    assert note.ui.text.text() == "15.11.2026 – воскресенье. Ближайшие рабочие дни: 13.11.2026, 16.11.2026."
    assert [note.before.text(), note.after.text()] == ["На 13.11.2026", "На 16.11.2026"]


def test_a_working_day_is_taken_with_one_click_and_put_back(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.2")
    qtbot.mouseClick(follow.card.ui.dayOff.after, LEFT)
    assert follow.item().due == dt.date(2026, 11, 16)
    assert follow.card.ui.dayOff.isHidden()
    assert shown(follow)["origin"] == "Перенесён: в плане 15.11.2026."
    press(qtbot, follow, "putBack")
    assert follow.item().due == dt.date(2026, 11, 15)
    assert follow.item().record is None
    assert "putBack" not in follow.card.shown_buttons()


def test_done_in_work_and_taken_back(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    press(qtbot, follow, "inWork")
    assert shown(follow)["state"] == "В работе"
    assert "inWork" not in follow.card.shown_buttons()
    press(qtbot, follow, "done")
    assert (shown(follow)["state"], follow.item().done_on) == ("Выполнено", dt.date(2026, 11, 25))
    assert shown(follow)["days"] == "С 01.10.2026 по 30.11.2026"
    assert follow.card.ui.doneOn.text() == "25.11.2026"
    assert follow.card.shown_buttons() == ["reopen"]
    press(qtbot, follow, "reopen")
    assert (shown(follow)["state"], follow.item().record) == ("Запланировано", None)


def test_the_day_it_was_done_is_corrected_in_its_field(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    press(qtbot, follow, "done")
    field = follow.card.ui.doneOn
    field.setFocus()
    field.selectAll()
    type_text(field, "03.12.2026")  # a day to come: the computer's clock says 25.11.2026
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert follow.item().done_on == dt.date(2026, 11, 25)
    assert "ещё не наступила" in follow.window_.notice.text.text()
    assert field.text() == "25.11.2026"
    field.selectAll()
    type_text(field, "23.11.2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert follow.item().done_on == dt.date(2026, 11, 23)
    assert follow.session.undo_name() == "Отметить выполнение"


def test_a_day_that_does_not_exist_stays_in_the_field_and_is_explained(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    press(qtbot, follow, "done")
    field = follow.card.ui.doneOn
    field.setFocus()
    field.selectAll()
    type_text(field, "29.02.2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "29.02.2026"
    assert "29.02.2026 не бывает" in follow.window_.notice.text.text()
    assert follow.item().done_on == dt.date(2026, 11, 25)


def test_who_did_it_and_the_note_are_on_disk_when_the_field_is_left(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    press(qtbot, follow, "done")
    ui = follow.card.ui
    ui.doneBy.setFocus()
    type_text(ui.doneBy, "Иванова М. П.")
    ui.note.setFocus()
    type_text(ui.note, "Проведено очно")
    record = follow.item().record
    assert record is not None
    assert record.done_by == "Иванова М. П."
    ui.doneOn.setFocus()
    assert follow.item().note == "Проведено очно"


def test_what_is_typed_belongs_to_what_was_chosen_when_it_was_typed(follow: ListPage) -> None:
    follow.take("1.1")
    follow.card.ui.note.setFocus()
    type_text(follow.card.ui.note, "К первому")
    follow.take("1.6")
    assert follow.card.ui.note.toPlainText() == ""
    assert follow.item().note == ""
    follow.take("1.1")
    assert follow.item().note == "К первому"


def test_what_is_typed_survives_another_change_of_the_file(follow: ListPage) -> None:
    follow.take("1.1")
    follow.card.ui.note.setFocus()
    type_text(follow.card.ui.note, "Не потер")
    ref = follow.item().ref
    follow.session.run(lambda d: execution.mark_in_work(d, [ref]))
    assert follow.card.ui.note.toPlainText() == "Не потер"


def test_esc_gives_a_typed_note_up(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    follow.card.ui.note.setFocus()
    type_text(follow.card.ui.note, "Лишнее")
    qtbot.keyClick(follow.card.ui.note, Qt.Key.Key_Escape)
    follow.commit_edits()
    assert (follow.card.ui.note.toPlainText(), follow.item().record) == ("", None)


def test_a_date_set_back_on_the_clock_is_told_and_the_mark_stays(
    qtbot: QtBot, follow: ListPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow.take("1.1")
    press(qtbot, follow, "done")
    monkeypatch.setattr(Session, "real_day", property(lambda _: dt.date(2026, 10, 5)))
    follow.load()
    assert shown(follow)["state"] == "Запланировано"
    assert shown(follow)["origin"] == (
        "Отмечено выполненным 25.11.2026, это позже 05.10.2026. Проверьте дату выполнения и часы компьютера."
    )
    assert follow.item().done_on == dt.date(2026, 11, 25)
    assert "reopen" in follow.card.shown_buttons()


def test_looking_back_marks_on_the_day_that_is_shown(qtbot: QtBot, follow: ListPage) -> None:
    follow.session.show_day(dt.date(2026, 7, 20))
    follow.take("1.6")
    assert shown(follow)["days"] == "С 01.07.2026 по 31.07.2026, осталось 11 дней"
    press(qtbot, follow, "done")
    assert follow.item().done_on == dt.date(2026, 7, 20)


def test_without_a_date_the_card_says_what_would_give_one(follow: ListPage) -> None:
    follow.take("1.4")
    assert shown(follow)["state"] == "Без даты"
    assert follow.card.shown_buttons() == ["date", "bind", "spread"]
    follow.take("1.5")
    assert "ВПР" in shown(follow)["days"]
    assert follow.card.shown_buttons() == ["date", "bind"]
    assert follow.card.ui.evidence.isHidden()


def make_unfit(page: ListPage) -> None:
    page.take("1.6")
    ref = page.item().ref
    page.session.run(lambda d: execution.mark_done(d, [ref], dt.date(2026, 7, 20), today=dt.date(2026, 11, 25)))
    page.change_phrase("1.6", "август 2026")


def test_a_mark_whose_deadline_has_changed_waits_for_a_decision(qtbot: QtBot, follow: ListPage) -> None:
    make_unfit(follow)
    assert shown(follow)["state"] == "Требует решения"
    assert shown(follow)["days"] == "Отмечено: выполнено 20.07.2026."
    assert (
        shown(follow)["origin"] == "Срока, для которого сделана отметка (01.07.2026 – 31.07.2026), в плане больше нет."
    )
    assert follow.card.shown_buttons() == ["transfer", "keep", "discard"]
    assert follow.card.button("transfer").text() == "Отнести к сроку 31.08.2026"
    press(qtbot, follow, "transfer")
    assert follow.item().planned is not None
    assert follow.item().window == (dt.date(2026, 8, 1), dt.date(2026, 8, 31))
    assert follow.item().done_on == dt.date(2026, 7, 20)


def test_a_mark_is_kept_as_a_deadline_of_its_own(qtbot: QtBot, follow: ListPage) -> None:
    make_unfit(follow)
    press(qtbot, follow, "keep")
    found = follow.session.timetable.of_plan(follow.session.timetable.plans[0].id)
    added = [item for item in found.occurrences if item.number == "1.6" and item.planned is None]
    assert [(item.window, item.done_on) for item in added] == [
        ((dt.date(2026, 7, 1), dt.date(2026, 7, 31)), dt.date(2026, 7, 20))
    ]


def test_a_mark_is_deleted_and_comes_back_with_undo(qtbot: QtBot, follow: ListPage) -> None:
    make_unfit(follow)
    press(qtbot, follow, "discard")
    assert follow.item().record is None
    assert "Ctrl+Z" in follow.window_.notice.text.text()
    follow.session.undo()
    assert follow.unfit().record.progress is Progress.DONE


def test_several_are_marked_at_once(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1", "1.2", "1.6")
    assert shown(follow) == {"title": "Выбрано: 3 мероприятия", "days": "Просрочено – 2, запланировано – 1"}
    assert follow.card.shown_buttons() == ["done", "doneOn", "inWork", "cancel"]
    press(qtbot, follow, "done")
    states = [item.state(follow.session.day) for item in follow.chosen() if isinstance(item, TrackedOccurrence)]
    assert states == [State.DONE, State.DONE_LATE, State.DONE_LATE]
    press(qtbot, follow, "reopen")
    assert [item.record for item in follow.chosen() if isinstance(item, TrackedOccurrence)] == [None] * 3


def test_of_several_only_what_is_open_is_marked(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.6")
    ref = follow.item().ref
    follow.session.run(lambda d: execution.mark_done(d, [ref], dt.date(2026, 7, 20), today=dt.date(2026, 11, 25)))
    follow.take("1.2")
    ref = follow.item().ref
    follow.session.run(lambda d: execution.cancel(d, [ref], "Не нужна"))
    follow.take("1.1", "1.2", "1.6")
    press(qtbot, follow, "inWork")
    press(qtbot, follow, "done")
    items = [item for item in follow.chosen() if isinstance(item, TrackedOccurrence)]
    assert [item.done_on for item in items] == [dt.date(2026, 11, 25), None, dt.date(2026, 7, 20)]
    assert follow.card.shown_buttons() == ["reopen"]


def test_tab_goes_down_the_card(follow: ListPage) -> None:
    follow.take("1.2")
    follow.card.button("done").setFocus()
    seen = []
    for _ in range(8):
        focused = follow.window_.focusWidget()
        assert focused is not None
        seen.append(focused.objectName() or focused.property("text"))
        follow.card.focusNextChild()
    assert seen == ["done", "doneOn", "inWork", "move", "cancel", "note", "Файл…", "Документ…"]


def test_what_a_person_wrote_is_never_taken_for_markup(follow: ListPage) -> None:
    follow.change_phrase("1.6", "июль 2026 <b>жирно</b>")
    follow.take("1.6")
    for name in ("title", "phrase", "executors", "origin", "days"):
        assert getattr(follow.card.ui, name).textFormat() is Qt.TextFormat.PlainText


def test_what_cannot_be_marked_together_offers_nothing(follow: ListPage) -> None:
    follow.take("1.1", "1.5")
    assert follow.card.shown_buttons() == []


def test_the_plan_is_opened_at_the_activity(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.6")
    follow.card.ui.plan.linkActivated.emit("plan")
    assert follow.window_.current_page() is follow.window_.page("plans")
    assert follow.window_.plan_id == follow.session.timetable.plans[0].id


def test_a_file_for_reading_shows_everything_and_changes_nothing(
    follow: ListPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow.take("1.2")
    ref = follow.item().ref
    follow.session.run(lambda d: execution.set_details(d, ref, note="Прочтите"))
    monkeypatch.setattr(Session, "read_only", property(lambda _: True))
    follow.load()
    assert shown(follow)["title"] == "1.2 Справка"
    assert follow.card.shown_buttons() == []
    assert follow.card.ui.note.toPlainText() == "Прочтите"
    assert follow.card.ui.note.isReadOnly()
    assert not follow.card.ui.dayOff.isHidden()
    assert follow.card.ui.dayOff.before.isHidden()
    assert follow.card.ui.evidence.ui.addActions.isHidden()


def test_everything_on_the_card_has_a_name_for_a_screen_reader(follow: ListPage) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit

    follow.take("1.3")
    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in (QLineEdit, QPlainTextEdit, QAbstractItemView, QAbstractButton)
        for widget in follow.card.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("number", ["1.1", "1.2", "1.3", "1.4", "1.5"])
def test_on_a_narrow_card_nothing_is_cut_off_at_the_side(follow: ListPage, number: str) -> None:
    follow.card.setFixedWidth(235)
    follow.take(number)
    body = follow.card.widget()
    assert body.minimumSizeHint().width() <= follow.card.viewport().width()
    assert body.width() == follow.card.viewport().width()


def test_the_card_follows_the_look(follow: ListPage, window: MainWindow) -> None:
    follow.take("1.2")
    before = follow.card.ui.sign.styleSheet()
    theme().apply("dark", 150)
    try:
        assert follow.card.ui.sign.styleSheet() != before
        assert follow.card.ui.sign.width() == 33
    finally:
        theme().apply("light", 100)
