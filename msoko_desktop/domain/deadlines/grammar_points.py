"""Grammar of named places in the calendar: days, months and their parts, quarters, half-years, terms, holidays."""

from dataclasses import replace

from msoko_desktop.domain.deadlines.cursor import Cursor
from msoko_desktop.domain.deadlines.elements import Points
from msoko_desktop.domain.deadlines.grammar_names import (
    read_edge_day,
    read_school_holidays,
    read_season,
    read_weekday_of_month,
    school_word,
    take_year,
    year_word,
)
from msoko_desktop.domain.deadlines.model import Anchor, Part, Point, Unit
from msoko_desktop.domain.deadlines.tokens import Token, real_date
from msoko_desktop.domain.deadlines.vocabulary import Cls

_NUMERALS = (Cls.NUMBER, Cls.ORDINAL, Cls.ROMAN)
_LIMITS = {Unit.QUARTER: 4, Unit.HALF_YEAR: 2, Unit.TERM: 4, Unit.TRIMESTER: 3, Unit.WEEK: 5, Unit.DECADE: 3}
_HAND_WRITTEN_ROMAN = {"п": 2, "ш": 3}  # «П» and «Ш квартал» are typed for II and III
_PART_KEYS = {"start": Part.START, "middle": Part.MIDDLE, "end": Part.END}


def read_points(c: Cursor) -> Points | None:
    """Read one window, a range or a list that shares its noun."""
    return read_since_till(c) or _shared_list(c) or _parts_list(c) or _single_or_range(c)


def read_since_till(c: Cursor) -> Points | None:
    """Read «с 1 по 15 октября», «с сентября по май», «с 01.09.2020 до 31.05.2021»."""
    start = c.at
    if c.prep("с", "со", "от"):
        first = read_anchor(c)
        bare = None if first else c.cls(*_NUMERALS)
        if (first or bare) and (c.prep("по", "до") or c.dash()):
            till_end = c.key(Cls.PART, "end")
            last = read_anchor(c)
            if last and till_end and last.part is Part.WHOLE:
                last = replace(last, part=Part.END)
            if first is None and last is not None and bare is not None:
                first = _bare_start(bare, last)
            if first and last:
                c.cls(Cls.KEY) if c.peek().key == "inclusive" else None
                return Points((Point(first, last),))
    c.at = start
    return None


def _bare_start(number: Token, last: Anchor) -> Anchor | None:
    """Give a bare number the noun of the other end."""
    if last.unit is Unit.DAY and 1 <= number.value <= 31:
        return replace(last, day=number.value)
    if last.unit in _LIMITS and last.part is Part.WHOLE and 1 <= number.value <= _LIMITS[last.unit]:
        return replace(last, value=number.value)
    if last.part in (Part.WEEK, Part.DECADE) and 1 <= number.value <= 5:
        return replace(last, index=number.value)
    return None


def _parts_list(c: Cursor) -> Points | None:
    """Read parts that share what they are parts of: «начало и конец учебного года», «начало – середина мая»."""
    start = c.at
    parts: list[Part] = []
    joined = False
    while c.peek().key in _PART_KEYS and c.peek().cls is Cls.PART:
        parts.append(_PART_KEYS[c.peek().key])
        c.at += 1
        before = c.at
        dashed = c.dash()
        if not (dashed or c.punct(",") or (c.peek().key == "и" and c.cls(Cls.JOIN))):
            break
        joined = joined or dashed
        c.prep("в", "во")
        if c.peek().cls is not Cls.PART:
            c.at = before
            break
    unit = read_unit(c) if len(parts) > 1 else None
    if unit is None or unit.part is not Part.WHOLE or unit.unit is Unit.DAY or (joined and len(parts) > 2):
        c.at = start
        return None
    ends = [replace(unit, part=part) for part in parts]
    if joined:
        return Points((Point(ends[0], ends[1]),))
    return Points(tuple(Point(end, end) for end in ends))


