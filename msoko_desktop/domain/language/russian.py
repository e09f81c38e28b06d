"""Small helpers for Russian text that several rooms share: plural forms, dates in words, tidy spaces and quotes."""

import datetime as dt
import re
from collections.abc import Sequence
from enum import IntEnum


class Case(IntEnum):
    """The grammatical cases in which a month is named."""

    NOMINATIVE = 0
    GENITIVE = 1
    PREPOSITIONAL = 2


_MONTHS: tuple[tuple[str, str, str], ...] = (
    ("январь", "января", "январе"),
    ("февраль", "февраля", "феврале"),
    ("март", "марта", "марте"),
    ("апрель", "апреля", "апреле"),
    ("май", "мая", "мае"),
    ("июнь", "июня", "июне"),
    ("июль", "июля", "июле"),
    ("август", "августа", "августе"),
    ("сентябрь", "сентября", "сентябре"),
    ("октябрь", "октября", "октябре"),
    ("ноябрь", "ноября", "ноябре"),
    ("декабрь", "декабря", "декабре"),
)

_WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")

#: Every kind of blank a word processor leaves inside a line: no-break, narrow and thin spaces, tabs.
_BLANKS = "[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_BLANK_RUN = re.compile(f"{_BLANKS}+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2043\u2212]")
_QUOTES = re.compile('[«»"“”„‟″]')
_DOT_DATE = re.compile(r"(?<!\d)(\d{1,2})\s?[.]\s?(\d{1,2})\s?[.]\s?(\d{4})(?!\d)")
_WORD_DATE = re.compile(
    r"(?<!\d)(\d{1,2})\s+(" + "|".join(forms[1] for forms in _MONTHS) + r")\s+(\d{4})(?!\d)", re.IGNORECASE
)


def plural(count: int, one: str, few: str, many: str) -> str:
    """Return the form of a noun that stands after `count`: plural(3, "раз", "раза", "раз") is «раза».

    `one` goes with 1, 21, 101 …, `few` with 2–4, 22–24 …, `many` with the rest; the sign of `count` does not matter.
    """
    hundred = abs(count) % 100
    ten = hundred % 10
    if 11 <= hundred <= 14:
        return many
    if ten == 1:
        return one
    return few if 2 <= ten <= 4 else many


def counted(count: int, one: str, few: str, many: str) -> str:
    """Return the number with its noun: counted(3, "раз", "раза", "раз") is «3 раза»."""
    return f"{count} {plural(count, one, few, many)}"


def going_on(text: str) -> str:
    """Return a text as it goes on in a sentence: its first letter small, unless it is an abbreviation («ВПР»)."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def month_name(month: int, case: Case = Case.NOMINATIVE) -> str:
    """Return the name of month 1–12 in lower case in the given case; IndexError outside the range."""
    if month < 1:
        raise IndexError("months are numbered 1-12")
    return _MONTHS[month - 1][case]


def weekday_name(date: dt.date) -> str:
    """Return the day of the week of a date: «понедельник»."""
    return _WEEKDAYS[date.weekday()]


def date_dots(date: dt.date) -> str:
    """Return a date as «13.01.2020»."""
    return f"{date.day:02d}.{date.month:02d}.{date.year:04d}"


def date_words(date: dt.date, *, year_word: str = "г.") -> str:
    """Return a date as «13 января 2020 г.»; `year_word` may be «года» or "" for none."""
    words = f"{date.day} {month_name(date.month, Case.GENITIVE)} {date.year}"
    return f"{words} {year_word}" if year_word else words


def find_dates(text: str) -> tuple[tuple[int, int, dt.date], ...]:
    """Return every full date («13.01.2020», «13 января 2020») with its start and end in the text, in their order.

    What looks like a date and is none («31.02.2020») is left out.
    """
    found: list[tuple[int, int, dt.date]] = []
    genitives = [forms[1] for forms in _MONTHS]
    for match in _DOT_DATE.finditer(text):
        day, month, year = (int(group) for group in match.groups())
        _add_date(found, match, year, month, day)
    for match in _WORD_DATE.finditer(text):
        month = genitives.index(match[2].lower()) + 1
        _add_date(found, match, int(match[3]), month, int(match[1]))
    return tuple(sorted(found))


def _add_date(found: list[tuple[int, int, dt.date]], match: re.Match[str], year: int, month: int, day: int) -> None:
    """Append the date to `found` when there is such a day."""
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return
    found.append((match.start(), match.end(), date))


def parse_date(text: str) -> dt.date | None:
    """Return the only full date a text holds («13.01.2020», «13 января 2020 г.»), None when none or several."""
    dates = find_dates(text)
    return dates[0][2] if len(dates) == 1 else None


def tidy_spaces(text: str) -> str:
    """Collapse runs of blanks within each paragraph to one space and cut those at its ends; paragraphs stay.

    Soft hyphens and zero-width characters are dropped.
    """
    visible = _INVISIBLE.sub("", text)
    return "\n".join(_BLANK_RUN.sub(" ", paragraph).strip() for paragraph in visible.split("\n"))


def one_line(text: str) -> str:
    """Return the text as one line: paragraphs joined by a space, blanks collapsed."""
    return " ".join(tidy_spaces(text).split())


def tidy_quotes(text: str) -> str:
    """Replace straight and curly quotes by « »; a mark opens at the start of a word and closes otherwise."""
    result: list[str] = []
    for position, sign in enumerate(text):
        if sign in "“„‟":
            result.append("«")
        elif sign == "”":
            result.append("»")
        elif sign in '"″':
            before = text[position - 1] if position else " "
            result.append("«" if before.isspace() or before in "([«-–—/" else "»")
        else:
            result.append(sign)
    return "".join(result)


def comparable(text: str) -> str:
    """Fold a text for comparison: lower case, ё as е, one kind of quotes and dashes, single spaces, no final stop."""
    folded = one_line(text).lower().replace("ё", "е")
    folded = _DASHES.sub("-", _QUOTES.sub('"', folded))
    return folded.rstrip(" .;,")


def sentence_list(items: Sequence[str], conjunction: str = "и") -> str:
    """Join items as in a sentence: «а, б и в»."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def quoted(text: str) -> str:
    """Put a text in « », turning quotes inside it into „ “ as the rules of print ask."""
    inner = tidy_quotes(text).replace("«", "„").replace("»", "“")
    return f"«{inner}»"


def shortened(text: str, limit: int) -> str:
    """Cut a text to at most `limit` characters at a word's end, with an ellipsis where something was cut."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = line[: max(limit - 1, 0)]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return at_word.rstrip(" ,;:–-") + "…"


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]
