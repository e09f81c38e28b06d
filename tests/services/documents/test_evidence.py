"""Evidence: files kept in the data base, links, documents – and what cannot be one."""

import hashlib
import os
from pathlib import Path

import pytest

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.execution import Evidence, EvidenceKind, OccurrenceRef
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.district import close_district, open_district
from msoko_desktop.services.documents import documents, evidence
from msoko_desktop.services.integrity import check_file
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plan_lines, plans
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.district_file import District
from tests.services.timetable.test_execution import D

CONTENT = b"%PDF-1.7 \x00\xff scan of the note"


@pytest.fixture
def plan_id(empty: District) -> int:
    lines = (PlanLine(LineKind.ACTIVITY, "Анализ ВПР", "1", deadline="октябрь 2026 г."),)
    return plans.add_plan(empty, Plan("План", PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)), lines=lines)).created[0]


@pytest.fixture
def ref(empty: District, plan_id: int) -> OccurrenceRef:
    return Timetable(empty).of_plan(plan_id).occurrences[0].ref


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Справка № 3 от 28.10.2026.pdf"
    path.write_bytes(CONTENT)
    return path


def stored(d: District) -> int:
    return int(d.connection.execute("SELECT count(*) FROM stored_file").fetchone()[0])


def test_a_file_is_kept_with_its_name_size_and_checksum(
    empty: District, plan_id: int, ref: OccurrenceRef, scan: Path
) -> None:
    evidence.add_file(empty, ref, scan)
    scan.unlink()
    (proof,) = Timetable(empty).of_plan(plan_id).occurrences[0].evidence
    assert (proof.kind, proof.title, proof.size) == (EvidenceKind.FILE, scan.name, len(CONTENT))
    assert proof.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert proof.file_id is not None
    assert evidence.read_file(empty, proof.file_id) == CONTENT


def test_the_same_content_is_kept_once(empty: District, ref: OccurrenceRef, scan: Path, tmp_path: Path) -> None:
    other = tmp_path / "копия.pdf"
    other.write_bytes(CONTENT)
    evidence.add_file(empty, ref, scan)
    evidence.add_file(empty, ref, other)
    assert stored(empty) == 1


def test_a_removed_file_comes_back_with_undo_even_after_the_file_was_closed(
    empty: District, plan_id: int, ref: OccurrenceRef, scan: Path
) -> None:
    evidence.add_file(empty, ref, scan)
    (proof,) = Timetable(empty).of_plan(plan_id).occurrences[0].evidence
    evidence.remove(empty, proof.id)
    assert Timetable(empty).of_plan(plan_id).occurrences[0].evidence == ()
    close_district(empty)
    again = open_district(empty.path)
    history.undo(again)
    (back,) = Timetable(again).of_plan(plan_id).occurrences[0].evidence
    assert back.file_id is not None
    assert evidence.read_file(again, back.file_id) == CONTENT
    close_district(again)


def test_what_has_lost_its_only_proof_asks_for_no_decision_when_the_deadline_is_edited(
    empty: District, plan_id: int, ref: OccurrenceRef, scan: Path
) -> None:
    def edit(deadline: str) -> None:
        plan_lines.set_cells(empty, plan_id, [(ref.line_id, ColumnKind.DEADLINE, deadline)])

    evidence.add_file(empty, ref, scan)
    edit("март 2026 г.")
    (unfit,) = Timetable(empty).of_plan(plan_id).unfit
    assert unfit.record.evidence[0].title == scan.name
    edit("октябрь 2026 г.")
    evidence.remove(empty, unfit.record.evidence[0].id)
    edit("март 2026 г.")
    assert Timetable(empty).of_plan(plan_id).unfit == ()
    edit("март 2026 г.\nапрель 2026 г.")
    assert Timetable(empty).of_plan(plan_id).unfit == ()


def test_a_file_that_nothing_can_bring_back_is_dropped_when_the_file_is_opened(
    empty: District, ref: OccurrenceRef, scan: Path
) -> None:
    evidence.add_file(empty, ref, scan)
    history.undo(empty)
    assert stored(empty) == 1
    empty.connection.execute("DELETE FROM undo_entry")
    empty.connection.execute("DELETE FROM undo_step")
    close_district(empty)
    again = open_district(empty.path)
    assert stored(again) == 0
    close_district(again)


def test_a_link_and_a_document_are_evidence_too(empty: District, plan_id: int, ref: OccurrenceRef) -> None:
    order = Order(number="45", date=D(2026, 10, 29), heading="Об итогах ВПР")
    (order_id,) = orders.add_order(empty, order, []).created
    evidence.add_link(empty, ref, " https://example.org/analiz ", "Анализ на сайте")
    (found,) = Timetable(empty).of_plan(plan_id).occurrences
    evidence.add_document(empty, found.ref, of_register(empty, f"order {order_id}"))
    (found,) = Timetable(empty).of_plan(plan_id).occurrences
    assert [(proof.kind, proof.title, proof.link) for proof in found.evidence] == [
        (EvidenceKind.LINK, "Анализ на сайте", "https://example.org/analiz"),
        (EvidenceKind.DOCUMENT, "Приказ от 29.10.2026 № 45 «Об итогах ВПР»", ""),
    ]
    orders.delete_order(empty, order_id)
    (found,) = Timetable(empty).of_plan(plan_id).occurrences
    assert found.evidence[1].title == "Приказ от 29.10.2026 № 45 «Об итогах ВПР»"
    assert found.evidence[1].order_id is None
    history.undo(empty)
    (found,) = Timetable(empty).of_plan(plan_id).occurrences
    assert found.evidence[1].order_id == order_id


