"""The status board and the letters to late schools, driven by keys and clicks in a real window on a real file."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment, MarkScale
from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.grids import NEW, CellEdit
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.results.board import BoardPanel
from msoko_desktop.gui.results.board_table import BoardTable
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.results.printing import print_board, print_results
from msoko_desktop.gui.results.reminder_dialog import ReminderDialog, remind
from msoko_desktop.gui.results.sheet_panel import View
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.district import create_district
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.operations import operation
from msoko_desktop.services.result_sheets.class_sheet import ClassSheet
from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.status_board import set_taking_part
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.services.timetable.reminders import reminder_text, template_text
from msoko_desktop.storage import results
from tests.gui.typing_keys import type_text

TODAY = dt.date(2026, 11, 25)
NAMES = ("МБОУ «СОШ № 1»", "МБОУ «Лицей»", "МКОУ «ООШ № 3»")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Russian and mathematics on 10 November: the first school owes both, the second Russian, the third nothing."""
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    scale, day = MarkScale(title="Шкала"), dt.date(2026, 11, 10)
    with closing(create_district(district_path)) as made:
        add_schools(made, [School(name, head_post="Директор") for name in NAMES])
        works = [Assessment(2026, "municipal_work", one, 8, day, scale=scale) for one in ("russian", "mathematics")]
        assessments.add_assessments(made, works)
        with operation(made, "Проба") as step:
            results.note_work(step.connection, 1, [3], dt.datetime(2026, 11, 16, 9))
            results.note_work(step.connection, 2, [2, 3], dt.datetime(2026, 11, 17, 9))
            results.set_checked(step.connection, 2, [3], dt.datetime(2026, 11, 18, 9))
    assert window.files.open_path(district_path)
    return window


@pytest.fixture
def board(opened: MainWindow, qtbot: QtBot) -> Iterator[BoardPanel]:
    panel = BoardPanel(opened)
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    panel.show_year(2026)
    panel.show()
    qtbot.waitExposed(panel)
    panel.table.setFocus()
    yield panel


def centre(board: BoardPanel, row: int, column: int) -> QPoint:
    return board.table.visualRect(board.model.index(row, column)).center()


def colours(board: BoardPanel, row: int, column: int) -> set[str]:
    """The colours that are painted in a cell."""
    rect = board.table.visualRect(board.model.index(row, column))
    picture = board.table.viewport().grab(rect).toImage()
    return {QColor(picture.pixel(x, y)).name() for x in range(picture.width()) for y in range(picture.height())}


def headings(board: BoardPanel) -> tuple[list[str], list[str]]:
    tip = Qt.ItemDataRole.AccessibleTextRole
    rows = [board.model.headerData(row, Qt.Orientation.Vertical, tip) for row in range(board.model.rowCount())]
    columns = [
        board.model.headerData(place, Qt.Orientation.Horizontal, tip) for place in range(board.model.columnCount())
    ]
    return rows, columns


def test_totals_stand_beside_the_schools_and_under_the_works(board: BoardPanel) -> None:
    rows, columns = headings(board)
    assert rows == [f"{NAMES[0]}\nСдано: 0 из 2", f"{NAMES[1]}\nСдано: 1 из 2", f"{NAMES[2]}\nСдано: 2 из 2"]
    assert [column.splitlines()[-1] for column in columns] == ["Сдали: 1 из 3", "Сдали: 2 из 3"]
    assert "Проведена 10.11.2026, срок сдачи 20.11.2026" in columns[0]
    assert board.ui.summary.text() == "Сдано листов: 3 из 6. Опаздывают: 2 школы."


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_state_has_its_colours(board: BoardPanel, mode: str) -> None:
    theme().apply(mode, 100)
    board.table.clearSelection()
    QApplication.processEvents()
    look = theme()
    places = {(0, 0): ("danger", "danger_soft"), (1, 1): ("warning", "warning_soft"), (2, 1): ("good", "good_soft")}
    for (row, column), roles in places.items():
        painted = colours(board, row, column)
        assert {look.colour(role).name() for role in roles} <= painted, (row, column)
    theme().apply("light", 100)


