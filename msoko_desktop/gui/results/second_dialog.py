"""Double entry: the sheet is typed again from the paper; differences are marked and decided cell by cell."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_second_dialog import Ui_SecondDialog
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.results.grid_places import selected_cells
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.result_sheets.second_entry import Difference, FirstSheet, SecondEntry
from msoko_desktop.services.results.assessment_names import assessment_title

WIDTH, HEIGHT = 1000, 600


class SecondEntryDialog(QDialog):
    """Keeps what is typed in the file at once; closing leaves it there until the check is finished."""

    def __init__(
        self, session: Session, first: FirstSheet, parent: QWidget | None = None, *, quick: bool = False
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SecondDialog()
        self.ui.setupUi(self)
        self._session = session
        self.source = SecondEntry(session.district, first)
        self.setWindowTitle(f"Второй ввод — {assessment_title(first.assessment)}")
        self.grid = GridPanel(session, self)
        self.grid.table.quick = quick
        self.ui.place.addWidget(self.grid)
        self.grid.set_source(self.source)
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)
        self.ui.first.clicked.connect(lambda: self._decide(first=True))
        self.ui.second.clicked.connect(lambda: self._decide(first=False))
        self.ui.finish.clicked.connect(self._finish)
        self.ui.buttons.rejected.connect(self.reject)
        self.grid.changed.connect(self._show_state)
        self.grid.summary_changed.connect(lambda _: self._show_state())
        session.changed.connect(self._on_changed)
        DialogUndo(self, session)
        self.resize(WIDTH, HEIGHT)
        fit_dialog(self)
        self._show_state()
        self.grid.setFocus()

    def _on_changed(self, changes: Changes) -> None:
        if Area.RESULTS in changes.areas:
            self.grid.reload()  # what is typed here stands there already
            self._show_state()

    def _here(self) -> list[Difference]:
        """Return the differences in the selected cells."""
        selected = selected_cells(self.grid)
        return [one for one in self.source.differences() if (one.row, one.column) in selected]

    def _show_state(self) -> None:
        count = len(self.source.differences())
        begun, rows = self.source.begun(), len(self.source.content.rows)
        if count:
            told = f"Введено строк: {begun} из {rows}. {counted(count, 'расхождение', 'расхождения', 'расхождений')}."
        else:
            told = f"Введено строк: {begun} из {rows}. Расхождений нет."
        self.ui.state.setText(told)
        writable, here = not self._session.read_only, bool(count and self._here())
        self.ui.first.setEnabled(writable and here)
        self.ui.second.setEnabled(writable and here)
        self.ui.finish.setEnabled(writable and begun > 0)

    def _decide(self, *, first: bool) -> None:
        self.grid.commit_edits()
        here = self._here()
        if not here:
            return
        self._run(lambda: self.source.take_first(here) if first else self.source.take_second(here))

    def _finish(self) -> None:
        self.grid.commit_edits()
        count = len(self.source.differences())
        question = "Закончить сверку и убрать второй ввод?"
        left = f"Не решено: {counted(count, 'расхождение', 'расхождения', 'расхождений')}. " if count else ""
        told = f"{left}В листе останутся значения первого ввода."
        if messages.ask(self, question, "Закончить", explanation=told) and self._run(self.source.forget):
            self.accept()

    def _run(self, act: Callable[[], Changes]) -> bool:
        try:
            changes = act()
        except UserError as error:
            messages.show_error(self, error)
            return False
        self._session.broadcast(changes)
        return True

    def reject(self) -> None:
        """Close; what is being typed is kept."""
        self.grid.commit_edits()
        super().reject()
