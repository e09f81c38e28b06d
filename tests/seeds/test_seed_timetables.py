"""The year page and the agenda of the five documents show the days that a careful reader expects."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from msoko_desktop.domain.execution.agenda import agenda
from msoko_desktop.services.district import District, create_district
from msoko_desktop.services.plans import imports
from msoko_desktop.services.timetable.timetable import Selection, Timetable
from tests.domain.deadlines.expected_deadlines import window

TABLE = Path(__file__).with_name("timetables.txt")
FILES = {
    "predgorny": "predgorny_roadmap_2020.txt",
    "sarov": "sarov_roadmap_2021.txt",
    "krasnoturansk": "krasnoturansk_order_2020.txt",
    "kimovsk": "kimovsk_measures_2016.txt",
    "rasskazovo": "rasskazovo_concept_2019.txt",
}


@dataclass(frozen=True)
class Expected:
    """What is expected of one activity."""

    seed: str
    plan: int
    number: str
    executor: str
    days: tuple[tuple[dt.date | None, dt.date, bool], ...]


def _rows() -> Iterator[Expected]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            where, number, executor, days = (cell.strip() for cell in line.split("|"))
            seed, plan = where.split()
            yield Expected(seed, int(plan), number, "" if executor == "-" else executor, _days(days))


def _days(cell: str) -> tuple[tuple[dt.date | None, dt.date, bool], ...]:
    items = [item.strip() for item in cell.split(";")] if cell != "-" else []
    found = [(window(item.removeprefix("by ")), item.startswith("by ")) for item in items]
    return tuple((None if by else one.start, one.due, one.approximate) for one, by in found)


EXPECTED = tuple(_rows())


@pytest.fixture(scope="module")
def districts(seeds_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, District]]:
    """A file for each of the documents, taken in as a person does."""
    folder = tmp_path_factory.mktemp("seeds")
    made = {seed: create_district(folder / f"{seed}.msoko") for seed in FILES}
    for seed, name in FILES.items():
        imports.store(made[seed], imports.recognise(seeds_dir / name))
    yield made
    for district in made.values():
        with closing(district):
            pass


@pytest.fixture(scope="module")
def timetables(districts: dict[str, District]) -> dict[str, Timetable]:
    return {seed: Timetable(district) for seed, district in districts.items()}


def test_all_five_documents_and_at_least_forty_activities_are_named() -> None:
    assert {one.seed for one in EXPECTED} == set(FILES)
    assert len(EXPECTED) >= 40


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda one: f"{one.seed}-{one.plan}-{one.number}")
def test_an_activity_falls_on_the_days_that_its_reader_expects(
    timetables: dict[str, Timetable], expected: Expected
) -> None:
    timetable = timetables[expected.seed]
    plan = sorted(timetable.plans, key=lambda one: one.id)[expected.plan]
    selection = Selection(plan.id, expected.executor)
    on = plan.period.start if plan.period else dt.date(2020, 1, 1)
    mine = [item for item in timetable.occurrences(on, selection) if item.number == expected.number]
    by = any(start is None for start, _, _ in expected.days)
    assert [(None if by else item.start, item.due, item.is_approximate) for item in mine] == list(expected.days)
    if not expected.days:
        assert expected.number in {item.number for item in timetable.undated(on, selection)}
        return
    first, last = expected.days[0][1], expected.days[-1][1]
    weeks = agenda(timetable.between(first, last, on, selection), first, last).weeks
    shown = [item.due for week in weeks for item in week.items if item.number == expected.number]
    assert shown == sorted(due for _, due, _ in expected.days)


def test_the_six_stacked_deadlines_of_the_monitoring_are_followed_part_by_part(
    timetables: dict[str, Timetable],
) -> None:
    timetable = timetables["predgorny"]
    (plan,) = timetable.plans
    parts = [item for item in timetable.of_plan(plan.id).occurrences if item.number == "2.1"]
    months = {part: [item.due.month for item in parts if item.part == part] for part in range(1, 7)}
    assert months == {1: list(range(1, 13)), 2: [10], 3: list(range(1, 13)), 4: [5], 5: [5], 6: [7]}
    assert all(re.match(r"Мониторинговый контроль: \S", item.title) for item in parts)


def test_meetings_of_the_pedagogical_council_follow_the_four_terms(timetables: dict[str, Timetable]) -> None:
    timetable = timetables["kimovsk"]
    plan = sorted(timetable.plans, key=lambda one: one.id)[2]
    found = [item for item in timetable.of_plan(plan.id).occurrences if item.number == "29"]
    assert len(found) == 4
    assert [item.due.year for item in found] == [2016, 2016, 2017, 2017]


def test_weekly_work_with_parents_is_due_on_every_friday_of_the_school_year(timetables: dict[str, Timetable]) -> None:
    timetable = timetables["kimovsk"]
    plan = sorted(timetable.plans, key=lambda one: one.id)[2]
    found = [item for item in timetable.of_plan(plan.id).occurrences if item.number == "39"]
    assert {item.due.weekday() for item in found} == {4}
    assert (found[0].due, found[-1].due) == (dt.date(2016, 9, 2), dt.date(2017, 8, 25))


def test_headings_of_the_concept_are_no_tasks_and_nothing_else_is_lost(timetables: dict[str, Timetable]) -> None:
    timetable = timetables["rasskazovo"]
    plan = sorted(timetable.plans, key=lambda one: one.id)[7]
    tracked = timetable.of_plan(plan.id)
    followed = {item.number for item in tracked.occurrences} | {item.number for item in tracked.undated}
    assert followed == {"1", "3", "4", "5.1.1", "5.1.2", "5.1.3", "5.2.1", "5.2.2", "6", "7"}
