"""The change of the school year: what is left open is told, the next year is prepared as one step."""

import datetime as dt
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from msoko_desktop.domain.assessments.model import Assessment, MarkScale
from msoko_desktop.domain.cycle.year_closing import Choice, Decision, OpenItem, Unfinished, moved_up
from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator, IndicatorKind
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.monitoring.model import PeriodKind, YearKind
from msoko_desktop.domain.observers.records import Observer
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.recommendations.model import AddresseeKind, Fact, Measure, Recommendation, State
from msoko_desktop.domain.schools.school_years import SchoolSize
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history, monitoring, year_closing
from msoko_desktop.services.directions.expected_results import set_cells, table
from msoko_desktop.services.district import create_district, open_district
from msoko_desktop.services.documents.documents import list_documents, save_document
from msoko_desktop.services.indicators.indicators import add_indicators, list_indicators
from msoko_desktop.services.observers.people import save_observers
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans.plans import add_plan, list_plans, read_plan
from msoko_desktop.services.recommendations import read_recommendation
from msoko_desktop.services.registers.rows import add_rows
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.school_groups import list_groups, save_group
from msoko_desktop.services.schools.school_sizes import counts_of, set_counts
from msoko_desktop.services.schools.school_years import sizes_of_year
from msoko_desktop.services.schools.schools import School, add_schools, close_school
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.services.year_closing import Part, Wishes
from msoko_desktop.services.year_closing.papers import record_document
from msoko_desktop.services.year_closing.turns import carried_on
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.recommendations import write_recommendation

D = dt.date
TODAY = D(2026, 9, 10)
EVERY = frozenset(Part)
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

    year_closing.close_year(ended, timetable, 2025, Wishes((plan_id,), (plan_id,), EVERY), left, TODAY)

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
    year_closing.close_year(ended, timetable, 2025, Wishes(), (), TODAY)

    with pytest.raises(InputRefused, match="уже завершён"):
        year_closing.close_year(ended, timetable, 2025, Wishes(), (), TODAY)
    assert assessments.list_assessments(ended, 2026) == ()
    year_closing.reopen_year(ended, 2025)
    assert year_closing.closed_on(ended, 2025) is None


def test_what_is_there_already_is_not_offered_again(ended: District) -> None:
    year_closing.close_year(ended, Timetable(ended), 2025, Wishes((1,), (), EVERY), (), TODAY)

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
    with closing(create_district(tmp_path / "Район.msoko")) as made:
        with pytest.raises(RuntimeError), operation(made, "Всё вместе"):
            add_schools(made, [School("МБОУ «СОШ № 1»")])
            raise RuntimeError
        add_plan(made, PLAN)  # the next one is a step of its own

        assert history.undo(made).step == "Создать план"
        with made.reading() as connection:
            assert connection.execute("SELECT count(*) FROM school").fetchone() == (0,)


# --- what is decided, what goes on, what is kept of a closing


def open_item(d: District, sort: Unfinished, timetable: Timetable | None = None) -> OpenItem:
    found = year_closing.unfinished(d, timetable or Timetable(d), 2025, TODAY)
    return next(one for one in found if one.sort is sort)


