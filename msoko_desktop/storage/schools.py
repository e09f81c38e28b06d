"""The schools in the district file: rows to values and back."""

import datetime as dt
import sqlite3
from collections.abc import Mapping, Sequence

from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.storage import registers
from msoko_desktop.storage.cells import forget_school
from msoko_desktop.storage.positions import fill_gaps, longest_rise

_COLUMNS = (
    "short_name", "name", "code", "place", "head_post", "head_name", "kind", "place_kind", "small", "other_codes",
    "address", "phone", "email", "opened", "closed", "note", "parent_id", "successor_id",
)  # fmt: skip


def read_schools(connection: sqlite3.Connection) -> tuple[School, ...]:
    """Return the schools in the order of the list, closed ones too."""
    rows = connection.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM school ORDER BY position, id")  # noqa: S608
    return tuple(_school(row[0], dict(zip(_COLUMNS, row[1:], strict=True))) for row in rows)


def _school(school_id: int, values: Mapping[str, object]) -> School:
    read = {
        **values,
        "place_kind": PlaceKind(str(values["place_kind"])),
        "small": bool(values["small"]),
        "other_codes": tuple(str(values["other_codes"]).split()),
        "opened": _date(values["opened"]),
        "closed": _date(values["closed"]),
    }
    return School(id=school_id, **read)  # type: ignore[arg-type]  # as stored


def _date(value: object) -> dt.date | None:
    return dt.date.fromisoformat(str(value)) if value else None


def _stored(school: School) -> tuple[object, ...]:
    values = {column: getattr(school, column) for column in _COLUMNS}
    values["other_codes"] = " ".join(school.other_codes)
    values["place_kind"] = school.place_kind.value
    values["small"] = int(school.small)
    for day in ("opened", "closed"):
        values[day] = values[day].isoformat() if values[day] else None
    return tuple(values.values())


def write_schools(connection: sqlite3.Connection, schools: Sequence[School]) -> tuple[int, ...]:
    """Make the list what is given: schools without an id are new, stored ones that are not given go.

    A school keeps its id, and rows that stay as they are are not touched. Returns the ids of the new ones.
    """
    stored = {school.id: school for school in read_schools(connection)}
    positions = dict(connection.execute("SELECT id, position FROM school").fetchall())
    kept = {school.id for school in schools}
    for gone in [one for one in stored if one is not None and one not in kept]:
        registers.forget_school(connection, gone, stored[gone].short_name)
        connection.execute("DELETE FROM school WHERE id = ?", (gone,))
    old = [positions.get(school.id) for school in schools]
    places = [place for place, position in enumerate(old) if position is not None]
    rising = longest_rise([position for position in old if position is not None])
    stays = {places[index] for index in rising}
    filled = fill_gaps([position if place in stays else None for place, position in enumerate(old)])
    created = []
    for school, position in zip(schools, filled, strict=True):
        values = _stored(school)
        if school.id not in stored:
            cursor = connection.execute(
                f"INSERT INTO school ({', '.join(_COLUMNS)}, position) VALUES (?{', ?' * len(_COLUMNS)})",  # noqa: S608
                (*values, position),
            )
            created.append(int(cursor.lastrowid or 0))
            forget_school(connection, created[-1])
        elif school != stored[school.id] or position != positions[school.id]:
            connection.execute(
                f"UPDATE school SET {', '.join(f'{name} = ?' for name in _COLUMNS)}, position = ? WHERE id = ?",  # noqa: S608
                (*values, position, school.id),
            )
    return tuple(created)


def count_use(connection: sqlite3.Connection, school_ids: Sequence[int]) -> tuple[int, int]:
    """Return how many ticks and how many turns are recorded of these schools."""
    return _count(connection, "school_tick", school_ids), _count(connection, "school_turn", school_ids)


def count_values(connection: sqlite3.Connection, school_ids: Sequence[int]) -> tuple[int, int]:
    """Return how many context indicators and how many recommendations are kept of these schools."""
    return _count(connection, "context_value", school_ids), _count(connection, "recommendation", school_ids)


def count_works(connection: sqlite3.Connection, school_ids: Sequence[int]) -> dict[int, int]:
    """Return of how many assessments results are kept, by school id; schools without results are left out."""
    marks = ", ".join("?" * len(school_ids))
    rows = connection.execute(
        f"SELECT school_id, count(*) FROM (SELECT DISTINCT school_id, assessment_id FROM school_result "  # noqa: S608
        f"WHERE school_id IN ({marks}) AND value IS NOT NULL UNION SELECT DISTINCT school_id, assessment_id "
        f"FROM pupil_result WHERE school_id IN ({marks})) GROUP BY school_id",
        (*school_ids, *school_ids),
    )
    return dict(rows.fetchall())


def _count(connection: sqlite3.Connection, table: str, school_ids: Sequence[int]) -> int:
    marks = ", ".join("?" * len(school_ids))
    found = connection.execute(f"SELECT count(*) FROM {table} WHERE school_id IN ({marks})", tuple(school_ids))  # noqa: S608
    return int(found.fetchone()[0])
