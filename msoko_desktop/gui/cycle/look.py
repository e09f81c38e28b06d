"""How the states of the cycle look: a colour and a shape each, so that none is told by colour alone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from msoko_desktop.domain.cycle.model import Cell, CellState
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets import shapes
from msoko_desktop.gui.widgets.shape_legend import ShapeLegend

LATE = "late"  # shown in place of what is expected or a draft once its day is over
_LOOKS: dict[str, tuple[shapes.Shape | None, str, str]] = {
    CellState.PROVED: (shapes.ticked_disc, "good", "good_soft"),
    CellState.DOUBTFUL: (shapes.triangle, "warning", "warning_soft"),
    CellState.DRAFT: (shapes.half_disc, "accent", "accent_soft"),
    CellState.EXPECTED: (shapes.ring, "muted", "surface"),
    LATE: (shapes.ring, "danger", "danger_soft"),
    CellState.EMPTY: (None, "muted", "surface"),
}
WORDS = {
    CellState.PROVED: "доказано",
    CellState.DOUBTFUL: "сомнительно",
    CellState.DRAFT: "проект",
    CellState.EXPECTED: "ожидается",
    LATE: "просрочено",
    CellState.EMPTY: "нет",
}


def shown_as(cell: Cell) -> str:
    """Return the state by which a cell is drawn."""
    return LATE if cell.late else cell.state


def ground(shown: str) -> QColor:
    """Return the colour behind a state."""
    return theme().colour(_LOOKS[shown][2])


def draw_shape(painter: QPainter, place: QRectF, shown: str) -> None:
    """Draw the shape of a state into a square: ticked disc, triangle, half disc, ring; a dash where nothing is."""
    shape, role, _ = _LOOKS[shown]
    shapes.draw(painter, place, shape or _dash, theme().colour(role))


def _dash(painter: QPainter, box: QRectF, _colour: QColor, _width: float) -> None:
    y = box.center().y()
    painter.drawLine(round(box.left() + box.width() * 0.25), round(y), round(box.left() + box.width() * 0.75), round(y))


class CycleLegend(ShapeLegend):
    """The shapes with their meaning in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        super().__init__(WORDS.items(), draw_shape, line, parent)
        line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
