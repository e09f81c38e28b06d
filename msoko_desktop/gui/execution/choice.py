"""What a page of occurrences tells the entries of the menu: which occurrences, undated or unfit ones are chosen."""

from typing import Protocol, runtime_checkable

from msoko_desktop.domain.execution import TrackedOccurrence, Undated, Unfit

Chosen = TrackedOccurrence | Undated | Unfit


@runtime_checkable
class ChoosesOccurrences(Protocol):
    """A page on which occurrences can be chosen, one or several."""

    def chosen(self) -> tuple[Chosen, ...]:
        """Return what is chosen, in the order of the page; () for nothing."""

    def choose(self, key: str) -> bool:
        """Choose the occurrence with this key and bring it into sight; False where the page does not show it."""
