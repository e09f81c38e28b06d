"""Results of pupils in the district file. The points of a pupil stand in one value: a million take little room.

Packed points are little-endian 16-bit numbers, a hundredth of a point each, in the order of the tasks; -1 is «not
known». 50,000 pupils are read, summed and compared as arrays then, without a row for each point.
"""

import sqlite3
import struct
from collections.abc import Iterable, Sequence

from msoko_desktop.domain.assessments.model import Pupil
from msoko_desktop.storage import undo

UNKNOWN = -1
HUNDREDTHS = 100
MOST_POINTS = 327.0  # what 16 bits hold
_BULK = 50  # from so many rows on, they are logged as one entry

_COLUMNS = (
    "school_id",
    "position",
    "code",
    "class_name",
    "variant",
    "name",
    "scores",
    "given_primary",
    "given_mark",
    "primary_score",
    "test_score",
    "mark",
    "journal_mark",
)
_READ = (
    "code, school_id, class_name, variant, scores, given_primary, given_mark, primary_score, test_score, mark, "
    "journal_mark, name, id"
)


def pack_scores(scores: Sequence[float | None]) -> bytes:
    """Return points (0 … 327, to a hundredth; None where not known) as they are stored. Raises ValueError beyond."""
    numbers = [UNKNOWN if score is None else round(score * HUNDREDTHS) for score in scores]
    while numbers and numbers[-1] == UNKNOWN:
        numbers.pop()
    if any(not UNKNOWN <= number <= MOST_POINTS * HUNDREDTHS for number in numbers):
        raise ValueError("points beyond 0 … 327")
    return struct.pack(f"<{len(numbers)}h", *numbers)


def unpack_scores(packed: bytes) -> tuple[float | None, ...]:
    """Return stored points; None where they are not known."""
    count = len(packed) // 2
    return tuple(
        None if number == UNKNOWN else number / HUNDREDTHS
        for number in struct.unpack(f"<{count}h", packed[: count * 2])
    )


def read_pupils(connection: sqlite3.Connection, assessment_id: int, school_id: int | None = None) -> tuple[Pupil, ...]:
    """Return the pupils of an assessment (of one school), school by school in the order they were entered."""
    where, parameters = ("", [assessment_id])
    if school_id is not None:
        where, parameters = (" AND school_id = ?", [assessment_id, school_id])
    rows = connection.execute(
        f"SELECT {_READ} FROM pupil_result WHERE assessment_id = ?{where} ORDER BY school_id, position, id",  # noqa: S608
        parameters,
    )
    return tuple(
        Pupil(code, school, class_name, variant, unpack_scores(scores), *rest)
        for code, school, class_name, variant, scores, *rest in rows
    )


def insert_pupils(connection: sqlite3.Connection, assessment_id: int, pupils: Sequence[Pupil]) -> tuple[int, ...]:
    """Add pupils behind those of their schools and return their ids."""
    if not pupils:
        return ()
    last = dict(
        connection.execute(
            "SELECT school_id, max(position) FROM pupil_result WHERE assessment_id = ? GROUP BY school_id",
            (assessment_id,),
        ).fetchall()
    )
    rows = []
    for pupil in pupils:
        last[pupil.school_id] = last.get(pupil.school_id, 0) + 1
        rows.append((assessment_id, *_values(pupil, last[pupil.school_id])))
    columns = ("assessment_id", *_COLUMNS)
    if len(rows) >= _BULK:
        return tuple(undo.bulk_insert(connection, "pupil_result", columns, rows))
    statement = f"INSERT INTO pupil_result ({', '.join(columns)}) VALUES (?{', ?' * len(_COLUMNS)})"  # noqa: S608
    return tuple(int(connection.execute(statement, row).lastrowid or 0) for row in rows)


def update_pupils(connection: sqlite3.Connection, pupils: Iterable[Pupil]) -> None:
    """Store changed pupils under their ids; their place in the list stays."""
    names = [name for name in _COLUMNS if name not in ("school_id", "position")]
    connection.executemany(
        f"UPDATE pupil_result SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?",  # noqa: S608
        [(*_values(pupil, 0)[2:], pupil.id) for pupil in pupils],
    )


def delete_pupils(connection: sqlite3.Connection, pupil_ids: Iterable[int]) -> None:
    """Delete pupils by their ids."""
    connection.executemany("DELETE FROM pupil_result WHERE id = ?", [(one,) for one in pupil_ids])


def schools_with_pupils(connection: sqlite3.Connection, assessment_id: int) -> dict[int, int]:
    """Return how many pupils each school has in an assessment, by school id."""
    return dict(
        connection.execute(
            "SELECT school_id, count(*) FROM pupil_result WHERE assessment_id = ? GROUP BY school_id", (assessment_id,)
        ).fetchall()
    )


def forget_names(connection: sqlite3.Connection) -> int:
    """Erase the names of all pupils and return how many there were."""
    return connection.execute("UPDATE pupil_result SET name = '' WHERE name <> ''").rowcount


def _values(pupil: Pupil, position: int) -> tuple[object, ...]:
    return (
        pupil.school_id,
        position,
        pupil.code,
        pupil.class_name,
        pupil.variant,
        pupil.name,
        pack_scores(pupil.scores),
        pupil.given_primary,
        pupil.given_mark,
        pupil.primary_score,
        pupil.test_score,
        pupil.mark,
        pupil.journal_mark,
    )