def test_what_is_carried_over_has_its_new_day_and_what_is_closed_its_reason(ended: District) -> None:
    timetable = Timetable(ended)
    left = year_closing.unfinished(ended, timetable, 2025, TODAY)
    overdue = open_item(ended, Unfinished.OVERDUE, timetable)
    document = open_item(ended, Unfinished.DOCUMENTS, timetable)
    decisions = {
        overdue: Decision(Choice.CARRY, D(2026, 10, 1)),
        document: Decision(Choice.CLOSE, reason=" справку заменил отчёт "),
    }

    year_closing.close_year(ended, timetable, 2025, Wishes(archive=(1,)), left, TODAY, decisions)

    assert list_plans(ended)[0].status is PlanStatus.DRAFT  # in the archive nobody would see the day
    (moved,) = (one for one in Timetable(ended).occurrences(TODAY) if one.number == "1")
    assert moved.due == D(2026, 10, 1)
    assert moved.record is not None
    assert moved.record.reason == "Перенесено при завершении 2025/26 учебного года"
    (note,) = (one for one in list_documents(ended) if one.title == "Справка по ВПР")
    assert (note.status, note.note) == (DocumentStatus.CANCELLED, "справку заменил отчёт")
    record = year_closing.read_closing(ended, 2025)
    assert record is not None
    words = {one.text: one.decision.words for one in record.left}
    assert words["п. 1 «Анализ результатов ЕГЭ», срок 31.07.2026"] == "перенесено на 01.10.2026"
    assert words["Справка «Справка по ВПР», срок 01.07.2026"] == "закрыто: справку заменил отчёт"
    assert words[PLAN.title] == "перенесено на 01.10.2026"
    assert record.prepared == ()

    history.undo(ended)

    (back,) = (one for one in Timetable(ended).occurrences(TODAY) if one.number == "1")
    assert back.due == D(2026, 7, 31)
    assert next(one for one in list_documents(ended) if one.title == "Справка по ВПР").status is DocumentStatus.EXPECTED
    assert year_closing.read_closing(ended, 2025) is None


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (Decision(Choice.CLOSE, reason="  "), "Укажите причину"),
        (Decision(Choice.CARRY, D(2026, 8, 31)), "позже 31.08.2026"),
        (Decision(Choice.CARRY), "позже 31.08.2026"),
    ],
)
def test_a_decision_without_a_day_or_a_reason_is_refused_and_nothing_is_done(
    ended: District, decision: Decision, words: str
) -> None:
    item = open_item(ended, Unfinished.OVERDUE)

    with pytest.raises(InputRefused, match=words):
        year_closing.close_year(ended, Timetable(ended), 2025, Wishes((1,), (), EVERY), [item], TODAY, {item: decision})

    assert len(list_plans(ended)) == 1
    assert year_closing.closed_on(ended, 2025) is None


def test_nothing_ticked_is_nothing_done(ended: District) -> None:
    before = (list_plans(ended), assessments.list_assessments(ended, 2026), sizes_of_year(ended, 2026))

    year_closing.close_year(ended, Timetable(ended), 2025, Wishes(), (), TODAY)

    assert (list_plans(ended), assessments.list_assessments(ended, 2026), sizes_of_year(ended, 2026)) == before
    record = year_closing.read_closing(ended, 2025)
    assert record is not None
    assert (record.prepared, record.left) == ((), ())


@pytest.mark.parametrize("today", [D(2026, 9, 10), D(2027, 5, 31)])
def test_a_year_that_has_not_ended_is_not_closed(ended: District, today: dt.date) -> None:
    with pytest.raises(InputRefused, match=r"2026/27 учебный год ещё не закончился: .* с 01\.06\.2027"):
        year_closing.close_year(ended, Timetable(ended), 2026, Wishes(), (), today)
    assert 2026 not in year_closing.years_to_close(ended, today)
    assert 2026 in year_closing.years_to_close(ended, D(2027, 6, 1))


def test_an_empty_file_is_closed_with_nothing_to_carry(empty: District) -> None:
    timetable = Timetable(empty)
    offers = year_closing.offers(empty, timetable, 2025)
    assert [offers.of(part) for part in Part] == [0] * len(Part)

    year_closing.close_year(empty, timetable, 2025, Wishes((7,), (8,), EVERY), (), TODAY)

    record = year_closing.read_closing(empty, 2025)
    assert record is not None
    assert record.prepared == ()
    assert record.analysed[0].text == "Результатов за год в файле нет: анализировать нечего"


