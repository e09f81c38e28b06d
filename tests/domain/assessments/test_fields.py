"""Fields of schools: what is calculated from what is typed, totals of a district, what pupils add up to."""

import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.assessments.fields import (
    MARK_KEYS,
    Field,
    Total,
    calculated,
    fields_of,
    from_pupils,
    total,
)
from msoko_desktop.domain.assessments.model import Band, MarkScale, Pupil, ResultKind, Task, Threshold

MARK = MarkScale(maximum=25, bands=(Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 25)))
SCORE = MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),))
PASS = MarkScale(ResultKind.PASS, low=("незачёт",), bands=(Band("незачёт", 0, 9), Band("зачёт", 10, 20)))
LEVEL = MarkScale(ResultKind.LEVEL, bands=(Band("ниже 1", 0, 0), Band("1", 0, 0), Band("2", 0, 0)), low=("ниже 1",))
KINDS = (MARK, SCORE, PASS, LEVEL)

Row = dict[str, float | None]


def keys(scale: MarkScale, *, journal: bool = False) -> list[str]:
    return [field.key for field in fields_of(scale, journal=journal)]


def marks(*counts: float | None, participants: float | None = None) -> Row:
    return {**dict(zip(MARK_KEYS, counts, strict=True)), "participants": participants}


# --- which fields there are


def test_a_work_with_marks_has_the_fields_of_a_paper() -> None:
    assert keys(MARK, journal=True) == [
        "enrolled", "participants", "mark_2", "mark_3", "mark_4", "mark_5", "success_rate", "quality_rate", "mean_mark",
        "mean_score", "minimum", "maximum", "journal_lowered", "journal_confirmed", "journal_raised",
    ]  # fmt: skip
    assert [field.key for field in fields_of(MARK, journal=True) if field.calculated] == [
        "success_rate", "quality_rate", "mean_mark",
    ]  # fmt: skip


def test_other_kinds_have_theirs() -> None:
    assert keys(SCORE, journal=True) == [
        "enrolled", "participants", "mean_score", "minimum", "maximum", "below", "high", "success_rate", "high_rate",
    ]  # fmt: skip
    assert keys(PASS) == ["enrolled", "participants", "passed", "failed", "success_rate"]
    assert keys(LEVEL) == [
        "enrolled", "participants", "level_0", "level_1", "level_2", "level_0_share", "level_1_share", "level_2_share",
    ]  # fmt: skip
    assert "high" not in keys(MarkScale(ResultKind.SCORE))


@pytest.mark.parametrize("scale", KINDS, ids=lambda scale: scale.kind.value)
def test_fields_have_titles_tips_and_single_keys(scale: MarkScale) -> None:
    fields = fields_of(scale, journal=True)

    assert len({field.key for field in fields}) == len(fields)
    assert all(field.title and field.tip and field.group for field in fields)
    assert all(field.total is Total.NONE for field in fields if field.calculated)


# --- calculated


def test_rates_follow_the_formulas() -> None:
    found = calculated(MARK, marks(2, 8, 10, 5, participants=25))

    # (5 + 10 + 8) / 25, (5 + 10) / 25, (2·2 + 3·8 + 4·10 + 5·5) / 25 = 93 / 25
    assert found == {"success_rate": 92.0, "quality_rate": 60.0, "mean_mark": pytest.approx(3.72)}


@pytest.mark.parametrize(
    "row",
    [
        {},
        marks(None, None, None, None, participants=25),
        marks(0, 0, 0, 0, participants=0),
        marks(0, 0, 0, 0),
        marks(1, None, None, None, participants=25),  # half entered
        marks(None, 8, 10, 5),  # the «2» may be there and not entered
        marks(2, 8, 10, 5, participants=24),  # contradicts itself
        marks(-1, 8, 10, 5, participants=22),
    ],
)
def test_nothing_is_said_where_nothing_is_known(row: Row) -> None:
    assert set(calculated(MARK, row).values()) == {None}


def test_an_empty_cell_is_a_zero_where_the_others_make_the_whole() -> None:
    assert calculated(MARK, marks(None, 8, 10, 7, participants=25))["success_rate"] == 100.0
    assert calculated(MARK, marks(2, 8, 10, 5))["success_rate"] == 92.0  # participants follow from the marks


