"""Headings of tables that are looked at, not typed into: their ground, also behind the last section."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from msoko_desktop.gui.theme import theme


def draw_ground(painter: QPainter, rect: QRect) -> None:
    """Draw the ground of a section with the lines at its right and below it; the pen is another one afterwards."""
    painter.fillRect(rect, theme().colour("raised"))
    draw_lines(painter, rect)


def draw_lines(painter: QPainter, rect: QRect) -> None:
    """Draw the lines at the right of a section or a cell and below it."""
    painter.setPen(QPen(theme().colour("line"), 1))
    painter.drawLine(rect.topRight(), rect.bottomRight())
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class TableHeading(QHeaderView):
    """A heading whose ground goes on behind its last section."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sections, then fill what is behind the last one."""
        super().paintEvent(event)
        rest, end = self.viewport().rect(), self.length() - self.offset()
        if self.orientation() is Qt.Orientation.Horizontal:
            rest.setLeft(end)
        else:
            rest.setTop(end)
        if rest.isValid():
            painter = QPainter(self.viewport())
            painter.fillRect(rest, theme().colour("surface"))
