"""The change of the school year: what is left open is told, the next year is prepared as one step."""

import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.assessments.model import Assessment, MarkScale
from msoko_desktop.domain.documents import Document, DocumentKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders import DocumentStatus
from msoko_desktop.domain.periods import PlanPeriod
from msoko_desktop.domain.plans import LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.school_years import SchoolSize
from msoko_desktop.domain.year_closing import Unfinished, moved_up
from msoko_desktop.services import assessments, history, year_closing
from msoko_desktop.services.documents import save_document
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans import add_plan, list_plans
from msoko_desktop.services.school_sizes import counts_of, set_counts
from msoko_desktop.services.school_years import sizes_of_year
from msoko_desktop.services.schools import School, add_schools
from msoko_desktop.services.timetable import Timetable
from msoko_desktop.services.year_closing import Wishes
from msoko_desktop.storage.district_file import District

D = dt.date
TODAY = D(2026, 9, 10)
PLAN = Plan(
    "План мероприятий на 2025/2026 учебный год",
    period=PlanPeriod(D(2025, 9, 1), D(2026, 8, 31), school_year=True),
    lines=(
        PlanLine(LineKind.ACTIVITY, "Анализ результатов ЕГЭ", "1", deadline="июль 2026"),
        PlanLine(LineKind.ACTIVITY, "Совещание директоров", "2", deadline="декабрь 2026"),
    ),
)
WORK = Assessment(2025, "vpr", "russian", 4, D(2026, 4, 21), scale=MarkScale(title="Шкала"))


@pytest.fixture
def ended(empty: District) -> District:
    """A plan of 2025/26 with one overdue activity, a work nobody handed in, an expected document, two schools."""
    add_schools(empty, [School("МБОУ «СОШ № 1»", kind="secondary"), School("МКОУ «ООШ № 2»", kind="basic")])
    add_plan(empty, PLAN)
    assessments.add_assessments(empty, [WORK])
    expected = Document(DocumentKind.NOTE, "Справка по ВПР", status=DocumentStatus.EXPECTED, due=D(2026, 7, 1))
    save_document(empty, expected)
    sizes = [
        SchoolSize(1, 2025, 1, 2, 40), SchoolSize(1, 2025, 9, 1, 22), SchoolSize(1, 2025, 10, 1, 12),
        SchoolSize(2, 2025, 8, 1, 9), SchoolSize(2, 2025, 9, 1, 8),
    ]  # fmt: skip
    set_counts(empty, counts_of(sizes), "Контингент")
    return empty


def test_what_is_left_open_is_told_by_sorts(ended: District) -> None:
    found = year_closing.unfinished(ended, Timetable(ended), 2025, TODAY)

    by_sort = {sort: [one.text for one in found if one.sort is sort] for sort in Unfinished}
    assert by_sort[Unfinished.OVERDUE] == ["п. 1 «Анализ результатов ЕГЭ», срок 31.07.2026"]
    assert by_sort[Unfinished.ENDED_PLANS] == ["План мероприятий на 2025/2026 учебный год"]
    assert by_sort[Unfinished.DOCUMENTS] == ["Справка «Справка по ВПР», срок 01.07.2026"]
    assert len(by_sort[Unfinished.MISSING_RESULTS]) == 1
    assert "2 школы" in by_sort[Unfinished.MISSING_RESULTS][0]
    assert len(by_sort[Unfinished.STAGES]) == 9


def test_pupils_stand_a_grade_higher_and_first_and_tenth_grades_begin_anew() -> None:
    sizes = [SchoolSize(1, 2025, grade, 1, 10 + grade) for grade in (0, 1, 4, 8, 9, 10, 11)]
    sizes += [SchoolSize(2, 2025, grade, 1, 5) for grade in (8, 9)]

    found = moved_up(sizes, {1: 11, 2: 9})

    assert [(one.school_id, one.school_year, one.grade, one.pupils) for one in found] == [
        (1, 2026, 2, 11), (1, 2026, 5, 14), (1, 2026, 9, 18), (1, 2026, 11, 20), (2, 2026, 9, 5),
    ]  # fmt: skip


