"""Asks what a new note is about, drafts it from its template and keeps it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.notes import NoteKind
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_new_note_dialog import Ui_NewNoteDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import notes
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.assessment_names import order_of, procedure_title, subject_line, year_title
from msoko_desktop.services.notes import NoteAbout

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

NO_WORKS = "Работ ещё нет: добавьте их на странице «Результаты»."


class NewNoteDialog(Question):
    """`created` is the id of the note that was written."""

    def __init__(self, window: "MainWindow", parent: QWidget) -> None:
        super().__init__(parent)
        self._session = window.session
        self._reader = ResultReader(self._session.district)
        self.created: int | None = None
        self.ui = Ui_NewNoteDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Составить")
        self._fill()
        self.ui.kind.currentIndexChanged.connect(self._show_fields)
        self.ui.year.currentIndexChanged.connect(self._fill_works)
        fit_dialog(self)
        self.ui.kind.setFocus()

    def _fill(self) -> None:
        ui = self.ui
        for kind in NoteKind:
            ui.kind.addItem(kind.label, kind)
        for year in sorted({one.school_year for one in self._reader.assessments()}, reverse=True):
            ui.year.addItem(year_title(year), year)
        for school in self._reader.schools().schools:
            ui.school.addItem(school.short_name, school.id)
        self._fill_works()
        self._show_fields()
        if not ui.year.count():
            self._answer.setEnabled(False)
            self.show_problem(NO_WORKS)

    def _fill_works(self) -> None:
        ui, year = self.ui, self.ui.year.currentData()
        works = sorted((one for one in self._reader.assessments() if one.school_year == year), key=order_of)
        before, work_before = ui.procedure.currentData(), ui.work.currentText()
        ui.procedure.clear()
        ui.work.clear()
        for code in dict.fromkeys(one.procedure for one in works):
            ui.procedure.addItem(procedure_title(code), code)
        for one in works:
            ui.work.addItem(f"{procedure_title(one.procedure)}: {subject_line(one)}", one.id)
        ui.procedure.setCurrentIndex(max(0, ui.procedure.findData(before)))
        ui.work.setCurrentIndex(max(0, ui.work.findText(work_before)))

    def _show_fields(self) -> None:
        ui, kind = self.ui, NoteKind(self.ui.kind.currentData())
        fields: tuple[tuple[QComboBox, NoteKind], ...] = (
            (ui.procedure, NoteKind.PROCEDURE),
            (ui.work, NoteKind.ASSESSMENT),
            (ui.school, NoteKind.SCHOOL),
        )
        for field, wanted in fields:
            ui.form.setRowVisible(field, kind is wanted)

    def write(self) -> str:
        """Draft the note and keep it."""
        ui = self.ui
        about = NoteAbout(
            ui.work.currentData(), ui.procedure.currentData() or "", ui.year.currentData(), ui.school.currentData()
        )
        try:
            draft = notes.draft_note(self._reader, NoteKind(ui.kind.currentData()), about)
            changes = notes.save_note(self._session.district, draft)
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        (self.created,) = changes.created
        return ""
