"""Reading a whole phrase into its elements, and telling what was left over."""

from collections.abc import Callable
from functools import lru_cache

from msoko_desktop.domain.deadlines.cursor import Cursor
from msoko_desktop.domain.deadlines.elements import Element, Parsed, Placed
from msoko_desktop.domain.deadlines.grammar_outside import read_event, read_flag, read_request, read_schedule
from msoko_desktop.domain.deadlines.grammar_points import read_points, read_since_till
from msoko_desktop.domain.deadlines.grammar_repeats import read_per_each, read_repetition
from msoko_desktop.domain.deadlines.grammar_spans import (
    read_following_day,
    read_limits,
    read_prefixed,
    read_since,
    read_years,
    read_years_from_to,
)
from msoko_desktop.domain.deadlines.tokens import Token, tokenise
from msoko_desktop.domain.deadlines.vocabulary import Cls

Reader = Callable[[Cursor], Element | None]

# The order matters: what is more particular is tried first.
_READERS: tuple[Reader, ...] = (
    read_repetition,
    read_per_each,
    read_since_till,
    read_schedule,
    read_request,
    read_years_from_to,
    read_limits,
    read_since,
    read_following_day,
    read_event,
    read_prefixed,
    read_flag,
    read_years,
    read_points,
)
# What a token of these classes can begin; all others may begin anything.
_BEGINNINGS: dict[Cls, tuple[Reader, ...]] = {
    **dict.fromkeys(
        (Cls.MONTH, Cls.DATE, Cls.DAY_MONTH, Cls.MONTH_YEAR, Cls.SEASON, Cls.HOLIDAYS, Cls.PART), (read_points,)
    ),
    **dict.fromkeys((Cls.FREQUENCY, Cls.EVERY, Cls.TIMES), (read_repetition,)),
    **dict.fromkeys(
        (Cls.NUMBER, Cls.ORDINAL, Cls.ROMAN), (read_repetition, read_following_day, read_years, read_points)
    ),
    Cls.WORD: (read_repetition, read_points),
}
_BETWEEN = (Cls.DASH, Cls.FILLER, Cls.QUOTE)
_IGNORED_JOINS = frozenset(("и", "а", "также", "затем", "потом", "далее", "плюс"))
_TIME_CLASSES = (Cls.UNIT, Cls.PREPOSITION, Cls.PART, Cls.ORDINAL, Cls.ROMAN, Cls.NUMBER, Cls.EVERY, Cls.TIMES, Cls.KEY)
_INVISIBLE = {ord(mark): None for mark in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}
_DITTO = frozenset(('-"-', "-//-", "-''-", "//", "то же", "-»-", "-«-", "-,,-", '"', "''", "-||-"))
MAX_TOKENS = 400


@lru_cache(maxsize=4096)
def parse(phrase: str) -> Parsed:
    """Read a phrase into elements; never raises. Anything that found no place is listed in `left`."""
    clean = phrase.translate(_INVISIBLE)
    tokens = tokenise(clean)
    if len(tokens) > MAX_TOKENS:
        return Parsed((), (clean[:80] + "…",))
    cursor = Cursor(clean, tokens)
    placed: list[Placed] = []
    strays: list[Token] = []
    runs: list[list[int]] = []  # the stray words, neighbours together, by their places in the phrase
    faults: list[str] = []
    while not cursor.done:
        if _skip(cursor):
            continue
        start = cursor.at
        element = _element(cursor)
        if element is not None and cursor.at > start:
            placed.append(Placed(element, start, cursor.at))
            continue
        cursor.at = start + 1
        token = tokens[start]
        if token.key == "no_such_date":
            faults.append(f"Такой даты нет: «{token.text}».")
        elif token.cls in (Cls.NUMBER, Cls.ORDINAL) and cursor.peek().cls is Cls.MONTH:
            faults.append(f"Такой даты нет: «{token.text} {cursor.peek().text}».")
        strays.append(token)
        before = start - 2 if start > 1 and tokens[start - 1].cls is Cls.DASH else start - 1
        if runs and runs[-1][1] == tokens[before].end:
            runs[-1][1] = token.end
        else:
            runs.append([token.start, token.end])
    left = tuple(clean[first:last] for first, last in runs)
    if " ".join(clean.lower().split()) in _DITTO:
        return Parsed((), (clean.strip(),), fragment=True, faults=("Срок как в предыдущей строке: впишите его сюда.",))
    fragment = bool(strays) and not placed and all(token.cls in _TIME_CLASSES for token in strays)
    texts = tuple(cursor.text_between(item.first, item.last) for item in placed)
    return Parsed(tuple(placed), left, fragment, tuple(faults), texts)


def _element(cursor: Cursor) -> Element | None:
    start = cursor.at
    for reader in _BEGINNINGS.get(cursor.peek().cls, _READERS):
        element = reader(cursor)
        if element is not None:
            return element
        cursor.at = start
    return None


def _skip(cursor: Cursor) -> bool:
    """Step over what may stand between elements."""
    token = cursor.peek()
    if (
        (token.cls is Cls.PUNCT and token.key not in ("+", "№"))
        or token.cls in _BETWEEN
        or (token.cls is Cls.JOIN and token.key in _IGNORED_JOINS)
        or token.key == "inclusive"
    ):
        cursor.at += 1
        return True
    return token.cls is Cls.PREPOSITION and token.key in ("в", "во") and _skip_term(cursor)


def _skip_term(cursor: Cursor) -> bool:
    """Step over «в» of «в срок до …»."""
    if cursor.peek(1).text in ("срок", "сроки") and cursor.peek(2).key in ("до", "не", "с", "-"):
        cursor.at += 2
        return True
    return False
