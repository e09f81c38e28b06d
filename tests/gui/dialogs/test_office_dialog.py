"""The office's card: names in their cases, requisites, the coat of arms of the letterhead."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.dialogs.office import OfficeDialog
from msoko_desktop.services import district
from msoko_desktop.services.district import Office


def picture(kind: str = "PNG") -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 60), (180, 20, 20)).save(made, kind)
    return made.getvalue()


@pytest.fixture
def dialog(qtbot: QtBot) -> OfficeDialog:
    made = OfficeDialog(Office(name="Управление образования Лесновского района", head_name="И. И. Иванова"))
    qtbot.addWidget(made)
    return made


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_cases_are_proposed_and_can_be_corrected(dialog: OfficeDialog, qtbot: QtBot) -> None:
    click(qtbot, dialog.ui.proposeCases)
    office = dialog.office()
    assert office.genitive_name == "управления образования Лесновского района"
    assert office.dative_name == "управлению образования Лесновского района"
    assert office.instrumental_name == "управлением образования Лесновского района"
    dialog.ui.dative_name.setText("Управлению образования")
    assert dialog.office().dative_name == "Управлению образования"
    dialog.ui.name.clear()
    assert not dialog.ui.proposeCases.isEnabled()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_coat_of_arms_is_shown_kept_and_removed(
    dialog: OfficeDialog, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "герб.png"
    path.write_bytes(picture(kind))
    assert not dialog.ui.removeArms.isEnabled()
    dialog.take_arms(path)
    assert not dialog.ui.arms.pixmap().isNull()
    assert dialog.office().arms == picture(kind)
    click(qtbot, dialog.ui.removeArms)
    assert dialog.office().arms == b""
    assert dialog.ui.arms.text() == "нет"


def test_what_is_no_picture_is_said_and_the_old_one_stays(dialog: OfficeDialog, tmp_path: Path) -> None:
    good, bad = tmp_path / "герб.png", tmp_path / "герб.docx"
    good.write_bytes(picture())
    bad.write_bytes(b"PK\x03\x04")
    dialog.take_arms(good)
    dialog.take_arms(bad)
    assert "«герб.docx» – не рисунок" in dialog.ui.problem.text()
    assert not dialog.ui.problem.isHidden()
    assert dialog.office().arms == picture()
    dialog.take_arms(good)
    assert dialog.ui.problem.isHidden()


def test_everything_of_the_card_is_kept_in_the_file(dialog: OfficeDialog, tmp_path: Path) -> None:
    path = tmp_path / "герб.png"
    path.write_bytes(picture())
    dialog.take_arms(path)
    dialog.ui.requisites.setText(" ОКПО 12345678, ИНН/КПП 2401001234/240101001 ")
    made = district.create_district(tmp_path / "Район.msoko")
    district.save_office(made, dialog.office())
    kept = district.read_office(made)
    district.close_district(made)
    assert (kept.arms, kept.requisites) == (picture(), "ОКПО 12345678, ИНН/КПП 2401001234/240101001")
    assert kept.head_name == "И. И. Иванова"
