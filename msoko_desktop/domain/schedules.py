"""Schedules kept elsewhere (ВПР, ГИА, НИКО, ВсОШ, courses) as short lists of dates that activities are bound to."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.russian import comparable, date_dots


@dataclass(frozen=True, slots=True)
class ScheduleEntry:
    """One thing on a schedule: what it is, its first and last day (both included), a note."""

    title: str
    start: dt.date
    due: dt.date
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule: its name, the code of the kind it belongs to in the reference data ("" for none), its entries."""

    name: str
    code: str = ""
    entries: tuple[ScheduleEntry, ...] = ()
    id: int | None = None


def refuse_unsound(schedule: Schedule) -> None:
    """Raise InputRefused for a schedule without a name, with an entry that ends before it starts, or one twice."""
    if not schedule.name:
        raise InputRefused("У графика нет названия. Введите название, например «ВПР, весна 2027 г.».")
    seen: dict[tuple[str, dt.date, dt.date], ScheduleEntry] = {}
    for entry in schedule.entries:
        if not entry.title:
            raise InputRefused(f"В графике «{schedule.name}» у даты {date_dots(entry.start)} нет названия события.")
        if entry.due < entry.start:
            raise InputRefused(
                f"В графике «{schedule.name}» событие «{entry.title}» кончается ({date_dots(entry.due)}) раньше, чем "
                f"начинается ({date_dots(entry.start)}). Исправьте одну из дат."
            )
        key = (comparable(entry.title), entry.start, entry.due)
        if key in seen:
            raise InputRefused(
                f"В графике «{schedule.name}» дважды стоит «{entry.title}», {date_dots(entry.start)}. "
                "Удалите лишнюю строку или исправьте дату."
            )
        seen[key] = entry


def same_day_note(schedule: Schedule) -> str:
    """Return a Russian sentence on different entries that share their days, "" where none do."""
    days: dict[tuple[dt.date, dt.date], list[str]] = {}
    for entry in schedule.entries:
        days.setdefault((entry.start, entry.due), []).append(entry.title)
    for (start, _), titles in sorted(days.items()):
        if len(titles) > 1:
            listed = "» и «".join(titles)
            return (
                f"На {date_dots(start)} в графике несколько событий: «{listed}». Если это одно событие, оставьте одно."
            )
    return ""
