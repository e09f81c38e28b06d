"""Differences between years against statsmodels: shares by Newcombe, means by Welch; tasks of a level by Student."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import confint_proportions_2indep
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from msoko_desktop.domain.analysis.aggregate import Group, group_rows
from msoko_desktop.domain.analysis.dynamics import difference, joined
from msoko_desktop.domain.analysis.intervals import welch_half
from msoko_desktop.domain.analysis.model import Figure, GroupKind, GroupRow
from msoko_desktop.domain.analysis.tally import tally_schools
from msoko_desktop.domain.assessments.model import Assessment, Task, TaskLevel
from tests.domain.analysis.results import WORK, Known, One, own_catalogue, pupils_of

CATALOGUE = own_catalogue()
MARK = {"2": 1.0, "3": 5.0, "4": 7.0, "5": 10.0}


def wrote(marks: str) -> list[One]:
    return [One(1, mark, MARK[mark]) for mark in marks]


def row_of(pupils: Sequence[One], keys: Sequence[str], work: Assessment = WORK) -> GroupRow:
    tally = tally_schools(Known(work, pupils_of(pupils)), CATALOGUE.rules)
    measures = [*CATALOGUE.measures, *CATALOGUE.for_task_levels(work)]
    wanted = [one for one in measures if one.key in keys]
    (row,) = group_rows(tally, [Group("school 1", "", GroupKind.SCHOOL, (1,))], wanted, CATALOGUE.rules)
    return row


@pytest.mark.parametrize(
    ("before", "after"), [("2" * 14 + "3" * 56, "2" * 32 + "4" * 48), ("3" * 20, "2" * 5 + "5" * 15)]
)
def test_the_change_of_a_share_has_the_interval_of_newcombe(before: str, after: str) -> None:
    """Read from the other end, the first case is example (a) of R. G. Newcombe (1998): 56/70 and 48/80."""
    rows = {year: [row_of(wrote(marks), ["success_rate"])] for year, marks in ((2024, before), (2025, after))}
    (row,) = joined({2024: rows[2024], 2025: rows[2025]}, CATALOGUE.some(["success_rate"]), ["success_rate"], 0.95)
    found = row.figures["success_rate@change"]
    passed = [len(marks) - marks.count("2") for marks in (before, after)]
    low, high = confint_proportions_2indep(
        passed[1], len(after), passed[0], len(before), method="newcomb", compare="diff"
    )
    assert (found.low, found.high) == pytest.approx((low * 100, high * 100))
    if len(before) == 70:
        assert (found.low, found.high) == pytest.approx((-33.39, -5.24), abs=0.005)


scores = st.text("2345", min_size=10, max_size=40)


@given(scores, scores, st.sampled_from([0.8, 0.95, 0.99]))
def test_the_change_of_a_mean_has_the_interval_of_welch(before: str, after: str, confidence: float) -> None:
    keys = ("mean_mark", "mean_score", "learning_degree", "completion")
    earlier, later = row_of(wrote(before), keys), row_of(wrote(after), keys)
    worth = {"2": 16, "3": 36, "4": 64, "5": 100}
    values: dict[str, list[list[float]]] = {
        "mean_mark": [[int(mark) for mark in marks] for marks in (after, before)],
        "mean_score": [[MARK[mark] for mark in marks] for marks in (after, before)],
        "learning_degree": [[float(worth[mark]) for mark in marks] for marks in (after, before)],
        "completion": [[MARK[mark] * 10 for mark in marks] for marks in (after, before)],
    }
    for key in keys:
        found = difference(earlier.figures[key], later.figures[key], confidence)
        assert found.value == pytest.approx(np.mean(values[key][0]) - np.mean(values[key][1]), abs=1e-9)
        if any(len(set(own)) == 1 for own in values[key]):
            assert found.low is None  # the spread of one is not known
            continue
        compared = CompareMeans(DescrStatsW(values[key][0]), DescrStatsW(values[key][1]))
        expected = compared.tconfint_diff(1 - confidence, usevar="unequal")
        assert (found.low, found.high) == pytest.approx(expected)


def test_the_change_of_a_completion_of_two_people_has_no_interval_and_none_leaves_what_is_possible() -> None:
    one = CATALOGUE.some(["completion"])

    def change(before: str, after: str) -> Figure:
        rows: dict[int | str, list[GroupRow]] = {}
        rows |= {year: [row_of(wrote(marks), ["completion"])] for year, marks in ((2024, before), (2025, after))}
        (row,) = joined(rows, one, ["completion"], 0.999999999)
        return row.figures["completion@change"]

    few = change("23", "35")  # N = 2: Student's quantile would give hundreds of per cent points
    assert few.small
    assert (few.low, few.high) == (None, None)
    wide = change("2355555555", "5222222222")
    assert wide.low == -100
    assert wide.high is not None
    assert -100 < wide.high <= 100


def test_no_interval_is_made_up_of_nothing() -> None:
    assert welch_half((0.0, 10), (0.0, 10), 0.95) is None
    assert welch_half((1.0, 1), (1.0, 10), 0.95) is None
    assert difference(Figure(50.0, 1), Figure(60.0, 10, 40.0, 80.0), 0.95).low is None


# --- tasks of a level

LEVELS = Assessment(
    2025, "vpr", "mathematics", 8, scale=WORK.scale,
    tasks=(Task("1", 1, TaskLevel.BASIC), Task("2", 3, TaskLevel.BASIC), Task("3", 6, TaskLevel.ADVANCED)), id=7,
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 3), st.integers(0, 6)), min_size=2, max_size=30))
def test_tasks_of_a_level_have_the_interval_of_the_shares_of_pupils(points: list[tuple[int, int, int]]) -> None:
    pupils = [One(1, "3", float(sum(own)), own) for own in points]
    row = row_of(pupils, ["tasks:Б", "tasks:П"], LEVELS)
    for key, shares in (
        ("tasks:Б", [(own[0] + own[1]) / 4 * 100 for own in points]),
        ("tasks:П", [own[2] / 6 * 100 for own in points]),
    ):
        figure = row.figures[key]
        assert figure.n == len(points)
        assert figure.value == pytest.approx(np.mean(shares), abs=1e-9)
        if len(set(shares)) == 1:
            assert figure.low is None
            continue
        low, high = DescrStatsW(shares).tconfint_mean()
        assert figure.low == pytest.approx(max(0, low))
        assert figure.high == pytest.approx(min(100, high))
        assert figure.error == pytest.approx(np.std(shares, ddof=1) / np.sqrt(len(shares)))
