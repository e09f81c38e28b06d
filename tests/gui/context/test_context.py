"""The window «Показатели контекста» and the tab of a school, as a person types into them, on a real file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.context import ENTRY
from msoko_desktop.gui.context.dialog import CATALOGUE, ContextDialog
from msoko_desktop.gui.context.school_tab import SchoolContextTab
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.session import Session
from msoko_desktop.services import district as files
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.schools import School, add_schools, list_schools
from tests.gui.entry_hands import settle
from tests.gui.grid_hands import CONTROL, GridHands, in_dialog
from tests.gui.typing_keys import type_text

TURNOVER, AGE, NETWORK = "2.1.1", "2.1.2", "1.3.2"
ENTER, TAB, ESC, ALT = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(opened, [School("СОШ № 1", code="edu1"), School("СОШ № 2", code="edu2"), School("Лицей")])
    found = Session()
    found.set_district(opened)
    yield found
    opened.close()


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> ContextDialog:
    return shown(ContextDialog(session, 2025), qtbot)


@pytest.fixture
def hands(dialog: ContextDialog, qtbot: QtBot) -> GridHands:
    return GridHands(dialog.values.grid, qtbot)


def shown(dialog: ContextDialog, qtbot: QtBot) -> ContextDialog:
    qtbot.addWidget(dialog)
    dialog.resize(1200, 640)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def ids(session: Session) -> list[int]:
    return [school.id or 0 for school in list_schools(session.district)]


def values(session: Session, year: int = 2025) -> dict[tuple[int, str], float]:
    """The values of a year by the place of the school in the list and the code."""
    places = {school_id: place for place, school_id in enumerate(ids(session))}
    return {(places[key], code): one for (key, code), one in context.values_of_year(session.district, year).items()}


def titles(session: Session) -> dict[str, str]:
    return {one.code: one.title for one in context.catalogue(session.district)}


# --- values


def test_values_are_typed_school_by_school_and_are_in_the_file(
    session: Session, dialog: ContextDialog, hands: GridHands
) -> None:
    hands.at(0, TURNOVER).type("12,5\t46\n")
    assert hands.here() == (1, TURNOVER)
    hands.type("8\t").type("51,3\n")
    hands.at(2, NETWORK).type("д\n")

    assert values(session) == {
        (0, TURNOVER): 12.5,
        (0, AGE): 46,
        (1, TURNOVER): 8,
        (1, AGE): 51.3,
        (2, NETWORK): 1,
    }
    hands.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert (2, NETWORK) not in values(session)
    assert hands.table.grid.content.values[2][hands.table.grid.column_of(NETWORK) or 0] is None


def test_what_is_no_value_stays_open_and_an_impossible_one_is_marked(
    session: Session, dialog: ContextDialog, hands: GridHands
) -> None:
    hands.at(0, TURNOVER).type("много\n")
    assert hands.table.editor() is not None
    hands.press(ESC)
    assert dialog.isVisible()
    hands.at(0, TURNOVER).type("120\n")

    assert values(session) == {(0, TURNOVER): 120}
    assert dialog.values.grid.ui.remarksButton.text() == "1 ошибка"
    hands.at(0, TURNOVER).type("12\n")
    assert not dialog.values.grid.ui.remarksButton.isVisible()


def test_another_year_is_another_grid_with_a_history_of_its_own(
    session: Session, dialog: ContextDialog, hands: GridHands
) -> None:
    hands.at(0, TURNOVER).type("12\n")
    hands.at(0, TURNOVER).type("14\n")
    row, year = str(ids(session)[0]), dialog.values.ui.year
    assert [past.old for past in dialog.values.source.history(row, TURNOVER)] == ["12"]
    year.setFocus()
    hands.qtbot.keyClick(year, Qt.Key.Key_Down)

    assert dialog.values.year == 2024
    hands.at(0, TURNOVER).type("9\n")
    assert values(session, 2024) == {(0, TURNOVER): 9}
    assert values(session, 2025) == {(0, TURNOVER): 14}
    assert dialog.values.source.history(row, TURNOVER) == ()


def test_last_years_values_fill_the_empty_cells(session: Session, dialog: ContextDialog, hands: GridHands) -> None:
    first, second, _ = ids(session)
    context.set_values(session.district, 2024, {(first, TURNOVER): 10, (second, TURNOVER): 20})
    hands.at(0, TURNOVER).type("11\n")
    hands.qtbot.mouseClick(dialog.values.ui.lastYear, Qt.MouseButton.LeftButton)

    assert values(session) == {(0, TURNOVER): 11, (1, TURNOVER): 20}
    assert dialog.values.ui.message.text().startswith("Из 2024 года взято: 1 значение.")
    column = hands.table.grid.column_of(TURNOVER) or 0
    assert hands.table.grid.content.values[1][column] == 20
    hands.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert values(session) == {(0, TURNOVER): 11}
    assert hands.table.grid.content.values[1][column] is None
    dialog.values.show_year(2023)
    hands.qtbot.mouseClick(dialog.values.ui.lastYear, Qt.MouseButton.LeftButton)
    assert dialog.values.ui.message.text() == "За 2022 год значений нет: брать нечего."


def test_a_table_with_heads_is_pasted_by_names_whatever_its_order(
    session: Session, dialog: ContextDialog, hands: GridHands
) -> None:
    QGuiApplication.clipboard().setText(
        "Школа\tСредний возраст педагогических работников\t2.1.1\tПлощадь\n"
        "Лицей\t44,5\t4,2 %\t100\n"
        "edu1\t48\t\t\n"
        "СОШ № 99\t50\t1\t\n"
    )
    seen: list[str] = []
    hands.answer("Вставить", seen)
    hands.qtbot.mouseClick(dialog.values.ui.paste, Qt.MouseButton.LeftButton)

    assert "Найдено: 3 значения для 2 школ." in seen[0]
    assert "Не узнаны школы: СОШ № 99. Не узнаны столбцы: Площадь." in seen[0]
    assert values(session) == {(2, AGE): 44.5, (2, TURNOVER): 4.2, (0, AGE): 48}
    dialog.activateWindow()  # what a window manager does once the question is answered
    settle()
    hands.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert values(session) == {}
    QGuiApplication.clipboard().setText("просто текст")
    hands.qtbot.mouseClick(dialog.values.ui.paste, Qt.MouseButton.LeftButton)
    assert dialog.values.ui.message.text().startswith("В таблице нет строки с названиями или кодами показателей.")


def test_the_book_of_a_year_is_saved_and_its_table_can_be_pasted_back(
    session: Session, dialog: ContextDialog, hands: GridHands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.at(0, TURNOVER).type("12,5\n")
    hands.at(1, NETWORK).type("нет\n")
    folders: list[Path] = []
    dialog.values.remember = folders.append
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Показатели"), ""))
    hands.qtbot.mouseClick(dialog.values.ui.save, Qt.MouseButton.LeftButton)

    path = tmp_path / "Показатели.xlsx"
    assert dialog.values.ui.message.text() == "Показатели за 2025 год сохранены: Показатели.xlsx"
    assert folders == [tmp_path]
    page = openpyxl.load_workbook(path)["2025"]
    lines = ["\t".join("" if cell is None else str(cell) for cell in row) for row in page.iter_rows(values_only=True)]
    dialog.values.show_year(2023)
    QGuiApplication.clipboard().setText("\n".join(lines))
    hands.answer("Вставить")
    hands.qtbot.mouseClick(dialog.values.ui.paste, Qt.MouseButton.LeftButton)
    assert values(session, 2023) == {(0, TURNOVER): 12.5, (1, NETWORK): 0}


# --- the catalogue


@pytest.fixture
def catalogue(dialog: ContextDialog, qtbot: QtBot) -> ContextDialog:
    dialog.ui.tabs.setCurrentIndex(CATALOGUE)
    settle()
    return dialog


def item(dialog: ContextDialog, code: str) -> QTreeWidgetItem:
    return next(one for one in dialog.catalogue._items() if one.data(0, Qt.ItemDataRole.UserRole) == code)


def choose(dialog: ContextDialog, qtbot: QtBot, code: str) -> None:
    tree, wanted = dialog.catalogue.ui.tree, item(dialog, code)
    tree.scrollToItem(wanted)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(wanted).center())
    settle()


def retype(qtbot: QtBot, field: QWidget, text: str, then: Qt.Key = TAB) -> None:
    """Type over what stands in a field and leave it."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    type_text(field, text)
    qtbot.keyClick(field, then)
    settle()


