"""The list of schools as a person types and pastes it, on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.gui import messages
from msoko_desktop.gui.dialogs.schools import SchoolsDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.widgets.entry_table import text_rows
from msoko_desktop.services import district as files
from msoko_desktop.services import schools
from msoko_desktop.services.schools import School
from tests.gui.entry_hands import ALT, CTRL, DELETE, ENTER, ESC, TAB, EntryHands, settle


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = files.create_district(tmp_path / "Район.msoko")
    found = Session()
    found.set_district(opened)
    yield found
    opened.close()


@pytest.fixture
def person(session: Session, qtbot: QtBot) -> EntryHands:
    return EntryHands(SchoolsDialog(session), qtbot)


@pytest.fixture
def three(session: Session, qtbot: QtBot) -> EntryHands:
    schools.add_schools(session.district, [School("СОШ № 1", code="edu1"), School("СОШ № 2"), School("Лицей")])
    return EntryHands(SchoolsDialog(session), qtbot)


def stored(session: Session) -> list[tuple[str, str, str, str]]:
    return [(s.short_name, s.name, s.code, s.place) for s in schools.list_schools(session.district)]


def names(session: Session) -> list[str]:
    return [school.short_name for school in schools.list_schools(session.district)]


def test_an_empty_list_invites_to_type_the_first_school(session: Session, person: EntryHands) -> None:
    assert person.table.currentIndex().data() == "Новая школа"
    assert person.dialog.ui.count.text() == "Школ пока нет"
    person.over("СОШ № 1", TAB).over("Средняя школа № 1", TAB).over("edu991401", TAB).over("с. Луговое")
    assert stored(session) == [("СОШ № 1", "Средняя школа № 1", "edu991401", "с. Луговое")]
    assert person.dialog.ui.count.text() == "1 школа"
    person.at(1).over("СОШ № 2")
    assert names(session) == ["СОШ № 1", "СОШ № 2"]
    assert person.table.currentIndex().row() == 1


def test_add_opens_the_new_row(session: Session, three: EntryHands) -> None:
    three.qtbot.mouseClick(three.dialog.ui.add, Qt.MouseButton.LeftButton)
    settle()
    three.over("Гимназия")
    assert names(session)[-1] == "Гимназия"


def test_a_double_name_stays_in_its_editor_until_it_is_right(session: Session, three: EntryHands) -> None:
    three.at(1).over("сош № 1")
    assert "уже есть в списке (строка 1)" in three.problem
    editor = three.table.editor()
    assert editor is not None
    assert editor.text() == "сош № 1"
    three.dialog.reject()
    assert three.dialog.isVisible(), "what was typed would be lost"
    three.over("СОШ № 3")
    assert three.problem == ""
    assert names(session) == ["СОШ № 1", "СОШ № 3", "Лицей"]


def test_a_refused_entry_can_be_given_up(session: Session, three: EntryHands) -> None:
    three.at(3).over("лицей")
    assert "уже есть в списке" in three.problem
    three.press(ESC)
    assert three.problem == ""
    assert names(session) == ["СОШ № 1", "СОШ № 2", "Лицей"]
    three.at(1).over("")
    assert "нет краткого наименования" in three.problem
    three.press(ESC)
    three.at(3, 2).over("edu3")
    assert "Сначала введите краткое наименование" in three.problem
    three.press(ESC)
    three.at(2, 2).over("EDU1")
    assert "код «EDU1» уже есть у школы «СОШ № 1»" in three.problem


def test_heads_of_schools_are_typed_and_pasted(session: Session, three: EntryHands) -> None:
    three.at(0, 4).over("Директор")
    three.at(0, 5).over("Иванова Ирина Ивановна")
    three.at(2).paste("СОШ № 9\tШкола\tedu9\tс. Луговое\tИ. о. директора\tПетров Пётр Петрович\r\n")
    found = {one.short_name: (one.head_post, one.head_name) for one in schools.list_schools(session.district)}
    assert found["СОШ № 1"] == ("Директор", "Иванова Ирина Ивановна")
    assert found["СОШ № 9"] == ("И. о. директора", "Петров Пётр Петрович")


def test_rows_from_a_spreadsheet_come_in_behind_the_current_school(session: Session, three: EntryHands) -> None:
    three.at(0).paste(
        "Краткое наименование\tПолное наименование\tКод\tНаселённый пункт\r\n"
        '"МБОУ ""СОШ № 8"""\tШкола\tedu8\tс. Луговое\r\n\r\n'
        "СОШ № 2\t\tedu2\tд. Заречье\r\n"
    )
    assert stored(session) == [
        ("СОШ № 1", "", "edu1", ""),
        ('МБОУ "СОШ № 8"', "Школа", "edu8", "с. Луговое"),
        ("СОШ № 2", "", "edu2", "д. Заречье"),
        ("Лицей", "", "", ""),
    ]
    three.press(Qt.Key.Key_Z, CTRL)
    assert names(session) == ["СОШ № 1", "СОШ № 2", "Лицей"]


