"""A timetable that is kept up to date says the same as one that reads the file anew, whatever a person does."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.services import history
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.documents import documents, evidence
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plan_lines, plan_status, plans
from msoko_desktop.services.schools import schools
from msoko_desktop.services.timetable import execution, schedules
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.district_file import District
from tests.services.documents.test_evidence import of_register

D = dt.date
TODAY = D(2026, 11, 25)
PERIOD = PlanPeriod(D(2026, 1, 1), D(2028, 12, 31))


def activity(number: str, title: str, deadline: str, level: int = 1) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, level, deadline, executors="ОО")


PLAN = Plan(
    "План на 2026–2028 годы",
    PERIOD,
    lines=(
        PlanLine(LineKind.SECTION, "Анализ", "1"),
        activity("1.1", "Анализ ВПР", "октябрь 2026 г."),
        activity("1.2", "Справка", "ежегодно, декабрь"),
        activity("1.3", "Наблюдение", "по графику проведения ВПР"),
        activity("1.4", "Опрос", "1 раз в 3 года для каждой образовательной организации"),
    ),
)
OTHER = Plan("Другой план", PERIOD, lines=(activity("1", "Совещание", "ежеквартально"),))


class Desk:
    """A file with two plans and a timetable that hears of every change."""

    def __init__(self, d: District) -> None:
        self.d = d
        self.plan, self.other = (plans.add_plan(d, plan).created[0] for plan in (PLAN, OTHER))
        self.kept = Timetable(d)
        self.same()

    def did(self, changes: Changes) -> Changes:
        assert changes, "the step of the test changes something"
        self.kept.forget(changes)
        self.same()
        return changes

    def same(self) -> None:
        """Compare with a timetable that has never read anything."""
        fresh = Timetable(self.d)
        for plan_id in (self.plan, self.other):
            assert self.kept.of_plan(plan_id) == fresh.of_plan(plan_id)
        assert self.kept.occurrences(TODAY) == fresh.occurrences(TODAY)
        assert [plan.status for plan in self.kept.plans] == [plan.status for plan in fresh.plans]

    def line(self, number: str) -> int:
        return next(line.id or 0 for line in plans.read_plan(self.d, self.plan).lines if line.number == number)

    def dues(self, number: str) -> list[dt.date]:
        return [item.due for item in self.kept.of_plan(self.plan).occurrences if item.number == number]

    def schedule(self) -> Schedule:
        entries = (ScheduleEntry("ВПР, день 1", D(2026, 4, 15), D(2026, 4, 15)),)
        schedule_id = self.did(schedules.save_schedule(self.d, Schedule("ВПР", "vpr", entries))).created[0]
        return next(one for one in schedules.list_schedules(self.d) if one.id == schedule_id)

    def bind(self, schedule: Schedule) -> None:
        entries = [entry.id or 0 for entry in schedule.entries]
        self.did(schedules.bind(self.d, self.line("1.3"), 0, entries))


@pytest.fixture
def desk(empty: District) -> Desk:
    return Desk(empty)


def mark(desk: Desk) -> None:
    refs = [item.ref for item in desk.kept.of_plan(desk.plan).occurrences[:2]]
    desk.did(execution.mark_done(desk.d, refs, TODAY, today=TODAY))


def carry_about(desk: Desk) -> None:
    item = desk.kept.of_plan(desk.plan).occurrences[0]
    desk.did(execution.move(desk.d, item.ref, D(2027, 3, 1)))
    desk.did(execution.put_back(desk.d, desk.kept.of_plan(desk.plan).occurrences[1].ref))


def give_and_take_a_date(desk: Desk) -> None:
    record_id = desk.did(execution.add_occurrence(desk.d, desk.line("1.3"), 0, TODAY)).created[0]
    desk.did(execution.discard(desk.d, record_id))


def prove(desk: Desk) -> None:
    desk.did(evidence.add_link(desk.d, desk.kept.of_plan(desk.other).occurrences[0].ref, "https://example.org"))


def prove_by_an_order_that_is_deleted(desk: Desk) -> None:
    order_id = desk.did(orders.add_order(desk.d, Order(number="214", heading="О ВПР"), [])).created[0]
    order = of_register(desk.d, f"order {order_id}")
    desk.did(evidence.add_document(desk.d, desk.kept.of_plan(desk.other).occurrences[0].ref, order))
    desk.did(orders.delete_order(desk.d, order_id))
    (proof,) = desk.kept.of_plan(desk.other).occurrences[0].evidence
    assert (proof.order_id, proof.title) == (None, "Приказ № 214 «О ВПР»")


def prove_by_a_note_that_is_deleted(desk: Desk) -> None:
    note = Document(DocumentKind.NOTE, "Итоги ВПР", "3")
    note_id = desk.did(documents.save_document(desk.d, note)).created[0]
    stored = of_register(desk.d, f"document {note_id}")
    desk.did(evidence.add_document(desk.d, desk.kept.of_plan(desk.other).occurrences[0].ref, stored))
    desk.did(documents.delete_document(desk.d, note_id))
    (proof,) = desk.kept.of_plan(desk.other).occurrences[0].evidence
    assert (proof.document_id, proof.title) == (None, "Справка № 3 «Итоги ВПР»")


def follow_a_schedule(desk: Desk) -> None:
    schedule = desk.schedule()
    desk.bind(schedule)
    later = replace(schedule.entries[0], start=D(2026, 4, 29), due=D(2026, 4, 29))
    desk.did(schedules.save_schedule(desk.d, replace(schedule, entries=(later,))))
    desk.did(execution.mark_in_work(desk.d, [desk.kept.of_plan(desk.plan).occurrences[0].ref]))
    desk.did(schedules.delete_schedule(desk.d, schedule.id or 0))


def delete_a_bound_line(desk: Desk) -> None:
    desk.bind(desk.schedule())
    prove(desk)
    desk.did(plan_lines.delete_lines(desk.d, desk.plan, [desk.line("1.3")]))


def let_schools_take_turns(desk: Desk) -> None:
    desk.did(schools.add_schools(desk.d, [School("Школа № 1"), School("Школа № 2")]))
    one, two = (school.id or 0 for school in schools.list_schools(desk.d))
    desk.did(execution.spread_schools(desk.d, desk.line("1.4"), 0, {2026: (one,), 2027: (two,)}))
    turn = next(item for item in desk.kept.of_plan(desk.plan).occurrences if item.number == "1.4")
    desk.did(execution.tick_schools(desk.d, turn.ref, {one: TODAY}, [one], today=TODAY))
    desk.did(schools.delete_schools(desk.d, [one]))


def edit_the_phrase(desk: Desk) -> None:
    mark(desk)
    desk.did(plans.set_cells(desk.d, desk.plan, [(desk.line("1.1"), ColumnKind.DEADLINE, "ноябрь 2026 г.")]))
    (unfit,) = desk.kept.of_plan(desk.plan).unfit
    desk.did(execution.keep_unfit(desk.d, unfit.record.id))


def make_a_marked_line_a_heading(desk: Desk) -> None:
    mark(desk)
    desk.did(plans.set_cells(desk.d, desk.plan, [(desk.line("1.1"), ColumnKind.DEADLINE, "")]))
    desk.did(plans.set_cells(desk.d, desk.plan, [(desk.line("1.1"), ColumnKind.NUMBER, "")]))
    (unfit,) = desk.kept.of_plan(desk.plan).unfit
    desk.did(execution.discard(desk.d, unfit.record.id))
    desk.did(plans.set_cells(desk.d, desk.plan, [(desk.line("1.2"), ColumnKind.DEADLINE, "ежегодно, май")]))


def change_the_plan(desk: Desk) -> None:
    mark(desk)
    shorter = PlanPeriod(D(2026, 1, 1), D(2026, 12, 31))
    desk.did(plans.set_properties(desk.d, desk.plan, period=shorter))
    desk.did(plans.set_properties(desk.d, desk.plan, period=None))
    desk.did(plan_status.archive_plan(desk.d, desk.other))


def delete_the_plan(desk: Desk) -> None:
    follow_a_schedule(desk)
    mark(desk)
    desk.did(plans.delete_plan(desk.d, desk.plan))


@pytest.mark.parametrize(
    "act",
    [
        mark,
        carry_about,
        give_and_take_a_date,
        prove,
        prove_by_an_order_that_is_deleted,
        prove_by_a_note_that_is_deleted,
        follow_a_schedule,
        delete_a_bound_line,
        let_schools_take_turns,
        edit_the_phrase,
        make_a_marked_line_a_heading,
        change_the_plan,
        delete_the_plan,
    ],
    ids=lambda act: act.__name__,
)
def test_every_step_its_undo_and_its_redo_are_followed(desk: Desk, act: Callable[[Desk], None]) -> None:
    act(desk)
    after = [desk.kept.of_plan(plan_id) for plan_id in (desk.plan, desk.other)]
    steps = 0
    while history.undo_name(desk.d) != "Создать план":
        desk.did(history.undo(desk.d))
        steps += 1
    assert steps
    assert desk.kept.of_plan(desk.plan).unfit == ()
    assert all(item.record is None for item in desk.kept.occurrences(TODAY))
    for _ in range(steps):
        desk.did(history.redo(desk.d))
    assert [desk.kept.of_plan(plan_id) for plan_id in (desk.plan, desk.other)] == after


def test_a_bound_line_that_was_deleted_comes_back_bound(desk: Desk) -> None:
    delete_a_bound_line(desk)
    assert desk.dues("1.3") == []
    desk.did(history.undo(desk.d))
    assert desk.dues("1.3") == [D(2026, 4, 15)]


def test_a_mark_leaves_the_occurrences_of_other_lines_alone(desk: Desk) -> None:
    before = {item.key: item for item in desk.kept.occurrences(TODAY)}
    item = next(iter(before.values()))
    desk.did(execution.mark_in_work(desk.d, [item.ref]))
    again = {one.key for one in desk.kept.occurrences(TODAY) if one is not before[one.key]}
    assert {key.split(".")[0] for key in again} == {str(item.line_id)}


def test_an_occurrence_is_found_by_its_key_or_not_at_all(desk: Desk) -> None:
    item = desk.kept.occurrences(TODAY)[-1]
    assert desk.kept.find(item.key) is item
    assert desk.kept.find(f"{item.line_id}.0.19000101-19000101") is None
    assert desk.kept.find("") is None


def test_an_archived_plan_is_followed_on_the_days_of_its_period_only(desk: Desk) -> None:
    desk.did(plan_status.archive_plan(desk.d, desk.plan))
    assert {plan.id for plan in desk.kept.in_force(D(2028, 12, 31))} == {desk.other, desk.plan}
    assert {plan.id for plan in desk.kept.in_force(D(2029, 1, 1))} == {desk.other}
