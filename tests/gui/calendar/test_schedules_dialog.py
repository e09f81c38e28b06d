"""Schedules of procedures as a person keeps them, on a real file with a plan whose activities follow."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.gui import messages
from msoko_desktop.gui.dialogs.schedules import SchedulesDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.services import district as files
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import schedules
from msoko_desktop.services.timetable.schedules import Schedule, ScheduleEntry
from tests.gui.entry_hands import CTRL, DELETE, ENTER, ESC, TAB, EntryHands, settle
from tests.gui.hands import small_plan
from tests.gui.typing_keys import type_text

LEFT = Qt.MouseButton.LeftButton


def april(day: int, last: int = 0) -> tuple[dt.date, dt.date]:
    return dt.date(2027, 4, day), dt.date(2027, 4, last or day)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = files.create_district(tmp_path / "Район.msoko")
    plans.add_plan(opened, small_plan())
    found = Session()
    found.set_district(opened)
    yield found
    opened.close()


@pytest.fixture
def opened(session: Session, qtbot: QtBot) -> Callable[[], EntryHands]:
    return lambda: EntryHands(SchedulesDialog(session), qtbot)


@pytest.fixture
def vpr(session: Session, opened: Callable[[], EntryHands]) -> EntryHands:
    """The dialog on two schedules; the first has an entry that the activities 1.1 and 1.2 are bound to."""
    d = session.district
    entries = (
        ScheduleEntry("Русский язык, 4 класс", *april(15, 16)),
        ScheduleEntry("Математика, 4 класс", *april(20), "две части"),
    )
    schedules.save_schedule(d, Schedule("ВПР, весна 2027 г.", "vpr", entries))
    schedules.save_schedule(d, Schedule("ГИА 2027 г.", "gia"))
    maths = stored(session)[0].entries[1].id
    assert maths is not None
    for line in plans.read_plan(d, 1).lines:
        if line.number in ("1.1", "1.2") and line.id is not None:
            schedules.bind(d, line.id, 0, [maths])
    return opened()


def stored(session: Session) -> tuple[Schedule, ...]:
    return schedules.list_schedules(session.district)


def rows(session: Session, place: int = 0) -> list[tuple[str, dt.date, dt.date]]:
    return [(entry.title, entry.start, entry.due) for entry in stored(session)[place].entries]


def dialog_of(person: EntryHands) -> SchedulesDialog:
    assert isinstance(person.dialog, SchedulesDialog)
    return person.dialog


def answer(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    """Answer every question with yes or no, and return the list that takes in what was asked."""
    asked: list[str] = []

    def ask(_parent: object, question: str, *_: str, explanation: str = "") -> bool:
        asked.append(f"{question} {explanation}")
        return yes

    monkeypatch.setattr(messages, "ask", ask)
    return asked


def test_an_empty_file_asks_for_a_first_schedule(session: Session, opened: Callable[[], EntryHands]) -> None:
    person = opened()
    dialog = dialog_of(person)
    assert "Графиков пока нет" in dialog.ui.note.text()
    assert not dialog.ui.addEntry.isEnabled()
    person.qtbot.mouseClick(dialog.ui.add, LEFT)
    dialog.ui.name.selectAll()
    type_text(dialog.ui.name, "ВПР, осень")
    person.qtbot.keyClick(dialog.ui.name, ENTER)
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findText("ВПР"))
    dialog.ui.kind.activated.emit(dialog.ui.kind.currentIndex())
    assert [(schedule.name, schedule.code) for schedule in stored(session)] == [("ВПР, осень", "vpr")]
    person.at(0).over("Физика, 7 класс", TAB).over("12–13.10.2027", TAB)
    assert rows(session) == [("Физика, 7 класс", dt.date(2027, 10, 12), dt.date(2027, 10, 13))]
    person.press(ESC)
    assert dialog.ui.note.text() == ""


def test_the_chosen_schedule_is_shown_by_date(vpr: EntryHands) -> None:
    dialog = dialog_of(vpr)
    assert [dialog.ui.schedules.item(row).text() for row in range(2)] == ["ВПР, весна 2027 г.", "ГИА 2027 г."]
    assert (dialog.ui.name.text(), dialog.ui.kind.currentText()) == ("ВПР, весна 2027 г.", "ВПР")
    cells = [[vpr.table.entries().index(row, column).data() for column in range(4)] for row in range(3)]
    assert cells == [
        ["Русский язык, 4 класс", "15.04.2027", "16.04.2027", ""],
        ["Математика, 4 класс", "20.04.2027", "20.04.2027", "две части"],
        ["Новое событие", "", "", ""],
    ]
    dialog.ui.schedules.setCurrentRow(1)
    assert (dialog.ui.name.text(), vpr.table.entries().stored_rows) == ("ГИА 2027 г.", 0)


def test_activities_follow_a_changed_date_and_the_person_is_told(session: Session, vpr: EntryHands) -> None:
    dialog = dialog_of(vpr)
    vpr.at(1)
    assert dialog.ui.bound.text() == "Связано мероприятий: 2"
    assert "1.1 Анализ результатов ВПР" in dialog.ui.bound.toolTip()
    vpr.at(1, 1).over("13.04.2027")
    assert rows(session) == [("Математика, 4 класс", *april(13)), ("Русский язык, 4 класс", *april(15, 16))]
    assert dialog.ui.note.text() == "Вместе с датой перенесено: 2 мероприятия."
    assert vpr.table.currentIndex().siblingAtColumn(0).data() == "Математика, 4 класс", "the cursor goes with the row"
    vpr.at(1, 3).over("резерв")
    assert dialog.ui.note.text() == "", "no date was changed"
    vpr.press(Qt.Key.Key_Z, CTRL).press(Qt.Key.Key_Z, CTRL)
    assert rows(session)[1] == ("Математика, 4 класс", *april(20))


def test_dates_are_typed_as_a_day_a_span_or_an_end(session: Session, vpr: EntryHands) -> None:
    vpr.at(0, 1).over("14.04.2027")
    assert rows(session)[0][1:] == april(14, 16), "a longer entry keeps its end"
    vpr.at(0, 1).over("18.04.2027")
    assert rows(session)[0][1:] == april(18, 20), "or its length"
    vpr.at(0, 2).over("19.04.2027")
    assert rows(session)[0][1:] == april(18, 19)
    vpr.at(0, 2).over("с 12.04.2027 по 14.04.2027")
    assert rows(session)[0][1:] == april(12, 14)


@pytest.mark.parametrize(
    ("column", "typed", "words"),
    [
        (1, "29.02.2027", "в феврале 2027 года 28 дней"),
        (1, "апрель", "не дата"),
        (2, "01.04.2027", "кончается (01.04.2027) раньше, чем начинается"),
        (0, "", "нет названия события"),
    ],
)
def test_what_cannot_be_kept_stays_in_its_editor(
    session: Session, vpr: EntryHands, column: int, typed: str, words: str
) -> None:
    before = rows(session)
    vpr.at(0, column).over(typed)
    assert words in vpr.problem
    assert vpr.table.editor() is not None
    dialog_of(vpr).ui.schedules.setCurrentRow(1)
    assert dialog_of(vpr).ui.name.text() == "ВПР, весна 2027 г.", "what was typed waits to be put right"
    vpr.press(ESC)
    assert (vpr.problem, rows(session)) == ("", before)


def test_the_same_entry_twice_is_refused_and_the_draft_stays(session: Session, vpr: EntryHands) -> None:
    vpr.at(2).over("Математика, 4 класс", TAB).over("20.04.2027")
    assert "дважды стоит «Математика, 4 класс»" in vpr.problem
    vpr.over("21.04.2027")
    assert rows(session)[2] == ("Математика, 4 класс", *april(21))


def test_different_entries_on_one_day_are_remarked_on(vpr: EntryHands) -> None:
    vpr.at(2).over("Физика, 7 класс", TAB).over("20.04.2027")
    assert "На 20.04.2027 в графике несколько событий" in dialog_of(vpr).ui.note.text()


def test_rows_from_a_spreadsheet_come_in_by_date(session: Session, vpr: EntryHands) -> None:
    vpr.at(0).paste("Событие\tС\tПо\tПримечание\nФизика\t2027-04-22\t\tлаборатория\nХимия\t17.04.2027\t18.04.2027")
    assert [row[0] for row in rows(session)] == ["Русский язык, 4 класс", "Химия", "Математика, 4 класс", "Физика"]
    assert rows(session)[1][1:] == april(17, 18)
    assert stored(session)[0].entries[3].note == "лаборатория"


def test_a_paste_with_an_impossible_date_names_its_row(session: Session, vpr: EntryHands) -> None:
    vpr.at(0).paste("Физика\t22.04.2027\nХимия\t31.04.2027")
    assert vpr.problem.startswith("Не вставлено. Строка 2: даты 31.04.2027 не бывает")
    vpr.paste("\t22.04.2027")
    assert "Строка 1: нет названия события" in vpr.problem
    assert len(rows(session)) == 2


def test_a_removed_entry_tells_what_stays_without_a_date(
    session: Session, vpr: EntryHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, yes=True)
    vpr.at(0).press(DELETE)
    assert asked == []
    vpr.at(0).press(DELETE)
    assert "Останется без даты: 2 мероприятия." in asked[0]
    assert (rows(session), schedules.bindings(session.district)) == ([], {})
    vpr.press(Qt.Key.Key_Z, CTRL)
    assert len(schedules.bindings(session.district)) == 2


def test_what_follows_another_entry_as_well_is_not_told_to_stay_without_a_date(
    session: Session, vpr: EntryHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (entry.id or 0 for entry in stored(session)[0].entries)
    (line_id, part), *_ = [place for place, bound in schedules.bindings(session.district).items() if second in bound]
    session.run(lambda d: schedules.bind(d, line_id, part, [first, second]))
    asked = answer(monkeypatch, yes=False)
    vpr.at(0).press(DELETE)
    assert "Удалить событие? Лишится одной из дат: 1 мероприятие." in asked[0]
    vpr.at(1).press(DELETE)
    assert "Останется без даты: 1 мероприятие. Лишится одной из дат: 1 мероприятие." in asked[1]


def test_a_schedule_is_deleted_after_a_question(
    session: Session, vpr: EntryHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, yes=True)
    vpr.qtbot.mouseClick(dialog_of(vpr).ui.remove, LEFT)
    assert asked[0].startswith("Удалить график «ВПР, весна 2027 г.»? Останется без даты: 2 мероприятия.")
    assert [schedule.name for schedule in stored(session)] == ["ГИА 2027 г."]
    assert dialog_of(vpr).ui.name.text() == "ГИА 2027 г."


def test_a_schedule_without_a_name_keeps_the_one_it_had(session: Session, vpr: EntryHands) -> None:
    dialog = dialog_of(vpr)
    dialog.ui.name.setFocus()
    dialog.ui.name.clear()
    vpr.qtbot.keyClick(dialog.ui.name, ENTER)
    assert "нет названия" in vpr.problem
    assert dialog.ui.name.text() == stored(session)[0].name == "ВПР, весна 2027 г."


def test_an_entry_without_a_date_is_not_lost_by_closing(
    session: Session, vpr: EntryHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, yes=False)
    vpr.at(2).over("Физика, 7 класс")
    dialog_of(vpr).reject()
    settle()
    assert asked == ["Новое событие без даты не сохранится. Закрыть графики? "]
    assert dialog_of(vpr).isVisible()
    vpr.over("22.04.2027")
    assert rows(session)[2] == ("Физика, 7 класс", *april(22))
    dialog_of(vpr).reject()
    assert not dialog_of(vpr).isVisible()


def test_a_file_that_can_only_be_read_shows_its_schedules(session: Session, vpr: EntryHands, qtbot: QtBot) -> None:
    vpr.dialog.reject()
    path = session.district.path
    session.district.close()
    reading = files.open_district(path, read_only=True)
    session.set_district(reading)
    person = EntryHands(SchedulesDialog(session), qtbot)
    ui = dialog_of(person).ui
    assert person.table.entries().rowCount() == 2
    assert "только для чтения" in ui.hint.text()
    assert not any(one.isEnabled() for one in (ui.add, ui.remove, ui.name, ui.kind, ui.addEntry, ui.removeEntry))
    reading.close()
