"""Grammar of years, school years, the plan's own spans and limits («до», «не позднее», «с»)."""

from dataclasses import replace

from msoko_desktop.domain.deadlines.cursor import Cursor
from msoko_desktop.domain.deadlines.elements import Duration, Flag, Limits, Points, Since, Span, Years
from msoko_desktop.domain.deadlines.grammar_names import year_word
from msoko_desktop.domain.deadlines.grammar_points import read_anchor, read_points, read_unit
from msoko_desktop.domain.deadlines.model import Anchor, Bound, BoundKind, Offset, Part, Unit
from msoko_desktop.domain.deadlines.vocabulary import Cls

_PLAN_WORDS = frozenset(
    (
        *("реализации", "исполнения", "выполнения", "действия"),
        *("плана", "планы", "программы", "проекта", "концепции", "дорожной", "карты", "комплекса", "мер"),
        *("мероприятий", "настоящего", "настоящей", "данного", "этого"),
    )
)
_DURATION_UNITS = (Unit.DAY.value, Unit.WEEK.value, Unit.MONTH.value, Unit.YEAR.value)
_DAY_ADJECTIVES = {
    "недельный": (1, Unit.WEEK), "двухнедельный": (2, Unit.WEEK), "месячный": (1, Unit.MONTH),
    "двухмесячный": (2, Unit.MONTH), "трехмесячный": (3, Unit.MONTH), "дневный": (1, Unit.DAY),
    "однодневный": (1, Unit.DAY), "двухдневный": (2, Unit.DAY), "трехдневный": (3, Unit.DAY),
    "пятидневный": (5, Unit.DAY), "семидневный": (7, Unit.DAY), "десятидневный": (10, Unit.DAY),
}  # fmt: skip


def read_years(c: Cursor) -> Years | None:
    """Read «2020 г.», «2016-2020 гг.», «2019, 2020 год», «2020/21», «2021-2022 уч. год» with no word before them."""
    start = c.at
    first = c.year_number()
    if first is None:
        return None
    year_word(c) if c.peek(1).cls is Cls.DASH or c.peek(1).key == "." else None
    between = c.at
    slash = c.punct("/") is not None
    if slash or c.dash():
        second = c.cls(Cls.NUMBER, Cls.ORDINAL)
        if second is not None and (second.value >= 1950 or (len(second.text) == 2 and second.text.isdigit())):
            last = second.value if second.value >= 1950 else first // 100 * 100 + second.value
            study = _study_year(c)
            if (study and last > first) or (slash and last == first + 1):
                year_word(c)
                return Years(tuple(range(first, last)), joined=True, school=True)
            if not slash and first < last <= first + 30:
                year_word(c)
                return Years(tuple(range(first, last + 1)), joined=True)
            if slash and second.value < 1950:
                c.at = start
                return None
        c.at = between
    if _study_year(c):  # «2020 учебный год» names the year it begins in
        return Years((first,), school=True)
    year_word(c)
    return Years(_more_years(c, [first]))


def _study_year(c: Cursor) -> bool:
    """Take «учебный год», «уч. г.», «учебные годы»."""
    start = c.at
    if c.key(Cls.KEY, "study"):
        if c.key(Cls.UNIT, Unit.YEAR.value):
            return True
        c.at = start
    if c.peek().text == "у" and c.peek(1).key == "." and c.peek(2).text == "г":  # «у.г.»
        c.at += 2
        return c.key(Cls.UNIT, Unit.YEAR.value) is not None
    return False


def _more_years(c: Cursor, years: list[int]) -> tuple[int, ...]:
    while True:
        before = c.at
        if not (c.punct(",", "/", ";") or (c.peek().key == "и" and c.cls(Cls.JOIN))):
            break
        year = c.year_number()
        following = c.peek()
        if year is None or following.cls is Cls.DASH or following.key in ("/", "study"):
            c.at = before
            if year is not None and following.key == "/" and c.peek(2).value >= 1950:
                pass
            break
        year_word(c)
        years.append(year)
    return tuple(years)


