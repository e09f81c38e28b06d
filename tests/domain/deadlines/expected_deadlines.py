"""Reads `expectations.txt` and `grammar.txt`: what a person says that deadline phrases mean."""

import calendar
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from msoko_desktop.domain.deadlines import Occurrence
from msoko_desktop.domain.timetable.periods import PlanPeriod

D = dt.date
YEAR_2020 = PlanPeriod(D(2020, 1, 1), D(2020, 12, 31))
PLANS = {
    "predgorny": YEAR_2020,
    "krasnoturansk": YEAR_2020,
    "sarov": PlanPeriod(D(2021, 9, 1), D(2022, 8, 31), school_year=True),
    "kimovsk": PlanPeriod(D(2016, 1, 1), D(2020, 12, 31)),
    "kimovsk_school": PlanPeriod(D(2016, 9, 1), D(2017, 8, 31), school_year=True),
    "rasskazovo": PlanPeriod(D(2020, 1, 1), D(2022, 12, 31)),
    "school": PlanPeriod(D(2026, 9, 1), D(2027, 8, 31), school_year=True),
    "year": PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)),
    "three": PlanPeriod(D(2026, 1, 1), D(2028, 12, 31)),
}
STACKED = (*(f"2020-{month:02}" for month in range(1, 13)), "2020-09/2020-10", "2020-06/2020-07")


@dataclass(frozen=True)
class Expectation:
    """One row: the phrase in its plan, the kind, whether a date is asked for, the occurrences."""

    plan: str
    kind: str
    asks: bool
    occurrences: tuple[Occurrence, ...]
    phrase: str

    @property
    def period(self) -> PlanPeriod:
        return PLANS[self.plan]


def expectations(name: str = "expectations.txt") -> tuple[Expectation, ...]:
    """Return the rows of the table."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return tuple(_row(line) for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _row(line: str) -> Expectation:
    plan, kind, ask, dates, phrase = (cell.strip() for cell in line.split(" | ", 4))
    assert ask in ("ask", "-"), line
    return Expectation(plan, kind, ask == "ask", _occurrences(dates), "" if phrase == "(empty cell)" else phrase)


def _occurrences(cell: str) -> tuple[Occurrence, ...]:
    if cell == "-":
        return ()
    if cell == "FRIDAYS":
        fridays = [D(2016, 9, 2) + dt.timedelta(weeks=week) for week in range(52)]
        return tuple(Occurrence(max(friday - dt.timedelta(days=4), D(2016, 9, 1)), friday) for friday in fridays)
    items = STACKED if cell == "STACK" else tuple(item.strip() for item in cell.split(","))
    return tuple(sorted(window(item) for item in items))


def window(item: str) -> Occurrence:
    """Read «~2020-05-31», «2020-08/2020-09», «2020»."""
    first, _, last = item.removeprefix("~").partition("/")
    return Occurrence(_edge(first, last=False), _edge(last or first, last=True), item.startswith("~"))


def _edge(text: str, *, last: bool) -> dt.date:
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 1:
        return D(numbers[0], 12, 31) if last else D(numbers[0], 1, 1)
    year, month = numbers[:2]
    if len(numbers) == 3:
        return D(year, month, numbers[2])
    return D(year, month, calendar.monthrange(year, month)[1] if last else 1)
