"""A chart as pixels for the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msoko_desktop.charts.results.bars import bars_chart
from msoko_desktop.charts.results.frame import Heading
from msoko_desktop.charts.results.heat import heat_chart
from msoko_desktop.charts.results.model import Row, Series, stack_row
from msoko_desktop.charts.results.stacks import stacks_chart
from msoko_desktop.charts.results.years import years_chart
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
    """Load what drawing needs and draw a little, so that the first chart a person sees is as quick as the others."""
    measure = Measure("", "", MeasureKind.SHARE, "", "")
    letters = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789"
    row = Row("", letters, Figure(50.0, 10, 40.0, 60.0, small=True))
    share = row.figure
    charts = (
        bars_chart(Heading(letters), measure, [row, row], [row]),
        stacks_chart(Heading(""), [stack_row("", "", (1, 1, 1, 1))]),
        heat_chart(Heading(""), measure, [row], [row], {("", ""): share}),
        years_chart(Heading(""), measure, (1, 2), [Series("", "", (share, share))]),
    )
    for drawn in charts:
        pixels(drawn.figure, 96)
    _done.append(True)


def prepared() -> bool:
    """Tell whether `prepare` has ended."""
    return bool(_done)
