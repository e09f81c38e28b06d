"""Charts of a note as pictures for paper, drawn from what the note has kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from msoko_desktop.domain.analysis.model import NOTHING, AnalysisTable, GroupRow, Measure
from msoko_desktop.domain.documents.notes import CHANGED, ChartForm, Kept, is_whole_area
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.charts.results import Drawn, Row
    from msoko_desktop.writers.sheet import Picture

_MARKS = tuple(f"mark_{mark}_share" for mark in (2, 3, 4, 5))
_WORK_ROW = "work "
_NAMED = ("index@", "good@")


def chart_picture(kept: Kept, form: ChartForm, words: str) -> "Picture | None":
    """Return a chart as a picture whose caption stands under it (`words`); None where there is nothing to draw."""
    from msoko_desktop.charts.look import MM_PER_INCH, figure_png
    from msoko_desktop.writers.sheet import Picture

    drawn = _drawn(kept, form)
    if drawn is None or drawn.explanation:
        return None
    width, height = (float(inches) * MM_PER_INCH for inches in drawn.figure.get_size_inches())
    return Picture(figure_png(drawn.figure), width, height, words)


def _drawn(kept: Kept, form: ChartForm) -> "Drawn | None":
    from msoko_desktop.charts.results import Heading, histogram_chart

    if form is ChartForm.HISTOGRAM:
        return None if kept.histogram is None else histogram_chart(Heading(""), kept.histogram)
    if kept.table is None:
        return None
    if form is ChartForm.MARKS:
        return _marks(kept.table)
    if form is ChartForm.LINES:
        return _years(kept.table, kept.breaks)
    return _bars(kept.table)


def _bars(table: AnalysisTable) -> "Drawn":
    """Return bars of rows by the first measure; of one row with many measures (tasks) a bar for each of them."""
    from msoko_desktop.charts.results import Heading, Row, bars_chart

    own = [row for row in table.rows if not is_whole_area(row.kind) or row.key.startswith(_WORK_ROW)]
    lines = [row for row in table.rows if row not in own]
    if len(table.measures) > 1 and len(own) < 2:
        main = (own or lines)[0]
        rows = [Row(one.key, _short(one), main.figures.get(one.key, NOTHING)) for one in table.measures]
        return bars_chart(Heading("", main.title), table.measures[0], rows)
    measure = table.measures[0]
    beside = [_row(row, measure) for row in lines] if own else []
    return bars_chart(Heading(""), measure, [_row(row, measure) for row in own or lines], beside)


def _row(row: GroupRow, measure: Measure) -> "Row":
    from msoko_desktop.charts.results import Row

    return Row(row.key, row.title, row.figures.get(measure.key, NOTHING))


def _short(one: Measure) -> str:
    """Return the name of a task («Задание 9.1») or of another measure."""
    return one.title.split(":")[0] if one.key.startswith("task:") else one.title


def _marks(table: AnalysisTable) -> "Drawn | None":
    from msoko_desktop.charts.results import Heading, StackRow, stacks_chart

    rows = []
    for row in table.rows:
        figures = [row.figures.get(key, NOTHING) for key in _MARKS]
        values = [one.value for one in figures]
        shares = tuple(value for value in values if value is not None)
        if len(shares) == len(_MARKS):
            n = figures[0].n
            counts = tuple(round(share * n / 100) for share in shares)
            rows.append(StackRow(row.key, row.title, shares, n, counts, any(one.small for one in figures)))
    return stacks_chart(Heading(""), rows) if rows else None


def _years(table: AnalysisTable, breaks: Sequence[int]) -> "Drawn | None":
    from msoko_desktop.charts.results import Heading, Series, years_chart

    measures = [one for one in table.measures if "@" in one.key and not one.key.endswith(CHANGED)]
    by_year = {int(one.key.rsplit("@", 1)[1]): one for one in measures if one.key.rsplit("@", 1)[1].isdecimal()}
    years = sorted(by_year)
    if len(years) < 2:
        return None
    series = [
        Series(row.key, row.title, tuple(row.figures.get(by_year[year].key, NOTHING) for year in years))
        for row in table.rows
    ]
    named = by_year[years[0]].key.startswith(_NAMED)  # years of what schools gave in may be those of the calendar
    labels = [by_year[year].short_title if named else year_title(year) for year in years]
    measure = replace(by_year[years[0]], title=table.title)
    return years_chart(Heading(""), measure, years, series, scale_changes=breaks, year_labels=labels)
