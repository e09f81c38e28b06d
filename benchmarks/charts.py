"""Charts of results on the screen: thirty bars, a map of 30 × 20 numbers; first and again, hover, the preparing job."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks._timing import Result, interleaved, seconds
from msoko_desktop.charts.results import Drawn, Heading, Place, Row, bars_chart, heat_chart, prepare
from msoko_desktop.domain.analysis.model import Figure, Measure, MeasureKind

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1000, 640)
ROUNDS = 9
MOVES = 60
QUALITY = Measure("quality_rate", "Качество знаний", MeasureKind.SHARE, "", "")
FIRST = """
import time
from msoko_desktop.charts.results import prepare, pixels, Place
prepare()
from benchmarks.charts import CHARTS
begin = time.perf_counter()
drawn = CHARTS["{name}"](Place(width_mm=250, height_mm=150, on_screen=True))
pixels(drawn.figure, 96)
print(time.perf_counter() - begin)
"""


def run() -> Iterable[Result]:
    """Draw in the widget, off screen, beside matplotlib's own bars and cells drawn the usual way."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPoint
    from PySide6.QtTest import QTest

    from msoko_desktop import app
    from msoko_desktop.gui.jobs import Jobs
    from msoko_desktop.gui.theme import install_theme
    from msoko_desktop.gui.widgets.chart_canvas import ChartCanvas

    application = app.make_application()
    install_theme(application).apply("light", 100)
    prepare()
    jobs = Jobs()
    canvas = ChartCanvas(jobs)
    canvas.resize(*SIZE)
    canvas.show()
    for name, draw in CHARTS.items():
        first = median(_first(name) for _ in range(3))
        yield Result(f"chart, {name}: the first of a program, numbers to pixels", first, None, "s", at_most=FIRST_GOAL)

        def shown(draw: Callable[[Place], Drawn] = draw) -> None:
            canvas.show_chart(draw)
            canvas.sheet.repaint()

        ours, usual = interleaved(shown, USUAL[name], rounds=ROUNDS)
        yield Result(f"chart, {name}: shown / matplotlib's own way", ours, usual, "s", at_most=1)
        yield Result(f"chart, {name}: shown", ours, None, "s", at_most=0.15)
        moves = []
        for step in range(MOVES):
            place = QPoint(200 + step * 7 % 600, 140 + step * 11 % 380)

            def move(place: QPoint = place) -> None:
                QTest.mouseMove(canvas.sheet, place)
                canvas.sheet.repaint()

            moves.append(seconds(move))
        yield Result(f"chart, {name}: another value under the pointer", median(moves) * 1000, None, "ms", at_most=5)
        yield Result(f"chart, {name}: the slowest of {MOVES} moves", max(moves) * 1000, None, "ms", at_most=16)
    canvas.close()
    jobs.close()


def _first(name: str) -> float:
    """Return the seconds of the first chart in a new process, after what it needs was loaded as the window does it."""
    out = subprocess.run(
        [sys.executable, "-c", FIRST.format(name=name)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(out.stdout)


def _share(place: int) -> Figure:
    value = float(place * 37 % 101)
    return Figure(value, 40 + place, max(0.0, value - 11), min(100.0, value + 11), place % 9 == 0)


def _bars(place: Place) -> Drawn:
    rows = [Row(f"school {at}", f"МБОУ СОШ № {at}", _share(at)) for at in range(1, 31)]
    lines = [Row("district", "район", Figure(52.4, 1840)), Row("area", "край", Figure(55.1, 61200))]
    return bars_chart(Heading("Качество знаний", "ВПР: Математика, 8 класс"), QUALITY, rows, lines, place)


def _map(place: Place) -> Drawn:
    rows = [Row(f"school {at}", f"МБОУ СОШ № {at}") for at in range(1, 31)]
    columns = [Row(f"task:{at}", f"{at}") for at in range(1, 21)]
    cells = {
        (one.key, other.key): _share(at * 20 + over)
        for at, one in enumerate(rows)
        for over, other in enumerate(columns)
    }
    return heat_chart(Heading("Выполнение заданий", "ВПР: Математика, 8 класс"), QUALITY, rows, columns, cells, place)


def _usual_figure() -> tuple[Any, Any]:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Picture

    figure = Picture(figsize=(SIZE[0] / 96, SIZE[1] / 96), dpi=96, layout="constrained")
    return FigureCanvasAgg(figure), figure.add_subplot()


def _usual_bars() -> None:
    canvas, axes = _usual_figure()
    values = [_share(at) for at in range(1, 31)]
    middles = [one.value or 0.0 for one in values]
    spread = [[mid - (one.low or 0.0) for mid, one in zip(middles, values, strict=True)],
              [(one.high or 0.0) - mid for mid, one in zip(middles, values, strict=True)]]  # fmt: skip
    axes.barh([f"МБОУ СОШ № {at}" for at in range(1, 31)], middles, xerr=spread, label="школы")
    axes.axvline(52.4, label="район")
    axes.legend()
    axes.set_title("Качество знаний")
    canvas.draw()


def _usual_map() -> None:
    canvas, axes = _usual_figure()
    values = [[_share(at * 20 + over).value or 0.0 for over in range(20)] for at in range(30)]
    axes.imshow(values, aspect="auto")
    axes.set_yticks(range(30), [f"МБОУ СОШ № {at}" for at in range(1, 31)])
    for at, row in enumerate(values):
        for over, value in enumerate(row):
            axes.text(over, at, f"{value:.0f}", ha="center", va="center")
    canvas.draw()


CHARTS: dict[str, Callable[[Place], Drawn]] = {"30 bars": _bars, "map of 30 × 20": _map}
USUAL = {"30 bars": _usual_bars, "map of 30 × 20": _usual_map}
FIRST_GOAL = 0.15
"""Seconds; matplotlib's own way takes 0.44 s for the map."""
