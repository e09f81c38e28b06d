"""The cycle of a file: what proves a stage by itself, what a person puts there, what goes when a proof goes."""

import datetime as dt
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from msoko_desktop.domain.assessments.model import Assessment, MarkScale
from msoko_desktop.domain.cycle.model import Cell
from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.indicators.district_indicators import AutoFact, DistrictIndicator, Fact
from msoko_desktop.domain.monitoring.model import Monitoring, MonitoringIndicator, YearKind
from msoko_desktop.domain.monitoring.model import Period as MonitoringPeriod
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderItem
from msoko_desktop.domain.plans.plans import Approval, LineKind, Plan, PlanLine
from msoko_desktop.domain.surveys import Option, Question, Survey
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import cycle, history, monitoring, surveys
from msoko_desktop.services.cycle.papers import assessment_document
from msoko_desktop.services.directions.directions import activate_set
from msoko_desktop.services.documents.documents import delete_document, save_document
from msoko_desktop.services.documents.evidence import add_link
from msoko_desktop.services.indicators.indicators import add_indicators, set_values
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans.plans import add_plan, read_plan
from msoko_desktop.services.reference.reference_books import Book, change_value
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.services.timetable.execution import mark_done
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage import results
from msoko_desktop.storage.district_file import District

D = dt.date
TODAY = D(2026, 11, 25)
APPROVED = DocumentStatus.APPROVED


def cell(d: District, stage: Stage, year: int = 2026, direction: str = "talents") -> Cell:
    return cycle.read_matrix(d, year, TODAY).cell(direction, stage)


def document(stage: Stage | None, day: D, **other: object) -> Document:
    values: dict[str, object] = {"place": "папка 1", "direction": "talents", "title": f"Документ {day:%d.%m.%Y}"}
    return Document(DocumentKind.NOTE, date=day, status=APPROVED, stage=stage, **{**values, **other})  # type: ignore[arg-type]


def test_an_empty_file_has_nine_empty_rows(empty: District) -> None:
    matrix = cycle.read_matrix(empty, 2026, TODAY)

    assert len(matrix.directions) == 9
    assert {one.state.value for one in matrix.every()} == {"empty"}


def test_a_document_of_the_register_proves_its_stage_until_it_is_deleted(empty: District) -> None:
    (made,) = save_document(empty, document(Stage.ANALYSIS, D(2026, 6, 1))).created

    assert cell(empty, Stage.ANALYSIS).state.value == "proved"
    delete_document(empty, made)
    assert cell(empty, Stage.ANALYSIS).state.value == "empty"
    history.undo(empty)
    assert cell(empty, Stage.ANALYSIS).state.value == "proved"


@pytest.mark.parametrize(
    ("title", "day", "year"),
    [
        ("Справка об эффективности мер", D(2026, 2, 27), 2025),
        ("Справка об эффективности мер", D(2026, 3, 1), 2025),
        ("Справка об эффективности мер", D(2026, 3, 2), 2026),
        ("Справка об эффективности мер за 2025 год", D(2026, 4, 10), 2025),
        ("Справка за 2024/2025 учебный год", D(2026, 2, 1), 2025),
    ],
)
def test_an_analysis_of_effectiveness_belongs_to_the_year_it_is_about(
    empty: District, title: str, day: D, year: int
) -> None:
    save_document(empty, document(Stage.EFFECTIVENESS, day, title=title))

    found = {one: cell(empty, Stage.EFFECTIVENESS, one).state.value for one in (2024, 2025, 2026)}

    assert [one for one, state in found.items() if state != "empty"] == [year]


def test_a_document_is_put_to_a_stage_refused_and_counted_again(empty: District) -> None:
    (made,) = save_document(empty, document(None, D(2026, 6, 1))).created
    key = f"document {made}"

    cycle.attach(empty, "upbringing", Stage.MONITORING, 2026, key)
    there = cell(empty, Stage.MONITORING, direction="upbringing")
    assert (there.state.value, there.proofs[0].key) == ("proved", key)
    assert cell(empty, Stage.MONITORING, 2025, "upbringing").state.value == "empty"
    cycle.refuse(empty, there.proofs[0], 2026)
    assert cell(empty, Stage.MONITORING, direction="upbringing").state.value == "empty"
    history.undo(empty)
    assert cell(empty, Stage.MONITORING, direction="upbringing").state.value == "proved"


