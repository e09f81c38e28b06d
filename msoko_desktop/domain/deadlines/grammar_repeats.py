"""Grammar of frequencies: «ежегодно», «не реже 2 раз в год», «каждый понедельник», «раз в 3 года для каждой школы»."""

from msoko_desktop.domain.deadlines.cursor import Cursor
from msoko_desktop.domain.deadlines.elements import Flag, Points, Repetition
from msoko_desktop.domain.deadlines.grammar_points import read_anchor
from msoko_desktop.domain.deadlines.model import Part, Point, Repeat, Unit
from msoko_desktop.domain.deadlines.vocabulary import Cls

_EVERY_UNITS = frozenset(
    u.value
    for u in (Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY, Unit.QUARTER, Unit.HALF_YEAR, Unit.TERM, Unit.TRIMESTER)
)
_BY_UNITS = frozenset(("четвертям", "полугодиям", "кварталам", "месяцам", "неделям", "триместрам", "годам"))
_LEAK_WORDS = 3
_STOP = (Cls.PUNCT, Cls.MONTH, Cls.DATE, Cls.DAY_MONTH, Cls.MONTH_YEAR, Cls.FREQUENCY, Cls.NUMBER)


def read_repetition(c: Cursor) -> Repetition | Points | None:
    """Read one frequency."""
    return _adverb(c) or _times(c) or _every(c) or _by_units(c) or _leaked(c)


def _adverb(c: Cursor) -> Repetition | None:
    """Read «ежегодно», «ежемесячное обсуждение»."""
    token = c.cls(Cls.FREQUENCY)
    if token is None:
        return None
    repeat = Repeat(Unit(token.key))
    if token.value:  # an adjective takes the noun it belongs to
        start = c.at
        noun = c.peek()
        if noun.cls is Cls.WORD or noun.key == "update":
            c.at += 1
            return Repetition(repeat, action=c.text_between(start, c.at))
    return Repetition(repeat)


def _times(c: Cursor) -> Repetition | None:
    """Read «1 раз в год», «не реже двух раз в месяц», «раз в 3 года», «дважды в год», «1–2 раза в четверть»."""
    start = c.at
    at_least = False
    in_unit = _unit_first(c)
    if c.keys("not", "rarely") or c.keys("not", "less") or c.keys("not", "more"):
        at_least = True
        c.punct(",")
        c.keys("than")
    number = c.cls(Cls.NUMBER, Cls.ORDINAL)
    if number is not None and (c.dash() or c.punct("/")):
        c.cls(Cls.NUMBER, Cls.ORDINAL)  # of «1–2 раза» the lower number is what is due
        at_least = True
    word = c.cls(Cls.TIMES)
    if word is None:
        c.at = start
        return None
    _plural_in_brackets(c)
    times = word.value or (number.value if number else 1)
    if in_unit is not None:
        return Repetition(Repeat(in_unit, times, at_least=at_least))
    interval, unit = _per_unit(c)
    if unit is None or not 0 < times <= 100:
        c.at = start
        return None
    return Repetition(Repeat(unit, times, interval, at_least))


def _plural_in_brackets(c: Cursor) -> None:
    """Step over «(а)» of «раз(а)»."""
    if c.peek().key == "(" and c.peek(1).text == "а" and c.peek(2).key == ")":
        c.at += 3


def _unit_first(c: Cursor) -> Unit | None:
    """Read «в год» of «в год 2 раза»."""
    start = c.at
    if c.prep("в"):
        unit = c.cls(Cls.UNIT)
        if unit is not None and c.peek().cls in (Cls.NUMBER, Cls.TIMES) and c.peek(1).cls is not Cls.UNIT:
            return Unit(unit.key)
    c.at = start
    return None


