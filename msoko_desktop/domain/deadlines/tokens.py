"""Cutting a phrase into tokens that know their class, whatever its case, dashes, quotes and missing spaces."""

import datetime as dt
import re
from dataclasses import dataclass

from msoko_desktop.domain.deadlines.vocabulary import LEXICON, Cls, Lexeme

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SINGLE = str.maketrans(
    {"ё": "е", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": " ", "\n": " ", "\\": "/"}
    | dict.fromkeys(_DASHES, "-")
)
_LOOKALIKES = str.maketrans("aceopxykmthb", "асеорхукмтнв")
_ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "l": 1, "ll": 2, "lll": 3, "lv": 4,
}  # fmt: skip
_ROMAN_CYRILLIC = str.maketrans("іхуv", "ixvv")

_TOKEN = re.compile(
    r"(?P<iso>(?<!\d)(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d))"
    r"|(?P<date>(?<!\d)\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d\d)(?!\d)(?!\s?\.\s?\d)|(?<!\d)\d{1,2}/\d{1,2}/\d{4}(?!\d))"
    r"|(?P<my>(?<![\d.])\d{1,2}\.(?:19|20)\d\d(?!\d|\.\d))"
    r"|(?P<dm>(?<!\d)\d{1,2}\.\d{2}(?!\d))"
    r"|(?P<ordinal>\d{1,4}\s?-?\s?(?:го|му|ый|ой|ая|ое|ые|ых|ую|ом|ти|х|й|я|е|ю|м)(?![а-яa-z]))"
    r"|(?P<number>\d+)"
    r"|(?P<slash>б/с)"
    r"|(?P<word>[а-яіa-z]+)"
    r"|(?P<dash>-)"
    r"|(?P<punct>[.,;:()/+*№…])"
    r"|(?P<quote>[«»\"'“”„‟‘’])"
    r"|(?P<space>[ ]+)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_GROUP_CLASS = {"dash": Cls.DASH, "quote": Cls.QUOTE, "other": Cls.OTHER, "slash": Cls.KEY}
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the phrase: class, key and number as in the vocabulary; `text` normalised; `start`/`end` its place.

    `date` holds (day, month, year or None) of a written date. A date that does not exist has class OTHER and keeps
    its text. `capital` says that the word began with a capital letter.
    """

    cls: Cls
    text: str
    start: int
    end: int
    key: str = ""
    value: int = 0
    date: tuple[int, int, int | None] | None = None
    capital: bool = False

    @property
    def is_short(self) -> bool:
        """Whether the token is a word that may be an abbreviation with a dot after it."""
        return self.cls in (Cls.UNIT, Cls.MONTH, Cls.KEY, Cls.TIMES) and len(self.text) <= 6


def normalise(phrase: str) -> str:
    """Return the phrase in lower case with «ё», spaces and dashes unified; every character keeps its place."""
    lowered = phrase.lower()
    if len(lowered) != len(phrase):  # some capital letters of other scripts grow when lowered
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in phrase)
    return lowered.translate(_SINGLE)


def tokenise(phrase: str) -> tuple[Token, ...]:
    """Cut the phrase into tokens; blanks vanish, everything else is kept in order."""
    text = normalise(phrase)
    tokens = []
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group in ("d", "y", "m"):
            group = "iso"
        if group != "space":
            tokens.append(_token(str(group), match, phrase))
    return tuple(tokens)


def _token(group: str, match: re.Match[str], phrase: str) -> Token:
    text, start, end = match.group(), match.start(), match.end()
    if group == "word":
        return _word(text, start, end, phrase[start] != text[0])
    if group == "number":
        return Token(Cls.NUMBER, text, start, end, value=int(text) if len(text) <= 6 else 0)
    if group == "ordinal":
        found = _DIGITS.match(text)
        return Token(Cls.ORDINAL, text, start, end, value=int(found.group()) if found else 0)
    if group in ("iso", "date", "dm"):
        return _date(group, match)
    if group == "my":
        month, year = (int(part) for part in text.split("."))
        if not 1 <= month <= 12:
            return Token(Cls.OTHER, text, start, end, key="no_such_date")
        return Token(Cls.MONTH_YEAR, text, start, end, value=month, date=(1, month, year))
    if group == "punct":
        return Token(Cls.PUNCT, text, start, end, key=text)
    return Token(_GROUP_CLASS[group], text, start, end, key="constant" if group == "slash" else "")


def _word(text: str, start: int, end: int, capital: bool) -> Token:
    lexeme = LEXICON.get(text)
    if lexeme is None:
        lexeme = _unknown(text)
    return Token(lexeme.cls, text, start, end, lexeme.key, lexeme.value, capital=capital)


def _unknown(text: str) -> Lexeme:
    """Look a word up again: as a Roman number, then with Latin letters that look like Russian ones."""
    roman = _ROMAN.get(text.translate(_ROMAN_CYRILLIC))
    if roman is not None:
        return Lexeme(Cls.ROMAN, value=roman)
    return LEXICON.get(text.translate(_LOOKALIKES), Lexeme(Cls.WORD))


def _date(group: str, match: re.Match[str]) -> Token:
    text, start, end = match.group(), match.start(), match.end()
    numbers = [int(n) for n in _DIGITS.findall(text)]
    if group == "iso":
        numbers.reverse()
    day, month = numbers[0], numbers[1]
    year = numbers[2] if len(numbers) > 2 else None
    if year is not None and year < 100:
        year += 2000
    if not real_date(day, month, year):
        return Token(Cls.OTHER, text, start, end, key="no_such_date")
    cls = Cls.DAY_MONTH if year is None else Cls.DATE
    return Token(cls, text, start, end, date=(day, month, year))


def real_date(day: int, month: int, year: int | None) -> bool:
    """Say whether there is such a day; without a year, in a leap year."""
    try:
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True
