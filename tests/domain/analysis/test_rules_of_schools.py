"""Low results, conditions, clusters, one school's works and the effect of measures, worked out by hand or by scipy."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.stats import zscore
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from msoko_desktop.domain.analysis.clusters import features, silhouette, ward
from msoko_desktop.domain.analysis.complex import ComplexRules, Standing, complex_rules_from, discords, standing
from msoko_desktop.domain.analysis.conditions import (
    CORNERS,
    ConditionRules,
    condition_index,
    condition_rules_from,
    plane,
)
from msoko_desktop.domain.analysis.effectiveness import difference, pooled, told
from msoko_desktop.domain.analysis.low_results import LowResult, LowRule, WorkKey, low_results, low_rule_from
from msoko_desktop.domain.analysis.model import NOTHING, Figure
from msoko_desktop.domain.assessments.model import Assessment
from tests.domain.analysis.results import DATA


def data(name: str) -> dict[str, Any]:
    with (DATA / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


# --- low results

LOW = low_rule_from(data("low_results"))
MATHS: WorkKey = ("vpr", "mathematics", 8, "")
RUSSIAN: WorkKey = ("vpr", "russian", 8, "")
EXAM: WorkKey = ("oge", "russian", 9, "")


def low_of(works: Mapping[WorkKey, Mapping[int, tuple[float, int]]], rule: LowRule = LOW) -> LowResult:
    shares = {key: {year: Figure(*value) for year, value in by.items()} for key, by in works.items()}
    (found,) = low_results({1: shares}, 2025, rule)
    return found


def test_two_works_low_in_both_years_meet_the_rule_and_exactly_thirty_per_cent_is_enough() -> None:
    found = low_of({MATHS: {2024: (30.0, 40), 2025: (45.0, 38)}, RUSSIAN: {2024: (31.0, 40), 2025: (30.0, 38)}})
    assert found.meets
    assert {one.work for one in found.met} == {MATHS, RUSSIAN}


@pytest.mark.parametrize(
    "works",
    [
        {MATHS: {2024: (30.0, 40), 2025: (45.0, 38)}},  # one work
        {MATHS: {2024: (30, 40), 2025: (45, 38)}, RUSSIAN: {2024: (29.9, 40), 2025: (60, 38)}},  # better last year
        {MATHS: {2024: (50, 40), 2025: (50, 38)}, RUSSIAN: {2023: (50, 40), 2025: (50, 38)}},  # not written last year
        {MATHS: {2024: (50, 40)}, RUSSIAN: {2025: (50, 38)}, EXAM: {2025: (50, 38)}},  # other works
    ],
)
def test_fewer_works_other_works_and_missing_years_do_not(works: Mapping[WorkKey, Mapping[int, Any]]) -> None:
    found = low_of(works)
    assert not found.meets
    assert not found.meets_with_doubtful


def test_few_pupils_count_apart() -> None:
    found = low_of({MATHS: {2024: (50.0, 40), 2025: (50.0, 38)}, RUSSIAN: {2024: (100.0, 1), 2025: (50.0, 20)}})
    assert (found.meets, found.meets_with_doubtful) == (False, True)
    assert [one.work for one in found.doubtful] == [RUSSIAN]
    assert len(found.examined) == 2


def test_the_numbers_of_the_rule_are_data() -> None:
    works = {MATHS: {2025: (26.0, 40)}}
    assert not low_of(works).meets
    assert low_of(works, replace(LOW, share=25, procedures=1, years=1)).meets
    damaged = data("low_results")
    damaged["rule"]["share_percent"] = 0
    with pytest.raises(ValueError, match="share_percent"):
        low_rule_from(damaged)


def test_no_results_meet_nothing() -> None:
    assert low_results({}, 2025, LOW) == ()
    assert not low_of({}).meets
    assert not low_of({MATHS: {2024: (50.0, 40)}}).examined


# --- conditions

CONDITIONS = condition_rules_from(data("conditions_index"))


def two_indicators(**changes: Any) -> ConditionRules:
    return replace(CONDITIONS, weights={"a": 1.0, "b": 3.0}, least_schools=3, **changes)


def test_the_index_is_worked_out_by_hand() -> None:
    """a: 1, 2, 3 → z −1, 0, 1; less is better, so 1, 0, −1. b: 10, 10, 40 → mean 20, deviation √300, more is better."""
    values = {(1, "a"): 1.0, (2, "a"): 2.0, (3, "a"): 3.0, (1, "b"): 10.0, (2, "b"): 10.0, (3, "b"): 40.0}
    found = condition_index([1, 2, 3], values, {"a": -1, "b": 1}, two_indicators())
    low, high = -10 / 300**0.5, 20 / 300**0.5
    expected = ((1 + 3 * low) / 4, 3 * low / 4, (-1 + 3 * high) / 4)
    assert tuple(one.value for one in found.schools) == pytest.approx(expected)
    assert [one.lowest for one in found.schools] == [False, True, False]
    assert found.bound == pytest.approx(np.quantile(expected, 0.25))


def test_a_missing_value_is_said_and_too_many_leave_no_index() -> None:
    values = {(school, "a"): float(school) for school in (1, 2, 3, 4)}
    values |= {(school, "b"): float(school * school) for school in (1, 2, 3)}
    loose = condition_index([1, 2, 3, 4], values, {"a": 1, "b": 1}, two_indicators(known=0.25))
    assert loose.schools[3].missing == ("b",)
    assert loose.schools[3].value == pytest.approx(zscore([1, 2, 3, 4], ddof=1)[3])
    strict = condition_index([1, 2, 3, 4], values, {"a": 1, "b": 1}, two_indicators(known=0.5))
    assert strict.schools[3].value is None
    assert not strict.schools[3].lowest


def test_indicators_that_tell_nothing_are_left_out_with_the_reason() -> None:
    values = {(school, code): 5.0 for school in (1, 2, 3) for code in "ab"}
    found = condition_index([1, 2, 3], values, {"a": 1}, two_indicators())
    assert found.left_out == {"a": "одинаков у всех школ", "b": "нет в перечне показателей"}
    assert found.bound is None
    assert all(one.value is None for one in found.schools)
    few = condition_index([1], {(1, "a"): 1.0}, {"a": 1, "b": 0}, two_indicators())
    assert few.left_out == {"a": "известен у слишком немногих школ", "b": "не оценивается"}
    assert condition_index([], {}, {}, two_indicators()).schools == ()


def test_the_plane_names_only_schools_that_are_clearly_above_in_worse_conditions() -> None:
    values = {(school, "a"): float(school) for school in range(1, 6)}
    index = condition_index(range(1, 6), values, {"a": 1}, replace(CONDITIONS, weights={"a": 1.0}))
    results = {1: Figure(6.0, 40), 2: Figure(4.0, 40), 4: Figure(-1.0, 40), 5: Figure(9.0, 40)}
    found = plane(index, results, {5}, {}, ("", "", ""), 5.0)
    assert [point.quadrant for point in found.points] == [0, 0, None, 3, 0]
    assert [point.named for point in found.points] == [True, False, False, False, True]  # the fifth is in the list
    assert len(found.corners) == len(CORNERS) == 4
    few = plane(index, {**results, 5: Figure(9.0, 60, small=True)}, {5}, {}, ("", "", ""), 5.0)
    assert [point.named for point in few.points] == [True, False, False, False, False]


def test_damaged_weights_are_refused() -> None:
    damaged = data("conditions_index")
    damaged["indicator"][0]["weight"] = 0
    with pytest.raises(ValueError, match="weights"):
        condition_rules_from(damaged)


# --- clusters


def line(*points: float) -> dict[tuple[int, str], float]:
    return {(school, "a"): value for school, value in enumerate(points, start=1)}


def test_the_silhouette_of_four_points_is_worked_out_by_hand() -> None:
    """0 and 1 beside 10 and 11: a = 1; b = 10,5 for the outer, 9,5 for the inner ones."""
    values = np.array([[0.0], [1.0], [10.0], [11.0]])
    assert silhouette(values, [1, 1, 2, 2]) == pytest.approx((9.5 / 10.5 + 8.5 / 9.5) / 2)
    assert silhouette(values, [1, 2, 2, 2]) == pytest.approx(by_hand() / 4)  # who is alone counts 0
    assert silhouette(values, [1, 1, 1, 1]) is None
    assert silhouette(values, [1, 2, 3, 4]) is None


def by_hand() -> float:
    """The sum for {1}, {10}, {11} beside {0} alone: a of each is the mean distance to the two others."""
    one = (1 - 9.5) / 9.5  # to 10 and 11: (9 + 10) / 2; to 0: 1
    ten = (10 - 5) / 10  # to 1 and 11: (9 + 1) / 2; to 0: 10
    eleven = (11 - 5.5) / 11
    return one + ten + eleven


def test_two_groups_of_schools_are_found_and_numbered_by_the_list() -> None:
    known = features(range(1, 6), line(10, 0, 11, 1, 10.5), ["a"])
    found = ward(known)
    assert found is not None
    assert found.count == 2
    assert found.numbers == (1, 2, 1, 2, 1)
    assert found.members(2) == (2, 4)
    assert len(found.linkage) == 4
    assert ward(known) == found


def test_the_steps_and_clusters_are_those_of_scipy() -> None:
    luck = np.random.default_rng(3)
    raw = luck.normal(size=(12, 3))
    values = {(school, code): float(raw[school, at]) for school in range(12) for at, code in enumerate("abc")}
    found = ward(features(range(12), values, "abc"), 4)
    assert found is not None
    steps = linkage(zscore(raw, ddof=1), "ward")
    assert np.allclose(found.linkage, steps)
    labels = fcluster(steps, 4, "maxclust")
    assert len({(one, other) for one, other in zip(labels.tolist(), found.numbers, strict=True)}) == 4


def test_schools_without_a_value_and_values_that_are_all_alike_are_told() -> None:
    values = {**line(1, 2, 3), (1, "b"): 5.0, (2, "b"): 5.0}
    found = features([1, 2, 3, 4], values, ["a", "b"])
    assert (found.school_ids, found.codes, found.without, found.constant) == ((1, 2), ("a",), (3, 4), ("b",))
    assert ward(found) is None
    assert ward(features(range(1, 5), line(7, 7, 7, 7), ["a"])) is None
    assert ward(features([], {}, ["a"])) is None


@given(st.lists(st.floats(-1e3, 1e3), min_size=3, max_size=12), st.integers(0, 12))
def test_any_schools_are_parted_or_refused_but_never_an_error(points: list[float], count: int) -> None:
    found = ward(features(range(1, len(points) + 1), line(*points), ["a"]), count)
    if found is not None:
        assert set(found.numbers) == set(range(1, found.count + 1))
        assert all(-1 <= one <= 1 for one in found.silhouettes.values())


# --- one school

COMPLEX: ComplexRules = complex_rules_from(data("complex_analysis"))
VPR = Assessment(2024, "vpr", "mathematics", 8, id=1)
OGE = Assessment(2025, "oge", "mathematics", 9, id=2)
MDR = Assessment(2024, "municipal_work", "mathematics", 8, id=3)


def test_the_standing_of_a_school_is_its_z_and_place_with_ties() -> None:
    figures = {1: Figure(50.0, 20), 2: Figure(70.0, 20), 3: Figure(70.0, 20), 4: NOTHING}
    found = standing(VPR, figures, 3, COMPLEX)
    assert found is not None
    assert found.z == pytest.approx(zscore([50, 70, 70], ddof=1)[2])
    assert (found.place, found.schools) == (1, 3)
    assert standing(VPR, figures, 4, COMPLEX) is None
    assert standing(VPR, {1: Figure(50.0, 20), 2: Figure(60.0, 20)}, 1, COMPLEX) is None
    assert standing(VPR, dict.fromkeys((1, 2, 3), Figure(50.0, 20)), 1, COMPLEX) is None


def test_works_of_one_cohort_or_one_year_that_stand_apart_are_flagged() -> None:
    def at(work: Assessment, z: float, n: int = 20) -> Standing:
        return Standing(work, z, 1, 9, Figure(50.0, n))

    def cohort(one: Assessment, other: Assessment) -> bool:
        return (one, other) == (VPR, OGE)

    found = discords([at(VPR, 1.0), at(MDR, 0.2), at(OGE, -0.5)], cohort, COMPLEX)
    assert [(one.first.assessment.id, one.second.assessment.id, one.cohort) for one in found] == [(1, 2, True)]
    assert found[0].difference == pytest.approx(-1.5)
    beside = discords([at(VPR, 1.0), at(MDR, -2.0)], cohort, COMPLEX)
    assert [(one.first.assessment.id, one.second.assessment.id, one.cohort) for one in beside] == [(1, 3, False)]
    assert discords([at(VPR, 1.0, n=9), at(OGE, -3.0)], cohort, COMPLEX) == ()
    assert discords([], cohort, COMPLEX) == ()


def test_works_of_other_grades_or_of_too_few_schools_are_not_held_against_each_other() -> None:
    def at(work: Assessment, z: float, schools: int = 9) -> Standing:
        return Standing(work, z, 1, schools, Figure(50.0, 20))

    def cohort(one: Assessment, other: Assessment) -> bool:
        return (one, other) == (VPR, OGE)

    assert discords([at(VPR, 1.0), at(replace(MDR, grade=5), -2.0)], cohort, COMPLEX) == ()  # other pupils
    assert len(discords([at(VPR, 1.0, 5), at(MDR, -2.0, 5)], cohort, COMPLEX)) == 1
    assert discords([at(VPR, 1.0, 9), at(MDR, -2.0, 4)], cohort, COMPLEX) == ()  # z among four schools
    assert discords([at(VPR, 1.0, 4), at(OGE, -2.0, 9)], cohort, COMPLEX) == ()


# --- the effect of measures


def wilson_figure(part: int, whole: int) -> Figure:
    low, high = proportion_confint(part, whole, method="wilson")
    return Figure(part / whole * 100, whole, low * 100, high * 100)


def test_shares_of_works_are_pooled_by_their_people() -> None:
    found = pooled([Figure(50.0, 10), Figure(20.0, 40), NOTHING], 0.95, 10)
    low, high = proportion_confint(13, 50, method="wilson")
    assert (found.value, found.n) == pytest.approx((26, 50))
    assert (found.low, found.high) == pytest.approx((low * 100, high * 100))
    assert pooled([], 0.95, 10) == NOTHING
    assert pooled([Figure(50.0, 6)] * 9, 0.95, 10).small  # nine works of six people are six people
    assert not pooled([Figure(50.0, 6), Figure(50.0, 10)], 0.95, 10).small
    assert pooled([Figure(100.0, 1)], 0.95, 10).low is None


@pytest.mark.parametrize(("before", "after"), [((56, 70), (48, 80)), ((9, 10), (3, 10)), ((0, 20), (5, 20))])
def test_a_change_has_the_interval_of_newcombe(before: tuple[int, int], after: tuple[int, int]) -> None:
    """The first case is example (a) of R. G. Newcombe (1998): 56/70 against 48/80, 0,0524 … 0,3339 by method 10."""
    found = difference(wilson_figure(*before), wilson_figure(*after))
    low, high = confint_proportions_2indep(*after, *before, method="newcomb", compare="diff")
    assert (found.low, found.high) == pytest.approx((low * 100, high * 100))
    if before == (56, 70):
        assert (found.low, found.high) == pytest.approx((-33.39, -5.24), abs=0.005)


def test_nothing_on_one_side_is_no_change_and_no_interval_is_made_up() -> None:
    assert difference(NOTHING, Figure(50.0, 10)) == NOTHING
    found = difference(Figure(50.0, 1), Figure(60.0, 10, 40.0, 80.0))
    assert (found.value, found.low, found.n) == (10, None, 1)


@pytest.mark.parametrize(
    ("effect", "good", "words"),
    [
        (Figure(-8.0, 50, -12.0, -4.0), -1, "лучше"),
        (Figure(8.0, 50, 4.0, 12.0), -1, "хуже"),
        (Figure(8.0, 50, 4.0, 12.0), 1, "лучше"),
        (Figure(8.0, 50, -1.0, 17.0), 1, "не отличить от случайного"),
        (Figure(8.0, 1), 1, "не отличить от случайного"),
        (NOTHING, 1, "не с чем"),
    ],
)
def test_words_on_the_effect_never_say_more_than_the_interval(effect: Figure, good: int, words: str) -> None:
    assert words in told(effect, good)
