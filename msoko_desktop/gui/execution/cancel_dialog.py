"""Asks why an activity is not carried out."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question, planned_text, what_text
from msoko_desktop.gui.forms.ui_cancel_dialog import Ui_CancelDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class CancelDialog(Question):
    """Cancels one occurrence or several with one reason; without a reason it stays open."""

    def __init__(self, window: "MainWindow", items: tuple[TrackedOccurrence, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._items = items
        self.ui = Ui_CancelDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Отменить мероприятие")
        self.ui.what.setText(what_text(items))
        self.ui.planned.setText(planned_text(items))
        self.ui.planned.setVisible(len(items) == 1)
        self.ui.reason.setFocus()
        self.limit(self.ui.reason)
        fit_dialog(self)

    def write(self) -> str:
        """Cancel everything with the reason that is typed."""
        reason = self.ui.reason.toPlainText()
        refs = commands.refs_of(self._items)
        problem = commands.attempt(self._window, lambda d: execution.cancel(d, refs, reason))
        if problem:
            self.ui.reason.setFocus()
        return problem
