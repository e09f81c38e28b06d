"""Address recommendations in the district file, and where what they led to stands."""

import datetime as dt
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from msoko_desktop.domain.recommendations.model import (
    AddresseeKind,
    Recommendation,
    State,
    content_fields,
    content_json,
)

_COLUMNS = (
    "id, school_id, addressee, school_year, assessment_id, rule, content, status, sent, due, answered, answer, effect, "
    "line_id, order_item_id, document_id, direction"
)


class Led(NamedTuple):
    """Where the line or the item stands that a recommendation led to."""

    plan_id: int | None = None
    plan_title: str = ""
    line_number: str = ""
    order_id: int | None = None
    order_number: str = ""
    order_heading: str = ""
    item_number: str = ""


def read_recommendations(connection: sqlite3.Connection) -> tuple[Recommendation, ...]:
    """Return all recommendations: the newest school year first, by school, the district's last in their year.

    One whose content cannot be read comes without it, so that it can be seen and deleted.
    """
    rows = connection.execute(
        f"SELECT {', '.join(f'r.{name}' for name in _COLUMNS.split(', '))} FROM recommendation AS r "  # noqa: S608
        "LEFT JOIN school AS s ON s.id = r.school_id "
        "ORDER BY r.school_year DESC, r.school_id IS NULL, s.position, s.id, r.id"
    )
    return tuple(_recommendation(row) for row in rows)


def read_recommendation(connection: sqlite3.Connection, wanted: int) -> Recommendation | None:
    """Return a recommendation, None where there is none."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM recommendation WHERE id = ?", (wanted,)).fetchone()  # noqa: S608
    return None if row is None else _recommendation(row)


def _recommendation(row: tuple[Any, ...]) -> Recommendation:
    one_id, school, addressee, year, work, rule, content, status, sent, due, answered, answer, effect, *led = row
    try:
        fields: dict[str, Any] = content_fields(content)
    except (TypeError, ValueError):
        fields = {}
    line, item, document, direction = led
    return Recommendation(
        kind=fields.pop("kind", AddresseeKind.HEAD),
        addressee=addressee,
        school_year=year,
        school_id=school,
        assessment_id=work,
        rules=tuple(rule.split()),
        state=State(status),
        sent=_day(sent),
        due=_day(due),
        answered=_day(answered),
        answer=answer,
        effect=effect,
        line_id=line,
        order_item_id=item,
        document_id=document,
        direction=direction,
        id=one_id,
        **fields,
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def write_recommendation(connection: sqlite3.Connection, one: Recommendation) -> int:
    """Store a recommendation, new where it has no id, and return its id."""
    values = (
        one.school_id,
        one.addressee,
        one.school_year,
        one.assessment_id,
        " ".join(one.rules),
        content_json(one),
        one.state.value,
        *(day.isoformat() if day else None for day in (one.sent, one.due, one.answered)),
        one.answer,
        one.effect,
        one.line_id,
        one.order_item_id,
        one.document_id,
        one.direction,
    )
    names = _COLUMNS.removeprefix("id, ")
    if one.id is None:
        marks = ", ".join("?" * len(values))
        cursor = connection.execute(f"INSERT INTO recommendation ({names}) VALUES ({marks})", values)  # noqa: S608
        return int(cursor.lastrowid or 0)
    settings = ", ".join(f"{name} = ?" for name in names.split(", "))
    connection.execute(f"UPDATE recommendation SET {settings} WHERE id = ?", (*values, one.id))  # noqa: S608
    return one.id


def erase_recommendations(connection: sqlite3.Connection, ids: Iterable[int]) -> int:
    """Delete recommendations; return how many there were."""
    return sum(connection.execute("DELETE FROM recommendation WHERE id = ?", (one,)).rowcount for one in ids)


def read_led(connection: sqlite3.Connection) -> dict[int, Led]:
    """Return for each recommendation that led to an activity or an item where that stands."""
    rows = connection.execute(
        "SELECT r.id, l.plan_id, coalesce(p.title, ''), coalesce(l.number, ''), i.order_id, coalesce(o.number, ''), "
        "coalesce(o.heading, ''), coalesce(i.number, '') FROM recommendation AS r "
        "LEFT JOIN line AS l ON l.id = r.line_id LEFT JOIN plan AS p ON p.id = l.plan_id "
        "LEFT JOIN order_item AS i ON i.id = r.order_item_id LEFT JOIN order_document AS o ON o.id = i.order_id "
        "WHERE r.line_id IS NOT NULL OR r.order_item_id IS NOT NULL"
    )
    return {row[0]: Led(*row[1:]) for row in rows}


def read_lines_led(connection: sqlite3.Connection, plan_id: int) -> dict[int, tuple[int, ...]]:
    """Return for each line of a plan that came of recommendations the ids of those."""
    rows = connection.execute(
        "SELECT r.line_id, r.id FROM recommendation AS r JOIN line AS l ON l.id = r.line_id WHERE l.plan_id = ? "
        "ORDER BY r.id",
        (plan_id,),
    )
    found: dict[int, tuple[int, ...]] = {}
    for line_id, one in rows:
        found[line_id] = (*found.get(line_id, ()), one)
    return found


def read_items_led(connection: sqlite3.Connection, order_id: int) -> tuple[int, ...]:
    """Return the recommendations that items of an order came of."""
    rows = connection.execute(
        "SELECT r.id FROM recommendation AS r JOIN order_item AS i ON i.id = r.order_item_id WHERE i.order_id = ? "
        "ORDER BY i.position, r.id",
        (order_id,),
    )
    return tuple(one for (one,) in rows)