def test_the_catalogue_shows_clusters_criteria_and_the_chosen_indicator(catalogue: ContextDialog, qtbot: QtBot) -> None:
    ui = catalogue.catalogue.ui
    tops = [ui.tree.topLevelItem(row) for row in range(ui.tree.topLevelItemCount())]
    assert [top.childCount() for top in tops if top is not None] == [4, 3, 2]
    choose(catalogue, qtbot, TURNOVER)

    assert ui.title.toPlainText() == "Текучесть педагогических кадров"
    assert (ui.cluster.currentText(), ui.criterion.currentText()) == (
        "Педагогические работники образовательной организации",
        "Общая характеристика педагогического состава",
    )
    assert (ui.code.text(), ui.unit.currentText(), ui.minimum.text(), ui.maximum.text()) == (TURNOVER, "%", "0", "100")
    assert ui.direction.currentText() == "меньше — лучше"
    assert ui.year.text() == "2016"
    assert not ui.verified.isChecked()
    assert not ui.restore.isEnabled()
    assert not ui.up.isEnabled()
    assert ui.down.isEnabled()


def test_a_field_is_stored_when_it_is_left_and_the_grid_follows(
    session: Session, catalogue: ContextDialog, qtbot: QtBot
) -> None:
    choose(catalogue, qtbot, TURNOVER)
    ui = catalogue.catalogue.ui
    retype(qtbot, ui.short_title, "Уволились")
    retype(qtbot, ui.maximum, "40")
    retype(qtbot, ui.source, "Приказ № 5")

    found = next(one for one in context.catalogue(session.district) if one.code == TURNOVER)
    assert (found.short_title, found.maximum, found.source) == ("Уволились", 40, "Приказ № 5")
    assert ui.restore.isEnabled()
    columns = {column.key: column.title for column in catalogue.values.source.content.columns}
    assert columns[TURNOVER] == "Уволились, %"
    qtbot.keyClick(ui.tree, Qt.Key.Key_Z, CONTROL)
    assert ui.source.toPlainText().startswith("Комплекс мер")


