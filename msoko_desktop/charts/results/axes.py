"""The upright axis of a chart, its thin lines and its title."""

from collections.abc import Sequence

from msoko_desktop.charts.results.frame import EDGE, Frame, Panel
from msoko_desktop.charts.results.lettering import width_mm
from msoko_desktop.charts.results.scales import decimals_of
from msoko_desktop.charts.results.words import number


def tick_texts(found: Sequence[float]) -> list[str]:
    """Return the numbers of an axis, all with as many digits as its step needs."""
    decimals = decimals_of(found[1] - found[0]) if len(found) > 1 else decimals_of(found[0]) if found else 0
    return [number(at, min(2, decimals)) for at in found]


def axis_width(frame: Frame, found: Sequence[float], title: str = "") -> float:
    """Return how much room an upright axis takes at the left, in millimetres."""
    numbers = max((width_mm(text, frame.small) for text in tick_texts(found)), default=0.0)
    return EDGE + numbers + 1.5 + (4.5 if title else 0.0)


def count_axis(frame: Frame, panel: Panel, found: Sequence[float], title: str = "") -> None:
    """Draw thin lines at the given values, write them left of the panel, and the title upwards beside them."""
    left, right = panel.axes.get_xlim()
    panel.lines((((left, at), (right, at)) for at in found), frame.look.results.soft, 0.7, order=0.5)
    muted = frame.look.results.muted
    for at, text in zip(found, tick_texts(found), strict=True):
        frame.write(panel.left - 1.5, panel.y(at), text, size=frame.small, colour=muted, align="right")
    if title:
        middle = panel.top + panel.height / 2
        frame.write(EDGE + 1.2, middle, title, size=frame.small, colour=muted, align="center", angle=90)
