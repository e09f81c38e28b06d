"""Measures on record for schools: recommendations sent, activities and items that name them, in the days between."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderItem
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.recommendations.model import AddresseeKind, Fact, Measure, Recommendation, State
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.analysis.measures_taken import days_between, measures_taken, schools_with_measures
from msoko_desktop.services.analysis.report_model import Choice, ReportContent
from msoko_desktop.services.analysis.reports import find_report
from msoko_desktop.services.analysis.whence import whence
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from msoko_desktop.storage.recommendations import write_recommendation
from tests.services.analysis.conftest import Made

D = dt.date
BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 10),))


def recommend(made: Made, school: int, year: int = 2024, **fields: object) -> int:
    one = Recommendation(
        AddresseeKind.HEAD, "Директору", year, school, facts=(Fact("Не справились 50 %"),),
        measures=(Measure("Провести дополнительные занятия"),), state=State.SENT, sent=D(2025, 8, 28),
    )  # fmt: skip
    with transaction(made.district) as connection:
        return write_recommendation(connection, replace(one, **fields))  # type: ignore[arg-type]


def plan(made: Made, *lines: PlanLine, title: str = "План на 2025/26 год") -> int:
    period = PlanPeriod(D(2025, 9, 1), D(2026, 8, 31), school_year=True)
    (plan_id,) = plans.add_plan(made.district, Plan(title, period, lines=lines)).created
    return plan_id


def activity(title: str, deadline: str, executors: str) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, "1.1", deadline=deadline, executors=executors)


def found(made: Made) -> list[tuple[int, str]]:
    return [(one.school_id, one.origin.view) for one in measures_taken(made.district, 2024, 2025)]


def test_a_recommendation_counts_once_it_was_sent_on_the_results_of_the_year_before(made: Made) -> None:
    one, two, three = made.schools
    recommend(made, one)
    recommend(made, two, state=State.DRAFT, sent=None)
    recommend(made, three, year=2025)
    assert found(made) == [(one, "recommendation")]
    (taken,) = measures_taken(made.district, 2024, 2025)
    assert taken.words == (
        "Адресная рекомендация по итогам 2024/25 учебного года (направлена 28.08.2025): Провести дополнительные занятия"
    )
    assert schools_with_measures(made.district, [2025, 2026]) == {2025: (one,), 2026: (three,)}


def test_an_activity_counts_that_names_a_school_and_is_due_between_the_results(made: Made) -> None:
    one, two, _ = made.schools
    assert days_between(2024, 2025).first == D(2025, 6, 1)
    plan(
        made,
        activity("Методический выезд", "октябрь 2025 года", "СОШ № 1, методический центр"),
        activity("Для всех школ", "октябрь 2025 года", "Руководители ОО"),
        activity("После результатов", "июнь 2026 года", "СОШ № 2"),
    )
    assert found(made) == [(one, "plan")]
    (taken,) = measures_taken(made.district, 2024, 2025)
    assert taken.draft  # the plan is not approved: nothing is in force yet
    assert schools_with_measures(made.district, [2025]) == {2025: ()}
    assert taken.words == (
        "Мероприятие проекта плана «План на 2025/26 год», п. 1.1: Методический выезд; срок – октябрь 2025 года"
    )
    assert two not in {school for school, _ in found(made)}


def test_an_activity_and_an_item_that_came_of_a_recommendation_are_the_schools(made: Made) -> None:
    one, *_ = made.schools
    plan_id = plan(made, activity("Выполнение рекомендаций", "", ""))
    (line,) = plans.read_plan(made.district, plan_id).lines
    order = Order(heading="О мерах", items=(OrderItem("1", "Провести занятия"), OrderItem("2", "Контроль")))
    (order_id,) = orders.add_order(made.district, order).created
    item = orders.read_order(made.district, order_id).items[0]
    recommend(made, one, line_id=line.id, order_item_id=item.id)
    assert found(made) == [(one, "recommendation"), (one, "plan"), (one, "order")]
    places = whence(made.reader, [one.origin for one in measures_taken(made.district, 2024, 2025)])
    assert [(place.view, place.area, place.place) for place in places] == [
        ("recommendation", "1", "СОШ № 1"),
        ("plan", f"{plan_id}/{line.id}", "СОШ № 1"),
        ("order", str(order_id), "СОШ № 1"),
    ]


@pytest.mark.parametrize(
    ("day", "status", "counts", "draft"),
    [
        (D(2025, 9, 15), DocumentStatus.APPROVED, True, False),
        (D(2025, 9, 15), DocumentStatus.DRAFT, True, True),
        (D(2025, 9, 15), DocumentStatus.CANCELLED, False, False),
        (D(2025, 5, 31), DocumentStatus.APPROVED, False, False),
        (None, DocumentStatus.DRAFT, False, False),
    ],
)
def test_an_order_counts_by_its_day_and_its_force(
    made: Made, day: dt.date | None, status: DocumentStatus, counts: bool, draft: bool
) -> None:
    school = made.schools[1]
    items = (
        OrderItem("1", "Директору МБОУ «СОШ № 2» Сидоровой А.П.:", (OrderItem("1.1", "провести занятия"),)),
        OrderItem("2", "Директорам школ представить отчёты"),
    )
    order = Order(number="45", date=day, heading="О мерах", items=items, status=status)
    orders.add_order(made.district, order)
    taken = measures_taken(made.district, 2024, 2025)
    assert [(one.school_id, one.draft) for one in taken] == ([(school, draft)] if counts else [])


# --- the report


def pupils(school: int, below: int, passed: int) -> list[Pupil]:
    scores = [1.0] * below + [5.0] * passed
    return [Pupil(f"{school}{at:03d}", school, "8А", "", (score,)) for at, score in enumerate(scores)]


@pytest.fixture
def two_years(made: Made) -> Made:
    """Below the minimum: the first school 50 → 20 %, the others 10 → 15 % together; only one work is in both years."""
    one, two, three = made.schools
    made.add_work(replace(VPR, school_year=2024), [*pupils(one, 10, 10), *pupils(two, 2, 18), *pupils(three, 2, 18)])
    made.add_work(VPR, [*pupils(one, 4, 16), *pupils(two, 4, 16), *pupils(three, 2, 18)])
    made.add_work(replace(VPR, procedure="municipal_work"), pupils(one, 4, 16))
    return made


def effect(made: Made, choice: Choice) -> ReportContent:
    return find_report("effectiveness").build(made.reader, choice)


def test_schools_with_measures_are_those_of_the_file_with_what_was_done(two_years: Made) -> None:
    one, *_ = two_years.schools
    recommend(two_years, one)
    content = effect(two_years, Choice(school_years=(2025,)))
    assert [row.school_ids for row in content.tables[0].rows[:2]] == [(one,), tuple(two_years.schools[1:])]
    measures = content.tables[3]
    (row,) = measures.rows
    assert (measures.title, row.title) == ("Принятые меры", "СОШ № 1")
    assert row.figures["taken"].value == 1
    assert [origin.view for origin in row.figures["taken"].origins] == ["recommendation"]
    assert "направлена 28.08.2025" in row.note
    assert any(note.startswith("Одинаковых работ – 1 (ВПР – 1)") for note in content.notes)


def test_the_person_chooses_otherwise_and_it_is_said(two_years: Made) -> None:
    one, two, three = two_years.schools
    recommend(two_years, one)
    content = effect(two_years, Choice(school_years=(2025,), school_ids=(two,)))
    assert [row.school_ids for row in content.tables[0].rows[:2]] == [(two,), (one, three)]
    assert "В файле мер нет" in content.tables[3].rows[0].note
    assert "Меры записаны и в организациях, которые не выбраны и потому среди «Без мер»: СОШ № 1." in content.notes


def test_without_measures_and_without_a_list_it_says_what_is_missing(two_years: Made) -> None:
    assert (
        "Мер для отдельных организаций с 01.06.2025 по 31.05.2026 в файле нет"
        in effect(two_years, Choice(school_years=(2025,))).explanation
    )


def test_a_school_with_the_same_words_in_another_district_is_not_meant(made: Made) -> None:
    made.change(School("Лицей", id=made.schools[0], place_kind=made.reader.schools().schools[0].place_kind))
    plan(made, activity("Открытый урок", "октябрь 2025 года", "Каждый лицей"))
    assert found(made) == []
