"""The page «Школы» at a clerk's hands: keys, mouse and undo on a real file."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.gui import messages
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.schools import close_dialog
from msoko_desktop.gui.schools.close_dialog import CloseSchoolDialog
from msoko_desktop.gui.schools.import_dialog import SchoolImportDialog
from msoko_desktop.gui.schools.page import SchoolsPage
from msoko_desktop.gui.session import Session
from msoko_desktop.services import district as files
from msoko_desktop.services import history
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools import school_memberships, schools
from msoko_desktop.services.schools.school_memberships import Membership, SchoolList
from msoko_desktop.services.schools.school_years import sizes_of_school
from msoko_desktop.services.schools.schools import PlaceKind, School
from tests.gui.entry_hands import settle
from tests.gui.typing_keys import type_text

TODAY = dt.date(2026, 11, 25)
ENTER, TAB, DOWN, UP, ESC = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Escape,
)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
THREE = (
    School("МБОУ «СОШ № 1»", "Средняя школа № 1", "edu1", "р. п. Озёрск", kind="secondary", place_kind=PlaceKind.URBAN),
    School("МБОУ «СОШ № 2»", "Средняя школа № 2", "edu2", "с. Луговое", kind="secondary", place_kind=PlaceKind.RURAL),
    School("МКОУ «НОШ»", "Начальная школа", "edu3", "д. Верхняя", kind="primary", small=True),
)


class Clerk:
    """A person at the page."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        page = window.show_page("schools")
        assert isinstance(page, SchoolsPage)
        self.page = page
        self.d = window.session.district
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        self.qtbot.keyClick(widget, key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type where the focus is."""
        for character in text:
            widget = QApplication.focusWidget()  # a cell opens its editor at the first one
            assert widget is not None
            type_text(widget, character)
        QApplication.processEvents()

    def over(self, field: QWidget, text: str, leave: Qt.Key = TAB) -> None:
        """Type over what stands in a field and leave it."""
        field.setFocus()
        self.press(Qt.Key.Key_A, CTRL)
        self.write(text)
        self.press(leave)

    def shown(self) -> list[str]:
        """What stands in the first column of the list."""
        model = self.page.list.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def school(self, name: str) -> School:
        """A school of the file."""
        return next(one for one in schools.list_schools(self.d) if one.short_name == name)

    def choose(self, name: str) -> None:
        """Go to a school."""
        self.page.show_school(self.school(name).id)
        self.page.list.to_table()
        QApplication.processEvents()


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))


@pytest.fixture
def empty(window: MainWindow, district_path: Path, qtbot: QtBot) -> Clerk:
    files.close_district(files.create_district(district_path))
    assert window.files.open_path(district_path)
    return Clerk(window, qtbot)


@pytest.fixture
def clerk(window: MainWindow, district_path: Path, qtbot: QtBot) -> Clerk:
    opened = files.create_district(district_path)
    schools.add_schools(opened, THREE)
    files.close_district(opened)
    assert window.files.open_path(district_path)
    return Clerk(window, qtbot)


def test_an_empty_list_offers_three_steps_and_the_first_school_is_named_by_typing(empty: Clerk) -> None:
    page = empty.page
    assert page.stack.currentWidget() is page.start
    assert not page.list.isVisible()
    assert list(page.start.buttons) == ["import", "paste", "new"]
    page.start.buttons["new"].setFocus()
    empty.press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.card.details.ui.short_name
    QApplication.processEvents()
    empty.write("МБОУ «Гимназия»")
    empty.press(TAB)
    assert [one.short_name for one in schools.list_schools(empty.d)] == ["МБОУ «Гимназия»"]
    assert page.card.ui.title.text() == "МБОУ «Гимназия»"
    assert empty.shown() == ["Гимназия"]
    history.undo(empty.d)
    assert [one.short_name for one in schools.list_schools(empty.d)] == ["Новая школа"]


def test_the_list_is_walked_by_keys_and_the_card_follows(clerk: Clerk) -> None:
    assert clerk.shown() == ["СОШ № 1", "СОШ № 2", "НОШ"]
    clerk.page.list.to_table()
    clerk.press(DOWN)
    assert clerk.page.card.ui.title.text() == "МБОУ «СОШ № 2»"
    assert clerk.page.card.ui.facts.text() == "СОШ · с. Луговое, сельская · edu2"
    clerk.press(DOWN)
    assert clerk.page.card.ui.facts.text() == "НОШ · малокомплектная · д. Верхняя · edu3"


def test_schools_are_found_by_words_of_their_kind_place_and_code(clerk: Clerk) -> None:
    clerk.page.start_find()
    clerk.write("сельская сош")
    assert clerk.shown() == ["СОШ № 2"]
    clerk.press(ENTER)
    assert QApplication.focusWidget() is clerk.page.list.ui.table
    clerk.page.start_find()
    clerk.write("EDU3")
    assert clerk.shown() == ["НОШ"]
    assert clerk.page.list.ui.count.text() == "1 школа из 3"


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("Городские", ["СОШ № 1"]),
        ("Сельские", ["СОШ № 2"]),
        ("НОШ", ["НОШ"]),
        ("Малокомплектные", ["НОШ"]),
        ("ШНРО", ["СОШ № 2"]),
        ("ШФНСУ", []),
        ("Закрытые", []),
    ],
)
def test_the_list_is_narrowed_by_what_schools_are(clerk: Clerk, title: str, left: list[str]) -> None:
    second = clerk.school("МБОУ «СОШ № 2»").id or 0
    entry = Membership(second, SchoolList.LOW_RESULTS, 2026)
    clerk.window.session.run(lambda d: school_memberships.add_memberships(d, [entry]))
    box = clerk.page.list.ui.filter
    box.setFocus()
    box.setCurrentIndex(box.findText(title))
    assert clerk.shown() == left


def test_every_field_is_stored_when_it_is_left_as_one_step_each(clerk: Clerk) -> None:
    ui = clerk.page.card.details.ui
    clerk.over(ui.address, "ул. Озёрная, д. 5")
    clerk.over(ui.phone, "8 (30999) 2-12-01")
    clerk.over(ui.other_codes, "edu77, edu78")
    ui.note.setFocus()
    clerk.write("Капитальный ремонт")
    clerk.page.list.to_table()
    QApplication.processEvents()
    found = clerk.school("МБОУ «СОШ № 1»")
    assert (found.address, found.phone, found.other_codes, found.note) == (
        "ул. Озёрная, д. 5",
        "8 (30999) 2-12-01",
        ("edu77", "edu78"),
        "Капитальный ремонт",
    )
    assert history.undo_name(clerk.d) == "Изменить примечание о школе"
    for _ in range(4):
        clerk.window.session.undo()
    assert clerk.school("МБОУ «СОШ № 1»") == School(
        **{**{name: getattr(THREE[0], name) for name in School.__slots__}, "id": found.id}
    )
    assert ui.address.text() == ""


def test_kind_place_and_branch_are_chosen_by_keys(clerk: Clerk) -> None:
    clerk.choose("МКОУ «НОШ»")
    ui = clerk.page.card.details.ui
    ui.parent.setFocus()
    clerk.press(DOWN)
    assert clerk.school("МКОУ «НОШ»").parent_id == clerk.school("МБОУ «СОШ № 1»").id
    ui.small.setFocus()
    clerk.press(Qt.Key.Key_Space)
    ui.place_kind.setFocus()
    clerk.press(Qt.Key.Key_End)
    found = clerk.school("МКОУ «НОШ»")
    assert (found.small, found.place_kind) == (False, PlaceKind.RURAL)


def test_the_menu_shows_the_page(clerk: Clerk) -> None:
    clerk.window.show_page("documents")
    clerk.window.registry.trigger("file.schools")
    assert clerk.window.current_page() is clerk.page


def test_rows_copied_in_a_spreadsheet_are_pasted_into_the_list(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def accept(dialog: SchoolImportDialog) -> int:
        told.append(dialog.windowTitle())
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(SchoolImportDialog, "exec", accept)
    QGuiApplication.clipboard().setText(
        "Краткое наименование\tКод\tАдрес\nЛицей\tedu9\tс. Луговое\nСОШ №2\tedu2\tул. 1\n"
    )
    clerk.page.list.to_table()
    clerk.press(Qt.Key.Key_V, CTRL)
    assert len(told) == 1
    assert clerk.shown() == ["СОШ № 1", "СОШ № 2", "НОШ", "Лицей"]
    assert clerk.school("Лицей").code == "edu9"
    clerk.window.session.undo()
    assert clerk.shown() == ["СОШ № 1", "СОШ № 2", "НОШ"]


def test_rows_are_pasted_where_the_list_is_still_empty(empty: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SchoolImportDialog, "exec", lambda dialog: dialog.accept() or dialog.result())
    QGuiApplication.clipboard().setText("Краткое наименование\tКод\nЛицей\tedu9\nСОШ №2\tedu2\n")
    empty.page.setFocus()
    empty.press(Qt.Key.Key_V, CTRL)
    assert empty.shown() == ["Лицей", "СОШ №2"]


def test_how_to_take_a_load_back_is_told_until_something_else_is_done(
    empty: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SchoolImportDialog, "exec", lambda dialog: dialog.accept() or dialog.result())
    QGuiApplication.clipboard().setText("Краткое наименование\tКод\nЛицей\tedu9\n")
    empty.page.commands.paste()
    notice = empty.window.notice
    assert notice.text.text().endswith("Загрузку можно отменить одним действием: Ctrl+Z.")
    assert notice.isVisible()
    empty.page.commands.new()
    assert not notice.isVisible()


def test_what_is_refused_stays_in_its_field_with_the_reason(clerk: Clerk) -> None:
    details = clerk.page.card.details
    clerk.over(details.ui.code, "edu2")
    assert details.ui.problem.isVisible()
    assert "код «edu2» уже есть" in details.ui.problem.text()
    assert details.ui.code.text() == "edu2"
    assert clerk.school("МБОУ «СОШ № 1»").code == "edu1"
    details.ui.code.setFocus()
    clerk.press(ESC)
    assert (details.ui.code.text(), details.ui.problem.isVisible()) == ("edu1", False)


def test_the_card_shows_the_name_in_its_cases(clerk: Clerk) -> None:
    ui = clerk.page.card.details.ui
    assert ui.genitive.text().startswith("род. ")
    assert "средней школы" in ui.genitive.text().lower()
    assert "средней школе" in ui.dative.text().lower()


def test_schools_are_moved_and_deleted_by_keys(clerk: Clerk) -> None:
    clerk.choose("МКОУ «НОШ»")
    clerk.press(UP, ALT)
    assert clerk.shown() == ["СОШ № 1", "НОШ", "СОШ № 2"]
    assert clerk.page.list.current() == clerk.school("МКОУ «НОШ»")
    clerk.press(DOWN, ALT)
    assert clerk.shown() == ["СОШ № 1", "СОШ № 2", "НОШ"]
    clerk.press(Qt.Key.Key_Delete)
    assert clerk.shown() == ["СОШ № 1", "СОШ № 2"]
    clerk.window.session.undo()
    assert clerk.shown() == ["СОШ № 1", "СОШ № 2", "НОШ"]


def with_results(clerk: Clerk, name: str) -> int:
    """Enter results of a school in a work of 2025/26."""
    changes = assessments.add_assessments(clerk.d, [Assessment(2025, "vpr", "mathematics", 5)])
    (assessment_id,) = changes.created
    row = str(clerk.school(name).id)
    edits = [CellEdit(row, "participants", 20.0), CellEdit(row, "mark_4", 20.0)]
    clerk.window.session.broadcast(SchoolSheet(clerk.d, assessment_id).write(edits, "Ввод").changes)
    return assessment_id


def test_a_school_with_results_is_closed_and_not_deleted(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    with_results(clerk, "МБОУ «СОШ № 2»")
    clerk.choose("МБОУ «СОШ № 2»")
    asked: list[str] = []

    def agree(_parent: object, question: str, answer: str, **_more: object) -> bool:
        asked.append(f"{question} [{answer}]")
        return True

    def fill(dialog: CloseSchoolDialog) -> int:
        type_text(dialog.ui.day, "01.09.2026")
        dialog.ui.successor.setCurrentText("МБОУ «СОШ № 1»")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(messages, "ask", agree)
    monkeypatch.setattr(close_dialog.CloseSchoolDialog, "exec", fill)
    clerk.press(Qt.Key.Key_Delete)
    assert asked == ["По школе «МБОУ „СОШ № 2“» есть результаты (1 работа). Закрыть её? [Закрыть или присоединить…]"]
    found = clerk.school("МБОУ «СОШ № 2»")
    assert (found.closed, found.successor_id) == (dt.date(2026, 9, 1), clerk.school("МБОУ «СОШ № 1»").id)
    assert [one.short_name for one in schools.schools_in_year(clerk.d, 2026)] == ["МБОУ «СОШ № 1»", "МКОУ «НОШ»"]
    assert len(schools.schools_in_year(clerk.d, 2025)) == 3
    assert clerk.page.card.details.ui.successor.text() == "МБОУ «СОШ № 1»"
    clerk.page.commands.actions["reopen"].trigger()
    assert clerk.school("МБОУ «СОШ № 2»").closed is None


def test_the_day_of_closing_is_asked_for(clerk: Clerk) -> None:
    dialog = CloseSchoolDialog(clerk.window, clerk.school("МБОУ «СОШ № 1»"))
    clerk.qtbot.addWidget(dialog)
    dialog.accept()
    assert "Введите день" in dialog.ui.problem.text()
    dialog.ui.day.setText("31.02.2026")
    dialog.accept()
    assert dialog.ui.problem.text()
    assert clerk.school("МБОУ «СОШ № 1»").closed is None


def test_pupils_of_the_whole_district_are_typed_at_once(clerk: Clerk) -> None:
    clerk.page.list.ui.district.setFocus()
    clerk.press(Qt.Key.Key_Space)
    assert not clerk.page.list.isVisible()
    for number in ("25", "24", "7"):
        clerk.write(number)
        clerk.press(ENTER)
    first, second, third = (one.id or 0 for one in schools.list_schools(clerk.d))
    stored = {one.school_id: (one.school_year, one.grade, one.pupils) for s in (first, second, third)
              for one in sizes_of_school(clerk.d, s)}  # fmt: skip
    assert stored == {first: (2026, 1, 25), second: (2026, 1, 24), third: (2026, 1, 7)}
    content = clerk.page.district.grid.table.grid.content
    assert content.values[-1][content.column_index("pupils:0")] == 56
    clerk.press(ESC)
    assert clerk.page.list.isVisible()
    assert clerk.page.list.model.index(0, 2).data() == "25"
    clerk.window.session.undo()
    assert clerk.page.list.model.index(2, 2).data() == ""


def test_numbers_of_a_school_are_typed_on_its_card(clerk: Clerk) -> None:
    clerk.page.card.ui.tabs.setCurrentIndex(1)
    clerk.page.card.sizes.setFocus()
    for number in ("25", "27"):
        clerk.write(number)
        clerk.press(ENTER)
    sizes = sizes_of_school(clerk.d, clerk.school("МБОУ «СОШ № 1»").id or 0)
    assert [(one.school_year, one.grade, one.pupils) for one in sizes] == [(2026, 1, 25), (2026, 2, 27)]
    assert clerk.page.card.ui.facts.text().endswith("обучающихся: 52")


def test_a_school_is_entered_in_a_list_of_the_region_by_typing(clerk: Clerk) -> None:
    clerk.page.card.ui.tabs.setCurrentIndex(2)
    members = clerk.page.card.members
    members.ui.low.setFocus()
    clerk.press(Qt.Key.Key_Space)
    clerk.write("Приказ от 17.02.2026 № 48")
    clerk.press(ENTER)
    members.ui.table.go_to(1, 0, edit=True)
    clerk.write("ШНОР")
    clerk.press(ENTER)
    assert "уже есть в перечне ШНРО 2026 года" in members.ui.problem.text()
    settle()
    clerk.press(ESC)
    assert members.ui.problem.text() == ""
    members.ui.table.go_to(0, 1, edit=True)
    clerk.write("2025")
    clerk.press(ENTER)
    school_id = clerk.school("МБОУ «СОШ № 1»").id or 0
    expected = (Membership(school_id, SchoolList.LOW_RESULTS, 2025, "Приказ от 17.02.2026 № 48"),)
    assert school_memberships.list_memberships(clerk.d) == expected
    assert clerk.page.list.model.index(0, 3).data() == "ШНРО"
    members.ui.table.go_to(0, 0)
    members.ui.table.setFocus()
    clerk.press(Qt.Key.Key_Delete)
    assert school_memberships.list_memberships(clerk.d) == ()


def test_memberships_are_pasted_from_a_spreadsheet(clerk: Clerk) -> None:
    clerk.page.card.ui.tabs.setCurrentIndex(2)
    QGuiApplication.clipboard().setText("Перечень\tГод\tОснование\nШНРО\t2025\tПриказ № 1\nШССУ\t2024 г.\t")
    clerk.page.card.members.ui.table.setFocus()
    clerk.press(Qt.Key.Key_V, CTRL)
    found = school_memberships.list_memberships(clerk.d)
    assert [(one.list, one.year, one.ground) for one in found] == [
        (SchoolList.LOW_RESULTS, 2025, "Приказ № 1"),
        (SchoolList.ADVERSE_CONDITIONS, 2024, ""),
    ]


def test_the_results_of_a_school_lead_to_their_sheet(clerk: Clerk) -> None:
    assessment_id = with_results(clerk, "МБОУ «СОШ № 2»")
    clerk.choose("МБОУ «СОШ № 2»")
    clerk.page.card.ui.tabs.setCurrentIndex(4)
    works = clerk.page.card.works
    row = [works.model.index(0, column).data() for column in range(works.model.columnCount())]
    assert row[1:] == ["2025/26", "", "20", "4", "100", "100", "черновик"]
    works.ui.table.setFocus()
    clerk.press(ENTER)
    shown = clerk.window.current_page()
    assert isinstance(shown, ResultsPage)
    assert shown.sheet.assessment is not None
    assert shown.sheet.assessment.id == assessment_id


def test_a_file_that_can_only_be_read_is_looked_at(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "read_only", property(lambda _: True))
    clerk.page.load()
    actions = clerk.page.commands.actions
    assert [name for name, action in actions.items() if action.isEnabled()] == ["print"]
    assert clerk.page.card.details.ui.short_name.isReadOnly()
    assert not clerk.page.card.details.ui.kind.isEnabled()
