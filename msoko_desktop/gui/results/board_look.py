"""How the states of the status board look: a colour and a shape each, so that none is told by colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.flow import FlowLayout
from msoko_desktop.services.status_board import BoardCell, CellState

LATE = "late"  # shown in place of the two states of which results are still to come
_ROLES = {
    CellState.NOTHING: "muted",
    CellState.FORM: "accent",
    CellState.DRAFT: "warning",
    CellState.FILE: "accent",
    CellState.CHECKED: "good",
    CellState.ABSENT: "muted",
    LATE: "danger",
}
_GROUNDS = {
    CellState.DRAFT: "warning_soft",
    CellState.FILE: "accent_soft",
    CellState.CHECKED: "good_soft",
    CellState.ABSENT: "raised",
    LATE: "danger_soft",
}
_LEGEND = (
    (CellState.CHECKED, "проверено"),
    (CellState.FILE, "из файла, не проверено"),
    (CellState.DRAFT, "черновик"),
    (CellState.FORM, "форма выдана"),
    (CellState.NOTHING, "ждём"),
    (LATE, "опаздывает"),
    (CellState.ABSENT, "не участвует"),
)


def shown_as(cell: BoardCell) -> str:
    """Return the state by which a cell is drawn."""
    return LATE if cell.late else cell.state


def ground(shown: str) -> QColor:
    """Return the colour behind a state."""
    return theme().colour(_GROUNDS.get(shown, "surface"))


def ink(shown: str) -> QColor:
    """Return the colour of a state's shape."""
    return theme().colour(_ROLES[shown])


def draw_shape(painter: QPainter, place: QRectF, shown: str) -> None:
    """Draw the shape of a state into a square.

    A ticked disc, a square with an arrow into it, a half disc, a sheet of paper, a ring, a triangle with a stroke, a
    cross.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, width = ink(shown), max(1.2, place.width() / 10)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = place.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    _SHAPES[shown](painter, inner, colour, width)
    painter.restore()


def _point(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)


def _checked(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(box)
    painter.setPen(QPen(theme().colour("surface"), width * 1.3))
    painter.drawPolyline([_point(box, 0.26, 0.54), _point(box, 0.44, 0.71), _point(box, 0.75, 0.33)])


def _file(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    painter.setBrush(colour)
    painter.drawRoundedRect(box, width, width)
    painter.setPen(QPen(theme().colour("surface"), width * 1.2))
    painter.drawLine(_point(box, 0.5, 0.2), _point(box, 0.5, 0.72))
    painter.drawPolyline([_point(box, 0.28, 0.5), _point(box, 0.5, 0.74), _point(box, 0.72, 0.5)])


def _draft(painter: QPainter, box: QRectF, colour: QColor, _width: float) -> None:
    painter.drawEllipse(box)
    painter.setBrush(colour)
    painter.drawPie(box, 90 * 16, 180 * 16)


def _form(painter: QPainter, box: QRectF, _colour: QColor, _width: float) -> None:
    painter.drawRect(QRectF(_point(box, 0.14, 0.0), _point(box, 0.86, 1.0)))
    painter.drawLine(_point(box, 0.34, 0.33), _point(box, 0.66, 0.33))
    painter.drawLine(_point(box, 0.34, 0.63), _point(box, 0.66, 0.63))


def _nothing(painter: QPainter, box: QRectF, _colour: QColor, _width: float) -> None:
    painter.drawEllipse(box)


def _late(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([_point(box, 0.5, 0.04), _point(box, 1.0, 0.94), _point(box, 0.0, 0.94)]))
    painter.setPen(QPen(theme().colour("surface"), width * 1.2))
    painter.drawLine(_point(box, 0.5, 0.38), _point(box, 0.5, 0.6))
    painter.drawPoint(_point(box, 0.5, 0.79))


def _absent(painter: QPainter, box: QRectF, _colour: QColor, _width: float) -> None:
    painter.drawLine(_point(box, 0.2, 0.2), _point(box, 0.8, 0.8))
    painter.drawLine(_point(box, 0.8, 0.2), _point(box, 0.2, 0.8))


_SHAPES = {
    CellState.CHECKED: _checked,
    CellState.FILE: _file,
    CellState.DRAFT: _draft,
    CellState.FORM: _form,
    CellState.NOTHING: _nothing,
    LATE: _late,
    CellState.ABSENT: _absent,
}


class BoardLegend(QWidget):
    """The shapes with their meaning, in as many rows as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Обозначения")
        flow = FlowLayout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._signs: list[QLabel] = []
        for _, words in _LEGEND:
            item = QWidget(self)
            row = QHBoxLayout(item)
            row.setContentsMargins(2, 2, 12, 2)
            row.setSpacing(6)
            sign = QLabel(item)
            row.addWidget(sign)
            row.addWidget(QLabel(words, item))
            self._signs.append(sign)
            flow.addWidget(item)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        size, ratio = theme().px(14), self.devicePixelRatioF()
        for sign, (shown, _) in zip(self._signs, _LEGEND, strict=True):
            picture = QPixmap(round(size * ratio), round(size * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            draw_shape(painter, QRectF(0, 0, size, size), shown)
            painter.end()
            sign.setPixmap(picture)
