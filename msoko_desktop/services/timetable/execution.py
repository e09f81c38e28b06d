"""What a person does with occurrences: done, in work, moved, cancelled, added. Each write is one undo step."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution import OccurrenceRecord, OccurrenceRef, PlannedOccurrence, Progress
from msoko_desktop.domain.execution.rotation import Turns
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import execution as rows
from msoko_desktop.storage.district_file import District

__all__ = [
    "add_occurrence",
    "cancel",
    "discard",
    "keep_unfit",
    "mark_done",
    "mark_in_work",
    "marks_of",
    "move",
    "put_back",
    "reopen",
    "set_details",
    "spread_schools",
    "tick_schools",
    "transfer_unfit",
    "turns_of",
]

NO_LINE = "Этой строки в плане уже нет: она удалена. Отметка не внесена."
NO_RECORD = "Этой отметки в файле уже нет: она удалена. Обновите страницу и повторите."
NO_REASON = "Не указана причина отмены. Напишите, почему мероприятие не проводится, и повторите."
_AT_HOME: Mapping[str, object] = {"start": None, "due": None, "reason": ""}


def mark_done(
    d: District,
    refs: Sequence[OccurrenceRef],
    done_on: dt.date,
    *,
    today: dt.date,
    done_by: str | None = None,
    note: str | None = None,
) -> Changes:
    """Mark occurrences as done on a day; who did it and the note change where they are given.

    Raises InputRefused for a day after `today`, the day on the calendar.
    """
    if done_on > today:
        raise InputRefused(
            f"Дата выполнения {date_dots(done_on)} ещё не наступила: сегодня {date_dots(today)}. "
            "Проверьте дату и часы компьютера."
        )
    values: dict[str, object] = {"progress": Progress.DONE.value, "done_on": done_on}
    if done_by is not None:
        values["done_by"] = clean(done_by)
    if note is not None:
        values["note"] = clean(note)
    return _set(d, refs, "Отметить выполнение", lambda _: values)


def mark_in_work(d: District, refs: Sequence[OccurrenceRef]) -> Changes:
    """Mark occurrences as being worked at."""
    return _set(d, refs, "Отметить начало работы", lambda _: {"progress": Progress.IN_WORK.value, "done_on": None})


def reopen(d: District, refs: Sequence[OccurrenceRef]) -> Changes:
    """Take back that occurrences are done, in work or cancelled; their notes and evidence stay."""

    def back(record: OccurrenceRecord) -> dict[str, object]:
        values: dict[str, object] = {"progress": Progress.PLANNED.value, "done_on": None}
        return values | ({"reason": ""} if record.progress is Progress.CANCELLED else {})

    return _set(d, refs, "Снять отметку", back)


def cancel(d: District, refs: Sequence[OccurrenceRef], reason: str) -> Changes:
    """Cancel occurrences with a reason. Raises InputRefused without one."""
    reason = clean(reason).strip()
    if not reason:
        raise InputRefused(NO_REASON)
    values = {"progress": Progress.CANCELLED.value, "done_on": None, "reason": reason}
    return _set(d, refs, "Отменить срок", lambda _: values)


def move(
    d: District, ref: OccurrenceRef, due: dt.date, *, start: dt.date | None = None, reason: str | None = None
) -> Changes:
    """Move an occurrence to another last day; without `start` its window keeps its length.

    Moving it to the days of the plan (or of its schedule) takes an earlier move back, with its reason. Raises
    InputRefused where it would end before it starts.
    """

    def moved(record: OccurrenceRecord) -> Mapping[str, object]:
        first, last = record.window if record.start or ref.planned is None else ref.planned
        new = (start if start is not None else due - (last - first), due)
        if new[1] < new[0]:
            raise InputRefused(
                f"Срок кончается {date_dots(new[1])}, раньше, чем начинается {date_dots(new[0])}. Исправьте даты."
            )
        if new == ref.planned:
            return _AT_HOME if record.progress is not Progress.CANCELLED else {"start": None, "due": None}
        values: dict[str, object] = {"start": new[0], "due": new[1]}
        return values | ({} if reason is None else {"reason": clean(reason).strip()})

    return _set(d, [ref], "Перенести срок", moved)


def put_back(d: District, ref: OccurrenceRef) -> Changes:
    """Give a moved occurrence the days of the plan (or of its schedule) again."""
    if ref.planned is None:
        raise InputRefused("Этот срок добавлен вручную, исходной даты у него нет. Его можно перенести или удалить.")
    return _set(d, [ref], "Вернуть исходный срок", lambda _: _AT_HOME)


def add_occurrence(
    d: District, line_id: int, part: int, due: dt.date, *, start: dt.date | None = None, note: str = ""
) -> Changes:
    """Add an occurrence to a line's deadline (or give it its only date); its record's id is in `created`.

    Raises InputRefused where it would end before it starts, or the deadline has an added one on the same days.
    """
    first = start if start is not None else due
    if due < first:
        raise InputRefused(
            f"Срок кончается {date_dots(due)}, раньше, чем начинается {date_dots(first)}. Исправьте даты."
        )
    with operation(d, "Назначить дату") as step:
        _require_line(step, line_id)
        if rows.is_added(step.connection, (line_id, part), (first, due)):
            raise InputRefused(f"Дата {date_dots(due)} этому мероприятию уже назначена.")
        ref = OccurrenceRef(line_id, part)
        record_id = rows.insert(step.connection, ref, start=first, due=due, note=clean(note))
        step.changed(Area.EXECUTION, created=[record_id])
    return step.changes


def outside_period(due: dt.date, period: PlanPeriod | None) -> str:
    """Return a Russian sentence where a day lies outside a plan's period, "" where it does not."""
    if period is None or period.start <= due <= period.end:
        return ""
    return (
        f"Дата {date_dots(due)} вне периода плана ({date_dots(period.start)} – {date_dots(period.end)}). "
        "Она сохранена; проверьте, что год указан верно."
    )


