"""The occurrences of 10,000 activities over five years, beside the bare reading of their deadline phrases.

The phrases are those that the tests' readers of five real plans have met; the records of a tenth of the occurrences
are fitted. Then what a page does at every click: one month of the file's 100,000 occurrences, and the same after one
of them was marked.
"""

import datetime as dt
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from benchmarks._timing import Result, interleaved
from msoko_desktop.domain.deadlines.reading import read_deadline
from msoko_desktop.domain.execution import OccurrenceRecord, Progress
from msoko_desktop.domain.execution.planning import Sources, plan_deadlines
from msoko_desktop.domain.execution.tracking import Tracked, track
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.district import create_district
from msoko_desktop.services.plans.plans import add_plan
from msoko_desktop.services.timetable.deadlines import school_calendar
from msoko_desktop.services.timetable.execution import mark_done, reopen
from msoko_desktop.services.timetable.timetable import Timetable

ACTIVITIES = 10_000
PERIOD = PlanPeriod(dt.date(2026, 1, 1), dt.date(2030, 12, 31))
ON = dt.date(2028, 11, 25)
PHRASES = (
    "ежегодно",
    "ежегодно до 15 декабря",
    "ежемесячно",
    "октябрь–ноябрь ежегодно",
    "сентябрь, апрель",
    "1 раз в квартал",
    "до 01 марта года, следующего за отчетным",
    "в течение года",
    "в течение всего периода",
    "по итогам учебного года",
    "1 раз в четверть",
    "до 25 числа каждого месяца",
    "в соответствии с графиком проведения ВПР",
    "по запросу",
    "ежегодно, I квартал",
    "февраль ежегодно",
    "май {year}",
    "до 20 мая {year} г.",
    "{year}-{next} гг.",
    "август {year}",
)


def _plan() -> Plan:
    lines = tuple(
        PlanLine(
            LineKind.ACTIVITY,
            "Проведение совещания руководителей",
            str(number),
            deadline=PHRASES[number % len(PHRASES)].format(year=2026 + number % 5, next=2027 + number % 4),
            executors="Отдел образования, ОО",
            id=number,
        )
        for number in range(1, ACTIVITIES + 1)
    )
    return Plan("План на 2026–2030 годы", PERIOD, lines=lines, id=1)


def run() -> Iterable[Result]:
    """Measure the calculation with cold readings, and a page of a month from the file."""
    plan, calendar = _plan(), school_calendar()
    cold = Sources(lambda phrase, period: read_deadline(phrase, period, calendar), calendar)
    records = {
        (item.line_id, item.part): (
            OccurrenceRecord(number, item.line_id, item.part, item.occurrences[0].window, progress=Progress.DONE),
        )
        for number, item in enumerate(plan_deadlines(plan, cold)[::10])
        if item.occurrences
    }

    def ours() -> Tracked:
        read_deadline.cache_clear()
        return track(plan_deadlines(plan, cold), records)

    def bare() -> int:
        return sum(len(read_deadline.__wrapped__(line.deadline, PERIOD, calendar).occurrences) for line in plan.lines)

    times = interleaved(ours, bare, rounds=5)
    count = len(ours().occurrences)
    yield Result(f"occurrences of 10,000 activities over 5 years ({count:,})", times[0], None, "s", at_most=1)
    yield Result("occurrences / reading each phrase anew", times[0], times[1], "s", at_most=1)
    yield from _pages(plan)


def _pages(plan: Plan) -> Iterable[Result]:
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-", dir=Path.cwd()) as folder:
        district = create_district(Path(folder) / "occurrences.msoko")
        with closing(district):
            add_plan(district, plan)
            timetable = Timetable(district)
            first, last = dt.date(2028, 11, 1), dt.date(2028, 11, 30)
            (month,) = interleaved(lambda: timetable.between(first, last, ON))
            ref = timetable.between(first, last, ON)[0].ref

            def mark_and_look() -> None:
                done = timetable.between(first, last, ON)[0].record is not None
                changes = reopen(district, [ref]) if done else mark_done(district, [ref], ON, today=ON)
                timetable.forget(changes)
                timetable.between(first, last, ON)

            (mark,) = interleaved(mark_and_look)
    yield Result("a mark and the month after it, in a file of 10,000 activities", mark * 1000, None, "ms", at_most=150)
    yield Result("occurrences of one month from a file of 10,000 activities", month * 1000, None, "ms", at_most=50)
