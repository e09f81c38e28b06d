"""Rules about time: deadlines not understood, outside the period, on a day off, and years that stayed behind."""

import datetime as dt
import re
from collections.abc import Iterator

from msoko_desktop.domain.deadlines.model import Deadline, DeadlineKind, Unit
from msoko_desktop.domain.language.russian import (
    counted,
    date_dots,
    find_dates,
    one_line,
    quoted,
    shortened,
    weekday_name,
)
from msoko_desktop.domain.plan_check_rules.model import TEXT_COLUMNS, Finding, Sheet, excerpt
from msoko_desktop.domain.plans.plans import ColumnKind, parts_of
from msoko_desktop.domain.timetable.periods import PlanPeriod

_YEAR = re.compile(r"(?<![\d.№/])(?:19|20)\d\d(?![\d]|\.\d|\s?-\s?ФЗ)")
_PAIR = re.compile(r"(?<!\d)(20\d\d)\s?[/–—-]\s?(20\d\d)(?!\d)")
_DATA_WORD = re.compile(
    r"\b(?:за|итог\w*|результат\w*|анализ\w*|сравнен\w+|сравнительн\w+|отч[её]т\w*|прошл\w+|истекш\w+|динамик\w*)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:до|на\s+период\s+до|программ\w*|проект\w*|стратеги\w*|концепци\w*)\b[^.;]*\Z", re.IGNORECASE)
#: The kinds whose last day must lie in the period when the phrase names its year («август–октябрь 2027 г.»).
_WITH_AN_END = frozenset({DeadlineKind.MONTHS, DeadlineKind.RANGE, DeadlineKind.DATES, DeadlineKind.BEFORE})
_ACT = re.compile(r"(?:\bот\s+|№\s*\S*|ГОСТ\S*\s+\S*|ФГОС\S*|СанПиН\S*\s+\S*)\Z", re.IGNORECASE)


def not_understood(sheet: Sheet) -> Iterator[Finding]:
    """A deadline whose phrase means nothing definite."""
    for index, deadlines in sheet.readings.items():
        for deadline in deadlines:
            if not deadline.understood:
                said = deadline.notes[0] if deadline.notes else f"Срок «{shortened(deadline.phrase, 60)}» не понят."
                text = re.sub(r"\AНе понято:", "В сроке не понято:", said)
                yield Finding(index, ColumnKind.DEADLINE, text)


def stacked(sheet: Sheet) -> Iterator[Finding]:
    """Several deadlines in one cell that cannot be dealt out to the parts of the activity."""
    for index in sheet.activities:
        line = sheet.lines[index]
        phrases = [phrase for phrase in line.deadline.split("\n") if phrase.strip()]
        parts = parts_of(line.title)[1]
        if len(parts) >= 2 and len(phrases) >= 2 and len(parts) != len(phrases):
            shown = counted(len(phrases), "срок", "срока", "сроков")
            text = f"У мероприятия {counted(len(parts), 'часть', 'части', 'частей')}, а в графе срока {shown}."
            yield Finding(index, ColumnKind.DEADLINE, text)


def outside_period(sheet: Sheet) -> Iterator[Finding]:
    """A deadline before the plan begins or after it ends, and a year in it that the plan does not touch."""
    period = sheet.plan.period
    if period is None:
        return
    span = f"{date_dots(period.start)} – {date_dots(period.end)}"
    for index, deadlines in sheet.readings.items():
        for deadline in deadlines:
            wrong = _outside(deadline, period)
            if wrong:
                yield Finding(index, ColumnKind.DEADLINE, f"Срок {wrong} вне срока плана ({span}).")
                break