def _per_unit(c: Cursor) -> tuple[int, Unit | None]:
    """Read «в год», «в 3 года», «в учебный год», «за полугодие», «каждый месяц»."""
    if not c.prep("в", "за", "на") and c.peek().cls is not Cls.EVERY:
        return 1, None
    c.cls(Cls.EVERY)
    c.keys("course")
    number = c.cls(Cls.NUMBER, Cls.ORDINAL)
    study = c.key(Cls.KEY, "study", "calendar")
    unit = c.cls(Cls.UNIT)
    if unit is None or unit.key not in _EVERY_UNITS:
        return 1, None
    interval = number.value if number else 1
    found = Unit(unit.key)
    if study is not None and study.key == "study" and found is Unit.YEAR:
        found = Unit.SCHOOL_YEAR
    if found is Unit.MONTH and interval in (3, 6, 12):
        return 1, {3: Unit.QUARTER, 6: Unit.HALF_YEAR, 12: Unit.YEAR}[interval]
    return (interval, found) if 0 < interval <= 60 else (1, None)


def _every(c: Cursor) -> Repetition | Points | None:
    """Read «каждый месяц», «каждые две недели», «каждый понедельник», «каждое 1 сентября», «каждую осень»."""
    start = c.at
    every = c.cls(Cls.EVERY)
    if every is None:
        return None
    if weekdays := _weekdays(c):
        return Repetition(Repeat(Unit.WEEK, weekdays=weekdays))
    interval = c.cls(Cls.NUMBER)
    c.key(Cls.KEY, "calendar")
    study = c.key(Cls.KEY, "study")
    unit = c.cls(Cls.UNIT)
    if unit is not None and unit.key in _EVERY_UNITS and (interval is None or 0 < interval.value <= 60):
        found = Unit.SCHOOL_YEAR if study and unit.key == Unit.YEAR.value else Unit(unit.key)
        return Repetition(Repeat(found, interval=interval.value if interval else 1))
    c.at = start + 1
    anchor = read_anchor(c)
    if anchor is not None and anchor.year is None and (anchor.value or anchor.part is Part.WEEKDAY):
        return Points((Point(anchor, anchor),))
    c.at = start
    return None


def _weekdays(c: Cursor) -> tuple[int, ...]:
    days: list[int] = []
    while True:
        before = c.at
        if days:
            if not (c.punct(",") or (c.peek().key == "и" and c.cls(Cls.JOIN))):
                break
            c.prep("по")
            c.cls(Cls.EVERY)
        token = c.cls(Cls.WEEKDAY)
        if token is None:
            c.at = before
            break
        days.append(token.value)
    return tuple(sorted(set(days)))


def _by_units(c: Cursor) -> Repetition | None:
    """Read «по вторникам и четвергам», «по четвертям», «по полугодиям»."""
    start = c.at
    if c.prep("по"):
        if weekdays := _weekdays(c):
            return Repetition(Repeat(Unit.WEEK, weekdays=weekdays))
        token = c.peek()
        if token.text in _BY_UNITS:
            c.at += 1
            return Repetition(Repeat(Unit(token.key)))
    c.at = start
    return None


def _leaked(c: Cursor) -> Repetition | None:
    """Read «работы по ежегодному …»: a frequency with words that came from a neighbouring cell."""
    start = c.at
    while c.peek().cls is Cls.WORD and c.at - start < _LEAK_WORDS:
        c.at += 1
    if c.at > start and c.prep("по"):
        token = c.peek()
        if token.cls is Cls.FREQUENCY and token.value and c.peek(1).cls is not Cls.WORD:
            c.at += 1
            return Repetition(Repeat(Unit(token.key)), leaked=c.text_between(start, c.at))
    c.at = start
    return None


def read_per_each(c: Cursor) -> Flag | None:
    """Read «для каждой образовательной организации», «в каждой школе»."""
    start = c.at
    if c.prep("для", "в", "на", "по", "от", "с") and c.cls(Cls.EVERY):
        first = c.at
        while not c.done and c.peek().cls not in _STOP:
            c.at += 1
        if c.at > first and c.tokens[first].cls is Cls.WORD:
            return Flag("per", c.text_between(start, c.at))
    c.at = start
    return None
