"""The production calendar of Russia with the days that this district corrected."""

import datetime as dt
from functools import lru_cache

from msoko_desktop.domain.language.russian import date_dots, one_line, parse_date
from msoko_desktop.domain.timetable.days_off import DayCorrection, DaysOff, YearDays, moved_by_law
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import days_off as rows
from msoko_desktop.storage.district_file import District

__all__ = [
    "SOURCE",
    "DayCorrection",
    "DaysOff",
    "correct_day",
    "corrections",
    "days_off",
    "restore_year",
    "source_note",
    "year_days",
]

SOURCE = "Трудовой кодекс Российской Федерации, статьи 111 и 112; постановления Правительства о переносе выходных."


def days_off(d: District) -> DaysOff:
    """Return the calendar in force. Cheap: the same corrections give the same object."""
    return _calendar(corrections(d))


@lru_cache(maxsize=16)
def _calendar(corrected: tuple[DayCorrection, ...]) -> DaysOff:
    return DaysOff(year_days, {correction.day: correction for correction in corrected})


@lru_cache(maxsize=256)
def year_days(year: int) -> YearDays:
    """Return the public holidays and moved days of a year, by the library `holidays`.

    For a year whose decree the library does not know, only what the law itself moves is moved.
    """
    # Here, since it loads the calendars of all countries, for which nobody should wait at the start.
    from holidays.countries.russia import Russia

    found = Russia(years=year, language="ru")  # type: ignore[no-untyped-call]  # the library leaves it untyped
    # An expanded range would bring in neighbours: only the days of this year count.
    off = {day: name for day, name in found.items() if day.year == year}
    settled = year in found.special_public_holidays or year in found.special_public_holidays_observed
    if not settled:
        return YearDays(moved_by_law(off), {}, settled=False)
    moved_to = {parse_date(name): day for day, name in off.items()}  # «Выходной (перенесено с 20.02.2027)»
    working = {}
    for day in found.weekend_workdays:
        moved = moved_to.get(day)
        working[day] = f"Рабочий день (выходной перенесён на {date_dots(moved)})" if moved else "Рабочий день"
    return YearDays(off, working)


def source_note(year: int) -> str:
    """Return a Russian sentence where the transfers of days off of a year are not known yet, else ""."""
    if year_days(year).settled:
        return ""
    return (
        f"Переносы выходных на {year} год программе неизвестны: учтены праздники и правила статьи 112 Трудового "
        "кодекса. Когда постановление выйдет, исправьте дни вручную."
    )


def corrections(d: District) -> tuple[DayCorrection, ...]:
    """Return the days that the person corrected, the earliest first."""
    with d.reading():
        return rows.read_corrections(d.database)


def correct_day(d: District, day: dt.date, off: bool | None, note: str = "") -> Changes:
    """Make a day a day off (True) or a working day (False), with a note; None takes its correction back.

    What is as the law has it, and has no note, is no correction. Raises UserError.
    """
    note = one_line(clean(note, "примечание к дню"))
    if off is not None and not note and off == days_off(d).is_day_off_by_law(day):
        off = None
    with operation(d, "Исправить производственный календарь") as step:
        if off is None:
            rows.erase_corrections(d.database, [day])
        elif DayCorrection(day, off, note) not in rows.read_corrections(d.database):
            rows.write_correction(d.database, DayCorrection(day, off, note))
        step.changed(Area.DAYS_OFF)
    return step.changes


def restore_year(d: District, year: int) -> Changes:
    """Take back all corrections of a year. Raises EnvironmentProblem for a read-only file."""
    with operation(d, f"Вернуть календарь {year} года") as step:
        rows.erase_corrections(d.database, [found.day for found in corrections(d) if found.day.year == year])
        step.changed(Area.DAYS_OFF)
    return step.changes
