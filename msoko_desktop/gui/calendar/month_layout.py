"""Where everything stands on the sheet of a month: weeks as rows, days as columns, chips in the days."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

from msoko_desktop.domain.execution.agenda import DAY
from msoko_desktop.gui.theme import theme

DAYS = 7


@dataclass(frozen=True, slots=True)
class Shown:
    """Which chips of a day stand on the sheet: from `first`, `count` of them; `more` do not fit."""

    first: int
    count: int
    more: int


class MonthLayout:
    """The places of days and chips for a size; `days` are whole weeks from Monday to Sunday."""

    def __init__(self, days: Sequence[dt.date], width: int, height: int) -> None:
        px = theme().px
        line = QFontMetrics(theme().font).height()
        self.days = tuple(days)
        self.weeks = len(self.days) // DAYS
        self.width, self.height = width, height
        self.header = line + px(8)  # the names of the weekdays
        self.number = line + px(3)  # the number of the day at the head of its field
        self.chip = line + px(2)
        self.gap = px(2)
        self.margin = px(3)
        self._first = self.days[0] if self.days else dt.date.min

    def column(self, place: int) -> int:
        """Return the left edge of a column (7: the right edge of the last one)."""
        return self.width * place // DAYS

    def row(self, week: int) -> int:
        """Return the top of a week's row (the number of weeks: the bottom of the last one)."""
        return self.header + (self.height - self.header) * week // max(self.weeks, 1)

    def day_rect(self, day: dt.date) -> QRect:
        """Return the field of a day; an empty one where the day is not on the sheet."""
        place = (day - self._first).days
        if not 0 <= place < len(self.days):
            return QRect()
        week, column = divmod(place, DAYS)
        left, top = self.column(column), self.row(week)
        return QRect(left, top, self.column(column + 1) - left, self.row(week + 1) - top)

    def day_at(self, point: QPoint) -> dt.date | None:
        """Return the day at a point, None in the head and outside."""
        if not (0 <= point.x() < self.width and self.header <= point.y() < self.height):
            return None
        column = next(place for place in range(DAYS) if point.x() < self.column(place + 1))
        week = next(place for place in range(self.weeks) if point.y() < self.row(place + 1))
        return self._first + (week * DAYS + column) * DAY

    def slots(self, day: dt.date) -> int:
        """Return how many chips have room in a day."""
        free = self.day_rect(day).height() - self.number - 1
        return max(0, (free + self.gap) // (self.chip + self.gap))

    def shown(self, day: dt.date, count: int, wanted: int = -1) -> Shown:
        """Return which of a day's chips fit; the one at the place `wanted` is among them."""
        slots = self.slots(day)
        if count <= slots:
            return Shown(0, count, 0)
        if slots == 1 and wanted >= 0:
            return Shown(wanted, 1, count - 1)
        slots = max(0, slots - 1)  # the last one says how many more there are
        first = min(max(0, wanted - slots + 1), count - slots) if slots else 0
        return Shown(first, slots, count - slots)

    def more_rect(self, day: dt.date, shown: Shown) -> QRect:
        """Return the place that tells how many chips do not fit: below those shown, else beside the day's number.

        It is empty where all fit, or where the only place is taken by the chosen chip.
        """
        slots = self.slots(day)
        if not shown.more or shown.count == slots > 0:
            return QRect()
        if slots:
            return self.chip_rect(day, shown.count)
        field = self.day_rect(day)
        left = field.width() * 2 // 5
        return QRect(field.left() + left, field.top(), field.width() - left - self.margin, self.number)

    def chip_rect(self, day: dt.date, slot: int) -> QRect:
        """Return the place of a chip by its place among those shown."""
        field = self.day_rect(day)
        top = field.top() + self.number + slot * (self.chip + self.gap)
        return QRect(field.left() + self.margin, top, field.width() - 2 * self.margin, self.chip)

    def slot_at(self, day: dt.date, point: QPoint) -> int | None:
        """Return the slot of a day at a point, None between them."""
        top = point.y() - self.day_rect(day).top() - self.number
        slot, below = divmod(top, self.chip + self.gap)
        return slot if slot >= 0 and below < self.chip else None
