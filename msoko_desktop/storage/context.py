"""Context indicators and their values in the district file: rows to values and back.

The catalogue is in the file only where the district changed it; no row means the shipped one. Values are kept by the
code of their indicator, whatever becomes of the indicator.
"""

import sqlite3
from collections.abc import Mapping, Sequence

from msoko_desktop.domain.schools.context import ContextIndicator
from msoko_desktop.storage.positions import fill_gaps, longest_rise

_COLUMNS = (
    "code", "cluster", "criterion", "title", "short_title", "unit", "minimum", "maximum", "direction", "year", "source",
    "verified", "note",
)  # fmt: skip

Place = tuple[int, str]
"""A value's place in a year: the id of the school and the code of the indicator."""


def read_catalogue(connection: sqlite3.Connection) -> tuple[ContextIndicator, ...]:
    """Return the district's own catalogue in its order, () where it never changed the shipped one."""
    rows = connection.execute(f"SELECT {', '.join(_COLUMNS)} FROM context_indicator ORDER BY position, id")  # noqa: S608
    return tuple(_indicator(row) for row in rows)


def write_catalogue(connection: sqlite3.Connection, indicators: Sequence[ContextIndicator]) -> None:
    """Make the catalogue what is given, by codes; rows that stay as they are are not touched. () deletes all of it."""
    stored = {one.code: one for one in read_catalogue(connection)}
    positions = dict(connection.execute("SELECT code, position FROM context_indicator").fetchall())
    kept = {one.code for one in indicators}
    connection.executemany("DELETE FROM context_indicator WHERE code = ?", [(code,) for code in stored.keys() - kept])
    old = [positions.get(one.code) for one in indicators]
    places = [place for place, position in enumerate(old) if position is not None]
    stays = {places[index] for index in longest_rise([position for position in old if position is not None])}
    filled = fill_gaps([position if place in stays else None for place, position in enumerate(old)])
    marks = ", ".join("?" * (len(_COLUMNS) + 1))
    names = ", ".join(f"{name} = ?" for name in (*_COLUMNS, "position"))
    for one, position in zip(indicators, filled, strict=True):
        values = (*(getattr(one, name) for name in _COLUMNS), position)
        if one.code not in stored:
            connection.execute(
                f"INSERT INTO context_indicator ({', '.join(_COLUMNS)}, position) VALUES ({marks})",  # noqa: S608
                values,
            )
        elif one != stored[one.code] or position != positions[one.code]:
            connection.execute(f"UPDATE context_indicator SET {names} WHERE code = ?", (*values, one.code))  # noqa: S608


def rename_code(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Let the indicator with its values, comments and history go by another code, which nothing may be kept by."""
    connection.execute("UPDATE context_indicator SET code = ? WHERE code = ?", (new, old))
    connection.execute("UPDATE context_value SET code = ? WHERE code = ?", (new, old))
    for table in ("cell_note", "cell_change"):
        connection.execute(
            f"UPDATE {table} SET field = ? WHERE field = ? AND grid GLOB 'context [0-9]*'",  # noqa: S608
            (new, old),
        )


def read_values(connection: sqlite3.Connection, year: int) -> dict[Place, float]:
    """Return the values of a year by (school id, code)."""
    rows = connection.execute(
        "SELECT school_id, code, value FROM context_value WHERE year = ? AND value IS NOT NULL", (year,)
    )
    return {(school_id, code): value for school_id, code, value in rows}


def read_past(connection: sqlite3.Connection, before: int) -> dict[Place, dict[int, float]]:
    """Return the values of all years before one, by (school id, code) and year."""
    found: dict[Place, dict[int, float]] = {}
    for school_id, code, year, value in connection.execute(
        "SELECT school_id, code, year, value FROM context_value WHERE year < ? AND value IS NOT NULL ORDER BY year",
        (before,),
    ):
        found.setdefault((school_id, code), {})[year] = value
    return found


def read_school(connection: sqlite3.Connection, school_id: int) -> dict[tuple[int, str], float]:
    """Return the values of a school by (year, code)."""
    rows = connection.execute(
        "SELECT year, code, value FROM context_value WHERE school_id = ? AND value IS NOT NULL", (school_id,)
    )
    return {(year, code): value for year, code, value in rows}


def write_values(connection: sqlite3.Connection, year: int, values: Mapping[Place, float | None]) -> None:
    """Store values of a year; None takes one away."""
    gone = [(school_id, year, code) for (school_id, code), value in values.items() if value is None]
    kept = [(school_id, year, code, value) for (school_id, code), value in values.items() if value is not None]
    connection.executemany("DELETE FROM context_value WHERE school_id = ? AND year = ? AND code = ?", gone)
    connection.executemany(
        "INSERT INTO context_value (school_id, year, code, value) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (school_id, year, code) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value",
        kept,
    )


def read_years(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the years that have values, the newest first."""
    rows = connection.execute("SELECT DISTINCT year FROM context_value WHERE value IS NOT NULL ORDER BY year DESC")
    return tuple(year for (year,) in rows)


def count_values(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many values are kept by each code, of all schools and years."""
    return dict(connection.execute("SELECT code, count(*) FROM context_value WHERE value IS NOT NULL GROUP BY code"))


def _indicator(row: Sequence[object]) -> ContextIndicator:
    parts = dict(zip(_COLUMNS, row, strict=True))
    return ContextIndicator(**{**parts, "verified": bool(parts["verified"])})  # type: ignore[arg-type]  # as stored
