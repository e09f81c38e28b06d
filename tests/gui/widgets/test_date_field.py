"""The field for a date: typed in every usual way, chosen in the calendar, never turned into another day."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.date_field import DateField
from tests.gui.typing_keys import type_text

NOVEMBER = dt.date(2026, 11, 15)


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField()
    qtbot.addWidget(made)
    made.set_date(NOVEMBER)
    made.show()
    made.setFocus()
    return made


def typed(qtbot: QtBot, field: DateField, text: str) -> list[object]:
    """Type a text over what stands there and press Enter; return the dates that were told."""
    told: list[object] = []
    field.changed.connect(told.append)
    field.selectAll()
    type_text(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return told


@pytest.mark.parametrize("text", ["03.02.2027", "3.2.27", "3 февраля 2027 г.", " 03.02.2027 "])
def test_a_date_is_understood_as_it_is_usually_typed(qtbot: QtBot, field: DateField, text: str) -> None:
    assert typed(qtbot, field, text) == [dt.date(2027, 2, 3)]
    assert field.text() == "03.02.2027"


def test_29_february_is_kept_in_a_leap_year(qtbot: QtBot, field: DateField) -> None:
    assert typed(qtbot, field, "29.02.2028") == [dt.date(2028, 2, 29)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("29.02.2027", "Даты 29.02.2027 не бывает: в феврале 2027 года 28 дней."),
        ("31.11.2026", "Даты 31.11.2026 не бывает: в ноябре 2026 года 30 дней."),
        ("скоро", "«скоро» – не дата."),
        ("15–17.04.2027", "Укажите один день"),
    ],
)
def test_what_is_no_date_stays_and_is_explained(qtbot: QtBot, field: DateField, text: str, words: str) -> None:
    refused: list[str] = []
    field.refused.connect(refused.append)
    assert typed(qtbot, field, text) == []
    assert (field.text(), field.date()) == (text, None)
    assert words in refused[0]
    assert theme().colour("danger").name() in field.styleSheet()
    field.selectAll()
    type_text(field, "1")
    assert field.styleSheet() == ""  # while it is being corrected nothing is red


def test_an_emptied_field_tells_that_there_is_no_date(qtbot: QtBot, field: DateField) -> None:
    told: list[object] = []
    field.changed.connect(told.append)
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [None]
    assert field.problem() == ""


def test_the_same_date_is_not_told_again(qtbot: QtBot, field: DateField) -> None:
    assert typed(qtbot, field, "15.11.2026") == []


def test_arrows_go_from_day_to_day(qtbot: QtBot, field: DateField) -> None:
    for _ in range(16):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.date() == dt.date(2026, 12, 1)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "30.11.2026"


def test_a_day_is_chosen_in_the_calendar(qtbot: QtBot, field: DateField) -> None:
    told: list[object] = []
    field.changed.connect(told.append)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (calendar,) = field.findChildren(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 11, 15)
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    calendar.clicked.emit(QDate(2026, 11, 16))
    assert told == [dt.date(2026, 11, 16)]
    assert field.text() == "16.11.2026"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert field.findChildren(QCalendarWidget) == []


def test_a_field_for_reading_changes_nothing(qtbot: QtBot, field: DateField) -> None:
    field.setReadOnly(True)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.date() == NOVEMBER
    assert field.findChildren(QCalendarWidget) == []


def test_tab_selects_the_date_so_that_typing_replaces_it(qtbot: QtBot, field: DateField) -> None:
    other = DateField(field)
    qtbot.addWidget(other)
    field.clearFocus()
    field.deselect()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.selectedText() == "15.11.2026"
