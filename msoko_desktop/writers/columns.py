"""How wide the columns of a printed table are, and which way the sheet lies for them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from msoko_desktop.writers.fonts import FaceName, face
from msoko_desktop.writers.paper import Edition, Orientation, PageFrame, PaperOptions, TableRules, points
from msoko_desktop.writers.sheet import MARK_GAP, Role, Sheet, SheetRow, Table
from msoko_desktop.writers.typography import longest_piece

_SAMPLE_ROWS = 80
_SHARING_STEPS = 48
_HEIGHT_POWER = 4
_LONGEST_WORD_SHARE = 0.28
_COMFORT = 0.94
_LONG_CELL_CHARACTERS = 60
_PORTRAIT_COLUMNS = 4
_PORTRAIT_LONG_COLUMNS = 2
_UPRIGHT_SHARE = 0.8
_TITLE_WEIGHT = 4.0
_LEAST_WIDTH_MM = 18.0
_BLANK_WIDTH_MM = 50.0  # of an empty column: a name or a signature is to be written there by hand
_LEAST_NUMBER_WIDTH_MM = 10.0

_Lengths = list[list[list[float]]]
"""For each row and column of a sample, the lengths of the cell's paragraphs set in one line, in points."""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """The sheet, the size of the table's text in points and the widths of its columns in points."""

    frame: PageFrame
    landscape: bool
    size: int
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """How a sheet lies: the layout of its main table, which is that of the page, and of each table by its block."""

    main: TablePlan
    tables: dict[int, TablePlan]


def plan_sheet_tables(sheet: Sheet, edition: Edition, rules: TableRules, options: PaperOptions) -> SheetPlan:
    """Lay out the main table and, on the same page and in the same size of text, every other table of a sheet.

    A sheet without tables stands upright unless the person chose otherwise.
    """
    if not any(isinstance(block, Table) for block in sheet.blocks):
        landscape = options.orientation is Orientation.LANDSCAPE
        frame = PageFrame.of(edition, options, landscape=landscape)
        return SheetPlan(TablePlan(frame, landscape, options.table_size or max(edition.table_sizes), ()), {})
    main = plan_table(sheet.table, edition, rules, options)
    way = Orientation.LANDSCAPE if main.landscape else Orientation.PORTRAIT
    same = replace(options, orientation=way, table_size=main.size)
    return SheetPlan(
        main,
        {
            place: main if block is sheet.table else plan_table(block, edition, rules, same)
            for place, block in enumerate(sheet.blocks)
            if isinstance(block, Table)
        },
    )


def plan_table(table: Table, edition: Edition, rules: TableRules, options: PaperOptions) -> TablePlan:
    """Choose the sheet's orientation, the size of the text and the widths of the columns for a table.

    A size or an orientation the person chose is kept; else the sheet stands upright for up to four columns of which
    at most two are long, and the text is the largest of the edition's whose words all fit.
    """
    sample = _sample(table.rows)
    sizes = [options.table_size] if options.table_size else sorted(edition.table_sizes, reverse=True)
    ways = {Orientation.PORTRAIT: [False], Orientation.LANDSCAPE: [True]}.get(options.orientation)
    if ways is None:
        ways = [False, True] if _suits_upright(table, sample) else [True]
    frame, size, least = PageFrame.of(edition, options, landscape=ways[-1]), sizes[-1], [0.0]
    for landscape in ways:
        frame = PageFrame.of(edition, options, landscape=landscape)
        for size in sizes[:1] if landscape != ways[-1] else sizes:
            least = _least_widths(table, size, frame.text_width, rules)
            share = _UPRIGHT_SHARE if landscape != ways[-1] else _COMFORT
            if sum(least) <= frame.text_width * share:
                lengths = _cell_lengths(sample, len(least), size)
                widths = _share_out(table, least, frame.text_width, lengths, 2 * points(rules.padding_mm))
                return TablePlan(frame, landscape, size, widths)
    scale = frame.text_width / sum(least)
    return TablePlan(frame, ways[-1], size, tuple(width * scale for width in least))


def _sample(rows: Sequence[SheetRow]) -> list[SheetRow]:
    activities = [row for row in rows if not row.section]
    step = max(1, len(activities) // _SAMPLE_ROWS)
    return activities[::step]


def _suits_upright(table: Table, sample: list[SheetRow]) -> bool:
    if len(table.columns) > _PORTRAIT_COLUMNS:
        return False
    long_columns = 0
    for place in range(len(table.columns)):
        lengths = [sum(len(item.text) for item in row.cells[place]) for row in sample if row.cells[place]]
        long_columns += bool(lengths) and sum(lengths) / len(lengths) > _LONG_CELL_CHARACTERS
    return long_columns <= _PORTRAIT_LONG_COLUMNS


def _least_widths(table: Table, size: int, text_width: float, rules: TableRules) -> list[float]:
    """Return the least decent width of each column: its longest word, but no absurdly long one, and its heading's."""
    regular, bold = face(FaceName.REGULAR), face(FaceName.BOLD)
    padding = 2 * points(rules.padding_mm) + 1
    cap = text_width * _LONGEST_WORD_SHARE
    activities = [row for row in table.rows if not row.section]
    least = []
    for place, column in enumerate(table.columns):
        heading = longest_piece(bold, column.heading) * size
        number = column.role is Role.NUMBER
        plain, hanging = _texts(activities, place)
        word = longest_piece(regular, *plain) * size
        if hanging:
            word = max(word, (longest_piece(regular, *hanging) + regular.words[MARK_GAP]) * size)
        floor = points(_LEAST_NUMBER_WIDTH_MM if number else _LEAST_WIDTH_MM)
        least.append(max(min(word, cap) + padding, min(heading, cap) + padding, floor))
    return least


