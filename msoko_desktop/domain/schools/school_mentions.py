"""Which schools a text names: a cell of executors, an item of an order."""

from collections.abc import Sequence

from msoko_desktop.domain.schools.school_kinds import SchoolKinds, words_of
from msoko_desktop.domain.schools.schools import School


class SchoolMentions:
    """Knows how the schools of a district are called. A name that is one word alone, or that of two schools, is
    nobody's: it could be said of any."""

    def __init__(self, schools: Sequence[School], kinds: SchoolKinds) -> None:
        self._kinds = kinds
        self._known: dict[str, tuple[int, ...]] = {}
        owners: dict[str, set[int]] = {}
        for school in schools:
            for name in {school.short_name, school.name} - {""}:
                owners.setdefault(kinds.key(name), set()).add(school.id or 0)
        known = [(key, min(found)) for key, found in owners.items() if len(found) == 1 and " " in key]
        self._names = sorted(known, key=lambda pair: -len(pair[0]))  # the longest first: it may hold a shorter one

    def of(self, text: str) -> tuple[int, ...]:
        """Return the ids of the schools that a text names, in the order of their names' length."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._named(text)
        return known

    def _named(self, text: str) -> tuple[int, ...]:
        if not words_of(text):
            return ()
        rest, found = f" {self._kinds.key(text)} ", dict[int, None]()
        for key, school in self._names:
            if f" {key} " in rest:
                found[school] = None
                rest = rest.replace(f" {key} ", " | ")
        return tuple(found)
