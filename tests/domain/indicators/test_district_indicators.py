"""Lights, trends and forecasts of indicators, held against what was worked out by hand."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.indicators.district_indicators import (
    Comparison,
    DistrictIndicator,
    Fact,
    IndicatorKind,
    IndicatorRules,
    Light,
    light_of,
    summarise_year,
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


def test_an_open_year_is_overdue_once_a_day_or_a_quarter_has_gone_by_in_vain() -> None:
    late = replace(one(1, 0, kind=IndicatorKind.EVIDENCE), overdue=frozenset({(2026, 0)}))
    quarters = replace(one(8, 3), targets={(2026, 0): 8, (2026, 1): 2, (2026, 2): 2})
    filled = replace(quarters, facts={(2026, 1): Fact(2), (2026, 2): Fact(2)})

    assert light_of(late, 2026, DURING, RULES) is Light.OVERDUE
    assert light_of(late, 2026, AFTER, RULES) is Light.MISSED
    assert light_of(replace(late, facts={(2026, 0): Fact(1)}), 2026, DURING, RULES) is Light.REACHED
    assert light_of(quarters, 2026, DURING, RULES) is Light.OVERDUE  # nothing is known of the first two quarters
    assert light_of(filled, 2026, DURING, RULES) is Light.RUNNING


def test_a_running_year_counts_only_what_is_decided() -> None:
    late = replace(one(1, 0, kind=IndicatorKind.EVIDENCE), overdue=frozenset({(2026, 0)}))
    group = [one(4, 4), one(5, 1), one(3, 8, comparison=Comparison.MOST), late, one(None, 7)]

    running, over = (summarise_year(group, 2026, today, RULES) for today in (DURING, AFTER))
    assert (running.decided, running.open, running.counts[Light.OVERDUE], running.share) == (2, 2, 1, 50)
    assert (over.decided, over.open, over.share) == (4, 0, 25)


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
