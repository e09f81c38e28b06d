"""Directions as the district has them: the shipped sets, changed, split, chosen; their plans; what is refused."""

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from msoko_desktop.domain.directions.direction_cards import DirectionCard, Part
from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator
from msoko_desktop.domain.monitoring.model import Monitoring
from msoko_desktop.domain.plans.plans import Plan, PlanStatus
from msoko_desktop.domain.surveys import Option, Question, Survey
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.cycle.proofs import attach
from msoko_desktop.services.directions import directions, expected_results
from msoko_desktop.services.documents import documents, register
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.monitoring.forms import add_form
from msoko_desktop.services.plans import imports, plans
from msoko_desktop.services.registers.structure import add_register
from msoko_desktop.services.surveys.keeping import save_survey
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.directions import HOLDERS
from msoko_desktop.storage.district_file import District
from tests.services.timetable.test_execution import D


def codes(d: District) -> list[str]:
    return [one.code for one in directions.list_directions(d)]


def test_a_new_file_works_by_the_nine_of_the_concept(empty: District) -> None:
    cards = directions.list_directions(empty)

    assert len(cards) == 9
    assert [one.part for one in cards] == [Part.RESULTS] * 4 + [Part.ACTIVITY] * 5
    assert all(one.goals and one.methods and one.indicator_groups for one in cards)
    assert [len(one.cards) for one in directions.list_sets(empty)] == [9, 8]
    assert directions.sets_remark(empty) == ""


def test_the_later_eight_have_the_texts_of_those_they_continue(empty: District) -> None:
    eight = directions.list_sets(empty)[1].cards
    quality = eight[0]

    assert quality.continues == ("training_quality", "objectivity")
    nine = {one.code: one for one in directions.list_directions(empty)}
    assert quality.goals == f"{nine['training_quality'].goals}\n{nine['objectivity'].goals}"
    assert all(one.goals for one in eight)


def test_another_set_is_chosen_and_plans_follow_it(empty: District) -> None:
    plan = Plan("Объективность", direction="objectivity", period=PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)))
    (plan_id,) = plans.add_plan(empty, plan).created

    directions.activate_set(empty, "2021")

    assert len(codes(empty)) == 8
    of_2026 = directions.plans_of_directions(empty, 2026)
    assert [one.id for one in of_2026["training_quality_2021"]] == [plan_id]
    assert directions.plans_of_directions(empty, 2027)["training_quality_2021"] == ()
    history.undo(empty)
    assert len(codes(empty)) == 9


def test_a_direction_is_renamed_under_its_code_and_that_is_undone(empty: District) -> None:
    card = directions.list_directions(empty)[2]

    directions.save_direction(empty, replace(card, title=" Таланты  района ", goals="Цель один\n\n  Цель два"))

    changed = directions.find_direction(empty, card.code)
    assert changed is not None
    assert (changed.title, changed.goals) == ("Таланты района", "Цель один\nЦель два")
    history.undo(empty)
    assert directions.find_direction(empty, card.code) == card


def test_a_direction_is_split_added_moved_deleted(empty: District) -> None:
    directions.split_direction(empty, "talents", "Поддержка олимпиадников")
    assert [one.title for one in directions.list_directions(empty)][3] == "Поддержка олимпиадников"
    second = directions.list_directions(empty)[3]
    assert second.continues == ("talents",)
    assert second.goals == directions.list_directions(empty)[2].goals

    directions.move_direction(empty, second.code, -3)
    assert codes(empty)[0] == second.code
    directions.delete_direction(empty, second.code)
    assert second.code not in codes(empty)


def test_a_set_of_the_districts_own_has_codes_of_its_own(empty: District) -> None:
    directions.copy_set(empty, "2020", "Направления района", 2026)
    own = directions.list_sets(empty)[2]

    assert not own.active
    assert not {one.code for one in own.cards} & set(codes(empty))
    directions.activate_set(empty, own.code)
    assert directions.owners_of(empty)["talents"] == own.cards[2].code
    directions.delete_set(empty, "2021")
    assert [one.title for one in directions.list_sets(empty)][-1] == "Направления района"


