"""What each rule of recommendations finds, and what it must not find, in small districts worked out by hand."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from msoko_desktop.domain.assessments.model import (
    Assessment,
    Band,
    MarkScale,
    Pupil,
    ResultKind,
    Task,
    TaskLevel,
    Threshold,
)
from msoko_desktop.domain.recommendations.grounds import Ground
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.district import create_district
from msoko_desktop.services.schools import context
from tests.services.analysis.conftest import Made

MARKS = MarkScale(bands=tuple(Band(mark, 0, 0) for mark in "2345"), low=("2",))
BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 10),))
BASIC = TaskLevel.BASIC


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    with closing(create_district(tmp_path / "Район.msoko")) as district:
        one = Made(district)
        one.add_schools("СОШ № 1", "СОШ № 2", "СОШ № 3")
        yield one


def marked(made: Made, work: Assessment, *failed: tuple[int, int]) -> int:
    """Add a work by rows of schools: who did not manage, of how many, school by school."""
    work_id = made.add_work(replace(work, scale=MARKS, tasks=()))
    for school, (low, everybody) in zip(made.schools, failed, strict=False):
        rest = everybody - low
        made.add_row(work_id, school, participants=everybody, mark_2=low, mark_3=rest, mark_4=0, mark_5=0)
    return work_id


def found(made: Made, code: str, year: int = 2025) -> list[Ground]:
    """Return what a rule finds in a school year."""
    proposed = recommendations.propose(made.reader, Choice(school_years=(year,)))
    return [one for proposal in proposed.proposals for one in proposal.grounds if one.rule.code == code]


# --- low results


def test_low_results_name_only_the_works_that_meet_the_rule(made: Made) -> None:
    """Of 20 in each of two years: mathematics 8 and 9 fail, Russian 7 and 6 (30 % and more, so they meet the rule).

    History does in one year only, biology never reaches 30 %, the essay does not count, of physics there are 5 people.
    """
    shares = {"mathematics": (8, 9), "russian": (7, 6), "history": (3, 15), "biology": (5, 5)}
    for subject, (then, now) in shares.items():
        for year, low in ((2024, then), (2025, now)):
            marked(made, replace(VPR, school_year=year, subject=subject), (low, 20), (0, 20))
    for year in (2024, 2025):
        marked(made, Assessment(year, "essay_11", "russian", 11), (18, 20))
        marked(made, replace(VPR, school_year=year, subject="physics"), (5, 5), (0, 20))
    (ground,) = found(made, "low_results")
    assert ground.school_id == made.schools[0]
    assert [(fact.source, fact.n) for fact in ground.facts[1:]] == [
        ("ВПР 2026: Математика, 8 класс", 20),
        ("ВПР 2026: Русский язык, 8 класс", 20),
    ]
    assert ground.works == ("ВПР 2026: Математика, 8 класс", "ВПР 2026: Русский язык, 8 класс")
    # Wilson 95 % of 9 of 20: 25.8 … 65.8; in the district 9 of 40
    assert ground.facts[1].text == (
        "Не справились 45,0 % (интервал 25,8–65,8 %); в районе – 22,5 % (N 40); 2024/25 – 40,0 % (N 20)"
    )
    assert {origin.assessment_id for fact in ground.facts[1:] for origin in fact.origins} == {1, 2, 3, 4}


def test_one_work_is_too_little_for_low_results(made: Made) -> None:
    for year in (2024, 2025):
        marked(made, replace(VPR, school_year=year), (15, 20), (0, 20))
    assert found(made, "low_results") == []


# --- one work


def test_a_work_is_not_named_for_a_school_that_is_no_worse_than_the_district(made: Made) -> None:
    """40, 60 and 80 % fail, 60 % in the district; of the ten people of another work all but one fail: few."""
    marked(made, VPR, (8, 20), (12, 20), (16, 20))
    marked(made, replace(VPR, subject="russian"), (8, 9), (0, 20))
    assert [one.school_id for one in found(made, "low_work")] == [made.schools[2]]


def test_a_school_alone_is_judged_by_its_share(made: Made) -> None:
    marked(made, VPR, (8, 20))
    assert [one.school_id for one in found(made, "low_work")] == [made.schools[0]]


# --- a year later


def test_growth_that_chance_explains_or_of_few_people_is_no_decline(made: Made) -> None:
    """5 → 9 of 20 is +20 points, Newcombe's interval from −9; 0 → 6 of 6 is few; 4 → 14 of 20 stays."""
    marked(made, replace(VPR, school_year=2024), (5, 20), (0, 6), (4, 20))
    marked(made, VPR, (9, 20), (6, 6), (14, 20))
    (ground,) = found(made, "decline")
    assert ground.school_id == made.schools[2]
    assert ground.facts[0].text.startswith(
        "Доля не справившихся выросла с 20,0 % (2024/25, N 20) до 70,0 %: на 50,0 п. п. (интервал "
    )