def test_a_note_of_the_register_is_evidence(empty: District, plan_id: int, ref: OccurrenceRef) -> None:
    note = Document(DocumentKind.NOTE, "Итоги ВПР", "3", D(2026, 10, 30))
    (note_id,) = documents.save_document(empty, note).created
    evidence.add_document(empty, ref, of_register(empty, f"document {note_id}"))
    (proof,) = proofs(empty, plan_id)
    assert proof.title == "Справка от 30.10.2026 № 3 «Итоги ВПР»"
    assert (proof.document_id, proof.order_id) == (note_id, None)
    documents.delete_document(empty, note_id)
    assert proofs(empty, plan_id)[0].document_id is None
    history.undo(empty)
    assert proofs(empty, plan_id)[0].document_id == note_id


def test_a_plan_of_the_file_is_evidence_and_gets_its_line_in_the_register(
    empty: District, plan_id: int, ref: OccurrenceRef
) -> None:
    other = plans.add_plan(empty, Plan("План мер по итогам ВПР")).created[0]
    evidence.add_document(empty, ref, of_register(empty, f"plan {other}"))
    (proof,) = proofs(empty, plan_id)
    assert proof.title == "План мер по итогам ВПР"
    assert of_register(empty, f"plan {other}").id == proof.document_id
    history.undo(empty)
    assert of_register(empty, f"plan {other}").id is None


def test_a_document_that_is_gone_is_no_evidence(empty: District, plan_id: int, ref: OccurrenceRef) -> None:
    (note_id,) = documents.save_document(empty, Document(DocumentKind.NOTE, "Итоги ВПР")).created
    note = of_register(empty, f"document {note_id}")
    documents.delete_document(empty, note_id)
    with pytest.raises(InputRefused, match="уже нет"):
        evidence.add_document(empty, ref, note)
    assert history.undo_name(empty) == "Удалить документ"


def of_register(district: District, key: str) -> Document:
    return next(one for one in documents.list_documents(district) if one.key == key)


def proofs(district: District, plan_id: int) -> tuple[Evidence, ...]:
    (found,) = Timetable(district).of_plan(plan_id).occurrences
    return found.evidence


def test_what_cannot_be_kept_is_refused_in_one_sentence(
    empty: District, plan_id: int, ref: OccurrenceRef, tmp_path: Path
) -> None:
    large = tmp_path / "видео.mp4"
    with large.open("wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    nothing = tmp_path / "пусто.pdf"
    nothing.touch()
    for path, words in (
        (large, "слишком велик: 20,0 МБ, а можно до 20 МБ"),
        (nothing, "пуст"),
        (tmp_path / "нет такого.pdf", "нет на прежнем месте"),
        (tmp_path, "не файл"),
    ):
        with pytest.raises(InputRefused, match=words):
            evidence.add_file(empty, ref, path)
    with pytest.raises(InputRefused, match="Ссылка не указана"):
        evidence.add_link(empty, ref, "  ")
    assert stored(empty) == 0
    assert Timetable(empty).of_plan(plan_id).occurrences[0].record is None


def test_a_file_of_exactly_the_limit_is_kept(empty: District, ref: OccurrenceRef, tmp_path: Path) -> None:
    path = tmp_path / "скан.pdf"
    with path.open("wb") as file:
        file.truncate(20 * 1024 * 1024)
    evidence.add_file(empty, ref, path)
    assert stored(empty) == 1


def test_an_unreadable_file_is_a_matter_of_the_computer(
    empty: District, ref: OccurrenceRef, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_self: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_bytes", locked)
    with pytest.raises(EnvironmentProblem, match="не читается"):
        evidence.add_file(empty, ref, scan)


def test_a_damaged_content_is_told_and_found_by_the_check(
    empty: District, plan_id: int, ref: OccurrenceRef, scan: Path
) -> None:
    evidence.add_file(empty, ref, scan)
    (proof,) = Timetable(empty).of_plan(plan_id).occurrences[0].evidence
    assert proof.file_id is not None
    empty.connection.execute("UPDATE stored_file SET content = x'00'")
    with pytest.raises(InputRefused, match="повреждён"):
        evidence.read_file(empty, proof.file_id)
    close_district(empty)
    assert check_file(empty.path) == (f"Приложенный файл «{scan.name}» повреждён: контрольная сумма не совпадает.",)


def test_a_copy_of_a_kept_file_is_written_where_the_person_wants_it(
    empty: District, plan_id: int, ref: OccurrenceRef, scan: Path, tmp_path: Path
) -> None:
    evidence.add_file(empty, ref, scan)
    (proof,) = Timetable(empty).of_plan(plan_id).occurrences[0].evidence
    evidence.save_file(empty, proof.file_id or 0, tmp_path / "копия.pdf")
    assert (tmp_path / "копия.pdf").read_bytes() == CONTENT
    with pytest.raises(EnvironmentProblem):
        evidence.save_file(empty, proof.file_id or 0, tmp_path / "нет такой папки" / "копия.pdf")


@pytest.mark.parametrize(
    ("name", "runs"),
    [("справка.pdf", False), ("справка.pdf.exe", True), ("Ярлык.LNK", True), ("без окончания", False), ("exe", False)],
)
def test_what_would_run_as_a_program_is_told_by_its_name(name: str, runs: bool) -> None:
    assert evidence.is_program(name) is runs
