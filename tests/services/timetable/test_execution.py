"""What a person does with occurrences, on a real file: each action is one step that undo takes back."""

import dataclasses
import datetime as dt
from collections.abc import Iterator

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution import OccurrenceRef, Origin, Progress, State, TrackedOccurrence
from msoko_desktop.domain.plans.plans import Approval, ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.services import history
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.plans import approval, plans
from msoko_desktop.services.schools import schools
from msoko_desktop.services.timetable import execution, schedules
from msoko_desktop.services.timetable.timetable import Selection, Timetable
from msoko_desktop.storage.district_file import District

D = dt.date
TODAY = D(2026, 11, 25)
PLAN = Plan(
    "План на 2026–2028 годы",
    PlanPeriod(D(2026, 1, 1), D(2028, 12, 31)),
    lines=(
        PlanLine(LineKind.SECTION, "Анализ", "1"),
        PlanLine(LineKind.ACTIVITY, "Анализ ВПР", "1.1", deadline="октябрь 2026 г.", executors="ИМЦ"),
        PlanLine(LineKind.ACTIVITY, "Справка", "1.2", deadline="ежегодно, декабрь", executors="Отдел образования"),
        PlanLine(LineKind.ACTIVITY, "Наблюдение", "1.3", deadline="по графику проведения ВПР", executors="ОО"),
        PlanLine(LineKind.ACTIVITY, "Опрос", "1.4", deadline="1 раз в 3 года для каждой образовательной организации"),
        PlanLine(LineKind.ACTIVITY, "Консультации", "1.5", deadline="по запросу", executors="ОО"),
    ),
)


class Office:
    """A file with the plan, its timetable kept up to date, and ways to find an occurrence by number and day."""

    def __init__(self, district: District) -> None:
        self.d = district
        self.plan_id = plans.add_plan(district, PLAN).created[0]
        self.timetable = Timetable(district)

    def did(self, changes: Changes) -> Changes:
        self.timetable.forget(changes)
        return changes

    def items(self, number: str) -> list[TrackedOccurrence]:
        return [one for one in self.timetable.of_plan(self.plan_id).occurrences if one.number == number]

    def item(self, number: str, place: int = 0) -> TrackedOccurrence:
        return self.items(number)[place]

    def line(self, number: str) -> int:
        return next(line.id or 0 for line in plans.read_plan(self.d, self.plan_id).lines if line.number == number)

    def undated(self) -> list[str]:
        return [one.number for one in self.timetable.of_plan(self.plan_id).undated]

    def undo(self) -> None:
        self.did(history.undo(self.d))


@pytest.fixture
def office(empty: District) -> Iterator[Office]:
    yield Office(empty)


def test_done_in_work_and_back_are_steps_of_their_own(office: Office) -> None:
    october = office.item("1.1")
    assert october.state(TODAY) is State.OVERDUE
    changes = office.did(
        execution.mark_done(office.d, [october.ref], D(2026, 10, 30), today=TODAY, done_by="Орлова Н. В.")
    )
    assert changes.step == "Отметить выполнение"
    assert office.item("1.1").state(TODAY) is State.DONE
    assert office.item("1.1").record is not None
    office.did(execution.reopen(office.d, [office.item("1.1").ref]))
    assert office.item("1.1").state(TODAY) is State.OVERDUE
    office.undo()
    assert office.item("1.1").done_on == D(2026, 10, 30)
    office.undo()
    assert office.item("1.1").record is None


def test_several_are_marked_in_one_step(office: Office) -> None:
    refs = [item.ref for item in (*office.items("1.1"), *office.items("1.2"))]
    office.did(execution.mark_done(office.d, refs, TODAY, today=TODAY))
    assert {item.state(TODAY) for item in office.items("1.2")} == {State.DONE}
    office.undo()
    assert all(item.record is None for item in office.items("1.2"))


def test_nothing_is_done_in_the_future_even_where_the_clock_was_set_back(office: Office) -> None:
    with pytest.raises(InputRefused, match=r"25\.11\.2026 ещё не наступила: сегодня 01\.01\.2020.*часы"):
        execution.mark_done(office.d, [office.item("1.1").ref], TODAY, today=D(2020, 1, 1))
    assert office.item("1.1").record is None
    assert history.undo_name(office.d) == "Создать план"


