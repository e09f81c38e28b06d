"""Asks what a new note is about, drafts it from its template and keeps it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from msoko_desktop.domain.documents.notes import Collected, NoteKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_new_note_dialog import Ui_NewNoteDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import notes
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.directions.directions import list_directions
from msoko_desktop.services.notes import NoteAbout
from msoko_desktop.services.results.assessment_names import order_of, procedure_title, subject_line, year_title

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

BY_RULES = "По правилам цикла"
NO_WORKS = "Работ ещё нет: добавьте их на странице «Результаты»."
NOT_COLLECTED = {
    NoteKind.MONITORING: "Мониторингов со сведениями ещё нет: «Показатели → Мониторинг…».",
    NoteKind.SURVEY: "Анкет с ответами ещё нет: «Показатели → Анкеты…».",
}


class NewNoteDialog(Question):
    """`created` is the id of the note that was written; `kind`, `direction`, the calendar `year` are chosen first."""

    def __init__(
        self,
        window: "MainWindow",
        parent: QWidget,
        kind: NoteKind = NoteKind.ASSESSMENT,
        direction: str = "",
        year: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._year = year if year is not None else window.session.day.year
        self._session = window.session
        self._reader = ResultReader(self._session.district)
        self.created: int | None = None
        self.ui = Ui_NewNoteDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Составить")
        self._fill(kind, direction)
        self.ui.kind.currentIndexChanged.connect(self._show_fields)
        self.ui.year.currentIndexChanged.connect(self._fill_works)
        fit_dialog(self)
        self.ui.kind.setFocus()

    def _fill(self, first: NoteKind, direction: str) -> None:
        ui = self.ui
        for kind in NoteKind:
            ui.kind.addItem(kind.label, kind)
        ui.kind.setCurrentIndex(ui.kind.findData(first))
        ui.direction.addItem(BY_RULES, "")
        for card in list_directions(self._session.district):
            ui.direction.addItem(card.heading, card.code)
        ui.direction.setCurrentIndex(max(0, ui.direction.findData(direction)))
        for school in self._reader.schools().schools:
            ui.school.addItem(school.short_name, school.id)
        self._show_fields()

    def _fill_years(self, *, of_direction: bool) -> None:
        """Offer the school years that have works, for a direction the calendar years; what was chosen stays."""
        year, wanted = self.ui.year, self._year - (not of_direction)
        if of_direction:
            found = {title: value for value in range(self._year + 1, self._year - 5, -1) for title in (str(value),)}
        else:
            years = sorted({one.school_year for one in self._reader.assessments()}, reverse=True)
            found = {year_title(value): value for value in years}
        if [year.itemText(place) for place in range(year.count())] == list(found):
            return
        with QSignalBlocker(year):
            year.clear()
            for title, value in found.items():
                year.addItem(title, value)
            year.setCurrentIndex(max(0, year.findData(wanted)))
        self._fill_works()

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
        self._fill_years(of_direction=kind.of_direction)
        ui.yearLabel.setText("&Год" if kind.of_direction else "&Учебный год")
        fields: tuple[tuple[QComboBox, NoteKind], ...] = (
            (ui.procedure, NoteKind.PROCEDURE),
            (ui.work, NoteKind.ASSESSMENT),
            (ui.school, NoteKind.SCHOOL),
        )
        for field, wanted in fields:
            ui.form.setRowVisible(field, kind is wanted)
        ui.direction.setItemText(0, "Не выбрано" if kind.of_direction else BY_RULES)
        ui.form.setRowVisible(ui.year, not kind.is_collected)
        ui.form.setRowVisible(ui.direction, not kind.is_collected)
        ui.form.setRowVisible(ui.collected, kind.is_collected)
        if kind.is_collected:
            ui.collected.clear()
            for title, about in notes.collected_offers(self._session.district, kind):
                ui.collected.addItem(title, about)
        known = ui.collected.count() if kind.is_collected else ui.year.count()
        self._answer.setEnabled(known > 0)
        self.show_problem("" if known else NOT_COLLECTED.get(kind, NO_WORKS))

    def write(self) -> str:
        """Draft the note and keep it."""
        ui, kind, direction = self.ui, NoteKind(self.ui.kind.currentData()), str(self.ui.direction.currentData())
        if kind.of_direction and not direction:
            return "Выберите направление, о котором составляется справка."
        about = NoteAbout(
            ui.work.currentData(),
            ui.procedure.currentData() or "",
            ui.year.currentData(),
            ui.school.currentData(),
            collected=chosen if isinstance(chosen := ui.collected.currentData(), Collected) else None,
        )
        try:
            if kind.of_direction:
                d, day, year = self._session.district, self._session.day, int(ui.year.currentData())
                draft = notes.draft_direction_note(d, direction, year, day, effect=kind.tells_effect)
            else:
                draft = notes.draft_note(self._reader, kind, about)
            changes = notes.save_note(self._session.district, replace(draft, direction=draft.direction or direction))
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        (self.created,) = changes.created
        return ""
