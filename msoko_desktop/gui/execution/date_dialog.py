"""Gives a date to a deadline that has none."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import Undated
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.day_question import DayQuestion
from msoko_desktop.gui.execution.question import what_text
from msoko_desktop.gui.execution.texts import window_text
from msoko_desktop.gui.forms.ui_date_dialog import Ui_DateDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class DateDialog(DayQuestion):
    """Shows the phrase and what it lacks; a day outside the bounds that the phrase names is told."""

    def __init__(self, window: "MainWindow", item: Undated) -> None:
        super().__init__(window, item.plan_id)
        self._item = item
        self.ui = Ui_DateDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Назначить")
        self.ui.what.setText(what_text((item,)))
        self.ui.phrase.setText(one_line(item.phrase) or "не указан")
        bounds = f" Срок в пределах: {window_text(item.window)}." if item.window is not None else ""
        self.ui.missing.setText(f"{item.reason.rstrip('.')}.{bounds}")
        self.follow(self.ui.due, self.ui.start, self.ui.dayOff, self.ui.outside)
        self.ui.due.setFocus()
        fit_dialog(self)

    def write(self) -> str:
        """Give the deadline the days that are typed."""
        due, start, problem = self.days()
        if due is None:
            return problem
        item, note = self._item, self.ui.note.text().strip()
        bounds = item.window
        if bounds is not None and not (bounds[0] <= due <= bounds[1]) and not self._warned(due.isoformat()):
            return f"По плану срок – {window_text(bounds)}. Проверьте дату или нажмите «Назначить» ещё раз."
        return commands.attempt(
            self.window_,
            lambda d: execution.add_occurrence(d, item.line_id, item.part, due, start=start, note=note),
        )

    def _warned(self, day: str) -> bool:
        """Whether the person was warned of this day already, and insists."""
        before, self._told = getattr(self, "_told", ""), day
        return before == day
