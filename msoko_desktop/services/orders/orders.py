"""What a person does with orders: list, read, add, change, delete. Each write is one undo step."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderKind
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import orders as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.orders import OrderRow

NO_ORDER = "Этого приказа в файле уже нет: он удалён. Обновите список документов."
NO_PLAN = "Плана, который прилагается к приказу, в файле уже нет. Выберите другой план."
OPEN = frozenset({DocumentStatus.DRAFT, DocumentStatus.AGREEMENT})
"""The statuses in which an order may be changed."""


@dataclass(frozen=True, slots=True)
class OrderSummary:
    """An order in the list: its requisites, its status, and the ids of the plans attached to it."""

    id: int
    number: str
    date: dt.date | None
    heading: str
    issuer: str
    plans: tuple[int, ...]
    kind: OrderKind = OrderKind.ORDER
    status: DocumentStatus = DocumentStatus.DRAFT


def list_orders(d: District) -> list[OrderSummary]:
    """Return the orders of the file, the newest first, those without a date before them."""
    with d.reading() as connection:
        found = OrderRow.select().order_by(OrderRow.date.desc(nulls="first"), OrderRow.id.desc()).execute(d.database)
        return [
            OrderSummary(
                row.id,
                row.number,
                row.date,
                row.heading,
                row.issuer,
                rows.attached_plans(connection, row.id),
                OrderKind(row.kind),
                DocumentStatus(row.status),
            )
            for row in found
        ]


def open_orders(d: District) -> list[OrderSummary]:
    """Return the orders that are drafts or on agreement, the newest first."""
    return [order for order in list_orders(d) if order.status in OPEN]


def read_order(d: District, order_id: int) -> Order:
    """Return an order with all it holds; `plans` are the ids of its attached plans. Raises InputRefused where gone."""
    with d.reading():
        order = rows.read_order(d.database, order_id)
    if order is None:
        raise InputRefused(NO_ORDER)
    return order


def add_order(d: District, order: Order, plan_ids: Sequence[int] = (), step: str = "Создать приказ") -> Changes:
    """Put a new order into the file with these plans attached, its id in `created`. Raises InputRefused."""
    with operation(d, step) as write:
        order_id = insert_order(write, d, order, plan_ids)
        write.changed(created=[order_id])
    return write.changes


def signed_on_paper(order: Order) -> Order:
    """Return an order that came from a file or a person's archive: approved where it bears a number and a date."""
    signed = bool(order.number) and order.date is not None
    return replace(order, status=DocumentStatus.APPROVED if signed else DocumentStatus.DRAFT)


def insert_order(write: Step, d: District, order: Order, plan_ids: Sequence[int] = ()) -> int:
    """Insert an order as part of a larger step; return its id. Raises InputRefused where a plan is gone."""
    order = cleaned(order, "текст приказа")
    _require_plans(write, (*plan_ids, *(a.plan_id for a in order.attachments if a.plan_id is not None)))
    order_id = rows.insert_order(d.database, order, plan_ids)
    write.changed(Area.ORDERS)
    return order_id


def save_order(d: District, order: Order, step: str = "Изменить приказ") -> Changes:
    """Make a stored order (by its id) what is given; only what differs is written.

    Its status is the matter of approval and stays as it is stored. Raises InputRefused for an order
    that is gone or approved, or where an attached plan is gone.
    """
    order = cleaned(order, "текст приказа")
    with operation(d, step) as write:
        old = require_open(d, order.id)
        _require_plans(write, [a.plan_id for a in order.attachments if a.plan_id is not None])
        new = replace(order, status=old.status, plans=old.plans)
        rows.update_order(write.connection, old, new)
        rows.touch_order(write.connection, old.id or 0)
        write.changed(Area.ORDERS)
    return write.changes


def set_status(d: District, order_id: int, status: DocumentStatus) -> Changes:
    """Send a draft to agreement or take it back. Raises InputRefused for any other status, or an approved order."""
    if status not in OPEN:
        raise InputRefused("Этот статус ставится утверждением или отменой приказа.")
    name = "Направить на согласование" if status is DocumentStatus.AGREEMENT else "Вернуть в проекты"
    with operation(d, name) as write:
        old = require_open(d, order_id)
        rows.update_order(write.connection, old, replace(old, status=status))
        write.changed(Area.ORDERS)
    return write.changes


def delete_order(d: District, order_id: int) -> Changes:
    """Delete an order; its attached plans stay. Raises InputRefused where it is gone or was approved here."""
    with operation(d, "Удалить приказ") as write:
        if not OrderRow.delete().where(OrderRow.id == order_id).execute(d.database):
            raise InputRefused(NO_ORDER)
        write.changed(Area.ORDERS)
    return write.changes


def require_open(d: District, order_id: int | None) -> Order:
    """Return a stored order that may be changed. Raises InputRefused for one that is gone or approved."""
    order = None if order_id is None else rows.read_order(d.database, order_id)
    if order is None:
        raise InputRefused(NO_ORDER)
    if order.status not in OPEN:
        raise InputRefused(
            f"Приказ уже {order.status.label} и не изменяется. Измените или отмените его другим приказом."
        )
    return order


def _require_plans(write: Step, plan_ids: Sequence[int]) -> None:
    known = {plan_id for (plan_id,) in write.connection.execute("SELECT id FROM plan")}
    if not set(plan_ids) <= known:
        raise InputRefused(NO_PLAN)
