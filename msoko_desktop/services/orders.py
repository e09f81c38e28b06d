"""What a person does with orders: list, read, add, delete. Each write is one undo step."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders import Order
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import orders as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.orders import OrderRow

NO_ORDER = "Этого приказа в файле уже нет: он удалён. Обновите список документов."
NO_PLAN = "Плана, который прилагается к приказу, в файле уже нет. Выберите другой план."


@dataclass(frozen=True, slots=True)
class OrderSummary:
    """An order in the list: its requisites and the ids of the plans attached to it."""

    id: int
    number: str
    date: dt.date | None
    heading: str
    issuer: str
    plans: tuple[int, ...]


def list_orders(d: District) -> list[OrderSummary]:
    """Return the orders of the file, the newest first, those without a date before them."""
    with d.reading() as connection:
        found = OrderRow.select().order_by(OrderRow.date.desc(nulls="first"), OrderRow.id.desc()).execute(d.database)
        return [
            OrderSummary(row.id, row.number, row.date, row.heading, row.issuer, rows.attached_plans(connection, row.id))
            for row in found
        ]


def read_order(d: District, order_id: int) -> Order:
    """Return an order with its items; `plans` holds the ids of its attached plans. Raises InputRefused where gone."""
    with d.reading() as connection:
        row = next(iter(OrderRow.select().where(OrderRow.id == order_id).execute(d.database)), None)
        if row is None:
            raise InputRefused(NO_ORDER)
        return rows.order_of(row, rows.read_items(connection, order_id), rows.attached_plans(connection, order_id))


def add_order(d: District, order: Order, plan_ids: Sequence[int], step: str = "Создать приказ") -> Changes:
    """Put a new order into the file with these plans attached, its id in `created`. Raises InputRefused."""
    with operation(d, step) as write:
        order_id = insert_order(write, d, order, plan_ids)
        write.changed(created=[order_id])
    return write.changes


def insert_order(write: Step, d: District, order: Order, plan_ids: Sequence[int]) -> int:
    """Insert an order as part of a larger step; return its id. Raises InputRefused where a plan is gone."""
    known = {plan_id for (plan_id,) in write.connection.execute("SELECT id FROM plan")}
    if not set(plan_ids) <= known:
        raise InputRefused(NO_PLAN)
    order_id = rows.insert_order(d.database, cleaned(order, "текст приказа"), plan_ids)
    write.changed(Area.ORDERS)
    return order_id


def delete_order(d: District, order_id: int) -> Changes:
    """Delete an order; its attached plans stay. Raises InputRefused where it is gone."""
    with operation(d, "Удалить приказ") as write:
        if not OrderRow.delete().where(OrderRow.id == order_id).execute(d.database):
            raise InputRefused(NO_ORDER)
        write.changed(Area.ORDERS)
    return write.changes