def test_what_the_program_found_can_be_refused_for_a_year_and_taken_back(empty: District) -> None:
    save_document(empty, document(Stage.GOALS, D(2025, 6, 1)))
    (found,) = cell(empty, Stage.GOALS).proofs

    cycle.refuse(empty, found, 2026)
    assert cell(empty, Stage.GOALS, 2026).state.value == "empty"
    assert cell(empty, Stage.GOALS, 2025).state.value == "proved"
    assert cycle.has_refused(empty, "talents", Stage.GOALS, 2026)
    cycle.take_back(empty, "talents", Stage.GOALS, 2026)
    assert cell(empty, Stage.GOALS, 2026).state.value == "proved"


def test_nothing_without_a_day_is_put_to_a_stage(empty: District) -> None:
    (made,) = save_document(empty, Document(DocumentKind.NOTE, "Без даты")).created

    with pytest.raises(InputRefused, match="нет даты"):
        cycle.attach(empty, "talents", Stage.GOALS, 2026, f"document {made}")
    with pytest.raises(InputRefused, match="уже нет"):
        cycle.attach(empty, "talents", Stage.GOALS, 2026, "document 999")


def test_results_of_schools_are_the_monitoring_of_their_year(empty: District) -> None:
    add_schools(empty, [School("МБОУ «СОШ № 1»")])
    work = Assessment(2025, "vpr", "russian", 4, D(2026, 4, 21), scale=MarkScale(title="Шкала"))
    assessments.add_assessments(empty, [work])
    assert cell(empty, Stage.MONITORING, direction="training_quality").state.value == "empty"
    with operation(empty, "Проба") as step:
        results.write_results(step.connection, 1, [results.ResultCell(1, "participants", 20.0)])

    found = cell(empty, Stage.MONITORING, direction="training_quality")

    assert found.state.value == "proved"
    assert (found.proofs[0].title, found.proofs[0].date) == ("1 работа с результатами школ: ВПР", D(2026, 4, 21))


def test_the_words_of_a_word_file_are_read(empty: District, tmp_path: Path) -> None:
    def stored(text: str) -> str:
        paper = docx.Document()
        paper.add_paragraph(text)
        path = tmp_path / f"{len(text)}.docx"
        paper.save(str(path))
        (made,) = save_document(empty, document(Stage.ANALYSIS, D(2026, 6, 1), title=text[:20]), path).created
        found = cell(empty, Stage.ANALYSIS)
        state = next(bool(found.doubts_of(one)) for one in found.proofs if one.key == f"document {made}")
        delete_document(empty, made)
        return "doubtful" if state else "proved"

    assert stored("Писали работу 120 обучающихся, качество 45 %.") == "doubtful"
    assert stored("Качество 45 %. Рекомендовано провести консультации.") == "proved"


def test_points_and_checks_are_those_of_the_district(empty: District) -> None:
    save_document(empty, document(Stage.ANALYSIS, D(2026, 6, 1), place=""))
    assert cell(empty, Stage.ANALYSIS).state.value == "doubtful"

    change_value(empty, Book.CYCLE, "checks/unkept", 0)
    change_value(empty, Book.CYCLE, "points/proved", 5)

    assert cell(empty, Stage.ANALYSIS).state.value == "proved"
    assert cycle.rules_of(empty).most_points == 45


# --- plans and indicators


@pytest.fixture
def planned(empty: District) -> District:
    """A plan of 2026 for talents: an analysis, a seminar, an analysis of effectiveness."""
    lines = (
        PlanLine(LineKind.ACTIVITY, "Анализ участия в олимпиадах", "1", deadline="апрель 2026"),
        PlanLine(LineKind.ACTIVITY, "Семинар для наставников", "2", deadline="май 2026"),
        PlanLine(LineKind.ACTIVITY, "Анализ эффективности принятых мер", "3", deadline="декабрь 2026"),
    )
    plan = Plan("План", period=PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)), lines=lines, direction="talents")
    add_plan(empty, plan)
    return empty


