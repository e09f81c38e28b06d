"""What is begun for a cell of the cycle: orders, notes on a direction, recommendations; what is withdrawn is told."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.cycle.lacking import lacking
from msoko_desktop.domain.cycle.model import Cell, CellState
from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.documents.notes import NoteKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator, Fact
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderItem
from msoko_desktop.services import cycle, history, notes, recommendations
from msoko_desktop.services.documents.documents import add_order_at, list_documents, save_document
from msoko_desktop.services.indicators.indicators import add_indicators, set_values
from msoko_desktop.services.operations import operation
from msoko_desktop.services.recommendations import OwnWords
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.storage.district_file import District

D = dt.date
TODAY = D(2026, 11, 25)
ORDER = Order("Отдел образования", heading="О мерах", items=(OrderItem("1", "Провести."),))
WORDS = OwnWords("Участников нет", "Открыть кружок", D(2026, 12, 15), "Директор")


def cell(d: District, stage: Stage, direction: str = "talents", today: D = TODAY) -> Cell:
    return cycle.read_matrix(d, 2026, today).cell(direction, stage)


def test_an_order_begun_for_a_cell_is_its_draft_and_one_step(empty: District) -> None:
    add_order_at(empty, ORDER, "talents", Stage.DECISIONS)

    found = cell(empty, Stage.DECISIONS)
    assert found.state is CellState.DRAFT  # it has no date yet: it is one of today
    assert lacking(found.proofs[0]) == "Проект: утвердите приказ, введите номер и дату."
    history.undo(empty)
    assert cell(empty, Stage.DECISIONS).state is CellState.EMPTY
    assert list_documents(empty) == ()


@pytest.mark.parametrize("status", [DocumentStatus.CANCELLED, DocumentStatus.SUPERSEDED])
def test_what_is_out_of_force_is_told_and_proves_nothing(empty: District, status: DocumentStatus) -> None:
    one = Document(
        DocumentKind.REGULATION, "Положение", date=D(2026, 2, 2), status=DocumentStatus.APPROVED, place="папка 1",
        direction="talents", stage=Stage.COLLECTION,
    )  # fmt: skip
    (made,) = save_document(empty, one).created
    assert cell(empty, Stage.COLLECTION).withdrawn == ()

    save_document(empty, replace(one, id=made, status=status))

    found = cell(empty, Stage.COLLECTION)
    assert (found.state, found.proofs) == (CellState.EMPTY, ())
    assert [lacking(proof) for proof in found.withdrawn] == ["Утратил силу: приложите действующий документ."]


def test_a_note_on_a_direction_tells_plan_and_fact(empty: District) -> None:
    (made,) = add_indicators(empty, [DistrictIndicator("Участников", "talents", targets={(2026, 0): 7.0})]).created
    set_values(empty, {}, {(made, (2026, 0)): Fact(8.0), (made, (2025, 0)): Fact(5.0)})

    found = notes.draft_direction_note(empty, "talents", 2026, TODAY, effect=False)

    assert (found.kind, found.direction, found.school_year) == (NoteKind.DIRECTION, "talents", 2025)
    texts = [block.text for block in found.blocks]
    assert "– Участников: план 7, факт 8, в 2025 году – 5 (достигнут)" in texts
    assert "– Значения за 2026 год: 1 из 1 показателей" in texts


def test_an_analysis_of_effect_without_measures_is_refused(empty: District) -> None:
    with pytest.raises(InputRefused, match="Мер по направлению «Способности и таланты» за 2026 год в файле нет"):
        notes.draft_direction_note(empty, "talents", 2026, TODAY, effect=True)
    with pytest.raises(InputRefused, match="направления в действующем наборе нет"):
        notes.draft_direction_note(empty, "gone", 2026, TODAY, effect=False)


def test_measures_stand_in_the_order_of_their_days(empty: District) -> None:
    for title, day in (("Семинар наставников", D(2026, 9, 3)), ("Сборы призёров", D(2026, 6, 1))):
        one = Document(
            DocumentKind.PROTOCOL, title, date=day, status=DocumentStatus.APPROVED, direction="talents",
            stage=Stage.MEASURES,
        )  # fmt: skip
        save_document(empty, one)

    found = notes.draft_direction_note(empty, "talents", 2026, TODAY, effect=True)

    (taken,) = [found.blocks[at + 1].text for at, one in enumerate(found.blocks) if one.text == "Принятые меры"]
    assert taken == "– Протокол от 01.06.2026 «Сборы призёров»\n– Протокол от 03.09.2026 «Семинар наставников»"


def test_a_note_goes_to_its_direction_and_the_stage_of_its_kind(empty: District) -> None:
    measure = Document(
        DocumentKind.PROTOCOL, "Школа одарённых детей", date=D(2026, 9, 3), status=DocumentStatus.APPROVED, place="1",
        direction="talents", stage=Stage.MEASURES,
    )  # fmt: skip
    save_document(empty, measure)
    draft = notes.draft_direction_note(empty, "talents", 2026, TODAY, effect=True)
    (note_id,) = notes.save_note(empty, draft).created
    assert cell(empty, Stage.EFFECTIVENESS).state is CellState.DRAFT

    notes.record_note(empty, notes.read_note(empty, note_id), "1", D(2027, 2, 20))

    found = cell(empty, Stage.EFFECTIVENESS, today=D(2027, 2, 20))
    assert (found.state, found.doubts) == (CellState.PROVED, ())  # it names the measure by itself
    assert cycle.note_of_document(empty, found.proofs[0].key) == note_id


def test_own_recommendations_belong_to_their_direction_until_they_are_deleted(empty: District) -> None:
    add_schools(empty, [School(f"МБОУ «СОШ № {number}»", head_post="директор") for number in (1, 2)])
    made = recommendations.add_own(empty, [1, 2], 2025, "talents", WORDS).created

    assert cell(empty, Stage.RECOMMENDATIONS).state is CellState.DRAFT
    assert cell(empty, Stage.RECOMMENDATIONS, "training_quality").state is CellState.EMPTY
    one = recommendations.read_recommendation(empty, made[0])
    assert (one.addressee, one.direction) == ("Директору МБОУ «СОШ № 1»", "talents")
    assert (one.measures[0].what, one.measures[0].due) == ("Открыть кружок", D(2026, 12, 15))
    recommendations.delete_recommendations(empty, made)
    assert cell(empty, Stage.RECOMMENDATIONS).state is CellState.EMPTY


@pytest.mark.parametrize(
    ("schools", "words", "sentence"),
    [
        ([], WORDS, "Адресат не выбран"),
        ([9], WORDS, "школ в файле больше нет"),
        ([1], replace(WORDS, fact=" "), "на чём основана"),
        ([1], replace(WORDS, measure=""), "что сделать"),
    ],
)
def test_a_recommendation_without_what_it_needs_is_refused(
    empty: District, schools: list[int], words: OwnWords, sentence: str
) -> None:
    add_schools(empty, [School("МБОУ «СОШ № 1»")])

    with pytest.raises(InputRefused, match=sentence):
        recommendations.add_own(empty, schools, 2025, "", words)
    assert recommendations.list_recommendations(empty) == ()


def test_a_recommendation_of_several_rules_counts_for_the_directions_of_all(empty: District) -> None:
    with operation(empty, "Проба") as step:
        step.connection.execute(
            "INSERT INTO recommendation (addressee, school_year, rule, status, sent) "
            "VALUES ('school', 2025, 'journal low_work', 'sent', '2026-06-20')"
        )

    found = {one.direction for one in cycle.read_matrix(empty, 2026, TODAY).every() if one.proofs}

    assert found == {"objectivity", "low_results_schools"}
