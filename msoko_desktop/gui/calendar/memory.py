"""What the calendar remembers on this computer: the view, the panels, and for each file what was chosen to be shown."""

from PySide6.QtCore import QSignalBlocker

from msoko_desktop.domain.execution.spans import Span
from msoko_desktop.gui.calendar.bar import CalendarBar, View
from msoko_desktop.gui.execution.selection_bar import SelectionBar
from msoko_desktop.gui.settings import WindowSettings


class Memory:
    """Reads and writes the settings of the window under «calendar/…»."""

    def __init__(self, settings: WindowSettings) -> None:
        self._settings = settings

    @property
    def view(self) -> View:
        """The view that was shown last."""
        wanted = str(self._settings.value("calendar/view", View.MONTH.value))
        return View(wanted) if wanted in set(View) else View.MONTH

    @view.setter
    def view(self, view: View) -> None:
        self._settings.set_value("calendar/view", view.value)

    def flag(self, panel: str, default: bool) -> bool:
        """Return whether a panel was shown: "legend", "side", "tray"."""
        return self._settings.flag(f"calendar/{panel}", default)

    def set_flag(self, panel: str, shown: bool) -> None:
        """Remember whether a panel is shown."""
        self._settings.set_value(f"calendar/{panel}", shown)

    def restore_span(self, bar: CalendarBar) -> None:
        """Choose how much the list shows as the last time."""
        bar.set_list_span(str(self._settings.value("calendar/span", Span.MONTH.value)))

    def restore_selection(self, selection: SelectionBar, file: str) -> None:
        """Choose plan, executor and direction as the last time this file was shown."""
        blocker = QSignalBlocker(selection)
        plan = str(self._settings.value(f"calendar/plan/{file}", ""))
        selection.choose_plan(int(plan) if plan.isdigit() else None)
        for name, combo in (("executor", selection.ui.executor), ("direction", selection.ui.direction)):
            wanted = str(self._settings.value(f"calendar/{name}/{file}", ""))
            combo.setCurrentIndex(max(0, combo.findData(wanted)) if wanted else 0)
        del blocker

    def keep(self, selection: SelectionBar, bar: CalendarBar, file: str) -> None:
        """Remember what is chosen to be shown."""
        chosen = selection.selection()
        self._settings.set_value("calendar/span", bar.list_span.value)
        self._settings.set_value(f"calendar/plan/{file}", "" if chosen.plan_id is None else chosen.plan_id)
        self._settings.set_value(f"calendar/executor/{file}", chosen.executor)
        self._settings.set_value(f"calendar/direction/{file}", chosen.direction)
