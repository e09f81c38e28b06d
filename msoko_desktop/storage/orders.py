"""Orders with their items, attachments and people in the district file: peewee models, and rows to values and back."""

# ruff: noqa: S608 — the names in the statements are those of the columns below, never from outside

import datetime as dt
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from peewee import AutoField, DateField, ForeignKeyField, IntegerField, Model, SqliteDatabase, TextField

from msoko_desktop.domain.orders.orders import (
    Attachment,
    AttachmentKind,
    AttachmentMark,
    DocumentStatus,
    Order,
    OrderAction,
    OrderItem,
    OrderKind,
    OrderPerson,
    PageNumbers,
    SheetWay,
)
from msoko_desktop.storage.plans import LineRow, PlanRow, moment
from msoko_desktop.storage.positions import GAP

AGREEMENT, ACQUAINTANCE = "agreement", "acquaintance"


class OrderRow(Model):
    """An order without its items."""

    id = AutoField()
    issuer = TextField(default="")
    number = TextField(default="")
    date = DateField(null=True)
    place = TextField(default="")
    heading = TextField(default="")
    preamble = TextField(default="")
    verb = TextField(default="")
    signatory_post = TextField(default="")
    signatory_name = TextField(default="")
    changed = TextField()
    kind = TextField(default=OrderKind.ORDER.value)
    status = TextField(default=DocumentStatus.DRAFT.value)
    executor_name = TextField(default="")
    executor_phone = TextField(default="")
    edition = TextField(default="")
    page_numbers = TextField(default=PageNumbers.OWN.value)
    acts_on = ForeignKeyField("self", null=True, on_delete="SET NULL", column_name="acts_on", backref="acts")
    action = TextField(default="")

    class Meta:
        """The table's name."""

        table_name = "order_document"


class OrderItemRow(Model):
    """An item of an order or, with a parent, a sub-item; `position` orders all items of an order.

    `line` is the line of the plan of the order's tasks that follows the item's deadline.
    """

    id = AutoField()
    order = ForeignKeyField(OrderRow, on_delete="CASCADE", backref="items")
    parent = ForeignKeyField("self", null=True, on_delete="CASCADE", backref="items")
    position = IntegerField()
    number = TextField(default="")
    text = TextField(default="")
    line = ForeignKeyField(LineRow, null=True, on_delete="SET NULL")

    class Meta:
        """The table's name."""

        table_name = "order_item"


class AttachmentRow(Model):
    """An attachment of an order; `content` is JSON, `position` orders the attachments."""

    id = AutoField()
    order = ForeignKeyField(OrderRow, on_delete="CASCADE", backref="attachments")
    position = IntegerField()
    kind = TextField()
    plan = ForeignKeyField(PlanRow, null=True, on_delete="CASCADE", backref="attached")
    title = TextField(default="")
    mark = TextField(default=AttachmentMark.APPENDIX.value)
    orientation = TextField(default=SheetWay.AUTO.value)
    content = TextField(default="{}")

    class Meta:
        """The table's name."""

        table_name = "attachment"


_VALUES = (
    "issuer",
    "number",
    "date",
    "place",
    "heading",
    "preamble",
    "verb",
    "signatory_post",
    "signatory_name",
    "kind",
    "status",
    "executor_name",
    "executor_phone",
    "edition",
    "page_numbers",
    "acts_on",
    "action",
)


def order_values(order: Order) -> dict[str, Any]:
    """Return the columns of an order's row, `changed` apart."""
    values = {name: getattr(order, name) for name in _VALUES}
    values["date"] = order.date.isoformat() if order.date else None
    return {name: str(value) if name in _ENUMS else value for name, value in values.items()}


_ENUMS = frozenset({"kind", "status", "page_numbers", "action"})


def insert_order(database: SqliteDatabase, order: Order, plan_ids: Sequence[int] = ()) -> int:
    """Insert an order with all it holds; return its id. Plans of `plan_ids` are attached behind its attachments."""
    order_id = int(OrderRow.insert(**order_values(order), changed=moment()).execute(database))
    connection = database.connection()  # type: ignore[no-untyped-call]  # peewee leaves it untyped
    write_items(connection, order_id, order.items)
    attached = tuple(Attachment(AttachmentKind.PLAN, plan_id=plan_id) for plan_id in plan_ids)
    write_attachments(connection, order_id, (*order.attachments, *attached))
    for sheet, people in ((AGREEMENT, order.agreement), (ACQUAINTANCE, order.acquaintance)):
        write_people(connection, order_id, sheet, people)
    return order_id


