"""Puts what was recorded to what the plan asks for now, and tells what no longer fits anywhere."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.execution.model import OccurrenceRecord, PlannedOccurrence


@dataclass(frozen=True, slots=True)
class Fitted:
    """The planned occurrences each with its record or None, the added ones, and the records without a place."""

    pairs: tuple[tuple[PlannedOccurrence, OccurrenceRecord | None], ...]
    added: tuple[OccurrenceRecord, ...]
    unfit: tuple[OccurrenceRecord, ...]


def fit(planned: Sequence[PlannedOccurrence], records: Iterable[OccurrenceRecord]) -> Fitted:
    """Pair the planned occurrences of one deadline with the records made for it.

    A record belongs to the entry of the schedule it was made for, or to the planned window it was made for; where
    only the first day of the window has changed («до 15 мая» for «май, до 15 числа»), the last day decides, provided
    that it is the only one. Anything else is unfit: the phrase has changed under what was recorded.
    """
    everything = tuple(records)
    added = tuple(record for record in everything if record.is_added)
    open_records = [record for record in everything if not record.is_added]
    if not open_records:
        return Fitted(tuple((item, None) for item in planned), added, ())
    found: dict[int, OccurrenceRecord] = {}
    left = open_records
    dues = Counter(item.due for item in planned)
    for belongs in (_same_entry, _same_window, _same_due):
        rest = []
        for record in left:
            places = (place for place, item in enumerate(planned) if place not in found and belongs(item, record))
            place = next(places, None)
            if place is None or (belongs is _same_due and dues[planned[place].due] > 1):
                rest.append(record)
            else:
                found[place] = record
        left = rest
    pairs = tuple((item, found.get(place)) for place, item in enumerate(planned))
    return Fitted(pairs, added, tuple(left))


def _same_entry(item: PlannedOccurrence, record: OccurrenceRecord) -> bool:
    return item.entry_id is not None and item.entry_id == record.entry_id


def _same_window(item: PlannedOccurrence, record: OccurrenceRecord) -> bool:
    return item.entry_id is None and record.entry_id is None and item.window == record.planned


def _same_due(item: PlannedOccurrence, record: OccurrenceRecord) -> bool:
    planned = record.planned
    return item.entry_id is None and record.entry_id is None and planned is not None and item.due == planned[1]


def nearest_free(fitted: Fitted, record: OccurrenceRecord) -> PlannedOccurrence | None:
    """Return the planned occurrence without a record whose last day is nearest to that of an unfit record."""
    free = [item for item, taken in fitted.pairs if taken is None]
    due = record.planned[1] if record.planned is not None else record.window[1]
    return min(free, key=lambda item: (abs((item.due - due).days), item.due), default=None)
