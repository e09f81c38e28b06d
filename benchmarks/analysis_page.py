"""The page «Анализ» on the big file: how long opening it holds the window; each chart once its numbers are there."""

import os
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks._big_district import YEARS, add_context, write_big_file
from benchmarks._timing import Result, interleaved
from msoko_desktop.charts.results import Place, pixels, prepare
from msoko_desktop.services.analysis.parts import parts_of
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import Choice, Scope, find_report
from msoko_desktop.services.analysis.views import View, Wanted
from msoko_desktop.services.district import open_district

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from msoko_desktop.gui.analysis.page import AnalysisPage

SIZE = Place(width_mm=250, height_mm=150, on_screen=True)
CHARTS = (
    ("indicators", "bars"), ("distribution", "histogram"), ("distribution", "boxes"), ("tasks", "heat"),
    ("dynamics", "years"), ("conditions", "scatter"), ("clusters", "tree"),
)  # fmt: skip
LIMIT = 60.0


def run() -> Iterable[Result]:
    """Open the page in the real window, off screen; then draw every kind of chart from numbers that are there."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd(), ignore_cleanup_errors=True) as name:
        path = Path(name) / "большой.msoko"
        write_big_file(path)
        with closing(open_district(path)) as district:
            add_context(district)
        yield from _opening(path)
        yield from _charts(path)


def _opening(path: Path) -> Iterable[Result]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from msoko_desktop import app
    from msoko_desktop.gui.analysis.page import AnalysisPage
    from msoko_desktop.gui.settings import WindowSettings

    application = app.make_application()
    window = app.make_window(WindowSettings(path.parent / "window.ini"))
    window.resize(1280, 720)
    window.files.open_quietly(path)
    window.show()
    application.processEvents()
    started = time.perf_counter()
    page = window.show_page("analysis")
    assert isinstance(page, AnalysisPage)
    application.processEvents()
    shown = time.perf_counter() - started
    longest = _longest_wait(application, page)
    whole = time.perf_counter() - started
    window.close()
    yield Result("«Анализ» of 1,000,000 points: opened until the window answers", shown, None, "s", at_most=0.3)
    yield Result("«Анализ»: the longest wait of the window while it reads", longest, None, "s", at_most=0.3)
    yield Result("«Анализ»: opened until chart and table are there", whole, None, "s")


def _longest_wait(application: "QApplication", page: "AnalysisPage") -> float:
    """Return the longest time that the window took to answer until the page was done."""
    begin, longest = time.perf_counter(), 0.0
    while (page.busy or page.report.canvas.drawn is None) and time.perf_counter() - begin < LIMIT:
        one = time.perf_counter()
        application.processEvents()
        longest = max(longest, time.perf_counter() - one)
        time.sleep(0.002)
    return longest


def _charts(path: Path) -> Iterable[Result]:
    prepare()
    with closing(open_district(path)) as district:
        reader = ResultReader(district)
        work = next(
            one for one in reader.assessments() if one.tasks and one.grade == 8 and one.school_year == YEARS[-1]
        )
        for key, wanted in CHARTS:
            report = find_report(key)
            content = report.build(reader, Choice((work.id or 0,) if report.needs.scope is not Scope.YEAR else ()))
            found = [(part, view) for part in parts_of(content) for view in part.views if view.key == wanted]
            part, view = found[0]
            first = view.measures[0][0] if view.measures else ""
            asked = Wanted(first, tuple(row.key for row in part.table.rows))
            (taken,) = interleaved(partial(_drawn, view, asked), rounds=7)
            yield Result(f"chart of 40 schools, {key}: {view.title}", taken, None, "s", at_most=0.15)


def _drawn(view: View, wanted: Wanted) -> None:
    pixels(view.draw(SIZE, wanted).figure, 96)
