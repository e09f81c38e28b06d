"""The register of documents: rows to values and back, and who already bears a number."""

# ruff: noqa: S608 — the names in the statements are those of the columns below, never from outside

import datetime as dt
import sqlite3
from typing import Any

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage, StoredFile
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.storage.plans import moment

_COLUMNS = (
    "order_id",
    "plan_id",
    "kind",
    "number",
    "date",
    "title",
    "issuer",
    "status",
    "direction",
    "stage",
    "due",
    "link",
    "place",
    "note",
    "file_id",
    "file_name",
)


def read_documents(connection: sqlite3.Connection) -> tuple[Document, ...]:
    """Return the rows of the register as they are stored: other documents, and notes on orders and plans."""
    rows = connection.execute(
        f"SELECT document.id, coalesce(stored_file.size, 0), {', '.join(f'document.{name}' for name in _COLUMNS)} "
        "FROM document LEFT JOIN stored_file ON stored_file.id = document.file_id ORDER BY document.id"
    )
    return tuple(_document(row) for row in rows)


def _document(row: tuple[Any, ...]) -> Document:
    document_id, size, *values = row
    found = dict(zip(_COLUMNS, values, strict=True))
    file_id, file_name = found.pop("file_id"), found.pop("file_name")
    return Document(
        **found
        | {
            "kind": DocumentKind(found["kind"]),
            "status": DocumentStatus(found["status"]),
            "stage": Stage(found["stage"]) if found["stage"] else None,
            "date": _day(found["date"]),
            "due": _day(found["due"]),
        },
        file=None if file_id is None else StoredFile(file_id, file_name, size),
        id=document_id,
    )


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _values(document: Document) -> tuple[Any, ...]:
    return (
        document.order_id,
        document.plan_id,
        document.kind.value,
        document.number,
        document.date.isoformat() if document.date else None,
        document.title,
        document.issuer,
        document.status.value,
        document.direction,
        document.stage.value if document.stage else "",
        document.due.isoformat() if document.due else None,
        document.link,
        document.place,
        document.note,
        document.file.file_id if document.file else None,
        document.file.name if document.file else "",
    )


def write_document(connection: sqlite3.Connection, document: Document) -> int:
    """Store a document, a new one where it has no id; return its id."""
    values = (*_values(document), moment())
    names = (*_COLUMNS, "changed")
    if document.id is not None:
        assignments = ", ".join(f"{name} = ?" for name in names)
        connection.execute(f"UPDATE document SET {assignments} WHERE id = ?", (*values, document.id))
        return document.id
    cursor = connection.execute(
        f"INSERT INTO document ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})", values
    )
    assert cursor.lastrowid is not None  # noqa: S101  # an INSERT that did not raise has one
    return cursor.lastrowid


def erase_document(connection: sqlite3.Connection, document_id: int) -> bool:
    """Delete a document of the register; return whether it was there."""
    return bool(connection.execute("DELETE FROM document WHERE id = ?", (document_id,)).rowcount)
