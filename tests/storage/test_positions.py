"""Positions with gaps: few rows move, the order is always the wanted one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.storage.positions import GAP, fill_gaps, longest_rise


def ascends(values: list[int]) -> bool:
    return all(a < b for a, b in pairwise(values))


def test_a_gap_is_filled_in_the_middle_and_at_the_ends() -> None:
    assert fill_gaps([1024, None, 2048]) == [1024, 1536, 2048]
    assert fill_gaps([None, 1024]) == [0, 1024]
    assert fill_gaps([1024, None, None]) == [1024, 2048, 3072]
    assert fill_gaps([None, None]) == [GAP, 2 * GAP]
    assert fill_gaps([]) == []


def test_a_gap_used_up_spaces_all_anew() -> None:
    assert fill_gaps([7, None, 8, 9]) == [GAP, 2 * GAP, 3 * GAP, 4 * GAP]
    assert fill_gaps([7, None, 9]) == [7, 8, 9]


@given(st.lists(st.one_of(st.none(), st.integers(1, 5000))))
def test_filled_positions_always_ascend(values: list[int | None]) -> None:
    given_ones = iter(sorted({value for value in values if value is not None}))
    wanted = [None if value is None else next(given_ones, None) for value in values]
    filled = fill_gaps(wanted)
    assert len(filled) == len(wanted)
    assert ascends(filled)


@given(st.permutations(list(range(8))))
def test_the_longest_rise_is_one_and_no_shorter_than_any(values: list[int]) -> None:
    stay = longest_rise(values)
    assert ascends([values[index] for index in sorted(stay)])
    longest = [1] * len(values)
    for index, value in enumerate(values):
        longest[index] += max((longest[i] for i in range(index) if values[i] < value), default=0)
    assert len(stay) == max(longest)