def test_a_moved_occurrence_keeps_its_length_and_goes_back_home(office: Office) -> None:
    item = office.item("1.1")
    office.did(execution.move(office.d, item.ref, D(2026, 12, 1), reason="перенос ВПР"))
    moved = office.item("1.1")
    assert moved.window == (D(2026, 11, 1), D(2026, 12, 1))
    assert (moved.key, moved.state(TODAY), moved.reason) == (item.key, State.MOVED, "перенос ВПР")
    office.did(execution.move(office.d, moved.ref, D(2026, 12, 20)))
    assert office.item("1.1").window == (D(2026, 11, 20), D(2026, 12, 20))
    office.did(execution.put_back(office.d, office.item("1.1").ref))
    assert office.item("1.1").window == (D(2026, 10, 1), D(2026, 10, 31))
    assert office.item("1.1").record is None
    with pytest.raises(InputRefused, match="раньше, чем начинается"):
        execution.move(office.d, office.item("1.1").ref, D(2026, 9, 1), start=D(2026, 9, 2))


def test_dragged_back_to_the_days_of_the_plan_nothing_is_left_of_a_move(office: Office) -> None:
    item = office.item("1.1")
    office.did(execution.move(office.d, item.ref, D(2026, 12, 1), reason="перенос ВПР"))
    office.did(execution.move(office.d, office.item("1.1").ref, D(2026, 10, 31)))
    assert office.item("1.1").record is None


def test_dragged_back_to_the_day_of_its_schedule_it_follows_the_schedule_again(office: Office) -> None:
    schedule = bound(office, "2026-04-15")
    office.did(execution.move(office.d, office.item("1.3").ref, D(2026, 4, 20)))
    later = dataclasses.replace(schedule.entries[0], start=D(2026, 4, 22), due=D(2026, 4, 22))
    schedule = dataclasses.replace(schedule, entries=(later,))
    office.did(schedules.save_schedule(office.d, schedule))
    assert office.item("1.3").due == D(2026, 4, 20), "a person's word counts more than the schedule's"
    office.did(execution.move(office.d, office.item("1.3").ref, D(2026, 4, 22)))
    last = dataclasses.replace(later, start=D(2026, 4, 29), due=D(2026, 4, 29))
    office.did(schedules.save_schedule(office.d, dataclasses.replace(schedule, entries=(last,))))
    assert (office.item("1.3").due, office.item("1.3").record) == (D(2026, 4, 29), None)


def test_a_mark_of_a_deleted_schedule_keeps_the_last_day_it_had(office: Office) -> None:
    schedule = bound(office, "2026-04-15")
    office.did(execution.mark_done(office.d, [office.item("1.3").ref], D(2026, 4, 15), today=TODAY))
    later = dataclasses.replace(schedule.entries[0], start=D(2026, 4, 22), due=D(2026, 4, 22))
    office.did(schedules.save_schedule(office.d, dataclasses.replace(schedule, entries=(later,))))
    office.did(schedules.delete_schedule(office.d, schedule.id or 0))
    (unfit,) = office.timetable.of_plan(office.plan_id).unfit
    office.did(execution.keep_unfit(office.d, unfit.record.id))
    assert (office.item("1.3").due, office.item("1.3").done_on) == (D(2026, 4, 22), D(2026, 4, 15))


def test_cancelling_asks_for_a_reason(office: Office) -> None:
    with pytest.raises(InputRefused, match="причина"):
        execution.cancel(office.d, [office.item("1.1").ref], "  ")
    office.did(execution.cancel(office.d, [office.item("1.1").ref], "Карантин"))
    assert office.item("1.1").state(TODAY) is State.CANCELLED
    office.did(execution.reopen(office.d, [office.item("1.1").ref]))
    assert (office.item("1.1").state(TODAY), office.item("1.1").record) == (State.OVERDUE, None)


def test_a_date_is_given_to_what_has_none_and_taken_away_again(office: Office) -> None:
    assert office.undated() == ["1.3", "1.4", "1.5"]
    office.did(execution.add_occurrence(office.d, office.line("1.5"), 0, D(2026, 12, 3), note="просьба школы № 2"))
    assert office.undated() == ["1.3", "1.4"]
    added = office.item("1.5")
    assert (added.window, added.origin, added.note) == (
        (D(2026, 12, 3), D(2026, 12, 3)),
        Origin.ADDED,
        "просьба школы № 2",
    )
    with pytest.raises(InputRefused, match=r"03\.12\.2026 этому мероприятию уже назначена"):
        execution.add_occurrence(office.d, office.line("1.5"), 0, D(2026, 12, 3))
    assert added.record is not None
    office.did(execution.discard(office.d, added.record.id))
    assert office.undated() == ["1.3", "1.4", "1.5"]


