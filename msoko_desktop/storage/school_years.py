"""What schools are in a school year, in the district file: open or closed, how many classes and pupils."""

import datetime as dt
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

WHOLE = 0  # the grade that stands for the whole school


@dataclass(frozen=True, slots=True)
class SchoolSize:
    """Classes and pupils of a school in a school year, by grade (0: the whole school); None where not known."""

    school_id: int
    school_year: int
    grade: int
    classes: int | None
    pupils: int | None


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


def closed_in(connection: sqlite3.Connection, school_year: int) -> set[int]:
    """Return the ids of the schools that were not open in a school year (1 September – 31 August)."""
    first, last = dt.date(school_year, 9, 1), dt.date(school_year + 1, 8, 31)
    rows = connection.execute(
        "SELECT id FROM school WHERE closed < ? OR opened > ?", (first.isoformat(), last.isoformat())
    )
    return {school_id for (school_id,) in rows}