# --- tasks


def with_tasks(school: int, right: Sequence[int], of: int) -> list[Pupil]:
    """Return pupils of a school; `right` is how many of them did each task, the first ones."""
    return [
        Pupil(f"{school}{place:03d}", school, "8А", "1", tuple(float(place < one) for one in right))
        for place in range(of)
    ]


def task_work(count: int) -> Assessment:
    tasks = tuple(Task(str(place + 1), 1, BASIC, f"Умение {place + 1}") for place in range(count))
    bands = (Band("2", 0, 0), Band("3", 1, 1), Band("4", 2, 2), Band("5", 3, count))
    return replace(VPR, tasks=tasks, scale=MarkScale(maximum=count, bands=bands))


def test_tasks_are_named_only_where_chance_does_not_explain_them(made: Made) -> None:
    """Of 30 pupils 3 did the first task and 14 the second, elsewhere 54 and 36 of 60; less than 57 % is too little.

    Fisher's exact test: below 1e-9 for the first task, 0.18 for the second (and 10 points behind the district only by
    the first: 57 of 90, 63.3 %, and 50 of 90, 55.6 %, less 46.7 % is 8.9 points).
    """
    one, two, three = made.schools
    pupils = [
        *with_tasks(one, (3, 14, 30), 30),
        *with_tasks(two, (27, 18, 30), 30),
        *with_tasks(three, (27, 18, 30), 30),
    ]
    made.add_work(task_work(3), pupils)
    (ground,) = found(made, "tasks")
    # Wilson 95 % of 3 of 30: 3.5 … 25.6
    assert ground.facts[0].text == (
        "Выполнение заданий: № 1 – 10,0 % (интервал 3,5–25,6 %; в районе 63,3 %); N в районе – 90 (p < 0,001)"
    )
    assert (ground.school_id, ground.people) == (one, 30)
    assert ground.tasks == ("Математика, 8 класс – задание № 1 (Умение 1)",)


def test_the_worst_of_many_tasks_of_a_small_class_is_not_named(made: Made) -> None:
    """Of 10 pupils 2 did the last of twenty tasks, elsewhere 36 of 60: Fisher 0.022, times 60 tests it is chance."""
    one, two, three = made.schools
    right = [10] * 19
    pupils = [*with_tasks(one, (*right, 2), 10)]
    pupils += [pupil for school in (two, three) for pupil in with_tasks(school, (*([30] * 19), 18), 30)]
    made.add_work(task_work(20), pupils)
    assert found(made, "tasks") == []


