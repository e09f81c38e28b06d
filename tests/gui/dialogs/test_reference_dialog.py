"""The reference books as a person changes them: by keys, on a real file, with the plan behind them."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.timetable.school_calendar import MonthDay
from msoko_desktop.gui import messages
from msoko_desktop.gui.dialogs.backup_timer import BackupTimer
from msoko_desktop.gui.dialogs.reference import TITLES, ReferenceDialog
from msoko_desktop.gui.dialogs.reference_model import Column
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import district as files
from msoko_desktop.services.plans import checks, plans
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference_books import Book
from tests.gui.hands import Hands
from tests.gui.typing_keys import type_text

LAST_DAY = "school_year/teaching_end"
TODAY = dt.date(2026, 11, 22)
UP, DOWN, ENTER, ESC, SPACE, F2 = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_F2,
)  # fmt: skip


def settle() -> None:
    """Let Qt close an editor, and the dialog open it again where what was typed was refused."""
    for _ in range(4):
        QApplication.processEvents()


class Person:
    """A person at the dialog: chooses a book and a row, opens the editor, types, presses keys."""

    def __init__(self, dialog: ReferenceDialog, qtbot: QtBot) -> None:
        self.dialog, self.qtbot, self.table = dialog, qtbot, dialog.ui.table

    def book(self, book: Book) -> "Person":
        """Go to a book by the arrows of the list."""
        self.dialog.ui.books.setFocus()
        while self.dialog.book() is not book:
            before = self.dialog.book()
            self.qtbot.keyClick(self.dialog.ui.books, DOWN if list(Book).index(before) < list(Book).index(book) else UP)
            assert self.dialog.book() is not before
        self.table.setFocus()
        return self

    def row(self, key: str, column: Column = Column.VALUE) -> "Person":
        place = self.dialog.filter.mapFromSource(self.dialog.model.index(self.dialog.model.row_of(key), column))
        assert place.isValid(), key
        self.table.setCurrentIndex(place)
        return self

    def editor(self) -> QWidget:
        editor = self.table.editor_at(self.table.currentIndex())
        assert editor is not None
        return editor

    def closed(self) -> bool:
        return self.table.editor_at(self.table.currentIndex()) is None

    def press(self, key: Qt.Key) -> "Person":
        editor = self.table.editor_at(self.table.currentIndex())
        self.qtbot.keyClick(editor or self.table, key)
        settle()
        return self

    def edit(self, text: str) -> "Person":
        """Open the editor with Enter, type over what is in it, and take it with Enter."""
        self.press(ENTER)
        return self.over(text)

    def over(self, text: str) -> "Person":
        editor = self.editor()
        target = editor.lineEdit() if isinstance(editor, QSpinBox) else editor
        if isinstance(editor, QLineEdit | QSpinBox):
            editor.selectAll()
        type_text(target, text)
        return self.press(ENTER)

    def shown(self, column: Column = Column.VALUE) -> str:
        return str(self.table.currentIndex().siblingAtColumn(column).data())

    @property
    def problem(self) -> str:
        label = self.dialog.ui.problem
        return label.text() if label.isVisible() else ""


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Callable[[Session], Person]:
    def make(session: Session) -> Person:
        dialog = ReferenceDialog(session)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return Person(dialog, qtbot)

    return make


@pytest.fixture
def person(page: PlansPage, open_dialog: Callable[[Session], Person]) -> Person:
    return open_dialog(page.session)


def meaning(page: PlansPage, number: str) -> str:
    """What the plan's page says of the deadline of a line."""
    return next(page.meanings.deadline(line.deadline).text for line in page.model.rows if line.number == number)


def rules_found(page: PlansPage) -> set[str]:
    assert page.plan is not None
    assert page.plan.id is not None
    return {remark.rule for remark in checks.check_plan(page.session.district, page.plan.id, TODAY)}