def _single_or_range(c: Cursor) -> Points | None:
    first = read_anchor(c)
    if first is None:
        return None
    before_dash = c.at
    if c.dash():
        last = read_anchor(c)
        if last is not None:
            return Points((Point(first, last),))
        c.at = before_dash
    return Points((Point(first, first),))


def _numerals(c: Cursor) -> list[tuple[int, int]]:
    """Read «1», «1-4», «I, III», «1 и 3», «1-й – 2-й» as pairs of numbers; leave a trailing separator alone."""
    pairs: list[tuple[int, int]] = []
    while True:
        before = c.at
        if pairs and not (c.punct(",", "/") or (c.peek().key == "и" and c.cls(Cls.JOIN))):
            break
        number = c.cls(*_NUMERALS) or _letter_roman(c)
        if number is None:
            c.at = before
            break
        middle = c.at
        second = c.cls(*_NUMERALS) if c.dash() else None
        if second is None:
            c.at = middle
        pairs.append((number.value, second.value if second else number.value))
    return pairs


def _letter_roman(c: Cursor) -> Token | None:
    token = c.peek()
    if token.text in _HAND_WRITTEN_ROMAN and c.peek(1).cls is Cls.UNIT:
        c.at += 1
        return replace(token, value=_HAND_WRITTEN_ROMAN[token.text])
    return None


def _shared_list(c: Cursor) -> Points | None:
    """Read numbers that share a month, a date's month, a unit or «число месяца»."""
    start = c.at
    pairs = _numerals(c)
    if not pairs:
        c.at = start
        return None
    found = _days_of(c, pairs) or _days_before_date(c, pairs) or _units_of(c, pairs)
    if found is None:
        c.at = start
    return found


def _days_of(c: Cursor, pairs: list[tuple[int, int]]) -> Points | None:
    """Continue a list of days with its month, or with «числа»."""
    if any(not 1 <= first <= last <= 31 for first, last in pairs):
        return None
    start = c.at
    plain_decade = c.peek().text == "дек" and c.peek(1).cls is Cls.MONTH
    month = None if plain_decade else c.cls(Cls.MONTH)
    if month is None:
        if not c.key(Cls.KEY, "month_day"):
            c.at = start
            return None
        month = c.cls(Cls.MONTH)
    number = month.value if month else 0
    year = take_year(c) if month else None
    if number and any(not real_date(day, number, year) for pair in pairs for day in pair):
        c.at = start
        return None
    if len(pairs) == 1 and pairs[0][0] == pairs[0][1] and c.dash():  # «1 сентября – 15 октября»
        last = read_anchor(c)
        if last is not None:
            return Points((Point(Anchor(Unit.DAY, number, pairs[0][0], year=year), last),))
        c.at -= 1
    return Points(tuple(Point(_day(first, number, year), _day(last, number, year)) for first, last in pairs))


def _day(day: int, month: int, year: int | None) -> Anchor:
    return Anchor(Unit.DAY, month, day, year=year)


def _days_before_date(c: Cursor, pairs: list[tuple[int, int]]) -> Points | None:
    """Continue «15-19.02.2016» and «07, 14.12.2016»: the numbers share month and year of the date."""
    start = c.at
    if pairs[-1][0] != pairs[-1][1] or any(not 1 <= day <= 31 for pair in pairs for day in pair):
        return None
    joined = c.dash()
    if not joined and not c.punct(",") and not (c.peek().key == "и" and c.cls(Cls.JOIN)):
        return None
    token = c.cls(Cls.DATE, Cls.DAY_MONTH)
    if token is None or token.date is None:
        c.at = start
        return None
    day, month, year = token.date
    year_word(c)
    days = [*pairs[:-1], (pairs[-1][0], day)] if joined else [*pairs, (day, day)]
    if any(first > last for first, last in days) or any(
        not real_date(one, month, year) for pair in days for one in pair
    ):
        c.at = start
        return None
    return Points(tuple(Point(_day(first, month, year), _day(last, month, year)) for first, last in days))


