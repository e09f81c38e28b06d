"""The schools of the district, as far as following a plan needs them: their names and codes, in the list's order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class School:
    """A school: its short name as in lists, its full name, its code («edu991401»), its place."""

    short_name: str
    name: str = ""
    code: str = ""
    place: str = ""
    id: int | None = None
