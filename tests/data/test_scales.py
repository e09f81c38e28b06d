"""Ready scales: sound, with year and source, and right at every border that was read in a source."""

import tomllib

import pytest

from msoko_desktop.domain.assessments.model import Assessment, MarkScale, Pupil, ResultKind
from msoko_desktop.domain.assessments.scales import (
    evaluated,
    mark_of,
    pass_minimum,
    points_of_tasks,
    refuse_unsound,
    scale_from_json,
    scale_remarks,
    scale_to_json,
    tasks_from_json,
    tasks_to_json,
)
from msoko_desktop.services.results.scales import ReadySet, ready_sets
from tests.data.plan_files import DATA, read

SETS = ready_sets()
GEOMETRY = {15, 16, 17, 18, 19, 23, 24, 25}


def the_set(procedure: str, subject: str, year: int) -> ReadySet:
    (found,) = [one for one in ready_sets(procedure, subject) if one.year == year]
    return found


def marks(scale: MarkScale, *scores: float) -> list[str]:
    """The marks for scores where no points by task are known."""
    return [mark_of(scale, (), score, ()) for score in scores]


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.title)
def test_a_ready_set_is_sound_and_says_where_it_comes_from(one: ReadySet) -> None:
    procedures = {row["code"]: row for row in read("procedures")["procedure"]}
    subjects = {row["code"]: row for row in read("subjects")["subject"]}

    refuse_unsound(one.scale, one.tasks)
    assert one.scale.bands or one.scale.thresholds
    assert one.scale.source or not one.scale.verified
    assert one.procedure in procedures
    if one.subject:
        assert one.procedure in subjects[one.subject]["procedures"]
        assert one.grade in procedures[one.procedure]["grades"]
    if one.tasks:
        assert points_of_tasks(one.tasks) == one.scale.maximum
    assert one.scale.year == one.year
    assert scale_from_json(scale_to_json(one.scale)) == one.scale
    assert tasks_from_json(tasks_to_json(one.tasks)) == one.tasks


def test_every_file_is_read_and_no_set_stands_twice() -> None:
    entries = [
        entry
        for path in (DATA / "scales").glob("*.toml")
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["set"]
    ]
    assert sum(len(entry.get("subjects", [""])) for entry in entries) == len(SETS)
    assert len({(one.procedure, one.subject, one.grade, one.year) for one in SETS}) == len(SETS)
    assert len({one.title for one in SETS}) == len(SETS)


@pytest.mark.parametrize(
    ("subject", "borders"),
    [
        ("mathematics", [("2", 0, 7), ("3", 8, 14), ("4", 15, 20), ("5", 21, 25)]),
        ("russian", [("2", 0, 25), ("3", 26, 31), ("4", 32, 44), ("5", 45, 51)]),
        ("history", [("2", 0, 4), ("3", 5, 9), ("4", 10, 13), ("5", 14, 17)]),
    ],
)
def test_vpr_of_grade_8_at_each_border(subject: str, borders: list[tuple[str, int, int]]) -> None:
    scale = the_set("vpr", subject, 2024).scale

    for mark, least, most in borders:
        assert marks(scale, least, most) == [mark, mark]
    assert marks(scale, borders[-1][2] + 1, -1) == ["", ""]
    assert scale.verified


def test_vpr_mathematics_has_the_nineteen_tasks_of_its_description() -> None:
    tasks = the_set("vpr", "mathematics", 2024).tasks

    assert [task.number for task in tasks] == [str(number) for number in range(1, 20)]
    assert [task.number for task in tasks if task.maximum == 2] == ["6", "8", "15", "16", "18", "19"]
    assert {task.maximum for task in tasks} == {1, 2}


def oge_points(algebra: int, geometry: int) -> tuple[float, ...]:
    """Points of the 25 tasks of mathematics with so many points in algebra and in geometry."""
    points = []
    for number in range(1, 26):
        most = 1 if number < 20 else 2
        left = geometry if number in GEOMETRY else algebra
        got = min(most, left)
        points.append(float(got))
        if number in GEOMETRY:
            geometry -= got
        else:
            algebra -= got
    assert (algebra, geometry) == (0, 0)
    return tuple(points)


@pytest.mark.parametrize(
    ("algebra", "geometry", "mark"),
    [
        (5, 2, "2"),  # 7 points are not enough, whatever they are for
        (6, 2, "3"),  # 8 with two in geometry
        (7, 1, "2"),  # 8 with one in geometry
        (14, 0, "2"),
        (12, 2, "3"),
        (13, 2, "4"),
        (19, 2, "4"),
        (14, 1, "2"),  # 15 would be «4», were it not for geometry
        (20, 2, "5"),
        (20, 11, "5"),
        (20, 1, "2"),  # 21 with one in geometry
        (0, 0, "2"),
    ],
)
def test_oge_mathematics_needs_two_points_in_geometry(algebra: int, geometry: int, mark: str) -> None:
    ready = the_set("oge", "mathematics", 2026)
    work = Assessment(2025, "oge", "mathematics", 9, scale=ready.scale, tasks=ready.tasks)
    pupil = evaluated(work, Pupil("1", 1, scores=oge_points(algebra, geometry)))

    assert (pupil.primary_score, pupil.mark) == (algebra + geometry, mark)


