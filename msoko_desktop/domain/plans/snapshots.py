"""A whole plan or order as JSON, as it is kept when it is approved, and back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

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
from msoko_desktop.domain.plans.plans import (
    Abbreviation,
    Approval,
    ColumnKind,
    LineKind,
    Plan,
    PlanColumn,
    PlanLine,
    PlanStatus,
)
from msoko_desktop.domain.timetable.periods import PlanPeriod

Snapshot = dict[str, Any]


def _plain(value: Any) -> Any:
    """Return a value of JSON: dates as text, tuples as lists, enumerations by their value."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return getattr(value, "value", value)


def plan_snapshot(plan: Plan) -> Snapshot:
    """Return a plan as JSON values; its status, which approval itself changes, is no part of them."""
    found: Snapshot = _plain(asdict(plan))
    found.pop("status")
    return found


def plan_of_snapshot(data: Mapping[str, Any]) -> Plan:
    """Return the plan in a snapshot, approved. Raises KeyError, TypeError or ValueError for anything else."""
    period, approval = data["period"], data["approval"]
    return Plan(
        title=data["title"],
        period=None
        if period is None
        else PlanPeriod(_day(period["start"]), _day(period["end"]), bool(period["school_year"])),
        columns=tuple(PlanColumn(ColumnKind(c["kind"]), c["heading"], float(c["width"])) for c in data["columns"]),
        lines=tuple(PlanLine(**{**line, "kind": LineKind(line["kind"])}) for line in data["lines"]),
        approval=None
        if approval is None
        else Approval(approval["kind"], approval["issuer"], approval["number"], _maybe(approval["date"])),
        abbreviations=tuple(Abbreviation(**item) for item in data["abbreviations"]),
        direction=data["direction"],
        status=PlanStatus.APPROVED,
        id=data["id"],
        extra=dict(data["extra"]),
    )


def order_snapshot(order: Order) -> Snapshot:
    """Return an order as JSON values; its status, and the plans that its attachments repeat, are no part of them."""
    found: Snapshot = _plain(asdict(order))
    found.pop("status")
    found.pop("plans")
    return found


def order_of_snapshot(data: Mapping[str, Any]) -> Order:
    """Return the order in a snapshot, approved. Raises KeyError, TypeError or ValueError for anything else."""
    plain = ("issuer", "number", "place", "heading", "preamble", "verb", "signatory_post", "signatory_name")
    more = ("executor_name", "executor_phone", "edition", "acts_on", "id")
    attachments = tuple(_attachment(item) for item in data["attachments"])
    return Order(
        **{name: data[name] for name in (*plain, *more)},
        date=_maybe(data["date"]),
        items=tuple(_item(item) for item in data["items"]),
        plans=tuple(one.plan_id for one in attachments if one.plan_id is not None),
        kind=OrderKind(data["kind"]),
        status=DocumentStatus.APPROVED,
        attachments=attachments,
        agreement=tuple(_person(one) for one in data["agreement"]),
        acquaintance=tuple(_person(one) for one in data["acquaintance"]),
        page_numbers=PageNumbers(data["page_numbers"]),
        action=OrderAction(data["action"]),
    )


def _item(data: Mapping[str, Any]) -> OrderItem:
    return OrderItem(data["number"], data["text"], tuple(_item(item) for item in data["items"]), data["id"])


def _attachment(data: Mapping[str, Any]) -> Attachment:
    return Attachment(
        AttachmentKind(data["kind"]),
        data["title"],
        data["plan_id"],
        tuple(data["columns"]),
        tuple(tuple(row) for row in data["rows"]),
        data["text"],
        AttachmentMark(data["mark"]),
        SheetWay(data["way"]),
        data["id"],
    )


def _person(data: Mapping[str, Any]) -> OrderPerson:
    return OrderPerson(data["post"], data["name"], _maybe(data["date"]), data["remark"])


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _maybe(text: str | None) -> dt.date | None:
    return None if text is None else _day(text)
