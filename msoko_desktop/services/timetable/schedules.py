"""Schedules kept elsewhere as lists of dates, and the activities bound to them. Each write is one undo step."""

from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.timetable import schedules as rules
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.texts import cleaned
from msoko_desktop.services.timetable.deadlines import calendar_of
from msoko_desktop.storage import schedules as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.schedules import BoundLine

__all__ = [
    "BoundLine",
    "Schedule",
    "ScheduleEntry",
    "bind",
    "bindings",
    "bound_lines",
    "delete_schedule",
    "list_schedules",
    "moved_lines",
    "save_schedule",
    "schedule_kinds",
]

_GONE = "Этого графика в файле больше нет: откройте список графиков заново."
_ENTRY_GONE = "Этого события в графиках больше нет: выберите другое."
_LINE_GONE = "Этого мероприятия в плане больше нет: привязывать к графику нечего."


def schedule_kinds(d: District) -> tuple[tuple[str, str], ...]:
    """Return the kinds of schedules as (code, name), in the order of the reference data."""
    return tuple((kind.code, kind.name) for kind in calendar_of(d).schedules)


def list_schedules(d: District) -> tuple[Schedule, ...]:
    """Return the schedules in the order in which they were added, their entries by date."""
    with d.reading() as connection:
        return rows.read_schedules(connection)


def save_schedule(d: District, schedule: Schedule) -> Changes:
    """Add a schedule (its id in `created`), or change the one with its id; its entries become the given ones.

    An entry with an id keeps it, so that what is bound to it follows; one without is new. Raises InputRefused for
    an unsound schedule (`domain.schedules.refuse_unsound`) and where the schedule or an entry is gone.
    """
    new = _tidy(schedule)
    rules.refuse_unsound(new)
    with operation(d, "Добавить график" if new.id is None else "Изменить график") as step:
        old = next((one for one in rows.read_schedules(step.connection) if one.id == new.id), None)
        if new.id is not None and old is None:
            raise InputRefused(_GONE)
        known = {entry.id for entry in old.entries} if old is not None else set()
        if any(entry.id is not None and entry.id not in known for entry in new.entries):
            raise InputRefused(_ENTRY_GONE)
        schedule_id = rows.write_schedule(step.connection, new)
        step.changed(Area.SCHEDULES, Area.EXECUTION, created=[] if new.id is not None else [schedule_id])
    return step.changes


def delete_schedule(d: District, schedule_id: int) -> Changes:
    """Delete a schedule with its entries and bindings; undo brings all of it back. Raises InputRefused where gone."""
    with operation(d, "Удалить график") as step:
        if not rows.erase_schedule(step.connection, schedule_id):
            raise InputRefused(_GONE)
        step.changed(Area.SCHEDULES, Area.EXECUTION)
    return step.changes


def bindings(d: District) -> dict[tuple[int, int], tuple[int, ...]]:
    """Return what deadlines are bound to: (line id, part) → ids of entries, the earliest first."""
    with d.reading() as connection:
        return rows.read_bound(connection)


def bind(d: District, line_id: int, part: int, entry_ids: Sequence[int]) -> Changes:
    """Bind a deadline (part 0: the whole line) to these entries in place of any other; [] unbinds it.

    Raises InputRefused where the line or an entry is gone.
    """
    with operation(d, "Привязать к графику" if entry_ids else "Отвязать от графика") as step:
        if not rows.holds(step.connection, "line", line_id):
            raise InputRefused(_LINE_GONE)
        if not all(rows.holds(step.connection, "entry", entry_id) for entry_id in entry_ids):
            raise InputRefused(_ENTRY_GONE)
        rows.replace_bound(step.connection, (line_id, part), entry_ids)
        step.changed(Area.SCHEDULES, Area.EXECUTION)
    return step.changes


def bound_lines(d: District, entry_id: int) -> tuple[BoundLine, ...]:
    """Return the activities bound to an entry, each once, in the order of plans and lines."""
    with d.reading() as connection:
        return rows.bound_lines(connection, entry_id)


def moved_lines(d: District, before: Schedule, after: Schedule) -> frozenset[int]:
    """Return the ids of the lines whose dates follow when a schedule changes from `before` to `after`."""
    moved = rules.moved_entries(before, after)
    return frozenset(line_id for (line_id, _), entries in bindings(d).items() if moved & set(entries))


def _tidy(schedule: Schedule) -> Schedule:
    """Return the schedule with texts that can be kept, each on one line, its entries by date."""
    schedule = cleaned(schedule, "график")
    entries = [replace(entry, title=one_line(entry.title), note=one_line(entry.note)) for entry in schedule.entries]
    entries.sort(key=lambda entry: (entry.start, entry.due, entry.title))
    return replace(schedule, name=one_line(schedule.name), code=schedule.code.strip(), entries=tuple(entries))