def test_enter_opens_the_sheet_of_the_current_cell(board: BoardPanel, qtbot: QtBot) -> None:
    assert board.table.currentIndex().row() == board.table.currentIndex().column() == 0
    qtbot.keyClick(board.table, Qt.Key.Key_Down)
    qtbot.keyClick(board.table, Qt.Key.Key_Right)
    with qtbot.waitSignal(board.opened) as told:
        qtbot.keyClick(board.table, Qt.Key.Key_Return)
    assert told.args == [2, 2]
    qtbot.mouseClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=centre(board, 2, 0))
    with qtbot.waitSignal(board.opened) as told:
        qtbot.mouseDClick(board.table.viewport(), Qt.MouseButton.LeftButton, pos=centre(board, 2, 0))
    assert told.args == [1, 3]


def test_selected_cells_are_copied_with_their_headings(board: BoardPanel, qtbot: QtBot) -> None:
    board.table.selectAll()
    qtbot.keyClick(board.table, Qt.Key.Key_C, CTRL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines == [
        ["Школа", "МДР 2026: Русский язык, 8 класс", "МДР 2026: Математика, 8 класс"],
        [NAMES[0], "Не сдано, опаздывает", "Не сдано, опаздывает"],
        [NAMES[1], "Не сдано, опаздывает", "Черновик 17.11.2026"],
        [NAMES[2], "Черновик 16.11.2026", "Проверено 18.11.2026"],
    ]


def test_what_is_in_can_be_hidden_and_the_cell_stays(board: BoardPanel, qtbot: QtBot) -> None:
    board.table.setCurrentIndex(board.model.index(1, 1))
    qtbot.mouseClick(board.ui.missingOnly, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
    assert [one.short_name for one in board.model.board.schools] == list(NAMES[:2])
    rows, columns = headings(board)
    assert rows[1].endswith("1 из 2")
    assert columns[0].endswith("1 из 3")  # of all schools, not of those that are shown
    assert (board.table.currentIndex().row(), board.table.currentIndex().column()) == (1, 1)


def answer(text: str) -> None:
    """Type into the question that is open and accept it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue(text)
    dialog.accept()


def test_a_school_is_marked_as_not_taking_part_and_undo_brings_it_back(board: BoardPanel, opened: MainWindow) -> None:
    board.table.selectAll()
    menu = board.make_menu()
    (entry,) = [action for action in menu.actions() if action.text() == "&Не участвует…"]
    QTimer.singleShot(0, lambda: answer("карантин"))
    entry.trigger()
    states = [[cell.state.value for cell in cells] for cells in board.model.board.cells]
    assert states == [["absent", "absent"], ["absent", "draft"], ["draft", "checked"]]
    assert "карантин" in board.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert board.ui.summary.text() == "Сдано листов: 3 из 3. Никто не опаздывает."
    assert not board.ui.remind.isEnabled()
    board.ui.missingOnly.setChecked(True)
    assert board.ui.stack.currentIndex() == 1
    assert "Все школы сдали все работы" in board.ui.emptyText.text()
    board.ui.missingOnly.setChecked(False)
    opened.session.undo()
    board.refresh()
    assert board.model.board.cells[0][0].state.value == "nothing"


def test_an_empty_year_says_what_to_do(board: BoardPanel) -> None:
    board.show_year(2030)
    assert board.ui.emptyText.text() == (
        "В 2030/31 учебном году работ пока нет. Добавьте их: меню «Результаты», «Добавить работы…»."
    )
    assert not board.ui.print.isEnabled()


def test_the_page_opens_the_row_of_the_school(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.show_page("results")
    table = page.board.table  # type: ignore[attr-defined]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    sheet = page.sheet  # type: ignore[attr-defined]
    assert sheet.isVisible()
    assert sheet.assessment.id == 1


def test_a_school_is_found_by_the_keys(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.show_page("results")
    assert isinstance(page, ResultsPage)
    opened.show()
    table = page.board.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_F, CTRL)
    bar = page.board.find_bar()
    field = bar.ui.text
    assert field.isVisible() and QApplication.focusWidget() is field
    assert field.placeholderText() == "Найти школу…"
    type_text(field, "ООШ")
    current = table.currentIndex()
    assert (current.row(), current.column(), bar.ui.count.text()) == (2, 1, "1 из 1")
    assert heading_colour(table, 2) == theme().colour("found").name() != heading_colour(table, 1)
    field.selectAll()
    type_text(field, "мбоу")  # the first two, in small letters
    assert (table.currentIndex().row(), bar.ui.count.text()) == (0, "1 из 2")
    choose(opened, "edit.find_next")
    assert (table.currentIndex().row(), bar.ui.count.text()) == (1, "2 из 2")
    choose(opened, "edit.find_previous")
    assert table.currentIndex().row() == 0
    field.selectAll()
    type_text(field, "гимназия")
    assert bar.ui.count.text() == "Не найдено"
    field.selectAll()
    type_text(field, "№ 3")
    page.board.ui.missingOnly.setChecked(True)  # the third school has handed in everything
    assert bar.ui.count.text() == "Не найдено среди не сдавших"
    page.board.ui.missingOnly.setChecked(False)
    assert bar.ui.count.text() != "Не найдено"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible() and QApplication.focusWidget() is table
    assert heading_colour(table, 2) != theme().colour("found").name()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.sheet.isVisible()


def choose(window: MainWindow, name: str) -> None:
    """Choose an entry of the menus; it must be enabled."""
    action = window.registry.action(name)
    assert action is not None and action.isEnabled(), name
    action.trigger()


def heading_colour(table: BoardTable, row: int) -> str:
    """The ground on which the name of a school stands."""
    heading = table.verticalHeader().viewport()
    at = QPoint(heading.width() // 2, table.rowViewportPosition(row) + 2)
    return heading.grab().toImage().pixelColor(at).name()


# --- letters


@pytest.fixture
def dialog(opened: MainWindow, qtbot: QtBot) -> ReminderDialog:
    made = ReminderDialog(opened, 2026)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def pages(dialog: ReminderDialog) -> int:
    shown = dialog.ui.pages.pages()
    return 0 if shown is None else len(shown)


def test_the_letters_begin_with_one_for_each_late_school(dialog: ReminderDialog) -> None:
    items = [dialog.ui.schools.item(row).text() for row in range(dialog.ui.schools.count())]
    assert items == [f"{NAMES[0]}: 2 работы", f"{NAMES[1]}: 1 работа"]
    assert pages(dialog) == 2
    assert dialog.ui.until.text() == "30.11.2026"


def test_a_school_that_is_unticked_gets_no_letter(dialog: ReminderDialog) -> None:
    dialog.ui.schools.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.reminder().schools == (2,)
    assert dialog.ui.tabs.tabText(0) == "Кому (1 из 2)"
    dialog.ui.schools.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.preview.refresh()
    assert dialog.ui.message.text() == "Отметьте школы, которым нужно письмо."
    assert not dialog.ui.print.isEnabled()


def test_one_letter_for_all_has_its_own_text(dialog: ReminderDialog) -> None:
    dialog.ui.kind.setCurrentIndex(1)
    dialog.preview.refresh()
    assert dialog.ui.text.toPlainText() == template_text(joint=True)
    assert pages(dialog) == 2  # the letter and the list behind it


def test_a_text_is_kept_when_the_window_is_closed(dialog: ReminderDialog, opened: MainWindow) -> None:
    dialog.ui.text.setPlainText("Ждём результаты до {until}.")
    dialog.accept()
    assert reminder_text(opened.session.district, joint=False) == "Ждём результаты до {until}."


def test_an_unknown_place_is_named_beside_the_pages(dialog: ReminderDialog) -> None:
    dialog.ui.text.setPlainText("Ждём до {срок}.")
    dialog.preview.refresh()
    assert "«{срок}»" in dialog.ui.message.text()
    dialog.ui.ownText.click()
    dialog.preview.refresh()
    assert pages(dialog) == 2


def test_the_letter_is_put_on_record_once(dialog: ReminderDialog, opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.ui.number, "01-17/5")
    qtbot.mouseClick(dialog.ui.record, Qt.MouseButton.LeftButton)
    letters = [one for one in list_documents(opened.session.district) if one.kind is DocumentKind.LETTER]
    assert [(one.number, one.date) for one in letters] == [("01-17/5", TODAY)]
    assert dialog.ui.message.text() == "Письмо записано в реестр «Документы»."
    assert not dialog.ui.record.isEnabled()


def test_nobody_is_late_is_said_in_the_window(opened: MainWindow) -> None:
    remind(opened, 2025)
    assert opened.notice.text.text() == "Никто не опаздывает: напоминать некому."


# --- papers


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """The title and the number of pages of each paper that is shown."""
    found: list[tuple[str, int]] = []

    def note(dialog: PaperDialog) -> int:
        made = dialog.ui.pages.pages()
        found.append((dialog.windowTitle(), 0 if made is None else len(made)))
        return 0

    monkeypatch.setattr(PaperDialog, "exec", note)
    return found


@pytest.mark.parametrize(
    ("act", "title"),
    [
        (lambda window: print_results(window, 2), "МДР 2026: Математика, 8 класс"),
        (lambda window: print_board(window, 2026), "Состояние сдачи результатов: 2026/27 учебный год"),
        (
            lambda window: print_board(window, 2026, "municipal_work"),
            "Состояние сдачи результатов: МДР, 2026/27 учебный год",
        ),
    ],
)
def test_papers_are_shown_before_they_are_printed(
    opened: MainWindow, shown: list[tuple[str, int]], act: Callable[[MainWindow], None], title: str
) -> None:
    act(opened)
    assert shown == [(title, 1)]


@pytest.fixture
def page(opened: MainWindow) -> ResultsPage:
    found = opened.show_page("results")
    assert isinstance(found, ResultsPage)
    return found


def in_list(page: ResultsPage) -> dict[str, str]:
    """What the list says of each work: how many have handed in, of how many."""
    parent = page.tree.ui.tree.topLevelItem(1)
    assert parent is not None
    items = [parent.child(place) for place in range(parent.childCount())]
    return {item.text(0): item.text(1) for item in items if item is not None}


def test_the_list_counts_as_the_board_does(opened: MainWindow, page: ResultsPage) -> None:
    assert in_list(page) == {"8 кл. Рус. яз.": "1/3", "8 кл. Матем.": "2/3"}
    opened.session.run(lambda d: set_taking_part(d, [(2, 1)], False, "нет восьмых классов"))
    page.load()
    assert in_list(page) == {"8 кл. Рус. яз.": "1/3", "8 кл. Матем.": "2/2"}


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The words of each paper that is shown, in one line each."""
    found: list[str] = []

    def note(dialog: PaperDialog) -> int:
        path = tmp_path / f"{len(found)}.pdf"
        assert dialog.preview.save_to(path)
        pages = PdfReader(path).pages
        found.append(" ".join(" ".join(page.extract_text() for page in pages).split()))
        return 0

    monkeypatch.setattr(PaperDialog, "exec", note)
    return found


def test_what_is_shown_is_what_is_printed(opened: MainWindow, page: ResultsPage, printed: list[str]) -> None:
    district = opened.session.district
    SchoolSheet(district, 2).write([CellEdit(str(one), "participants", 20 + one) for one in (1, 2)], "Ввод")
    rows = [CellEdit(f"{NEW}0", "class", "8Ж"), CellEdit(f"{NEW}0", "participants", 22)]
    ClassSheet(district, 2, 2).write(rows, "Ввод")
    rows = [CellEdit(f"{NEW}0", "code", "80077"), CellEdit(f"{NEW}0", "primary", 9)]
    PupilSheet(district, 2, 3).write(rows, "Ввод")
    page.load()
    page.show_item(2)
    page.commands.print_shown()
    page.sheet.show_view(View.CLASSES, 2)
    page.commands.print_shown()
    page.sheet.show_view(View.PUPILS, 3)
    page.commands.print_shown()

    words = (*NAMES, "8Ж", "80077")
    assert [[word for word in words if word in one] for one in printed] == [
        [*NAMES],
        ["МБОУ «Лицей»", "8Ж"],
        ["МКОУ «ООШ № 3»", "80077"],
    ]


def test_the_state_of_one_procedure_is_printed_alone(
    opened: MainWindow, page: ResultsPage, shown: list[tuple[str, int]]
) -> None:
    page.show_board("municipal_work")
    page.commands.print_shown()
    page.show_board()
    page.commands.print_shown()
    assert [title for title, _ in shown] == [
        "Состояние сдачи результатов: МДР, 2026/27 учебный год",
        "Состояние сдачи результатов: 2026/27 учебный год",
    ]
