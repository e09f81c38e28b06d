"""«Что изменилось с прошлого раза»: what stands otherwise than when the person looked last."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.execution.model import State, TrackedOccurrence


class ChangeKind(StrEnum):
    """How an occurrence stands otherwise; the order is that in which they are told."""

    OVERDUE = "overdue"
    BEGUN = "begun"
    CLOSED = "closed"
    MOVED = "moved"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One occurrence that stands otherwise: its title, and the occurrence itself unless it is gone."""

    kind: ChangeKind
    title: str
    item: TrackedOccurrence | None = None
    before: str = ""


Snapshot = Mapping[str, Any]
"""What was seen, kept as JSON: {"on": day, "from": day, "until": day, "items": {key: [last day, closed, title]}}.

Of the occurrences in view from one day until another; `closed` is 0 or 1.
"""

TITLE = 120  # characters of a title that are kept for telling what is gone


def snapshot(items: Iterable[TrackedOccurrence], today: dt.date, first: dt.date, last: dt.date) -> dict[str, Any]:
    """Return what a person has in view on a day, to compare a later day with: the occurrences with a day in the range.

    What is open is in view however long ago it was due.
    """
    return {
        "on": today.isoformat(),
        "from": first.isoformat(),
        "until": last.isoformat(),
        "items": {
            item.key: [item.due.isoformat(), int(item.state(today).is_closed), _title(item)[:TITLE]]
            for item in items
            if item.start <= last and (item.due >= first or not item.state(today).is_closed)
        },
    }


def _title(item: TrackedOccurrence) -> str:
    return " ".join(f"{item.number} {item.title}".split())


def seen_on(seen: Snapshot) -> dt.date | None:
    """Return the day of a snapshot, None for one that cannot be read."""
    return _day(seen, "on")


def _day(seen: Snapshot, name: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(seen[name]))
    except (KeyError, TypeError, ValueError):
        return None


def changes_since(seen: Snapshot, items: Iterable[TrackedOccurrence], today: dt.date) -> tuple[Change, ...]:
    """Return what stands otherwise than in the snapshot, grouped by kind; nothing for one that cannot be read.

    `items` are all occurrences that are followed, so that what only came into view is not taken for new.
    """
    then, first, last, known = (_day(seen, "on"), _day(seen, "from"), _day(seen, "until"), seen.get("items"))
    if then is None or first is None or last is None or not isinstance(known, Mapping):
        return ()
    seen_items = {key: old for key, old in known.items() if isinstance(old, list) and len(old) == 3}
    seen_early = {key.partition(".")[0] for key, old in seen_items.items() if str(old[0]) < first.isoformat()}
    reach = max(last, today)
    found: list[Change] = []
    present = set()
    for item in items:
        if _stands_on_its_planned_days(item) and (
            item.start > reach or (item.due < first and str(item.line_id) not in seen_early)
        ):
            continue  # out of view then and now: most occurrences of a plan of many years
        key = item.key
        present.add(key)
        old = seen_items.get(key)
        if old is not None:
            change = _change(item, str(old[0]), bool(old[1]), then, today)
        elif item.start <= last and item.due >= first:
            change = Change(ChangeKind.NEW, _title(item), item)
        elif item.due >= first:
            change = _change(item, item.due.isoformat(), False, then, today)
        else:
            change = None
        if change is not None:
            found.append(change)
    gone = ((key, old) for key, old in seen_items.items() if key not in present)
    found += [Change(ChangeKind.GONE, str(old[2]), None, str(old[0])) for _, old in gone]
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _stands_on_its_planned_days(item: TrackedOccurrence) -> bool:
    """Whether nothing but its phrase or turn gives it its days, so that it had the same ones under the same key."""
    return item.record is None and item.planned is not None and item.planned.entry_id is None


def _change(item: TrackedOccurrence, due: str, closed: bool, then: dt.date, today: dt.date) -> Change | None:
    """Return how an occurrence that was seen with this last day stands otherwise, None where it does not."""
    state = item.state(today)
    if state.is_closed and not closed:
        return Change(ChangeKind.CLOSED, _title(item), item)
    if due != item.due.isoformat():
        return Change(ChangeKind.MOVED, _title(item), item, due)
    if state is State.OVERDUE and then <= item.due:
        return Change(ChangeKind.OVERDUE, _title(item), item)
    if not state.is_closed and state is not State.OVERDUE and then < item.start <= today:
        return Change(ChangeKind.BEGUN, _title(item), item)
    return None
