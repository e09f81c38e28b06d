"""Finds the period of a plan in its title or in the text around it, and works one out from its deadlines."""

import datetime as dt
import re
from collections.abc import Iterable

from msoko_desktop.domain.timetable.periods import PlanPeriod

_YEAR = r"((?:19|20)\d\d)"
_SCHOOL = re.compile(
    rf"{_YEAR}\s*(?:[-–—/\\]|и)\s*((?:20)?\d\d)\s*(?:-?\s*(?:ы[йе]|ом|ого))?\s*(?:уч\b|уч\.|учебн|у\.\s*г)",
    re.IGNORECASE,
)
_PAIR = re.compile(rf"{_YEAR}\s*[-–—/]\s*(20\d\d)")
_DATES = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(20\d\d)\b")
_SPAN = re.compile(
    rf"{_YEAR}\s*(?:год[ауы]?|гг?\.?)?\s*(?:[-–—/]|по|до|и)\s*{_YEAR}(?!\d)\s*(гг?\b|год|учебн|уч\b)?", re.IGNORECASE
)
_ON_YEAR = re.compile(rf"(?:на|в|за)\s+{_YEAR}\s*(?:г\b|г\.|год)?", re.IGNORECASE)
_LONE_YEAR = re.compile(rf"{_YEAR}\s*(?:г\b|г\.|год)", re.IGNORECASE)
_LIST = re.compile(rf"(?:на|в)\s+{_YEAR}(?:\s*,\s*20\d\d)*\s*(?:,|и)\s*{_YEAR}\s*(?:гг?\b|год)", re.IGNORECASE)
_STATED = re.compile(rf"период\w*\s+(?:с\s+)?{_YEAR}", re.IGNORECASE)
_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH_YEAR = re.compile(
    r"\b(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?,?\s*(20\d\d)|\b\d{1,2}\.(\d\d)\.(20\d\d)",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_LONGEST_YEARS = 15


def school_year(first: int, last: int) -> PlanPeriod:
    """Return the period of the school years from that of autumn `first` to that of spring `last`."""
    return PlanPeriod(dt.date(first, 9, 1), dt.date(last, 8, 31), True)


def calendar_years(first: int, last: int) -> PlanPeriod:
    """Return the period of whole calendar years."""
    return PlanPeriod(dt.date(first, 1, 1), dt.date(last, 12, 31))


def period_in_title(title: str) -> PlanPeriod | None:
    """Return the period that a title names («на 2021-2022 уч. год», «на 2024–2026 годы»), else None."""
    pairs = _SCHOOL.findall(title)
    if pairs:
        pairs += _PAIR.findall(title)
    schools = [(int(a), int(b) if len(b) == 4 else int(a[:2] + b)) for a, b in pairs]
    schools = [(first, last) for first, last in schools if 0 < last - first <= _LONGEST_YEARS]
    if schools:
        return school_year(min(first for first, _ in schools), max(last for _, last in schools))
    if dated := _dated(title):
        return dated
    span = _LIST.search(title) or _SPAN.search(title)
    if span:
        first, last = int(span.group(1)), int(span.group(2))
        if 0 < last - first <= _LONGEST_YEARS:
            return calendar_years(first, last)
    years = [int(match.group(1)) for match in _ON_YEAR.finditer(title)] or [
        int(match.group(1)) for match in _LONE_YEAR.finditer(title)
    ]
    return calendar_years(years[-1], years[-1]) if years else None


def _dated(title: str) -> PlanPeriod | None:
    dates: list[dt.date] = []
    for day, month, year in _DATES.findall(title):
        try:
            dates.append(dt.date(int(year), int(month), int(day)))
        except ValueError:
            return None
    return PlanPeriod.between(dates[0], dates[1]) if len(dates) == 2 and dates[0] < dates[1] else None


def period_in_text(lines: Iterable[str]) -> PlanPeriod | None:
    """Return the period that the text around the plans gives them («… охватывают период 2020 - 2022 годы»)."""
    for line in lines:
        stated = _STATED.search(line)
        if stated and re.search(r"мероприяти|дорожн|план", line, re.IGNORECASE):
            period = period_in_title(line[stated.start() :])
            if period is not None:
                return period
    return None


def period_of_deadlines(deadlines: Iterable[str]) -> PlanPeriod | None:
    """Work a period out from the years that deadlines name: a school year where their months ask for one."""
    phrases = list(deadlines)
    years = sorted({int(year) for phrase in phrases for year in _ANY_YEAR.findall(phrase)})
    if not years or years[-1] - years[0] > _LONGEST_YEARS:
        return None
    months: list[tuple[int, int]] = []
    for phrase in phrases:
        for name, year, digits, dated in _MONTH_YEAR.findall(phrase):
            month = int(digits) if digits else next(n for n, m in enumerate(_MONTHS, 1) if name.lower().startswith(m))
            months.append((int(year or dated), month))
    if len(months) > 2 and len(years) == 2 and years[1] - years[0] == 1:
        inside = sum((years[0], 9) <= point <= (years[1], 8) for point in months)
        autumn = sum(point == (years[0], month) for point in months for month in range(9, 13))
        late = sum((years[1], 9) <= point for point in months)
        if inside * 4 >= len(months) * 3 and autumn and not late:
            return school_year(years[0], years[1])
    return calendar_years(years[0], years[-1])
