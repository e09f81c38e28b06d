"""Finds the school that a file or a person speaks of: by its code, by its names compared loosely, by an alias."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.domain.schools.school_kinds import SchoolKinds
from msoko_desktop.domain.schools.schools import School

_LOGIN = re.compile(r"\b[a-z]{2,8}\d{3,12}\b")


class SchoolFinder:
    """Knows the schools of a district and what they are called; `aliases` are other names by text, with school ids.

    What could be said of two schools is said of none: then the person has to choose.
    """

    def __init__(self, schools: Sequence[School], kinds: SchoolKinds, aliases: Mapping[str, int] | None = None) -> None:
        self._kinds = kinds
        by_id = {school.id: school for school in schools}
        known = [(text, by_id[school_id]) for text, school_id in (aliases or {}).items() if school_id in by_id]
        names = [(name, school) for school in schools for name in (school.short_name, school.name) if name]
        self._steps: tuple[Mapping[str, School | None], ...] = (
            _single((comparable(school.code), school) for school in schools if school.code),
            _single((comparable(code), school) for school in schools for code in school.other_codes if code),
        )
        self._aliases = _single((comparable(text), school) for text, school in known)
        self._names = _single((comparable(name), school) for name, school in names)
        self._loose = _single((kinds.key(name), school) for name, school in (*names, *known))

    def find(self, text: str, code: str = "") -> School | None:
        """Return the school that is meant, None where none or more than one could be.

        `text` is a name or a code, or both in one («edu991401 МБОУ „СОШ № 1“»); `code` is looked for first. A code
        that is nobody's leaves the decision to the name.
        """
        for given in (code, text):
            found = self._by_code(given)
            if found is not None:
                return found
        name = comparable(text)
        if not name:
            return None
        for names in (self._aliases, self._names):
            if name in names:
                return names[name]
        key = self._kinds.key(text)
        return self._loose.get(key) if key else None

    def _by_code(self, text: str) -> School | None:
        whole = comparable(text)
        if not whole:
            return None
        logins = _LOGIN.findall(whole)
        for codes in self._steps:
            if whole in codes:
                return codes[whole]
            found = {school.id: school for login in logins if (school := codes.get(login)) is not None}
            if len(found) == 1:
                return next(iter(found.values()))
        return None


def _single(pairs: Iterable[tuple[str, School]]) -> dict[str, School | None]:
    """Return the schools by what they are called; None for what more than one is called."""
    found: dict[str, School | None] = {}
    for key, school in pairs:
        if key:
            found[key] = school if found.get(key, school) == school else None
    return found
