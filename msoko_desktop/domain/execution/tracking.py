"""Puts a plan's deadlines and what was recorded of them together; lists what has no date and what no longer fits."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.execution.fitting import fit, nearest_free
from msoko_desktop.domain.execution.model import (
    OccurrenceRecord,
    PlannedOccurrence,
    TrackedOccurrence,
    Undated,
    Unfit,
    in_order,
)
from msoko_desktop.domain.execution.planning import Place, PlannedDeadline

Records = Mapping[Place, tuple[OccurrenceRecord, ...]]


@dataclass(frozen=True, slots=True)
class Tracked:
    """Everything to be followed: the occurrences in the order of their last days, the undated, the unfit."""

    occurrences: tuple[TrackedOccurrence, ...] = ()
    undated: tuple[Undated, ...] = ()
    unfit: tuple[Unfit, ...] = ()


def track(deadlines: Sequence[PlannedDeadline], records: Records) -> Tracked:
    """Give every planned occurrence its record, add those that a person added, and list what is left on either side."""
    occurrences: list[TrackedOccurrence] = []
    undated: list[Undated] = []
    unfit: list[Unfit] = []
    for deadline in deadlines:
        recorded = records.get((deadline.line_id, deadline.part), ())
        fitted = fit(deadline.occurrences, recorded)
        occurrences += [_tracked(deadline, item, record) for item, record in fitted.pairs]
        occurrences += [_tracked(deadline, None, record) for record in fitted.added]
        if deadline.undated is not None and not fitted.added:
            undated.append(deadline.undated)
        for record in fitted.unfit:
            if not record.is_bare:
                unfit.append(_unfit(deadline, record, nearest_free(fitted, record)))
    unfit += _without_deadline(deadlines, records)
    occurrences.sort(key=in_order)
    return Tracked(tuple(occurrences), tuple(undated), _in_order_of_lines(unfit, deadlines))


def retrack(before: Tracked, deadlines: Sequence[PlannedDeadline], records: Records, lines: Collection[int]) -> Tracked:
    """Return what `track(deadlines, records)` returns, where `before` is right but for what is recorded of `lines`.

    A mark then costs as much as its own line, however many lines the plan has.
    """
    own = [deadline for deadline in deadlines if deadline.line_id in lines]
    fresh = track(own, {place: recorded for place, recorded in records.items() if place[0] in lines})
    occurrences = [item for item in before.occurrences if item.line_id not in lines]
    occurrences += fresh.occurrences
    occurrences.sort(key=in_order)  # two runs in order: little more than reading them
    undated = [*(item for item in before.undated if item.line_id not in lines), *fresh.undated]
    unfit = [*(item for item in before.unfit if item.line_id not in lines), *fresh.unfit]
    undated.sort(key=lambda one: (one.position, one.part))
    return Tracked(tuple(occurrences), tuple(undated), _in_order_of_lines(unfit, deadlines))


def _in_order_of_lines(unfit: list[Unfit], deadlines: Iterable[PlannedDeadline]) -> tuple[Unfit, ...]:
    if not unfit:
        return ()
    places = {deadline.line_id: deadline.position for deadline in deadlines}
    return tuple(sorted(unfit, key=lambda one: (places[one.line_id], one.part, one.record.id)))


def _tracked(
    deadline: PlannedDeadline, planned: PlannedOccurrence | None, record: OccurrenceRecord | None
) -> TrackedOccurrence:
    return TrackedOccurrence(
        plan_id=deadline.plan_id,
        line_id=deadline.line_id,
        part=deadline.part,
        position=deadline.position,
        number=deadline.number,
        title=deadline.title,
        phrase=deadline.phrase,
        executors=deadline.executors,
        planned=planned,
        record=record,
        section=deadline.section,
    )


def _unfit(deadline: PlannedDeadline, record: OccurrenceRecord, proposal: PlannedOccurrence | None) -> Unfit:
    return Unfit(
        deadline.plan_id,
        deadline.line_id,
        record.part,
        deadline.number,
        deadline.title,
        deadline.phrase,
        record,
        proposal,
    )


def _without_deadline(deadlines: Iterable[PlannedDeadline], records: Records) -> list[Unfit]:
    """Return what was recorded for a part that its line no longer has (its deadlines were joined or parted anew)."""
    parts: dict[int, list[PlannedDeadline]] = {}
    for deadline in deadlines:
        parts.setdefault(deadline.line_id, []).append(deadline)
    return [
        _unfit(parts[line_id][0], record, None)
        for (line_id, part), recorded in records.items()
        if line_id in parts and all(deadline.part != part for deadline in parts[line_id])
        for record in recorded
        if not record.is_bare
    ]
