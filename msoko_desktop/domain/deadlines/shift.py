"""Wording of phrases and titles for a plan of some years later: «июль 2020» → «июль 2026»."""

import re
from dataclasses import dataclass

from msoko_desktop.domain.deadlines.tokens import real_date

_FIRST, _LAST = 1900, 2099
_DASH = r"\s?[-\u2010-\u2015\u2212]\s?"
_NUMBER_MARK = r"(?:№|\bN\b|\bNo\b)"
_NUMERIC_DATE = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)(?:\s?г(?:\.|од[а]?)?)?"
_WORDED_DATE = r"«?\d{1,2}»?\s+[а-яё]+\s+\d{4}(?:\s?г(?:\.|од[а]?)?)?"
_ACT_NUMBER = rf"\s*{_NUMBER_MARK}\s*[\w/.\-–]+"

# What keeps its years: dates of acts («от 13.01.2020 № 11», «30.04.2024 № 556»), numbers of acts («№ 08-70/2021»),
# editions («ГОСТ Р 7.0.97-2016», «СанПиН 2.4.2.2821-10», «ФГОС-2021»), years of birth.
_KEPT = re.compile(
    rf"\bот\s+(?:{_WORDED_DATE}|{_NUMERIC_DATE})(?:{_ACT_NUMBER})?"
    rf"|(?:{_WORDED_DATE}|{_NUMERIC_DATE}){_ACT_NUMBER}"
    rf"|{_NUMBER_MARK}\s*[\w/.\-–]+"
    r"|\b(?:ГОСТ|СанПиН|СНиП|СП|ИСО|ISO|ОСТ|ФГОС)\b(?:\s+[РP]\b)?[\s\-–]*\d[\d.:\-–]*"
    r"|(?:19|20)\d\d\s?(?:г\.?\s?р\.|год[а]?\s+рождения)",
    re.IGNORECASE,
)

_TIME = re.compile(
    r"(?P<iso>(?<![\d.])\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<date>(?<![\d.])(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\.\d{2}\.\d\d)(?!\d|\.\d))"
    r"|(?P<month>(?<![\d.])(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?!\d|\.\d))"
    r"|(?P<first>(?<![\d.])(?:19|20)\d\d)(?P<slash>\s?[/\\]\s?)(?P<second>(?:19|20)\d\d|\d\d)(?!\d)"
    rf"|(?P<long>(?<![\d.])(?:19|20)\d\d)(?P<dash>{_DASH})(?P<short>\d\d)(?=\s?(?:гг|г\b|г\.|уч|год))"
    r"|(?P<year>(?<![\d.])(?:19|20)\d\d)"
    r"(?!\d|\.\d|\s?(?:%|руб|чел|участник|обучающ|ученик|школ|экз|шт|страниц|балл|раз))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ShiftedPhrase:
    """A re-worded phrase: its text, whether anything changed, and the pieces with a year that were left as they are."""

    text: str
    changed: bool
    left: tuple[str, ...] = ()


def shift_phrase(phrase: str, years: int) -> ShiftedPhrase:
    """Return a deadline phrase worded for `years` later (negative: earlier); all else is kept letter for letter.

    Calendar years, spans («2020-2022 гг.»), school years («2020/2021», «2020/21», «2020-2021 уч. год») and written
    dates with four or two figures for the year move. The date and number of an act («от 13.01.2020 № 11») stay, and so
    does a 29 February that the new year lacks; both are listed in `left`.
    """
    return _shift(phrase, years)


def shift_text(text: str, years: int) -> ShiftedPhrase:
    """Return a title or other free text worded for `years` later.

    As `shift_phrase`; besides, a year that belongs to the name of a procedure of its own season («ГИА – 2016»,
    «ЕГЭ-2020») moves with the plan, while acts, their numbers and standards («ГОСТ Р 7.0.97-2016») stay and are
    listed in `left`, so that the person can look at them.
    """
    return _shift(text, years)


def _shift(text: str, years: int) -> ShiftedPhrase:
    kept = _kept(text)
    left = [text[start:end] for start, end in kept if _TIME.search(text, start, end)]
    pieces: list[str] = []
    place = 0
    for match in _TIME.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in kept):
            continue
        new = _moved(match, years)
        if new is None:
            left.append(match.group())
            continue
        pieces += (text[place : match.start()], new)
        place = match.end()
    pieces.append(text[place:])
    done = "".join(pieces)
    return ShiftedPhrase(done, done != text, tuple(dict.fromkeys(left)))


def _kept(text: str) -> list[tuple[int, int]]:
    """Return the stretches whose years stay as they are."""
    return [match.span() for match in _KEPT.finditer(text)]


def _moved(match: re.Match[str], years: int) -> str | None:
    """Return the piece in its new year, or None where it cannot be moved."""
    if match["iso"]:
        year, month, day = match["iso"].split("-")
        moved = _year(year, years)
        return f"{moved}-{month}-{day}" if moved and real_date(int(day), int(month), int(moved)) else None
    if match["date"]:
        return _date(match["date"], years)
    if match["month"]:
        month, _, year = match["month"].partition(".")
        moved = _year(year, years)
        return f"{month}.{moved}" if moved else None
    if match["first"]:
        return _pair(match["first"], match["slash"], match["second"], years)
    if match["long"]:
        return _pair(match["long"], match["dash"], match["short"], years)
    return _year(match["year"], years)


def _year(text: str, years: int) -> str | None:
    moved = int(text) + years
    return str(moved) if _FIRST <= moved <= _LAST else None


def _two_figures(text: str, years: int) -> str:
    return f"{(int(text) + years) % 100:02}"


def _pair(first: str, mark: str, second: str, years: int) -> str | None:
    start = _year(first, years)
    end = _year(second, years) if len(second) == 4 else _two_figures(second, years)
    return None if start is None or end is None else f"{start}{mark}{end}"


def _date(text: str, years: int) -> str | None:
    """Return a written date in its new year; figures that are no date («п. 5.13.20») stay."""
    head, dot, year = text.rpartition(".")
    blank = year[: len(year) - len(year.lstrip())]
    year = year.strip()
    moved = _year(year, years) if len(year) == 4 else _two_figures(year, years)
    if moved is None:
        return None
    day, month = (int(part) for part in head.split("."))
    return f"{head}{dot}{blank}{moved}" if real_date(day, month, int(moved) % 100 + 2000) else None