# --- items


def _flat(items: Iterable[OrderItem], parent: int | None, found: list[tuple[OrderItem, int | None]]) -> None:
    """List items with the place of their parent in the list, a parent before its sub-items."""
    for item in items:
        found.append((item, parent))
        _flat(item.items, len(found) - 1, found)


def write_items(connection: sqlite3.Connection, order_id: int, items: Sequence[OrderItem]) -> None:
    """Make `items` the items of an order; those with an id keep it, and rows that stay are not touched."""
    stored = {
        row[0]: row[1:]
        for row in connection.execute(
            "SELECT id, parent_id, position, number, text FROM order_item WHERE order_id = ?", (order_id,)
        )
    }
    flat: list[tuple[OrderItem, int | None]] = []
    _flat(items, None, flat)
    ids: list[int] = []
    for place, (item, parent_place) in enumerate(flat):
        parent = None if parent_place is None else ids[parent_place]
        row = (parent, (place + 1) * GAP, item.number, item.text)
        if item.id is None or item.id not in stored or item.id in ids:
            cursor = connection.execute(
                "INSERT INTO order_item (order_id, parent_id, position, number, text) VALUES (?, ?, ?, ?, ?)",
                (order_id, *row),
            )
            ids.append(int(cursor.lastrowid or 0))
            continue
        ids.append(item.id)
        if stored[item.id] != row:
            connection.execute(
                "UPDATE order_item SET parent_id = ?, position = ?, number = ?, text = ? WHERE id = ?", (*row, item.id)
            )
    gone = stored.keys() - set(ids)
    connection.executemany("DELETE FROM order_item WHERE id = ?", [(item_id,) for item_id in sorted(gone)])


def read_items(connection: sqlite3.Connection, order_id: int) -> tuple[OrderItem, ...]:
    """Return the items of an order with their sub-items."""
    under: dict[int | None, list[tuple[int, str, str]]] = defaultdict(list)
    rows = connection.execute(
        "SELECT id, parent_id, number, text FROM order_item WHERE order_id = ? ORDER BY position, id", (order_id,)
    )
    for item_id, parent_id, number, text in rows:
        under[parent_id].append((item_id, number, text))

    def items(parent_id: int | None) -> tuple[OrderItem, ...]:
        return tuple(OrderItem(number, text, items(item_id), item_id) for item_id, number, text in under[parent_id])

    return items(None)


# --- attachments and people


def write_attachments(connection: sqlite3.Connection, order_id: int, attachments: Sequence[Attachment]) -> None:
    """Make `attachments` those of an order; those with an id keep it, and rows that stay are not touched."""
    columns = ("position", "kind", "plan_id", "title", "mark", "orientation", "content")
    stored = {
        row[0]: row[1:]
        for row in connection.execute(
            f"SELECT id, {', '.join(columns)} FROM attachment WHERE order_id = ?", (order_id,)
        )
    }
    kept = set()
    for place, attachment in enumerate(attachments, start=1):
        row = (
            place * GAP,
            attachment.kind.value,
            attachment.plan_id,
            attachment.title,
            attachment.mark.value,
            attachment.way.value,
            _content(attachment),
        )
        if attachment.id is None or attachment.id not in stored or attachment.id in kept:
            connection.execute(
                f"INSERT INTO attachment (order_id, {', '.join(columns)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (order_id, *row),
            )
            continue
        kept.add(attachment.id)
        if stored[attachment.id] != row:
            assignments = ", ".join(f"{name} = ?" for name in columns)
            connection.execute(f"UPDATE attachment SET {assignments} WHERE id = ?", (*row, attachment.id))
    gone = stored.keys() - kept
    connection.executemany("DELETE FROM attachment WHERE id = ?", [(gone_id,) for gone_id in sorted(gone)])


def _content(attachment: Attachment) -> str:
    content: dict[str, Any] = {}
    if attachment.columns:
        content["columns"] = list(attachment.columns)
    if attachment.rows:
        content["rows"] = [list(row) for row in attachment.rows]
    if attachment.text:
        content["text"] = attachment.text
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def read_attachments(connection: sqlite3.Connection, order_id: int) -> tuple[Attachment, ...]:
    """Return the attachments of an order in their order."""
    rows = connection.execute(
        "SELECT id, kind, plan_id, title, mark, orientation, content FROM attachment WHERE order_id = ? "
        "ORDER BY position, id",
        (order_id,),
    )
    return tuple(_attachment(row) for row in rows)


