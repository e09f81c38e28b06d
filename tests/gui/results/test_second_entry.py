"""The window of the second typing: differences are marked at once, decided cell by cell, and kept until decided."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.gui import messages
from msoko_desktop.gui.results.second_dialog import SecondEntryDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.services import district as files
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from tests.gui.typing_keys import type_text
from tests.gui.walks.test_results_day import SCALE, TASKS

COLUMNS = ("enrolled", "participants", "mark_2", "mark_3", "mark_4", "mark_5")


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> SecondEntryDialog:
    district = session.district
    add_schools(district, [School("СОШ № 1"), School("СОШ № 2")])
    one = assessments.Assessment(2026, "vpr", "mathematics", 8, scale=SCALE, tasks=TASKS)
    (work,) = assessments.add_assessments(district, [one]).created
    sheet = SchoolSheet(district, work)
    values = (25, 24, 2, 10, 8, 4)
    sheet.write([CellEdit("1", key, value) for key, value in zip(COLUMNS, values, strict=True)], "Ввод")
    made = SecondEntryDialog(session, sheet)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.grid.go_to("1", "enrolled")
    made.grid.setFocus()
    return made


@pytest.fixture
def session(tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot) -> Session:
    made = Session()
    made.set_district(files.create_district(tmp_path_factory.mktemp("file") / "Район.msoko"))
    return made


def type_row(qtbot: QtBot, *values: str) -> None:
    for value in values:
        for letter in value:
            type_text(focused(), letter)
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_first_typing_is_not_shown_and_its_slip_is_found(dialog: SecondEntryDialog, qtbot: QtBot) -> None:
    content = dialog.source.content
    assert content.values[0][0] == "СОШ № 1"
    assert content.values[0][1:] == [None] * (len(content.columns) - 1)
    type_row(qtbot, "25", "24", "2", "8", "10", "4")

    assert {(one.column, one.first, one.second) for one in dialog.source.differences()} == {
        ("mark_3", "10", "8"),
        ("mark_4", "8", "10"),
    }
    assert dialog.ui.state.text() == "Введено строк: 1 из 2. 2 расхождения."


def test_each_difference_is_decided_where_it_stands(
    dialog: SecondEntryDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_row(qtbot, "25", "24", "2", "8", "10", "4")
    dialog.grid.go_to("1", "participants")
    assert not dialog.ui.first.isEnabled()
    dialog.grid.go_to("1", "mark_3")
    qtbot.mouseClick(dialog.ui.second, Qt.MouseButton.LeftButton)
    dialog.grid.go_to("1", "mark_4")
    qtbot.mouseClick(dialog.ui.first, Qt.MouseButton.LeftButton)

    assert dialog.source.differences() == ()
    assert dialog.ui.state.text() == "Введено строк: 1 из 2. Расхождений нет."
    sheet = SchoolSheet(dialog.source.district, dialog.source.first.assessment_id)
    numbers = sheet.numbers(1)
    assert (numbers["mark_3"], numbers["mark_4"]) == (8, 8)
    monkeypatch.setattr(messages, "ask", lambda *_args, **_words: True)
    qtbot.mouseClick(dialog.ui.finish, Qt.MouseButton.LeftButton)
    assert dialog.result() == SecondEntryDialog.DialogCode.Accepted
    assert dialog.source.begun() == 0


def test_an_unfinished_typing_waits_in_the_file(dialog: SecondEntryDialog, qtbot: QtBot) -> None:
    type_row(qtbot, "25", "2")
    dialog.reject()
    again = SecondEntryDialog(dialog._session, dialog.source.first)
    qtbot.addWidget(again)

    assert again.source.content.values[0][1:3] == [25, 2]
    assert again.ui.state.text() == "Введено строк: 1 из 2. 5 расхождений."
