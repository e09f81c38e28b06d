"""The words of a chart as one artist; imported only where a chart is drawn, as it needs matplotlib at once.

matplotlib's own Text works out a layout for every word at every drawing: 600 numbers of a heat map would cost 0.3 s.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from numpy.typing import NDArray

from msoko_desktop.charts.look import MM_PER_INCH, chart_font
from msoko_desktop.charts.results.lettering import POINT_MM, width_mm

_MIDDLE = 0.33
"""From the middle of figures and capitals down to their base line, in sizes of the text."""
_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}
_ABOVE, _BELOW = 1.0, 0.4  # what letters reach above and below their base line, in sizes of the text
_PAD = 2
_AGG: Any = RendererAgg  # matplotlib leaves it without types
_KEPT = 3000  # words whose pixels are kept for the next drawing


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
        """Draw the words: as pixels on the screen, as letters in a document."""
        figure: Any = self.figure
        if not self.get_visible() or figure is None:
            return
        dots = figure.dpi / MM_PER_INCH
        _, height = renderer.get_canvas_width_height()
        pixels = np.asarray(renderer.buffer_rgba()) if isinstance(renderer, _AGG) else None
        context = renderer.new_gc()
        for one in self.words:
            if not one.text:
                continue
            down = _MIDDLE * one.size * POINT_MM
            if pixels is not None:
                x, y = (one.x + down, one.y) if one.angle else (one.x, one.y - down)
                _stamp(pixels, one, x * dots, height - y * dots, figure.dpi)
                continue
            back = width_mm(one.text, one.size, bold=one.bold) * _SHIFT[one.align]
            x, y = (one.x + down, one.y - back) if one.angle else (one.x - back, one.y - down)
            x, y = x * dots, y * dots
            context.set_foreground(one.colour)
            font = chart_font(one.size, bold=one.bold)
            renderer.draw_text(context, x, height - y if renderer.flipy() else y, one.text, font, one.angle)
        context.restore()
        self.stale = False


@lru_cache(maxsize=_KEPT)
def _mask(text: str, size: float, bold: bool, dots: float) -> tuple[NDArray[np.float32], int]:
    """Return how much of each pixel letters cover (0 … 1), and how far their base line lies below the first row."""
    em = size * dots / 72
    wide = math.ceil(width_mm(text, size, bold=bold) / MM_PER_INCH * dots * 1.1 + em) + 2 * _PAD
    base = math.ceil(em * _ABOVE) + _PAD
    renderer = _AGG(wide, base + math.ceil(em * _BELOW) + _PAD, dots)
    context = renderer.new_gc()
    context.set_foreground("black")
    renderer.draw_text(context, _PAD, base, text, chart_font(size, bold=bold), 0)
    covered = np.asarray(renderer.buffer_rgba())[:, :, 3]
    last = int(np.flatnonzero(covered.any(axis=0)).max(initial=0)) + 1
    return (covered[:, :last] / np.float32(255)).astype(np.float32), base


def _stamp(pixels: NDArray[np.uint8], one: Words, x: float, y: float, dots: float) -> None:
    """Lay letters over the pixels of an opaque figure; (x, y) is the point of their base line they are aligned at."""
    mask, base = _mask(one.text, one.size, one.bold, dots)
    back = (mask.shape[1] - _PAD) * _SHIFT[one.align]
    x, y = (x, y + back) if one.angle else (x - back, y)
    left, top = round(x) - _PAD, round(y) - base
    if one.angle:
        mask = np.rot90(mask)
        left, top = round(x) - base, round(y) + _PAD - mask.shape[0]
    high, wide = mask.shape
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(pixels.shape[1], left + wide), min(pixels.shape[0], top + high)
    if x0 >= x1 or y0 >= y1:
        return
    part = mask[y0 - top : y1 - top, x0 - left : x1 - left, None]
    under = pixels[y0:y1, x0:x1, :3]
    colour = np.array(to_rgb(one.colour), dtype=np.float32) * 255
    under[...] = (under + (colour - under) * part + 0.5).astype(np.uint8)