def test_another_unit_brings_its_range(session: Session, catalogue: ContextDialog, qtbot: QtBot) -> None:
    choose(catalogue, qtbot, AGE)
    ui = catalogue.catalogue.ui
    assert (ui.minimum.text(), ui.maximum.text()) == ("18", "90")
    line = ui.unit.lineEdit()
    assert isinstance(line, QLineEdit)
    retype(qtbot, line, "да/нет")

    assert (ui.minimum.text(), ui.maximum.text()) == ("0", "1")
    assert next(one for one in context.catalogue(session.district) if one.code == AGE).unit == "да/нет"


def test_what_is_refused_waits_in_the_form_until_it_is_right_or_given_up(
    session: Session, catalogue: ContextDialog, qtbot: QtBot
) -> None:
    choose(catalogue, qtbot, TURNOVER)
    ui = catalogue.catalogue.ui
    retype(qtbot, ui.code, AGE)
    assert ui.problem.isVisible()
    assert "Код «2.1.2» уже есть" in ui.problem.text()
    choose(catalogue, qtbot, "1.1.1")
    assert ui.code.text() == AGE, "what was typed would be lost"
    assert ui.tree.currentItem().data(0, Qt.ItemDataRole.UserRole) == TURNOVER
    catalogue.reject()
    assert catalogue.isVisible()
    assert ui.code.text() == TURNOVER
    assert "показано прежнее" in ui.problem.text()
    retype(qtbot, ui.minimum, "пять")
    assert ui.problem.text().startswith("Наименьшее значение: «пять» — не число.")
    retype(qtbot, ui.minimum, "5")
    assert not ui.problem.isVisible()
    assert next(one for one in context.catalogue(session.district) if one.code == TURNOVER).minimum == 5
    retype(qtbot, ui.year, "20016")
    assert "не год" in ui.problem.text()
    ui.title.setFocus()
    qtbot.keyClick(ui.title, ESC)
    assert ui.year.text() == "2016"
    catalogue.reject()
    assert not catalogue.isVisible()


def test_an_indicator_is_added_named_moved_and_deleted(
    session: Session, catalogue: ContextDialog, qtbot: QtBot
) -> None:
    choose(catalogue, qtbot, AGE)
    ui = catalogue.catalogue.ui
    qtbot.mouseClick(ui.add, Qt.MouseButton.LeftButton)
    settle()
    assert (ui.code.text(), ui.title.toPlainText()) == ("2.1.3", "Новый показатель")
    assert isinstance(ui.title, QPlainTextEdit)
    type_text(ui.title, "Молодые педагоги")
    qtbot.keyClick(ui.title, TAB)
    settle()
    assert titles(session)["2.1.3"] == "Молодые педагоги"
    qtbot.keyClick(ui.tree, Qt.Key.Key_Up, ALT)
    assert list(titles(session))[8:11] == [TURNOVER, "2.1.3", AGE]
    qtbot.mouseClick(ui.down, Qt.MouseButton.LeftButton)
    assert list(titles(session))[8:11] == [TURNOVER, AGE, "2.1.3"]
    qtbot.mouseClick(ui.remove, Qt.MouseButton.LeftButton)
    assert "2.1.3" not in titles(session)
    qtbot.keyClick(ui.tree, Qt.Key.Key_Z, CONTROL)
    assert titles(session)["2.1.3"] == "Молодые педагоги"


