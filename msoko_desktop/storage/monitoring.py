"""Monitoring forms in the district file: their indicators, values, turns of schools, days of filling in."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msoko_desktop.domain.monitoring.model import (
    IndexMethod,
    Monitoring,
    MonitoringIndicator,
    Period,
    PeriodKind,
    Subject,
    YearKind,
    is_exempt,
)

Place = tuple[int, str]
"""A value's place in a period: the id of the school and the code of the indicator."""

_FORM = (
    "title", "direction", "subject", "period", "years", "method", "turns", "due", "note", "source", "year", "verified",
    "ready", "of_context",
)  # fmt: skip
_INDICATOR = (
    "code", "criterion", "title", "short_title", "unit", "minimum", "maximum", "direction", "weight", "year", "source",
    "verified", "note", "whom",
)  # fmt: skip


def read_forms(connection: sqlite3.Connection) -> tuple[Monitoring, ...]:
    """Return the forms with their indicators, in the order in which they were made."""
    indicators: dict[int, list[MonitoringIndicator]] = {}
    for owner, *row in connection.execute(
        f"SELECT monitoring_id, {', '.join(_INDICATOR)} FROM monitoring_indicator ORDER BY monitoring_id, position, id"  # noqa: S608
    ):
        parts = dict(zip(_INDICATOR, row, strict=True))
        indicators.setdefault(owner, []).append(
            MonitoringIndicator(cluster="", **{**parts, "verified": bool(parts["verified"])})
        )
    forms = connection.execute(f"SELECT id, {', '.join(_FORM)} FROM monitoring ORDER BY id")  # noqa: S608
    return tuple(_form(number, row, tuple(indicators.get(number, ()))) for number, *row in forms)


def _form(number: int, row: Sequence[Any], indicators: tuple[MonitoringIndicator, ...]) -> Monitoring:
    parts = dict(zip(_FORM, row, strict=True))
    return Monitoring(
        **{
            **parts,
            "subject": Subject(parts["subject"]),
            "period": PeriodKind(parts["period"]),
            "years": YearKind(parts["years"]),
            "method": IndexMethod(parts["method"]),
            "verified": bool(parts["verified"]),
            "of_context": bool(parts["of_context"]),
        },
        indicators=indicators,
        id=number,
    )


def write_form(connection: sqlite3.Connection, form: Monitoring) -> int:
    """Store a form (a new one where it has no id) with its indicators; return its id."""
    values = tuple(getattr(form, name) for name in _FORM)
    if form.id is None:
        marks = ", ".join("?" * len(_FORM))
        made = connection.execute(
            f"INSERT INTO monitoring ({', '.join(_FORM)}) VALUES ({marks})",  # noqa: S608
            values,
        ).lastrowid
        number = made or 0
    else:
        number = form.id
        names = ", ".join(f"{name} = ?" for name in _FORM)
        same = " AND ".join(f"{name} IS ?" for name in _FORM)
        connection.execute(
            f"UPDATE monitoring SET {names} WHERE id = ? AND NOT ({same})",  # noqa: S608
            (*values, number, *values),
        )
    _write_indicators(connection, number, form.indicators)
    return number


def _write_indicators(connection: sqlite3.Connection, number: int, indicators: Sequence[MonitoringIndicator]) -> None:
    kept = {one.code for one in indicators}
    stored = [
        code
        for (code,) in connection.execute("SELECT code FROM monitoring_indicator WHERE monitoring_id = ?", (number,))
    ]
    for code in stored:
        if code not in kept:
            connection.execute("DELETE FROM monitoring_indicator WHERE monitoring_id = ? AND code = ?", (number, code))
    names = (*_INDICATOR, "position")
    update = ", ".join(f"{name} = excluded.{name}" for name in names if name != "code")
    changed = " OR ".join(f"{name} IS NOT excluded.{name}" for name in names if name != "code")
    connection.executemany(
        f"INSERT INTO monitoring_indicator (monitoring_id, {', '.join(names)}) "  # noqa: S608
        f"VALUES (?, {', '.join('?' * len(names))}) "
        f"ON CONFLICT (monitoring_id, code) DO UPDATE SET {update} WHERE {changed}",
        [
            (number, *(getattr(one, name) for name in _INDICATOR), place)
            for place, one in enumerate(indicators, start=1)
        ],
    )


def rename_code(connection: sqlite3.Connection, number: int, old: str, new: str) -> None:
    """Let an indicator of a form with its values, comments and history go by another code."""
    for table in ("monitoring_indicator", "monitoring_value"):
        connection.execute(
            f"UPDATE {table} SET code = ? WHERE monitoring_id = ? AND code = ?",  # noqa: S608
            (new, number, old),
        )
    for table in ("cell_note", "cell_change"):
        connection.execute(
            f"UPDATE {table} SET field = ? WHERE field = ? AND grid GLOB ?",  # noqa: S608
            (new, old, f"monitoring {number}/*"),
        )


def delete_form(connection: sqlite3.Connection, number: int) -> None:
    """Delete a form with all that was entered; its rows go one by one, so that undo brings them back."""
    for table in ("monitoring_value", "monitoring_turn", "monitoring_filling", "monitoring_indicator"):
        connection.execute(f"DELETE FROM {table} WHERE monitoring_id = ?", (number,))  # noqa: S608
    connection.execute("DELETE FROM monitoring WHERE id = ?", (number,))


