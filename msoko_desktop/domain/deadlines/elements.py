"""The elements a phrase is made of, as the grammar reads them one after another."""

from dataclasses import dataclass

from msoko_desktop.domain.deadlines.model import Bound, EventRef, Offset, Point, Repeat, ScheduleRef, Unit


@dataclass(frozen=True, slots=True)
class Points:
    """One or more windows read together («I и III квартал», «1, 15 октября»); `data` after «за»."""

    points: tuple[Point, ...]
    data: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """Named calendar years, or school years by the year of their start.

    `joined` says they were given as one span. `for_plan` stands for «на 2021 год», `data` for «за 2020 год», `frame`
    for a word that makes it the plan's period («период 2020–2022 годы»).
    """

    years: tuple[int, ...]
    joined: bool = False
    school: bool = False
    for_plan: bool = False
    data: bool = False
    frame: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """The plan's own year, school year or period; `for_plan`, `data` as for years."""

    unit: Unit
    for_plan: bool = False
    data: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Repetition:
    """A frequency; `action` is the noun of «ежемесячное обсуждение», `leaked` words of a neighbouring cell."""

    repeat: Repeat
    action: str = ""
    leaked: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """«до …»: one or more limits."""

    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """«с …», «не ранее …» without a second end."""

    bound: Bound


@dataclass(frozen=True, slots=True)
class Event:
    """«по итогам …», «после …», «за неделю до …»."""

    event: EventRef


@dataclass(frozen=True, slots=True)
class Schedule:
    """«по графику …»."""

    schedule: ScheduleRef


@dataclass(frozen=True, slots=True)
class Duration:
    """«в течение 5 рабочих дней» with nothing to count from."""

    offset: Offset


@dataclass(frozen=True, slots=True)
class Flag:
    """A word that colours the rest: `name` is a field of the rule (or «count», «several_years»), `text` its words."""

    name: str
    text: str = ""
    value: int = 0


Element = Points | Years | Span | Repetition | Limits | Since | Event | Schedule | Duration | Flag


@dataclass(frozen=True, slots=True)
class Placed:
    """An element with its place in the phrase (first token, token after the last)."""

    element: Element
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A phrase read into elements with their texts; `left` are the words that found no place.

    `fragment` says that all of those are words of time that lack a number; `faults` are Russian sentences about
    impossible dates.
    """

    elements: tuple[Placed, ...]
    left: tuple[str, ...]
    fragment: bool = False
    faults: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
