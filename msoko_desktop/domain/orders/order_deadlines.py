"""The deadlines inside the items of an order («представить анализ до 01.04.2020»), as lines of a plan of its tasks."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from msoko_desktop.domain.language.russian import capitalised, date_dots, find_dates, one_line, shortened
from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod

_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_DAY = rf"(?:\d{{1,2}}\s?\.\s?\d{{1,2}}\s?\.\s?\d{{4}}|\d{{1,2}}\s+(?:{_MONTHS})(?:\s+\d{{4}})?)(?:\s*(?:г\.|года))?"
_DEADLINE = re.compile(
    rf"(?:(?:ежегодно|ежемесячно|ежеквартально)[\s,]+)?"
    rf"(?:(?:до|не\s+позднее|к)\s+{_DAY}(?:\s+ежегодно)?|(?:в\s+срок\s+|в\s+период\s+)?с\s+{_DAY}\s+по\s+{_DAY})"
    r"|(?:ежемесячно|ежеквартально)(?:[\s,]+до\s+\d{1,2}[-\s]*(?:го\s+)?числа(?:\s+каждого\s+месяца)?)?",
    re.IGNORECASE,
)
_LONGEST_TITLE = 2_000
COLUMNS = (
    PlanColumn(ColumnKind.NUMBER, "Пункт"),
    PlanColumn(ColumnKind.TITLE, "Поручение"),
    PlanColumn(ColumnKind.DEADLINE, "Срок"),
    PlanColumn(ColumnKind.EXECUTORS, "Исполнители"),
)


@dataclass(frozen=True, slots=True)
class ItemDeadline:
    """A deadline inside an item: the item, the phrase as printed, and to whom the item is addressed ("" unknown)."""

    item: OrderItem
    phrase: str
    addressee: str


def deadline_in(text: str) -> str:
    """Return the first deadline phrase in the text of an item, "" where there is none.

    Days of acts («от 13.01.2020 № 11») and of entry into force («с 1 сентября») are no deadlines.
    """
    found = _DEADLINE.search(text)
    return " ".join(found[0].split()) if found else ""


def item_deadlines(order: Order) -> tuple[ItemDeadline, ...]:
    """Return the deadlines of the items of an order in their order; an item gives its first one."""
    return tuple(_walk(order.items, ""))


def _walk(items: tuple[OrderItem, ...], addressee: str) -> Iterator[ItemDeadline]:
    for item in items:
        phrase = deadline_in(item.text)
        own = _addressee(item.text) or addressee
        if phrase:
            yield ItemDeadline(item, phrase, own)
        yield from _walk(item.items, own)


def _addressee(text: str) -> str:
    """Return what stands before the colon that ends an item («Руководителям школ:»), "" for other items."""
    line = one_line(text)
    return line[:-1].strip() if line.endswith(":") and len(line) < 200 else ""


def tasks_plan(order: Order) -> Plan | None:
    """Return the plan of an order's tasks, one line an item with a deadline; None where no item has one.

    Its period runs from the order's date to the end of the last year that a deadline names.
    """
    found = item_deadlines(order)
    if not found or order.date is None:
        return None
    last = order.date.year
    for deadline in found:
        last = max([last, *(day.year for _, _, day in find_dates(deadline.phrase))])
    lines = tuple(
        PlanLine(
            LineKind.ACTIVITY,
            capitalised(shortened(deadline.item.text, _LONGEST_TITLE)),
            deadline.item.number,
            deadline=deadline.phrase,
            executors=deadline.addressee,
        )
        for deadline in found
    )
    name = f"{capitalised(order.kind.label)} от {date_dots(order.date)} № {order.number}"
    return Plan(
        f"Поручения: {name} {_quoted(order.heading)}".strip(),
        PlanPeriod(order.date, dt.date(last, 12, 31)),
        COLUMNS,
        lines,
        status=PlanStatus.APPROVED,
    )


def _quoted(heading: str) -> str:
    return f"«{one_line(heading)}»" if heading.strip() else ""