def _attachment(row: tuple[Any, ...]) -> Attachment:
    attachment_id, kind, plan_id, title, mark, way, text = row
    content: Mapping[str, Any] = json.loads(text)
    return Attachment(
        AttachmentKind(kind),
        title,
        plan_id,
        tuple(str(name) for name in content.get("columns", ())),
        tuple(tuple(str(cell) for cell in cells) for cells in content.get("rows", ())),
        str(content.get("text", "")),
        AttachmentMark(mark),
        SheetWay(way),
        attachment_id,
    )


def attached_plans(connection: sqlite3.Connection, order_id: int) -> tuple[int, ...]:
    """Return the ids of the plans attached to an order, in their order."""
    rows = connection.execute(
        "SELECT plan_id FROM attachment WHERE order_id = ? AND plan_id IS NOT NULL ORDER BY position, id", (order_id,)
    ).fetchall()
    return tuple(plan_id for (plan_id,) in rows)


def write_people(connection: sqlite3.Connection, order_id: int, sheet: str, people: Sequence[OrderPerson]) -> None:
    """Make `people` those of a sheet of an order; where they are the same nothing is touched."""
    if read_people(connection, order_id, sheet) == tuple(people):
        return
    connection.execute("DELETE FROM order_person WHERE order_id = ? AND sheet = ?", (order_id, sheet))
    connection.executemany(
        "INSERT INTO order_person (order_id, sheet, position, post, name, date, remark) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (order_id, sheet, place, one.post, one.name, one.date.isoformat() if one.date else None, one.remark)
            for place, one in enumerate(people, start=1)
        ],
    )


def read_people(connection: sqlite3.Connection, order_id: int, sheet: str) -> tuple[OrderPerson, ...]:
    """Return the people of a sheet of an order, in their order."""
    rows = connection.execute(
        "SELECT post, name, date, remark FROM order_person WHERE order_id = ? AND sheet = ? ORDER BY position, id",
        (order_id, sheet),
    )
    return tuple(
        OrderPerson(post, name, dt.date.fromisoformat(day) if day else None, remark) for post, name, day, remark in rows
    )


# --- whole orders


def read_order(database: SqliteDatabase, order_id: int) -> Order | None:
    """Return an order with all it holds, None where it is gone."""
    row = next(iter(OrderRow.select().where(OrderRow.id == order_id).execute(database)), None)
    if row is None:
        return None
    connection = database.connection()  # type: ignore[no-untyped-call]  # peewee leaves it untyped
    return Order(
        issuer=row.issuer,
        number=row.number,
        date=row.date,
        place=row.place,
        heading=row.heading,
        preamble=row.preamble,
        verb=row.verb,
        items=read_items(connection, order_id),
        signatory_post=row.signatory_post,
        signatory_name=row.signatory_name,
        plans=attached_plans(connection, order_id),
        id=row.id,
        kind=OrderKind(row.kind),
        status=DocumentStatus(row.status),
        executor_name=row.executor_name,
        executor_phone=row.executor_phone,
        attachments=read_attachments(connection, order_id),
        agreement=read_people(connection, order_id, AGREEMENT),
        acquaintance=read_people(connection, order_id, ACQUAINTANCE),
        edition=row.edition,
        page_numbers=PageNumbers(row.page_numbers),
        acts_on=row.acts_on_id,
        action=OrderAction(row.action),
    )


def update_order(connection: sqlite3.Connection, old: Order, new: Order) -> None:
    """Write what differs between a stored order and its new value; both have the same id."""
    before, after = order_values(old), order_values(new)
    changed = {name: value for name, value in after.items() if value != before[name]}
    if changed:
        assignments = ", ".join(f"{name} = ?" for name in changed)
        connection.execute(f"UPDATE order_document SET {assignments} WHERE id = ?", (*changed.values(), old.id))
    assert old.id is not None  # noqa: S101  # it was read from the file
    if new.items != old.items:
        write_items(connection, old.id, new.items)
    if new.attachments != old.attachments:
        write_attachments(connection, old.id, new.attachments)
    write_people(connection, old.id, AGREEMENT, new.agreement)
    write_people(connection, old.id, ACQUAINTANCE, new.acquaintance)


def touch_order(connection: sqlite3.Connection, order_id: int) -> None:
    """Note that an order was changed now."""
    connection.execute("UPDATE order_document SET changed = ? WHERE id = ?", (moment(), order_id))