def _outside(deadline: Deadline, period: PlanPeriod) -> str:
    """Return what of a deadline lies outside a period, "" when nothing does."""
    if any(bound.following for bound in deadline.rule.bounds):
        return ""
    for occurrence in deadline.occurrences:
        if occurrence.approximate:
            continue
        late = occurrence.due > period.end and deadline.kind in _WITH_AN_END and _YEAR.search(deadline.phrase)
        if occurrence.due < period.start or occurrence.start > period.end or late:
            same = occurrence.start == occurrence.due
            days = date_dots(occurrence.due) if same else f"{date_dots(occurrence.start)} – {date_dots(occurrence.due)}"
            return f"«{shortened(deadline.phrase, 40)}» ({days})"
    for match in _YEAR.finditer(deadline.phrase):
        if int(match[0]) not in period.years:
            return f"«{shortened(deadline.phrase, 40)}» ({match[0]} год)"
    for _, _, date in find_dates(deadline.phrase):
        if not period.start <= date <= period.end:
            return f"«{shortened(deadline.phrase, 40)}»"
    return ""


def day_off(sheet: Sheet) -> Iterator[Finding]:
    """A deadline on a named day that is a day off; days of a month or week that come again and again are left out."""
    for index, deadlines in sheet.readings.items():
        days = [day for deadline in deadlines if _names_a_day(deadline) for day in _dues(deadline)]
        off = [day for day in days if sheet.context.is_day_off(day)]
        if off:
            before = _working_day_before(sheet, off[0])
            more = f" и ещё {counted(len(off) - 1, 'срок', 'срока', 'сроков')}" if len(off) > 1 else ""
            named = f"{date_dots(off[0])} ({weekday_name(off[0])}) – выходной{more}"
            yield Finding(
                index, ColumnKind.DEADLINE, f"{named}; последний рабочий день перед ним – {date_dots(before)}."
            )


def _names_a_day(deadline: Deadline) -> bool:
    """Whether a phrase names days of its own, so that its due date is not merely the last day of a month."""
    if deadline.kind in (DeadlineKind.MONTHLY, DeadlineKind.WEEKLY):
        return False
    points = any(point.last.unit is Unit.DAY for point in deadline.rule.points)
    bounds = any(bound.anchor.unit is Unit.DAY for bound in deadline.rule.bounds)
    return points or bounds or any(_names_a_day(part) for part in deadline.parts)


def _dues(deadline: Deadline) -> list[dt.date]:
    """Return the days a deadline falls due, without approximate ones."""
    return [occurrence.due for occurrence in deadline.occurrences if not occurrence.approximate]


def _working_day_before(sheet: Sheet, day: dt.date) -> dt.date:
    """Return the last working day before a day off, at most a month back."""
    for back in range(1, 32):
        before = day - dt.timedelta(days=back)
        if not sheet.context.is_day_off(before):
            return before
    return day


def year_left(sheet: Sheet) -> Iterator[Finding]:
    """A year outside the plan's period in a title or an indicator: last year's text that was not shifted."""
    period = sheet.plan.period
    if period is None:
        return
    for index, column, text in sheet.texts(TEXT_COLUMNS):
        line = one_line(text)
        pairs = list(_PAIR.finditer(line))
        for match in _YEAR.finditer(line):
            pair = next((p for p in pairs if p.start() <= match.start() < p.end()), None)
            if _belongs(line, match, pair, period) or _in_date(line, match):
                continue
            words = excerpt(line, match.start(), match.end())
            yield Finding(index, column, f"Год {match[0]} не входит в срок плана: {quoted(words)}.")
            break


def _belongs(line: str, match: re.Match[str], pair: re.Match[str] | None, period: PlanPeriod) -> bool:
    """Whether a year has its place in a plan of that period."""
    year = int(match[0])
    before = line[: match.start()]
    if year in period.years or _ACT.search(before):
        return True
    if pair is not None and (int(pair[1]) in period.years or int(pair[2]) in period.years):
        return True
    if year > period.end.year:
        return bool(_UNTIL.search(before[-60:]))
    recent = year >= period.start.year - 2
    return recent and bool(_DATA_WORD.search(before[-80:]))


def _in_date(line: str, match: re.Match[str]) -> bool:
    """Whether a year is part of a full date, such as that of an act."""
    return any(start <= match.start() < end for start, end, _ in find_dates(line))
