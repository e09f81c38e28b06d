"""A measure over years as lines: broken where a year is missing and where the scale changed."""

from collections.abc import Sequence

from msoko_desktop.charts.results.axes import axis_width, count_axis
from msoko_desktop.charts.results.bars import DASHES
from msoko_desktop.charts.results.frame import EDGE, Entry, Frame, Heading, Panel, nothing
from msoko_desktop.charts.results.lettering import line_mm, width_mm
from msoko_desktop.charts.results.model import PAPER, Drawn, Place, Series
from msoko_desktop.charts.results.scales import around, ticks
from msoko_desktop.charts.results.words import FEW_NOTE, number, spot_text
from msoko_desktop.domain.analysis.model import NOTHING, Figure, Measure, MeasureKind

EMPTY = "Нет лет, за которые известен этот показатель."
INTERVAL = "interval"
CHANGED = "шкала изменена"
MARKERS = ("o", "s", "^", "D", "v", "p", "X")
_FEW_SERIES = 3
"""Up to so many series bear whiskers and their values: more would hide each other."""
_LEAST_SHARE_SPAN = 20.0
_SHIFT = 0.06


def years_chart(
    heading: Heading,
    measure: Measure,
    years: Sequence[int],
    series: Sequence[Series],
    place: Place = PAPER,
    scale_changes: Sequence[int] = (),
    year_labels: Sequence[str] = (),
) -> Drawn:
    """Return a line a series over `years` (ascending, those without results may be left out or have no value).

    A line goes only from a year to the next one, never over a year without a value nor into a year of `scale_changes`,
    before which a dotted line stands. `year_labels` are words for the years («2025/26»). Keys of spots are
    «series key@year»; the keys of series can be switched off.
    """
    if not any(figure.value is not None for one in series for figure in one.figures):
        return nothing(place, heading, EMPTY)
    shown = [(at, one) for at, one in enumerate(series) if one.key not in place.hidden]
    small = any(figure.small for _, one in shown for figure in one.figures)
    notes = (*heading.notes, FEW_NOTE) if small else heading.notes
    frame = Frame(place, Heading(heading.title, heading.subject, notes), None, _legend(series, place))
    values = _values(shown or list(enumerate(series)), place)
    share = measure.kind is MeasureKind.SHARE
    limits = around(values, share=share, least=_LEAST_SHARE_SPAN if share else 0.4)
    span = (min(years) - 0.4, max(years) + 0.4)
    found = ticks(*limits)
    left = axis_width(frame, found)
    head = line_mm(frame.small) + 3.0
    foot = line_mm(frame.size) + 2.0
    box = (left, frame.body_top + head, frame.width - EDGE - left, frame.body_height - head - foot)
    panel = frame.panel(box, span, limits)
    count_axis(frame, panel, found)
    title = f"{measure.title}, %" if share and "%" not in measure.title else measure.title
    frame.write(
        EDGE, frame.body_top + line_mm(frame.small) / 2, title, size=frame.small, colour=frame.look.results.muted
    )
    _year_axis(frame, panel, years, year_labels)
    _changes(frame, panel, scale_changes, years)
    for order, (at, one) in enumerate(shown):
        shift = (order - (len(shown) - 1) / 2) * _SHIFT if len(shown) <= _FEW_SERIES else 0.0
        _draw(frame, panel, years, one, at, shift, set(scale_changes), len(shown), measure)
    return frame.drawn()


def _values(shown: Sequence[tuple[int, Series]], place: Place) -> list[float]:
    bounds = len(shown) <= _FEW_SERIES and INTERVAL not in place.hidden
    found = []
    for _, one in shown:
        for figure in one.figures:
            found += [figure.value, *((figure.low, figure.high) if bounds else ())]
    return [value for value in found if value is not None] or [0.0]


def _legend(series: Sequence[Series], place: Place) -> list[Entry]:
    entries = [
        Entry(one.key, one.label, _colour(place, at), "line", dashes=DASHES[at % 7], marker=MARKERS[at % 7])
        for at, one in enumerate(series)
    ]
    shown = [one for one in series if one.key not in place.hidden]
    whiskers = any(figure.low is not None for one in shown for figure in one.figures)
    if whiskers and len(shown) <= _FEW_SERIES:
        entries.append(Entry(INTERVAL, "доверительный интервал", place.look.results.muted, "interval"))
    return entries


