"""A plan is made over for later years."""

import datetime as dt
import re
from dataclasses import dataclass

from msoko_desktop.domain.plans.plan_shift import NotShifted, shift_period, shift_plan
from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod


@dataclass(frozen=True)
class Piece:
    """A shifted text as the deadline rules return it."""

    text: str
    changed: bool
    left: tuple[str, ...] = ()


def add_years(text: str, years: int) -> Piece:
    """Shift every year that does not belong to an act («от …2019 №») and name those that do."""
    acts = tuple(re.findall(r"от \d\d\.\d\d\.\d{4} № \d+", text))
    parts = re.split(r"(от \d\d\.\d\d\.\d{4} № \d+)", text)
    done = [p if p in acts else re.sub(r"20\d\d", lambda m: str(int(m[0]) + years), p) for p in parts]
    return Piece("".join(done), "".join(done) != text, acts)


def line(title: str, **cells: str) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, id=7, **cells)  # type: ignore[arg-type]  # only cells are given


PLAN = Plan(
    "План мероприятий на 2020 год",
    PlanPeriod(dt.date(2020, 1, 1), dt.date(2020, 12, 31)),
    lines=(
        PlanLine(LineKind.SECTION, "Мониторинг 2020 года", number="1", id=6),
        line("Анализ ГИА-2020", number="1.1", deadline="июль 2020", executors="ОО 2020", note="из плана 2020"),
        line(
            "Проверка по приказу от 13.01.2012 № 11",
            deadline="Ежемесячно\nМай 2020",
            indicators="до: 2020 - 20%",
            expected_result="Справка за 2020 год",
        ),
    ),
    approval=Approval(number="11", date=dt.date(2020, 1, 13)),
    abbreviations=(Abbreviation("МП", "муниципальный план 2020 года"),),
    direction="talents",
    status=PlanStatus.APPROVED,
    id=3,
    extra={"note": "x"},
)


def test_everything_that_carries_a_year_is_shifted() -> None:
    plan = shift_plan(PLAN, 6, add_years, add_years).plan
    assert plan.title == "План мероприятий на 2026 год"
    assert plan.period == PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    section, first, second = plan.lines
    assert section.title == "Мониторинг 2026 года"
    assert (first.title, first.deadline, first.note) == ("Анализ ГИА-2026", "июль 2026", "из плана 2026")
    assert (first.number, first.executors) == ("1.1", "ОО 2020")
    assert second.deadline == "Ежемесячно\nМай 2026"
    assert second.indicators == "до: 2026 - 20%"
    assert second.expected_result == "Справка за 2026 год"
    assert plan.abbreviations == (Abbreviation("МП", "муниципальный план 2026 года"),)


def test_copy_is_an_unapproved_draft_without_ids() -> None:
    plan = shift_plan(PLAN, 1, add_years, add_years).plan
    assert plan.approval is None
    assert plan.status is PlanStatus.DRAFT
    assert plan.id is None
    assert all(each.id is None for each in plan.lines)
    assert (plan.direction, plan.extra) == ("talents", {"note": "x"})
    assert PLAN.lines[1].id == 7, "the old plan stays as it was"


def test_what_was_left_is_listed_with_its_place() -> None:
    shifted = shift_plan(PLAN, 6, add_years, add_years)
    assert shifted.not_shifted == (
        NotShifted(2, ColumnKind.TITLE, "от 13.01.2012 № 11", "Не перенесено на новый год: проверьте."),
    )


def test_year_that_stayed_behind_is_listed_even_if_the_rules_missed_it() -> None:
    shifted = shift_plan(PLAN, 1, add_years, lambda text, _: Piece(text, False))
    places = [(item.line, item.column, item.text) for item in shifted.not_shifted]
    assert places == [
        (None, None, "План мероприятий на 2020 год"),
        (0, ColumnKind.TITLE, "Мониторинг 2020 года"),
        (1, ColumnKind.TITLE, "Анализ ГИА- 2020"),
        (1, ColumnKind.NOTE, "из плана 2020"),
        (2, ColumnKind.INDICATORS, "до: 2020 -"),
        (2, ColumnKind.EXPECTED_RESULT, "Справка за 2020 год"),
    ]


def test_year_before_the_new_plan_is_no_fault_when_it_was_shifted() -> None:
    plan = Plan("План на 2020 год", PLAN.period, lines=(line("Сравнение ВПР 2019, 2020 годов"),))
    shifted = shift_plan(plan, 1, add_years, add_years)
    assert shifted.plan.lines[0].title == "Сравнение ВПР 2020, 2021 годов"
    assert shifted.not_shifted == ()


def test_with_the_rules_for_deadlines_of_the_program() -> None:
    plan = Plan(
        "Дорожная карта на 2020-2022 годы",
        PlanPeriod(dt.date(2020, 1, 1), dt.date(2022, 12, 31)),
        lines=(
            line("Приказ от 08.04.2019 № 79", deadline="до 01.04.2020 г.\nиюль 2020"),
            line("Участие в проекте", deadline="ежегодно", indicators="до:\n2020 - 20%,\n2021 - 35%,\n2022 - 50%"),
        ),
    )
    shifted = shift_plan(plan, 6)
    assert shifted.plan.title == "Дорожная карта на 2026-2028 годы"
    assert shifted.plan.lines[0].deadline == "до 01.04.2026 г.\nиюль 2026"
    assert shifted.plan.lines[1].indicators == "до:\n2026 - 20%,\n2027 - 35%,\n2028 - 50%"
    assert [(item.line, item.text) for item in shifted.not_shifted] == [(0, "от 08.04.2019 № 79")]


def test_plan_without_a_period_is_shifted_too() -> None:
    shifted = shift_plan(Plan("Меры 2020 года"), 2, add_years, add_years)
    assert shifted.plan.title == "Меры 2022 года"
    assert shifted.plan.period is None


def test_period_keeps_its_days() -> None:
    school = PlanPeriod(dt.date(2021, 9, 1), dt.date(2022, 8, 31), school_year=True)
    assert shift_period(school, 5) == PlanPeriod(dt.date(2026, 9, 1), dt.date(2027, 8, 31), school_year=True)
    leap = PlanPeriod(dt.date(2023, 3, 1), dt.date(2024, 2, 29))
    assert shift_period(leap, 1) == PlanPeriod(dt.date(2024, 3, 1), dt.date(2025, 2, 28))
    assert shift_period(shift_period(leap, 1), -1) == leap
    assert shift_period(PlanPeriod(dt.date(2023, 1, 1), dt.date(2024, 2, 28)), 1).end == dt.date(2025, 2, 28)
