"""What a table is of by its title, its sheet and its file: procedure, subject, grade, school year, participants."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from msoko_desktop.domain.assessments.tables import fold_heading
from msoko_desktop.domain.grids import parse_number
from msoko_desktop.readers.result_tables.rules import Named, TableRules

_SCHOOL_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*[-/–—]\s*(20\d\d|\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_DATE = re.compile(r"(?<!\d)\d{1,2}\.(\d{1,2})\.(20\d\d)(?!\d)")
_GRADES = (
    re.compile(r"(?<![\d.])(1[0-2]|[1-9])\s*[«\"]?[а-г]?[»\"]?\s*-?\s*(?:й|ый|ые|х|е)?[\s_]*(?:кл\b|кл\.|класс)"),
    re.compile(r"класс\w*\s*[:№–-]?\s*(1[0-2]|[1-9])(?![\d.])"),
)
_NUMBER_BEHIND = re.compile(r"^\D{0,20}?(\d[\d\s\u00a0]{0,9})")
_FIRST_MONTH = 9  # of a school year
_LONGEST = 300
_LONG = 5  # letters of a word whose ending changes with its case


@dataclass(frozen=True, slots=True)
class Told:
    """What a title tells; "" and None for what it does not."""

    title: str = ""
    procedure: str = ""
    subject: str = ""
    grade: int | None = None
    school_year: int | None = None


def read_title(titles: Sequence[str], others: Iterable[str], rules: TableRules) -> Told:
    """Return what the texts above a table tell; what they leave open is looked for in the `others` (sheet, file)."""
    found = Told()
    for text in (" ".join(titles), *others):
        folded = text[: 10 * _LONGEST].lower().replace("ё", "е").replace("_", " ")
        procedure, subject = _named(folded, rules.procedures), _named(folded, rules.subjects)
        found = Told(
            found.title or _line(titles, text),
            found.procedure or procedure,
            found.subject or subject,
            found.grade if found.grade is not None else _grade(folded),
            found.school_year if found.school_year is not None else _school_year(folded),
        )
    return found


def _line(titles: Sequence[str], text: str) -> str:
    """Return the line that is most of a title: the first one that names a year or a grade."""
    lines = [line for line in titles if _YEAR.search(line) or any(one.search(line.lower()) for one in _GRADES)]
    return (lines or list(titles) or [text])[0][:_LONGEST]


def _named(folded: str, known: Sequence[Named]) -> str:
    """Return the code of what is named; the longest name counts, «базовая математика» before «математика»."""
    best, code = 0, ""
    for one in known:
        for name in one.names:
            if len(name) > best and _in_any_case(name).search(folded):
                best, code = len(name), one.code
    return code


@cache
def _in_any_case(name: str) -> re.Pattern[str]:
    """Return a pattern of a name in any case: the last letters of long words may be other ones."""
    words = (
        rf"{re.escape(word[:-2])}\w{{0,4}}" if len(word) >= _LONG and word.isalpha() else re.escape(word)
        for word in name.split()
    )
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)")


def _grade(folded: str) -> int | None:
    for pattern in _GRADES:
        match = pattern.search(folded)
        if match:
            return int(match[1])
    return None


def _school_year(folded: str) -> int | None:
    """Return the year in which the school year begins; a year alone is that of the spring."""
    both = _SCHOOL_YEAR.search(folded)
    if both and int(both[2]) % 100 == (int(both[1]) + 1) % 100:
        return int(both[1])
    day = _DATE.search(folded)
    if day and 1 <= int(day[1]) <= 12:
        return int(day[2]) - (int(day[1]) < _FIRST_MONTH)
    year = _YEAR.search(folded)
    return int(year[1]) - 1 if year else None


def read_declared(rows: Sequence[Sequence[object]], rules: TableRules) -> int | None:
    """Return the number of participants that rows above or below a table name: «Кол-во участников: 120»."""
    starts = tuple(map(fold_heading, rules.declared))
    for row in rows:
        for place, value in enumerate(row):
            if not isinstance(value, str) or not fold_heading(value[:_LONGEST]).startswith(starts):
                continue
            behind = re.split(r"участник\w*", value[:_LONGEST], maxsplit=1, flags=re.IGNORECASE)[-1]
            match = _NUMBER_BEHIND.match(behind)
            if match:
                return int("".join(match[1].split()))
            number = next((_count(other) for other in row[place + 1 :] if other not in ("", None)), None)
            if number is not None:
                return number
    return None


def _count(value: object) -> int | None:
    number = parse_number(value) if isinstance(value, str) else value
    if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= 1e7:
        return None
    return int(number) if number == int(number) else None
