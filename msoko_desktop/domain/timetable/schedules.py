"""Schedules kept elsewhere (ВПР, ГИА, НИКО, ВсОШ, courses) as short lists of dates that activities are bound to."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import Case, comparable, counted, date_dots, month_name

_DATE = r"(\d{1,2})(?:[.](\d{1,2}))?(?:[.](\d{4}|\d{2}))?"
_DAYS = re.compile(rf"(?:с )?{_DATE}(?:(?: ?- ?| по | до ){_DATE})?")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00:00)?\b")
_MONTHS = {month_name(month, Case.GENITIVE): month for month in range(1, 13)}
_IN_WORDS = re.compile(rf" ?({'|'.join(_MONTHS)})\b")
_EXAMPLE = "Введите, например, «15.04.2027», «15–17.04.2027» или «с 15.04.2027 по 17.04.2027»."
_SIGNS = re.compile(r"(?<=\d) ?[,/] ?(?=\d)")  # the figure pad of a Russian keyboard types a comma for the point
_SPACED = re.compile(r"\b(\d{1,2})([ -])(\d{1,2})\2(\d{4})\b")
_CENTURY = 2000
_YEARS = range(1900, 2200)  # a year outside was mistyped; far ones would leave the calendar


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


def moved_entries(before: Schedule, after: Schedule) -> frozenset[int]:
    """Return the ids of the entries that stand on other days in `after` than in `before`."""
    days = {entry.id: (entry.start, entry.due) for entry in before.entries if entry.id is not None}
    return frozenset(
        entry.id
        for entry in after.entries
        if entry.id is not None and days.get(entry.id, (entry.start, entry.due)) != (entry.start, entry.due)
    )


def read_days(text: str) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that a person typed: «15.04.2027», «15–17.04.2027», «с … по …».

    Months may be words, the year two figures, the points commas, slashes, hyphens or spaces («15,04,2027»). Raises
    InputRefused for what is no date, for a day that the month does not have (29 February of a common year), for a
    year before 1900 or after 2199, and for an end before the start.
    """
    plain = _ISO.sub(r"\3.\2.\1", comparable(text))
    plain = _SPACED.sub(r"\1.\3.\4", _SIGNS.sub(".", plain))
    plain = _IN_WORDS.sub(lambda found: f".{_MONTHS[found[1]]}.", plain)
    plain = re.sub(r"(?<=\d) ?(?:года|г)(?![а-я])", "", plain)
    plain = re.sub(r"[.] (?=\d)", ".", plain)
    found = _DAYS.fullmatch(re.sub(r"[.](?=[ -]|$)", "", plain))
    if found is None:
        raise InputRefused(f"«{text.strip()}» – не дата. {_EXAMPLE}")
    first, last = list(found.groups()[:3]), list(found.groups()[3:])
    if last[0] is None:
        last = list(first)
    first = [given if given is not None else later for given, later in zip(first, last, strict=True)]
    if None in first or None in last:
        raise InputRefused(f"«{text.strip()}»: укажите день, месяц и год. {_EXAMPLE}")
    start, due = _day(first), _day(last)
    if due < start:
        raise InputRefused(f"«{text.strip()}»: последний день раньше первого. Исправьте одну из дат.")
    return start, due


def _day(parts: list[str]) -> dt.date:
    """Return the date of a day, a month and a year in figures. Raises InputRefused where there is no such day."""
    day, month, year = (int(part) for part in parts)
    year += _CENTURY if len(parts[2]) == 2 else 0
    written = f"{day:02d}.{month:02d}.{year:04d}"
    if not 1 <= month <= 12 or not year:
        raise InputRefused(f"Даты {written} не бывает: проверьте месяц и год.")
    length = calendar.monthrange(year, month)[1]
    if not 1 <= day <= length:
        name = month_name(month, Case.PREPOSITIONAL)
        raise InputRefused(f"Даты {written} не бывает: в {name} {year} года {counted(length, 'день', 'дня', 'дней')}.")
    if year not in _YEARS:
        raise InputRefused(f"Дата {written}: проверьте год. Возможны годы с {_YEARS[0]} по {_YEARS[-1]}.")
    return dt.date(year, month, day)