def test_a_date_outside_the_plan_is_kept_and_told() -> None:
    period = PlanPeriod(D(2026, 1, 1), D(2026, 12, 31))
    assert "вне периода плана" in execution.outside_period(D(2027, 1, 1), period)
    assert execution.outside_period(D(2026, 12, 31), period) == ""


def vpr(*days: str) -> Schedule:
    entries = (
        ScheduleEntry(f"ВПР, день {n}", dt.date.fromisoformat(day), dt.date.fromisoformat(day))
        for n, day in enumerate(days, 1)
    )
    return Schedule("ВПР, весна 2026 г.", "vpr", tuple(entries))


def bound(office: Office, *days: str) -> Schedule:
    """Store a schedule with these days and bind the activity 1.3 to all of them; return it as it is stored."""
    (schedule_id,) = office.did(schedules.save_schedule(office.d, vpr(*days))).created
    stored = next(one for one in schedules.list_schedules(office.d) if one.id == schedule_id)
    office.did(schedules.bind(office.d, office.line("1.3"), 0, [entry.id or 0 for entry in stored.entries]))
    return stored


def test_a_bound_activity_follows_its_schedule_with_what_was_recorded(office: Office) -> None:
    (schedule_id,) = office.did(schedules.save_schedule(office.d, vpr("2026-04-15", "2026-04-22"))).created
    stored = next(one for one in schedules.list_schedules(office.d) if one.id == schedule_id)
    first, second = stored.entries
    assert first.id is not None and second.id is not None
    office.did(schedules.bind(office.d, office.line("1.3"), 0, [first.id, second.id]))
    assert [item.due for item in office.items("1.3")] == [D(2026, 4, 15), D(2026, 4, 22)]
    assert office.undated() == ["1.4", "1.5"]
    office.did(execution.mark_done(office.d, [office.item("1.3").ref], D(2026, 4, 15), today=TODAY))
    moved = Schedule(
        stored.name,
        stored.code,
        (ScheduleEntry(first.title, D(2026, 4, 29), D(2026, 4, 29), id=first.id), second),
        stored.id,
    )
    office.did(schedules.save_schedule(office.d, moved))
    assert [(item.due, item.state(TODAY)) for item in office.items("1.3")] == [
        (D(2026, 4, 22), State.OVERDUE),
        (D(2026, 4, 29), State.DONE),
    ]
    office.did(schedules.bind(office.d, office.line("1.3"), 0, []))
    (unfit,) = office.timetable.of_plan(office.plan_id).unfit
    assert unfit.record.progress is Progress.DONE
    for _ in range(5):
        office.undo()
    assert office.undated() == ["1.3", "1.4", "1.5"]
    assert office.timetable.of_plan(office.plan_id).unfit == ()


def test_an_edited_phrase_leaves_the_mark_for_a_decision(office: Office) -> None:
    office.did(execution.mark_done(office.d, [office.item("1.1").ref], D(2026, 10, 30), today=TODAY))
    edit = [(office.line("1.1"), ColumnKind.DEADLINE, "ноябрь 2026 г.")]
    office.did(plans.set_cells(office.d, office.plan_id, edit))
    (unfit,) = office.timetable.of_plan(office.plan_id).unfit
    assert unfit.proposal is not None
    assert (unfit.proposal.start, unfit.proposal.due) == (D(2026, 11, 1), D(2026, 11, 30))
    assert office.item("1.1").state(TODAY) is State.PLANNED
    office.did(execution.transfer_unfit(office.d, unfit.record.id, unfit.proposal, 0))
    assert office.item("1.1").state(TODAY) is State.DONE
    assert office.timetable.of_plan(office.plan_id).unfit == ()
    office.undo()
    office.did(execution.keep_unfit(office.d, unfit.record.id))
    assert [(item.due, item.origin) for item in office.items("1.1")] == [
        (D(2026, 10, 31), Origin.ADDED),
        (D(2026, 11, 30), Origin.PHRASE),
    ]


@pytest.mark.parametrize("phrase", ["", "когда-нибудь"])
def test_nothing_recorded_disappears_whatever_becomes_of_the_phrase(office: Office, phrase: str) -> None:
    office.did(execution.mark_done(office.d, [office.item("1.1").ref], TODAY, today=TODAY))
    office.did(plans.set_cells(office.d, office.plan_id, [(office.line("1.1"), ColumnKind.DEADLINE, phrase)]))
    assert len(office.timetable.of_plan(office.plan_id).unfit) == 1
    office.did(plans.set_properties(office.d, office.plan_id, period=None))
    assert len(office.timetable.of_plan(office.plan_id).unfit) == 1


