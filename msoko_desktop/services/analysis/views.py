"""The charts a table of analysis can be seen as, each fitting what its measures are; drawn in the order of its rows."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from msoko_desktop.domain.analysis.measures import LEVEL_TASKS, TASK
from msoko_desktop.domain.analysis.model import NOTHING, AnalysisTable, GroupKind, Measure, MeasureKind
from msoko_desktop.services.analysis.shown import ShownTable
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.charts.results import Drawn, Place

_MARKS = tuple(f"mark_{mark}_share" for mark in "2345")
_JOURNAL = tuple(f"journal_{key}_share" for key in ("lowered", "confirmed", "raised"))
_WHOLE = (GroupKind.DISTRICT, GroupKind.AREA)
_AT, _SECOND, _BEFORE, _CHANGE, _Z = "@", "@second", "@before", "@change", "z"
_MOST_LINES, _MOST_SPOKES, _LEAST_SPOKES = 8, 12, 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is drawn: the measure (where the chart is of one), the keys of rows in their order, the row looked at."""

    measure: str = ""
    rows: tuple[str, ...] = ()
    row: str = ""


Draw = Callable[["Place", Wanted], "Drawn"]


@dataclass(frozen=True, slots=True)
class View:
    """A chart to choose: `measures` are (key, title) of those it can be of; none, where it is of all of them."""

    key: str
    title: str
    draw: Draw
    measures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report: its name among the others, its table, its charts; `explanation` where it shows nothing."""

    title: str
    table: ShownTable
    views: tuple[View, ...] = ()
    explanation: str = ""


def views_of(table: AnalysisTable, breaks: Sequence[int] = ()) -> tuple[View, ...]:
    """Return the charts a table can be seen as, the one that fits it best first; none for a table without figures.

    `breaks` are the years in which the scale changed.
    """
    drawn = [
        one for one in table.measures if any(row.figures.get(one.key, NOTHING).value is not None for row in table.rows)
    ]
    if not drawn:
        return ()
    best = [*_stacks(table), *_years(table, drawn, breaks), *_heat(table, drawn)]
    bars, scatter = _bars(table, drawn), _scatter(table, drawn)
    if any(one.key.endswith(_SECOND) for one in drawn):
        return (*scatter, bars)
    return (*best, bars, *scatter, *_radar(table, drawn))


def _titled(measures: Sequence[Measure]) -> tuple[tuple[str, str], ...]:
    return tuple((one.key, one.title) for one in measures)


def _arranged(table: AnalysisTable, wanted: Wanted) -> AnalysisTable:
    """Return the table with its rows in the order asked for."""
    places = {key: place for place, key in enumerate(wanted.rows)}
    return replace(table, rows=tuple(sorted(table.rows, key=lambda row: places.get(row.key, len(places)))))


def _bars(table: AnalysisTable, measures: Sequence[Measure]) -> View:
    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import bars_of_table

        return bars_of_table(_arranged(table, wanted), wanted.measure, place)

    good = [one for one in measures if one.good and one.key != "participation"] or list(measures)
    first = next((one for one in good if one.kind in (MeasureKind.SHARE, MeasureKind.MEAN)), good[0])
    if any(one.key.endswith(_BEFORE) for one in measures):  # before and after: what changed comes first
        first = next((one for one in measures if one.key.endswith(_CHANGE)), first)
    if any(one.key == _Z for one in measures):
        first = next(one for one in measures if one.key == _Z)
    return View("bars", "Столбики", draw, _titled([first, *(one for one in measures if one is not first)]))


def _stacks(table: AnalysisTable) -> list[View]:
    present = {one.key for one in table.measures}
    levels = tuple(one.key for one in table.measures if one.key.startswith("level_"))
    parts = next((keys for keys in (_MARKS, _JOURNAL, levels) if len(keys) > 1 and present >= set(keys)), None)
    if parts is None:
        return []

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import stacks_of_table

        return stacks_of_table(_arranged(table, wanted), parts, place)

    return [View("stacks", "Доли с накоплением", draw)]


def _years(table: AnalysisTable, measures: Sequence[Measure], breaks: Sequence[int]) -> list[View]:
    by_base: dict[str, list[tuple[int, Measure]]] = {}
    for one in measures:
        base, _, year = one.key.rpartition(_AT)
        if year.isdecimal() and len(year) == 4:
            by_base.setdefault(base, []).append((int(year), one))
    by_base = {base: sorted(found, key=lambda pair: pair[0]) for base, found in by_base.items() if len(found) > 1}
    if not by_base:
        return []

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import Heading, Series, years_chart

        found = by_base[wanted.measure]
        years = [year for year, _ in found]
        own = [row for row in _arranged(table, wanted).rows if row.kind not in _WHOLE]
        whole = [row for row in table.rows if row.kind in _WHOLE]
        looked = [row for row in own if row.key == wanted.row]
        shown = [*whole, *own] if len(own) <= _MOST_LINES else [*whole, *looked]
        notes = () if len(shown) == len(table.rows) else ("Чтобы увидеть линию школы, выберите её строку в таблице.",)
        series = [
            Series(row.key, row.title, tuple(row.figures.get(one.key, NOTHING) for _, one in found)) for row in shown
        ]
        measure = replace(found[-1][1], title=found[-1][1].title.rpartition(",")[0])
        labels = [year_title(year) for year in years]
        heading = Heading(measure.title, table.subject, notes)
        return years_chart(heading, measure, years, series, place, [one for one in breaks if one in years], labels)

    titles = tuple((base, found[-1][1].title.rpartition(",")[0]) for base, found in by_base.items())
    return [View("years", "Линии по годам", draw, titles)]


def _heat(table: AnalysisTable, measures: Sequence[Measure]) -> list[View]:
    shares = [one for one in measures if one.kind is MeasureKind.SHARE]
    tasks = [one.key for one in shares if one.key.startswith((TASK, LEVEL_TASKS))]
    keys = tasks if len(tasks) > 1 else [one.key for one in shares]
    if any(one.key.endswith(_BEFORE) for one in measures):
        return []
    if len(keys) < 3 or len(table.rows) < 2 or not (tasks or all(_AT in key for key in keys)):
        return []
    words = "Выполнение, %" if tasks else table.title
    turned = len(keys) > len(table.rows)

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import heat_of_table

        return heat_of_table(_arranged(table, wanted), keys, place, turned=turned, title=words)

    return [View("heat", "Тепловая карта", draw)]


def _scatter(table: AnalysisTable, measures: Sequence[Measure]) -> list[View]:
    """Return the plane of two measures, divided at the values of the district."""
    sized = [one for one in measures if one.kind in (MeasureKind.SHARE, MeasureKind.MEAN)]
    own = [row for row in table.rows if row.kind not in _WHOLE]
    if len(sized) < 2 or len(own) < 3:
        return []

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import Fields, Heading, Point, quadrants_chart

        at = next((at for at, one in enumerate(sized) if one.key == wanted.measure), 1)
        down, over = sized[at], sized[at - 1] if at else sized[1]
        points = []
        for row in own:
            x, y = row.figures.get(over.key, NOTHING), row.figures.get(down.key, NOTHING)
            n, small = min(x.n, y.n), x.small or y.small
            points.append(Point(row.key, row.title, x.value, y.value, n, small, row.key == wanted.row))
        whole = next((row.figures for row in table.rows if row.kind is GroupKind.DISTRICT), {})
        middle, level = whole.get(over.key, NOTHING).value, whole.get(down.key, NOTHING).value
        told = () if middle is None or level is None else ("Линии – значения по району.",)
        fields = Fields(
            over.title, down.title, middle, level, decimals=max(over.decimals, down.decimals),
            x_possible=_possible(over), y_possible=_possible(down),
        )  # fmt: skip
        return quadrants_chart(Heading(table.title, table.subject, told), points, fields, place)

    return [View("scatter", "Точки на плоскости", draw, _titled(sized[1:] or sized))]


def _possible(measure: Measure) -> tuple[float, float]:
    """Return the least and the largest value of a measure, as far as it has any."""
    return (0.0, 100.0) if measure.kind is MeasureKind.SHARE else (-math.inf, math.inf)


def _radar(table: AnalysisTable, measures: Sequence[Measure]) -> list[View]:
    spokes = [one.key for one in measures if one.kind is MeasureKind.SHARE and _AT not in one.key]
    own = [row.key for row in table.rows if row.kind not in _WHOLE]
    if not _LEAST_SPOKES <= len(spokes) <= _MOST_SPOKES or not own:
        return []

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import radar_of_table

        looked = wanted.row if wanted.row in own else (*wanted.rows, *own)[0]
        whole = [row.key for row in table.rows if row.kind is GroupKind.DISTRICT]
        return radar_of_table(table, spokes, [*whole, looked], place)

    return [View("radar", "Лепестковая", draw)]