def read_prefixed(c: Cursor) -> Points | Years | Span | Duration | Flag | None:
    """Read what follows «в», «на», «за», «в течение», «в период»: windows, years, spans, durations."""
    start = c.at
    data = for_plan = course = frame = False
    prep = c.prep("в", "во", "на", "за", "по")
    if prep is not None:
        data, for_plan = prep.key == "за", prep.key == "на"
        course = c.keys("course")
    everything = c.cls(Cls.KEY) is not None if c.peek().key == "all" else False
    if prep is not None or everything or c.peek().key == Unit.PERIOD.value:
        frame = _period_word(c)
    if prep is None or prep.key != "по":
        found = _after_prefix(c, data, for_plan, frame)
        if found is not None:
            return found
        if not frame and (course or for_plan or data):
            duration = _duration(c) if course else None
            if duration is not None:
                return duration
    c.at = start
    return _span(c)


def _period_word(c: Cursor) -> bool:
    """Take «период» when a named time follows it («в период с 1 по 15 мая», «период 2020–2022 годы»)."""
    start = c.at
    if c.key(Cls.UNIT, Unit.PERIOD.value):
        following = c.peek()
        if following.cls in (
            Cls.NUMBER,
            Cls.DATE,
            Cls.DAY_MONTH,
            Cls.MONTH,
            Cls.MONTH_YEAR,
            Cls.SEASON,
            Cls.HOLIDAYS,
            Cls.PART,
        ) or (following.cls is Cls.PREPOSITION and following.key in ("с", "со")):
            return True
    c.at = start
    return False


def _after_prefix(c: Cursor, data: bool, for_plan: bool, frame: bool) -> Points | Years | None:
    years = read_years_from_to(c) or read_years(c)
    if years is not None:
        return replace(years, data=data, for_plan=for_plan, frame=frame)
    points = read_points(c)
    if points is not None:
        return replace(points, data=data)
    return None


def read_years_from_to(c: Cursor) -> Years | None:
    """Read «с 2020 по 2022 год», «с 2020/21 по 2022/23 учебный год»."""
    start = c.at
    if c.prep("с", "со"):
        first = c.year_number()
        if first is not None:
            year_word(c)
            if c.prep("по", "до"):
                last = c.year_number()
                if last is not None and first < last <= first + 30 and c.peek().key != "/":
                    school = _study_year(c)
                    year_word(c)
                    return Years(tuple(range(first, last + (0 if school else 1))), joined=True, school=school)
    c.at = start
    return None


def _duration(c: Cursor) -> Duration | Flag | None:
    """Read «5 рабочих дней», «недели», «двух месяцев», «нескольких лет» after «в течение»."""
    start = c.at
    if c.key(Cls.KEY, "several"):
        unit = c.cls(Cls.UNIT)
        if unit is not None:
            return Flag("several_years", c.text_between(start, c.at))
    offset = read_length(c)
    if offset is None:
        c.at = start
        return None
    return Duration(offset)


def read_length(c: Cursor) -> Offset | None:
    """Read a length of time: «5 рабочих дней», «три недели», «месяц», «полгода»; «год» only after «через»."""
    start = c.at
    after = c.peek(-1).text == "через"
    number = c.cls(Cls.NUMBER, Cls.ORDINAL)
    working = c.key(Cls.KEY, "working") is not None
    c.key(Cls.KEY, "calendar_days")
    unit = c.peek()
    if unit.cls is Cls.UNIT and unit.text.startswith("полгод"):
        c.at += 1
        return Offset(6, Unit.MONTH)
    bare_year = number is None and unit.key == Unit.YEAR.value and not after
    if unit.cls is Cls.UNIT and unit.key in _DURATION_UNITS and not bare_year:
        if number is not None and not 0 < number.value < 400:
            c.at = start
            return None
        c.cls(Cls.UNIT)
        return Offset(number.value if number else 1, Unit(unit.key), working)
    c.at = start
    return None


def read_adjective_term(c: Cursor) -> Duration | None:
    """Read «в трехдневный срок», «в 10-дневный срок», «в недельный срок»."""
    start = c.at
    if c.prep("в"):
        number = c.cls(Cls.NUMBER, Cls.ORDINAL)
        c.dash()
        token = c.peek()
        known = _DAY_ADJECTIVES.get(token.text)
        if known is not None:
            c.at += 1
            if c.peek().text == "срок":
                c.at += 1
                count = number.value if number else known[0]
                return Duration(Offset(count, known[1]))
    c.at = start
    return None


