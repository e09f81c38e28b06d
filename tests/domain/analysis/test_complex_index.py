"""The index over procedures, worked out by hand: weights over what a school took part in, too few, all alike."""

import pytest

from msoko_desktop.domain.analysis.complex import procedure_indexes

A, B, C, D = 1, 2, 3, 4
RESULTS = {
    "vpr": {A: -1.0, B: 0.0, C: 1.0},  # from 0 to 1: 0, 0.5, 1
    "oge": {A: 0.0, C: 2.0},  # 0, 1
    "ege": {A: 1.0, B: 0.5},  # 1, 0
    "niko": {B: 5.0, D: 5.0},  # the same: tells nobody apart
}


def test_weights_are_made_whole_over_the_procedures_a_school_took_part_in() -> None:
    found = procedure_indexes(RESULTS, {"oge": 3.0}, 2)
    assert {one: index.procedures for one, index in found.items()} == {
        A: ("vpr", "oge", "ege"),
        B: ("vpr", "ege"),
        C: ("vpr", "oge"),
        D: (),
    }
    assert found[D].value is None
    values = [found[one].value for one in (A, B, C)]
    assert values == pytest.approx([(1 * 0 + 3 * 0 + 1 * 1) / 5, (1 * 0.5 + 1 * 0) / 2, 1])


def test_too_few_procedures_are_no_index_and_a_weight_of_nothing_leaves_one_out() -> None:
    found = procedure_indexes(RESULTS, {}, 3)
    assert found[A].value == pytest.approx(1 / 3)
    assert [found[one].value for one in (B, C, D)] == [None, None, None]
    without = procedure_indexes(RESULTS, {"ege": 0.0}, 1)[B]
    assert without.value == pytest.approx(0.5)
    assert without.procedures == ("vpr",)
    assert procedure_indexes({}, {}, 1) == {}
