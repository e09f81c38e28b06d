"""Lights, trends and forecasts of indicators, held against what was worked out by hand."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.district_indicators import (
    Comparison,
    DistrictIndicator,
    Fact,
    IndicatorKind,
    IndicatorRules,
    Light,
    forecast_of,
    light_of,
    line_at,
    summarise_year,
    trend_of,
    weights_problem,
)

RULES = IndicatorRules(90, 3)
AFTER = dt.date(2027, 1, 15)
DURING = dt.date(2026, 7, 2)  # the 183rd of 365 days


def one(
    target: float | None, fact: float | None, *, kind: IndicatorKind = IndicatorKind.COUNT,
    comparison: Comparison = Comparison.LEAST,
) -> DistrictIndicator:  # fmt: skip
    targets = {} if target is None else {(2026, 0): target}
    facts = {} if fact is None else {(2026, 0): Fact(fact)}
    return DistrictIndicator("Показатель", "talents", kind, comparison=comparison, targets=targets, facts=facts)


@pytest.mark.parametrize(
    ("target", "fact", "comparison", "light"),
    [
        (4, 4, Comparison.LEAST, Light.REACHED),
        (10, 9, Comparison.LEAST, Light.NEAR),
        (10, 8.9, Comparison.LEAST, Light.MISSED),
        (10, 10, Comparison.MOST, Light.REACHED),
        (9, 10, Comparison.MOST, Light.NEAR),
        (5, 10, Comparison.MOST, Light.MISSED),
        (0, 1, Comparison.MOST, Light.MISSED),
        (1, 0, Comparison.EQUAL, Light.MISSED),
        (None, 5, Comparison.LEAST, Light.NONE),
        (5, None, Comparison.LEAST, Light.UNKNOWN),
    ],
)
def test_the_light_of_a_year_that_has_ended(
    target: float | None, fact: float | None, comparison: Comparison, light: Light
) -> None:
    assert light_of(one(target, fact, comparison=comparison), 2026, AFTER, RULES) is light


def test_within_the_year_only_what_is_reached_is_decided() -> None:
    assert light_of(one(4, 1), 2026, DURING, RULES) is Light.RUNNING
    assert light_of(one(4, 4), 2026, DURING, RULES) is Light.REACHED
    # «не более 3» may still be broken until December, and once broken it stays so
    assert light_of(one(3, 3, comparison=Comparison.MOST), 2026, DURING, RULES) is Light.RUNNING
    assert light_of(one(3, 8, comparison=Comparison.MOST), 2026, DURING, RULES) is Light.MISSED


def test_every_light_has_a_shape_of_its_own() -> None:
    assert len({light.shape for light in Light}) == len(Light)


def test_quarters_add_up_for_counts_and_stand_for_themselves_in_shares() -> None:
    quarters = {(2026, 1): Fact(2), (2026, 2): Fact(3), (2026, 4): Fact(1)}
    counted = DistrictIndicator("Семинары", "talents", IndicatorKind.COUNT, facts=quarters)
    share = replace(counted, kind=IndicatorKind.SHARE)

    assert counted.fact(2026) is not None
    assert (counted.fact(2026) or Fact(None)).value == 6
    assert (share.fact(2026) or Fact(None)).value == 1


def test_a_base_of_zero_is_said_and_gives_no_light() -> None:
    broken = replace(one(50, None, kind=IndicatorKind.SHARE), facts={(2026, 0): Fact(None, 3, 0)})

    assert broken.facts[2026, 0].problem == "База равна нулю: долю посчитать нельзя. Проверьте базу показателя."
    assert light_of(broken, 2026, AFTER, RULES) is Light.UNKNOWN


def test_the_trend_is_the_change_against_the_last_year_that_is_known() -> None:
    share = replace(
        one(50, 42, kind=IndicatorKind.SHARE), facts={(2026, 0): Fact(42), (2024, 0): Fact(35), (2023, 0): Fact(60)}
    )

    trend = trend_of(share, 2026)
    assert trend is not None
    assert (trend.before, trend.change, trend.better, trend.sign) == (2024, 7, True, "↑")
    falling = trend_of(replace(share, comparison=Comparison.MOST), 2026)
    assert falling is not None
    assert falling.better is False


def test_what_adds_up_goes_on_as_fast_as_until_today() -> None:
    forecast = forecast_of(one(8, 3), 2026, DURING, RULES)

    assert forecast is not None
    assert forecast.value == pytest.approx(3 * 365 / 183)
    assert forecast.rule == "Прямая пропорция: факт 3 ÷ прошедшая часть года 50 %."


def test_a_share_goes_on_along_the_line_of_the_years_before() -> None:
    share = DistrictIndicator(
        "Доля", "talents", IndicatorKind.SHARE, facts={(2023, 0): Fact(20), (2024, 0): Fact(30), (2025, 0): Fact(34)}
    )

    # mean 28 in 2024, slope (20·(−1) + 34·1) / 2 = 7 a year: 28 + 2 · 7 = 42
    forecast = forecast_of(share, 2026, DURING, RULES)
    assert forecast is not None
    assert forecast.value == pytest.approx(42)
    assert "наименьших квадратов" in forecast.rule
    assert forecast_of(share, 2026, AFTER, RULES) is None  # the year has ended
    assert line_at([(2020, 1), (2021, 3)], 2022) == pytest.approx(5)


def test_a_share_is_never_expected_beyond_a_hundred() -> None:
    share = DistrictIndicator(
        "Доля", "talents", IndicatorKind.SHARE, facts={(2023, 0): Fact(60), (2024, 0): Fact(80), (2025, 0): Fact(99)}
    )

    forecast = forecast_of(share, 2026, DURING, RULES)
    assert forecast is not None
    assert forecast.value == 100


def test_the_share_of_a_direction_goes_by_weight() -> None:
    reached, missed = one(4, 4), one(10, 2)
    assert summarise_year([reached, missed], 2026, AFTER, RULES).share == 50
    heavy = [replace(reached, weight=70), replace(missed, weight=30)]
    assert summarise_year(heavy, 2026, AFTER, RULES).share == 70


def test_weights_that_do_not_sum_are_said_and_nothing_is_counted() -> None:
    short = [replace(one(4, 4), weight=70), replace(one(10, 2), weight=25)]

    found = summarise_year(short, 2026, AFTER, RULES)
    assert found.share is None
    assert found.problem == "Веса показателей дают в сумме 95 %, а нужно 100 %: общая доля не считается."
    assert weights_problem([replace(one(4, 4), weight=100), one(1, 1)]).startswith("Вес задан у 1 из 2 показателей")
