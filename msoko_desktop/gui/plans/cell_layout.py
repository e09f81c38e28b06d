"""Lays out the text of rows as on paper: wrapped paragraphs, hanging bullets, stacked deadlines beside their parts."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from msoko_desktop.domain.language.typesetting import NBSP, bind
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanLine, part_deadlines

KEPT_ROWS = 160  # rows laid out and ready to paint: a few screens
_MARK = "– "


def printed_number(number: str) -> str:
    """Return a number as paper shows it, with its final dot («1.1.»)."""
    return f"{number}." if number and number[-1].isalnum() else number


def section_text(line: PlanLine) -> str:
    """Return the text of a section row: its number and its title."""
    return " ".join(part for part in (printed_number(line.number), line.title) if part)


def cell_text(line: PlanLine, kind: ColumnKind) -> str:
    """Return what a cell of an activity shows."""
    return printed_number(line.number) if kind is ColumnKind.NUMBER else line.cell(kind)


@dataclass(slots=True)
class LaidParagraph:
    """A paragraph with its place in the cell; `mark` says that a bullet stands before it."""

    layout: QTextLayout
    x: float
    y: float
    height: float
    mark: bool = False


@dataclass(slots=True)
class LaidRow:
    """A row ready to paint: its height in pixels and the paragraphs of each column (of the only cell of a section)."""

    height: int
    cells: list[list[LaidParagraph]]


class RowLayouts:
    """Lays out rows for given widths and fonts and remembers heights (all) and layouts (the last ones used)."""

    def __init__(self, font: QFont) -> None:
        self._kinds: tuple[ColumnKind, ...] = ()
        self._widths: list[int] = []
        self._heights: dict[PlanLine, int] = {}
        self._rows: OrderedDict[PlanLine, LaidRow] = OrderedDict()
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._centred = QTextOption(self._option)
        self._centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.padding_x, self.padding_y = 6, 4
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Use another font; everything is laid out anew."""
        self.font = font
        self.bold = QFont(font)
        self.bold.setBold(True)
        metrics = QFontMetricsF(font)
        self._letter = metrics.averageCharWidth()
        self._line = metrics.lineSpacing()
        self._hang = metrics.horizontalAdvance(_MARK)
        self.padding_x = max(4, round(self._letter * 0.8))
        self.padding_y = max(3, round(self._line * 0.18))
        self.forget()

    def set_columns(self, kinds: Sequence[ColumnKind], widths: Sequence[int]) -> None:
        """Use other columns or widths (in pixels); everything is laid out anew when they differ."""
        if tuple(kinds) != self._kinds or list(widths) != self._widths:
            self._kinds, self._widths = tuple(kinds), list(widths)
            self.forget()

    def forget(self) -> None:
        """Drop all that was laid out."""
        self._heights.clear()
        self._rows.clear()

    def estimate(self, line: PlanLine) -> int:
        """Return about how high a row will be, from the number of its letters; cheap enough for every row."""
        known = self._heights.get(line)
        if known is not None:
            return known
        if line.kind is LineKind.SECTION:
            lines = self._lines_of(line.title, sum(self._widths) * 0.9)
        else:
            lines = max(
                (self._lines_of(line.cell(kind), width) for kind, width in zip(self._kinds, self._widths, strict=True)),
                default=1,
            )
        return int(lines * self._line) + 2 * self.padding_y + 1

    def _lines_of(self, text: str, width: float) -> int:
        if not text:
            return 1
        fitting = max(1.0, (width - 2 * self.padding_x) / self._letter * 0.94)
        return sum(1 + int(len(paragraph) / fitting) for paragraph in text.split("\n"))

    def height(self, line: PlanLine) -> int:
        """Return the exact height of a row in pixels."""
        known = self._heights.get(line)
        return known if known is not None else self.row(line).height

    def row(self, line: PlanLine) -> LaidRow:
        """Return a row laid out."""
        row = self._rows.get(line)
        if row is not None:
            self._rows.move_to_end(line)
            return row
        row = self._lay_section(line) if line.kind is LineKind.SECTION else self._lay_activity(line)
        self._heights[line] = row.height
        self._rows[line] = row
        if len(self._rows) > KEPT_ROWS:
            self._rows.popitem(last=False)
        return row

    def _lay_section(self, line: PlanLine) -> LaidRow:
        width = sum(self._widths) - 2 * self.padding_x
        cell: list[LaidParagraph] = []
        bottom = self._stack(cell, section_text(line).split("\n"), width, 0.0, font=self.bold)
        return LaidRow(self._row_height(bottom), [cell])

    def _lay_activity(self, line: PlanLine) -> LaidRow:
        stacked = ColumnKind.TITLE in self._kinds and ColumnKind.DEADLINE in self._kinds and part_deadlines(line)
        cells: list[list[LaidParagraph]] = []
        bottom = 0.0
        for kind, width in zip(self._kinds, self._widths, strict=True):
            cell: list[LaidParagraph] = []
            cells.append(cell)
            if stacked and kind in (ColumnKind.TITLE, ColumnKind.DEADLINE):
                continue
            text = cell_text(line, kind)
            option = self._centred if kind is ColumnKind.NUMBER else self._option
            bottom = max(bottom, self._stack(cell, text.split("\n"), width - 2 * self.padding_x, 0.0, option=option))
        if stacked:
            bottom = max(bottom, self._lay_stacked(line, cells))
        return LaidRow(self._row_height(bottom), cells)

    def _lay_stacked(self, line: PlanLine, cells: list[list[LaidParagraph]]) -> float:
        """Put each deadline on the level of its part."""
        title, deadline = self._kinds.index(ColumnKind.TITLE), self._kinds.index(ColumnKind.DEADLINE)
        phrases = [phrase for phrase in line.deadline.split("\n") if phrase.strip()]
        blocks: list[list[str]] = [[]]
        for paragraph in line.title.split("\n"):
            if paragraph.startswith("- "):
                blocks.append([])
            blocks[-1].append(paragraph)
        room = self._widths[title] - 2 * self.padding_x
        y = self._stack(cells[title], blocks[0], room, 0.0) if blocks[0] else 0.0
        narrow = self._widths[deadline] - 2 * self.padding_x
        for block, phrase in zip(blocks[1:], phrases, strict=True):
            y = max(self._stack(cells[title], block, room, y), self._stack(cells[deadline], [phrase], narrow, y))
        return y

    def _stack(
        self,
        cell: list[LaidParagraph],
        paragraphs: list[str],
        width: float,
        y: float,
        *,
        option: QTextOption | None = None,
        font: QFont | None = None,
    ) -> float:
        """Lay paragraphs under one another from `y` on; return where the next one would stand."""
        in_list = any(known.mark for known in cell)
        for paragraph in paragraphs:
            mark = paragraph.startswith("- ")
            in_list = in_list or mark
            indent = self._hang if in_list else 0.0
            text = paragraph[2:] if mark else paragraph
            layout = QTextLayout(bind(text), font or self.font)
            layout.setTextOption(option or self._option)
            layout.setCacheEnabled(True)
            height = self._break_lines(layout, max(8.0, width - indent))
            cell.append(LaidParagraph(layout, indent, y, height, mark))
            y += height
        return y

    def _break_lines(self, layout: QTextLayout, width: float) -> float:
        layout.beginLayout()
        y = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, y))
            y += self._line
            line = layout.createLine()
        layout.endLayout()
        return y or self._line

    def _row_height(self, bottom: float) -> int:
        return int(max(bottom, self._line) + 0.999) + 2 * self.padding_y + 1

    def draw(
        self, painter: QPainter, cell: list[LaidParagraph], x: float, y: float, found: str, highlight: QColor
    ) -> None:
        """Draw the paragraphs of a cell whose top left corner is at (x, y); mark where the text `found` stands."""
        for paragraph in cell:
            place = QPointF(x + self.padding_x + paragraph.x, y + self.padding_y + paragraph.y)
            if paragraph.mark:
                painter.drawText(QPointF(x + self.padding_x, place.y() + self._ascent(paragraph)), "–")
            marks = highlights(paragraph.layout, found, highlight) if found else []
            paragraph.layout.draw(painter, place, marks)

    def _ascent(self, paragraph: LaidParagraph) -> float:
        return paragraph.layout.lineAt(0).ascent() if paragraph.layout.lineCount() else 0.0


def highlights(layout: QTextLayout, found: str, colour: QColor) -> list[QTextLayout.FormatRange]:
    """Return the ranges where the folded text `found` stands, to be drawn on this colour."""
    text = layout.text().lower().replace("ё", "е").replace(NBSP, " ")
    ranges: list[QTextLayout.FormatRange] = []
    start = text.find(found)
    while start >= 0:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = start, len(found)
        look = QTextCharFormat()
        look.setBackground(colour)
        mark.format = look
        ranges.append(mark)
        start = text.find(found, start + len(found))
    return ranges


def pen(colour: QColor, width: float = 1.0) -> QPen:
    """Return a pen for the lines of the table."""
    made = QPen(colour)
    made.setWidthF(width)
    made.setCosmetic(True)
    return made
