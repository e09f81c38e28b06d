"""The small windows of «Исполнение»: what they show, what they refuse, what they write."""

import datetime as dt
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import Origin, State, TrackedOccurrence
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.gui.execution.bind_dialog import BindDialog
from msoko_desktop.gui.execution.cancel_dialog import CancelDialog
from msoko_desktop.gui.execution.date_dialog import DateDialog
from msoko_desktop.gui.execution.done_dialog import DoneDialog
from msoko_desktop.gui.execution.link_dialog import LinkDialog
from msoko_desktop.gui.execution.move_dialog import MoveDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.timetable import execution, schedules
from tests.gui.execution_page import ListPage
from tests.gui.typing_keys import type_text

LEFT = Qt.MouseButton.LeftButton
T = TypeVar("T", bound=QDialog)


def shown(qtbot: QtBot, dialog: T) -> T:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)


def enter(qtbot: QtBot, dialog: QDialog) -> bool:
    """Press Enter; return whether the window closed."""
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    return not dialog.isVisible()


# --- moving


def test_an_occurrence_is_moved_with_its_length_and_a_reason(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    dialog = shown(qtbot, MoveDialog(follow.window_, follow.item()))
    assert dialog.ui.planned.text() == "с 01.10.2026 по 30.11.2026\n«с 1 октября по 30 ноября 2026»"
    assert dialog.ui.due.text() == "30.11.2026"
    retype(dialog.ui.due, "10.12.2026")
    type_text(dialog.ui.reason, "Просьба школ")
    assert enter(qtbot, dialog)
    assert follow.item().window == (dt.date(2026, 10, 11), dt.date(2026, 12, 10))
    assert follow.item().reason == "Просьба школ"
    assert follow.session.undo_name() == "Перенести срок"


def test_both_days_are_given(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    dialog = shown(qtbot, MoveDialog(follow.window_, follow.item()))
    retype(dialog.ui.due, "11.12.2026")
    retype(dialog.ui.start, "7.12.2026")
    assert enter(qtbot, dialog)
    assert follow.item().window == (dt.date(2026, 12, 7), dt.date(2026, 12, 11))


def test_an_end_before_the_start_is_refused_in_the_window(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    dialog = shown(qtbot, MoveDialog(follow.window_, follow.item()))
    retype(dialog.ui.start, "05.12.2026")
    assert not enter(qtbot, dialog)
    assert dialog.ui.problem.text() == ("Срок кончается 30.11.2026, раньше, чем начинается 05.12.2026. Исправьте даты.")
    assert follow.item().record is None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("typed", "words"), [("29.02.2027", "не бывает"), ("", "Укажите последний день"), ("завтра", "не дата")]
)
def test_what_is_no_day_is_refused_in_the_window(qtbot: QtBot, follow: ListPage, typed: str, words: str) -> None:
    follow.take("1.1")
    dialog = shown(qtbot, MoveDialog(follow.window_, follow.item()))
    dialog.ui.due.setFocus()
    dialog.ui.due.clear()
    type_text(dialog.ui.due, typed)
    assert not enter(qtbot, dialog)
    assert words in dialog.ui.problem.text()
    assert dialog.ui.due.text() == typed


def test_a_day_off_and_a_day_outside_the_plan_are_told_as_they_are_typed(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    dialog = shown(qtbot, MoveDialog(follow.window_, follow.item()))
    assert not dialog.ui.dayOff.isVisible()
    retype(dialog.ui.due, "06.12.2026")
    assert dialog.ui.dayOff.ui.text.text() == (
        "06.12.2026 – воскресенье. Ближайшие рабочие дни: 04.12.2026, 07.12.2026."
    )
    qtbot.mouseClick(dialog.ui.dayOff.before, LEFT)
    assert dialog.ui.due.text() == "04.12.2026"
    assert not dialog.ui.dayOff.isVisible()
    retype(dialog.ui.due, "10.01.2029")
    assert dialog.ui.outside.text().startswith("10.01.2029 – вне периода плана (01.01.2026 – 31.12.2028).")
    assert enter(qtbot, dialog)  # it is a warning: the person decides
    assert follow.item().due == dt.date(2029, 1, 10)


# --- cancelling, done on a day


def test_cancelling_asks_for_a_reason(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    dialog = shown(qtbot, CancelDialog(follow.window_, (follow.item(),)))
    dialog.accept()
    assert dialog.ui.problem.text().startswith("Не указана причина отмены.")
    type_text(dialog.ui.reason, "Нет средств")
    dialog.accept()
    assert follow.item().state(follow.session.day) is State.CANCELLED
    assert follow.card.ui.origin.text() == "Причина отмены: Нет средств"
    assert follow.card.shown_buttons() == ["reopen"]


def test_done_on_a_day_with_who_and_a_note_is_one_step(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.2")
    dialog = shown(qtbot, DoneDialog(follow.window_, (follow.item(),)))
    assert dialog.ui.doneOn.text() == "25.11.2026"
    retype(dialog.ui.doneOn, "26.11.2026")
    assert not enter(qtbot, dialog)
    assert "ещё не наступила" in dialog.ui.problem.text()
    retype(dialog.ui.doneOn, "13.11.2026")
    retype(dialog.ui.doneBy, "Петрова")
    type_text(dialog.ui.note, "В срок")
    dialog.accept()
    record = follow.item().record
    assert record is not None
    assert (record.done_on, record.done_by, record.note) == (dt.date(2026, 11, 13), "Петрова", "В срок")
    follow.session.undo()
    assert follow.item().record is None


def test_several_are_done_on_a_day_and_keep_their_own_notes(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    ref = follow.item().ref
    follow.session.run(lambda d: execution.set_details(d, ref, note="Своё"))
    follow.take("1.1", "1.6")
    items = tuple(item for item in follow.chosen() if isinstance(item, TrackedOccurrence))
    dialog = shown(qtbot, DoneDialog(follow.window_, items))
    assert dialog.ui.what.text() == "Выбрано: 2 мероприятия"
    retype(dialog.ui.doneOn, "20.11.2026")
    retype(dialog.ui.doneBy, "Петрова")
    dialog.accept()
    items = tuple(item for item in follow.chosen() if isinstance(item, TrackedOccurrence))
    assert [(item.done_on, item.note) for item in items] == [
        (dt.date(2026, 11, 20), "Своё"),
        (dt.date(2026, 11, 20), ""),
    ]


# --- a date for what has none


def test_a_date_is_given_and_deleted_again(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.5")
    dialog = shown(qtbot, DateDialog(follow.window_, follow.undated()))
    assert dialog.ui.phrase.text() == "по графику проведения ВПР"
    assert "ВПР" in dialog.ui.missing.text()
    assert not enter(qtbot, dialog)
    retype(dialog.ui.due, "22.04.2027")
    retype(dialog.ui.start, "13.04.2027")
    retype(dialog.ui.note, "по письму министерства")
    assert enter(qtbot, dialog)
    item = follow.item()
    assert (item.origin, item.note) == (Origin.ADDED, "по письму министерства")
    assert item.window == (dt.date(2027, 4, 13), dt.date(2027, 4, 22))
    assert follow.card.ui.origin.text() == "Дата назначена вручную."
    qtbot.mouseClick(follow.card.button("discardAdded"), LEFT)
    assert follow.undated().number == "1.5"


def test_a_date_outside_the_bounds_of_the_phrase_is_asked_about_once(qtbot: QtBot, follow: ListPage) -> None:
    follow.change_phrase("1.5", "в течение 2027 года по графику проведения ВПР")
    follow.take("1.5")
    bounds = follow.undated().window
    assert bounds == (dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    dialog = shown(qtbot, DateDialog(follow.window_, follow.undated()))
    retype(dialog.ui.due, "22.04.2026")
    assert not enter(qtbot, dialog)
    assert dialog.ui.problem.text() == (
        "По плану срок – с 01.01.2027 по 31.12.2027. Проверьте дату или нажмите «Назначить» ещё раз."
    )
    assert enter(qtbot, dialog)
    added = [item for item in follow.session.timetable.occurrences(follow.session.day) if item.planned is None]
    assert [item.due for item in added] == [dt.date(2026, 4, 22)]


# --- binding to a schedule


def tick(dialog: BindDialog, title: str) -> None:
    (item,) = dialog.ui.tree.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    checked = item.checkState(0) is Qt.CheckState.Checked
    item.setCheckState(0, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)


def tops(dialog: BindDialog) -> list[tuple[str, bool]]:
    tree = dialog.ui.tree
    found = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [(item.text(0), item.isExpanded()) for item in found if item is not None]


def test_the_schedule_that_the_phrase_names_comes_first_and_open(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.5")
    dialog = shown(qtbot, BindDialog(follow.window_, follow.undated()))
    assert tops(dialog) == [("ВПР, весна 2027 г.", True), ("ГИА 2027", False)]
    current = dialog.ui.tree.currentItem()
    assert current is not None
    assert (current.text(0), current.text(1)) == ("Русский язык, 4 класс", "13.04.2027 – 15.04.2027")
    assert dialog.ui.bound.text() == "Сейчас не привязано."
    assert not dialog.ui.unbind.isVisible()


def test_activities_are_bound_to_entries_and_unbound(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.5")
    dialog = shown(qtbot, BindDialog(follow.window_, follow.undated()))
    dialog.ui.tree.setFocus()
    qtbot.keyClick(dialog.ui.tree, Qt.Key.Key_Space)
    tick(dialog, "Математика, 4 класс")
    dialog.accept()
    assert follow.item().due == dt.date(2027, 4, 15)
    assert follow.card.ui.origin.text() == "По графику: Русский язык, 4 класс."
    again = shown(qtbot, BindDialog(follow.window_, follow.item()))
    assert again.ui.bound.text() == "Сейчас привязано: Русский язык, 4 класс; Математика, 4 класс."
    answer = again.ui.buttons.findChildren(QAbstractButton)[-1]
    assert not answer.isEnabled()  # nothing has changed
    tick(again, "Русский язык, 4 класс")
    again.accept()
    assert follow.item().due == dt.date(2027, 4, 20)
    last = shown(qtbot, BindDialog(follow.window_, follow.item()))
    qtbot.mouseClick(last.ui.unbind, LEFT)
    assert follow.undated().number == "1.5"


def test_a_mark_made_for_an_entry_waits_when_the_activity_is_unbound(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.5")
    dialog = shown(qtbot, BindDialog(follow.window_, follow.undated()))
    tick(dialog, "Математика, 4 класс")
    dialog.accept()
    ref = follow.item().ref
    follow.session.run(lambda d: execution.mark_in_work(d, [ref]))
    line_id = follow.item().line_id
    follow.session.run(lambda d: schedules.bind(d, line_id, 0, []))
    assert follow.card.ui.origin.text() == (
        "События графика, для которого сделана отметка (20.04.2027), у мероприятия больше нет."
    )
    assert follow.card.ui.days.text() == "Отмечено: в работе."


def test_when_the_schedule_changes_what_is_bound_moves(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.5")
    dialog = shown(qtbot, BindDialog(follow.window_, follow.undated()))
    tick(dialog, "Математика, 4 класс")
    dialog.accept()
    schedule = next(one for one in schedules.list_schedules(follow.session.district) if one.code == "vpr")
    later = tuple(
        ScheduleEntry(one.title, dt.date(2027, 4, 27), dt.date(2027, 4, 27), "", one.id) for one in schedule.entries
    )
    changed = Schedule(schedule.name, schedule.code, later, schedule.id)
    follow.session.run(lambda d: schedules.save_schedule(d, changed))
    assert follow.card.ui.days.text().startswith("27.04.2027")


def test_a_schedule_is_entered_from_the_window_and_keeps_what_was_ticked(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.5")
    dialog = shown(qtbot, BindDialog(follow.window_, follow.undated()))
    tick(dialog, "Математика, 4 класс")
    seen: list[str] = []

    def enter_one() -> None:
        over = QApplication.activeModalWidget()
        assert isinstance(over, QDialog)
        seen.append(over.windowTitle())
        entry = ScheduleEntry("Школьный этап", dt.date(2026, 9, 21), dt.date(2026, 10, 20))
        follow.session.run(lambda d: schedules.save_schedule(d, Schedule("ВсОШ", "", (entry,))))
        over.reject()

    QTimer.singleShot(0, enter_one)
    qtbot.mouseClick(dialog.ui.schedules, LEFT)
    assert len(seen) == 1
    assert seen[0] != dialog.windowTitle()
    assert ("ВсОШ", False) in tops(dialog)
    dialog.accept()
    assert follow.item().due == dt.date(2027, 4, 20)


def test_without_schedules_the_window_says_so(qtbot: QtBot, follow: ListPage) -> None:
    for schedule in schedules.list_schedules(follow.session.district):
        follow.session.run(partial(schedules.delete_schedule, schedule_id=schedule.id or 0))
    follow.take("1.5")
    dialog = shown(qtbot, BindDialog(follow.window_, follow.undated()))
    assert dialog.ui.empty.isVisible()
    assert not dialog.ui.tree.isVisible()


# --- all of them


def all_dialogs(follow: ListPage) -> list[QDialog]:
    follow.take("1.1")
    item = follow.item()
    follow.take("1.5")
    undated = follow.undated()
    window = follow.window_
    return [
        MoveDialog(window, item), CancelDialog(window, (item,)), DoneDialog(window, (item,)),
        LinkDialog(window, item), DateDialog(window, undated), BindDialog(window, undated),
    ]  # fmt: skip


@pytest.mark.parametrize("scale", [100, 150])
def test_no_text_of_a_window_is_cut_off_and_esc_closes_it(qtbot: QtBot, follow: ListPage, scale: int) -> None:
    from PySide6.QtWidgets import QLabel

    theme().apply("light", scale)
    try:
        for made in all_dialogs(follow):
            dialog = shown(qtbot, made)
            for label in dialog.findChildren(QLabel):
                if label.isVisible() and label.wordWrap():
                    assert label.height() >= label.heightForWidth(label.width()), (type(dialog), label.text())
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            assert not dialog.isVisible()
    finally:
        theme().apply("light", 100)


def test_every_field_of_the_windows_has_a_name(qtbot: QtBot, follow: ListPage) -> None:
    for made in all_dialogs(follow):
        dialog = shown(qtbot, made)
        for kind in (QLineEdit, QPlainTextEdit, QAbstractItemView):
            for widget in dialog.findChildren(kind):
                if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    assert widget.accessibleName(), (type(dialog), widget.objectName())
