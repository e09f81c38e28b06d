"""The check before signing finds in the demonstration draft what is wrong there, and nothing in ready plans."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import District, open_district
from msoko_desktop.services.plans.checks import check_value
from tests.data.plan_files import DEMO_PLANS, DRAFT, TEMPLATES, demo_plan, filled

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[District]:
    path: Path = tmp_path_factory.mktemp("example") / "Пример.msoko"
    make_demo(path)
    district = open_district(path)
    yield district
    district.close()


def found(district: District, plan: Plan) -> set[tuple[str, str]]:
    """Rule and place of each remark; days off apart, since a yearly date falls on one sooner or later."""
    remarks = check_value(district, plan, TODAY)
    return {
        (remark.rule, "" if remark.line is None else plan.lines[remark.line].number)
        for remark in remarks
        if remark.rule != "deadline_day_off"
    }


def test_everything_wrong_with_the_draft_is_found(example: District) -> None:
    assert found(example, demo_plan(DRAFT)) == {
        ("deadline_outside", "1.9"),
        ("number_gap", "3.4"),
        ("executors_comma", "3.7"),
        ("executors_empty", "4.7"),
        ("other_district", "5.4"),
        ("abbreviation_unexplained", "5.4"),
        ("year_left", "4.8"),
    }


def test_the_sunday_in_the_draft_is_found(example: District) -> None:
    plan = demo_plan(DRAFT)
    days_off = {
        plan.lines[remark.line].number
        for remark in check_value(example, plan, TODAY)
        if remark.rule == "deadline_day_off" and remark.line is not None
    }

    assert {"1.5", "4.3", "7.1"} <= days_off


@pytest.mark.parametrize("code", [code for code in DEMO_PLANS if code != DRAFT])
def test_approved_plans_are_in_order(example: District, code: str) -> None:
    assert found(example, demo_plan(code)) == set()


@pytest.mark.parametrize("code", TEMPLATES)
def test_a_plan_fresh_from_a_template_is_in_order(example: District, code: str) -> None:
    assert found(example, filled(code)) == set()
