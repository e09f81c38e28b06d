"""How the states of the status board look: a colour and a shape each, so that none is told by colour alone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets import shapes
from msoko_desktop.gui.widgets.flow import FlowLayout
from msoko_desktop.gui.widgets.shape_legend import ShapeLegend
from msoko_desktop.services.results.status_board import BoardCell, CellState

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
    shapes.draw(painter, place, _SHAPES[shown], ink(shown))


_SHAPES = {
    CellState.CHECKED: shapes.ticked_disc,
    CellState.FILE: shapes.square_with_arrow,
    CellState.DRAFT: shapes.half_disc,
    CellState.FORM: shapes.paper,
    CellState.NOTHING: shapes.ring,
    LATE: shapes.triangle,
    CellState.ABSENT: shapes.cross,
}


class BoardLegend(ShapeLegend):
    """The shapes with their meaning, in as many rows as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LEGEND, draw_shape, FlowLayout(), parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