def set_details(
    d: District,
    ref: OccurrenceRef,
    *,
    done_by: str | None = None,
    note: str | None = None,
    reason: str | None = None,
) -> Changes:
    """Change what is given of an occurrence's details and leave the rest."""
    given = {"done_by": done_by, "note": note, "reason": reason}
    values = {name: clean(text) for name, text in given.items() if text is not None}
    return _set(d, [ref], "Изменить сведения об исполнении", lambda _: values)


def discard(d: District, record_id: int, step_name: str = "Удалить отметку") -> Changes:
    """Delete a record with its evidence: an occurrence that was added, or one that no longer fits."""
    with operation(d, step_name) as step:
        _require_record(step, record_id)
        rows.delete(step.connection, record_id)
        step.changed(Area.EXECUTION)
    return step.changes


def keep_unfit(d: District, record_id: int) -> Changes:
    """Keep what no longer fits as an occurrence of its own, on the days it had."""
    with operation(d, "Оставить отдельным сроком") as step:
        record = _require_record(step, record_id)
        start, due = record.window
        rows.update(
            step.connection, record_id, planned_start=None, planned_due=None, entry_id=None, start=start, due=due
        )
        step.changed(Area.EXECUTION)
    return step.changes


def transfer_unfit(d: District, record_id: int, to: PlannedOccurrence, part: int) -> Changes:
    """Give what no longer fits to another planned occurrence of the same line; it then has that one's days.

    Raises InputRefused where something is recorded of that one already.
    """
    with operation(d, "Отнести отметку к новому сроку") as step:
        record = _require_record(step, record_id)
        taken = OccurrenceRef(record.line_id, part, to.window, to.entry_id)
        if rows.find(step.connection, taken) is not None:
            raise InputRefused(f"У срока {date_dots(to.due)} уже есть своя отметка. Выберите другой срок.")
        rows.update(
            step.connection,
            record_id,
            part=part,
            planned_start=to.start,
            planned_due=to.due,
            entry_id=to.entry_id,
            start=None,
            due=None,
        )
        step.changed(Area.EXECUTION)
    return step.changes


def marks_of(d: District, line_ids: Collection[int]) -> int:
    """Return how many marks, with their notes and evidence, would go with these lines of plans."""
    with d.reading() as connection:
        recorded = rows.read_records(connection)
    wanted = set(line_ids)
    return sum(not record.is_bare for place, found in recorded.items() if place[0] in wanted for record in found)


