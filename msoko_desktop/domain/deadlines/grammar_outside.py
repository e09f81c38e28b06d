"""Grammar of deadlines that something else decides: events, schedules kept elsewhere, requests, conditions."""

from msoko_desktop.domain.deadlines.cursor import Cursor
from msoko_desktop.domain.deadlines.elements import Duration, Event, Flag, Schedule
from msoko_desktop.domain.deadlines.grammar_points import read_points, read_unit
from msoko_desktop.domain.deadlines.grammar_spans import read_adjective_term, read_length
from msoko_desktop.domain.deadlines.model import Anchor, EventRef, Offset, Part, Relation, ScheduleRef, Unit
from msoko_desktop.domain.deadlines.tokens import Token
from msoko_desktop.domain.deadlines.vocabulary import Cls

_TIME_WORDS = (Cls.MONTH, Cls.DATE, Cls.DAY_MONTH, Cls.MONTH_YEAR)
_ADJECTIVE_ENDINGS = ("ому", "ему", "ой", "ей", "ым", "им", "ыми", "ими", "ого", "его", "ых", "их", "ам", "ям")
_MAX_ADJECTIVES = 4
_STATED = ("установлен", "указан", "определен", "утвержден", "предусмотрен", "назначен", "обозначен")
_ENDING_UNITS = (Unit.QUARTER, Unit.HALF_YEAR, Unit.TERM, Unit.TRIMESTER)
_FLAGS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("constant",), "permanent"),
    (("round_year",), "permanent"),
    (("regular",), "regular"),
    (("once",), "once"),
    (("roughly",), "approximate"),
)


def take_words(c: Cursor) -> str:
    """Take the free words of a name up to the next thing that is a time; quotes are taken whole."""
    start = c.at
    depth = 0
    while not c.done:
        token = c.peek()
        if token.cls is Cls.QUOTE:
            depth = max(0, depth + (-1 if token.text in "»”" or (token.text == '"' and depth) else 1))
        elif depth == 0 and _ends_name(c, token, c.at - start):
            break
        c.at += 1
    return c.text_between(start, c.at)


def _ends_name(c: Cursor, token: Token, taken: int) -> bool:
    """Whether the name being read ends before `token`."""
    following = c.peek(1)
    if token.cls is Cls.PUNCT:
        return not (token.key in (".", "№", "/", "+") or (token.key == "," and _name_goes_on(c)))
    if token.cls in _TIME_WORDS:
        return c.peek(-1).text not in ("от", "№")
    if token.cls is Cls.NUMBER:
        return 1950 <= token.value <= 2150 and c.peek(-1).text not in ("от", "№")
    if token.cls is Cls.FREQUENCY:
        return not token.value
    if token.cls is Cls.EVERY:
        return taken > 0
    if token.cls is Cls.PREPOSITION:
        timely = following.cls in (*_TIME_WORDS, Cls.NUMBER, Cls.ORDINAL)
        if token.key == "от":
            return False
        if token.key in ("до", "к", "не", "с", "со", "в", "на", "за", "по") and timely:
            return True
        return token.key == "в" and following.key == "course"
    if token.cls is Cls.KEY and token.key == "not":
        return following.key in ("later", "rarely", "earlier", "less")
    if token.cls in (Cls.ORDINAL, Cls.ROMAN):
        return following.cls is Cls.UNIT
    return False


def _name_goes_on(c: Cursor) -> bool:
    """Whether an enumeration of names continues after a comma, and not a new deadline."""
    following = c.peek(1)
    if following.cls is Cls.KEY:
        return following.key in ("schedule", "contract_adj", "report")
    return following.cls in (Cls.WORD, Cls.QUOTE)


def read_schedule(c: Cursor) -> Schedule | None:
    """Read «по графику …», «в соответствии с планом …», «согласно приказу …», «по согласованию …»."""
    start = c.at
    free = True
    if c.prep("в"):
        if c.key(Cls.KEY, "accordance") and c.prep("с", "со"):
            pass
        elif not _stated_times(c):
            c.at = start
            return None
    elif c.key(Cls.KEY, "according"):
        c.prep("с", "со")
    elif c.prep("по"):
        if c.key(Cls.KEY, "agreement"):
            take_words(c)
            return Schedule(ScheduleRef(c.text_between(start, c.at)))
        free = False
    elif c.prep("на"):
        if c.peek().text not in ("основании",):
            c.at = start
            return None
        c.at += 1
    elif c.peek().key != "schedule":
        return None
    else:
        free = False
    if not _schedule_noun(c) and not free:
        c.at = start
        return None
    if c.done and c.tokens[c.at - 1].cls is Cls.PREPOSITION:
        c.at = start
        return None
    take_words(c)
    return Schedule(ScheduleRef(c.text_between(start, c.at)))


