"""Target against fact of an indicator over the years, and what the running year may end with."""

from collections.abc import Sequence

from msoko_desktop.charts.results import PAPER, Drawn, Heading, Place, Series, years_chart
from msoko_desktop.domain.analysis.model import NOTHING, Figure, Measure, MeasureKind

EMPTY = "Плановых и фактических значений пока нет."


def targets_chart(
    title: str,
    unit: str,
    years: Sequence[int],
    targets: Sequence[float | None],
    facts: Sequence[float | None],
    forecast: tuple[int, float] | None = None,
    place: Place = PAPER,
) -> Drawn:
    """Return the lines of targets and facts over `years` (ascending); `forecast` is the year it is of and its value.

    The line of the forecast begins at the last fact before its year.
    """
    series = [
        Series("fact", "факт", tuple(map(_figure, facts))),
        Series("target", "план", tuple(map(_figure, targets))),
    ]
    if forecast is not None and forecast[0] in years:
        at = list(years).index(forecast[0])
        values: list[float | None] = [None] * len(years)
        values[at] = forecast[1]
        if at and facts[at - 1] is not None:
            values[at - 1] = facts[at - 1]
        series.append(Series("forecast", "прогноз", tuple(map(_figure, values))))
    share = unit == "%"
    kind = MeasureKind.SHARE if share else MeasureKind.INDEX
    measure = Measure("indicator", "Значение" if not unit or share else f"Значение, {unit}", kind, "", "", decimals=1)
    return years_chart(Heading(title), measure, years, series, place)


def _figure(value: float | None) -> Figure:
    return NOTHING if value is None else Figure(value)
