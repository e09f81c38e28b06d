"""The check before signing with this district's own office, executors and switched rules."""

import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.executors import Body, BodyKind
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import Office, open_district, save_office
from msoko_desktop.services.plans import checks, plans
from msoko_desktop.services.plans.executors import save_body
from msoko_desktop.services.reference.reference_books import Book, change_flag, restore_book
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 11, 22)


def remarks(d: District, plan_id: int) -> set[tuple[str, int | None]]:
    return {(remark.rule, remark.line) for remark in checks.check_plan(d, plan_id, TODAY)}


def plan_of(*lines: PlanLine) -> Plan:
    return Plan("План на 2026 год", PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), lines=lines)


def activity(number: str, deadline: str, executors: str, title: str = "Совещание директоров школ") -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, f"{title} {number}", number, deadline=deadline, executors=executors)


def test_a_holiday_and_a_missing_executor_are_found(empty: District) -> None:
    lines = (activity("1", "12.06.2026", "ОО"), activity("2", "11.06.2026", ""))
    (plan_id,) = plans.add_plan(empty, plan_of(*lines)).created
    found = remarks(empty, plan_id)
    assert ("deadline_day_off", 0) in found
    assert ("deadline_day_off", 1) not in found
    assert ("executors_empty", 1) in found


def test_a_body_entered_here_is_known_from_then_on(empty: District) -> None:
    (plan_id,) = plans.add_plan(empty, plan_of(activity("1", "май 2026", "Дом творчества «Радуга»"))).created
    assert ("executors_unknown", 0) in remarks(empty, plan_id)
    save_body(empty, Body("", "Дом творчества «Радуга»", BodyKind.OUTSIDE))
    assert ("executors_unknown", 0) not in remarks(empty, plan_id)


def test_the_name_of_another_district_is_told_from_the_own_one(empty: District) -> None:
    save_office(empty, Office(district_name="Заозёрский район"))
    titles = ("Семинар в Заозёрском районе", "Семинар в Шемышейском районе")
    lines = [activity(str(n), "май 2026", "ОО", title) for n, title in enumerate(titles, 1)]
    (plan_id,) = plans.add_plan(empty, plan_of(*lines)).created
    found = remarks(empty, plan_id)
    assert ("other_district", 1) in found
    assert ("other_district", 0) not in found


def test_a_rule_that_is_switched_off_is_silent(empty: District) -> None:
    (plan_id,) = plans.add_plan(empty, plan_of(activity("1", "май 2026", ""))).created
    change_flag(empty, Book.CHECKS, "executors_empty", False)
    assert ("executors_empty", 0) not in remarks(empty, plan_id)
    assert [rule.code for rule in checks.rules(empty) if not rule.on] == ["executors_empty"]
    restore_book(empty, Book.CHECKS)
    assert ("executors_empty", 0) in remarks(empty, plan_id)


def test_what_is_being_edited_can_be_checked_before_it_is_stored(empty: District) -> None:
    plan = plan_of(activity("1", "май 2026", "ОО").with_cell(ColumnKind.TITLE, ""))
    assert ("title_empty", 0) in {(remark.rule, remark.line) for remark in checks.check_value(empty, plan, TODAY)}


def test_a_plan_that_is_gone(empty: District) -> None:
    with pytest.raises(InputRefused):
        checks.check_plan(empty, 5, TODAY)


def test_the_draft_of_the_example_has_errors_to_show_and_its_approved_plans_have_none(tmp_path: Path) -> None:
    make_demo(tmp_path / "Пример.msoko")
    with closing(open_district(tmp_path / "Пример.msoko")) as district:
        for summary in plans.list_plans(district):
            found = checks.check_plan(district, summary.id, TODAY)
            errors = [remark.text for remark in found if remark.severity is checks.Severity.ERROR]
            assert bool(errors) == (summary.status is PlanStatus.DRAFT), (summary.title, errors)
