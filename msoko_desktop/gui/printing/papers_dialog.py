"""The window for printing what is followed: lists, calendars, reports – chosen at the side, seen as pages."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.execution.spans import Span, span_around
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_papers_dialog import Ui_PapersDialog
from msoko_desktop.gui.printing.dialog import SIZES, fill_combo
from msoko_desktop.gui.printing.preview import Preview
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.printing import write_document
from msoko_desktop.services.timetable.execution_papers import (
    FORMATS,
    PaperKind,
    PaperRequest,
    calendar_file,
    document,
    longest_period,
    title_of,
)
from msoko_desktop.services.timetable.timetable import Selection

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


@runtime_checkable
class SelectsOccurrences(Protocol):
    """A page that shows a selection of occurrences, perhaps of certain days."""

    def shown_selection(self) -> Selection:
        """Return what is chosen of plans, executors and directions."""

    def shown_days(self) -> tuple[dt.date, dt.date] | None:
        """Return the first and the last day that is shown, None where the page is about no days of its own."""

    def usual_paper(self) -> PaperKind:
        """Return the paper that looks like what the page shows."""


PAPERS = (
    (PaperKind.AGENDA, "Список дел"),
    (PaperKind.REPORT, "Отчёт об исполнении"),
    (PaperKind.MONTH, "Календарь на месяц"),
    (PaperKind.YEAR, "Календарь на год"),
)
_PLAN_PERIOD, _OTHER = "plan", "other"
_USUAL = {
    PaperKind.AGENDA: Span.MONTH,
    PaperKind.REPORT: Span.QUARTER,
    PaperKind.MONTH: Span.MONTH,
    PaperKind.YEAR: Span.YEAR,
}
LONGEST = 60  # characters of a plan's title in the list of choices


class PapersDialog(QDialog):
    """Begins with the paper and the selection that the page had; `folder()` is where a file was saved last."""

    def __init__(
        self, window: "MainWindow", kind: PaperKind, selection: Selection, folder: Path, days: tuple[dt.date, dt.date]
    ) -> None:
        super().__init__(window)
        self.ui = Ui_PapersDialog()
        self.ui.setupUi(self)
        self.ui.side.setMaximumWidth(theme().px(300))
        fit_dialog(self)
        self._session = window.session
        self._direction = selection.direction
        self.preview = Preview(
            self, self.ui, self._make, lambda: FORMATS[PaperKind(self.ui.paper.currentData())], folder
        )
        self._fill(kind, selection, days)
        self._connect()
        self._refresh()
        self.ui.pages.setFocus()

    def folder(self) -> Path:
        """Return the folder a file was saved to last."""
        return self.preview.folder

    def request(self) -> PaperRequest:
        """Return what is asked for. Raises InputRefused where a date is none."""
        first, last = self.ui.first.date(), self.ui.last.date()
        problem = self.ui.first.problem() or self.ui.last.problem()
        if first is None or last is None:
            raise InputRefused(problem or "Укажите первый и последний день периода.")
        selection = Selection(self.ui.plan.currentData(), self.ui.executor.currentData() or "", self._direction)
        return PaperRequest(
            PaperKind(self.ui.paper.currentData()),
            first,
            last,
            self._session.day,
            selection,
            self.ui.size.currentData(),
            self.ui.signature.isChecked(),
        )

    def _make(self, ending: str) -> bytes:
        return document(self._session.district, self._session.timetable, self.request(), ending)

    def _fill(self, kind: PaperKind, selection: Selection, days: tuple[dt.date, dt.date]) -> None:
        ui, timetable, day = self.ui, self._session.timetable, self._session.day
        fill_combo(ui.paper, PAPERS, kind)
        spans = tuple((span.value, span.label) for span in Span)
        fill_combo(ui.period, (*spans, (_PLAN_PERIOD, "Весь срок плана"), (_OTHER, "Другой период")), _OTHER)
        plans = [(plan.id, shortened(plan.title, LONGEST)) for plan in timetable.plans]
        fill_combo(ui.plan, ((None, "Все действующие планы"), *plans), selection.plan_id)
        executors = [(name, shortened(name, LONGEST)) for name in timetable.known_executors(day)]
        fill_combo(ui.executor, (("", "Все исполнители"), *executors), selection.executor)
        fill_combo(ui.size, SIZES, SIZES[0][0])
        ui.signature.setChecked(True)
        known = {span_around(span, day): span.value for span in Span}
        self._set_days(*days)
        ui.period.setCurrentIndex(ui.period.findData(known.get(days, _OTHER)))

    def _connect(self) -> None:
        ui = self.ui
        ui.paper.currentIndexChanged.connect(self._on_paper)
        ui.period.currentIndexChanged.connect(self._on_period)
        for combo in (ui.plan, ui.executor, ui.size):
            combo.currentIndexChanged.connect(self._changed)
        ui.plan.currentIndexChanged.connect(lambda _: self._on_plan())
        for field in (ui.first, ui.last):
            field.changed.connect(self._on_days)
            field.refused.connect(ui.message.setText)
        ui.signature.toggled.connect(self._changed)
        ui.export_.clicked.connect(self._export)

    def _on_paper(self) -> None:
        kind = PaperKind(self.ui.paper.currentData())
        self.ui.period.setCurrentIndex(self.ui.period.findData(_USUAL[kind].value))
        self._changed()

    def _on_period(self) -> None:
        chosen = str(self.ui.period.currentData())
        if chosen == _PLAN_PERIOD:
            self._set_days(*longest_period(self._session.timetable, self.ui.plan.currentData(), self._session.day))
        elif chosen != _OTHER:
            self._set_days(*span_around(Span(chosen), self._session.day))
        self._changed()

    def _on_plan(self) -> None:
        if self.ui.period.currentData() == _PLAN_PERIOD:
            self._on_period()

    def _on_days(self) -> None:
        blocked = self.ui.period.blockSignals(True)
        self.ui.period.setCurrentIndex(self.ui.period.findData(_OTHER))
        self.ui.period.blockSignals(blocked)
        self._changed()

    def _set_days(self, first: dt.date, last: dt.date) -> None:
        self.ui.first.set_date(first)
        self.ui.last.set_date(last)

    def _changed(self) -> None:
        self.preview.refresh_soon()
        self._show_what_fits()

    def _refresh(self) -> None:
        self._show_what_fits()
        self.preview.refresh()

    def _show_what_fits(self) -> None:
        signed = PaperKind(self.ui.paper.currentData()) in (PaperKind.AGENDA, PaperKind.REPORT)
        self.ui.signature.setEnabled(signed)
        try:
            self.preview.title = self.preview.name = title_of(self.request()).rstrip(".")
        except InputRefused:
            self.preview.title = self.preview.name = self.ui.paper.currentText()

    def _export(self) -> None:
        form = "Календарь (*.ics)"
        name, _ = QFileDialog.getSaveFileName(self, "Сохранить календарь", str(self.folder() / "Сроки МСОКО.ics"), form)
        if name:
            self.export_to(Path(name) if name.lower().endswith(".ics") else Path(f"{name}.ics"))

    def export_to(self, path: Path) -> bool:
        """Write the chosen days as a calendar for other programs; tell why where that fails."""
        session = self._session
        try:
            request = replace(self.request(), kind=PaperKind.AGENDA)
            moment = dt.datetime.now(dt.UTC)
            write_document(path, calendar_file(session.district, session.timetable, request, moment))
        except UserError as error:
            messages.show_error(self, error)
            return False
        self.preview.tell_saved(path)
        return True

    def done(self, result: int) -> None:
        """Let go of the pages before the window goes."""
        self.preview.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is the same as the button."""
        event.accept()
        self.accept()


def _days_for(kind: PaperKind, page: object, day: dt.date) -> tuple[dt.date, dt.date]:
    """Return the days a paper begins with: those the page shows; for a calendar of another kind its month or year."""
    shown = page.shown_days() if isinstance(page, SelectsOccurrences) else None
    if shown is None or not isinstance(page, SelectsOccurrences):
        return span_around(_USUAL[kind], day)
    if kind in (PaperKind.AGENDA, PaperKind.REPORT, page.usual_paper()):
        return shown
    return span_around(_USUAL[kind], day if shown[0] <= day <= shown[1] else shown[0])


def print_papers(window: "MainWindow", kind: PaperKind) -> None:
    """Show a paper on what the page shows, and remember where it was saved."""
    from msoko_desktop.gui.printing.commands import FOLDER_KEY, remembered_folder

    if not window.session.is_open:
        return
    window.commit_edits()
    page = window.current_page()
    selection = page.shown_selection() if isinstance(page, SelectsOccurrences) else Selection(window.plan_id)
    days = _days_for(kind, page, window.session.day)
    dialog = PapersDialog(window, kind, selection, remembered_folder(window), days)
    dialog.exec()
    window.settings.set_value(FOLDER_KEY, str(dialog.folder()))
    dialog.deleteLater()
