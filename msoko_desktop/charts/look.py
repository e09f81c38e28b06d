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
class ResultColours:
    """Colours of charts of results, safe for colour-blind readers and different as greys.

    `series` are those of Okabe and Ito (2008) as far as they stand out on the ground; `steps` those of ordered
    categories such as the marks 2 … 5, light to dark; `ramp` those of a heat map, low to high, even in lightness.
    `main` is a bar's, `weak` that of a bar of few people, `muted` that of secondary words, `soft` that of thin lines.
    """

    series: tuple[str, ...]
    steps: tuple[str, ...]
    ramp: tuple[str, ...]
    main: str
    weak: str
    muted: str
    soft: str
    accent: str


LIGHT_RESULTS = ResultColours(
    series=("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#4d4d4d"),
    steps=("#fbdcb8", "#a8cde6", "#5b9fd0", "#1f5f96"),
    ramp=("#fdebd3", "#e2dcd2", "#a9c6dc", "#5f9cc9", "#2a6ca5", "#143f68"),
    main="#3f86bf",
    weak="#c9dff0",
    muted="#56636f",
    soft="#dfe4e8",
    accent="#b3470a",
)
DARK_RESULTS = ResultColours(
    series=("#56b4e9", "#e69f00", "#2fc79b", "#e3a1c6", "#ff8a4d", "#f0e442", "#c8ccd0"),
    steps=("#f6d5aa", "#9cc7e6", "#5499cc", "#2c689f"),
    ramp=("#5b4a38", "#4a5a68", "#44708f", "#4f93c0", "#7fbfe8", "#c2e4fa"),
    main="#5499cc",
    weak="#37536b",
    muted="#a5b0bb",
    soft="#3b444d",
    accent="#ffa56b",
)


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours («#rrggbb») of the ground, the text, the thin lines and of each state; the size of text in points.

    `results` are the colours of charts of results.
    """

    ground: str
    text: str
    line: str
    states: Mapping[State, str]
    size: float = 10.0
    results: ResultColours = LIGHT_RESULTS


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


def figure_pdf(figure: "Figure") -> bytes:
    """Return a figure as a PDF file of one page whose text can be searched and copied."""
    import matplotlib as mpl

    file = io.BytesIO()
    plain = {"Creator": None, "Producer": None, "CreationDate": None}
    with mpl.rc_context({"pdf.fonttype": 42}):
        figure.savefig(file, format="pdf", facecolor=figure.get_facecolor(), metadata=plain)
    return file.getvalue()