def _texts(rows: list[SheetRow], place: int) -> tuple[set[str], set[str]]:
    """Return the texts of a column: those that begin at its edge, and those that stand to the right of a mark."""
    found: tuple[set[str], set[str]] = (set(), set())
    for row in rows:
        for item in row.cells[place]:
            found[item.hanging].add(item.text)
    return found


def _share_out(
    table: Table, least: list[float], text_width: float, lengths: _Lengths, padding: float
) -> tuple[float, ...]:
    """Give the columns the whole width: chosen shares where the plan has them, the rest so that rows become low."""
    widths = list(least)
    free = [place for place, column in enumerate(table.columns) if column.width <= 0]
    chosen = sum(column.width for column in table.columns if column.width > 0)
    if chosen:
        unit = text_width if free and chosen < 1 else text_width / chosen
        for place, column in enumerate(table.columns):
            if column.width > 0:
                widths[place] = max(least[place], column.width * unit)
        overflow = sum(widths) - text_width
        if overflow > 0:
            slack = [width - floor for width, floor in zip(widths, least, strict=True)]
            return tuple(width - overflow * part / sum(slack) for width, part in zip(widths, slack, strict=True))
    growing = [place for place in free if table.columns[place].role is not Role.NUMBER]
    growing = growing or free or list(range(len(widths)))
    if lengths:
        blank = [place for place in growing if not any(row[place] for row in lengths)]
        _widen_blank(widths, blank, text_width - sum(widths))
        growing = [place for place in growing if place not in blank] or growing
    spare = text_width - sum(widths)
    if lengths:
        return _lower_rows(widths, growing, spare, lengths, padding)
    weights = [_TITLE_WEIGHT if table.columns[place].role is Role.TITLE else 1.0 for place in growing]
    for place, weight in zip(growing, weights, strict=True):
        widths[place] += spare * weight / sum(weights)
    return tuple(widths)


def _widen_blank(widths: list[float], blank: list[int], spare: float) -> None:
    """Give empty columns the room that a hand needs, as far as half of the spare width goes."""
    wanted = [max(points(_BLANK_WIDTH_MM) - widths[place], 0.0) for place in blank]
    part = min(1.0, spare / 2 / sum(wanted)) if any(wanted) else 0.0
    for place, more in zip(blank, wanted, strict=True):
        widths[place] += more * part


def _cell_lengths(sample: list[SheetRow], columns: int, size: int) -> _Lengths:
    glyphs = face(FaceName.REGULAR).glyphs
    return [
        [[sum(map(glyphs.__getitem__, item.text)) * size for item in row.cells[place]] for place in range(columns)]
        for row in sample
    ]


def _lower_rows(
    widths: list[float], growing: list[int], spare: float, lengths: _Lengths, padding: float
) -> tuple[float, ...]:
    """Hand out the spare width in small steps, each to the column where it lowers the rows of the sample most.

    A row is as high as its highest cell; a high power mean stands in for the highest, so that columns of equal height
    both grow. A paragraph that fits into one line needs no more width; a longer one has, on average, half a line more
    than its length divided by the width.
    """
    step = spare / _SHARING_STEPS
    power = _HEIGHT_POWER

    def heights(place: int, width: float) -> list[float]:
        room = width - padding
        return [sum([1.0 if long <= room else long / room + 0.5 for long in row[place]]) ** power for row in lengths]

    now = {place: heights(place, widths[place]) for place in range(len(widths))}
    totals = [sum(now[place][row] for place in now) for row in range(len(lengths))]
    for _ in range(_SHARING_STEPS):
        best, best_gain, best_heights = growing[0], -1.0, now[growing[0]]
        for place in growing:
            wider = heights(place, widths[place] + step)
            gain = 0.0
            for total, old, new in zip(totals, now[place], wider, strict=True):
                gain += math.sqrt(math.sqrt(total)) - math.sqrt(math.sqrt(max(total - old + new, 0.0)))
            if gain > best_gain:
                best, best_gain, best_heights = place, gain, wider
        totals = [max(t - o + n, 0.0) for t, o, n in zip(totals, now[best], best_heights, strict=True)]
        now[best] = best_heights
        widths[best] += step
    return tuple(widths)
