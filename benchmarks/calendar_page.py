"""A month with 500 deadlines on the page «Календарь»: painting it, turning to it, moving a chip; the year's rows."""

import datetime as dt
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks._timing import Result
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod

CHIPS = 500
ROUNDS = 15
TITLE = "Анализ результатов оценочных процедур и подготовка адресных рекомендаций для школ"


def run() -> Iterable[Result]:
    """Open the page in the real window, off screen, 1920 × 1080, and time what a person does on it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from msoko_desktop import app
    from msoko_desktop.gui.calendar.bar import View
    from msoko_desktop.gui.calendar.page import CalendarPage
    from msoko_desktop.gui.settings import WindowSettings
    from msoko_desktop.services import district
    from msoko_desktop.services.plans import plans

    application = app.make_application()
    with tempfile.TemporaryDirectory(prefix="msoko-calendar-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file = district.create_district(folder / "Район.msoko")
        plans.add_plan(file, _plan())
        district.close_district(file)
        window = app.make_window(WindowSettings(folder / "window.ini"))
        window.resize(1920, 1080)
        window.files.open_quietly(folder / "Район.msoko")
        window.show()
        page = window.show_page("calendar")
        assert isinstance(page, CalendarPage)
        page.show_day(dt.date(2026, 11, 2))
        application.processEvents()
        month = page.month

        def timed(work: Callable[[], object], *, viewport: bool = False) -> float:
            started = time.perf_counter()
            work()
            (page.year.viewport() if viewport else month).repaint()
            return time.perf_counter() - started

        painted = [timed(lambda: None) for _ in range(ROUNDS)]
        turned = [timed(partial(page.step, (1, -1)[turn % 2])) for turn in range(2 * ROUNDS)]
        day = dt.date(2026, 11, 2)
        moved = []
        for _ in range(ROUNDS):
            item = month.day_chips(day)[0].item
            moved.append(timed(partial(page.moving.put, item, day + dt.timedelta(1))))
            page.session.undo()
        page.show_view(View.YEAR)
        application.processEvents()
        bar = page.year.verticalScrollBar()
        scrolled = [timed(lambda: bar.setValue(bar.value() + bar.pageStep()), viewport=True) for _ in range(ROUNDS)]
        window.close()
    ms, what = 1000, "calendar, 500 deadlines in a month:"
    yield Result(f"{what} paint it", median(painted) * ms, None, "ms", at_most=50)
    yield Result(f"{what} turn to another", median(turned) * ms, None, "ms", at_most=50)
    yield Result(f"{what} move a chip", median(moved) * ms, None, "ms", at_most=100)
    yield Result(f"{what} scroll their year by a page", median(scrolled) * ms, None, "ms", at_most=25)


def _plan() -> Plan:
    """Return a plan whose activities are all due in November 2026, spread over its days."""
    kinds = (
        (ColumnKind.NUMBER, "№ п/п"), (ColumnKind.TITLE, "Мероприятие"), (ColumnKind.DEADLINE, "Срок"),
        (ColumnKind.EXECUTORS, "Исполнители"),
    )  # fmt: skip
    lines = tuple(
        PlanLine(
            LineKind.ACTIVITY,
            f"{TITLE} ({place})",
            str(place + 1),
            deadline=f"{place % 30 + 1:02d}.11.2026",
            executors=("Отдел образования", "ОО", "методический кабинет")[place % 3],
        )
        for place in range(CHIPS)
    )
    columns = tuple(PlanColumn(kind, heading) for kind, heading in kinds)
    return Plan("План", PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), columns, lines)
