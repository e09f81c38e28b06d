"""Histograms, matrices, tasks by mark, years and marked participants, worked out by hand."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.analysis.arrays import PupilArrays
from msoko_desktop.domain.analysis.distribution import Border, borders_of, histogram
from msoko_desktop.domain.analysis.dynamics import comparable_measures, joined, scale_changes
from msoko_desktop.domain.analysis.journal import far_figures, matrix
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupKind, GroupRow
from msoko_desktop.domain.analysis.participants import (
    PupilTag,
    candidates,
    codes_in,
    matched,
    medal_rules_from,
    tagged,
    tags_from,
)
from msoko_desktop.domain.analysis.tasks import insufficient, judged, rows_by_mark
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, ResultKind, Task, TaskLevel
from tests.domain.analysis.results import BANDS, DATA, SCALE, WORK, One, own_catalogue, pupils_of

CATALOGUE = own_catalogue()
RULES = CATALOGUE.rules


def scores(*values: float | None) -> np.ndarray:
    return np.array(values, dtype=np.float64)


# --- histograms


def test_each_score_has_its_bar_and_the_borders_are_those_of_the_scale() -> None:
    found = histogram(WORK, scores(0, 4, 4, 6.5, 10, None), RULES, "district", "Район")
    assert found.counts == (1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 1)
    assert found.borders == (Border("3", 4), Border("4", 7), Border("5", 9))
    assert found.n == 5
    assert found.shares[4] == 40
    assert found.note == "Участников 5: меньше 20, гистограмма ни о чём не говорит."


def test_a_scale_of_a_hundred_has_bars_of_five_and_the_top_belongs_to_the_last() -> None:
    exam = replace(WORK, scale=MarkScale(ResultKind.SCORE, maximum=100), tasks=())
    found = histogram(exam, scores(0, 4, 5, 99, 100), RULES, "", "")
    assert len(found.counts) == 20
    assert (found.counts[0], found.counts[1], found.counts[-1]) == (2, 1, 2)


def test_borders_in_per_cent_are_told_in_points() -> None:
    scale = MarkScale(maximum=10, bands=(Band("2", 0, 39), Band("3", 40, 100)), per_cent=True)
    assert borders_of(replace(WORK, scale=scale, tasks=())) == (Border("3", 4.0),)


@pytest.mark.parametrize(("count", "words"), [(0, "нет"), (19, "ни о чём"), (49, "груба"), (50, "")])
def test_how_far_a_histogram_can_be_trusted_is_said(count: int, words: str) -> None:
    note = histogram(WORK, np.full(count, 5.0), RULES, "", "").note
    assert (words in note) if words else not note


@given(st.lists(st.one_of(st.none(), st.floats(0, 400)), max_size=50), st.one_of(st.none(), st.integers(1, 300)))
def test_bars_hold_everybody(values: list[float | None], most: int | None) -> None:
    work = replace(WORK, scale=MarkScale(maximum=most), tasks=())
    found = histogram(work, scores(*values), RULES, "", "")
    assert found.n == sum(value is not None for value in values)
    assert len(found.starts) == len(found.counts)


# --- the journal


def test_the_matrix_counts_pairs_and_highlights_two_and_more() -> None:
    pupils = pupils_of(
        [
            One(1, "2", journal="4"),
            One(1, "3", journal="3"),
            One(1, "5", journal="4"),
            One(2, "4", journal="4"),
            One(2, "4", journal=""),
            One(2, "н/а", journal="3"),
        ]
    )
    found = matrix(pupils.marks, pupils.journal, ("за работу", "по журналу"), "", "", 2)
    assert found.counts == ((0, 0, 1, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 1, 0))
    assert found.n == 4
    assert found.highlighted(0, 2)
    assert not found.highlighted(2, 3)
    first, second, nobody = far_figures(7, pupils, [(1,), (2,), (3,)], 2, RULES)
    assert first.value == pytest.approx(100 / 3)
    assert first.n == 3
    assert (second.value, second.n, second.low) == (0, 1, None)
    assert nobody == NOTHING


# --- tasks

LEVELS = (Task("1", 1, TaskLevel.BASIC), Task("2", 1, TaskLevel.ADVANCED), Task("3", 1))
LEVELLED = replace(WORK, tasks=LEVELS)


@pytest.mark.parametrize(
    ("task", "value", "word"),
    [
        (LEVELS[0], 60, "достаточно"),
        (LEVELS[0], 58, "на границе"),
        (LEVELS[0], 56.9, "недостаточно"),
        (LEVELS[1], 30, "достаточно"),
        (LEVELS[1], 28.4, "недостаточно"),
    ],
)
def test_tasks_are_judged_by_their_level(task: Task, value: float, word: str) -> None:
    found = judged(task, Figure(value, 30), RULES)
    assert found is not None
    assert found.word == word


def test_a_task_without_a_level_or_figure_is_not_judged() -> None:
    assert judged(LEVELS[2], Figure(10, 30), RULES) is None
    assert judged(LEVELS[0], NOTHING, RULES) is None
    figures = {"task:1": Figure(50, 30), "task:2": Figure(50, 30), "task:3": Figure(1, 30)}
    assert insufficient(LEVELLED, GroupRow("", "", GroupKind.DISTRICT, figures), RULES) == (LEVELS[0],)


def test_each_mark_has_its_own_completion() -> None:
    pupils = pupils_of([One(1, "2", 1, (1, 0, 0)), One(2, "2", 0, (0, 0, 0)), One(1, "5", 3, (1, 1, 1))])
    rows = rows_by_mark(LEVELLED, pupils, CATALOGUE, CATALOGUE.for_tasks(LEVELLED))
    assert [row.key for row in rows] == ["mark 2", "mark 3", "mark 4", "mark 5"]
    assert (rows[0].figures["task:1"].value, rows[0].figures["task:1"].n) == (50, 2)
    assert rows[1].figures["task:1"] == NOTHING
    assert rows[3].figures["task:2"].value == 100
    assert rows[0].figures["task:1"].small


# --- years


def row(key: str, value: float | None, n: int = 30) -> GroupRow:
    return GroupRow(key, key, GroupKind.SCHOOL, {"success_rate": NOTHING if value is None else Figure(value, n)})


def test_years_stand_side_by_side_and_the_last_change_is_told() -> None:
    measures = CATALOGUE.some(["success_rate"])
    years: dict[int | str, Sequence[GroupRow]] = {
        2023: [row("a", 50), row("b", 70)],
        2024: [row("a", 60, 12)],
        2025: [row("b", 65), row("a", 90)],
    }
    found = {one.key: one.figures for one in joined(years, measures, ["success_rate"])}
    assert list(found) == ["a", "b"]
    assert found["a"]["success_rate@change"].value == 30
    assert found["a"]["success_rate@change"].n == 12
    assert found["b"]["success_rate@2024"] == NOTHING
    assert found["b"]["success_rate@change"] == NOTHING


def test_what_changed_in_a_scale_is_told() -> None:
    wider = replace(
        WORK,
        scale=MarkScale(maximum=12, bands=(*BANDS[:3], Band("5", 10, 12))),
        tasks=(Task("1", 2), Task("2", 10)),
    )
    (told,) = scale_changes([("2024/25", WORK), ("2025/26", wider)])
    assert told == (
        "2025/26: по сравнению с 2024/25 изменились наибольший балл (10 → 12), "
        "границы отметок (4/7/9 → 4/7/10), состав заданий (3 → 2)."
    )
    assert scale_changes([("2024/25", WORK), ("2025/26", WORK)]) == ()
    keys = {one.key for one in comparable_measures(CATALOGUE.for_scale(SCALE), [WORK, wider])}
    assert "mean_score" not in keys
    assert {"success_rate", "mean_mark", "completion"} <= keys


def test_marks_are_not_compared_with_points() -> None:
    exam = replace(WORK, scale=MarkScale(ResultKind.SCORE, maximum=100))
    (told,) = scale_changes([("ОГЭ", WORK), ("ЕГЭ", exam)])
    assert "несопоставимы" in told
    keys = {one.key for one in comparable_measures(CATALOGUE.for_scale(SCALE), [WORK, exam])}
    assert not keys & {"quality_rate", "mean_mark", "mark_2_share", "learning_degree", "mean_score"}


# --- participants


def own_tags() -> tuple[PupilTag, ...]:
    return tags_from(tomllib.loads((DATA / "pupil_tags.toml").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2 ОВЗ", {"disabled"}),
        ("2овз", {"disabled"}),
        ("Повторно; ОВЗ", {"repeater", "disabled"}),
        ("медаль II", {"medal_2"}),
        ("Медаль I", {"medal_1"}),
        ("медаль", {"medal_1"}),
        ("с отличием", {"honours"}),
        ("2", set()),
        ("", set()),
        ("совзносы", set()),
    ],
)
def test_words_mark_participants(text: str, codes: set[str]) -> None:
    assert codes_in(text, own_tags()) == codes


def test_a_mark_may_stand_in_the_name_of_the_class() -> None:
    pupils = pupils_of([One(1, variant="2 ОВЗ"), One(1, class_name="9 ОВЗ"), One(1)])
    assert tagged(pupils, own_tags())["disabled"].tolist() == [True, True, False]


def coded_pupils(*found: tuple[str, One]) -> PupilArrays:
    return replace(pupils_of([one for _, one in found], 0), codes=np.array([code for code, _ in found], dtype=np.str_))


def test_the_same_code_in_one_school_is_the_same_pupil_unless_it_stands_twice() -> None:
    first = coded_pupils(("1", One(1)), ("2", One(1)), ("3", One(1)), ("3", One(1)), ("", One(1)))
    second = coded_pupils(("2", One(1)), ("1", One(2)), ("3", One(1)), ("1", One(1)), ("", One(1)))
    places, others = matched(first, second)
    assert (places.tolist(), others.tolist()) == ([0, 1], [3, 0])


def test_medals_are_confirmed_by_the_limits_of_order_730() -> None:
    def exam(subject: str) -> Assessment:
        kind = ResultKind.MARK if subject == "mathematics_base" else ResultKind.SCORE
        return Assessment(2025, "ege", subject, 11, scale=MarkScale(kind, maximum=100))

    def took(*found: tuple[str, str, float]) -> PupilArrays:
        return coded_pupils(*((code, One(1, test=score, variant=tag)) for code, tag, score in found))

    russian = took(
        ("a", "медаль I", 70),
        ("b", "медаль I", 69),
        ("c", "медаль II", 60),
        ("d", "медаль I", 90),
        ("e", "медаль I", 95),
        ("f", "", 20),
        ("g", "медаль II", 80),
    )
    physics = took(("a", "медаль I", 70), ("b", "медаль I", 100), ("c", "медаль II", 59), ("e", "", 10))
    base = coded_pupils(("d", One(1, "5", variant="медаль I")), ("g", One(1, "5", variant="медаль II")))
    data = tomllib.loads((DATA / "medal_rules.toml").read_text(encoding="utf-8"))
    exams = [(exam("russian"), russian), (exam("physics"), physics), (exam("mathematics_base"), base)]
    found = candidates(exams, own_tags(), medal_rules_from(data))
    assert {one.code: one.confirmed for one in found} == {
        "a": True,  # 70 and 70
        "b": False,  # 69 in Russian
        "c": False,  # 59 in the other subject
        "d": True,  # Russian and «5» in base mathematics alone
        "e": None,  # the physics of that code is of somebody who is no candidate
        "g": None,  # the source says nothing of base mathematics for the second degree
    }
