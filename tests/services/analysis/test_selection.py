"""What a person selects becomes the choice of a report; only reports that fit are offered."""

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
from msoko_desktop.services.analysis.report_model import Choice, GroupBy
from msoko_desktop.services.analysis.reports import find_report
from msoko_desktop.services.analysis.selection import (
    Selection,
    WorkKey,
    as_text,
    choice_of,
    first_selection,
    fitting,
    from_text,
    needs_words,
    settled,
    settled_report,
)

SCALE = MarkScale(maximum=10, bands=(Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10)))


def work(number: int, year: int, procedure: str, subject: str, grade: int, *tasks: Task) -> Assessment:
    return Assessment(year, procedure, subject, grade, id=number, scale=SCALE, tasks=tasks)


MATHS_8, MATHS = WorkKey("mathematics", 8), WorkKey("mathematics", 9)
WORKS = (
    work(1, 2025, "oge", "mathematics", 9, Task("1", 1)),
    work(2, 2025, "oge", "russian", 9),
    work(3, 2024, "vpr", "mathematics", 8),
    work(4, 2024, "oge", "mathematics", 9),
)


def keys(selection: Selection) -> list[str]:
    return [one.key for one in fitting(WORKS, selection)]


def test_a_file_that_is_new_begins_with_the_first_work_of_the_newest_year() -> None:
    assert first_selection(WORKS) == Selection("oge", WorkKey("russian", 9), 2025)
    assert first_selection(()) == Selection()


def test_one_work_is_offered_reports_of_one_work_and_those_of_its_year() -> None:
    offered = keys(Selection("oge", MATHS, 2025))
    assert offered[0] == "indicators"
    assert {"tasks", "dynamics", "gia_summary", "subjects"} <= set(offered)
    assert not {"medals", "niko"} & set(offered)


def test_tasks_are_offered_where_the_work_has_tasks() -> None:
    assert "tasks" in keys(Selection("oge", MATHS, 2025))
    assert "tasks" not in keys(Selection("oge", WorkKey("russian", 9), 2025))


def test_all_works_of_a_year_are_offered_reports_of_the_year_alone() -> None:
    offered = keys(Selection("", None, 2024))
    assert {"subjects", "gia_summary", "vpr_oge", "independent"} <= set(offered)
    assert not {"indicators", "dynamics"} & set(offered)


@pytest.mark.parametrize(
    ("report", "selection", "choice"),
    [
        ("indicators", Selection("oge", MATHS, 2025), Choice((1,))),
        ("dynamics", Selection("oge", MATHS, 2025, years=(2024, 2025)), Choice((1,), (2024, 2025))),
        ("subjects", Selection("", None, 2025), Choice((), (2025,))),
        ("subjects", Selection("oge", MATHS, 2025), Choice((1,))),
        ("gia_summary", Selection("oge", MATHS, 2025), Choice((), (2025,))),
        ("vpr_oge", Selection("oge", MATHS, 2025), Choice((1,))),
        ("vpr_oge", Selection("oge", None, 2025), Choice((), (2025,))),
        ("indicators", Selection("oge", MATHS, 2025, (), (7,), GroupBy.CLASS), Choice((1,), (), (7,), GroupBy.CLASS)),
        ("tasks_by_mark", Selection("oge", MATHS, 2025, group_by=GroupBy.CLASS), Choice((1,))),
    ],
)
def test_a_report_is_given_what_it_needs_of_a_selection(report: str, selection: Selection, choice: Choice) -> None:
    assert choice_of(WORKS, find_report(report), selection) == choice


def test_what_is_gone_gives_way_to_what_is_there() -> None:
    wish = Selection("ege", WorkKey("physics", 11), 2019, (2024, 2018), (1, 99))
    assert settled(WORKS, {1, 2}, wish) == Selection("oge", WorkKey("russian", 9), 2025, (2024,), (1,))
    assert settled((), (), wish) == Selection()
    assert settled(WORKS, {1}, Selection("", MATHS, 2024)) == Selection("", None, 2024)


def test_a_report_that_does_not_fit_gives_way_to_the_first_that_does() -> None:
    selection = Selection("oge", MATHS, 2025)
    kept, other = settled_report(WORKS, selection, "dynamics"), settled_report(WORKS, selection, "medals")
    assert kept is not None and kept.key == "dynamics"
    assert other is not None and other.key == "indicators"
    assert settled_report((), Selection(), "dynamics") is None


def test_what_was_chosen_comes_back_from_text() -> None:
    selection = Selection(
        "oge", WorkKey("mathematics", 9, "база"), 2025, (2024,), (3,), GroupBy.PLACE, match_codes=True, split=False,
        treated=(4, 5),
    )  # fmt: skip
    assert from_text(as_text(selection, "dynamics")) == (selection, "dynamics")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"procedure": 1}', "не JSON", '{"work": [1], "year": "x"}'])
def test_other_text_is_nobodys_choice(text: str) -> None:
    assert from_text(text) is None


def test_what_a_report_needs_is_said_in_words() -> None:
    assert needs_words(find_report("tasks")) == "одна работа · баллы за задания"
    assert needs_words(find_report("medals")) == "ЕГЭ · результаты участников"
    assert needs_words(find_report("dynamics")) == "одна работа за несколько лет"
