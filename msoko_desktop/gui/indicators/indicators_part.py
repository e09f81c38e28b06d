"""The indicators of one direction: the grid, what there is to say of the chosen one, its chart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from msoko_desktop.charts.results import Drawn, Place
from msoko_desktop.domain.indicators.district_indicators import WHOLE_YEAR, DistrictIndicator, Period
from msoko_desktop.domain.indicators.indicator_trends import forecast_of
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.widgets.chart_canvas import ChartCanvas
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_grid import IndicatorGrid, indicator_words

if TYPE_CHECKING:
    from msoko_desktop.gui.indicators.page import IndicatorsPage

NOTHING = (
    "Показателей пока нет. Нажмите «Добавить»: показатели можно взять из плана направления или ввести название прямо в "
    "строку таблицы."
)
BY_YEARS = "По годам"


class IndicatorsPart:
    """Fills the first tab of the page for a direction."""

    def __init__(self, page: "IndicatorsPage") -> None:
        self._page = page
        self.source: IndicatorGrid | None = None
        self.grid = GridPanel(page.session, page.ui.above, page.window_.settings)
        page.ui.gridPlace.addWidget(self.grid)
        self.canvas = ChartCanvas(page.window_.jobs, page.ui.below)
        page.ui.chartPlace.addWidget(self.canvas)
        self.canvas.told.connect(page.window_.notice.show_information)
        page.ui.split.setStretchFactor(0, 1)
        page.ui.split.setStretchFactor(1, 1)
        page.ui.split.setSizes([450, 550])
        page.ui.period.activated.connect(lambda _: self.show_direction(page.direction))
        self.grid.table.place_changed.connect(self.show_chosen)
        self.grid.changed.connect(self.show_chosen)

    def clear(self) -> None:
        """Show nothing."""
        self.source = None
        self.grid.set_source(None)
        self.show_chosen()

    def show_direction(self, code: str) -> None:
        """Show the indicators of a direction; the chosen cell stays where it was in the same one."""
        page = self._page
        self._fill_periods()
        quarters_of = page.ui.period.currentData()
        d, day = page.session.district, page.session.day
        if self.source is not None and self.source.direction == code and self.source.district is d and (
            self.source.periods == IndicatorGrid(d, code, page.years, day, quarters_of, page.reader).periods
        ) and self.source.today == day:  # fmt: skip
            self.grid.reload()
        else:
            self.source = IndicatorGrid(d, code, page.years, day, quarters_of, page.reader)
            self.grid.set_source(self.source)
            if self.source.indicators:
                year = day.year if quarters_of is None else quarters_of
                for column in ("light", "fact"):  # all of the year is in sight, the fact can be typed at once
                    self.grid.go_to(self.source.indicators[0].key, f"{column} {year}/0")
        page.commands.renew()
        self.show_chosen()

    def _fill_periods(self) -> None:
        combo, years = self._page.ui.period, self._page.years
        chosen = combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(BY_YEARS, None)
            for year in reversed(years):
                combo.addItem(f"{year} по кварталам", year)
            place = combo.findData(chosen)
            combo.setCurrentIndex(max(0, place))

    # --- the chosen indicator

    @property
    def chosen(self) -> DistrictIndicator | None:
        """The indicator of the current row, None for none."""
        row = self.grid.table.place()[0]
        if self.source is None or row < 0:
            return None
        return self.source.indicator(self.grid.table.grid.row_key(row))

    @property
    def period(self) -> Period:
        """The period of the current cell, else the present year or the last one shown."""
        source, column = self.source, self.grid.table.place()[1]
        if source is None:
            return self._page.session.day.year, WHOLE_YEAR
        if column >= 0:
            key = self.grid.table.grid.columns[column].key
            if "/" in key:
                year, quarter = key.partition(" ")[2].split("/")
                return int(year), int(quarter)
        present = (self._page.session.day.year, WHOLE_YEAR)
        return present if present in source.periods else source.periods[-1]

    def show_chosen(self) -> None:
        """Show the words and the chart of the chosen indicator."""
        page, one = self._page, self.chosen
        page.commands.renew()
        if one is None:
            empty = self.source is not None and not self.source.indicators
            page.ui.words.setPlainText(
                NOTHING if empty else "Выберите показатель: здесь появятся его состояние и график."
            )
            self.canvas.setVisible(False)
            return
        rules = indicators.rules(page.session.district)
        words = indicator_words(one, self.period, page.session.day, rules)
        page.ui.words.setPlainText(f"{one.title}. {words}")
        self.canvas.setVisible(True)
        self.canvas.show_chart(self.drawer(one))

    def drawer(self, one: DistrictIndicator) -> "_Drawer":
        """Return what draws the chart of an indicator."""
        page = self._page
        years, day = page.years, page.session.day
        forecast = forecast_of(one, day.year, day, indicators.rules(page.session.district))
        return _Drawer(
            one,
            years,
            [one.target(year) for year in years],
            [one.value(year) for year in years],
            None if forecast is None or forecast.value is None else (day.year, forecast.value),
        )


class _Drawer:
    """Draws the chart of one indicator for any place."""

    def __init__(
        self,
        one: DistrictIndicator,
        years: tuple[int, ...],
        targets: list[float | None],
        facts: list[float | None],
        forecast: tuple[int, float] | None,
    ) -> None:
        self._one, self._years, self._targets, self._facts = one, years, targets, facts
        self._forecast = forecast

    def __call__(self, place: Place) -> Drawn:
        """Draw it."""
        from msoko_desktop.charts.targets import targets_chart

        return targets_chart(
            "" if place.on_screen else self._one.title,
            self._one.unit_words,
            self._years,
            self._targets,
            self._facts,
            self._forecast,
            place,
        )
