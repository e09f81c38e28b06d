"""Figures of the region or the country beside the district's own, in the district file."""

import sqlite3
from collections.abc import Mapping

Figures = dict[str, dict[str, float]]


def read_figures(connection: sqlite3.Connection, assessment_id: int) -> Figures:
    """Return what is known of other areas in an assessment: field (or «task:9.1») → value by the name of the area."""
    found: Figures = {}
    for area, field, value in connection.execute(
        "SELECT area, field, value FROM reference_figure WHERE assessment_id = ? ORDER BY id", (assessment_id,)
    ):
        found.setdefault(area, {})[field] = value
    return found


def write_figures(
    connection: sqlite3.Connection, assessment_id: int, area: str, values: Mapping[str, float | None]
) -> None:
    """Store figures of an area; those that are None are taken away, those that are not named stay."""
    for field, value in values.items():
        if value is None:
            connection.execute(
                "DELETE FROM reference_figure WHERE assessment_id = ? AND area = ? AND field = ?",
                (assessment_id, area, field),
            )
        else:
            connection.execute(
                "INSERT INTO reference_figure (assessment_id, area, field, value) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (assessment_id, area, field) DO UPDATE SET value = excluded.value",
                (assessment_id, area, field, value),
            )