def test_one_column_is_taken_as_short_names(session: Session, person: EntryHands) -> None:
    person.paste("\n".join(f"СОШ № {number}" for number in range(1, 41)))
    assert names(session) == [f"СОШ № {number}" for number in range(1, 41)]
    assert person.dialog.ui.count.text() == "40 школ"


def test_a_paste_with_a_double_code_is_refused_whole(session: Session, three: EntryHands) -> None:
    three.paste("СОШ № 8\t\tx1\nСОШ № 9\t\tx1")
    assert three.problem.startswith("Не вставлено. Строка 3: код «x1» уже есть")
    assert len(names(session)) == 3


def test_rows_are_copied_for_a_spreadsheet(three: EntryHands) -> None:
    three.at(0).press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "СОШ № 1\t\tedu1\t\t\t"


def test_schools_move_by_keys_and_the_place_goes_with_them(session: Session, three: EntryHands) -> None:
    three.at(2).press(Qt.Key.Key_Up, ALT)
    assert names(session) == ["СОШ № 1", "Лицей", "СОШ № 2"]
    assert three.table.currentIndex().row() == 1
    three.press(Qt.Key.Key_Down, ALT).press(Qt.Key.Key_Down, ALT)
    assert names(session) == ["СОШ № 1", "СОШ № 2", "Лицей"]
    assert not three.dialog.ui.down.isEnabled()


def test_a_school_is_deleted_and_comes_back(session: Session, three: EntryHands) -> None:
    three.at(1).press(DELETE)
    assert names(session) == ["СОШ № 1", "Лицей"]
    three.press(Qt.Key.Key_Z, CTRL)
    assert names(session) == ["СОШ № 1", "СОШ № 2", "Лицей"]
    three.press(Qt.Key.Key_Y, CTRL)
    assert names(session) == ["СОШ № 1", "Лицей"]


def test_what_goes_with_a_school_is_told_before(
    session: Session, three: EntryHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def ask(_parent: object, question: str, *_: str, explanation: str = "") -> bool:
        asked.append((question, explanation))
        return False

    monkeypatch.setattr(messages, "ask", ask)
    monkeypatch.setattr(schools, "use_of_schools", lambda _d, _ids: (2, 1))
    three.at(0).press(DELETE)
    assert asked[0][0] == "Удалить «СОШ № 1»?"
    assert "2 отметки о выполнении и 1 очередь проверки" in asked[0][1]
    assert len(names(session)) == 3


def test_undo_in_the_dialog_goes_no_further_than_the_dialog(session: Session, three: EntryHands) -> None:
    three.press(Qt.Key.Key_Z, CTRL)
    assert len(names(session)) == 3, "the schools were there before it was opened"


def test_a_file_that_can_only_be_read_shows_its_schools(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Другой.msoko"
    made = files.create_district(path)
    schools.add_schools(made, [School("СОШ № 1")])
    made.close()
    opened = files.open_district(path, read_only=True)
    found = Session()
    found.set_district(opened)
    person = EntryHands(SchoolsDialog(found), qtbot)
    assert person.table.entries().rowCount() == 1
    assert "только для чтения" in person.dialog.ui.hint.text()
    person.at(0).press(ENTER)
    assert person.table.editor() is None
    assert not any(b.isEnabled() for b in (person.dialog.ui.add, person.dialog.ui.remove, person.dialog.ui.paste))
    opened.close()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("а\tб\r\nв\t", [["а", "б"], ["в", ""]]),
        ('"СОШ ""Заря"""\tх', [['СОШ "Заря"', "х"]]),
        ('"СОШ\nЗаря"\tх\n', [["СОШ\nЗаря", "х"]]),
        ('"СОШ № 1"\n"Заря" № 2', [['"СОШ № 1"'], ['"Заря" № 2']]),
        ("\n\n", []),
        ("", []),
    ],
)
def test_cells_of_spreadsheets_are_split(text: str, rows: list[list[str]]) -> None:
    assert text_rows(text) == rows
