"""Observers of the demonstration district with a round, its visits and one recheck, as data/demo/observers.toml has."""

import datetime as dt
import sqlite3
from collections.abc import Mapping
from typing import Any

from msoko_desktop.domain.observers.model import RoundKind
from msoko_desktop.domain.observers.records import Observer, Recheck, Role, RoundSlot, Seat, VisitState
from msoko_desktop.services.observers.rounds import new_round
from msoko_desktop.storage import observer_rounds, observers, rechecks


def store_observers(connection: sqlite3.Connection, data: Mapping[str, Any], today: dt.date) -> None:
    """Store observers, the round and the recheck inside the caller's transaction, as they stand on `today`.

    The schools and the results are in the file already. Visits that were not over by then are not recorded yet.
    """
    schools = dict(connection.execute("SELECT code, id FROM school").fetchall())
    people = [observers.write_observer(connection, _observer(one, data, schools)) for one in data["observer"]]
    described = data["round"]
    one = new_round(RoundKind.OBSERVATION, described["school_year"], described["title"])
    round_id = observer_rounds.write_round(connection, one)
    records = {(entry["slot"], entry["school"], entry["seat"]): entry for entry in described["record"]}
    for number, entry in enumerate(described["slot"], start=1):
        slot = RoundSlot(entry["day"], entry["title"], tuple(entry["subjects"]))
        slot_id = observer_rounds.write_slot(connection, round_id, slot)
        needs = {(slot_id, schools[code]): count for code, count in entry["needs"].items()}
        observer_rounds.write_needs(connection, needs)
        over = entry["day"] < today
        for code, seats in entry["seats"].items():
            found = [
                _seat(
                    Seat(slot_id, schools[code], people[person - 1]), records.get((number, code, place), {}), over=over
                )
                for place, person in enumerate(seats, start=1)
            ]
            observer_rounds.add_seats(connection, found)
    if data["recheck"]["day"] <= today:
        _store_recheck(connection, data["recheck"], schools)


def _observer(entry: Mapping[str, Any], data: Mapping[str, Any], schools: Mapping[str, int]) -> Observer:
    return Observer(
        entry["name"],
        Role(entry.get("role", Role.OBSERVER)),
        schools.get(entry.get("school", "")),
        entry.get("body", ""),
        tuple(schools[code] for code in entry.get("related", ())),
        tuple(entry.get("subjects", ())),
        data["trained"],
        data["accredited_from"],
        entry.get("accredited_until", data["accredited_until"]),
        entry.get("away", ""),
        note=entry.get("note", ""),
    )


def _seat(seat: Seat, record: Mapping[str, Any], *, over: bool) -> Seat:
    if not over:
        return seat
    state = VisitState.MISSED if record.get("missed") else VisitState.VISITED
    return Seat(
        seat.slot_id,
        seat.school_id,
        seat.observer_id,
        state=state,
        marks=tuple(record.get("marks", ())),
        remarks=record.get("remarks", ""),
    )


def _store_recheck(connection: sqlite3.Connection, data: Mapping[str, Any], schools: Mapping[str, int]) -> None:
    row = connection.execute(
        "SELECT id FROM assessment WHERE procedure = ? AND subject = ? AND grade = ? AND school_year = ?",
        (data["procedure"], data["subject"], data["grade"], data["school_year"]),
    ).fetchone()
    if row is not None:
        rechecks.write_rechecks(
            connection,
            [
                Recheck(
                    row[0],
                    schools[one["code"]],
                    data["day"],
                    one["works"],
                    one["lowered"],
                    one["raised"],
                    one.get("remarks", ""),
                )
                for one in data["school"]
            ],
        )
