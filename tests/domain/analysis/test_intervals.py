"""Intervals against published figures and against statsmodels and scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

from msoko_desktop.domain.analysis.intervals import deviation, student, wilson


def array(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


def test_wilson_gives_the_figures_of_a_published_example() -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29."""
    low, high = wilson(array(81, 15, 0, 1), array(263, 148, 20, 29), 0.95)
    assert low.tolist() == pytest.approx([25.53, 6.24, 0.0, 0.61], abs=0.005)
    assert high.tolist() == pytest.approx([36.62, 16.05, 16.11, 17.18], abs=0.005)


@given(st.integers(2, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.floats(0.5, 0.999))
def test_wilson_is_that_of_two_other_libraries(pair: tuple[int, int], confidence: float) -> None:
    part, whole = pair
    low, high = wilson(array(part), array(whole), confidence)
    expected = proportion_confint(part, whole, 1 - confidence, "wilson")
    other = stats.binomtest(part, whole).proportion_ci(confidence, "wilson")
    assert (low[0], high[0]) == pytest.approx([100 * one for one in expected], abs=1e-8)
    assert (low[0], high[0]) == pytest.approx([100 * other.low, 100 * other.high], abs=1e-8)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=60), st.floats(0.5, 0.999))
def test_the_interval_of_a_mean_is_that_of_another_library(values: list[int], confidence: float) -> None:
    data = array(*values)
    spread = deviation(array(len(data)), array(data.sum()), array((data * data).sum()))
    low, high = student(array(data.mean()), spread, array(len(data)), confidence)
    if len(set(values)) == 1:
        assert spread[0] == 0
        assert np.isnan([low[0], high[0]]).all()
        return
    assert spread[0] == pytest.approx(np.std(data, ddof=1))
    assert (low[0], high[0]) == pytest.approx(DescrStatsW(data).tconfint_mean(1 - confidence))


def test_nobody_and_one_have_no_interval() -> None:
    low, high = wilson(array(0, 0, 1), array(0, 1, 1), 0.95)
    assert np.isnan(low).all()
    assert np.isnan(high).all()
    assert np.isnan(deviation(array(0, 1), array(0, 5), array(0, 25))).all()
    assert np.isnan(student(array(5), array(2), array(1), 0.95)).all()


def test_all_and_none_of_a_group_reach_exactly_to_the_end() -> None:
    low, high = wilson(array(0, 7), array(7, 7), 0.95)
    assert low[0] == 0
    assert high[1] == 100
    assert 0 < high[0] < 100
