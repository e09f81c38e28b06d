"""The context indicators of the demonstration district, as data/demo/context.toml has them."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from msoko_desktop.storage.context import write_values
from msoko_desktop.storage.schools import read_schools


def store_context(connection: sqlite3.Connection, data: Mapping[str, Any]) -> None:
    """Store the values of every year; the schools, known by their codes, are in the file already."""
    ids = {school.code: school.id or 0 for school in read_schools(connection)}
    for year, schools in data["values"].items():
        values: dict[tuple[int, str], float | None] = {
            (ids[school], code): float(value)
            for school, row in schools.items()
            for code, value in zip(data["codes"], row, strict=True)
            if value != ""
        }
        write_values(connection, int(year), values)
