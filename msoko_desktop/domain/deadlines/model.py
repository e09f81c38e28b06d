"""What a deadline phrase means, as values: its kind, its rule and its dated occurrences."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class DeadlineKind(StrEnum):
    """The kinds of deadline phrases; the values are the names used in JSON."""

    DATES = "dates"
    RANGE = "range"
    MONTHS = "months"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    PERIOD = "period"
    YEARLY = "yearly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    TERM = "term"
    EVERY_N_YEARS = "every_n_years"
    BEFORE = "before"
    EVENT = "event"
    EXTERNAL = "external"
    ON_REQUEST = "on_request"
    AS_NEEDED = "as_needed"
    PERMANENT = "permanent"
    FRAGMENT = "fragment"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One dated instance of a deadline, both days included; `due` is the day by which it is done.

    `approximate` says that the days are the usual ones and not those of the phrase itself.
    """

    start: dt.date
    due: dt.date
    approximate: bool = False


class Unit(StrEnum):
    """The units of time a phrase may name."""

    DAY = "day"
    WEEK = "week"
    DECADE = "decade"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    TERM = "term"
    TRIMESTER = "trimester"
    SEASON = "season"
    HOLIDAYS = "holidays"
    PERIOD = "period"


class Part(StrEnum):
    """A named part of a larger unit."""

    WHOLE = ""
    START = "start"
    MIDDLE = "middle"
    END = "end"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    WEEK = "week"
    DECADE = "decade"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named place in the calendar, such as «15 октября», «3-я неделя апреля», «II квартал 2021 г.».

    `value` is the number of the unit (month 1–12, quarter 1–4, season 1–4 from winter, 0 = each or the current one);
    a day has its month in `value` (0 = every month) and the day (1–31, -1 = the last) in `day`. `part` narrows the
    unit down; `index` is the week, decade or weekday's place (-1 = last), `weekday` 0–6 from Monday. `year` is the
    calendar year; with `school` it is the year in which the school year starts. `name` names holidays.
    """

    unit: Unit
    value: int = 0
    day: int = 0
    part: Part = Part.WHOLE
    index: int = 0
    weekday: int = 0
    year: int | None = None
    school: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A window from the start of `first` to the end of `last`; a single anchor has both the same.

    `alternative` is the number of years (-1) by which the window may also be meant where its year was taken from a
    neighbour in a list («Декабрь, март 2017»); the plan's period then decides.
    """

    first: Anchor
    last: Anchor
    alternative: int = 0

    @property
    def is_range(self) -> bool:
        """Whether the window was given by two ends."""
        return self.first != self.last


class BoundKind(StrEnum):
    """How a bound limits: by («до 1 мая», «не позднее мая»), up to the day before («до мая»), from («с»), after."""

    BY = "by"
    BEFORE = "before"
    FROM = "from"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit in time. `following` names the unit after whose end the anchor lies («года, следующего за отчетным»)."""

    kind: BoundKind
    anchor: Anchor
    following: Unit | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """«`times` раз в `interval` `unit`»; `weekdays` (0–6 from Monday) for «по вторникам и четвергам»."""

    unit: Unit
    times: int = 1
    interval: int = 1
    at_least: bool = False
    weekdays: tuple[int, ...] = ()


class Relation(StrEnum):
    """How a deadline stands to an event."""

    RESULTS = "results"
    AFTER = "after"
    BEFORE = "before"
    BY = "by"
    DURING = "during"


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance in time: `count` days, working days, weeks, months; used before or after an event."""

    count: int
    unit: Unit
    working: bool = False


@dataclass(frozen=True, slots=True)
class EventRef:
    """An event that a deadline hangs on: its words as printed, and the calendar's code once it is known.

    `anchor` is given where the event is the end or start of a unit of time («по окончании четверти»), `more` holds the
    others of a list («I и II четверти»).
    """

    relation: Relation
    text: str
    anchor: Anchor | None = None
    offset: Offset | None = None
    code: str = ""
    more: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class ScheduleRef:
    """A schedule kept elsewhere that sets the date: its words as printed, the calendar's code and name when known."""

    text: str
    code: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """The meaning of a phrase, free of any plan: everything the phrase said, in its own slots.

    `span` is the plan's own year, school year or whole period; `years` and `school_years` are those named. The other
    slots say what they are called. `per` holds the words of «для каждой школы». `data_period` marks a period over
    which data are taken, which is no deadline. `update` is the action of «обновление: ежегодно».
    """

    points: tuple[Point, ...] = ()
    bounds: tuple[Bound, ...] = ()
    since: Bound | None = None
    years: tuple[int, ...] = ()
    years_joined: bool = False
    school_years: tuple[int, ...] = ()
    span: Unit | None = None
    span_for: bool = False
    repeat: Repeat | None = None
    event: EventRef | None = None
    schedule: ScheduleRef | None = None
    condition: str = ""
    on_request: bool = False
    as_needed: bool = False
    permanent: bool = False
    regular: bool = False
    approximate: bool = False
    once: bool = False
    contract: bool = False
    per: str = ""
    per_school: bool = False
    update: str = ""
    data_period: bool = False
    several_years: bool = False
    duration: Offset | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline phrase and its meaning within a plan's period.

    `phrase` is kept letter for letter. `needs_date` says that the person has to name a date (an external schedule,
    an event without a usual day, a fragment). `notes` are Russian sentences for the person. `parts` are the readings
    of a cell that stacks several deadlines. `interval_years` and `per_school` repeat «1 раз в N лет для каждой …».
    """

    phrase: str
    kind: DeadlineKind
    understood: bool
    needs_date: bool
    occurrences: tuple[Occurrence, ...] = ()
    notes: tuple[str, ...] = ()
    rule: Rule = field(default_factory=Rule)
    parts: tuple["Deadline", ...] = ()

    @property
    def schedule(self) -> ScheduleRef | None:
        """The external schedule the deadline waits for, if any."""
        return self.rule.schedule

    @property
    def event(self) -> EventRef | None:
        """The event the deadline hangs on, if any."""
        return self.rule.event

    @property
    def interval_years(self) -> int | None:
        """N of «1 раз в N лет», None for other deadlines."""
        repeat = self.rule.repeat
        return repeat.interval if repeat and self.kind is DeadlineKind.EVERY_N_YEARS else None

    @property
    def per_school(self) -> bool:
        """Whether the deadline counts for each school by itself."""
        return self.rule.per_school


def deadline_as_json(deadline: Deadline) -> dict[str, Any]:
    """Return the mapping that the command `deadline` prints; keys and order as documented for the command line."""
    return {
        "phrase": deadline.phrase,
        "understood": deadline.understood,
        "kind": deadline.kind.value,
        "needs_date": deadline.needs_date,
        "occurrences": [
            {"start": o.start.isoformat(), "due": o.due.isoformat(), "approximate": o.approximate}
            for o in deadline.occurrences
        ],
        "notes": list(deadline.notes),
    }
