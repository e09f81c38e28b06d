"""What ends soon in the registers: certificates, accreditations, agreements, by their columns «срок действия»."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.domain.registers.model import FieldKind, parse_stored_date
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.registers.catalogue import list_registers
from msoko_desktop.services.registers.rows import read_register_rows, school_names
from msoko_desktop.storage import registers as storage
from msoko_desktop.storage.district_file import District


@dataclass(frozen=True, slots=True)
class Ending:
    """A day something is valid until: in which register and row, what is told of the row ("" where it holds personal
    data), the title of the column."""

    key: str
    register: str
    row_id: int
    title: str
    column: str
    until: dt.date


def usual_days() -> int:
    """Return how many days before its end an UNTIL day is reminded of where its column says nothing else."""
    return int(reference_data("register_rules")["warn_days"])


def endings(d: District, today: dt.date) -> tuple[Ending, ...]:
    """Return what ends within the days its column names, or ended not long ago (data/register_rules.toml); the first
    to end comes first."""
    after = dt.timedelta(days=int(reference_data("register_rules")["remind_after_end_days"]))
    found: list[Ending] = []
    names: dict[int, str] | None = None
    for one in list_registers(d):
        register = one.register
        if not one.rows or not register.on:
            continue
        for column in (column for column in register.shown if column.kind is FieldKind.UNTIL):
            before = dt.timedelta(days=usual_days() if column.warn_days is None else column.warn_days)
            with d.reading() as connection:
                dates = storage.read_between(
                    connection, register, column, (today - after).isoformat(), (today + before).isoformat()
                )
            if not dates:
                continue
            names = school_names(d) if names is None else names
            rows = {row.id: row for row in read_register_rows(d, register, names, list(dates))}
            for row_id, value in dates.items():
                day = parse_stored_date(value)
                title = "" if register.personal else rows[row_id].text(register.shown[0].key)
                if day is not None:
                    found.append(Ending(register.key, register.title, row_id, title, column.title, day))
    return tuple(sorted(found, key=lambda ending: (ending.until, ending.register, ending.title)))
