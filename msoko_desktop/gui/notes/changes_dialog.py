"""Shows what working a note out anew would change, before it is taken; and puts a note on record."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.documents.notes import Note, NoteChange
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_note_changes_dialog import Ui_NoteChangesDialog
from msoko_desktop.gui.forms.ui_note_record_dialog import Ui_NoteRecordDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import cycle, notes
from msoko_desktop.services.directions.directions import list_directions
from msoko_desktop.services.documents.documents import next_number

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

HEADINGS = ("Что", "В справке", "По данным")


class NoteChangesDialog(Question):
    """Accepted, the person takes the new figures."""

    def __init__(self, changes: Sequence[NoteChange], parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_NoteChangesDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Обновить справку")
        count = counted(len(changes), "отличие", "отличия", "отличий")
        self.ui.lead.setText(f"Данные изменились после составления справки: {count}.")
        table = self.ui.table
        table.setColumnCount(len(HEADINGS))
        table.setHorizontalHeaderLabels(HEADINGS)
        table.setRowCount(len(changes))
        for row, change in enumerate(changes):
            for column, text in enumerate(change):
                table.setItem(row, column, QTableWidgetItem(text))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        fit_dialog(self)

    def write(self) -> str:
        """Nothing is written here."""
        return ""


class NoteRecordDialog(Question):
    """Asks for number, date and direction, and puts the note into the register."""

    def __init__(self, window: "MainWindow", note: Note, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = window.session
        self._note = note
        self.ui = Ui_NoteRecordDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Записать")
        day = self._session.day
        self.ui.date.set_date(day)
        self.ui.number.setPlaceholderText(
            f"например {next_number(self._session.district, DocumentKind.NOTE, day.year)}"
        )
        d = self._session.district
        for card in list_directions(d):
            self.ui.direction.addItem(card.heading, card.code)
        self.ui.direction.setCurrentIndex(max(0, self.ui.direction.findData(cycle.direction_of_note(d, note))))
        fit_dialog(self)
        self.ui.number.setFocus()

    def write(self) -> str:
        """Put the note on record."""
        date = self.ui.date.date()
        if date is None:
            return self.ui.date.problem() or "Укажите дату справки."
        note = replace(self._note, direction=str(self.ui.direction.currentData() or ""))
        try:
            changes = notes.record_note(self._session.district, note, self.ui.number.text().strip(), date)
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        return ""