def test_pupils_of_a_school_that_was_joined_are_counted_in_its_heir(empty: District) -> None:
    """№ 3 (НОШ, closed on 1 July) went to № 1; № 4 was closed for good; № 2 is a basic school: its last grade is 9."""
    schools = [
        School("СОШ № 1", kind="secondary"),
        School("ООШ № 2", kind="basic"),
        School("НОШ № 3", kind="primary"),
        School("НОШ № 4", kind="primary"),
    ]
    add_schools(empty, schools)
    sizes = [
        SchoolSize(1, 2025, 3, 2, 40), SchoolSize(1, 2025, 4, 1, 20), SchoolSize(2, 2025, 8, 1, 9),
        SchoolSize(2, 2025, 10, 1, 5), SchoolSize(3, 2025, 3, 1, 6), SchoolSize(3, 2025, 4, 1, 7),
        SchoolSize(4, 2025, 2, 1, 3),
    ]  # fmt: skip
    set_counts(empty, counts_of(sizes), "Контингент")
    close_school(empty, 3, D(2026, 7, 1), 1)
    close_school(empty, 4, D(2026, 7, 1), None)
    save_group(empty, None, "Сельские", [2, 3])

    year_closing.close_year(empty, Timetable(empty), 2025, Wishes(parts=EVERY), (), TODAY)

    found = {(one.school_id, one.grade): (one.classes, one.pupils) for one in sizes_of_year(empty, 2026)}
    assert found == {(1, 4): (3, 46), (1, 5): (2, 27), (2, 9): (1, 9)}
    (group,) = list_groups(empty)
    assert group.school_ids == (1, 2)


def test_targets_and_expected_results_go_on_into_the_next_year(empty: District) -> None:
    added = add_indicators(
        empty,
        [
            DistrictIndicator("Доля школ", "talents", IndicatorKind.SHARE, targets={(2025, 0): 35.0, (2026, 0): 50.0}),
            DistrictIndicator("Число приказов", "talents", targets={(2026, 0): 1.0, (2027, 0): 2.0}),
        ],
    )
    set_cells(empty, [("new:1", "talents", 2026, "Приказ об олимпиадах в 2026/2027 учебном году")])
    (row,) = table(empty, TODAY, "talents")

    year_closing.close_year(empty, Timetable(empty), 2025, Wishes(parts=EVERY, expected=(row.key,)), (), TODAY)

    share, orders = (one for one in list_indicators(empty, "talents") if one.id in added.created)
    assert share.targets == {(2025, 0): 35.0, (2026, 0): 50.0, (2027, 0): 50.0}
    assert orders.targets == {(2026, 0): 1.0, (2027, 0): 2.0}
    (row,) = table(empty, TODAY, "talents")
    assert {year: one.cell.title for year, one in row.cells.items()} == {
        2026: "Приказ об олимпиадах в 2026/2027 учебном году",
        2027: "Приказ об олимпиадах в 2027/2028 учебном году",
    }
    record = year_closing.read_closing(empty, 2025)
    assert record is not None
    assert record.prepared == (
        "Плановые значения на 2027 год, как в 2026 году (их уточняют): 1 показатель",
        "Ожидаемые результаты 2027 года по образцу 2026 года: 1 документ",
    )


def test_monitoring_that_not_all_schools_gave_back_is_unfinished_and_its_turns_begin_anew(ended: District) -> None:
    (form_id,) = monitoring.add_form(
        ended,
        replace(
            monitoring.ready_sets()[0],
            title="Руководители",
            due="05-31",
            turns=2,
            years=YearKind.SCHOOL,
            period=PeriodKind.YEAR,
        ),
    ).created
    for school, year in ((1, 2024), (2, 2025)):
        monitoring.set_turn(ended, form_id, school, year, on=True)

    item = open_item(ended, Unfinished.MONITORING)
    assert item.text == "Руководители, 2025/26 учебный год: сдали 0 из 1, срок 31.05.2026"
    assert item.key == f"monitoring {form_id} 2025 0"
    year_closing.close_year(ended, Timetable(ended), 2025, Wishes(parts=frozenset({Part.TURNS})), (), TODAY)

    turns = monitoring.turns_of(ended, form_id)
    assert sorted(school for year in (2026, 2027) for school in turns[year]) == [1, 2]
    assert {year: len(turns[year]) for year in (2026, 2027)} == {2026: 1, 2027: 1}