def turns_of(d: District, line_id: int, part: int) -> Turns:
    """Return in which years which schools have their turn (year → ids of schools), {} where nobody has said so."""
    with d.reading() as connection:
        return rows.read_turns(connection).get((line_id, part), {})


def spread_schools(d: District, line_id: int, part: int, turns: Turns) -> Changes:
    """Say in which years which schools have their turn (year → ids of schools); {} takes all turns back."""
    with operation(d, "Распределить школы по годам" if turns else "Снять распределение школ") as step:
        _require_line(step, line_id)
        known = {school_id for (school_id,) in step.connection.execute("SELECT id FROM school")}
        if not {school for schools in turns.values() for school in schools} <= known:
            raise InputRefused("Одной из школ в списке уже нет. Откройте распределение заново.")
        rows.replace_turns(step.connection, (line_id, part), turns)
        step.changed(Area.EXECUTION, Area.SCHOOLS)
    return step.changes


def tick_schools(
    d: District, ref: OccurrenceRef, ticks: Mapping[int, dt.date | None], everyone: Sequence[int], *, today: dt.date
) -> Changes:
    """Tick schools off on a day, or take their ticks back (None); `everyone` are the schools it is for.

    With the last of them the occurrence is done on the latest day of the ticks; without one it is in work again.
    Raises InputRefused for a day after `today`.
    """
    late = [day for day in ticks.values() if day is not None and day > today]
    if late:
        raise InputRefused(f"Дата {date_dots(max(late))} ещё не наступила: сегодня {date_dots(today)}.")
    with operation(d, "Отметить школы") as step:
        record_id = _record_of(step, ref)
        before = _require_record(step, record_id)
        for school_id, day in ticks.items():
            rows.set_tick(step.connection, record_id, school_id, day)
        record = _require_record(step, record_id)
        days = {tick.school_id: tick.done_on for tick in record.ticks}
        if everyone and days.keys() >= set(everyone) and before.progress is not Progress.CANCELLED:
            rows.update(step.connection, record_id, progress=Progress.DONE.value, done_on=max(days.values()))
        elif before.progress is Progress.DONE and any(day is None for day in ticks.values()):
            rows.update(step.connection, record_id, progress=Progress.IN_WORK.value, done_on=None)
        _drop_bare(step, record_id)
        step.changed(Area.EXECUTION)
    return step.changes


# --- one way for all: find or make the record, change it, drop it where nothing is left in it


def _set(
    d: District,
    refs: Sequence[OccurrenceRef],
    name: str,
    values_of: Callable[[OccurrenceRecord], Mapping[str, object]],
) -> Changes:
    with operation(d, name) as step:
        for ref in refs:
            record_id = _record_of(step, ref)
            values = values_of(_require_record(step, record_id))
            if values:
                rows.update(step.connection, record_id, **values)
            _drop_bare(step, record_id)
        step.changed(Area.EXECUTION)
    return step.changes


def record_for(step: Step, ref: OccurrenceRef) -> int:
    """Return the id of a reference's record inside a larger step, made where there is none. Raises InputRefused."""
    return _record_of(step, ref)


def _record_of(step: Step, ref: OccurrenceRef) -> int:
    found = rows.find(step.connection, ref)
    if found is not None:
        return found
    if ref.planned is None:
        raise InputRefused(NO_RECORD)
    _require_line(step, ref.line_id)
    return rows.insert(step.connection, ref)


def _require_line(step: Step, line_id: int) -> None:
    if step.connection.execute("SELECT 1 FROM line WHERE id = ?", (line_id,)).fetchone() is None:
        raise InputRefused(NO_LINE)


def _require_record(step: Step, record_id: int) -> OccurrenceRecord:
    record = rows.read_record(step.connection, record_id)
    if record is None:
        raise InputRefused(NO_RECORD)
    return record


def _drop_bare(step: Step, record_id: int) -> None:
    if rows.is_bare(step.connection, record_id):
        rows.delete(step.connection, record_id)
