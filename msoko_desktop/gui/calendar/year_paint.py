"""Paints the year: titles at the left, bars over the windows, a lettered mark on each due day."""

import datetime as dt
import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from msoko_desktop.domain.execution import State
from msoko_desktop.domain.language.russian import capitalised, month_name
from msoko_desktop.gui.calendar.chips import Chip
from msoko_desktop.gui.calendar.year_rows import RowKind, YearRow, share_of_year
from msoko_desktop.gui.execution.look import look_of
from msoko_desktop.gui.theme import theme

MONTHS = 12
LINES = 2  # of a title
_DAY = 1 / 28  # the share of a month that a day takes at most
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an occurrence stands in its row: its bar and the mark on its due day, from the left edge of the view."""

    bar: QRect
    mark: QRect


class YearLayout:
    """The places of rows and months for a width; heights are measured once for all rows."""

    def __init__(self, rows: Sequence[YearRow], months: Sequence[dt.date], width: int) -> None:
        px, font = theme().px, theme().font
        self.rows, self.months, self.width = rows, months, width
        metrics = QFontMetrics(font)
        self.line = metrics.height()
        self.header = self.line + px(10)
        self.number = px(52)
        self.left = min(max(width * 34 // 100, px(200)), px(460))
        room = max(1, self.left - self.number - px(8))
        self.tops = [0]
        for row in rows:
            lines = 1 + (row.kind is RowKind.ACTIVITY and metrics.horizontalAdvance(row.title) > room)
            self.tops.append(self.tops[-1] + lines * self.line + px(7))

    @property
    def height(self) -> int:
        """The height of all rows."""
        return self.tops[-1]

    def month_left(self, month: float) -> int:
        """Return where a month begins, 0 … 12, fractions for days: the first place that `month_at` counts to it."""
        return self.left + math.ceil((self.width - self.left) * month / MONTHS)

    def row_at(self, y: int) -> int | None:
        """Return the row at a height below the head, None past the end."""
        return bisect_right(self.tops, y) - 1 if 0 <= y < self.height else None

    def row_rect(self, place: int) -> QRect:
        """Return the place of a row below the head."""
        return QRect(0, self.tops[place], self.width, self.tops[place + 1] - self.tops[place])

    def month_at(self, x: int) -> int | None:
        """Return the month at a place, None over the titles."""
        if not self.left <= x < self.width:
            return None
        return min(MONTHS - 1, (x - self.left) * MONTHS // max(1, self.width - self.left))

    def mark(self, chip: Chip, row: QRect) -> Mark:
        """Return where an occurrence stands in its row; the mark never leaves the column of its month."""
        size = self.line + theme().px(1)
        begin = self.month_left(share_of_year(chip.item.start, self.months))
        share = share_of_year(chip.item.due, self.months)
        month = min(int(share), MONTHS - 1)
        right = self.month_left(min(share + _DAY, month + 1)) if share < MONTHS else self.width
        left = max(right - size, self.month_left(month))
        right = min(max(right, left + size), self.width)
        top = row.top() + (row.height() - size) // 2
        mark = QRect(right - size, top, size, size)
        begin = min(begin, mark.left())
        return Mark(QRect(begin, top + size // 4, right - begin, size // 2), mark)


class YearPainter:
    """Colours and fonts for the theme in force; make it anew when that changes."""

    def __init__(self) -> None:
        look = theme()
        self.colours = {name: look.colour(name) for name in (
            "surface", "window", "raised", "line", "text", "muted", "accent", "accent_soft",
        )}  # fmt: skip
        self.states = {state: look_of(state) for state in State}
        self.font = look.font
        self.bold = QFont(self.font)
        self.bold.setBold(True)
        self.metrics = QFontMetrics(self.font)
        self._px = look.px
        self._laid: dict[tuple[str, int], tuple[str, ...]] = {}

    def header(self, painter: QPainter, layout: YearLayout, today: dt.date) -> None:
        """Paint the names of the months."""
        painter.fillRect(QRect(0, 0, layout.width, layout.header), self.colours["raised"])
        painter.setFont(self.font)
        painter.setPen(self.colours["muted"])
        painter.drawText(QRect(self._px(8), 0, layout.left, layout.header), _LEFT, "Мероприятие")
        wide = (layout.width - layout.left) // MONTHS
        names = [capitalised(month_name(day.month)) for day in layout.months]
        if max(self.metrics.horizontalAdvance(name) for name in names) + self._px(8) > wide:
            names = [name[:3] for name in names]
        if self.metrics.horizontalAdvance("Мар") > wide:
            names = [f"{day.month:02d}" for day in layout.months]
        for place, (name, day) in enumerate(zip(names, layout.months, strict=True)):
            left = layout.month_left(place)
            now = (day.year, day.month) == (today.year, today.month)
            painter.setFont(self.bold if now else self.font)
            painter.setPen(self.colours["accent" if now else "text"])
            box = QRect(left, 0, layout.month_left(place + 1) - left, layout.header)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            painter.setPen(self.colours["line"])
            painter.drawLine(left, 0, left, layout.header)
        painter.drawLine(0, layout.header - 1, layout.width, layout.header - 1)

    def row(self, painter: QPainter, layout: YearLayout, row: YearRow, rect: QRect, *, current: bool) -> None:
        """Paint what stands left of the marks, and the lines."""
        px = self._px
        if row.kind is not RowKind.ACTIVITY:
            plan = row.kind is RowKind.PLAN
            painter.fillRect(rect, self.colours["accent_soft" if plan else "raised"])
            painter.setFont(self.bold)
            painter.setPen(self.colours["text"])
            text = QFontMetrics(self.bold).elidedText(row.title, Qt.TextElideMode.ElideRight, rect.width() - px(16))
            painter.drawText(rect.adjusted(px(8), 0, 0, 0), _LEFT, text)
        else:
            if current:
                painter.fillRect(QRect(0, rect.top(), layout.left, rect.height()), self.colours["accent_soft"])
            painter.setFont(self.font)
            painter.setPen(self.colours["muted"])
            number = self.metrics.elidedText(row.number, Qt.TextElideMode.ElideRight, layout.number - px(10))
            y = rect.top() + px(3) + self.metrics.ascent()
            painter.drawText(QPoint(px(8), y), number)
            painter.setPen(self.colours["text"])
            for place, line in enumerate(self._title(row.title, layout.left - layout.number - px(8))):
                painter.drawText(QPoint(layout.number, y + place * layout.line), line)
            painter.setPen(self.colours["line"])
            for month in range(MONTHS):
                x = layout.month_left(month)
                painter.drawLine(x, rect.top(), x, rect.bottom())
        painter.setPen(self.colours["line"])
        painter.drawLine(0, rect.bottom(), rect.right(), rect.bottom())

    def today(self, painter: QPainter, layout: YearLayout, share: float, rect: QRect) -> None:
        """Paint the line of today through a row; `share` is where it stands on the twelve months."""
        if 0 < share < MONTHS:
            painter.setPen(self.colours["accent"])
            x = layout.month_left(share)
            painter.drawLine(x, rect.top(), x, rect.bottom())

    def chips(self, painter: QPainter, layout: YearLayout, row: YearRow, rect: QRect, chosen: frozenset[str]) -> None:
        """Paint the bars and marks of an activity."""
        marks = [layout.mark(chip, rect) for chip in row.chips]
        for place, (chip, at) in enumerate(zip(row.chips, marks, strict=True)):
            look = self.states[chip.state]
            painter.setPen(look.sign)
            painter.setBrush(look.ground)
            if at.bar.width() > at.mark.width():
                painter.drawRect(at.bar.adjusted(0, 0, -1, -1))
            box = at.mark
            if place + 1 < len(marks):  # where marks crowd each other, each keeps a strip of its own
                strip = max(self._px(3), marks[place + 1].mark.left() - box.left())
                box = QRect(box.left(), box.top(), min(box.width(), strip), box.height())
            ring = chip.key in chosen
            painter.setPen(QPen(self.colours["accent"], self._px(2)) if ring else QPen(look.sign, 1.0))
            painter.setBrush(look.ground)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            if box.width() >= self.metrics.horizontalAdvance(look.letter):
                painter.setFont(self.bold)
                painter.setPen(look.sign)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.letter)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _title(self, text: str, width: int) -> tuple[str, ...]:
        """Return a title in up to two lines."""
        found = self._laid.get((text, width))
        if found is None:
            if len(self._laid) > 5000:
                self._laid.clear()
            found = self._laid[(text, width)] = wrapped(text, self.font, width, LINES)
        return found


def wrapped(text: str, font: QFont, width: int, lines: int) -> tuple[str, ...]:
    """Return a text broken into up to so many lines of a width, the last one cut with an ellipsis."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    parts = [text[begin:end] for begin, end in zip(starts, ends, strict=True)]
    return tuple(QFontMetrics(font).elidedText(part.strip(), Qt.TextElideMode.ElideRight, width) for part in parts)
