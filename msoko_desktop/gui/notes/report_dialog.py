"""Asks which report a new table or chart of a note shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.documents.notes import BlockKind, ChartForm, Note, NoteBlock, NoteKind, Source
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_note_report_dialog import Ui_NoteReportDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import notes
from msoko_desktop.services.results.assessment_names import assessment_title

if TYPE_CHECKING:
    from msoko_desktop.services.analysis.reading import ResultReader


class NoteReportDialog(Question):
    """`block` is the table or chart that was chosen."""

    def __init__(self, reader: "ResultReader", note: Note, kind: BlockKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader, self._note, self._kind = reader, note, kind
        self.block: NoteBlock | None = None
        self.ui = Ui_NoteReportDialog()
        self.ui.setupUi(self)
        self.setWindowTitle("Новая таблица" if kind is BlockKind.TABLE else "Новая диаграмма")
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Добавить")
        self._offers = notes.offered_reports(reader, note)
        for offer in self._offers:
            self.ui.report.addItem(offer.title, offer.key)
        for work in notes.works_of(reader, note):
            self.ui.work.addItem(assessment_title(work), work.id)
        for form in ChartForm:
            self.ui.shape.addItem(form.label, form)
        self.ui.form.setRowVisible(self.ui.shape, kind is BlockKind.CHART)
        self.ui.report.currentIndexChanged.connect(self._on_report)
        for choice in (self.ui.work, self.ui.group, self.ui.shape):
            choice.currentIndexChanged.connect(self._look)
        self.ui.part.currentIndexChanged.connect(self._name)
        self._on_report()
        fit_dialog(self)
        self.ui.report.setFocus()

    def _source(self) -> Source:
        ui, offer = self.ui, self._offers[self.ui.report.currentIndex()]
        several = self._note.kind is not NoteKind.ASSESSMENT
        ids = (int(ui.work.currentData()),) if offer.of_one_work and several and ui.work.count() else ()
        form = ChartForm(ui.shape.currentData()) if self._kind is BlockKind.CHART else ChartForm.BARS
        return Source(
            offer.key,
            max(0, ui.part.currentIndex()),
            ids,
            group_by=ui.group.currentData() or "school",
            form=form,
        )

    def _on_report(self) -> None:
        ui, offer = self.ui, self._offers[self.ui.report.currentIndex()]
        with QSignalBlocker(ui.group):
            ui.group.clear()
            for group in offer.groups:
                ui.group.addItem(group.label, group.value)
        ui.form.setRowVisible(ui.group, bool(offer.groups))
        ui.form.setRowVisible(ui.work, offer.of_one_work and self._note.kind is not NoteKind.ASSESSMENT)
        self._look()

    def _look(self) -> None:
        """Find out what the report has; say why where it has nothing."""
        ui, source = self.ui, self._source()
        titles: tuple[str, ...] = ()
        why = ""
        histogram = source.form is ChartForm.HISTOGRAM
        try:
            if histogram:
                kept = notes.with_report(self._reader, self._note, self._kind, source, "").kept
                why = "" if kept is None else kept.explanation
            else:
                titles = notes.table_titles(self._reader, self._note, source)
                why = "" if titles else "Таблиц в этом отчёте нет. Выберите другой."
        except UserError as error:
            why = str(error)
        with QSignalBlocker(ui.part):
            ui.part.clear()
            ui.part.addItems(list(titles))
        ui.form.setRowVisible(ui.part, len(titles) > 1)
        self.show_problem(why)
        self._answer.setEnabled(not why)
        self._name()

    def _name(self) -> None:
        text = self.ui.part.currentText() or self.ui.report.currentText()
        self.ui.title.setText(text)

    def write(self) -> str:
        """Work out the block; nothing is stored here."""
        title = self.ui.title.text().strip()
        if not title:
            return "Введите название: оно встанет над таблицей или под диаграммой."
        if "{" in title or "}" in title:
            return "Уберите из названия фигурные скобки."
        try:
            self.block = notes.with_report(self._reader, self._note, self._kind, self._source(), title)
        except UserError as error:
            return str(error)
        return self.block.kept.explanation if self.block.kept is not None else ""
