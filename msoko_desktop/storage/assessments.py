"""Assessments in the district file: rows to values and back."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Sequence

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.assessments.scale_json import scale_from_json, scale_to_json, tasks_from_json, tasks_to_json

_COLUMNS = "school_year, procedure, subject, grade, variant, date, scale, tasks, declared, note"
_ORDER = "ORDER BY school_year DESC, procedure, grade, subject, variant, id"


def read_assessments(connection: sqlite3.Connection, school_year: int | None = None) -> tuple[Assessment, ...]:
    """Return the assessments (of one school year), the newest year first, then by procedure, grade and subject."""
    where, parameters = ("WHERE school_year = ?", (school_year,)) if school_year is not None else ("", ())
    rows = connection.execute(f"SELECT {_COLUMNS}, id FROM assessment {where} {_ORDER}", parameters)  # noqa: S608
    return tuple(_assessment(row) for row in rows)


def read_assessment(connection: sqlite3.Connection, assessment_id: int) -> Assessment | None:
    """Return an assessment, None where there is no such one."""
    row = connection.execute(f"SELECT {_COLUMNS}, id FROM assessment WHERE id = ?", (assessment_id,)).fetchone()  # noqa: S608
    return None if row is None else _assessment(row)


def read_years(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the school years that have assessments, the newest first."""
    return tuple(year for (year,) in connection.execute("SELECT DISTINCT school_year FROM assessment ORDER BY 1 DESC"))


def insert_assessments(connection: sqlite3.Connection, assessments: Iterable[Assessment]) -> tuple[int, ...]:
    """Store new assessments and return their ids. Raises sqlite3.IntegrityError for one that is there already."""
    marks = ", ".join("?" * (_COLUMNS.count(",") + 1))
    return tuple(
        int(
            connection.execute(f"INSERT INTO assessment ({_COLUMNS}) VALUES ({marks})", _values(one)).lastrowid or 0  # noqa: S608
        )
        for one in assessments
    )


def update_assessment(connection: sqlite3.Connection, assessment: Assessment) -> None:
    """Store a changed assessment under its id."""
    names = ", ".join(f"{name} = ?" for name in _COLUMNS.split(", "))
    connection.execute(f"UPDATE assessment SET {names} WHERE id = ?", (*_values(assessment), assessment.id))  # noqa: S608


def delete_assessments(connection: sqlite3.Connection, assessment_ids: Sequence[int]) -> None:
    """Delete assessments with their results."""
    connection.executemany("DELETE FROM assessment WHERE id = ?", [(one,) for one in assessment_ids])


def _values(one: Assessment) -> tuple[object, ...]:
    return (
        one.school_year,
        one.procedure,
        one.subject,
        one.grade,
        one.variant,
        None if one.date is None else one.date.isoformat(),
        scale_to_json(one.scale),
        tasks_to_json(one.tasks),
        one.declared,
        one.note,
    )


def _assessment(row: Sequence[object]) -> Assessment:
    school_year, procedure, subject, grade, variant, date, scale, tasks, declared, note, assessment_id = row
    return Assessment(
        int(str(school_year)),
        str(procedure),
        str(subject),
        int(str(grade)),
        None if date is None else dt.date.fromisoformat(str(date)),
        str(variant),
        scale_from_json(str(scale)),
        tasks_from_json(str(tasks)),
        None if declared is None else int(str(declared)),
        str(note),
        int(str(assessment_id)),
    )
