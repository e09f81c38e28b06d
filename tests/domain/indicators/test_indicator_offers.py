"""What the column of indicators of a plan proposes: targets by year, documents, and what cannot be measured."""

import datetime as dt

from msoko_desktop.domain.indicators.district_indicators import AutoFact, Comparison, IndicatorKind
from msoko_desktop.domain.indicators.indicator_offers import IndicatorOffer, offers_of_plan
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine

YEARS = (2024, 2025, 2026)
D = dt.date


def offered(text: str, title: str = "Районные семинары для педагогов") -> tuple[IndicatorOffer, ...]:
    line = PlanLine(LineKind.ACTIVITY, title, "1", indicators=text, id=7)
    return offers_of_plan(Plan("План", lines=(line,)), "methodical_work", YEARS)


def test_a_number_in_a_year_is_a_target_of_every_year() -> None:
    (one,) = offered("Не менее 5семинаров в год")

    assert one.indicator is not None
    assert one.indicator.kind is IndicatorKind.COUNT
    assert one.indicator.comparison is Comparison.LEAST
    assert one.indicator.targets == {(2024, 0): 5, (2025, 0): 5, (2026, 0): 5}
    assert (one.indicator.auto, one.indicator.line_ids) == (AutoFact.EXECUTED, (7,))


def test_a_series_sets_each_year_its_own_target() -> None:
    (one,) = offered("Рост числа участников от общего числа обучающихся школ до: 2024 - 15%, 2025 - 30%, 2026 - 45%")

    assert one.indicator is not None
    assert one.indicator.kind is IndicatorKind.SHARE
    assert one.indicator.targets == {(2024, 0): 15, (2025, 0): 30, (2026, 0): 45}
    assert one.indicator.base == "обучающихся школ"


def test_a_share_holds_in_every_year_with_its_base() -> None:
    (one,) = offered("Доля учителей, прошедших диагностику (не менее 8% ежегодно)")

    assert one.indicator is not None
    assert one.indicator.targets == {(2024, 0): 8, (2025, 0): 8, (2026, 0): 8}
    assert (one.indicator.kind, one.indicator.base) == (IndicatorKind.SHARE, "учителей")


def test_a_share_without_a_base_is_doubted() -> None:
    (one,) = offered("Не менее 40%")

    assert one.doubt == "База доли не названа: укажите, от чего она считается."


def test_a_number_over_the_whole_plan_stands_in_its_last_year() -> None:
    (one,) = offered("Не менее 6 мероприятий с участием партнёров")

    assert one.indicator is not None
    assert one.indicator.targets == {(2026, 0): 6}
    assert one.indicator.auto is AutoFact.NONE
    assert "нарастающим итогом" in one.indicator.note


def test_a_document_is_due_in_the_years_in_which_its_deadline_ends() -> None:
    def targets(*windows: tuple[dt.date, dt.date], text: str = "Наличие положения") -> list[int]:
        line = PlanLine(LineKind.ACTIVITY, "Положение", "1", indicators=text, id=7)
        (found,) = offers_of_plan(Plan("План", lines=(line,)), "talents", YEARS, lambda _: windows)
        assert found.indicator is not None
        return [year for year, _ in found.indicator.targets]

    once, span = (D(2024, 7, 1), D(2024, 7, 31)), (D(2024, 1, 1), D(2026, 12, 31))
    assert targets(once) == [2024]
    assert targets(span) == [2026]
    assert targets((D(2025, 1, 1), D(2025, 3, 1)), (D(2027, 1, 1), D(2027, 3, 1))) == [2025, 2027]  # behind the plan
    assert targets() == [2024, 2025, 2026]
    assert targets(span, text="Не менее 1 мероприятия в год") == [2024, 2025, 2026]
    assert targets(once, text="Не менее 1 мероприятия в год") == [2024]


def test_what_one_day_a_year_cannot_reach_is_typed() -> None:
    def auto(text: str, *due: dt.date) -> AutoFact:
        line = PlanLine(LineKind.ACTIVITY, "Семинары", "1", indicators=text, id=7)
        windows = [(day, day) for day in due]
        (found,) = offers_of_plan(Plan("План", lines=(line,)), "talents", (2026,), lambda _: windows)
        assert found.indicator is not None
        return found.indicator.auto

    assert auto("Не менее 2 семинаров в год", D(2026, 3, 1), D(2026, 9, 1)) is AutoFact.EXECUTED
    assert auto("Не менее 2 семинаров в год", D(2026, 12, 31)) is AutoFact.NONE


def test_a_number_and_a_document_are_two_indicators() -> None:
    number, document = offered("Не менее 3 раз в год Наличие планов совещаний")

    assert number.indicator is not None
    assert document.indicator is not None
    assert number.indicator.targets[2025, 0] == 3
    assert document.indicator.kind is IndicatorKind.EVIDENCE
    assert document.indicator.title == "Наличие планов совещаний"
    assert document.indicator.auto is AutoFact.EVIDENCE


def test_what_cannot_be_measured_is_said_and_proposes_nothing() -> None:
    (one,) = offered("Повышение мотивации педагогов")

    assert one.indicator is None
    assert "измерить нельзя" in one.doubt


def test_a_part_of_an_activity_bears_its_words_and_like_titles_those_of_their_lines() -> None:
    lines = (
        PlanLine(LineKind.ACTIVITY, "Районные работы:", "1", id=1),
        PlanLine(LineKind.ACTIVITY, "По математике", "1.1", 2, indicators="Не менее 2 работ в год", id=2),
        PlanLine(LineKind.ACTIVITY, "Анализ ВПР", "2", indicators="Наличие справки", id=3),
        PlanLine(LineKind.ACTIVITY, "Анализ ОГЭ", "3", indicators="Наличие справки", id=4),
    )

    found = offers_of_plan(Plan("План", lines=lines), "talents", YEARS)

    assert [one.indicator.title for one in found if one.indicator is not None] == [
        "Районные работы: по математике",
        "Наличие справки (2 Анализ ВПР)",
        "Наличие справки (3 Анализ ОГЭ)",
    ]


def test_section_rows_and_empty_cells_propose_nothing() -> None:
    lines = (
        PlanLine(LineKind.SECTION, "Раздел", indicators="Не менее 2 раз в год"),
        PlanLine(LineKind.ACTIVITY, "Дело"),
    )

    assert offers_of_plan(Plan("План", lines=lines), "talents", YEARS) == ()
