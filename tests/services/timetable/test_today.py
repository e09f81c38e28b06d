"""What «Сегодня» tells: what is due, what waits, and what stands otherwise than the last time."""

import datetime as dt
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem
from msoko_desktop.domain.execution.since import ChangeKind
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.district import close_district, open_district, set_setting
from msoko_desktop.services.plans import plan_status, plans
from msoko_desktop.services.timetable import execution, today
from msoko_desktop.services.timetable.timetable import Selection, Timetable
from msoko_desktop.services.timetable.today import LastTime
from msoko_desktop.storage.district_file import District

D = dt.date
WEDNESDAY, NEXT_MONDAY = D(2026, 11, 25), D(2026, 11, 30)


def activity(number: str, title: str, deadline: str, executors: str = "ОО") -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, deadline=deadline, executors=executors)


PLAN = Plan(
    "План на 2026 год",
    PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)),
    lines=(
        activity("1", "Анализ ВПР", "октябрь 2026 г."),
        activity("2", "Справка", "до 27 ноября 2026 г.", "МКУ «ИМЦ»"),
        activity("3", "Совещание", "до 10 декабря 2026 г."),
        activity("4", "Наблюдение", "по графику проведения ВПР"),
    ),
)
OLD = Plan(
    "План на 2020 год",
    PlanPeriod(D(2020, 1, 1), D(2020, 12, 31)),
    lines=(activity("1", "Старое дело", "октябрь 2020 г."), activity("2", "Опрос", "по запросу")),
)


@pytest.fixture
def plan_id(empty: District) -> int:
    return plans.add_plan(empty, PLAN).created[0]


def look(d: District, day: dt.date) -> LastTime:
    return today.look(d, Timetable(d), day)


def told(d: District, last: LastTime, day: dt.date, selection: Selection | None = None) -> list[tuple[ChangeKind, str]]:
    found = today.changes(Timetable(d), last, day, selection or Selection())
    return [(change.kind, change.title) for change in found]


def test_what_is_due_is_sorted_by_how_near_it_is(empty: District, plan_id: int) -> None:
    view = today.today_view(Timetable(empty), WEDNESDAY)
    assert [item.number for item in view.ahead.overdue] == ["1"]
    assert [item.number for item in view.ahead.week] == ["2"]
    assert [item.number for item in view.ahead.month] == ["3"]
    assert [item.number for item in view.undated] == ["4"]
    assert [plan.id for plan in view.drafts] == [plan_id]
    assert today.due_count(Timetable(empty), WEDNESDAY) == (1, 1)


def test_a_plan_that_ended_long_ago_is_told_as_a_whole_unless_it_is_chosen(empty: District, plan_id: int) -> None:
    old = plans.add_plan(empty, OLD).created[0]
    view = today.today_view(Timetable(empty), WEDNESDAY)
    assert [(one.plan.id, one.open) for one in view.ended] == [(old, 1)]
    assert {item.plan_id for item in view.ahead.overdue} == {item.plan_id for item in view.undated} == {plan_id}
    chosen = today.today_view(Timetable(empty), WEDNESDAY, Selection(old))
    assert chosen.ended == ()
    assert [item.title for item in chosen.ahead.overdue] == ["Старое дело"]
    assert [item.title for item in chosen.undated] == ["Опрос"]


def test_a_plan_is_followed_for_three_months_after_its_end(empty: District) -> None:
    plans.add_plan(empty, OLD)
    assert today.today_view(Timetable(empty), D(2021, 4, 2)).ended == ()
    assert len(today.today_view(Timetable(empty), D(2021, 4, 3)).ended) == 1


def test_an_archived_plan_and_one_without_a_period_are_not_followed(empty: District, plan_id: int) -> None:
    plans.set_properties(empty, plan_id, period=None)
    view = today.today_view(Timetable(empty), WEDNESDAY)
    assert [plan.id for plan in view.without_period] == [plan_id]
    assert view.ahead.overdue == ()
    plan_status.archive_plan(empty, plan_id)
    assert today.today_view(Timetable(empty), WEDNESDAY).without_period == ()