def test_a_plan_that_is_not_approved_is_a_draft_and_its_activities_are_expected(planned: District) -> None:
    found = {stage: cell(planned, stage) for stage in Stage}

    assert {stage.value: one.state.value for stage, one in found.items() if one.proofs} == {
        "analysis": "expected", "measures": "draft", "effectiveness": "expected",
    }  # fmt: skip
    assert found[Stage.ANALYSIS].proofs[0].title == "п. 1 «Анализ участия в олимпиадах»"
    assert cell(planned, Stage.MEASURES, 2027).state.value == "empty"


def test_an_activity_is_proved_by_the_paper_beside_it(planned: District) -> None:
    (analysis, seminar, _) = Timetable(planned).occurrences(TODAY)
    mark_done(planned, [analysis.ref], D(2026, 4, 25), today=TODAY)
    mark_done(planned, [seminar.ref], D(2026, 5, 20), today=TODAY)
    assert cell(planned, Stage.ANALYSIS).state.value == "doubtful"
    assert [one.check for one in cell(planned, Stage.ANALYSIS).doubts] == ["unkept"]

    add_link(planned, analysis.ref, "https://example.org/spravka.pdf")
    add_link(planned, seminar.ref, "https://example.org/programma.pdf")

    assert cell(planned, Stage.ANALYSIS).state.value == "proved"
    assert cell(planned, Stage.MEASURES).state.value == "proved"
    assert cell(planned, Stage.ANALYSIS, 2025).state.value == "empty"


def test_what_is_done_early_in_the_year_is_the_effectiveness_of_the_year_before(planned: District) -> None:
    item = Timetable(planned).occurrences(TODAY)[2]
    mark_done(planned, [item.ref], D(2026, 2, 20), today=TODAY)
    add_link(planned, item.ref, "https://example.org/spravka.pdf")

    found = cell(planned, Stage.EFFECTIVENESS, 2025).proofs

    assert [(one.title, one.date) for one in found] == [("п. 3 «Анализ эффективности принятых мер»", D(2026, 2, 20))]


def test_indicators_with_targets_are_a_draft_and_with_values_the_monitoring(empty: District) -> None:
    one = DistrictIndicator("Участников олимпиад", "talents", targets={(2026, 0): 7.0})
    other = DistrictIndicator("Победителей олимпиад", "talents", targets={(2026, 0): 2.0, (2027, 0): 3.0})
    first, second = add_indicators(empty, [one, other]).created

    assert cell(empty, Stage.INDICATORS).state.value == "draft"
    assert cell(empty, Stage.INDICATORS).proofs[0].title == "2 показателя с плановыми значениями на 2026 год"
    assert cell(empty, Stage.INDICATORS, 2027).proofs[0].title == "1 показатель с плановыми значениями на 2027 год"
    set_values(empty, {}, {(first, (2026, 0)): Fact(8.0)})
    assert cell(empty, Stage.MONITORING).state.value == "draft"
    set_values(empty, {}, {(second, (2026, 0)): Fact(1.0)})
    assert cell(empty, Stage.MONITORING).state.value == "proved"
    assert cell(empty, Stage.MONITORING).proofs[0].title == "Значения за 2026 год: 2 из 2 показателей"


def test_the_approval_of_a_plan_proves_the_indicators_of_its_own_years_only(empty: District) -> None:
    plan = Plan(
        "Дорожная карта", period=PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)), direction="talents",
        approval=Approval(number="17", date=D(2026, 1, 12)),
        lines=(PlanLine(LineKind.ACTIVITY, "Анализ олимпиад", "1", deadline="май 2026"),),
    )  # fmt: skip
    (plan_id,) = add_plan(empty, plan).created
    line = read_plan(empty, plan_id).lines[0].id or 0
    one = DistrictIndicator("Наличие справки", "talents", line_ids=(line,), auto=AutoFact.EXECUTED)
    add_indicators(empty, [replace(one, targets={(2026, 0): 1.0, (2027, 0): 1.0})])

    states = {year: cell(empty, Stage.INDICATORS, year).state.value for year in (2026, 2027)}
    assert states == {2026: "proved", 2027: "draft"}


def test_another_set_of_directions_takes_over_what_it_continues(empty: District) -> None:
    save_document(empty, document(Stage.GOALS, D(2026, 1, 10), direction="methodical_work"))

    activate_set(empty, "2021")

    matrix = cycle.read_matrix(empty, 2026, TODAY)
    assert len(matrix.directions) == 8
    assert [one.direction for one in matrix.every() if one.proofs] == ["teacher_development_2021"]