def test_recommendations_without_an_answer_wait_on_or_are_closed(ended: District) -> None:
    with operation(ended, "Рекомендации") as step:
        ids = [
            write_recommendation(step.connection, Recommendation(
                AddresseeKind.HEAD, "Директору", 2025, school, facts=(Fact("Факт"),), measures=(Measure("Провести"),),
                state=State.SENT, sent=D(2026, 6, 1), due=D(2026, 7, 1),
            ))
            for school in (1, 2)
        ]  # fmt: skip
    timetable = Timetable(ended)
    left = [
        one for one in year_closing.unfinished(ended, timetable, 2025, TODAY) if one.sort is Unfinished.RECOMMENDATIONS
    ]
    assert left[0].text == "МБОУ «СОШ № 1» – Провести, направлена 01.06.2026, ответ до 01.07.2026"
    decisions = {left[0]: Decision(Choice.CARRY, D(2026, 10, 1)), left[1]: Decision(Choice.CLOSE, reason="закрыта")}

    year_closing.close_year(ended, timetable, 2025, Wishes(), left, TODAY, decisions)

    first, second = (read_recommendation(ended, one) for one in ids)
    assert (first.state, first.due) == (State.SENT, D(2026, 10, 1))
    assert (second.state, second.effect) == (State.CLOSED, "закрыта")