def test_two_active_sets_are_said(empty: District) -> None:
    directions.activate_set(empty, "2020")
    empty.connection.execute("UPDATE direction_set SET active = 1")

    assert directions.sets_remark(empty) == (
        "Действующими отмечены сразу несколько наборов направлений: «Девять направлений концепции МСОКО (2020 год)», "
        "«Восемь направлений мониторинга (2021 год)». Показан «Восемь направлений мониторинга (2021 год)»: "
        "выберите один, кнопка «Набор и карточки…» на странице «Показатели»."
    )
    assert len(codes(empty)) == 8  # the newer one is shown


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (" ", "У направления нет названия"),
        ("совершенствование системы методической работы", "в этом наборе уже есть"),
    ],
)
def test_a_title_must_be_there_and_its_own(empty: District, title: str, told: str) -> None:
    card = directions.list_directions(empty)[0]

    with pytest.raises(InputRefused, match=told):
        directions.save_direction(empty, replace(card, title=title))


@pytest.fixture
def held(empty: District) -> District:
    """A file in which «Таланты» have two plans (one signed), a document, an indicator, an expected result, a form, a
    survey, a register and a proof of the cycle."""
    signed = Plan("Карта", direction="talents", status=PlanStatus.APPROVED)
    for plan in (signed, Plan("Карта 2", direction="talents")):
        plans.add_plan(empty, plan)
    document = Document(DocumentKind.NOTE, "Справка", direction="talents", date=D(2026, 5, 4))
    (document_id,) = documents.save_document(empty, document).created
    indicators.save_indicator(empty, DistrictIndicator("Доля", "talents"))
    expected_results.set_cell(empty, None, "talents", 2026, "Банк данных")
    add_form(empty, Monitoring("Одарённые дети", "talents"))
    answers = (Option("Да", good=True), Option("Нет"))
    save_survey(empty, Survey("Анкета", "talents", questions=(Question("Нравится?", answers),)))
    add_register(empty, "Победители", direction="talents")
    attach(empty, "talents", Stage.ANALYSIS, 2026, f"document {document_id}")
    return empty


HELD = (
    "2 плана, 2 документа, 1 показатель, 1 ожидаемый результат, 1 форма мониторинга, 1 анкета, 1 банк, "
    "1 подтверждение цикла"
)


def codes_in_use(d: District) -> set[str]:
    return {
        code
        for table in HOLDERS
        for (code,) in d.connection.execute(f"SELECT direction FROM {table} WHERE direction <> ''")  # noqa: S608
    }


def test_a_direction_that_holds_something_is_deleted_only_with_an_heir(held: District) -> None:
    assert directions.held_by_direction(held, "talents") == HELD
    for heir, told in (
        ("", f"К направлению относятся: {HELD}. Выберите, к какому направлению они перейдут."),
        ("talents", "Направления, к которому всё перейдёт, уже нет"),
    ):
        with pytest.raises(InputRefused, match=told):
            directions.delete_direction(held, "talents", heir)
    assert "talents" in codes(held)

    directions.delete_direction(held, "talents", "upbringing")

    assert "talents" not in codes(held)
    assert codes_in_use(held) <= set(directions.owners_of(held))  # nothing points at nothing
    assert [one.title for one in indicators.list_indicators(held, "upbringing")] == ["Доля"]
    assert len(directions.plans_of_directions(held)["upbringing"]) == 2
    assert len(expected_results.table(held, D(2026, 6, 1), "upbringing")) == 1
    assert directions.direction_titles(held)["talents"] == directions.direction_titles(held)["upbringing"]

    directions.delete_direction(held, "upbringing", "methodical_work")  # what it had taken over goes on with it
    assert [one.title for one in indicators.list_indicators(held, "methodical_work")] == ["Доля"]
    history.undo(held)
    history.undo(held)
    assert [one.title for one in indicators.list_indicators(held, "talents")] == ["Доля"]
    assert directions.owners_of(held)["talents"] == "talents"


