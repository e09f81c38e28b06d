"""The school year as dates: teaching, terms, holidays, the usual days of events, the schedules kept elsewhere."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

_WORD = re.compile(r"[a-zа-я0-9]+")


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day that comes every year; 29 February stands for the last day of February."""

    month: int
    day: int

    def in_year(self, year: int) -> dt.date:
        """Return the day in that year."""
        if (self.month, self.day) == (2, 29):
            return dt.date(year, 3, 1) - dt.timedelta(days=1)
        return dt.date(year, self.month, self.day)

    @classmethod
    def from_text(cls, text: str) -> "MonthDay":
        """Make a day of "MM-DD"; raises ValueError when there is no such day."""
        month, day = (int(part) for part in text.split("-"))
        dt.date(2000, month, day)
        return cls(month, day)


@dataclass(frozen=True, slots=True)
class YearlyWindow:
    """A stretch of days that comes every year; where `end` is before `start`, it ends in the next year."""

    start: MonthDay
    end: MonthDay

    def starting_in(self, year: int) -> tuple[dt.date, dt.date]:
        """Return the stretch that starts in that calendar year."""
        start, end = self.start.in_year(year), self.end.in_year(year)
        return start, end if end >= start else self.end.in_year(year + 1)


@dataclass(frozen=True, slots=True)
class TypicalSpan:
    """A term or holidays with their usual days: number or code, name, whether approximate, year and source."""

    window: YearlyWindow
    number: int = 0
    code: str = ""
    name: str = ""
    approximate: bool = True
    source: str = ""


Alias = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class NamedSource:
    """An event with its usual days, or a schedule kept elsewhere (then without days), and the words that mean it."""

    code: str
    name: str
    aliases: tuple[Alias, ...]
    window: YearlyWindow | None = None
    results: MonthDay | None = None
    approximate: bool = True
    source: str = ""


@dataclass(frozen=True)
class SchoolCalendar:
    """The usual school calendar. All days are editable data; see `data/school_calendar.toml`.

    `teaching` runs from the first to the last day of lessons (1 September – 31 May), `year_end` closes the school
    year as the period of a plan (31 August).
    """

    teaching: YearlyWindow
    year_end: MonthDay
    terms: tuple[TypicalSpan, ...] = ()
    trimesters: tuple[TypicalSpan, ...] = ()
    holidays: tuple[TypicalSpan, ...] = ()
    events: tuple[NamedSource, ...] = ()
    schedules: tuple[NamedSource, ...] = ()
    edition: str = ""
    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        parts = (self.teaching, self.year_end, self.terms, self.trimesters, self.holidays, self.events, self.schedules)
        object.__setattr__(self, "_hash", hash(parts))

    def __hash__(self) -> int:
        """Return the hash made once, so that readings can be cached by calendar."""
        return self._hash

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "SchoolCalendar":
        """Make a calendar of the content of `data/school_calendar.toml`.

        Raises ValueError or KeyError when a day is impossible or a required key is missing.
        """
        year = data["school_year"]
        return cls(
            teaching=YearlyWindow(MonthDay.from_text(year["start"]), MonthDay.from_text(year["teaching_end"])),
            year_end=MonthDay.from_text(year["end"]),
            terms=_spans(data.get("terms", ())),
            trimesters=_spans(data.get("trimesters", ())),
            holidays=_spans(data.get("holidays", ())),
            events=tuple(_named(item) for item in data.get("events", ())),
            schedules=tuple(_named(item) for item in data.get("schedules", ())),
            edition=str(data.get("edition", "")),
        )

    def event_in(self, words: str) -> NamedSource | None:
        """Return the event that free words name, or None."""
        return _find(self.events, words)

    def schedule_in(self, words: str) -> NamedSource | None:
        """Return the schedule kept elsewhere that free words name, or None."""
        return _find(self.schedules, words)

    def school_year_of(self, day: dt.date) -> int:
        """Return the calendar year in which the school year of that day began."""
        return day.year if day >= self.teaching.start.in_year(day.year) else day.year - 1

    def school_year(self, first_year: int) -> tuple[dt.date, dt.date]:
        """Return the whole school year that begins in `first_year` (1 September – 31 August)."""
        return self.teaching.start.in_year(first_year), self.year_end.in_year(first_year + 1)


def _spans(items: Iterable[Mapping[str, Any]]) -> tuple[TypicalSpan, ...]:
    return tuple(
        TypicalSpan(
            window=_window(item),
            number=int(item.get("number", 0)),
            code=str(item.get("code", "")),
            name=str(item.get("name", "")),
            approximate=bool(item.get("approximate", True)),
            source=str(item.get("source", "")),
        )
        for item in items
    )


def _window(item: Mapping[str, Any]) -> YearlyWindow:
    return YearlyWindow(MonthDay.from_text(item["start"]), MonthDay.from_text(item["end"]))


def _named(item: Mapping[str, Any]) -> NamedSource:
    return NamedSource(
        code=str(item["code"]),
        name=str(item["name"]),
        aliases=tuple(_alias(str(text)) for text in item.get("aliases", ())),
        window=_window(item) if "start" in item else None,
        results=MonthDay.from_text(item["results"]) if "results" in item else None,
        approximate=bool(item.get("approximate", True)),
        source=str(item.get("source", "")),
    )


def _alias(text: str) -> Alias:
    return tuple((word.rstrip("*"), word.endswith("*")) for word in text.lower().replace("ё", "е").split())


def _find(sources: tuple[NamedSource, ...], text: str) -> NamedSource | None:
    words = _WORD.findall(text.lower().replace("ё", "е"))
    for source in sources:
        if any(_matches(alias, words) for alias in source.aliases):
            return source
    return None


def _matches(alias: Alias, words: list[str]) -> bool:
    """Whether the words of an alias stand one after another somewhere in the text."""
    length = len(alias)
    return length > 0 and any(
        all(
            word.startswith(stem) if open_end else word == stem
            for (stem, open_end), word in zip(alias, words[place : place + length], strict=False)
        )
        for place in range(len(words) - length + 1)
    )
