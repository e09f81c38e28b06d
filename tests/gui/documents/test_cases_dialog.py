"""«Правка → Падежи…»: words in their cases, as a person corrects them once for all orders."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.dialogs.cases import CasesDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.services import district as files
from msoko_desktop.services.orders.case_forms import Case, case_form
from tests.gui.typing_keys import type_text


@pytest.fixture
def dialog(window: MainWindow, district_path: Path, qtbot: QtBot) -> CasesDialog:
    files.close_district(files.create_district(district_path))
    assert window.files.open_path(district_path)
    made = CasesDialog(window.session, window)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def enter(dialog: CasesDialog, qtbot: QtBot) -> Callable[[QLineEdit, str], None]:
    def run(field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.selectAll()
        type_text(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    return run


def test_a_corrected_form_is_remembered_and_can_be_given_up(
    dialog: CasesDialog, enter: Callable[[QLineEdit, str], None], qtbot: QtBot
) -> None:
    words = dialog.ui.words.lineEdit()
    assert words is not None
    enter(words, "заведующий отделом")
    assert dialog.ui.dative.text() == "заведующему отделом"
    assert not dialog.ui.forget.isEnabled()

    enter(dialog.ui.dative, "и.о. заведующего отделом")
    d = dialog._session.district
    assert case_form(d, "заведующий отделом", Case.DATIVE) == "и.о. заведующего отделом"
    assert dialog.ui.genitive.text() == "заведующего отделом", "the other cases are still proposed"

    dialog._session.undo()
    assert dialog.ui.dative.text() == "заведующему отделом"
    dialog._session.redo()
    assert dialog.ui.dative.text() == "и.о. заведующего отделом"

    qtbot.mouseClick(dialog.ui.forget, Qt.MouseButton.LeftButton)
    assert case_form(d, "заведующий отделом", Case.DATIVE) == "заведующему отделом"
    assert dialog.ui.dative.text() == "заведующему отделом"


def test_without_words_there_is_nothing_to_correct(dialog: CasesDialog) -> None:
    assert dialog.text() == ""
    assert not any(field.isEnabled() for field in dialog.fields.values())