def test_a_deadline_follows_the_end_of_the_school_year_and_undo_brings_it_back(
    page: PlansPage, hands: Hands, open_dialog: Callable[[Session], Person]
) -> None:
    assert page.plan is not None
    assert page.plan.id is not None
    plan_id, line_id = page.plan.id, hands.stored().lines[3].id
    assert line_id is not None
    page.session.run(lambda d: plans.set_cells(d, plan_id, [(line_id, ColumnKind.DEADLINE, "По итогам учебного года")]))
    assert "31.05.2026" in meaning(page, "1.3")
    person = open_dialog(page.session)
    person.row(LAST_DAY).edit("25 мая")
    assert (person.shown(), person.shown(Column.SHIPPED), person.problem) == ("25 мая", "31 мая", "")
    assert "25.05.2026" in meaning(page, "1.3")
    person.dialog.reject()
    hands.trigger("edit.undo")
    assert "31.05.2026" in meaning(page, "1.3")
    hands.trigger("edit.redo")
    assert "25.05.2026" in meaning(page, "1.3")


def test_a_rule_that_is_switched_off_makes_no_remark_until_undo(page: PlansPage, person: Person) -> None:
    page.side.toggle_checks()
    page.checks.run()
    assert "executors_comma" not in rules_found(page)
    assert "deadline_empty" in {remark.rule for remark in page.checks.remarks}
    person.book(Book.CHECKS).row("deadline_empty").press(SPACE)
    assert person.shown(Column.FLAG) == "нет"
    assert person.shown(Column.SHIPPED) == "да, Ошибка"
    assert "deadline_empty" not in rules_found(page)
    person.qtbot.waitUntil(lambda: "deadline_empty" not in {remark.rule for remark in page.checks.remarks})
    page.session.undo()
    assert person.shown(Column.FLAG) == "да"
    assert "deadline_empty" in rules_found(page)


def test_a_rule_is_made_a_hint_with_the_combo(page: PlansPage, person: Person) -> None:
    person.book(Book.CHECKS).row("deadline_empty").press(F2)
    combo = person.editor()
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "Ошибка"
    person.press(DOWN).press(DOWN).press(ENTER)
    assert person.closed()
    assert person.shown() == "Подсказка"
    (rule,) = (rule for rule in checks.rules(page.session.district) if rule.code == "deadline_empty")
    assert rule.severity is Severity.HINT


def test_a_choice_in_the_dropped_list_is_taken_at_once(page: PlansPage, person: Person) -> None:
    person.book(Book.CHECKS).row("deadline_empty").press(F2)
    combo = person.editor()
    assert isinstance(combo, QComboBox)
    combo.showPopup()
    person.qtbot.keyClick(combo.view(), DOWN)
    person.qtbot.keyClick(combo.view(), ENTER)
    settle()
    assert person.closed()
    assert person.shown() == "Замечание"


@pytest.mark.parametrize(
    ("book", "key", "wrong", "sentence", "right"),
    [
        (Book.CALENDAR, LAST_DAY, "31 июня", "не день года", "30 мая"),
        (Book.CALENDAR, "events/vpr/start", "21.05", "раньше", "19 мая"),
        (Book.BACKUPS, "timer/minutes", "2", "от 5 до 480", "20"),
    ],
)
def test_a_wrong_value_is_explained_and_stays_in_the_editor(
    page: PlansPage, person: Person, book: Book, key: str, wrong: str, sentence: str, right: str
) -> None:
    person.book(book).row(key).edit(wrong)
    assert sentence in person.problem
    editor = person.editor()
    assert (editor.text() if isinstance(editor, QLineEdit | QSpinBox) else "") == wrong
    person.dialog.reject()
    assert person.dialog.isVisible()
    person.over(right)
    assert (person.problem, person.shown()) == ("", right)
    assert page.session.undo_name() == "Изменить справочник"


def test_esc_leaves_the_old_value_and_takes_the_explanation_away(page: PlansPage, person: Person) -> None:
    person.row(LAST_DAY).edit("никогда")
    assert person.problem
    person.press(ESC)
    assert (person.problem, person.shown(), person.closed()) == ("", "31 мая", True)
    person.press(ESC)
    assert not person.dialog.isVisible()
    assert page.session.undo_name() == "Создать план"


def test_a_refused_value_is_not_lost_by_going_to_another_book(person: Person) -> None:
    person.row(LAST_DAY).edit("никогда")
    person.dialog.ui.books.setCurrentRow(1)
    settle()
    assert person.dialog.book() is Book.CALENDAR
    editor = person.editor()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "никогда"
    person.press(ESC)
    person.book(Book.CHECKS)


