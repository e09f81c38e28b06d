"""Positions that order rows with gaps between them, so that inserting and moving touch few rows."""

from bisect import bisect_left
from collections.abc import Sequence

GAP = 1024  # between the positions of neighbours


def longest_rise(values: Sequence[int]) -> set[int]:
    """Return the indexes of a longest strictly ascending subsequence."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            ends.append(index)
        else:
            tails[at] = value
            ends[at] = index
    found: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found


def fill_gaps(positions: Sequence[int | None]) -> list[int]:
    """Return the positions with the missing ones spread evenly between their neighbours; all new where they do not fit.

    The given positions ascend strictly; so do the returned ones.
    """
    filled: list[int] = []
    index = 0
    while index < len(positions):
        here = positions[index]
        if here is not None:
            filled.append(here)
            index += 1
            continue
        end = index
        while end < len(positions) and positions[end] is None:
            end += 1
        count = end - index
        low = filled[-1] if filled else None
        high = positions[end] if end < len(positions) else None
        if high is None:
            start = 0 if low is None else low
            filled += [start + GAP * (i + 1) for i in range(count)]
        elif low is None:
            filled += [high - GAP * (count - i) for i in range(count)]
        elif high - low > count:
            filled += [low + (high - low) * (i + 1) // (count + 1) for i in range(count)]
        else:
            return [GAP * (i + 1) for i in range(len(positions))]
        index = end
    return filled
