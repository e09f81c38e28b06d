"""The indicators of a form with their weights, typed like a sheet."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.monitoring.model import Monitoring, weight_remark
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.roles import give_role
from msoko_desktop.services import monitoring
from msoko_desktop.services.monitoring.forms import OF_CONTEXT
from msoko_desktop.services.monitoring.indicator_grid import IndicatorGrid

if TYPE_CHECKING:
    from msoko_desktop.gui.monitoring.panel import MonitoringPanel

HINT = "Новый показатель — в последней строке; Delete на строке удаляет её, значения остаются в файле."


class IndicatorsTab:
    """Works the tab «Показатели и веса»."""

    def __init__(self, panel: "MonitoringPanel") -> None:
        self._panel = panel
        self._form: Monitoring | None = None
        self.grid = GridPanel(panel.session, panel, panel.window_.settings)
        panel.ui.indicatorsLayout.addWidget(self.grid)
        self.grid.summary_changed.connect(panel.summary_changed)
        panel.ui.even.clicked.connect(self._even)
        panel.ui.up.clicked.connect(lambda: self._move(-1))
        panel.ui.down.clicked.connect(lambda: self._move(1))

    def renew_look(self) -> None:
        """Draw the icons in the colours of the theme; the panel asks for it, which goes with its widgets."""
        self._panel.ui.up.setIcon(theme().icon("up"))
        self._panel.ui.down.setIcon(theme().icon("down"))

    def show_form(self, form: Monitoring) -> None:
        """Show the indicators of a form."""
        self.grid.commit_edits()
        self._form = form
        self.grid.set_source(IndicatorGrid(self._panel.session.district, form.id or 0))
        self._show_words()

    def reload(self, form: Monitoring) -> None:
        """Show the indicators of the form as they are now."""
        self._form = form
        self.grid.reload()
        self._show_words()

    def _show_words(self) -> None:
        form, ui = self._form, self._panel.ui
        if form is None:
            return
        remark = weight_remark(form.indicators) if form.indicators else ""
        give_role(ui.weights, "danger" if remark else "muted")
        ui.weights.setText(remark or (OF_CONTEXT if form.of_context else HINT))
        writable = not self._panel.session.read_only
        ui.even.setEnabled(writable and bool(form.indicators))
        for button in (ui.up, ui.down):
            button.setEnabled(writable and not form.of_context and len(form.indicators) > 1)

    def _even(self) -> None:
        form = self._form
        self.grid.commit_edits()
        if form is not None:
            d = self._panel.session.district
            self._panel.attempt(lambda: self._panel.session.broadcast(monitoring.even_weights(d, form.id or 0)))

    def _move(self, by: int) -> None:
        form, code = self._form, self.grid.current_row_key()
        self.grid.commit_edits()
        if form is None or code not in {one.code for one in form.indicators}:
            return
        d = self._panel.session.district
        self._panel.attempt(
            lambda: self._panel.session.broadcast(monitoring.move_indicator(d, form.id or 0, str(code), by))
        )
        self.grid.go_to(code, "title")
