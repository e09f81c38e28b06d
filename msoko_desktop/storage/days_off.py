"""Corrected days of the production calendar in the district file: peewee model, and rows to values and back."""

import datetime as dt
from collections.abc import Iterable

from peewee import AutoField, BooleanField, Model, SqliteDatabase, TextField

from msoko_desktop.domain.timetable.days_off import DayCorrection


class DayCorrectionRow(Model):
    """A day that the person made a day off or a working day; `day` is an ISO date."""

    id = AutoField()
    day = TextField(unique=True)
    off = BooleanField()
    note = TextField(default="")

    class Meta:
        """The table's name."""

        table_name = "day_correction"


def read_corrections(database: SqliteDatabase) -> tuple[DayCorrection, ...]:
    """Return the corrected days, the earliest first."""
    rows = DayCorrectionRow.select().order_by(DayCorrectionRow.day).execute(database)
    return tuple(DayCorrection(dt.date.fromisoformat(row.day), bool(row.off), row.note) for row in rows)


def write_correction(database: SqliteDatabase, correction: DayCorrection) -> None:
    """Insert the correction of a day, or change the one that is there."""
    day, values = correction.day.isoformat(), {"off": correction.off, "note": correction.note}
    if not DayCorrectionRow.update(**values).where(DayCorrectionRow.day == day).execute(database):
        DayCorrectionRow.insert(day=day, **values).execute(database)


def erase_corrections(database: SqliteDatabase, days: Iterable[dt.date]) -> None:
    """Take back the corrections of these days."""
    texts = [day.isoformat() for day in days]
    DayCorrectionRow.delete().where(DayCorrectionRow.day.in_(texts)).execute(database)
