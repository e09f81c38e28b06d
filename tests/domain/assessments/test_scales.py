"""Scales: sums, conditions with fallbacks, what a paper says, what is refused, what survives being kept as text."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.assessments.model import (
    Assessment,
    Band,
    Condition,
    MarkScale,
    Pupil,
    ResultKind,
    Task,
    TaskLevel,
    Threshold,
)
from msoko_desktop.domain.assessments.scales import (
    evaluated,
    is_low,
    mark_of,
    mark_reason,
    pass_minimum,
    primary_of,
    refuse_unsound,
    result_score,
    scale_from_json,
    scale_remarks,
    scale_to_json,
    tasks_from_json,
    tasks_to_json,
)
from msoko_desktop.domain.errors import InputRefused

PLAIN = MarkScale(
    source="описание",
    verified=True,
    maximum=25,
    bands=(Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 25)),
)
LITERACY = "грамотность"
RUSSIAN = MarkScale(
    maximum=37,
    bands=(
        Band("2", 0, 14),
        Band("3", 15, 25),
        Band("4", 26, 32, Condition(LITERACY, 6), "3"),
        Band("5", 33, 37, Condition(LITERACY, 9), "4"),
    ),
)
RUSSIAN_TASKS = (Task("1", 25), *(Task(f"ГК{number}", 3, part=LITERACY) for number in range(1, 5)))


def work(scale: MarkScale, *tasks: Task) -> Assessment:
    return Assessment(2025, "oge", "russian", 9, scale=scale, tasks=tasks)


# --- sums


@pytest.mark.parametrize(
    ("scores", "primary"),
    [
        ((), None),
        ((None, None), None),
        ((0.0, None), 0),
        ((1.0, None, 0.5), 1.5),
        ((0.1, 0.2, None), 0.3),
        ((1.0, 1.0, 1.0, 5.0), 3),  # points behind the last task are left from another list of tasks
    ],
)
def test_a_row_sums_what_is_there(scores: tuple[float | None, ...], primary: float | None) -> None:
    assert primary_of((Task("1", 1), Task("2", 1), Task("3", 1)), scores) == primary


# --- conditions


@pytest.mark.parametrize(
    ("other", "literacy", "mark"),
    [
        (14, 0, "2"),
        (15, 0, "3"),
        (20, 5, "3"),
        (20, 6, "4"),
        (21, 5, "3"),  # 26 with five for literacy
        (23, 9, "4"),
        (24, 9, "5"),
        (25, 8, "4"),  # 33 with eight for literacy
        (25, 12, "5"),
    ],
)
def test_russian_falls_back_where_literacy_is_short(other: int, literacy: int, mark: str) -> None:
    criteria = [min(3, max(0, literacy - 3 * place)) for place in range(4)]
    pupil = evaluated(work(RUSSIAN, *RUSSIAN_TASKS), Pupil("1", 1, scores=(float(other), *map(float, criteria))))

    assert (pupil.primary_score, pupil.mark) == (other + literacy, mark)


def test_a_fallback_has_to_meet_its_own_condition() -> None:
    tasks = (Task("1", 34), Task("ГК", 12, part=LITERACY))

    assert mark_of(replace(RUSSIAN, maximum=46), tasks, 36, (31.0, 5.0)) == "3"


def test_a_score_made_of_nothing_but_the_condition_meets_it() -> None:
    scale = MarkScale(maximum=4, bands=(Band("2", 0, 1), Band("3", 2, 4, Condition(LITERACY, 2), "2")))
    tasks = (Task("1", 2), Task("ГК", 2, part=LITERACY))

    assert mark_of(scale, tasks, 2, (0.0, 2.0)) == "3"
    assert mark_of(scale, tasks, 2, (1.0, 1.0)) == "2"


def test_the_reason_of_a_lower_mark_is_told() -> None:
    scores = (25.0, 3.0, 3.0, 2.0, 0.0)

    assert mark_reason(RUSSIAN, RUSSIAN_TASKS, 33, scores) == "грамотность – 8 баллов, нужно не меньше 9"
    assert mark_reason(RUSSIAN, RUSSIAN_TASKS, 20, scores) == ""


def test_without_points_by_task_the_mark_of_the_paper_counts() -> None:
    unclear = Pupil("1", 1, given_primary=26)

    assert evaluated(work(RUSSIAN), unclear).mark == ""
    assert evaluated(work(RUSSIAN), replace(unclear, given_mark="3")).mark == "3"
    assert mark_reason(RUSSIAN, (), 26, ()) == f"нет баллов за задания: {LITERACY}"
    # 32 points: the other task brings 25 at most, so that at least 7 are for literacy.
    assert mark_of(RUSSIAN, RUSSIAN_TASKS, 32, ()) == "4"
    assert mark_of(RUSSIAN, RUSSIAN_TASKS, 30, ()) == ""


# --- what the paper says and what is calculated


def test_what_is_calculated_goes_before_what_is_given() -> None:
    tasks = (Task("1", 10), Task("2", 15))
    pupil = Pupil("1", 1, scores=(10.0, 5.0), given_primary=3, given_mark="2")

    found = evaluated(work(PLAIN, *tasks), pupil)

    assert (found.primary_score, found.mark) == (15, "4")
    assert (found.given_primary, found.given_mark) == (3, "2")


def test_what_is_given_counts_where_nothing_can_be_calculated() -> None:
    found = evaluated(work(MarkScale()), Pupil("1", 1, given_primary=12, given_mark="4"))

    assert (found.primary_score, found.mark) == (12, "4")
    assert evaluated(work(PLAIN), Pupil("1", 1, given_primary=12)).mark == "3"


def test_emptied_points_take_the_mark_away() -> None:
    assessment = work(PLAIN, Task("1", 25))
    done = evaluated(assessment, Pupil("1", 1, scores=(21.0,)))
    emptied = evaluated(assessment, replace(done, scores=()))

    assert (done.mark, emptied.primary_score, emptied.mark) == ("5", None, "")


def test_a_score_between_two_whole_ones_belongs_to_the_lower_band() -> None:
    assert [mark_of(PLAIN, (), score, ()) for score in (7.5, 7.99, 8, 25.5)] == ["2", "2", "3", ""]


def test_a_scale_in_per_cent_takes_the_points_of_its_tasks() -> None:
    scale = MarkScale(per_cent=True, bands=(Band("2", 0, 49), Band("3", 50, 69), Band("4", 70, 84), Band("5", 85, 100)))
    tasks = (Task("1", 12), Task("2", 8))

    assert [mark_of(scale, tasks, score, ()) for score in (0, 9, 10, 13, 14, 16, 17, 20)] == [*"22334455"]
    assert mark_of(scale, tasks, 21, ()) == ""
    assert mark_of(scale, (), 10, ()) == ""  # of how many is not known
    assert mark_of(replace(scale, maximum=20), (), 14, ()) == "4"


def test_a_test_score_is_not_the_sum_of_the_points() -> None:
    scale = MarkScale(ResultKind.SCORE, maximum=100, thresholds=(Threshold("Аттестат", 24), Threshold("Вуз", 36)))
    tasks = (Task("1", 50),)

    assert result_score(scale, tasks, Pupil("1", 1, primary_score=30)) is None
    assert result_score(scale, tasks, Pupil("1", 1, primary_score=30, test_score=61)) == 61
    assert result_score(scale, (), Pupil("1", 1, primary_score=30)) == 30
    assert pass_minimum(scale) == 24


def test_the_least_score_that_passes() -> None:
    assert pass_minimum(PLAIN) == 8
    assert pass_minimum(replace(PLAIN, low=("2", "3"))) == 15
    assert pass_minimum(replace(PLAIN, low=())) is None
    assert pass_minimum(MarkScale()) is None


def test_not_passed_is_read_with_and_without_dots() -> None:
    scale = MarkScale(ResultKind.PASS)

    assert [is_low(scale, text) for text in ("незачёт", "Незачет", " незачёт ", "зачёт")] == [True, True, True, False]


# --- what is refused and what is remarked on


@pytest.mark.parametrize(
    ("scale", "tasks", "words"),
    [
        (replace(PLAIN, bands=(Band("2", 0, 7), Band("3", 9, 25))), (), "пропущены баллы"),
        (replace(PLAIN, bands=(Band("2", 0, 8), Band("3", 8, 25))), (), "пересекаются"),
        (replace(PLAIN, bands=(Band("3", 8, 25), Band("2", 0, 7))), (), "начинается с 8"),
        (replace(PLAIN, bands=(Band("2", 1, 7), Band("3", 8, 25))), (), "начинается с 1"),
        (replace(PLAIN, bands=(Band("2", 0, 7), Band("3", 8, 26))), (), "больше наибольшего балла шкалы 25"),
        (replace(PLAIN, bands=(Band("2", 0, 7), Band("3", 8, 24))), (), "не доходят до наибольшего балла шкалы 25"),
        (replace(PLAIN, bands=(Band("2", 0, 7), Band("2", 8, 25))), (), "дважды"),
        (replace(PLAIN, bands=(Band("", 0, 25),)), (), "без отметки"),
        (replace(PLAIN, bands=(Band("6", 0, 25),)), (), "«6» невозможна"),
        (replace(PLAIN, maximum=0), (), "больше нуля"),
        (replace(PLAIN, high=30), (), "высокого результата (30)"),
        (replace(PLAIN, thresholds=(Threshold("Профиль", -1),)), (), "«Профиль» (-1)"),
        (RUSSIAN, (Task("1", 37),), "ни одно задание к ней не отнесено"),
        (RUSSIAN, (Task("1", 32), Task("ГК", 5, part=LITERACY)), "требует 6"),
        (replace(RUSSIAN, bands=(Band("2", 0, 14), Band("3", 15, 37, Condition(LITERACY, 4)))), (), "если условие"),
        (PLAIN, (Task("1", 1), Task(" 1 ", 2)), "«1» записано дважды"),
        (PLAIN, (Task("1", 1), Task("", 2)), "У 2-го задания нет номера"),
        (PLAIN, (Task("1", 0),), "больше 0"),
        (PLAIN, (Task("1", 400),), "не больше 327"),
        (replace(PLAIN, kind=ResultKind.PASS, bands=(Band("зачёт", 0, 25),), low=("2",)), (), "означает незачёт"),
    ],
)
def test_an_impossible_scale_is_refused_with_the_reason(scale: MarkScale, tasks: tuple[Task, ...], words: str) -> None:
    with pytest.raises(InputRefused) as refused:
        refuse_unsound(scale, tasks)
    assert words in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_sound_scale_is_not_refused() -> None:
    levels = MarkScale(ResultKind.LEVEL, bands=(Band("ниже 1", 0, 0), Band("1", 0, 0)), low=("ниже 1",))

    for scale, tasks in ((PLAIN, ()), (RUSSIAN, RUSSIAN_TASKS), (RUSSIAN, ()), (MarkScale(), ()), (levels, ())):
        refuse_unsound(scale, tasks)
    assert mark_of(levels, (), 0, ()) == ""


def test_what_is_doubtful_is_told() -> None:
    assert scale_remarks(replace(PLAIN, year=2026), (Task("1", 25),), 2025) == ()
    (points,) = scale_remarks(PLAIN, (Task("1", 24),), 2025)
    assert points.startswith("Задания дают вместе 24, а наибольший балл шкалы 25")
    (year,) = scale_remarks(replace(PLAIN, year=2025), (), 2025)
    assert year.startswith("Шкала 2025 года, а работа 2026 года")
    (source,) = scale_remarks(replace(PLAIN, source=" "), ())
    assert "не указан источник" in source
    (verified,) = scale_remarks(replace(PLAIN, verified=False), ())
    assert "не сверена" in verified
    (nothing,) = scale_remarks(MarkScale(), ())
    assert "не задана" in nothing


# --- kept as text

texts = st.text(max_size=12)
numbers = st.floats(0, 1000)
conditions = st.builds(Condition, texts, numbers, texts)
bands = st.builds(Band, texts, numbers, numbers, st.none() | conditions, texts, st.tuples(conditions) | st.just(()))
scales = st.builds(
    MarkScale,
    kind=st.sampled_from(ResultKind),
    title=texts,
    year=st.none() | st.integers(1900, 2199),
    source=texts,
    verified=st.booleans(),
    maximum=st.none() | numbers,
    bands=st.lists(bands, max_size=4).map(tuple),
    low=st.lists(texts, max_size=2).map(tuple),
    high=st.none() | numbers,
    thresholds=st.lists(st.builds(Threshold, texts, numbers), max_size=2).map(tuple),
    note=texts,
    per_cent=st.booleans(),
)
task_lists = st.lists(st.builds(Task, texts, numbers, st.sampled_from(TaskLevel), texts, texts), max_size=5).map(tuple)
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["kind", "bands", "low", "number", "maximum", "minimum", "label", "x"]), inner
        )
    ),
    max_leaves=12,
)


@given(scales, task_lists)
def test_scales_and_tasks_come_back_as_they_were(scale: MarkScale, tasks: tuple[Task, ...]) -> None:
    assert scale_from_json(scale_to_json(scale)) == scale
    assert tasks_from_json(tasks_to_json(tasks)) == tasks


def test_an_empty_text_of_the_file_is_the_usual_scale() -> None:
    assert scale_from_json("{}") == MarkScale()
    assert tasks_from_json("[]") == ()
    assert scale_from_json('{"new_thing": 1}') == MarkScale()  # of a newer version


@given(junk)
def test_junk_is_refused_and_nothing_else_happens(data: object) -> None:
    text = json.dumps(data)
    for read in (scale_from_json, tasks_from_json):
        try:
            read(text)
        except InputRefused as refused:
            assert str(refused).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "null", "[1]", '{"maximum": 1e400}', '{"maximum": NaN}', '{"maximum": true}', '{"kind": "x"}',
        '{"bands": {}}', '{"bands": [{"label": "2"}]}', '{"year": "2026"}', '{"verified": 1}', "[" * 100_000,
        '{"maximum": ' + "9" * 400 + "}",
    ],
)  # fmt: skip
def test_a_text_that_is_no_scale_is_refused(text: str) -> None:
    with pytest.raises(InputRefused):
        scale_from_json(text)


@given(scales, task_lists, st.none() | st.floats(-10, 2000), st.lists(st.none() | numbers, max_size=6))
def test_no_scale_makes_a_mark_raise(
    scale: MarkScale, tasks: tuple[Task, ...], primary: float | None, scores: list[float | None]
) -> None:
    mark = mark_of(scale, tasks, primary, scores)

    assert mark in {"", *(band.label for band in scale.bands), *(band.fallback for band in scale.bands)}
