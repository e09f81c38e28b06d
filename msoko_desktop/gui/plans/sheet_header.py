"""The heading row of the sheet: the plan's own headings, wrapped and centred as on paper."""

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.gui.plans.cell_layout import pen
from msoko_desktop.gui.theme import theme

MOST_LINES = 4
# How many letters a column has room for at least: fewer would tear usual words apart.
LEAST_LETTERS = {ColumnKind.NUMBER: 4, ColumnKind.TITLE: 18, ColumnKind.DEADLINE: 9, ColumnKind.NOTE: 9}
USUAL_LETTERS = 13


def _whole(heading: str) -> str:
    """Return a heading whose «п/п» is not torn apart at the end of a line (a word joiner stands behind the stroke)."""
    return heading.replace("/", "/\u2060")


def word_widths(words: Sequence[Iterable[str]], font: QFont, padding: int) -> list[int]:
    """Return for each column the width in which the widest of its words stands whole, with room at both sides."""
    metrics = QFontMetricsF(font)
    widest = (max(map(metrics.horizontalAdvance, column), default=0.0) for column in words)
    return [math.ceil(width) + 2 * padding + 1 for width in widest]


class SheetHeader(QHeaderView):
    """Paints the headings in the font of the sheet; `released()` when the person let a border go."""

    released = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._height = theme().px(28)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(theme().px(24))
        self.setStretchLastSection(False)

    def heading(self, section: int) -> str:
        """Return a heading as it is painted."""
        columns = getattr(self.model(), "columns", ())
        return _whole(str(columns[section].heading)) if section < len(columns) else ""

    def _metrics(self) -> QFontMetrics:
        layouts = getattr(self.parent(), "layouts", None)
        return QFontMetrics(layouts.bold if layouts is not None else self.font())

    def least_widths(self, empty: Sequence[bool] = ()) -> list[int]:
        """Return for each column the width in which the longest word of its heading stands whole.

        A column marked as `empty` needs no more room than a date.
        """
        metrics = self._metrics()
        padding = 2 * theme().px(5) + 2
        widths: list[int] = []
        for place, column in enumerate(getattr(self.model(), "columns", ())):
            longest = max((metrics.horizontalAdvance(word) for word in column.heading.split()), default=0)
            letters = LEAST_LETTERS.get(column.kind, USUAL_LETTERS)
            if place < len(empty) and empty[place]:
                letters = min(letters, LEAST_LETTERS[ColumnKind.DEADLINE])
            widths.append(max(letters * metrics.averageCharWidth(), longest) + padding)
        return widths

    def fit(self) -> None:
        """Take the height that the wrapped headings need."""
        metrics = self._metrics()
        padding = theme().px(5)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
        needed = metrics.lineSpacing()
        for section in range(self.count()):
            room = QRect(0, 0, max(10, self.sectionSize(section) - 2 * padding), metrics.lineSpacing() * MOST_LINES)
            needed = max(needed, metrics.boundingRect(room, flags, self.heading(section)).height())
        self._height = min(needed, metrics.lineSpacing() * MOST_LINES) + 2 * padding
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of the headings."""
        return QSize(super().sizeHint().width(), self._height)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's own name
        """Draw a heading."""
        look = theme()
        padding = look.px(5)
        painter.save()
        painter.fillRect(rect, look.colour("raised"))
        painter.setPen(pen(look.colour("grid")))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if logicalIndex == 0:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.setPen(look.colour("sheet_text"))
        layouts = getattr(self.parent(), "layouts", None)
        if layouts is not None:
            painter.setFont(layouts.bold)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(rect.adjusted(padding, padding, -padding, -padding), flags, self.heading(logicalIndex))
        painter.restore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that a border was let go."""
        super().mouseReleaseEvent(event)
        self.released.emit()
