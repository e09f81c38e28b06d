"""The expected results of one direction or of all: the grid of documents by year, with their state."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.services.directions.expected_grid import ExpectedGrid
from msoko_desktop.services.directions.expected_results import ShownCell

if TYPE_CHECKING:
    from msoko_desktop.gui.indicators.page import IndicatorsPage

NOTE = (
    "Введённый документ становится ожидаемым в реестре «Документы»; состояние меняется вместе с ним. ●\u00a0утверждён, "
    "▲\u00a0проект, ○\u00a0ожидается, ■\u00a0просрочен."
)
NOTE_OF_ALL = "Выберите направление слева, чтобы вводить документы. " + NOTE.partition("; ")[2].capitalize()


class ExpectedPart:
    """Fills the second tab of the page."""

    def __init__(self, page: "IndicatorsPage") -> None:
        self._page = page
        self.source: ExpectedGrid | None = None
        self.grid = GridPanel(page.session, page.ui.expectedTab, page.window_.settings)
        page.ui.expectedPlace.addWidget(self.grid)
        self.grid.table.place_changed.connect(self._renew)
        self.grid.changed.connect(self._renew)

    def _renew(self) -> None:
        self._page.commands.renew()

    def clear(self) -> None:
        """Show nothing."""
        self.source = None
        self.grid.set_source(None)

    def show_direction(self, code: str | None) -> None:
        """Show the documents of a direction, None for all; the chosen cell stays in the same one."""
        page = self._page
        d, day = page.session.district, page.session.day
        known = self.source
        same = known is not None and (known.direction, known.years, known.today) == (code, page.years, day)
        if known is not None and same and known.district is d:
            self.grid.reload()
        else:
            self.source = ExpectedGrid(d, code, page.years, day)
            self.grid.set_source(self.source)
            if self.source.rows:
                self.grid.go_to(self.source.rows[0].key, f"state {day.year}")
                self.grid.go_to(None, f"title {day.year}")
        page.ui.expectedNote.setText(NOTE if code is not None else NOTE_OF_ALL)
        page.commands.renew()

    @property
    def chosen(self) -> tuple[str, int, ShownCell] | None:
        """The key of the row, the year and what the current cell shows; None where it is empty."""
        row, column = self.grid.table.place()
        if self.source is None or row < 0 or column < 0:
            return None
        key = self.grid.table.grid.row_key(row)
        found = self.source.cell(key, self.grid.table.grid.columns[column].key)
        if found is None or found[1] is None:
            return None
        return key, found[0], found[1]
