"""The schools in the district file: rows to values and back."""

import sqlite3
from collections.abc import Sequence

from msoko_desktop.domain.schools import School
from msoko_desktop.storage.positions import fill_gaps, longest_rise

_COLUMNS = ("short_name", "name", "code", "place", "head_post", "head_name")


def read_schools(connection: sqlite3.Connection) -> tuple[School, ...]:
    """Return the schools in the order of the list."""
    rows = connection.execute(f"SELECT {', '.join(_COLUMNS)}, id FROM school ORDER BY position, id")  # noqa: S608
    return tuple(School(*row) for row in rows)


def write_schools(connection: sqlite3.Connection, schools: Sequence[School]) -> tuple[int, ...]:
    """Make the list what is given: schools without an id are new, stored ones that are not given go.

    A school keeps its id, and rows that stay as they are are not touched. Returns the ids of the new ones.
    """
    stored = {school.id: school for school in read_schools(connection)}
    positions = dict(connection.execute("SELECT id, position FROM school").fetchall())
    kept = {school.id for school in schools}
    connection.executemany("DELETE FROM school WHERE id = ?", [(gone,) for gone in stored if gone not in kept])
    old = [positions.get(school.id) for school in schools]
    places = [place for place, position in enumerate(old) if position is not None]
    rising = longest_rise([position for position in old if position is not None])
    stays = {places[index] for index in rising}
    filled = fill_gaps([position if place in stays else None for place, position in enumerate(old)])
    created = []
    for school, position in zip(schools, filled, strict=True):
        values = tuple(getattr(school, column) for column in _COLUMNS)
        if school.id not in stored:
            cursor = connection.execute(
                f"INSERT INTO school ({', '.join(_COLUMNS)}, position) VALUES (?{', ?' * len(_COLUMNS)})",  # noqa: S608
                (*values, position),
            )
            created.append(int(cursor.lastrowid or 0))
        elif school != stored[school.id] or position != positions[school.id]:
            connection.execute(
                f"UPDATE school SET {', '.join(f'{name} = ?' for name in _COLUMNS)}, position = ? WHERE id = ?",  # noqa: S608
                (*values, position, school.id),
            )
    return tuple(created)


def count_use(connection: sqlite3.Connection, school_ids: Sequence[int]) -> tuple[int, int]:
    """Return how many ticks and how many turns are recorded of these schools."""
    marks = ", ".join("?" * len(school_ids))
    ticks = connection.execute(f"SELECT count(*) FROM school_tick WHERE school_id IN ({marks})", tuple(school_ids))  # noqa: S608
    turns = connection.execute(f"SELECT count(*) FROM school_turn WHERE school_id IN ({marks})", tuple(school_ids))  # noqa: S608
    return int(ticks.fetchone()[0]), int(turns.fetchone()[0])
