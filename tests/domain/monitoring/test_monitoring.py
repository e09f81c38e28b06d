"""Periods, weights and the index of monitoring: against figures worked by hand and against numpy and scipy."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.monitoring.index import LOW, MIDDLE, TOP, IndexRules, SchoolIndex, _grouped, index_of
from msoko_desktop.domain.monitoring.model import (
    IndexMethod,
    Monitoring,
    MonitoringIndicator,
    Period,
    PeriodKind,
    YearKind,
    due_in,
    evened,
    period_at,
    periods_of,
    refuse_unsound_form,
    weight_remark,
)

RULES = IndexRules(0.7, 6, 3)
COURSES = MonitoringIndicator("1", "", "", "Курсы", unit="%", minimum=0, maximum=100, direction=1, weight=60)
TURNOVER = MonitoringIndicator("2", "", "", "Текучесть", unit="%", minimum=0, maximum=100, direction=-1, weight=40)


def test_the_index_by_hand() -> None:
    # курсы: 20, 60, 100 → 0, 0,5, 1; текучесть: 10, 30, 20 → наоборот 1, 0, 0,5
    values = {(1, "1"): 20.0, (2, "1"): 60.0, (3, "1"): 100.0, (1, "2"): 10.0, (2, "2"): 30.0, (3, "2"): 20.0}

    found = index_of([1, 2, 3], values, [COURSES, TURNOVER], IndexMethod.RANGE, RULES)

    assert [one.value for one in found.schools] == pytest.approx([40, 30, 80])
    assert [one.group for one in found.schools] == ["", "", ""]  # троих на трети не делят


def test_the_index_by_the_bounds_of_indicators() -> None:
    values = {(1, "1"): 20.0, (2, "1"): 60.0, (1, "2"): 10.0, (2, "2"): 30.0}

    found = index_of([1, 2], values, [COURSES, TURNOVER], IndexMethod.BOUNDS, RULES)

    assert [one.value for one in found.schools] == pytest.approx([0.2 * 60 + 0.9 * 40, 0.6 * 60 + 0.7 * 40])


def test_a_school_of_which_too_little_is_known_has_no_index_and_says_what_it_lacks() -> None:
    values = {(1, "1"): 20.0, (2, "1"): 60.0, (2, "2"): 30.0, (3, "1"): 50.0, (3, "2"): 10.0}

    found = index_of([1, 2, 3], values, [COURSES, TURNOVER], IndexMethod.RANGE, RULES)

    assert found.schools[0].value is None  # известно 60 % весов, а нужно 70
    assert found.schools[0].missing == ("2",)
    weaker = index_of([1, 2, 3], values, [COURSES, TURNOVER], IndexMethod.RANGE, replace(RULES, known=0.6))
    assert weaker.schools[0].value == 0  # курсы — наименьшие; вес делится на то, что известно


def test_what_tells_nothing_is_left_out_with_the_reason() -> None:
    same = replace(COURSES, code="3", title="Одинаковый")
    neither = replace(COURSES, code="4", direction=0)
    empty = replace(COURSES, code="5")
    weightless = replace(COURSES, code="6", weight=0.0)
    values = {(school, code): 5.0 for school in (1, 2) for code in "346"} | {(1, "1"): 1.0, (2, "1"): 2.0}

    found = index_of([1, 2], values, [COURSES, same, neither, empty, weightless], IndexMethod.RANGE, RULES)

    assert found.left_out == {"3": "одинаков у всех школ", "4": "не оценивается", "5": "не заполнен"}
    assert [one.value for one in found.schools] == [0, 100]


def test_schools_are_parted_into_thirds_and_equal_ones_are_together() -> None:
    values = {(school, "1"): float(value) for school, value in enumerate([10, 20, 30, 40, 50, 50, 60])}

    found = index_of(list(range(7)), values, [COURSES], IndexMethod.RANGE, RULES)

    assert [one.group for one in found.schools] == [LOW, LOW, MIDDLE, MIDDLE, TOP, TOP, TOP]


@given(
    st.lists(st.tuples(*[st.floats(0, 100)] * 3), min_size=4, max_size=30, unique_by=lambda row: row[0]),
    st.tuples(st.integers(1, 60), st.integers(1, 60), st.integers(1, 60)),
)  # fmt: skip
def test_the_index_is_that_of_numpy_and_scipy(
    rows: list[tuple[float, float, float]], weights: tuple[int, int, int]
) -> None:
    table = np.array(rows)
    if (np.ptp(table, axis=0) < 1e-3).any():
        return
    signs = np.array([1, -1, 1])
    indicators = [
        replace(COURSES, code=str(place), direction=int(sign), weight=float(weight))
        for place, (sign, weight) in enumerate(zip(signs, weights, strict=True))
    ]
    schools = list(range(len(rows)))
    values = {(school, str(place)): rows[school][place] for school in schools for place in range(3)}
    w = np.array(weights) / sum(weights)

    by_range = index_of(schools, values, indicators, IndexMethod.RANGE, RULES)
    by_score = index_of(schools, values, indicators, IndexMethod.SCORE, RULES)

    share = (table - table.min(axis=0)) / np.ptp(table, axis=0)
    share = np.where(signs > 0, share, 1 - share)
    assert [one.value for one in by_range.schools] == pytest.approx((share @ w * 100).tolist(), abs=1e-6)
    z = stats.zscore(table, ddof=1) * signs
    assert [one.value for one in by_score.schools] == pytest.approx((z @ w).tolist(), abs=1e-6)


# --- weights


def test_weights_that_do_not_sum_are_said() -> None:
    assert weight_remark((COURSES, TURNOVER)) == ""
    assert weight_remark((COURSES, replace(TURNOVER, weight=30.5))).startswith(
        "Сумма весов — 90,5 %, а должна быть 100 %"
    )
    assert "Веса не заданы" in weight_remark((replace(COURSES, weight=0.0),))
    thirds = tuple(replace(COURSES, code=str(place), weight=33.3) for place in range(3))
    assert "99,9 %" in weight_remark(thirds)


def test_even_weights_make_a_hundred_and_skip_what_is_not_evaluated() -> None:
    seven = tuple(replace(COURSES, code=str(place), direction=int(place != 3)) for place in range(8))

    found = [one.weight for one in evened(seven)]

    assert found == [15, 15, 14, 0, 14, 14, 14, 14]


def test_a_weight_for_what_is_not_evaluated_is_refused() -> None:
    with pytest.raises(InputRefused, match="не оценивается, веса у него быть не может"):
        refuse_unsound_form(Monitoring("М", indicators=(replace(COURSES, direction=0),)))
    with pytest.raises(InputRefused, match="вес — от 0 до 100"):
        refuse_unsound_form(Monitoring("М", indicators=(replace(COURSES, weight=-1),)))
    with pytest.raises(InputRefused, match="нет названия"):
        refuse_unsound_form(Monitoring(""))
    with pytest.raises(InputRefused, match="не день года"):
        refuse_unsound_form(Monitoring("М", due="31-12"))
    with pytest.raises(InputRefused, match="от 1 до 5"):
        refuse_unsound_form(Monitoring("М", turns=9))


# --- periods


@pytest.mark.parametrize(
    ("period", "years", "day", "expected"),
    [
        (PeriodKind.YEAR, YearKind.CALENDAR, dt.date(2026, 3, 1), Period(2026)),
        (PeriodKind.YEAR, YearKind.SCHOOL, dt.date(2026, 8, 31), Period(2025)),
        (PeriodKind.YEAR, YearKind.SCHOOL, dt.date(2026, 9, 1), Period(2026)),
        (PeriodKind.HALF, YearKind.CALENDAR, dt.date(2026, 7, 1), Period(2026, 2)),
        (PeriodKind.HALF, YearKind.SCHOOL, dt.date(2026, 12, 31), Period(2026, 1)),
        (PeriodKind.HALF, YearKind.SCHOOL, dt.date(2027, 1, 1), Period(2026, 2)),
        (PeriodKind.QUARTER, YearKind.CALENDAR, dt.date(2026, 10, 1), Period(2026, 4)),
        (PeriodKind.QUARTER, YearKind.SCHOOL, dt.date(2026, 11, 30), Period(2026, 1)),
        (PeriodKind.QUARTER, YearKind.SCHOOL, dt.date(2027, 6, 1), Period(2026, 4)),
    ],
)
def test_the_period_of_a_day(period: PeriodKind, years: YearKind, day: dt.date, expected: Period) -> None:
    assert period_at(Monitoring("М", period=period, years=years), day) == expected


def test_periods_are_named_as_people_say() -> None:
    half = Monitoring("М", period=PeriodKind.HALF, years=YearKind.SCHOOL)

    assert [half.period_title(one) for one in periods_of(half, 2025, 2025)] == [
        "II полугодие 2025/26 учебного года",
        "I полугодие 2025/26 учебного года",
    ]
    assert Monitoring("М").period_title(Period(2026)) == "2026 год"
    assert Monitoring("М", period=PeriodKind.QUARTER).period_title(Period(2026, 3)) == "III квартал 2026 года"


def test_the_last_day_of_a_form() -> None:
    school = Monitoring("М", years=YearKind.SCHOOL, due="05-31")
    autumn = Monitoring("М", years=YearKind.SCHOOL, due="09-10")
    calendar = Monitoring("М", due="02-15")

    assert due_in(school, 2025) == dt.date(2026, 5, 31)
    assert due_in(autumn, 2025) == dt.date(2025, 9, 10)
    assert due_in(calendar, 2025) == dt.date(2026, 2, 15)
    assert due_in(Monitoring("М"), 2025) is None
    assert due_in(Monitoring("М", due="02-29"), 2025) == dt.date(2026, 2, 28)


def test_schools_alike_are_in_the_third_of_the_one_in_their_middle() -> None:
    rows = [SchoolIndex(number, float(value), {}, ()) for number, value in enumerate((1, 1, 1, 1, 1, 2), start=1)]

    assert [one.group for one in _grouped(rows, 3)] == [MIDDLE] * 5 + [TOP]
