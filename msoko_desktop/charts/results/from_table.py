"""Charts of an analysis table: its rows become bars, its measures parts, columns or years."""

from collections.abc import Sequence

from msoko_desktop.charts.results.bars import bars_chart
from msoko_desktop.charts.results.frame import Heading, nothing
from msoko_desktop.charts.results.heat import heat_chart
from msoko_desktop.charts.results.model import PAPER, Drawn, Order, Part, Place, Row, Series, StackRow, in_order
from msoko_desktop.charts.results.radar import radar_chart
from msoko_desktop.charts.results.stacks import stacks_chart
from msoko_desktop.charts.results.years import years_chart
from msoko_desktop.domain.analysis.model import NOTHING, AnalysisTable, GroupKind, GroupRow, Measure

_WHOLE = (GroupKind.DISTRICT, GroupKind.AREA)


def heading_of(table: AnalysisTable, measure: Measure | None = None) -> Heading:
    """Return the heading of a chart of a table; one of a single measure is titled by it."""
    if measure is None:
        return Heading(table.title, table.subject)
    return Heading(measure.title, table.subject)


def measure_of(table: AnalysisTable, key: str) -> Measure:
    """Return a measure of a table. Raises KeyError where it has none of that key."""
    for one in table.measures:
        if one.key == key:
            return one
    raise KeyError(key)


def bars_of_table(table: AnalysisTable, key: str, place: Place = PAPER, order: Order | None = None) -> Drawn:
    """Return bars of a measure: the district and the areas as lines, all other rows as bars, in the order asked for.

    A table of nothing but the district and areas has them as bars.
    """
    measure = measure_of(table, key)
    if table.explanation:
        return nothing(place, heading_of(table, measure), table.explanation)
    rows = [row for row in table.rows if row.kind not in _WHOLE]
    lines = [row for row in table.rows if row.kind in _WHOLE] if rows else []
    bars: Sequence[Row] = [_row(row, key) for row in rows or table.rows]
    if order is not None:
        bars = in_order(bars, order)
    return bars_chart(heading_of(table, measure), measure, bars, [_row(row, key) for row in lines], place)


def stacks_of_table(table: AnalysisTable, keys: Sequence[str], place: Place = PAPER) -> Drawn:
    """Return stacked shares: `keys` are measures in per cent that make 100 together, in their order."""
    if table.explanation:
        return nothing(place, heading_of(table), table.explanation)
    parts = [Part(one.key, one.short_title or one.title) for one in (measure_of(table, key) for key in keys)]
    rows = []
    for row in table.rows:
        figures = [row.figures.get(key, NOTHING) for key in keys]
        values = [figure.value for figure in figures]
        known = tuple(value for value in values if value is not None)
        shares = known if len(known) == len(keys) else ()
        n = max((figure.n for figure in figures), default=0)
        rows.append(StackRow(row.key, row.title, shares, n, small=any(figure.small for figure in figures)))
    return stacks_chart(heading_of(table), rows, parts, place)


def heat_of_table(
    table: AnalysisTable, keys: Sequence[str] = (), place: Place = PAPER, *, turned: bool = False, title: str = ""
) -> Drawn:
    """Return a heat map of rows by measures of one kind (all of the table, where no keys are given).

    `turned`: measures are the rows, as with many tasks. `title` says what the numbers are. Keys of spots are «row
    key|measure key», turned round where the map is.
    """
    if table.explanation:
        return nothing(place, heading_of(table), table.explanation)
    measures = [measure_of(table, key) for key in keys] if keys else list(table.measures)
    if not measures:
        return nothing(place, heading_of(table), "В таблице нет показателей.")
    down = [Row(row.key, row.title) for row in table.rows]
    over = [Row(one.key, one.short_title or one.title) for one in measures]
    cells = {
        ((one.key, row.key) if turned else (row.key, one.key)): row.figures.get(one.key, NOTHING)
        for row in table.rows
        for one in measures
    }
    first = measures[0]
    common = Measure(first.key, title or table.title, first.kind, "", "", decimals=first.decimals)
    rows, columns = (over, down) if turned else (down, over)
    return heat_chart(heading_of(table), common, rows, columns, cells, place)


def years_of_table(
    table: AnalysisTable,
    key: str,
    years: Sequence[int],
    row_keys: Sequence[str] = (),
    place: Place = PAPER,
    scale_changes: Sequence[int] = (),
) -> Drawn:
    """Return lines over years of a measure whose columns are «key@year»; all rows, where no keys of rows are given."""
    found = [one for one in table.measures if one.key in {f"{key}@{year}" for year in years}]
    if table.explanation or not found:
        words = table.explanation or "За эти годы показателя нет."
        return nothing(place, heading_of(table), words)
    title = found[0].title.rpartition(",")[0] or found[0].title
    first = found[0]
    measure = Measure(key, title, first.kind, first.formula, first.source, first.good, first.decimals)
    rows = [row for row in table.rows if not row_keys or row.key in row_keys]
    series = [
        Series(row.key, row.title, tuple(row.figures.get(f"{key}@{year}", NOTHING) for year in years)) for row in rows
    ]
    return years_chart(heading_of(table, measure), measure, years, series, place, scale_changes)


def radar_of_table(table: AnalysisTable, keys: Sequence[str], row_keys: Sequence[str], place: Place = PAPER) -> Drawn:
    """Return a radar of measures in per cent for some rows."""
    if table.explanation:
        return nothing(place, heading_of(table), table.explanation)
    measures = [measure_of(table, key) for key in keys]
    series = [
        Series(row.key, row.title, tuple(row.figures.get(key, NOTHING) for key in keys))
        for row in table.rows
        if row.key in row_keys
    ]
    return radar_chart(heading_of(table), measures, series, place)


def _row(row: GroupRow, key: str) -> Row:
    return Row(row.key, row.title, row.figures.get(key, NOTHING))
