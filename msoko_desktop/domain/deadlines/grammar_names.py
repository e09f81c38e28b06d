"""Grammar of names that need no other rule: seasons, holidays, weekdays, edge days and the year after a name."""

from msoko_desktop.domain.deadlines.cursor import Cursor
from msoko_desktop.domain.deadlines.model import Anchor, Part, Unit
from msoko_desktop.domain.deadlines.vocabulary import Cls

_SEASON_UNITS = ("период", "периода", "периоде")
_HOLIDAY_NAMES = ("", "winter", "spring", "summer", "autumn")


def read_season(c: Cursor) -> Anchor | None:
    """Read «осень 2020», «весной», «летний период», «осенние каникулы», «каникулярное время»."""
    start = c.at
    season = c.cls(Cls.SEASON)
    holidays = c.cls(Cls.HOLIDAYS)
    if holidays:
        name = (season.key or _HOLIDAY_NAMES[season.value]) if season else "all"
        if c.peek().text in ("время", "период", "периода", "дни"):
            c.at += 1
        return Anchor(Unit.HOLIDAYS, year=take_year(c), name=name)
    if season is None or not season.value:
        c.at = start
        return None
    if season.text.endswith(("ий", "его", "ем")) and season.text not in ("летом",):
        if c.peek().text not in _SEASON_UNITS:
            c.at = start
            return None
        c.at += 1
    return Anchor(Unit.SEASON, season.value, year=take_year(c))


def read_weekday_of_month(c: Cursor) -> Anchor | None:
    """Read «последняя пятница месяца», «первый вторник октября 2020 г.»."""
    start = c.at
    number = c.cls(Cls.ORDINAL, Cls.ROMAN, Cls.NUMBER)
    weekday = c.cls(Cls.WEEKDAY) if number else None
    if number and weekday and (number.value == -1 or 1 <= number.value <= 5):
        month = c.cls(Cls.MONTH)
        year = take_year(c) if month else None
        before = c.at
        if month is None and not c.key(Cls.UNIT, Unit.MONTH.value) and c.peek().cls is not Cls.EVERY:
            c.at = before
        return Anchor(
            Unit.MONTH,
            month.value if month else 0,
            part=Part.WEEKDAY,
            index=number.value,
            weekday=weekday.value,
            year=year,
        )
    c.at = start
    return None


def read_edge_day(c: Cursor) -> Anchor | None:
    """Read «последний день месяца», «первый день октября 2020 г.»."""
    start = c.at
    number = c.cls(Cls.ORDINAL)
    if number and number.value in (1, -1) and c.key(Cls.UNIT, Unit.DAY.value):
        month = c.cls(Cls.MONTH)
        if month:
            return Anchor(Unit.DAY, month.value, number.value, year=take_year(c))
        if c.peek().cls is Cls.EVERY or c.key(Cls.UNIT, Unit.MONTH.value):
            return Anchor(Unit.DAY, 0, number.value)
    c.at = start
    return None


def read_school_holidays(c: Cursor) -> Anchor | None:
    """Read «школьные каникулы»."""
    if c.peek().text.startswith("школьн") and c.peek(1).cls is Cls.HOLIDAYS:
        c.at += 1
        return read_season(c)
    return None


def year_word(c: Cursor) -> None:
    """Step over «г.», «года» after a year."""
    c.key(Cls.UNIT, Unit.YEAR.value)


def school_word(c: Cursor) -> bool:
    """Step over «учебного года» after a half-year that names no year; the school year is then meant."""
    start = c.at
    if c.key(Cls.KEY, "study") and c.key(Cls.UNIT, Unit.YEAR.value):
        return True
    c.at = start
    return False


def take_year(c: Cursor) -> int | None:
    """Take the year right after a month or unit («2021г.»), but leave spans and school years to their own rule."""
    start = c.at
    year = c.year_number()
    if year is None:
        return None
    following = c.peek()
    if following.cls is Cls.DASH or following.key == "/":
        after = c.peek(1)
        if after.cls is Cls.NUMBER and (after.value >= 1950 or len(after.text) == 2):
            beyond = c.peek(2)
            if after.value >= 1950 or beyond.cls not in (Cls.MONTH, Cls.DASH):
                c.at = start
                return None
    if following.cls is Cls.KEY and following.key == "study":
        c.at = start
        return None
    year_word(c)
    return year
