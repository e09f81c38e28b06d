"""The sheet pupils × tasks: what is impossible, what is doubtful, one row at a time or all of them."""

from dataclasses import replace

import pytest

from msoko_desktop.domain.assessments.checks import Limits, pupil_remarks, pupil_row_remarks
from msoko_desktop.domain.assessments.model import Assessment, Band, Condition, MarkScale, Pupil, ResultKind, Task
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.domain.grids import CellRemark
from msoko_desktop.domain.remarks import Severity

LIMITS = Limits(sigmas=3, least_years=3, least_spread=2, participation=75, journal_gap=2)
TASKS = (Task("1", 1), Task("2", 2), Task("9.1", 2, part="геометрия"))
SCALE = MarkScale(
    maximum=5,
    bands=(Band("2", 0, 1), Band("3", 2, 2), Band("4", 3, 3, Condition("геометрия", 1), "3"), Band("5", 4, 5)),
)
WORK = Assessment(2025, "vpr", "mathematics", 8, scale=SCALE, tasks=TASKS)
GOOD = Pupil("0001", 1, "8А", "1", (1.0, 0.0, 2.0), journal_mark="4")


def remarks(pupil: Pupil, work: Assessment = WORK, limits: Limits | None = LIMITS) -> tuple[CellRemark, ...]:
    return pupil_remarks(work, {"5": evaluated(work, pupil)}, limits=limits)


def rules(found: tuple[CellRemark, ...]) -> list[tuple[str, str | None]]:
    return [(remark.rule, remark.column) for remark in found]


def test_a_row_in_order_has_no_remarks() -> None:
    assert remarks(GOOD) == ()
    assert remarks(replace(GOOD, given_primary=3, given_mark="4")) == ()
    for journal in ("", "н/а", "осв.", "2", "5"):
        assert remarks(replace(GOOD, journal_mark=journal), limits=None) == ()


@pytest.mark.parametrize(
    ("changed", "rule", "column", "words"),
    [
        ({"scores": (1.0, 3.0, 0.0)}, "task_points", "task:1", "Задание 2: введено 3, а может быть не больше 2"),
        ({"scores": (1.0, 1.0, 2.5)}, "task_points", "task:2", "Задание 9.1: введено 2,5"),
        ({"scores": (-1.0, 2.0, 2.0)}, "task_points", "task:0", "не меньше 0"),
        ({"code": " "}, "no_code", "code", "Не указан код"),
        ({"given_primary": 4.0}, "primary_sum", "primary", "первичный балл 4, а сумма баллов за задания 3"),
        ({"given_mark": "5"}, "mark_scale", "mark", "Введено «5», а по шкале за 3 – «4»"),
        ({"given_mark": "зачёт"}, "mark_unknown", "mark", "«зачёт» в шкале нет"),
        ({"journal_mark": "6"}, "journal_mark", "journal", "«6» невозможна"),
    ],
)
def test_what_is_impossible_is_an_error_on_its_cell(
    changed: dict[str, object], rule: str, column: str, words: str
) -> None:
    found = remarks(replace(GOOD, **changed))  # type: ignore[arg-type]

    assert rules(found) == [(rule, column)]
    assert (found[0].severity, found[0].row) == (Severity.ERROR, "5")
    assert words in found[0].text
    assert found[0].text.endswith(".")


def test_the_condition_that_lowers_a_mark_is_named() -> None:
    (found,) = remarks(replace(GOOD, scores=(1.0, 2.0, 0.0), given_mark="4"))

    assert "по шкале за 3 – «3» (геометрия – 0 баллов, нужно не меньше 1)" in found.text


@pytest.mark.parametrize(
    ("changed", "rule", "column", "words"),
    [
        ({"journal_mark": "2"}, "journal_gap", "journal", "За работу «4», в журнале «2»"),
        ({"scores": (0.0, 0.0, 0.0), "journal_mark": "2"}, "all_zero", "primary", "нули"),
        ({"class_name": "9А"}, "class", "class", "Класс «9А», а работа для 8 класса"),
        ({"class_name": "А"}, "class", "class", "проверьте класс"),
        ({"scores": (), "given_primary": 3.0}, "mark_open", "mark", "нет баллов за задания: геометрия"),
    ],
)
def test_what_is_doubtful_is_a_warning(changed: dict[str, object], rule: str, column: str, words: str) -> None:
    found = remarks(replace(GOOD, **changed))  # type: ignore[arg-type]

    assert rules(found) == [(rule, column)]
    assert found[0].severity is Severity.WARNING
    assert words in found[0].text


def test_a_difference_of_one_from_the_journal_is_usual() -> None:
    assert remarks(replace(GOOD, journal_mark="3")) == ()
    assert remarks(replace(GOOD, journal_mark="2"), limits=None) == ()


def test_a_score_beyond_the_work() -> None:
    untold = replace(WORK, tasks=(), scale=replace(SCALE, bands=()))

    assert rules(remarks(replace(GOOD, scores=(), given_primary=6.0), untold)) == [("primary_range", "primary")]
    assert rules(remarks(replace(GOOD, scores=(), given_primary=5.0), untold)) == []
    test = replace(WORK, tasks=(), scale=MarkScale(ResultKind.SCORE, maximum=100))
    assert rules(remarks(replace(GOOD, scores=(), test_score=101.0), test)) == [("score_range", "score")]
    assert rules(remarks(replace(GOOD, scores=(), test_score=100.0, journal_mark=""), test)) == []


def test_a_code_twice_in_a_school_is_an_error_on_both_rows() -> None:
    pupils = {
        "1": evaluated(WORK, GOOD),
        "2": evaluated(WORK, replace(GOOD, code=" 0001 ")),
        "3": evaluated(WORK, replace(GOOD, school_id=2)),  # another school has its own codes
        "4": evaluated(WORK, replace(GOOD, code="0002")),
    }
    found = pupil_remarks(WORK, pupils, limits=LIMITS)

    assert [(one.row, one.column, one.rule) for one in found] == [
        ("1", "code", "code_twice"),
        ("2", "code", "code_twice"),
    ]
    assert "Код «0001» стоит у 2 участников школы" in found[0].text


def test_known_classes_of_a_school_are_compared_as_they_are_written() -> None:
    pupils = {"1": evaluated(WORK, replace(GOOD, class_name="8 «а»")), "2": evaluated(WORK, replace(GOOD, code="2"))}

    assert pupil_remarks(WORK, pupils, classes=["8-А"]) == ()
    assert [one.rule for one in pupil_remarks(WORK, pupils, classes=["8Б"])] == ["class", "class"]


def test_one_row_is_remarked_on_as_among_all() -> None:
    pupils = {
        "1": evaluated(WORK, GOOD),
        "2": evaluated(WORK, replace(GOOD, given_primary=1, journal_mark="2")),
        "3": evaluated(WORK, replace(GOOD, code="", class_name="7Б", scores=(5.0,))),
        "4": evaluated(WORK, replace(GOOD, code="4", journal_mark="?")),
    }
    whole = pupil_remarks(WORK, pupils, limits=LIMITS)

    for key in pupils:
        assert pupil_row_remarks(WORK, key, pupils, limits=LIMITS) == tuple(one for one in whole if one.row == key)
    assert {one.row for one in whole} == {"1", "2", "3", "4"}
