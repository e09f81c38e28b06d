"""Indicators of directions with their targets and typed facts in the district file: rows to values and back."""

# ruff: noqa: S608 — the names in the statements are those of the columns below, never from outside

import sqlite3
from collections.abc import Mapping, Sequence

from msoko_desktop.domain.indicators.district_indicators import (
    AutoFact,
    Comparison,
    DistrictIndicator,
    Fact,
    IndicatorKind,
    Period,
)
from msoko_desktop.storage.positions import GAP

_COLUMNS = (
    "direction", "title", "kind", "unit", "base", "comparison", "weight", "auto", "auto_of", "note",
)  # fmt: skip


def read_indicators(connection: sqlite3.Connection) -> tuple[DistrictIndicator, ...]:
    """Return the indicators of all directions in their order, with targets and the facts that were typed."""
    lines: dict[int, tuple[int, ...]] = {}
    for owner, line_id in connection.execute("SELECT indicator_id, line_id FROM indicator_line ORDER BY line_id"):
        lines[owner] = (*lines.get(owner, ()), line_id)
    targets: dict[int, dict[Period, float]] = {}
    for owner, year, quarter, value in connection.execute(
        "SELECT indicator_id, year, quarter, value FROM indicator_target ORDER BY year, quarter"
    ):
        targets.setdefault(owner, {})[year, quarter] = value
    facts: dict[int, dict[Period, Fact]] = {}
    for owner, year, quarter, value, counted, whole, source, document_id in connection.execute(
        "SELECT indicator_id, year, quarter, value, counted, whole, source, document_id FROM indicator_fact "
        "ORDER BY year, quarter"
    ):
        facts.setdefault(owner, {})[year, quarter] = Fact(value, counted, whole, source, document_id)
    return tuple(
        DistrictIndicator(
            title,
            direction,
            IndicatorKind(kind),
            unit,
            base,
            Comparison(comparison),
            weight,
            lines.get(row_id, ()),
            AutoFact(auto) if auto in set(AutoFact) else AutoFact.NONE,
            auto_of,
            note,
            row_id,
            targets.get(row_id, {}),
            facts.get(row_id, {}),
        )
        for row_id, direction, title, kind, unit, base, comparison, weight, auto, auto_of, note in (
            connection.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM indicator ORDER BY direction, position, id")
        )
    )


def write_indicator(connection: sqlite3.Connection, one: DistrictIndicator) -> int:
    """Store an indicator without lines, targets and facts, a new one at the end of its direction; return its id."""
    values = (
        one.direction, one.title, one.kind.value, one.unit, one.base, one.comparison.value, one.weight,
        one.auto.value, one.auto_of, one.note,
    )  # fmt: skip
    if one.id is not None:
        names = ", ".join(f"{name} = ?" for name in _COLUMNS)
        connection.execute(f"UPDATE indicator SET {names} WHERE id = ?", (*values, one.id))
        return one.id
    (last,) = connection.execute(
        "SELECT coalesce(max(position), 0) FROM indicator WHERE direction = ?", (one.direction,)
    ).fetchone()
    cursor = connection.execute(
        f"INSERT INTO indicator ({', '.join(_COLUMNS)}, position) VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})",
        (*values, last + GAP),
    )
    assert cursor.lastrowid is not None  # noqa: S101  # an INSERT that did not raise has one
    return cursor.lastrowid


def write_lines(connection: sqlite3.Connection, indicator_id: int, line_ids: Sequence[int]) -> None:
    """Make the lines of an indicator what is given."""
    known = {
        line_id
        for (line_id,) in connection.execute(
            "SELECT line_id FROM indicator_line WHERE indicator_id = ?", (indicator_id,)
        )
    }
    for gone in known - set(line_ids):
        connection.execute("DELETE FROM indicator_line WHERE indicator_id = ? AND line_id = ?", (indicator_id, gone))
    connection.executemany(
        "INSERT INTO indicator_line (indicator_id, line_id) VALUES (?, ?)",
        [(indicator_id, one) for one in dict.fromkeys(line_ids) if one not in known],
    )


def carry_lines(connection: sqlite3.Connection, copies: Mapping[int, int]) -> bool:
    """Give indicators of lines the copies of those lines, too, by the id of the line; return whether there were any."""
    tied = connection.execute("SELECT indicator_id, line_id FROM indicator_line ORDER BY id").fetchall()
    found = [(indicator_id, copies[line_id]) for indicator_id, line_id in tied if line_id in copies]
    connection.executemany("INSERT INTO indicator_line (indicator_id, line_id) VALUES (?, ?)", found)
    return bool(found)


