"""Whose turn it is in which year, for forms that a school fills in once in several years."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.monitoring.model import Monitoring, Period
from msoko_desktop.gui import messages
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.services import monitoring
from msoko_desktop.services.monitoring.turn_grid import TurnGrid

if TYPE_CHECKING:
    from msoko_desktop.gui.monitoring.panel import MonitoringPanel


class TurnsTab:
    """Works the tab «Очередь школ»."""

    def __init__(self, panel: "MonitoringPanel") -> None:
        self._panel = panel
        self._form: Monitoring | None = None
        self._year = 0
        self.grid = GridPanel(panel.session, panel, panel.window_.settings)
        panel.ui.turnsLayout.addWidget(self.grid)
        panel.ui.spread.clicked.connect(self._spread)
        panel.ui.nextRound.clicked.connect(self._next_round)
        panel.ui.noTurns.clicked.connect(self._clear)

    def show_form(self, form: Monitoring, period: Period) -> None:
        """Show the turns of a form; the round begins in the year of the period."""
        self.grid.commit_edits()
        self._form, self._year = form, period.year
        if form.turns < 2:
            self.grid.set_source(None)
            return
        self.grid.set_source(TurnGrid(self._panel.session.district, form.id or 0, period.year))
        years = counted(form.turns, "год", "года", "лет")
        self._panel.ui.turnNote.setText(f"Каждая школа — раз в {years}; круг начинается с выбранного периода.")
        self._show_buttons()

    def reload(self) -> None:
        """Read the turns anew."""
        if self._form is not None and self._form.turns > 1:
            self.grid.reload()
            self._show_buttons()

    def _show_buttons(self) -> None:
        form = self._form
        if form is None:
            return
        writable = not self._panel.session.read_only
        turns = monitoring.turns_of(self._panel.session.district, form.id or 0)
        self._panel.ui.spread.setEnabled(writable)
        self._panel.ui.noTurns.setEnabled(writable and bool(turns))
        self._panel.ui.nextRound.setEnabled(writable and bool(turns))

    def _spread(self) -> None:
        form, d = self._form, self._panel.session.district
        self.grid.commit_edits()
        if form is None:
            return
        known = monitoring.turns_of(d, form.id or 0)
        years = range(self._year, self._year + form.turns)
        told = "Очередь в этих годах будет составлена заново. Действие можно отменить (Ctrl+Z)."
        if set(known) & set(years) and not messages.ask(
            self._panel, "Распределить школы по годам заново?", "Распределить", explanation=told
        ):
            return
        self._panel.attempt(lambda: self._panel.session.broadcast(monitoring.spread_turns(d, form.id or 0, self._year)))

    def _next_round(self) -> None:
        form, d = self._form, self._panel.session.district
        self.grid.commit_edits()
        if form is not None:
            self._panel.attempt(lambda: self._panel.session.broadcast(monitoring.add_round(d, form.id or 0)))

    def _clear(self) -> None:
        form, d = self._form, self._panel.session.district
        self.grid.commit_edits()
        if form is not None:
            self._panel.attempt(lambda: self._panel.session.broadcast(monitoring.clear_turns(d, form.id or 0)))
