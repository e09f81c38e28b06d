"""The page «Банки» in a real window: rows typed and pasted, the card, columns, a table taken in, personal data."""

import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.registers.model import RegisterRow
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.registers.columns_dialog import ColumnsDialog
from msoko_desktop.gui.registers.dialogs import EraseDialog, RegisterDialog
from msoko_desktop.gui.registers.import_dialog import RegisterImportDialog
from msoko_desktop.gui.registers.page import RegistersPage
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.services import registers
from msoko_desktop.services.district import create_district
from msoko_desktop.services.observers.people import list_observers
from msoko_desktop.services.registers import personal
from msoko_desktop.services.schools import schools
from tests.gui.cycle.test_cycle_page import entry
from tests.gui.cycle.test_cycle_page import in_dialog as in_own_dialog
from tests.gui.grid_hands import CONTROL, GridHands, in_dialog, press_button
from tests.gui.typing_keys import type_text

TODAY = dt.date(2026, 11, 25)
LEFT = Qt.MouseButton.LeftButton
OBSERVERS = [
    {"name": "Кленова Вера", "school_of_work": "Лицей", "accreditation_until": "2026-12-10", "phone": "2-15-40"},
    {"name": "Осокин Пётр", "school_of_work": "Библиотека", "accreditation_until": "2027-12-10"},
]


