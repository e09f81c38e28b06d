"""Rounds of turns: the next one goes on where the last one ended."""

from msoko_desktop.domain.monitoring.turns import next_round


def test_the_next_round_keeps_the_order_and_puts_new_schools_where_the_fewest_are() -> None:
    turns = {2024: (1, 2), 2025: (3, 4), 2026: (5,)}

    # 4 is closed, 6, 7 and 8 are new: 2028 has only 3 and 2029 only 5
    found = next_round(turns, [1, 2, 3, 5, 6, 7, 8], 3)

    assert found == {2027: (1, 2, 8), 2028: (3, 6), 2029: (5, 7)}


def test_without_a_round_there_is_no_next_one() -> None:
    assert next_round({}, [1, 2], 3) == {}