def test_schools_take_turns_over_the_years_and_are_ticked_off(office: Office) -> None:
    office.did(schools.add_schools(office.d, [School(f"Школа № {n}") for n in range(1, 7)]))
    ids = [school.id or 0 for school in schools.list_schools(office.d)]
    turns = {2026: tuple(ids[:2]), 2027: tuple(ids[2:4]), 2028: tuple(ids[4:])}
    office.did(execution.spread_schools(office.d, office.line("1.4"), 0, turns))
    first = office.item("1.4")
    assert first.planned is not None
    assert (first.due, first.planned.schools) == (D(2026, 12, 31), tuple(ids[:2]))
    everyone = first.planned.schools
    office.did(execution.tick_schools(office.d, first.ref, {ids[0]: D(2026, 11, 3)}, everyone, today=TODAY))
    assert office.item("1.4").state(TODAY) is State.IN_WORK
    office.did(
        execution.tick_schools(office.d, office.item("1.4").ref, {ids[1]: D(2026, 11, 20)}, everyone, today=TODAY)
    )
    assert (office.item("1.4").state(TODAY), office.item("1.4").done_on) == (State.DONE, D(2026, 11, 20))
    office.did(execution.tick_schools(office.d, office.item("1.4").ref, {ids[1]: None}, everyone, today=TODAY))
    assert office.item("1.4").state(TODAY) is State.IN_WORK
    other = {2026: tuple(ids[:3]), 2027: (ids[3],), 2028: tuple(ids[4:])}
    office.did(execution.spread_schools(office.d, office.line("1.4"), 0, other))
    assert office.item("1.4").planned.schools == tuple(ids[:3])
    assert [tick.school_id for tick in office.item("1.4").ticks] == [ids[0]]


def test_marks_do_not_touch_an_approved_plan_and_are_allowed_on_it(office: Office) -> None:
    approval.approve_plan(office.d, office.plan_id, Approval(number="11", date=TODAY), TODAY)
    before = plans.list_plans(office.d)[0].changed
    office.did(execution.mark_done(office.d, [office.item("1.1").ref], TODAY, today=TODAY))
    assert office.item("1.1").state(TODAY) is State.DONE_LATE
    assert plans.list_plans(office.d)[0].changed == before


def test_a_mark_on_a_line_that_is_gone_is_refused(office: Office) -> None:
    gone = OccurrenceRef(999_999, 0, (D(2026, 1, 1), D(2026, 1, 1)))
    with pytest.raises(InputRefused, match="Этой строки в плане уже нет"):
        execution.mark_in_work(office.d, [gone])
    with pytest.raises(InputRefused, match="Этой отметки в файле уже нет"):
        execution.discard(office.d, 999_999)


def test_pages_choose_by_executor_under_any_of_its_names(office: Office) -> None:
    names = office.timetable.known_executors(TODAY)
    assert "Отдел образования" in names
    chosen = office.timetable.occurrences(TODAY, Selection(executor="Отдел образования"))
    assert {item.number for item in chosen} == {"1.2"}
    assert [item.due.year for item in chosen] == [2026, 2027, 2028]


def test_a_range_holds_what_has_a_day_in_it(office: Office) -> None:
    found = office.timetable.between(D(2026, 10, 31), D(2026, 12, 1), TODAY)
    assert [(item.number, item.due) for item in found] == [("1.1", D(2026, 10, 31)), ("1.2", D(2026, 12, 31))]
    assert office.timetable.between(D(2026, 11, 1), D(2026, 11, 30), TODAY) == ()


def test_who_did_it_and_a_note_are_part_of_the_same_step(office: Office) -> None:
    ref = office.item("1.1").ref
    office.did(execution.mark_done(office.d, [ref], TODAY, today=TODAY, done_by=" Петрова ", note="Проведено"))
    record = office.item("1.1").record
    assert record is not None
    assert (record.done_on, record.done_by.strip(), record.note) == (TODAY, "Петрова", "Проведено")
    office.undo()
    assert office.item("1.1").record is None


def test_the_turns_of_schools_are_read_as_they_were_given(office: Office) -> None:
    line = office.line("1.4")
    assert execution.turns_of(office.d, line, 0) == {}
    office.did(schools.add_schools(office.d, [School("СОШ № 1"), School("СОШ № 2")]))
    first, second = (school.id or 0 for school in schools.list_schools(office.d))
    office.did(execution.spread_schools(office.d, line, 0, {2026: (second, first), 2028: (first,)}))
    assert execution.turns_of(office.d, line, 0) == {2026: (first, second), 2028: (first,)}
