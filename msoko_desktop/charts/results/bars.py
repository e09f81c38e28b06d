"""Bars of one measure: a row an object, its interval as a whisker, the district and the region as lines."""

from collections.abc import Sequence

from msoko_desktop.charts.results.frame import Entry, Frame, Heading, Panel, nothing
from msoko_desktop.charts.results.model import PAPER, Drawn, Place, Row
from msoko_desktop.charts.results.rows import AXIS, HEAD, Column, plan_rows, rows_panel, value_axis
from msoko_desktop.charts.results.scales import from_zero
from msoko_desktop.charts.results.words import FEW_NOTE, number, spot_text, unit, with_unit
from msoko_desktop.domain.analysis.model import Measure

EMPTY = "Нет результатов, по которым можно построить диаграмму."
INTERVAL = "interval"
_HIGH = 0.62
DASHES = ("-", (0, (5, 2)), (0, (1.5, 1.5)), (0, (6, 2, 1.5, 2)), (0, (3, 1)), (0, (8, 3)), (0, (1, 3)))


def bars_chart(
    heading: Heading,
    measure: Measure,
    rows: Sequence[Row],
    lines: Sequence[Row] = (),
    place: Place = PAPER,
    interval: str = "доверительный интервал",
) -> Drawn:
    """Return bars of `rows` in their order, the figures of `lines` (district, region) as lines across them.

    At the right stand value and, where it is of people, N. A row without a value says so;
    one of few people is lighter and bears «*». The
    keys of lines and «interval» can be switched off. Without any value an explanation takes the chart's place.
    """
    if all(row.figure.value is None for row in rows):
        return nothing(place, heading, EMPTY)
    shown = [line for line in lines if line.figure.value is not None and line.key not in place.hidden]
    values = tuple("–" if row.figure.value is None else number(row.figure.value, measure.decimals) for row in rows)
    columns = [Column(unit(measure).strip(), values)]
    if any(row.figure.n for row in rows):  # an index of a school is of no people
        columns.append(Column("N", tuple(_n(row) for row in rows), muted=True))
    plan = plan_rows(place, [row.label for row in rows], columns, [row.doubtful for row in rows])
    small = any(row.doubtful for row in rows)
    notes = (*heading.notes, FEW_NOTE) if small else heading.notes
    frame = Frame(
        place, Heading(heading.title, heading.subject, notes), HEAD + plan.height + AXIS, _legend(rows, lines, measure,
        place, interval),
    )  # fmt: skip
    limits = from_zero(measure, _all_values(rows, shown, place))
    panel = rows_panel(frame, plan, limits, frame.body_top + HEAD)
    value_axis(frame, panel, limits)
    _draw_bars(panel, rows, place)
    for row_at, row in enumerate(rows):
        top = panel.top + plan.row * row_at
        frame.spot(
            row.key,
            spot_text(row.label, measure, row.figure),
            (panel.left, top, panel.left + panel.width, top + plan.row),
        )
    _draw_lines(frame, panel, lines, measure, place)
    return frame.drawn()


def _n(row: Row) -> str:
    return number(row.figure.n, 0) if row.figure.n else "–"


def _has_interval(row: Row) -> bool:
    return row.figure.low is not None and row.figure.high is not None


def _all_values(rows: Sequence[Row], lines: Sequence[Row], place: Place) -> list[float]:
    figures = [row.figure for row in (*rows, *lines)]
    found = [one.value for one in figures]
    if INTERVAL not in place.hidden:
        found += [bound for row in rows for bound in (row.figure.low, row.figure.high)]
    return [value for value in found if value is not None]


def _legend(rows: Sequence[Row], lines: Sequence[Row], measure: Measure, place: Place, interval: str) -> list[Entry]:
    look = place.look
    entries = []
    for at, line in enumerate(lines):
        if line.figure.value is None:
            continue
        label = f"{line.label}: {with_unit(line.figure.value, measure)}"
        if line.figure.n:
            label += f" (N = {number(line.figure.n, 0)})"
        entries.append(Entry(line.key, label, line_colour(place, at), "line", dashes=DASHES[at % len(DASHES)]))
    if any(map(_has_interval, rows)):
        entries.append(Entry(INTERVAL, interval, look.text, "interval"))
    return entries


def line_colour(place: Place, at: int) -> str:
    """Return the colour of the line of the district (0), the region (1), the country (2)."""
    series = place.look.results.series
    return place.look.results.accent if at == 0 else series[(at + 1) % len(series)]


def _draw_bars(panel: Panel, rows: Sequence[Row], place: Place) -> None:
    look = place.look
    for few in (False, True):
        own = [
            (at, row.figure.value)
            for at, row in enumerate(rows)
            if row.doubtful == few and row.figure.value is not None
        ]
        panel.boxes(
            [(min(0.0, value), at - _HIGH / 2, max(0.0, value), at + _HIGH / 2) for at, value in own],
            look.results.weak if few else look.results.main,
            look.results.main,
            "few" if few else "enough",
            hatch="//" if few else "",
        )
    if INTERVAL in place.hidden:
        return
    cap = _HIGH * 0.22
    whiskers = []
    for at, row in enumerate(rows):
        low, high = row.figure.low, row.figure.high
        if low is not None and high is not None:
            whiskers += [
                ((low, at), (high, at)),
                ((low, at - cap), (low, at + cap)),
                ((high, at - cap), (high, at + cap)),
            ]
    panel.lines(whiskers, look.text, 1.0, order=3)


def _draw_lines(frame: Frame, panel: Panel, lines: Sequence[Row], measure: Measure, place: Place) -> None:
    bottom, top = panel.axes.get_ylim()
    for at, line in enumerate(lines):
        value = line.figure.value
        if value is None or line.key in place.hidden:
            continue
        dashes = DASHES[at % len(DASHES)]
        panel.lines([((value, bottom), (value, top))], line_colour(place, at), 1.7, dashes, order=2.5)
        x = panel.x(value)
        box = (x - 1.2, panel.top - HEAD, x + 1.2, panel.top)
        frame.spot(line.key, spot_text(line.label, measure, line.figure), box)
