"""A list of schools taken in by a clerk: columns matched by keys, changes looked over, one step to take back."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.main_window.window import MainWindow
from msoko_desktop.gui.schools.import_dialog import SchoolImportDialog, import_path
from msoko_desktop.gui.session import Session
from msoko_desktop.services import district as files
from msoko_desktop.services.schools import school_import, schools
from msoko_desktop.services.schools.school_import import Field, SchoolSheet, State
from msoko_desktop.services.schools.schools import School
from tests.gui.entry_hands import settle
from tests.gui.typing_keys import type_text

DOWN, SPACE, TAB = Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Tab


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = files.create_district(tmp_path / "Район.msoko")
    schools.add_schools(opened, [School("МБОУ «СОШ № 1»", code="edu1"), School("МБОУ «СОШ № 2»", code="edu2")])
    found = Session()
    found.set_district(opened)
    yield found
    opened.close()


@pytest.fixture
def sheets(tmp_path: Path) -> tuple[SchoolSheet, ...]:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Список"
    for row in (
        ("Школы района",),
        ("№", "Логин", "Школа", "Заведует", "Обучающихся"),
        (1, "edu1", "МБОУ СОШ №1", "Иванова Ирина Ивановна", 310),
        (2, "edu2", "МБОУ СОШ №2", "", None),
        (3, "edu3", "Лицей", "Петрова Анна Петровна", 90),
        (4, "edu4", "Гимназия", "", "много"),
    ):
        page.append(row)
    book.create_sheet("Справка")["A1"] = "Составлено отделом"
    path = tmp_path / "Список.xlsx"
    book.save(path)
    return school_import.read_list(path)


@pytest.fixture
def dialog(session: Session, sheets: tuple[SchoolSheet, ...], qtbot: QtBot) -> SchoolImportDialog:
    made = SchoolImportDialog(session, sheets, "Список.xlsx")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(dialog: SchoolImportDialog) -> list[tuple[str, str, str, str]]:
    tree = dialog.ui.rows
    items = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return [(item.text(0), item.text(1), item.text(2), item.text(3)) for item in items if item is not None]


def take_button(dialog: SchoolImportDialog) -> str:
    (button,) = (one for one in dialog.ui.buttons.buttons() if dialog.ui.buttons.buttonRole(one) is ACCEPT)
    return button.text().replace("&", "") if button.isEnabled() else ""


ACCEPT = QDialogButtonBox.ButtonRole.AcceptRole


def test_what_would_change_is_shown_the_refused_row_first(dialog: SchoolImportDialog) -> None:
    assert dialog.ui.told.text() == "4 школы: новых 1, изменится 1, без изменений 1, не взято 1."
    assert shown(dialog) == [
        ("6", "Гимназия", "не взята", "«Обучающихся»: «много» — не целое число от 0 до 20000."),
        ("5", "Лицей", "новая", "edu3, 90 обучающихся"),
        ("3", "МБОУ «СОШ № 1»", "изменится", "Обучающихся: 310"),
        ("4", "МБОУ «СОШ № 2»", "без изменений", ""),
    ]
    assert take_button(dialog) == "Загрузить (2)"


def test_a_column_is_given_its_meaning_by_keys(dialog: SchoolImportDialog, qtbot: QtBot) -> None:
    choice = dialog.columns.choices[3]
    assert choice.currentText() == "Не загружать"
    choice.setFocus()
    type_text(choice, "Руко")
    settle()
    assert dialog.columns.columns()[3] is Field.HEAD_NAME
    assert ("3", "МБОУ «СОШ № 1»", "изменится", "Руководитель: Иванова Ирина Ивановна; Обучающихся: 310") in shown(
        dialog
    )


def test_a_meaning_moves_from_one_column_to_another(dialog: SchoolImportDialog, qtbot: QtBot) -> None:
    first, name = dialog.columns.choices[0], dialog.columns.choices[2]
    first.setCurrentIndex(first.findText("Краткое наименование"))
    assert name.currentText() == "Не загружать"
    assert dialog.columns.columns()[:3] == (Field.SHORT_NAME, Field.CODE, None)


def test_without_a_name_and_a_code_nothing_can_be_taken(dialog: SchoolImportDialog) -> None:
    for place in (1, 2):
        dialog.columns.choices[place].setCurrentIndex(0)
    assert dialog.ui.problem.text().startswith("Укажите, в каком столбце")
    assert shown(dialog) == []
    assert take_button(dialog) == ""


def test_ticks_choose_what_is_taken(dialog: SchoolImportDialog, session: Session, qtbot: QtBot) -> None:
    tree = dialog.ui.rows
    tree.setFocus()
    for key in (Qt.Key.Key_Home, DOWN, SPACE):
        qtbot.keyClick(tree, key)
    assert take_button(dialog) == "Загрузить (1)"
    assert [row.state for row in dialog.taken()] == [State.CHANGED]
    qtbot.keyClick(tree, DOWN)
    qtbot.keyClick(tree, SPACE)
    assert take_button(dialog) == ""


def test_another_row_of_headings_and_another_sheet(dialog: SchoolImportDialog) -> None:
    heading = dialog.ui.heading
    assert heading.currentText() == "2"
    heading.setCurrentIndex(0)
    assert dialog.columns.columns() == (None, Field.CODE, Field.SHORT_NAME, None, None)
    sheet = dialog.ui.sheetChoice
    assert [sheet.itemText(place) for place in range(sheet.count())] == ["Список", "Справка"]
    sheet.setCurrentIndex(1)
    assert shown(dialog) == [("1", "Составлено отделом", "новая", "")]


def test_the_year_is_asked_only_where_pupils_are_counted(dialog: SchoolImportDialog) -> None:
    assert dialog.ui.year.isVisible()
    pupils = dialog.columns.choices[4]
    pupils.setCurrentIndex(0)
    assert not dialog.ui.year.isVisible()


def test_columns_can_be_reached_by_tab(dialog: SchoolImportDialog, qtbot: QtBot) -> None:
    choices = dialog.columns.choices
    choices[0].setFocus()
    for place in (1, 2, 3, 4):
        qtbot.keyClick(QApplication.focusWidget(), TAB)
        assert QApplication.focusWidget() is choices[place]
    assert choices[1].accessibleName() == "Столбец B, «Логин»"


def test_what_is_refused_when_it_is_stored_comes_back_to_be_mended(
    window: MainWindow, district_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    made = files.create_district(district_path)
    schools.add_schools(made, [School("СОШ № 1", code="edu1")])
    files.close_district(made)
    assert window.files.open_path(district_path)
    path = tmp_path / "школы.csv"
    path.write_text("Логин;Школа\nedu1;Гимназия\n;гимназия\n", encoding="utf-8")
    problems: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SchoolImportDialog):  # the file is still being read
            QTimer.singleShot(20, answer)
            return
        problems.append(dialog.ui.problem.text())
        if len(problems) > 1:
            tree = dialog.ui.rows
            tree.setFocus()
            for key in (Qt.Key.Key_Home, SPACE):  # the new school stands first
                qtbot.keyClick(tree, key)
        QTimer.singleShot(0, answer if len(problems) < 2 else lambda: None)
        dialog.accept()

    QTimer.singleShot(0, answer)
    changes = import_path(window, path)
    assert changes is not None
    assert problems[0] == ""
    assert problems[1].startswith("Не загружено. Строка 2: школа «гимназия» уже есть в списке")
    assert [one.short_name for one in schools.list_schools(window.session.district)] == ["Гимназия"]
    assert window.notice.text.text() == "Загружено: 1 школа. Загрузку можно отменить одним действием: Ctrl+Z."
    window.session.undo()
    assert [one.short_name for one in schools.list_schools(window.session.district)] == ["СОШ № 1"]