@pytest.fixture
def page(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> RegistersPage:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    with closing(create_district(district_path)) as made:
        schools.add_schools(made, [School("МБОУ СОШ № 1"), School("МБОУ «Лицей»")])
        registers.add_rows(made, "observers", OBSERVERS)
    assert window.files.open_path(district_path)
    window.resize(1500, 800)
    page = window.show_page("registers")
    assert isinstance(page, RegistersPage)
    assert page.choose("observers")
    return page


def stored(page: RegistersPage, key: str = "observers") -> tuple[RegisterRow, ...]:
    return registers.rows_of(page.session.district, key)


def listed(page: RegistersPage) -> dict[str, str]:
    items = [page.ui.list.topLevelItem(place) for place in range(page.ui.list.topLevelItemCount())]
    return {item.text(0): item.text(1) for item in items if item is not None}


def test_the_list_counts_rows_and_a_click_shows_another_register(page: RegistersPage, qtbot: QtBot) -> None:
    assert listed(page)["Общественные наблюдатели"] == "2"
    assert listed(page)["Эксперты"] == ""
    item = page.ui.list.topLevelItem(2)
    assert item is not None
    qtbot.mouseClick(page.ui.list.viewport(), LEFT, pos=page.ui.list.visualItemRect(item).center())
    assert page.ui.title.text() == "Эксперты"
    assert page.ui.info.text().startswith("Объективность процедур · ")
    assert page.grid.table.grid.columns[0].title == "Ф.И.О."


def test_a_row_is_typed_behind_the_last_one_and_undone(page: RegistersPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.row_button, LEFT)
    hands = GridHands(page.grid, qtbot)
    hands.type("Ольхина Анна\tсош 1\n")
    row = stored(page)[2]
    assert (row.text("name"), row.text("school_of_work")) == ("Ольхина Анна", "МБОУ СОШ № 1")
    assert listed(page)["Общественные наблюдатели"] == "3"
    page.session.undo()
    page.session.undo()
    assert len(stored(page)) == 2
    assert listed(page)["Общественные наблюдатели"] == "2"


def test_days_are_typed_as_people_write_them(page: RegistersPage, qtbot: QtBot) -> None:
    page.grid.go_to(page.grid.table.grid.row_key(0), "training")
    page.grid.setFocus()
    hands = GridHands(page.grid, qtbot)
    hands.type("1.9.26\n")
    assert stored(page)[0].date("training") == dt.date(2026, 9, 1)
    place = page.grid.table.grid.column_of("training")
    assert place is not None
    assert page.grid.table.grid.texts(0)[place] == "01.09.2026"
    page.grid.table.go(0, place)
    hands.type("32.13.26\n")
    assert "не дата" in page.grid.table.editing.refusal
    page.grid.table.editing.cancel()
    assert stored(page)[0].date("training") == dt.date(2026, 9, 1)


def test_rows_are_pasted_from_excel(page: RegistersPage, qtbot: QtBot) -> None:
    table = page.grid.table
    QGuiApplication.clipboard().setText("Зимина Ия\tЛицей\nЛетова Яна\tСОШ № 1\n")
    table.go(2, 0)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert [(row.text("name"), row.text("school_of_work")) for row in stored(page)[2:]] == [
        ("Зимина Ия", "МБОУ «Лицей»"),
        ("Летова Яна", "МБОУ СОШ № 1"),
    ]


def test_the_card_follows_the_look(page: RegistersPage) -> None:
    page.grid.table.go(0, 0)
    assert isinstance(page.ui.card.fields["accreditation_until"], DateField)
    theme().changed.emit()
    assert page.ui.card.title.text() == "Кленова Вера"


def test_the_card_follows_the_row_and_stores_its_fields(page: RegistersPage, qtbot: QtBot) -> None:
    page.grid.table.go(0, 0)
    card = page.ui.card
    assert card.title.text() == "Кленова Вера"
    phone, until, school = (card.fields[key] for key in ("phone", "accreditation_until", "school_of_work"))
    assert isinstance(phone, FieldEdit)
    assert isinstance(until, DateField)
    assert isinstance(school, QLineEdit)
    assert (phone.toPlainText(), until.text(), school.text()) == ("2-15-40", "10.12.2026", "МБОУ «Лицей»")
    phone.setFocus()
    phone.selectAll()
    type_text(phone, "2-99-99")
    until.setFocus()  # the field before is left
    until.selectAll()
    type_text(until, "01.02.2028")
    qtbot.keyClick(until, Qt.Key.Key_Return)
    school.setFocus()
    school.selectAll()
    type_text(school, "сош 1")
    qtbot.keyClick(school, Qt.Key.Key_Return)
    row = stored(page)[0]
    assert (row.text("phone"), row.date("accreditation_until")) == ("2-99-99", dt.date(2028, 2, 1))
    assert row.text("school_of_work") == school.text() == "МБОУ СОШ № 1"
    page.grid.table.go(1, 0)
    assert card.title.text() == "Осокин Пётр"
    assert phone.toPlainText() == ""


def test_a_choice_of_the_card_and_a_number_that_is_none(page: RegistersPage, qtbot: QtBot) -> None:
    registers.add_rows(page.session.district, "risk_group", [{"code": "01-9-03"}])
    page.load()
    page.choose("risk_group")
    page.grid.table.go(0, 0)
    reason, missed = page.ui.card.fields["reason"], page.ui.card.fields["missed_1"]
    assert isinstance(reason, QComboBox)
    assert isinstance(missed, QLineEdit)
    reason.setFocus()
    qtbot.keyClick(reason, Qt.Key.Key_Down)
    qtbot.keyClick(reason, Qt.Key.Key_Down)
    reason.activated.emit(reason.currentIndex())
    assert stored(page, "risk_group")[0].text("reason") == "пропуски занятий"
    missed.setFocus()
    type_text(missed, "много")
    qtbot.keyClick(missed, Qt.Key.Key_Return)
    assert missed.text() == ""
    assert "не число" in page.window_.notice.text.text()


def test_a_column_is_added_and_one_taken_away_through_the_window(page: RegistersPage, qtbot: QtBot) -> None:
    def change(dialog: ColumnsDialog) -> None:
        ui = dialog.ui
        titles = [ui.list.item(place).text() for place in range(ui.list.count())]
        ui.list.setCurrentRow(titles.index("Телефон – текст"))
        qtbot.mouseClick(ui.remove, LEFT)
        assert "значения сохранены" in ui.state.text()
        qtbot.mouseClick(ui.add, LEFT)
        ui.title.selectAll()
        type_text(ui.title, "Стаж")
        ui.kind.setCurrentIndex(ui.kind.findText("целое число"))
        ui.kind.activated.emit(ui.kind.currentIndex())
        press_button(dialog, "Сохранить")

    in_own_dialog(ColumnsDialog, entry(page.more_button, "Столбцы"), change)
    titles = [column.title for column in page.grid.table.grid.columns]
    assert "Стаж" in titles
    assert "Телефон" not in titles
    assert "Стаж" in [column.title for column in page.ui.card._columns]
    page.session.undo()
    assert "Телефон" in [column.title for column in page.grid.table.grid.columns]


def test_a_register_without_columns_says_so_and_gets_one_back(page: RegistersPage, qtbot: QtBot) -> None:
    def remove_all(dialog: ColumnsDialog) -> None:
        for place in range(dialog.ui.list.count()):
            dialog.ui.list.setCurrentRow(place)
            qtbot.mouseClick(dialog.ui.remove, LEFT)
        press_button(dialog, "Сохранить")

    in_own_dialog(ColumnsDialog, entry(page.more_button, "Столбцы"), remove_all)
    assert page.ui.stack.currentWidget() is page.ui.askPage
    assert "нет столбцов" in page.ui.ask.text()
    assert "Строк в файле: 2." in page.ui.ask.text()

    def bring_back(dialog: ColumnsDialog) -> None:
        dialog.ui.list.setCurrentRow(0)
        qtbot.mouseClick(dialog.ui.remove, LEFT)
        press_button(dialog, "Сохранить")

    in_own_dialog(ColumnsDialog, lambda: qtbot.mouseClick(page.ui.askButton, LEFT), bring_back)
    assert page.grid.table.grid.texts(0) == ["Кленова Вера"]


def test_a_new_register_is_made_and_another_taken_away_and_brought_back(page: RegistersPage, qtbot: QtBot) -> None:
    columns: list[str] = []

    def close(dialog: QDialog) -> None:
        columns.append(dialog.windowTitle())
        press_button(dialog, "Сохранить")

    def name_it(dialog: RegisterDialog) -> None:
        type_text(dialog.ui.title, "эксперты")
        press_button(dialog, "Создать")
        assert "уже есть" in dialog.ui.problem.text()
        dialog.ui.title.selectAll()
        type_text(dialog.ui.title, "Школьные музеи")
        in_dialog(close)  # the window of the columns follows
        press_button(dialog, "Создать")

    in_own_dialog(RegisterDialog, entry(page.ui.add, "Новый банк"), name_it)
    assert columns == ["Столбцы: Школьные музеи"]
    assert page.ui.title.text() == "Школьные музеи"
    page.choose("observers")
    in_dialog(lambda dialog: press_button(dialog, "Убрать"))
    entry(page.more_button, "Убрать банк")()
    assert "Общественные наблюдатели" not in listed(page)
    entry(page.ui.add, "Вернуть: Общественные наблюдатели (2)")()
    assert page.ui.title.text() == "Общественные наблюдатели"
    assert len(stored(page)) == 2


def test_copied_rows_are_taken_in_with_their_columns_matched(page: RegistersPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("ФИО наблюдателя\tТелефон\nОсокин Пётр\t2-77-77\nЗимина Ия\t2-88-88\n")

    def match(dialog: RegisterImportDialog) -> None:
        assert [combo.currentText() for combo in dialog.columns.choices] == ["Не загружать", "Телефон"]
        first = dialog.columns.choices[0]
        first.setCurrentIndex(first.findText("Ф.И.О."))
        assert dialog.ui.told.text() == "1 новая строка, 1 строка изменится, без изменений – 0."
        qtbot.mouseClick(dialog.take, LEFT)

    in_own_dialog(RegisterImportDialog, entry(page.load_button, "Из буфера"), match)
    assert [(row.text("name"), row.text("phone")) for row in stored(page)] == [
        ("Кленова Вера", "2-15-40"),
        ("Осокин Пётр", "2-77-77"),
        ("Зимина Ия", "2-88-88"),
    ]
    assert page.grid.table.grid.data_rows == 3

    def again(dialog: RegisterImportDialog) -> None:
        assert [combo.currentText() for combo in dialog.columns.choices] == ["Ф.И.О.", "Телефон"], "remembered"
        assert not dialog.take.isEnabled(), "nothing would change"
        dialog.reject()

    in_own_dialog(RegisterImportDialog, entry(page.load_button, "Из буфера"), again)


def test_personal_data_are_asked_for_typed_and_erased_with_a_record(page: RegistersPage, qtbot: QtBot) -> None:
    page.choose("gifted")
    assert page.ui.stack.currentWidget() is page.ui.askPage
    assert "152-ФЗ" in page.ui.ask.text()
    assert not page.row_button.isEnabled()
    in_dialog(lambda dialog: press_button(dialog, "Включить"))
    qtbot.mouseClick(page.ui.askButton, LEFT)
    assert page.ui.stack.currentWidget() is page.ui.gridPage
    qtbot.mouseClick(page.row_button, LEFT)
    GridHands(page.grid, qtbot).type("ОД-001\n")
    assert listed(page)["Одарённые дети"] == "1"

    def erase(dialog: EraseDialog) -> None:
        assert "1 запись" in dialog.ui.what.text()
        type_text(dialog.ui.reason, "цель достигнута")
        press_button(dialog, "Стереть навсегда")

    in_own_dialog(EraseDialog, entry(page.more_button, "Стереть данные"), erase)
    assert page.ui.stack.currentWidget() is page.ui.askPage
    assert "1 запись. Основание: цель достигнута." in page.ui.record.text()
    assert listed(page)["Одарённые дети"] == ""
    assert len(personal.erasures(page.session.district)) == 1


def test_the_rows_that_are_shown_are_printed(page: RegistersPage, qtbot: QtBot) -> None:
    page.grid.table.go(1, 0)
    page.grid.filter_by_cell()
    assert page.shown_rows() == [str(stored(page)[1].id)]
    seen: list[str] = []

    def look(dialog: PaperDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    in_own_dialog(PaperDialog, lambda: qtbot.mouseClick(page.print_button, LEFT), look)
    in_own_dialog(PaperDialog, entry(page.more_button, "Печать карточки"), look)
    assert seen == ["Общественные наблюдатели: 1 строка", "Общественные наблюдатели: карточка"]


def test_a_row_is_found_in_the_whole_file(page: RegistersPage, qtbot: QtBot) -> None:
    window = page.window_
    window.show_page("schools")
    window.finder.start()
    type_text(window.finder.line, "осокин библиотека")
    qtbot.keyClick(window.finder.line, Qt.Key.Key_Return)
    assert page.isVisible()
    assert page.ui.title.text() == "Общественные наблюдатели"
    assert page.row_key == str(stored(page)[1].id)


def test_what_has_ended_is_told_apart_from_what_ends_soon(page: RegistersPage, qtbot: QtBot) -> None:
    page.grid.table.go(1, 0)
    until = page.ui.card.fields["accreditation_until"]
    assert isinstance(until, DateField)
    until.setFocus()
    until.selectAll()
    type_text(until, "20.11.2026")
    qtbot.keyClick(until, Qt.Key.Key_Return)
    today = page.window_.show_page("today")
    assert isinstance(today, TodayPage)
    lines = [line for line in today.ui.notes.text().split("<br>") if "срок действия" in line]
    assert [line.split(" срок")[0] for line in lines] == ["Закончился", "Заканчивается"]
    assert "Осокин Пётр – аккредитация до 20.11.2026</a>." in lines[0]
    assert "Кленова Вера – аккредитация до 10.12.2026</a>." in lines[1]


def test_what_ends_soon_is_told_on_today_and_leads_to_its_row(page: RegistersPage, qtbot: QtBot) -> None:
    today = page.window_.show_page("today")
    assert isinstance(today, TodayPage)
    words = today.ui.notes.text()
    assert "Заканчивается срок действия: " in words
    assert "Кленова Вера – аккредитация до 10.12.2026</a>." in words
    assert "Осокин" not in words, "a year is far away"
    key = stored(page)[0].id
    today.ui.notes.linkActivated.emit(f"register:observers:{key}")
    assert page.isVisible()
    assert page.row_key == str(key)


def test_observers_go_to_the_list_they_are_sent_to_schools_from(page: RegistersPage) -> None:
    entry(page.more_button, "Передать в «Наблюдатели»")()
    assert [one.name for one in list_observers(page.session.district)] == ["Кленова Вера", "Осокин Пётр"]
    assert page.window_.notice.text.text() == "Из банков взято – добавлено: 2."
    entry(page.more_button, "Передать в «Наблюдатели»")()
    assert "нет никого" in page.window_.notice.text.text()


def test_in_a_narrow_window_the_card_takes_the_place_of_the_list(page: RegistersPage, qtbot: QtBot) -> None:
    assert page.ui.card.isVisible()
    page.window_.resize(1000, 700)
    assert page.ui.side.isVisible()
    assert not page.ui.card.isVisible()
    qtbot.mouseClick(page.card_button, LEFT)
    assert page.ui.card.isVisible()
    assert not page.ui.side.isVisible()


def test_a_file_that_can_only_be_read_is_only_looked_at(
    page: RegistersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(page.session.district), "read_only", property(lambda _: True))
    page.source = None
    page.load()
    assert not page.row_button.isEnabled()
    assert not page.load_button.isEnabled()
    assert page.print_button.isEnabled()
    assert not page.grid.table.grid.editable
