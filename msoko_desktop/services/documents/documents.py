"""The register «Документы»: everything the office files, the orders and plans of the file among it."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage, StoredFile
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots, quoted
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderKind
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.documents import evidence
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders.orders import insert_order, list_orders
from msoko_desktop.services.plans.plans import list_plans
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import documents as rows
from msoko_desktop.storage import stored_files
from msoko_desktop.storage.district_file import District

NO_DOCUMENT = "Этого документа в реестре уже нет: он удалён. Обновите страницу."
_NUMBER = re.compile(r"([0-9]{1,9})(\D*)")
_PLAN_STATUS = {
    PlanStatus.DRAFT: DocumentStatus.DRAFT,
    PlanStatus.APPROVED: DocumentStatus.APPROVED,
    PlanStatus.ARCHIVED: DocumentStatus.APPROVED,
}


def list_documents(d: District) -> tuple[Document, ...]:
    """Return the register: the newest first, those without a date before them."""
    with d.reading() as connection:
        stored = rows.read_documents(connection)
    notes = {document.key: document for document in stored}
    found = [*_orders(d, notes), *_plans(d, notes)]
    found += [one for one in stored if one.order_id is None and one.plan_id is None]
    return tuple(sorted(found, key=lambda one: (one.date is not None, -(one.date or dt.date.max).toordinal(), one.key)))


def expected_by(d: District, day: dt.date) -> tuple[Document, ...]:
    """Return the expected documents whose day lies before that day, the longest expected first."""
    with d.reading() as connection:
        stored = rows.read_documents(connection)
    late = [one for one in stored if one.status is DocumentStatus.EXPECTED and one.due is not None and one.due < day]
    return tuple(sorted(late, key=lambda one: (one.due or day, one.id or 0)))


def _orders(d: District, notes: dict[str, Document]) -> list[Document]:
    found = []
    for order in list_orders(d):
        kind = DocumentKind.DIRECTIVE if order.kind is OrderKind.DIRECTIVE else DocumentKind.ORDER
        own = Document(kind, order.heading, order.number, order.date, order.issuer, order.status, order_id=order.id)
        found.append(_noted(own, notes))
    return found


def _plans(d: District, notes: dict[str, Document]) -> list[Document]:
    found = []
    for plan in list_plans(d):
        act = plan.approval
        own = Document(
            DocumentKind.PLAN,
            plan.title,
            act.number if act else "",
            act.date if act else None,
            act.issuer if act else "",
            plan.ended or _PLAN_STATUS[plan.status],
            direction=plan.direction,
            plan_id=plan.id,
        )
        found.append(_noted(own, notes))
    return found


def _noted(own: Document, notes: dict[str, Document]) -> Document:
    """Return an order or a plan with what the register notes of it."""
    note = notes.get(own.key)
    if note is None:
        return own
    return replace(
        own,
        id=note.id,
        direction=own.direction or note.direction,
        stage=note.stage,
        link=note.link,
        place=note.place,
        note=note.note,
        file=note.file,
    )


def save_document(d: District, document: Document, path: Path | None = None) -> Changes:
    """Put a document into the register or change it; its id is in `created` where it is new.

    A copy of the file at `path` is kept with it. Of an order or a plan only what the register notes of it is stored.
    Raises InputRefused for a document without a title or with a number that another of its kind bears in the same
    year, or one that is gone; as evidence does for the file.
    """
    content = None if path is None else evidence.read_content(path)
    document = cleaned(document, "документ")
    own = document.order_id is None and document.plan_id is None
    if own and not document.title.strip():
        raise InputRefused("У документа нет названия. Введите его, например «Справка по итогам ВПР».")
    with operation(d, "Изменить документ" if document.id is not None else "Добавить документ") as step:
        known = {one.id for one in rows.read_documents(step.connection)}
        if document.id is not None and document.id not in known:
            raise InputRefused(NO_DOCUMENT)
        if own:
            refuse_taken(d, document)
        if content is not None and path is not None:
            file = StoredFile(stored_files.keep(step.connection, content), path.name, len(content))
            document = replace(document, file=file)
        new = document.id is None
        document_id = rows.write_document(step.connection, document)
        step.changed(Area.DOCUMENTS, created=[document_id] if new else [])
    return step.changes


def add_order_at(d: District, order: Order, direction: str, stage: Stage, step: str = "Создать приказ") -> Changes:
    """Put a new order into the file with the direction and the stage of the cycle it is for, its id in `created`."""
    kind = DocumentKind.DIRECTIVE if order.kind is OrderKind.DIRECTIVE else DocumentKind.ORDER
    with operation(d, step) as write:
        order_id = insert_order(write, d, order)
        rows.write_document(write.connection, Document(kind, direction=direction, stage=stage, order_id=order_id))
        write.changed(Area.DOCUMENTS, created=[order_id])
    return write.changes


def refuse_taken(d: District, document: Document) -> None:
    """Raise InputRefused where another document of that kind, an order or one filed, bears the number in its year."""
    if not document.number or document.date is None:
        return
    for other in list_documents(d):
        same = other.kind is document.kind and other.number.casefold() == document.number.casefold()
        if same and other.key != document.key and other.date is not None and other.date.year == document.date.year:
            named = f"{quoted(other.title or 'без заголовка')} от {date_dots(other.date)}"
            raise InputRefused(
                f"№ {document.number} в {document.date.year} году уже занят: {named}. Введите другой номер."
            )


def next_number(d: District, kind: DocumentKind, year: int) -> str:
    """Propose the next free number of a kind in a year: one above the greatest, «1» for the first.

    Letters behind it are kept where every number bears some («12-од» after «11-од»): a single «11-а» among plain
    numbers is one that was put between.
    """
    of_year = [one for one in list_documents(d) if one.kind is kind and one.date is not None and one.date.year == year]
    found = [match for one in of_year if (match := _NUMBER.fullmatch(one.number)) is not None]
    if not found:
        return "1"
    greatest = max(found, key=lambda match: int(match[1]))
    letters = greatest[2] if all(match[2] for match in found) else ""
    return f"{int(greatest[1]) + 1}{letters}"


def delete_document(d: District, document_id: int) -> Changes:
    """Delete a document of the register; undo brings it back. Raises InputRefused where it is gone."""
    with operation(d, "Удалить документ") as step:
        if not rows.erase_document(step.connection, document_id):
            raise InputRefused(NO_DOCUMENT)
        step.changed(Area.DOCUMENTS, Area.EXECUTION)
    return step.changes


def attach_file(d: District, document: Document, path: Path) -> Changes:
    """Keep a file (a scan of the signed sheet) with a document. Raises as evidence does for a file."""
    content = evidence.read_content(path)
    with operation(d, "Приложить скан") as step:
        file_id = stored_files.keep(step.connection, content)
        with_file = replace(document, file=StoredFile(file_id, path.name, len(content)))
        rows.write_document(step.connection, with_file)
        step.changed(Area.DOCUMENTS)
    return step.changes


def add_expected(d: District, expected: Sequence[Document]) -> Changes:
    """Put documents that are promised into the register, those that are there already left out."""
    with operation(d, "Добавить ожидаемые документы") as step:
        known = {(one.kind, one.title.casefold(), one.due) for one in rows.read_documents(step.connection)}
        for document in expected:
            if (document.kind, document.title.casefold(), document.due) not in known:
                rows.write_document(step.connection, replace(document, status=DocumentStatus.EXPECTED))
        step.changed(Area.DOCUMENTS)
    return step.changes


def stages() -> tuple[Stage, ...]:
    """Return the stages of the management cycle in their order."""
    return tuple(Stage)
