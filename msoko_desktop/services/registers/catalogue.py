"""The registers of the file: the ready ones (data/registers) as they come or as they were changed, and the own ones."""

import sqlite3
from dataclasses import dataclass, replace
from functools import cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.registers.model import Register, register_from_mapping
from msoko_desktop.services.reference.reference import reference_data, reference_names
from msoko_desktop.storage import registers as rows
from msoko_desktop.storage.district_file import District

GONE = "Этого банка в файле больше нет. Откройте страницу «Банки» заново."


@dataclass(frozen=True, slots=True)
class RegisterSummary:
    """A register and how many rows it has."""

    register: Register
    rows: int


@cache
def ready_registers() -> tuple[Register, ...]:
    """Return the registers the program comes with, in their order."""
    found = [reference_data(name) for name in reference_names("registers")]
    return tuple(register_from_mapping(one) for one in sorted(found, key=lambda one: int(one["order"])))


def all_registers(connection: sqlite3.Connection) -> tuple[Register, ...]:
    """Return ready registers in their order, own ones after them; hidden ones as well."""
    ready = {one.key: one for one in ready_registers()}
    stored = {one.key: replace(one, ready=one.key in ready) for one in rows.read_registers(connection)}
    own = [one for key, one in stored.items() if key not in ready]
    return (*(stored.get(key, one) for key, one in ready.items()), *own)


def list_registers(d: District) -> tuple[RegisterSummary, ...]:
    """Return the registers that are shown, with the number of their rows."""
    with d.reading() as connection:
        counts = rows.count_rows(connection)
        found = all_registers(connection)
    return tuple(RegisterSummary(one, counts.get(one.id or 0, 0)) for one in found if not one.hidden)


def hidden_registers(d: District) -> tuple[RegisterSummary, ...]:
    """Return the registers that were taken away, with the number of the rows they kept."""
    with d.reading() as connection:
        counts = rows.count_rows(connection)
        found = all_registers(connection)
    return tuple(RegisterSummary(one, counts.get(one.id or 0, 0)) for one in found if one.hidden)


def find_register(d: District, key: str) -> Register | None:
    """Return a register by its key («observers»), None where there is none."""
    with d.reading() as connection:
        return next((one for one in all_registers(connection) if one.key == key), None)


def read_register(d: District, key: str) -> Register:
    """Return a register by its key. Raises InputRefused where it is gone."""
    found = find_register(d, key)
    if found is None:
        raise InputRefused(GONE)
    return found


def require(connection: sqlite3.Connection, key: str) -> Register:
    """Within a write: return a register with its ids, stored now where it came with the program.

    Raises InputRefused where it is gone.
    """
    found = next((one for one in all_registers(connection) if one.key == key), None)
    if found is None:
        raise InputRefused(GONE)
    return found if found.id is not None else rows.write_register(connection, found)
