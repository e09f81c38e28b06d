"""Acts cited in a text: which of them are dated after a day."""

import datetime as dt
import re

from msoko_desktop.domain.language.russian import date_dots, find_dates, one_line

#: The beginning of the word for an act in any case form, and the word itself.
_KINDS = {
    "приказ": "приказ",
    "письм": "письмо",
    "распоряжени": "распоряжение",
    "постановлени": "постановление",
    "закон": "закон",
    "указ": "указ",
    "послани": "послание",
    "решени": "решение",
    "положени": "положение",
    "поряд": "порядок",
    "протокол": "протокол",
    "концепци": "концепция",
    "программ": "программа",
    "рекомендаци": "рекомендации",
}
_KIND = re.compile(rf"\b(?P<stem>{'|'.join(_KINDS)})\w*", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:г\.|года)?\s*(?P<number>№\s*[\w/-]+)")


def acts_after(text: str, day: dt.date) -> tuple[tuple[str, dt.date], ...]:
    """Return the acts cited in a text that are dated after a day, as (words of the citation, date).

    An act is a date with a number after it («№»), or a date after «от» with the kind of an act before it.
    """
    line = one_line(text)
    found: list[tuple[str, dt.date]] = []
    for start, end, date in find_dates(line):
        before, after = line[:start], line[end:]
        kinds = list(_KIND.finditer(before[-90:]))
        number = _NUMBER.match(after)
        if date > day and (number or (kinds and re.search(r"\bот\s*\Z", before))):
            kind = _KINDS[kinds[-1]["stem"].lower()] if kinds else "документ"
            found.append((f"{kind} от {date_dots(date)} {number['number'] if number else ''}".strip(), date))
    return tuple(found)
