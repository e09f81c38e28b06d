"""Reads the pupils of an assessment from the district file into arrays, without an object for each."""

import sqlite3
from typing import TYPE_CHECKING

from msoko_desktop.storage.pupils import HUNDREDTHS, UNKNOWN

if TYPE_CHECKING:
    from msoko_desktop.domain.analysis.arrays import PupilArrays

_QUERY = (
    "SELECT id, school_id, class_name, variant, primary_score, test_score, mark, journal_mark, scores, code "
    "FROM pupil_result WHERE assessment_id = ? ORDER BY school_id, position, id"
)


def read_pupil_arrays(connection: sqlite3.Connection, assessment_id: int, tasks: int) -> "PupilArrays":
    """Return the pupils of an assessment with `tasks` tasks, school by school in the order they were entered."""
    import numpy as np

    from msoko_desktop.domain.analysis.arrays import PupilArrays

    rows = connection.execute(_QUERY, (assessment_id,)).fetchall()
    columns = list(zip(*rows, strict=True)) if rows else [()] * 10
    width = tasks * 2
    packed = b"".join(blob[:width].ljust(width, b"\xff") for blob in columns[8])
    points = np.frombuffer(packed, dtype="<i2").reshape(len(rows), tasks).astype(np.float64)
    points[points == UNKNOWN] = np.nan
    points /= HUNDREDTHS
    return PupilArrays(
        np.array(columns[0], dtype=np.int64),
        np.array(columns[1], dtype=np.int64),
        np.array(columns[2], dtype=np.str_),
        np.array(columns[3], dtype=np.str_),
        points,
        np.array(columns[4], dtype=np.float64),  # None becomes NaN
        np.array(columns[5], dtype=np.float64),
        np.array(columns[6], dtype=np.str_),
        np.array(columns[7], dtype=np.str_),
        np.array(columns[9], dtype=np.str_),
    )