def test_teachers_are_told_of_tasks_that_the_whole_district_did_insufficiently(made: Made) -> None:
    """Of 20 pupils 10 did three of four basic tasks (50 %, less than 57 %), 16 the last one; two are too few."""
    one = made.schools[0]
    made.add_work(task_work(4), with_tasks(one, (10, 10, 10, 16), 20))
    (ground,) = found(made, "district_tasks")
    assert (ground.subject, ground.people) == ("mathematics", 20)
    assert ground.facts[0].text.startswith("Выполнение заданий: № 1 – 50,0 % (интервал 29,9–70,1 %), № 2 – 50,0 %")
    made.add_work(replace(task_work(4), school_year=2024), with_tasks(one, (10, 10, 16, 16), 20))
    assert found(made, "district_tasks", 2024) == []


# --- conditions


def test_conditions_need_both_the_worst_index_and_a_result_below_the_district(made: Made) -> None:
    """Four schools with ever larger shares of the four indicators; the fourth is worst, and so is its result."""
    ids = made.add_schools("СОШ № 4")
    for place, school in enumerate(ids):
        values: dict[tuple[int, str], float | None] = {
            (school, code): 10.0 * (place + 1) for code in ("3.2.1", "3.2.3", "3.2.4", "3.2.5")
        }
        context.set_values(made.district, 2026, values)
    scores = (6.0, 6.0, 6.0, 4.0)
    pupils = [
        Pupil(f"{school}{place}", school, "8А", "", (score,))
        for school, score in zip(ids, scores, strict=True)
        for place in range(20)
    ]
    made.add_work(VPR, pupils)
    (ground,) = found(made, "conditions")
    assert ground.school_id == ids[3]
    # completion 40 % beside 55 % of the district: (60 · 3 + 40) / 4
    assert ground.facts[0].text == "Выполнение работ ниже районного в среднем на 15,0 п. п. (результатов – 20)"
    level = [Pupil(f"9{one.code}", one.school_id, "8А", "", (6.0,)) for one in pupils]
    made.add_work(replace(VPR, school_year=2026), level)
    assert found(made, "conditions", 2026) == []


# --- signs


def test_a_sign_is_told_with_its_own_explanation_and_the_correction_only_once(made: Made) -> None:
    """Of 40 at one school 30 lowered the mark beside the journal, nobody elsewhere; there is no sign for the others."""
    work = marked(made, VPR, (0, 40), (0, 40))
    for school, low in zip(made.schools[:2], (30, 0), strict=True):
        made.add_row(work, school, journal_lowered=low, journal_confirmed=40 - low, journal_raised=0)
    (ground,) = found(made, "journal")
    assert ground.school_id == made.schools[0]
    (fact,) = ground.facts
    assert "отметку понизили 75" in fact.text
    assert fact.text.endswith("(p < 0,001).")
    assert fact.explanation == (
        "Отметка по журналу учитывает и другие виды работы за четверть, а не только проверочную работу."
    )


def test_the_same_sign_year_after_year_asks_for_a_confirmation_of_objectivity_in_one_year_it_does_not(
    made: Made,
) -> None:
    for year in (2023, 2024, 2025):
        work = marked(made, replace(VPR, school_year=year), (0, 40), (0, 40))
        for school, low in zip(made.schools[:2], (30, 0), strict=True):
            made.add_row(work, school, journal_lowered=low, journal_confirmed=40 - low, journal_raised=0)
    (ground,) = found(made, "objectivity")
    assert ground.school_id == made.schools[0]
    assert ground.facts[0].text.startswith("Признак повторяется несколько лет подряд. ВПР, «")
    assert ground.facts[0].text.endswith(": 2023/24, 2024/25, 2025/26.")
    assert found(made, "objectivity", 2023) == []


def test_medals_stand_after_a_colon_in_small_letters(made: Made) -> None:
    scale = MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),))
    for subject in ("russian", "mathematics_profile"):
        candidates = [Pupil("1", made.schools[0], "11А", "медаль I", test_score=40.0)]
        made.add_work(Assessment(2025, "ege", subject, 11, scale=scale), candidates)
    (ground,) = found(made, "medals")
    assert ground.facts[0].text.endswith(": претендентов на медаль – 1, баллы ЕГЭ ниже условий медали – у 1.")
