"""What schools are in a school year, in the district file: classes and pupils, lists of the region they are in."""

import sqlite3
from collections.abc import Iterable

from msoko_desktop.domain.schools.school_years import WHOLE, Membership, SchoolList, SchoolSize

__all__ = [
    "WHOLE",
    "SchoolSize",
    "erase_membership",
    "pupils_of_grade",
    "read_memberships",
    "read_school_sizes",
    "read_size_years",
    "read_sizes",
    "write_membership",
    "write_sizes",
]


def read_sizes(connection: sqlite3.Connection, school_year: int | None = None) -> tuple[SchoolSize, ...]:
    """Return the sizes of all schools (in one school year), by school, year and grade."""
    where, parameters = ("WHERE school_year = ?", (school_year,)) if school_year is not None else ("", ())
    rows = connection.execute(
        f"SELECT school_id, school_year, grade, classes, pupils FROM school_size {where} "  # noqa: S608
        "ORDER BY school_id, school_year, grade",
        parameters,
    )
    return tuple(SchoolSize(*row) for row in rows)


def write_sizes(connection: sqlite3.Connection, sizes: Iterable[SchoolSize]) -> None:
    """Store sizes; one without classes and pupils is taken away."""
    for one in sizes:
        key = (one.school_id, one.school_year, one.grade)
        if one.classes is None and one.pupils is None:
            connection.execute("DELETE FROM school_size WHERE school_id = ? AND school_year = ? AND grade = ?", key)
        else:
            connection.execute(
                "INSERT INTO school_size (school_id, school_year, grade, classes, pupils) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (school_id, school_year, grade) DO UPDATE SET classes = excluded.classes, "
                "pupils = excluded.pupils",
                (*key, one.classes, one.pupils),
            )


def pupils_of_grade(connection: sqlite3.Connection, school_year: int, grade: int) -> dict[int, int]:
    """Return how many pupils schools have in a grade, by school id, as far as it is known."""
    rows = connection.execute(
        "SELECT school_id, pupils FROM school_size WHERE school_year = ? AND grade = ? AND pupils IS NOT NULL",
        (school_year, grade),
    )
    return dict(rows.fetchall())


def read_school_sizes(connection: sqlite3.Connection, school_id: int) -> tuple[SchoolSize, ...]:
    """Return the sizes of a school in all years, by year and grade."""
    rows = connection.execute(
        "SELECT school_id, school_year, grade, classes, pupils FROM school_size WHERE school_id = ? "
        "ORDER BY school_year, grade",
        (school_id,),
    )
    return tuple(SchoolSize(*row) for row in rows)


def read_size_years(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the school years of which sizes are kept, the newest first."""
    rows = connection.execute("SELECT DISTINCT school_year FROM school_size ORDER BY school_year DESC")
    return tuple(year for (year,) in rows)


# --- lists of the region


def read_memberships(connection: sqlite3.Connection) -> tuple[Membership, ...]:
    """Return who is in which list, by school, list and year (the newest first)."""
    rows = connection.execute(
        "SELECT school_id, list, year, ground FROM school_membership ORDER BY school_id, list DESC, year DESC"
    )
    return tuple(Membership(school_id, SchoolList(name), year, ground) for school_id, name, year, ground in rows)


def write_membership(connection: sqlite3.Connection, entry: Membership) -> None:
    """Store that a school is in a list of a year, with its ground."""
    connection.execute(
        "INSERT INTO school_membership (school_id, list, year, ground) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (school_id, list, year) DO UPDATE SET ground = excluded.ground "
        "WHERE ground IS NOT excluded.ground",
        (entry.school_id, entry.list.value, entry.year, entry.ground),
    )


def erase_membership(connection: sqlite3.Connection, school_id: int, name: SchoolList, year: int) -> None:
    """Take a school off a list of a year."""
    connection.execute(
        "DELETE FROM school_membership WHERE school_id = ? AND list = ? AND year = ?", (school_id, name.value, year)
    )
