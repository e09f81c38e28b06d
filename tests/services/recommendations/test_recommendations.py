"""Recommendations: proposed from a small district that is worked out by hand, kept, sent, led on, their effect."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest
import python_calamine

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.order_outline import lines_of
from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.recommendations.grounds import Ground
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import Office, create_district, save_office
from msoko_desktop.services.documents import documents
from msoko_desktop.services.history import undo
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.orders.orders import add_order, read_order
from msoko_desktop.services.plans.plans import add_plan, read_plan
from msoko_desktop.services.recommendations import AddresseeKind, Sending, State
from msoko_desktop.services.recommendations.papers import known_schools, of_schools
from msoko_desktop.services.schools.schools import add_schools
from msoko_desktop.storage import assessments, results
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import ResultCell

D = dt.date
TODAY = D(2026, 9, 1)
MARKS = MarkScale(bands=tuple(Band(mark, 0, 0) for mark in "2345"), low=("2",))
WEAK, FAIR = 1, 2
"""The schools: of 20 participants 12 and 2 do not manage (60 % and 10 %); a year earlier 4 and 2."""


def work(d: District, year: int, marks: dict[int, tuple[int, int, int, int]], subject: str = "mathematics") -> int:
    """Store the marks 2, 3, 4, 5 of schools in a work of a school year."""
    with transaction(d) as connection:
        (work_id,) = assessments.insert_assessments(connection, [Assessment(year, "vpr", subject, 8, scale=MARKS)])
        cells = [
            ResultCell(school, key, float(value))
            for school, counts in marks.items()
            for key, value in zip(
                ("participants", "mark_2", "mark_3", "mark_4", "mark_5"), (sum(counts), *counts), strict=True
            )
        ]
        results.write_results(connection, work_id, cells)
    return work_id


@pytest.fixture
def district(tmp_path: Path) -> Iterator[District]:
    with closing(create_district(tmp_path / "Район.msoko")) as d:
        save_office(d, Office(name="Отдел образования", head_post="Начальник отдела", head_name="А. А. Иванова"))
        add_schools(
            d,
            [
                School("МБОУ «СОШ № 1»", head_post="директор", head_name="Петров Иван Сергеевич"),
                School("МБОУ «СОШ № 2»", head_post="директор", head_name="Сидорова Анна Петровна"),
            ],
        )
        work(d, 2024, {WEAK: (4, 8, 6, 2), FAIR: (2, 8, 6, 4)})
        work(d, 2025, {WEAK: (12, 4, 3, 1), FAIR: (2, 8, 6, 4)})
        yield d


def grounds(d: District, *codes: str, year: int = 2025) -> list[Ground]:
    """Return what the rules propose, those of these codes only."""
    found = recommendations.propose(ResultReader(d), Choice(school_years=(year,)))
    return [one for proposal in found.proposals for one in proposal.grounds if not codes or one.rule.code in codes]


def accepted(d: District, *codes: str, year: int = 2025) -> tuple[int, ...]:
    """Accept what the rules of these codes propose for the schools; return the ids."""
    chosen = [one for one in grounds(d, *codes, year=year) if one.kind is AddresseeKind.HEAD]
    return recommendations.accept(ResultReader(d), chosen, TODAY).created


# --- proposing


def test_a_school_with_many_who_failed_is_proposed_and_nothing_is_stored(district: District) -> None:
    found = recommendations.propose(ResultReader(district), Choice())
    schools = [one for one in found.proposals if one.grounds[0].kind is AddresseeKind.HEAD]
    assert [one.name for one in schools] == ["МБОУ «СОШ № 1»"]
    (ground,) = [one for one in schools[0].grounds if one.rule.code == "low_work"]
    assert ground.people == 20
    assert ground.facts[0].text.startswith("Не справились 60,0 % (интервал 38,7–78,1 %)")
    assert "в районе – 35,0 % (N 40)" in ground.facts[0].text  # 14 of 40
    assert recommendations.list_recommendations(district) == ()


def test_the_growth_of_failures_is_named_with_both_years(district: District) -> None:
    (ground,) = grounds(district, "decline")
    assert ground.facts[0].text == (
        # Wilson: 4 of 20 is 8.1 … 41.6, 12 of 20 is 38.7 … 78.1; Newcombe: 40 − √(21.3² + 21.6²), 40 + √(18.1² + 11.9²)
        "Доля не справившихся выросла с 20,0 % (2024/25, N 20) до 60,0 %: на 40,0 п. п. (интервал 9,6–61,7)"
    )


def test_the_methodical_centre_is_told_of_the_whole_district(district: District) -> None:
    (ground,) = grounds(district, "district_low")
    assert (ground.kind, ground.people, ground.school_id) == (AddresseeKind.METHODISTS, 40, None)
    assert ground.facts[0].text.startswith("Не справились 35,0 %")


def test_a_choice_of_schools_leaves_out_the_others_and_the_district(district: District) -> None:
    found = recommendations.propose(ResultReader(district), Choice(school_years=(2025,), school_ids=(FAIR,)))
    assert found.proposals == ()
    assert (
        found.explanation == "Оснований для рекомендаций по действующим правилам нет. Просмотрен 2025/26 учебный год."
    )


def test_without_results_it_says_so(tmp_path: Path) -> None:
    with closing(create_district(tmp_path / "Пусто.msoko")) as d:
        found = recommendations.propose(ResultReader(d), Choice())
    assert (found.school_year, found.proposals) == (None, ())
    assert "Результатов нет" in found.explanation


def test_accepting_makes_one_page_for_a_school_and_one_undo_step(district: District) -> None:
    (one_id,) = accepted(district, "low_work", "decline")
    one = recommendations.read_recommendation(district, one_id)
    assert one.addressee == "Директору МБОУ «СОШ № 1»\nПетрову И.С."
    assert one.rules == ("low_work", "decline")
    assert [fact.n for fact in one.facts] == [20, 20]
    assert D(2026, 10, 1) in [measure.due for measure in one.measures]  # thirty days from the first of September
    assert one.state is State.DRAFT
    assert undo(district) is not None
    assert recommendations.list_recommendations(district) == ()


def test_what_is_accepted_is_known_the_next_time(district: District) -> None:
    accepted(district, "low_work")
    (proposal,) = [
        one
        for one in recommendations.propose(ResultReader(district), Choice()).proposals
        if one.grounds[0].kind is AddresseeKind.HEAD
    ]
    assert [one.rule.code for one in proposal.grounds if proposal.is_known(one)] == ["low_work"]


def test_accepting_nothing_is_refused(district: District) -> None:
    with pytest.raises(InputRefused, match="Ничего не отмечено"):
        recommendations.accept(ResultReader(district), [], TODAY)


# --- rules


def test_a_rule_that_is_switched_off_or_has_another_threshold_proposes_otherwise(district: District) -> None:
    rule = next(one for one in recommendations.rules(district) if one.code == "low_work")
    assert recommendations.save_rule(district, replace(rule, threshold=61)).areas == {Area.SETTINGS}
    assert grounds(district, "low_work") == []
    recommendations.save_rule(district, replace(rule, threshold=60))
    assert len(grounds(district, "low_work")) == 1
    recommendations.save_rule(district, replace(rule, on=False))
    assert grounds(district, "low_work") == []
    recommendations.restore_rule(district, "low_work")
    assert not recommendations.is_changed(district, "low_work")
    assert len(grounds(district, "low_work")) == 1


def test_the_words_of_a_rule_are_those_of_the_person(district: District) -> None:
    rule = next(one for one in recommendations.rules(district) if one.code == "low_work")
    recommendations.save_rule(district, replace(rule, deficit="Трудная работа: {works}."))
    (one_id,) = accepted(district, "low_work")
    found = recommendations.read_recommendation(district, one_id).deficits
    assert found == ("Трудная работа: ВПР 2026: Математика, 8 класс.",)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"threshold": 3}, "от 5 до 100"),
        ({"deficit": " "}, "Введите текст"),
        ({"deficit": "Не освоено: {skills}"}, "Известны: {works}, {tasks}, {subject}"),
        ({"measures": ()}, "нет ни одной меры"),
    ],
)
def test_a_rule_that_cannot_be_used_is_refused_with_what_to_mend(
    district: District, change: dict[str, object], told: str
) -> None:
    rule = next(one for one in recommendations.rules(district) if one.code == "low_work")
    with pytest.raises(InputRefused, match=told):
        recommendations.save_rule(district, replace(rule, **change))  # type: ignore[arg-type]


def test_rules_of_the_file_that_cannot_be_read_are_as_shipped(district: District) -> None:
    for text in ("no json", '{"low_work": {"threshold": "60"}}', '{"low_work": {"nothing": 1}}', "[]"):
        with transaction(district) as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES ('reference/recommendation_rules', ?)", (text,))
        assert len(grounds(district, "low_work")) == 1


# --- on its way


def test_sent_answered_and_closed_in_their_order(district: District) -> None:
    (one_id,) = accepted(district, "low_work")
    with pytest.raises(InputRefused, match="ещё не направлена"):
        recommendations.mark_answered(district, one_id, D(2026, 9, 20), "Сделано")
    sending = Sending(D(2026, 9, 2), "под подпись", D(2026, 10, 1), "17")
    one = recommendations.read_recommendation(district, one_id)
    recommendations.mark_sent(
        district, [one_id], sending, lambda: recommendations.recommendations_document(district, [one], "pdf")
    )
    assert recommendations.unanswered(district, D(2026, 10, 1)) == ()
    (late,) = recommendations.unanswered(district, D(2026, 10, 4))
    assert late.one.state_words(D(2026, 10, 4)) == "направлена 02.09.2026, ответа нет 3 дня"
    (document,) = documents.list_documents(district)
    assert (document.number, document.kind.label, document.note) == (
        "17",
        "Рекомендации",
        "Директору МБОУ «СОШ № 1» Петрову И.С. Ответ до 01.10.2026",
    )
    with pytest.raises(InputRefused, match="раньше отправки"):
        recommendations.mark_answered(district, one_id, D(2026, 9, 1), "")
    recommendations.mark_answered(district, one_id, D(2026, 9, 20), "План работы с группой риска утверждён.")
    assert recommendations.unanswered(district, D(2026, 12, 1)) == ()
    with pytest.raises(InputRefused, match="Напишите вывод"):
        recommendations.close_recommendation(district, one_id, "  ")
    recommendations.close_recommendation(district, one_id, "Доля не справившихся снизилась.")
    one = recommendations.read_recommendation(district, one_id)
    assert (one.state, one.answered, one.effect) == (State.CLOSED, D(2026, 9, 20), "Доля не справившихся снизилась.")
    recommendations.reopen_recommendation(district, one_id)
    assert recommendations.read_recommendation(district, one_id).state is State.ANSWERED


def test_an_answer_cannot_be_due_before_it_is_sent(district: District) -> None:
    (one_id,) = accepted(district, "low_work")
    with pytest.raises(InputRefused, match="раньше отправки"):
        recommendations.mark_sent(district, [one_id], Sending(D(2026, 9, 2), due=D(2026, 9, 1)))


def test_words_are_edited_and_emptiness_is_refused(district: District) -> None:
    (one_id,) = accepted(district, "low_work")
    one = recommendations.read_recommendation(district, one_id)
    recommendations.save_recommendation(district, replace(one, support="Приедет методист."))
    assert recommendations.read_recommendation(district, one_id).support == "Приедет методист."
    for change, told in (({"addressee": " "}, "нет адресата"), ({"facts": ()}, "ни одного факта")):
        with pytest.raises(InputRefused, match=told):
            recommendations.save_recommendation(district, replace(one, **change))
    recommendations.delete_recommendations(district, [one_id])
    with pytest.raises(InputRefused, match="больше нет"):
        recommendations.save_recommendation(district, one)


# --- what it leads to


def test_an_activity_stands_at_the_end_of_its_section_and_knows_its_recommendation(district: District) -> None:
    lines = (
        PlanLine(LineKind.SECTION, "Анализ", "1"),
        PlanLine(LineKind.ACTIVITY, "Анализ ВПР", "1.1"),
        PlanLine(LineKind.SECTION, "Контроль", "2"),
    )
    (plan_id,) = add_plan(district, Plan("План на 2027 год", lines=lines)).created
    section = read_plan(district, plan_id).lines[0].id
    (one_id,) = accepted(district, "low_work")
    (line_id,) = recommendations.make_activities(district, [one_id], plan_id, section).created
    found = read_plan(district, plan_id).lines
    assert [line.number for line in found] == ["1", "1.1", "1.2", "2"]
    assert found[2].id == line_id
    assert found[2].executors == "МБОУ «СОШ № 1»"
    assert found[2].deadline == "до 30.12.2026"  # 120 days from the first of September
    assert recommendations.led_by_line(district, plan_id) == {line_id: (one_id,)}
    assert recommendations.led_words(recommendations.list_recommendations(district)[0].led) == (
        "план «План на 2027 год», п. 1.2"
    )
    with pytest.raises(InputRefused, match="уже стала мероприятием"):
        recommendations.make_activities(district, [one_id], plan_id, section)


def test_an_approved_plan_refuses_and_stays_as_it_is(district: District) -> None:
    plan = Plan("План", lines=(PlanLine(LineKind.SECTION, "Анализ", "1"),), status=PlanStatus.APPROVED)
    (plan_id,) = add_plan(district, plan).created
    (one_id,) = accepted(district, "low_work")
    with pytest.raises(InputRefused, match="Внести изменения"):
        recommendations.make_activities(district, [one_id], plan_id, None)
    assert len(read_plan(district, plan_id).lines) == 1
    assert recommendations.read_recommendation(district, one_id).line_id is None


def test_an_item_stands_before_the_control_with_its_addressee_in_the_dative(district: District) -> None:
    items = (OrderItem("1", "Утвердить план."), OrderItem("2", "Контроль за исполнением приказа оставляю за собой."))
    (order_id,) = add_order(district, Order(heading="О мерах", items=items)).created
    (one_id,) = accepted(district, "low_work")
    (item_id,) = recommendations.make_items(district, [one_id], order_id).created
    lines = lines_of(read_order(district, order_id).items)
    assert [(line.number, line.title) for line in lines] == [
        ("1", "Утвердить план."),
        ("2", "Директору МБОУ «СОШ № 1» Петрову И.С.:"),
        (
            "2.1",
            "выявить обучающихся группы риска и составить для них план ликвидации пробелов (срок – до 01.10.2026);",
        ),
        ("2.2", "провести повторную диагностику по темам, вызвавшим затруднения (срок – до 30.12.2026)."),
        ("3", "Контроль за исполнением приказа оставляю за собой."),
    ]
    assert lines[1].id == item_id
    assert recommendations.led_by_order(district, order_id) == (one_id,)


def test_the_order_on_measures_drafts_itself_and_undo_takes_all_of_it_back(district: District) -> None:
    ids = accepted(district, "low_work")
    order_id = recommendations.draft_measures(district, ids, TODAY).created[0]
    order = read_order(district, order_id)
    assert order.heading == "О мерах по адресным рекомендациям по итогам 2025/2026 учебного года"
    assert [item.number for item in order.items] == ["1", "2", "3", "4"]
    assert order.items[1].text == "Директору МБОУ «СОШ № 1» Петрову И.С.:"
    assert order.items[-1].text == "Контроль за исполнением настоящего приказа оставляю за собой."
    with pytest.raises(InputRefused, match="уже стала пунктом 2 приказа"):
        recommendations.draft_measures(district, ids, TODAY)
    undo(district)
    assert recommendations.read_recommendation(district, ids[0]).order_item_id is None


# --- what came of it


def test_the_effect_is_the_same_work_before_and_after_with_interval_and_words(district: District) -> None:
    (one_id,) = accepted(district, "low_work")
    one = recommendations.read_recommendation(district, one_id)
    assert "ещё нет" in recommendations.effect_of(ResultReader(district), one).explanation
    work(district, 2026, {WEAK: (2, 10, 6, 2), FAIR: (2, 8, 6, 4)})
    effect = recommendations.effect_of(ResultReader(district), one)
    below = effect.shares[0]
    # Wilson 95 %: 12 of 20 is 38.7 … 78.1, 2 of 20 is 2.8 … 30.1; Newcombe: −50 −22.6 … −50 +29.4
    assert (below.change.before.value, below.change.after.value) == (60, 10)
    assert below.change.change.low == pytest.approx(-69.4, abs=0.2)
    assert below.change.change.high == pytest.approx(-20.7, abs=0.2)
    assert below.words == "лучше"
    assert effect.short == "60,0 → 10,0 % (N 20 → 20), лучше"
    assert recommendations.effect_words(effect).endswith("возвращением к среднему, а не мерами.")


def test_a_small_change_is_not_told_from_chance(district: District) -> None:
    (one_id,) = accepted(district, "low_work")
    work(district, 2026, {WEAK: (11, 5, 3, 1)})
    one = recommendations.read_recommendation(district, one_id)
    assert recommendations.effect_of(ResultReader(district), one).shares[0].words == "от случайного не отличить"


# --- papers


def test_a_page_says_whom_what_why_by_when_and_asks_for_a_receipt(district: District) -> None:
    (one_id,) = accepted(district, "low_work")
    one = recommendations.read_recommendation(district, one_id)
    pdf = pypdf.PdfReader(BytesIO(recommendations.recommendations_document(district, [one], "pdf")))
    assert len(pdf.pages) == 1
    text = " ".join(pdf.pages[0].extract_text().replace("\xa0", " ").split())
    wanted = ("Директору МБОУ «СОШ № 1»", "Петрову И.С.", "Адресные рекомендации", "60,0 %", "ВПР 2026: Математика",
              "до 01.10.2026", "Выявленные дефициты", "Поддержка", "Как проверяется выполнение",
              "Рекомендации получены", "Начальник отдела")  # fmt: skip
    assert [words for words in wanted if words not in text] == []
    document = docx.Document(BytesIO(recommendations.recommendations_document(district, [one], "docx")))
    assert len(document.tables) == 5  # figures, deficits, measures, support and check, the signature
    assert any("Рекомендации получены" in one.text for one in document.paragraphs)
    book = python_calamine.CalamineWorkbook.from_filelike(
        BytesIO(recommendations.recommendations_document(district, [one], "xlsx"))
    )
    cells = [str(cell) for row in book.get_sheet_by_index(0).to_python() for cell in row]
    assert any(cell.startswith("Рекомендации получены") for cell in cells)


def test_without_a_window_kept_ones_come_before_proposed_ones(district: District) -> None:
    found = of_schools(district, ResultReader(district), known_schools(district), TODAY)
    assert {school: len(made) for school, made in found.items()} == {WEAK: 1, FAIR: 0}
    assert found[WEAK][0].id is None
    (one_id,) = accepted(district, "low_work")
    assert of_schools(district, ResultReader(district), [WEAK], TODAY)[WEAK][0].id == one_id


def test_the_register_is_printed_with_what_came_of_each(district: District) -> None:
    accepted(district, "low_work")
    work(district, 2026, {WEAK: (2, 10, 6, 2)})
    shown = recommendations.list_recommendations(district)
    data = recommendations.register_document(district, ResultReader(district), shown, "xlsx")
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
    cells = [str(cell) for row in book.get_sheet_by_index(0).to_python() for cell in row]
    assert "Много не справившихся с работой" in cells
    assert "60,0 → 10,0 % (N 20 → 20), лучше" in [cell.replace("\xa0", " ") for cell in cells]