def test_rates_of_other_kinds() -> None:
    assert calculated(SCORE, {"participants": 40, "below": 3, "high": 10}) == {"success_rate": 92.5, "high_rate": 25.0}
    assert calculated(SCORE, {"participants": 40}) == {"success_rate": None, "high_rate": None}
    assert calculated(SCORE, {"participants": 40, "below": 41, "high": None})["success_rate"] is None
    assert calculated(PASS, {"passed": 19, "failed": 1}) == {"success_rate": 95.0}
    assert calculated(PASS, {"participants": 20, "passed": 19}) == {"success_rate": 95.0}
    assert calculated(PASS, {"participants": 20, "failed": 1}) == {"success_rate": 95.0}
    assert calculated(PASS, {"participants": 20, "passed": 19, "failed": 2}) == {"success_rate": None}
    assert calculated(PASS, {"participants": 0, "passed": 0}) == {"success_rate": None}
    assert calculated(LEVEL, {"participants": 8, "level_0": 2, "level_1": 4, "level_2": 2}) == {
        "level_0_share": 25.0,
        "level_1_share": 50.0,
        "level_2_share": 25.0,
    }
    assert calculated(LEVEL, {"participants": 8, "level_0": 2})["level_0_share"] == 25.0
    assert calculated(LEVEL, {"participants": 8, "level_0": 9})["level_0_share"] is None


# --- totals


def test_the_total_sums_counts_weighs_means_and_takes_rates_from_the_sums() -> None:
    rows = [
        {**marks(1, 4, 3, 2, participants=10), "enrolled": 12, "mean_score": 14.0, "minimum": 5, "maximum": 22},
        {**marks(0, 10, 15, 5, participants=30), "enrolled": 30, "mean_score": 17.0, "minimum": 8, "maximum": 25},
        {**marks(None, None, None, None, participants=20), "enrolled": 21},
    ]
    found = total(fields_of(MARK, journal=False), rows)

    assert [found[key] for key in ("enrolled", "participants", *MARK_KEYS)] == [63, 60, 1, 14, 18, 7]
    assert found["mean_score"] == pytest.approx((14 * 10 + 17 * 30) / 40)
    assert (found["minimum"], found["maximum"]) == (5, 25)
    assert found["success_rate"] == pytest.approx(39 / 40 * 100)  # the third school has no marks yet
    assert found["quality_rate"] == pytest.approx(25 / 40 * 100)
    assert found["mean_mark"] == pytest.approx((2 * 1 + 3 * 14 + 4 * 18 + 5 * 7) / 40)


def test_a_school_that_only_has_marks_counts_with_them() -> None:
    found = total(fields_of(MARK, journal=False), [marks(0, 0, 0, 10), marks(5, 5, 0, 0, participants=10)])

    assert found["participants"] == 10
    assert found["success_rate"] == 75.0


def test_a_mean_without_participants_is_left_out() -> None:
    found = total(fields_of(SCORE, journal=False), [{"mean_score": 90.0}, {"mean_score": 50.0, "participants": 4}])

    assert found["mean_score"] == 50.0
    assert total(fields_of(SCORE, journal=False), [{"mean_score": 90.0, "participants": 0}])["mean_score"] is None


def test_the_total_of_nothing_is_nothing() -> None:
    for scale in KINDS:
        assert set(total(fields_of(scale, journal=True), []).values()) == {None}
        assert set(total(fields_of(scale, journal=True), [{}, {}]).values()) == {None}


counts = st.none() | st.integers(0, 200).map(float)


@st.composite
def a_sheet(draw: st.DrawFn) -> tuple[MarkScale, list[Row]]:
    """A scale and rows in which anything may be missing or wrong."""
    scale = draw(st.sampled_from(KINDS))
    entered = [field.key for field in fields_of(scale, journal=True) if not field.calculated]
    rows = draw(st.lists(st.dictionaries(st.sampled_from(entered), counts), max_size=6))
    return scale, rows


