"""Makes plans and orders of the mappings that the data files (templates, demonstration district) hold."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from msoko_desktop.domain.orders.orders import Order, OrderItem
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

LINE_KEYS = frozenset({"kind", "level", "number", *(kind.value for kind in ColumnKind)})
MAX_LEVEL = 9


def column_from_mapping(data: Mapping[str, Any]) -> PlanColumn:
    """Make a column of `kind`, `heading` and an optional `width` (share of the table's width, 0 = automatic).

    Raises ValueError for an unknown kind, KeyError where the kind or the heading is missing.
    """
    return PlanColumn(ColumnKind(data["kind"]), str(data["heading"]), float(data.get("width", 0.0)))


def line_from_mapping(data: Mapping[str, Any]) -> PlanLine:
    """Make a line; `kind` is "activity" and `level` is 1 unless said otherwise, every cell is "" unless given.

    Raises ValueError for an unknown key, kind or a level outside 1–9, so that a slip in a data file is seen at once.
    """
    unknown = set(data) - LINE_KEYS
    if unknown:
        raise ValueError(f"a line has unknown keys: {', '.join(sorted(unknown))}")
    level = int(data.get("level", 1))
    if not 1 <= level <= MAX_LEVEL:
        raise ValueError(f"a line has level {level}, allowed are 1 to {MAX_LEVEL}")
    line = PlanLine(LineKind(data.get("kind", LineKind.ACTIVITY.value)), level=level)
    for kind in ColumnKind:
        line = line.with_cell(kind, str(data.get(kind.value, "")))
    return line


def abbreviations_from(rows: Sequence[Mapping[str, Any]]) -> tuple[Abbreviation, ...]:
    """Make the explanations of abbreviations of rows with `short` and `meaning`."""
    return tuple(Abbreviation(str(row["short"]), str(row["meaning"])) for row in rows)


def approval_from_mapping(data: Mapping[str, Any]) -> Approval:
    """Make the requisites of the approving act; whatever is not given stays unknown."""
    date = data.get("date")
    return Approval(
        str(data.get("kind", "приказ")),
        str(data.get("issuer", "")),
        str(data.get("number", "")),
        date if isinstance(date, dt.date) else None,
    )


def period_from_mapping(data: Mapping[str, Any]) -> PlanPeriod:
    """Make a period of the dates `start` and `end`; `school_year` is worked out of them unless given."""
    period = PlanPeriod.between(data["start"], data["end"])
    return PlanPeriod(period.start, period.end, bool(data.get("school_year", period.school_year)))


def plan_from_mapping(data: Mapping[str, Any]) -> Plan:
    """Make a whole plan of `title`, `period`, `status`, `direction`, `approval`, `column`, `line`, `abbreviation`.

    `column`, `line` and `abbreviation` are lists of tables, `period` and `approval` are tables; all but the title may
    be absent. Raises ValueError or KeyError when the data do not make a plan.
    """
    period, approval = data.get("period"), data.get("approval")
    return Plan(
        title=str(data["title"]),
        period=None if period is None else period_from_mapping(period),
        columns=tuple(column_from_mapping(row) for row in data.get("column", ())),
        lines=tuple(line_from_mapping(row) for row in data.get("line", ())),
        approval=None if approval is None else approval_from_mapping(approval),
        abbreviations=abbreviations_from(data.get("abbreviation", ())),
        direction=str(data.get("direction", "")),
        status=PlanStatus(data.get("status", PlanStatus.DRAFT.value)),
    )


def order_item_from_mapping(data: Mapping[str, Any]) -> OrderItem:
    """Make an item of an order with its sub-items (`item`, a list of tables of the same shape)."""
    items = tuple(order_item_from_mapping(row) for row in data.get("item", ()))
    return OrderItem(str(data["number"]), str(data["text"]), items)


def order_from_mapping(data: Mapping[str, Any], positions: Mapping[str, int] | None = None) -> Order:
    """Make an order; `positions` turns the codes of its attached plans (`plans`) into their positions.

    Raises KeyError when the order names a plan that `positions` does not hold.
    """
    codes = data.get("plans", ())
    return Order(
        issuer=str(data.get("issuer", "")),
        number=str(data.get("number", "")),
        date=data.get("date"),
        place=str(data.get("place", "")),
        heading=str(data.get("heading", "")),
        preamble=str(data.get("preamble", "")),
        verb=str(data.get("verb", "")),
        items=tuple(order_item_from_mapping(row) for row in data.get("item", ())),
        signatory_post=str(data.get("signatory_post", "")),
        signatory_name=str(data.get("signatory_name", "")),
        plans=() if positions is None else tuple(positions[code] for code in codes),
    )