def _span(c: Cursor) -> Span | None:
    """Read the plan's own year, school year or period: «в течение года», «плановый период», «весь учебный год»."""
    start = c.at
    prep = c.prep("в", "во", "на", "за")
    course = bool(prep and c.keys("course"))
    everything = c.key(Cls.KEY, "all") is not None
    each = c.cls(Cls.EVERY) if course else None
    adjectives = []
    while True:
        token = c.key(
            Cls.KEY, "study", "calendar", "finance", "report", "plan_adj", "current", "previous", "round", "next"
        )
        if token is None:
            break
        adjectives.append(token.key)
    unit = c.peek()
    c.cls(Cls.UNIT, Cls.FILLER)
    prefixed = course or everything or (prep is not None and prep.key in ("на", "за"))
    named = bool(adjectives) and unit.text in ("год", "период", "срок")
    data = prep is not None and prep.key == "за" and not everything
    for_plan = prep is not None and prep.key == "на"
    found: Unit | None = None
    if each is None and (prefixed or named):
        if unit.key == Unit.YEAR.value and "plan_adj" not in adjectives and unit.text not in ("лет", "г", "гг"):
            found = Unit.SCHOOL_YEAR if "study" in adjectives else Unit.YEAR
        elif unit.key == Unit.YEAR.value and "study" in adjectives:
            found = Unit.SCHOOL_YEAR
        elif (unit.key == Unit.PERIOD.value or unit.text in ("срок", "срока")) and "study" not in adjectives:
            found = Unit.PERIOD
    elif (prep is not None and unit.key == Unit.PERIOD.value and c.peek().text in ("реализации", "действия")) or (
        unit.key == Unit.PERIOD.value and named
    ):
        found = Unit.PERIOD
    if found is None:
        c.at = start
        return None
    while c.peek().text in _PLAN_WORDS and (found is Unit.PERIOD or c.peek().text in ("плана", "программы")):
        c.at += 1
    return Span(found, for_plan, data or "previous" in adjectives, c.text_between(start, c.at))


def read_limits(c: Cursor) -> Limits | None:
    """Read «до 15 декабря», «не позднее 25 мая», «к 1 сентября», «до конца года», «до 5 числа следующего месяца»."""
    start = c.at
    inclusive = False
    if c.keys("not", "later"):
        inclusive = True
        c.punct(",")
        c.keys("than")
    elif not c.prep("до", "к", "ко", "по"):
        return None
    prep = c.tokens[c.at - 1]
    c.keys("start_of")
    bounds: list[Bound] = []
    while True:
        before = c.at
        if bounds:
            if not (c.punct(",") or (c.peek().key == "и" and c.cls(Cls.JOIN))):
                break
            c.prep("до", "к")
        bound = _limit(c, inclusive, only_day=bool(bounds) or prep.key == "по")
        if bound is None:
            c.at = before
            break
        bounds.append(bound)
    if not bounds:
        c.at = start
        return None
    if c.keys("inclusive"):
        bounds = [replace(b, kind=BoundKind.BY) for b in bounds]
    return Limits(tuple(bounds))


def _limit(c: Cursor, inclusive: bool, only_day: bool) -> Bound | None:
    start = c.at
    anchor = _days_as_limit(c) or _year_part(c) or read_anchor(c)
    if anchor is None and not only_day:
        year = c.year_number()
        if year is not None and c.peek().cls is not Cls.DASH and c.peek().key not in ("/", "study"):
            year_word(c)
            anchor = Anchor(Unit.YEAR, year=year)
    if anchor is None or (only_day and anchor.unit is not Unit.DAY):
        c.at = start
        return None
    following = _following(c)
    exact = anchor.unit is Unit.DAY or anchor.part in (Part.END, Part.MIDDLE, Part.WEEKDAY)
    kind = BoundKind.BY if exact or inclusive else BoundKind.BEFORE
    if anchor.part is Part.START:
        kind = BoundKind.BEFORE
        anchor = replace(anchor, part=Part.WHOLE)
    elif anchor.part is Part.END:
        anchor = replace(anchor, part=Part.WHOLE)
    return Bound(kind, anchor, following)