def test_oge_mathematics_without_points_by_task_gives_only_what_is_certain() -> None:
    ready = the_set("oge", "mathematics", 2026)

    assert marks(ready.scale, 0, 7, 8, 31) == ["2", "2", "", ""]
    # Algebra brings 20 points at most: with 22 two of them are in geometry.
    assert [mark_of(ready.scale, ready.tasks, score, ()) for score in (7, 8, 21, 22, 31)] == ["2", "", "", "5", "5"]


@pytest.mark.parametrize(
    ("year", "borders"),
    [
        (2026, [("2", 0, 14), ("3", 15, 25), ("4", 26, 32), ("5", 33, 37)]),
        (2023, [("2", 0, 14), ("3", 15, 22), ("4", 23, 28), ("5", 29, 33)]),
    ],
)
def test_oge_russian_has_the_borders_of_its_year(year: int, borders: list[tuple[str, int, int]]) -> None:
    scale = the_set("oge", "russian", year).scale

    assert [(band.label, band.minimum, band.maximum) for band in scale.bands] == borders
    assert marks(scale, 0, 14, 15, borders[1][2]) == ["2", "2", "3", "3"]


def test_oge_history_and_its_profile_class() -> None:
    scale = the_set("oge", "history", 2023).scale

    assert marks(scale, 0, 10, 11, 20, 21, 29, 30, 37, 38) == ["2", "2", "3", "3", "4", "4", "5", "5", ""]
    assert [(one.title, one.minimum) for one in scale.thresholds] == [("Профильный класс", 26)]


@pytest.mark.parametrize(
    ("subject", "least"),
    [
        ("russian", [24, 36]),
        ("mathematics_profile", [27]),
        ("physics", [36]),
        ("chemistry", [36]),
        ("biology", [36]),
        ("informatics", [40]),
        ("history", [32]),
        ("literature", [32]),
        ("geography", [37]),
        ("social_studies", [42]),
        ("english", [22]),
        ("german", [22]),
    ],
)
def test_ege_minimums_of_2026(subject: str, least: list[int]) -> None:
    scale = the_set("ege", subject, 2026).scale

    assert scale.kind is ResultKind.SCORE
    assert [one.minimum for one in scale.thresholds] == least
    assert pass_minimum(scale) == least[0]
    assert scale.verified


def test_base_mathematics_is_marked_and_not_called_verified() -> None:
    scale = the_set("ege", "mathematics_base", 2026).scale

    assert marks(scale, 6, 7, 11, 12, 16, 17, 21) == ["2", "3", "3", "4", "4", "5", "5"]
    assert not scale.verified


def test_the_interview_is_passed_from_ten_of_twenty() -> None:
    scale = the_set("interview_9", "russian", 2026).scale

    assert marks(scale, 0, 9, 10, 20, 21) == ["незачёт", "незачёт", "зачёт", "зачёт", ""]


@pytest.mark.parametrize(
    ("criteria", "result"),
    [
        ((1, 1, 1, 0, 0), "зачёт"),
        ((1, 1, 0, 1, 0), "зачёт"),
        ((1, 1, 0, 0, 1), "зачёт"),
        ((1, 1, 1, 1, 1), "зачёт"),
        ((1, 1, 0, 0, 0), "незачёт"),
        ((0, 1, 1, 1, 1), "незачёт"),
        ((1, 0, 1, 1, 1), "незачёт"),
        ((0, 0, 1, 1, 1), "незачёт"),
        ((0, 0, 0, 0, 0), "незачёт"),
    ],
)
def test_the_essay_needs_the_first_two_criteria_and_one_more(criteria: tuple[int, ...], result: str) -> None:
    ready = the_set("essay_11", "literature", 2026)
    work = Assessment(2025, "essay_11", "literature", 11, scale=ready.scale, tasks=ready.tasks)

    assert evaluated(work, Pupil("1", 1, scores=tuple(map(float, criteria)))).mark == result


def test_a_set_without_source_says_so_and_one_of_another_year_too() -> None:
    (own,) = ready_sets("municipal_work", "history", 7)
    old = the_set("oge", "history", 2023)

    assert any("не указан источник" in text for text in scale_remarks(own.scale, own.tasks, 2025))
    assert scale_remarks(old.scale, old.tasks, 2025) == (
        "Шкала 2023 года, а работа 2026 года: сверьте шкалу с документами этого года.",
    )
    assert scale_remarks(old.scale, old.tasks, 2022) == ()


def test_sets_are_found_by_procedure_subject_and_grade() -> None:
    assert [one.year for one in ready_sets("oge", "russian", 9)] == [2026, 2023]
    assert ready_sets("oge", "russian", 8) == ()
    assert [one.title for one in ready_sets("pisa_model", "functional_literacy", 9)] == ["Уровни по модели PISA"]
    assert ready_sets("vpr", "mathematics", 8)[0].title == "ВПР 2024: Математика, 8 класс"
