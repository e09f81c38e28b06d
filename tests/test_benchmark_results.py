"""The harness of the benchmarks: what a goal means, which benchmarks there are, how wrong names end."""

import json

import pytest

from benchmarks.__main__ import main, names, table
from benchmarks._timing import Result, interleaved


@pytest.mark.parametrize(
    ("result", "goal", "met"),
    [
        (Result("a", 0.3, 0.2, "ms", at_most=2), "≤ 2 ×", True),
        (Result("a", 0.5, 0.2, "ms", at_most=2), "≤ 2 ×", False),
        (Result("a", 40.0, 100.0, "rows/s", at_least=0.5), "≥ 0.5 ×", False),
        (Result("a", 90.0, None, "MB", at_most=110), "≤ 110 MB", True),
        (Result("a", 120.0, None, "MB", at_most=110), "≤ 110 MB", False),
        (Result("a", 1.0, None, "s"), "—", True),
    ],
)
def test_a_goal_bounds_the_ratio_or_without_a_yardstick_the_figure(result: Result, goal: str, met: bool) -> None:
    assert (result.goal, result.met) == (goal, met)
    assert ("MISSED" in table([result])) is not met
    assert json.dumps(result.as_json())


def test_interleaved_runs_take_turns_after_a_warm_up() -> None:
    calls: list[str] = []
    medians = interleaved(lambda: calls.append("a"), lambda: calls.append("b"), rounds=3)
    assert calls == ["a", "b"] * 4
    assert len(medians) == 2


def test_benchmarks_are_found_and_wrong_names_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert {"inserts", "one_edit"} <= set(names())
    with pytest.raises(SystemExit) as end:
        main(["nothing"])
    assert end.value.code == 2
    assert "one_edit" in capsys.readouterr().err
