"""Turns of schools round after round: the order is kept, schools that came later go where the fewest are."""

from collections.abc import Mapping, Sequence


def next_round(turns: Mapping[int, Sequence[int]], schools: Sequence[int], interval: int) -> dict[int, tuple[int, ...]]:
    """Return the round after the last one, by year: `interval` years from the one after the last year with turns.

    Every one of `schools` (those that work) has one year. Those that had a turn keep their place in the round, closed
    ones are left out, new ones and those without a turn come to the year with the fewest, the earlier of like ones.
    Nothing without turns before.
    """
    filled = [year for year, own in turns.items() if own]
    if not filled:
        return {}
    first = max(filled) + 1
    found: dict[int, list[int]] = {year: [] for year in range(first, first + interval)}
    new = []
    for school in schools:
        last = max((year for year in range(first - interval, first) if school in turns.get(year, ())), default=None)
        if last is None:
            new.append(school)
        else:
            found[last + interval].append(school)
    for school in new:
        min(found.items(), key=lambda one: (len(one[1]), one[0]))[1].append(school)
    return {year: tuple(own) for year, own in found.items()}
