"""Scales and tasks as texts: what is typed and pasted becomes what is meant, and comes back the same."""

import pytest

from msoko_desktop.domain.assessments.model import Band, Condition, MarkScale, ResultKind, Task, TaskLevel
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.gui.results import scale_texts as texts
from msoko_desktop.services.results.scales import ReadySet, ready_sets

TWO = (Condition("алгебра", 1), Condition("геометрия", 2.5))


@pytest.mark.parametrize("one", ready_sets(), ids=lambda one: one.title)
def test_every_ready_set_survives_the_table(one: ReadySet) -> None:
    scale, tasks = one.scale, one.tasks
    assert texts.bands_of(texts.band_rows(scale), scale) == scale.bands
    assert texts.thresholds_of(texts.threshold_rows(scale)) == scale.thresholds
    assert texts.tasks_of(texts.task_rows(tasks)) == tasks


def test_conditions_are_read_as_they_are_typed() -> None:
    assert texts.conditions_of("алгебра: 1;  геометрия : 2,5 ") == TWO
    band = Band("3", 8, 14, TWO[0], "2", (TWO[1],))
    (row,) = texts.band_rows(MarkScale(bands=(band,)))
    assert row == ("3", "8", "14", "алгебра: 1; геометрия: 2,5", "2")
    assert texts.bands_of([row], MarkScale()) == (band,)


@pytest.mark.parametrize("text", ["геометрия", "2", ": 2", "геометрия: два", "геометрия: -1"])
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(InputRefused, match="не условие"):
        texts.conditions_of(text)


def test_levels_need_no_scores_but_marks_do() -> None:
    rows = [("Уровень 1", "", "", "", ""), ("Уровень 2", "", "", "", "")]
    levels = texts.bands_of(rows, MarkScale(ResultKind.LEVEL))
    assert [(one.label, one.minimum, one.maximum) for one in levels] == [("Уровень 1", 0, 0), ("Уровень 2", 0, 0)]
    with pytest.raises(InputRefused, match="строка 1"):
        texts.bands_of(rows, MarkScale())


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([["0–7/8–14/15–20/21–25"]], [("2", "0", "7"), ("3", "8", "14"), ("4", "15", "20"), ("5", "21", "25")]),
        (
            [["0-7", "8-14", "15-20", "21-25"]],
            [("2", "0", "7"), ("3", "8", "14"), ("4", "15", "20"), ("5", "21", "25")],
        ),
        ([["незачёт", "зачёт"], ["0–9", "10–20"]], [("незачёт", "0", "9"), ("зачёт", "10", "20")]),
    ],
)
def test_official_tables_are_understood(cells: list[list[str]], expected: list[tuple[str, ...]]) -> None:
    found = texts.pasted_bands(cells)
    assert found is not None
    assert [row[:3] for row in found] == expected


def test_rows_of_the_table_itself_are_left_alone() -> None:
    assert texts.pasted_bands([["2", "0", "7"], ["3", "8", "14"]]) is None
    assert texts.pasted_tasks([["1", "2", "Б"], ["2", "1", "П"]]) is None


def test_a_task_takes_points_the_file_can_keep() -> None:
    assert texts.tidy_task(1, "2,50") == "2,5"
    for text in ("0", "328", "-1", "1e400", "05.11.2026"):
        with pytest.raises(InputRefused):
            texts.tidy_task(1, text)
    assert texts.tidy_task(2, " повышенный ") == "П"
    with pytest.raises(InputRefused, match="не уровень"):
        texts.tidy_task(2, "сложный")
    assert texts.tasks_of([("1К1", "3", "П", "", "Смысл")]) == (Task("1К1", 3, TaskLevel.ADVANCED, "Смысл"),)