@given(a_sheet())
def test_totals_never_raise_and_say_no_per_cent_of_nothing(sheet: tuple[MarkScale, list[Row]]) -> None:
    scale, rows = sheet
    fields = fields_of(scale, journal=True)
    found = total(fields, rows)

    assert set(found) == {field.key for field in fields}
    for field in fields:
        known = [value for row in rows if (value := row.get(field.key)) is not None]
        value = found[field.key]
        if field.total is Total.SUM:
            assert value == (math.fsum(known) if known else None)
        elif field.total in (Total.MINIMUM, Total.MAXIMUM, Total.MEAN) and value is not None:
            assert min(known) - 1e-9 <= value <= max(known) + 1e-9
        if field.calculated and value is not None:
            assert field.minimum is not None
            assert field.maximum is not None
            assert field.minimum - 1e-9 <= value <= field.maximum + 1e-9
    for row in rows:
        own = calculated(scale, row)
        if not row.get("participants") and not any(row.get(key) for key in keys(scale) if key != "enrolled"):
            assert set(own.values()) == {None}


@given(st.lists(st.tuples(*[st.integers(0, 60)] * 4), min_size=1, max_size=8))
def test_the_whole_is_the_sum_of_its_parts(schools: list[tuple[int, int, int, int]]) -> None:
    rows = [marks(*map(float, school), participants=float(sum(school))) for school in schools]
    found = total(fields_of(MARK, journal=False), rows)
    whole = [sum(school[place] for school in schools) for place in range(4)]

    assert [found[key] for key in MARK_KEYS] == whole
    assert found["participants"] == sum(whole)
    together = calculated(MARK, marks(*map(float, whole), participants=float(sum(whole))))
    assert {key: found[key] for key in together} == together
    assert (found["success_rate"] is None) == (sum(whole) == 0)


# --- from pupils


def pupil(mark: str, score: float | None = None, journal: str = "") -> Pupil:
    return Pupil("1", 1, primary_score=score, mark=mark, journal_mark=journal)


def test_pupils_add_up_to_the_fields_of_their_school() -> None:
    pupils = [
        pupil("2", 6, "3"),
        pupil("3", 8, "3"),
        pupil("4", 17, "3"),
        pupil("4", 15, "н/а"),
        pupil("5", 24, ""),
        Pupil("absent", 1, journal_mark="4"),
    ]

    assert from_pupils(MARK, (), pupils, enrolled=7) == {
        "enrolled": 7, "participants": 5, "mark_2": 1, "mark_3": 1, "mark_4": 2, "mark_5": 1,
        "mean_score": 14.0, "minimum": 6, "maximum": 24,
        "journal_lowered": 1, "journal_confirmed": 1, "journal_raised": 1,
    }  # fmt: skip


def test_test_scores_passes_and_levels_of_pupils() -> None:
    tasks = (Task("1", 50),)
    scores = [Pupil("1", 1, primary_score=9, test_score=score) for score in (23, 24, 80, 81, 100)]

    assert from_pupils(SCORE, tasks, scores) == {
        "participants": 5, "mean_score": pytest.approx(308 / 5), "minimum": 23, "maximum": 100, "below": 1, "high": 2,
    }  # fmt: skip
    assert from_pupils(PASS, (), [pupil("зачёт", 12), pupil("незачет", 9), pupil("зачёт", 10)]) == {
        "participants": 3, "passed": 2, "failed": 1,
    }  # fmt: skip
    assert from_pupils(LEVEL, (), [pupil("1"), pupil("2"), pupil("2")]) == {
        "participants": 3, "level_0": 0, "level_1": 1, "level_2": 2,
    }  # fmt: skip


def test_no_pupils_say_nothing() -> None:
    for scale in KINDS:
        assert from_pupils(scale, (), []) == {}
        assert from_pupils(scale, (), [Pupil("1", 1), Pupil("2", 1)]) == {}


def test_what_pupils_add_up_to_agrees_with_the_calculated_fields() -> None:
    made: Mapping[str, float] = from_pupils(MARK, (), [pupil("5", 22), pupil("4", 16), pupil("2", 3), pupil("2", 1)])

    assert calculated(MARK, made) == {"success_rate": 50.0, "quality_rate": 50.0, "mean_mark": 3.25}


def test_fields_are_values() -> None:
    assert fields_of(MARK, journal=True) == fields_of(MARK, journal=True)
    assert isinstance(fields_of(MARK, journal=True)[0], Field)