def test_an_observer_whose_accreditation_ends_and_the_registers_are_told(ended: District) -> None:
    save_observers(ended, [
        Observer("Иванова Ирина Ивановна", accredited_until=D(2026, 6, 30)),
        Observer("Петров Пётр Петрович", accredited_until=D(2027, 9, 1)),
    ])  # fmt: skip
    add_rows(ended, "partners", [{"partner": "Музей"}])

    told = [one.text for one in year_closing.kept(ended, 2025)]
    year_closing.close_year(ended, Timetable(ended), 2025, Wishes(), (), TODAY)

    assert "Школы, работающие в 2026/27 году: 2" in told
    assert "Наблюдатели и эксперты: 2" in told
    accreditation = (
        "Продлить аккредитацию, она истекла или истечёт до конца 2026/27 года: Иванова Ирина Ивановна (30.06.2026)"
    )
    assert accreditation in told
    assert any(one.startswith("Банк «") and one.endswith(": 1 строка") for one in told)
    record = year_closing.read_closing(ended, 2025)
    assert record is not None
    assert (record.ahead, accreditation in record.kept) == ((accreditation,), False)
    words = one_line("\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf(ended))).pages))
    ahead, stays = (words.index(one) for one in ("4. Предстоит сделать", "5. Сохраняется без изменений"))
    assert ahead < words.index("Продлить аккредитацию") < stays


def test_what_was_left_open_is_told_until_it_is_done(ended: District) -> None:
    timetable = Timetable(ended)
    left = year_closing.unfinished(ended, timetable, 2025, TODAY)
    year_closing.close_year(ended, timetable, 2025, Wishes(), left, TODAY)
    record = year_closing.read_closing(ended, 2025)
    assert record is not None

    assert {one.sort for one in year_closing.still_open(ended, Timetable(ended), record, TODAY)} == {
        Unfinished.OVERDUE, Unfinished.ENDED_PLANS, Unfinished.DOCUMENTS, Unfinished.MISSING_RESULTS,
    }  # fmt: skip
    execution.mark_done(ended, [open_item(ended, Unfinished.OVERDUE).ref or pytest.fail()], TODAY, today=TODAY)
    assert Unfinished.OVERDUE not in {
        one.sort for one in year_closing.still_open(ended, Timetable(ended), record, TODAY)
    }


def test_what_was_carried_over_is_told_again_when_its_day_has_come(ended: District) -> None:
    item = open_item(ended, Unfinished.MISSING_RESULTS)
    carried = {item: Decision(Choice.CARRY, D(2026, 10, 1))}
    year_closing.close_year(ended, Timetable(ended), 2025, Wishes(), [item], TODAY, carried)
    record = year_closing.read_closing(ended, 2025)
    assert record is not None

    assert year_closing.still_open(ended, Timetable(ended), record, D(2026, 9, 30)) == ()
    (told,) = year_closing.still_open(ended, Timetable(ended), record, D(2026, 10, 1))
    assert told.key == item.key


def test_the_record_is_printed_with_what_was_decided(ended: District) -> None:
    timetable = Timetable(ended)
    left = year_closing.unfinished(ended, timetable, 2025, TODAY)
    item = open_item(ended, Unfinished.OVERDUE, timetable)
    decided = {item: Decision(Choice.CLOSE, reason="отменено приказом")}
    year_closing.close_year(ended, timetable, 2025, Wishes((1,)), left, TODAY, decided)

    words = one_line("\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf(ended))).pages))

    assert "о завершении 2025/26 учебного года" in words
    assert "10 сентября 2026" in words
    assert "закрыто: отменено приказом" in words
    assert "План мероприятий на 2026/2027 учебный год" in words
    for ending in ("docx", "xlsx"):
        assert record_document(ended, 2025, ending).startswith(b"PK")
    with pytest.raises(InputRefused, match="не завершён"):
        record_document(ended, 2024, "pdf")


def pdf(d: District) -> bytes:
    return record_document(d, 2025, "pdf")


def test_a_computer_that_stops_in_the_middle_leaves_the_year_open(tmp_path: Path) -> None:
    """The child closes the year and is ended without a word just before the record is written."""
    path = tmp_path / "Район.msoko"
    with closing(create_district(path)) as made:
        add_schools(made, [School("МБОУ «СОШ № 1»", kind="secondary")])
        add_plan(made, PLAN)
    child = (
        "import os, sys, datetime as dt\n"
        "from pathlib import Path\n"
        "from msoko_desktop.services import year_closing\n"
        "from msoko_desktop.services.district import open_district\n"
        "from msoko_desktop.services.timetable.timetable import Timetable\n"
        "from msoko_desktop.storage import cycle\n"
        "d = open_district(Path(sys.argv[1]))\n"
        "cycle.write_closing = lambda *_: os._exit(7)\n"
        "wishes = year_closing.Wishes((1,), (1,), frozenset(year_closing.Part))\n"
        "year_closing.close_year(d, Timetable(d), 2025, wishes, (), dt.date(2026, 9, 10))\n"
    )

    ended_with = subprocess.run([sys.executable, "-c", child, str(path)], check=False).returncode

    assert ended_with == 7
    with closing(open_district(path)) as found:
        assert [(one.title, one.status) for one in list_plans(found)] == [(PLAN.title, PlanStatus.DRAFT)]
        assert year_closing.closings(found) == ()


@pytest.mark.parametrize(
    ("turns", "first", "expected"),
    [
        ({2025: (1,), 2026: (2,), 2027: (3,)}, 2026, {2026: (2,), 2027: (3,)}),
        ({2023: (1,), 2024: (2,), 2025: (3,)}, 2026, {2026: (1,), 2027: (2,), 2028: (3,)}),
        ({2020: (1,), 2021: (2,)}, 2025, {2026: (1,), 2027: (2,)}),  # rounds begin in 2022, 2024, 2026
        ({}, 2026, {}),
    ],
)
def test_a_round_of_schools_goes_on_or_begins_anew(
    turns: dict[int, tuple[int, ...]], first: int, expected: dict[int, tuple[int, ...]]
) -> None:
    assert carried_on(turns, first) == expected


def test_the_copy_of_a_plan_goes_on_with_the_turns_of_its_schools(ended: District) -> None:
    (line, _) = (one.id or 0 for one in read_plan(ended, 1).lines)
    execution.spread_schools(ended, line, 0, {2025: (1,), 2026: (2,)})

    year_closing.close_year(ended, Timetable(ended), 2025, Wishes((1,)), (), TODAY)

    copy = next(one for one in list_plans(ended) if one.id != 1)
    new_line = read_plan(ended, copy.id).lines[0].id or 0
    assert execution.turns_of(ended, new_line, 0) == {2026: (2,)}
    assert execution.turns_of(ended, line, 0) == {2025: (1,), 2026: (2,)}
    history.undo(ended)
    assert execution.turns_of(ended, line, 0) == {2025: (1,), 2026: (2,)}