def test_a_set_that_holds_something_is_deleted_only_with_an_heir(empty: District) -> None:
    directions.copy_set(empty, "2020", "Свои направления", 2026)
    own = directions.list_sets(empty)[2]
    directions.activate_set(empty, own.code)
    indicators.save_indicator(empty, DistrictIndicator("Доля", own.cards[2].code))
    with pytest.raises(InputRefused, match="По этому набору район работает"):
        directions.delete_set(empty, own.code)
    directions.activate_set(empty, "2020")
    assert indicators.list_indicators(empty, "talents") == ()

    assert directions.held_by_set(empty, own.code) == ("1 показатель", True)
    with pytest.raises(InputRefused, match="К направлениям набора относятся: 1 показатель"):
        directions.delete_set(empty, own.code)
    directions.delete_set(empty, own.code, "talents")

    (found,) = indicators.list_indicators(empty, "talents")
    indicators.save_indicator(empty, replace(found, title="Доля победителей"))
    history.undo(empty)
    history.undo(empty)
    assert directions.list_sets(empty)[2] == replace(own, active=False)


def test_what_another_set_continues_needs_no_heir(empty: District) -> None:
    indicators.save_indicator(empty, DistrictIndicator("Доля", "talents"))
    directions.activate_set(empty, "2021")

    assert directions.held_by_set(empty, "2020") == ("1 показатель", False)
    directions.delete_set(empty, "2020")

    assert [one.title for one in indicators.list_indicators(empty, "talents_2021")] == ["Доля"]


def test_a_title_of_a_plan_names_its_direction(empty: District) -> None:
    assert directions.direction_of_title(empty, "Дорожная карта по направлению «Методическая работа»") == (
        "methodical_work"
    )
    assert directions.known_directions(empty)[0].code == "training_quality"


def test_a_direction_of_the_district_is_met_where_plans_and_documents_are(empty: District) -> None:
    card = DirectionCard("", "Ранняя помощь семьям", "2020", short_title="Ранняя помощь")
    directions.save_direction(empty, card)
    code = codes(empty)[-1]
    imported = imports.recognise_text(
        "Дорожная карта по направлению «Ранняя помощь семьям» на 2026 год\n"
        "№\tМероприятие\tСрок\tИсполнители\n1\tСеминар\tмай 2026\tОтдел образования\n"
        "2\tКонкурс\tиюнь 2026\tОтдел образования\n"
    )

    imports.store(empty, imported)

    (plan,) = plans.list_plans(empty)
    assert plan.direction == code
    assert Timetable(empty).short_title(plan.id).startswith("Ранняя помощь")
    documents.save_document(empty, Document(DocumentKind.NOTE, "Справка", direction=code))
    book = load_workbook(io.BytesIO(register.register_xlsx(empty, documents.list_documents(empty))))
    assert "Ранняя помощь" in {cell.value for row in book.active.iter_rows() for cell in row}


def test_the_half_of_a_split_direction_has_the_next_free_number_and_doubles_are_refused(empty: District) -> None:
    first = directions.find_direction(empty, "talents")
    assert first is not None
    assert first.number == "1.3"  # the first part of the directions of 2020 ends with 1.4
    directions.split_direction(empty, "talents", "Вторая половина")

    second = next(one for one in directions.list_directions(empty) if one.title == "Вторая половина")
    assert second.number == "1.5"
    with pytest.raises(InputRefused, match=f"Номер {first.number} уже у направления"):
        directions.save_direction(empty, replace(second, number=first.number))


def test_of_a_split_direction_the_first_half_keeps_what_there_was_in_a_copy_too(empty: District) -> None:
    directions.split_direction(empty, "talents", "Вторая половина")
    directions.copy_set(empty, "2020", "Свои направления", 2026)
    own = next(one for one in directions.list_sets(empty) if one.title == "Свои направления")
    directions.activate_set(empty, own.code)

    owner = directions.find_direction(empty, directions.owners_of(empty)["talents"])

    assert owner is not None
    assert owner.title.startswith("Совершенствование")


def test_an_indicator_changed_under_another_set_comes_back_with_the_old_one(empty: District) -> None:
    (made,) = indicators.add_indicators(empty, [DistrictIndicator("Доля", "objectivity")]).created
    directions.activate_set(empty, "2021")
    (shown,) = indicators.list_indicators(empty)
    assert shown.direction == "training_quality_2021"

    indicators.save_indicator(empty, replace(shown, title="Доля объективных"))
    directions.activate_set(empty, "2020")

    (found,) = indicators.list_indicators(empty)
    assert (found.id, found.title, found.direction) == (made, "Доля объективных", "objectivity")
