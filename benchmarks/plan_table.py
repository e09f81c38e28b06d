"""A plan of 1,000 activities on the screen: opening, scrolling by a page, typing into a cell, inserting a row."""

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

ACTIVITIES = 1000
ROUNDS = 9
PAGES = 30
TEXT = (
    "Анализ результатов государственной итоговой аттестации с учётом обучающихся, оставленных на повторный год "
    "обучения, и подготовка адресных рекомендаций для руководителей общеобразовательных организаций"
)


def run() -> Iterable[Result]:
    """Open the plan in the real window, off screen, and time what a person does to it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from msoko_desktop import app
    from msoko_desktop.gui.plans.page import PlansPage
    from msoko_desktop.gui.settings import WindowSettings
    from msoko_desktop.services import district
    from msoko_desktop.services.plans import plans

    application = app.make_application()
    with tempfile.TemporaryDirectory(prefix="msoko-table-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file = district.create_district(folder / "Район.msoko")
        plans.add_plan(file, _plan(10))
        large = plans.add_plan(file, _plan(ACTIVITIES)).created[0]
        small = min(plan.id for plan in plans.list_plans(file))
        district.close_district(file)
        window = app.make_window(WindowSettings(folder / "window.ini"))
        window.resize(1280, 720)
        window.files.open_quietly(folder / "Район.msoko")
        window.show()
        page = window.show_page("plans")
        assert isinstance(page, PlansPage)
        _settle(application.processEvents)

        def timed(work: Callable[[], object]) -> float:
            started = time.perf_counter()
            work()
            page.table.viewport().repaint()
            return time.perf_counter() - started

        opened: list[float] = []
        for _ in range(ROUNDS):
            page.open_plan(small)
            _settle(application.processEvents)
            opened.append(timed(lambda: page.open_plan(large)))
        # A page that was never on the screen is laid out as well as painted.
        bar = page.table.verticalScrollBar()
        fresh = [timed(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(PAGES)]
        _settle(application.processEvents)
        bar.setValue(0)
        known = [timed(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(PAGES)]
        page.table.go_to(500, 1)
        index = page.table.currentIndex()
        edited = [timed(partial(page.model.setData, index, f"Текст {turn}")) for turn in range(ROUNDS)]
        inserted = [timed(page.rows.insert_after) for _ in range(ROUNDS)]
        undone = [timed(page.session.undo) for _ in range(ROUNDS)]
        window.close()
    milliseconds = 1000
    yield Result("plan of 1,000: open", median(opened), None, "s", at_most=0.3)
    yield Result("plan of 1,000: scroll to a new page", median(fresh) * milliseconds, None, "ms", at_most=25)
    yield Result("plan of 1,000: scroll to a known page", median(known) * milliseconds, None, "ms", at_most=25)
    yield Result("plan of 1,000: store an edited cell", median(edited) * milliseconds, None, "ms", at_most=100)
    yield Result("plan of 1,000: insert a row", median(inserted) * milliseconds, None, "ms", at_most=100)
    yield Result("plan of 1,000: undo", median(undone) * milliseconds, None, "ms", at_most=100)


def _settle(process: Callable[[], object]) -> None:
    """Let the window finish what it does in the background."""
    ends = time.perf_counter() + 1.5
    while time.perf_counter() < ends:
        process()
        time.sleep(0.002)


def _plan(count: int) -> Plan:
    """Return a plan with sections of twenty activities and cells as long as those of real road maps."""
    months = ("январь", "март–апрель", "ежегодно до 15 декабря", "в течение года", "август 2026", "1 раз в квартал")
    words = TEXT.split()
    lines: list[PlanLine] = []
    for place in range(count):
        section, number = divmod(place, 20)
        if number == 0:
            lines.append(PlanLine(LineKind.SECTION, f"Направление деятельности {section + 1}", str(section + 1)))
        length = 8 + place * 7 % (len(words) - 8)
        lines.append(
            PlanLine(
                LineKind.ACTIVITY,
                f"{' '.join(words[:length])} ({place})",
                f"{section + 1}.{number + 1}",
                deadline=months[place % len(months)],
                executors=("Отдел образования", "Отдел образования, ОО", "методический кабинет, РМО, ШМО")[place % 3],
                indicators=f"Наличие аналитической справки, не менее {place % 9 + 1} мероприятий в год",
            )
        )
    kinds = (
        (ColumnKind.NUMBER, "№ п/п"), (ColumnKind.TITLE, "Мероприятие"), (ColumnKind.DEADLINE, "Срок"),
        (ColumnKind.EXECUTORS, "Исполнители"), (ColumnKind.INDICATORS, "Индикативные показатели"),
    )  # fmt: skip
    columns = tuple(PlanColumn(kind, heading) for kind, heading in kinds)
    return Plan("План", PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), columns, tuple(lines))
