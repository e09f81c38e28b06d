"""The schools of the demonstration district with the lists of the region, as data/demo/schools.toml has them."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from msoko_desktop.domain.schools.school_years import Membership, SchoolList
from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.storage.school_years import write_membership
from msoko_desktop.storage.schools import read_schools, write_schools

_TEXTS = ("short_name", "name", "code", "place", "head_post", "head_name", "address", "phone", "email")


def store_schools(connection: sqlite3.Connection, data: Mapping[str, Any]) -> None:
    """Store the schools and their memberships inside the caller's transaction; the file has no schools yet.

    The one that was closed stands last, tied to the school that took it over.

    Their sizes are stored with the results (`demo_results`), which must agree with them.
    """
    entries = data["school"]
    ids = write_schools(connection, [_school(one) for one in entries])
    by_code = {entry["code"]: school_id for school_id, entry in zip(ids, entries, strict=True)}
    write_schools(connection, [*read_schools(connection), *(_closed(one, by_code) for one in data["closed"])])
    for school_id, entry in zip(ids, entries, strict=True):
        for membership in _memberships(school_id, entry, data):
            write_membership(connection, membership)


def _school(entry: Mapping[str, Any]) -> School:
    texts = {name: entry[name] for name in _TEXTS}
    return School(
        **texts, kind=entry["type"], place_kind=PlaceKind(entry["place_kind"]), small=entry.get("small", False)
    )


def _closed(entry: Mapping[str, Any], by_code: Mapping[str, int]) -> School:
    return replace(
        _school(entry),
        opened=entry["opened"],
        closed=entry["closed"],
        successor_id=by_code[entry["successor"]],
        note=entry["note"],
    )


def _memberships(school_id: int, entry: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[Membership]:
    if entry["adverse_conditions"]:
        yield Membership(school_id, SchoolList.ADVERSE_CONDITIONS, data["adverse_year"], data["adverse_ground"])
    for year in entry["low_results_years"]:
        yield Membership(school_id, SchoolList.LOW_RESULTS, year, data["low_results_ground"].format(year=year))