def _stated_times(c: Cursor) -> bool:
    """Read «в установленные сроки», «в сроки, установленные …», «в сроки проведения …» after «в»."""
    start = c.at
    if c.peek().text.startswith(_STATED) and c.peek(1).text in ("сроки", "срок"):
        c.at += 2
        return True
    if c.peek().text == "сроки":
        c.at += 1
        if c.punct(","):
            pass
        if c.peek().cls in (Cls.WORD, Cls.FILLER) or c.peek().text == "проведения":
            return True
    c.at = start
    return False


def _schedule_noun(c: Cursor) -> bool:
    """Step over adjectives to «график», «план», «план-график», «расписание»; False leaves the place alone."""
    start = c.at
    for _ in range(_MAX_ADJECTIVES):
        token = c.peek()
        adjective = (
            (token.cls is Cls.WORD and token.text.endswith(_ADJECTIVE_ENDINGS))
            or (token.cls is Cls.FREQUENCY and token.value == 1)
            or token.key in ("study", "calendar", "plan_adj", "report", "current", "working")
        )
        if token.key == "schedule" or not adjective:
            break
        c.at += 1
        c.dash()
    if c.key(Cls.KEY, "schedule"):
        before = c.at
        if not (c.dash() and c.key(Cls.KEY, "schedule")):
            c.at = before
        return True
    c.at = start
    return False


def read_event(c: Cursor) -> Event | Duration | None:
    """Read «по итогам …», «после …», «до …», «в период проведения …», «в течение 5 дней после …»."""
    start = c.at
    offset = _offset(c)
    bare = c.at
    relation = _relation(c, offset is not None)
    if relation is None:
        if offset is not None and bare > start and c.tokens[start].key != "за":
            c.at = bare
            return Duration(offset)
        c.at = start
        return None
    named = c.at
    anchors = _units_listed(c) or _unit_of_event(c, relation)
    if not anchors:
        c.at = named
        if c.peek().cls not in (Cls.NUMBER, Cls.ROMAN, Cls.ORDINAL):
            take_words(c)
    words = c.text_between(named, c.at)
    if not words.strip(" .-"):
        c.at = start
        return None
    return Event(EventRef(relation, words, anchors[0] if anchors else None, offset, more=anchors[1:]))


def _offset(c: Cursor) -> Offset | None:
    """Read the distance: «за 2 недели», «через месяц», «в течение 5 рабочих дней», «не позднее чем за 10 дней»."""
    start = c.at
    term = read_adjective_term(c)
    if term is not None:
        return term.offset
    if c.keys("not", "later"):
        c.punct(",")
        c.keys("than")
    counted = c.prep("за", "через") or (c.prep("в") if c.peek(1).key == "course" else None)
    if counted is not None:
        if counted.key == "в":
            c.keys("course")
        offset = read_length(c)
        if offset is not None:
            return offset
    elif c.at > start:  # «не позднее 10 дней после …»
        offset = read_length(c)
        if offset is not None and c.peek().text in ("после", "со", "с", "до"):
            return offset
    c.at = start
    return None


def _relation(c: Cursor, with_offset: bool) -> Relation | None:
    """Read the words that tie a deadline to an event."""
    start = c.at
    found: Relation | None = None
    if c.prep("по", "после", "при"):
        ending = c.key(Cls.KEY, "ending")
        if ending is not None or c.tokens[start].key == "после":
            found = Relation.AFTER
        elif c.tokens[start].key == "по" and c.key(Cls.KEY, "results"):
            found = Relation.RESULTS
    elif c.peek().text == "на" and c.peek(1).text in ("основе", "основании") and c.peek(2).key == "results":
        c.at += 3
        found = Relation.RESULTS
    elif c.prep("с", "со"):
        if c.peek().text in ("дня", "момента", "даты"):
            c.at += 1
            c.key(Cls.KEY, "ending")
            found = Relation.AFTER
    elif c.prep("до", "перед", "накануне"):
        found = Relation.BEFORE
        c.key(Cls.PART, "start") or c.key(Cls.KEY, "start_of")
    elif c.prep("к", "ко"):
        found = Relation.BY
    elif c.peek().text == "период" and c.peek(1).text == "проведения":
        c.at += 1
        found = Relation.DURING
    elif c.prep("в", "на"):
        if c.peek().text == "период" and c.peek(1).text in ("реализации", "действия", "исполнения"):
            c.at = start  # the plan's own period
            return None
        if c.peek().text in ("период", "ходе", "время", "дни", "день", "рамках", "процессе"):
            c.at += 1
            found = Relation.DURING
    if found is None:
        c.at = start
        return None
    if with_offset and found in (Relation.RESULTS, Relation.DURING):
        c.at = start
        return None
    while c.peek().text in ("проведения", "наступления"):
        c.at += 1
    return found


