"""What the status board needs of the district file, read for all schools and assessments of a year at once."""

import datetime as dt
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.storage import cells

_MANY = 500  # parameters of one statement
_COUNTED = """
    SELECT s.assessment_id, s.school_id,
           (SELECT r.value FROM school_result AS r WHERE r.assessment_id = s.assessment_id
            AND r.school_id = s.school_id AND r.class_name = '' AND r.field = :field),
           (SELECT count(*) FROM pupil_result AS p
            WHERE p.assessment_id = s.assessment_id AND p.school_id = s.school_id),
           (SELECT sum(r.value) FROM school_result AS r WHERE r.assessment_id = s.assessment_id
            AND r.school_id = s.school_id AND r.class_name <> '' AND r.field = :field)
    FROM sheet AS s WHERE s.status <> 'nothing' AND s.assessment_id IN (SELECT value FROM json_each(:ids))
"""
_NOT_TAKING_PART, _TAKING_PART = "not_taking_part", "taking_part"


@dataclass(frozen=True, slots=True)
class SchoolSpan:
    """When a school is there, and of what kind it is."""

    id: int
    short_name: str
    name: str
    kind: str
    opened: dt.date | None
    closed: dt.date | None


def read_spans(connection: sqlite3.Connection) -> tuple[SchoolSpan, ...]:
    """Return the schools in the order of the list, those that were closed among them."""
    rows = connection.execute("SELECT id, short_name, name, kind, opened, closed FROM school ORDER BY position, id")
    return tuple(
        SchoolSpan(school_id, short_name, name, kind, _day(opened), _day(closed))
        for school_id, short_name, name, kind, opened, closed in rows
    )


def read_sizes(
    connection: sqlite3.Connection, school_year: int
) -> dict[tuple[int, int], tuple[int | None, int | None]]:
    """Return pupils and classes of a school year by school and grade."""
    rows = connection.execute(
        "SELECT school_id, grade, pupils, classes FROM school_size WHERE school_year = ?", (school_year,)
    )
    return {(school_id, grade): (pupils, classes) for school_id, grade, pupils, classes in rows}


def count_participants(
    connection: sqlite3.Connection, assessment_ids: Sequence[int], field: str
) -> dict[tuple[int, int], int]:
    """Return how many pupils took part, by assessment and school: the number entered (`field`), else the pupils
    listed, else those of the classes; left out where nothing tells."""
    ids = "[" + ",".join(map(str, assessment_ids)) + "]"
    found = {}
    for assessment, school, entered, listed, by_class in connection.execute(_COUNTED, {"field": field, "ids": ids}):
        number = entered if entered is not None else listed or by_class
        if number is not None:
            found[assessment, school] = int(number)
    return found


def count_pupils(connection: sqlite3.Connection) -> dict[int, int]:
    """Return how many pupils each assessment has; those without any are left out."""
    rows = connection.execute("SELECT assessment_id, count(*) FROM pupil_result GROUP BY assessment_id")
    return dict(rows.fetchall())


def read_words(
    connection: sqlite3.Connection, assessment_ids: Sequence[int]
) -> dict[tuple[int, int], tuple[bool, str]]:
    """Return what the person said of taking part by assessment and school: whether, and why not."""
    found: dict[tuple[int, int], tuple[bool, str]] = {}
    for start in range(0, len(assessment_ids), _MANY):
        grids = {f"assessment {one}": one for one in assessment_ids[start : start + _MANY]}
        marks = ", ".join("?" * len(grids))
        rows = connection.execute(
            f"SELECT grid, row, field, text FROM cell_note WHERE grid IN ({marks}) AND field IN (?, ?)",  # noqa: S608
            (*grids, _NOT_TAKING_PART, _TAKING_PART),
        )
        for grid, row, field, text in rows:
            school = row.removeprefix("board ")
            if school.isdigit():
                found[grids[grid], int(school)] = (field == _TAKING_PART, text)
    return found


def write_word(
    connection: sqlite3.Connection, assessment_id: int, school_id: int, taking: bool | None, text: str
) -> None:
    """Store what the person says of taking part; None leaves it to grade and kind of the school again."""
    grid, row = f"assessment {assessment_id}", f"board {school_id}"
    cells.write_note(connection, grid, row, _NOT_TAKING_PART, text if taking is False else "")
    cells.write_note(connection, grid, row, _TAKING_PART, text if taking else "")


def _day(text: object) -> dt.date | None:
    return None if not text else dt.date.fromisoformat(str(text))
