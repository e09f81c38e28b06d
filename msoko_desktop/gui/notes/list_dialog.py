"""The notes of the file: written, opened again, deleted."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QWidget

from msoko_desktop.domain.documents.notes import Collected, NoteKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_notes_dialog import Ui_NotesDialog
from msoko_desktop.gui.notes.new_dialog import NewNoteDialog
from msoko_desktop.gui.notes.note_dialog import open_note
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.services import notes
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

HEADINGS = ("Справка", "Изменена", "В реестре")
EMPTY = "Справок ещё нет. Нажмите «Новая справка…»."
_ID = Qt.ItemDataRole.UserRole


class NotesDialog(QDialog):
    """Lists the notes, the one changed last first."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.ui = Ui_NotesDialog()
        self.ui.setupUi(self)
        table = self.ui.table
        table.setColumnCount(len(HEADINGS))
        table.setHorizontalHeaderLabels(HEADINGS)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._undo = DialogUndo(self, self._session)
        self._connect()
        self.refresh()
        fit_dialog(self)
        table.setFocus()

    def refresh(self) -> None:
        """List the notes anew; the chosen one stays chosen."""
        table, chosen = self.ui.table, self._chosen()
        found = notes.list_notes(self._session.district)
        table.setRowCount(len(found))
        for row, one in enumerate(found):
            words = (one.title, _day(one.changed), "да" if one.document_id is not None else "")
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setData(_ID, one.id)
                item.setToolTip(f"{one.kind.label}, {year_title(one.school_year)} учебный год")
                table.setItem(row, column, item)
            if one.id == chosen:
                table.setCurrentCell(row, 0)
        if found and table.currentRow() < 0:
            table.setCurrentCell(0, 0)
        self.ui.message.setText("" if found else EMPTY)
        self._enable()

    def _connect(self) -> None:
        ui = self.ui
        ui.add.clicked.connect(self._add)
        ui.open.clicked.connect(self._open)
        ui.remove.clicked.connect(self._delete)
        ui.close.clicked.connect(self.accept)
        ui.table.doubleClicked.connect(lambda _: self._open())
        ui.table.currentCellChanged.connect(lambda *_: self._enable())
        here = Qt.ShortcutContext.WidgetShortcut
        for key, act in ((Qt.Key.Key_Return, self._open), (Qt.Key.Key_Enter, self._open)):
            QShortcut(QKeySequence(key), ui.table, act, context=here)
        QShortcut(QKeySequence.StandardKey.Delete, ui.table, self._delete, context=here)
        self._session.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        if Area.NOTES in changes.areas and self._session.is_open:
            self.refresh()

    def _chosen(self) -> int | None:
        item = self.ui.table.item(self.ui.table.currentRow(), 0)
        return None if item is None else int(item.data(_ID))

    def _enable(self) -> None:
        chosen, writable = self._chosen() is not None, not self._session.read_only
        self.ui.open.setEnabled(chosen)
        self.ui.remove.setEnabled(chosen and writable)
        self.ui.add.setEnabled(writable)

    def _add(self) -> None:
        dialog = NewNoteDialog(self._window, self)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted and dialog.created is not None:
            self._show(dialog.created)

    def _open(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._show(chosen)

    def _show(self, note_id: int) -> None:
        try:
            open_note(self._window, note_id, self)
        except UserError as error:
            messages.show_error(self, error)
        self.refresh()

    def _delete(self) -> None:
        chosen = self._chosen()
        if chosen is None or self._session.read_only:
            return
        if not messages.ask(self, "Удалить эту справку?", "Удалить", explanation="Удаление отменяется: Ctrl+Z."):
            return
        try:
            self._session.broadcast(notes.delete_note(self._session.district, chosen))
        except UserError as error:
            messages.show_error(self, error)


def begin_note(window: "MainWindow", kind: NoteKind, direction: str, year: int) -> None:
    """Ask what a new note for a direction is about, this kind and calendar year chosen first, and open it."""
    window.commit_edits()
    dialog = NewNoteDialog(window, window, kind, direction, year)
    accepted, created = dialog.exec(), dialog.created
    dialog.deleteLater()
    if not accepted or created is None:
        return
    try:
        open_note(window, created, window)
    except UserError as error:
        window.show_error(error)


def show_notes(window: "MainWindow") -> None:
    """Show the notes of the open file."""
    if not window.session.is_open:
        return
    window.commit_edits()
    dialog = NotesDialog(window)
    dialog.exec()
    dialog.deleteLater()


def write_note(window: "MainWindow", kind: NoteKind, choice: Choice) -> None:
    """Open the note about what was chosen for analysis; one that there is none of is written first.

    A note on the effect of measures is always a new one: the schools with measures may be others. Tells why where a
    note cannot be written.
    """
    if not window.session.is_open:
        return
    window.commit_edits()
    try:
        reader = ResultReader(window.session.district)
        draft = notes.draft_note(reader, kind, notes.about_of(reader, choice))
        found = None if kind is NoteKind.EFFECTIVENESS else notes.find_like(window.session.district, draft)
        if found is None:
            changes = notes.save_note(window.session.district, draft)
            window.session.broadcast(changes)
            (found,) = changes.created
        open_note(window, found, window)
    except UserError as error:
        window.show_error(error)


def write_collected(window: "MainWindow", kind: NoteKind, about: Collected, parent: QWidget) -> None:
    """Open the note about a monitoring or a survey in a period; one that there is none of is written first."""
    try:
        found = notes.find_note(window.session.district, kind, about)
        if found is None:
            reader = ResultReader(window.session.district)
            draft = notes.draft_note(reader, kind, notes.NoteAbout(collected=about))
            changes = notes.save_note(window.session.district, draft)
            window.session.broadcast(changes)
            (found,) = changes.created
        open_note(window, found, parent)
    except UserError as error:
        messages.show_error(parent, error)


def _day(moment: str) -> str:
    try:
        return date_dots(dt.datetime.fromisoformat(moment).date())
    except ValueError:
        return ""
