"""The figures of the report on execution, counted by hand."""

from msoko_desktop.domain.execution import Progress, State
from msoko_desktop.domain.execution.agenda import agenda, ahead, monday_of
from msoko_desktop.domain.execution.summary import report, summarise
from tests.domain.execution.builders import D, done, item, record

FIRST, LAST = D(2026, 10, 1), D(2026, 12, 31)
IN_TIME = done("2026-10-01", "2026-10-31", "2026-10-20", line=1)
LATE = done("2026-10-01", "2026-10-15", "2026-11-02", line=2)
OPEN = item("2026-11-01", "2026-11-30", line=3)
WAITING = item("2026-12-01", "2026-12-31", line=4)
CANCELLED = item("2026-11-10", kept=record(5, "2026-11-10", progress=Progress.CANCELLED), line=5)
BEFORE = item("2026-09-01", "2026-09-30", line=6)
BEFORE_DONE = done("2026-09-01", "2026-09-30", "2026-09-29", line=7)
BEFORE_DONE_NOW = done("2026-09-01", "2026-09-30", "2026-10-05", line=8)
EARLY = done("2027-01-01", "2027-01-31", "2026-12-20", line=9)
LATER = item("2027-02-01", "2027-02-28", line=10)
ALL = (IN_TIME, LATE, OPEN, WAITING, CANCELLED, BEFORE, BEFORE_DONE, BEFORE_DONE_NOW, EARLY, LATER)


def test_a_report_on_a_quarter_holds_what_is_due_in_it_and_what_came_from_before() -> None:
    found = report(ALL, FIRST, LAST, on=D(2026, 12, 25))
    assert found.due == (IN_TIME, LATE, OPEN, WAITING, CANCELLED)
    assert found.carried == (BEFORE, BEFORE_DONE_NOW)
    assert found.ahead == (EARLY,)


def test_the_shares_have_all_but_the_cancelled_as_their_base() -> None:
    summary = report(ALL, FIRST, LAST, on=D(2026, 12, 25)).summary
    assert summary.total == 5
    assert summary.asked == 4
    assert summary.done == 2
    assert summary.count(State.DONE_LATE) == 1
    assert summary.count(State.OVERDUE) == 1
    assert summary.share(summary.done) == 0.5


def test_a_share_of_nothing_is_no_number() -> None:
    assert summarise([], FIRST).share(0) is None
    assert summarise([CANCELLED], FIRST).share(0) is None


def test_an_agenda_goes_week_by_week_and_names_what_runs_on() -> None:
    whole_year = item("2026-01-01", "2026-12-31", line=11)
    found = agenda([LATE, IN_TIME, whole_year, OPEN, BEFORE], D(2026, 10, 1), D(2026, 10, 31))
    assert [(week.first, week.last, week.items) for week in found.weeks] == [
        (D(2026, 10, 12), D(2026, 10, 18), (LATE,)),
        (D(2026, 10, 26), D(2026, 10, 31), (IN_TIME,)),
    ]
    assert found.running == (whole_year,)


def test_today_sorts_what_is_open_by_how_near_it_is() -> None:
    wednesday = D(2026, 11, 25)
    sunday = item("2026-11-29", line=12)
    monday = item("2026-11-30", line=13)
    far = item("2026-12-26", line=14)
    found = ahead([far, sunday, monday, IN_TIME, CANCELLED, BEFORE], wednesday, 30)
    assert (found.overdue, found.week, found.month) == ((BEFORE,), (sunday,), (monday,))
    assert monday_of(wednesday) == D(2026, 11, 23)


def test_at_the_end_of_a_week_the_next_days_reach_as_far_as_always() -> None:
    sunday = D(2026, 11, 29)
    found = ahead([item("2026-12-29", line=15), item("2026-12-30", line=16)], sunday, 30)
    assert [one.line_id for one in found.month] == [15]
