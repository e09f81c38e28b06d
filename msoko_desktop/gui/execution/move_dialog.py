"""Moves an occurrence to other days."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.day_question import DayQuestion
from msoko_desktop.gui.execution.question import what_text
from msoko_desktop.gui.execution.texts import window_text
from msoko_desktop.gui.forms.ui_move_dialog import Ui_MoveDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class MoveDialog(DayQuestion):
    """Asks for the new last day, the first one where the length changes, and why."""

    def __init__(self, window: "MainWindow", item: TrackedOccurrence) -> None:
        super().__init__(window, item.plan_id)
        self._item = item
        self.ui = Ui_MoveDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Перенести")
        self.ui.what.setText(what_text((item,)))
        days = window_text(item.planned.window) if item.planned is not None else "нет: дата назначена вручную"
        moved = f", сейчас {window_text(item.window)}" if item.is_moved or item.planned is None else ""
        phrase = f"\n«{one_line(item.phrase)}»" if item.phrase.strip() else ""
        self.ui.planned.setText(f"{days}{moved}{phrase}")
        self.ui.due.set_date(item.due)
        self.ui.reason.setPlainText(item.reason)
        self.follow(self.ui.due, self.ui.start, self.ui.dayOff, self.ui.outside)
        self.ui.due.setFocus()
        self.ui.due.selectAll()
        self.limit(self.ui.reason)
        fit_dialog(self)

    def write(self) -> str:
        """Move it to the days that are typed."""
        due, start, problem = self.days()
        if due is None:
            return problem
        reason = self.ui.reason.toPlainText()
        return commands.attempt(
            self.window_, lambda d: execution.move(d, self._item.ref, due, start=start, reason=reason)
        )
