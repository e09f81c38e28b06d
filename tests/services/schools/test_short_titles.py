"""Plans in narrow places: named by what tells them apart."""

import datetime as dt

from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.plans.plans import PlanSummary
from msoko_desktop.services.timetable.timetable import short_titles

DIRECTIONS = {"objectivity": "Объективность процедур"}


def plan(number: int, title: str, first: int, last: int, direction: str = "", *, school: bool = False) -> PlanSummary:
    days = (dt.date(first, 9, 1), dt.date(last, 8, 31)) if school else (dt.date(first, 1, 1), dt.date(last, 12, 31))
    return PlanSummary(
        number, title, PlanPeriod(*days, school), PlanStatus.DRAFT, direction, 5, None, dt.datetime(2026, 1, 1)
    )


def test_a_direction_names_a_plan_with_its_years() -> None:
    plans = [
        plan(1, "План мероприятий по обеспечению объективности", 2025, 2026, "objectivity", school=True),
        plan(2, "Ещё один", 2026, 2026, "objectivity"),
        plan(3, "И ещё один", 2026, 2026, "objectivity"),
    ]
    assert short_titles(plans, DIRECTIONS) == {
        1: "Объективность процедур (2025/26)",
        2: "Объективность процедур (2026)",
        3: "Объективность процедур (2026) № 2",
    }


def test_without_a_direction_the_title_loses_what_every_title_says() -> None:
    plans = [
        plan(1, "План мероприятий («дорожная карта») по подготовке к ГИА", 2026, 2027, school=True),
        plan(2, "Дорожная карта по направлению «Развитие системы воспитания»", 2020, 2022),
        plan(3, "План работы на 2026 год", 2026, 2026),
    ]
    assert short_titles(plans, {}) == {
        1: "План по подготовке к ГИА (2026/27)",
        2: "Развитие системы воспитания (2020–22)",
        3: "План работы на 2026 год",
    }
