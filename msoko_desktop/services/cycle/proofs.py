"""The matrix of a year from what the file holds, and what the person says of proofs. Each write is one undo step."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from msoko_desktop.domain.cycle.matrix import cycle_matrix
from msoko_desktop.domain.cycle.model import CycleMatrix, Proof
from msoko_desktop.domain.cycle.rules import CycleRules, cycle_rules
from msoko_desktop.domain.documents.documents import Document, Stage
from msoko_desktop.domain.documents.notes import Note
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.cycle.sources import SOURCES, Known, proof_of_document
from msoko_desktop.services.cycle.texts import PaperTexts
from msoko_desktop.services.directions.directions import list_directions, owners_of
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text
from msoko_desktop.storage import cycle as rows
from msoko_desktop.storage import notes as note_rows
from msoko_desktop.storage.district_file import District

GONE = "Этого доказательства здесь уже нет: обновите страницу."


def rules_of(d: District) -> CycleRules:
    """Return the rules in force, with what the district changed."""
    return _rules(stored_text(d, Book.CYCLE))


@lru_cache(maxsize=8)
def _rules(stored: str) -> CycleRules:
    return cycle_rules(data_of_stored(Book.CYCLE, stored))


def titles(d: District) -> dict[str, str]:
    """Return the short titles of the directions the district works by, by their codes."""
    return {one.code: one.heading for one in list_directions(d)}


def years_of(d: District, today: dt.date) -> tuple[int, ...]:
    """Return the calendar years that can be shown, the latest first: those of the file, this one and the next."""
    found = {one.year for one in _proofs(d, today)}
    return tuple(sorted({today.year + 1, today.year, *(year for year in found if 2000 < year < 2100)}, reverse=True))


def read_matrix(d: District, year: int, today: dt.date) -> CycleMatrix:
    """Return the matrix of a calendar year as it stands on `today`."""
    return read_matrices(d, (year,), today)[0]


def read_matrices(d: District, years: Sequence[int], today: dt.date) -> tuple[CycleMatrix, ...]:
    """Return the matrices of some years, one for each."""
    rules, codes = rules_of(d), tuple(one.code for one in list_directions(d))
    with d.reading() as connection:
        placed = rows.read_placed(connection)
    owners = owners_of(d)
    placed = tuple(one._replace(direction=owners.get(one.direction, one.direction)) for one in placed)
    proofs = tuple(_proofs(d, today))
    return tuple(cycle_matrix(codes, _as_said(proofs, placed, year), rules, year, today) for year in years)


def _proofs(d: District, today: dt.date) -> Iterator[Proof]:
    """Yield all proofs of the file, those that the person put to stages among them."""
    owners = owners_of(d)
    known = Known(d, rules_of(d), lambda code: owners.get(code, code), PaperTexts(d), today)
    for source in SOURCES:
        yield from source(known)
    yield from _attached(known)


def _attached(known: Known) -> Iterator[Proof]:
    with known.d.reading() as connection:
        placed = [one for one in rows.read_placed(connection) if not one.refused]
    if not placed:
        return
    by_key = {one.key: one for one in list_documents(known.d)}
    for one in placed:
        document = by_key.get(one.key)
        stage = Stage(one.stage)
        found = None if document is None else proof_of_document(document, known, known.resolve(one.direction), stage)
        if found is not None:
            yield replace(found, year=one.year, attached=one.id)


def _as_said(proofs: Iterable[Proof], placed: Sequence[rows.PlacedProof], year: int) -> Iterator[Proof]:
    """Yield the proofs without those that the person refused for this year; what was put by hand comes but once."""
    refused = {(one.direction, one.stage, one.key) for one in placed if one.refused and one.year == year}
    by_hand = {(one.direction, one.stage, one.key) for one in placed if not one.refused and one.year == year}
    for one in proofs:
        place = (one.direction, one.stage.value, one.key)
        if place in refused or (one.attached is None and place in by_hand):
            continue
        yield one


def evidence_of(stage: Stage) -> str:
    """Return what papers usually prove a stage: «концепция, программа, приказ об утверждении»."""
    found = next(row for row in reference_data("directions")["stage"] if row["code"] == stage.value)
    return ", ".join(found["evidence"])


def direction_of_note(d: District, note: Note) -> str:
    """Return the direction of the active set that a note belongs to: its own, else the one of the rules ("": none)."""
    owners = owners_of(d)
    place = rules_of(d).automatic.get("effectiveness_notes" if note.kind.tells_effect else "notes")
    code = note.direction or (place.direction if place is not None else "")
    return owners.get(code, code)


def note_of_document(d: District, key: str) -> int | None:
    """Return the id of the note of the file that a document of the register (by its key) was made of, None for none."""
    with d.reading() as connection:
        found = note_rows.read_summaries(connection)
    return next((one.id for one in found if f"document {one.document_id}" == key), None)


def plan_of_line(d: District, line_id: int) -> int | None:
    """Return the plan a line belongs to, None where the line is gone."""
    with d.reading() as connection:
        return rows.plan_of_line(connection, line_id)


# --- what the person says


def has_refused(d: District, direction: str, stage: Stage, year: int) -> bool:
    """Tell whether the person refused proofs of a stage of a direction in a year."""
    owners = owners_of(d)
    with d.reading() as connection:
        return any(
            one.refused and (owners.get(one.direction), one.stage, one.year) == (direction, stage.value, year)
            for one in rows.read_placed(connection)
        )


def choosable(d: District) -> tuple[Document, ...]:
    """Return the documents of the register that can be put to a stage: those in force and drafts, the newest first."""
    fit = (DocumentStatus.APPROVED, DocumentStatus.DRAFT, DocumentStatus.AGREEMENT)
    return tuple(
        one for one in list_documents(d) if one.status in fit and (one.date is not None or one.due is not None)
    )


def attach(d: District, direction: str, stage: Stage, year: int, key: str) -> Changes:
    """Put a document of the register to a stage of a direction in a year; `key` is that of the document.

    Raises InputRefused where it is gone, without a date, or not in force.
    """
    document = next((one for one in list_documents(d) if one.key == key), None)
    if document is None:
        raise InputRefused("Этого документа в реестре уже нет. Выберите другой.")
    if document.date is None:
        raise InputRefused("У документа нет даты: укажите её в карточке документа и приложите снова.")
    with operation(d, "Приложить доказательство") as step:
        made = rows.place(step.connection, direction, stage.value, year, key, refused=False)
        step.changed(Area.CYCLE, created=[made])
    return step.changes


def refuse(d: District, proof: Proof, year: int) -> Changes:
    """Say that something is no proof of this stage in this year; what the person put there is taken away."""
    with operation(d, "Не считать доказательством") as step:
        if proof.attached is not None:
            if not rows.take_away(step.connection, proof.attached):
                raise InputRefused(GONE)
        else:
            rows.place(step.connection, proof.direction, proof.stage.value, year, proof.key, refused=True)
        step.changed(Area.CYCLE)
    return step.changes


def take_back(d: District, direction: str, stage: Stage, year: int) -> Changes:
    """Count again what was refused at a stage of a direction in a year."""
    owners = owners_of(d)
    with operation(d, "Вернуть доказательства") as step:
        for one in rows.read_placed(step.connection):
            if one.refused and (owners.get(one.direction), one.stage, one.year) == (direction, stage.value, year):
                rows.take_away(step.connection, one.id)
                step.changed(Area.CYCLE)
    return step.changes
