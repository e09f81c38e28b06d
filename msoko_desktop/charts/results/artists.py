"""The words of a chart as one artist; imported only where a chart is drawn, as it needs matplotlib at once.

matplotlib's own Text works out a layout for every word at every drawing: 600 numbers of a heat map would cost 0.2 s.
"""

from dataclasses import dataclass
from typing import Any

from matplotlib.artist import Artist

from msoko_desktop.charts.look import MM_PER_INCH, chart_font
from msoko_desktop.charts.results.lettering import POINT_MM, width_mm

_MIDDLE = 0.33
"""From the middle of figures and capitals down to their base line, in sizes of the text."""
_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: its place in millimetres from the left and the lower edge, size in points, colour.

    `y` is the middle of the line. `angle` 90 reads upwards, beginning (`left`), middle or end (`right`) at the place.
    """

    x: float
    y: float
    text: str
    size: float
    colour: str
    align: str = "left"
    bold: bool = False
    angle: int = 0


class Writing(Artist):
    """All words of a figure."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[Words] = []
        self.set_zorder(10)

    def draw(self, renderer: Any) -> None:
        """Draw the words."""
        if not self.get_visible() or self.figure is None:
            return
        dots = self.figure.dpi / MM_PER_INCH
        _, height = renderer.get_canvas_width_height()
        context = renderer.new_gc()
        for one in self.words:
            if not one.text:
                continue
            back = width_mm(one.text, one.size, bold=one.bold) * _SHIFT[one.align]
            down = _MIDDLE * one.size * POINT_MM
            x, y = (one.x + down, one.y - back) if one.angle else (one.x - back, one.y - down)
            x, y = x * dots, y * dots
            context.set_foreground(one.colour)
            font = chart_font(one.size, bold=one.bold)
            renderer.draw_text(context, x, height - y if renderer.flipy() else y, one.text, font, one.angle)
        context.restore()
        self.stale = False
