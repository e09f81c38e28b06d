"""How a plan was carried out in a period: which occurrences count, and the figures of the report."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from msoko_desktop.domain.execution.model import State, TrackedOccurrence


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of occurrences by their state on a day. Cancelled ones are not part of what was to be done."""

    counts: tuple[tuple[State, int], ...]

    def count(self, *states: State) -> int:
        """Return how many are in one of these states."""
        return sum(number for state, number in self.counts if state in states)

    @property
    def total(self) -> int:
        """All occurrences, the cancelled ones among them."""
        return sum(number for _, number in self.counts)

    @property
    def asked(self) -> int:
        """How many were to be done: all but the cancelled ones. The base of the shares."""
        return self.total - self.count(State.CANCELLED)

    @property
    def done(self) -> int:
        """How many are done, in time or late."""
        return self.count(State.DONE, State.DONE_LATE)

    def share(self, number: int) -> float | None:
        """Return a number as a share (0–1) of what was to be done; None where nothing was."""
        return number / self.asked if self.asked else None


def summarise(items: Iterable[TrackedOccurrence], on: dt.date) -> Summary:
    """Count occurrences by their state on a day."""
    counts = Counter(item.state(on) for item in items)
    return Summary(tuple((state, counts[state]) for state in State))


@dataclass(frozen=True, slots=True)
class Report:
    """What a report on a period holds: those due in it, those left undone from before, those done ahead of time.

    The figures (`summary`) are those of what was due in the period, on the day `on`.
    """

    first: dt.date
    last: dt.date
    on: dt.date
    due: tuple[TrackedOccurrence, ...]
    carried: tuple[TrackedOccurrence, ...]
    ahead: tuple[TrackedOccurrence, ...]
    summary: Summary


def report(items: Iterable[TrackedOccurrence], first: dt.date, last: dt.date, on: dt.date) -> Report:
    """Choose what a report on the days `first` … `last` shows, as things stand on `on`."""
    due, carried, ahead = [], [], []
    for item in items:
        if first <= item.due <= last:
            due.append(item)
        elif item.due < first:
            done_on = item.done_on
            done_in_time = done_on is not None and done_on < first
            if item.state(on) is not State.CANCELLED and not done_in_time:
                carried.append(item)
        elif (done_on := item.done_on) is not None and first <= done_on <= min(last, on):
            ahead.append(item)
    return Report(first, last, on, tuple(due), tuple(carried), tuple(ahead), summarise(due, on))