def test_a_monitoring_that_most_schools_filled_proves_its_year(empty: District) -> None:
    add_schools(empty, [School(f"МБОУ «СОШ № {number}»") for number in (1, 2, 3)])
    form = Monitoring(
        "Олимпиады", direction="talents", years=YearKind.SCHOOL,
        indicators=(MonitoringIndicator("w", "", "", "Победителей"),),
    )  # fmt: skip
    (form_id,) = monitoring.add_form(empty, form).created
    collection = cell(empty, Stage.COLLECTION, 2027)
    assert (collection.state.value, collection.proofs[0].title) == ("draft", "Форма мониторинга «Олимпиады»")
    assert cell(empty, Stage.MONITORING, 2027).state.value == "expected"
    monitoring.set_values(empty, form_id, MonitoringPeriod(2025), {(1, "w"): 3.0})
    assert cell(empty, Stage.MONITORING).state.value == "draft"

    monitoring.set_values(empty, form_id, MonitoringPeriod(2025), {(2, "w"): 0.0})

    (found,) = cell(empty, Stage.MONITORING).proofs
    assert (found.title, found.state.value) == ("Олимпиады, 2025/26 учебный год: полностью заполнили 2 из 3", "ready")
    assert cell(empty, Stage.MONITORING, 2025).state.value == "empty"


def test_a_monitoring_that_nobody_filled_in_time_is_late_and_makes_others_doubtful(empty: District) -> None:
    """The form is there since September 2025, due on 31 May: of the year before nothing was due."""
    add_schools(empty, [School("МБОУ «СОШ № 1»")])
    form = Monitoring(
        "Олимпиады", direction="talents", years=YearKind.SCHOOL, due="05-31",
        indicators=(MonitoringIndicator("w", "", "", "Победителей"),),
    )  # fmt: skip
    (form_id,) = monitoring.add_form(empty, form).created
    with operation(empty, "Проба") as step:
        step.connection.execute("UPDATE monitoring SET added = '2025-09-01'")

    missed = cell(empty, Stage.MONITORING)
    assert (missed.state.value, missed.late) == ("expected", True)
    assert [one.title for one in missed.proofs] == ["Олимпиады, 2025/26 учебный год"]
    assert cell(empty, Stage.MONITORING, 2025).state.value == "empty"
    save_document(empty, document(Stage.MONITORING, D(2026, 6, 1)))
    doubtful = cell(empty, Stage.MONITORING)
    assert doubtful.state.value == "doubtful"
    assert [one.text for one in doubtful.doubts] == ["Срок прошёл, значений нет: Олимпиады, 2025/26 учебный год."]
    path = assessment_document(empty, 2026, "docx", today=TODAY)
    words = "\n".join(
        one.text for table in docx.Document(BytesIO(path)).tables for row in table.rows for one in row.cells
    )
    assert "Срок прошёл, значений нет: Олимпиады, 2025/26 учебный год." in words

    monitoring.set_values(empty, form_id, MonitoringPeriod(2025), {(1, "w"): 3.0})
    assert cell(empty, Stage.MONITORING).state.value == "proved"


def test_a_survey_has_the_day_of_its_last_answers(empty: District, monkeypatch: pytest.MonkeyPatch) -> None:
    add_schools(empty, [School("МБОУ «СОШ № 1»")])
    asked = Survey("Кружки", "talents", questions=(Question("Есть ли?", (Option("да", good=True), Option("нет"))),))
    (number,) = surveys.save_survey(empty, asked).created
    option = surveys.read_survey(empty, number).questions[0].options[0].id or 0
    for day in (D(2026, 4, 20), D(2026, 4, 29)):
        monkeypatch.setattr(surveys.keeping, "now", lambda day=day: dt.datetime.combine(day, dt.time(10)))
        surveys.set_counts(empty, number, 2025, {(1, option): day.day}, {1: 30})

    (found,) = cell(empty, Stage.MONITORING).proofs
    assert (found.kind.value, found.state.value, found.date) == ("survey", "ready", D(2026, 4, 29))


