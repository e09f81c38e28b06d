"""What was recognised as the JSON of `import-plan --json` (the contract of the command line)."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.imports import ImportWarning, Recognised
from msoko_desktop.domain.plans.plans import Approval, LineKind, Plan, PlanLine, parts_of
from msoko_desktop.domain.timetable.periods import PlanPeriod

Json = dict[str, Any]
_WORD = re.compile(r"\w+")
SplitExecutors = Callable[[str], Sequence[str]]


def recognised_as_json(recognised: Recognised, split_executors: SplitExecutors) -> Json:
    """Return the mapping of a whole import; `split_executors` turns a cell of executors into single bodies.

    What has no key of its own in the contract (headings of columns, the mark of approval as printed, abbreviations,
    the ordering word, words of a cell of executors that belong to no body) stands under "unrecognised", so that
    nothing of the source is dropped.
    """
    loose = [warning for warning in recognised.warnings if warning.plan is None]
    plans: list[Json] = []
    for position, plan in enumerate(recognised.plans):
        own = [warning for warning in recognised.warnings if warning.plan == position]
        plans.append(plan_as_json(plan, (loose if position == 0 else []) + own, split_executors))
    rest = list(recognised.unrecognised)
    for order in recognised.orders:
        if order.verb:
            rest.append(order.verb)
    for plan in recognised.plans:
        rest.extend(_without_key(plan))
        rest.extend(left for line in plan.lines if (left := _left_over(line.executors, split_executors)))
    if not plans:
        rest.extend(f"{warning.where}: {warning.text}" for warning in loose)
    return {
        "source": recognised.source,
        "orders": [order_as_json(order) for order in recognised.orders],
        "plans": plans,
        "unrecognised": rest,
    }


def _left_over(text: str, split_executors: SplitExecutors) -> str:
    """Return the words of a cell that stand in none of its bodies («МКУ «ИМЦ N района» района»»), in their order."""
    if not text.strip():
        return ""
    words = Counter(word for body in split_executors(text) for word in _WORD.findall(body))
    left = []
    for word in _WORD.findall(text):
        words[word] -= 1
        if words[word] < 0:
            left.append(word)
    return " ".join(left)


def _without_key(plan: Plan) -> list[str]:
    found = [plan.extra["approval_mark"]] if plan.extra.get("approval_mark") else []
    headings = "\t".join(column.heading for column in plan.columns)
    if headings.strip():
        found.append(headings)
    notes = [line.note for line in plan.lines if line.note]
    found.extend(notes)
    if plan.extra.get("abbreviations_heading"):
        found.append(plan.extra["abbreviations_heading"])
    found.extend(f"{abbreviation.short} - {abbreviation.meaning}" for abbreviation in plan.abbreviations)
    return found


def plan_as_json(plan: Plan, warnings: Sequence[ImportWarning], split_executors: SplitExecutors) -> Json:
    """Return the PLAN object of the contract."""
    return {
        "title": plan.title,
        "period": period_as_json(plan.period),
        "approval": approval_as_json(plan.approval),
        "columns": [column.kind.value for column in plan.columns],
        "sections": _sections(plan.lines, split_executors),
        "warnings": [{"where": warning.where, "text": warning.text} for warning in warnings],
    }


def period_as_json(period: PlanPeriod | None) -> Json | None:
    """Return the first and the last day of a period as ISO dates."""
    return {"from": period.start.isoformat(), "to": period.end.isoformat()} if period else None


def approval_as_json(approval: Approval | None) -> Json | None:
    """Return the requisites of the approving act; what is not known is None."""
    if approval is None:
        return None
    return {
        "kind": approval.kind or None,
        "issuer": approval.issuer or None,
        "number": approval.number or None,
        "date": approval.date.isoformat() if approval.date else None,
    }


def _sections(lines: Sequence[PlanLine], split_executors: SplitExecutors) -> list[Json]:
    """Group the flat lines under their sections; activities before the first stand in a section without a name."""
    sections: list[Json] = []
    nest = _Nest()
    for line in lines:
        if line.kind is LineKind.SECTION:
            sections.append({"number": line.number or None, "title": line.title or None, "activities": []})
            nest = _Nest()
            continue
        if not sections:
            sections.append({"number": None, "title": None, "activities": []})
        activity = activity_as_json(line, split_executors)
        nest.place(line, activity, sections[-1]["activities"])
    return sections


class _Nest:
    """Remembers the activities of a section, to find the one under which the next stands."""

    def __init__(self) -> None:
        self._by_number: dict[str, Json] = {}
        self._above: list[tuple[int, Json]] = []

    def place(self, line: PlanLine, activity: Json, top: list[Json]) -> None:
        """Put an activity under its parent: by the dot path of its number, by its level where it has none."""
        while self._above and self._above[-1][0] >= line.level:
            self._above.pop()
        if line.number:
            parent = self._by_number.get(line.number.rpartition(".")[0])
            self._by_number[line.number] = activity
        else:
            parent = self._above[-1][1] if self._above else None
        self._above.append((line.level, activity))
        (parent["activities"] if parent is not None else top).append(activity)


def activity_as_json(line: PlanLine, split_executors: SplitExecutors) -> Json:
    """Return the ACTIVITY object of the contract, still without sub-activities."""
    head, parts = parts_of(line.title)
    if not head and len(parts) == 1:
        head, parts = parts[0], ()
    return {
        "number": line.number or None,
        "title": " ".join(head.split()),
        "parts": [" ".join(part.split()) for part in parts],
        "deadline": " ".join(line.deadline.split()) or None,
        "executors": list(split_executors(line.executors)) if line.executors.strip() else [],
        "indicators": _indicators(line.indicators),
        "expected_result": " ".join(line.expected_result.split()) or None,
        "activities": [],
    }


def _indicators(text: str) -> list[str]:
    """One text a paragraph; the items of a list stay with the sentence they belong to."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        if paragraph.startswith("- ") and found:
            found[-1] = f"{found[-1]} {paragraph}"
        elif paragraph.strip():
            found.append(paragraph)
    return found


def order_as_json(order: Order) -> Json:
    """Return the ORDER object of the contract."""
    signed = bool(order.signatory_post or order.signatory_name)
    return {
        "number": order.number or None,
        "date": order.date.isoformat() if order.date else None,
        "place": order.place or None,
        "issuer": order.issuer or None,
        "heading": order.heading or None,
        "preamble": order.preamble or None,
        "items": [_item(item) for item in order.items],
        "signatory": {"post": order.signatory_post or None, "name": order.signatory_name or None} if signed else None,
    }


def _item(item: OrderItem) -> Json:
    return {"number": item.number, "text": " ".join(item.text.split()), "items": [_item(sub) for sub in item.items]}
