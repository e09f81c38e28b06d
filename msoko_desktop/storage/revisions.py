"""What was approved, as it was: snapshots and PDF files that never change."""

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import Approval
from msoko_desktop.storage.plans import moment

_COLUMNS = "id, plan_id, order_id, number, act_kind, act_issuer, act_number, act_date, made, sha256"


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision without its snapshot and its PDF; `made` is the local time at which it was approved here."""

    id: int
    plan_id: int | None
    order_id: int | None
    number: int
    act: Approval
    made: dt.datetime
    sha256: str


def insert_revision(
    connection: sqlite3.Connection,
    *,
    plan_id: int | None = None,
    order_id: int | None = None,
    act: Approval,
    snapshot: dict[str, Any],
    pdf: bytes,
) -> int:
    """Keep the next revision of a plan or an order; return its id."""
    owner, key = ("plan_id", plan_id) if plan_id is not None else ("order_id", order_id)
    number = connection.execute(
        f"SELECT coalesce(max(number), 0) + 1 FROM revision WHERE {owner} = ?",  # noqa: S608  # one of two names
        (key,),
    ).fetchone()[0]
    cursor = connection.execute(
        "INSERT INTO revision (plan_id, order_id, number, act_kind, act_issuer, act_number, act_date, snapshot, pdf, "
        "sha256, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            plan_id,
            order_id,
            number,
            act.kind,
            act.issuer,
            act.number,
            act.date.isoformat() if act.date else None,
            json.dumps(snapshot, ensure_ascii=False, separators=(",", ":")),
            pdf,
            hashlib.sha256(pdf).hexdigest(),
            moment(),
        ),
    )
    assert cursor.lastrowid is not None  # noqa: S101  # an INSERT that did not raise has one
    return cursor.lastrowid


def list_revisions(
    connection: sqlite3.Connection, *, plan_id: int | None = None, order_id: int | None = None
) -> tuple[RevisionRow, ...]:
    """Return the revisions of a plan or an order, the oldest first; all of the file where neither is given."""
    where, key = ("WHERE plan_id = ? ", plan_id) if plan_id is not None else ("WHERE order_id = ? ", order_id)
    everything = plan_id is None and order_id is None
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM revision {'' if everything else where}ORDER BY number, id",  # noqa: S608  # fixed names
        () if everything else (key,),
    )
    return tuple(_row(row) for row in rows)


def _row(row: tuple[Any, ...]) -> RevisionRow:
    revision_id, plan_id, order_id, number, kind, issuer, act_number, day, made, sha256 = row
    act = Approval(kind, issuer, act_number, dt.date.fromisoformat(day) if day else None)
    return RevisionRow(revision_id, plan_id, order_id, number, act, dt.datetime.fromisoformat(made), sha256)


def read_snapshot(connection: sqlite3.Connection, revision_id: int) -> dict[str, Any] | None:
    """Return the snapshot of a revision, None where there is none or it cannot be read."""
    row = connection.execute("SELECT snapshot FROM revision WHERE id = ?", (revision_id,)).fetchone()
    try:
        found = None if row is None else json.loads(row[0])
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def read_pdf(connection: sqlite3.Connection, revision_id: int) -> bytes | None:
    """Return the PDF of a revision, None where there is none or it is no longer what its checksum says."""
    row = connection.execute("SELECT CAST(pdf AS BLOB), sha256 FROM revision WHERE id = ?", (revision_id,)).fetchone()
    if row is None or hashlib.sha256(row[0]).hexdigest() != row[1]:
        return None
    return bytes(row[0])


def approving_orders(connection: sqlite3.Connection) -> dict[int, tuple[int, DocumentStatus]]:
    """Return by plan the order of the file that approved its last text, here or on paper, with the order's status.

    Of a plan of an order's tasks that is the order. Plans that were approved by an act outside the file are left out.
    """
    rows = connection.execute(
        "SELECT plan.id, act.id, act.status FROM plan JOIN attachment ON attachment.plan_id = plan.id "
        "JOIN order_document AS act ON act.id = attachment.order_id LEFT JOIN revision AS last "
        "ON last.plan_id = plan.id AND last.number = (SELECT max(number) FROM revision WHERE plan_id = plan.id) "
        "WHERE act.status NOT IN ('draft', 'agreement') "
        "AND act.number = CASE WHEN last.id IS NULL THEN plan.approval_number ELSE last.act_number END "
        "AND act.date = CASE WHEN last.id IS NULL THEN plan.approval_date ELSE last.act_date END "
        "UNION ALL SELECT plan.id, act.id, act.status FROM plan JOIN order_document AS act ON act.id = plan.order_id "
        "ORDER BY 2"
    )
    return {plan_id: (order_id, DocumentStatus(status)) for plan_id, order_id, status in rows}


def damaged(connection: sqlite3.Connection) -> Iterator[RevisionRow]:
    """Yield the revisions whose PDF is no longer what its checksum says, or whose snapshot cannot be read."""
    for revision in list_revisions(connection):
        if read_pdf(connection, revision.id) is None or read_snapshot(connection, revision.id) is None:
            yield revision