def recommendation(d: District, rule: str, status: str, sent: str | None = None, item: int | None = None) -> None:
    """Store a recommendation of 2025/26 as the register of recommendations does."""
    with operation(d, "Проба") as step:
        step.connection.execute(
            "INSERT INTO recommendation (addressee, school_year, rule, status, sent, order_item_id) "
            "VALUES ('school', 2025, ?, ?, ?, ?)",
            (rule, status, sent, item),
        )


def test_recommendations_belong_to_the_direction_of_their_rule(empty: District) -> None:
    recommendation(empty, "objectivity", "sent", "2026-06-20")
    recommendation(empty, "tasks", "draft")

    sent = cell(empty, Stage.RECOMMENDATIONS, direction="objectivity")
    assert (sent.state.value, sent.proofs[0].date) == ("proved", D(2026, 6, 20))
    assert cell(empty, Stage.RECOMMENDATIONS, direction="training_quality").state.value == "draft"
    assert cell(empty, Stage.RECOMMENDATIONS, direction="low_results_schools").state.value == "empty"


def test_an_order_that_recommendations_led_to_is_a_decision_once_it_is_approved(empty: District) -> None:
    order = Order(
        "Отдел образования",
        "141",
        D(2026, 8, 28),
        heading="О мерах по итогам ВПР",
        items=(OrderItem("1", "Провести."),),
    )
    orders.add_order(empty, order)
    with empty.reading() as connection:
        (item,) = connection.execute("SELECT id FROM order_item").fetchone()
    recommendation(empty, "low_work", "sent", "2026-06-20", item)
    assert cell(empty, Stage.DECISIONS, direction="low_results_schools").state.value == "draft"

    with operation(empty, "Утвердить") as step:
        step.connection.execute("UPDATE order_document SET status = 'approved'")

    found = cell(empty, Stage.DECISIONS, direction="low_results_schools")
    assert (found.state.value, found.proofs[0].title) == (
        "proved",
        "Приказ от 28.08.2026 № 141 «О мерах по итогам ВПР»",
    )


def test_goals_put_by_hand_go_on_proving_and_a_refusal_outlives_another_set(empty: District) -> None:
    (made,) = save_document(empty, document(None, D(2024, 6, 1))).created
    cycle.attach(empty, "methodical_work", Stage.GOALS, 2024, f"document {made}")
    states = [cell(empty, Stage.GOALS, year, "methodical_work").state.value for year in range(2023, 2028)]
    assert states == ["empty", "proved", "proved", "proved", "empty"]

    save_document(empty, document(Stage.ANALYSIS, D(2026, 6, 1), direction="methodical_work", title="Анализ"))
    cycle.refuse(empty, cell(empty, Stage.ANALYSIS, direction="methodical_work").proofs[0], 2026)
    activate_set(empty, "2021")

    assert cell(empty, Stage.ANALYSIS, direction="teacher_development_2021").state.value == "empty"
    assert cycle.has_refused(empty, "teacher_development_2021", Stage.ANALYSIS, 2026)


def test_results_of_one_school_of_ten_are_a_draft(empty: District) -> None:
    add_schools(empty, [School(f"МБОУ «СОШ № {number}»") for number in range(1, 11)])
    assessments.add_assessments(
        empty, [Assessment(2025, "vpr", "russian", 4, D(2026, 4, 21), scale=MarkScale(title="Шкала"))]
    )

    def handed_in(schools: int) -> str:
        with operation(empty, "Проба") as step:
            found = [results.ResultCell(number, "participants", 20.0) for number in range(1, schools + 1)]
            results.write_results(step.connection, 1, found)
        return cell(empty, Stage.MONITORING, direction="training_quality").state.value

    assert [handed_in(schools) for schools in (1, 4, 5)] == ["draft", "draft", "proved"]


def test_what_was_expected_of_a_year_is_late_after_it(planned: District) -> None:
    def late(stage: Stage, today: D) -> bool:
        return cycle.read_matrix(planned, 2026, today).cell("talents", stage).late

    assert (late(Stage.ANALYSIS, D(2026, 12, 31)), late(Stage.ANALYSIS, D(2027, 1, 1))) == (False, True)
    assert (late(Stage.EFFECTIVENESS, D(2027, 3, 1)), late(Stage.EFFECTIVENESS, D(2027, 3, 2))) == (False, True)