def write_targets(connection: sqlite3.Connection, indicator_id: int, targets: Mapping[Period, float | None]) -> None:
    """Store targets; None takes one away."""
    for (year, quarter), value in targets.items():
        if value is None:
            connection.execute(
                "DELETE FROM indicator_target WHERE indicator_id = ? AND year = ? AND quarter = ?",
                (indicator_id, year, quarter),
            )
        else:
            connection.execute(
                "INSERT INTO indicator_target (indicator_id, year, quarter, value) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (indicator_id, year, quarter) DO UPDATE SET value = excluded.value "
                "WHERE value IS NOT excluded.value",
                (indicator_id, year, quarter, value),
            )


def write_facts(connection: sqlite3.Connection, indicator_id: int, facts: Mapping[Period, Fact | None]) -> None:
    """Store typed facts; None takes one away."""
    for (year, quarter), fact in facts.items():
        if fact is None:
            connection.execute(
                "DELETE FROM indicator_fact WHERE indicator_id = ? AND year = ? AND quarter = ?",
                (indicator_id, year, quarter),
            )
            continue
        connection.execute(
            "INSERT INTO indicator_fact (indicator_id, year, quarter, value, counted, whole, source, document_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (indicator_id, year, quarter) DO UPDATE SET "
            "value = excluded.value, counted = excluded.counted, whole = excluded.whole, source = excluded.source, "
            "document_id = excluded.document_id",
            (indicator_id, year, quarter, fact.value, fact.counted, fact.whole, fact.source, fact.document_id),
        )


def delete_indicator(connection: sqlite3.Connection, indicator_id: int) -> bool:
    """Delete an indicator with its targets and facts, so that undo brings all back; return whether it was there."""
    connection.execute("DELETE FROM indicator_target WHERE indicator_id = ?", (indicator_id,))
    connection.execute("DELETE FROM indicator_fact WHERE indicator_id = ?", (indicator_id,))
    connection.execute("DELETE FROM indicator_line WHERE indicator_id = ?", (indicator_id,))
    return bool(connection.execute("DELETE FROM indicator WHERE id = ?", (indicator_id,)).rowcount)


def place_indicators(connection: sqlite3.Connection, ids: list[int]) -> None:
    """Put the indicators of a direction into the order of their ids."""
    for place, indicator_id in enumerate(ids, start=1):
        connection.execute(
            "UPDATE indicator SET position = ? WHERE id = ? AND position <> ?",
            (place * GAP, indicator_id, place * GAP),
        )


def read_executed(connection: sqlite3.Connection) -> dict[int, list[tuple[str, bool]]]:
    """Return for every line of a plan the due days of its executed occurrences, and whether a proof is attached."""
    found: dict[int, list[tuple[str, bool]]] = {}
    for line_id, due, proofs in connection.execute(
        "SELECT o.line_id, coalesce(o.due, o.planned_due, o.done_on), "
        "(SELECT count(*) FROM evidence AS e WHERE e.occurrence_id = o.id) "
        "FROM occurrence AS o WHERE o.progress = 'done'"
    ):
        if due is not None:
            found.setdefault(line_id, []).append((due, proofs > 0))
    return found


def read_deadlines(connection: sqlite3.Connection) -> list[tuple[int, str, str, str, bool]]:
    """Return (line, its deadline, first and last day of its plan, whether that is a school year) of the lines that
    indicators are tied to; plans without a period and archived ones are left out."""
    return connection.execute(
        "SELECT DISTINCT l.id, l.deadline, p.period_start, p.period_end, p.school_year FROM indicator_line AS i "
        "JOIN line AS l ON l.id = i.line_id JOIN plan AS p ON p.id = l.plan_id "
        "WHERE p.period_start IS NOT NULL AND p.period_end IS NOT NULL AND p.status <> 'archived'"
    ).fetchall()


def read_recorded(connection: sqlite3.Connection) -> list[tuple[int, str | None, str, str, bool]]:
    """Return (line, planned day, day it is due on now, progress, whether a proof is attached) of what is recorded of
    the lines that indicators are tied to."""
    return connection.execute(
        "SELECT o.line_id, o.planned_due, coalesce(o.due, o.planned_due), o.progress, "
        "EXISTS (SELECT 1 FROM evidence AS e WHERE e.occurrence_id = o.id) "
        "FROM occurrence AS o WHERE o.line_id IN (SELECT line_id FROM indicator_line)"
    ).fetchall()


def read_approved(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Return (direction, kind, date) of the approved documents of the register that are no orders or plans."""
    return connection.execute(
        "SELECT direction, kind, date FROM document WHERE status = 'approved' AND date IS NOT NULL "
        "AND direction <> '' AND order_id IS NULL AND plan_id IS NULL"
    ).fetchall()
