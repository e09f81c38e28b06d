"""The demonstration district's results: always the same, small, and with something in them to be found."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.assessments.model import Pupil
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.result_sheets.checking import errors_of
from msoko_desktop.services.results.assessments import list_assessments
from msoko_desktop.services.results.scale_effect import effect_of
from msoko_desktop.services.results.status_board import read_board
from msoko_desktop.storage import pupils
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def demo_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def demo(demo_path: Path) -> Iterator[District]:
    with closing(open_district(demo_path, read_only=True)) as opened:
        yield opened


def written(d: District, title: str, code: str) -> list[Pupil]:
    """The pupils of a school who wrote works whose title ends so, in all years."""
    with d.reading() as connection:
        (school_id,) = connection.execute("SELECT id FROM school WHERE code = ?", (code,)).fetchone()
        works = [one.id for one in list_assessments(d) if one.title.endswith(title)]
        return [pupil for work in works for pupil in pupils.read_pupils(connection, work, school_id)]


def low(found: list[Pupil]) -> float:
    return sum(one.mark == "2" for one in found) / len(found)


def test_three_years_are_complete_and_two_works_of_the_district_are_on_their_way(demo: District) -> None:
    finished = [one for one in list_assessments(demo) if one.assessment.school_year < 2026]
    assert Counter(one.assessment.school_year for one in finished) == {2023: 15, 2024: 15, 2025: 22}
    few = {"gve", "niko", "pisa_model"}  # of some pupils, of a sample of schools
    assert all(one.begun == one.checked >= (4 if one.assessment.procedure in few else 11) for one in finished)
    board = read_board(demo, 2026, today=TODAY)
    states = Counter(cell.state.value for cells in board.cells for cell in cells)
    assert {"nothing", "form", "draft", "file", "checked", "absent"} == set(states)
    assert board.late()


def test_nothing_is_impossible_but_in_two_sheets_that_are_still_drafts(demo: District) -> None:
    wrong = [
        (one.assessment.school_year, one.assessment.subject, school.title, remark.text)
        for one in list_assessments(demo)
        for school in errors_of(demo, one.id)
        for remark in school.remarks[:1]
    ]
    assert [found[:3] for found in wrong] == [
        (2026, "russian", "МБОУ «Ольхологская СОШ»"),
        (2026, "mathematics", "МБОУ «Тростниковская ООШ»"),
    ]
    assert "писали" in wrong[0][3]


def test_storing_a_scale_as_it_is_would_change_nobodys_mark(demo: District) -> None:
    assert not any(effect_of(demo, one.assessment) for one in list_assessments(demo, 2026))


def test_the_file_is_small(demo_path: Path) -> None:
    assert demo_path.stat().st_size < 3_300_000


def test_the_same_day_gives_the_same_results(demo: District, tmp_path: Path) -> None:
    make_demo(tmp_path / "ещё раз.msoko", TODAY)
    query = "SELECT school_id, code, scores, mark, journal_mark, test_score FROM pupil_result ORDER BY id"
    with closing(open_district(tmp_path / "ещё раз.msoko", read_only=True)) as again:
        assert again.connection.execute(query).fetchall() == demo.connection.execute(query).fetchall()


def test_a_year_that_is_not_over_has_no_results_yet(tmp_path: Path) -> None:
    make_demo(tmp_path / "раньше.msoko", dt.date(2025, 5, 1))
    with closing(open_district(tmp_path / "раньше.msoko", read_only=True)) as opened:
        years = Counter(one.assessment.school_year for one in list_assessments(opened))
    assert years == {2023: 15, 2024: 2}  # the district's own works alone are of 2024/25


def test_no_undo_reaches_into_the_results(demo: District) -> None:
    assert demo.connection.execute("SELECT count(*) FROM undo_step").fetchone() == (0,)
    assert demo.connection.execute("SELECT count(*) FROM undo_entry").fetchone() == (0,)


def test_there_is_a_school_with_low_results_and_one_with_high_ones(demo: District) -> None:
    assert low(written(demo, "Математика, 8 класс", "edu991402")) > 0.3
    assert low(written(demo, "Математика, 8 класс", "edu991403")) < 0.1


def test_a_village_school_in_adverse_conditions_does_well(demo: District) -> None:
    assert low(written(demo, "Математика, 9 класс", "edu991408")) < 0.1


def test_a_school_has_peaks_at_the_borders_of_marks_and_registers_that_are_stricter(demo: District) -> None:
    found = [one for one in written(demo, "Математика, 8 класс", "edu991401") if one.journal_mark]
    scores = Counter(one.primary_score for one in found)
    for border in (8.0, 15.0, 21.0):  # ВПР, mathematics 8: 0–7, 8–14, 15–20, 21–25
        assert scores[border] > 2 * (scores[border - 1] + scores[border - 2]), border
    raised = sum(one.mark > one.journal_mark for one in found)
    assert raised / len(found) > 0.25
