"""The registers of the demonstration district, as data/demo/registers.toml has their rows."""

import datetime as dt
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from msoko_desktop.domain.registers.model import Register, RegisterColumn
from msoko_desktop.services.registers.catalogue import require
from msoko_desktop.storage import registers
from msoko_desktop.storage.schools import read_schools

_DAY = "@"  # «@+25»: so many days after the day of the district


def store_registers(connection: sqlite3.Connection, data: Mapping[str, Any], today: dt.date) -> None:
    """Store the rows of every register; the schools, known by their codes, are in the file already.

    The register of gifted children holds codes in place of names here and is turned on.
    """
    ids = {school.code: school.id or 0 for school in read_schools(connection)}
    for key, told in data["register"].items():
        register = require(connection, key)
        if not register.on:
            register = registers.write_register(connection, replace(register, on=True))
        rows = [_row(register, told["columns"], row, ids, today) for row in told["rows"]]
        registers.insert_rows(connection, register, rows)


def _row(
    register: Register, keys: Sequence[str], texts: Sequence[str], ids: Mapping[str, int], today: dt.date
) -> dict[str, str]:
    columns = [register.column(key) for key in keys]
    return {one.key: _stored(one, text, ids, today) for one, text in zip(columns, texts, strict=True) if text}


def _stored(column: RegisterColumn, text: str, ids: Mapping[str, int], today: dt.date) -> str:
    if column.kind.is_school:
        return "; ".join(f"#{ids[part]}" if part in ids else part for part in text.split("; "))
    if text.startswith(_DAY):
        return (today + dt.timedelta(days=int(text[1:]))).isoformat()
    return text
