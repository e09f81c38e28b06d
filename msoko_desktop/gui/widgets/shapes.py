"""Shapes that tell a state without colour, each drawn into a square."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from msoko_desktop.gui.theme import theme

Shape = Callable[[QPainter, QRectF, QColor, float], None]


def draw(painter: QPainter, place: QRectF, shape: Shape, colour: QColor) -> None:
    """Draw a shape of that colour into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.2, place.width() / 10)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shape(painter, place.adjusted(width / 2, width / 2, -width / 2, -width / 2), colour, width)
    painter.restore()


def _point(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)


def ticked_disc(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """Draw a disc with a tick."""
    painter.setBrush(colour)
    painter.drawEllipse(box)
    painter.setPen(QPen(theme().colour("surface"), width * 1.3))
    painter.drawPolyline([_point(box, 0.26, 0.54), _point(box, 0.44, 0.71), _point(box, 0.75, 0.33)])


def square_with_arrow(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """Draw a square with an arrow into it."""
    painter.setBrush(colour)
    painter.drawRoundedRect(box, width, width)
    painter.setPen(QPen(theme().colour("surface"), width * 1.2))
    painter.drawLine(_point(box, 0.5, 0.2), _point(box, 0.5, 0.72))
    painter.drawPolyline([_point(box, 0.28, 0.5), _point(box, 0.5, 0.74), _point(box, 0.72, 0.5)])


def half_disc(painter: QPainter, box: QRectF, colour: QColor, _width: float) -> None:
    """Draw a ring filled to the half."""
    painter.drawEllipse(box)
    painter.setBrush(colour)
    painter.drawPie(box, 90 * 16, 180 * 16)


def paper(painter: QPainter, box: QRectF, _colour: QColor, _width: float) -> None:
    """Draw a sheet of paper."""
    painter.drawRect(QRectF(_point(box, 0.14, 0.0), _point(box, 0.86, 1.0)))
    painter.drawLine(_point(box, 0.34, 0.33), _point(box, 0.66, 0.33))
    painter.drawLine(_point(box, 0.34, 0.63), _point(box, 0.66, 0.63))


def ring(painter: QPainter, box: QRectF, _colour: QColor, _width: float) -> None:
    """Draw a ring."""
    painter.drawEllipse(box)


def triangle(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """Draw a triangle with a stroke and a point."""
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([_point(box, 0.5, 0.04), _point(box, 1.0, 0.94), _point(box, 0.0, 0.94)]))
    painter.setPen(QPen(theme().colour("surface"), width * 1.2))
    painter.drawLine(_point(box, 0.5, 0.38), _point(box, 0.5, 0.6))
    painter.drawPoint(_point(box, 0.5, 0.79))


def cross(painter: QPainter, box: QRectF, _colour: QColor, _width: float) -> None:
    """Draw a cross."""
    painter.drawLine(_point(box, 0.2, 0.2), _point(box, 0.8, 0.8))
    painter.drawLine(_point(box, 0.8, 0.2), _point(box, 0.2, 0.8))
