"""Which school of the list a table means: the finder of the district, and what to remember of a person's choice."""

import sqlite3

from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.schools.school_finder import SchoolFinder
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.schools.schools import school_kinds
from msoko_desktop.storage import school_aliases, schools

_LONGEST = 500  # characters of a name that is remembered


class TableSchools:
    """The schools of a file as tables speak of them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        found = schools.read_schools(connection)
        self.titles = {one.id or 0: one.short_name for one in found}
        self._only = found[0] if len(found) == 1 else None
        self._finder = SchoolFinder(found, school_kinds(), dict(school_aliases.read_aliases(connection)))

    def find(self, code: str, name: str) -> School | None:
        """Return the school that is meant, None where none or several may be.

        A table that names no school is that of the only one, where the list has but one.
        """
        if not code and not name:
            return self._only
        return self._finder.find(name, code) or (self._finder.find(code) if code else None)


def remembered(code: str, name: str) -> tuple[str, ...]:
    """Return the texts by which a school is known again once a person has said which it is."""
    texts = (one_line(text) for text in (code, name))
    return tuple(text for text in texts if text and len(text) <= _LONGEST)
