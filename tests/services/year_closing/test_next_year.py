"""What goes on into the next year, and what of a year is analysed and unfinished: the doubtful cases."""

import datetime as dt
from dataclasses import replace

from msoko_desktop.domain.cycle.year_closing import Unfinished
from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.indicators.district_indicators import AutoFact, DistrictIndicator, IndicatorKind
from msoko_desktop.domain.orders.orders import DocumentStatus, Order
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history, year_closing
from msoko_desktop.services.directions.expected_results import set_cells, table
from msoko_desktop.services.documents.documents import save_document
from msoko_desktop.services.documents.evidence import add_link
from msoko_desktop.services.indicators.indicators import add_indicators, list_indicators
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans.plan_copies import shifted_copy
from msoko_desktop.services.plans.plans import add_plan, list_plans, read_plan
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.services.year_closing import Wishes
from msoko_desktop.storage.district_file import District
from tests.services.year_closing.test_year_closing import EVERY, PLAN, TODAY, ended

__all__ = ["ended"]
D = dt.date
ORDERS = Unfinished.ORDERS


ROAD_MAP = Plan(
    "Дорожная карта на 2026 год",
    period=PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)),
    direction="talents",
    lines=(PlanLine(LineKind.ACTIVITY, "Анализ олимпиад", "1", deadline="май 2026"),),
)


def made_of(d: District, plan_id: int, year: int) -> None:
    """An indicator that is made of the first activity of a plan."""
    line = read_plan(d, plan_id).lines[0].id or 0
    one = DistrictIndicator("Наличие справки", "talents", IndicatorKind.EVIDENCE, auto=AutoFact.EVIDENCE)
    add_indicators(d, [replace(one, line_ids=(line,), targets={(year, 0): 1.0})])


def execute(d: District, plan_id: int, today: dt.date) -> None:
    (one,) = Timetable(d).of_plan(plan_id).occurrences
    execution.mark_done(d, [one.ref], one.due, today=today)
    add_link(d, one.ref, "https://example.org/spravka.pdf", "Справка")


def test_the_indicators_of_a_plan_are_followed_in_its_copy_for_the_next_year(empty: District) -> None:
    (plan_id,) = add_plan(empty, ROAD_MAP).created
    made_of(empty, plan_id, 2026)
    execute(empty, plan_id, D(2026, 6, 1))
    before = list_indicators(empty)[0].line_ids

    year_closing.close_year(empty, Timetable(empty), 2025, Wishes((plan_id,), parts=EVERY), (), TODAY)
    day = D(2027, 6, 10)
    assert [list_indicators(empty, today=day)[0].fact(year) is not None for year in (2026, 2027)] == [True, False]
    (copy,) = (one for one in list_plans(empty) if one.title == "Дорожная карта на 2027 год")
    execute(empty, copy.id, day)

    (found,) = list_indicators(empty, today=day)
    facts = [found.fact(year) for year in (2026, 2027)]
    assert [one.value for one in facts if one is not None] == [1.0, 1.0]
    for _ in range(3):  # the paper, the mark, the closing
        history.undo(empty)
    assert list_indicators(empty)[0].line_ids == before
    assert [one.title for one in list_plans(empty)] == ["Дорожная карта на 2026 год"]


def test_a_copy_that_a_person_makes_is_followed_by_the_indicators_too(empty: District) -> None:
    (plan_id,) = add_plan(empty, ROAD_MAP).created
    made_of(empty, plan_id, 2026)

    (copy,) = shifted_copy(empty, plan_id, 1).changes.created

    lines = {read_plan(empty, one).lines[0].id for one in (plan_id, copy)}
    assert set(list_indicators(empty)[0].line_ids) == lines
    assert history.undo(empty).step == "Скопировать план на другие годы"
    assert len(list_indicators(empty)[0].line_ids) == 1


def test_a_note_of_the_register_on_a_procedure_is_an_analysis_of_it(ended: District) -> None:
    def told() -> tuple[str, bool, str]:
        one = next(one for one in year_closing.analysed(ended, 2025, TODAY) if "по результатам: ВПР" in one.text)
        return one.text, one.done, one.key

    with operation(ended, "Результаты") as step:
        step.connection.execute(
            "INSERT INTO school_result (assessment_id, school_id, field, value) VALUES (1, 1, 'mark_5', 3)"
        )
    assert told() == ("Справка по результатам: ВПР", False, "notes")
    note = Document(
        DocumentKind.NOTE, "О результатах ОГЭ", "3", D(2026, 7, 1), status=DocumentStatus.APPROVED, stage=Stage.ANALYSIS
    )
    save_document(ended, note)
    assert told()[1] is False  # of another procedure
    titled = replace(note, title="Об итогах Всероссийских проверочных работ", number="4")
    save_document(ended, replace(titled, date=D(2025, 7, 1)))
    assert told()[1] is False  # of the year before
    (made,) = save_document(ended, titled).created

    text, done, key = told()
    assert (text, done) == ("Справка по результатам: ВПР – справка от 01.07.2026 № 4", True)
    assert key == f"document {made}"


def test_an_order_without_a_date_is_of_the_time_its_plan_or_its_heading_names(ended: District) -> None:
    (later,) = add_plan(
        ended, replace(PLAN, period=PlanPeriod(D(2026, 9, 1), D(2027, 8, 31), school_year=True))
    ).created
    orders.add_order(ended, Order(heading="Об утверждении плана"), [later])
    orders.add_order(ended, Order(heading="Об организации работы в 2026/2027 учебном году"))
    orders.add_order(ended, Order(heading="О совещании"))
    orders.add_order(ended, Order(heading="О проведении ВПР в 2026 году"))
    orders.add_order(ended, Order(heading="О прошлом плане"), [1])

    found = [one.text for one in year_closing.unfinished(ended, Timetable(ended), 2025, TODAY) if one.sort is ORDERS]

    assert found == ["Приказ «О прошлом плане» – проект", "Приказ «О проведении ВПР в 2026 году» – проект"]


def test_a_paper_promised_once_without_a_year_is_not_promised_again(empty: District) -> None:
    set_cells(empty, [("new:1", "talents", 2026, "Приказ об утверждении Положения")])
    set_cells(empty, [("new:2", "talents", 2026, "Отчёт за 2026 год")])
    set_cells(empty, [("new:3", "talents", 2025, "Справка о кружках")])
    once, named, twice = (row.key for row in table(empty, TODAY, "talents"))
    set_cells(empty, [(twice, "talents", 2026, "Справка о кружках")])

    offered = year_closing.offers(empty, Timetable(empty), 2025)
    assert {one[0]: one[3] for one in offered.expected} == {named: "Отчёт за 2027 год", twice: "Справка о кружках"}
    year_closing.close_year(empty, Timetable(empty), 2025, Wishes(parts=EVERY, expected=(twice, once)), (), TODAY)

    assert {row.key: max(row.cells) for row in table(empty, TODAY, "talents")} == {once: 2026, named: 2026, twice: 2027}


def test_a_plan_whose_title_names_no_year_is_not_copied_twice(empty: District) -> None:
    add_plan(empty, replace(PLAN, title="План работы"))
    for _ in range(2):
        offered = year_closing.offers(empty, Timetable(empty), 2025)
        wishes = Wishes(tuple(one.plan.id for one in offered.plans if one.new_title))
        year_closing.close_year(empty, Timetable(empty), 2025, wishes, (), TODAY)
        year_closing.reopen_year(empty, 2025)

    assert sorted(one.period.start for one in list_plans(empty) if one.period) == [D(2025, 9, 1), D(2026, 9, 1)]
