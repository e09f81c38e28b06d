"""Asks on which day something was done, by whom, with a note."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question, planned_text, what_text
from msoko_desktop.gui.forms.ui_done_dialog import Ui_DoneDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class DoneDialog(Question):
    """For one occurrence with what is recorded of it, or for several: their notes stay where none is typed."""

    def __init__(self, window: "MainWindow", items: tuple[TrackedOccurrence, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._items = items
        self.ui = Ui_DoneDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Отметить")
        one = items[0] if len(items) == 1 else None
        record = one.record if one is not None else None
        self.ui.what.setText(what_text(items))
        self.ui.planned.setText(planned_text(items))
        self.ui.planned.setVisible(len(items) == 1)
        known = one.done_on if one is not None else None
        self.ui.doneOn.set_date(known or commands.day_of_mark(window.session))
        self.ui.doneBy.setText(record.done_by if record is not None else "")
        self.ui.note.setPlainText(one.note if one is not None else "")
        self.ui.doneOn.setFocus()
        self.ui.doneOn.selectAll()
        self.limit(self.ui.note)
        fit_dialog(self)

    def write(self) -> str:
        """Mark everything as done on the day that is typed."""
        ui, today = self.ui, self._window.session.real_day
        day = ui.doneOn.date()
        if day is None:
            ui.doneOn.setFocus()
            return ui.doneOn.problem() or "Укажите дату выполнения, например «15.04.2027»."
        one = len(self._items) == 1
        note, done_by = ui.note.toPlainText().strip(), ui.doneBy.text().strip()
        return commands.attempt(
            self._window,
            lambda d: execution.mark_done(
                d,
                commands.refs_of(self._items),
                day,
                today=today,
                done_by=done_by if one or done_by else None,
                note=note if one or note else None,
            ),
        )
