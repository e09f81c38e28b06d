"""Groups of schools of the person's own, in the district file."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SchoolGroup:
    """A group of schools that a person made: its name and the ids of its schools."""

    id: int
    name: str
    school_ids: tuple[int, ...]


def read_groups(connection: sqlite3.Connection) -> tuple[SchoolGroup, ...]:
    """Return the groups by their names, with their schools in the order of the list of schools."""
    names = connection.execute("SELECT id, name FROM school_group ORDER BY name, id").fetchall()
    members: dict[int, list[int]] = {}
    for group_id, school_id in connection.execute(
        "SELECT m.group_id, m.school_id FROM school_group_member AS m JOIN school AS s ON s.id = m.school_id "
        "ORDER BY s.position, s.id"
    ):
        members.setdefault(group_id, []).append(school_id)
    return tuple(SchoolGroup(group_id, name, tuple(members.get(group_id, ()))) for group_id, name in names)