def test_the_next_year_is_prepared_and_taken_back_as_one_step(ended: District) -> None:
    timetable = Timetable(ended)
    offers = year_closing.offers(ended, timetable, 2025)
    assert [one.new_title for one in offers.plans] == ["План мероприятий на 2026/2027 учебный год"]
    left = year_closing.unfinished(ended, timetable, 2025, TODAY)
    (plan_id,) = (one.id for one in list_plans(ended))

    year_closing.close_year(ended, timetable, 2025, Wishes((plan_id,), (plan_id,)), left, TODAY)

    plans = {one.title: one for one in list_plans(ended)}
    assert plans["План мероприятий на 2025/2026 учебный год"].status is PlanStatus.ARCHIVED
    copy = plans["План мероприятий на 2026/2027 учебный год"]
    assert copy.period == PlanPeriod(D(2026, 9, 1), D(2027, 8, 31), school_year=True)
    (work,) = assessments.list_assessments(ended, 2026)
    assert (work.assessment.date, work.assessment.procedure) == (None, "vpr")
    found = {(one.school_id, one.grade): one.pupils for one in sizes_of_year(ended, 2026)}
    assert found == {(1, 2): 40, (1, 11): 12, (2, 9): 9}
    assert year_closing.closed_on(ended, 2025) == TODAY

    history.undo(ended)

    assert [one.title for one in list_plans(ended)] == ["План мероприятий на 2025/2026 учебный год"]
    assert list_plans(ended)[0].status is PlanStatus.DRAFT
    assert assessments.list_assessments(ended, 2026) == ()
    assert sizes_of_year(ended, 2026) == ()
    assert year_closing.closed_on(ended, 2025) is None


def test_a_year_is_closed_once_and_can_be_opened_again(ended: District) -> None:
    timetable = Timetable(ended)
    year_closing.close_year(ended, timetable, 2025, Wishes(works=False, sizes=False), (), TODAY)

    with pytest.raises(InputRefused, match="уже завершён"):
        year_closing.close_year(ended, timetable, 2025, Wishes(), (), TODAY)
    assert assessments.list_assessments(ended, 2026) == ()
    year_closing.reopen_year(ended, 2025)
    assert year_closing.closed_on(ended, 2025) is None


def test_what_is_there_already_is_not_offered_again(ended: District) -> None:
    year_closing.close_year(ended, Timetable(ended), 2025, Wishes((1,), ()), (), TODAY)

    offers = year_closing.offers(ended, Timetable(ended), 2025)

    assert [one.new_title for one in offers.plans] == [""]
    assert (offers.works, offers.sizes) == ((), ())


@pytest.mark.parametrize(
    ("day", "year"), [(D(2026, 5, 31), 2024), (D(2026, 6, 1), 2025), (D(2026, 9, 1), 2025), (D(2027, 1, 15), 2025)]
)
def test_the_year_that_is_usually_closed(day: D, year: int) -> None:
    assert year_closing.usual_year(day) == year


def test_an_action_inside_another_is_a_part_of_it(empty: District) -> None:
    with operation(empty, "Всё вместе") as step:
        add_schools(empty, [School("МБОУ «СОШ № 1»")])
        with pytest.raises(InputRefused):
            assessments.copy_assessments(empty, [99], 2026)
        add_plan(empty, PLAN)
    assert {area.value for area in step.changes.areas} >= {"schools", "plans"}

    assert history.undo(empty).step == "Всё вместе"

    assert list_plans(empty) == []
    with empty.reading() as connection:
        assert connection.execute("SELECT count(*) FROM school").fetchone() == (0,)


def test_an_error_in_the_whole_takes_every_part_back(tmp_path: Path) -> None:
    from msoko_desktop.services.district import create_district

    with closing(create_district(tmp_path / "Район.msoko")) as made:
        with pytest.raises(RuntimeError), operation(made, "Всё вместе"):
            add_schools(made, [School("МБОУ «СОШ № 1»")])
            raise RuntimeError
        add_plan(made, PLAN)  # the next one is a step of its own

        assert history.undo(made).step == "Создать план"
        with made.reading() as connection:
            assert connection.execute("SELECT count(*) FROM school").fetchone() == (0,)
