"""The tests of chance that signs rest on, against scipy and statsmodels."""

import itertools
import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.api import GLM, families
from statsmodels.stats.multitest import multipletests

from msoko_desktop.domain.analysis.bias.tasks import chance_of_lead
from msoko_desktop.domain.analysis.statistics import (
    binomials_tail,
    corrected,
    log_quadratic,
    mean_tail,
    permutation_tail,
    standardised,
    welch_tail,
)

NUMBERS = st.floats(-100, 100, allow_nan=False)


@pytest.mark.parametrize(("n", "p", "least"), [(10, 0.5, 8), (25, 0.4, 20), (1, 0.3, 1), (60, 0.75, 40), (7, 0.5, 0)])
def test_one_binomial_is_that_of_scipy(n: int, p: float, least: int) -> None:
    assert binomials_tail([(n, p)], least) == pytest.approx(stats.binom.sf(least - 1, n, p), rel=1e-9)


def test_the_sum_of_several_is_that_of_counting_every_case() -> None:
    parts = [(2, 0.5), (3, 0.25), (1, 0.75)]
    whole = 0.0
    for counts in itertools.product(*(range(n + 1) for n, _ in parts)):
        if sum(counts) >= 4:
            whole += math.prod(stats.binom.pmf(k, n, p) for k, (n, p) in zip(counts, parts, strict=True))
    assert binomials_tail(parts, 4) == pytest.approx(whole, rel=1e-12)


def test_nothing_to_add_up_and_certain_shares_are_told() -> None:
    assert binomials_tail([], 0) == 1
    assert binomials_tail([(0, 0.5)], 0) == 1
    assert binomials_tail([(3, 0.0)], 1) == 0
    assert binomials_tail([(3, 1.0)], 3) == 1


@pytest.mark.parametrize("counts", [[4, 6, 5, 9, 8, 12], [1, 1, 0, 2, 5, 3], [20, 15, 11, 9, 6, 4]])
def test_the_smooth_curve_is_that_of_poisson_regression(counts: Sequence[int]) -> None:
    x = np.array([-1.5, -0.9, -0.3, 0.3, 0.9, 1.5])
    known = GLM(np.array(counts), np.vander(x, 3, increasing=True), family=families.Poisson()).fit(tol=1e-12)
    assert log_quadratic(x, np.array(counts, dtype=np.float64)) == pytest.approx(tuple(known.params), abs=1e-6)


def test_no_curve_goes_through_nothing_or_two_places() -> None:
    x = np.arange(5, dtype=np.float64)
    assert log_quadratic(x, np.zeros(5)) is None
    assert log_quadratic(x, np.array([0, 0, 7.0, 3, 0])) is None
    assert log_quadratic(x[:3], np.array([1.0, 2.0, 3.0])) is None


@given(st.lists(NUMBERS, min_size=3, max_size=20), st.lists(NUMBERS, min_size=3, max_size=20))
def test_the_difference_of_means_is_welch_of_scipy(one: list[float], other: list[float]) -> None:
    first, second = np.array(one), np.array(other)
    if min(first.std(), second.std()) < 1e-3:
        return
    expected = stats.ttest_ind(first, second, equal_var=False, alternative="greater").pvalue
    assert welch_tail(first, second) == pytest.approx(expected, abs=1e-9)


def test_groups_that_are_too_small_or_all_alike_have_no_chance_worked_out_of_nothing() -> None:
    same = np.full(5, 0.5)
    assert welch_tail(np.array([1.0]), same) == 1
    assert welch_tail(same, same) == 1
    assert welch_tail(same + 0.1, same) == 0


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_many_tests_are_corrected_as_statsmodels_does(chances: list[float]) -> None:
    assert corrected(chances) == pytest.approx(tuple(multipletests(chances, method="holm")[1]), abs=1e-12)


def test_z_is_that_of_a_sample_and_there_is_none_of_equal_values() -> None:
    assert standardised([1, 2, 3]) == pytest.approx((-1, 0, 1))
    assert standardised([5, 5, 5]) is None
    assert standardised([5]) is None
    assert standardised([]) is None


@given(st.lists(NUMBERS, min_size=2, max_size=30), NUMBERS)
def test_a_mean_against_a_number_is_the_test_of_scipy(values: list[float], least: float) -> None:
    known = np.array(values)
    if float(known.std()) < 1e-3:
        return
    expected = stats.ttest_1samp(known, least, alternative="greater").pvalue
    assert mean_tail(known, least) == pytest.approx(float(expected), abs=1e-9)


def test_a_mean_of_one_or_of_equal_values() -> None:
    assert mean_tail(np.array([5.0]), 1) == 1
    assert mean_tail(np.array([5.0, 5.0]), 1) == 0
    assert mean_tail(np.array([5.0, 5.0]), 5) == 1


@given(st.integers(1, 20), st.integers(1, 20), st.data())
def test_points_of_nought_and_one_are_fishers_exact_test(high: int, low: int, data: st.DataObject) -> None:
    right, wrong = data.draw(st.integers(0, high)), data.draw(st.integers(0, low))
    expected = stats.fisher_exact([[right, high - right], [wrong, low - wrong]], alternative="greater").pvalue
    one, other = (np.array([1] * k + [0] * (n - k), dtype=np.int64) for k, n in ((right, high), (wrong, low)))
    assert permutation_tail(one, other) == pytest.approx(float(expected), rel=1e-9)


def test_more_points_are_counted_over_every_way_to_deal_them() -> None:
    high, low = np.array([3, 2, 2]), np.array([0, 1, 2, 1])
    everybody = [*high.tolist(), *low.tolist()]
    ways = [sum(everybody[at] for at in chosen) for chosen in itertools.combinations(range(7), 3)]
    assert permutation_tail(high, low) == pytest.approx(sum(one >= 7 for one in ways) / len(ways))
    assert permutation_tail(high[:0], low) == 1


@pytest.mark.parametrize("step", [1.0, 0.5])  # whole points of two: exact; halves: Welch's test
def test_a_lead_in_a_task_is_exact_only_where_points_are_whole(step: float) -> None:
    high = np.array([2.0, 2 - step, 2.0, 2 - step, 2.0, 2.0]) / 2
    low = np.array([0.0, step, 2 - step, 0.0, step, 0.0, step]) / 2
    welch = stats.ttest_ind(high, low, equal_var=False, alternative="greater").pvalue
    found = chance_of_lead(high, low, 2)
    if step == 1.0:
        exact = stats.permutation_test(
            (high, low), lambda one, other, axis: one.mean(axis) - other.mean(axis), alternative="greater",
            vectorized=True, n_resamples=np.inf,
        ).pvalue  # fmt: skip
        assert found == pytest.approx(exact)
    else:
        assert found == pytest.approx(welch)
