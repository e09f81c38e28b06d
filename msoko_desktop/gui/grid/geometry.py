"""Where the cells of the grid stand: some columns stay at the left, the totals at the bottom, all else scrolls."""

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QRect

MOST_FROZEN = 0.62  # the part of the width, and of the height, that may stay while the rest scrolls


@dataclass(slots=True)
class Geometry:
    """All in logical pixels of the view. `edges` are the left edges of the columns and the right edge of the last.

    `x` and `y` are how far the view is scrolled. `frozen` columns and `bottom` rows stay in sight.
    """

    edges: list[int] = field(default_factory=lambda: [0])
    rows: int = 0
    row_height: int = 1
    width: int = 0
    height: int = 0
    x: int = 0
    y: int = 0
    frozen: int = 0
    bottom: int = 0

    def lay_out(self, widths: list[int], rows: int, fixed: int, totals: int) -> None:
        """Take over widths of columns and numbers of rows; freeze as much as leaves room for the rest."""
        self.edges = [0, *accumulate(widths)]
        self.rows = rows
        frozen = min(fixed, len(widths))
        while frozen and self.edges[frozen] > self.width * MOST_FROZEN and self.edges[-1] > self.width:
            frozen -= 1
        self.frozen = frozen
        fits = totals * self.row_height <= self.height * MOST_FROZEN
        self.bottom = totals if fits and rows * self.row_height > self.height else 0

    @property
    def frozen_width(self) -> int:
        """How wide the columns are that stay."""
        return self.edges[self.frozen]

    @property
    def body_bottom(self) -> int:
        """Where the rows that scroll end."""
        return self.height - self.bottom * self.row_height

    @property
    def content_height(self) -> int:
        """How high all rows are."""
        return self.rows * self.row_height

    def left(self, column: int) -> int:
        """Return where a column begins in the view."""
        return self.edges[column] if column < self.frozen else self.edges[column] - self.x

    def top(self, row: int) -> int:
        """Return where a row begins in the view."""
        if row >= self.rows - self.bottom:
            return self.height - (self.rows - row) * self.row_height
        return row * self.row_height - self.y

    def column_width(self, column: int) -> int:
        """Return the width of a column."""
        return self.edges[column + 1] - self.edges[column]

    def cell(self, row: int, column: int) -> QRect:
        """Return where a cell stands in the view, in sight or not."""
        return QRect(self.left(column), self.top(row), self.column_width(column), self.row_height)

    def column_at(self, x: int) -> int:
        """Return the column at a place of the view, -1 behind the last one."""
        place = x if x < self.frozen_width else x + self.x
        if place < 0:
            return 0 if self.edges[-1] else -1
        column = bisect_right(self.edges, place) - 1
        return column if column < len(self.edges) - 1 else -1

    def row_at(self, y: int) -> int:
        """Return the row at a place of the view, -1 below the last one."""
        if self.bottom and y >= self.body_bottom:
            row = self.rows - 1 - (self.height - 1 - y) // self.row_height
            return min(row, self.rows - 1)
        row = (y + self.y) // self.row_height
        return row if 0 <= row < self.rows else -1

    def columns_in_sight(self) -> range:
        """Return the columns that scroll and can be seen."""
        first = bisect_right(self.edges, self.x + self.frozen_width) - 1
        last = bisect_right(self.edges, self.x + self.width - 1) - 1
        count = len(self.edges) - 1
        return range(max(self.frozen, first), min(count, last + 1))

    def rows_in_sight(self) -> range:
        """Return the rows that scroll and can be seen."""
        first = self.y // self.row_height
        last = (self.y + max(0, self.body_bottom) - 1) // self.row_height
        return range(max(0, first), min(self.rows - self.bottom, last + 1))

    def page(self) -> int:
        """Return how many whole rows are seen at once."""
        return max(1, self.body_bottom // self.row_height - 1)

    def zones(self) -> list[tuple[range, range, QRect]]:
        """Return the parts of the view: rows, columns, where; what stays comes last and lies above the rest."""
        rows, columns = self.rows_in_sight(), self.columns_in_sight()
        totals, fixed = range(self.rows - self.bottom, self.rows), range(self.frozen)
        split, across = self.frozen_width, max(0, self.width - self.frozen_width)
        below = self.height - self.body_bottom
        made = [(rows, columns, QRect(split, 0, across, self.body_bottom))]
        if self.frozen:
            made.append((rows, fixed, QRect(0, 0, split, self.body_bottom)))
        if self.bottom:
            made.append((totals, columns, QRect(split, self.body_bottom, across, below)))
            if self.frozen:
                made.append((totals, fixed, QRect(0, self.body_bottom, split, below)))
        return made

    def zone_of(self, row: int, column: int) -> QRect:
        """Return the part of the view in which a cell is seen."""
        left, width = (0, self.frozen_width) if column < self.frozen else (self.frozen_width, self.width)
        if row >= self.rows - self.bottom:
            return QRect(left, self.body_bottom, width - (left if left else 0), self.height - self.body_bottom)
        return QRect(left, 0, width - (left if left else 0), self.body_bottom)