def test_arrows_go_from_day_to_day(page: PlansPage, person: Person) -> None:
    person.row(LAST_DAY).press(F2).press(UP).press(DOWN).press(DOWN).press(ENTER)
    assert books.read_book(page.session.district, Book.CALENDAR).row(LAST_DAY).value == MonthDay(5, 30)


def test_shipped_values_come_back_row_by_row_and_book_by_book(
    page: PlansPage, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    ui = person.dialog.ui
    assert not ui.restoreRow.isEnabled()
    assert not ui.restoreBook.isEnabled()
    person.row(LAST_DAY).edit("25 мая").row("terms/1/end").edit("30.10")
    assert ui.restoreRow.isEnabled()
    person.qtbot.mouseClick(ui.restoreRow, Qt.MouseButton.LeftButton)
    assert (person.shown(), ui.restoreRow.isEnabled(), ui.restoreBook.isEnabled()) == ("25 октября", False, True)
    ui.onlyChanged.setChecked(True)
    assert person.dialog.filter.rowCount() == 1
    ui.onlyChanged.setChecked(False)
    answers = [False, True]
    monkeypatch.setattr(messages, "ask", lambda *_, **__: answers.pop(0))
    person.qtbot.mouseClick(ui.restoreBook, Qt.MouseButton.LeftButton)
    assert person.row(LAST_DAY).shown() == "25 мая"
    person.qtbot.mouseClick(ui.restoreBook, Qt.MouseButton.LeftButton)
    assert (person.shown(), ui.restoreBook.isEnabled()) == ("31 мая", False)
    page.session.undo()
    assert person.shown() == "25 мая"


def test_an_own_abbreviation_is_added_renamed_and_deleted_by_keys(page: PlansPage, person: Person) -> None:
    person.book(Book.ABBREVIATIONS)
    person.qtbot.mouseClick(person.dialog.ui.add, Qt.MouseButton.LeftButton)
    person.over("центр")
    assert "не сокращение" in person.problem
    person.over("ВПР")
    assert "уже есть" in person.problem
    person.over("ЗЦОК")
    assert isinstance(person.editor(), QLineEdit)  # its meaning is asked for at once
    person.over("")
    assert "пуста" in person.problem
    person.over("Заозёрский центр оценки качества")
    assert (person.shown(Column.NAME), person.shown(), person.shown(Column.SHIPPED)) == (
        "ЗЦОК", "Заозёрский центр оценки качества", "—",
    )  # fmt: skip
    person.row("ЗЦОК", Column.NAME).edit("ЗЦОКО")
    assert person.shown(Column.NAME) == "ЗЦОКО"
    assert books.read_book(page.session.district, Book.ABBREVIATIONS).row("ЗЦОКО").own
    assert person.dialog.ui.restoreRow.text() == "&Удалить"
    person.qtbot.mouseClick(person.dialog.ui.restoreRow, Qt.MouseButton.LeftButton)
    assert person.dialog.model.row_of("ЗЦОКО") == -1
    assert page.session.undo_name() == "Удалить сокращение"


def test_a_half_entered_abbreviation_is_asked_about(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    person.book(Book.ABBREVIATIONS)
    person.qtbot.mouseClick(person.dialog.ui.add, Qt.MouseButton.LeftButton)
    person.over("ЗЦОК").press(ESC)
    answers = [False, True]
    monkeypatch.setattr(messages, "ask", lambda *_, **__: answers.pop(0))
    person.dialog.reject()
    assert person.dialog.isVisible()
    person.press(ESC)
    person.dialog.reject()
    assert not person.dialog.isVisible()


def test_rows_are_found_by_words(person: Person) -> None:
    person.book(Book.ABBREVIATIONS)
    type_text(person.dialog.ui.find, "низкими результатами обучения")
    assert [person.dialog.filter.index(row, 0).data() for row in range(person.dialog.filter.rowCount())] == ["ШНРО"]


def test_the_timer_of_backups_follows(page: PlansPage, person: Person) -> None:
    (timer,) = page.window_.findChildren(BackupTimer)
    assert timer.minutes == 30
    person.book(Book.BACKUPS).row("timer/minutes").edit("15")
    assert timer.minutes == 15
    page.session.undo()
    assert timer.minutes == 30


def test_what_is_broken_in_the_file_is_said_and_can_be_cleared(
    page: PlansPage, open_dialog: Callable[[Session], Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    d = page.session.district
    d.connection.execute("INSERT INTO setting VALUES ('reference/school_calendar', '{')")
    files.set_setting(d, "reference/checks", {"spaces": {"value": "fatal"}, "quotes": {"flag": False}})
    person = open_dialog(page.session)
    warning = person.dialog.ui.warning
    assert warning.isVisible()
    assert "повреждены" in warning.text()
    person.book(Book.CHECKS).row("quotes")
    assert person.shown(Column.FLAG) == "нет"
    assert "Не учтено 1 значение" in warning.text()
    monkeypatch.setattr(messages, "ask", lambda *_, **__: True)
    person.qtbot.mouseClick(person.dialog.ui.restoreBook, Qt.MouseButton.LeftButton)
    assert not warning.isVisible()
    assert person.shown(Column.FLAG) == "да"


def test_a_file_for_reading_is_only_shown(
    page: PlansPage, open_dialog: Callable[[Session], Person], qtbot: QtBot
) -> None:
    path = page.session.district.path
    page.session.run(lambda d: books.change_value(d, Book.CALENDAR, LAST_DAY, "25 мая"))
    page.window_.files.close()
    d = files.open_district(path, read_only=True)
    session = Session()
    session.set_district(d)
    person = open_dialog(session)
    person.row(LAST_DAY).press(ENTER).press(F2)
    assert person.closed()
    assert person.shown() == "25 мая"
    person.book(Book.CHECKS).press(SPACE)
    assert person.shown(Column.FLAG) == "да"
    ui = person.dialog.ui
    assert not any(button.isEnabled() for button in (ui.add, ui.restoreRow, ui.restoreBook))
    assert "только для чтения" in ui.hint.text()
    person.dialog.reject()
    files.close_district(d)


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_book_fits_a_small_screen(page: PlansPage, person: Person, mode: str, scale: int) -> None:
    theme().apply(mode, scale)
    try:
        person.dialog.resize(1256, 660)
        QApplication.processEvents()
        assert person.dialog.minimumSizeHint().width() <= 1256
        assert person.dialog.minimumSizeHint().height() <= 660
        for book in Book:
            person.book(book)
            QApplication.processEvents()
            header = person.table.horizontalHeader()
            assert header.length() <= person.table.viewport().width()
            for column in Column:
                if not person.table.isColumnHidden(column):
                    heading = str(person.dialog.model.headerData(column, Qt.Orientation.Horizontal))
                    assert header.sectionSizeHint(column) <= header.sectionSize(column), (book, heading)
            assert person.table.accessibleName() == TITLES[book]
    finally:
        theme().apply("light", 100)


def test_the_entry_of_the_menu_opens_it(page: PlansPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show(dialog: ReferenceDialog) -> int:
        opened.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(ReferenceDialog, "exec", show)
    action = page.window_.registry.action("file.reference")
    assert action is not None
    action.trigger()
    assert opened == ["Справочники"]


def test_a_weight_is_typed_with_a_comma_and_a_rule_of_signs_is_switched_off(person: Person) -> None:
    person.book(Book.CONDITIONS).row("indicator/3.2.1").edit("2,5")
    assert (person.shown(), person.shown(Column.SHIPPED), person.problem) == ("2,5", "да, 1", "")
    person.row("indicator/3.2.3").edit("0")
    assert person.problem == "«3.2.3 Малообеспеченные семьи: вес»: введите число от 0,1 до 10."
    person.press(ESC)
    person.book(Book.BIAS).row("rule/raised")
    assert person.shown(Column.NAME) == "Большая доля повысивших отметку: N % участников и больше"
    person.press(SPACE)
    assert person.shown(Column.FLAG) == "нет"
    assert books.read_book(person.dialog._session.district, Book.BIAS).row("rule/raised").flag is False
