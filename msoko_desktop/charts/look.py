"""How charts look: the project's own face, colours that are passed in, files that do not change from run to run."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from msoko_desktop import paths
from msoko_desktop.domain.execution import State

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MM_PER_INCH = 25.4
PAPER_DOTS = 200
"""Dots per inch of a picture for paper."""


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours («#rrggbb») of the ground, the text, the thin lines and of each state; the size of text in points."""

    ground: str
    text: str
    line: str
    states: Mapping[State, str]
    size: float = 10.0


PAPER_LOOK = ChartLook(
    ground="#ffffff",
    text="#000000",
    line="#808080",
    states={
        State.OVERDUE: "#f0c9c0",
        State.PLANNED: "#ffffff",
        State.MOVED: "#f4f0dc",
        State.IN_WORK: "#dce8f4",
        State.DONE: "#8fb59b",
        State.DONE_LATE: "#c9dccf",
        State.CANCELLED: "#ececec",
    },
)
"""Light colours that print as different greys; hatching and letters tell the states apart where colour does not."""

HATCHES = {
    State.OVERDUE: "xx",
    State.PLANNED: "",
    State.MOVED: "..",
    State.IN_WORK: "--",
    State.DONE: "",
    State.DONE_LATE: "//",
    State.CANCELLED: "||",
}
"""matplotlib's hatching of each state."""


@cache
def chart_font(size: float, *, bold: bool = False) -> Any:
    """Return the project's serif at a size in points; raises FileNotFoundError when the installation lacks it."""
    from matplotlib.font_manager import FontProperties

    name = "Bold" if bold else "Regular"
    return FontProperties(fname=str(paths.asset(f"resources/fonts/LiberationSerif-{name}.ttf")), size=size)


def figure_png(figure: "Figure", dots: int = PAPER_DOTS) -> bytes:
    """Return a figure as a PNG file of that many dots per inch."""
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=dots, facecolor=figure.get_facecolor(), metadata={"Software": None})
    return file.getvalue()


def figure_svg(figure: "Figure") -> bytes:
    """Return a figure as an SVG file whose letters are outlines, so that it needs no font."""
    import matplotlib as mpl

    file = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "msoko", "svg.fonttype": "path"}):
        figure.savefig(file, format="svg", facecolor=figure.get_facecolor(), metadata={"Date": None, "Creator": None})
    return file.getvalue()
