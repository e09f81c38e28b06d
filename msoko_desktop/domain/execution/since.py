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
"""What was seen: {"on": day, "items": {key: [last day, closed (0 or 1), begun (0 or 1), title]}}; it is kept as JSON."""

TITLE = 120  # characters of a title that are kept for telling what is gone


def snapshot(items: Iterable[TrackedOccurrence], today: dt.date) -> dict[str, Any]:
    """Return what a person sees on a day, to compare the next day with."""
    return {
        "on": today.isoformat(),
        "items": {
            item.key: [
                item.due.isoformat(),
                int(item.state(today).is_closed),
                int(item.start <= today),
                " ".join(f"{item.number} {item.title}".split())[:TITLE],
            ]
            for item in items
        },
    }


def seen_on(seen: Snapshot) -> dt.date | None:
    """Return the day of a snapshot, None for one that cannot be read."""
    try:
        return dt.date.fromisoformat(str(seen["on"]))
    except (KeyError, TypeError, ValueError):
        return None


def changes_since(seen: Snapshot, items: Iterable[TrackedOccurrence], today: dt.date) -> tuple[Change, ...]:
    """Return what stands otherwise than in the snapshot, grouped by kind; nothing for one that cannot be read."""
    then, known = seen_on(seen), seen.get("items")
    if then is None or not isinstance(known, Mapping):
        return ()
    found: list[Change] = []
    present = set()
    for item in items:
        present.add(item.key)
        old = known.get(item.key)
        title = " ".join(f"{item.number} {item.title}".split())
        if not isinstance(old, list) or len(old) < 4:
            found.append(Change(ChangeKind.NEW, title, item))
            continue
        due, closed, begun = str(old[0]), bool(old[1]), bool(old[2])
        state = item.state(today)
        if state.is_closed and not closed:
            found.append(Change(ChangeKind.CLOSED, title, item))
        elif due != item.due.isoformat():
            found.append(Change(ChangeKind.MOVED, title, item, due))
        elif state is State.OVERDUE and then <= item.due:
            found.append(Change(ChangeKind.OVERDUE, title, item))
        elif not state.is_closed and item.start <= today and not begun:
            found.append(Change(ChangeKind.BEGUN, title, item))
    for key, old in known.items():
        if key not in present and isinstance(old, list) and len(old) >= 4:
            found.append(Change(ChangeKind.GONE, str(old[3]), None, str(old[0])))
    order = list(ChangeKind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))
