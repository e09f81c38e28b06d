"""Orders, their items and attached plans in the district file: peewee models, and rows to values and back."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from peewee import AutoField, DateField, ForeignKeyField, IntegerField, Model, SqliteDatabase, TextField

from msoko_desktop.domain.orders import Order, OrderItem
from msoko_desktop.storage.plans import PlanRow, moment
from msoko_desktop.storage.positions import GAP


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

    class Meta:
        """The table's name."""

        table_name = "order_document"


class OrderItemRow(Model):
    """An item of an order or, with a parent, a sub-item; `position` orders all items of an order."""

    id = AutoField()
    order = ForeignKeyField(OrderRow, on_delete="CASCADE", backref="items")
    parent = ForeignKeyField("self", null=True, on_delete="CASCADE", backref="items")
    position = IntegerField()
    number = TextField(default="")
    text = TextField(default="")

    class Meta:
        """The table's name."""

        table_name = "order_item"


class OrderPlanRow(Model):
    """A plan attached to an order; `position` orders the attachments."""

    id = AutoField()
    order = ForeignKeyField(OrderRow, on_delete="CASCADE", backref="attachments")
    plan = ForeignKeyField(PlanRow, on_delete="CASCADE", backref="orders")
    position = IntegerField()

    class Meta:
        """The table's name."""

        table_name = "order_plan"


def insert_order(database: SqliteDatabase, order: Order, plan_ids: Sequence[int]) -> int:
    """Insert an order with its items and attached plans; return its id."""
    order_id = int(
        OrderRow.insert(
            issuer=order.issuer,
            number=order.number,
            date=order.date,
            place=order.place,
            heading=order.heading,
            preamble=order.preamble,
            verb=order.verb,
            signatory_post=order.signatory_post,
            signatory_name=order.signatory_name,
            changed=moment(),
        ).execute(database)
    )
    _insert_items(database, order_id, None, order.items, 0)
    for index, plan_id in enumerate(plan_ids, start=1):
        OrderPlanRow.insert(order=order_id, plan=plan_id, position=index * GAP).execute(database)
    return order_id


def _insert_items(
    database: SqliteDatabase, order_id: int, parent_id: int | None, items: Iterable[OrderItem], position: int
) -> int:
    """Insert items with their sub-items behind `position`; return the position of the last one."""
    for item in items:
        position += GAP
        values = {"order": order_id, "parent": parent_id, "position": position}
        item_id = OrderItemRow.insert(**values, number=item.number, text=item.text).execute(database)
        position = _insert_items(database, order_id, item_id, item.items, position)
    return position


def read_items(connection: sqlite3.Connection, order_id: int) -> tuple[OrderItem, ...]:
    """Return the items of an order with their sub-items."""
    under: dict[int | None, list[tuple[int, str, str]]] = defaultdict(list)
    rows = connection.execute(
        "SELECT id, parent_id, number, text FROM order_item WHERE order_id = ? ORDER BY position, id", (order_id,)
    )
    for item_id, parent_id, number, text in rows:
        under[parent_id].append((item_id, number, text))

    def items(parent_id: int | None) -> tuple[OrderItem, ...]:
        return tuple(OrderItem(number, text, items(item_id)) for item_id, number, text in under[parent_id])

    return items(None)


def attached_plans(connection: sqlite3.Connection, order_id: int) -> tuple[int, ...]:
    """Return the ids of the plans attached to an order, in their order."""
    rows = connection.execute(
        "SELECT plan_id FROM order_plan WHERE order_id = ? ORDER BY position, id", (order_id,)
    ).fetchall()
    return tuple(plan_id for (plan_id,) in rows)


def order_of(row: OrderRow, items: tuple[OrderItem, ...], plans: tuple[int, ...]) -> Order:
    """Return the order in a row; `plans` are ids of plans of the file."""
    return Order(
        issuer=row.issuer,
        number=row.number,
        date=row.date,
        place=row.place,
        heading=row.heading,
        preamble=row.preamble,
        verb=row.verb,
        items=items,
        signatory_post=row.signatory_post,
        signatory_name=row.signatory_name,
        plans=plans,
        id=row.id,
    )