def read_following_day(c: Cursor) -> Limits | None:
    """Read «10 числа месяца, следующего за отчетным», which is a limit without «до»."""
    start = c.at
    number = c.cls(Cls.NUMBER, Cls.ORDINAL)
    if number and 1 <= number.value <= 31 and c.key(Cls.KEY, "month_day"):
        following = _following(c)
        if following is not None:
            return Limits((Bound(BoundKind.BY, Anchor(Unit.DAY, 0, number.value), following),))
    c.at = start
    return None


def _days_as_limit(c: Cursor) -> Anchor | None:
    """Read the day alone in «до 5-го (числа) каждого месяца»."""
    token = c.peek()
    if token.cls is Cls.ORDINAL and 1 <= token.value <= 31 and token.text[0].isdigit():
        following = c.peek(1)
        if following.cls in (Cls.EVERY, Cls.FREQUENCY) or following.key in ("end", ",", ")"):
            c.at += 1
            return Anchor(Unit.DAY, 0, token.value)
    if token.cls is Cls.ORDINAL and token.value == -1:  # «до последнего дня месяца»
        start = c.at
        c.at += 1
        if c.key(Cls.UNIT, Unit.DAY.value) or c.key(Cls.KEY, "month_day"):
            before = c.at
            if not c.key(Cls.UNIT, Unit.MONTH.value):
                c.at = before
            return Anchor(Unit.DAY, 0, -1)
        c.at = start
    return None


def _year_part(c: Cursor) -> Anchor | None:
    """Read «начала учебного года», «конца четверти», «окончания периода» without a number."""
    start = c.at
    token = c.peek()
    part = {"start": Part.START, "end": Part.END, "middle": Part.MIDDLE, "ending": Part.END, "start_of": Part.START}
    if token.cls in (Cls.PART, Cls.KEY) and token.key in part:
        c.at += 1
        anchor = read_unit(c)
        if anchor is not None and anchor.part is Part.WHOLE and anchor.unit is not Unit.DAY:
            return replace(anchor, part=part[token.key])
    c.at = start
    return None


def _following(c: Cursor) -> Unit | None:
    """Read «года, следующего за отчетным», «месяца, следующего за отчетным кварталом», «следующего года»."""
    start = c.at
    own = c.cls(Cls.UNIT)
    c.punct(",")
    if c.key(Cls.KEY, "next"):
        if c.prep("за", "после"):
            c.key(Cls.KEY, "report", "current")
            unit = c.cls(Cls.UNIT)
            if unit is not None and not (own is not None and unit.key == Unit.PERIOD.value):
                return _base_unit(unit.key)
            if own is not None:
                return _base_unit(own.key)
        elif own is None:
            unit = c.cls(Cls.UNIT)
            if unit is not None:
                return _base_unit(unit.key)
    c.at = start
    return None


def _base_unit(key: str) -> Unit:
    return Unit.YEAR if key == Unit.PERIOD.value else Unit(key)


def read_since(c: Cursor) -> Since | None:
    """Read «с 1 квартала 2021 г.», «начиная с сентября», «не ранее 15 мая», «после 1 июня»."""
    start = c.at
    kind = BoundKind.FROM
    if c.keys("not", "earlier"):
        c.punct(",")
        c.keys("than")
    elif c.prep("после"):
        kind = BoundKind.AFTER
    else:
        c.keys("beginning")
        if not c.prep("с", "со"):
            c.at = start
            return None
    anchor = _year_part(c) or read_anchor(c)
    if anchor is None:
        years = read_years(c)
        if years is not None and len(years.years) == 1:
            unit = Unit.SCHOOL_YEAR if years.school else Unit.YEAR
            anchor = Anchor(unit, year=years.years[0], school=years.school)
    if anchor is None:
        c.at = start
        return None
    return Since(Bound(kind, anchor))