def _colour(place: Place, at: int) -> str:
    return place.look.results.series[at % len(place.look.results.series)]


def _year_axis(frame: Frame, panel: Panel, years: Sequence[int], labels: Sequence[str]) -> None:
    y = panel.top + panel.height + line_mm(frame.size) / 2 + 1.0
    names = dict(zip(years, labels, strict=True)) if labels else {}
    texts = [names.get(year, str(year)) for year in range(min(years), max(years) + 1)]
    room = panel.width / len(texts)
    step = next(each for each in range(1, 99) if each * room > max(width_mm(text, frame.size) for text in texts) + 2)
    for at, text in enumerate(texts):
        if at % step == 0:
            frame.write(panel.x(min(years) + at), y, text, align="center")


def _changes(frame: Frame, panel: Panel, changes: Sequence[int], years: Sequence[int]) -> None:
    low, high = panel.axes.get_ylim()
    end = -1.0
    for year in sorted(changes):
        if not min(years) < year <= max(years):
            continue
        at = year - 0.5
        panel.lines([((at, low), (at, high))], frame.look.results.accent, 1.2, (0, (1.5, 1.5)), 2)
        half = width_mm(CHANGED, frame.small) / 2
        x = panel.x(at)
        if x - half > end:  # two such words must not lie upon each other; the lines say the same
            colour = frame.look.results.accent
            frame.write(
                x, panel.top - line_mm(frame.small) / 2 - 1.0, CHANGED, size=frame.small, colour=colour, align="center"
            )
            end = x + half + 1


def _draw(
    frame: Frame,
    panel: Panel,
    years: Sequence[int],
    one: Series,
    at: int,
    shift: float,
    changes: set[int],
    count: int,
    measure: Measure,
) -> None:
    colour, marker = _colour(frame.place, at), MARKERS[at % 7]
    by_year = dict(zip(years, one.figures, strict=True))
    whiskers = count <= _FEW_SERIES and INTERVAL not in frame.place.hidden
    pieces: list[list[tuple[int, Figure]]] = [[]]
    for year in range(min(years), max(years) + 1):
        figure = by_year.get(year, NOTHING)
        if pieces[-1] and (figure.value is None or year in changes):
            pieces.append([])
        if figure.value is not None:
            pieces[-1].append((year, figure))
    for piece in filter(None, pieces):
        panel.axes.plot(
            [year + shift for year, _ in piece],
            [figure.value or 0.0 for _, figure in piece],
            color=colour,
            linestyle=DASHES[at % 7],
            linewidth=1.7,
            marker=marker,
            markersize=6,
            markeredgecolor=frame.look.ground,
            markeredgewidth=0.8,
            zorder=3,
            label=one.label,
        )
        for year, figure in piece:
            _point(frame, panel, one, (year, year + shift), figure, colour, whiskers, count, measure)


def _point(
    frame: Frame,
    panel: Panel,
    one: Series,
    where: tuple[int, float],
    figure: Figure,
    colour: str,
    whiskers: bool,
    count: int,
    measure: Measure,
) -> None:
    year, at = where
    value = figure.value if figure.value is not None else 0.0
    if whiskers and figure.low is not None and figure.high is not None:
        cap = 0.03
        ends = [((at - cap, bound), (at + cap, bound)) for bound in (figure.low, figure.high)]
        panel.lines([((at, figure.low), (at, figure.high)), *ends], colour, 0.9, order=2.5)
    x, y = panel.x(at), panel.y(value)
    if figure.small or count == 1:
        text = number(value, measure.decimals) if count == 1 else ""
        shown = f"{text}{'*' if figure.small else ''}"
        frame.write(x + 1.8, y - 2.2, shown, size=frame.small)
    words = spot_text(f"{one.label}, {year}", measure, figure)
    frame.spot(f"{one.key}@{year}", words, (x - 2, y - 2, x + 2, y + 2), point=True)