def test_the_comparison_is_with_the_last_day_before_today(empty: District, plan_id: int) -> None:
    assert look(empty, WEDNESDAY).since is None
    for _ in range(2):
        last = look(empty, NEXT_MONDAY)
        assert last.since == WEDNESDAY
        assert told(empty, last, NEXT_MONDAY) == [(ChangeKind.OVERDUE, "2 Справка")]
    assert look(empty, D(2026, 12, 1)).since == NEXT_MONDAY


def test_changes_follow_what_is_done_meanwhile_and_what_is_chosen(empty: District, plan_id: int) -> None:
    look(empty, WEDNESDAY)
    last = look(empty, NEXT_MONDAY)
    other = plans.add_plan(empty, OLD).created[0]
    item = next(item for item in Timetable(empty).occurrences(NEXT_MONDAY) if item.number == "2")
    execution.mark_done(empty, [item.ref], NEXT_MONDAY, today=NEXT_MONDAY)
    assert told(empty, last, NEXT_MONDAY) == [(ChangeKind.CLOSED, "2 Справка")]
    assert told(empty, last, NEXT_MONDAY, Selection(plan_id)) == [(ChangeKind.CLOSED, "2 Справка")]
    names = Timetable(empty).known_executors(NEXT_MONDAY)
    assert len(names) == 2
    assert sorted(len(told(empty, last, NEXT_MONDAY, Selection(executor=name))) for name in names) == [0, 1]
    assert told(empty, last, NEXT_MONDAY, Selection(other)) == []
    plans.delete_plan(empty, plan_id)
    gone = told(empty, last, NEXT_MONDAY)
    assert gone == [(ChangeKind.GONE, "1 Анализ ВПР"), (ChangeKind.GONE, "2 Справка"), (ChangeKind.GONE, "3 Совещание")]
    assert told(empty, last, NEXT_MONDAY, Selection(other)) == []


def test_a_clock_set_back_is_told_and_what_was_seen_stays(empty: District, plan_id: int) -> None:
    look(empty, WEDNESDAY)
    for day in (D(2020, 1, 1), D(2020, 1, 1), D(2020, 1, 2)):
        back = look(empty, day)
        assert back.since is None
        assert back.warning.startswith(f"Часы компьютера показывают {day:%d.%m.%Y}, а прошлый раз файл открывали 25.11")
    again = look(empty, NEXT_MONDAY)
    assert (again.since, again.warning) == (WEDNESDAY, "")


def test_a_day_in_the_far_future_does_not_warn_for_ever(empty: District, plan_id: int) -> None:
    look(empty, D(2036, 1, 1))
    assert look(empty, WEDNESDAY).warning
    assert look(empty, D(2026, 12, 1)).warning, "six days on the clock is still doubted"
    believed = look(empty, D(2026, 12, 2))
    assert (believed.since, believed.warning) == (None, "")
    assert look(empty, D(2026, 12, 3)).since == D(2026, 12, 2)


def test_a_file_that_can_only_be_read_is_compared_and_left_as_it_is(empty: District, plan_id: int) -> None:
    look(empty, WEDNESDAY)
    path = empty.path
    close_district(empty)
    before = path.read_bytes()
    reading = open_district(path, read_only=True)
    for _ in range(2):
        assert look(reading, NEXT_MONDAY).since == WEDNESDAY
    close_district(reading)
    assert Path(path).read_bytes() == before


def test_a_disk_that_cannot_be_written_is_told_and_stops_nothing(
    empty: District, plan_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(empty, WEDNESDAY)

    def full(*_args: object) -> None:
        raise EnvironmentProblem("На диске нет места.")

    monkeypatch.setattr("msoko_desktop.services.timetable.today.set_setting", full)
    last = look(empty, NEXT_MONDAY)
    assert (last.since, last.warning) == (WEDNESDAY, "На диске нет места.")


@pytest.mark.parametrize("stored", ["вчера", [], {"current": 5, "previous": ["x"]}, {"current": {"on": "вчера"}}])
def test_what_was_seen_and_cannot_be_read_is_as_if_nobody_had_looked(
    empty: District, plan_id: int, stored: object
) -> None:
    set_setting(empty, "today/seen", stored)
    first = look(empty, WEDNESDAY)
    assert (first.since, first.warning) == (None, "")
    assert look(empty, NEXT_MONDAY).since == WEDNESDAY
