"""«1 раз в 3 года для каждой ОО»."""

import tomllib
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution import Origin
from msoko_desktop.domain.execution.rotation import spread, turn_occurrences, years_of
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from tests.domain.execution.builders import D

DATA = Path(__file__).resolve().parents[3] / "data" / "school_calendar.toml"
CALENDAR = SchoolCalendar.from_mapping(tomllib.loads(DATA.read_text(encoding="utf-8")))
THREE_YEARS = PlanPeriod(D(2020, 1, 1), D(2022, 12, 31))


def test_eighteen_schools_over_three_years_are_six_a_year_in_the_lists_order() -> None:
    turns = spread(range(1, 19), years_of(THREE_YEARS, CALENDAR), 3)
    assert turns == {2020: (1, 2, 3, 4, 5, 6), 2021: (7, 8, 9, 10, 11, 12), 2022: (13, 14, 15, 16, 17, 18)}


def test_twenty_schools_differ_by_one_at_most() -> None:
    turns = spread(range(20), range(2020, 2023), 3)
    assert sorted(len(schools) for schools in turns.values()) == [6, 7, 7]
    assert sorted(school for schools in turns.values() for school in schools) == list(range(20))


def test_two_schools_over_three_years_leave_one_year_free() -> None:
    turns = spread([11, 12], range(2020, 2023), 3)
    assert sorted(school for schools in turns.values() for school in schools) == [11, 12]
    assert len(turns) == 2


def test_in_a_longer_plan_the_turns_come_round_again() -> None:
    turns = spread([1, 2, 3], range(2020, 2025), 3)
    assert turns == {2020: (1,), 2021: (2,), 2022: (3,), 2023: (1,), 2024: (2,)}


def test_without_schools_there_is_nothing_to_spread() -> None:
    with pytest.raises(InputRefused, match="нет ни одной школы"):
        spread([], range(2020, 2023), 3)


def test_each_year_with_turns_is_one_occurrence_inside_the_plan() -> None:
    period = PlanPeriod(D(2020, 3, 1), D(2022, 12, 31))
    found = turn_occurrences({2020: (1, 2), 2022: (3,)}, period, CALENDAR)
    assert [(one.start, one.due, one.schools) for one in found] == [
        (D(2020, 3, 1), D(2020, 12, 31), (1, 2)),
        (D(2022, 1, 1), D(2022, 12, 31), (3,)),
    ]
    assert {one.origin for one in found} == {Origin.TURN}


def test_in_school_years_a_turn_ends_in_august() -> None:
    period = PlanPeriod(D(2026, 9, 1), D(2028, 8, 31), school_year=True)
    assert list(years_of(period, CALENDAR)) == [2026, 2027]
    found = turn_occurrences({2026: (1,), 2027: (2,)}, period, CALENDAR)
    assert [(one.start, one.due) for one in found] == [
        (D(2026, 9, 1), D(2027, 8, 31)),
        (D(2027, 9, 1), D(2028, 8, 31)),
    ]