def _units_listed(c: Cursor) -> tuple[Anchor, ...]:
    """Read «I и II четверти», «1, 2 и 3 кварталов» where the event is the end of each."""
    start = c.at
    found = read_points(c) if c.peek().cls in (Cls.NUMBER, Cls.ROMAN, Cls.ORDINAL) else None
    if found is not None and all(not p.is_range and p.first.unit in _ENDING_UNITS for p in found.points):
        return tuple(point.first for point in found.points)
    c.at = start
    return ()


def _unit_of_event(c: Cursor, relation: Relation) -> tuple[Anchor, ...]:
    """Read «учебного года», «каждой четверти», «I полугодия», «2020 года» where the event is the end of a unit."""
    start = c.at
    plural = c.peek()
    anchor = read_unit(c)
    if anchor is None or (anchor.unit is Unit.DAY and relation is not Relation.AFTER):
        c.at = start
        return ()
    if anchor.unit is Unit.PERIOD and plural.key == "report":  # the reporting period is named elsewhere
        c.at = start
        return ()
    following = c.peek()
    if following.cls in (Cls.WORD, Cls.PREPOSITION) and following.key not in ("до", "с", "не", "на", "в", "по"):
        c.at = start
        return ()
    if anchor.part is Part.WHOLE:
        return (anchor,)
    c.at = start
    return ()


def read_request(c: Cursor) -> Flag | None:
    """Read «по запросу …», «при обращении», «по мере необходимости», «при поступлении …», «по факту», «в случае …»."""
    start = c.at
    if c.prep("по"):
        if c.key(Cls.KEY, "request"):
            take_words(c)
            return Flag("on_request", c.text_between(start, c.at))
        if c.keys("measure") or c.keys("need") or c.keys("fact"):
            take_words(c)
            return Flag("as_needed", c.text_between(start, c.at))
    elif c.prep("при"):
        if c.key(Cls.KEY, "request"):
            take_words(c)
            return Flag("on_request", c.text_between(start, c.at))
        if c.peek().cls in (Cls.WORD, Cls.KEY) and c.peek().key not in ("agreement", "ending"):
            take_words(c)
            return Flag("as_needed", c.text_between(start, c.at))
    elif c.prep("в"):
        if c.key(Cls.KEY, "case"):
            take_words(c)
            return Flag("as_needed", c.text_between(start, c.at))
        if c.peek().key == "working" and c.peek(1).text in ("порядке", "режиме"):
            c.at += 2
            return Flag("as_needed", c.text_between(start, c.at))
    c.at = start
    return None


def read_flag(c: Cursor) -> Flag | None:
    """Read «постоянно», «на постоянной основе», «регулярно», «круглый год», «однократно», «обновление:»."""
    start = c.at
    for keys, name in _FLAGS:
        if c.keys(*keys):
            return Flag(name, c.text_between(start, c.at))
    if c.keys("round") and c.key(Cls.UNIT, Unit.YEAR.value):
        return Flag("permanent", c.text_between(start, c.at))
    c.at = start
    if c.prep("на", "в"):
        for key, name in (("constant_adj", "permanent"), ("contract_adj", "contract"), ("regular_adj", "regular")):
            if c.keys(key, "basis"):
                return Flag(name, c.text_between(start, c.at))
    c.at = start
    if c.keys("update"):
        words = c.text_between(start, c.at)
        if c.peek().key in (":", "-") or c.peek().cls is Cls.DASH:
            c.at += 1
        return Flag("update", words)
    c.at = start
    return None
