"""Directions of the district in its file: there only once a person changed the shipped sets."""

import json
import sqlite3
from collections.abc import Sequence

from msoko_desktop.domain.directions.direction_cards import TEXTS, CardSet, DirectionCard, Part

_COLUMNS = ("position", "code", "number", "part", "title", "short_title", "aliases", "continues", *TEXTS)


def read_sets(connection: sqlite3.Connection) -> tuple[CardSet, ...]:
    """Return the sets with their directions, () where the district never changed the shipped ones."""
    cards: dict[int, list[DirectionCard]] = {}
    names = dict(connection.execute("SELECT id, code FROM direction_set").fetchall())
    for set_id, _position, code, number, part, title, short_title, aliases, continues, *texts in connection.execute(
        f"SELECT set_id, {', '.join(_COLUMNS)} FROM direction ORDER BY position, id"  # noqa: S608
    ):
        cards.setdefault(set_id, []).append(
            DirectionCard(
                code,
                title,
                names[set_id],
                number,
                Part(part),
                short_title,
                tuple(json.loads(aliases)),
                tuple(json.loads(continues)),
                *texts,
            )
        )
    return tuple(
        CardSet(code, title, year, source, bool(active), tuple(cards.get(set_id, ())))
        for set_id, code, title, year, source, active in connection.execute(
            "SELECT id, code, title, year, source, active FROM direction_set ORDER BY position, id"
        )
    )


HOLDERS = (
    "plan", "document", "indicator", "expected_result", "monitoring", "survey", "register", "analytical_note",
    "recommendation", "cycle_proof",
)  # fmt: skip
"""The tables whose rows name a direction by its code."""


def count_held(connection: sqlite3.Connection) -> dict[str, dict[str, int]]:
    """Return how many rows of each of `HOLDERS` name a direction, by its code; registers put away count, too."""
    found: dict[str, dict[str, int]] = {}
    for table in HOLDERS:
        for code, count in connection.execute(
            f"SELECT direction, count(*) FROM {table} WHERE direction <> '' GROUP BY direction"  # noqa: S608
        ):
            found.setdefault(code, {})[table] = count
    return found


def write_sets(connection: sqlite3.Connection, sets: Sequence[CardSet]) -> None:
    """Make the sets what is given, by their codes and those of their directions; what stays is not touched."""
    stored = {one.code: one for one in read_sets(connection)}
    ids = {code: set_id for set_id, code in connection.execute("SELECT id, code FROM direction_set")}
    for code in stored.keys() - {one.code for one in sets}:
        connection.execute("DELETE FROM direction WHERE set_id = ?", (ids[code],))
        connection.execute("DELETE FROM direction_set WHERE code = ?", (code,))
    kept = {card.code for one in sets for card in one.cards}
    old = {card.code: (place, card) for one in stored.values() for place, card in enumerate(one.cards)}
    connection.executemany("DELETE FROM direction WHERE code = ?", [(code,) for code in old.keys() - kept])
    for position, one in enumerate(sets):
        values = (position, one.title, one.year, one.source, int(one.active))
        if one.code in ids:
            connection.execute(
                "UPDATE direction_set SET position = ?, title = ?, year = ?, source = ?, active = ? WHERE code = ? "
                "AND (position, title, year, source, active) IS NOT (?, ?, ?, ?, ?)",
                (*values, one.code, *values),
            )
        else:
            cursor = connection.execute(
                "INSERT INTO direction_set (position, title, year, source, active, code) VALUES (?, ?, ?, ?, ?, ?)",
                (*values, one.code),
            )
            ids[one.code] = cursor.lastrowid or 0
        for place, card in enumerate(one.cards):
            if old.get(card.code) != (place, card):
                _write_card(connection, ids[one.code], place, card, known=card.code in old)


def _write_card(connection: sqlite3.Connection, set_id: int, place: int, card: DirectionCard, *, known: bool) -> None:
    values = (
        place,
        card.code,
        card.number,
        card.part.value,
        card.title,
        card.short_title,
        json.dumps(card.aliases, ensure_ascii=False),
        json.dumps(card.continues, ensure_ascii=False),
        *(card.text(name) for name in TEXTS),
    )
    if known:
        names = ", ".join(f"{name} = ?" for name in ("set_id", *_COLUMNS))
        connection.execute(f"UPDATE direction SET {names} WHERE code = ?", (set_id, *values, card.code))  # noqa: S608
    else:
        marks = ", ".join("?" * (len(_COLUMNS) + 1))
        connection.execute(
            f"INSERT INTO direction (set_id, {', '.join(_COLUMNS)}) VALUES ({marks})",  # noqa: S608
            (set_id, *values),
        )
