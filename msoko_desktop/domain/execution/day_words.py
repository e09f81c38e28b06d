"""How days and periods read in official Russian, on the screen and on paper alike."""

import calendar
import datetime as dt

from msoko_desktop.domain.execution.spans import SCHOOL_YEAR_STARTS
from msoko_desktop.domain.language.russian import Case, date_dots, date_words, month_name

_PARTS = {
    (1, 3): "I квартал",
    (4, 6): "II квартал",
    (7, 9): "III квартал",
    (10, 12): "IV квартал",
    (1, 6): "I полугодие",
    (7, 12): "II полугодие",
}


def dates_words(first: dt.date, last: dt.date) -> str:
    """Return two days in figures: «15.11.2026», «с 01.10.2026 по 30.11.2026»."""
    return date_dots(last) if first == last else f"с {date_dots(first)} по {date_dots(last)}"


def window_words(first: dt.date, last: dt.date) -> str:
    """Return the days of an occurrence: «15.10.2026», «октябрь 2026 г.», «с 01.10.2026 по 15.10.2026»."""
    if first.year != last.year or not _whole_months(first, last):
        return dates_words(first, last)
    if (first.month, last.month) == (1, 12):
        return f"{last.year} год"
    months = month_name(first.month)
    if first.month != last.month:
        months += f" – {month_name(last.month)}"
    return f"{months} {last.year} г."


def period_words(first: dt.date, last: dt.date) -> str:
    """Return a period as it follows «за» or «на»: «октябрь 2026 г.», «IV квартал 2026 г.», «2026 год» …

    Also «2026–2027 годы», «2026/2027 учебный год», «5 октября 2026 г.», «период с 05.10.2026 по 11.10.2026».
    """
    if first == last:
        return date_words(first)
    months = (first.month, last.month)
    if _whole_months(first, last):
        if first.year == last.year:
            return f"{_PARTS[months]} {last.year} г." if months in _PARTS else window_words(first, last)
        if months == (1, 12):
            return f"{first.year}–{last.year} годы"
        if months == (SCHOOL_YEAR_STARTS, SCHOOL_YEAR_STARTS - 1) and last.year == first.year + 1:
            return f"{first.year}/{last.year} учебный год"
    return f"период с {date_dots(first)} по {date_dots(last)}"


def stretch_words(first: dt.date, last: dt.date, *, year: bool = True) -> str:
    """Return a run of days in words: «12–18 октября 2026 г.», «28 сентября – 4 октября 2026 г.».

    Without `year` that of both is left out: «12–18 октября»; two different ones are always named.
    """
    if first.year != last.year:
        return f"{date_words(first)} – {date_words(last)}"
    end = f"{last.day} {month_name(last.month, Case.GENITIVE)}" + (f" {last.year} г." if year else "")
    if first == last:
        return end
    if first.month == last.month:
        return f"{first.day}–{end}"
    return f"{first.day} {month_name(first.month, Case.GENITIVE)} – {end}"


def _whole_months(first: dt.date, last: dt.date) -> bool:
    """Whether two days are the first and the last one of months."""
    return first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
