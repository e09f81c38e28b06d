"""A chart as pixels for the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msoko_desktop.charts.results.bars import bars_chart
from msoko_desktop.charts.results.frame import Heading
from msoko_desktop.charts.results.model import Place, Row
from msoko_desktop.domain.analysis.model import Figure, Measure, MeasureKind

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Picture


_done: list[bool] = []


@dataclass(frozen=True, slots=True)
class Pixels:
    """Rows of pixels from the top, four bytes each: red, green, blue, opacity."""

    width: int
    height: int
    data: bytes


def pixels(figure: "Picture", dots: float) -> Pixels:
    """Return a figure at that many dots per inch."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure.set_dpi(dots)
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    buffer = canvas.buffer_rgba()
    height, width = buffer.shape[:2]
    return Pixels(width, height, bytes(buffer))


def prepare() -> None:
    """Load what drawing needs and draw once, so that the first chart a person sees is as quick as the others."""
    measure = Measure("", "", MeasureKind.SHARE, "", "")
    letters = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789"
    row = Row("", letters, Figure(50.0, 10, 40.0, 60.0, small=True))
    drawn = bars_chart(Heading(letters), measure, [row, row], [row], Place())
    pixels(drawn.figure, 96)
    _done.append(True)


def prepared() -> bool:
    """Tell whether `prepare` has ended."""
    return bool(_done)
