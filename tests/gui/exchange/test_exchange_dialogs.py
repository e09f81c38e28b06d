"""The windows of the exchange with schools: forms are ordered, come back, are looked over and taken in."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QListWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.gui import messages
from msoko_desktop.gui.exchange import commands
from msoko_desktop.gui.exchange.accept_dialog import AcceptFormsDialog
from msoko_desktop.gui.exchange.accept_tables import CHOICE, SCHOOL, STATE
from msoko_desktop.gui.exchange.make_dialog import MakeFormsDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.services import district as files
from msoko_desktop.services import exchange
from msoko_desktop.services.exchange import FormKind
from msoko_desktop.services.results.status_board import set_taking_part
from msoko_desktop.storage import results
from tests.services.school_forms import CLASSES, MATHS, edit, fill_classes, fill_district

CHANGED = {"8А": {**CLASSES["8А"], "mark_2": 3, "mark_3": 9}, "8Б": CLASSES["8Б"]}


@pytest.fixture
def office(window: MainWindow, district_path: Path) -> MainWindow:
    """The window with a district of three schools and two works."""
    opened = files.create_district(district_path)
    fill_district(opened)
    files.close_district(opened)
    assert window.files.open_path(district_path)
    return window


@pytest.fixture
def forms(office: MainWindow, tmp_path: Path) -> list[Path]:
    """Forms of one work that three schools have filled in."""
    district = office.session.district
    paths = exchange.make_forms(district, [1], [1, 2, 3], FormKind.CLASSES, tmp_path / "forms")
    return [edit(path, fill_classes) for path in paths]


def accept_dialog(office: MainWindow, qtbot: QtBot, *paths: Path) -> AcceptFormsDialog:
    dialog = AcceptFormsDialog(office, Path("/"))
    qtbot.addWidget(dialog)
    dialog.show()
    if paths:
        dialog.add(paths)
    return dialog


def stored(office: MainWindow) -> dict[int, dict[str, dict[str, float]]]:
    with office.session.district.reading() as connection:
        return results.read_class_results(connection, 1)


def texts(dialog: AcceptFormsDialog, column: int) -> list[str]:
    table = dialog.ui.table
    items = [table.item(row, column) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


def lines(box: QListWidget) -> list[str]:
    return [box.item(place).text() for place in range(box.count())]


def choose(dialog: AcceptFormsDialog, row: int, title: str) -> None:
    """Choose in the drop-down of a row, as a click does."""
    combo = dialog.ui.table.cellWidget(row, CHOICE)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findText(title))
    combo.activated.emit(combo.currentIndex())


def test_a_school_that_does_not_take_part_gets_no_form_unless_it_is_ticked(
    office: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    set_taking_part(office.session.district, [(1, 2)], taking=False)
    dialog = MakeFormsDialog(office, tmp_path, 2025, (1,))
    qtbot.addWidget(dialog)
    assert 2 not in dialog.schools()
    assert {1, 3} <= set(dialog.schools())
    dialog.ui.allSchools.click()
    assert 2 in dialog.schools()
    of_both = MakeFormsDialog(office, tmp_path, 2025, ())
    qtbot.addWidget(of_both)
    assert 2 in of_both.schools()


def test_forms_are_made_for_what_is_ticked(office: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = MakeFormsDialog(office, tmp_path, 2025, (1,))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.works() == (1,)
    assert dialog.ui.worksLabel.text() == "&Работы: 1 из 2"
    qtbot.mouseClick(dialog.ui.noSchools, Qt.MouseButton.LeftButton)
    assert not dialog._answer.isEnabled()
    dialog.ui.schools.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog._answer.text() == "&Создать 1 форму…"

    assert dialog.make(tmp_path / "forms")

    assert [path.name for path in dialog.written] == ["МБОУ «СОШ № 2» – ВПР 2026.xlsx"]
    with office.session.district.reading() as connection:
        made = {key for key, sheet in results.read_sheets(connection, [1, 2]).items() if sheet.form_made}
    assert made == {(1, 2)}


def test_the_archive_is_asked_for_by_name_and_gets_its_ending(
    office: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = MakeFormsDialog(office, tmp_path, 2025, ())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.pack.setCurrentIndex(1)
    dialog.ui.kind.setCurrentIndex(1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Школам"), ""))

    qtbot.mouseClick(dialog._answer, Qt.MouseButton.LeftButton)

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.written == (tmp_path / "Школам.zip",)
    assert len(zipfile.ZipFile(dialog.written[0]).namelist()) == 3


def test_who_gives_up_choosing_a_folder_stays_in_the_window(
    office: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = MakeFormsDialog(office, tmp_path, 2025, ())
    qtbot.addWidget(dialog)
    dialog.show()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")

    qtbot.mouseClick(dialog._answer, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert dialog.written == ()


def test_a_date_that_is_none_is_refused_in_the_window(office: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = MakeFormsDialog(office, tmp_path, 2025, ())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.until.setText("31.02.2027")

    qtbot.mouseClick(dialog._answer, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert "31.02.2027" in dialog.ui.problem.text()


def test_a_file_without_works_says_what_comes_first(window: MainWindow, district_path: Path, qtbot: QtBot) -> None:
    files.close_district(files.create_district(district_path))
    assert window.files.open_path(district_path)
    dialog = MakeFormsDialog(window, district_path.parent, None, ())
    qtbot.addWidget(dialog)
    dialog.show()

    assert "Сначала добавьте их" in dialog.ui.problem.text()
    assert not dialog._answer.isEnabled()


def test_returned_forms_are_taken_in_as_one_step(office: MainWindow, qtbot: QtBot, forms: list[Path]) -> None:
    dialog = accept_dialog(office, qtbot, forms[0].parent)
    assert texts(dialog, SCHOOL) == [f"МБОУ «СОШ № {number}»" for number in (1, 2, 3)]
    assert texts(dialog, STATE) == ["Принята"] * 3
    assert dialog.ui.summary.text() == "3 формы: без замечаний 3"

    qtbot.mouseClick(dialog._accept, Qt.MouseButton.LeftButton)

    assert dialog.taken == 3
    assert stored(office) == {1: CLASSES, 2: CLASSES, 3: CLASSES}
    assert office.session.undo_name() == "Принять формы школ (3)"
    office.session.undo()
    assert stored(office) == {}


def test_a_refused_form_stands_first_with_its_reason_and_is_left_out(
    office: MainWindow, qtbot: QtBot, forms: list[Path]
) -> None:
    edit(forms[2], lambda book: book[MATHS].merge_cells("C7:C8"))

    dialog = accept_dialog(office, qtbot, *forms)

    assert texts(dialog, SCHOOL)[0] == "МБОУ «СОШ № 3»"
    assert texts(dialog, STATE) == ["Отклонена", "Принята", "Принята"]
    assert "ячейка C7" in lines(dialog.ui.reasons)[0]
    assert dialog._accept.text() == "&Принять 2 формы"
    qtbot.mouseClick(dialog._accept, Qt.MouseButton.LeftButton)
    assert set(stored(office)) == {1, 2}


def test_reasons_are_copied_for_the_letter_to_the_school(office: MainWindow, qtbot: QtBot, forms: list[Path]) -> None:
    edit(forms[2], lambda book: book[MATHS].merge_cells("C7:C8"))
    dialog = accept_dialog(office, qtbot, *forms)

    qtbot.mouseClick(dialog.ui.copyReasons, Qt.MouseButton.LeftButton)

    school, reason = QGuiApplication.clipboard().text().splitlines()
    assert school == "МБОУ «СОШ № 3»"
    assert reason.startswith(f"– Лист «{MATHS}», ячейка C7: ")


def test_differences_are_seen_cell_by_cell_and_decided_form_by_form(
    office: MainWindow, qtbot: QtBot, forms: list[Path]
) -> None:
    district = office.session.district
    exchange.take_in_forms(district, exchange.inspect_forms(district, forms))
    for path in forms[:2]:
        edit(path, lambda book: fill_classes(book, classes=CHANGED))
    dialog = accept_dialog(office, qtbot, *forms)
    dialog.ui.table.selectRow(0)

    table = dialog.ui.differences
    cells = [table.item(row, column) for row in range(table.rowCount()) for column in range(table.columnCount())]
    work = "ВПР 2026: Математика, 8 класс"
    assert [cell.text() for cell in cells if cell is not None] == [
        work, "класс 8А", "«2»", "2", "3", work, "класс 8А", "«3»", "10", "9",
    ]  # fmt: skip
    choose(dialog, 1, "Взять из формы")
    qtbot.mouseClick(dialog._accept, Qt.MouseButton.LeftButton)

    assert stored(office) == {1: CLASSES, 2: CHANGED, 3: CLASSES}


def test_one_choice_decides_for_all_forms(office: MainWindow, qtbot: QtBot, forms: list[Path]) -> None:
    district = office.session.district
    exchange.take_in_forms(district, exchange.inspect_forms(district, forms))
    for path in forms:
        edit(path, lambda book: fill_classes(book, classes=CHANGED))
    dialog = accept_dialog(office, qtbot, *forms)

    dialog.ui.forAll.setCurrentIndex(dialog.ui.forAll.findText("Взять из формы"))
    dialog.ui.forAll.activated.emit(dialog.ui.forAll.currentIndex())
    qtbot.mouseClick(dialog._accept, Qt.MouseButton.LeftButton)

    assert stored(office) == dict.fromkeys((1, 2, 3), CHANGED)


def test_of_two_forms_of_a_school_del_takes_the_wrong_one_off_the_list(
    office: MainWindow, qtbot: QtBot, forms: list[Path]
) -> None:
    edit(forms[0], lambda book: fill_classes(book, classes=CHANGED), forms[0].with_name("исправлено.xlsx"))
    dialog = accept_dialog(office, qtbot, forms[0].parent)
    assert texts(dialog, STATE) == ["Отклонена", "Отклонена", "Принята", "Принята"]
    wrong = next(row for row, report in enumerate(dialog.reports) if report.path == forms[0])
    dialog.ui.table.selectRow(wrong)

    qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)

    assert texts(dialog, STATE) == ["Принята"] * 3
    assert forms[0].is_file()
    qtbot.mouseClick(dialog._accept, Qt.MouseButton.LeftButton)
    assert stored(office)[1] == CHANGED


def test_forms_dropped_into_the_window_are_looked_through(office: MainWindow, qtbot: QtBot, forms: list[Path]) -> None:
    dialog = accept_dialog(office, qtbot)
    assert dialog.ui.empty.isVisible()
    assert not dialog._accept.isEnabled()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in forms[:2]])
    none = Qt.KeyboardModifier.NoModifier

    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))

    assert texts(dialog, STATE) == ["Принята", "Принята"]
    assert not dialog.ui.empty.isVisible()


def test_the_year_of_the_page_decides_which_forms_are_taken(
    office: MainWindow, qtbot: QtBot, forms: list[Path]
) -> None:
    dialog = AcceptFormsDialog(office, Path("/"), 2026)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.add(forms)

    assert dialog.windowTitle() == "Приём форм школ: 2026/27 учебный год"
    assert texts(dialog, STATE) == ["Отклонена"] * 3
    assert "на 2025/26 учебный год" in lines(dialog.ui.reasons)[0]
    assert not dialog._accept.isEnabled()


def test_the_entries_of_the_menu_tell_what_was_done(
    office: MainWindow, qtbot: QtBot, forms: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, question: str, *_rest: str) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr(messages, "ask", ask)
    monkeypatch.setattr(MakeFormsDialog, "exec", lambda dialog: dialog.make(tmp_path / "ещё"))
    commands.make_forms(office)
    assert asked == ["Создано: 3 формы."]

    monkeypatch.setattr(AcceptFormsDialog, "exec", lambda dialog: dialog.accept())
    commands.accept_forms(office, tuple(forms))

    assert office.notice.text.text() == "Принято: 3 формы. Приём можно отменить одним действием: Ctrl+Z."
    assert stored(office) == dict.fromkeys((1, 2, 3), CLASSES)

    commands.accept_forms(office, tuple(forms))  # once more: Ctrl+Z would take the first time back
    assert office.notice.text.text() == "Принято: 3 формы. Ничего не изменилось: всё, что в них есть, уже внесено."
