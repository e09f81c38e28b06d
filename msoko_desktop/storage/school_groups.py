"""Groups of schools of the person's own, in the district file."""

import sqlite3
from collections.abc import Sequence
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


def write_group(connection: sqlite3.Connection, group_id: int | None, name: str, school_ids: Sequence[int]) -> int:
    """Store a group (None: a new one) with its schools and return its id."""
    if group_id is None:
        group_id = connection.execute("INSERT INTO school_group (name) VALUES (?)", (name,)).lastrowid or 0
    else:
        connection.execute("UPDATE school_group SET name = ? WHERE id = ? AND name <> ?", (name, group_id, name))
    kept = {
        one
        for (one,) in connection.execute("SELECT school_id FROM school_group_member WHERE group_id = ?", (group_id,))
    }
    for gone in kept - set(school_ids):
        connection.execute("DELETE FROM school_group_member WHERE group_id = ? AND school_id = ?", (group_id, gone))
    connection.executemany(
        "INSERT INTO school_group_member (group_id, school_id) VALUES (?, ?)",
        [(group_id, one) for one in dict.fromkeys(school_ids) if one not in kept],
    )
    return group_id


def delete_group(connection: sqlite3.Connection, group_id: int) -> None:
    """Delete a group; its schools stay. Its memberships go one by one, so that undo brings them back."""
    connection.execute("DELETE FROM school_group_member WHERE group_id = ?", (group_id,))
    connection.execute("DELETE FROM school_group WHERE id = ?", (group_id,))
