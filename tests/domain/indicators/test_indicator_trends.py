"""Trends and forecasts of indicators, held against what was worked out by hand."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.indicators.district_indicators import Comparison, DistrictIndicator, Fact, IndicatorKind
from msoko_desktop.domain.indicators.indicator_trends import forecast_of, line_at, trend_of
from tests.domain.indicators.test_district_indicators import AFTER, DURING, RULES, one


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
    assert forecast.value == 6  # 3 · 365 / 183 = 5.98: meetings are counted in whole numbers
    more = forecast_of(one(8, 5), 2026, DURING, RULES)
    assert more is not None
    assert more.value == 10  # 9.97
    assert forecast.rule == "Прямая пропорция: факт 3 ÷ прошедшая часть года 50 %."
    early = forecast_of(one(8, 3), 2026, dt.date(2026, 1, 20), RULES)  # the 20th of 365 days: 3 would make 55
    assert early is not None
    assert (early.value, early.rule) == (None, "Прошло 5 % года, а для прогноза нужно не меньше 25 %.")


def test_a_share_goes_on_along_the_line_of_the_years_before() -> None:
    share = DistrictIndicator(
        "Доля", "talents", IndicatorKind.SHARE, facts={(2023, 0): Fact(20), (2024, 0): Fact(30), (2025, 0): Fact(34)}
    )

    # mean 28 in 2024, slope (20·(−1) + 34·1) / 2 = 7 a year: 28 + 2 · 7 = 42
    forecast = forecast_of(share, 2026, DURING, RULES)
    assert forecast is not None
    assert forecast.value == pytest.approx(42)
    assert forecast.rule == "Прямая линия по 3 значениям за 2023–2025 годы (наименьшие квадраты)."
    assert forecast_of(share, 2026, AFTER, RULES) is None  # the year has ended
    assert line_at([(2020, 1), (2021, 3)], 2022) == pytest.approx(5)


def test_a_share_is_never_expected_beyond_a_hundred() -> None:
    share = DistrictIndicator(
        "Доля", "talents", IndicatorKind.SHARE, facts={(2023, 0): Fact(60), (2024, 0): Fact(80), (2025, 0): Fact(99)}
    )

    forecast = forecast_of(share, 2026, DURING, RULES)
    assert forecast is not None
    assert forecast.value == 100  # the line says 118.67
    assert forecast.rule.endswith("Дальше 100 % показатель не идёт.")


@pytest.mark.parametrize("kind", [IndicatorKind.SHARE, IndicatorKind.POINTS, IndicatorKind.COUNT])
def test_nothing_is_expected_below_zero(kind: IndicatorKind) -> None:
    falling = DistrictIndicator(
        "Показатель", "talents", kind, facts={(2023, 0): Fact(50), (2024, 0): Fact(20), (2025, 0): Fact(5)}
    )

    forecast = forecast_of(falling, 2026, DURING, RULES)  # mean 25, slope −22.5: 25 − 45 = −20
    assert forecast is not None
    assert forecast.value == 0


def test_too_few_points_make_no_forecast_and_one_that_cannot_be_measured_is_none() -> None:
    facts = {(2023, 0): Fact(20), (2024, 0): Fact(30), (2025, 0): Fact(None, 3, 0)}
    share = DistrictIndicator("Доля", "talents", IndicatorKind.SHARE, facts=facts)

    forecast = forecast_of(share, 2026, DURING, RULES)
    assert forecast is not None
    assert (forecast.value, forecast.rule) == (None, "Нужны значения не меньше чем за 3 года, есть за 2.")
    broken = replace(share, facts={**facts, (2025, 0): Fact(300, 9, 3), (2026, 0): Fact(36)})
    trend = trend_of(broken, 2026)
    assert trend is not None
    assert (trend.before, trend.change) == (2024, 6)  # 2025 says 9 of 3: no year to compare with