def _units_of(c: Cursor, pairs: list[tuple[int, int]]) -> Points | None:
    """Continue numbers with «квартал», «полугодие», «четверть», «неделя», «декада», «половина», «триместр»."""
    start = c.at
    unit = _unit_after_number(c)
    if unit is None or any(not 1 <= number <= _LIMITS[unit] for pair in pairs for number in pair if number != -1):
        c.at = start
        return None
    if unit in (Unit.WEEK, Unit.DECADE):
        return _weeks_of(c, pairs, unit, start)
    school = school_word(c)
    year = None if school else take_year(c)
    anchors = [
        tuple(Anchor(unit, _from_end(number, unit), year=year, school=school) for number in pair) for pair in pairs
    ]
    if len(pairs) == 1 and pairs[0][0] == pairs[0][1]:  # «I квартал 2020 г. – II квартал 2021 г.»
        before = c.at
        last = read_anchor(c) if c.dash() else None
        if last is not None:
            return Points((Point(anchors[0][0], last),))
        c.at = before
    return Points(tuple(Point(first, last) for first, last in anchors))


def _unit_after_number(c: Cursor) -> Unit | None:
    token = c.peek()
    if token.cls is Cls.UNIT and token.key in {u.value for u in _LIMITS}:
        c.cls(Cls.UNIT)
        return Unit(token.key)
    if token.text == "дек" and (c.peek(1).cls is Cls.MONTH or c.peek(2).cls is Cls.MONTH):
        c.cls(Cls.MONTH)
        return Unit.DECADE
    if token.key == "half" and token.cls is Cls.PART:
        following = c.peek(1)
        if following.cls is Cls.UNIT and following.key == Unit.YEAR.value:
            c.at += 2
            return Unit.HALF_YEAR
        if following.cls is Cls.KEY and following.key == "study":
            c.at += 1
            return Unit.HALF_YEAR
        if c.peek(1).value >= 1950 and c.peek(2).key == Unit.YEAR.value:
            c.at += 1
            return Unit.HALF_YEAR
        if following.cls is Cls.MONTH or following.key == Unit.MONTH.value:
            c.at += 1
            return Unit.DECADE  # told apart from a decade by `_weeks_of`
    return None


def _from_end(number: int, unit: Unit) -> int:
    return _LIMITS[unit] if number == -1 else number


def _weeks_of(c: Cursor, pairs: list[tuple[int, int]], unit: Unit, start: int) -> Points | None:
    """Finish «3-я неделя апреля», «III декада марта», «первая половина мая», «последняя неделя месяца»."""
    halves = c.tokens[start].key == "half"
    part = Part.WEEK if unit is Unit.WEEK else Part.DECADE
    month = c.cls(Cls.MONTH)
    year = take_year(c) if month else None
    if month is None:
        before = c.at
        c.cls(Cls.EVERY)
        if not c.key(Cls.UNIT, Unit.MONTH.value):
            c.at = before
        elif c.tokens[before].cls is Cls.EVERY:
            c.at = before  # «каждого месяца» is a frequency and is read as one
    plain = c.tokens[start - 1].cls is Cls.NUMBER
    if month is None and plain and unit is Unit.WEEK:  # «2 недели» is a length, not a place
        c.at = start
        return None
    value = month.value if month else 0
    points = []
    for first, last in pairs:
        if halves:
            if not {first, last} <= {1, 2}:
                c.at = start
                return None
            parts = {1: Part.FIRST_HALF, 2: Part.SECOND_HALF}
            ends = [Anchor(Unit.MONTH, value, part=parts[n], year=year) for n in (first, last)]
        else:
            ends = [Anchor(Unit.MONTH, value, part=part, index=n, year=year) for n in (first, last)]
        points.append(Point(ends[0], ends[1]))
    return Points(tuple(points))


