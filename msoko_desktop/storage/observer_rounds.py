"""Rounds of observers in the district file: days or works, how many are needed, who was sent, what they recorded."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.observers.model import Place, RoundKind, Rule
from msoko_desktop.domain.observers.records import Round, RoundSlot, Seat, VisitState
from msoko_desktop.storage.observers import date_text, date_value, joined, parted
from msoko_desktop.storage.positions import GAP

_SEAT = "c.id, c.slot_id, c.school_id, c.observer_id, c.checker_id, c.locked, c.state, c.marks, c.remarks"


@dataclass(frozen=True, slots=True)
class StoredRound:
    """A round with all that belongs to it: its slots in their order, the needs by place, the seats."""

    round: Round
    slots: tuple[RoundSlot, ...]
    needs: Mapping[Place, int]
    seats: tuple[Seat, ...]


def read_rounds(connection: sqlite3.Connection) -> tuple[Round, ...]:
    """Return the rounds, the newest school year first, within it the last made first."""
    rows = connection.execute(
        "SELECT id, title, kind, school_year, rules, most, note FROM observer_round ORDER BY school_year DESC, id DESC"
    )
    return tuple(
        Round(title, RoundKind(kind), year, frozenset(map(Rule, rules.split())), most, note, round_id)
        for round_id, title, kind, year, rules, most, note in rows
    )


def read_round(connection: sqlite3.Connection, round_id: int) -> StoredRound | None:
    """Return a round with all that belongs to it, None where there is no such one."""
    found = next((one for one in read_rounds(connection) if one.id == round_id), None)
    if found is None:
        return None
    slots = connection.execute(
        "SELECT id, day, title, subjects, assessment_id FROM observer_slot WHERE round_id = ? "
        "ORDER BY day IS NULL, day, position, id",
        (round_id,),
    )
    needs = connection.execute(
        "SELECT n.slot_id, n.school_id, n.needed FROM observer_need AS n JOIN observer_slot AS s ON s.id = n.slot_id "
        "WHERE s.round_id = ? AND n.needed > 0",
        (round_id,),
    )
    return StoredRound(
        found,
        tuple(
            RoundSlot(date_value(day), title, parted(subjects), assessment_id, slot_id)
            for slot_id, day, title, subjects, assessment_id in slots
        ),
        {(slot_id, school_id): needed for slot_id, school_id, needed in needs},
        read_seats(connection, round_id),
    )


def read_seats(connection: sqlite3.Connection, round_id: int) -> tuple[Seat, ...]:
    """Return who was sent where in a round, in the order in which it was decided."""
    rows = connection.execute(
        f"SELECT {_SEAT} FROM observer_choice AS c JOIN observer_slot AS s ON s.id = c.slot_id "  # noqa: S608
        "WHERE s.round_id = ? ORDER BY c.id",
        (round_id,),
    )
    return tuple(map(_seat, rows))


def _seat(row: Sequence[object]) -> Seat:
    own_id, slot_id, school_id, observer_id, checker_id, locked, state, marks, remarks = row
    return Seat(
        slot_id,  # type: ignore[arg-type]  # as stored
        school_id,  # type: ignore[arg-type]
        observer_id,  # type: ignore[arg-type]
        checker_id,  # type: ignore[arg-type]
        bool(locked),
        VisitState(str(state)),
        tuple(str(marks).split()),
        str(remarks),
        own_id,  # type: ignore[arg-type]
    )


def read_before(connection: sqlite3.Connection, kind: RoundKind, school_year: int) -> frozenset[tuple[int, int]]:
    """Return who was sent to which school in rounds of a kind in the school year before."""
    rows = connection.execute(
        "SELECT DISTINCT coalesce(c.observer_id, c.checker_id), c.school_id FROM observer_choice AS c "
        "JOIN observer_slot AS s ON s.id = c.slot_id JOIN observer_round AS r ON r.id = s.round_id "
        "WHERE r.kind = ? AND r.school_year = ? AND c.state <> 'missed'",
        (str(kind), school_year - 1),
    )
    return frozenset((who, school_id) for who, school_id in rows)


def count_visits(connection: sqlite3.Connection, school_year: int) -> Mapping[int, int]:
    """Return how often each person is sent somewhere in the rounds of a school year."""
    rows = connection.execute(
        "SELECT c.observer_id FROM observer_choice AS c JOIN observer_slot AS s ON s.id = c.slot_id "
        "JOIN observer_round AS r ON r.id = s.round_id WHERE r.school_year = ? AND c.observer_id IS NOT NULL",
        (school_year,),
    )
    return Counter(observer_id for (observer_id,) in rows)


def count_at_schools(connection: sqlite3.Connection, school_ids: Sequence[int]) -> int:
    """Return how many were sent to these schools in all rounds."""
    marks = ", ".join("?" * len(school_ids))
    query = f"SELECT count(*) FROM observer_choice WHERE school_id IN ({marks})"  # noqa: S608
    return int(connection.execute(query, tuple(school_ids)).fetchone()[0])


# --- writing


def write_round(connection: sqlite3.Connection, one: Round) -> int:
    """Store a round (None: a new one) and return its id."""
    rules = " ".join(sorted(one.rules))
    values = (one.title, str(one.kind), one.school_year, rules, one.limit, one.note)
    if one.id is None:
        made = connection.execute(
            "INSERT INTO observer_round (title, kind, school_year, rules, most, note) VALUES (?, ?, ?, ?, ?, ?)", values
        )
        return made.lastrowid or 0
    connection.execute(
        "UPDATE observer_round SET title = ?, kind = ?, school_year = ?, rules = ?, most = ?, note = ? WHERE id = ?",
        (*values, one.id),
    )
    return one.id


def delete_round(connection: sqlite3.Connection, round_id: int) -> None:
    """Delete a round with all that belongs to it, row by row, so that undo brings it back."""
    slots = [one for (one,) in connection.execute("SELECT id FROM observer_slot WHERE round_id = ?", (round_id,))]
    delete_slots(connection, slots)
    connection.execute("DELETE FROM observer_round WHERE id = ?", (round_id,))


def write_slot(connection: sqlite3.Connection, round_id: int, slot: RoundSlot) -> int:
    """Store a day or a work of a round (None: a new one) and return its id."""
    values = (date_text(slot.day), slot.title, joined(slot.subjects), slot.assessment_id)
    if slot.id is None:
        (last,) = connection.execute(
            "SELECT coalesce(max(position), 0) FROM observer_slot WHERE round_id = ?", (round_id,)
        ).fetchone()
        made = connection.execute(
            "INSERT INTO observer_slot (day, title, subjects, assessment_id, round_id, position) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (*values, round_id, last + GAP),
        )
        return made.lastrowid or 0
    connection.execute(
        "UPDATE observer_slot SET day = ?, title = ?, subjects = ?, assessment_id = ? WHERE id = ?", (*values, slot.id)
    )
    return slot.id


def delete_slots(connection: sqlite3.Connection, slot_ids: Iterable[int]) -> None:
    """Delete days or works with their needs and seats, row by row, so that undo brings them back."""
    for slot_id in slot_ids:
        connection.execute("DELETE FROM observer_choice WHERE slot_id = ?", (slot_id,))
        connection.execute("DELETE FROM observer_need WHERE slot_id = ?", (slot_id,))
        connection.execute("DELETE FROM observer_slot WHERE id = ?", (slot_id,))


def write_needs(connection: sqlite3.Connection, needs: Mapping[Place, int]) -> None:
    """Store how many are needed at places; 0 takes a need away."""
    gone = [place for place, count in needs.items() if not count]
    kept = [(*place, count) for place, count in needs.items() if count]
    connection.executemany("DELETE FROM observer_need WHERE slot_id = ? AND school_id = ?", gone)
    connection.executemany(
        "INSERT INTO observer_need (slot_id, school_id, needed) VALUES (?, ?, ?) "
        "ON CONFLICT (slot_id, school_id) DO UPDATE SET needed = excluded.needed WHERE needed <> excluded.needed",
        kept,
    )


def add_seats(connection: sqlite3.Connection, seats: Iterable[Seat]) -> None:
    """Store new seats."""
    connection.executemany(
        "INSERT INTO observer_choice (slot_id, school_id, observer_id, checker_id, locked, state, marks, remarks) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.slot_id,
                one.school_id,
                one.observer_id,
                one.checker_id,
                int(one.locked),
                str(one.state),
                " ".join(one.marks),
                one.remarks,
            )
            for one in seats
        ],
    )


def delete_seats(connection: sqlite3.Connection, seat_ids: Iterable[int]) -> None:
    """Delete seats."""
    connection.executemany("DELETE FROM observer_choice WHERE id = ?", [(one,) for one in seat_ids])


def write_locks(connection: sqlite3.Connection, seat_ids: Iterable[int], *, locked: bool) -> None:
    """Lock seats, or let the solver decide on them again."""
    connection.executemany(
        "UPDATE observer_choice SET locked = ? WHERE id = ?", [(int(locked), one) for one in seat_ids]
    )


def write_record(connection: sqlite3.Connection, seat: Seat) -> None:
    """Store what became of a visit."""
    connection.execute(
        "UPDATE observer_choice SET state = ?, marks = ?, remarks = ? WHERE id = ?",
        (str(seat.state), " ".join(seat.marks), seat.remarks, seat.id),
    )


def read_visited(connection: sqlite3.Connection) -> tuple[tuple[int, int, tuple[str, ...], int], ...]:
    """Return for each visit that took place in rounds of observation its school year, school, violations, round."""
    rows = connection.execute(
        "SELECT r.school_year, c.school_id, c.marks, r.id FROM observer_choice AS c JOIN observer_slot AS s "
        "ON s.id = c.slot_id JOIN observer_round AS r ON r.id = s.round_id "
        "WHERE r.kind = 'observation' AND c.state = 'visited' ORDER BY r.school_year, c.school_id, c.id"
    )
    return tuple((year, school_id, tuple(marks.split()), round_id) for year, school_id, marks, round_id in rows)
