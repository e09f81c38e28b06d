"""What a page of occurrences tells the entries of the menu: which occurrences, undated or unfit ones are chosen."""

from typing import Protocol, runtime_checkable

from msoko_desktop.domain.execution import Origin, Progress, TrackedOccurrence, Undated, Unfit
from msoko_desktop.gui.actions import Need

Chosen = TrackedOccurrence | Undated | Unfit
OPEN = frozenset({Progress.PLANNED, Progress.IN_WORK})


@runtime_checkable
class ChoosesOccurrences(Protocol):
    """A page on which occurrences can be chosen, one or several."""

    def chosen(self) -> tuple[Chosen, ...]:
        """Return what is chosen, in the order of the page; () for nothing."""

    def choose(self, key: str) -> bool:
        """Choose the occurrence with this key and bring it into sight; False where the page does not show it."""


def progress_of(item: TrackedOccurrence) -> Progress:
    """Return what a person has said of an occurrence."""
    return Progress.PLANNED if item.record is None else item.record.progress


def needs_of(chosen: tuple[Chosen, ...]) -> Need:
    """Return what the entries of the menu find in a choice, whether or not the file may be written."""
    met = Need.CHOSEN if chosen else Need.NOTHING
    tracked = [item for item in chosen if isinstance(item, TrackedOccurrence)]
    if tracked and len(tracked) == len(chosen):
        met |= Need.OCCURRENCE
        if any(progress_of(item) is not Progress.PLANNED for item in tracked):
            met |= Need.MARKED
        if any(progress_of(item) in OPEN for item in tracked):
            met |= Need.OPEN
    if len(chosen) == 1:
        one = chosen[0]
        if isinstance(one, TrackedOccurrence):
            met |= Need.ONE_OCCURRENCE | (Need.MOVED if one.is_moved else Need.NOTHING)
        if isinstance(one, Undated):
            met |= Need.UNDATED
        if not isinstance(one, Unfit):
            met |= Need.ONE_DEADLINE
        if takes_turns(one):
            met |= Need.TURNS
    return met


def takes_turns(item: Chosen) -> bool:
    """Whether its schools can be spread over the years: «1 раз в 3 года для каждой ОО»."""
    if isinstance(item, TrackedOccurrence):
        return item.origin is Origin.TURN
    return isinstance(item, Undated) and item.interval_years is not None