def read_anchor(c: Cursor) -> Anchor | None:
    """Read one named place in the calendar with its own year, if it has one; nothing is taken when it fails."""
    token = c.peek()
    match token.cls:
        case Cls.DATE | Cls.DAY_MONTH:
            c.at += 1
            day, month, year = token.date or (0, 0, None)
            year_word(c) if year else None
            return Anchor(Unit.DAY, month, day, year=year if year else take_year(c))
        case Cls.MONTH_YEAR:
            c.at += 1
            year_word(c)
            return Anchor(Unit.MONTH, token.value, year=token.date[2] if token.date else None)
        case Cls.MONTH:
            c.cls(Cls.MONTH)
            return Anchor(Unit.MONTH, token.value, year=take_year(c))
        case Cls.PART:
            return _part(c)
        case Cls.SEASON | Cls.HOLIDAYS:
            return read_season(c)
        case Cls.NUMBER | Cls.ORDINAL | Cls.ROMAN | Cls.WORD:
            return read_weekday_of_month(c) or read_edge_day(c) or _single_of_list(c) or read_school_holidays(c)
        case _:
            return None


def _single_of_list(c: Cursor) -> Anchor | None:
    """Read a numbered unit as the end of a range."""
    start = c.at
    number = c.cls(*_NUMERALS) or _letter_roman(c)
    if number is not None:
        pair = [(number.value, number.value)]
        found = _days_of_single(c, number.value) or _units_of(c, pair)
        if found is not None and len(found.points) == 1 and not found.points[0].is_range:
            return found.points[0].first
    c.at = start
    return None


def _days_of_single(c: Cursor, day: int) -> Points | None:
    start = c.at
    month = c.cls(Cls.MONTH)
    if month is not None:
        year = take_year(c)
        if real_date(day, month.value, year):
            anchor = _day(day, month.value, year)
            return Points((Point(anchor, anchor),))
        c.at = start
        return None
    if 1 <= day <= 31 and c.key(Cls.KEY, "month_day"):
        month = c.cls(Cls.MONTH)
        anchor = _day(day, month.value if month else 0, take_year(c) if month else None)
        return Points((Point(anchor, anchor),))
    c.at = start
    return None


def _part(c: Cursor) -> Anchor | None:
    """Read «начало сентября», «конец 2020 года», «середина учебного года», «конец I четверти»."""
    start = c.at
    key = c.tokens[start].key
    part = _PART_KEYS.get(key)
    c.at += 1
    if part is None:
        c.at = start
        return None
    before_dash = c.at
    if c.dash() and c.peek().cls is Cls.PART:  # «начало – середина сентября»: the end is read by the caller
        c.at = start
        return None
    c.at = before_dash
    anchor = read_unit(c)
    if anchor is None or anchor.part is not Part.WHOLE or anchor.unit is Unit.DAY:
        c.at = start
        return None
    return replace(anchor, part=part)


def read_unit(c: Cursor) -> Anchor | None:
    """Read the unit after «конец», «по окончании», «до начала»: numbered, named by its year, or the plan's own."""
    start = c.at
    anchor = None if c.peek().cls is Cls.PART else read_anchor(c)
    if anchor is not None:
        return anchor
    each = c.cls(Cls.EVERY)
    c.key(Cls.KEY, "all", "calendar", "finance", "report", "plan_adj", "current")
    year = c.year_number()
    second = None
    if year is not None:
        middle = c.at
        if c.punct("/") or c.dash():
            second = c.cls(Cls.NUMBER)
        if second is None:
            c.at = middle
    study = c.key(Cls.KEY, "study")
    unit = c.cls(Cls.UNIT)
    if unit is None or (each and year) or (unit.key == Unit.DAY.value):
        c.at = start
        return None
    if year is not None:
        if unit.key != Unit.YEAR.value or (second and second.value % 100 != (year + 1) % 100):
            c.at = start
            return None
        return Anchor(Unit.SCHOOL_YEAR if study or second else Unit.YEAR, year=year, school=bool(study or second))
    if study and unit.key == Unit.YEAR.value:
        return Anchor(Unit.SCHOOL_YEAR)
    if study and unit.key not in (Unit.TERM.value, Unit.TRIMESTER.value, Unit.HALF_YEAR.value):
        c.at = start
        return None
    return Anchor(Unit(unit.key))
