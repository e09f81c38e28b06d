"""Analytical notes in the window: written, edited beside their pages, worked out anew, printed, put on record."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pypdf
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale
from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.documents.notes import BlockKind, Note, NoteKind, filled
from msoko_desktop.gui import notes as entries
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.notes.changes_dialog import NoteChangesDialog, NoteRecordDialog
from msoko_desktop.gui.notes.list_dialog import NotesDialog
from msoko_desktop.gui.notes.new_dialog import NewNoteDialog
from msoko_desktop.gui.notes.note_dialog import NoteDialog
from msoko_desktop.gui.notes.report_dialog import NoteReportDialog
from msoko_desktop.services import district as files
from msoko_desktop.services import history, notes
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.storage import results
from msoko_desktop.storage.results import ResultCell
from tests.gui.typing_keys import type_text

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
WORK = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS))
LEFT, NONE, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Dialog = TypeVar("Dialog", bound=QDialog)


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


@pytest.fixture
def full(window: MainWindow, district_path: Path) -> MainWindow:
    """A file with one school and one work: 15 of 20 passed, 9 of 20 with «4» or «5»."""
    with_works = files.create_district(district_path)
    add_schools(with_works, [School("МБОУ «СОШ № 1»"), School("МБОУ «СОШ № 2»")])
    assessments.add_assessments(with_works, [WORK])
    put(with_works, 1, 5, 6, 5, 4)
    files.close_district(with_works)
    assert window.files.open_path(district_path)
    return window


def put(district: files.District, school: int, *marks: int) -> None:
    values = {"participants": sum(marks), **{f"mark_{mark}": n for mark, n in zip("2345", marks, strict=True)}}
    with transaction(district) as connection:
        results.write_results(connection, 1, [ResultCell(school, key, float(n)) for key, n in values.items()])


class Writer:
    """A person at the open note."""

    def __init__(self, dialog: NoteDialog, qtbot: QtBot) -> None:
        self.dialog, self.qtbot, self.ui = dialog, qtbot, dialog.ui
        self.district = dialog._window.session.district

    def rows(self) -> list[str]:
        return [self.ui.blocks.item(row).text().strip() for row in range(self.ui.blocks.count())]

    def go_to(self, text: str) -> "Writer":
        row = next(row for row, one in enumerate(self.rows()) if text in one)
        self.ui.blocks.setFocus()
        self.ui.blocks.setCurrentRow(row)
        settle()
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> "Writer":
        self.qtbot.keyClick(self.ui.blocks, key, modifier)
        settle()
        return self

    def type(self, text: str) -> "Writer":
        self.ui.text.setFocus()
        type_text(self.ui.text, text)
        self.ui.blocks.setFocus()
        settle()
        return self

    def stored(self) -> Note:
        return notes.read_note(self.district, notes.list_notes(self.district)[0].id)

    def words(self) -> str:
        note = self.stored()
        return "\n".join(filled(block.text, note.figures) for block in note.blocks)

    def click(self, button: str) -> None:
        self.qtbot.mouseClick(getattr(self.ui, button), LEFT)
        settle()

    def pages(self) -> int:
        self.qtbot.waitUntil(lambda: not self.ui.preview.is_busy, timeout=20000)
        pages = self.ui.preview.ui.pages.pages()
        return 0 if pages is None else len(pages)


@contextmanager
def answering(kind: type[Dialog], act: Callable[[Dialog], None]) -> Iterator[None]:
    """Let a person answer the dialog that the block opens; whatever goes wrong there fails the test, closed."""
    met: list[Dialog] = []
    wrong: list[BaseException] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or not dialog.isActiveWindow():
            QTimer.singleShot(10, answer)
            return
        met.append(dialog)
        try:
            act(dialog)
        except BaseException as error:
            wrong.append(error)
        finally:
            if dialog.isVisible():
                wrong.append(AssertionError(f"{kind.__name__} is still open"))
                dialog.done(0)

    QTimer.singleShot(0, answer)
    yield
    if wrong:
        raise wrong[0]
    assert met


@pytest.fixture
def writer(full: MainWindow, qtbot: QtBot) -> Iterator[Writer]:
    """A note on the work, open."""
    made: list[NoteDialog] = []
    reader = notes_reader(full)
    draft = notes.draft_note(reader, NoteKind.ASSESSMENT, notes.NoteAbout(1))
    (note_id,) = notes.save_note(full.session.district, draft).created
    dialog = NoteDialog(full, note_id, full)
    made.append(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    one = Writer(dialog, qtbot)
    assert one.pages()
    yield one
    dialog.reject()
    dialog.deleteLater()


def notes_reader(window: MainWindow) -> ResultReader:
    return ResultReader(window.session.district)


# --- writing and listing


def test_a_note_is_written_from_the_list_and_opened(full: MainWindow, qtbot: QtBot) -> None:
    def write(dialog: NewNoteDialog) -> None:
        assert dialog.ui.work.currentText() == "ВПР: Математика, 8 класс"
        assert not dialog.ui.procedure.isVisible()
        qtbot.keyClick(dialog.ui.kind, Qt.Key.Key_Return)

    dialog = NotesDialog(full)
    dialog.show()
    assert "Справок ещё нет" in dialog.ui.message.text()
    with answering(NoteDialog, lambda note: note.accept()), answering(NewNoteDialog, write):
        qtbot.mouseClick(dialog.ui.add, LEFT)
    assert [one.title for one in notes.list_notes(full.session.district)] == [
        "Аналитическая справка о результатах работы «ВПР 2026: Математика, 8 класс»"
    ]
    assert dialog.ui.table.rowCount() == 1
    dialog.close()
    dialog.deleteLater()


def test_the_page_of_analysis_writes_a_note_about_its_choice(full: MainWindow) -> None:
    with answering(NoteDialog, lambda dialog: dialog.accept()):
        entries.write_note(full, NoteKind.PROCEDURE, Choice((1,)))
    (one,) = notes.list_notes(full.session.district)
    assert one.kind is NoteKind.PROCEDURE
    assert "«ВПР» в 2025/26 учебном году" in one.title


def test_a_note_that_is_there_is_opened_and_not_written_twice(full: MainWindow) -> None:
    opened: list[int | None] = []

    def look(dialog: NoteDialog) -> None:
        opened.append(dialog.note.id)
        dialog.accept()

    for _ in range(2):
        with answering(NoteDialog, look):
            entries.write_note(full, NoteKind.ASSESSMENT, Choice((1,)))
    with answering(NoteDialog, look):
        entries.write_note(full, NoteKind.PROCEDURE, Choice((1,)))

    assert opened[0] == opened[1] != opened[2]
    assert len(notes.list_notes(full.session.district)) == 2


def test_the_menu_shows_the_notes_and_delete_asks(full: MainWindow, qtbot: QtBot) -> None:
    draft = notes.draft_note(notes_reader(full), NoteKind.ASSESSMENT, notes.NoteAbout(1))
    full.session.broadcast(notes.save_note(full.session.district, draft))

    def delete(dialog: NotesDialog) -> None:
        dialog.ui.table.setFocus()
        with answering(QMessageBox, lambda box: qtbot.keyClick(box, Qt.Key.Key_Return)):
            qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Delete)
        assert dialog.ui.table.rowCount() == 0
        dialog.activateWindow()  # as a desktop does when the question is gone
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog.ui.table, Qt.Key.Key_Z, CTRL)
        assert dialog.ui.table.rowCount() == 1
        dialog.accept()

    with answering(NotesDialog, delete):
        full.registry.trigger(entries.ENTRY)
    assert len(notes.list_notes(full.session.district)) == 1


# --- the words


def test_figures_stand_in_the_text_and_stay_tied_when_words_are_typed(writer: Writer) -> None:
    writer.go_to("Успеваемость по району – 75,0 %. К")
    assert writer.ui.text.toPlainText().splitlines()[:2] == [
        "Успеваемость по району – 75,0 %.",
        "Качество знаний – 45,0 %.",
    ]
    writer.type(" Итог хороший.")
    assert "Итог хороший." in writer.words()
    block = next(one for one in writer.stored().blocks if "Итог" in one.text)
    assert block.text.startswith("Успеваемость по району – {success_rate}.")
    assert history.undo_name(writer.district) == "Изменить текст справки"
    writer.qtbot.keyClick(writer.ui.blocks, Qt.Key.Key_Z, CTRL)
    settle()
    assert "Итог хороший." not in writer.words()


def test_a_figure_that_is_typed_over_becomes_words(writer: Writer) -> None:
    writer.go_to("Успеваемость по району – 75,0 %. К")
    cursor = writer.ui.text.textCursor()
    cursor.setPosition(len("Успеваемость по району – 7"))
    writer.ui.text.setTextCursor(cursor)
    writer.type("9")
    block = next(one for one in writer.stored().blocks if "795,0" in one.text)
    assert block.text.splitlines()[:2] == ["Успеваемость по району – 795,0 %.", "Качество знаний – {quality_rate}."]


def test_a_place_that_is_typed_becomes_a_figure_and_a_wrong_one_keeps_the_person_there(writer: Writer) -> None:
    writer.go_to("Назовите причины")
    assert writer.ui.hint.isVisible()
    writer.type("Не справились {below_share}.")
    assert "Не справились 25,0 %." in writer.words()
    assert writer.ui.text.toPlainText() == "Не справились 25,0 %."
    assert "Не справились 25,0 %." in writer.rows()
    writer.go_to("Не справились").type(" И {небывалое}.")
    assert "заполнить не может" in writer.ui.message.text()
    row = writer.ui.blocks.currentRow()
    writer.ui.blocks.setCurrentRow(1)
    settle()
    assert writer.ui.blocks.currentRow() == row
    assert writer.ui.text.toPlainText().endswith("И {небывалое}.")
    writer.ui.text.undo()
    writer.ui.text.setPlainText("Причины ясны.")
    writer.ui.blocks.setCurrentRow(1)
    settle()
    assert "Причины ясны." in writer.words()


def test_a_figure_is_put_in_from_the_menu(writer: Writer) -> None:
    writer.go_to("Назовите причины")
    writer.type("Доля: ")
    menu = writer.ui.insert.menu()
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text().startswith("Качество знаний: 45,0 %")).trigger()
    writer.ui.blocks.setFocus()
    settle()
    block = next(one for one in writer.stored().blocks if one.text.startswith("Доля"))
    assert block.text == "Доля: {quality_rate}"


# --- the blocks


def test_blocks_are_added_moved_and_deleted_each_as_one_step(writer: Writer) -> None:
    before = writer.rows()
    writer.go_to("Причины")
    menu = writer.ui.add.menu()
    next(one for one in menu.actions() if one.text() == "Заголовок раздела").trigger()
    settle()
    type_text(writer.ui.text, "Кадры")
    writer.ui.blocks.setFocus()
    settle()
    assert any(one.endswith(". Кадры") for one in writer.rows())
    assert len(writer.rows()) == len(before) + 1
    row = writer.ui.blocks.currentRow()
    writer.press(Qt.Key.Key_Up, CTRL | SHIFT)
    assert writer.ui.blocks.currentRow() == row - 1
    assert history.undo_name(writer.district) == "Переместить в справке"
    writer.press(Qt.Key.Key_Delete)
    assert writer.rows() == before
    for _ in range(4):
        writer.qtbot.keyClick(writer.ui.blocks, Qt.Key.Key_Z, CTRL)
        settle()
    assert writer.rows() == before
    assert history.undo_name(writer.district) == "Составить справку"
    writer.qtbot.keyClick(writer.ui.blocks, Qt.Key.Key_Z, CTRL)
    settle()
    assert len(notes.list_notes(writer.district)) == 1  # what was done before the dialog is not taken back in it


def test_a_table_of_a_report_is_added(writer: Writer) -> None:
    def choose(dialog: NoteReportDialog) -> None:
        dialog.ui.report.setCurrentIndex(dialog.ui.report.findData("journal"))
        assert "Отметки по журналу не введены" in dialog.ui.problem.text()
        dialog.ui.report.setCurrentIndex(dialog.ui.report.findData("indicators"))
        dialog.ui.title.clear()
        type_text(dialog.ui.title, "Свои показатели")
        writer.qtbot.keyClick(dialog.ui.title, Qt.Key.Key_Return)

    writer.go_to("Причины")
    with answering(NoteReportDialog, choose):
        next(one for one in writer.ui.add.menu().actions() if one.text() == "Таблица…").trigger()
    block = next(one for one in writer.stored().blocks if one.text == "Свои показатели")
    assert block.kind is BlockKind.TABLE
    assert block.kept is not None
    assert block.kept.table is not None


# --- worked out anew, on paper, on record


def test_what_changes_is_shown_before_it_is_taken(writer: Writer) -> None:
    writer.click("recompute")
    assert "всё так же" in writer.ui.message.text()
    put(writer.district, 2, 20, 0, 0, 0)  # 15 of 40 pass now
    shown: list[list[str]] = []

    def look(dialog: NoteChangesDialog) -> None:
        table = dialog.ui.table
        for row in range(table.rowCount()):
            shown.append([item.text() for column in range(3) if (item := table.item(row, column)) is not None])
        dialog.reject()

    with answering(NoteChangesDialog, look):
        writer.click("recompute")
    assert ["Успеваемость", "75,0 %", "37,5 %"] in shown
    assert "75,0 %" in writer.words()
    with answering(NoteChangesDialog, lambda dialog: dialog.accept()):
        writer.click("recompute")
    assert "Успеваемость по району – 37,5 %." in writer.words()
    assert history.undo_name(writer.district) == "Пересчитать справку"


def test_the_pages_follow_what_is_typed(writer: Writer) -> None:
    before = writer.pages()
    writer.go_to("Назовите причины").type("Причина. " * 900)
    assert writer.pages() > before


def test_a_note_is_saved_as_a_file(writer: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Справка"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "PDF (*.pdf)"))
    writer.click("save")
    text = " ".join(pypdf.PdfReader(tmp_path / "Справка.pdf").pages[0].extract_text().split())
    assert "АНАЛИТИЧЕСКАЯ СПРАВКА" in text
    assert writer.ui.message.text() == "Сохранено: Справка.pdf"


def test_a_note_is_put_on_record(writer: Writer) -> None:
    def record(dialog: NoteRecordDialog) -> None:
        type_text(dialog.ui.number, "12")
        writer.qtbot.keyClick(dialog.ui.number, Qt.Key.Key_Return)

    with answering(NoteRecordDialog, record):
        writer.click("record")
    (document,) = [one for one in list_documents(writer.district) if one.kind is DocumentKind.NOTE]
    assert (document.number, document.file is not None) == ("12", True)
    assert "записана в реестр" in writer.ui.message.text()
    assert writer.dialog.note.document_id == document.id


def test_a_file_that_can_only_be_read_shows_its_notes(full: MainWindow, qtbot: QtBot, district_path: Path) -> None:
    draft = notes.draft_note(notes_reader(full), NoteKind.ASSESSMENT, notes.NoteAbout(1))
    (note_id,) = notes.save_note(full.session.district, draft).created
    files.close_district(full.session.district)
    full.session.set_district(files.open_district(district_path, read_only=True))
    dialog = NoteDialog(full, note_id, full)
    dialog.show()
    assert dialog.ui.text.isReadOnly()
    assert not any(one.isEnabled() for one in (dialog.ui.add, dialog.ui.remove, dialog.ui.recompute, dialog.ui.record))
    assert dialog.ui.save.isEnabled()
    dialog.reject()
    dialog.deleteLater()
