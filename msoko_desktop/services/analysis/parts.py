"""What a ready report shows, divided into parts: each a table as it is read with the charts that fit it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from msoko_desktop.domain.analysis.distribution import Histogram
from msoko_desktop.domain.analysis.dynamics import scale_changes
from msoko_desktop.domain.analysis.journal import Matrix
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, Measure, MeasureKind, Origin
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import fixed_words, format_number
from msoko_desktop.services.analysis.picture_parts import part_of_plane, part_of_signs, part_of_spread, part_of_tree
from msoko_desktop.services.analysis.report_model import Choice, Report, ReportContent, Scope
from msoko_desktop.services.analysis.selection import key_of
from msoko_desktop.services.analysis.shown import (
    ABSENT,
    ShownCell,
    ShownColumn,
    ShownRow,
    ShownTable,
    is_told,
    shown_table,
)
from msoko_desktop.services.analysis.views import Part, View, Wanted, views_of
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.charts.results import Drawn, Place

_COUNT, _SHARE = "count", "share"


def parts_of(content: ReportContent, breaks: Sequence[int] = (), assessment_id: int | None = None) -> tuple[Part, ...]:
    """Return the parts of what a report shows: planes and trees first, as they sum up the tables behind them.

    `breaks` are the years in which the scale changed, `assessment_id` is the work where the report is of one.
    """
    found = [
        *(part_of_plane(one, content) for one in content.planes),
        *(part_of_tree(one, content) for one in content.trees),
        *(_of_histogram(one, content, assessment_id) for one in content.histograms),
        *(part_of_spread(one, content, assessment_id) for one in content.spreads),
        *(_of_table(one, breaks) for one in content.tables if not _is_of_signs(one)),
        *((part_of_signs(content),) if content.signs else ()),
        *(_of_matrix(one, content.subject, assessment_id) for one in content.matrices),
    ]
    names = Counter(part.title for part in found)
    return tuple(
        replace(part, title=f"{part.title}. {part.table.subject}")
        if names[part.title] > 1 and part.table.subject
        else part
        for part in found
    )


def breaks_of(works: Sequence[Assessment], report: Report, choice: Choice) -> tuple[int, ...]:
    """Return the school years in which the scale of the chosen work is another one than the year before."""
    if report.needs.scope is not Scope.SAME_WORK or not choice.assessment_ids:
        return ()
    one = next((work for work in works if work.id == choice.assessment_ids[0]), None)
    if one is None:
        return ()
    same = [work for work in works if work.procedure == one.procedure and key_of(work) == key_of(one)]
    same.sort(key=lambda work: work.school_year)
    titled = [(year_title(work.school_year), work) for work in same]
    return tuple(later[1].school_year for earlier, later in pairwise(titled) if scale_changes((earlier, later)))


def _of_table(table: AnalysisTable, breaks: Sequence[int]) -> Part:
    shown = shown_table(table)
    drawn = not table.explanation and not is_told(table)
    return Part(table.title, shown, views_of(table, breaks) if drawn else (), table.explanation)


def _is_of_signs(table: AnalysisTable) -> bool:
    """Tell whether a table lists signs one by one: they have a part of their own."""
    return bool(table.rows) and all(row.key.startswith("sign ") for row in table.rows)


def _of_histogram(one: Histogram, content: ReportContent, assessment_id: int | None) -> Part:
    school = one.key.removeprefix("school ")
    schools = (int(school),) if school.isdecimal() else ()
    origins = () if assessment_id is None else (Origin(assessment_id, "pupils", schools, "", ("primary", "score")),)
    shares = Measure(_SHARE, "Доля", MeasureKind.SHARE, "n / N · 100", "")
    rows = []
    for place, (start, count) in enumerate(zip(one.starts, one.counts, strict=True)):
        end = one.starts[place + 1] if place + 1 < len(one.starts) else start + one.width
        title = format_number(start) if one.width == 1 else f"{format_number(start)}–{format_number(end - 1)}"
        share = one.shares[place]
        mark = next((border.label for border in reversed(one.borders) if border.minimum <= start), "")
        cells = (
            ShownCell(str(count), float(count), origins=origins),
            ShownCell(ABSENT if share is None else fixed_words(share, 1), share, origins=origins),
            ShownCell(mark),
        )
        rows.append(ShownRow(f"score:{start:g}", title, cells))
    columns = (
        ShownColumn(_COUNT, "Участники", "Сколько участников набрали столько баллов"),
        ShownColumn(_SHARE, "Доля, %", f"{shares.title} участников\nФормула: {shares.formula}"),
        ShownColumn("mark", "Граница отметки", "Последняя граница, которой достигает этот балл", words=True),
    )
    notes = tuple(note for note in (f"N = {one.n}.", one.note) if note)
    table = ShownTable(one.title, content.subject, columns, tuple(rows), notes, "Балл")

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import Heading, histogram_chart

        return histogram_chart(Heading(f"{content.title}. {one.title}", content.subject), one, place)

    return Part(one.title, table, (View("histogram", "Гистограмма", draw),) if one.n else ())


def _of_matrix(one: Matrix, subject: str, assessment_id: int | None) -> Part:
    works = [int(word) for word in one.key.split() if word.isdecimal()]  # «pair 3 8»: marks of two works
    keys = ("mark",) if works else ("mark", "journal")
    works = works or ([] if assessment_id is None else [assessment_id])
    origins = tuple(Origin(work, "pupils", (), "", keys) for work in works)
    columns = tuple(ShownColumn(mark, f"«{mark}»", f"{one.column_title}: «{mark}»") for mark in one.columns)
    rows = tuple(
        ShownRow(mark, f"«{mark}»", tuple(ShownCell(str(count), float(count), origins=origins) for count in counts))
        for mark, counts in zip(one.rows, one.counts, strict=True)
    )
    notes = (f"Строки – {one.row_title}, столбцы – {one.column_title}. N = {one.n}.",)
    table = ShownTable(one.title, subject, columns, rows, notes, one.row_title)

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import Heading, Row, heat_chart

        measure = Measure(_COUNT, "Участники", MeasureKind.COUNT, "", "", decimals=0)
        cells = {
            (mark, other): Figure(float(count), count)
            for mark, counts in zip(one.rows, one.counts, strict=True)
            for other, count in zip(one.columns, counts, strict=True)
        }
        down = [Row(mark, f"«{mark}»") for mark in one.rows]
        over = [Row(mark, f"«{mark}»") for mark in one.columns]
        return heat_chart(Heading(one.title, subject, notes), measure, down, over, cells, place)

    return Part(f"Таблица отметок: {one.title}", table, (View("heat", "Тепловая карта", draw),))


def place_of(part: Part, view: View, measure: str, key: str) -> tuple[str, str] | None:
    """Return the row and the column that a spot of a chart stands for, None where the table has none such."""
    rows = {row.key for row in part.table.rows}
    columns = [one.key for one in part.table.columns]
    first, _, second = key.partition("|")
    for row, column in ((first, second), (second, first)):
        if row in rows and column in columns:
            return row, column
    owner = next((one for one in rows if first.startswith(f"{one}@")), None)
    if owner is not None:
        tail = first.removeprefix(f"{owner}@")
        found = next((one for one in (f"{measure}@{tail}", tail) if one in columns), columns[0])
        return owner, found
    if first in rows and columns:
        return first, measure if measure in columns else columns[0]
    return None


def origins_of(part: Part, row_key: str, column_key: str) -> tuple[Origin, ...]:
    """Return the origins of a cell; of a cell without any those of the whole row."""
    columns = [one.key for one in part.table.columns]
    row = next((one for one in part.table.rows if one.key == row_key), None)
    if row is None:
        return ()
    own = row.cells[columns.index(column_key)].origins if column_key in columns else ()
    return own or tuple(dict.fromkeys(origin for cell in row.cells for origin in cell.origins))
