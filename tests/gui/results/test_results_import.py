"""The window that takes tables of results in, as a person drives it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QTableWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui.exchange import commands as exchange_commands
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.results_import import dialog as window_of_tables
from msoko_desktop.gui.results_import import tables
from msoko_desktop.gui.results_import.dialog import DIFFERENCES, SCHOOLS, ImportTableDialog, import_path, import_table
from msoko_desktop.services import district as files
from msoko_desktop.services import exchange, result_import
from msoko_desktop.services.exchange import FormKind
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import add_schools
from msoko_desktop.storage import pupils
from tests.readers.result_files import F1, book

Open = Callable[..., ImportTableDialog]


@pytest.fixture
def office(window: MainWindow, district_path: Path) -> MainWindow:
    """The window with a district of two schools."""
    made = files.create_district(district_path)
    add_schools(made, [School("СОШ № 1", code="edu990001"), School("Лицей")])
    files.close_district(made)
    assert window.files.open_path(district_path)
    return window


@pytest.fixture
def opened(office: MainWindow, qtbot: QtBot) -> Open:
    def call(data: bytes, name: str = "Ф1.xlsx") -> ImportTableDialog:
        found = result_import.inspect_bytes(office.session.district, data, name)
        dialog = ImportTableDialog(office, found)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return call


def column(table: QTableWidget, place: int) -> list[str]:
    found = []
    for row in range(table.rowCount()):
        combo, item = table.cellWidget(row, place), table.item(row, place)
        found.append(combo.currentText() if isinstance(combo, QComboBox) else item.text() if item else "")
    return found


def choose(table: QTableWidget, row: int, place: int, title: str) -> None:
    """Choose in a drop-down of a table, as a click does."""
    combo = table.cellWidget(row, place)
    assert isinstance(combo, QComboBox)
    at = combo.findText(title)
    assert at >= 0, title
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def load(dialog: ImportTableDialog, qtbot: QtBot) -> None:
    assert dialog._load.isEnabled()
    qtbot.mouseClick(dialog._load, Qt.MouseButton.LeftButton)


def codes(office: MainWindow) -> list[tuple[int, str]]:
    with office.session.district.reading() as connection:
        return [(one.school_id, one.code) for one in pupils.read_pupils(connection, 1)]


def test_a_report_shows_what_it_is_and_asks_for_the_school_that_is_not_in_the_list(
    opened: Open, office: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(book(F1, "Ф1"))
    ui = dialog.ui
    assert ui.kind.currentText() == "Индивидуальные результаты"
    assert ui.work.currentText() == "Новая работа"
    assert [ui.procedure.currentText(), ui.subject.currentText(), ui.grade.currentText(), ui.year.currentText()] == [
        "ВПР",
        "Математика",
        "8",
        "2024/25",
    ]
    assert column(ui.columns, tables.MEANING)[3:8] == ["Код участника", "Класс", "Вариант", "Задание 1", "Задание 2"]
    assert column(ui.columns, tables.SAMPLE)[4] == "8А, 8Б"
    assert ui.tabs.currentIndex() == SCHOOLS
    assert column(ui.schools, tables.IN_LIST) == ["СОШ № 1", "выберите школу"]
    assert not dialog._load.isEnabled()
    assert ui.summary.text().startswith("Не найдено в списке: 1 школа.")
    choose(ui.schools, 1, tables.IN_LIST, "Лицей")
    assert ui.summary.text() == "Новых участников: 3."
    load(dialog, qtbot)
    assert dialog.told == "Загружены результаты: ВПР 2025: Математика, 8 класс."
    assert codes(office) == [(1, "80001"), (1, "80002"), (2, "80003")]
    assert column(opened(book(F1)).ui.schools, tables.IN_LIST) == ["СОШ № 1", "Лицей"]  # remembered


def test_schools_can_be_left_out(opened: Open, office: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(book(F1))
    qtbot.mouseClick(dialog.ui.skipUnknown, Qt.MouseButton.LeftButton)
    assert column(dialog.ui.schools, tables.IN_LIST) == ["СОШ № 1", "не загружать"]
    load(dialog, qtbot)
    assert codes(office) == [(1, "80001"), (1, "80002")]


def test_differences_are_shown_before_anything_is_replaced(opened: Open, office: MainWindow, qtbot: QtBot) -> None:
    first = opened(book(F1[:7]))
    load(first, qtbot)
    changed = (*F1[5][:6], 0, *F1[5][7:10], 5, *F1[5][11:])
    dialog = opened(book([*F1[:5], changed]))
    assert dialog.ui.work.currentText() == "ВПР 2025: Математика, 8 класс (2024/25)"
    assert dialog.ui.newWork.isHidden()
    assert dialog.ui.tabs.currentIndex() == DIFFERENCES
    assert [column(dialog.ui.differences, place) for place in range(5)] == [
        ["СОШ № 1", "СОШ № 1"],
        ["участник 80001", "участник 80001"],
        ["1 (1)", "Первичный балл"],
        ["1", "6"],
        ["0", "5"],
    ]
    missing = "Введены раньше, но в таблице их нет (останутся): 1."
    assert dialog.ui.summary.text() == f"Заменится значений: 2. {missing}"
    dialog.ui.keep.click()
    assert dialog.ui.summary.text() == f"Останется прежних значений: 2. {missing}"
    dialog.ui.replace.click()
    load(dialog, qtbot)
    with office.session.district.reading() as connection:
        assert pupils.read_pupils(connection, 1)[0].scores == (0, 2, 0, 3)


def test_columns_nobody_knows_are_given_a_meaning_once(opened: Open, office: MainWindow, qtbot: QtBot) -> None:
    data = book([("Шифр", "Чья работа", "Итог"), ("01", "Лицей", 5), ("02", "Лицей", 4)])
    dialog = opened(data)
    ui = dialog.ui
    assert column(ui.columns, tables.MEANING) == ["не загружать"] * 3
    assert not dialog._load.isEnabled()
    assert "назначьте столбцы" in ui.summary.text()
    for row, title in enumerate(("Код участника", "Школа", "Отметка")):
        choose(ui.columns, row, tables.MEANING, title)
    assert ui.kind.currentText() == "Индивидуальные результаты"
    assert ui.summary.text() == "Укажите процедуру, предмет, класс и учебный год работы."
    for combo, title in ((ui.procedure, "МДР"), (ui.subject, "Математика"), (ui.grade, "5")):
        combo.setCurrentText(title)
        combo.activated.emit(combo.currentIndex())
    assert not ui.remember.isHidden()
    load(dialog, qtbot)
    assert codes(office) == [(2, "01"), (2, "02")]
    again = opened(data)
    assert column(again.ui.columns, tables.MEANING) == ["Код участника", "Школа", "Отметка"]
    assert again.ui.remember.isHidden()


def test_a_meaning_moves_from_one_column_to_another(opened: Open) -> None:
    dialog = opened(book(F1))
    choose(dialog.ui.columns, 12, tables.MEANING, "Отметка")
    assert column(dialog.ui.columns, tables.MEANING)[10:] == ["Первичный балл", "не загружать", "Отметка"]


def test_the_menu_takes_a_file_in_and_tells_so(
    office: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Ф1.xlsx"
    path.write_bytes(book(F1[:7]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(ImportTableDialog, "exec", lambda dialog: dialog.accept())
    import_table(office)
    assert len(codes(office)) == 2
    assert assessments.list_assessments(office.session.district)[0].title == "ВПР 2025: Математика, 8 класс"
    assert office.notice.text.text() == (
        "Загружены результаты: ВПР 2025: Математика, 8 класс. Загрузку можно отменить одним действием: Ctrl+Z."
    )


def test_a_table_taken_in_twice_does_not_promise_that_the_second_time_can_be_undone(
    office: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Ф1.xlsx"
    path.write_bytes(book(F1[:7]))
    monkeypatch.setattr(ImportTableDialog, "exec", lambda dialog: dialog.accept())
    import_path(office, path)
    import_path(office, path)
    assert office.notice.text.text() == (
        "Ничего не изменилось: всё, что есть в таблице, уже внесено. ВПР 2025: Математика, 8 класс."
    )
    assert len(codes(office)) == 2


def test_what_was_taken_in_is_shown_whatever_year_it_is_of(
    office: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Ф1.xlsx"
    path.write_bytes(book(F1[:7]))
    monkeypatch.setattr(ImportTableDialog, "exec", lambda dialog: dialog.accept())
    page = office.show_page("results")
    assert isinstance(page, ResultsPage)
    page.year = 2030
    page.load()
    import_path(office, path)
    assert (page.year, page.target()) == (2024, assessments.list_assessments(office.session.district)[0].id)


def test_a_damaged_file_is_refused_with_a_sentence(office: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "Ф1.xlsx"
    path.write_bytes(book(F1)[:500])
    window_of_tables.import_path(office, path)
    assert "повреждён" in office.notice.text.text()


def test_a_form_of_a_school_goes_to_the_window_for_forms(
    office: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    district = office.session.district
    assessments.add_assessments(district, [Assessment(2025, "vpr", "mathematics", 8)])
    (form,) = exchange.make_forms(district, [1], [1], FormKind.CLASSES, tmp_path)
    handed: list[tuple[Path, ...]] = []
    monkeypatch.setattr(exchange_commands, "accept_forms", lambda _window, found: handed.append(found))
    window_of_tables.import_path(office, form)
    assert handed == [(form,)]