# --- values


def read_values(connection: sqlite3.Connection, number: int) -> dict[Period, dict[Place, float]]:
    """Return all values of a form by period, school and code; what does not apply to a school is not among them."""
    found: dict[Period, dict[Place, float]] = {}
    for year, part, school, code, value in connection.execute(
        "SELECT year, part, school_id, code, value FROM monitoring_value WHERE monitoring_id = ? AND value IS NOT NULL",
        (number,),
    ):
        found.setdefault(Period(year, part), {})[school, code] = value
    return found


def read_exempt(connection: sqlite3.Connection, number: int, period: Period) -> frozenset[Place]:
    """Return the places of a period that were marked as not applying to the school («–»)."""
    found = connection.execute(
        "SELECT school_id, code FROM monitoring_value "
        "WHERE monitoring_id = ? AND year = ? AND part = ? AND value IS NULL",
        (number, period.year, period.part),
    )
    return frozenset(found)


def write_values(
    connection: sqlite3.Connection, number: int, period: Period, values: Mapping[Place, float | None], today: dt.date
) -> None:
    """Store values of a period; None takes one away, NOT_ASKED says that it does not apply.

    The day is kept as that of filling in.
    """
    gone = [(number, period.year, period.part, *place) for place, value in values.items() if value is None]
    kept = [
        (number, period.year, period.part, *place, None if is_exempt(value) else value)
        for place, value in values.items()
        if value is not None
    ]
    connection.executemany(
        "DELETE FROM monitoring_value WHERE monitoring_id = ? AND year = ? AND part = ? AND school_id = ? AND code = ?",
        gone,
    )
    connection.executemany(
        "INSERT INTO monitoring_value (monitoring_id, year, part, school_id, code, value) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (monitoring_id, year, part, school_id, code) DO UPDATE SET value = excluded.value "
        "WHERE value IS NOT excluded.value",
        kept,
    )
    day = today.isoformat()
    if kept:
        connection.execute(
            "INSERT INTO monitoring_filling (monitoring_id, year, part, first, last) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (monitoring_id, year, part) DO UPDATE SET last = excluded.last "
            "WHERE last IS NOT excluded.last",
            (number, period.year, period.part, day, day),
        )


def read_fillings(connection: sqlite3.Connection) -> dict[tuple[int, Period], tuple[dt.date, dt.date]]:
    """Return the first and the last day on which values were entered, by form and period."""
    rows = connection.execute("SELECT monitoring_id, year, part, first, last FROM monitoring_filling")
    return {
        (number, Period(year, part)): (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        for number, year, part, first, last in rows
    }


def read_added(connection: sqlite3.Connection) -> dict[int, dt.date]:
    """Return the day on which each form was added to the file."""
    return {
        number: dt.date.fromisoformat(day) for number, day in connection.execute("SELECT id, added FROM monitoring")
    }


def read_filled(connection: sqlite3.Connection) -> dict[tuple[int, Period], dict[int, set[str]]]:
    """Return the codes each school has values of, by form and period."""
    found: dict[tuple[int, Period], dict[int, set[str]]] = {}
    for number, year, part, school, code in connection.execute(
        "SELECT v.monitoring_id, v.year, v.part, v.school_id, v.code FROM monitoring_value AS v "
        "JOIN monitoring_indicator AS i ON i.monitoring_id = v.monitoring_id AND i.code = v.code "
        "WHERE v.value IS NOT NULL"
    ):
        found.setdefault((number, Period(year, part)), {}).setdefault(school, set()).add(code)
    return found


def count_by_code(connection: sqlite3.Connection, number: int) -> dict[str, int]:
    """Return how many values of a form are kept by each code, of all schools and periods."""
    return dict(
        connection.execute(
            "SELECT code, count(*) FROM monitoring_value WHERE monitoring_id = ? GROUP BY code", (number,)
        )
    )


# --- turns


def read_turns(connection: sqlite3.Connection, number: int) -> dict[int, tuple[int, ...]]:
    """Return the schools that have their turn, by year, in the order of the list of schools."""
    found: dict[int, tuple[int, ...]] = {}
    for year, school in connection.execute(
        "SELECT t.year, t.school_id FROM monitoring_turn AS t JOIN school AS s ON s.id = t.school_id "
        "WHERE t.monitoring_id = ? ORDER BY t.year, s.position, s.id",
        (number,),
    ):
        found[year] = (*found.get(year, ()), school)
    return found


def write_turns(connection: sqlite3.Connection, number: int, turns: Mapping[int, Iterable[int]]) -> None:
    """Store the turns of the years that are named; those of other years stay."""
    for year, schools in turns.items():
        wanted = set(schools)
        stored = {
            school
            for (school,) in connection.execute(
                "SELECT school_id FROM monitoring_turn WHERE monitoring_id = ? AND year = ?", (number, year)
            )
        }
        connection.executemany(
            "DELETE FROM monitoring_turn WHERE monitoring_id = ? AND year = ? AND school_id = ?",
            [(number, year, school) for school in sorted(stored - wanted)],
        )
        connection.executemany(
            "INSERT INTO monitoring_turn (monitoring_id, year, school_id) VALUES (?, ?, ?)",
            [(number, year, school) for school in sorted(wanted - stored)],
        )
