"""The window «Анкеты», as a person works in it on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.surveys import ENTRY
from msoko_desktop.gui.surveys.dialog import REPORT, SurveysDialog
from msoko_desktop.services import district as files
from msoko_desktop.services import surveys
from msoko_desktop.services.schools.schools import School, add_schools
from tests.gui.grid_hands import CONTROL, GridHands, in_dialog

PARENTS = "Удовлетворённость родителей качеством образования"


@pytest.fixture
def dialog(window: MainWindow, district_path: Path, qtbot: QtBot) -> Iterator[SurveysDialog]:
    made = files.create_district(district_path)
    add_schools(made, [School("СОШ № 1"), School("СОШ № 2")])
    made.close()
    window.files.open_quietly(district_path)
    found = SurveysDialog(window)
    qtbot.addWidget(found)
    found.show()
    qtbot.waitExposed(found)
    yield found


def add_ready(dialog: SurveysDialog) -> None:
    dialog.menu.aboutToShow.emit()
    next(one for one in dialog.menu.actions() if one.text() == PARENTS).trigger()


def test_a_ready_survey_is_counted_and_its_shares_are_shown(dialog: SurveysDialog, qtbot: QtBot) -> None:
    assert dialog.survey is None
    add_ready(dialog)
    hands = GridHands(dialog.answers, qtbot)

    hands.at(0, "returned").type("40\t30\t6\t2\t1\t1\n")

    bar = dialog.ui.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(REPORT).center())
    table = dialog.report.table.shown.table
    assert table is not None
    assert [cell.text for cell in table.rows[0].cells][:2] == ["40", "90,0"]
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert surveys.counts_of(dialog._session.district, dialog._known[0])[0][dialog.year].keys()


def test_the_title_is_stored_when_it_is_left(dialog: SurveysDialog) -> None:
    add_ready(dialog)
    dialog.ui.title.setText("Родители, весна")
    dialog.ui.title.editingFinished.emit()

    assert [one.title for one in surveys.list_surveys(dialog._session.district)] == ["Родители, весна"]


def test_the_menu_opens_the_window(dialog: SurveysDialog) -> None:
    window = dialog._window
    dialog.close()
    seen: list[str] = []

    def look(found: QDialog) -> None:
        seen.append(found.windowTitle())
        found.reject()

    in_dialog(look)
    window.registry.trigger(ENTRY)

    assert seen == ["Анкеты"]
