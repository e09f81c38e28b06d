"""Works that were checked again, in the district file."""

import sqlite3
from collections.abc import Iterable

from msoko_desktop.domain.observers.records import Recheck
from msoko_desktop.storage.observers import date_text, date_value


def read_rechecks(connection: sqlite3.Connection, assessment_id: int | None = None) -> tuple[Recheck, ...]:
    """Return what was checked again in an assessment (None: in all of them), by assessment and school."""
    rows = connection.execute(
        "SELECT r.assessment_id, r.school_id, r.day, r.works, r.lowered, r.raised, r.remarks FROM recheck AS r "
        "JOIN school AS s ON s.id = r.school_id WHERE ? IS NULL OR r.assessment_id = ? "
        "ORDER BY r.assessment_id, s.position, s.id",
        (assessment_id, assessment_id),
    )
    return tuple(
        Recheck(work, school, date_value(day), works, lowered, raised, remarks)
        for work, school, day, works, lowered, raised, remarks in rows
    )


def write_rechecks(connection: sqlite3.Connection, rechecks: Iterable[Recheck]) -> None:
    """Store rechecks by assessment and school; one without anything in it is taken away."""
    for one in rechecks:
        key = (one.assessment_id, one.school_id)
        if one == Recheck(*key):
            connection.execute("DELETE FROM recheck WHERE assessment_id = ? AND school_id = ?", key)
            continue
        values = (date_text(one.day), one.works, one.lowered, one.raised, one.remarks)
        connection.execute(
            "INSERT INTO recheck (day, works, lowered, raised, remarks, assessment_id, school_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (assessment_id, school_id) DO UPDATE SET day = excluded.day, "
            "works = excluded.works, lowered = excluded.lowered, raised = excluded.raised, remarks = excluded.remarks",
            (*values, *key),
        )