def test_deleting_tells_that_values_stay_and_the_shipped_catalogue_brings_them_back(
    session: Session, catalogue: ContextDialog, hands: GridHands, qtbot: QtBot
) -> None:
    context.set_values(session.district, 2025, {(ids(session)[0], TURNOVER): 10})
    choose(catalogue, qtbot, TURNOVER)
    ui, seen = catalogue.catalogue.ui, list[str]()
    hands.answer("Отмена", seen)
    ui.tree.setFocus()
    qtbot.keyClick(ui.tree, Qt.Key.Key_Delete)
    assert "В файле останется 1 значение" in seen[0]
    assert TURNOVER in titles(session)
    hands.answer("Удалить")
    qtbot.mouseClick(ui.remove, Qt.MouseButton.LeftButton)
    assert TURNOVER not in titles(session)
    assert catalogue.catalogue.ui.code.text() == AGE
    hands.answer("Вернуть")
    qtbot.mouseClick(ui.restore, Qt.MouseButton.LeftButton)
    assert titles(session)[TURNOVER] == "Текучесть педагогических кадров"
    assert values(session) == {(0, TURNOVER): 10}


# --- the window


def test_a_file_that_can_only_be_read_is_only_looked_at(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Другой.msoko"
    made = files.create_district(path)
    add_schools(made, [School("СОШ № 1")])
    made.close()
    opened = files.open_district(path, read_only=True)
    session = Session()
    session.set_district(opened)
    dialog = shown(ContextDialog(session, 2025), qtbot)

    assert "только для чтения" in dialog.values.ui.message.text()
    assert not dialog.values.ui.lastYear.isEnabled()
    assert not dialog.values.ui.paste.isEnabled()
    dialog.ui.tabs.setCurrentIndex(CATALOGUE)
    ui = dialog.catalogue.ui
    assert not any(one.isEnabled() for one in (ui.form, ui.add, ui.remove, ui.up, ui.down, ui.restore))
    dialog.reject()
    assert not dialog.isVisible()
    opened.close()


def test_without_schools_the_window_says_where_they_come_from(tmp_path: Path, qtbot: QtBot) -> None:
    opened = files.create_district(tmp_path / "Пустой.msoko")
    session = Session()
    session.set_district(opened)
    dialog = shown(ContextDialog(session, 2025), qtbot)

    assert dialog.values.ui.message.text().startswith("В районе пока нет школ.")
    assert not dialog.values.ui.save.isEnabled()
    add_schools_and_tell(session)
    assert not dialog.values.ui.message.isVisible()
    assert dialog.values.ui.save.isEnabled()
    opened.close()


def add_schools_and_tell(session: Session) -> None:
    session.run(lambda d: add_schools(d, [School("СОШ № 1")]))


def test_the_entry_opens_the_window(
    window: MainWindow, district_path: Path, make_window: Callable[[], MainWindow]
) -> None:
    action = window.registry.action(ENTRY)
    assert action is not None
    assert not action.isEnabled()
    files.close_district(files.create_district(district_path))
    assert window.files.open_path(district_path)
    seen: list[tuple[str, int]] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, ContextDialog)
        seen.append((dialog.windowTitle(), dialog.values.year))
        dialog.reject()

    in_dialog(look)
    action.trigger()
    assert seen == [("Показатели контекста", window.session.real_day.year)]


# --- the card of a school


def test_the_tab_of_a_school_has_a_column_for_each_year(session: Session, qtbot: QtBot) -> None:
    first = ids(session)[0]
    context.set_values(session.district, 2022, {(first, TURNOVER): 10, (first, NETWORK): 1})
    tab = SchoolContextTab(session)
    qtbot.addWidget(tab)
    tab.resize(800, 600)
    tab.show_school(first)
    tab.show()
    qtbot.waitExposed(tab)
    this_year = session.real_day.year
    hands = GridHands(tab.grid, qtbot)
    content = hands.table.grid.content

    assert [column.key for column in content.columns[:2]] == ["indicator", "2022"]
    assert content.columns[-1].key == str(this_year)
    row = content.row_index(TURNOVER)
    assert content.values[row][:2] == ["2.1.1 Текучесть кадров, %", "10"]
    assert content.values[content.row_index(NETWORK)][1] == "да"
    hands.at(row, str(this_year)).type("12,5\n")
    hands.at(content.row_index(NETWORK), str(this_year)).type("нет\n")
    assert values(session, this_year) == {(0, TURNOVER): 12.5, (0, NETWORK): 0}
    hands.at(row, str(this_year)).type("много\n")
    assert hands.table.editor() is not None
    hands.press(ESC)
    session.undo()
    assert values(session, this_year) == {(0, TURNOVER): 12.5}
    assert hands.table.grid.content.values[content.row_index(NETWORK)][-1] is None
    asked: list[bool] = []
    tab.all_wanted.connect(lambda: asked.append(True))
    qtbot.mouseClick(tab.ui.all, Qt.MouseButton.LeftButton)
    assert asked == [True]
    tab.show_school(None)
    assert tab.grid.source is None
