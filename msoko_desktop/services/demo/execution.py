"""How the plans of the demonstration district were carried out until the day it is made: marks, evidence, schools."""

import datetime as dt
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from msoko_desktop.domain.execution import EvidenceKind, OccurrenceRef, Origin, Progress, TrackedOccurrence
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage import execution as rows
from msoko_desktop.storage import schedules, stored_files
from msoko_desktop.storage.district_file import District

# Shares, in hundredths, of what was to be done by now: a district that mostly keeps its deadlines.
_CANCELLED, _LATE = 2, 9
_STILL_OPEN = 24  # of what was due in the last weeks
_RECENT = dt.timedelta(days=35)
_SOON = dt.timedelta(days=21)
_TICKED = 0.6  # share of the schools that have reported in what is under way


def carry_out(
    d: District, connection: sqlite3.Connection, data: Mapping[str, Any], plans: Mapping[str, int], today: dt.date
) -> None:
    """Record, inside the caller's transaction, how the plans (their ids by code) were carried out until `today`."""
    _bind(connection, data["binding"], plans)
    timetable = Timetable(d)
    schools = [school_id for (school_id,) in connection.execute("SELECT id FROM school ORDER BY position")]
    writer = _Writer(connection, data, schools, today)
    for plan_id in plans.values():
        tracked = timetable.of_plan(plan_id)
        last = max((item.due for item in tracked.occurrences), default=today)
        over = last < today - _RECENT
        for item in tracked.occurrences:
            writer.record(item, over=over, per_school=timetable.is_per_school(item.executors))


def _bind(connection: sqlite3.Connection, bindings: Sequence[Mapping[str, str]], plans: Mapping[str, int]) -> None:
    for binding in bindings:
        plan_id = plans[binding["plan"]]
        line = connection.execute(
            "SELECT id FROM line WHERE plan_id = ? AND number = ? AND kind = 'activity'", (plan_id, binding["number"])
        ).fetchone()
        entries = [
            entry.id
            for schedule in schedules.read_schedules(connection)
            if schedule.code == binding["schedule"]
            for entry in schedule.entries
        ]
        connection.executemany(
            "INSERT INTO schedule_binding (line_id, part, entry_id) VALUES (?, 0, ?)",
            [(line[0], entry_id) for entry_id in entries],
        )


class _Writer:
    """Decides for each occurrence by its key, so that the same day gives the same district."""

    def __init__(
        self, connection: sqlite3.Connection, data: Mapping[str, Any], schools: Sequence[int], today: dt.date
    ) -> None:
        self._connection = connection
        self._data = data
        self._schools = schools
        self._today = today

    def record(self, item: TrackedOccurrence, *, over: bool, per_school: bool) -> None:
        """Record one occurrence; of a plan that is `over` nothing stays open."""
        luck = zlib.crc32(item.key.encode()) % 100
        if item.due < self._today:
            self._past(item, luck, over=over)
        elif item.start <= self._today and item.due <= self._today + _SOON and luck < 45:
            record_id = self._insert(item, progress=Progress.IN_WORK.value)
            if per_school and self._schools:
                self._tick(record_id, item)
        elif item.start > self._today and item.due <= self._today + 2 * _SOON and luck < 8:
            days = dt.timedelta(days=7)
            reason = self._pick("move_reasons", luck)
            self._insert(item, start=item.start + days, due=item.due + days, reason=reason)

    def _past(self, item: TrackedOccurrence, luck: int, *, over: bool) -> None:
        recent = item.due >= self._today - _RECENT
        if recent and not over and luck < _STILL_OPEN:
            return
        if luck < _CANCELLED and item.origin is Origin.PHRASE:
            self._insert(item, progress=Progress.CANCELLED.value, reason=self._pick("cancel_reasons", luck))
            return
        shift = 3 + luck % 10
        late = luck % 100 < _CANCELLED + _LATE
        done_on = item.due + dt.timedelta(days=shift) if late else item.due - dt.timedelta(days=luck % 8)
        done_on = min(max(done_on, item.start), self._today)
        note = self._pick("notes", luck) if luck % 4 == 0 else ""
        record_id = self._insert(
            item, progress=Progress.DONE.value, done_on=done_on, done_by=self._pick("people", luck), note=note
        )
        self._prove(record_id, luck)

    def _prove(self, record_id: int, luck: int) -> None:
        if luck % 5 == 0:
            link = self._data["links"][luck % len(self._data["links"])]
            rows.insert_evidence(self._connection, record_id, EvidenceKind.LINK, link["title"], link=link["link"])
        elif luck % 7 == 0:
            file = self._data["file"]
            file_id = stored_files.keep(self._connection, file["text"].strip().encode())
            rows.insert_evidence(self._connection, record_id, EvidenceKind.FILE, file["name"], file_id=file_id)

    def _tick(self, record_id: int, item: TrackedOccurrence) -> None:
        reported = self._schools[: round(len(self._schools) * _TICKED)]
        for place, school_id in enumerate(reported):
            day = max(item.start, self._today - dt.timedelta(days=place % 6))
            rows.set_tick(self._connection, record_id, school_id, day)

    def _insert(self, item: TrackedOccurrence, **values: Any) -> int:
        planned = item.planned
        assert planned is not None  # noqa: S101  # nothing is added by hand in a new file
        ref = OccurrenceRef(item.line_id, item.part, planned.window, planned.entry_id)
        return rows.insert(self._connection, ref, **values)

    def _pick(self, name: str, luck: int) -> str:
        words: list[str] = self._data[name]
        return words[luck % len(words)]
