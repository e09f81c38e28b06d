"""The line under the grid: what is to be told of the current cell, and how many rows are shown."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.forms.ui_grid_panel import Ui_GridPanel
from msoko_desktop.gui.grid.tips import cell_line, fitted
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable

_SIGNS = {"danger": "error", "warning": "warning"}


class CellLine:
    """Fills the labels of the panel's form."""

    def __init__(self, ui: Ui_GridPanel, table: "GridTable") -> None:
        self._ui, self._table = ui, table
        self._said = ""
        ui.shown.setProperty("role", "muted")

    def say(self, sentence: str) -> None:
        """Say something until the person goes elsewhere."""
        self._said = sentence
        self.show()

    def forget(self) -> None:
        """Tell of the current cell again."""
        self._said = ""
        self.show()

    def renew(self) -> None:
        """Show how things stand after a change of content, order or look."""
        self._fit()
        self._show_count()
        self.forget()

    def _fit(self) -> None:
        """Keep the height, so that the table does not jump: two lines where there is something to tell."""
        content, label = self._table.grid.content, self._ui.cellText
        lines = 2 if content.remarks or content.notes else 1
        label.setFixedHeight(label.fontMetrics().lineSpacing() * lines + theme().px(4))

    def show(self) -> None:
        """Show the sentence, as much of it as there is room for; the tool tip and the screen reader have all of it."""
        row, column = self._table.place()
        text, role = self._said, "muted"
        if not text and row >= 0:
            text, role = cell_line(self._table.grid, row, column)
        label = self._ui.cellText
        shown = fitted(text, label.fontMetrics(), label.width(), label.height()) if label.isVisible() else text
        label.setText(shown)
        label.setAccessibleName(text)
        label.setToolTip(text if shown != text else "")
        if label.property("role") != role:
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)
        sign = _SIGNS.get(role, "info" if self._said else "")
        self._ui.cellSign.setVisible(bool(sign))
        if sign:
            look, colour = theme(), role if role in _SIGNS else "accent"
            self._ui.cellSign.setPixmap(look.icon(sign, colour, 16).pixmap(look.px(16), look.px(16)))

    def _show_count(self) -> None:
        grid = self._table.grid
        filtered = grid.is_filtered
        self._ui.shown.setVisible(filtered)
        self._ui.showAll.setVisible(filtered)
        totals = " · итоги по всем строкам" if len(grid.order) > grid.typed_rows else ""
        self._ui.shown.setText(f"Показано {grid.data_rows} из {grid.stored_rows}{totals}" if filtered else "")
