"""The printed table as lines on a grid: every cell wrapped once, rows put on pages by the customs of the field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from msoko_desktop.writers.columns import TablePlan
from msoko_desktop.writers.fonts import Face, FaceName, face
from msoko_desktop.writers.paper import TableRules, points
from msoko_desktop.writers.sheet import MARK_GAP, Cell, Look, Paragraph, SheetRow, Table
from msoko_desktop.writers.typography import wrap, wrap_evenly

LINE_SPACING = 1.15
"""Height of a line by its size: the single spacing of a Times face; tables are set single-spaced."""

Line = tuple[float, str]
"""A line of a cell: how far from the cell's left padding it begins, in points, and its text ("" for an empty slot)."""

_REPEATED_HEADER_SHARE = 0.4


class Stroke(NamedTuple):
    """A line under or through words of a row: column, line of the cell, ends in points from the cell's left padding."""

    place: int
    slot: int
    start: float
    end: float
    look: Look


@dataclass(slots=True)
class LaidRow:
    """A row whose cells are wrapped. A section row and the header are bold; a section row has one spanning cell."""

    cells: list[list[Line]]
    slots: int
    section: bool = False
    bold: bool = False
    spanning: bool = False
    level: int = 1
    title: str = ""
    strokes: list[Stroke] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines `first` to `last` (not included) of a row, with the upper border at `top` (points from the page's foot)."""

    row: LaidRow
    first: int
    last: int
    top: float


@dataclass(slots=True)
class TablePage:
    """What of the table stands on one page, from above; `bottom` is the lower border of the last piece."""

    pieces: list[Piece] = field(default_factory=list)
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table wrapped for its columns: the header, the rows, and the measures needed to place them (points)."""

    plan: TablePlan
    header: LaidRow
    rows: list[LaidRow]
    leading: float
    padding: float
    padding_vertical: float

    def height(self, slots: int) -> float:
        """Return the height of a row, or of a piece of it, with that many lines."""
        return slots * self.leading + 2 * self.padding_vertical


class Wrapper:
    """Wraps cells for the columns of one table; equal texts in equal columns are wrapped once."""

    def __init__(self, plan: TablePlan, rules: TableRules) -> None:
        self.size = plan.size
        self.padding = points(rules.padding_mm)
        self.rooms = [(width - 2 * self.padding) / plan.size for width in plan.widths]
        self.span = (sum(plan.widths) - 2 * self.padding) / plan.size
        self.regular = face(FaceName.REGULAR)
        self.mark_gap = self.regular.words[MARK_GAP]
        self._known: list[dict[Cell, list[Line]]] = [{} for _ in plan.widths]

    def cell(self, place: int, cell: Cell) -> list[Line]:
        """Return the lines of a cell of the column at `place`."""
        known = self._known[place]
        lines = known.get(cell)
        if lines is None:
            lines = known[cell] = [line for item in cell for line in self.paragraph(item, self.rooms[place])]
        return lines

    def paragraph(self, item: Paragraph, room: float) -> list[Line]:
        """Return the lines of a paragraph; the lines of a part hang to the right of its mark."""
        if not item.hanging:
            return [(0.0, text) for text in wrap(self.regular, item.text, room)]
        gap = self.mark_gap
        if room < 3 * gap:
            return [(0.0, text) for text in wrap(self.regular, f"{item.mark} {item.text}".strip(), room)]
        first, *rest = wrap(self.regular, item.text, room - gap)
        indent = gap * self.size
        start: Line = (0.0, f"{item.mark} {first}") if item.mark else (indent, first)
        return [start, *((indent, text) for text in rest)]

    def centred(self, texts: Sequence[str], bold: Face, room: float, *, evenly: bool) -> list[Line]:
        """Return the lines of paragraphs centred in the room (for size 1)."""
        breaking = wrap_evenly if evenly else wrap
        lines = [line for text in texts for line in breaking(bold, text, room)]
        return [(max(0.0, (room - bold.words[line]) / 2 * self.size), line) for line in lines]


def lay_table(table: Table, plan: TablePlan, rules: TableRules) -> LaidTable:
    """Wrap the header and every row of a table for the columns' widths."""
    wrapper = Wrapper(plan, rules)
    bold = face(FaceName.BOLD)
    headings = [
        wrapper.centred(column.heading.split("\n"), bold, room, evenly=False)
        for column, room in zip(table.columns, wrapper.rooms, strict=True)
    ]
    header = LaidRow(headings, max(map(len, headings)), bold=True)
    rows = [_lay_section(row, wrapper, bold) if row.section else _lay_activity(row, wrapper) for row in table.rows]
    if not rows:
        lines = wrapper.centred([table.empty], wrapper.regular, wrapper.span, evenly=False)
        rows = [LaidRow([lines], len(lines), spanning=True)]
    padding = points(rules.padding_vertical_mm)
    return LaidTable(plan, header, rows, plan.size * LINE_SPACING, wrapper.padding, padding)


def _lay_section(row: SheetRow, wrapper: Wrapper, bold: Face) -> LaidRow:
    texts = [item.text for item in row.cells[0]]
    lines = wrapper.centred(texts, bold, wrapper.span, evenly=True)
    title = " ".join(texts).replace("\u00a0", " ")
    return LaidRow([lines], max(1, len(lines)), section=True, bold=True, spanning=True, level=row.level, title=title)


def _lay_activity(row: SheetRow, wrapper: Wrapper) -> LaidRow:
    shown = side_by_side(row, wrapper).cells
    cells = [wrapper.cell(place, cell) for place, cell in enumerate(shown)]
    strokes = [stroke for place, cell in enumerate(shown) for stroke in _strokes(place, cell, wrapper)]
    return LaidRow(cells, max(1, *map(len, cells)), level=row.level, strokes=strokes)


def _strokes(place: int, cell: Cell, wrapper: Wrapper) -> Iterator[Stroke]:
    """Yield the lines under and through the words of a cell that are set off."""
    if not any(item.spans for item in cell):
        return
    slot = 0
    for item in cell:
        lines = wrapper.paragraph(item, wrapper.rooms[place])
        text = "".join(piece for piece, _ in item.pieces)
        at = 0
        for indent, line in lines:
            at += text.startswith(" ", at) and not line.startswith(" ")  # the space at the end of the line above
            begin = 0
            for piece, look in item.pieces:
                first, last = max(begin, at), min(begin + len(piece), at + len(line))
                begin += len(piece)
                if look is not None and first < last:
                    left, right = (wrapper.regular.width(line[: end - at], wrapper.size) for end in (first, last))
                    yield Stroke(place, slot, indent + left, indent + right, look)
            at += len(line)
            slot += 1


def side_by_side(row: SheetRow, wrapper: Wrapper) -> SheetRow:
    """Return the row with empty paragraphs put in so that each stacked deadline begins on the line of its part.

    Rows without stacked deadlines are returned as they are.
    """
    if row.aligned is None:
        return row
    title, deadline = row.aligned
    parts: list[Paragraph] = []
    dates: list[Paragraph] = []
    part_lines = date_lines = 0
    phrases = iter(row.cells[deadline])
    for item in row.cells[title]:
        if item.mark:
            level = max(part_lines, date_lines)
            parts += [Paragraph("")] * (level - part_lines)
            dates += [Paragraph("")] * (level - date_lines)
            dates.append(next(phrases))
            part_lines, date_lines = level, level + len(wrapper.paragraph(dates[-1], wrapper.rooms[deadline]))
        parts.append(item)
        part_lines += len(wrapper.paragraph(item, wrapper.rooms[title]))
    cells = list(row.cells)
    cells[title], cells[deadline] = tuple(parts), tuple(dates)
    return replace(row, cells=tuple(cells))


class Paginator:
    """Puts the rows of a laid table on pages.

    The header stands on every page. A section row stays with the row after it. A row goes to the next page whole
    when it does not fit, unless it is taller than a share of a page (then it is divided, leaving some lines on either
    page). The last row stays with whatever follows the table when `tail` asks for room.
    """

    def __init__(self, table: LaidTable, rules: TableRules) -> None:
        self.table = table
        frame = table.plan.frame
        self.page_top = frame.height - frame.top
        self.foot = frame.bottom
        self.limit = frame.text_height * rules.split_share
        self.least = rules.split_lines
        header = table.height(table.header.slots)
        self.repeat = header <= frame.text_height * _REPEATED_HEADER_SHARE
        self.pages: list[TablePage] = []
        self._y = 0.0

    def run(self, start: float, tail: float) -> list[TablePage]:
        """Return the pages; the first piece begins at `start`, or on a fresh page where too little room is left.

        `tail` is the height that must be free below the last row. In the result, the first page is empty when the
        table begins on a fresh page.
        """
        rows = self.table.rows
        self.pages, self._y = [TablePage(bottom=start)], start
        self._begin(rows)
        place = 0
        while place < len(rows):
            end = place
            while end < len(rows) - 1 and rows[end].section:
                end += 1
            self._put_group(rows[place : end + 1], tail if end == len(rows) - 1 else 0.0)
            place = end + 1
        return self.pages

    def _begin(self, rows: list[LaidRow]) -> None:
        """Put the header, on a fresh page when the header and the beginning of the table would not fit together."""
        table = self.table
        first = next((place for place, row in enumerate(rows) if not row.section), len(rows) - 1)
        needed = table.height(table.header.slots) + sum(table.height(row.slots) for row in rows[:first])
        needed += table.height(min(self.least, rows[first].slots))
        if self._y - needed < self.foot and self._y < self.page_top:
            self.pages.append(TablePage(bottom=self.page_top))
            self._y = self.page_top
        self._put(table.header, 0, table.header.slots) if self.repeat else self._pour(table.header, 0.0)

    def _fresh_page(self) -> None:
        self.pages.append(TablePage(bottom=self.page_top))
        self._y = self.page_top
        if self.repeat:
            self._put(self.table.header, 0, self.table.header.slots)

    def _put(self, row: LaidRow, first: int, last: int) -> None:
        page = self.pages[-1]
        page.pieces.append(Piece(row, first, last, self._y))
        self._y -= self.table.height(last - first)
        page.bottom = self._y

    def _untouched(self) -> bool:
        """Say whether the page holds nothing of the table but the header."""
        page = self.pages[-1]
        return all(piece.row is self.table.header for piece in page.pieces) and len(self.pages) > 1

    def _put_group(self, group: list[LaidRow], tail: float) -> None:
        """Put section rows and the row after them: the sections with at least the beginning of that row."""
        table = self.table
        *sections, row = group
        room = self._y - self.foot
        above = sum(table.height(item.slots) for item in sections)
        whole = above + table.height(row.slots) + tail
        if whole > room:
            divisible = not row.section and table.height(row.slots) > self.limit
            needed = above + table.height(min(self.least, row.slots))
            if (not divisible or needed > room) and not self._untouched():
                self._fresh_page()
        for item in sections:
            self._pour(item, 0.0)
        self._pour(row, tail)

    def _pour(self, row: LaidRow, tail: float) -> None:
        """Put a row, divided where it does not fit; with a tail, its last lines stay with what follows the table."""
        table = self.table
        first = 0
        while True:
            left = row.slots - first
            room = self._y - self.foot
            if table.height(left) + tail <= room:
                self._put(row, first, row.slots)
                return
            fits = int((room - 2 * table.padding_vertical) / table.leading)
            if left - fits < self.least:
                fits = left - self.least
            if fits >= min(self.least, left) or (self._untouched() and fits >= 1):
                self._put(row, first, first + fits)
                first += fits
            elif self._untouched() and tail:
                tail = 0.0
                continue
            self._fresh_page()
